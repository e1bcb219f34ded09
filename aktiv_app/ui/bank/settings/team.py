"""The team's server: who one is there, the password, and whether it can be reached."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import Message, msg
from aktiv_app.services.bank.api import TeamPhase, TeamState
from aktiv_app.ui.bank.settings.part import SettingsPart
from aktiv_app.ui.bank.team_line import team_sentence, team_story
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.settings.view import Section
from prompt_bank.model.people import Actor, Role

_ROLES: dict[Role, Message] = {
    Role.RECRUITER: msg("recruiter"),
    Role.CURATOR: msg("curator"),
    Role.ADMIN: msg("administrator"),
}
_PASSWORD, _WHO, _TEAM_BANK = msg("Password"), msg("Who am I?"), msg("Team bank")


class TeamPart(SettingsPart):
    """The address itself is an ordinary setting, above."""

    def __init__(self, parts: BankParts, context: UiContext) -> None:
        super().__init__(parts, context)
        tr, theme = context.tr, context.theme
        self._words = BankWords(parts.catalog, context.language, tr)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(tr.t("Password for the team's server"))
        self.password.setPlaceholderText(tr.t("Password"))
        self.password.setFixedWidth(theme.metrics.scaled(200))
        self.keep = SecondaryButton(theme, tr.t("Save"))
        self.keep.setAccessibleName(tr.t("Save the password"))
        self.keep.clicked.connect(self._keep)
        self.password.returnPressed.connect(self._keep)
        self.test = SecondaryButton(theme, tr.t("Test the connection"))
        self.test.clicked.connect(self._test)
        self.sync = SecondaryButton(theme, tr.t("Synchronise now"))
        self.sync.clicked.connect(self._sync)
        self.add_row(
            tr(_PASSWORD),
            tr.t(
                "Kept in the keyring of the computer, never in a file. Not needed where your "
                "organisation's login is enough. An empty field forgets it."
            ),
            self.password,
            self.keep,
        )
        self.add_row(
            tr(_WHO),
            tr.t("Logs in and shows who you are there and what you may do."),
            self.test,
        )
        self.add_row(
            tr(_TEAM_BANK),
            tr.t(
                "Sends what you have saved in the bank, also before there was a server, and "
                "fetches what is new. Colleagues see a prompt when you propose or share it."
            ),
            self.sync,
        )
        parts.bank.watch_team(context.courier.deliver_to(self, self._moved))
        if parts.bank.team.phase is not TeamPhase.NONE:
            self._moved(parts.bank.team)

    def _keep(self) -> None:
        self.parts.bank.keep_password(
            self.password.text(), self.context.courier.deliver_to(self, self._kept)
        )
        self.password.clear()

    def _kept(self, error: AktivError | None) -> None:
        if error is not None:
            self.refuse(error)
        else:
            self.say("done", self.context.tr.t("The keyring has been changed."))

    def _has_server(self) -> bool:
        """Whether a server is set up; if not, that is said."""
        known = bool(self.context.settings.current.bank_server)
        if not known:
            self.say("info", self.context.tr.t("Fill in the address of the team's server first."))
        return known

    def _sync(self) -> None:
        if self._has_server():
            self.parts.bank.sync()

    def _test(self) -> None:
        if not self._has_server():
            return
        self.test.setEnabled(False)
        self.say("info", self.context.tr.t("Logging in …"))
        self.parts.bank.test_server(self.context.courier.deliver_to(self, self._tested))

    def _tested(self, answer: Actor | AktivError) -> None:
        tr = self.context.tr
        self.test.setEnabled(True)
        if isinstance(answer, AktivError):
            self.refuse(answer)
            return
        roles = [tr(name) for role, name in _ROLES.items() if answer.may(role)]
        text = tr.t(
            "The server knows you as {user}. Your roles there: {roles}.",
            user=answer.user,
            roles=", ".join(roles) or "–",
        )
        self.say("done", text)

    def _moved(self, team: TeamState) -> None:
        told = team_sentence(team, self._words, datetime.now(UTC))
        story = team_story(team, self._words)
        self.say("warning" if story else "info", f"{told}\n\n{story}" if story else told)


def team_section(parts: BankParts) -> Section:
    """The part for the Settings screen."""

    def make(context: UiContext) -> QWidget:
        return TeamPart(parts, context)

    return Section(msg("Team's server"), make, (_PASSWORD, _WHO, _TEAM_BANK))
