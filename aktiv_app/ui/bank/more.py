"""The menu with all that can be done with a prompt; what is not possible says why."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from aktiv_app.services.bank.api import BankHealth
from aktiv_app.services.bank.words import refusal_message
from aktiv_app.ui.bank.actions import BankActions
from aktiv_app.ui.bank.menus import add_entry
from aktiv_app.ui.bank.preview.pane import PreviewPane
from aktiv_app.ui.bank.questions import BankQuestions
from aktiv_app.ui.bank.transfer import PACKAGE, Transfer
from aktiv_app.ui.context import UiContext
from prompt_bank.workflow.permissions import Action


class MoreMenu(QObject):
    """Made anew each time it opens, for the prompt that is shown then."""

    def __init__(
        self,
        pane: PreviewPane,
        actions: BankActions,
        questions: BankQuestions,
        transfer: Transfer,
        context: UiContext,
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._actions = actions
        self._questions = questions
        self._transfer = transfer
        self._context = context
        pane.more.menu_shown.aboutToShow.connect(self.refresh)

    def refresh(self) -> None:
        """Offer what the user may do with the prompt now."""
        menu, tr = self._pane.more.menu_shown, self._context.tr
        menu.clear()
        snapshot, shown = self._pane.snapshot, self._pane.shown()
        if snapshot is None or shown is None:
            return
        actions, questions = self._actions, self._questions
        stale = snapshot.source_of(self._pane.language) is not None
        entries: list[tuple[str, Callable[[], None], Action | None]] = [
            (tr.t("Make my own copy"), actions.copy, Action.REVISE),
            (tr.t("Edit"), actions.edit, Action.REVISE),
            (tr.t("Propose …"), questions.propose, Action.PROPOSE),
            (tr.t("Translate …"), actions.translate, Action.REVISE),
        ]
        if stale:
            entries.append((tr.t("Bring up to date"), actions.follow_source, Action.REVISE))
        entries += [
            (tr.t("Rate …"), questions.rate, Action.RATE),
            (tr.t("Share with a colleague …"), questions.share, Action.SHARE),
            (tr.t("Hand over …"), questions.hand_over, Action.HAND_OVER),
            (tr.t("Export …"), self._export, None),
            (tr.t("Retire …"), questions.retire, Action.RETIRE),
        ]
        for text, work, action in entries:
            if text == tr.t("Rate …") or action is None or action is Action.RETIRE:
                menu.addSeparator()
            why_not = self._why_not(action)
            add_entry(menu, text, work, why_not)

    def _why_not(self, action: Action | None) -> str:
        if action is None:
            return ""
        tr, snapshot = self._context.tr, self._pane.snapshot
        if self._transfer.bank.health is not BankHealth.READY:
            return tr.t("The bank is open to look only. Nothing can be changed in it.")
        if snapshot is None:
            return ""
        refusal = snapshot.refusal(action, self._pane.language)
        return tr(refusal_message(refusal)) if refusal is not None else ""

    def export_package(self) -> None:
        """Write the prompt to a signed package, which carries its approvals to others."""
        self._export(PACKAGE)

    def _export(self, ending: str = "") -> None:
        snapshot, shown = self._pane.snapshot, self._pane.shown()
        if snapshot is not None and shown is not None:
            self._transfer.export((snapshot.prompt,), shown.content.title, ending)
