"""The genitive of names in Norwegian, Danish, Swedish and English: off and on again.

Norwegian and Danish: -s, and an apostrophe alone after s, x and z (Karis, Lars').
Swedish: -s, and nothing after s, x and z (Karis, Lars). English: 's (Kari's, Lars's).
Sources: Språkrådet, "Genitiv"; Dansk Sprognævn, Retskrivningsordbogen § 6 and § 8;
Svenska skrivregler (2017); New Hart's Rules 4.2 (the s is kept where it is spoken).
"""

from collections.abc import Set
from enum import StrEnum

from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.folding import value_key
from aktiv_app.privacy.text.late import late

_ENDING = late("(?<=\\w)(['’ʼ][sS]|['’ʼ]|[sS])\\Z")
_LAST = late(r"\w+\Z")
_HISSING = ("s", "x", "z", "ß")


class Grammar(StrEnum):
    """Whose rules for the genitive a text follows."""

    NORWEGIAN = "norwegian"  # and Danish
    SWEDISH = "swedish"
    ENGLISH = "english"


def split(name: str, known: Set[str]) -> tuple[str, str]:
    """`name` without its genitive ending, and the ending as written, often empty.

    A bare s only counts as an ending where the last word without it is among `known`, the
    folded words the person is called by: Lars and Jonas are no genitives. Both parts
    together are always `name`.
    """
    match = _ENDING.search(name)
    if match is None:
        return name, ""
    base, ending = name[: match.start()], match[0]
    if ending in {"s", "S"}:
        last = _LAST.search(value_key(Label.PERSON, base).folded)
        if last is None or last[0] not in known:
            return name, ""
    elif len(ending) == 1 and not base.casefold().endswith(_HISSING):
        return name, ""  # a closing quotation mark
    return base, ending


def join(base: str, grammar: Grammar, apostrophe: str = "'") -> str:
    """The genitive of `base`. A name in capitals gets a capital S."""
    hissing = base.casefold().endswith(_HISSING)
    s = "S" if base.isupper() and sum(map(str.isalpha, base)) > 1 else "s"
    if grammar is Grammar.ENGLISH:
        return base + apostrophe + s
    if not hissing:
        return base + s
    return base if grammar is Grammar.SWEDISH else base + apostrophe
