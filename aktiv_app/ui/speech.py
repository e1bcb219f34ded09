"""Lets Qt itself speak the language of the window.

Menus of text fields, the file dialog and the calendar are Qt's own. Qt comes without bokmål, and
its Swedish and nynorsk use other words than the app, so the few texts that can be seen are
translated with the app's. Dates and numbers follow the window's language too, not the computer's:
"3 December" stands in an English window on a Norwegian computer.
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, Translator, msg

# English as in Europe: day before month, weeks from Monday, 24 hours.
_LOCALES = {
    Language.NB: "nb_NO",
    Language.NN: "nn_NO",
    Language.SV: "sv_SE",
    Language.EN: "en_GB",
}

# Where Qt's texts come from. Names of keys (QShortcut) stay, as Qt also reads them.
_CONTEXTS = frozenset(
    {
        "QAbstractFileIconProvider",
        "QAbstractSpinBox",
        "QDialogButtonBox",
        "QFileDialog",
        "QFileSystemModel",
        "QLineEdit",
        "QMessageBox",
        "QPlatformTheme",
        "QScrollBar",
        "QWidgetTextControl",
    }
)

_MESSAGES = (
    msg("&Undo"),
    msg("&Redo"),
    msg("Cu&t"),
    msg("&Copy"),
    msg("&Paste"),
    msg("Delete"),
    msg("Select All"),
    msg("&Select All"),
    msg("&Step up"),
    msg("Step &down"),
    msg("Scroll here"),
    msg("Left edge"),
    msg("Right edge"),
    msg("Top"),
    msg("Bottom"),
    msg("Page left"),
    msg("Page right"),
    msg("Page up"),
    msg("Page down"),
    msg("Scroll left"),
    msg("Scroll right"),
    msg("Scroll up"),
    msg("Scroll down"),
    msg("OK"),
    msg("Open"),
    msg("&Open"),
    msg("Cancel"),
    msg("Close"),
    msg("&Yes"),
    msg("&No"),
    msg("Show Details..."),
    msg("Hide Details..."),
    msg("Save"),
    msg("&Save"),
    msg("Save As"),
    msg("%1 already exists.\nDo you want to replace it?"),
    msg("&Choose"),
    msg("Find Directory"),
    msg("Directory:"),
    msg("Directories"),
    msg("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    msg("Are you sure you want to delete '%1'?"),
    msg("'%1' is write protected.\nDo you want to delete it anyway?"),
    msg("Could not delete directory."),
    msg("&Look in:"),
    msg("File &name:"),
    msg("Files of &type:"),
    msg("All Files (*)"),
    msg("Files"),
    msg("Back"),
    msg("Go back"),
    msg("Forward"),
    msg("Go forward"),
    msg("Parent Directory"),
    msg("Go to the parent directory"),
    msg("Create New Folder"),
    msg("Create a New Folder"),
    msg("&New Folder"),
    msg("&Rename"),
    msg("&Delete"),
    msg("Show &hidden files"),
    msg("List View"),
    msg("Change to list view mode"),
    msg("Detail View"),
    msg("Change to detail view mode"),
    msg("Sidebar"),
    msg("List of places and bookmarks"),
    msg("%1\nFile not found.\nPlease verify the correct file name was given."),
    msg("Computer"),
    msg("Drive"),
    msg("Folder"),
    msg("Name"),
    msg("Size"),
    msg("Type"),
    msg("Date Modified"),
)
QT_TEXTS: Mapping[str, Message] = MappingProxyType({each.text: each for each in _MESSAGES})
"""Qt's own texts that users of the app can see, by Qt's English."""


def locale_of(language: Language) -> QLocale:
    """How dates, times and numbers are written in a window that speaks `language`."""
    return QLocale(_LOCALES[language])


def written_day(day: QDate, locale: QLocale, *, year: bool = False, short: bool = False) -> str:
    """A date in words, such as "26 November", or "26 Nov" where room is scarce."""
    # Norwegian and Danish put a full stop after the number of the day.
    dotted = locale.language() in (
        QLocale.Language.NorwegianBokmal,
        QLocale.Language.NorwegianNynorsk,
    )
    pattern = ("d. " if dotted else "d ") + ("MMM" if short else "MMMM")
    return locale.toString(day, f"{pattern} yyyy" if year else pattern)


class QtTexts(QTranslator):
    """Answers Qt's questions for its own texts from the app's catalogue."""

    def __init__(self, tr: Translator) -> None:
        super().__init__()
        self._tr = tr

    def isEmpty(self) -> bool:  # noqa: N802 - Qt names it
        """Never: Qt leaves out a translator that says so."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The text in the window's language; None lets Qt keep its English."""
        message = QT_TEXTS.get(source) if context in _CONTEXTS else None
        return None if message is None else self._tr(message)


class Speech:
    """The language Qt speaks: one at a time, for all widgets made from then on."""

    def __init__(self) -> None:
        self._texts: QtTexts | None = None

    def use(self, language: Language, tr: Translator) -> None:
        """Speak `language`. Widgets that are there already keep what they show."""
        QLocale.setDefault(locale_of(language))
        self.stop()
        self._texts = QtTexts(tr)
        QCoreApplication.installTranslator(self._texts)

    def stop(self) -> None:
        """Let Qt speak its own English again."""
        if self._texts is not None:
            QCoreApplication.removeTranslator(self._texts)
            self._texts = None
