"""Which stretch of a field, a cell or a signature is a name."""

import re
from collections.abc import Iterator, Sequence

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.language.words import Shape, Word, fold, words_of
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

NOT_NAME = (
    Kind.COMMON | Kind.ROLE | Kind.ORG_MARK | Kind.BRAND | Kind.CALENDAR | Kind.STREET | Kind.THING
    | Kind.ACRONYM
)  # fmt: skip
_SPLIT = late(r"[;,/&]|\b(?:og|och|and)\b")
_END = late(r"[\t|(<\[]| {2,}| [–—-] |\d|(?<![A-ZÆØÅÄÖ])\. |(?<=\w\w)\. |$")  # not "I. Berg"
_SENTENCE = late(r"(?<=\w\w)[.!?] ")
_NAME_LETTERS = 0.3  # mean log-odds a letter
_CLEARLY_NAME_LETTERS = 0.6  # as above, without a capital
_MOST_WORDS = 6
_SHORT = 3  # letters

_TOKEN = late(
    r"(?P<nick>\(?[\"“”„«'‘][^\W\d_][\w .’'-]{0,20}[\"“”»'’]\)?|\([^\W\d_][\w’'-]{1,20}\))"
    r"|(?P<word>[^\W_](?:Ã[^\w\s]|[\w’'´`-]|\.(?=[^\W\d_]))*\.?)"
)
_GAP = late(r"(?: |, ?)(?=[^\W_]|[(\"“„«'‘])")
_SUFFIXES = frozenset(("jr", "sr", "jun", "sen", "d.e", "d.y", "d.æ", "d.ä", "d.eldre", "d.yngre"))
# What stands in a field for a name when there is none.
NOBODY = frozenset(
    ("ingen", "inget", "ukjent", "ukjend", "okänd", "okänt", "ukendt", "unknown", "anonym",
     "anonymous", "none", "no", "nei", "nej", "n", "na", "n/a", "ikke", "ikkje", "inte", "ej",
     "not",
     "same", "samme", "samma", "som", "se", "sjå", "see", "kommer", "kjem", "hemmelig", "hemlig",
     "skjult", "fjernet", "utelatt", "sladdet", "removed", "redacted", "hidden", "withheld", "tbd",
     "tba", "tbc", "vakant", "vacant", "ledig", "ledigt", "open", "åpen", "mangler", "saknas",
     "missing", "fylles", "fyll", "eget", "ditt", "your", "the", "den", "det", "a", "an", "en",
     "et", "ett", "x", "xx", "xxx", "nn", "n.n", "test", "eksempel", "exempel", "example", "sum",
     "totalt", "total", "alle", "alla", "all", "flere", "flera", "diverse", "navn", "namn", "name")
)  # fmt: skip
# After a name in a field these begin where somebody works, or what is to be done.
_ABOUT = frozenset(
    ("på", "hos", "fra", "frå", "från", "ved", "vid", "i", "at", "from", "in", "som", "who", "with")
)
_LEAST_WITH_DIGIT = 4  # letters around a digit that a scanner read for a letter


