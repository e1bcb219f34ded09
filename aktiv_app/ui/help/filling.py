"""Fills a page's fields: the measured figures and the table of keys. Free of widgets."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt

from aktiv_app.core.measured import Measured, Share, share_table, table
from aktiv_app.core.messages import Translator
from aktiv_app.ui.context import ShortcutGroup
from aktiv_app.ui.help import figure_words as words
from aktiv_app.ui.keys import key_text
from aktiv_app.ui.speech import written_day

FIELD = re.compile(r"\{\{([a-z_]+)\}\}")
Fields = Mapping[str, Callable[[], str]]


def filled(text: str, fields: Fields) -> str:
    """`text` with `{{name}}` filled in; a field nobody knows stays as it is."""
    return FIELD.sub(lambda found: _filled_field(found, fields), text)


def _filled_field(found: re.Match[str], fields: Fields) -> str:
    fill = fields.get(found[1])
    return found[0] if fill is None else fill()


class Figures:
    """The measured figures in the words and numbers of one language."""

    def __init__(self, measured: Measured, tr: Translator, locale: QLocale) -> None:
        self._measured = measured
        self._tr = tr
        self._locale = locale

    def fields(self) -> Fields:
        """What can be put into a page."""
        part = self._measured.recruitment
        tr = self._tr
        return {
            "texts": lambda: str(part.texts),
            "places": lambda: str(part.places),
            "without": lambda: str(part.without),
            "untouched": lambda: str(part.untouched),
            "over": lambda: self._percent(part.over),
            "over_without": lambda: self._percent(part.over_without, 2),
            "measured": lambda: written_day(
                QDate.fromString(part.measured.isoformat(), Qt.DateFormat.ISODate),
                self._locale,
                year=True,
            ),
            "command": lambda: part.command,
            "classes": partial(self._shares, part.classes, tr.t("Kind"), words.class_word),
            "languages": partial(
                self._shares, part.languages, tr.t("Language"), words.language_word
            ),
            "origins": partial(
                self._shares, part.origins, tr.t("Origin of the name"), words.origin_word
            ),
            "corpora": self._corpora,
            "corpora_command": lambda: self._measured.corpora.command,
        }

    def _shares(
        self, shares: Iterable[Share], what: str, word: Callable[[str, Translator], str]
    ) -> str:
        tr = self._tr
        headings = (
            what,
            tr.t("Places"),
            tr.t("Found in full"),
            tr.t("Letters left visible"),
        )
        return share_table(shares, headings, lambda name: word(name, tr), self._percent)

    def _corpora(self) -> str:
        tr = self._tr
        headings = (
            tr.t("Texts"),
            tr.t("Names"),
            tr.t("Rules alone"),
            tr.t("Rules and name model"),
        )
        rows = (
            (
                words.corpus_word(split.name, tr),
                str(split.persons),
                f"{self._percent(split.rules)} ({self._percent(100 * split.rules_precision, 0)})",
                f"{self._percent(split.both)} ({self._percent(100 * split.both_precision, 0)})",
            )
            for split in self._measured.corpora.splits
        )
        return table(headings, rows)

    def _percent(self, share: float, digits: int = 1) -> str:
        # A no-break space, so that the sign never begins a line.
        return f"{self._locale.toString(share, 'f', digits)}\u00a0%"


def keys_table(groups: Iterable[ShortcutGroup], tr: Translator) -> str:
    """The keys of the window as Markdown: a heading and a table for each group."""
    # Translators: the headings of the table of keyboard shortcuts
    headings = (tr.t("Keys"), tr.t("What it does"))
    parts = []
    for title, shortcuts in groups:
        rows = ((f"**{key_text(shortcut.keys)}**", shortcut.text) for shortcut in shortcuts)
        parts.append(f"## {title}\n\n{table(headings, rows)}")
    return "\n\n".join(parts)
