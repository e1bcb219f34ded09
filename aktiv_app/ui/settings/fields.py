"""The field for each kind of setting. A field shows what counts and reports changes."""

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from aktiv_app.core.settings import Setting, SettingKind
from aktiv_app.ui.components.buttons import IconButton
from aktiv_app.ui.components.fields import CheckBox, ComboBox
from aktiv_app.ui.components.folders import documents_folder
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.settings.terms import TermsField

_WIDTH = 280


def make_field(context: UiContext, setting: Setting) -> QWidget:
    """The widget that shows and changes `setting`; raises ValueError for a hidden one."""
    match setting.kind:
        case SettingKind.CHOICE:
            choices = [(value, context.tr(text)) for value, text in setting.choices]
            return ChoiceField(context, setting, choices)
        case SettingKind.TOOL:
            tools: list[tuple[object, str]] = [
                (tool.id, tool.name) for tool in context.policy.tools
            ]
            return ChoiceField(context, setting, tools)
        case SettingKind.SWITCH:
            return SwitchField(context, setting)
        case SettingKind.TERMS:
            return TermsField(context, setting)
        case SettingKind.FILE | SettingKind.FOLDER:
            return PathField(context, setting)
        case SettingKind.TEXT:
            return TextField(context, setting)
        case SettingKind.HIDDEN:
            raise ValueError(setting.name)


class ChoiceField(ComboBox):
    """One of a few values."""

    def __init__(
        self, context: UiContext, setting: Setting, choices: list[tuple[object, str]]
    ) -> None:
        super().__init__(context.theme, context.tr(setting.label))
        self._context = context
        self._setting = setting
        self._values = [value for value, _ in choices]
        current = getattr(context.settings.current, setting.name)
        if setting.kind is SettingKind.TOOL:
            tool = context.policy.tool(current)
            current = tool.id if tool else ""
        for _, text in choices:
            self.addItem(text)
        if not choices:
            self.addItem(context.tr.t("None is approved"))
        if current in self._values:
            self.setCurrentIndex(self._values.index(current))
        self.setFixedWidth(context.theme.metrics.scaled(_WIDTH))
        self.activated.connect(self._choose)

    def _choose(self, index: int) -> None:
        if index < len(self._values):
            self._context.settings.set(self._setting.name, self._values[index])


class SwitchField(CheckBox):
    """Yes or no."""

    def __init__(self, context: UiContext, setting: Setting) -> None:
        super().__init__(context.theme, "")
        self.setProperty("look", "bare")  # stands in the column of the other fields
        self.setAccessibleName(context.tr(setting.label))
        self.setChecked(getattr(context.settings.current, setting.name))
        self.clicked.connect(lambda on: context.settings.set(setting.name, on))


class TextField(QLineEdit):
    """One line of text; taken over when it is left or Enter is pressed."""

    def __init__(self, context: UiContext, setting: Setting) -> None:
        super().__init__(getattr(context.settings.current, setting.name))
        self._context = context
        self._setting = setting
        self.setAccessibleName(context.tr(setting.label))
        self.setFixedWidth(context.theme.metrics.scaled(_WIDTH))
        self.editingFinished.connect(self._keep)

    def _keep(self) -> None:
        _take_over(self, self._context, self._setting)


class PathField(QWidget):
    """The path of a file or folder, typed or chosen."""

    def __init__(self, context: UiContext, setting: Setting) -> None:
        super().__init__()
        self._context = context
        self._setting = setting
        name = context.tr(setting.label)
        self.setAccessibleName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._path = QLineEdit(getattr(context.settings.current, setting.name))
        self._path.setAccessibleName(name)
        self.setFixedWidth(context.theme.metrics.scaled(_WIDTH))
        self._path.editingFinished.connect(self._keep)
        self._folder = setting.kind is SettingKind.FOLDER
        choose = context.tr.t("Choose a folder") if self._folder else context.tr.t("Choose a file")
        button = IconButton(context.theme, "folder-open", choose)
        button.clicked.connect(self._choose)
        line.addWidget(self._path, 1)
        line.addWidget(button)
        self.setFocusProxy(self._path)

    def _choose(self) -> None:
        title = self._context.tr(self._setting.label)
        begin = self._path.text() or documents_folder()
        if self._folder:
            path = QFileDialog.getExistingDirectory(self, title, begin)
        else:
            path, _ = QFileDialog.getOpenFileName(self, title, begin, "TOML (*.toml)")
        if path:
            self._path.setText(path)
            self._keep()

    def _keep(self) -> None:
        _take_over(self._path, self._context, self._setting)


def _take_over(field: QLineEdit, context: UiContext, setting: Setting) -> None:
    try:
        context.settings.set(setting.name, field.text().strip())
    except ValueError:
        # Too long, or with signs that cannot be: what was there before counts.
        field.setText(getattr(context.settings.current, setting.name))
