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
            needed = self._row.minimumSize().width() + self._around()
            needed += sum(one.spared_width for one in self._buttons if not one.isHidden())
            spared = needed > self._holder.contentsRect().width()
            for button in self._buttons:
                button.spare_words(spared=spared)
        return super().eventFilter(watched, event)

    def _around(self) -> int:
        """How many pixels of the holder are beside the row, whose own margins are part of it.

        Asked of the layouts' settings, not of their places: those are of the layout before.
        """
        layout = self._holder.layout()
        if layout is None or layout is self._row:
            return 0
        margins = layout.contentsMargins()
        return margins.left() + margins.right()
