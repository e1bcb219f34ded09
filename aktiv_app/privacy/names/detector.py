"""Finds the names of persons by rules, word cues and name lists.

Two steps: `candidates_in` looks at each segment by itself, so that its result can be kept while
the rest of the document is edited; `resolve` reads the document as a whole. A statistical
model plugs in as a second source of candidates (`RawName.score`).
"""

from collections.abc import Sequence, Set
from pathlib import Path

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.enumerations import enumerated
from aktiv_app.privacy.names.document.halves import bridged, side_by_side
from aktiv_app.privacy.names.document.initials import Initials
from aktiv_app.privacy.names.document.owned import without_owned
from aktiv_app.privacy.names.document.people import NameParts, People
from aktiv_app.privacy.names.document.repeated import (
    AccountNames,
    RepeatedNames,
    Spans,
    joined,
    merged,
)
from aktiv_app.privacy.names.document.returning import acting_again, initials_again, without_words
from aktiv_app.privacy.names.document.short_forms import (
    RunTogether,
    acting_letters,
    dotted_initials,
    nicknames,
    signed_initials,
    single_letters,
    with_letters,
    with_nicknames,
    with_particles,
)
from aktiv_app.privacy.names.document.small_letters import chat_names, lower_case
from aktiv_app.privacy.names.document.small_runs import small_runs
from aktiv_app.privacy.names.document.subject import weighed
from aktiv_app.privacy.names.document.unlisted import told_unlisted
from aktiv_app.privacy.names.document.weekdays import on_days, without_weekdays
from aktiv_app.privacy.names.document.word_names import known_by_words
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.reading import Reader, WholeText
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.set_phrases import without_set_phrases
from aktiv_app.privacy.names.lines.layout import Layout
from aktiv_app.privacy.names.lines.letters import Letters
from aktiv_app.privacy.names.lines.line_ends import LineEnds, broken_over_lines
from aktiv_app.privacy.names.lines.line_facts import KnownLines
from aktiv_app.privacy.names.lines.named_things import without_things
from aktiv_app.privacy.names.lines.told_names import misspelled
from aktiv_app.privacy.names.pieces.extending import extended
from aktiv_app.privacy.names.pieces.file_names import file_names
from aktiv_app.privacy.names.pieces.judge import Judge
from aktiv_app.privacy.names.pieces.letter_spaced import letter_spaced
from aktiv_app.privacy.names.pieces.named_cases import named_cases
from aktiv_app.privacy.names.pieces.printed_forms import printed_names
from aktiv_app.privacy.names.pieces.surname_first import surname_first
from aktiv_app.privacy.names.pieces.timeline import on_timeline
from aktiv_app.privacy.names.pieces.titled import told_by_title_or_role
from aktiv_app.privacy.names.pieces.wrongly_decoded import is_wrongly_decoded, wrongly_decoded
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.segments import Segment

_HOLDS_NAMES = (
    Label.EMAIL, Label.USERNAME, Label.URL_PROFILE, Label.ADDRESS, Label.IP, Label.VEHICLE,
    Label.PHONE, Label.NATIONAL_ID, Label.BANK_ACCOUNT, Label.ID_DOC,
)  # fmt: skip


