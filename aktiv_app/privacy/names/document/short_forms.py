"""Other forms of names found elsewhere in a document: nicknames, particles, dotted initials."""

from collections.abc import Iterable, Sequence, Set

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.people import NameParts, People
from aktiv_app.privacy.names.document.repeated import Spans
from aktiv_app.privacy.names.language.lexicon import Kind
from aktiv_app.privacy.names.language.reading import PREFIX, Known, WholeText
from aktiv_app.privacy.names.language.remembered_words import RememberedWords
from aktiv_app.privacy.names.language.words import fold
from aktiv_app.privacy.names.lines.letters import Places
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_PARTICLE_BEFORE = late(r"(?<![^\W\d_])(?:(?:de|van|von|di|dos) )?([^\W\d_]{1,4}) $")
_NICKNAME_BEFORE = late(r"[\"“«”„]([^\W\d_]{2,20})[\"”»“] $")
_NICKNAME_AFTER = late(r" \(?[\"“«”„]([^\W\d_]{2,20})[\"”»“]\)?")
_QUOTES = tuple('"“”«»„')
_QUOTES_AFTER = frozenset('"“«”„')
_STATES = frozenset(("U.S.A.", "U.S.", "U.K.", "E.U.", "A.I.", "P.S.", "N.B.", "H.R."))
# What a person does and no state, firm or abbreviation: "B.L.Ø. vil ha svar".
_ACTS_AFTER = late(
    r" (?:vil|vill|ønsker|önskar|ønskjer|ringer|ringde|ringte|mener|menar|meiner|spør|spurte|undrar"
    r"|lurer|snakker|snakket|pratade|sier|säger|siger|seier|said|wants|calls|called|asks|asked"
    r"|tror|thinks|ser|vet|sjekker|kollar|tar|følger|følgjer|följer|hilser|hälsar|helser)\b"
)
_MESSAGE_ENDS = late(r"[ \t>]*(?:\n[ \t>]*(?:\n|\Z)|\Z|\n(?![ \t]*>))")
_SPOKEN = tuple(".!?…)🙂😊👍🙏")
_CLOSING_LINE = 40  # characters of a line that may greet
_LETTERS = 2
_PARTS = "AKTIV"
_LONGEST_NICKNAME = 9
_REACH = 30  # characters


def dotted_initials(
    text: str, places: Places, people: People, taken: Spans, shown: Set[str]
) -> list[RawName]:
    """K.N. for Kari Nordmann, and what is `shown` to be somebody's elsewhere."""
    wanted = people.initials() if places else ()
    return [
        RawName(start, end, Certainty.LIKELY, reasons.INITIALS)
        for start, end in places
        if not taken.touch(start, end)
        and (
            text[start:end] in shown
            or "".join(filter(str.isalpha, text[start:end])) in wanted
            or (text[start:end] not in _STATES and _ACTS_AFTER.match(text, end) is not None)
        )
    ]


def signed_initials(text: str, places: Places, people: People, taken: Spans) -> list[RawName]:
    """R. alone on a line, where Rania signs; without a dot at the end of what somebody writes."""
    firsts = people.firsts() if places else ()
    return [
        RawName(start, end, Certainty.LIKELY, reasons.INITIALS)
        for start, end in places
        if text[start].lower() in firsts
        and not taken.touch(start, end)
        and (text[end - 1] == "." or _ends_message(text, start, end))
    ]


def _ends_message(text: str, start: int, end: int) -> bool:
    """Whether a letter stands after all that somebody writes: "Vi ses. R"."""
    before = text[max(0, start - _CLOSING_LINE) : start].rstrip(" \t\n>-–/")
    return before.endswith(_SPOKEN) and _MESSAGE_ENDS.match(text, end) is not None


def single_letters(text: str, places: Places, people: People, taken: Spans) -> list[RawName]:
    """J for Johanna, where a comparison or an interview calls its people by one letter.

    One such letter may be a class or a grade; two or more stand for people. The letters that
    begin the five parts of a prompt never do.
    """
    if len(places) < _LETTERS:
        return []
    firsts = people.firsts()
    lines = f"\n{text}"
    headed = all(f"\n{letter}: " in lines for letter in _PARTS)
    found = [
        RawName(start, _past_dot(text, end), Certainty.LIKELY, reasons.INITIALS)
        for start, end in places
        if text[start].lower() in firsts
        and not taken.touch(start, end)
        and not (headed and _heads_part(lines, start))
    ]
    return found if len(found) >= _LETTERS else []


def acting_letters(text: str, places: Places, people: People, taken: Spans) -> list[RawName]:
    """M. for Maria, where the letter stands as a person does: "M. ønsker seg nærmere"."""
    firsts = people.firsts() if places else ()
    return [
        RawName(start, end, Certainty.LIKELY, reasons.INITIALS)
        for start, end in places
        if text[start].lower() in firsts and not taken.touch(start, end)
    ]


