"""The form: guidance and the five cards, scrolled together."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from aktiv_app.core.languages import Language
from aktiv_app.core.model import Part
from aktiv_app.services.composing import FormChange
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.form.attachments import AttachmentField
from aktiv_app.ui.composer.form.card import PartCard
from aktiv_app.ui.composer.form.in_sight import KeepInSight
from aktiv_app.ui.composer.form.tools import FormTools


class FormPane(QScrollArea):
    """Follows the composer's session and writes into it."""

    open_wanted = Signal(str)
    paste_wanted = Signal(str)

    def __init__(
        self, composer: Composer, language: Language, tools: FormTools, parent: QWidget
    ) -> None:
        """`language` is the window's: labels and help are in it."""
        super().__init__(parent)
        self._composer = composer
        self._language = language
        self._tools = tools
        self.cards: dict[Part, PartCard] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Translators: what one fills in, left of the preview
        self.setAccessibleName(tools.tr.t("Form"))
        composer.fields_changed.connect(self.rebuild)
        composer.form_changed.connect(self._follow)
        KeepInSight(self, tools.keys.cursor_moved, tools.scaled(48))
        self.rebuild()

    def rebuild(self) -> None:
        """Make the cards of the task anew and show what is filled in."""
        session = self._composer.session
        self.cards = {}
        # Each widget that comes into a window is given its looks, with all that is in it; so the
        # page is put in first and filled then.
        page = QWidget(self.viewport())
        page.setProperty("look", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 12, 24)
        column.setSpacing(12)
        if session is not None:
            prompt_text = session.task_text
            window_text = session.form_text(self._language)
            column.addWidget(label(window_text.guidance, "muted", wrap=True))
            for part in Part:
                card = PartCard(part, prompt_text, window_text, self._tools, page)
                card.value_edited.connect(self._value_edited)
                card.addition_edited.connect(partial(self._addition_edited, part))
                card.override_edited.connect(partial(self._override_edited, part))
                card.override_wanted.connect(partial(self._write_oneself, part))
                card.reset_wanted.connect(partial(self._reset, part))
                card.open_wanted.connect(self.open_wanted)
                card.paste_wanted.connect(self.paste_wanted)
                card.show_all(session.state, prompt_text)
                column.addWidget(card)
                self.cards[part] = card
        column.addStretch(1)
        self.setWidget(page)

    def go_to(self, part: Part, variable: str = "") -> None:
        """Give the focus to a field."""
        card = self.cards.get(part)
        if card is not None:
            card.go_to(variable)

    def attachment_fields(self) -> dict[str, AttachmentField]:
        """The fields that take files, by variable, in the order of the form."""
        fields: dict[str, AttachmentField] = {}
        for card in self.cards.values():
            fields.update(card.attachment_fields())
        return fields

    def point_at(self, part: Part | None) -> None:
        """Ring the card a chosen finding comes from."""
        for card in self.cards.values():
            card.set_active(card.part is part)

    # -- following the session -----------------------------------------------------------

    def _follow(self, change: FormChange) -> None:
        session = self._composer.session
        if session is None:
            return
        for card in self.cards.values():
            card.follow(change, session.state, session.task_text)

    def _value_edited(self, name: str, value: object) -> None:
        self._composer.set_value(name, value, f"value:{name}")  # type: ignore[arg-type]

    def _addition_edited(self, part: Part, text: str) -> None:
        self._composer.edit(lambda s: s.set_addition(part, text, f"addition:{part}"))

    def _override_edited(self, part: Part, text: str) -> None:
        self._composer.edit(lambda s: s.set_override(part, text, f"override:{part}"))

    def _write_oneself(self, part: Part) -> None:
        text = self._composer.part_text(part)
        self._composer.edit(lambda s: s.set_override(part, text))
        self.cards[part].focus_override()

    def _reset(self, part: Part) -> None:
        self._composer.edit(lambda s: s.reset_part(part))
        self.cards[part].go_to()
