"""From the Copy button to the clipboard, step by step; each step may wait or refuse."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError, ClipboardError, NotVouchedError
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.policy import Tool
from aktiv_app.privacy.replacing.screened import ScreenedPrompt
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.services.api import EngineState, Screening
from aktiv_app.ui.background import Courier
from aktiv_app.ui.clipboard import Clipboard
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.excerpts import Excerpt


class CopyStep(StrEnum):
    """Where the copying stands."""

    IDLE = "idle"
    ENGINE = "engine"  # waits for the engine to start
    CHECK = "check"  # waits for the newest text to be screened
    SEAL = "seal"  # waits for the second check


NO_TASK = msg("Choose a task first.")
EDITED = msg("The text was changed while it was being checked, so nothing was copied. Copy again.")
EMPTY = msg("There is no text to copy yet. Fill in the form first.")


class Copying(QObject):
    """One attempt to copy at a time; a new one replaces the one before.

    The screen answers `rules_wanted` by `rules_confirmed` and `decision_wanted` by
    deciding and calling `start` again.
    """

    step_changed = Signal(object)
    decision_wanted = Signal(int)
    rules_wanted = Signal()
    refused = Signal(object)
    copied = Signal()

    def __init__(
        self,
        composer: Composer,
        screening: Screening,
        clipboard: Clipboard,
        courier: Courier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._composer = composer
        self._screening = screening
        self._clipboard = clipboard
        self._courier = courier
        self._step = CopyStep.IDLE
        self._attempt = 0
        self._tool: Tool | None = None
        self._told: set[str] = set()
        self._excerpt: Excerpt | None = None
        self._sealed: ScreenedText | None = None
        self._sealing_for: ScreenedPrompt | None = None
        composer.screened_changed.connect(self._go_on)
        composer.engine_changed.connect(self._go_on)
        composer.problem_changed.connect(self._problem)

    @property
    def whole(self) -> bool:
        """Whether all of the prompt is copied, and not a stretch of it."""
        return self._excerpt is None

    @property
    def step(self) -> CopyStep:
        """Where the copying stands."""
        return self._step

    def start(self, tool: Tool | None, excerpt: Excerpt | None = None) -> None:
        """Copy the prompt, or only the stretch `excerpt` of it."""
        self._attempt += 1
        self._tool = tool
        self._excerpt = excerpt
        self._composer.flush()
        if self._composer.session is None:
            self._refuse(NO_TASK)
            return
        self._set_step(CopyStep.CHECK)
        self._go_on()

    def again(self) -> None:
        """Try once more what was tried last."""
        self.start(self._tool, self._excerpt)

    def cancel(self) -> None:
        """Stop waiting."""
        self._attempt += 1
        self._set_step(CopyStep.IDLE)

    def rules_confirmed(self, tool: Tool | None) -> None:
        """The checklist was confirmed for this tool, for the rest of the session."""
        self._told.add(tool.id if tool else "")
        self.start(tool, self._excerpt)

    def _go_on(self) -> None:
        if self._step not in (CopyStep.ENGINE, CopyStep.CHECK):
            return
        engine = self._composer.engine
        if engine is EngineState.FAILED:
            self._refuse(self._composer.stopped.refused)
        elif engine is EngineState.STARTING:
            self._set_step(CopyStep.ENGINE)
        elif not self._composer.is_current:
            self._set_step(CopyStep.CHECK)
        else:
            self._checked()

    def _checked(self) -> None:
        screened = self._composer.screened
        if screened is None or not screened.text[: screened.note_start].strip():
            self._refuse(EMPTY)
        elif self._composer.undecided:
            self._set_step(CopyStep.IDLE)
            self.decision_wanted.emit(self._composer.undecided)
        elif not self.knows_rules(self._tool):
            self._set_step(CopyStep.IDLE)
            self.rules_wanted.emit()
        else:
            self._seal(screened)

    def _seal(self, screened: ScreenedPrompt) -> None:
        self._set_step(CopyStep.SEAL)
        attempt = self._attempt

        def done(answer: ScreenedText | AktivError) -> None:
            self._sealed_now(attempt, answer)

        self._screening.seal(screened, self._courier.deliver_to(self, done))

    def _sealed_now(self, attempt: int, answer: ScreenedText | AktivError) -> None:
        if attempt != self._attempt:
            return
        if isinstance(answer, AktivError):
            self._refuse(answer.message)
            self._composer.request_screening()
            return
        self._composer.flush()
        composed, screened = self._composer.composed, self._composer.screened
        if (
            composed is None
            or screened is None
            or answer.source != composed.text
            or answer.text != screened.text
            or not self._composer.is_current
        ):
            self._refuse(EDITED)
            return
        stretch = (0, len(answer.text)) if self._excerpt is None else self._excerpt.within(screened)
        if stretch is None:
            self._refuse(EDITED)
            return
        self._sealed = answer
        whole = stretch == (0, len(answer.text))
        try:
            self._clipboard.copy(answer if whole else answer.excerpt(*stretch))
        except ClipboardError as error:
            self._refuse(error.message)
            return
        self._set_step(CopyStep.IDLE)
        self.copied.emit()

    # -- selections ----------------------------------------------------------------------

    def knows_rules(self, tool: Tool | None) -> bool:
        """Whether the checklist was confirmed for this tool in this session."""
        return (tool.id if tool else "") in self._told

    def sealed(self, tool: Tool | None) -> ScreenedText | None:
        """The sealed text that the preview shows, to be dragged to `tool`.

        None when it is not sealed (yet), or while the rules for the tool are not confirmed.
        """
        screened = self._composer.screened
        if self._sealed is None or screened is None or not self._composer.is_current:
            return None
        if not self.knows_rules(tool):
            return None
        return self._sealed if self._sealed.text == screened.text else None

    def seal_shown(self, tool: Tool | None) -> None:
        """Seal the text in the preview, so that a selection of it can be dragged to `tool`."""
        screened = self._composer.screened
        if screened is None or not self._composer.is_current or not self.knows_rules(tool):
            return
        if self.sealed(tool) is not None:
            return
        if self._composer.undecided or self._sealing_for is screened:
            return
        self._sealing_for = screened
        self._screening.seal(screened, self._courier.deliver_to(self, self._keep_seal))

    def _keep_seal(self, answer: ScreenedText | AktivError) -> None:
        self._sealing_for = None
        if isinstance(answer, ScreenedText):
            self._sealed = answer
        elif isinstance(answer, NotVouchedError):
            # What the last check found is marked by the next one.
            self._composer.request_screening()

    # -- ending --------------------------------------------------------------------------

    def _problem(self) -> None:
        problem = self._composer.problem
        if problem is not None and self._step is not CopyStep.IDLE:
            self._refuse(problem.message)

    def _refuse(self, message: Message) -> None:
        self._attempt += 1
        self._set_step(CopyStep.IDLE)
        self.refused.emit(message)

    def _set_step(self, step: CopyStep) -> None:
        if step is not self._step:
            self._step = step
            self.step_changed.emit(step)
