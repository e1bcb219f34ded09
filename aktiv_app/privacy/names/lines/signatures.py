"""Names that sign: after a greeting, a stroke or a dash, or alone at the end of a letter."""

import re
from collections.abc import Iterator, Sequence

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import Shape, fold, words_of
from aktiv_app.privacy.names.lines.names_in_values import NOT_NAME, Values
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_WORDS = 5
_LONGEST_GREETING = 50  # characters
_STROKE = late(r"[ \t]*(?:/+|[–—-]{1,2}|//|~) ?(?=[^\W\d_])")
_ROLE = late(r"(?P<who>[^\W\d_][^,(@\n/]{1,40}?)(?:[,(@/ ]{1,3}[^\n]{0,40})?$")
_ONE_LINE = late(
    r"(?i)(?:^|[.!?,] |\b)(?:mvh|vh|hilsen|helsing|hälsningar|hilsner|regards|cheers|kh|hälsar"
    r"|helser|hilser|/)[,:!]?[ \t]+(?P<rest>[^\n]{2,60})$"
)
# Parts, in small letters, of which one stands in all of that; found much faster. The last
# are letters that `re` takes for an "i" or "s" where case is ignored.
_GREETING_PARTS = (
    "vh", "hils", "hels", "hälsa", "hälsn", "regards", "cheers", "kh", "/", "\u0131", "\u0307",
    "\u017f",
)  # fmt: skip
_LETTERS = late(r"[ \t]*([^\W\d_a-zæøåäö](?:[-.]?[^\W\d_a-zæøåäö]){1,2}\.?)[ \t]*$")
_LAST_LETTERS = late(r"(?<=[.!?] )[–—/-]? ?(?P<who>[A-ZÆØÅÄÖ](?:-?[A-ZÆØÅÄÖ]){1,2})[ \t]*$")
_REACHED = late(r"\S@\S|(?<!\w)\+?\d[\d ()–-]{6,}\d(?!\w)")
_WORD_AND_NUMBER = late(
    r"[ \t*]*(?P<who>[^\W\d_]{2,20})(?:,| ?[–—|/-])? (?:(?i:tlf|tel|mob|mobil|m|t|phone)[.:]? ?)?"
    r"(?=\S+@\S|\+?\d[\d ()–-]{6,}\d[ \t.]*$)"
)
_SPOKEN = tuple(".!?:)…😊🙂👍")
_TWO = 2
_FIRM = late(
    r"(?:[^\n]{0,60} )?(?:&|og|och) (?:sønn|sønner|søn|söner|son|sons|co|datter|døtre)(?!\w)",
    re.IGNORECASE,
)
_IN_BRACKETS = late(r"\(([^\W\d_][\w’'-]{1,20})\)[ .!]*$")


