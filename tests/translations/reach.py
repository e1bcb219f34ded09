"""Finds sentences that the extraction cannot see, and that would therefore stay English."""

import ast
from collections.abc import Iterator
from pathlib import Path

_ALL_LITERAL = {"msg": 1, "t": 1, "nmsg": 2, "nt": 2}


def out_of_reach(source: str) -> Iterator[tuple[int, str]]:
    """Line and reason for each call that makes a message the catalogue cannot know."""
    tree = ast.parse(source)
    inside = {
        id(node)
        for joined in ast.walk(tree)
        if isinstance(joined, ast.JoinedStr)
        for node in ast.walk(joined)
    }
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    hidden = {
        id(node)
        for message in calls
        if _texts(message)
        for call in _below(message)
        if not _texts(call)
        for node in _below(call)
    }
    for node in calls:
        texts = _texts(node)
        if texts and id(node) in inside:
            yield node.lineno, "inside an f-string, which is one token before Python 3.12"
        elif texts and id(node) in hidden:
            yield node.lineno, "inside a call that is inside a message"
        elif any(not _is_text(text) for text in texts):
            yield node.lineno, "not written out as a literal"


def all_out_of_reach(package: Path) -> list[str]:
    """The same for every module of `package`, apart from the one that defines messages."""
    return [
        f"{path.relative_to(package)}:{line}: {reason}"
        for path in sorted(package.rglob("*.py"))
        if path.parts[-2:] != ("core", "messages.py")
        for line, reason in out_of_reach(path.read_text("utf-8"))
    ]


def _texts(call: ast.Call) -> list[ast.expr]:
    """What a call that makes a message says; nothing for any other call."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    name = call.func.id if isinstance(call.func, ast.Name) else name
    return call.args[: _ALL_LITERAL.get(name, 0)]


def _below(call: ast.Call) -> Iterator[ast.Call]:
    return (node for node in ast.walk(call) if isinstance(node, ast.Call) and node is not call)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
