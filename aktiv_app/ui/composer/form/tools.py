"""What the form's widgets share."""

from dataclasses import dataclass

from aktiv_app.core.messages import Translator
from aktiv_app.ui.clipboard import Clipboard
from aktiv_app.ui.composer.form.undo import FormKeys
from aktiv_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class FormTools:
    """Passed from the form to its cards."""

    tr: Translator
    theme: Theme
    keys: FormKeys
    clipboard: Clipboard

    def scaled(self, size: int) -> int:
        """`size` at the user's text size."""
        return self.theme.metrics.scaled(size)
