"""The user's decisions about marked values in this prompt, with undo. Free of Qt.

Form edits are undone by the session; decisions are undone here. To walk back through
both in the order they were made, each step remembers the form state it was made in:
a decision is the next thing to undo while the form still is in that state.
"""

from collections.abc import Iterable
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from aktiv_app.core.model import FormState
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.replacing.screened import Choice, Decision, Decisions, KeepReason, ValueKey

_LIMIT = 200


class RoleChange(Struct, frozen=True):
    """The person of `placeholder` was called after `before` and is now after `after`."""

    placeholder: str
    before: Role | None
    after: Role | None

    def reversed(self) -> "RoleChange":
        """The same way back."""
        return RoleChange(self.placeholder, self.after, self.before)


class _Step(Struct, frozen=True):
    form: FormState
    before: Decisions
    after: Decisions
    role: RoleChange | None = None


class DecisionBook(Struct):
    """Decisions for one prompt. They are forgotten with the prompt, never stored."""

    current: Decisions = field(default_factory=lambda: MappingProxyType({}))
    _undo: list[_Step] = field(default_factory=list)
    _redo: list[_Step] = field(default_factory=list)

    def keep(self, form: FormState, keys: Iterable[ValueKey], reason: KeepReason) -> None:
        """Keep the values of `keys`, for `reason`."""
        self._decide(form, keys, Decision(Choice.KEEP, reason))

    def replace(self, form: FormState, keys: Iterable[ValueKey]) -> None:
        """Replace the values of `keys`."""
        self._decide(form, keys, Decision(Choice.REPLACE))

    def _decide(self, form: FormState, keys: Iterable[ValueKey], decision: Decision) -> None:
        after = MappingProxyType({**self.current, **dict.fromkeys(keys, decision)})
        if after != self.current:
            self._add(_Step(form, self.current, after))
            self.current = after

    def rename(self, form: FormState, change: RoleChange, *, joined: bool = False) -> None:
        """Note that a person is called after another role; `joined` to the latest decision.

        The case that the placeholder belongs to keeps the role; here is only the way back.
        """
        if joined and self.can_undo(form):
            self._undo[-1] = replace(self._undo[-1], role=change)
        else:
            self._add(_Step(form, self.current, self.current, change))

    def _add(self, step: _Step) -> None:
        self._undo.append(step)
        del self._undo[:-_LIMIT]
        self._redo.clear()

    def can_undo(self, form: FormState) -> bool:
        """Whether the latest decision was made in exactly this state of the form."""
        return bool(self._undo) and self._undo[-1].form == form

    def can_redo(self, form: FormState) -> bool:
        """Whether the decision undone last was made in exactly this state of the form."""
        return bool(self._redo) and self._redo[-1].form == form

    def undo(self) -> RoleChange | None:
        """Take the latest decision back; gives the change of role that is now to be made."""
        step = self._undo.pop()
        self._redo.append(step)
        self.current = step.before
        return None if step.role is None else step.role.reversed()

    def redo(self) -> RoleChange | None:
        """Make the decision undone last again; gives the change of role to be made."""
        step = self._redo.pop()
        self._undo.append(step)
        self.current = step.after
        return step.role

    def clear(self) -> None:
        """Forget everything: another prompt begins."""
        self.current = MappingProxyType({})
        self._undo.clear()
        self._redo.clear()
