"""The queue for Qt's views."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.review.entry import Entry
from prompt_bank.model.people import Actor
from prompt_bank.model.state import Refusal

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1


class QueueModel(QAbstractListModel):
    """One row a proposal. `actor` is who looks, so that their own say so.

    `alone`: there is no server that an answer could be sent to.
    """

    def __init__(self, words: BankWords, actor: Actor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.actor = actor
        self.alone = False
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows shown."""
        return self._entries

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show `entries`."""
        same = [one.proposal for one in entries] == [one.proposal for one in self._entries]
        if same:
            self._entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def row_of(self, proposal: str) -> int:
        """The row of a proposal, or -1."""
        proposals = [entry.proposal for entry in self._entries]
        return proposals.index(proposal) if proposal in proposals else -1

    def about(self, entry: Entry) -> str:
        """Task and language."""
        return f"{self._words.task(entry.task)} · {self._words.language(entry.language)}"

    def who(self, entry: Entry) -> str:
        """Who proposed it and when; of the user's own, that somebody else must answer."""
        tr = self._words.tr
        if entry.refusal is Refusal.NOT_VOUCHED:
            if self.alone:
                return tr.t("Answered, on this computer only")
            return tr.t("Answered, not sent yet")
        if entry.proposer in self.actor.names:
            return tr.t("Yours: somebody else must review it")
        person = self._words.person(entry.proposer, self.actor)
        return tr.t("{person}, {day}", person=person, day=self._words.at(entry.at))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many proposals wait."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, and the entry itself for the delegate."""
        if not index.isValid() or not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((entry.title, self.about(entry), self.who(entry)))
        return None
