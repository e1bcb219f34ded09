"""What stands in the screen before a task is chosen: the tasks, each with its purpose."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from aktiv_app.core.catalog import TaskEntry
from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import EmptyState, InlineNotice
from aktiv_app.ui.composer.task_tile import TaskTile
from aktiv_app.ui.context import UiContext

_TILE_WIDTH = 300
_TILE_MOST = 420  # with large text rather a line more in each tile than one tile in each row


class StartPage(QScrollArea):
    """The tasks as tiles. `chosen` carries a task's id."""

    chosen = Signal(str)

    def __init__(
        self,
        entries: Sequence[TaskEntry],
        language: Language,
        context: UiContext,
        problems: Sequence[DataFileError] = (),
    ) -> None:
        """`problems` are why tasks are missing among `entries`."""
        super().__init__()
        tr, theme = context.tr, context.theme
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr.t("Tasks"))
        page = QWidget()
        page.setProperty("look", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(theme.metrics.space)
        column.addWidget(label(tr.t("What do you want help with?"), "title"))
        column.addWidget(
            label(
                tr.t(
                    "Choose a task. You fill in the form, see at once what the prompt will say, "
                    "and copy it with placeholders for the personal data that is found."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addSpacing(theme.metrics.space)
        if problems:
            words = tr.nt(
                "{count} task is left out, because its file cannot be read. Ask whoever looks "
                "after the app to correct the file or install the app again. {reason}",
                "{count} tasks are left out, because their files cannot be read. Ask whoever looks "
                "after the app to correct the files or install the app again. {reason}",
                len(problems),
                reason=tr(problems[0].message),
            )
            column.addWidget(InlineNotice(theme, "warning", words))
            column.addSpacing(theme.metrics.space)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.tiles: list[TaskTile] = []
        for entry in entries:
            tile = TaskTile(theme, entry.icon, entry.names[language], entry.purposes[language])
            tile.clicked.connect(partial(self._choose, entry.id))
            self.tiles.append(tile)
        column.addWidget(holder)
        if not entries:
            column.addWidget(
                EmptyState(
                    theme,
                    "circle-alert",
                    tr.t("There are no tasks to choose from"),
                    tr.t("The task files could not be read, or your organisation allows none."),
                )
            )
        column.addStretch(1)
        self.setWidget(page)
        self._columns = 0
        self._arrange(3)

    def _choose(self, task_id: str, _checked: bool = False) -> None:
        self.chosen.emit(task_id)

    def first_field(self) -> QWidget | None:
        """The first tile; see `KnowsFirstField`."""
        return self.tiles[0] if self.tiles else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many tiles side by side as there is room for."""
        super().resizeEvent(event)
        width = event.size().width() - 48  # the viewport's; asking that for it takes long
        tile = min(self._context.theme.metrics.scaled(_TILE_WIDTH), _TILE_MOST)
        self._arrange(max(1, width // tile))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for at in range(max(self._columns, columns)):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._columns = columns
        for tile in self.tiles:
            self._grid.removeWidget(tile)
        for at, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, at // columns, at % columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move between the tiles."""
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }.get(Qt.Key(event.key()))
        at = next((at for at, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        if 0 <= at + step < len(self.tiles):
            self.tiles[at + step].setFocus(Qt.FocusReason.TabFocusReason)
