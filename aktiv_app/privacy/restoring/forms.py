"""Which written form of a value goes back into an answer, and with which grammar."""

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.folding import value_key, words
from aktiv_app.privacy.replacing.genitive import Grammar, join
from aktiv_app.privacy.restoring.sent import Mention

_NAMES = frozenset({Label.PERSON, Label.CONFIDENTIAL})  # the classes that have a genitive
_APOSTROPHE = re.compile("['’ʼ]")
_WORD = re.compile(r"[^\W\d_]+")
_WORD_AT_END = re.compile(r"\w[\u0300-\u036f]*\Z")  # its accents may stand on their own
_READ = 4000  # characters that tell the language
_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n")
# Frequent words that tell the three apart.
_SIGNS = {
    Grammar.ENGLISH: frozenset({"the", "and", "of", "is", "with", "this", "you", "your", "was"}),
    Grammar.SWEDISH: frozenset({"och", "är", "att", "inte", "för", "från", "jag", "på", "av"}),
    Grammar.NORWEGIAN: frozenset(
        {"og", "er", "å", "at", "ikke", "ikkje", "for", "fra", "frå", "jeg", "eg", "på", "av"}
    ),
}
_SIGN_OF = {
    word: tuple(grammar for grammar, signs in _SIGNS.items() if word in signs)
    for word in frozenset().union(*_SIGNS.values())
}
_OF = {
    Language.NB: Grammar.NORWEGIAN,
    Language.NN: Grammar.NORWEGIAN,
    Language.SV: Grammar.SWEDISH,
    Language.EN: Grammar.ENGLISH,
}


class Grammars:
    """Whose genitive each paragraph of an answer wants.

    What its frequent words say, else those of the whole answer, else the prompt's language:
    an answer may hold a text and its translation.
    """

    def __init__(self, answer: str, language: Language) -> None:
        """`language` is the prompt's."""
        self._answer = answer
        self._whole = _grammar_of(answer[:_READ], _OF[language])
        self._ends = [match.end() for match in _PARAGRAPH_END.finditer(answer)]
        self._found: dict[int, Grammar] = {}

    def at(self, offset: int) -> Grammar:
        """The grammar at `offset` of the answer."""
        index = bisect.bisect_right(self._ends, offset)
        if index not in self._found:
            start = self._ends[index - 1] if index else 0
            end = self._ends[index] if index < len(self._ends) else len(self._answer)
            paragraph = self._answer[start : min(end, start + _READ)]
            self._found[index] = _grammar_of(paragraph, self._whole)
        return self._found[index]


def _grammar_of(text: str, expected: Grammar) -> Grammar:
    votes = dict.fromkeys(_SIGNS, 0)
    for word in _WORD.findall(text.lower()):
        for grammar in _SIGN_OF.get(word, ()):
            votes[grammar] += 1
    best = max(votes, key=lambda grammar: (votes[grammar], grammar is expected))
    return best if votes[best] > votes[expected] + 1 else expected


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one placeholder: alone, and in the genitive."""

    label: Label
    plain: str = field(repr=False)
    owner: str = field(repr=False)  # the form that stood in the genitive, without its ending

    def choose(self, *, genitive: bool) -> str:
        """The form for a place whose wording does not tell which one stood there."""
        return self.owner if genitive else self.plain


def forms_of(mentions: Sequence[Mention]) -> Forms:
    """The forms of a placeholder from its mentions, in the order sent; at least one.

    The form of the first mention counts, in its best-looking spelling: "Kari Nordmann"
    rather than "KARI NORDMANN" or "Nordmann, Kari". Initials only count where there is
    nothing else.
    """
    label = mentions[0].label
    bases = [mention.base for mention in mentions]
    if label is not Label.PERSON:
        return Forms(label, bases[0], bases[0])
    plain = next((base for base in bases if not _initials(base)), bases[0])
    if "," in plain:  # "Nordmann, Kari" is for lists
        plain = next((base for base in bases if "," not in base and _same(base, plain)), plain)
    owners = [mention.base for mention in mentions if mention.suffix]
    owner = owners[0] if owners and not _initials(owners[0]) else plain
    return Forms(label, _best_spelling(plain, bases), _best_spelling(owner, bases))


def with_ending(base: str, label: Label, grammar: Grammar, written: str) -> str:
    """`base` in the genitive; `written` is the ending as it stands in the answer."""
    if label not in _NAMES or not _WORD_AT_END.search(base):
        return base + written
    apostrophe = _APOSTROPHE.search(written)
    return join(base, grammar, apostrophe[0] if apostrophe else "'")


def fitted(base: str, label: Label, before: str, *, capitals: bool) -> str:
    """`base` in the case its new place wants.

    A name becomes upper-case in a line of `capitals`; a sensitive phrase that now begins a
    sentence (`before` is what stands before it in its line) gets a capital letter.
    """
    if label is Label.PERSON and capitals:
        return base.upper()
    if label is Label.SENSITIVE and base[:1].islower() and _begins_sentence(before):
        return base[:1].upper() + base[1:]
    return base


def _initials(base: str) -> bool:
    letters = [character for character in base if character.isalpha()]
    return len(letters) < 4 and len(words(base)) <= len(letters) and base.isupper()


def _same(base: str, other: str) -> bool:
    return words(value_key(Label.PERSON, base).folded) == words(
        value_key(Label.PERSON, other).folded
    )


def _best_spelling(base: str, bases: Iterable[str]) -> str:
    if base != base.upper() and base != base.lower():
        return base
    key = value_key(Label.PERSON, base)
    return next(
        (
            other
            for other in bases
            if other not in (other.upper(), other.lower()) and value_key(Label.PERSON, other) == key
        ),
        base,
    )


def in_capitals(line: str) -> bool:
    """Whether `line`, its placeholders left out, has several words, all in capitals."""
    found = [word for word in _WORD.findall(line) if len(word) > 1]
    return len(found) > 1 and all(word.isupper() for word in found)


def _begins_sentence(before: str) -> bool:
    stripped = before.rstrip().rstrip("*_#>\"'«“(").rstrip()
    return stripped == "" or stripped[-1] in ".!?-•*"
