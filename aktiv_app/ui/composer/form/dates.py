"""The field for a date: a button that opens a calendar, and one that clears it."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.core.model import Value
from aktiv_app.ui.components.buttons import IconButton
from aktiv_app.ui.components.pressing import PressedByEnter
from aktiv_app.ui.composer.form.field import Field, FieldContext


class DateField(Field):
    """A date or none."""

    def __init__(self, context: FieldContext, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        tr = context.tr
        self._date: QDate | None = None
        self._open = PressedByEnter(self)
        context.theme.set_icon(self._open, "calendar", "muted")
        self._open.setAccessibleDescription(context.help)
        named = tr.t("Clear {label}", label=context.label)
        self._clear = IconButton(context.theme, "x", named, quiet=True, parent=self)
        self._clear.setToolTip(tr.t("Clear the date"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._open)
        layout.addWidget(self._clear)
        layout.addStretch(1)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setProperty("look", "popup")
        self._popup.setAccessibleName(context.label)
        self._calendar = QCalendarWidget(self._popup)
        self._calendar.setAccessibleName(context.label)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setLocale(self.locale())
        box = QVBoxLayout(self._popup)
        box.addWidget(self._calendar)
        self._open.clicked.connect(self._show_calendar)
        self._clear.clicked.connect(self._cleared)
        self._calendar.activated.connect(self._picked)
        self._calendar.clicked.connect(self._picked)
        self._show()

    def show_value(self, value: Value | None) -> None:
        """Show a date, or that none is chosen."""
        self._date = QDate(value.year, value.month, value.day) if isinstance(value, date) else None
        self._show()

    def focus_target(self) -> QWidget:
        """The button that opens the calendar."""
        return self._open

    def last_stop(self) -> QWidget:
        """The button that clears the date."""
        return self._clear

    def _show(self) -> None:
        shown = self.context.tr.t("Choose a date")
        if self._date is not None:
            shown = self.locale().toString(self._date, QLocale.FormatType.LongFormat)
        self._open.setText(shown)
        self._open.setAccessibleName(f"{self.context.label}: {shown}")
        self._clear.setVisible(self._date is not None)

    def _show_calendar(self) -> None:
        self._calendar.setSelectedDate(self._date or QDate.currentDate())
        self._popup.move(self._open.mapToGlobal(self._open.rect().bottomLeft()))
        self._popup.show()
        self._calendar.setFocus()

    def _picked(self, chosen: QDate) -> None:
        self._popup.close()
        self._date = chosen
        self._show()
        self._open.setFocus()
        self.edited.emit(date(chosen.year(), chosen.month(), chosen.day()))

    def _cleared(self) -> None:
        self._date = None
        self._show()
        self._open.setFocus()
        self.edited.emit(None)
