"""A printable Word booklet of chosen prompts (python-docx)."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from prompt_bank.exchange.foreign import to_text
from prompt_bank.model.content import PARTS, PromptContent


@dataclass(frozen=True, slots=True)
class Page:
    """One prompt of the booklet; `note` says how it stands, in the reader's language.

    `language` is the name of the prompt's, where the booklet has prompts in several.
    """

    content: PromptContent
    note: str
    language: str = ""

    @property
    def listed(self) -> str:
        """How the list of prompts names it."""
        title = self.content.title
        return f"{title} ({self.language})" if self.language else title


@dataclass(frozen=True, slots=True)
class BookletWords:
    """The words around the prompts, in the reader's language.

    `parts` names the five parts by their names in PARTS.
    """

    title: str
    fields: str
    checks: str
    parts: Mapping[str, str]
    day: str


def booklet_bytes(pages: Sequence[Page], words: BookletWords, made: date) -> bytes:
    """The booklet as a docx file: a title page, the list of prompts, then a prompt a page."""
    import docx
    from docx.shared import Cm, Pt, RGBColor

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    document.core_properties.title = words.title
    document.core_properties.author = ""
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(11)
    style.paragraph_format.space_after = Pt(6)

    document.add_heading(words.title, 0)
    document.add_paragraph(words.day or made.isoformat())
    for page in pages:
        document.add_paragraph(_clean(page.listed), style="List Bullet")
    for page in pages:
        content = page.content
        heading = document.add_heading(_clean(content.title), 1)
        heading.paragraph_format.page_break_before = True
        if page.note:
            run = document.add_paragraph().add_run(_clean(page.note))
            run.italic = True
            run.font.color.rgb = RGBColor(0x55, 0x5F, 0x66)
        for text in (content.purpose, content.guidance):
            if text:
                document.add_paragraph(_clean(text))
        _add_parts(document, content, words)
        if content.variables:
            document.add_heading(words.fields, 2)
            for variable in content.variables:
                piece = f"{variable.label}: {variable.help}" if variable.help else variable.label
                document.add_paragraph(_clean(piece), style="List Bullet")
        if content.checks:
            document.add_heading(words.checks, 2)
            for check in content.checks:
                document.add_paragraph(f"☐ {_clean(check)}")
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _add_parts(document: object, content: PromptContent, words: BookletWords) -> None:
    for part, text in zip(PARTS, content.parts.texts(), strict=True):
        if not text.strip():
            continue
        alone = PromptContent(
            task=content.task,
            language=content.language,
            title=content.title,
            parts=type(content.parts)(kommando=text),
            variables=content.variables,
        )
        document.add_heading(f"{part[0].upper()}  {words.parts[part]}", 2)  # type: ignore[attr-defined]
        for block in _clean(to_text(alone)).split("\n\n"):
            document.add_paragraph(block)  # type: ignore[attr-defined]


def _clean(text: str) -> str:
    """Without control characters, which XML cannot hold."""
    return "".join(ch for ch in text if ch >= " " or ch in "\n\t")
