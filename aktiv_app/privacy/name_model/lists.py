"""Tells the network which words stand in the delivered lists of names and places."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.attrs import FLAG20, FLAG21, FLAG22, FLAG23, FLAG24, FLAG25
from spacy.vocab import Vocab

GIVEN, FAMILY, PLACE, AMBIGUOUS, ORDINARY = FLAG20, FLAG21, FLAG22, FLAG23, FLAG24
SENSITIVE = FLAG25
_COMMENT = re.compile(r"#[^\n]*")


def flag_listed_words(
    vocab: Vocab,
    folder: Path,
    sensitive: Callable[[str], bool] = lambda _: False,
    without: frozenset[str] = frozenset(),
) -> None:
    """Set the flags `GIVEN`, `FAMILY`, `PLACE`, `AMBIGUOUS` and `ORDINARY` on words of `vocab`.

    And `SENSITIVE` on those that `sensitive` says yes to (in small letters).

    `folder` holds `given/<origin>.txt`, `family/<origin>.txt`, `places.txt`,
    `ambiguous.txt` (names that are words too) and `ordinary.txt` (a dictionary). A word
    counts whatever its case, and in the lists of names with a Nordic or English genitive.
    The network was trained with these flags, so they must be set before it is used.
    `without` are words (lower case) to treat as no names.

    Raises OSError when a list is missing.
    """
    given = _words(sorted((folder / "given").glob("*.txt"))) - without
    family = _words(sorted((folder / "family").glob("*.txt"))) - without
    if not given or not family:
        raise FileNotFoundError(folder / "given")
    places = _words([folder / "places.txt"])
    ambiguous = _words([folder / "ambiguous.txt"])
    vocab.add_flag(lambda text: _listed(text, given), GIVEN)
    vocab.add_flag(lambda text: _listed(text, family), FAMILY)
    vocab.add_flag(lambda text: _listed(text, places), PLACE)
    ordinary = _words([folder / "ordinary.txt"])
    vocab.add_flag(lambda text: _listed(text, ambiguous), AMBIGUOUS)
    vocab.add_flag(lambda text: text.lower() in ordinary, ORDINARY)
    vocab.add_flag(lambda text: sensitive(text.lower()), SENSITIVE)


def _listed(text: str, names: frozenset[str]) -> bool:
    folded = text.lower()
    if folded in names:
        return True
    if folded.endswith(("'s", "’s")):
        return folded[:-2] in names
    if folded.endswith(("s", "'", "’")):
        return folded[:-1] in names
    if "-" in folded:
        return any(part in names for part in folded.split("-"))
    return False


def _words(paths: Sequence[Path]) -> frozenset[str]:
    # Whole files at a time: there are a hundred thousand words, and the app waits for them.
    text = "\n".join([path.read_text("utf-8") for path in paths])
    return frozenset((_COMMENT.sub("", text) if "#" in text else text).lower().split())
