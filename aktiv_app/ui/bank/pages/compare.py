"""Two versions of a prompt side by side, each chosen from a list."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.ui.bank.diff_view import DiffView
from aktiv_app.ui.bank.pages.history import version_names
from aktiv_app.ui.bank.snapshot import Snapshot
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.fields import ComboBox
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.context import UiContext
from prompt_bank.model.state import RevisionState
from prompt_bank.service.diff import diff_contents


class ComparePage(QWidget):
    """Says so where there is only one version."""

    def __init__(self, words: BankWords, context: UiContext) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self._words = words
        self._snapshot: Snapshot | None = None
        self._names: dict[str, str] = {}
        self.older = ComboBox(theme, tr.t("Older version"))
        self.newer = ComboBox(theme, tr.t("Newer version"))
        for box in (self.older, self.newer):
            box.activated.connect(self._compare)
        self.view = DiffView(theme, tr)
        self.only = label(
            tr.t("There is only one version, so there is nothing to compare."), "muted"
        )
        self.only.setContentsMargins(16, 16, 16, 16)
        arrow = label("→", "muted")
        self._choice = row(self.older, arrow, self.newer, None)
        self._choice.setContentsMargins(12, 8, 12, 0)
        self._arrow = arrow
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._choice)
        column.addWidget(self.only)
        column.addWidget(self.view, 1)

    def show_versions(self, snapshot: Snapshot, older: str, newer: str) -> None:
        """Offer all versions of all languages and compare two of them, by their hashes."""
        kept = (str(self.older.currentData() or ""), str(self.newer.currentData() or ""))
        same = self._snapshot is not None and self._snapshot.prompt == snapshot.prompt
        self._snapshot = snapshot
        self._names = version_names(snapshot, self._words)
        found = self._revisions()
        if same and not older and all(name in self._names for name in kept):
            older, newer = kept
        for box in (self.older, self.newer):
            box.clear()
            for revision in found:
                name = self._names[revision.hash]
                box.addItem(name[:1].upper() + name[1:], revision.hash)
        hashes = [revision.hash for revision in found]
        self.newer.setCurrentIndex(hashes.index(newer) if newer in hashes else len(hashes) - 1)
        before = older if older in hashes else self._before(str(self.newer.currentData() or ""))
        self.older.setCurrentIndex(hashes.index(before) if before in hashes else 0)
        several = len(hashes) > 1
        for widget in (self.older, self.newer, self._arrow, self.view):
            widget.setVisible(several)
        self.only.setVisible(not several)
        self._compare()

    def _revisions(self) -> list[RevisionState]:
        if self._snapshot is None:
            return []
        return [
            revision
            for language in self._snapshot.languages
            for revision in self._snapshot.variant(language).revisions
        ]

    def _before(self, newer: str) -> str:
        """What a version was made from, else the one before it."""
        found = {revision.hash: revision for revision in self._revisions()}
        revision = found.get(newer)
        if revision is not None and revision.parent in found:
            return revision.parent
        hashes = list(found)
        at = hashes.index(newer) if newer in found else 0
        return hashes[max(at - 1, 0)] if hashes else ""

    def _compare(self) -> None:
        found = {revision.hash: revision for revision in self._revisions()}
        old = found.get(str(self.older.currentData() or ""))
        new = found.get(str(self.newer.currentData() or ""))
        if old is None or new is None:
            return
        sections = diff_contents(old.content, new.content)
        self.view.show_diff(sections, self.older.currentText(), self.newer.currentText())
