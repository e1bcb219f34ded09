"""The form being worked on: every change, undo and redo, and who listens. Free of Qt."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.composing import compose
from aktiv_app.core.errors import FormError
from aktiv_app.core.history import History
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.core.model import (
    ComposedPrompt,
    FormState,
    Part,
    Style,
    TaskText,
    Value,
    Variable,
    VariableKind,
)
from aktiv_app.core.values import check_value, fits_kind, is_blank, missing_required
from aktiv_app.services.bank.names import is_bank_task

HISTORY_LIMIT = 200

_PASTED = 32  # characters that come or go at once; no key does that
_TYPED = frozenset({VariableKind.SHORT_TEXT, VariableKind.LONG_TEXT, VariableKind.LINES})

_K = TypeVar("_K")
_V = TypeVar("_V")


class FormChange(Struct, frozen=True):
    """What changed in the form, and who did it.

    `by` is the name the caller gave, so that a widget can ignore its own edits. `task`,
    `language` and `style` say whether these were switched.
    """

    by: str
    variables: frozenset[str] = frozenset()
    parts: frozenset[Part] = frozenset()
    task: bool = False
    language: bool = False
    style: bool = False


Listener = Callable[[FormChange], None]


class ComposeSession:
    """Holds one form. Call it from one thread only.

    Every setter takes `by`, the name of the caller, which listeners get back. Typing in
    one field makes one step of undo until something else changes or `seal_step` is called; what is
    pasted or deleted at once is a step of its own.
    """

    def __init__(
        self, catalog: TaskCatalog, state: FormState, history_limit: int = HISTORY_LIMIT
    ) -> None:
        """Start with `state`. Raises DataFileError when its task is unknown or broken."""
        self._catalog = catalog
        self._task_text = catalog.text(state.task, state.language)
        self._state = state
        self._history: History[FormState] = History(history_limit)
        self._listeners: list[Listener] = []
        self._composed: ComposedPrompt | None = None

    @property
    def state(self) -> FormState:
        """The form as it stands."""
        return self._state

    def form_text(self, language: Language) -> TaskText:
        """The texts of the form for a reader of `language`; raises DataFileError.

        A prompt of the bank has its own words for its fields, in its own language only.
        """
        if is_bank_task(self._state.task):
            return self._task_text
        return self._catalog.text(self._state.task, language)

    @property
    def task_text(self) -> TaskText:
        """The chosen task in the prompt's language."""
        return self._task_text

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; the returned function ends it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    # Reading

    def compose(self) -> ComposedPrompt:
        """The prompt of the form as it stands. Raises TemplateError or FormError."""
        if self._composed is None:
            self._composed = compose(self._task_text, self._state)
        return self._composed

    def own_sentences(self) -> tuple[str, ...]:
        """What a prompt of the bank says itself, whatever is filled in. Raises TemplateError.

        Those of the delivered tasks the privacy engine knows.
        """
        if not is_bank_task(self._state.task):
            return ()
        # Only prompts of the bank need it: the window opens sooner without.
        from aktiv_app.services.own_sentences import own_sentences

        return own_sentences(self._task_text, self._state)

    def advice(self) -> tuple[Advice, ...]:
        """What the coach has to say. Raises TemplateError or FormError."""
        # Imported at the first advice: the window opens sooner without the coach's phrases.
        from aktiv_app.core.coach.advising import advise

        return advise(self._task_text, self._state, self.compose())

    def missing(self) -> tuple[Variable, ...]:
        """The required fields that are not filled in."""
        return missing_required(self._task_text, self._state)

    # Changing

    def set_value(self, name: str, value: Value, by: str = "") -> None:
        """Fill in a field. Raises FormError when it is unknown or the value does not fit."""
        variable = self._variable(name)
        checked = check_value(variable, value)
        step = f"value:{name}" if variable.kind in _TYPED else ""
        self._change(
            replace(self._state, values=_with(self._state.values, name, checked)), by, step
        )

    def clear_value(self, name: str, by: str = "") -> None:
        """Take back what was filled in, so that the field has its default again."""
        self._variable(name)
        self._change(replace(self._state, values=_without(self._state.values, name)), by)

    def set_addition(self, part: Part, text: str, by: str = "") -> None:
        """Set the user's own text after a part; an empty text removes it."""
        additions = self._state.additions
        changed = _with(additions, part, text) if text else _without(additions, part)
        self._change(replace(self._state, additions=changed), by, f"addition:{part}")

    def set_override(self, part: Part, text: str, by: str = "") -> None:
        """Put the user's own text in place of a part; an empty text leaves the part out."""
        overrides = _with(self._state.overrides, part, text)
        self._change(replace(self._state, overrides=overrides), by, f"override:{part}")

    def reset_part(self, part: Part, by: str = "") -> None:
        """Give a part the task's own text again; what its fields hold is kept."""
        self._change(
            replace(
                self._state,
                overrides=_without(self._state.overrides, part),
                additions=_without(self._state.additions, part),
            ),
            by,
        )

    def choose_task(self, task: str, by: str = "") -> None:
        """Switch task. Fields of the same name and kind keep what was filled in.

        Own texts of parts belong to the old task and go; undo brings them back. Raises
        DataFileError when the task is unknown or broken, and the form is untouched.
        """
        text = self._catalog.text(task, self._state.language)
        kept = {
            variable.name: self._state.values[variable.name]
            for variable in text.variables
            if variable.name in self._state.values
            and _still_fits(variable, self._task_text, self._state.values[variable.name])
        }
        self._change(
            FormState(task, self._state.language, self._state.style, values=MappingProxyType(kept)),
            by,
        )

    def choose_language(self, language: Language, by: str = "") -> None:
        """Switch the prompt's language; what was filled in is kept as it is."""
        self._change(replace(self._state, language=language), by)

    def choose_style(self, style: Style, by: str = "") -> None:
        """Switch how the parts are joined."""
        self._change(replace(self._state, style=style), by)

    def replace_state(self, state: FormState, by: str = "") -> None:
        """Put a whole form in place, such as a draft, as one step."""
        self._change(state, by)

    def apply_fix(self, advice: Advice, by: str = "") -> None:
        """Insert the coach's proposal where it belongs; nothing happens without a fix.

        It goes into the field the advice is about if that holds text, else after the
        part's text. It is a step of its own.
        """
        if not advice.fix:
            return
        self.seal_step()
        state, part = self._state, advice.part
        variable = next((v for v in self._task_text.variables if v.name == advice.target), None)
        if variable is not None and variable.kind is VariableKind.LONG_TEXT:
            held = state.values.get(variable.name, variable.default)
            text = _appended(held if isinstance(held, str) else "", advice.fix)
            self._change(replace(state, values=_with(state.values, variable.name, text)), by)
        elif part in state.overrides:
            text = _appended(state.overrides[part], advice.fix)
            self._change(replace(state, overrides=_with(state.overrides, part, text)), by)
        else:
            text = _appended(state.additions.get(part, ""), advice.fix)
            self._change(replace(state, additions=_with(state.additions, part, text)), by)

    # Undo and redo

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return self._history.earlier is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step to redo."""
        return self._history.later is not None

    def seal_step(self) -> None:
        """End the current step of undo, for instance after a pause in typing."""
        self._history.seal()

    def undo(self, by: str = "") -> None:
        """Take back the latest step; does nothing when there is none."""
        self._travel(self._history.earlier, self._history.undo, by)

    def redo(self, by: str = "") -> None:
        """Do the latest undone step again; does nothing when there is none."""
        self._travel(self._history.later, self._history.redo, by)

    def _travel(self, target: FormState | None, go: Callable[[FormState], None], by: str) -> None:
        if target is not None:
            text = self._catalog.text(target.task, target.language)
            go(self._state)
            self._enter(target, text, by)

    def _variable(self, name: str) -> Variable:
        try:
            return self._task_text.variable(name)
        except KeyError:
            raise FormError(msg("This task has no field called {name}.", name=name[:60])) from None

    def _change(self, state: FormState, by: str, step: str = "") -> None:
        """Make `state` the form; `step` names the field whose typing is merged."""
        if state == self._state:
            return
        text = self._catalog.text(state.task, state.language)
        if abs(_written(state) - _written(self._state)) >= _PASTED:
            step = ""
        self._history.left(self._state, step)
        self._enter(state, text, by)

    def _enter(self, state: FormState, text: TaskText, by: str) -> None:
        before, self._state, self._task_text = self._state, state, text
        self._composed = None
        change = _difference(before, state, by)
        for listener in tuple(self._listeners):
            listener(change)


def _still_fits(variable: Variable, old: TaskText, value: Value) -> bool:
    """Whether a value of the old task can move to `variable` of the new one."""
    if is_blank(value) or not fits_kind(variable.kind, value):
        return False
    try:
        if old.variable(variable.name).kind is not variable.kind:
            return False
        check_value(variable, value)
    except (KeyError, FormError):
        return False
    return True


def _difference(before: FormState, after: FormState, by: str) -> FormChange:
    return FormChange(
        by=by,
        variables=frozenset(_changed_keys(before.values, after.values)),
        parts=frozenset(_changed_keys(before.overrides, after.overrides))
        | frozenset(_changed_keys(before.additions, after.additions)),
        task=before.task != after.task,
        language=before.language is not after.language,
        style=before.style is not after.style,
    )


def _changed_keys(before: Mapping[_K, _V], after: Mapping[_K, _V]) -> set[_K]:
    return {key for key in {*before, *after} if before.get(key) != after.get(key)}


def _with(mapping: Mapping[_K, _V], key: _K, value: _V) -> Mapping[_K, _V]:
    return MappingProxyType({**mapping, key: value})


def _without(mapping: Mapping[_K, _V], key: _K) -> Mapping[_K, _V]:
    return MappingProxyType({name: value for name, value in mapping.items() if name != key})


def _appended(text: str, addition: str) -> str:
    return f"{text.rstrip()}\n\n{addition}" if text.strip() else addition


def _written(state: FormState) -> int:
    """How many characters stand in the form's texts."""
    texts = (*state.values.values(), *state.overrides.values(), *state.additions.values())
    return sum(
        len(text)
        for value in texts
        for text in (value if isinstance(value, tuple) else (value,))
        if isinstance(text, str)
    )