class Signatures:
    """Looks at single lines, and at lines after a greeting."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._values = Values(lexicon)

    def greets(self, line: str) -> bool:
        """Whether a signature follows on the next line."""
        if len(line) > _LONGEST_GREETING:
            return False
        folded = fold(line).strip(" \t,.!>*-–")
        # "Takk for hjelpen, mvh" ends in one.
        tail = folded.rpartition(", ")[2].rpartition(". ")[2]
        return folded in self._lexicon.sign_offs or tail in self._lexicon.sign_offs

    def after_greeting(self, text: str, start: int, end: int) -> Iterator[RawName]:
        """The signature on the line after a greeting."""
        stop = text.find(",", start, end)
        end = stop if stop >= 0 else end
        if len(words_of(text[start:end])) > _WORDS or _FIRM.match(text, start, end):
            return
        match = _STROKE.match(text, start, end)
        begin = match.end() if match else start
        found = list(self._values.told(text, begin, end, Certainty.SURE, reasons.SIGN_OFF))
        whole = list(self._values.whole(text, begin, end, reasons.SIGN_OFF))
        if whole and text[whole[0].start].isupper():
            found = found or whole
        yield from found
        if found:
            return
        words = words_of(text[start:end])
        # Signed in small letters or with initials: "mvh\nkn", "ta\nlorcan @ servicedesk".
        letters = _LETTERS.match(text, begin, end)
        if letters is not None:
            yield RawName(*letters.span(1), Certainty.LIKELY, reasons.INITIALS)
            return
        alone = len(words) == 1 or (words and text[start + words[0].end : end].lstrip()[:1] == "@")
        if alone and 2 <= len(words[0].text) <= 20:
            info = self._lexicon.info(words[0].text)
            if not info.kind & NOT_NAME or info.kind & NAME:
                yield RawName(
                    start + words[0].start, start + words[0].end, Certainty.LIKELY,
                    reasons.SIGN_OFF,
                )  # fmt: skip

    def in_line(self, line: str) -> Iterator[RawName]:
        """A signature that shows itself: "/Kari, adm", "hilsen laget på lager (kari)"."""
        stroke = _STROKE.match(line)
        if stroke is not None and line.lstrip().startswith(("/", "~")):
            role = _ROLE.match(line, stroke.end())
            if role is not None and len(line) < _LONGEST_GREETING:
                yield from self._signed(line, *role.span("who"))
        greeting = None
        if len(line) < 4 * _LONGEST_GREETING:
            low = line.lower()
            if any(part in low for part in _GREETING_PARTS):
                greeting = _ONE_LINE.search(line)
        if greeting is not None:
            letters = _LETTERS.match(line, greeting.start("rest"))
            if letters is not None:
                yield RawName(*letters.span(1), Certainty.LIKELY, reasons.INITIALS)
            bracket = _IN_BRACKETS.search(line, greeting.start("rest"))
            if bracket is not None:
                yield from self._signed(line, *bracket.span(1))

    def at_end(self, text: str, lines: Sequence[tuple[int, int]]) -> Iterator[RawName]:
        """The last line of a text, when it is a name after a dash or an empty line."""
        if len(lines) < 2:
            return
        letters = _LAST_LETTERS.search(text, max(lines[-1][0], lines[-1][1] - 10), lines[-1][1])
        if letters is not None and not self._lexicon.info(letters["who"]).kind & (
            NOT_NAME | Kind.PLACE
        ):
            yield RawName(*letters.span("who"), Certainty.LIKELY, reasons.INITIALS)
            return
        below = len(lines)
        yield from self._with_number(text, *lines[-1], spoken=text[: lines[-1][0]].rstrip()[-1:])
        while len(lines) > _TWO and _REACHED.search(text, *lines[-1]) and len(lines) > below - 3:
            lines = lines[:-1]  # an address or a number below the name
        start, end = lines[-1]
        stroke = _STROKE.match(text, start, end)
        apart = "\n\n" in text[lines[-2][1] : start]
        spoken = text[: lines[-2][1]].rstrip()[-1:] in _SPOKEN
        if stroke is None and not apart and not (spoken and self._is_given(text[start:end])):
            return
        begin = stroke.end() if stroke else start
        words = words_of(text[begin:end])
        if words and fold(words[0].text) in self._lexicon.sign_offs | self._lexicon.cues:
            begin += words[0].end  # "Hilsen Kari"
            words = words[1:]
        if not words or len(words) > _WORDS or end - begin > _LONGEST_GREETING:
            return
        for name in self._values.whole(text, begin, end, reasons.SIGN_OFF, words_too=False):
            rest = text[name.end : end].strip(" .,!*_")
            shown = text[name.start : name.end]
            if not rest and self._signs(shown, lone=stroke is None):
                yield name
                return
        words = words_of(text[begin:end])
        only = words[0].text if len(words) == 1 else ""
        if (
            only
            and not text[begin + words[0].end : end].strip(" .!*_")
            and self._signs_alone(only, spoken=spoken)
        ):
            first = begin + words[0].start
            yield RawName(first, first + len(only), Certainty.LIKELY, reasons.SIGN_OFF)

    def _with_number(self, text: str, start: int, end: int, *, spoken: str) -> Iterator[RawName]:
        """One word with a number or an address in the last line: "Odd – 900 00 000"."""
        match = _WORD_AND_NUMBER.match(text, start, end)
        if match is not None and spoken in (*_SPOKEN, ",") and self._is_given(match["who"]):
            yield RawName(*match.span("who"), Certainty.LIKELY, reasons.SIGN_OFF)

    def _is_given(self, line: str) -> bool:
        """Whether a line is nothing but a given name, perhaps a word too."""
        word = line.strip(" \t*_")
        if not word.isalpha():
            return False
        shape, kind, *_ = self._lexicon.info(word)
        other = Kind.BRAND | Kind.CALENDAR | Kind.ORG_MARK | Kind.ROLE
        return shape is Shape.CAPITALISED and bool(kind & Kind.GIVEN) and not kind & other

    def _signs_alone(self, word: str, *, spoken: bool) -> bool:
        """Whether one word below a text signs it; `spoken` tells that a sentence ends above."""
        shape, kind, *_ = self._lexicon.info(word)
        if len(word) < _TWO or kind & (Kind.CALENDAR | Kind.ORG_MARK | Kind.ROLE):
            return False
        if shape is Shape.LOWER:
            return bool(kind & Kind.GIVEN) and not kind & (Kind.COMMON | Kind.ORDINARY)
        if shape is not Shape.CAPITALISED:
            return False
        if kind & Kind.GIVEN and not kind & Kind.BRAND:
            return spoken or not kind & Kind.AMBIGUOUS
        likely = kind & (Kind.LIKELY | Kind.ENDING | Kind.FAMILY)
        return spoken and bool(likely) and not kind & ~(Kind.LIKELY | Kind.ENDING | Kind.FAMILY)

    def _signed(self, line: str, start: int, end: int) -> Iterator[RawName]:
        words = words_of(line[start:end])
        if not 1 <= len(words) <= 3:
            return
        infos = [self._lexicon.info(word.text) for word in words]
        if any(i.kind & (NOT_NAME | Kind.PLACE) and not i.kind & NAME for i in infos):
            return
        known = self._lexicon.listed(fold(words[0].text)) & Kind.GIVEN
        if infos[0].shape is Shape.CAPITALISED or known:
            yield RawName(start, start + words[-1].end, Certainty.LIKELY, reasons.SIGN_OFF)

    def _signs(self, shown: str, *, lone: bool) -> bool:
        """Whether words alone on the last line are a name and no heading, figure or firm."""
        infos = [self._lexicon.info(word.text) for word in words_of(shown)]
        if any(
            i.kind & (Kind.ORG_MARK | Kind.THING | Kind.PLACE) and not i.kind & NAME for i in infos
        ):
            return False
        if infos[0].shape is Shape.LOWER:
            return False
        if not lone:
            return True
        clear = any(i.kind & NAME and not i.kind & (Kind.AMBIGUOUS | Kind.PLACE) for i in infos)
        return clear and (len(infos) > 1 or bool(infos[0].kind & Kind.GIVEN))
