"""What stands in the inbox's place: being read, nothing waits, or not for this user."""

from aktiv_app.services.bank.api import BankHealth, TeamPhase
from aktiv_app.ui.bank_shared.state_pages import State, StatePages
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.review.desk import ReviewDesk


class ReviewStates(StatePages):
    """Says which it is and why. Its button leads to the bank."""

    def __init__(self, desk: ReviewDesk, context: UiContext) -> None:
        super().__init__(context, widest=560)
        self._desk = desk

    def state(self) -> State:
        tr, desk = self.context.tr, self._desk
        to_bank = tr.t("To the prompt bank")
        if desk.bank.health is BankHealth.REFUSED:
            trouble = desk.bank.trouble
            text = tr(trouble.message) if trouble is not None else ""
            return ("circle-alert", tr.t("The bank cannot be opened"), text, to_bank)
        if not desk.is_curator:
            text = tr.t(
                "Curators look at proposed prompts here and vet them for the whole team. "
                "You are not a curator in your team bank; whoever looks after it can change that. "
                "How your own proposals stand is shown in the bank."
            )
            if desk.bank.team.phase is TeamPhase.NONE:
                text = tr.t(
                    "Here proposed prompts are vetted by somebody who did not write them. "
                    "That needs a team bank, because a computer alone cannot vouch for a second "
                    "person. Your IT department can set one up; its address goes into Settings."
                )
            return ("user-round-check", tr.t("Proposals are reviewed here"), text, to_bank)
        if desk.queue is None:
            return ("library", tr.t("The proposals are being read"), "", "")
        return (
            "circle-check",
            tr.t("Nothing waits for review"),
            tr.t("New proposals appear here by themselves, the oldest first."),
            to_bank,
        )
