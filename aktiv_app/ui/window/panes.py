"""Moving the keyboard focus between the panes of the window (F6)."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@runtime_checkable
class KnowsFirstField(Protocol):
    """A pane that can say which of its fields is the first.

    Looking for it brings widgets to light that Qt made, and to know what they are PySide6 then
    reads all there is about every class of widgets. The pane that is shown first spares that.
    """

    def first_field(self) -> QWidget | None:
        """The first widget in Tab order inside the pane; None when there is none."""


def first_field(pane: QWidget) -> QWidget | None:
    """The first widget in Tab order inside `pane` that takes the keyboard, or None."""
    if _takes_tab(pane):
        return pane
    known = pane.first_field() if isinstance(pane, KnowsFirstField) else None
    if known is not None and _takes_tab(known):
        return known
    candidate = pane.nextInFocusChain()
    while candidate is not None and candidate is not pane:
        if pane.isAncestorOf(candidate) and _takes_tab(candidate):
            return candidate
        candidate = candidate.nextInFocusChain()
    return None


def focus_pane(pane: QWidget) -> bool:
    """Give the focus to the pane's first field; False when it has none."""
    field = first_field(pane)
    if field is None:
        return False
    field.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def cycle(panes: Sequence[QWidget], focused: QWidget | None, step: int) -> None:
    """Move the focus to the next (`step` 1) or previous (-1) pane that can take it."""
    shown = [pane for pane in panes if pane.isVisible()]
    if not shown:
        return
    # The innermost pane counts where panes lie inside each other.
    holding = [at for at, pane in enumerate(shown) if focused is not None and _holds(pane, focused)]
    at = holding[-1] if holding else (-1 if step > 0 else 0)
    for offset in range(1, len(shown) + 1):
        if focus_pane(shown[(at + step * offset) % len(shown)]):
            return


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return (
        bool(policy & Qt.FocusPolicy.TabFocus)
        and widget.isEnabled()
        and widget.isVisibleTo(widget.window())
    )
