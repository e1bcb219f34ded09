"""What a text says somebody is called, or misspells: "(goes by Imi)", 'not "Behruz"'."""

import re
from collections.abc import Iterator, Sequence

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.language.reading import WholeText
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape, plain, words_of
from aktiv_app.privacy.names.lines.names_in_values import NOBODY
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_NAME = r"(?P<who>[A-ZÆØÅÄÖÉÁŠŽÇŞİ][^\W\d_]{1,20}(?:[-'’][^\W\d_]{1,20})?)"
_GOES_BY = late(
    r"(?<=[^\W\d_])(?:,? [(\[–-] ?|, )(?:(?:men|but|han|hun|ho|hon|he|she|they|vi|we|bare|bara"
    r"|berre|just|also|også|även|often|ofte|mest|helst|usually|vanligvis|i daglig tale"
    r"|til daglig) )*"
    r"(?:goes by|(?:also )?known as|a\.?k\.?a\.?|called|kall(?:es|as|ast|a|ad|et|t|er|ar)|kaldes"
    r"|kaldet|kaldt|sies|sier|sier vi|siger|säger|seier|prefers|preferred(?: name)?:?|likes"
    r"|foretrekker|föredrar|føretrekkjer|foretrækker|answers to|say|says|læs|läs|les|read"
    r"|til(?:l)? (?:vanlig|vanleg|vardags|hverdags|kvardags)(?: bare| berre| bara)?"
    r"|(?:i daglig tale|usually|normally|for short)(?: just| bare| bara)?"
    r"|tilltalas|tiltales|tilltalsnamn:?|kallenavn:?|smeknamn:?|nickname:?|alias)"
    rf" (?:for |om |seg |sig )?[«\"“„'‘]?{_NAME}[»\"”“'’]?(?=[),\];.?!/ ]|$)",
    re.MULTILINE,
)
# One of these stands before all of that; found much faster.
_SET_OFF = (", ", " (", " [", " –", " -")
# What a text says of somebody's name, whether or not a name stands before.
_MARK = "[«\"“„'‘»]?"
_TOLD = late(
    r"(?<![^\W_])(?:(?i:(?:kalle|kalde|kjæle|kæle|smek|øke|öke|klenge|tiltals|tilltals|for|fore|för|etter"
    r"|efter|mellom|mellan|pike|jente|flick)(?:navn|namn)(?:et)?"
    r"(?: (?:hans|hennes|hennar|mitt|sitt))?"
    r"|(?:nick|first |last |middle |given |family |sur|maiden )name) (?:er|är|is|was|var) "
    rf"{_MARK}{_NAME}"
    r"|(?:kaller|kallar|kalder|kallet|kalte|kallade|kaldte|omtaler|omtalar|omtalte|presenterer"
    r"|presenterar|snakker om|pratar om|taler om|speaks of|talks about|calls|calling|refers to"
    r"|introduces|introduced)"
    r" (?:seg|sig|himself|herself|themselves)(?: (?:selv|sjølv|själv))?"
    rf"(?: (?:som|as|for|bare|bara|berre|just))? {_MARK}{_NAME.replace('who', 'self')}"
    r"|(?i:alle(?: andre)?|alla(?: andra)?|folk|kollegene|kollegerna|everyone|everybody|people)"
    r" (?:sier|säger|seier|siger|says?)(?: (?:bare|bara|berre|just))?"
    rf" {_MARK}{_NAME.replace('who', 'others')}(?=[«»\"”“’']?(?:[.,;:!?)\n]|$)))"
)
_ASKED_FOR = late(
    r"(?<![^\W_])(?:(?i:kall(?:er|ar|a)?|kalder|kalte|kallade|kaldte|kald|calls?|called)"
    r" (?:meg|mig|me|henne|hende|ham|han|honom|him|her|ho)(?: (?:bare|bara|berre|just|gjerne))?"
    r"|(?i:si|sei|säg|sig|say) (?:bare|bara|berre|just|simply)"
    r"|(?i:heter|heiter|hedder|hette|heitte|het) (?:jeg|eg|jag|han|hun|hon|ho)"
    r"(?: (?:bare|bara|berre|egentlig|egentligen))?"
    r"|(?:vil|vill|ville|ønsker|ønskjer|ynskjer|önskar|gjerne|gärna|helst|foretrekker|føretrekkjer"
    r"|föredrar|foretrækker|wants?|prefers?|likes?)(?: (?:å|at|att|to))?(?: (?:bli|blive|be))?"
    r" (?:kalles|kallas|kaldes|kallast|kalt|kalla|kallad|kaldt|called))"
    rf" {_MARK}{_NAME}(?=[»\"”“’'\s.,;:!?)]|$)"
)
_HERE = late(
    r"[ \t>*]{0,6}(?:(?i:hei|hej|hi|hello|hallo|heisann|heia|hey|morn)(?: alle| alla| all)?[,!.]?"
    rf" )?{_NAME} (?:her|här|here)(?: (?:igjen|igen|again))?"
    r"(?=[.,!:;]|$| (?:fra|från|frå|from|i|på)\b)"
)
_SMALL_NAME = late(
    r"(?<![^\W_])(?:etter|efter|for|fore|för|last |first |sur|family )(?:navn|namn|name)(?:et)?"
    r"(?: (?:hans|hennes|hennar|mitt))? (?:er|är|is|var|was)"
    r"(?: (?:vel|visst|altså|väl|liksom|jo|nok|alltså))? (?P<who>[^\W\d_A-ZÆØÅÄÖ][^\W\d_]{2,20})"
    r"(?![\w'’-])"
)
_IS_NAME = late(
    rf"(?<![^\W_]){_NAME}(?: (?:er|är|is) (?:(?:et|ett|eit|the|a|his|her|their|hans|hennes) )?"
    r"|,? ?\((?:[^()\n]{0,12} )?)(?:etter|efter|for|för|fore|family |last |first |given |sur"
    r"|slekts|slægts|familie|kalle|mellom|mellan|f\.? ?|e\.? ?)-?(?:navn|namn|name)(?:et)?"
    r"(?![^\W_])"
)
_SAYS_NAME = late(
    r"na[mv]n|name|(?i:kall|kald|call|omtal|om s[ei]g|(?:about|of) (?:him|her|them)sel|resenter"
    r"|refers|introduc|sig|sier|seier|säger|say|h[ei]+d?[dt]er j?[ea]g|hedder|säg|si bare|sei "
    r"| her\b| här\b| here\b|nswers? to|lystr"
    r"|(?:kjenner|kjente|känner|kände|kender|kendte|knows?|knew) )"
)
_KNOWN_AS = late(
    r"(?<![^\W_])(?:(?:kjenner|kjente|känner|kände|kender|kendte|know|knows|knew)"
    r" (?:me|meg|mig|him|her|them|henne|hende|honom|ham|han|ho)"
    r" (?:(?:bare|bara|berre|just|mest|best|bäst) )?(?:som|as)"
    r"|(?:[A-ZÆØÅÄÖ][^\W\d_]+|he|she|they|han|hun|hon|ho)(?: (?:also|only|mostly|just))?"
    rf" (?:answers? to|lystrer til|lystrar till)) {_MARK}{_NAME}(?=[»\"”“’'\s.,;:!?)]|$)"
)
# Parts of words, in small letters, of which one stands in all that it finds; found much faster.
# The last are letters that `re` takes for an "i" or "s" where case is ignored.
_SAYS_PARTS = (
    "navn", "namn", "name", "kall", "kald", "call", "omtal", "om s", "himsel", "hersel",
    "themsel", "resent", "refers", "introduc", "sig", "sier", "seier", "säg", "say", "er jeg",
    "er jag", "er eg", "er ag", "hedder", "si bare", "sei ", " her", " här", "\u0131", "\u0307",
    "\u017f", "answer", "lystr", "kjenner ", "kjente ", "känner ", "kände ", "kender ", "kendte ",
    "know ", "knows ", "knew ",
)  # fmt: skip
_ITS_NAME = late(r"(?:et|en|a) \Z")  # "Programmet kaller seg Hermes"
_QUOTED = late(r"[«\"“„‘'](?P<what>[^\W\d_][^\W\d_'’ -]{2,20}(?:[ -][^\W\d_]{2,20}){0,2})[»\"”“’']")
_MOST_NAMES = 400  # different words compared with
_LEAST = 5  # letters; shorter words are alike by chance
_WORDS = Kind.ORDINARY | Kind.ROLE | Kind.ORG_MARK | Kind.PLACE | Kind.BRAND | Kind.CALENDAR


