"""Words that are names because of what is said to them, or of the word after them.

"And no, Will, you can't", "Skal du være med, Even?", "Will will take it".
"""

from aktiv_app.privacy.names.runs import Line
from aktiv_app.privacy.names.words import Shape, fold

_TO_YOU = frozenset(
    ("you", "you're", "you've", "your", "du", "deg", "dig", "dere", "ni", "kan", "can", "could",
     "please", "vil", "vill", "would", "takk", "tack", "tak", "thanks", "thank", "hva", "vad",
     "hvad", "kva", "what", "når", "när", "hvornår", "when", "skal", "ska", "do", "did", "are",
     "have", "har", "er", "är", "så", "det", "din", "ditt", "dine")
)  # fmt: skip
_YOU = frozenset(("you", "your", "du", "deg", "dig", "dere", "ni", "din", "ditt", "dine"))
_REACH = 8  # words of a question before the name


def is_called_upon(line: Line, index: int) -> bool:
    """Whether word `index`, a name that is a word too, is somebody spoken to.

    Or whether the same word follows it, as a verb: "Will will".
    """
    after = line.gap(index)
    if line.infos[index].shape is not Shape.CAPITALISED:
        return False
    if after == " " and line.words[index + 1].text == fold(line.words[index].text):
        return True
    if not index or line.gap(index - 1) != ", ":
        return False
    if after == ", ":
        return fold(line.words[index + 1].text) in _TO_YOU
    if after[:1] != "?":
        return False
    first = max(0, index - _REACH)
    return any(info.base in _YOU for info in line.infos[first:index])
