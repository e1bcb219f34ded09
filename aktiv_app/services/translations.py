"""Translators from gettext catalogues, and the language of the computer."""

import gettext
import locale
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, Translator, msg

DOMAIN = "aktiv"

# Danish readers read bokmål more easily than English.
_BY_CODE = {
    "nb": Language.NB,
    "no": Language.NB,
    "da": Language.NB,
    "nn": Language.NN,
    "sv": Language.SV,
    "en": Language.EN,
}
_BY_NAME = {
    "norwegian bokmål": Language.NB,
    "norwegian nynorsk": Language.NN,
    "norwegian": Language.NB,
    "danish": Language.NB,
    "swedish": Language.SV,
}


class LoadedTranslator(Struct, frozen=True):
    """A translator, and what is wrong when it can only speak English."""

    translator: Translator
    problem: Message | None = None


def translator(language: Language, folder: Path) -> Translator:
    """The translator for `language`; speaks English where the catalogue is missing.

    `folder` holds `<language>/LC_MESSAGES/aktiv.mo`.
    """
    return load_translator(language, folder).translator


def load_translator(language: Language, folder: Path) -> LoadedTranslator:
    """Like `translator`, and reports a catalogue that is missing or broken."""
    if language is Language.EN:
        return LoadedTranslator(Translator(gettext.NullTranslations()))
    try:
        catalogue = gettext.translation(DOMAIN, folder, [language.value])
    except (OSError, ValueError, EOFError, UnicodeDecodeError, KeyError):
        return LoadedTranslator(
            Translator(gettext.NullTranslations()),
            msg(
                "The texts in {language} are missing from this installation. English is used.",
                language=language.own_name,
            ),
        )
    return LoadedTranslator(Translator(catalogue))


def system_language(
    platform: str = sys.platform,
    environment: Mapping[str, str] | None = None,
    windows_locale: Callable[[], str] | None = None,
) -> Language:
    """The supported language nearest to the computer's; English when none is near.

    Linux and macOS say it in the environment, by gettext's order of variables; Windows
    and macOS apps started from the desktop say it through the C library.
    """
    env = os.environ if environment is None else environment
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        # A list, the first choice first: who reads Finnish, then Swedish, reads Swedish here.
        names = list(filter(None, env.get(variable, "").split(":")))
        known = (language for language in map(_known, names) if language is not None)
        if names:
            return next(known, Language.EN)
    if platform in ("win32", "darwin"):
        return language_of((windows_locale or _c_locale)())
    return Language.EN


def language_of(locale_name: str) -> Language:
    """The supported language for a locale such as 'nn_NO.UTF-8' or 'Swedish_Sweden.1252'.

    English when there is none for it.
    """
    return _known(locale_name) or Language.EN


def _known(locale_name: str) -> Language | None:
    name = locale_name.replace("-", "_").split(".")[0].split("@")[0].lower()
    first = name.split("_")[0]
    return _BY_CODE.get(first) or _BY_NAME.get(first)


def _c_locale() -> str:
    return locale.setlocale(locale.LC_CTYPE) or locale.getlocale()[0] or ""
