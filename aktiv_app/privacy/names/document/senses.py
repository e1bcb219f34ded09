"""Whether a word that is known to be somebody's name in a document is meant as the word.

Persons are called Do, He, Sunday, Bank and Gift; the same document says "on Sunday", "a bank".
"""

import re

from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.reading import SHORT_GENITIVE
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.verbs import does_to_people
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.text.late import late

_ARTICLES = frozenset(
    ("en", "ein", "ei", "et", "eit", "ett", "the", "a", "an", "den", "det", "de", "dei", "denne",
     "dette", "this", "that", "these", "every", "each", "min", "din", "sin", "vår", "my", "your",
     "our", "their", "its", "mitt", "ditt", "sitt", "vårt")
)  # fmt: skip
_BEFORE_DATES = frozenset(
    ("i", "on", "in", "by", "until", "till", "til", "since", "from", "fra", "frå", "från", "next",
     "last", "this", "every", "each", "late", "early", "mid", "before", "after", "før", "etter",
     "på", "of", "during", "due", "through", "to", "neste", "forrige", "nästa", "førre")
)  # fmt: skip
# What stands in one language after a subject, and in the other never.
NORDIC_VERBS = frozenset(
    ("er", "är", "har", "vil", "vill", "kan", "skal", "ska", "skulle", "ville", "kunne", "var",
     "ble", "blei", "blev", "blir", "får", "fikk", "fick", "må", "måste", "bør", "bör", "burde",
     "kommer", "kom", "går", "gikk", "gick", "sier", "seier", "säger", "siger", "sa", "svarte",
     "svarede", "svarade", "spør", "spurte", "fortalte", "mener", "menar", "jobber", "jobbar",
     "begynner", "børjar", "börjar", "starter", "startar", "søker", "söker", "og", "och", "som",
     "trenger", "bor", "bur", "tar", "tok", "tog", "ikke", "ikkje", "inte", "hadde", "hade",
     "havde", "ønsker", "önskar", "tror", "trur", "vet", "veit", "står", "ligger", "snakker")
)  # fmt: skip
ENGLISH_VERBS = frozenset(
    ("is", "has", "was", "had", "will", "would", "can't", "cannot", "could", "should", "must",
     "and", "or", "who", "asked", "asks", "said", "says", "starts", "started", "goes", "went",
     "wants", "wanted", "needs", "needed", "lives", "works", "worked", "came", "comes", "gets",
     "got", "takes", "took", "told", "tells", "thinks", "speaks", "signs", "signed", "lands",
     "leaves", "left", "stays", "knows", "prefers", "likes", "does", "did", "isn't", "wasn't",
     "doesn't", "didn't", "hasn't", "won't", "also", "still", "never", "always")
)  # fmt: skip
_ENGLISH_WORDS = frozenset(
    ("he", "do", "will", "can", "may", "see", "she", "you", "we", "long", "my", "made")
)
_NORDIC_WORDS = frozenset(
    ("ho", "han", "hun", "hon", "vi", "ni", "di", "dei", "man", "min", "sin", "bo", "so", "da",
     "du", "my", "en", "an", "eg", "om", "av", "dem", "noe", "nå", "nu")
)  # fmt: skip
# No verb of these follows "will", "can" or "may" as verbs, and no month does so.
_MODALS = frozenset(("will", "may", "can"))
_AFTER_NO_MODAL = frozenset(
    ("asked", "asks", "said", "says", "wants", "wanted", "lives", "tells", "told", "thinks",
     "thought", "speaks", "spoke", "signs", "signed", "knows", "knew", "prefers", "preferred",
     "likes", "liked", "called", "calls", "rang", "rings", "phoned", "phones", "agreed", "agrees",
     "accepted", "accepts", "declined", "declines", "texted", "emailed", "replied", "replies",
     "resigned", "quits", "hates", "interviewed", "applied", "complained", "complains")
)  # fmt: skip
_AGE = late(r"[ .]{1,2}\d\d ?(?:år|års|y(?:ea)?rs?)\b")
_DAY = re.compile(r"(?<![\d:.,])\d{1,2}(?:\.|st|nd|rd|th)? ?\Z")
_NOT_OWNED = frozenset(("he's", "she's", "it's", "we's", "who's", "let's", "that's"))


def in_ordinary_sense(line: Line, index: int, *, single: bool) -> bool:
    """Whether what stands beside word `index` shows that it is a word, a day or a thing.

    Args:
        line: the document.
        index: a name that is an ordinary word too.
        single: nobody is called so together with another name.
    """
    info = line.infos[index]
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    if info.kind & Kind.CALENDAR and (before in _BEFORE_DATES or _is_beside_figures(line, index)):
        # "He is only 39. May interviewed him."
        return before in _BEFORE_DATES or not does_to_people(line, index)
    if not info.kind & Kind.COMMON:
        return False
    if before in _ARTICLES or info.shape is Shape.UPPER:
        return True
    if not single:
        return False
    if before and _is_named_thing(line, index - 1):
        return True
    if line.gap(index) != " ":
        return False
    after = line.infos[index + 1]  # "Sky Tower", "Gift Shop"
    return after.shape is not Shape.LOWER and not after.kind & NAME


def is_foreign_to_next(line: Line, index: int) -> bool:
    """Whether the next word is of another language, so that "He er" and "Ho starts" name people."""
    if line.gap(index) != " ":
        return False
    base, after = line.infos[index].base, fold(line.words[index + 1].text)
    if base in _MODALS and after in _AFTER_NO_MODAL:
        return True  # "May called in", "will says no"
    return (base in _ENGLISH_WORDS and after in NORDIC_VERBS) or (
        base in _NORDIC_WORDS and after in ENGLISH_VERBS
    )


def in_genitive(line: Line, index: int) -> bool:
    """Whether something is somebody's: "Dos veileder", "Ho's book"; not "He's", "Gifts are"."""
    word, info = line.words[index], line.infos[index]
    folded = fold(word.text)
    if not folded.endswith("s") or folded in _NOT_OWNED or line.gap(index) != " ":
        return False
    after = line.infos[index + 1]
    if after.shape is not Shape.LOWER or after.kind & Kind.PARTICLE:
        return False
    if folded.endswith("'s"):
        return True
    if info.stem == info.plain and folded == info.base and len(folded) > SHORT_GENITIVE:
        return False
    # After the word in the plural a verb would follow.
    verb = fold(line.words[index + 1].text)
    acts = verb in line.lexicon.verbs and not after.kind & Kind.ROLE
    return not acts and verb not in ENGLISH_VERBS


def _is_named_thing(line: Line, index: int) -> bool:
    """Whether a capitalised word that is no name stands before: "Nordiska Bank"."""
    info = line.infos[index]
    if info.shape is Shape.LOWER or line.starts_sentence(index):
        return False
    told = info.base in line.lexicon.cues or info.base in line.lexicon.labels
    return not (told or info.kind & (NAME | Kind.TITLE | Kind.ROLE | Kind.PARTICLE))


def age_follows(line: Line, index: int) -> bool:
    """Whether the age of somebody stands after a word: "Jan 45 år"."""
    return _AGE.match(line.text, line.words[index].end) is not None


def _is_beside_figures(line: Line, index: int) -> bool:
    """Whether a day or a year stands beside a month: "3. May", "May 2024".

    Not "11:30. May", and not an age: "Jan 45 år".
    """
    word, text = line.words[index], line.text
    if text[word.end : word.end + 2].lstrip(" .")[:1].isdigit():
        return not age_follows(line, index)
    return _DAY.search(text, max(0, word.start - 6), word.start) is not None
