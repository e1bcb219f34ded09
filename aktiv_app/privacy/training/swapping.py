"""Corpus sentences with other names in them: what is known of a sentence stays known."""

import random
from collections.abc import Iterator, Mapping, Sequence

from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.invented import genitive
from aktiv_app.privacy.training.name_source import NameSource, Person
from aktiv_app.privacy.training.named import named_thing

_OTHER_PLACE, _OTHER_FIRM = 0.4, 0.35  # shares of those in copied sentences


def with_other_names(
    sentences: Sequence[Sentence], source: NameSource, rng: random.Random, share: float
) -> Iterator[Sentence]:
    """Copies of corpus sentences whose persons, and some places and firms, have other names.

    `share` of the sentences with persons are copied, and a third of that of other sentences
    with names.
    """
    known: dict[str, set[str]] = {}
    for sentence in sentences:
        for start, end, label in sentence.names:
            known.setdefault(label, set()).update(sentence.text[start:end].split())
    for sentence in sentences:
        labels = {label for _, _, label in sentence.names}
        chance = share if "PER" in labels else share / 3 if labels & {"LOC", "ORG"} else 0.0
        if rng.random() < chance:
            yield _swapped(sentence, source, known, rng)


def _swapped(
    sentence: Sentence, source: NameSource, known: Mapping[str, set[str]], rng: random.Random
) -> Sentence:
    text = ""
    names: list[tuple[int, int, str]] = []
    at = 0
    chosen: dict[str, str] = {}
    for start, end, label in sentence.names:
        text += sentence.text[at:start]
        old = sentence.text[start:end]
        bare = without_genitive(old, known[label])
        if bare not in chosen:
            chosen[bare] = _instead(bare, label, sentence.language, source, rng)
        shown = chosen[bare]
        if shown == bare:
            shown = old
        elif bare != old:
            shown = genitive(shown, sentence.language)
        names.append((len(text), len(text) + len(shown), label))
        text += shown
        at = end
    return Sentence(text + sentence.text[at:], tuple(names), sentence.language)


def _instead(old: str, label: str, language: str, source: NameSource, rng: random.Random) -> str:
    """Another name of the same kind; often the same one where it is no person."""
    if label == "PER":
        return _like(old, source.person(), rng)
    if label == "LOC" and rng.random() < _OTHER_PLACE and old.istitle():
        return source.word("places") if rng.random() < 0.8 else source.made_up_word("places")
    if label == "ORG" and rng.random() < _OTHER_FIRM and " " not in old and old[0].isupper():
        draw = rng.random()
        if draw < 0.4:
            person, other = source.person(), source.person()
            return named_thing("named", language, person, other, rng)[0]
        entries = "organisations"
        return source.made_up_word(entries) if draw < 0.7 else source.word(entries)
    return old


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
