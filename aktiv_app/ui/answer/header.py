"""The head of the screen: which prompt the answer belongs to, and what is remembered of it."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from aktiv_app.ui.answer.case_words import CaseWords
from aktiv_app.ui.answer.desk import AnswerDesk
from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.fields import ComboBox
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import ScreenView

KEEP_DAYS = (7, 30, 90)


class AnswerHeader(QObject):
    """Fills the header of `view` and keeps it right."""

    forget_wanted = Signal()

    def __init__(
        self, desk: AnswerDesk, words: CaseWords, context: UiContext, view: ScreenView
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._words = words
        self._tr = context.tr
        self._view = view
        self._space = context.theme.metrics.space
        tr, theme = context.tr, context.theme
        self.cases = ComboBox(theme, tr.t("Case that the answer belongs to"))
        self.cases.setSizeAdjustPolicy(
            ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.cases.setMinimumContentsLength(22)
        # The day and the time that it begins with.
        self.cases.setMinimumWidth(theme.metrics.scaled(150))
        self.cases.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.cases.activated.connect(self._picked)
        # On two lines: this sentence must never be cut.
        self.memory = label("", "small", wrap=True)
        self.memory.setFixedWidth(theme.metrics.scaled(150))
        self.memory.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # Translators: a number of days follows in the menu
        self.keep = SecondaryButton(theme, tr.t("Keep for …"), "save")
        self._menu = QMenu(self.keep)
        self._menu.setAccessibleName(tr.t("Keep the link to the names"))
        for days in KEEP_DAYS:
            action = QAction(tr.nt("{count} day", "{count} days", days), self._menu)
            action.triggered.connect(partial(self._keep_for, days))
            self._menu.addAction(action)
        self.keep.setToolTip(
            tr.t(
                "Keeps the link between placeholders and names on this computer, encrypted, "
                "so that an answer that comes later can be restored."
            )
        )
        self.keep.clicked.connect(self._open_menu)
        self.forget = SecondaryButton(theme, tr.t("Forget now"), "eye-off")
        self.forget.clicked.connect(self.forget_wanted)
        view.add_to_header(self.cases)
        for widget in (self.memory, self.keep, self.forget):
            view.add_to_header(widget, right=True)
        view.spare_words_in_header(self.keep, self.forget)
        desk.cases_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen case and the others."""
        desk, tr = self._desk, self._tr
        self.cases.clear()
        for known in desk.cases:
            named = self._words.entry(known.title, known.sent_at or known.started)
            self.cases.addItem(named, known.id)
        for kept in desk.kept:
            named = self._words.entry(kept.title, kept.kept_at)
            self.cases.addItem(tr.t("Kept: {case}", case=named), kept.id)
        # The opened list is as wide as its longest case, however narrow the closed one is.
        opened = self.cases.view()
        opened.setMinimumWidth(opened.sizeHintForColumn(0) + 4 * self._space)
        case = desk.case
        self.cases.setVisible(self.cases.count() > 0)
        self.cases.setCurrentIndex(self.cases.findData(case.id) if case is not None else -1)
        self.cases.setToolTip(self.cases.currentText())
        for widget in (self.memory, self.keep, self.forget):
            widget.setVisible(case is not None)
        if case is None:
            self._view.set_title(tr.t("Answer"))
            self.cases.setPlaceholderText(tr.t("Open a kept case"))
            return
        title = tr.t("Answer to {task}", task=self._words.task(case.title))
        self._view.set_title(title, shorter=tr.t("Answer"))
        if case.kept_until is None:
            self.memory.setText(tr.t("The link to names is only in memory"))
        else:
            until = self._words.date(case.kept_until)
            self.memory.setText(tr.t("The link is kept encrypted until {date}", date=until))

    def open_list(self) -> None:
        """Let the user choose among the cases."""
        self.cases.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cases.showPopup()

    def _picked(self) -> None:
        self._desk.choose_case(str(self.cases.currentData()))

    def _open_menu(self) -> None:
        self._menu.popup(self.keep.mapToGlobal(self.keep.rect().bottomLeft()))

    def _keep_for(self, days: int, _checked: bool = False) -> None:
        self._desk.keep(days)
