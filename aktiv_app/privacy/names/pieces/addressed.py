"""Words that are names because of what is said to them, or of the word after them.

"And no, Will, you can't", "Skal du være med, Even?", "Will will take it".
"""

import re

from aktiv_app.privacy.names.language.kinds import Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape, fold

_TO_YOU = frozenset(
    ("you", "you're", "you've", "your", "du", "deg", "dig", "dere", "ni", "kan", "can", "could",
     "please", "vil", "vill", "would", "takk", "tack", "tak", "thanks", "thank", "hva", "vad",
     "hvad", "kva", "what", "når", "när", "hvornår", "when", "skal", "ska", "do", "did", "are",
     "have", "har", "er", "är", "så", "det", "din", "ditt", "dine")
)  # fmt: skip
_YOU = frozenset(("you", "your", "du", "deg", "dig", "dere", "ni", "din", "ditt", "dine"))
_REACH = 8  # words of a question before the name
_MAY = frozenset(
    ("kan", "har", "vil", "vill", "ska", "skal", "er", "är", "can", "have", "could", "will", "did",
     "do", "are", "fikk", "fick", "fik", "må", "tar", "tager", "kommer", "husker", "minns")
)  # fmt: skip
_BEFORE_SPOKEN = frozenset(
    ("hei", "hej", "hey", "hi", "haha", "ok", "okei", "okay", "takk", "tack", "tak", "thanks",
     "ja", "nei", "nej", "yes", "no", "men", "but", "og", "och", "and", "så", "so", "lol", "du")
)  # fmt: skip
_SMALL_LIST = re.compile(r"(?: [>/] |: ?\d| \d{1,3}(?:[.,]\d+)?(?:[,;.]|$| ))")
_BEFORE_ITEM = (":", ",", ";", ">", "/", ".")


def is_called_upon(line: Line, index: int) -> bool:
    """Whether word `index`, a name that is a word too, is somebody spoken to.

    Or whether the same word follows it, as a verb: "Will will".
    """
    after = line.gap(index)
    if line.infos[index].shape is not Shape.CAPITALISED:
        return False
    if after == " " and line.words[index + 1].text == fold(line.words[index].text):
        return True
    if line.infos[index].kind & Kind.GIVEN and _is_asked(line, index):
        return True
    if not index or line.gap(index - 1) != ", ":
        return False
    if after == ", ":
        return fold(line.words[index + 1].text) in _TO_YOU
    if after[:1] != "?":
        return False
    first = max(0, index - _REACH)
    return any(info.base in _YOU for info in line.infos[first:index])


def is_spoken_to(line: Line, index: int) -> bool:
    """Whether a word in small letters, known as a name, is spoken to: "haha sun du er best"."""
    if line.infos[index].kind & Kind.GIVEN and _is_asked(line, index):
        return True
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    if (before and before not in _BEFORE_SPOKEN) or line.gap(index) != " ":
        return False
    after = line.infos[index + 1].base
    if after in _MAY and line.gap(index + 1) == " ":
        after = line.infos[index + 2].base
    return after in ("du", "you", "ni")


def _is_asked(line: Line, index: int) -> bool:
    """Whether a sentence begins with whom it asks: "Will, can you ring him?"."""
    if not line.starts_sentence(index) or line.gap(index) not in (", ", " – ", " - ", " — "):
        return False
    may = line.infos[index + 1].base in _MAY and line.gap(index + 1) == " "
    return may and line.infos[index + 2].base in ("du", "you", "ni", "u")


def is_in_small_list(line: Line, index: int) -> bool:
    """Whether such a word is ranked or marked: "faith > solveig", "lønn: nam 92.000, ..."."""
    word, text = line.words[index], line.text
    if _SMALL_LIST.match(text, word.end) is None:
        return False
    before = text[max(0, word.start - 3) : word.start].rstrip(" ")
    return not before or before[-1] == "\n" or before.endswith(_BEFORE_ITEM)
