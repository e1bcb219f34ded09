"""Phrases that begin a sentence with a word that is a name too, though nobody is meant.

"Even if it rains", "Per dags dato", "Hope this helps", where Even, Per and Hope are in the text;
"Tone: formal", which prompts ask for.
"""

import re
from collections.abc import Iterable, Mapping

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names.language.words import fold
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

NUMBER = " 0"  # stands in the list for one figure or a day and month
_SENTENCE_ENDS = frozenset(".!?:;\n")
_MARKS = " \t-–—•*·\"'“”«»(["  # between the end of a sentence and the next word
_NUMBER = late(r"\d(?!\d)|\d{1,2}[./]\d")  # two figures would be an age: "Per 47"
_WORD = re.compile(r"\w+")
# What may stand after the answer to a heading ("Tone: kind."), or the word that goes on.
_ENDS = ",.;/&+\n"
_GOING_ON = frozenset(["and", "but", "og", "men", "och", "eller", "or"])
_LONGEST = 40  # characters of the text after the word that a phrase may take

SetPhrases = Mapping[str, tuple[str, ...]]
"""What follows a word in the phrases that begin with it, from its end on; all folded."""


def set_phrases(lines: Iterable[str]) -> SetPhrases:
    """The phrases of a list, one a line, by their first word."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        match = _WORD.match(line)
        word = match[0] if match else ""
        found[word] = (*found.get(word, ()), line[len(word) :])
    return found


def without_set_phrases(text: str, names: Iterable[RawName], phrases: SetPhrases) -> list[RawName]:
    """The names; less those at the beginning of a sentence that begin a set phrase.

    What a form or a signature says for sure stays.
    """
    return [
        name
        for name in names
        if name.certainty is Certainty.SURE or not _begins_phrase(text, name, phrases)
    ]


def _begins_phrase(text: str, name: RawName, phrases: SetPhrases) -> bool:
    tails = phrases.get(fold(text[name.start : name.end]))
    if tails is None or text[name.end : name.end + 1] not in (" ", ":"):
        return False
    before = text[max(0, name.start - _LONGEST) : name.start].rstrip(_MARKS)
    if before and before[-1] not in _SENTENCE_ENDS:
        return False
    after = fold(text[name.end : name.end + _LONGEST])
    return any(_goes_on(after, tail) for tail in tails)


def _goes_on(after: str, tail: str) -> bool:
    if tail == NUMBER:
        return _NUMBER.match(after, 1) is not None
    if not after.startswith(tail):
        return False
    rest = after[len(tail) :]
    if not tail.startswith(":"):
        return not rest[:1].isalnum()
    # Somebody called Tone who is described or speaks goes on otherwise: "Tone: kort sagt ja".
    words = rest.split(maxsplit=1)
    return not words or rest[0] in _ENDS or (rest[0].isspace() and words[0] in _GOING_ON)
