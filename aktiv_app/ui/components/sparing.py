"""Rows of buttons that show their icons alone where there is no room for the words."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLayout, QWidget

from aktiv_app.ui.components.buttons import SecondaryButton


class WordsWhereRoom(QObject):
    """Looks at the room whenever `holder` or what is in its `row` is laid out anew."""

    def __init__(self, holder: QWidget, row: QLayout, *buttons: SecondaryButton) -> None:
        """The `buttons`, which have icons, are the first to give way in `row`."""
        super().__init__(holder)
        self._holder = holder
        self._row = row
        self._buttons = buttons
        # What is in the row now must not keep the window from becoming narrower.
        if not holder.minimumWidth():
            holder.setMinimumWidth(1)
        holder.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again; the event goes on."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            margins = self._holder.contentsRect().width() - self._row.contentsRect().width()
            shown = [button for button in self._buttons if not button.isHidden()]
            needed = self._row.minimumSize().width() + max(margins, 0)
            needed += sum(button.spared_width for button in shown)
            spared = needed > self._holder.width()
            for button in self._buttons:
                button.spare_words(spared=spared)
        return super().eventFilter(watched, event)
