"""The last thing the app can do when it cannot start: say so."""

import logging
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox

from aktiv_app.services.translations import system_language, translator
from aktiv_app.ui.crash import describe


def tell_start_failure(error: Exception, translations: Path) -> int:
    """Say on standard error, in the log and in a dialog what failed; returns the exit code.

    Needs nothing of the app's own look: that may be what is broken.
    """
    tr = translator(system_language(), translations)
    report = describe(error)
    words = tr(report.error.message) if report.error is not None else report.lines[0]
    logging.getLogger("aktiv_app.crash").error("%s", report.text)
    if sys.stderr is not None:
        sys.stderr.write(f"aktiv: {words}\n{report.text}\n")
    if QApplication.instance() is not None:
        box = QMessageBox(QMessageBox.Icon.Critical, "AKTIV prompt", tr.t("Something went wrong"))
        box.setInformativeText(words)
        box.setDetailedText(report.text)
        close = box.addButton(QMessageBox.StandardButton.Close)
        box.setDefaultButton(close)
        box.setEscapeButton(close)
        box.exec()
    return 1
