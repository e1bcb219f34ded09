"""The words of the printable booklet, in the reader's language."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from aktiv_app.core.messages import Message, Translator, msg
from aktiv_app.services.bank.language_names import LANGUAGE_NAMES
from prompt_bank.exchange.booklet import BookletWords, Page, booklet_bytes
from prompt_bank.model.content import PromptContent
from prompt_bank.workflow.standing import Judgement, Standing

PARTS: Final[Mapping[str, Message]] = {
    "aktor": msg("Aktør"),
    "kommando": msg("Kommando"),
    "tiltak": msg("Tiltak"),
    "inspirasjon": msg("Inspirasjon"),
    "vurdering": msg("Vurdering"),
}
STANDINGS: Final[Mapping[Standing, Message]] = {
    Standing.DELIVERED: msg("Comes with the app. Your organisation has not vetted it."),
    Standing.DRAFT: msg("A draft that nobody has vetted."),
    Standing.PROPOSED: msg("Proposed. Nobody has vetted it yet."),
    Standing.RETURNED: msg("Returned by a curator. It is not vetted."),
    Standing.VETTED: msg("Vetted until {day}."),
    Standing.DUE: msg("Was vetted, and is due to be looked at again."),
    Standing.RETIRED: msg("No longer in use."),
}


def booklet(
    pages: Sequence[tuple[PromptContent, Judgement]],
    translate: Translator,
    written: Callable[[date], str],
    today: date,
) -> bytes:
    """The booklet of `pages` as a Word document; `written` puts a date as the reader does."""
    words = BookletWords(
        title=translate.t("Prompts"),
        fields=translate.t("To fill in"),
        checks=translate.t("Check in the answer"),
        parts={name: translate(message) for name, message in PARTS.items()},
        day=written(today),
    )
    several = len({content.language for content, _ in pages}) > 1
    return booklet_bytes(
        [
            Page(
                content,
                _note(judgement, translate, written),
                _language(content.language, translate) if several else "",
            )
            for content, judgement in pages
        ],
        words,
        today,
    )


def _language(code: str, translate: Translator) -> str:
    name = LANGUAGE_NAMES.get(code)
    return translate(name) if name else code


def _note(judgement: Judgement, translate: Translator, written: Callable[[date], str]) -> str:
    message = STANDINGS[judgement.standing]
    day = written(judgement.until) if judgement.until else ""
    return translate(Message(message.text, fields={"day": day}))
