"""Evidence that comes back in a document: initials shown once, words that act as people do."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.initials import is_unit
from aktiv_app.privacy.names.document.repeated import Spans
from aktiv_app.privacy.names.language.context_words import ARTICLES
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.reading import WholeText
from aktiv_app.privacy.names.language.verbs import acts
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_IN_BRACKETS = late(r" \(([A-ZÆØÅÄÖ])\)")
_LETTER = late(r"(?<![\w&+#.'’/–-])([A-ZÆØÅÄÖ])(?:['’]?s)?(?![\w&+#/–-]|\.\w)")
# Of a licence, a vitamin, a plan: "klasse B", "vitamin C".
_NO_LETTER = late(
    r"(?<!\w)(?:klasser?|klass|class|grade|førerkort|førarkort|körkort|kørekort|licen[cs]es?"
    r"|sertifikat|vitamin|nivå|niveau|level|type|typ|plan|gruppe?|grupp|group|blo[ck]k?|hepatitt?"
    r"|kategori|category|alternativ|option|vedlegg|bilaga|appendix|del|part|team|hall|bygg) $",
    re.IGNORECASE,
)
_BEFORE = 16  # characters before a letter that say what it is
_TWICE = 2
_FEWEST_LETTERS = 2
_MOST_LETTERS = 4
_FROM_WORDS = frozenset((reasons.MODEL, reasons.CUE, reasons.LISTED, reasons.AMBIGUOUS))
_BY_LETTERS = frozenset((reasons.MODEL, reasons.SHAPE))
# Before a word these make it a noun in all of the text. Not "min" and "sin", which stand before
# names as well.
_BEFORE_NOUNS = ARTICLES | frozenset(
    ("ved", "vid", "i", "på", "in", "at", "on", "of", "this")
)  # fmt: skip
_THINGS = Kind.ORG_MARK | Kind.BRAND | Kind.PLACE | Kind.ACRONYM | Kind.CALENDAR


def initials_again(line: WholeText, names: Sequence[RawName], taken: Spans) -> list[RawName]:
    """The initials that the text shows to be somebody's, wherever else they stand."""
    text = line.text
    shown = {
        letters
        for name in names
        if name.reason == reasons.INITIALS
        and name.certainty is not Certainty.POSSIBLE
        and name.end - name.start <= _MOST_LETTERS
        and (letters := text[name.start : name.end]).isupper()
        and letters.isalpha()
        and len(letters) >= _FEWEST_LETTERS
    }
    found = _letters_again(text, names, taken)
    if not shown:
        return found
    return found + [
        RawName(word.start, word.end, Certainty.LIKELY, reasons.INITIALS)
        for _, word, _ in line.spelled(shown)
        if not taken.touch(word.start, word.end) and not is_unit(text, word)
    ]


def _letters_again(text: str, names: Sequence[RawName], taken: Spans) -> list[RawName]:
    """Single letters that stand for those behind whom they were told: "Kari Nordmann (K)"."""
    if " (" not in text:
        return []
    told = {
        match[1]
        for name in names
        if name.certainty is not Certainty.POSSIBLE
        and (match := _IN_BRACKETS.match(text, name.end))
        and match[1] in (word[0] for word in text[name.start : name.end].split())
    }
    return [
        RawName(*match.span(1), Certainty.LIKELY, reasons.INITIALS)
        for match in (_LETTER.finditer(text) if told else ())
        if match[1] in told
        and not taken.touch(*match.span(1))
        and not _NO_LETTER.search(text, max(0, match.start(1) - _BEFORE), match.start(1))
    ]


def without_words(line: WholeText, names: Sequence[RawName]) -> list[RawName]:
    """The names; a word in no list that the text uses as a noun elsewhere is only possible.

    "Fødestova tek imot …" at the beginning of a sentence, and "ved fødestova" in another one.
    """
    text = line.text
    weak: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        shown = text[name.start : name.end]
        if name.reason in _BY_LETTERS and shown[:1].isupper() and shown.isalpha():
            info = line.lexicon.info(shown)
            if not info.kind & NAME:
                weak.setdefault(info.plain, []).append(at)
    if not weak:
        return list(names)
    nouns = {
        info.plain
        for index, _, info in line.having(weak.keys())
        if info.shape is Shape.LOWER
        and index
        and line.gap(index - 1) == " "
        and line.infos[index - 1].base in _BEFORE_NOUNS
    }
    doubted = {at for word in nouns & weak.keys() for at in weak[word]}
    return [
        replace(name, certainty=Certainty.POSSIBLE) if at in doubted else name
        for at, name in enumerate(names)
    ]


def acting_again(line: WholeText, names: Sequence[RawName]) -> list[RawName]:
    """The names; a word that may be one is likely when it comes back and acts as people do."""
    text = line.text
    weak: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        shown = text[name.start : name.end]
        if (
            name.certainty is Certainty.POSSIBLE
            and name.reason in _FROM_WORDS
            and shown.isalpha()
            and not line.lexicon.info(shown).kind & _THINGS
        ):
            weak.setdefault(fold(shown), []).append(at)
    often = {key for key, places in weak.items() if len(places) >= _TWICE}
    if not often:
        return list(names)
    starts = {names[at].start: key for key in often for at in weak[key]}
    acting = {
        starts[word.start]
        for index, word, _ in line.having({line.lexicon.info(key).plain for key in often})
        if word.start in starts and acts(line, index)
    }
    again = {at for key in acting for at in weak[key]}
    return [
        replace(name, certainty=Certainty.LIKELY) if at in again else name
        for at, name in enumerate(names)
    ]
