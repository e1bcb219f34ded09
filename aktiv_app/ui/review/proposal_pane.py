"""The chosen proposal: who proposed it and why, what changed, the whole of it, its history."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from aktiv_app.ui.bank.diff_view import DiffView
from aktiv_app.ui.bank.pages.history import history
from aktiv_app.ui.bank.pages.story import StoryView
from aktiv_app.ui.bank.preview.content_view import ContentView
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import Card, separator
from aktiv_app.ui.components.tabs import SegmentedTabs
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.review.desk import ReviewDesk
from prompt_bank.model.state import RevisionState, VariantState
from prompt_bank.service.diff import diff_contents


class ProposalPane(QWidget):
    """Compared with what is vetted, else with what came with the app; a new one is shown whole.

    One that comes back is also compared with what was returned.
    """

    def __init__(self, desk: ReviewDesk, words: BankWords, context: UiContext) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self._desk = desk
        self._words = words
        self._tr = tr
        self._shown = ""
        self.title = label("", "title", wrap=True)
        self.about = label("", "small", wrap=True)
        self.note = label("", wrap=True)
        self.diff = DiffView(theme, tr)
        self.since = DiffView(theme, tr)
        self.content = ContentView(theme, tr)
        self.story = StoryView(theme, tr.t("History"), "")
        self._pages: dict[str, QWidget] = {
            "since": self.since,
            "changed": self.diff,
            "whole": self.content,
            "history": self.story,
        }
        self.tabs = SegmentedTabs(tr.t("What is shown of the proposal"))
        self._stack = QStackedWidget()
        # Translators: what was changed since a curator returned the proposal
        since = tr.t("Since the return")
        names = (since, tr.t("Changes"), tr.t("Whole"), tr.t("History"))
        for key, name in zip(self._pages, names, strict=True):
            self._stack.addWidget(self._pages[key])
            self.tabs.add_tab(key, name)
        self.tabs.chosen.connect(self._turn)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.tabs)
        inside.addWidget(separator())
        inside.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.title, self.about, self.note):
            column.addWidget(widget)
        column.addWidget(card, 1)
        desk.chosen_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen proposal."""
        entry, snapshot, tr = self._desk.chosen, self._desk.snapshot, self._tr
        if entry is None:
            return
        self.title.setText(entry.title)
        person = self._words.person(entry.proposer, self._desk.bank.actor)
        language = self._words.language(entry.language)
        self.about.setText(
            tr.t(
                "{task} · {language} · proposed by {person} on {day}",
                task=self._words.task(entry.task),
                language=language,
                person=person,
                day=self._words.at(entry.at),
            )
        )
        self.note.setText(entry.note)
        self.note.setVisible(bool(entry.note.strip()))
        if snapshot is None or entry.language not in snapshot.state.variants:
            return
        variant = snapshot.variant(entry.language)
        proposed = variant.revision(entry.revision)
        if proposed is None:
            return
        before, returned = _before(variant, proposed), _returned(variant, proposed)
        self.content.show_content(proposed.content)
        self.story.show_entries(history(snapshot, self._words))
        if before is not None:
            left = tr.t("In use") if before.hash == variant.in_use.hash else tr.t("Before")
            sections = diff_contents(before.content, proposed.content)
            self.diff.show_diff(sections, left, tr.t("Proposed"))
        if returned is not None:
            sections = diff_contents(returned.content, proposed.content)
            latest = variant.decisions[-1]
            person = self._words.person(latest.reviewer, self._desk.bank.actor)
            note = self._words.returned(person, latest.at, latest.comment)
            self.since.show_diff(sections, tr.t("Returned"), tr.t("Proposed"), note)
        if entry.proposal != self._shown:
            self._shown = entry.proposal
            self.tabs.set_shown("since", returned is not None)
            self.tabs.set_enabled("changed", before is not None)
            first = "whole" if before is None else "changed"
            self.tabs.choose("since" if returned is not None else first)

    def _turn(self, key: str) -> None:
        self._stack.setCurrentWidget(self._pages[key])


def _before(variant: VariantState, proposed: RevisionState) -> RevisionState | None:
    """What the proposal is compared with; None for something new or looked at once more."""
    vetted = variant.revision(variant.vetted.revision) if variant.vetted else None
    found = vetted or variant.delivered
    return None if found is None or found.hash == proposed.hash else found


def _returned(variant: VariantState, proposed: RevisionState) -> RevisionState | None:
    """What a curator returned last, if nothing was approved after it; None else."""
    latest = variant.decisions[-1] if variant.decisions else None
    if latest is None or latest.approved or latest.revision == proposed.hash:
        return None
    return variant.revision(latest.revision)
