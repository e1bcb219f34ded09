"""How the texts of the parts become one prompt: labelled, flowing or with headings."""

from collections.abc import Mapping

from aktiv_app.core.languages import Language
from aktiv_app.core.model import ComposedPrompt, Part, PartSpan, Style
from aktiv_app.core.wording import WORDING

_BETWEEN = "\n\n"


def join_parts(texts: Mapping[Part, str], language: Language, style: Style) -> ComposedPrompt:
    """Join tidy part texts in the order A K T I V; blank parts are left out."""
    pieces: list[str] = []
    spans: list[PartSpan] = []
    position = 0
    for part in Part:
        text = texts.get(part, "")
        if not text:
            continue
        if pieces:
            pieces.append(_BETWEEN)
            position += len(_BETWEEN)
        heading = _heading(part, language, style)
        end = position + len(heading) + len(text)
        spans.append(PartSpan(part, position, position + len(heading), end))
        pieces += (heading, text)
        position = end
    return ComposedPrompt("".join(pieces), language, tuple(spans))


def _heading(part: Part, language: Language, style: Style) -> str:
    if style is Style.LABELLED:
        return f"{part.letter}: "
    if style is Style.MARKDOWN:
        return f"## {WORDING[language].part_names[part]}\n\n"
    return ""
