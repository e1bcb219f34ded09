"""The small menu of roles: what a person's placeholder is called after."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.replacing.screened import Mark, MarkState
from aktiv_app.ui.composer.finding_words import short
from aktiv_app.ui.composer.role_words import ROLE_NAMES

RoleWord = Callable[[Role | None], str]
"""Gives the word that a role has in placeholders of the prompt's language."""


def has_roles(mark: Mark) -> bool:
    """Whether what `mark` stands for can be called after a role: only persons can."""
    return mark.finding.label is Label.PERSON


class RoleMenu(QMenu):
    """Each role in the window's language, and beside it the prompt's word for it.

    `role_chosen` carries the mark and the role, None for "person".
    """

    role_chosen = Signal(object, object)

    def __init__(self, mark: Mark, word: RoleWord, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = mark
        replaced = mark.state is MarkState.REPLACED
        name = tr.t("Role in the placeholder") if replaced else tr.t("Replace with a role")
        self.setTitle(name)
        # Translators: {value} is a person's name, whose placeholder gets a role
        self.setAccessibleName(tr.t("Role of {value}", value=short(mark.original, 44)))
        for role, text in ROLE_NAMES.items():
            # What follows a tab stands at the right, as a shortcut would.
            action = QAction(f"{tr(text)}\t{word(role)}", self)
            action.setCheckable(True)
            action.setChecked(replaced and mark.role is role)
            action.triggered.connect(partial(self._choose, role))
            self.addAction(action)

    def _choose(self, role: Role | None, _checked: bool = False) -> None:
        self.role_chosen.emit(self._mark, role)
