"""What a file would bring, who signed it, and the way to trust a signer."""

from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.services.bank.api import Incoming, Loaded
from aktiv_app.ui.bank_shared.ask import AskDialog
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.busy import BusyOverlay
from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.components.panels import Card, IconLabel, InlineNotice
from aktiv_app.ui.context import UiContext

Index = QModelIndex | QPersistentModelIndex
_TYPED = 8
"""How many signs of the fingerprint a person types after comparing it."""


def grouped(fingerprint: str) -> str:
    """A fingerprint in groups of four, to be read aloud."""
    plain = "".join(character for character in fingerprint if character.isalnum())
    return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))


class IncomingModel(QAbstractListModel):
    """The prompts of a file."""

    def __init__(self, prompts: tuple[Incoming, ...], words: BankWords) -> None:
        super().__init__()
        self._prompts = prompts
        self._words = words

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many prompts the file holds."""
        return 0 if parent.isValid() else len(self._prompts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What each would be here."""
        if not index.isValid() or not 0 <= index.row() < len(self._prompts):
            return None
        prompt = self._prompts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            change = change_words(prompt.change, self._words.tr)
            return f"{prompt.title} · {self._words.language(prompt.language)} – {change}"
        return None


def change_words(change: str, tr: Translator) -> str:
    """New, an update, or the same as here or as another one."""
    return {
        "new": tr.t("new here"),
        "update": tr.t("newer than here"),
        "same": tr.t("the same as here"),
        "twice": tr.t("the same as one above"),
    }.get(change, change)


class IncomingDialog(AskDialog):
    """`keep_wanted` asks for the prompts to be kept, `trust_wanted` carries a signer's name."""

    keep_wanted = Signal()
    trust_wanted = Signal(str)

    def __init__(
        self, context: UiContext, words: BankWords, loaded: Loaded, parent: QWidget
    ) -> None:
        tr = context.tr
        news = sum(1 for prompt in loaded.prompts if prompt.is_news)
        super().__init__(
            context,
            tr.t("What {name} contains", name=loaded.path.name),
            tr.nt(
                "{count} prompt is new or newer than here. Nothing has been kept yet.",
                "{count} prompts are new or newer than here. Nothing has been kept yet.",
                news,
            ),
            tr.t("Keep in the bank"),
            parent,
        )
        self.loaded = loaded
        self._news = news
        self.setFixedWidth(context.theme.metrics.scaled(600))
        self._signed(words)
        self.list = QListView()
        self.model = IncomingModel(loaded.prompts, words)
        self.list.setModel(self.model)
        self.list.setProperty("look", "boxed")
        self.list.setAccessibleName(tr.t("Prompts in the file"))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        rows = min(max(len(loaded.prompts), 1), 7)
        self.list.setFixedHeight(context.theme.metrics.scaled(32) * rows + 8)
        self.fields.addWidget(self.list)
        if loaded.problems:
            told = [tr(problem) for problem in loaded.problems[:5]]
            if len(loaded.problems) > len(told):
                left = len(loaded.problems) - len(told)
                told.append(tr.nt("and {count} more", "and {count} more", left))
            heading = tr.nt(
                "{count} entry was left out:",
                "{count} entries were left out:",
                len(loaded.problems),
            )
            text = "\n".join([heading, *told])
            self.fields.addWidget(InlineNotice(context.theme, "warning", text))
        # Each prompt is looked over before it is kept: that of a whole bank takes a while.
        self.busy = BusyOverlay(context.theme, self, tr.t("Stop"))
        self.confirmed.connect(partial(self.busy.start, tr.t("The prompts are being kept …")))
        self.confirmed.connect(self.keep_wanted)
        self.refresh()

    def ready(self) -> bool:
        signature = self.loaded.signature
        return self._news > 0 and (signature is None or signature.trusted)

    def trouble(self, message: str) -> None:
        self.busy.stop()
        super().trouble(message)

    # -- who signed ----------------------------------------------------------------------

    def _signed(self, words: BankWords) -> None:
        tr, theme = self.context.tr, self.context.theme
        for caution in self.loaded.cautions:
            self.fields.addWidget(InlineNotice(theme, "warning", tr(caution)))
        signature = self.loaded.signature
        if self.loaded.whole:
            text = tr.t("The file holds a whole bank. Its prompts are taken over with history.")
            self.fields.addWidget(InlineNotice(theme, "info", text))
            return
        if signature is None:
            text = tr.t(
                "Nobody signed the file. Its prompts become drafts of your own; "
                "none of them counts as vetted."
            )
            self.fields.addWidget(InlineNotice(theme, "info", text))
            return
        if signature.trusted:
            made = words.day(self.loaded.made_at) if self.loaded.made_at else "–"
            text = tr.t(
                "Signed by {name}, whose key you trust, on {day}. "
                "The prompts are marked as vetted in this package.",
                name=signature.name,
                day=made,
            )
            self.fields.addWidget(InlineNotice(theme, "done", text))
            return
        self.fields.addWidget(self._unknown(grouped(signature.fingerprint)))

    def _unknown(self, fingerprint: str) -> Card:
        tr, theme = self.context.tr, self.context.theme
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        heading = label(tr.t("The signer is not known here"), "strong")
        column.addLayout(row(IconLabel(theme, "shield-alert", "amber"), heading, None))
        column.addWidget(
            label(
                tr.t(
                    "Call the sender on a number you know already, and read this fingerprint "
                    "to each other. Only if every group is the same, fill in the name and the "
                    "last two groups:"
                ),
                wrap=True,
            )
        )
        groups = fingerprint.split()
        lines = [" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4)]
        self.fingerprint = label("\n".join(lines), "strong")
        self.fingerprint.setAccessibleName(fingerprint)
        column.addWidget(self.fingerprint)
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr.t("Name of the signer"))
        self.name.setAccessibleName(tr.t("Name of the signer"))
        self.name.setMaxLength(60)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(tr.t("The last two groups"))
        self.typed.setAccessibleName(tr.t("The last two groups"))
        self.trust = SecondaryButton(theme, tr.t("Trust this key"))
        self.trust.setAutoDefault(False)
        self.trust.clicked.connect(self._trust)
        for field in (self.name, self.typed):
            field.textChanged.connect(self._typed_more)
        entry = row(self.name, self.typed, self.trust)
        # The hint in the second is the longer one in every language.
        entry.setStretch(0, 5)
        entry.setStretch(1, 6)
        column.addLayout(entry)
        column.addWidget(
            label(
                tr.t("Nothing can be taken from the package before you trust the key."),
                "small",
                wrap=True,
            )
        )
        self._typed_more()
        return card

    def _typed_more(self) -> None:
        signature = self.loaded.signature
        wanted = grouped(signature.fingerprint if signature else "").replace(" ", "")
        typed = self.typed.text().replace(" ", "").casefold()
        same = len(typed) == _TYPED and wanted[-_TYPED:].casefold() == typed
        self.trust.setEnabled(
            same and bool(self.name.text().strip()) and self.loaded.trust is not None
        )

    def _trust(self) -> None:
        self.trust.setEnabled(False)
        self.trust_wanted.emit(self.name.text().strip())
