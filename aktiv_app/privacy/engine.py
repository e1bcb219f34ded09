"""Find personal data in a text: Presidio runs the recognisers, piece by piece.

Only pieces that were not seen before are analysed, so a keystroke in a long text costs
one piece. What a piece gives depends on nothing but the piece and the text around it;
the result is therefore the same as that of a fresh engine.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import zip_longest
from typing import NamedTuple

from msgspec.structs import replace
from presidio_analyzer import EntityRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpEngine

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.merge import around_names, merge
from aktiv_app.privacy.names.raw_name import RawName, moved
from aktiv_app.privacy.nlp import PieceAnalyzer
from aktiv_app.privacy.recognizers.base import CERTAINTIES, LANGUAGE, REASON
from aktiv_app.privacy.recognizers.statements import beside, names_somebody
from aktiv_app.privacy.rules import DocumentRule, PersonRule, StatementRule, Widening
from aktiv_app.privacy.text.edges import outside_placeholders, without_half_pairs
from aktiv_app.privacy.text.instructions import Instructions, WithoutInstructions, apart
from aktiv_app.privacy.text.normalise import Normalised, NormalisedDocument, normalise
from aktiv_app.privacy.text.remembered import Recent, RememberedLast
from aktiv_app.privacy.text.segments import LastCuts, LastSegments, Segment
from aktiv_app.privacy.weighing.nobody import Weighing

_GENITIVE = re.compile("['’]?s$|['’]$")
_PREPARED = 3  # pieces at a time, while a key may be pressed at any moment
_REMEMBERED = 8192  # pieces: some megabytes of text with its findings

# What rules find, and possible names.
_Found = tuple[tuple[Finding, ...], tuple[RawName, ...]]


class _Placed(NamedTuple):
    """What was found in a piece, with its places in the text; the piece begins at `start`."""

    start: int
    found: _Found
    hits: Sequence[Finding]
    names: Sequence[RawName]

    @classmethod
    def at(cls, start: int, found: _Found) -> "_Placed":
        """The same, placed."""
        hits, names = found
        return cls(
            start,
            found,
            [_moved(one, start) for one in hits],
            [moved(one, start) for one in names],
        )


def _moved(one: Finding, by: int) -> Finding:
    return Finding(one.start + by, one.end + by, one.label, one.certainty, one.reason)


def _edges(plain: str, finding: Finding) -> tuple[int, int]:
    # The brackets and commas of a statement are its own: it may be a list of several.
    if finding.label in (Label.CONFIDENTIAL, Label.SENSITIVE):
        return finding.start, finding.end
    return without_half_pairs(plain, finding.start, finding.end)


def _back(one: Finding, rest: WithoutInstructions) -> Finding:
    """Where it stands in the whole text."""
    start, end = rest.span(one.start, one.end)
    return replace(one, start=start, end=end)


def _place(one: Finding) -> tuple[int, int]:
    return one.start, one.end


def _apart(findings: Sequence[Finding]) -> Iterator[Finding]:
    """`findings` with those as one that lead back to the same encoded word of a mail's head."""
    last: Finding | None = None
    for finding in findings:
        if last is None or finding.start >= last.end:
            if last is not None:
                yield last
            last = finding
            continue
        surer = finding if finding.certainty.rank > last.certainty.rank else last
        last = replace(surer, start=last.start, end=max(finding.end, last.end))
    if last is not None:
        yield last


