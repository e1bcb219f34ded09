"""The one module that touches the system's clipboard.

Prompts go out only as a `ScreenedText`, which only the privacy package can make. There is
one other way, with another name and another type: a `RestoredText` is an AI's answer with
the personal data put back, which the user copies for a document of their own. A test over
the syntax tree sees to it that no other module names the clipboard or fills mime data.
What is set carries the marks that ask clipboard managers, clipboard history and cloud
clipboards to keep no copy: screened text is pseudonymised, not anonymous.
"""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from aktiv_app.core.errors import ClipboardError
from aktiv_app.core.messages import msg
from aktiv_app.privacy.restoring.released import RestoredText
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.ui.platform.chooser import conceal_clipboard, sensitive_formats

BUSY = msg(
    "Another program is using the clipboard, so nothing was copied. Your text is kept. "
    "Wait a moment and copy again."
)


class Clipboard:
    """The way out of the app for text, and the way in for pasted material."""

    def copy(self, screened: ScreenedText) -> None:
        """Put screened text on the clipboard; raises TypeError for anything else.

        Raises ClipboardError when the system did not take it.
        """
        data = self.mime_data(screened)
        text = data.text()
        QGuiApplication.clipboard().setMimeData(data, QClipboard.Mode.Clipboard)
        self._require_taken(text)

    def mime_data(self, screened: ScreenedText) -> QMimeData:
        """Screened text as mime data for drag and drop; raises TypeError for anything else."""
        if type(screened) is not ScreenedText:
            raise TypeError("only screened text may leave the app")
        data = QMimeData()
        data.setText(screened.text)
        for name, content in sensitive_formats().items():
            data.setData(name, content)
        return data

    def copy_personal_data(self, restored: RestoredText) -> None:
        """Put an answer with its personal data on the clipboard, after a reminder.

        Never as the primary selection or by dragging, where it would leave by accident.
        Raises TypeError for anything but restored text, and ClipboardError when the
        system did not take it.
        """
        if type(restored) is not RestoredText:
            raise TypeError("only restored text may leave the app this way")
        data = QMimeData()
        data.setText(restored.text)
        for name, content in sensitive_formats().items():
            data.setData(name, content)
        text = data.text()
        QGuiApplication.clipboard().setMimeData(data, QClipboard.Mode.Clipboard)
        self._require_taken(text)

    def _require_taken(self, text: str) -> None:
        conceal_clipboard()
        # Qt has no answer from a system whose clipboard another program holds open, as on Windows.
        if self.read_text() != text:
            raise ClipboardError(BUSY)

    def empty_if_holding(self, restored: RestoredText) -> bool:
        """Take restored text off the clipboard again; False when something else is there."""
        if self.read_text() != restored.text:
            return False
        QGuiApplication.clipboard().clear(QClipboard.Mode.Clipboard)
        return True

    def read_text(self) -> str:
        """The clipboard's text, for pasting as material; empty when it holds none."""
        return QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard)