class Values:
    """Reads names out of places made for them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def told(  # noqa: C901
        self,
        text: str,
        start: int,
        end: int,
        certainty: Certainty,
        reason: str,
        *,
        words_too: bool = False,
    ) -> Iterator[RawName]:
        """The value of a place that may hold a person, when all its words can be a name's.

        With `words_too` the last may be a word of every day: "Robin Case".
        """
        stop = _END.search(text, start, end)
        end = stop.start() if stop else end
        words = [Word(w.text, w.start + start, w.end + start) for w in words_of(text[start:end])]
        while (
            words
            and self._lexicon.info(words[0].text).kind & Kind.TITLE
            and (not self._lexicon.info(words[0].text).kind & NAME)
        ):
            words = words[1:]
        if not 1 <= len(words) <= _MOST_WORDS:
            return
        infos = [self._lexicon.info(word.text) for word in words]
        for at, info in enumerate(infos):
            if info.kind & Kind.PLACE and len(infos) == 1 and not info.kind & Kind.GIVEN:
                return
            if at and info.kind & Kind.ORG_MARK and info.shape is Shape.UPPER:
                return  # "AS" is a particle in small letters only
            if info.kind & NAME or info.kind & Kind.PARTICLE:
                continue
            if info.shape is Shape.INITIAL and text.startswith(". ", words[at].end):
                continue
            if info.kind & Kind.SOFT and at and _is_first(infos[at - 1]):
                continue  # a word of the dictionary can be a surname: Jan-Erik Sjö, I. Gaas
            if at and words[at].text in _ABOUT and _are_given(infos[:at]):
                words = words[:at]  # "Utfylt av: Kari på lageret"
                break
            if words_too and at == len(infos) - 1 and at and may_be_surname(infos[at - 1], info):
                continue
            if info.kind & NOT_NAME:
                return
            if info.shape is Shape.LOWER and (len(infos) > 1 or not _sounds_like_name(info)):
                return
        infos = infos[: len(words)]
        if len(infos) > 1 and _only_joins(infos[-1]):
            return  # "Short ad": no name ends so
        if not any(info.kind & NAME for info in infos):
            if not could_be_name(infos):
                return
        elif len(infos) == 1 and infos[0].kind & Kind.COMMON and not infos[0].kind & Kind.GIVEN:
            if not _is_surname(infos[0]):
                return
        elif len(infos) == 1 and infos[0].shape is Shape.LOWER and infos[0].kind & Kind.ROLE:
            return  # "bror", whom he names in the field for relatives
        last = words[-1].end
        if len(words[-1].text) == 1 and text[last : last + 1] == ".":
            last += 1
        yield RawName(words[0].start, last, certainty, reason)

    def split(
        self, text: str, start: int, end: int, certainty: Certainty, reason: str
    ) -> Iterator[RawName]:
        """As `told`, for several persons with commas or "and" between them."""
        marks = list(_SPLIT.finditer(text, start, end))
        begins = [start, *(mark.end() for mark in marks)]
        ends = [*(mark.start() for mark in marks), end]
        firms = {  # "Morgan & Hill Logistics AS" is one
            at + beside
            for at, mark in enumerate(marks)
            if mark[0] == "&" and self._is_firm(text, begins[at + 1], ends[at + 1])
            for beside in (0, 1)
        }
        places = [
            place for at, place in enumerate(zip(begins, ends, strict=True)) if at not in firms
        ]
        found = [name for place in places for name in self.told(text, *place, certainty, reason)]
        if found and len(found) < len(places):  # "Present: Hodan, Robin Case"
            found = [
                name
                for place in places
                for name in self.told(text, *place, certainty, reason, words_too=True)
            ]
        # Among roles short forms in capitals are roles: "HR-sjef, økonomisjef, DPO".
        sentence = _SENTENCE.search(text, start, end)
        several = bool(marks) and (sentence is None or marks[0].start() < sentence.start())
        if several and len(found) < len(begins):
            found = found if any(self._is_more(text, name) for name in found) else []
            if found and found[0].start >= begins[1]:
                # "Owner: Group Risk, Canary Wharf": after what is none a name has to be known.
                # Letters beside one that is may stand for somebody: "Oslo, Kari Vik, KBO".
                found = found if any(self._is_given(text, name) for name in found) else []
        yield from found

    def _is_firm(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch ends as firms do: "Hill Logistics AS"."""
        stop = _END.search(text, start, end)
        words = words_of(text[start : stop.start() if stop else end])
        kind = self._lexicon.info(words[-1].text).kind if words else 0
        return len(words) > 1 and bool(kind & Kind.ORG_MARK) and not kind & NAME

    def _is_more(self, text: str, name: RawName) -> bool:
        """Whether a name is more than letters in capitals that are in no list."""
        shown = text[name.start : name.end]
        return not shown.isupper() or bool(self._lexicon.info(shown).kind & NAME)

    def _is_given(self, text: str, name: RawName) -> bool:
        """Whether a given name, with a capital, is part of a name."""
        infos = [self._lexicon.info(word.text) for word in words_of(text[name.start : name.end])]
        return any(i.kind & Kind.GIVEN and i.shape is not Shape.LOWER for i in infos)

    def whole(
        self, text: str, start: int, end: int, reason: str, *, words_too: bool = True
    ) -> Iterator[RawName]:
        """The value of a place for a name: from its first word as far as words go on as names do.

        Words in no list, words of the dictionary, a digit read for a letter and a nickname in
        brackets belong to it; what stands there instead of a name does not. A single word of
        the dictionary counts only with `words_too`.
        """
        while start < end and text[start] in " *_\"'“«":
            start += 1
        tokens: list[re.Match[str]] = []
        at = start
        while len(tokens) <= _MOST_WORDS:
            token = _TOKEN.match(text, at, end)
            if token is None or not self._goes_on(text, tokens, token):
                break
            tokens.append(token)
            gap = _GAP.match(text, token.end(), end)
            if gap is None:
                break
            at = gap.end()
        if tokens and text[tokens[-1].end() : tokens[-1].end() + 1] in (":", "="):
            del tokens[-1]  # the next label
        if not tokens:
            tokens = self._small_words(text, start, end)
        while tokens and self._hangs(tokens[-1]):
            del tokens[-1]
        words = [token["word"].rstrip(".") for token in tokens if token["word"]]
        if tokens and words and self._is_somebody(words, words_too=words_too):
            last = tokens[-1].end()
            if text[last - 1] == "." and not self._keeps_dot(tokens[-1][0]):
                last -= 1
            yield RawName(start, last, Certainty.SURE, reason)

    def _small_words(self, text: str, start: int, end: int) -> list[re.Match[str]]:
        """All words of a place that somebody filled in without capitals: "md tanvir hossain"."""
        tokens: list[re.Match[str]] = []
        at = start
        while len(tokens) < _MOST_WORDS and (token := _TOKEN.match(text, at, end)):
            tokens.append(token)
            at = token.end() + 1
        infos = [self._lexicon.info(token[0].strip(".\"'()")) for token in tokens if token["word"]]
        clear = [bool(i.kind & NAME) and not i.kind & Kind.AMBIGUOUS for i in infos]
        small = all(i.shape is Shape.LOWER for i in infos)
        if at < end or len(infos) < 2 or not small or sum(clear) * 2 < len(infos):
            return []
        return tokens

    def _goes_on(self, text: str, before: Sequence[re.Match[str]], token: re.Match[str]) -> bool:
        if token["nick"]:
            inside = token["nick"].strip("()\"“”„«»'‘’ ")
            return bool(before) and inside[:1].isupper()
        word = token["word"].rstrip(".")
        if fold(word) in _SUFFIXES:
            return bool(before)
        digits = sum(map(str.isdigit, word))
        if digits:
            return digits == 1 and len(word) >= _LEAST_WITH_DIGIT and "." not in word
        if before and before[-1]["word"] and before[-1]["word"].endswith(".") and len(before) > 1:
            previous = before[-1]["word"].rstrip(".")
            if len(previous) > 3 and fold(previous) not in _SUFFIXES:
                return False  # a sentence ends there
        after_comma = before and text[before[-1].end() : token.start()].startswith(",")
        shape, kind, *_ = self._lexicon.info(word)
        if after_comma and (len(before) > 3 or kind & (NOT_NAME | Kind.PLACE) & ~NAME):
            return bool(kind & Kind.GIVEN) and shape is not Shape.LOWER
        if shape is not Shape.LOWER:
            return not kind & (Kind.ORG_MARK | Kind.BRAND) or bool(kind & NAME)
        if kind & Kind.PARTICLE:
            return True
        small = not before or all(t["word"] and t["word"].islower() for t in before)
        return small and (bool(kind & NAME) or not kind & (NOT_NAME | Kind.ORDINARY | Kind.PLACE))

    def _hangs(self, token: re.Match[str]) -> bool:
        """Whether a name cannot end so: in a particle."""
        word = token["word"]
        if not word or not word[0].islower() or fold(word.rstrip(".")) in _SUFFIXES:
            return False
        info = self._lexicon.info(word)
        return bool(info.kind & Kind.PARTICLE) and not info.kind & NAME

    def _is_somebody(self, words: Sequence[str], *, words_too: bool) -> bool:
        if fold(words[0]) in NOBODY or fold(words[-1]) in NOBODY:
            return False
        infos = [self._lexicon.info(word) for word in words]
        if len(infos) == 1:
            only = infos[0]
            if only.kind & NAME:
                return len(words[0]) > 1
            soft = (
                words_too
                and only.kind & (Kind.SOFT | Kind.AMBIGUOUS)
                and (only.shape is Shape.CAPITALISED or _is_in_capitals(only))
            )
            known = only.kind & (NOT_NAME | Kind.PLACE)
            double = all(half[:1].isupper() for half in words[0].split("-")) and "-" in words[0]
            odd = (soft or double) and not only.kind & (Kind.ROLE | Kind.ORG_MARK)
            return len(words[0]) > 1 and (bool(odd) or not known)
        if any(i.kind & Kind.ROLE and not i.kind & NAME for i in infos):
            return False
        plain_words = sum(
            1 for i in infos if i.kind & (NOT_NAME | Kind.PLACE) and not i.kind & NAME
        )
        return plain_words < len(infos) and len("".join(words)) > len(words)

    @staticmethod
    def _keeps_dot(word: str) -> bool:
        bare = word.rstrip(".")
        return len(bare) == 1 or fold(bare) in _SUFFIXES


