"""The spaCy language the name model is trained in: one tokeniser for all Nordic text.

Importing this module registers the language code "xn" and the component with spaCy. The engine
itself does without a pipeline (`vocabulary.py`).
"""

from collections.abc import Callable
from typing import Any, ClassVar

import spacy
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER
from spacy.lang.xx import MultiLanguage
from spacy.language import Language

from aktiv_app.privacy.name_model.component import FACTORY, PIPE, NameNetwork
from aktiv_app.privacy.name_model.tagger import NameTagger
from aktiv_app.privacy.name_model.vocabulary import CODE

_AFFIX = 4  # characters; the ends of names (-sson, -ović, -zadeh) say more than three show

# Pasted text glues words together with these; a name must still be a token of its own.
_INFIXES = [
    r"[/|\\<>=_()\[\]{};:,•·→]",
    rf"(?<=[{ALPHA_LOWER}])\.(?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA}])(?:[«»“”\"]|…|\.\.+|--+|[–—])(?=[{ALPHA}])",
    rf"(?<=[0-9])-(?=[{ALPHA}])",
    r"@",
    # The end of a file name, so that what stands before it is a word.
    r"\.(?=(?:pdf|docx?|odt|rtf|txt|xlsx?|pptx?|jpe?g|png|zip)$)",
]
_PREFIXES = [r"[\-–—•·*#@>|/\\<=_~+→]", *MultiLanguage.Defaults.prefixes]
_SUFFIXES = [r"[\-–—•·*|/\\<>=_~→]", *MultiLanguage.Defaults.suffixes]


def _start(text: str) -> str:
    return text[:_AFFIX].lower()


def _end(text: str) -> str:
    return text[-_AFFIX:].lower()


class NordicDefaults(MultiLanguage.Defaults):
    """Longer beginnings and ends of words than spaCy's one and three characters."""

    prefixes = _PREFIXES
    suffixes = _SUFFIXES
    infixes = _INFIXES
    url_match = None  # a file name with a person's name in it looks like an address to it
    lex_attr_getters: ClassVar[dict[int, Callable[[str], Any]]] = {
        **MultiLanguage.Defaults.lex_attr_getters,
        spacy.attrs.PREFIX: _start,
        spacy.attrs.SUFFIX: _end,
    }


@spacy.registry.languages(CODE)
class Nordic(MultiLanguage):
    """Bokmål, nynorsk, Swedish, Danish and English in one."""

    lang = CODE
    Defaults = NordicDefaults


def make_name_network(nlp: Language, name: str) -> NameNetwork:
    """An empty component; its weights come from `from_disk` or `set_network`."""
    return NameNetwork(nlp.vocab, name)


Language.factory(FACTORY, func=make_name_network)


def pipeline_tagger(nlp: Language) -> NameTagger:
    """What reads texts with a pipeline's network; raises TypeError for another kind of one."""
    pipe = nlp.get_pipe(PIPE)
    if not isinstance(pipe, NameNetwork):
        raise TypeError("the name model is not built as this program expects")
    return NameTagger(nlp.make_doc, pipe)
