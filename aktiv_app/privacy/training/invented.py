"""Invented recruitment texts with names in them: what the corpora of news text lack."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from aktiv_app.privacy.training import vocabulary
from aktiv_app.privacy.training.corpora import Marks, Sentence
from aktiv_app.privacy.training.name_source import NameSource, Person
from aktiv_app.privacy.training.named import named_thing

_SLOT = re.compile(r"\{(?:=([^{}]+)|(\w+?)(\d?))\}")
_ASCII = str.maketrans("æøåäöéüÆØÅÄÖÉÜ", "eoaaoeuEOAAOEU")
_SIBILANTS = ("s", "x", "z")
# Shares of organisations and places from the delivered lists, and made up like those.
_LISTED, _MADE_UP = 0.25, 0.35
_NAMED = {
    "org": ("organisations", "ORG"),
    "listedorg": ("organisations", "ORG"),
    "place": ("places", "LOC"),
    "listedplace": ("places", "LOC"),
}
_OTHER_CASE, _ONE_LINE = 0.07, 0.25
_PARTS = (1, 1, 1, 2, 3)  # templates that make one text
_ROUGH = 0.2
_ROUGHER = (("–", "-"), ("’", "'"), ("•", "*"), ("\n", " "), (",", " "), (".", " "), ("\t", " "))


def invented_sentences(
    templates: Path, source: NameSource, rng: random.Random, count: int
) -> Iterator[Sentence]:
    """`count` texts made from the template files (`<language>.txt`) in `templates`.

    Slots that hold names become PER, those that hold organisations ORG and places LOC;
    everything else in a template is no name. `{=Stein}` is a person's name as it stands.
    """
    pools: dict[str, list[str]] = {}
    for language, template in read_templates(templates):
        pools.setdefault(language, []).append(template)
    languages = [language for language, pool in pools.items() for _ in pool]
    for _ in range(count):
        language = rng.choice(languages)
        parts = [
            varied(filled(rng.choice(pools[language]), language, source, rng), rng)
            for _ in range(rng.choice(_PARTS))
        ]
        yield roughened(one_text(parts, rng.choice(("\n", "\n", "\n\n", " "))), rng)


def read_templates(folder: Path) -> list[tuple[str, str]]:
    """The language and the text of every template; a line `%%` separates them."""
    return [
        (path.stem, template.strip("\n"))
        for path in sorted(folder.glob("*.txt"))
        for template in path.read_text("utf-8").split("\n%%\n")
    ]


def in_other_case(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence in lower or upper case, keeping offsets; unchanged if they would move."""
    text = sentence.text.lower() if rng.random() < 0.6 else sentence.text.upper()
    if len(text) != len(sentence.text):
        return sentence
    return replace(sentence, text=text)


def roughened(sentence: Sentence, rng: random.Random) -> Sentence:
    """Some texts as hasty hands or bad copies leave them; the places of names stay."""
    text = sentence.text
    if rng.random() < _ROUGH:
        text = text.replace(*rng.choice(_ROUGHER))
    return replace(sentence, text=text)


def one_text(group: Sequence[Sentence], between: str) -> Sentence:
    """Texts put together with `between` them."""
    text = ""
    names: list[tuple[int, int, str]] = []
    for sentence in group:
        if text:
            text += between
        shift = len(text)
        names += ((start + shift, end + shift, label) for start, end, label in sentence.names)
        text += sentence.text
    return Sentence(text, tuple(names), group[0].language)


def filled(
    template: str, language: str, source: NameSource, rng: random.Random, origin: str = ""
) -> Sentence:
    """One template with invented people in it, of `origin` if one is given.

    Raises KeyError for a slot that nothing fills.
    """
    people: dict[str, Person] = {}
    words = vocabulary.of(language)
    text = ""
    names: list[tuple[int, int, str]] = []
    at = 0
    for match in _SLOT.finditer(template):
        text += template[at : match.start()]
        at = match.end()
        shown, label = match[1] or "", "PER"
        if not shown:
            kind, number = match[2], match[3]
            person = people.setdefault(number, source.person(origin))
            shown = _person_text(kind, person, language, rng)
            if not shown:
                shown, label = _listed_text(kind, source, rng)
            if not shown:
                shown, label = named_thing(kind, language, person, source.person(), rng)
            if not shown:
                shown, label = words.fill(kind, person, rng)
        if label:
            names.append((len(text), len(text) + len(shown), label))
        text += shown
    return Sentence(text + template[at:], tuple(names), language)


def _person_text(kind: str, person: Person, language: str, rng: random.Random) -> str:
    write = _WRITERS.get(kind)
    return write(person, language, rng) if write else ""


