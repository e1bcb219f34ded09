"""Texts for measuring, invented by code: the same seed always gives the same text."""

# ruff: noqa: S311, SIM905 (chance without secrets; lists that are easier to read as text)

import random
from collections.abc import Callable

_GIVEN = (
    "Kari Lars Ingrid Ola Anders Sigrid Emil Åsa Björn Mette Aisha Mohammed Agnieszka Piotr "
    "Nguyen Priya Fatima Selam Chidi Mehmet Elena Carlos Wei Yuki Máret Niillas Grace John"
).split()
_FAMILY = (
    "Nordmann Hansen Lindqvist Bergström Solheim Haugen Sørensen Rasmussen Kowalska Nowak "
    "Tran Sharma Hassan Tesfaye Okafor Yılmaz Popescu García Zhang Tanaka Sara Utsi Smith"
).split()
_STREETS = "Storgata Kirkeveien Parkvägen Drottninggatan Skolevej Industriveien Åsgata".split()
_TOWNS = "0155 Oslo;5003 Bergen;7010 Trondheim;111 22 Stockholm;211 34 Malmö;8000 Aarhus".split(";")
_WORDS = (
    "erfaring team ansvar prosjekt kunde løsning arbeid leveranse kvalitet rutine opplæring "
    "system analyse oppdrag kompetanse avdeling ledelse samarbeid resultat utvikling drift "
    "erfarenhet uppdrag ansvar kunskap utbildning verksamhet arbete budget plan møte frist "
    "experience budget delivery planning support quality training report meeting schedule"
).split()
_LINKS = "og med for som i på til av ved under etter og för med hos samt and with".split()
_VERBS = "har leder utvikler følger bygger planlegger arbetar driver skriver leads builds".split()


def recruitment_text(length: int, seed: int = 1) -> str:
    """A text of exactly `length` characters like those pasted by recruiters.

    Prose, CV lines and forms in several languages; about one line in five holds personal
    data, all of it invented.
    """
    random_ = random.Random(seed)
    makers: tuple[Callable[[random.Random], str], ...] = (
        *[_prose] * 7,
        *[_cv_line] * 3,
        _contact,
        _form,
        _bullets,
        lambda _: "",
    )
    lines: list[str] = []
    size = 0
    while size < length:
        line = random_.choice(makers)(random_)
        lines.append(line)
        size += len(line) + 1
    return "\n".join(lines)[:length]


def hostile_texts(length: int, seed: int = 1) -> dict[str, str]:
    """Texts made to hurt, each of `length` characters, by what is wrong with them."""
    random_ = random.Random(seed)
    prose = recruitment_text(length, seed)
    digits = "".join(random_.choices("0123456789", k=length))
    letters = "".join(random_.choices("abcdefghijklmnoprstuvæøå", k=length))
    return {
        "one long number": digits,
        "digits and separators": "".join(random_.choices("0123456789 -./+()", k=length)),
        "no spaces": letters,
        "capitals without spaces": letters.upper(),
        "nested brackets": _nested(random_, length),
        "one endless line": prose.replace("\n", " "),
        "only capitalised words": " ".join(
            random_.choice(_WORDS).capitalize() for _ in range(length // 5)
        ),
        "dots and signs": "".join(random_.choices("a.@-_/:", k=length)),
        "empty lines": "\n" * length,
    }


def typing_places(text: str, count: int, seed: int = 1) -> list[int]:
    """Places inside words, spread over `text`."""
    random_ = random.Random(seed)
    inside = [
        place
        for place in range(1, len(text))
        if text[place - 1].isalpha() and text[place].isalpha()
    ]
    return random_.choices(inside, k=count)


def _nested(random_: random.Random, length: int) -> str:
    pieces: list[str] = []
    size = 0
    while size < length:
        opened = random_.choices("([{<", k=random_.randint(5, 60))
        inside = random_.choice(_WORDS)
        closed = random_.choices(")]}>", k=len(opened) - random_.randint(0, 3))
        pieces += [*opened, inside, *closed]
        size += len(opened) + len(inside) + len(closed)
    return "".join(pieces)[:length]


def _person(random_: random.Random) -> str:
    return f"{random_.choice(_GIVEN)} {random_.choice(_FAMILY)}"


def _prose(random_: random.Random) -> str:
    sentences = []
    for _ in range(random_.randint(2, 5)):
        words = [random_.choice(_WORDS) for _ in range(random_.randint(6, 14))]
        for place in range(2, len(words), 3):
            words.insert(place, random_.choice(_LINKS))
        words.insert(1, random_.choice(_VERBS))
        if random_.random() < 0.12:
            words[0] = _person(random_)
        sentence = " ".join(words)
        sentences.append(sentence[0].upper() + sentence[1:] + ".")
    return " ".join(sentences)


def _cv_line(random_: random.Random) -> str:
    year = random_.randint(1995, 2020)
    words = " ".join(random_.choices(_WORDS, k=4))
    return f"{year}–{year + random_.randint(1, 5)}  {words.capitalize()}, Eksempel AS"


def _contact(random_: random.Random) -> str:
    given, family = random_.choice(_GIVEN), random_.choice(_FAMILY)
    number = "".join(random_.choices("0123456789", k=7))
    return (
        f"Kontakt: {given} {family}, tlf. 9{number[:2]} {number[2:4]} {number[4:]}, "
        f"{given.lower()}.{family.lower()}@eksempel.no, {random_.choice(_STREETS)} "
        f"{random_.randint(1, 90)}, {random_.choice(_TOWNS)}"
    )


def _form(random_: random.Random) -> str:
    day, month, year = random_.randint(1, 28), random_.randint(1, 12), random_.randint(1960, 2004)
    return f"Navn: {_person(random_)}\nFødt: {day:02}.{month:02}.{year}\nStilling: rådgiver"


def _bullets(random_: random.Random) -> str:
    return "\n".join(
        f"- {' '.join(random_.choices(_WORDS, k=random_.randint(3, 8)))}"
        for _ in range(random_.randint(2, 4))
    )
