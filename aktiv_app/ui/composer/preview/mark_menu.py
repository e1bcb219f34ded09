"""The small menu of a mark: replace it, call the person after a role, or keep it for a reason."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.core.policy import Policy
from aktiv_app.privacy.replacing.screened import Decision, KeepReason, Mark, MarkState
from aktiv_app.ui.composer.finding_words import KEEP_REASONS, class_name, short
from aktiv_app.ui.composer.preview.role_menu import RoleMenu, RoleWord, has_roles


class MarkMenu(QMenu):
    """Asks what to do with one value, wherever it stands in this prompt.

    `replace_chosen` carries the mark, `keep_chosen` the mark and the reason, `role_chosen`
    the mark and the role of a person.
    """

    replace_chosen = Signal(object)
    keep_chosen = Signal(object, object)
    role_chosen = Signal(object, object)

    def __init__(
        self,
        mark: Mark,
        decision: Decision | None,
        policy: Policy,
        word: RoleWord,
        tr: Translator,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._mark = mark
        self.setAccessibleName(tr.t("What to do with this value"))
        self._add_words(f"{class_name(mark, tr)}: {short(mark.original, 44)}")
        self.addSeparator()
        replacing = mark.state is MarkState.REPLACED
        words = (
            tr.t("Replace with {placeholder}", placeholder=mark.placeholder)
            if mark.placeholder
            else tr.t("Replace with a placeholder")
        )
        self._add_choice(words, replacing, self._replace)
        if has_roles(mark):
            roles = RoleMenu(mark, word, tr, self)
            roles.role_chosen.connect(self.role_chosen)
            self.addMenu(roles)
        self.addSeparator()
        if policy.may_keep(mark.finding.label.value):
            self._add_words(tr.t("Keep it in this prompt, because it is:"))
            for reason, text in KEEP_REASONS.items():
                chosen = (
                    mark.state is MarkState.KEPT
                    and decision is not None
                    and decision.reason is reason
                )
                self._add_choice(tr(text), chosen, partial(self._keep, reason))
        else:
            self._add_words(tr.t("This kind is always replaced."))

    def _add_words(self, words: str) -> None:
        action = QAction(words.replace("&", "&&"), self)
        action.setEnabled(False)
        self.addAction(action)

    def _add_choice(self, words: str, chosen: bool, work: object) -> None:
        action = QAction(words.replace("&", "&&"), self)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(work)
        self.addAction(action)

    def _replace(self, _checked: bool = False) -> None:
        self.replace_chosen.emit(self._mark)

    def _keep(self, reason: KeepReason, _checked: bool = False) -> None:
        self.keep_chosen.emit(self._mark, reason)