def _listed_text(kind: str, source: NameSource, rng: random.Random) -> tuple[str, str]:
    """A slot filled from the delivered lists, which know more words than templates can hold."""
    if kind == "word":
        entry = source.word(rng.choice(("words", "words", "words", "roles", "things")))
        return entry[:1].upper() + entry[1:], ""
    if kind == "acronym":
        return source.word("acronyms"), ""
    entries, label = _NAMED.get(kind, ("", ""))
    if not entries:
        return "", ""
    draw = rng.random()
    # Made-up persons alone would teach that every word nobody knows is a person.
    if draw < _MADE_UP:
        return source.made_up_word(entries), label
    if draw < _MADE_UP + _LISTED or kind.startswith("listed"):
        return source.word(entries), label
    return "", ""


def _initials(person: Person, _language: str, rng: random.Random) -> str:
    letters = [part[0] for part in re.split(r"[ -]", person.full) if part]
    return rng.choice(("".join(letters), ".".join(letters) + "."))


def _full(person: Person, rng: random.Random) -> str:
    draw = rng.random()
    if draw < 0.06:
        return f"{person.given[0]}. {person.family}"
    if draw < 0.1:
        return f"{person.given} {rng.choice('ABCEFGHIJKLMNOPRST')}. {person.family}"
    if draw < 0.13:
        return f"{person.given} {person.family.upper()}"
    return person.full


def genitive(name: str, language: str) -> str:
    """The genitive of a name in one of the languages."""
    if name.endswith(_SIBILANTS):
        return name if language == "sv" else name + "'"
    return name + ("'s" if language == "en" else "s")


def varied(sentence: Sentence, rng: random.Random) -> Sentence:
    """Some texts in other letters, some only a line of them."""
    draw = rng.random()
    if draw < _OTHER_CASE:
        return in_other_case(sentence, rng)
    if draw < _OTHER_CASE + _ONE_LINE and "\n" in sentence.text:
        return one_line(sentence, rng)
    return sentence


def one_line(sentence: Sentence, rng: random.Random) -> Sentence:
    """A line of a text by itself, as the app sees it when the rest was known already."""
    ends = [at for at, letter in enumerate(sentence.text) if letter == "\n"]
    bounds = list(zip([0, *(at + 1 for at in ends)], [*ends, len(sentence.text)], strict=True))
    first, last = rng.choice([bound for bound in bounds if bound[0] < bound[1]])

    def kept(marks: Marks) -> Marks:
        return tuple(
            (start - first, end - first, label)
            for start, end, label in marks
            if first <= start and end <= last
        )

    statements = None if sentence.statements is None else kept(sentence.statements)
    text = sentence.text[first:last]
    return Sentence(text, kept(sentence.names), sentence.language, statements)


def nickname(given: str, rng: random.Random) -> str:
    """What friends and colleagues make of a given name."""
    first = re.split(r"[ -]", given)[0]
    short = first[: rng.randint(2, 5)]
    return short + rng.choice(("", "", "", "s", "sa", "is", "e", "en", "y", "ie", "ik", "ka", "a"))


def _spaced(name: str) -> str:
    """Letters set apart, as headings of CVs have them."""
    return "   ".join(" ".join(word) for word in name.split())


def _broken(name: str, rng: random.Random) -> str:
    """A name that goes on in the next line."""
    words = name.split(" ")
    at = rng.randrange(1, len(words)) if len(words) > 1 else 1
    return "\n".join(part for part in (" ".join(words[:at]), " ".join(words[at:])) if part)


def file_name(person: Person) -> str:
    """A person's name as it stands in file names: small letters, no accents."""
    return re.sub(r"[^a-z]+", "_", without_accents(person.full.lower())).strip("_")


def without_accents(name: str) -> str:
    """A name with the plain letters people write where others are not to be had."""
    return name.translate(_ASCII)


_WRITERS: dict[str, Callable[[Person, str, random.Random], str]] = {
    "full": lambda person, _language, rng: _full(person, rng),
    "given": lambda person, _language, _rng: person.given,
    "family": lambda person, _language, _rng: person.family,
    "given_gen": lambda person, language, _rng: genitive(person.given, language),
    "full_gen": lambda person, language, _rng: genitive(person.full, language),
    "family_gen": lambda person, language, _rng: genitive(person.family, language),
    "full_eng": lambda person, _language, _rng: genitive(person.full, "en"),
    "family_eng": lambda person, _language, _rng: genitive(person.family, "en"),
    "upper": lambda person, _language, _rng: person.full.upper(),
    "lower": lambda person, _language, _rng: person.full.lower(),
    "lowgiven": lambda person, _language, _rng: person.given.lower(),
    "reversed": lambda person, _language, _rng: f"{person.family}, {person.given}",
    "initials": _initials,
    "initfam": lambda person, _language, _rng: f"{person.given[0]}. {person.family}",
    "nick": lambda person, _language, rng: nickname(person.given, rng),
    "lownick": lambda person, _language, rng: nickname(person.given, rng).lower(),
    "famcaps": lambda person, _language, _rng: f"{person.family.upper()} {person.given}",
    "spaced": lambda person, _language, _rng: _spaced(person.full.upper()),
    "broken": lambda person, _language, rng: _broken(person.full, rng),
    "initial": lambda person, _language, _rng: person.given[0],
    "filename": lambda person, _language, _rng: file_name(person),
}
