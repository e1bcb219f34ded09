"""The way from the bank to the proposals that wait for the user."""

from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.context import UiContext
from prompt_bank.model.people import Role


class ToReview(SecondaryButton):
    """Says how many there are; only for those who may answer them."""

    def __init__(self, desk: BankDesk, context: UiContext) -> None:
        super().__init__(context.theme, "")
        self._desk = desk
        self._context = context
        self.clicked.connect(self._go)
        desk.team_changed.connect(self._follow)
        desk.parts.to_review.changed.connect(self._follow)
        self._say()
        if not self._is_for_user:
            self.hide()  # not shown otherwise: without its screen it would be a window

    @property
    def _is_for_user(self) -> bool:
        return self._desk.bank.actor.may(Role.CURATOR)

    def _follow(self) -> None:
        self._say()
        self.setVisible(self._is_for_user)

    def _say(self) -> None:
        text = self._context.tr.t("To review {count}", count=self._desk.parts.to_review.value)
        self.setText(text)
        self.setAccessibleName(text)

    def _go(self) -> None:
        self._context.go_to("review")
