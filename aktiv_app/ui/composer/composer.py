"""The screen's work without its looks: composing, screening, advice, decisions and drafts.

It outlives the widgets (they are made anew when the language of the window changes) and
is the one place that talks to the services.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import ComposedPrompt, FormState, Part, PartSpan, Style, Value
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.replacing.screened import KeepReason, MarkState, ScreenedPrompt, ValueKey
from aktiv_app.services.api import EngineState, Screening
from aktiv_app.services.composing import ComposeSession, FormChange
from aktiv_app.ui.background import Courier
from aktiv_app.ui.composer.advising import Advising
from aktiv_app.ui.composer.deciding import Deciding
from aktiv_app.ui.composer.stopped import StoppedWords, stopped_words
from aktiv_app.ui.timers import once

CHECKING_SIGN_MS = 300
TYPING_PAUSE_MS = 2000  # after which what is typed is the next step of undo
_REMEMBERED_PROMPTS = 16


class Composer(QObject):
    """Holds one prompt being written.

    `form_changed` carries the session's `FormChange`; its `by` names the widget that made
    the change and already shows it. `fields_changed` means that the fields are others now.
    """

    form_changed = Signal(object)
    fields_changed = Signal()
    history_changed = Signal()
    composed_changed = Signal()
    screened_changed = Signal()
    checking_changed = Signal(bool)
    engine_changed = Signal()
    problem_changed = Signal()
    _compose_wanted = Signal()

    def __init__(
        self,
        catalog: TaskCatalog,
        screening: Screening,
        courier: Courier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.catalog = catalog
        self.decisions = Deciding(screening, self)
        self.decisions.decided.connect(self._decided)
        self.coach = Advising(self)
        self._screening = screening
        self._courier = courier
        self._session: ComposeSession | None = None
        self._composed: ComposedPrompt | None = None
        self._recent: deque[ComposedPrompt] = deque(maxlen=_REMEMBERED_PROMPTS)
        self._screened: ScreenedPrompt | None = None
        self._asked: tuple[str, int] | None = None
        self._round = 0
        self._problem: AktivError | None = None
        self._checking = False
        self._to_compose = False
        # Once for all changes of one event, and sooner than a timer without delay, which waits
        # until what was typed is painted: the engine works during that.
        self._compose_wanted.connect(self.flush, Qt.ConnectionType.QueuedConnection)
        self._checking_timer = once(self, self._show_checking, CHECKING_SIGN_MS)
        self.pause_timer = once(self, self._end_step, TYPING_PAUSE_MS)
        screening.watch(courier.deliver_to(self, self._engine_moved))

    # -- what is there -------------------------------------------------------------------

    @property
    def session(self) -> ComposeSession | None:
        """The form, or None while no task is chosen."""
        return self._session

    @property
    def composed(self) -> ComposedPrompt | None:
        """The newest composed text; it may hold personal data and is never shown as it is."""
        return self._composed

    @property
    def screened(self) -> ScreenedPrompt | None:
        """The latest screened text; it may lag behind the form."""
        return self._screened

    @property
    def is_current(self) -> bool:
        """Whether `screened` is of the form and the decisions as they are now."""
        return (
            self._screened is not None
            and self._composed is not None
            and not self._to_compose
            and self._screened.source == self._composed.text
            and self._asked is None
        )

    @property
    def spans(self) -> tuple[PartSpan, ...]:
        """Where the parts stand in the source of `screened`."""
        if self._screened is None:
            return ()
        for composed in reversed(self._recent):
            if composed.text == self._screened.source:
                return composed.spans
        return ()

    @property
    def engine(self) -> EngineState:
        """The state of the privacy engine."""
        return self._screening.state

    @property
    def stopped(self) -> StoppedWords:
        """What to say while the engine has failed."""
        return stopped_words(is_damaged=self._screening.damaged)

    @property
    def problem(self) -> AktivError | None:
        """Why there is no new text, or None."""
        return self._problem

    @property
    def checking(self) -> bool:
        """Whether a check has been going on long enough to say so."""
        return self._checking

    @property
    def undecided(self) -> int:
        """How many different values await a decision."""
        if self._screened is None:
            return 0
        return len({mark.key for mark in self._screened.with_state(MarkState.UNDECIDED)})

    # -- tasks and forms -----------------------------------------------------------------

    def choose_task(self, task_id: str, language: Language, style: Style) -> None:
        """Begin with a task, or change to another one. Raises DataFileError."""
        if self._session is None:
            self._open(FormState(task_id, language, style))
        else:
            self._session.choose_task(task_id)

    def restore(self, state: FormState) -> None:
        """Go back to a form kept as a draft. Raises DataFileError for an unknown task."""
        if self._session is None:
            self._open(state)
        else:
            self._session.replace_state(state)

    def _open(self, state: FormState) -> None:
        self._session = ComposeSession(self.catalog, state)
        self._session.listen(self._form_moved)
        self.decisions.begin(self._session)
        self.coach.begin(self._session)
        self.fields_changed.emit()
        self._soon()

    def edit(self, change: Callable[[ComposeSession], None]) -> None:
        """Make a change to the form; what the session refuses becomes the `problem`."""
        if self._session is None:
            return
        try:
            change(self._session)
        except AktivError as error:
            self._set_problem(error)

    def set_value(self, name: str, value: Value | None, by: str = "") -> None:
        """Fill in one variable; None takes the user's value away again."""
        if value is None:
            self.edit(lambda session: session.clear_value(name, by))
        else:
            self.edit(lambda session: session.set_value(name, value, by))

    def set_values(self, values: Mapping[str, Value]) -> None:
        """Fill in several variables in one step of undo."""
        if self._session is not None:
            state = self._session.state
            merged = MappingProxyType({**state.values, **values})
            self.edit(lambda session: session.replace_state(replace(state, values=merged)))

    def missing_labels(self, language: Language) -> tuple[str, ...]:
        """The labels, in `language`, of the needed fields that are not filled in."""
        if self._session is None:
            return ()
        text = self._session.form_text(language)
        return tuple(text.variable(missing.name).label for missing in self._session.missing())

    def part_text(self, part: Part) -> str:
        """The text of one part as it is composed now, without its letter."""
        if self._session is None:
            return ""
        composed = self._session.compose()
        for span in composed.spans:
            if span.part is part:
                return composed.text[span.heading_end : span.end].strip()
        return ""

    # -- decisions and undo --------------------------------------------------------------

    def undo(self) -> None:
        """Take the latest step back, be it an edit or a decision."""
        self.decisions.undo()

    def redo(self) -> None:
        """Make the step that was taken back last again."""
        self.decisions.redo()

    def keep(self, keys: Iterable[ValueKey], reason: KeepReason) -> None:
        """Let these values stand in this prompt."""
        self.decisions.keep(keys, reason)

    def replace(self, keys: Iterable[ValueKey]) -> None:
        """Replace these values in this prompt."""
        self.decisions.replace(keys)

    def replace_undecided(self) -> None:
        """Replace everything that awaits a decision."""
        if self._screened is not None:
            marks = self._screened.with_state(MarkState.UNDECIDED)
            self.replace({mark.key for mark in marks})

    def role_word(self, role: Role | None) -> str:
        """The word for a role, or for "person", in placeholders of this prompt's language."""
        language = self._session.state.language if self._session is not None else Language.EN
        return self._screening.role_word(role, language)

    def begin_case(self) -> None:
        """Another prompt begins: forget the decisions and who the placeholders stand for."""
        self.decisions.clear()
        self._screening.new_case()
        self.request_screening()

    def _decided(self) -> None:
        self.history_changed.emit()
        self.request_screening()

    # -- composing and screening ---------------------------------------------------------

    def _form_moved(self, change: FormChange) -> None:
        if change.task or change.language:
            self.fields_changed.emit()
        else:
            self.form_changed.emit(change)
        self._soon()

    def _soon(self) -> None:
        if not self._to_compose:
            self._to_compose = True
            self._compose_wanted.emit()
        self.coach.follow()
        self.pause_timer.start()
        self.history_changed.emit()

    def _end_step(self) -> None:
        if self._session is not None:
            self._session.seal_step()

    def flush(self) -> None:
        """Compose at once what is waiting to be composed."""
        if self._to_compose:
            self._to_compose = False
            self._compose()

    def _compose(self) -> None:
        if self._session is None:
            return
        try:
            composed = self._session.compose()
            self._screening.use_prompt(self._session.own_sentences())
        except AktivError as error:
            self._set_problem(error)
            return
        self._composed = composed
        self._recent.append(composed)
        self.composed_changed.emit()
        self.request_screening()

    def request_screening(self) -> None:
        """Have the newest text screened with the decisions as they are now."""
        composed = self._composed
        if composed is None:
            return
        self._round += 1
        self._asked = (composed.text, self._round)
        if self._screening.state is EngineState.FAILED:
            return
        if not self._checking_timer.isActive() and not self._checking:
            self._checking_timer.start()
        number = self._round

        def answered(answer: ScreenedPrompt | AktivError) -> None:
            self._answered(number, answer)

        self._screening.screen(
            composed.text,
            composed.language,
            self.decisions.current,
            self._courier.deliver_to(self, answered),
        )

    def _answered(self, number: int, answer: ScreenedPrompt | AktivError) -> None:
        newest = self._asked is not None and self._asked[1] == number
        if isinstance(answer, AktivError):
            if newest:
                self._asked = None
                self._stop_checking()
                self._set_problem(answer)
            return
        if newest:
            self._asked = None
            self._stop_checking()
            self._set_problem(None)
        self._screened = answer
        if newest:
            self.decisions.take_up(answer)
        self.screened_changed.emit()

    def _show_checking(self) -> None:
        if self._asked is not None and not self._checking:
            self._checking = True
            self.checking_changed.emit(True)

    def _stop_checking(self) -> None:
        self._checking_timer.stop()
        if self._checking:
            self._checking = False
            self.checking_changed.emit(False)

    def _set_problem(self, problem: AktivError | None) -> None:
        if problem is not self._problem:
            self._problem = problem
            self.problem_changed.emit()

    # -- the engine -------------------------------------------------------------------

    def restart_engine(self) -> None:
        """Start the engine again after a failure."""
        self._set_problem(None)
        self._screening.restart()

    def _engine_moved(self, state: EngineState) -> None:
        if state is EngineState.READY:
            self.request_screening()
        elif state is EngineState.FAILED:
            self._stop_checking()
        self.engine_changed.emit()
