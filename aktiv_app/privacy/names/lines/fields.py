"""Fields of forms for names, and questions for a name."""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.labels import Labels
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.word_roles import is_role
from aktiv_app.privacy.names.language.words import words_of
from aktiv_app.privacy.names.lines.names_in_values import Values
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_FIELD = late(r"[\s>*•\-–#|]*([^\W\d_][^:\t\n|=]{1,40}?)[ *]*(?::|\t|=|\||\.{3,}| {3,})[ \t*|.]*")
_NAMED = late(
    r"(?:^|(?<=[\t|;,/(>.])|(?<=  ))[\s>*•\-–#|\"'{_]{0,8}(?:\d{1,2}[.):]?[ \t]{1,4})?"
    r"(?P<label>[^\W\d_][^:\t\n|=;]{0,40}?)[ *\"'_]{0,4}"
    r"(?P<mark>:|=|[→⇒]|[-=]>|\.{3,}|…|\t|\|| {2,})[ \t*|.…\"'_]*"
)
_MARKS = (":", "=", "\t", "|", "…", "...", "  ", "→", "⇒", "->")  # one stands after every label
_CLEAR_MARKS = (":", "=", ".", "…", "→", "⇒", "-")
_KEY = late(r"\"(?P<key>[^\W\d]{4,20})\"\s{0,3}:\s{0,3}\"(?P<value>[^\"\n]{2,60})\"")
_SENDER = late(
    r"\"(?:av|af|by|from|fra|frå|från|sender|author|avsender|avsändare|afsender|mottaker|mottagare"
    r"|modtager|recipient|speaker)\"\s{0,3}:\s{0,3}\"(?P<value>[^\"\n]{2,60})\""
)
_KEYS = frozenset(("given", "family", "first", "last", "surname", "nickname"))
_HUMP = late(r"(?<=[a-z])(?=[A-Z])|_")
_BARE = late(r"[\s>*•\-–#|]{0,8}(?:\d{1,2}[.):]? {1,4})?(?=[^\W\d_])")
_NAME_WORD = late(r"(?i)na[mv]n|name|nimi|kall|kald")
_REACH = 40  # characters in which a label without a mark says "name"
_LONGEST_BARE = 3  # words of a label without a mark after it
_ASKS = late(
    r"(?i)\b(?:(?:hva|kva|vad|hvad) (?:er |är )?(?:heter|hedder|heiter|het|ditt navn|ditt namn|dit"
    r" navn|navnet ditt|namnet ditt|namnet)\b[^?\n]{0,30}|what(?:'s|’s| is)(?: your)?(?: full"
    r"| first| last| legal)? names?|your (?:full )?name|(?:fullt |fullständigt |fulde |full )?"
    r"(?:navn|namn|name)|who(?:'s|’s| is) (?:this|it|there)|hvem er (?:det|dette)"
    r"|vem är det|kven er det|(?:hva|kva|vad|hvad) (?:skal|ska|kan|vil|vill) (?:vi|jeg|eg|jag|man)"
    r" (?:kalle|kalla|kalde) (?:deg|dig)|what (?:should|shall|may|can) (?:we|i) call you)\? *"
)
_HEADED = late(
    r"(?i)[\s>*#_]*(?:cv|curriculum vit(?:ae|æ)|r[ée]sum[ée]|merittförteckning|levnetsbeskrivelse"
    r"|kandidatprofil|candidate profile|profil|kandidatpresentation|kandidatpresentasjon)"
    r"(?: (?:for|för|of|til|till|av)\b| ?[–—:-])[ \t]{1,4}"
)
_WORD = late(r"[^\W\d_]+")
_SPEAKER = late(r"[\s>*•\-–]*(?:[^\W\d_][\w.-]{0,20}(?: [\w.-]{1,20})?[:>] )?")


