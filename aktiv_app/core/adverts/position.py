"""The role that an ad offers and the employer who offers it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from aktiv_app.core.adverts.contact import holds_contact
from aktiv_app.core.adverts.lines import Line
from aktiv_app.core.adverts.phrases import Phrases, Section
from aktiv_app.core.adverts.proposal import Found
from aktiv_app.core.adverts.sections import Placed
from aktiv_app.core.adverts.sentences import sentences

_TITLE_LINES = 6
_LONGEST_TITLE = 90
_LONGEST_NAME = 70
_REACH = 160
# A name as it stands in a sentence: capitalised words with small words between them.
_UP = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017d0-9][\w&./\u2019'-]*"
_SMALL = r"(?:(?:og|och|and|for|f\u00f6r|of|i|p\u00e5|de|the|&)[ \u00a0])?"
_NAME = rf"{_UP}(?:[ \u00a0]{_SMALL}{_UP}){{0,6}}"
_NAME_START = re.compile(_NAME)
_SEPARATOR = re.compile(
    r"\s+[\u2013\u2014|@\u00b7-]\s+|\s+@\s*|\s*\||\s*\((?=\d)|,\s+|!|\s+\d{2,3}\s?%"
)
_FIELD = re.compile(r"\s+[A-Z\u00c5\u00c6\u00d8\u00c4\u00d6]{2,4}\b")
_BETWEEN = " \u00a0:,\u2013\u2014-"
_WORD = re.compile(r"[^\W_][\w-]*")


def without_kind(lines: list[Line], phrases: Phrases) -> list[Line]:
    """`lines` without what the first one says of the document: "Requirement profile – adviser".

    Such a title is no heading of requirements. Over a list it stays: that is what it is about.
    """
    kind = phrases.patterns["role.documents"].match(lines[0].text) if lines else None
    if kind is None:
        return lines
    first = lines[0]
    rest = first.text[kind.end() :].lstrip(_BETWEEN)
    small = phrases.patterns["role.after"].match(rest)
    if small is not None:
        rest = rest[small.end() :].lstrip(_BETWEEN)
    if rest:
        return [replace(first, text=rest, start=first.end - len(rest)), *lines[1:]]
    return lines if len(lines) > 1 and lines[1].bullet else lines[1:]


def find_role(lines: list[Line], phrases: Phrases, employer: str) -> Found[str] | None:
    """The job title; never a name of a person, since only job words or labels count."""
    labelled = _labelled(lines, phrases.patterns["role.labels"])
    if labelled is not None:
        return _cut_title(labelled, phrases, employer)
    occupation = phrases.patterns["role.occupations"]
    for line in lines[:_TITLE_LINES]:
        text = line.text
        if line.bullet and len(lines) > 1 and len(text.split()) > 8:
            continue
        if len(text) > _LONGEST_TITLE or text.endswith(("?", ".")) or holds_contact(text):
            continue
        title = _cut_title(Found(text, line.number, line.start, line.end), phrases, employer)
        if title is None or phrases.patterns["employer.seeks"].search(text):
            continue
        if occupation.search(title.value) and title.value.casefold() != employer.casefold():
            return title
    return _sought(lines, phrases, employer)


def _labelled(lines: list[Line], labels: re.Pattern[str]) -> Found[str] | None:
    """The value of a line "Label: value" or of a table row with that label."""
    for index, line in enumerate(lines):
        match = labels.match(line.text)
        if match is None:
            continue
        rest = line.text[match.end() :]
        if line.in_row and not rest.strip(" :") and index + 1 < len(lines):
            value = lines[index + 1]
            if value.number == line.number and not holds_contact(value.text):
                return Found(value.text, value.number, value.start, value.end)
        if rest.lstrip().startswith(":") and rest.strip(": "):
            text = rest.lstrip(" :").rstrip(" .")
            if len(text) <= _LONGEST_TITLE and not holds_contact(text):
                start = line.end - len(rest.lstrip(" :"))
                return Found(text, line.number, start, start + len(text))
    return None


def _cut_title(found: Found[str], phrases: Phrases, employer: str) -> Found[str] | None:
    """A title line without the place, the employer and the share of full time after it."""
    text = found.value
    end = len(text)
    separator = _SEPARATOR.search(text)
    if separator and separator.start() >= 3:
        end = separator.start()
    if employer:
        at = text.casefold().find(employer.casefold())
        if at == 0:
            return None
        if at > 0:
            end = min(end, at)
    for match in phrases.patterns["role.after"].finditer(text, 0, end):
        words = text[match.end() : end].split()
        target = " ".join(words)
        if match.start() and words and _names_a_setting(target, phrases):
            end = match.start()
            break
    text = text[:end].rstrip(" ,.:;-\u2013")
    head, _, last = text.rpartition(" ")
    if head and phrases.patterns["role.after"].fullmatch(last):
        text = head.rstrip()
    lead = _leading(text, phrases)
    value = text[lead:]
    if len(value) < 3:
        return None
    return Found(value, found.line, found.start + lead, found.start + len(text))


def _names_a_setting(target: str, phrases: Phrases) -> bool:
    """Whether what follows "at", "in" or "for" is an employer or a place, not a field of work."""
    for match in phrases.patterns["employer.organisations"].finditer(target):
        if match.group()[0].isupper():
            return True
    if phrases.patterns["role.settings"].search(target):
        return True
    first = target.split()[0]
    # A field of work such as "HR" or "IT" is written in capitals, a place is not.
    return len(target.split()) <= 3 and first[0].isupper() and not first.isupper()


def _leading(text: str, phrases: Phrases) -> int:
    """Length of what stands before the title proper, such as "Vi søker en dyktig "."""
    lead = 0
    before = phrases.patterns["role.before"].search(text)
    if before is not None and before.end() < len(text):
        lead = before.end()
    while True:
        rest = text[lead:]
        lead += len(rest) - len(rest.lstrip())
        article = phrases.patterns["role.articles"].match(text, lead)
        if article is None or article.end() >= len(text):
            return lead
        lead = article.end()


def _sought(lines: list[Line], phrases: Phrases, employer: str) -> Found[str] | None:
    """The role in a sentence such as "we are looking for a nurse"."""
    occupation = phrases.patterns["role.occupations"]
    weaker: Found[str] | None = None
    for line in lines:
        if holds_contact(line.text) and len(line.text) < 120:
            continue
        for match in phrases.patterns["role.before"].finditer(line.text):
            start = match.end()
            start += _leading(line.text[start : start + _REACH], phrases)
            value = _until_stop(line.text[start : start + _REACH], phrases, employer)
            if not value or phrases.patterns["role.not_roles"].match(value):
                continue
            found = Found(value, line.number, line.start + start, line.start + start + len(value))
            if occupation.search(value):
                return found
            if weaker is None and value[0].islower() and " " not in value and len(value) > 5:
                weaker = found
    return weaker


def _until_stop(text: str, phrases: Phrases, employer: str) -> str:
    stop = re.search(r"[.,;:!?()\n]|\s[\u2013\u2014-]\s", text)
    end = stop.start() if stop else len(text)
    for after in phrases.patterns["role.after"].finditer(text, 0, end):
        # A field of work in capitals belongs to the role: "adviser in HR".
        if after.start() and not _FIELD.match(text, after.end()):
            end = after.start()
            break
    value = text[:end].strip()
    if employer and employer.casefold() in value.casefold():
        return ""
    return value if len(value.split()) <= 6 else ""


def find_employer(lines: list[Line], placed: list[Placed], phrases: Phrases) -> Found[str] | None:
    """The employer's name: the best supported of what the ad's phrases point at."""
    labelled = _labelled(lines, phrases.patterns["employer.labels"])
    if labelled is not None and not labelled.value.islower():
        return labelled
    silent = {p.line.number for p in placed if p.section is Section.CONTACT}
    scores: dict[str, float] = {}
    places: dict[str, Found[str]] = {}
    for weight, found in _candidates(lines, silent, phrases):
        key = found.value.casefold()
        scores[key] = scores.get(key, 0.0) + weight
        places.setdefault(key, found)
    if not scores:
        return None
    whole = "\n".join(line.text for line in lines).casefold()
    best = max(scores, key=lambda key: scores[key] + min(whole.count(key), 4) * 0.5)
    return places[best] if scores[best] >= 3 else None


def _candidates(
    lines: list[Line], silent: set[int], phrases: Phrases
) -> Iterator[tuple[float, Found[str]]]:
    organisations = phrases.patterns["employer.organisations"]
    for index, line in enumerate(lines):
        if line.number in silent or (holds_contact(line.text) and len(line.text) < 120):
            continue
        text = line.text
        if index < _TITLE_LINES and len(text) <= _LONGEST_NAME and text[-1] not in ".?!:":
            yield from _title_candidates(line, phrases)
        for start, end in sentences(text):
            yield from _subject(line, start, end, phrases)
        about = phrases.patterns["employer.about"].match(text)
        if about and len(text) <= _LONGEST_NAME and not text.endswith("."):
            yield from _named(line, about.end(), 5, phrases, whole=True)
        for match in phrases.patterns["employer.at"].finditer(text):
            name = _NAME_START.match(text, match.end() + 1)
            if name and organisations.search(name.group()):
                yield from _named(line, match.end(), 4 if index < _TITLE_LINES else 2, phrases)


def _title_candidates(line: Line, phrases: Phrases) -> Iterator[tuple[float, Found[str]]]:
    text = line.text
    at = re.search(r"\s@\s*", text)
    if at:
        yield from _named(line, at.end(), 6, phrases)
    organisations = phrases.patterns["employer.organisations"]
    words = [word.group() for word in _WORD.finditer(text)]
    if not organisations.search(text) or phrases.patterns["role.occupations"].search(text):
        return
    # Only lines that are a name as a whole: capitalised, or an organisation's long title.
    if (
        text[0].isupper()
        and len(words) <= 8
        and not phrases.patterns["employer.seeks"].search(text)
    ):
        yield from _found(line, 0, len(text), 4, phrases)


def _subject(
    line: Line, start: int, end: int, phrases: Phrases
) -> Iterator[tuple[float, Found[str]]]:
    """What a sentence begins with, when it goes on with "seeks" or "is"."""
    if line.text[start:end].endswith("?"):
        return
    for key, weight in (("employer.seeks", 6.0), ("employer.is_a", 3.0)):
        verb = phrases.patterns[key].search(line.text, start, min(end, start + 110))
        if verb is None:
            continue
        subject = line.text[start : verb.start()].rstrip()
        name = _NAME_START.match(subject)
        if name is None or len(subject) > _LONGEST_NAME:
            continue
        organised = phrases.patterns["employer.organisations"].search(subject)
        if key == "employer.is_a" and " " not in subject and not organised:
            continue  # any noun can begin a sentence: "Arbeidet er variert"
        if name.end() == len(subject) or (organised and len(subject.split()) <= 7):
            yield from _found(line, start, start + len(subject), weight, phrases)


def _named(
    line: Line, position: int, weight: float, phrases: Phrases, whole: bool = False
) -> Iterator[tuple[float, Found[str]]]:
    text = line.text
    while position < len(text) and text[position].isspace():
        position += 1
    name = _NAME_START.match(text, position)
    if name is None:
        return
    end = len(text.rstrip(" :")) if whole else name.end()
    yield from _found(line, position, end, weight, phrases)


def _found(
    line: Line, start: int, end: int, weight: float, phrases: Phrases
) -> Iterator[tuple[float, Found[str]]]:
    value = line.text[start:end].rstrip(" .,:;")
    first = _WORD.match(value)
    if first is None or len(value) < 2 or len(value) > _LONGEST_NAME:
        return
    if phrases.patterns["employer.not_names"].match(value) or holds_contact(value):
        return
    yield weight, Found(value, line.number, line.start + start, line.start + start + len(value))
