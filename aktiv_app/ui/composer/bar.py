"""The bar at the bottom: one sentence, what must be decided, the length, and Copy."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from aktiv_app.core.measure import count_words
from aktiv_app.core.messages import msg
from aktiv_app.core.policy import Tool
from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.services.api import EngineState
from aktiv_app.ui.components.buttons import KeyedButton
from aktiv_app.ui.components.fields import ComboBox
from aktiv_app.ui.components.labels import Chip, ElidedLabel, SentenceLabel, set_look
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.copying import Copying, CopyStep
from aktiv_app.ui.composer.finding_words import short
from aktiv_app.ui.composer.too_long import thousands, too_long
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.timers import once

COPY_KEYS = "Ctrl+Return"
SHOWN_KEYS = "Ctrl+Enter"
"""What the key is called on the keyboard; both Enter keys work."""

LENGTH_DELAY_MS = 100
"""How long the length waits for the preview to be painted.

It is another one after every key, and to lay it out and paint it takes as long as the preview does.
"""

_SHOWN_VALUE = 18
_NARROW = 900
_BUTTON_WORDS = {
    CopyStep.IDLE: msg("Copy prompt"),
    CopyStep.ENGINE: msg("Waiting for the check to start …"),
    CopyStep.CHECK: msg("Checking …"),
    CopyStep.SEAL: msg("Checking once more …"),
}


class CopyBar(QObject):
    """Says where the prompt stands and holds the one strong button."""

    copy_wanted = Signal()
    undecided_wanted = Signal()

    def __init__(
        self,
        composer: Composer,
        copying: Copying,
        context: UiContext,
        row: QHBoxLayout,
        parent: QObject,
    ) -> None:
        """`row` is the screen's bottom bar, to be filled."""
        super().__init__(parent)
        self._composer = composer
        self._copying = copying
        self._context = context
        tr, theme = context.tr, context.theme
        self.sentence = SentenceLabel(theme.metrics.scaled(160))
        self._narrow = False
        self._button_shows: tuple[CopyStep, bool, bool] | None = None
        self.chip = Chip(theme, "", "amber")
        self.chip.clicked.connect(self.undecided_wanted)
        self.chip.hide()
        self.length = ElidedLabel("", "small")
        self.tools = ComboBox(theme, tr.t("AI tool"))
        for tool in context.policy.tools:
            # Translators: the AI tool that the prompt is to be pasted into
            self.tools.addItem(tr.t("for {tool}", tool=tool.name), tool.id)
        # All of the name where there is room; the sentence and the button come first.
        self.tools.setMinimumWidth(theme.metrics.scaled(120))
        self.tools.setMaximumWidth(theme.metrics.scaled(290))
        if not context.policy.tools:  # to show what has no parent yet would open a window
            self.tools.hide()
        self.tools.setEnabled(not context.settings.is_locked("ai_tool"))
        self.tools.activated.connect(self._tool_picked)
        self.copy = KeyedButton(theme, "copy")
        self.copy.clicked.connect(self.copy_wanted)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.sentence)
        words.addWidget(self.length)
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(self.chip)
        row.addWidget(self.tools)
        row.addWidget(self.copy)
        self._length_timer = once(self, self._show_length, LENGTH_DELAY_MS)
        composer.screened_changed.connect(self._follow_text)
        composer.engine_changed.connect(self.refresh)
        composer.problem_changed.connect(self.refresh)
        composer.checking_changed.connect(self.refresh)
        composer.coach.changed.connect(self.refresh)
        composer.fields_changed.connect(self.refresh)
        copying.step_changed.connect(self.refresh)
        context.settings.changed.connect(self._setting_changed)
        self._follow_tool()
        self.refresh()

    @property
    def tool(self) -> Tool | None:
        """The chosen tool; None when the policy approves none."""
        return self._context.policy.tool(self._context.settings.current.ai_tool)

    def fit(self, width: int) -> None:
        """Leave out what can be spared where the bar is only `width` pixels wide."""
        narrow = width < self._context.theme.metrics.scaled(_NARROW)
        if narrow is not self._narrow:
            self._narrow = narrow
            self.tools.setMinimumWidth(self._context.theme.metrics.scaled(90 if narrow else 120))
            self.refresh()

    def refresh(self) -> None:
        """Say what is the case now."""
        self._show_standing()
        self._show_length()

    def _follow_text(self) -> None:
        self._show_standing()
        if self.length.isHidden():
            self._show_length()
        elif not self._length_timer.isActive():
            self._length_timer.start()

    def _show_standing(self) -> None:
        self.sentence.set_full_text(self._sentence())
        self._show_chip()
        self._show_button()

    def _sentence(self) -> str:
        composer, tr = self._composer, self._context.tr
        if composer.session is None:
            return tr.t("Choose a task to begin")
        if composer.engine is EngineState.FAILED:
            return tr(composer.stopped.bar)
        if composer.problem is not None:
            return tr(composer.problem.message)
        if composer.screened is None:
            if composer.engine is EngineState.STARTING:
                return tr.t("The check for personal data is starting")
            return tr.t("The text is being checked")
        replaced = {mark.key for mark in composer.screened.with_state(MarkState.REPLACED)}
        kept = {mark.key for mark in composer.screened.with_state(MarkState.KEPT)}
        if not replaced and not kept:
            if composer.checking:
                return tr.t("The text is being checked")
            return tr.t("No personal data replaced")
        sentence = tr.nt(
            "{count} piece of personal data replaced",
            "{count} pieces of personal data replaced",
            len(replaced),
        )
        if kept:
            sentence += ", " + tr.nt("{count} kept by you", "{count} kept by you", len(kept))
        return sentence

    def _show_chip(self) -> None:
        composer, tr = self._composer, self._context.tr
        count = composer.undecided
        marks = composer.screened.with_state(MarkState.UNDECIDED) if composer.screened else ()
        if count == 1 and not self._narrow:
            words = tr.t("1 to decide: “{value}”", value=short(marks[0].original, _SHOWN_VALUE))
        else:
            words = tr.nt("{count} to decide", "{count} to decide", count)
        self.chip.setText(words.replace("&", "&&"))
        self.chip.setAccessibleName(words)
        self.chip.setVisible(count > 0)

    def _show_length(self) -> None:
        screened, tr = self._composer.screened, self._context.tr
        if screened is None or self._composer.engine is EngineState.FAILED:
            self.length.hide()
            return
        self.length.show()
        over = too_long(screened, self.tool)
        number = count_words(screened.text)
        words = [
            tr.nt(
                "{characters} characters · {words} word",
                "{characters} characters · {words} words",
                number,
                words=thousands(number),
                characters=thousands(len(screened.text)),
            )
        ]
        missing = len(self._composer.coach.missing)
        if missing:
            empty = tr.nt(
                "{count} needed field is empty", "{count} needed fields are empty", missing
            )
            words.insert(0, empty)
        if over is not None:
            # In front: the line is cut at its end.
            words = [tr(over.in_short()), *words[:-1]]
        self.length.set_full_text(" · ".join(words))
        set_look(self.length, look="error" if over is not None else "small")

    def _show_button(self) -> None:
        step, begun = self._copying.step, self._composer.session is not None
        if self._button_shows == (step, begun, self._narrow):
            return
        self._button_shows = step, begun, self._narrow
        tr, idle = self._context.tr, step is CopyStep.IDLE
        words = tr(_BUTTON_WORDS[step])
        self.copy.say(words, SHOWN_KEYS if idle and not self._narrow else "")
        stop = tr.t("Stop waiting to copy")
        self.copy.setToolTip(f"{stop} (Esc)" if not idle else "")
        self.copy.setEnabled(begun)

    def _follow_tool(self) -> None:
        tool = self.tool
        if tool is not None:
            self.tools.setCurrentIndex(self.tools.findData(tool.id))

    def _tool_picked(self) -> None:
        self._context.settings.set("ai_tool", self.tools.currentData())

    def _setting_changed(self, name: str) -> None:
        if name == "ai_tool":
            self._follow_tool()
            self.refresh()