class Fields:
    """Looks at one line at a time."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._labels = Labels(lexicon)
        self._values = Values(lexicon)

    def in_line(self, line: str, *, heading: bool) -> Iterator[RawName]:
        """The names in the fields of a line; `heading` tells that its cells are headings."""
        marked = any(mark in line for mark in _MARKS)
        for field in _NAMED.finditer(line) if marked else ():
            clear = field["mark"][0] in _CLEAR_MARKS
            if (clear or not heading) and self._labels.announces_name(field["label"]):
                yield from self._values.whole(
                    line, field.end(), len(line), reasons.TABLE, words_too=clear
                )
        if not heading:
            if marked:
                yield from self._persons(line)
            yield from self._unmarked(line)
        yield from self._headed(line)
        if '"' in line:
            yield from self._pairs(line)
        for question in _ASKS.finditer(line) if "?" in line else ():
            yield from self._values.whole(line, question.end(), len(line), reasons.TABLE)

    def _persons(self, line: str) -> Iterator[RawName]:
        """The field at the beginning of a line, when persons stand in it, perhaps several."""
        match = _FIELD.match(line)
        if match is None or match.end() >= len(line):
            return
        if self._labels.announces_person(match.group(1)):
            yield from self._values.split(
                line, match.end(), len(line), Certainty.SURE, reasons.TABLE
            )

    def _pairs(self, line: str) -> Iterator[RawName]:
        """Names in data as programs write them: "firstName": "Kari"."""
        for pair in _KEY.finditer(line):
            key = _HUMP.sub(" ", pair["key"]).lower()
            if key in _KEYS or self._labels.announces_name(key):
                yield from self._values.whole(line, *pair.span("value"), reasons.TABLE)
            elif self._labels.announces_person(key):
                yield from self._values.told(
                    line, *pair.span("value"), Certainty.SURE, reasons.TABLE
                )
        for pair in _SENDER.finditer(line):
            yield from self._values.told(line, *pair.span("value"), Certainty.SURE, reasons.TABLE)

    def _headed(self, line: str) -> Iterator[RawName]:
        """A heading that says whose it is: "CV for Kari Nordmann"."""
        headed = _HEADED.match(line)
        if headed is None or self._is_role(line, headed.end()):
            return
        for name in self._values.whole(
            line, headed.end(), len(line), reasons.TABLE, words_too=False
        ):
            if " " in line[name.start : name.end] and line[name.start].isupper():
                yield name

    def _is_role(self, line: str, start: int) -> bool:
        """Whether a job stands at `start`: "Kandidatpresentation – Ekonomichef, Norrmejerier"."""
        word = _WORD.match(line, start)
        if word is None:
            return False
        info = self._lexicon.info(word.group())
        return is_role(info) and not info.kind & NAME

    def announces(self, line: str) -> str:
        """What a line that is nothing but a label says of the next: "name", "person", or nothing.

        A question for a name is such a line, too.
        """
        bare = line.rstrip(" *|_")
        if bare.endswith("?") and any(q.end() >= len(bare) for q in _ASKS.finditer(line)):
            return "name"
        if not bare.endswith(":"):
            return ""
        match = _FIELD.match(line)
        if match is not None and match.end() < len(line):
            return ""
        label = line.strip(" \t*#-•:|>")
        if self._labels.announces_name(label):
            return "name"
        return "person" if self._labels.announces_person(label) else ""

    def answer(self, text: str, start: int, end: int, announced: str) -> Iterator[RawName]:
        """The names of a line after one that announces them."""
        if announced == "person":
            yield from self._values.split(text, start, end, Certainty.LIKELY, reasons.TABLE)
            return
        match = _SPEAKER.match(text, start, end)
        yield from self._values.whole(text, match.end() if match else start, end, reasons.TABLE)

    def _unmarked(self, line: str) -> Iterator[RawName]:
        """A label with nothing but a blank after it: "Namn Kari Nordmann"."""
        begin = _BARE.match(line)
        if begin is None or _NAME_WORD.search(line, begin.end(), begin.end() + _REACH) is None:
            return
        words = words_of(line[begin.end() : begin.end() + 80])
        for count in range(min(_LONGEST_BARE, len(words) - 1), 0, -1):
            label = line[begin.end() : begin.end() + words[count - 1].end]
            if ":" in label or not self._labels.announces_name(label):
                continue
            start = begin.end() + words[count].start
            if line[start - 1] != " ":
                return
            for name in self._values.whole(line, start, len(line), reasons.TABLE, words_too=False):
                kinds = [self._lexicon.info(w.text).kind for w in words_of(line[start : name.end])]
                clear = any(k & NAME and not k & Kind.AMBIGUOUS for k in kinds)
                if clear and line[start].isupper():
                    yield name
            return
