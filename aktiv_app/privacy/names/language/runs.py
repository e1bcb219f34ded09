"""Runs of capitalised words on one line, cut into the pieces that can be one person's name."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy.names.language.context_words import NAMING, OBJECTS, POSSESSIVES, PRONOUNS
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.language.words import Shape, Word, fold, words_of
from aktiv_app.privacy.text.late import late

_BREAKS = (
    Kind.COMMON | Kind.ROLE | Kind.TITLE | Kind.ORG_MARK | Kind.CALENDAR | Kind.STREET
    | Kind.BRAND | Kind.THING | Kind.PLACE | Kind.ACRONYM
)  # fmt: skip
_SENTENCE_BREAK = late(r"[.!?:;•·|\n\t–—*>#\]\[)(/}{✓☑→▪●○➢]|^[\s\"'«»“”]*$")
_NAME_LIKE = 0.8  # mean log-odds a letter
_TWO = 2  # words of a name before a surname that is a word
_INITIAL_GAPS = frozenset((".", ". ", "."))
_ABBREVIATED = frozenset(
    ("chr", "fr", "fred", "th", "joh", "st", "kr", "jr", "sr", "wm", "alf", "md")
)


_ONESELF = frozenset(
    ("jeg", "eg", "jag", "hun", "ho", "hon", "han", "he", "she", "i", "hen", "også", "ofte", "bare",
     "berre", "bara")
)  # fmt: skip
# Shortened words whose dot ends no sentence: "enl. Glad", "ang. Berg".
_SHORTENED = frozenset(
    ("enl", "ang", "ev", "evt", "resp", "kl", "tlf", "tel", "mob", "nr", "ca", "jf", "jfr", "bl",
     "eks", "vedr", "inkl", "ekskl", "avd", "ref", "prof", "dr", "mr", "ms", "mrs", "adv", "adm",
     "dir", "kand", "sign", "hr", "fr", "frk", "att", "attn", "cand", "mgr", "sr", "jr", "capt",
     "kapt", "ing", "stud", "overl", "rådg", "kons", "ass", "sjef", "int", "hälsn", "hels", "re")
)  # fmt: skip
# One sound, two letters: "Synnøve Aa.", "Th. Berg".
_LONG_INITIALS = frozenset(("aa", "th", "kj", "sj", "ch", "sz", "zs", "gy", "ph", "kh", "sh"))


def is_initial(word: str) -> bool:
    """Whether a word with a dot stands for a name."""
    return len(word) == 1 or word.lower() in _LONG_INITIALS


class Piece(NamedTuple):
    """Words `first` to `last` (inclusive) of a line, all of which can belong to one name."""

    first: int
    last: int


def read_words(text: str, lexicon: Lexicon) -> tuple[Sequence[Word], Sequence[WordInfo]]:
    """The words of `text` and what is known of each."""
    words = words_of(text)
    return words, [lexicon.info(word.text) for word in words]


class Line:
    """The words of a segment with what the lexicon knows of them."""

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        known: tuple[Sequence[Word], Sequence[WordInfo]] | None = None,
    ) -> None:
        """`known` are the words of the text, if somebody has them."""
        self.text = text
        self.lexicon = lexicon
        self.words, self.infos = known or read_words(text, lexicon)

    def gap(self, index: int) -> str:
        """The text between word `index` and the next; between the ends and nothing: a break."""
        if index < 0 or index + 1 >= len(self.words):
            return "\n"
        return self.text[self.words[index].end : self.words[index + 1].start]

    def starts_sentence(self, index: int) -> bool:
        """Whether a capital on word `index` says nothing because a sentence begins there."""
        if index == 0:
            return True
        gap = self.gap(index - 1)
        if gap == " ":
            return False
        if gap in _INITIAL_GAPS:
            before = self.words[index - 1].text
            if len(before) == 1 or before.lower() in _SHORTENED:
                return False
        return _SENTENCE_BREAK.search(gap) is not None

    def end_of(self, index: int) -> int:
        """Where word `index` ends, with the dot of an initial and a bare genitive apostrophe."""
        word = self.words[index]
        following = self.text[word.end : word.end + 1]
        if following == "." and word.text[0].isupper() and is_initial(word.text):
            return word.end + 1
        if (
            following
            and following in "'’"
            and word.text[-1] in "sxzSXZ"
            and not self.text[word.end + 1 : word.end + 2].isalnum()
            and self.text[word.start - 1 : word.start] not in ("'", "‘", "’")
        ):
            return word.end + 1
        return word.end

    def runs(self) -> Iterator[tuple[int, int]]:
        """First and last index of each longest run of capitalised words with particles."""
        infos, count = self.infos, len(self.words)
        index = 0
        while index < count:
            if infos[index].shape is Shape.LOWER:
                index += 1
                continue
            last = index
            while True:
                following = self._next_in_run(last)
                if following is None:
                    break
                last = following
            first = index
            # "de la Cruz" and "van Dijk" begin with a small letter.
            while first > 0 and self._leading_particle(first - 1):
                first -= 1
            yield first, last
            index = last + 1

    def pieces(self, first: int, last: int) -> Iterator[Piece]:
        """The run without words that are never part of a name."""
        start = first
        for index in range(first, last + 1):
            kind = self.infos[index].kind
            if self._is_short_form(index, first, last):
                kind &= ~NAME  # "An AI", but "PARK SEO"
            if kind & _BREAKS and not kind & NAME:
                if kind & Kind.PARTICLE and index > first and index < last:
                    continue
                surname = Kind.SOFT | Kind.PLACE
                if kind & surname and index > start and self._ends_name(start, index, last):
                    continue
                if kind & Kind.SOFT and index == first and self._begins_name(index, last):
                    continue
                if kind & (Kind.SOFT | Kind.PLACE) and index == start and self._is_told(index):
                    continue
                if index > start:
                    yield Piece(start, index - 1)
                start = index + 1
        if start <= last:
            yield Piece(start, last)

    def _is_short_form(self, index: int, first: int, last: int) -> bool:
        """Whether a known short form in capitals stands beside a word in small letters."""
        info = self.infos[index]
        if info.shape is not Shape.UPPER or not info.kind & Kind.ACRONYM:
            return False
        near = {self.infos[i].shape for i in range(first, last + 1) if i != index}
        return Shape.CAPITALISED in near

    def _is_told(self, index: int) -> bool:
        """Whether a word is said to be a name: "call me Pegs", "hans kone, Florence, skal"."""
        if index < 2 or self.infos[index].shape is not Shape.CAPITALISED:
            return False
        gap, before = self.gap(index - 1), self.infos[index - 1]
        if gap == " " and fold(self.words[index - 1].text) in NAMING:
            # "Kari Berg, kalles Pegs": not "programmet heter Pegs"
            who = self.infos[index - 2]
            return bool(who.kind & NAME and who.shape is not Shape.LOWER) or who.base in _ONESELF
        if gap.strip('«"“„') == " ":
            verb = fold(self.words[index - 2].text)
            return before.base in OBJECTS and verb in NAMING
        role = self.infos[index - 2] if before.base in POSSESSIVES else before
        return gap == ", " and bool(role.kind & Kind.ROLE) and self.gap(index).startswith(",")

    def _begins_name(self, index: int, last: int) -> bool:
        """Whether a word of the dictionary is a given name: "by Salem Habtegebre"."""
        if index + 1 != last or self.starts_sentence(index) or self.gap(index) != " ":
            return False
        info, after = self.infos[index], self.infos[last]
        if info.shape is not Shape.CAPITALISED or after.shape is not Shape.CAPITALISED:
            return False
        return bool(after.kind & Kind.LIKELY and after.score > _NAME_LIKE)

    def _ends_name(self, start: int, index: int, last: int) -> bool:
        """Whether a word of the dictionary is a surname: "Hans-Ulrik Stald", "Leif Anta Labba".

        After a given name and a word in no list too: "Jordi Puigdemont Sala".
        """
        before, info = self.infos[index - 1], self.infos[index]
        if info.shape is not Shape.CAPITALISED or before.shape is not Shape.CAPITALISED:
            return False
        if info.kind & Kind.ORG_MARK:
            return False  # "Barclay Foods"
        at = start if start == index - _TWO else index - 1
        given = self.infos[at]
        if fold(self.words[at].text) != given.base:
            return False  # "Hermods Jobbcoachning" is a firm
        if not given.kind & Kind.GIVEN or given.kind & Kind.AMBIGUOUS:
            return False
        if info.kind & Kind.PLACE and not self._goes_on_small(index):
            return False  # "Kari Time ringer", not "Kari Oslo 2024"
        if given is not before and before.kind & _BREAKS and not before.kind & (NAME | Kind.SOFT):
            return False
        # In a heading, or a form without marks, ordinary words follow each other.
        return index == last or bool(self.infos[index + 1].kind & (NAME | Kind.LIKELY))

    def _goes_on_small(self, index: int) -> bool:
        """Whether a sentence goes on in small letters after a word."""
        after = self.gap(index)
        if index + 1 >= len(self.words) or self.infos[index + 1].shape is not Shape.LOWER:
            return False
        return after == " " and not self.infos[index].kind & (Kind.ORG_MARK | Kind.CALENDAR)

    def _next_in_run(self, index: int) -> int | None:
        """The word that continues a run after `index`, past up to three particles."""
        count = len(self.words)
        following = index + 1
        for _ in range(4):
            if following >= count or not self._joined(following - 1):
                return None
            info = self.infos[following]
            if info.shape is not Shape.LOWER:
                return following
            if not info.kind & Kind.PARTICLE:
                return None
            following += 1
        return None

    def _joined(self, index: int) -> bool:
        gap = self.gap(index)
        if gap in (" ", "  "):
            return True
        if gap not in _INITIAL_GAPS:
            return False
        word = self.words[index].text
        return is_initial(word) or word.lower() in _ABBREVIATED

    def _leading_particle(self, index: int) -> bool:
        info = self.infos[index]
        if info.shape is not Shape.LOWER or not info.kind & Kind.PARTICLE:
            return False
        # "de", "den", "da" and "la" are also ordinary words; alone they are not taken along
        # unless another particle or a capitalised word stands before them.
        if info.base in PRONOUNS:
            return False  # "Leser du Kari"
        return self.gap(index) == " " and not info.kind & Kind.COMMON
