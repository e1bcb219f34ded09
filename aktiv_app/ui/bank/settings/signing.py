"""The signing key of this computer, and the keys of others that are trusted here."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import msg
from aktiv_app.services.bank.api import Signing
from aktiv_app.ui.bank.dialogs.incoming import grouped
from aktiv_app.ui.bank.settings.part import SettingsPart
from aktiv_app.ui.bank_shared.ask import AskDialog
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.components.buttons import LinkButton, SecondaryButton
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import empty, row
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.settings.view import Section

_OWN, _TRUSTED = msg("Your signing key"), msg("Keys you trust")


class SigningPart(SettingsPart):
    """Made anew from what the bank says."""

    def __init__(self, parts: BankParts, context: UiContext) -> None:
        super().__init__(parts, context)
        tr, theme = context.tr, context.theme
        self.make = SecondaryButton(theme, tr.t("Make a key"))
        self.make.clicked.connect(self._make)
        self.make.setEnabled(False)
        self.add_row(
            tr(_OWN),
            tr.t(
                "With it you sign packages of vetted prompts for teams without your server. "
                "It stays in the keyring of this computer."
            ),
            self.make,
        )
        self.own = label("", "key", wrap=True)
        shown = QVBoxLayout()
        shown.setContentsMargins(0, 0, 0, 12)
        shown.addWidget(self.own)
        self._own_line = QWidget()
        self._own_line.setLayout(shown)
        self._own_line.hide()
        self.add_wide(self._own_line)
        self.add_row(
            tr(_TRUSTED),
            tr.t("You trust a key when you open a package and compare its fingerprint."),
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        # In line with the words above, and as far from the edge of the card.
        self._list.setContentsMargins(0, 0, 0, 12)
        holder = QWidget()
        holder.setLayout(self._list)
        self.add_wide(holder)
        self.dialog: AskDialog | None = None
        self.removals: list[LinkButton] = []
        self._done = context.courier.deliver_to(self, self._told)
        parts.bank.signing(self._done)

    def _make(self) -> None:
        self.make.setEnabled(False)
        self.parts.bank.make_signing_key(self._done)

    def _told(self, answer: Signing | AktivError) -> None:
        if isinstance(answer, AktivError):
            self.refuse(answer)
            self.make.setEnabled(True)
            return
        tr = self.context.tr
        has = bool(answer.fingerprint)
        self.make.setVisible(not has)
        self.make.setEnabled(answer.possible)
        if not answer.possible and not has:
            self.say(
                "info", tr.t("This computer has no keyring, so no signing key can be kept here.")
            )
        self._own_line.setVisible(has)
        if has:
            shown = tr.t("Fingerprint: {groups}", groups=grouped(answer.fingerprint))
            self.own.setText(shown)
        self._show_trusted(answer)

    def _show_trusted(self, answer: Signing) -> None:
        tr, theme = self.context.tr, self.context.theme
        empty(self._list)
        self.removals = []
        if not answer.trusted:
            self._list.addWidget(label(tr.t("None yet"), "muted"))
        for signer in answer.trusted:
            name = label(signer.name, "strong")
            groups = label(grouped(signer.fingerprint), "small", wrap=True)
            remove = LinkButton(theme, tr.t("Remove"))
            remove.setAccessibleName(tr.t("Stop trusting {name}", name=signer.name))
            remove.clicked.connect(partial(self._ask, signer.fingerprint, signer.name))
            self.removals.append(remove)
            line = row(name, groups, remove)
            line.setStretch(1, 1)
            holder = QWidget()
            holder.setLayout(line)
            self._list.addWidget(holder)

    def _ask(self, fingerprint: str, name: str) -> None:
        tr = self.context.tr
        dialog = AskDialog(
            self.context,
            tr.t("Stop trusting {name}?", name=name),
            tr.t(
                "New packages signed with this key are then not taken. "
                "What came earlier stays in the bank, marked as it is."
            ),
            tr.t("Remove"),
            self.window(),
        )
        dialog.confirmed.connect(partial(self._remove, dialog, fingerprint))
        self.dialog = dialog
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.open()

    def _remove(self, dialog: AskDialog, fingerprint: str) -> None:
        dialog.close_done()
        self.dialog = None
        self.parts.bank.distrust(fingerprint, self._done)


def signing_section(parts: BankParts) -> Section:
    """The part for the Settings screen."""

    def make(context: UiContext) -> QWidget:
        return SigningPart(parts, context)

    return Section(msg("Signed packages"), make, (_OWN, _TRUSTED))
