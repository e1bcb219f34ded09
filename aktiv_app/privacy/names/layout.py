"""Names that the layout of a document gives away: fields, tables, sign-offs, first lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.columns import Columns, Row
from aktiv_app.privacy.names.fields import Fields
from aktiv_app.privacy.names.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.listed_people import Item, item_of, people_of_lists
from aktiv_app.privacy.names.model import RawName
from aktiv_app.privacy.names.named_things import things_of
from aktiv_app.privacy.names.short_forms import Letters, letters_of, placed
from aktiv_app.privacy.names.signatures import Signatures
from aktiv_app.privacy.names.speakers import Lead, lead_of, speakers
from aktiv_app.privacy.names.told_names import goes_by, told
from aktiv_app.privacy.names.values import NOT_NAME, Values
from aktiv_app.privacy.names.words import Shape, fold, words_of

_REMEMBERED_LINES = 8192
_LONGEST_KEPT = 2000  # characters; bounds the memory of remembered lines
_STAMPED = re.compile(
    r"[ \t]*\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?[ \t–-]+"
    r"([^\W\d_][\w.\-]{0,30}(?: [^\W\d_][\w.\-]{0,30}){0,2}):"
)
_STAMP_AFTER = re.compile(
    r"[ \t]*([^\W\d_][\w.\-]{0,30}(?: [^\W\d_][\w.\-]{0,30}){0,2})[ \t,]{1,4}[\[(]?"
    r"(?:\d{4}-\d\d-\d\d )?(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?:?[ \t]*"
)
_STAMP_BETWEEN = re.compile(
    r"[ \t]*([^\W\d_][\w.\-]{0,30}(?: [^\W\d_][\w.\-]{0,30})?)[ \t]{1,4}"
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[ \t]+(?=[^\s\d–-])"
)
_INITIALS_AFTER = re.compile(
    r"\b(?:[Aa]v|[Aa]f|[Bb]y|[Tt]il ?stede:?|[Nn]ärvarande:?|[Pp]resent:?|[Rr]ekrytterer"
    r"|[Rr]ekryterare|[Rr]eferent|[Ss]ign\.?|[Ii]nit\.?|[Ii]nitialer|[Ii]nitialar|[Ii]nitials"
    r"|[Aa]ttestert(?: HR)?|[Nn]otert|[Nn]oteret)"
    r"[: ] ?([^\W\d_]{2,3})\b(?!\.[^\W\d_])|(?m:^/ ?([^\W\d_]{2,4})[ \t]*$)"
    r"|\(([^\W\d_]{2,3}), ?\d{1,2}[./]\d{1,2}"
    r"|\b(?:[Vv]urdering|[Bb]ed[öø]mning|[Bb]edømmelse|[Nn]otat|[Kk]ommentar|[Aa]nsvarlig"
    r"|[Aa]nsvarig|[Rr]eferat|[Aa]ssessment|[Nn]otes) \(([^\W\d_]{2,4})\)"
    r"|(?<![\w.])([^\W\d_]{2,3}) (?:antecknar|ringer|ringjer|ringar|noterer|noterar|sjekker"
    r"|kollar|følger opp|følgjer opp|följer upp|tar kontakt|undrar|lurer|snakker|snakkar|pratar"
    r"|intervjuer|intervjuar|notes|calls|thinks|asks|intervjuet|intervjuade|interviewed|noterte"
    r"|noterede|antecknade|spurte|spurgte|frågade|ringte|ringde|ringede|snakket|pratade)\b"
)
_SLASH_SIGN = re.compile(r"(?m)(?:^|[\s.!?])/ ?([^\W\d_]{3,20})[ \t]*$")
_STANDS_FOR = re.compile(
    r"(?<![^\W_-])([^\W\d_a-zæøåäöéü]{2,4}) ?= ?([^\W\d_][^\W\d_]+(?:-[^\W\d_]+)?)"
)
_SLASH_LETTER = re.compile(r"(?m)(?:^|(?<=[.!?] ))/ ?([A-ZÅÄÖÆØ]\.?)[ \t]*$")
_SMALL_INITIALS = re.compile(
    r"(?m)\b(?:[Nn]otert|[Nn]oteret|[Ss]krevet|[Ss]kriven|[Oo]pprettet|[Uu]pprättad|[Ww]ritten) "
    r"(?:av|af|by) ([^\W\d_]{2,3})[ \t]*$"
)
_GIVEN_INITIALS = re.compile(
    r"([^\W\d_](?:[^\W\d_]|-(?=[^\W\d_])){1,40}) \(([^\W\d_](?:-?[^\W\d_]){1,3})\)"
)
# Stand in what the patterns of initials find; asked first, as they are found fast.
_CAPITALS = re.compile(r"[^\W\d_a-zæøåäöéü]{2}")
_BY = re.compile(r" (?:av|af|by) ")
_NO_PEOPLE_HEAD = 4  # a first line of more words is a sentence or a title
_BEFORE_ADDRESS = 80  # characters before an address in which its owner is named


class LineFacts(NamedTuple):
    """What one line shows whatever stands around it; places are counted from its beginning.

    `announces` tells what the next line holds when this one is a label ("name", "person"),
    `row` its cells, `greets` that a signature follows, `lead` what stands before its colon,
    `item` what it begins with as an item of a list, `things` the names of things, `letters`
    where letters stand that may be initials.
    """

    names: tuple[RawName, ...]
    announces: str
    row: Row
    greets: bool
    lead: Lead | None
    item: Item | None
    things: frozenset[str]
    letters: Letters


class _Rules(NamedTuple):
    columns: Columns
    fields: Fields
    signatures: Signatures
    values: Values

    @classmethod
    def of(cls, lexicon: Lexicon) -> "_Rules":
        return cls(Columns(lexicon), Fields(lexicon), Signatures(lexicon), Values(lexicon))


class Layout:
    """Looks at one document line by line."""

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        known: "KnownLines | None",
        rules: "_Rules | None" = None,
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._rules = known.rules if known is not None else rules or _Rules.of(lexicon)
        self._lines: list[tuple[int, int]] = []
        self._facts: list[LineFacts] = []
        remembered = known.remembered if known is not None else {}
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            facts = remembered.get(line)
            if facts is not None:
                self._lines.append((start, end))
                self._facts.append(facts)
            elif line and not line.isspace():
                self._lines.append((start, end))
                if known is not None:
                    self._facts.append(known.facts(line))
            start = end + 1

    def names(self, others: Sequence[Finding]) -> Iterator[RawName]:
        """Every name that its place in the document shows, in no particular order."""
        lines, facts = self._lines, self._facts
        yield from self._first_line()
        for (start, _), fact in zip(lines, facts, strict=True):
            for name in fact.names:
                yield replace(name, start=name.start + start, end=name.end + start)
        fields, signatures = self._rules.fields, self._rules.signatures
        for fact, (start, end) in zip(facts, lines[1:], strict=False):
            if fact.announces:
                yield from fields.answer(self._text, start, end, fact.announces)
            if fact.greets:
                yield from signatures.after_greeting(self._text, start, end)
        yield from signatures.at_end(self._text, lines)
        yield from self._rules.columns.names(self._text, lines, [fact.row for fact in facts])
        yield from speakers(lines, [fact.lead for fact in facts])
        yield from people_of_lists(lines, [fact.item for fact in facts])
        yield from self._beside_addresses(others)

    def facts(self) -> LineFacts:
        """What the text, which is one line, shows by itself."""
        line = self._text
        columns, fields, signatures, _ = self._rules
        row = columns.row(line)
        heading = bool(row.names or row.persons)
        return LineFacts(
            (
                *self._speakers(),
                *self._initials(),
                *self._after_stroke(),
                *self._initials_of_names(),
                *fields.in_line(line, heading=heading),
                *columns.across(line, row),
                *signatures.in_line(line),
                *goes_by(line, self._lexicon),
                *told(line, self._lexicon),
            ),
            fields.announces(line),
            row,
            signatures.greets(line),
            lead_of(line, self._lexicon),
            item_of(line, self._lexicon),
            things_of(line, self._lexicon),
            letters_of(line),
        )

    def things(self) -> frozenset[str]:
        """The folded words that the document says name things."""
        return frozenset().union(*(facts.things for facts in self._facts if facts.things))

    def letters(self) -> Letters:
        """Where in the document letters stand that may be initials."""
        return placed(
            (begin, facts.letters)
            for (begin, _), facts in zip(self._lines, self._facts, strict=True)
        )

    def _speakers(self) -> Iterator[RawName]:
        """Who speaks in a chat: [10:02] linn: …, or Rafa 08:33 alone on a line."""
        for start, end in self._lines:
            match = _STAMPED.match(self._text, start, end) or _STAMP_AFTER.fullmatch(
                self._text, start, end
            )
            match = match or _STAMP_BETWEEN.match(self._text, start, end)
            if match is None:
                continue
            infos = [self._lexicon.info(w.text) for w in words_of(match.group(1))]
            if all(i.kind & NAME or not i.kind & NOT_NAME for i in infos) and any(
                not i.kind & (Kind.COMMON | Kind.CALENDAR | Kind.PLACE) for i in infos
            ):
                yield RawName(match.start(1), match.end(1), Certainty.SURE, reasons.CUE)

    def _initials(self) -> Iterator[RawName]:
        """Written by BW, and by bw in small letters."""
        text = self._text
        for match in _INITIALS_AFTER.finditer(text) if _CAPITALS.search(text) else ():
            group = match.lastindex or 1
            if self._is_initials(match.group(group)):
                yield RawName(
                    match.start(group), match.end(group), Certainty.LIKELY, reasons.INITIALS
                )
        for match in _SMALL_INITIALS.finditer(text) if _BY.search(text) else ():
            if not self._lexicon.info(match.group(1)).kind & (NOT_NAME | Kind.ORDINARY):
                yield RawName(match.start(1), match.end(1), Certainty.LIKELY, reasons.INITIALS)

    def _after_stroke(self) -> Iterator[RawName]:
        """A name or a letter that signs: "… tre filer. /Bjarte", "/R"."""
        text = self._text
        if "/" not in text:
            return
        for match in _SLASH_SIGN.finditer(text):
            info = self._lexicon.info(match.group(1))
            unknown = info.shape is Shape.CAPITALISED and not info.kind & (NOT_NAME | Kind.PLACE)
            if unknown or self._lexicon.listed(fold(match.group(1))) & Kind.GIVEN:
                yield RawName(match.start(1), match.end(1), Certainty.LIKELY, reasons.SIGN_OFF)
        for match in _SLASH_LETTER.finditer(text):
            yield RawName(match.start(1), match.end(1), Certainty.LIKELY, reasons.INITIALS)

    def _initials_of_names(self) -> Iterator[RawName]:
        """Initials beside the name they stand for: "BH = Bjarte", "Bjarte (BH)"."""
        text = self._text
        for match in _STANDS_FOR.finditer(text) if "=" in text else ():
            first = self._lexicon.info(match[2])
            if match[1][0] == match[2][0] and first.kind & Kind.GIVEN:
                yield RawName(*match.span(1), Certainty.LIKELY, reasons.INITIALS)
        for match in _GIVEN_INITIALS.finditer(text) if " (" in text else ():
            name, letters = match.groups()
            begins = letters.isupper() and name.upper().startswith(letters)
            if (
                letters[0] == name[0]
                and (begins or self._is_initials(letters))
                and self._lexicon.info(name).kind & NAME
            ):
                yield RawName(match.start(2), match.end(2), Certainty.LIKELY, reasons.INITIALS)

    def _is_initials(self, letters: str) -> bool:
        if not 2 <= len(letters) <= 4 or not letters.isupper():
            return False
        kind = self._lexicon.info(letters).kind
        # What only the dictionary knows is no word in capitals: JR, LKS.
        refused = (NOT_NAME | Kind.PLACE) & ~(Kind.THING | (kind & Kind.SOFT and Kind.COMMON))
        return not kind & refused

    def _first_line(self) -> Iterator[RawName]:
        """The head of a CV: the name alone, perhaps after the word CV."""
        for start, end in self._lines[:2]:
            line = self._text[start:end]
            words = words_of(line)
            infos = [self._lexicon.info(word.text) for word in words]
            if (
                len(words) <= 3
                and infos
                and all(i.base in ("cv", "curriculum", "vitae", "résumé", "resume") for i in infos)
            ):
                continue
            whole = list(
                self._rules.values.whole(self._text, start, end, reasons.SHAPE, words_too=False)
            )
            if whole and self._heads_cv(whole[0], end):
                yield replace(whole[0], certainty=Certainty.LIKELY)
            if 2 <= len(words) <= _NO_PEOPLE_HEAD and not re.search(r"[\d.:;!?&@/]", line):
                likely = sum(1 for i in infos if i.kind & (NAME | Kind.LIKELY | Kind.PARTICLE))
                small = any(i.shape is Shape.LOWER and not i.kind & Kind.PARTICLE for i in infos)
                if small and any(i.kind & Kind.COMMON for i in infos):
                    return  # "You are": a sentence somebody has begun
                if likely >= len(infos) - 1 and likely >= 2:
                    yield from self._rules.values.told(
                        self._text, start, end, Certainty.LIKELY, reasons.SHAPE
                    )
            return

    def _heads_cv(self, name: RawName, end: int) -> bool:
        """Whether a first line is one name and nothing else, though its words are in no list."""
        shown = self._text[name.start : name.end]
        if self._text[name.end : end].strip(" .*_|"):
            return False
        infos = [self._lexicon.info(word.text) for word in words_of(shown)]
        if len(infos) < 2 or any(
            i.kind & (NOT_NAME | Kind.PLACE) and not i.kind & NAME for i in infos
        ):
            return False
        if any(mark in shown for mark in '"“«('):
            return True
        clear = infos[0].kind & Kind.GIVEN and not infos[0].kind & Kind.AMBIGUOUS
        return bool(clear) and all(
            i.shape is not Shape.LOWER or i.kind & Kind.PARTICLE for i in infos
        )

    def _beside_addresses(self, others: Sequence[Finding]) -> Iterator[RawName]:
        """Kari Nordmann <kari@…>: the name before an address in angle brackets."""
        for other in others:
            if other.label is not Label.EMAIL:
                continue
            base = max(0, other.start - _BEFORE_ADDRESS)
            before = self._text[base : other.start].rstrip(" ")
            if not before.endswith(("<", "&lt;", "[mailto:")):
                continue
            begin = max(before[:-1].rfind(mark) for mark in ("\n", ":", ";", ">"))
            yield from self._rules.values.told(
                self._text, base + begin + 1, base + len(before) - 1, Certainty.SURE,
                reasons.ACCOUNT,
            )  # fmt: skip


class KnownLines:
    """Remembers what single lines show, for the next scan of nearly the same document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.rules = _Rules.of(lexicon)
        self.remembered: dict[str, LineFacts] = {}

    def facts(self, line: str) -> LineFacts:
        """What `Layout` finds in one line by itself; kept in `remembered`."""
        found = Layout(line, self._lexicon, None, self.rules).facts()
        if len(line) <= _LONGEST_KEPT:
            if len(self.remembered) >= _REMEMBERED_LINES:
                self.remembered.clear()
            self.remembered[line] = found
        return found
