"""The account as rows: one for each placeholder, what is like one, and each question to check.

Free of Qt.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from aktiv_app.core.messages import Message, Translator, msg
from aktiv_app.privacy.restoring.answer import (
    Doubt,
    PlaceholderAccount,
    RestoredAnswer,
    Span,
    Unknown,
)
from aktiv_app.ui.composer.finding_words import LABEL_NAMES, short


class RowState(StrEnum):
    """What became of a placeholder, or that a question is to be checked."""

    UNKNOWN = "unknown"
    QUESTION = "question"
    MISSING = "missing"
    SURPLUS = "surplus"
    RESTORED = "restored"


STATE_NAMES: Mapping[RowState, Message] = {
    RowState.UNKNOWN: msg("Unknown"),
    RowState.QUESTION: msg("Question"),
    RowState.MISSING: msg("Missing"),
    RowState.SURPLUS: msg("Used more often"),
    RowState.RESTORED: msg("Put back"),
}

_DOUBTS: Mapping[Doubt, Message] = {
    Doubt.NOT_IN_CASE: msg("looks like a placeholder, but none like it was sent"),
    Doubt.OWN_TEXT: msg("these words were in your own text too, so they stay as they are"),
    Doubt.UNCLEAR: msg("damaged, so nobody can be sure whom it stands for"),
}


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One line of the account.

    `label` is the value's class, empty for what is unknown; `kind` the class in words.
    `places` are stretches in code points of the restored text. `tip` says more than `detail`
    has room for. A question stands in `placeholder`.
    """

    state: RowState
    label: str
    kind: str
    placeholder: str
    value: str
    detail: str
    places: tuple[tuple[int, int], ...] = ()
    tip: str = ""

    @property
    def headline(self) -> str:
        """What the row is about."""
        return f"{self.placeholder} → {self.value}" if self.value else self.placeholder

    def spoken(self, tr: Translator) -> str:
        """The row in one sentence, for screen readers."""
        said = self.tip or self.detail
        texts = (tr(STATE_NAMES[self.state]), self.placeholder, self.value, self.kind, said)
        return ", ".join(text for text in texts if text)


_ORDER = tuple(RowState)


def rows_of(answer: RestoredAnswer | None, tr: Translator) -> tuple[AccountRow, ...]:
    """The rows of an answer: what needs a look first, then in the order sent."""
    if answer is None or answer.refused is not None:
        return ()
    spans: dict[str, list[Span]] = {}
    for span in answer.spans:
        spans.setdefault(span.placeholder, []).append(span)
    doubtful: dict[tuple[str, Doubt], list[Unknown]] = {}
    for unknown in answer.account.unknown:
        doubtful.setdefault((unknown.text, unknown.doubt), []).append(unknown)
    rows = [_unknown(same, tr) for same in doubtful.values()]
    rows += [
        _row(account, spans.get(account.placeholder, []), tr)
        for account in answer.account.placeholders
    ]
    return in_order(rows)


def in_order(rows: Iterable[AccountRow]) -> tuple[AccountRow, ...]:
    """What needs a look first."""
    return tuple(sorted(rows, key=lambda row: _ORDER.index(row.state)))


def _row(account: PlaceholderAccount, spans: list[Span], tr: Translator) -> AccountRow:
    if account.missing:
        state, details = RowState.MISSING, [tr.t("the AI did not use it")]
    else:
        details = [tr.nt("{count} place", "{count} places", account.restored)]
        state = RowState.RESTORED
        if account.surplus:
            state = RowState.SURPLUS
            details.append(tr.nt("sent {count} time", "sent {count} times", account.sent))
        if account.rewritten:
            details.append(
                tr.nt(
                    "{count} rewritten by the AI", "{count} rewritten by the AI", account.rewritten
                )
            )
    return AccountRow(
        state,
        account.label.value,
        tr(LABEL_NAMES[account.label]),
        account.placeholder,
        short(account.original),
        ", ".join(details),
        tuple((span.start, span.end) for span in spans),
    )


def _unknown(same: list[Unknown], tr: Translator) -> AccountRow:
    details = [tr(_DOUBTS[same[0].doubt])]
    if len(same) > 1:
        details.append(tr.nt("{count} place", "{count} places", len(same)))
    return AccountRow(
        RowState.UNKNOWN,
        "",
        "",
        short(same[0].text, 40),
        "",
        ", ".join(details),
        tuple((unknown.start, unknown.end) for unknown in same),
    )
