"""Qt's own texts, dates and numbers follow the language of the window."""

from collections.abc import Iterator
from gettext import NullTranslations

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import ENGLISH, Translator
from aktiv_app.ui.app import Desktop
from aktiv_app.ui.speech import Speech, locale_of


class Marked(NullTranslations):
    """A catalogue in which one sees what was asked for."""

    def gettext(self, message: str) -> str:
        return f"<{message}>"


@pytest.fixture
def speech(qapp: QApplication) -> Iterator[Speech]:
    before = QLocale()
    made = Speech()
    yield made
    made.stop()
    QLocale.setDefault(before)


@pytest.mark.parametrize("field_type", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_text_field_is_translated(
    speech: Speech, field_type: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    speech.use(Language.NB, Translator(Marked()))
    field = field_type()
    menu = field.createStandardContextMenu()
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert len(texts) == 7
    assert all(text.startswith("<") for text in texts), texts
    menu.deleteLater()
    field.deleteLater()


def test_other_texts_of_qt_stay(speech: Speech) -> None:
    speech.use(Language.NB, Translator(Marked()))
    assert QCoreApplication.translate("QFileDialog", "Files") == "<Files>"
    assert QCoreApplication.translate("QFileDialog", "Not in our list") == "Not in our list"
    # Qt reads the names of keys too, so they must stay as they are.
    assert QCoreApplication.translate("QShortcut", "Back") == "Back"


def test_the_next_language_takes_over(speech: Speech) -> None:
    speech.use(Language.NB, Translator(Marked()))
    speech.use(Language.EN, ENGLISH)
    assert QCoreApplication.translate("QFileDialog", "Files") == "Files"


def test_dates_are_written_as_in_the_language() -> None:
    day = QDate(2026, 12, 3)
    written = {
        language: locale_of(language).toString(day, QLocale.FormatType.LongFormat)
        for language in Language
    }
    assert written == {
        Language.NB: "torsdag 3. desember 2026",
        Language.NN: "torsdag 3. desember 2026",
        Language.SV: "torsdag 3 december 2026",
        Language.EN: "Thursday, 3 December 2026",
    }


def test_new_widgets_write_dates_as_the_window_does(speech: Speech, desktop: Desktop) -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    language, _ = desktop.translate()
    widget = QWidget()
    assert language is Language.EN
    assert widget.locale().name() == "en_GB"
    widget.deleteLater()
