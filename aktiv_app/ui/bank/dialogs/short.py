"""The short dialogs: rate, retire, share, hand over, translate."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from aktiv_app.ui.bank_shared.ask import AskDialog
from aktiv_app.ui.components.fields import ComboBox
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.context import UiContext


class RateDialog(AskDialog):
    """One to five stars with a reason."""

    def __init__(self, context: UiContext, title: str, stars: int, parent: QWidget) -> None:
        """`stars` is the user's earlier mark, 0 for none."""
        tr = context.tr
        super().__init__(
            context,
            tr.t("Rate “{title}”", title=title),
            tr.t("Everybody who sees the prompt sees your rating and your reason."),
            tr.t("Rate"),
            parent,
        )
        self._group = QButtonGroup(self)
        names = (tr.t("of no use"), tr.t("weak"), tr.t("fair"), tr.t("good"), tr.t("very good"))
        for mark, name in enumerate(names, 1):
            button = QRadioButton(f"{'★' * mark}{'☆' * (5 - mark)}   {name}")
            spoken = tr.t("{mark} of 5", mark=mark)
            button.setAccessibleName(f"{spoken}, {name}")
            button.setChecked(mark == stars)
            self._group.addButton(button, mark)
            self.fields.addWidget(button)
        self._group.idToggled.connect(self._chosen)
        self.reason = self.add_text(tr.t("Reason"), hint=tr.t("What worked, what did not?"))
        self.refresh()
        first = self._group.button(stars or len(names))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def stars(self) -> int:
        """The chosen mark; 0 while none is."""
        return max(self._group.checkedId(), 0)

    def choose(self, stars: int) -> None:
        """Choose a mark."""
        self._group.button(stars).setChecked(True)

    def ready(self) -> bool:
        return self.stars > 0

    def _chosen(self, _mark: int, _on: bool) -> None:
        self.refresh()


class RetireDialog(AskDialog):
    """Takes a prompt out of use, with a reason."""

    def __init__(
        self, context: UiContext, title: str, languages: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        """`languages` pairs codes with names, the one shown first."""
        tr = context.tr
        super().__init__(
            context,
            tr.t("Retire “{title}”?", title=title),
            tr.t(
                "It is then no longer offered for use. It stays in the bank, with its history, "
                "for everybody who looks for retired prompts. A new version brings it back, "
                "to be vetted again."
            ),
            tr.t("Retire"),
            parent,
        )
        self.what = ComboBox(context.theme, tr.t("What is retired"))
        for code, name in languages:
            self.what.addItem(tr.t("Only {language}", language=name), code)
        if len(languages) > 1:
            self.what.addItem(tr.t("All languages"), "")
            self.fields.addWidget(self.what)
        self.reason = self.add_text(tr.t("Reason"), hint=tr.t("Others see why."))
        self.reason.textChanged.connect(self.refresh)
        self.refresh()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def ready(self) -> bool:
        return bool(self.reason.toPlainText().strip())


class PersonDialog(AskDialog):
    """Asks for a colleague's user name."""

    def __init__(
        self, context: UiContext, heading: str, text: str, action: str, parent: QWidget
    ) -> None:
        super().__init__(context, heading, text, action, parent)
        name = context.tr.t("The colleague's user name in the team bank")
        self.fields.addWidget(label(name, "strong", wrap=True))
        self.user = QLineEdit()
        self.user.setAccessibleName(name)
        self.user.setMaxLength(63)
        self.user.textChanged.connect(self.refresh)
        self.fields.addWidget(self.user)
        self.refresh()
        self.user.setFocus(Qt.FocusReason.OtherFocusReason)

    def ready(self) -> bool:
        return bool(self.user.text().strip())


class TranslateDialog(AskDialog):
    """Asks into which language a prompt is to be translated."""

    def __init__(
        self, context: UiContext, title: str, languages: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            tr.t("Translate “{title}”", title=title),
            tr.t(
                "You write the new language beside the text in use. When that text gets a newer "
                "vetted version, the translation is marked until it follows."
            ),
            tr.t("Begin"),
            parent,
        )
        self.language = ComboBox(context.theme, tr.t("Language"))
        for code, name in languages:
            self.language.addItem(name, code)
        self.fields.addLayout(row(label(tr.t("Language"), "strong"), self.language, None))
        self.refresh()

    def ready(self) -> bool:
        return self.language.count() > 0
