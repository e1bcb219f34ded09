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
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        texts = node.args[: _ALL_LITERAL.get(name, 0)]
        if texts and id(node) in inside:
            yield node.lineno, "inside an f-string, which is one token before Python 3.12"
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


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
