"""Things that a text says bear a name: "hunden Rex", "Karen er vores sagssystem"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.context_words import NAMED_THINGS, THING_ENDINGS
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import Shape, fold, words_of
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_AFTER_THING = late(
    r"(?<![^\W\d_])(?P<thing>[^\W\d_]{2,24}) [«\"“„]?(?=(?P<name>[A-ZÆØÅÄÖÉÁŠŽ][^\W\d_]{1,23})\b)"
)
# What stands after the noun, found fast, and the noun before it.
_CAPITAL_NEXT = late(r" [«\"“„]?[A-ZÆØÅÄÖÉÁŠŽ]")
_WORD_BEFORE = late(r"(?<![^\W\d_])[^\W\d_]{2,24}\Z")
_LONGEST_THING = 24  # letters
_IS = late(
    r"(?<![\w-])(?P<name>[^\W\d_]{2,24}) (?:er|är|is) (?:ikke |inte )?(?:vår[ta]?|våre|våra|vores"
    r"|our|the|et|ett|en|ei|ein|a|an|namnet på|navnet på|namn på|the name of)"
    r"(?P<what>(?: [^\W\d_]{1,30}){1,3})"
    # "Nora er chatboten vår"
    r"|(?<![\w-])(?P<own>[^\W\d_]{2,24}) (?:er|är)(?P<noun> [^\W\d_]{2,30})"
    r" (?:vår[ta]?|våre|våra|vores|som|for|för)(?![^\W_])"
)
_VERBS = (" er ", " är ", " is ")
# What stands in a field for a room, building or ship: "Møterom: Tove Lund", "Room: Ada, Grace".
_NAME = r"[A-ZÆØÅÄÖÉÁŠŽ][^\W\d_]{1,23}(?: [A-ZÆØÅÄÖÉÁŠŽ][^\W\d_]{1,23}){0,2}"
_FIELD = late(
    r"(?<![^\W\d_])(?:(?i:(?:møte|mötes|mødes|grupperom|konferans|konference|debrief |meeting "
    r"|interview )?(?:rom|rum|room|lokale|lokal|sal|hall|skip|skib|ship|vessel|fartøy|fartyg"
    r"|fartøj|suite|ward|bygg|byggnad|building|rigg|rig))) ?: ?"
    rf"(?P<names>{_NAME}(?:(?:, | (?:og|och|and|eller|or) ){_NAME}){{0,5}})(?![\w:])"
)
# Parts of its nouns, in small letters; found fast. The last are letters that `re` takes for an "i"
# or "s" where case is ignored.
_FIELD_PARTS = (
    "rom", "rum", "room", "lokal", "sal", "hall", "skip", "skib", "ship", "vessel", "fart", "suite",
    "ward", "bygg", "building", "rig", "\u0131", "\u0307", "\u017f",
)  # fmt: skip
_BETWEEN = late(r", | (?:og|och|and|eller|or) ")
_PLACE = frozenset((reasons.TABLE, reasons.SIGN_OFF, reasons.ACCOUNT, reasons.FILE_NAME))


def things_of(line: str, lexicon: Lexicon) -> frozenset[str]:
    """The folded names of things in one line."""
    return frozenset(_things(line, lexicon))


def _things(line: str, lexicon: Lexicon) -> Iterator[str]:
    for match in _after_things(line):
        if match["thing"].islower():
            kind = lexicon.info(match["thing"]).kind
            if kind & Kind.THING and not kind & (NAME | Kind.ROLE):
                yield fold(match["name"])
    for match in _IS.finditer(line) if any(verb in line for verb in _VERBS) else ():
        name, what = match["name"] or match["own"], match["what"] or match["noun"]
        if name[0].isupper() and any(_is_thing(w.text, lexicon) for w in words_of(what)):
            yield fold(name)
    if ":" in line:
        low = line.lower()
        if any(part in low for part in _FIELD_PARTS):
            yield from _in_fields(line)


def _after_things(line: str) -> Iterator[re.Match[str]]:
    """What `_AFTER_THING.finditer` gives, sooner."""
    for capital in _CAPITAL_NEXT.finditer(line):
        end = capital.start()
        thing = _WORD_BEFORE.search(line, max(0, end - _LONGEST_THING), end)
        if thing is not None and (match := _AFTER_THING.match(line, thing.start())) is not None:
            yield match


def _in_fields(line: str) -> Iterator[str]:
    for match in _FIELD.finditer(line):
        for name in _BETWEEN.split(match["names"]):
            yield fold(name)


def _is_thing(word: str, lexicon: Lexicon) -> bool:
    info = lexicon.info(word)
    if info.shape is not Shape.LOWER or info.kind & (Kind.ROLE | NAME):
        return False
    return bool(info.kind & Kind.THING) or info.base.endswith((*THING_ENDINGS, *NAMED_THINGS))


def without_things(text: str, names: Sequence[RawName], things: Set[str]) -> list[RawName]:
    """The names; one that the text says names a thing is only possible.

    Unless it belongs to another, longer name as well, or stands in a place for names.
    """
    if not things:
        return list(names)
    shown = [fold(text[name.start : name.end]) for name in names]
    often = Counter(shown)
    longer: set[str] = set()
    for name, whole in zip(names, shown, strict=True):
        words = [fold(word.text) for word in words_of(text[name.start : name.end])]
        place = name.reason in _PLACE and (len(words) == 1 or whole not in things)
        if place or (len(words) > 1 and (whole not in things or often[whole] > 1)):
            # Who is named in full in a second place too is somebody after all.
            longer.update(words, (whole,))
    return [
        replace(name, certainty=Certainty.POSSIBLE)
        if whole in things and whole not in longer
        else name
        for name, whole in zip(names, shown, strict=True)
    ]
