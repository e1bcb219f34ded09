"""The rows of the table of findings: one for each value, undecided first."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from aktiv_app.core.messages import Message, Translator
from aktiv_app.core.model import Part, PartSpan
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.replacing.screened import (
    Decision,
    Decisions,
    Mark,
    MarkState,
    ScreenedPrompt,
    ValueKey,
)
from aktiv_app.ui.composer.finding_words import (
    CERTAINTY_NAMES,
    KEPT_BECAUSE,
    class_name,
    reason_text,
    short,
)
from aktiv_app.ui.composer.part_words import PART_NAMES
from aktiv_app.ui.composer.preview.role_menu import has_roles
from aktiv_app.ui.composer.preview.runs import part_at


class FindingRow(Struct, frozen=True):
    """All mentions of one value.

    `kind` is the class in words, `certainty` how sure it is, `reason` why it was marked and
    `where` in which parts it stands; `becomes` is what stands for it in the prompt. `marks` are
    the mentions.
    """

    key: ValueKey
    state: MarkState
    label: str
    kind: str
    certainty: str
    value: str
    reason: str
    where: str
    becomes: str
    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]

    def __repr__(self) -> str:
        """Without the value: personal data stays out of logs and tracebacks."""
        return f"FindingRow(state={self.state!r}, label={self.label!r}, becomes={self.becomes!r})"

    def drawn_like(self, other: "FindingRow") -> bool:
        """Whether both are drawn alike, wherever the mentions stand."""
        return self == replace(other, marks=self.marks)

    @property
    def detail(self) -> str:
        """Why it was marked and where it stands, on one line."""
        return " · ".join(text for text in (self.reason.rstrip("."), self.where) if text)

    @property
    def becomes_shown(self) -> str:
        """What stands for it, with an arrow where that is a placeholder."""
        return f"→ {self.becomes}" if self.state is MarkState.REPLACED else self.becomes

    @property
    def renamable(self) -> bool:
        """Whether it stands for a person, who can be called after a role."""
        return self.state is MarkState.REPLACED and has_roles(self.marks[0])

    def spoken(self) -> str:
        """The row in one sentence, for screen readers."""
        texts = (self.kind, self.certainty, self.value, self.reason, self.where, self.becomes)
        return ", ".join(text for text in texts if text)


_ORDER = {MarkState.UNDECIDED: 0, MarkState.REPLACED: 1, MarkState.KEPT: 2}


class _Told(Struct, frozen=True):
    """All that the words of a row depend on."""

    state: MarkState
    label: Label
    certainty: Certainty
    reason: str
    original: str
    placeholder: str
    parts: tuple[Part, ...]
    places: int
    decision: Decision | None

    @classmethod
    def by(
        cls, marks: Sequence[Mark], spans: Sequence[PartSpan], decision: Decision | None
    ) -> "_Told":
        """What `marks`, all mentions of a value, tell."""
        # One undecided mention makes the value undecided.
        first = min(marks, key=_order) if len(marks) > 1 else marks[0]
        places = [part_at(mark.finding.start, spans) for mark in marks]
        return cls(
            first.state,
            first.finding.label,
            first.finding.certainty,
            first.finding.reason,
            first.original,
            first.placeholder,
            tuple(dict.fromkeys(span.part for span in places if span is not None)),
            len(marks),
            decision,
        )


class Rows:
    """Makes the rows of screened texts; of a value that has only moved the words are kept."""

    def __init__(self, reasons: Mapping[str, Message], tr: Translator) -> None:
        self._reasons = reasons
        self._tr = tr
        self._known: dict[ValueKey, tuple[_Told, FindingRow]] = {}

    def of(
        self, screened: ScreenedPrompt | None, spans: Sequence[PartSpan], decisions: Decisions
    ) -> tuple[FindingRow, ...]:
        """The rows of a screened text, undecided values first, then in text order."""
        grouped: dict[ValueKey, list[Mark]] = {}
        for mark in () if screened is None else screened.marks:
            grouped.setdefault(mark.key, []).append(mark)
        known, self._known = self._known, {}
        rows = []
        for key, marks in grouped.items():
            told = _Told.by(marks, spans, decisions.get(key))
            before = known.get(key)
            if before is not None and before[0] == told:
                row = replace(before[1], marks=tuple(marks))
            else:
                row = _row(key, marks, told, self._reasons, self._tr)
            self._known[key] = told, row
            rows.append(row)
        return tuple(sorted(rows, key=_order))


def _order(one: Mark | FindingRow) -> int:
    return _ORDER[one.state]


def _row(
    key: ValueKey,
    marks: Sequence[Mark],
    told: _Told,
    reasons: Mapping[str, Message],
    tr: Translator,
) -> FindingRow:
    first = min(marks, key=_order)
    where = [", ".join(tr(PART_NAMES[part]) for part in told.parts)]
    if len(marks) > 1:
        where.append(tr.nt("{count} place", "{count} places", len(marks)))
    becomes = told.placeholder
    if told.state is MarkState.KEPT:
        kept = told.decision.reason if told.decision is not None else None
        becomes = tr(KEPT_BECAUSE[kept]) if kept is not None else tr.t("kept")
    certainty = tr(CERTAINTY_NAMES[told.certainty])
    if told.state is MarkState.UNDECIDED:
        # That it is possible stands in the name of its class already.
        certainty = tr.t("you decide")
    return FindingRow(
        key,
        told.state,
        told.label.value,
        class_name(first, tr),
        certainty,
        short(told.original),
        reason_text(first, reasons, tr),
        " · ".join(text for text in where if text),
        becomes,
        told.parts,
        tuple(marks),
    )
