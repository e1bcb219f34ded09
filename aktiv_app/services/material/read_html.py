"""Reader for web pages: what a reader of the page would see, with all changes accepted."""

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from aktiv_app.core.left_out import LeftOutKind
from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.layout import Lines, apart, row_lines
from aktiv_app.services.material.limits import Limits
from aktiv_app.services.material.read_text import decode
from aktiv_app.services.material.tally import Tally

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9._-]{2,40})""", re.IGNORECASE
)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{2,40})""")
_XML_START = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
# fmt: off
_INVISIBLE = frozenset(
    (
        "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "svg",
        "math", "canvas", "audio", "video", "select", "datalist", "title", "meta", "link", "del"
    )
)
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "dialog",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "nav", "ol",
        "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"
    )
)
_SPACED = frozenset(
    (
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "dl"
    )
)
# fmt: on
_NOT_READ = {
    **dict.fromkeys(("img", "svg", "canvas"), LeftOutKind.PICTURES),
    **dict.fromkeys(("iframe", "object", "embed", "math", "audio", "video"), LeftOutKind.OBJECTS),
}
_FIELDS = frozenset(("input", "textarea", "select"))
_NO_FIELDS = frozenset(("hidden", "submit", "button", "reset", "image"))
_RAISED = {"sup": "^", "sub": "_"}
_HIDING_STYLE = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)
# No-break and other special spaces stay: only what HTML itself folds is folded.
_SPACES = re.compile("[ \t\r\n\f]+")


def read(data: bytes, limits: Limits, tally: Tally) -> str:
    """The visible text of a page given as bytes; what else is in it is noted in `tally`.

    Raises:
        UnreadableError: no page can be made of it, or it is too long.
    """
    declared = _XML_ENCODING.match(data[:256]) or _CHARSET.search(data[:4096])
    name = declared.group(1).decode("ascii") if declared else ""
    return read_source(decode(data, name), limits, tally)


def read_source(source: str, limits: Limits, tally: Tally) -> str:
    """The visible text of a page given as a string; what else is in it is noted in `tally`.

    Raises:
        UnreadableError: no page can be made of it, or it is too long.
    """
    source = _XML_START.sub("", source).replace("\x00", "")
    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise UnreadableError(Failure.NO_TEXT) from None
    except ValueError:
        raise UnreadableError(Failure.MALFORMED) from None
    lines = Lines(limits.text_chars)
    lines.extend(_lines(root))
    _note(root, tally)
    return lines.text()


def _note(element: Any, tally: Tally) -> None:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str):
            continue
        if tag == "del":
            tally.add(LeftOutKind.DELETIONS, _has_text(child))
        elif tag in _NOT_READ:
            tally.add(_NOT_READ[tag], not _is_tracking_dot(child))
        elif tag in _FIELDS:
            tally.add(LeftOutKind.FORM_FIELDS, child.get("type", "").lower() not in _NO_FIELDS)
        elif tag in _INVISIBLE:
            continue  # what no browser shows as text
        elif _hidden(child):
            tally.add(LeftOutKind.HIDDEN, _has_text(child))
        else:
            _note(child, tally)


def _is_tracking_dot(element: Any) -> bool:
    return {element.get("width"), element.get("height")} <= {"0", "1"}


def _has_text(element: Any) -> bool:
    return bool(element.text_content().strip())


def _lines(element: Any) -> list[str]:
    """The lines of a block element."""
    writer = _Writer()
    writer.walk(element)
    return writer.finish()


class _Writer:
    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._mark = ""
        self._keep_spaces = 0
        self._numbers: dict[Any, int] = {}
        self._depth = 0

    def finish(self) -> list[str]:
        self._break()
        return self._lines

    def walk(self, element: Any) -> None:
        self._text(element.text)
        for child in element:
            tag = child.tag
            if isinstance(tag, str) and not _hidden(child):
                self._element(child, tag)
            self._text(child.tail)

    def _element(self, element: Any, tag: str) -> None:
        if tag == "br":
            self._break(always=True)
            return
        if tag == "table":
            self._table(element)
            return
        if tag in ("input", "textarea"):
            return
        if tag in _RAISED and self._line:
            self._text(apart(self._line[-1], element.text_content().strip(), _RAISED[tag]))
        block = tag in _BLOCKS
        if block:
            self._break()
        if tag in _SPACED and self._depth == 0:
            self._lines.append("")
        if tag == "li":
            self._mark = "  " * max(0, self._depth - 1) + self._list_mark(element)
        self._depth += tag in ("ul", "ol")
        self._keep_spaces += tag == "pre"
        self.walk(element)
        self._keep_spaces -= tag == "pre"
        self._depth -= tag in ("ul", "ol")
        if block:
            self._break()
        if tag in _SPACED and self._depth == 0:
            self._lines.append("")

    def _table(self, table: Any) -> None:
        self._break()
        self._lines.append("")
        for row in table.iter("tr", "caption"):
            if next(row.iterancestors("table"), None) is not table or _hidden(row):
                continue
            if row.tag == "caption":
                self._lines.extend(_lines(row))
                continue
            cells = [cell for cell in row if cell.tag in ("td", "th") and not _hidden(cell)]
            self._lines.extend(row_lines([_lines(cell) for cell in cells]))
        self._lines.append("")

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._keep_spaces:
            first, *rest = text.split("\n")
            self._line.append(first)
            for line in rest:
                self._break(always=True)
                self._line.append(line)
            return
        self._line.append(_SPACES.sub(" ", text))

    def _list_mark(self, item: Any) -> str:
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return "\u2022 "
        self._numbers[parent] = self._numbers.get(parent, 0) + 1
        return f"{self._numbers[parent]}. "

    def _break(self, always: bool = False) -> None:
        text = "".join(self._line)
        if not self._keep_spaces:
            text = _SPACES.sub(" ", text).strip(" ")
        self._line = []
        if text:
            self._lines.append(self._mark + text)
            self._mark = ""
        elif always:
            self._lines.append("")


def _hidden(element: Any) -> bool:
    if element.tag in _INVISIBLE or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDING_STYLE.search(style))
