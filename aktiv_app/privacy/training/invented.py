"""Invented recruitment texts with names in them: what the corpora of news text lack."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from aktiv_app.privacy.training import vocabulary
from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.name_source import NameSource, Person

_SLOT = re.compile(r"\{(?:=([^{}]+)|(\w+?)(\d?))\}")
_ASCII = str.maketrans("æøåäöéü", "eoaaoeu")
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


def invented_sentences(
    templates: Path, source: NameSource, rng: random.Random, count: int
) -> Iterator[Sentence]:
    """`count` texts made from the template files (`<language>.txt`) in `templates`.

    Slots that hold names become PER, those that hold organisations ORG and places LOC;
    everything else in a template is no name. `{=Stein}` is a person's name as it stands.
    """
    pool = read_templates(templates)
    for _ in range(count):
        language, template = rng.choice(pool)
        yield _varied(filled(template, language, source, rng), rng)


def read_templates(folder: Path) -> list[tuple[str, str]]:
    """The language and the text of every template; a line `%%` separates them."""
    return [
        (path.stem, template.strip("\n"))
        for path in sorted(folder.glob("*.txt"))
        for template in path.read_text("utf-8").split("\n%%\n")
    ]


def with_other_names(
    sentences: list[Sentence], source: NameSource, rng: random.Random, share: float
) -> Iterator[Sentence]:
    """Copies of corpus sentences whose persons have names of other origins."""
    known = {
        word
        for sentence in sentences
        for start, end, label in sentence.names
        if label == "PER"
        for word in sentence.text[start:end].split()
    }
    for sentence in sentences:
        persons = [name for name in sentence.names if name[2] == "PER"]
        if persons and rng.random() < share:
            yield _swapped(sentence, source, known, rng)


def in_other_case(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence in lower or upper case, keeping offsets; unchanged if they would move."""
    text = sentence.text.lower() if rng.random() < 0.6 else sentence.text.upper()
    if len(text) != len(sentence.text):
        return sentence
    return Sentence(text, sentence.names, sentence.language)


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


def _genitive(name: str, language: str) -> str:
    if name.endswith(_SIBILANTS):
        return name if language == "sv" else name + "'"
    return name + ("'s" if language == "en" else "s")


def _swapped(
    sentence: Sentence, source: NameSource, known: set[str], rng: random.Random
) -> Sentence:
    text = ""
    names: list[tuple[int, int, str]] = []
    at = 0
    chosen: dict[str, str] = {}
    for start, end, label in sentence.names:
        text += sentence.text[at:start]
        old = sentence.text[start:end]
        if label == "PER":
            bare = without_genitive(old, known)
            shown = chosen.setdefault(bare, "") or _like(bare, source.person(), rng)
            chosen[bare] = shown
            if bare != old:
                shown = _genitive(shown, sentence.language)
        else:
            shown = old
        names.append((len(text), len(text) + len(shown), label))
        text += shown
        at = end
    return Sentence(text + sentence.text[at:], tuple(names), sentence.language)


def without_genitive(name: str, known: set[str]) -> str:
    """The name without its genitive, if the rest is a name somewhere else in the corpus."""
    for ending in ("'s", "’s", "s", "'", "’"):
        bare = name.removesuffix(ending)
        if bare != name and bare and bare.split()[-1] in known:
            return bare
    return name


def _like(old: str, person: Person, rng: random.Random) -> str:
    shown = person.full if " " in old else rng.choice((person.given, person.family))
    return shown.upper() if old.isupper() and len(old) > 3 else shown


def _varied(sentence: Sentence, rng: random.Random) -> Sentence:
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
    names = tuple(
        (start - first, end - first, label)
        for start, end, label in sentence.names
        if first <= start and end <= last
    )
    return Sentence(sentence.text[first:last], names, sentence.language)


def file_name(person: Person) -> str:
    """A person's name as it stands in file names: small letters, no accents."""
    return re.sub(r"[^a-z]+", "_", person.full.lower().translate(_ASCII)).strip("_")


_WRITERS: dict[str, Callable[[Person, str, random.Random], str]] = {
    "full": lambda person, _language, rng: _full(person, rng),
    "given": lambda person, _language, _rng: person.given,
    "family": lambda person, _language, _rng: person.family,
    "given_gen": lambda person, language, _rng: _genitive(person.given, language),
    "full_gen": lambda person, language, _rng: _genitive(person.full, language),
    "family_gen": lambda person, language, _rng: _genitive(person.family, language),
    "full_eng": lambda person, _language, _rng: _genitive(person.full, "en"),
    "family_eng": lambda person, _language, _rng: _genitive(person.family, "en"),
    "upper": lambda person, _language, _rng: person.full.upper(),
    "lower": lambda person, _language, _rng: person.full.lower(),
    "lowgiven": lambda person, _language, _rng: person.given.lower(),
    "reversed": lambda person, _language, _rng: f"{person.family}, {person.given}",
    "initials": _initials,
    "initial": lambda person, _language, _rng: person.given[0],
    "filename": lambda person, _language, _rng: file_name(person),
}