def _is_surname(info: WordInfo) -> bool:
    """Whether a word of every day is a surname as well: "Leder: Skov"."""
    if info.shape is Shape.LOWER or len(info.base) <= _SHORT or info.base in NOBODY:
        return False
    return bool(info.kind & Kind.FAMILY) and not info.kind & (NOT_NAME & ~Kind.COMMON)


def _only_joins(info: WordInfo) -> bool:
    """Whether a word only stands between the parts of a name."""
    particle = info.kind & (Kind.PARTICLE | NAME) == Kind.PARTICLE
    return particle and info.shape is Shape.LOWER


def _sounds_like_name(info: WordInfo) -> bool:
    """A word in no list and no dictionary, built as names are: "mentor: saliim"."""
    return info.kind == Kind.LIKELY and info.score > _CLEARLY_NAME_LETTERS


def _are_given(infos: Sequence[WordInfo]) -> bool:
    """Whether words are a given name, perhaps with more names after it."""
    return bool(infos[0].kind & Kind.GIVEN) and all(
        i.kind & NAME and i.shape is not Shape.LOWER for i in infos
    )


def _is_in_capitals(info: WordInfo) -> bool:
    """Whether a form was filled in with capitals: a word only the dictionary knows."""
    known = info.kind & (Kind.ACRONYM | Kind.BRAND | Kind.PLACE | Kind.CALENDAR | Kind.THING)
    return info.shape is Shape.UPPER and bool(info.kind & Kind.SOFT) and not known


def may_be_surname(first: WordInfo, info: WordInfo) -> bool:
    """Whether an ordinary word with a capital can be the surname after `first`: "Ray Early"."""
    given = first.kind & Kind.GIVEN and first.shape is Shape.CAPITALISED
    hard = NOT_NAME & ~Kind.COMMON | Kind.TITLE | Kind.PLACE
    return bool(given) and info.shape is Shape.CAPITALISED and not info.kind & hard


def _is_first(info: WordInfo) -> bool:
    return bool(info.kind & Kind.GIVEN) or info.shape is Shape.INITIAL


def could_be_name(infos: Sequence[WordInfo]) -> bool:
    """Whether words on no list may be a name: two or more, or one with a name's letters."""
    if len(infos) == 1:
        only = infos[0]
        if only.shape is Shape.UPPER and 2 <= len(only.base) <= 4:
            return True  # initials; known short forms are refused before
        if only.shape is Shape.LOWER:
            return _sounds_like_name(only)
        return only.shape is Shape.CAPITALISED and only.score > _NAME_LETTERS
    return sum(info.score for info in infos) > -_NAME_LETTERS * len(infos)
