"""The way out of the app, kept by the syntax tree: one module touches the clipboard.

What is forbidden elsewhere, and why:

* naming QClipboard or calling anything called `clipboard` – the clipboard itself;
* making QMimeData, except to return it empty – drag and drop and the primary selection;
* programs and modules that reach the clipboard past Qt.
"""

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "aktiv_app"
THE_ONE = PACKAGE / "ui" / "clipboard.py"
# The platform modules name formats and the pasteboard; they never see text.
PLATFORM = PACKAGE / "ui" / "platform"

OTHER_WAYS = (
    "pyperclip",
    "tkinter",
    "win32clipboard",
    "klembord",
    "jaraco.clipboard",
    "pasteboard",
)
PROGRAMS = ("xclip", "xsel", "wl-copy", "pbcopy", "clip.exe", "Set-Clipboard")


def breaches(source: str) -> list[str]:
    """What `source` does that only the clipboard module may do, with line numbers."""
    tree = ast.parse(source)
    handed_out = {
        id(value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Return) and node.value is not None
        for value in _outcomes(node.value)
    }
    return [
        f"{getattr(node, 'lineno', 0)}: {what}"
        for node in ast.walk(tree)
        if (what := _breach(node, handed_out))
    ]


def _breach(node: ast.AST, handed_out: set[int]) -> str:
    match node:
        case ast.Name(id="QClipboard") | ast.Attribute(attr="QClipboard"):
            return "names QClipboard"
        case ast.alias(name="QClipboard" | "*"):
            return "imports QClipboard, or everything"
        case ast.Call() if _called(node) == "clipboard":
            return "asks for the clipboard"
        case ast.Call() if _called(node) == "QMimeData" and id(node) not in handed_out:
            # Returned at once it is empty and nobody has a name to fill it by.
            return "makes mime data that could be filled"
        case ast.Call() if _called(node) in ("getattr", "import_module"):
            named = any(_mentions(argument) for argument in node.args)
            return "reaches the clipboard by its name as text" if named else ""
        case ast.Import() | ast.ImportFrom():
            other = any(_is_other_way(name) for name in _imported(node))
            return "imports another way to the clipboard" if other else ""
        case ast.Constant(value=str(value)) if value in PROGRAMS:
            return "names a clipboard program"
    return ""


def _outcomes(value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(value, ast.IfExp):
        yield from _outcomes(value.body)
        yield from _outcomes(value.orelse)
    else:
        yield value


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    names = [alias.name for alias in node.names]
    return [*names, node.module or ""] if isinstance(node, ast.ImportFrom) else names


def _is_other_way(name: str) -> bool:
    return name in OTHER_WAYS or name.split(".")[0] in OTHER_WAYS


def _called(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _mentions(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and "clipboard" in str(argument.value).lower()


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path != THE_ONE)


def test_only_one_module_touches_the_clipboard() -> None:
    found = {
        str(path.relative_to(PACKAGE)): breaches(path.read_text(encoding="utf-8"))
        for path in modules()
    }
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_the_one_module_is_where_the_guard_thinks_it_is() -> None:
    assert breaches(THE_ONE.read_text(encoding="utf-8")) != []


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtGui import QClipboard",
        "from PySide6 import QtGui\nQtGui.QClipboard",
        "from PySide6.QtGui import *",
        "QGuiApplication.clipboard().setText(x)",
        "app = QApplication.instance()\napp.clipboard()",
        "data = QMimeData()",
        "data = QtCore.QMimeData()",
        "def f():\n    return fill(QMimeData())",
        "getattr(app, 'clipboard')()",
        "import pyperclip",
        "from tkinter import Tk",
        "subprocess.run(['xclip', '-i'])",
    ],
)
def test_the_guard_sees_each_way_out(source: str) -> None:
    assert breaches(source)


@pytest.mark.parametrize(
    "source",
    [
        "from aktiv_app.ui.clipboard import Clipboard",
        "self.context.clipboard.copy(screened)",
        "def canInsertFromMimeData(self, source: QMimeData) -> bool: ...",
        "clipboard = Clipboard()",
        "def f():\n    return QMimeData() if nothing else sealed",
    ],
)
def test_the_guard_lets_honest_code_be(source: str) -> None:
    assert breaches(source) == []


def _writes(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(
            isinstance(call, ast.Call) and _called(call) in ("setMimeData", "setText", "setData")
            for call in ast.walk(node)
        ):
            yield node


def test_the_one_module_writes_only_what_is_screened_or_restored() -> None:
    tree = ast.parse(THE_ONE.read_text(encoding="utf-8"))
    writers = list(_writes(tree))
    assert len(writers) > 1
    for function in writers:
        annotations = {
            ast.unparse(argument.annotation)
            for argument in function.args.args
            if argument.annotation is not None
        }
        # The way for text with personal data has a name of its own that says so.
        wanted = "RestoredText" if function.name == "copy_personal_data" else "ScreenedText"
        assert wanted in annotations, function.name
        assert not ({"RestoredText", "ScreenedText"} - {wanted}) & annotations, function.name


def _makers(name: str, folder: Path) -> set[str]:
    return {
        str(path.relative_to(PACKAGE))
        for path, called in _calls().items()
        if name in called and path.is_relative_to(folder)
    }


@functools.cache
def _calls() -> dict[Path, frozenset[str]]:
    """What each module of the app calls, by name."""
    return {
        path: frozenset(
            _called(node)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
        )
        for path in PACKAGE.rglob("*.py")
    }


def test_text_with_personal_data_leaves_by_the_answer_screen_only() -> None:
    assert _makers("copy_personal_data", PACKAGE) == {"ui/answer/copying.py"}
    assert _makers("release", PACKAGE / "ui") == {"ui/answer/copying.py"}


def test_only_restoring_makes_what_can_be_released() -> None:
    for name in ("RestoredAnswer", "RestoredText"):
        outside = {
            path
            for path in _makers(name, PACKAGE)
            if not path.startswith("privacy/restoring/") and path != "services/answers.py"
        }
        assert outside == set(), name


def test_no_platform_module_sees_text_of_the_prompt() -> None:
    for path in PLATFORM.glob("*.py"):
        assert "ScreenedText" not in path.read_text(encoding="utf-8"), path.name
