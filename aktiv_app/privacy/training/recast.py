"""Annotated texts with other people in them, so that few texts teach more than their names."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.invented import (
    genitive,
    in_other_case,
    nickname,
    one_line,
    roughened,
    without_accents,
)
from aktiv_app.privacy.training.name_source import NameSource, Person

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\. ?)+[^\W\d_]?\.?|[A-ZÆØÅÄÖ]{2,4}")
_GENITIVES = ("'s", "’s", "s", "'", "’")
_FILE = re.compile(r"\.(?:pdf|docx?|odt|rtf|txt|jpe?g|png)s?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_AS_WRITTEN, _OTHER_CASE, _ONE_LINE = 0.25, 0.06, 0.12
_SINGLE_KEPT = 0.3  # of names without a surname: nicknames and short forms are the point of them


@dataclass(slots=True)
class _Cast:
    """Somebody in a text, by the folded words of the longest mention, and who plays the part."""

    words: list[str]
    new: Person
    single: str = ""
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def letters(self) -> str:
        return "".join(word[0] for word in self.words)


def recast(
    texts: Sequence[Sentence], source: NameSource, rng: random.Random, times: int
) -> Iterator[Sentence]:
    """Each of `texts` `times` over; a quarter as written, the others with other people.

    Some are in small or capital letters, some only a line of the text, some damaged.
    """
    for text in texts:
        for _ in range(times):
            made = text
            if rng.random() >= _AS_WRITTEN:
                made = with_other_digits(with_other_people(text, source, rng), rng)
            draw = rng.random()
            if draw < _OTHER_CASE:
                made = in_other_case(made, rng)
            elif draw < _OTHER_CASE + _ONE_LINE and "\n" in made.text:
                made = one_line(made, rng)
            yield roughened(made, rng)


def with_other_people(sentence: Sentence, source: NameSource, rng: random.Random) -> Sentence:
    """The text with every person played by an invented one, the same in every mention."""
    mentions = [sentence.text[start:end] for start, end, _ in sentence.names]
    cast = _cast(mentions, source, rng)
    text = ""
    names: list[tuple[int, int, str]] = []
    statements: list[tuple[int, int, str]] = []
    at = 0
    marks = sorted((*sentence.names, *(sentence.statements or ())))
    for start, end, label in marks:
        text += sentence.text[at:start]
        old = sentence.text[start:end]
        shown = _played(old, cast, sentence.language) if label == "PER" else old
        kept = names if label == "PER" else statements
        kept.append((len(text), len(text) + len(shown), label))
        text += shown
        at = end
    return replace(
        sentence,
        text=text + sentence.text[at:],
        names=tuple(names),
        statements=None if sentence.statements is None else tuple(statements),
    )


def with_other_digits(sentence: Sentence, rng: random.Random) -> Sentence:
    """The text with other numbers in its ages, addresses, numbers of documents and the like."""
    text = sentence.text
    for start, end, label in sentence.statements or ():
        if label in {"URL_PROFILE", "SENSITIVE", "EMAIL"}:
            continue
        old = text[start:end]
        age = label == "AGE"
        shown = _DIGITS.sub(lambda match, age=age: _other_number(match[0], age, rng), old)  # type: ignore[misc]
        text = text[:start] + shown + text[end:]
    return replace(sentence, text=text)


def _other_number(old: str, age: bool, rng: random.Random) -> str:
    if age:
        return str(rng.randint(18, 67)) if len(old) == 2 else old
    # Of dates, years and house numbers only the last digit: they must stay what they are.
    kept = 0 if len(old) > 4 else len(old) - 1
    return old[:kept] + "".join(rng.choice("0123456789") for _ in old[kept:])


def _cast(mentions: Sequence[str], source: NameSource, rng: random.Random) -> list[_Cast]:
    """Who is in the text; mentions that share words are of one person."""
    known = {_folded(word) for mention in mentions for word in _WORD.findall(mention)}
    cast: list[_Cast] = []
    for mention in sorted(dict.fromkeys(mentions), key=lambda one: -len(_WORD.findall(one))):
        words = [_bare(word, known) for word in _WORD.findall(mention)]
        spelt = _INITIALS.fullmatch(mention) or all(len(word) == 1 for word in words)
        if spelt or _FILE.search(mention):
            continue
        if "," in mention:
            words = words[1:] + words[:1]
        if not any(_knows(one, word) for one in cast for word in words if len(word) > 1):
            cast.append(_part(words, source.person(), rng))
    return cast


def _part(words: list[str], new: Person, rng: random.Random) -> _Cast:
    one = _Cast(words, new)
    if len(words) == 1:
        draw = rng.random()
        if draw < _SINGLE_KEPT:
            shown = ""
        elif draw < 0.75:
            shown = new.given
        else:
            shown = new.family if draw < 0.9 else nickname(new.given, rng)
        one.single = shown
    else:
        one.parts = dict.fromkeys(words[1:-1], "")
        if len(words) > 2 and rng.random() < 0.4:
            one.parts[words[1]] = new.full.split()[0] if new.origin == "latin" else ""
        one.parts[words[-1]] = new.family
        one.parts[words[0]] = new.given
        for word, shown in list(one.parts.items()):
            for piece in word.split("-"):
                one.parts.setdefault(piece, shown)
    return one


def _played(mention: str, cast: Sequence[_Cast], language: str) -> str:
    """A mention with the words of whoever plays the part; as it is when nobody is known."""
    if _INITIALS.fullmatch(mention):
        return _other_initials(mention, cast)
    shown, between = "", ""
    at = 0
    known = {word for one in cast for word in (*one.words, *one.parts)}
    words = list(_WORD.finditer(mention))
    if all(len(match[0]) == 1 for match in words):
        return mention  # letter by letter
    bare = [_bare(match[0], known) for match in words]
    owner = next(
        (one for one in cast if any(len(word) > 1 and _knows(one, word) for word in bare)), None
    )
    if owner is None:
        return mention
    for match, word in zip(words, bare, strict=True):
        between = mention[at : match.start()]
        at = match.end()
        new = _word(match[0], word, owner, language, in_file="_" in mention)
        if new or not shown:
            shown += between + new
    return (shown + mention[at:]).strip(" -_.") or mention


def _word(old: str, bare: str, owner: _Cast, language: str, *, in_file: bool) -> str:
    if len(bare) == 1:
        first = bare == owner.words[0][0]
        letter = (owner.new.given if first else owner.new.family)[0]
        return letter if old.isupper() else letter.lower()
    new = _lookup(owner, bare)
    if new is None or (not new and owner.single == "" and len(owner.words) == 1):
        return old
    if new and len(bare) < len(old):
        new = genitive(new, language)
    if old.isupper():
        new = new.upper()
    elif old.islower() and not new.islower():
        new = new.lower()
    if in_file:
        new = without_accents(new)
    return new


def _lookup(owner: _Cast, word: str) -> str | None:
    if len(owner.words) == 1:
        return owner.single if _same(word, owner.words[0]) else None
    return next((new for old, new in owner.parts.items() if _same(word, old)), None)


def _other_initials(mention: str, cast: Sequence[_Cast]) -> str:
    letters = "".join(filter(str.isalpha, mention)).casefold()
    owner = next((one for one in cast if len(letters) > 1 and one.letters == letters), None)
    if owner is None or len(owner.words) == 1:
        return mention
    new = [word[0] for word in (*owner.new.given.split(), *owner.new.family.split())]
    new = new if len(letters) > 2 else [new[0], new[-1]]
    return "".join(letter.upper() + ("." if "." in mention else "") for letter in new)


def _knows(one: _Cast, word: str) -> bool:
    return any(_same(word, old) for old in (*one.words, *one.parts))


def _same(word: str, other: str) -> bool:
    return word == other or without_accents(word) == without_accents(other)


def _folded(word: str) -> str:
    return word.casefold()


def _bare(word: str, known: set[str]) -> str:
    """A folded word, without its genitive if the rest is a word of a name here."""
    folded = _folded(word)
    for ending in _GENITIVES:
        rest = folded.removesuffix(ending)
        if rest != folded and len(rest) > 1 and rest in known:
            return rest
    return folded
