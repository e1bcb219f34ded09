"""Requirements of an ad: from lists under headings and from modal verbs in running text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aktiv_app.core.adverts.contact import holds_contact
from aktiv_app.core.adverts.lines import Line
from aktiv_app.core.adverts.phrases import Phrases, Section
from aktiv_app.core.adverts.proposal import Found
from aktiv_app.core.adverts.sections import Placed
from aktiv_app.core.adverts.sentences import sentences, without_stop

_WANTED = (Section.MUST, Section.NICE, Section.QUALITIES)
_SILENT = (Section.OFFER, Section.CONTACT, Section.APPLY)
_SHORTEST = 3
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement and whether the ad insists on it."""

    found: Found[str]
    must: bool


def find_requirements(placed: Iterable[Placed], phrases: Phrases) -> list[Requirement]:
    """The requirements in the ad's order, each once."""
    seen: set[str] = set()
    requirements = []
    for item in placed:
        for requirement in _of_line(item, phrases):
            key = requirement.found.value.casefold()
            if key not in seen:
                seen.add(key)
                requirements.append(requirement)
    return requirements


def _of_line(item: Placed, phrases: Phrases) -> Iterator[Requirement]:
    if item.section in _SILENT:
        return
    if item.section in _WANTED and (item.listed or _is_bare_item(item, phrases)):
        yield from _item(item, phrases)
    elif not item.listed:
        yield from _prose(item, phrases)


def _is_bare_item(item: Placed, phrases: Phrases) -> bool:
    """Whether a line without a list mark is an item all the same: short, and no sentence."""
    text = item.line.text
    if item.bulleted or item.opens_list or text.endswith(("?", ":", "!")) or len(text) > 120:
        return False
    if text.endswith("."):
        return False
    return phrases.patterns["markers.fluff"].match(text) is None


def _item(item: Placed, phrases: Phrases) -> Iterator[Requirement]:
    line = item.line
    for start, end in _parts(line.text, phrases):
        text = line.text[start:end]
        must = item.section is not Section.NICE
        strength = _strength(text, phrases)
        if strength is False:
            must = False
        elif strength and phrases.patterns["markers.anywhere"].search(text):
            must = True
        yield from _requirement(line, start, end, must)


def _prose(item: Placed, phrases: Phrases) -> Iterator[Requirement]:
    line = item.line
    spans = list(sentences(line.text))
    if item.opens_list:
        spans = spans[:-1]
    for start, end in spans:
        sentence = line.text[start:end]
        if sentence.endswith("?") or phrases.patterns["markers.never"].search(sentence):
            continue
        must = _prose_strength(sentence, item, phrases)
        if must is None:
            continue
        for part_start, part_end in _parts(sentence, phrases):
            part = _strength(sentence[part_start:part_end], phrases)
            yield from _requirement(
                line, start + part_start, start + part_end, must if part is None else part
            )


def _prose_strength(sentence: str, item: Placed, phrases: Phrases) -> bool | None:
    """True for must, False for nice, None for no requirement."""
    strength = _strength(sentence, phrases)
    if phrases.patterns["markers.anywhere"].search(sentence):
        return strength if strength is not None else True
    if item.section not in _WANTED or item.bulleted:
        return None
    if phrases.patterns["markers.fluff"].match(sentence):
        return None if strength is None else strength
    return strength if strength is not None else item.section is not Section.NICE


def _strength(text: str, phrases: Phrases) -> bool | None:
    """Whether the wording insists; None where it says neither.

    Wishes outweigh demands: "desirable, but not a requirement" names both and is a wish.
    """
    if phrases.patterns["markers.nice"].search(text):
        return False
    return True if phrases.patterns["markers.must"].search(text) else None


def _parts(text: str, phrases: Phrases) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence that demands one thing and wishes for another; else it all."""
    for cut in _cuts(text, phrases) if len(text) <= _LONGEST else ():
        left, right = text[: cut[0]], text[cut[1] :]
        first, second = _strength(left, phrases), _strength(right, phrases)
        if len(right.split()) >= 2 and None not in (first, second) and first is not second:
            yield 0, cut[0]
            yield cut[1], len(text)
            return
    yield 0, len(text)


def _cuts(text: str, phrases: Phrases) -> Iterator[tuple[int, int]]:
    joints = phrases.patterns["markers.joints"]
    for match in re.finditer(r"\s*[,;]\s+|\s+[\u2013\u2014]\s+|\s+(?=(?:men|but)\s)", text):
        word = joints.match(text, match.end())
        if word is None and "," in match.group():
            continue
        if word is None:
            yield match.start(), match.end()
            continue
        # "gjerne" and its like carry the wish and stay; "og" and "men" only join.
        keeps = phrases.patterns["markers.nice"].fullmatch(word.group()) is not None
        after = match.end() if keeps else word.end()
        yield match.start(), after + (len(text[after:]) - len(text[after:].lstrip()))


def _requirement(line: Line, start: int, end: int, must: bool) -> Iterator[Requirement]:
    raw = line.text[start:end]
    value = without_stop(raw.strip())
    if not _SHORTEST <= len(value) <= _LONGEST or holds_contact(value):
        return
    offset = start + len(raw) - len(raw.lstrip())
    first = line.start + offset
    # A line joined from several is shorter or as long as its source, never longer.
    whole = start == 0 and end == len(line.text)
    last = line.end - (len(raw) - len(value)) if whole else min(line.end, first + len(value))
    yield Requirement(Found(value, line.number, first, max(first, last)), must)
