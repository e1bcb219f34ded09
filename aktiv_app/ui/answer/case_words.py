"""What a case is called: its task and when it was last copied from."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Translator
from aktiv_app.ui.speech import locale_of, written_day


class CaseWords:
    """Names cases in the language of the window; a task by its name in that language."""

    def __init__(self, catalog: TaskCatalog, language: Language, tr: Translator) -> None:
        self._names = {entry.id: entry.names[language] for entry in catalog.entries().tasks}
        self._locale = locale_of(language)
        self._tr = tr

    def task(self, title: str) -> str:
        """The task that a case is called after."""
        return self._names.get(title, title) or self._tr.t("a prompt")

    def entry(self, title: str, at: datetime) -> str:
        """A case in a list. The time comes first: it tells cases of one task apart when cut."""
        return self._tr.t("{time}, {task}", task=self.task(title), time=self.time(at))

    def time(self, at: datetime) -> str:
        """The hour, with the date unless it is today."""
        local = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
        hour = self._locale.toString(local.time(), QLocale.FormatType.ShortFormat)
        if local.date() == QDate.currentDate():
            return hour
        return f"{written_day(local.date(), self._locale, short=True)} {hour}"

    def date(self, at: datetime) -> str:
        """The day and the month."""
        day = QDateTime.fromSecsSinceEpoch(int(at.timestamp())).date()
        return written_day(day, self._locale)