class Engine:
    """Scans texts. Not thread-safe: it lives in one worker.

    Args:
        recognizers: Presidio recognisers for single pieces of text.
        nlp_engine: Presidio's language engine, already loaded.
        document_rules: rules for the text as a whole, run in this order.
        persons: the name detector, or None to leave names out.
        person_rules: rules for the whole text that need to know the persons.
        statements: what is found beside the rules, which win where both find something, or None.
        of_persons: take back what is said of no person, before places are shared.
        widening: what makes findings longer once all are known, or None.
        weighing: what asks whether the text is about anybody, or None.
        allowed: words that are never marked, whatever their case and with a genitive
            ending; confidential ones are marked all the same.
        instructions: the delivered prompts' own sentences, which are not searched, or None.
    """

    def __init__(
        self,
        recognizers: Sequence[EntityRecognizer],
        nlp_engine: NlpEngine,
        document_rules: Sequence[DocumentRule] = (),
        persons: PersonRule | None = None,
        person_rules: Sequence[DocumentRule] = (),
        statements: StatementRule | None = None,
        of_persons: Sequence[Callable[[str, Sequence[Finding]], list[Finding]]] = (),
        widening: Widening | None = None,
        weighing: Weighing | None = None,
        allowed: Sequence[str] = (),
        instructions: Instructions | None = None,
    ) -> None:
        registry = RecognizerRegistry(recognizers=list(recognizers), supported_languages=[LANGUAGE])
        # The decision log would hold the text; it stays off.
        self._analyzer = PieceAnalyzer(
            registry=registry,
            nlp_engine=nlp_engine,
            log_decision_process=False,
            supported_languages=[LANGUAGE],
        )
        self._document_rules = tuple(document_rules)
        self._persons = persons
        self._person_rules = tuple(person_rules)
        self._statements = statements
        self._of_persons = of_persons
        self._widening = widening
        self._weighing = weighing
        self._instructions = instructions
        self._sentences: tuple[str, ...] = ()
        self._own = Instructions(())
        self._of_own: RememberedLast[str, tuple[Finding, ...]] = RememberedLast(
            partial(self._scan, in_fields=False)
        )
        self._allowed = frozenset(" ".join(word.split()).casefold() for word in allowed)
        self._normalised: Recent[str, Normalised] = Recent(
            lambda pieces: map(normalise, pieces), _REMEMBERED
        )
        self._found: Recent[Segment, _Found] = Recent(self._analysed, _REMEMBERED)
        self._stated: Recent[Segment, Sequence[Finding]] = Recent(self._told, _REMEMBERED)
        self._cuts = LastCuts()
        self._segments = LastSegments()
        self._placed: list[_Placed] = []  # of the last text
        self._asked = ""  # the text scanned last
        self._ahead = ""  # the text worked on ahead, if its scan was the last

    def scan(self, text: str) -> tuple[Finding, ...]:
        """Find personal data in `text`.

        Returns:
            Findings sorted by place, not overlapping, with offsets in code points of
            `text` as given.
        """
        rest, own = self._without_instructions(text)
        # Before the rest: what rules remember of a text is that of the last one.
        of_own = [_back(one, own) for one in self._of_own.of(own.text)] if own else []
        searched = rest.text if rest else text
        self._asked, self._ahead = searched, ""
        found = self._scan(searched, in_fields=rest is not None) if searched else ()
        if rest:
            found = tuple(_back(one, rest) for one in found)
        return tuple(sorted((*found, *of_own), key=_place)) if of_own else found

    def use_prompt(self, sentences: Sequence[str]) -> None:
        """The own sentences of the prompt that is filled in from now on, none of them delivered.

        They are searched by themselves, so that they change nothing of what is found in fields.
        """
        if (sentences := tuple(sentences)) != self._sentences:
            self._sentences, self._own = sentences, Instructions(sentences)

    def _scan(self, text: str, *, in_fields: bool) -> tuple[Finding, ...]:
        document, segments = self._cut(text)
        plain = document.text
        findings: list[Finding] = []
        names: list[RawName] = []
        found = zip(document.offsets, self._found.get_all(segments), strict=True)
        # Those before an edit stay where they are.
        self._placed = [
            last if last and last.start == start and last.found is one else _Placed.at(start, one)
            for (start, one), last in zip_longest(found, self._placed[: len(segments)])
        ]
        for placed in self._placed:
            findings += placed.hits
            names += placed.names
        for rule in self._document_rules:
            findings += rule.find(plain, findings)
        if self._persons is not None:
            settled = merge(findings, plain)
            findings += self._persons.resolve(plain, names, settled, in_fields=in_fields)
            for rule in self._person_rules:
                findings += rule.find(plain, findings)
        if names_somebody(findings):
            findings += beside(findings, self._stated_in(segments, document.offsets))
        for of_persons in self._of_persons:
            findings = of_persons(plain, findings)
        if self._allowed:
            findings = [one for one in findings if not self._is_allowed(plain, one)]
        findings = list(outside_placeholders(plain, findings))
        result: list[Finding] = []
        weighed = self._weighed(plain, self._whole(plain, findings), in_fields=in_fields)
        for finding in around_names(weighed, findings, plain):
            start, end = document.span(*_edges(plain, finding))
            if (start, end) != (finding.start, finding.end):
                finding = replace(finding, start=start, end=end)
            result.append(finding)
        return tuple(_apart(result))

    def _whole(self, plain: str, findings: Sequence[Finding]) -> Sequence[Finding]:
        """One finding for each place, as long as what it tells."""
        merged = merge(findings, plain)
        return self._widening.widened(plain, merged) if self._widening else merged

    def _weighed(
        self, plain: str, findings: Sequence[Finding], *, in_fields: bool
    ) -> Sequence[Finding]:
        """Less certain where nothing in the text supports them."""
        if self._weighing is None:
            return findings
        return self._weighing.weighed(plain, findings, in_fields=in_fields)

    def prepare(self, text: str) -> bool:
        """Do some hundredths of a second of the work of a scan; whether there is no more.

        At last the text that was scanned before is read once more. What is remembered of the
        text as a whole is that of the last one, and the next key is pressed in the text before.
        """
        rest, own = self._without_instructions(text)
        text = rest.text if rest else text
        if not text:
            return True
        if self._ahead != text:
            if own:
                self._of_own.of(own.text)
            _, segments = self._cut(text)
            known = self._found.make_some(segments, _PREPARED)
            # Of the same pieces, which the model has just looked at.
            if not (self._stated.make_some(segments, _PREPARED) and known):
                return False
            self._scan(text, in_fields=rest is not None)
            self._ahead = text
            return self._asked in ("", text)
        self._scan(self._asked, in_fields=False)  # what it finds is not asked for
        self._ahead = ""
        return True

    def _without_instructions(
        self, text: str
    ) -> tuple[WithoutInstructions | None, WithoutInstructions | None]:
        """What is left of `text`, if it holds instructions, and the prompt's own sentences."""
        delivered = self._instructions.places(text) if self._instructions else []
        return apart(text, delivered, self._own.places(text) if self._sentences else [])

    def _cut(self, text: str) -> tuple[NormalisedDocument, list[Segment]]:
        """The normalised text and its pieces with what stands around them."""
        pieces = self._normalised.get_all(self._cuts.cut(text))
        document = NormalisedDocument(pieces)
        return document, self._segments.of(document.text, pieces, document.offsets)

    def _is_allowed(self, plain: str, finding: Finding) -> bool:
        # What must never leave wins over what may stay, whoever listed it.
        if finding.label is Label.CONFIDENTIAL:
            return False
        word = " ".join(plain[finding.start : finding.end].split()).casefold()
        return word in self._allowed or _GENITIVE.sub("", word) in self._allowed

    def _stated_in(self, segments: Sequence[Segment], offsets: Iterable[int]) -> list[Finding]:
        """What the model takes for statements, with places in the text.

        Asked for last: in a text about nobody, nothing of it would count.
        """
        return [
            _moved(one, start)
            for start, found in zip(offsets, self._stated.get_all(segments), strict=True)
            for one in found
        ]

    def _told(self, segments: Sequence[Segment]) -> Iterator[Sequence[Finding]]:
        """The statements of each segment, relative to the beginning of its own part."""
        found: Sequence[Sequence[Finding]] = [()] * len(segments)
        if self._statements is not None:
            found = self._statements.find_in(segments)
        for segment, statements in zip(segments, found, strict=True):
            yield [_moved(one, -segment.core_start) for one in statements]

    def _analysed(self, segments: Sequence[Segment]) -> Iterator[_Found]:
        """What begins in each segment's own part, relative to the beginning of that part."""
        names: Sequence[Sequence[RawName]] = [()] * len(segments)
        if self._persons is not None:
            names = self._persons.candidates_in(segments)
        for segment, candidates in zip(segments, names, strict=True):
            shift = segment.core_start
            yield (
                tuple(
                    Finding(
                        result.start - shift,
                        result.end - shift,
                        Label(result.entity_type),
                        CERTAINTIES[result.score],
                        result.recognition_metadata[REASON],
                    )
                    for result in segment.own(self._analyzer.analyze_piece(segment.text))
                ),
                tuple(
                    replace(name, start=name.start - shift, end=name.end - shift)
                    for name in candidates
                ),
            )