def goes_by(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """The short names told in one line beside a name."""
    if not any(sign in line for sign in _SET_OFF):
        return
    for match in _GOES_BY.finditer(line):
        info = lexicon.info(match["who"])
        plain_word = info.kind & (Kind.COMMON | Kind.ROLE | Kind.ORG_MARK | Kind.BRAND)
        if plain_word and not info.kind & (NAME | Kind.SOFT):
            continue
        if info.kind & Kind.ROLE and not info.kind & NAME:
            continue
        before = line[: match.start()].rstrip('"”»')
        known = words_of(before[-30:])
        if known and _is_person(lexicon.info(known[-1].text)):
            yield RawName(*match.span("who"), Certainty.SURE, reasons.CUE)


def told(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """Names that a line says to be such: "Kallenavnet er Bles", "Bank (family name)"."""
    low = line.lower()
    if not any(part in low for part in _SAYS_PARTS) or _SAYS_NAME.search(line) is None:
        return
    yield from _begins(line, lexicon)
    for pattern in (_TOLD, _IS_NAME, _ASKED_FOR, _KNOWN_AS):
        for match in pattern.finditer(line):
            group = match.lastgroup or "who"
            info = lexicon.info(match[group])
            if group == "self" and _ITS_NAME.search(line, 0, match.start()):
                continue
            if info.kind & Kind.ROLE and not info.kind & NAME:
                continue
            if pattern is _ASKED_FOR and info.kind & Kind.CALENDAR and not info.kind & Kind.GIVEN:
                continue  # "call me Monday"
            if info.base not in NOBODY and not info.kind & (Kind.TITLE | Kind.ACRONYM):
                yield RawName(*match.span(group), Certainty.SURE, reasons.CUE)


def _begins(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """Who writes, "Long här.", and a surname in small letters: "etternavnet er vel brattli"."""
    here = _HERE.match(line)
    if here is not None and _may_write(lexicon.info(here["who"])):
        yield RawName(*here.span("who"), Certainty.SURE, reasons.CUE)
    for small in _SMALL_NAME.finditer(line):
        info = lexicon.info(small["who"])
        if not info.kind & (_WORDS | Kind.COMMON):
            yield RawName(*small.span("who"), Certainty.SURE, reasons.CUE)


def _may_write(info: WordInfo) -> bool:
    """Whether somebody may begin with the word and "here", who is no place and no word."""
    if info.kind & NAME:
        return not info.kind & Kind.PLACE or bool(info.kind & Kind.GIVEN)
    return not info.kind & (_WORDS | Kind.COMMON)


def _is_person(info: WordInfo) -> bool:
    if info.shape is Shape.LOWER:
        return False
    return bool(info.kind & NAME) or not info.kind & (_WORDS | Kind.COMMON | Kind.THING)


def misspelled(line: WholeText, known: frozenset[str]) -> Iterator[RawName]:
    """Words between quotation marks that are nearly a name of the document.

    Args:
        line: the document.
        known: the folded words of its names, without accents.
    """
    names = [word for word in known if len(word) >= _LEAST]
    if not names or len(names) > _MOST_NAMES:
        return
    for begin, (start, end) in line.each(_quoted):
        words = words_of(line.text[begin + start : begin + end])
        if all(_is_nearly(word.text, names, line.lexicon) for word in words):
            yield RawName(begin + start, begin + end, Certainty.LIKELY, reasons.REPEATED)


def _quoted(line: Line) -> list[tuple[int, int]]:
    """Where words stand between quotation marks."""
    return [match.span("what") for match in _QUOTED.finditer(line.text)]


def _is_nearly(word: str, names: Sequence[str], lexicon: Lexicon) -> bool:
    bare = plain(word).replace("-", "")
    if not word[0].isupper() or len(bare) < _LEAST:
        return False
    kind = lexicon.info(word).kind
    if kind & _WORDS and not kind & NAME:
        return False
    return any(bare[0] == name[0] and _apart(bare, name) <= 1 + (len(bare) > 6) for name in names)


def _apart(one: str, other: str) -> int:
    """How many letters differ (Levenshtein distance), at most 3."""
    if abs(len(one) - len(other)) > 2:
        return 3
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, compared in enumerate(other, 1):
            before, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, before + (letter != compared)),
            )
    return min(row[-1], 3)
