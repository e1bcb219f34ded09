"""When two written forms are the same value."""

import unicodedata

from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.screened import ValueKey
from aktiv_app.privacy.text.broken_words import mended
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.markup import bare

# Grouping of digits and separators in these carries no meaning: "912 34 567" is
# "91234567". In dates, ages and IP addresses it does ("1.11." is not "11.1.").
_NUMBERS = frozenset(
    {Label.PHONE, Label.NATIONAL_ID, Label.BANK_ACCOUNT, Label.ID_DOC, Label.VEHICLE}
)
# Invisible characters that copying leaves behind: soft hyphen, zero-width, byte order mark.
_INVISIBLE = late("[\u00ad\u200b-\u200f\u2060\ufeff]")
_WORD = late(r"\w+")


def value_key(label: Label, text: str) -> ValueKey:
    """The key all mentions of a value share, whatever their case and spacing.

    Never empty for a text that is not empty, so that values of punctuation stay apart.
    """
    return ValueKey(label, _fold(label, text) or text)


def _fold(label: Label, text: str) -> str:
    plain = mended(bare(text))
    if plain.isascii():  # as most values are, and then they are in normal form
        plain = plain.casefold()
    else:
        plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", plain))
        # Case folding can break the normal form, so normalise once more.
        plain = unicodedata.normalize("NFKC", plain.casefold())
    if label not in _NUMBERS:
        return " ".join(plain.split())
    # The plus sign stays: in Swedish numbers it means a person of a hundred years or more.
    compact = "".join(character for character in plain if character.isalnum() or character == "+")
    if label is Label.PHONE and compact.startswith("00"):
        return "+" + compact[2:]
    return compact


def words(folded: str) -> frozenset[str]:
    """The words of a folded value, in no order: "nordmann, kari" is "kari nordmann"."""
    return frozenset(_WORD.findall(folded))


def is_part_of(part: frozenset[str], full: frozenset[str]) -> bool:
    """Whether every word of `part` stands in `full`, a genitive s set aside."""
    return all(word in full or (word.endswith("s") and word[:-1] in full) for word in part)
