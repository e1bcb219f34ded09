"""The one module that touches the system's clipboard.

Text goes out only as a `ScreenedText`, which only the privacy package can make. A test
over the syntax tree sees to it that no other module names the clipboard or fills mime
data. What is set carries the marks that ask clipboard managers, clipboard history and
cloud clipboards to keep no copy: the text is pseudonymised, not anonymous.
"""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.ui.platform.chooser import conceal_clipboard, sensitive_formats


class Clipboard:
    """The way out of the app for text, and the way in for pasted material."""

    def copy(self, screened: ScreenedText) -> None:
        """Put screened text on the clipboard; raises TypeError for anything else."""
        self._put(screened, QClipboard.Mode.Clipboard)
        conceal_clipboard()

    def offer_selection(self, screened: ScreenedText) -> None:
        """Offer screened text as the primary selection, where the system has one (X11)."""
        if QGuiApplication.clipboard().supportsSelection():
            self._put(screened, QClipboard.Mode.Selection)

    def mime_data(self, screened: ScreenedText) -> QMimeData:
        """Screened text as mime data for drag and drop; raises TypeError for anything else."""
        if type(screened) is not ScreenedText:
            raise TypeError("only screened text may leave the app")
        data = QMimeData()
        data.setText(screened.text)
        for name, content in sensitive_formats().items():
            data.setData(name, content)
        return data

    def read_text(self) -> str:
        """The clipboard's text, for pasting as material; empty when it holds none."""
        return QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard)

    def _put(self, screened: ScreenedText, mode: QClipboard.Mode) -> None:
        QGuiApplication.clipboard().setMimeData(self.mime_data(screened), mode)
