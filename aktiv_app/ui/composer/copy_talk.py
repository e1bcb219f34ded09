"""What the screen says and asks around copying."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from aktiv_app.core.messages import Message
from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.services.api import EngineState
from aktiv_app.ui.components.strip import Action, Strip
from aktiv_app.ui.composer.bar import CopyBar
from aktiv_app.ui.composer.copying import CopyStep
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.composer.excerpts import Excerpt
from aktiv_app.ui.composer.rules import RulesDialog
from aktiv_app.ui.composer.too_long import too_long
from aktiv_app.ui.context import UiContext

STOP_KEY = "Esc"


class CopyTalk(QObject):
    """Connects the copying with the bar, the strip above it and the checklist."""

    review_wanted = Signal()

    def __init__(
        self, desk: Desk, context: UiContext, bar: CopyBar, strip: Strip, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._context = context
        self._bar = bar
        self._strip = strip
        self._window = window
        self.dialog: RulesDialog | None = None
        copying = desk.copying
        copying.decision_wanted.connect(self._ask_decision)
        copying.rules_wanted.connect(self._ask_rules)
        copying.refused.connect(self._refused)
        copying.copied.connect(self._copied)
        copying.step_changed.connect(self._step_changed)
        self._stop_key = QShortcut(QKeySequence(STOP_KEY), window)
        self._stop_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._stop_key.setEnabled(False)
        self._stop_key.activated.connect(self.stop)
        desk.composer.form_changed.connect(self._edited)
        desk.composer.engine_changed.connect(self._engine_moved)
        self._said_stopped = ""

    def copy(self) -> None:
        """Copy the whole prompt; pressed again while waiting, it goes on waiting.

        Whoever presses twice wants the text, and would otherwise paste what was on the
        clipboard before.
        """
        if self._desk.copying.step is CopyStep.IDLE:
            self._strip.clear()
            self._desk.copying.start(self._bar.tool)

    def stop(self) -> None:
        """Stop waiting, and say so."""
        self._desk.copying.cancel()
        self._strip.say("info", self._context.tr.t("You stopped it, so nothing was copied."))

    def _step_changed(self) -> None:
        self._stop_key.setEnabled(self._desk.copying.step is not CopyStep.IDLE)

    def copy_excerpt(self, start: int, end: int) -> None:
        """Copy a stretch of the prompt as it is shown now."""
        self._strip.clear()
        shown = self._desk.composer.screened
        if shown is not None:
            self._desk.copying.start(self._bar.tool, Excerpt(start, end, shown))

    def selection_began(self) -> None:
        """Prepare what is shown to be dragged, where that is allowed."""
        self._desk.copying.seal_shown(self._bar.tool)

    def selected(self) -> ScreenedText | None:
        """What selections may be taken from now; None for nothing."""
        return self._desk.copying.sealed(self._bar.tool)

    def explain_unsealed(self) -> None:
        """Say why a selection was not handed out."""
        tr = self._context.tr
        if self._desk.composer.undecided:
            words = tr.t("Nothing was copied: first decide about what is marked in amber.")
        elif not self._desk.copying.knows_rules(self._bar.tool):
            words = tr.t(
                "Nothing was copied: confirm the rules first. Press “Copy prompt” to see them."
            )
        else:
            words = tr.t("Nothing was copied: the text is still being checked. Try again.")
        self._strip.say("warning", words)

    def _ask_decision(self, count: int) -> None:
        tr = self._context.tr
        words = tr.nt(
            "{count} value may be personal data. Nothing is copied before you decide.",
            "{count} values may be personal data. Nothing is copied before you decide.",
            count,
        )
        name = tr.t("Replace and copy") if count == 1 else tr.t("Replace all and copy")
        actions: list[Action] = [(name, self._replace_and_copy), (tr.t("Review"), self._review)]
        self._strip.say("warning", words, actions, take_focus=True)

    def _replace_and_copy(self) -> None:
        self._strip.clear()
        self._desk.composer.replace_undecided()
        self._desk.copying.again()

    def _review(self) -> None:
        self._strip.clear()
        self.review_wanted.emit()

    def _ask_rules(self) -> None:
        self.dialog = RulesDialog(self._context, self._bar.tool, self._window)
        self.dialog.accepted.connect(self._rules_confirmed)
        self.dialog.open()

    def _rules_confirmed(self) -> None:
        self._desk.copying.rules_confirmed(self._bar.tool)

    def _refused(self, message: Message) -> None:
        tr = self._context.tr
        actions: list[Action] = []
        if self._desk.composer.engine is EngineState.FAILED:
            actions.append((tr.t("Start the check again"), self._desk.composer.restart_engine))
            self._said_stopped = tr(message)
        elif self._desk.composer.undecided:
            actions.append((tr.t("Review"), self._review))
        self._strip.say("error", tr(message), actions)

    def _copied(self) -> None:
        tr, tool = self._context.tr, self._bar.tool
        screened = self._desk.composer.screened
        marks = screened.marks if screened is not None else ()
        kept = {mark.key for mark in marks if mark.state is MarkState.KEPT}
        if kept:
            words = tr.nt(
                "Copied. {count} value you kept stands in the prompt as it is.",
                "Copied. {count} values you kept stand in the prompt as they are.",
                len(kept),
            )
        elif marks:
            words = tr.t("Copied. Placeholders stand in for the personal data that was found.")
        else:
            words = tr.t("Copied. No personal data was found to replace.")
        missing = self._desk.composer.missing_labels(self._context.language)
        if missing:
            words += " " + tr.t("Not filled in: {fields}.", fields=", ".join(missing))
        over = None
        if screened is not None and self._desk.copying.whole:
            over = too_long(screened, tool)
        if over is not None:
            words += " " + tr(over.after_copying())
        actions: list[Action] = []
        if tool is not None:
            actions.append((tr.t("Open {tool}", tool=tool.name), self._open_tool))
        if any(mark.state is MarkState.REPLACED for mark in marks):
            actions.append((tr.t("Go to the answer"), self._go_to_answer))
        self._strip.say("done" if over is None else "warning", words, actions)

    def _go_to_answer(self) -> None:
        self._context.go_to("answer")

    def _open_tool(self) -> None:
        tool = self._bar.tool
        if tool is not None:
            self._desk.parts.open_address(tool.url)

    def _engine_moved(self) -> None:
        # The check runs again, whoever started it: that it has stopped is no longer true.
        if self._desk.composer.engine is not EngineState.FAILED:
            if self._said_stopped and self._strip.text == self._said_stopped:
                self._strip.clear()
            self._said_stopped = ""

    def _edited(self) -> None:
        # What the strip says is about the text before the edit.
        self._strip.clear()
