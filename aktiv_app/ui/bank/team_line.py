"""One quiet line about the team bank: up to date, under way, offline, or what is wrong."""

from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from aktiv_app.services.bank.api import TeamPhase, TeamState
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import IconButton, LinkButton
from aktiv_app.ui.components.labels import ElidedLabel
from aktiv_app.ui.context import UiContext

_TICK_MS = 20_000


class TeamLine(QWidget):
    """Hidden where no team bank is set up. `details_wanted` asks for the whole story."""

    details_wanted = Signal()

    def __init__(self, desk: BankDesk, words: BankWords, context: UiContext) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        tr, theme = context.tr, context.theme
        self._tr = tr
        self.text = ElidedLabel("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.metrics.scaled(72))
        self.bar.setAccessibleName(tr.t("Synchronising"))
        self.more = LinkButton(theme, tr.t("Details"))
        self.more.clicked.connect(self.details_wanted)
        self.sync = IconButton(theme, "rotate-ccw", tr.t("Synchronise now"), quiet=True, small=True)
        self.sync.clicked.connect(desk.bank.sync)
        self.stop = IconButton(theme, "x", tr.t("Stop"), quiet=True, small=True)
        self.stop.clicked.connect(desk.bank.stop_sync)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.text, 1)
        for widget in (self.bar, self.more, self.sync, self.stop):
            line.addWidget(widget)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self.refresh)
        self._clock.start()
        desk.team_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how the team bank stands now."""
        team = self._desk.bank.team
        self.setVisible(team.phase is not TeamPhase.NONE)
        syncing = team.phase is TeamPhase.SYNCING
        now = datetime.now(UTC)
        shorter = team_sentence(team, self._words, now, short=True)
        self.text.set_full_text(team_sentence(team, self._words, now), shorter=shorter)
        self.bar.setVisible(syncing)
        if syncing:
            self.bar.setRange(0, team.total)
            self.bar.setValue(team.done)
        self.stop.setVisible(syncing)
        self.sync.setVisible(not syncing)
        apart = team.phase in (TeamPhase.FAILED, TeamPhase.OFFLINE)
        worth = team.refused or team.waiting or apart
        self.more.setVisible(bool(worth) and not syncing)


def team_sentence(team: TeamState, words: BankWords, now: datetime, *, short: bool = False) -> str:
    """The team bank in half a sentence; `short` only how it stands."""
    tr = words.tr
    told = _standing(team, words, now)
    if not short:
        told = (tr.t("Team bank"), *told)
    sentence = " · ".join(told)
    return sentence[:1].upper() + sentence[1:]


def _standing(team: TeamState, words: BankWords, now: datetime) -> tuple[str, ...]:
    tr = words.tr
    match team.phase:
        case TeamPhase.SYNCING:
            if team.total:
                return (tr.t("{done} of {total}", done=team.done, total=team.total),)
            return (tr.t("synchronising"),)
        case TeamPhase.OFFLINE:
            first: tuple[str, ...] = (tr.t("offline"),)
            if team.synced_at is not None:
                first = (*first, tr.t("updated {when}", when=words.since(team.synced_at, now)))
        case TeamPhase.FAILED:
            first = (tr.t("not synchronised"),)
        case TeamPhase.IDLE if team.synced_at is not None:
            first = (tr.t("updated {when}", when=words.since(team.synced_at, now)),)
        case _:
            first = ()
    if team.refused:
        return (*first, tr.nt("{count} not taken", "{count} not taken", team.refused))
    if team.waiting:
        waiting = tr.nt("{count} waits to be sent", "{count} wait to be sent", team.waiting)
        return (*first, waiting)
    return first


def team_story(team: TeamState, words: BankWords) -> str:
    """All that is to be said about the team bank, for a dialog or a notice."""
    tr = words.tr
    told = []
    if team.problem is not None:
        told.append(tr(team.problem))
    elif team.phase is TeamPhase.OFFLINE:
        told.append(
            tr.t(
                "The team's server cannot be reached. You can go on working: "
                "what you do is kept here and sent later. The app tries again by itself."
            )
        )
    if team.waiting:
        told.append(
            tr.nt(
                "{count} of your changes waits to be sent. Nothing has to be done.",
                "{count} of your changes wait to be sent. Nothing has to be done.",
                team.waiting,
            )
        )
    if team.refused:
        told.append(
            tr.nt(
                "The server did not take {count} of your changes. It stays on this computer. "
                "The history of the prompt says which one and why.",
                "The server did not take {count} of your changes. They stay on this computer. "
                "The history of each prompt says which one and why.",
                team.refused,
            )
        )
    return "\n\n".join(told)