def _past_dot(text: str, end: int) -> int:
    """After the dot of an initial that ends no sentence: "T. har søkt"."""
    return end + 1 if text[end : end + 2] == ". " and text[end + 2 : end + 3].islower() else end


def _heads_part(lines: str, at: int) -> bool:
    """Whether a part of a prompt begins at `at`; `lines` is the text after a line break."""
    return lines[at] == "\n" and lines[at + 1] in _PARTS and lines.startswith(": ", at + 2)


class RunTogether:
    """Finds words of a full name without spaces, as in file and user names: delavega."""

    def __init__(self) -> None:
        self._words = RememberedWords(_without_spaces)

    def names(
        self, line: WholeText, names: Sequence[RawName], people: People, taken: Spans
    ) -> list[RawName]:
        """Such words of `names`, where nothing is `taken`."""
        wanted = people.run_together(frozenset(line.text[name.start : name.end] for name in names))
        found = self._words.names(line, wanted)
        return [name for name in found if not taken.touch(name.start, name.end)]


def _without_spaces(line: WholeText, word: Known, *_: Set[str]) -> RawName | None:  # noqa: ARG001
    place, info = word[1:]
    if info.kind & Kind.COMMON:
        return None
    return RawName(place.start, place.end, Certainty.LIKELY, reasons.REPEATED)


def nicknames(line: WholeText, names: Iterable[str], taken: Spans) -> list[RawName]:
    """Words in no list that begin as somebody's given name: Gosi, Krzysiek, Tobb."""
    stems: dict[str, set[str]] = {}
    for name in names:
        if len(name) > PREFIX:
            stems.setdefault(name[:PREFIX], set()).add(name)
    found = []
    for _, word, info in line.beginning(stems.keys()):
        if taken.touch(word.start, word.end) or len(info.plain) > _LONGEST_NICKNAME:
            continue
        if any(len(info.plain) <= len(name) + 2 for name in stems[info.plain[:PREFIX]]):
            found.append(RawName(word.start, word.end, Certainty.LIKELY, reasons.REPEATED))
    return found


def with_particles(text: str, names: Sequence[RawName], parts: NameParts) -> list[RawName]:
    """Names with their particle: "af Ekenstam" takes it along where the full name has it."""
    pairs = {pair for name in names for pair in parts.particles(text[name.start : name.end])}
    if not pairs:
        return []
    result = []
    for name in names:
        match = _PARTICLE_BEFORE.search(text, max(0, name.start - _REACH), name.start)
        first = fold(text[name.start : name.end]).split()[0].removesuffix("s")
        if match is not None and any(
            fold(match.group(1)) == particle and first == following.removesuffix("s")
            for particle, following in pairs
        ):
            result.append(replace(name, start=match.start()))
    return result


def with_letters(text: str, names: Sequence[RawName]) -> list[RawName]:
    """The names that go on with the letter of a surname, as elsewhere: "Amina" of "Amina Y."."""
    letters = {
        words[0]: words[1][0]
        for name in names
        if len(words := text[name.start : name.end].rstrip(".").split(" ")) == _LETTERS
        and len(words[1]) == 1
        and words[1].isupper() == words[0][0].isupper()
    }
    if not letters:
        return []
    found = []
    for name in names:
        letter = letters.get(text[name.start : name.end])
        if letter is not None and text.startswith(f" {letter}", name.end):
            end = name.end + 2
            if not text[end : end + 1].isalnum():
                end += text.startswith(".", end)
                found.append(replace(name, end=end))
    return found


def with_nicknames(text: str, names: Sequence[RawName]) -> list[RawName]:
    """What stands in quotation marks beside a name: "Mucker" Doyle, Pimchanok ("Pim")."""
    found: list[RawName] = []
    if not any(mark in text for mark in _QUOTES):
        return found
    for name in names:
        if name.certainty is Certainty.POSSIBLE:
            continue
        before, after = text[max(0, name.start - 2) : name.start], text[name.end : name.end + 3]
        if before[-1:] in _QUOTES and any(q in text[name.start : name.end] for q in _QUOTES):
            found.append(replace(name, start=name.start - 1))
        # Most names stand beside no quotation mark.
        if before[:1] in _QUOTES:
            match = _NICKNAME_BEFORE.search(text, max(0, name.start - _REACH), name.start)
            if match is not None and match.group(1)[0].isupper():
                found.append(replace(name, start=match.start()))
        if not _QUOTES_AFTER.isdisjoint(after):
            match = _NICKNAME_AFTER.match(text, name.end)
            if match is not None and match.group(1)[0].isupper():
                found.append(RawName(*match.span(1), Certainty.LIKELY, reasons.REPEATED))
    return found
