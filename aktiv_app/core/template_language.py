"""The template language: a small part of Jinja2 in which every template ends.

`check_tree` walks a parsed template and refuses whatever is not listed here, before any
code is generated from it. What remains has no calls, no arithmetic, no assignment, no
macros or files, and loops only over lists of the form, at most two deep: the work of a
template is bounded by its own size and by what the user filled in. Every expression has
a type (text, list, number or truth), so a checked template cannot fail on its values.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any

from jinja2 import nodes

from aktiv_app.core.errors import TemplateError
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import VariableKind
from aktiv_app.core.reserved import RESERVED_NAMES

MAX_NODES = 4000
MAX_EXPRESSION_NODES = 64
MAX_DEPTH = 24
MAX_LOOPS = 2
MAX_SEPARATOR = 40


class Type(Enum):
    """What an expression of a template gives."""

    TEXT = auto()
    RANGE = auto()  # text that also has .low and .high
    LIST = auto()
    NUMBER = auto()
    TRUTH = auto()


_TEXTUAL = frozenset({Type.TEXT, Type.RANGE})
_LIST_KINDS = frozenset({VariableKind.LINES, VariableKind.MULTI_CHOICE})
_LOOP_ATTRIBUTES = {"index": Type.NUMBER, "first": Type.TRUTH, "last": Type.TRUTH}
_TEXT_FILTERS = frozenset({"lower", "upper", "capitalize", "first_lower", "first_upper", "trim"})
_TESTS = frozenset({"defined", "none"})


def name_types(kinds: Mapping[str, VariableKind]) -> dict[str, Type]:
    """The names a template may use, from the kinds of the declared variables."""
    types: dict[str, Type] = {}
    for name, kind in kinds.items():
        if kind in _LIST_KINDS:
            types[name] = Type.LIST
        elif kind is VariableKind.NUMBER_RANGE:
            types[name] = Type.RANGE
        else:
            types[name] = Type.TEXT
        if kind is VariableKind.CHOICE:
            types[f"{name}_key"] = Type.TEXT
        elif kind is VariableKind.MULTI_CHOICE:
            types[f"{name}_keys"] = Type.LIST
    return types


def refused(line: int, problem: Message) -> TemplateError:
    """The error for a template that breaks the rules, with its line (from 1)."""
    return TemplateError(msg("Line {line} of the text: {problem}", line=line, problem=problem))


def check_tree(tree: nodes.Template, types: Mapping[str, Type]) -> None:
    """Raise TemplateError at the first thing in `tree` that templates may not do."""
    _measure(tree)
    _Checker(types).statements(tree.body)


def _measure(tree: nodes.Template) -> None:
    """Bound size and depth without recursion, before anything recursive sees the tree."""
    count = 0
    stack: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        count += 1
        if depth > MAX_DEPTH or count > MAX_NODES:
            raise refused(node.lineno, msg("the text is too complicated. Make it simpler."))
        stack.extend((child, depth + 1) for child in node.iter_child_nodes())


class _Checker:
    def __init__(self, types: Mapping[str, Type]) -> None:
        self._names = dict(types)
        self._loops = 0

    def statements(self, body: list[nodes.Node]) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                for part in node.nodes:
                    self._output(part)
            elif isinstance(node, nodes.If):
                self._if(node)
            elif isinstance(node, nodes.For):
                self._for(node)
            else:
                raise self._not_allowed(node)

    def _output(self, part: nodes.Expr) -> None:
        if isinstance(part, nodes.TemplateData):
            return
        if self._expression(part) not in _TEXTUAL | {Type.NUMBER}:
            raise refused(part.lineno, msg("a list is printed with a join, such as join(', ')."))

    def _if(self, node: nodes.If) -> None:
        self._expression(node.test)
        self.statements(node.body)
        for branch in node.elif_:
            self._if(branch)
        self.statements(node.else_)

    def _for(self, node: nodes.For) -> None:
        if node.test is not None or node.recursive:
            raise refused(node.lineno, msg("a loop has no conditions. Put an if inside it."))
        if not isinstance(node.iter, nodes.Name) or self.name(node.iter) is not Type.LIST:
            raise refused(node.lineno, msg("a loop runs over a list of the form, nothing else."))
        if not isinstance(node.target, nodes.Name) or node.target.name in self._names:
            raise refused(node.lineno, msg("a loop needs a new name for its item."))
        if node.target.name in RESERVED_NAMES or node.target.name.startswith("_"):
            raise refused(node.lineno, msg("this name cannot be used for an item."))
        if self._loops >= MAX_LOOPS:
            raise refused(node.lineno, msg("at most two loops may stand inside each other."))
        self._loops += 1
        self._names[node.target.name] = Type.TEXT
        self.statements(node.body)
        del self._names[node.target.name]
        self._loops -= 1
        self.statements(node.else_)

    def _expression(self, node: nodes.Node) -> Type:
        if sum(1 for _ in node.find_all(nodes.Node)) > MAX_EXPRESSION_NODES:
            raise refused(node.lineno, msg("this expression is too long. Split it."))
        return self._type(node)

    def _type(self, node: nodes.Node) -> Type:
        check = _EXPRESSIONS.get(type(node))
        if check is None:
            raise self._not_allowed(node)
        return check(self, node)

    def name(self, node: nodes.Name) -> Type:
        if node.name not in self._names:
            raise refused(
                node.lineno,
                msg("“{name}” is not a field of this task. Check the spelling.", name=node.name),
            )
        return self._names[node.name]

    def const(self, node: nodes.Const) -> Type:
        if isinstance(node.value, bool):
            return Type.TRUTH
        if isinstance(node.value, int):
            return Type.NUMBER
        if isinstance(node.value, str):
            return Type.TEXT
        raise self._not_allowed(node)

    def attribute(self, node: nodes.Getattr) -> Type:
        if isinstance(node.node, nodes.Name):
            name = node.node.name
            if name == "loop" and self._loops and node.attr in _LOOP_ATTRIBUTES:
                return _LOOP_ATTRIBUTES[node.attr]
            if self._names.get(name) is Type.RANGE and node.attr in ("low", "high"):
                return Type.NUMBER
        raise refused(
            node.lineno,
            msg("only .low and .high of a number, and loop.index, loop.first and loop.last exist."),
        )

    def filtered(self, node: nodes.Filter) -> Type:
        if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise self._not_allowed(node)
        given = self._type(node.node)
        if node.name == "join" and len(node.args) <= 1:
            if given is not Type.LIST or not all(map(_is_separator, node.args)):
                raise refused(
                    node.lineno, msg("join takes a list and a short text in quotation marks.")
                )
            return Type.TEXT
        if node.name == "length" and not node.args and given in _TEXTUAL | {Type.LIST}:
            return Type.NUMBER
        if node.name == "default" and len(node.args) == 1:
            if given in _TEXTUAL and self._type(node.args[0]) in _TEXTUAL:
                return Type.TEXT
            raise refused(node.lineno, msg("default takes a text and another text."))
        if node.name in _TEXT_FILTERS and not node.args and given in _TEXTUAL:
            return Type.TEXT
        raise refused(
            node.lineno, msg("the filter “{name}” cannot be used here.", name=node.name[:40])
        )

    def test(self, node: nodes.Test) -> Type:
        if node.name not in _TESTS or node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise self._not_allowed(node)
        self._type(node.node)
        return Type.TRUTH

    def compare(self, node: nodes.Compare) -> Type:
        left = self._type(node.expr)
        for operand in node.ops:
            if operand.op in ("in", "notin"):
                if left not in _TEXTUAL or not self._can_hold(operand.expr):
                    raise refused(
                        node.lineno, msg("in compares a text with a list or another text.")
                    )
                left = Type.LIST
                continue
            right = self._type(operand.expr)
            if operand.op not in ("eq", "ne") and {left, right} != {Type.NUMBER}:
                raise refused(node.lineno, msg("only numbers can be larger or smaller."))
            left = right
        return Type.TRUTH

    def _can_hold(self, node: nodes.Expr) -> bool:
        if isinstance(node, nodes.List | nodes.Tuple):
            return all(
                isinstance(item, nodes.Const) and isinstance(item.value, str) for item in node.items
            )
        return self._type(node) in _TEXTUAL | {Type.LIST}

    def either(self, node: nodes.And | nodes.Or) -> Type:
        left, right = self._type(node.left), self._type(node.right)
        return _common(left, right)

    def negation(self, node: nodes.Not) -> Type:
        self._type(node.node)
        return Type.TRUTH

    def concat(self, node: nodes.Concat) -> Type:
        for part in node.nodes:
            if self._type(part) not in _TEXTUAL | {Type.NUMBER}:
                raise refused(node.lineno, msg("only texts and numbers are put together with ~."))
        return Type.TEXT

    def conditional(self, node: nodes.CondExpr) -> Type:
        self._type(node.test)
        kept = self._type(node.expr1)
        if node.expr2 is None:
            raise refused(node.lineno, msg("an if inside a field needs an else."))
        return _common(kept, self._type(node.expr2))

    @staticmethod
    def _not_allowed(node: nodes.Node) -> TemplateError:
        return refused(
            node.lineno,
            _NAMED.get(type(node), msg("this is not something a text can do. Remove it.")),
        )


def _common(left: Type, right: Type) -> Type:
    if left is right:
        return left
    return Type.TEXT if {left, right} <= _TEXTUAL else Type.TRUTH


def _is_separator(node: nodes.Expr) -> bool:
    return (
        isinstance(node, nodes.Const)
        and isinstance(node.value, str)
        and len(node.value) <= MAX_SEPARATOR
    )


_EXPRESSIONS: dict[type[nodes.Node], Callable[[_Checker, Any], Type]] = {
    nodes.Name: _Checker.name,
    nodes.Const: _Checker.const,
    nodes.Getattr: _Checker.attribute,
    nodes.Filter: _Checker.filtered,
    nodes.Test: _Checker.test,
    nodes.Compare: _Checker.compare,
    nodes.And: _Checker.either,
    nodes.Or: _Checker.either,
    nodes.Not: _Checker.negation,
    nodes.Concat: _Checker.concat,
    nodes.CondExpr: _Checker.conditional,
}

_NAMED: dict[type[nodes.Node], Message] = {
    nodes.Call: msg("texts cannot call functions. Remove the parentheses."),
    nodes.Macro: msg("texts cannot hold macros. Remove it."),
    nodes.Assign: msg("texts cannot set values. Add a field to the task instead."),
    nodes.Include: msg("texts cannot read other files. Remove it."),
    nodes.Import: msg("texts cannot read other files. Remove it."),
    nodes.FromImport: msg("texts cannot read other files. Remove it."),
    nodes.Extends: msg("texts cannot read other files. Remove it."),
    nodes.Mul: msg("texts cannot calculate. Remove it."),
    nodes.Add: msg("texts cannot calculate. Put texts together with ~."),
    nodes.Getitem: msg("texts cannot pick items with [ ]. Use a loop."),
}
