"""The Bank screen's work without its looks: what is listed, what is chosen, what changed.

It outlives the widgets, which are made anew when the language of the window changes.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import Bank, BankEvent, BankHealth, TeamState
from aktiv_app.ui.background import Courier
from aktiv_app.ui.bank.edit_keeper import EditKeeper
from aktiv_app.ui.bank.edit_session import EditSession
from aktiv_app.ui.bank.ordering import move
from aktiv_app.ui.bank.paging import PAGE
from aktiv_app.ui.bank.snapshot import Snapshot, take
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.timers import once
from prompt_bank.ports.listing import Facets, Listed, Listing, Order, Query
from prompt_bank.service.bank import BankService

T = TypeVar("T")
TYPING_PAUSE_MS = 60
_COUNTING_MS = 300
_FOUND = 6


class BankDesk(QObject):
    """Holds the query, its first page, and the chosen prompt.

    `listed` tells of a first page: True when the question is another than before.
    `chosen_changed` tells that `snapshot` is another, `failed` carries why something did
    not go as wished, `page_read` a row and the page that begins there.
    """

    listed = Signal(bool)
    page_read = Signal(int, object)
    facets_changed = Signal()
    query_changed = Signal()
    chosen_changed = Signal()
    team_changed = Signal()
    health_changed = Signal()
    failed = Signal(object)

    def __init__(self, parts: BankParts, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self.courier = courier
        self._query = Query()
        self._prefer = ""
        self._listing: Listing | None = None
        self._facets = Facets()
        self._chosen = ""
        self._snapshot: Snapshot | None = None
        self._round = 0
        self._fresh = True
        self.problem: AktivError | None = None
        self.editing: EditSession | None = None
        self.edits = EditKeeper(parts.edits, parts.bank, courier, self)
        self._pause = once(self, self._find)
        self._news = once(self, self._refresh)
        # Counting all there is takes longer than a search, so it waits for a pause.
        self._counting = once(self, self._count, _COUNTING_MS)
        parts.bank.watch(courier.deliver_to(self, self._changed))
        parts.bank.watch_team(courier.deliver_to(self, self._team_moved))
        parts.bank.watch_health(courier.deliver_to(self, self._health_moved))
        parts.links.shown.connect(self.choose)
        self._refresh()

    # -- what is there -------------------------------------------------------------------

    @property
    def bank(self) -> Bank:
        """The bank behind the screen."""
        return self.parts.bank

    @property
    def query(self) -> Query:
        """What is listed."""
        return self._query

    @property
    def listing(self) -> Listing | None:
        """The first page of the list; None while the bank has not answered yet."""
        return self._listing

    @property
    def facets(self) -> Facets:
        """What can be filtered by."""
        return self._facets

    @property
    def chosen(self) -> str:
        """The id of the chosen prompt; empty if there is none."""
        return self._chosen

    @property
    def snapshot(self) -> Snapshot | None:
        """What holds for the chosen prompt."""
        return self._snapshot

    @property
    def is_looking(self) -> bool:
        """Whether the list or the chosen prompt is not yet that of the newest question."""
        waiting = self._fresh or self._pause.isActive()
        shown = self._snapshot.prompt if self._snapshot is not None else ""
        return waiting or shown != self._chosen

    @property
    def narrowed(self) -> bool:
        """Whether the list leaves out prompts that the user could see."""
        return replace(self._query, order=Order.RELEVANCE) != Query()

    # -- listing -------------------------------------------------------------------------

    def search(self, text: str) -> None:
        """List what answers `text`; while somebody types, only the newest text counts."""
        if text != self._query.text:
            self._query = replace(self._query, text=text)
            self._begin(TYPING_PAUSE_MS)

    def narrow(self, **changes: object) -> None:
        """Change filters or the order, by the names of `Query`."""
        query = replace(self._query, **changes)  # type: ignore[arg-type]
        if query != self._query:
            self._query = query
            self._begin(0)

    def prefer(self, language: str) -> None:
        """Show prompts in this language where they have it."""
        if language != self._prefer:
            self._prefer = language
            self._begin(0)

    def loosen(self) -> None:
        """Take all filters and the search text away."""
        self.narrow(**{name: getattr(Query(), name) for name in _LOOSENED})

    def retry(self) -> None:
        """Ask the bank again after a failure."""
        self._refresh()

    def read_page(self, start: int) -> None:
        """Read the rows from `start`; `page_read` tells."""
        query = replace(self._query, offset=start, limit=PAGE, prefer=self._prefer)
        done = partial(self._page_came, self._round, start)
        self.bank.read(lambda service: service.find(query), self.courier.deliver_to(self, done))

    def _begin(self, pause: int) -> None:
        self._fresh = True
        self._round += 1  # an answer to the question before is none to this one
        self._pause.start(pause)
        if self._counting.isActive():
            self._counting.start()
        self.query_changed.emit()

    def _find(self) -> None:
        self._round += 1
        query = replace(self._query, limit=PAGE, prefer=self._prefer)
        done = partial(self._found, self._round)
        self.bank.read(
            lambda service: service.find(query),
            self.courier.deliver_to(self, done),
            newest="bank-list",
        )

    def _found(self, number: int, answer: Listing | AktivError) -> None:
        if number != self._round:
            return
        if isinstance(answer, AktivError):
            self.problem = answer
            self.failed.emit(answer)
            return
        self.problem = None
        self._listing = answer
        fresh, self._fresh = self._fresh, False
        self.listed.emit(fresh)

    def _page_came(self, number: int, start: int, answer: Listing | AktivError) -> None:
        if number == self._round and isinstance(answer, Listing):
            self.page_read.emit(start, answer)

    def _facets_came(self, answer: Facets | AktivError) -> None:
        if isinstance(answer, Facets) and answer != self._facets:
            self._facets = answer
            self.facets_changed.emit()

    # -- the chosen prompt ---------------------------------------------------------------

    def choose(self, prompt: str) -> None:
        """Choose a prompt; what holds for it comes with `chosen_changed`."""
        if prompt == self._chosen:
            return
        self._chosen = prompt
        if not prompt:
            self._snapshot = None
            self.chosen_changed.emit()
            return
        self._look()

    def _look(self) -> None:
        prompt = self._chosen
        self.bank.read(
            lambda service: take(service, prompt),
            self.courier.deliver_to(self, partial(self._looked, prompt)),
            newest="bank-prompt",
        )

    def _looked(self, prompt: str, answer: Snapshot | AktivError) -> None:
        if prompt != self._chosen:
            return
        if isinstance(answer, AktivError):
            self._chosen, self._snapshot = "", None
            self.failed.emit(answer)
        else:
            self._snapshot = answer
        self.chosen_changed.emit()

    def look_for(self, text: str, found: Callable[[Sequence[Listed]], None]) -> None:
        """The few prompts that answer `text` best, whatever the list shows."""
        query = Query(text=text, limit=_FOUND, prefer=self._prefer)

        def came(answer: Listing | AktivError) -> None:
            if isinstance(answer, Listing):
                found(answer.rows)

        done = self.courier.deliver_to(self, came)
        self.bank.read(lambda service: service.find(query), done, newest="bank-quick-find")

    # -- writing -------------------------------------------------------------------------

    def change(
        self,
        job: Callable[[BankService], T],
        done: Callable[[T], None] | None = None,
        owner: QObject | None = None,
        refused: Callable[[AktivError], None] | None = None,
    ) -> None:
        """Write to the bank. `done` gets what came of it, `refused` why it did not happen.

        Neither is called when `owner`, the widget they work on, has gone.
        """

        def came(answer: T | AktivError) -> None:
            if isinstance(answer, AktivError):
                (refused or self.failed.emit)(answer)
            elif done is not None:
                done(answer)

        self.bank.change(job, self.courier.deliver_to(owner or self, came), self)

    def set_favourite(self, prompt: str, favourite: bool) -> None:
        """Mark a prompt as favourite, or no more."""
        self.change(lambda service: service.set_favourite(prompt, favourite))

    def move(self, prompt: str, anchor: str, *, below: bool) -> None:
        """Put a prompt beside another one in the user's own order."""
        self.change(lambda service: move(service, prompt, anchor, below=below))

    # -- news ----------------------------------------------------------------------------

    def _changed(self, _event: BankEvent) -> None:
        # Many changes in a row, as from a synchronisation, are looked at once.
        if not self._news.isActive():
            self._news.start(30)

    def _refresh(self) -> None:
        self._find()
        if self._chosen:
            self._look()
        self._counting.start()

    def _count(self) -> None:
        self.bank.read(
            lambda service: service.facets(),
            self.courier.deliver_to(self, self._facets_came),
            newest="bank-facets",
        )

    def _team_moved(self, _team: TeamState) -> None:
        self.team_changed.emit()

    def _health_moved(self, _health: BankHealth) -> None:
        self.health_changed.emit()
        self.edits.sort()
        self._refresh()


_LOOSENED = ("text", "tasks", "languages", "tags", "standings", "favourites", "own")
