"""What single lines of a document show whatever stands around them, read once and remembered."""

from collections.abc import Sequence
from typing import NamedTuple

from aktiv_app.privacy.names.language.lexicon import Lexicon
from aktiv_app.privacy.names.lines.columns import Columns, Row
from aktiv_app.privacy.names.lines.fields import Fields
from aktiv_app.privacy.names.lines.first_line import first_line
from aktiv_app.privacy.names.lines.letters import NO_LETTERS, Letters, letters_of
from aktiv_app.privacy.names.lines.listed_people import Item, item_of
from aktiv_app.privacy.names.lines.minuted_initials import Noting, minuted_initials, noting_of
from aktiv_app.privacy.names.lines.named_things import things_of
from aktiv_app.privacy.names.lines.names_in_values import Values
from aktiv_app.privacy.names.lines.panels import in_panels
from aktiv_app.privacy.names.lines.rosters import Crew, crew_of, listed_names
from aktiv_app.privacy.names.lines.signatures import Signatures
from aktiv_app.privacy.names.lines.speakers import Lead, lead_of
from aktiv_app.privacy.names.lines.stamps import stamped_speaker
from aktiv_app.privacy.names.lines.told_initials import told_initials
from aktiv_app.privacy.names.lines.told_names import goes_by, told
from aktiv_app.privacy.names.lines.word_rows import WordRow, word_row_of
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import LastValues, RememberedLast, RememberedLines

_AFTER_LINE = 8  # characters


class LineFacts(NamedTuple):
    """What one line shows whatever stands around it; places are counted from its beginning.

    `announces` tells what the next line holds when this one is a label ("name", "person"),
    `row` its cells, `greets` that a signature follows, `lead` what stands before its colon,
    `item` what it begins with as an item of a list, `crew` whom it names as a row of a roster,
    `marked` whom it gives points or a time, `things` the names of things, `letters` where letters
    stand that may be initials, `noting` letters before its colon. `length` is that of the line.
    """

    length: int
    names: tuple[RawName, ...]
    announces: str
    row: Row
    greets: bool
    lead: Lead | None
    item: Item | None
    crew: Crew | None
    things: frozenset[str]
    letters: Letters
    noting: Noting | None
    marked: WordRow | None


class LineRules(NamedTuple):
    """The rules that read a line, and those that go on with the next one."""

    columns: Columns
    fields: Fields
    signatures: Signatures
    values: Values

    @classmethod
    def of(cls, lexicon: Lexicon) -> "LineRules":
        """Rules that know the words of `lexicon`."""
        return cls(Columns(lexicon), Fields(lexicon), Signatures(lexicon), Values(lexicon))


def has_names(facts: LineFacts | tuple[()]) -> bool:
    """Whether a line holds names by itself."""
    return bool(facts and facts.names)


def announces(facts: LineFacts | tuple[()]) -> bool:
    """Whether the next line holds something that a line tells of."""
    return bool(facts and (facts.announces or facts.greets))


def heads(facts: LineFacts | tuple[()]) -> bool:
    """Whether a line is the heading of a table with persons."""
    return bool(facts and (facts.row.names or facts.row.persons))


def leads(facts: LineFacts | tuple[()]) -> bool:
    """Whether something stands before the colon of a line."""
    return bool(facts and facts.lead)


def speaks(facts: LineFacts | tuple[()]) -> bool:
    """Whether somebody may speak in a line, by itself."""
    return bool(facts and facts.lead and facts.lead.rank > 0)


def lists(facts: LineFacts | tuple[()]) -> bool:
    """Whether a line is an item of a list."""
    return bool(facts and facts.item)


def has_crew(facts: LineFacts | tuple[()]) -> bool:
    """Whether a line is a row of a roster."""
    return bool(facts and facts.crew)


def has_things(facts: LineFacts | tuple[()]) -> bool:
    """Whether a line names things."""
    return bool(facts and facts.things)


def has_letters(facts: LineFacts | tuple[()]) -> bool:
    """Whether a line holds letters that may be initials."""
    return bool(facts and facts.letters is not NO_LETTERS)


def notes(facts: LineFacts | tuple[()]) -> bool:
    """Whether letters that may be initials stand before the colon of a line."""
    return bool(facts and facts.noting)


def marks(facts: LineFacts | tuple[()]) -> bool:
    """Whether a line gives somebody points or a time, or stands above such lines."""
    return bool(facts and facts.marked)


_ASPECTS = (
    has_names, announces, heads, leads, speaks, lists, has_crew, has_things, has_letters, notes,
    marks,
)  # fmt: skip


class KnownLines:
    """Remembers what single lines show, for the next scan of nearly the same document.

    `lines` gives the lines of a text, `shown` what they show: nothing when they are blank.
    """

    def __init__(self, lexicon: Lexicon, lines: LastLines | None = None) -> None:
        self._lexicon = lexicon
        self.rules = LineRules.of(lexicon)
        self.lines = (lines or LastLines()).of
        self.shown = LastValues(RememberedLines(self._read).of_each, _ASPECTS)
        self._first = RememberedLast(self._first_line)

    def first_line(self, text: str, lines: Sequence[tuple[int, int]]) -> tuple[RawName, ...]:
        """The name at the head of a document; `lines` are those with text."""
        places = tuple(lines[:2])
        # A little more, as a name may have a dot after it.
        stop = places[-1][1] + _AFTER_LINE if places else 0
        return self._first.of((text[:stop], places))

    def _first_line(self, head: tuple[str, tuple[tuple[int, int], ...]]) -> tuple[RawName, ...]:
        return tuple(first_line(*head, self._lexicon, self.rules.values))

    def _read(self, line: str) -> LineFacts | tuple[()]:
        return () if not line or line.isspace() else self._facts(line)

    def _facts(self, line: str) -> LineFacts:
        lexicon = self._lexicon
        columns, fields, signatures, _ = self.rules
        row = columns.row(line)
        heading = bool(row.names or row.persons)
        return LineFacts(
            len(line),
            (
                *stamped_speaker(line, lexicon),
                *told_initials(line, lexicon),
                *fields.in_line(line, heading=heading),
                *columns.across(line, row),
                *signatures.in_line(line),
                *goes_by(line, lexicon),
                *told(line, lexicon),
                *listed_names(line, lexicon),
                *in_panels(line, lexicon),
                *minuted_initials(line, lexicon),
            ),
            fields.announces(line),
            row,
            signatures.greets(line),
            lead_of(line, lexicon),
            item_of(line, lexicon),
            crew_of(line, lexicon),
            things_of(line, lexicon),
            letters_of(line),
            noting_of(line, lexicon),
            word_row_of(line, lexicon),
        )
