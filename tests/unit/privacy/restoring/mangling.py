"""What chat tools do to placeholders, at random but repeatably."""

import random
from dataclasses import dataclass

from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Label

# The classes' words in an answer: the app's own in all languages, inflected and translated
# ones, Danish among them. Written out here on purpose, not read from the app's data file.
SPELLINGS = {
    Label.PERSON: ("PERSON", "PERSONEN", "PERSONA"),
    Label.PHONE: ("TELEFON", "PHONE", "TELEFONNUMMER", "TELEPHONE", "PHONE-NUMBER"),
    Label.EMAIL: ("E-POST", "EMAIL", "E-MAIL", "EPOST"),
    Label.ADDRESS: ("ADRESSE", "ADRESS", "ADDRESS"),
    Label.NATIONAL_ID: ("FØDSELSNUMMER", "PERSONNUMMER", "NATIONAL-ID", "FODSELSNUMMER"),
    Label.AGE: ("ALDER", "ÅLDER", "AGE"),
}
WORD = {label: spellings[0] for label, spellings in SPELLINGS.items()}

_BRACKETS = (
    *(("[", "]"), ("[", "]"), ("[", "]"), ("\\[", "\\]"), ("<", ">"), ("&lt;", "&gt;"), ("{", "}")),
    *(("[[", "]]"), ("{{", "}}"), ("［", "］"), ("【", "】"), ("&#91;", "&#93;"), ("[ ", " ]")),
    *(("[**", "**]"), ("&amp;lt;", "&amp;gt;"), ("[_", "_]"), ("\\\\[", "\\\\]")),
    *(("&lbrack;", "&rbrack;"), ("&LeftDoubleBracket;", "&RightDoubleBracket;")),
)
_GAPS = (
    "_",
    "_",
    "\\_",
    " ",
    "-",
    "\u00a0",
    "\u2011",
    "_\u200b",
    "\u200b_",
    "",
    "&#95;",
    "_\n",
    "＿",
    "\\\\_",
    "_<!-- -->",
)
_BARE_GAPS = ("_", "\\_", "_\u200b", "&lowbar;", "＿", " _", "_ ", "__")
_AROUND = (
    *(("", ""), ("", ""), ("**", "**"), ("*", "*"), ("`", "`"), ("«", "»"), ("\n- ", "\n")),
    *(("<b>", "</b>"), ("| ", " |"), ("\\n", "\\n")),
)
_BETWEEN_DIGITS = (
    "\u200b",
    "\u00ad",
    "\ufe0f\u20e3",
    "<!-- -->",
    "&ZeroWidthSpace;",
    "\ufe00",
    "\u0332",
)
_GENITIVES = ("s", "'s", "’s", "s'")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Mangled:
    """A placeholder as an answer has it: `written`, in what stands `around` it."""

    written: str
    around: tuple[str, str]
    genitive: bool = False


def recoverable(rng: random.Random, label: Label, number: int) -> Mangled:
    """A rewrite whose number is whole and whose word is known: it can only mean one.

    Either it stands in a pair of square, curly or angle brackets, or an underscore joins
    word and number.
    """
    word = _cased(rng, rng.choice(SPELLINGS[label]))
    if rng.random() < 0.2:
        at = rng.randrange(1, len(word))
        word = word[:at] + rng.choice("\u200b\u00ad\u2060\ufeff") + word[at:]
    digits = str(number)
    if rng.random() < 0.1:
        digits = digits.translate(_FULL_WIDTH)
    if rng.random() < 0.1:
        digits = rng.choice(_BETWEEN_DIGITS).join(digits)
    genitive = rng.choice(_GENITIVES) if label is Label.PERSON and rng.random() < 0.25 else ""
    if rng.random() < 0.7:
        opened, closed = rng.choice(_BRACKETS)
        written = f"{opened}{word}{rng.choice(_GAPS)}{digits}{closed}{genitive}"
    else:
        written = f"{word}{rng.choice(_BARE_GAPS)}{digits}{genitive}"
    return Mangled(written, rng.choice(_AROUND), bool(genitive))


def damaged(rng: random.Random, label: Label, number: int) -> str:
    """A rewrite that nobody can be sure of: it must be left as it stands."""
    word = WORD[label]
    letters = str(number).replace("1", "l").replace("0", "O")
    choices = [
        f"[{word}_0{number}]",
        f"[{word}_{number}-{number + 1}]",
        f"[{word}_{number}.{number}]",
        f"[{word}_{number}{rng.randrange(1000, 9999)}]",
        f"{word} {number}",
        f"{word}-{number}",
        f"{word}{number}",
        f"{word.lower()} {number}",
        f"{word.lower()} {number} av 3",
        f"{word}_{number}_{rng.choice(['A', 'FORNAVN', '2'])}",
        f"{word}_{number}en",
        f"X{word}_{number}",
        f"[X{word}_{number}]",
        f"{word}_{number}@eksempel.no",
        f"https://eksempel.no/{word}_{number}",
        f"</{word}_{number}>",
        f"[{word}]",
        f"[{word}_{chr(0x2460 + number % 20)}]",
        f"[{word}_I{'I' * (number % 3)}]",
        f"({word} {number})",
        f"[{word} nummer {number}]",
        f"{word.lower()}_{number}.docx",
        f"{word}_{number}{rng.choice('→÷⁄·、/+&')}{number + 1}",
        f"{word}_{number}<{rng.choice(['b', 'sup', 'a href=x', '!-- n --'])}>{number}",
        f"{word}_{number}{rng.choice(['-', '-' + chr(10), '{', '%3', '^', '_'])}{number}",
        f"[{word}_{number}{rng.choice([' et ', ' resp. ', '|', '→', ', '])}{number + 1}]",
        f"[{number}_{word}]",
        f"{word}R_{number}",
    ]
    if letters != str(number):
        choices += [f"[{word}_{letters}]", f"{word}_{letters}"]
    return rng.choice(choices)


def _cased(rng: random.Random, word: str) -> str:
    way = rng.random()
    if way < 0.6:
        return word
    if way < 0.8:
        return word.capitalize()
    if way < 0.95:
        return word.lower()
    return word.title()


LANGUAGES = tuple(Language)
