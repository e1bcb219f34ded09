"""Writes the measured figures into their file, and from there into docs/privacy.md."""

import re
from collections.abc import Iterable
from pathlib import Path

import msgspec

from aktiv_app.core.measured import (
    Corpora,
    Measured,
    Recruitment,
    Share,
    TextSet,
    TextSets,
    share_table,
    table,
)

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "resources" / "privacy" / "measured.toml"
PAGE = ROOT / "docs" / "privacy.md"

_HEADER = """\
# How well personal data is found. Written by `python -m tests.evaluation unread --write`,
# `python -m tests.evaluation --write` and `python -m tests.evaluation corpora FOLDER --write`;
# docs/privacy.md and the app's help are made from it, so change no figure by hand.
"""
_COLUMNS = {
    "ALL": "all",
    "PERSON": "PERSON",
    "SENSITIVE": "SENSITIVE",
    "AGE": "AGE",
    "ID_DOC": "ID_DOC",
    "USERNAME": "USERNAME",
}
"""Of the sets, the classes that differ most between them."""
_BLOCK = "<!-- measured: {name} -->\n"
_END = "<!-- end -->"


def as_toml(measured: Measured) -> str:
    """The file's text."""
    parts = (
        _HEADER,
        _recruitment(measured.recruitment),
        _listed("text_sets", measured.text_sets, "sets"),
        _listed("corpora", measured.corpora, "splits"),
    )
    return "\n".join(parts).rstrip("\n") + "\n"


def write(measured: Measured) -> None:
    """Write the file and make the page's tables from it."""
    DATA.write_text(as_toml(measured), "utf-8")
    PAGE.write_text(filled_in(PAGE.read_text("utf-8"), measured), "utf-8")


def filled_in(page: str, measured: Measured) -> str:
    """`page` with the blocks between its marks made anew. Raises ValueError for a lost mark."""
    for name, text in blocks(measured).items():
        begin = _BLOCK.format(name=name)
        pattern = re.compile(re.escape(begin) + r".*?" + re.escape(_END), re.DOTALL)
        if len(pattern.findall(page)) != 1:
            raise ValueError(name)
        block = f"{begin}{text}\n{_END}"
        page = pattern.sub(lambda _match, block=block: block, page)  # type: ignore[misc]
    return page


def blocks(measured: Measured) -> dict[str, str]:
    """The parts of docs/privacy.md that hold figures."""
    texts = measured.recruitment
    return {
        "texts": (
            f"Measured on {texts.texts} annotated recruitment texts that nobody who works on the "
            f"check had read\n(`{texts.command}`, {texts.measured}; {texts.places} marked "
            f"places, {texts.without} texts without personal data)."
        ),
        "classes": _shares(texts.classes, "class"),
        "languages": _shares(texts.languages, "language (all classes)"),
        "origins": _shares(texts.origins, "names by origin"),
        "over": (
            f"Replaced without need: {texts.over:.1f} % of the characters outside marked places "
            f"over all texts, and\n{texts.over_without:.2f} % in the texts without personal data "
            f"({texts.untouched} of {texts.without} of these stayed untouched)."
        ),
        "sets": _sets(measured.text_sets),
        "corpora": _splits(measured.corpora),
    }


def _shares(shares: Iterable[Share], what: str) -> str:
    headings = (what, "places", "fully covered", "letters left visible")
    return share_table(shares, headings, str, lambda share: f"{share:.1f} %")


def _sets(found: TextSets) -> str:
    rows = ((one.name, str(one.texts), *_figures(one)) for one in found.sets)
    made = table(("texts", "how many", *_COLUMNS.values(), "without need"), rows)
    return f"`{found.command}`, {found.measured}:\n\n{made}"


def _figures(one: TextSet) -> Iterable[str]:
    for label in _COLUMNS:
        yield f"{one.covered[label]:.1f} %" if label in one.covered else "–"
    yield f"{one.over_without:.2f} %"


def _splits(corpora: Corpora) -> str:
    rows = (
        (
            split.name,
            str(split.persons),
            f"{split.rules:.1f} % ({split.rules_precision:.3f})",
            f"{split.both:.1f} % ({split.both_precision:.3f})",
        )
        for split in corpora.splits
    )
    made = table(("corpus", "persons", "rules alone", "rules and model"), rows)
    return f"`{corpora.command}`, {corpora.measured}:\n\n{made}"


def _recruitment(part: Recruitment) -> str:
    lists = ("classes", "languages", "origins")
    lines = ["[recruitment]", *_values(part, leave_out=lists)]
    for name in lists:
        lines += [f"{name} = [", *map(_inline, getattr(part, name)), "]"]
    return "\n".join([*lines, ""])


def _listed(title: str, part: Corpora | TextSets, rows: str) -> str:
    lines = [f"[{title}]", *_values(part, leave_out=(rows,))]
    return "\n".join([*lines, f"{rows} = [", *map(_inline, getattr(part, rows)), "]", ""])


def _values(part: msgspec.Struct, leave_out: Iterable[str]) -> Iterable[str]:
    for name in part.__struct_fields__:
        if name not in leave_out:
            yield f"{name} = {_value(getattr(part, name))}"


def _inline(row: msgspec.Struct) -> str:
    values = ", ".join(f"{n} = {_value(getattr(row, n))}" for n in row.__struct_fields__)
    return f"  {{ {values} }},"


def _value(value: object) -> str:
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{name} = {_value(one)}' for name, one in value.items())} }}"
    # Nothing written here holds quotation marks or backslashes.
    return f'"{value}"' if isinstance(value, str) else str(value)