class NameDetector:
    """Finds persons' names; makes no network or file access after construction."""

    def __init__(self, lists_folder: Path, lines: LastLines | None = None) -> None:
        """Read the lists in `lists_folder` (UTF-8, one entry a line).

        `lines` may be shared by all that read the same texts.

        Raises:
            OSError: a list is missing or cannot be read.
        """
        self._lexicon = Lexicon(lists_folder)
        lines = lines or LastLines()
        self._reader = Reader(self._lexicon, lines)
        self._known_lines = KnownLines(self._lexicon, lines)
        self._line_ends = LineEnds(lines)
        self._parts = NameParts(self._lexicon)
        self._accounts = AccountNames()
        self._repeated = RepeatedNames()
        self._run_together = RunTogether()
        self._initials = Initials()

    @property
    def lexicon(self) -> Lexicon:
        """What the lists say about words; shared with what stands beside the rules."""
        return self._lexicon

    def is_listed(self, word: str) -> bool:
        """Whether a word is a given name or a family name in the lists."""
        return bool(self._lexicon.info(word).kind & NAME)

    def candidates_in(self, segments: Sequence[Segment]) -> list[list[RawName]]:
        """Possible names that begin in each segment's own part; offsets are within its text."""
        return [segment.own(self.candidates(segment.text)) for segment in segments]

    def candidates(self, text: str) -> list[RawName]:
        """Possible names in one text by itself; offsets are within it. Pure."""
        return self.in_line(self.line(text))

    def line(self, text: str) -> Line:
        """The words of a text and what is known of them."""
        return self._reader.line(text)

    def in_line(self, line: Line) -> list[RawName]:
        """`candidates` of a text whose words are known."""
        segment, lexicon = line.text, self._lexicon
        names: list[RawName] = []
        judge = Judge(line)
        for first, last in line.runs():
            for piece in line.pieces(first, last):
                name = judge.name(piece)
                if name is not None:
                    names.append(name)
        names = [on_timeline(segment, name) for name in extended(line, names)]
        names += lower_case(line)
        names += small_runs(line)
        names += surname_first(line, names)
        names += named_cases(line)
        names += told_by_title_or_role(line)
        names += letter_spaced(segment, lexicon)
        names += printed_names(segment, lexicon)
        if is_wrongly_decoded(segment):
            names += wrongly_decoded(segment, lexicon)
        if "." in segment:
            for start, end, inside in file_names(segment, lexicon):
                names = [n for n in names if n.end <= start or n.start >= end]
                names += inside
        return merged(names)

    def resolve(
        self,
        text: str,
        candidates: Sequence[RawName],
        others: Sequence[Finding],
        *,
        in_fields: bool = False,
    ) -> list[Finding]:
        """The names of the whole document.

        Args:
            text: the document, normalised.
            candidates: what `candidates` (and perhaps a model) found, with offsets in `text`.
            others: findings of other classes, with offsets in `text`.
            in_fields: whether the text is what was filled into a form.

        Returns:
            Findings of class PERSON in text order that do not overlap each other, with
            `person` set: equal numbers mean the same person.
        """
        lexicon = self._lexicon
        blocked = Spans.of(o for o in others if o.label in _HOLDS_NAMES)
        layout = Layout(text, self._known_lines)
        line = self._reader.read(text)
        names = self._in_place(line, layout, candidates, others, blocked)
        firm = _firm(names)
        people = People(self._parts, [text[n.start : n.end] for n in firm])
        alone = self._alone(text, firm, people)
        told = self._told_by_others(line, names, firm, alone, blocked)
        alone |= {people.parts(text[n.start : n.end])[0] for n in told}
        names = joined(names, told)
        taken = Spans.of(joined(firm, told))
        found = self._repeated.names(line, people.words(), alone, taken)
        found = without_set_phrases(text, found, lexicon.set_phrases)
        names = joined(names, (n for n in found if not blocked.touch(n.start, n.end)))
        names = joined(names, misspelled(line, people.words() | alone))
        taken = Spans.of([*names, *others])
        short = self._short_forms(line, layout.letters(), people, names, taken)
        if short:
            names = joined(names, short)
            taken = Spans.of([*names, *others])
        names = bridged(text, joined(names, initials_again(line, names, taken)), lexicon)
        names = without_weekdays(line, joined(names, on_days(line)))
        names = weighed(text, names, others, lexicon, in_fields=in_fields)
        names = without_things(text, names, layout.things())
        return [self._finding(text, name, people) for name in names]

    def _in_place(
        self,
        line: WholeText,
        layout: Layout,
        candidates: Sequence[RawName],
        others: Sequence[Finding],
        blocked: Spans,
    ) -> list[RawName]:
        """The candidates that hold in the document, and those that its layout gives away."""
        text, lexicon = line.text, self._lexicon
        # "@Jens Peder": the handle is the first half of a name.
        handles = {
            o.start + text.startswith("@", o.start) for o in others if o.label is Label.USERNAME
        }
        names = [n for n in candidates if n.start not in handles or " " in text[n.start : n.end]]
        names = without_owned(text, names, lexicon)
        names += layout.names(others)
        names += self._accounts.names(line, others, blocked)
        names = merged(n for n in names if not blocked.touch(n.start, n.end) or n.start in handles)
        names = without_set_phrases(text, names, lexicon.set_phrases)
        names = joined(names, chat_names(line, names, blocked))
        broken = broken_over_lines(text, lexicon, self._line_ends, names)
        names = acting_again(line, side_by_side(text, joined(names, broken)))
        return without_words(line, names)

    def _told_by_others(
        self,
        line: WholeText,
        names: Sequence[RawName],
        firm: list[RawName],
        alone: Set[str],
        blocked: Spans,
    ) -> list[RawName]:
        """Names that are told by those beside them or, where no list has them, by what they do.

        `firm` are those of `names` that are more than possible, `alone` the words for somebody.
        """
        told = list(enumerated(line, Spans.of(firm), alone))
        told += known_by_words(line, names) + told_unlisted(line, names)
        if not told:
            return []
        # "between Young and Price", of whom one is known only by now
        told += enumerated(line, Spans.of(joined(firm, told)), alone)
        told = without_set_phrases(line.text, told, self._lexicon.set_phrases)
        return [n for n in told if not blocked.touch(n.start, n.end)]

    def _short_forms(
        self,
        line: WholeText,
        letters: Letters,
        people: People,
        names: Sequence[RawName],
        taken: Spans,
    ) -> list[RawName]:
        text = line.text
        firm = _firm(names)
        given = {self._parts.given(text[n.start : n.end]) for n in firm} - {""}
        found = self._initials.names(line, people, taken)
        doubted = Spans.of(firm)
        shown = {text[n.start : n.end] for n in firm if n.reason == reasons.INITIALS}
        found += dotted_initials(text, letters.dotted, people, doubted, shown)
        found += signed_initials(text, letters.signed, people, taken)
        found += single_letters(text, letters.single, people, taken)
        found += acting_letters(text, letters.acting, people, taken)
        found += self._run_together.names(line, firm, people, taken)
        found += nicknames(line, given, taken)
        found += with_nicknames(text, firm)
        found += with_letters(text, firm)
        return found + with_particles(text, firm, self._parts)

    def link(
        self, text: str, persons: Sequence[Finding], others: Sequence[Finding]
    ) -> list[Finding]:
        """`others` with `person` set where an e-mail address or the like spells one person."""
        people = People(self._parts, [text[p.start : p.end] for p in persons])
        numbers = {people.parts(text[p.start : p.end]): p.person for p in persons}
        linked = []
        for other in others:
            number = 0
            if other.label in (Label.EMAIL, Label.USERNAME, Label.URL_PROFILE):
                number = _spelled(text[other.start : other.end], numbers)
            if number and number != other.person:
                other = Finding(
                    other.start, other.end, other.label, other.certainty, other.reason, number
                )
            linked.append(other)
        return linked

    def _alone(self, text: str, names: Sequence[RawName], people: People) -> frozenset[str]:
        """Names of one word: they too are found again elsewhere."""
        single = set()
        once: set[str] = set()
        for name in names:
            parts = people.parts(text[name.start : name.end])
            if len(parts) == 1 and len(parts[0]) > 1:
                info = self._lexicon.info(text[name.start : name.end].strip(" .'’"))
                told = name.reason in (reasons.CUE, reasons.TABLE) and (
                    info.kind & Kind.GIVEN or name.certainty is Certainty.SURE
                )
                # A surname that is a word is somebody's when it acts as people do twice.
                if told or not info.kind & Kind.COMMON or parts[0] in once:
                    single.add(parts[0])
                elif name.reason == reasons.CUE and info.kind & Kind.FAMILY:
                    once.add(parts[0])
        nicknames_told = {
            people.parts(text[n.start : n.end])[0]
            for n in with_nicknames(text, names)
            if text[n.start : n.end].isalpha()
        }
        return frozenset(single | nicknames_told)

    def _finding(self, text: str, name: RawName, people: People) -> Finding:
        value = text[name.start : name.end]
        number = people.by_initials(value) if name.reason == reasons.INITIALS else 0
        number = number or people.number(value)
        return Finding(name.start, name.end, Label.PERSON, name.certainty, name.reason, number)


def _firm(names: Sequence[RawName]) -> list[RawName]:
    """Those that are replaced unless somebody keeps them."""
    return [name for name in names if name.certainty is not Certainty.POSSIBLE]


def _spelled(value: str, numbers: dict[tuple[str, ...], int]) -> int:
    """The number of the only person whose first and last name the value holds, else 0."""
    local = value.partition("@")[0].lower()
    hits = {
        number
        for parts, number in numbers.items()
        if len(parts) > 1 and all(part in local for part in (parts[0], parts[-1]))
    }
    return hits.pop() if len(hits) == 1 else 0
