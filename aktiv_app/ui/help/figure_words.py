"""Plain words for what the figures of the privacy page are about."""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, Translator, msg
from aktiv_app.privacy.findings import Label
from aktiv_app.ui.composer.finding_words import LABEL_NAMES

ALL = msg("All together")

LANGUAGES: Mapping[str, Message] = {
    "nb": msg("Norwegian bokmål"),
    "nn": msg("Norwegian nynorsk"),
    "sv": msg("Swedish"),
    "da": msg("Danish"),
    "en": msg("English"),
    "mixed": msg("Several languages mixed"),
}

ORIGINS: Mapping[str, Message] = {
    "african_horn": msg("Horn of Africa"),
    "african_west": msg("West African"),
    "anglo": msg("English-speaking"),
    "east_asian": msg("East Asian"),
    "eastern_european": msg("Eastern European"),
    "latin": msg("Spanish and Portuguese"),
    "middle_eastern": msg("Middle Eastern"),
    "nordic": msg("Nordic"),
    "sami": msg("Sámi"),
    "south_asian": msg("South Asian"),
    "southeast_asian": msg("South-East Asian"),
    "turkish": msg("Turkish"),
}

CORPORA: Mapping[str, Message] = {
    "nb": msg("Norwegian bokmål, news"),
    "nn": msg("Norwegian nynorsk, news"),
    "sv Talbanken": msg("Swedish, articles and brochures"),
    "sv PUD": msg("Swedish, news and encyclopedia"),
    "sv news": msg("Swedish, web news"),
    "da": msg("Danish, news and books"),
    "en EWT": msg("English, web texts"),
    "en PUD": msg("English, news and encyclopedia"),
}


def class_word(name: str, tr: Translator) -> str:
    """A class of personal data by its name in the file of figures."""
    return tr(LABEL_NAMES[Label(name)]) if name in Label.__members__ else _word(name, {}, tr)


def language_word(name: str, tr: Translator) -> str:
    """A language by its code."""
    return _word(name, LANGUAGES, tr)


def origin_word(name: str, tr: Translator) -> str:
    """Where a name comes from."""
    return _word(name, ORIGINS, tr)


def corpus_word(name: str, tr: Translator) -> str:
    """A public corpus."""
    return _word(name, CORPORA, tr)


def _word(name: str, words: Mapping[str, Message], tr: Translator) -> str:
    if name == "ALL":
        return tr(ALL)
    # A figure measured later may be about something this version has no word for.
    word = tr(words[name]) if name in words else name
    # Names of languages are written small in some languages; here they begin a cell.
    return word[:1].upper() + word[1:]
