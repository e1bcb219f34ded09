"""Initials whose place in a line tells that they are somebody's: who wrote, who signs."""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.lines.names_in_values import NOT_NAME
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_INITIALS_AFTER = late(
    r"\b(?:[Aa]v|[Aa]f|[Bb]y|[Tt]il ?stede:?|[Nn]ärvarande:?|[Pp]resent:?|[Rr]ekrytterer"
    r"|[Rr]ekryterare|[Rr]eferent|[Ss]ign\.?|[Ii]nit\.?|[Ii]nitialer|[Ii]nitialar|[Ii]nitials"
    r"|[Aa]ttestert(?: HR)?|[Nn]otert|[Nn]oteret)"
    r"[: ] ?([^\W\d_]{2,3})\b(?!\.[^\W\d_])|(?m:^/ ?([^\W\d_]{2,4})[ \t]*$)"
    r"|\(([^\W\d_]{2,3}), ?\d{1,2}[./]\d{1,2}"
    r"|\b(?:[Vv]urdering|[Bb]ed[öø]mning|[Bb]edømmelse|[Nn]otat|[Kk]ommentar|[Aa]nsvarlig"
    r"|[Aa]nsvarig|[Rr]eferat|[Aa]ssessment|[Nn]otes) \(([^\W\d_]{2,4})\)"
    r"|(?<![^\W_])(?i:panel|panelet|panelen|interviewers"
    r"|intervjuere|intervjuare|deltakere|deltagare)"
    r": ([^\W\d_]{2,3})\b(?=,|\.? *$|/| (?:og|och|and|&) )"
    r"|(?<![^\W_])(?i:done|checked|verified|sjekket|sjekka|kollat|kontrollert|kontrollerad|utført"
    r"|utfört|godkjent|godkänd|godkendt|verifisert)(?:: ?| )([^\W\d_]{2,3})"
    r"(?= \d{1,2}[./]\d{1,2})"
    r"|(?:^|[.;] )\(([^\W\d_]{2,3})\) (?=(?:will|to|calls|called|rings|rang|has|had|says|said"
    r"|skal|ska|ringer|ringar|ringte|ringde|følger|följer|sier|säger|siger|tar|tager|har"
    r"|hadde|hade) )"
    r"|(?<![\w.])([^\W\d_]{2,3}) (?:keen|unsure|undecided|liked|rang"
    r"|antecknar|ringer|ringjer|ringar|noterer|noterar|sjekker"
    r"|kollar|følger opp|følgjer opp|följer upp|tar kontakt|undrar|lurer|snakker|snakkar|pratar"
    r"|intervjuer|intervjuar|notes|calls|thinks|asks|intervjuet|intervjuade|interviewed|noterte"
    r"|noterede|antecknade|spurte|spurgte|frågade|ringte|ringde|ringede|snakket|pratade)\b"
)
_ANOTHER = late(r"(?:, ?|/| (?:og|och|and|&|\+) )([^\W\d_a-zæøåäö]{2,3})(?![\w-]|\.\w)")
# By whom something was done: "kopi av pass tatt av K."
_ONE_BY = late(
    r"(?<![^\W_])(?i:tatt|teke|taget|tagen|tagna|taken|signert|signerad|signed|underskrevet|skrevet"
    r"|skriven|written|godkjent|godkänd|godkendt|approved|kontrollert|kontrollerad|kontrolleret"
    r"|checked|sjekket|sjekka|mottatt|mottagen|modtaget|received|intervjuet|intervjuad|interviewet"
    r"|interviewed|notert|noterad|noteret|noted|lagt inn|lagt ind|ført|utført|utfört|udført"
    r"|done|seen|sett|oppringt|uppringd|ringt opp|called|rekruttert|ansatt|anställd|ansat)"
    r" (?:av|af|by)"
    r" ([A-ZÆØÅÄÖ]\.)(?=[ \t]*$|,| [A-ZÆØÅÄÖ][a-zæøåäö])"
)
_BY_ONE = late(r" (?:av|af|by) [A-ZÆØÅÄÖ]\.")  # stands in every one, found fast
# Who signs too, on a line of its own: "Godkjent: T. Berg\n& H.C."
_SIGNS_TOO = late(r"[ \t>]*(?:&|\+|og|och|and) ((?:[A-ZÆØÅÄÖ]\.){2,3})[ \t]*$")
# Beside initials with dots, and after who signs: "M.L. og RKP", "hilsen Kari og KJS".
_BESIDE = late(
    r"(?:[A-ZÆØÅÄÖ]\.){2,4} (?:og|och|and|&|\+|/) ([^\W\d_]{2,4})(?![\w.-])"
    r"|(?<![\w.])([^\W\d_]{2,4}) (?:og|och|and|&|\+|/) (?:[A-ZÆØÅÄÖ]\.){2,4}"
    r"|(?<![^\W_])(?:[Hh]ilsen|[Hh]älsningar|[Hh]ilsner|[Hh]elsing|[Mm]vh|[Rr]egards,?|[Ss]igner(?:t|at)?"
    r"|[Ss]igned|[Uu]nderskrift)(?: (?:med|av|af|with|by|fra|från|frå|from))?"
    r" [^\W\d_][^\W\d_-]{1,20}(?: [^\W\d_-]{2,20})? (?:og|och|and|&) ([^\W\d_]{2,4})(?![\w-])"
)
# Stand in what the patterns of initials find; asked first, as they are found fast.
_CAPITALS = late(r"[^\W\d_a-zæøåäöéü][^\W\d_a-zæøåäöéü]")
_AND = (" og ", " och ", " and ", " & ", " + ", " / ")
_SMALL_INITIALS = late(
    r"(?m)\b(?:(?:[Nn]otert|[Nn]oteret|[Ss]krevet|[Ss]kriven|[Oo]pprettet|[Uu]pprättad|[Ww]ritten)"
    r" (?:av|af|by)|(?:(?:[Vv]år|[Dd]eres|[Dd]ykkar|[Vv]ores|[Oo]ur|[Yy]our) )?[Rr]ef\.?:"
    r"|[Ss]aksbeh\.?:|[Ss]agsbeh\.?:|[Ss]bh\.?:|[Ss]ign\.:?|[Ii]nit\.:?)"
    r" ([^\W\d_]{2,3}(?:/[^\W\d_]{2,4})?)[ \t]*$"
    # after two strokes, as in letters of offices: "… sender dem mandag. //kh"
    r"|(?:^|[\s.!?])// ?([^\W\d_A-ZÆØÅÄÖ]{2,3})[ \t]*$"
    # a letter or two after the words that close: "Mvh K"
    r"|\b(?:[Mm]vh|[Vv]h|[Mm]ed venn?lig hilsen|[Mm]ed vän(?:lig)? hälsning|[Hh]ilsen|[Hh]elsing"
    r"|[Hh]älsn(?:ingar|ing)?|[Hh]ilsner|[Kk]lem|[Kk]ram|[Kk]nus|[Bb]est(?: regards)?"
    r"|[Kk]ind regards|[Rr]egards|[Cc]heers|[Tt]akk|[Tt]ack|[Tt]hanks),?"
    r" ([A-ZÆØÅÄÖ]{1,2}|(?<=[Mm]vh )[a-zæøåäö]{1,2}|(?<=[Mm]vh, )[a-zæøåäö]{1,2})\.?[ \t]*$"
)
# Parts of a line in small letters; in all that is found of initials in small ones, one stands.
_BY = (
    " av ", " af ", " by ", "ref:", "ref.:", "beh", "sbh", "sign.", "init.", "//", "vh", "hils",
    "hels", "häls", "klem", "kram", "knus", "best", "egards", "heers", "takk", "tack", "hanks",
)  # fmt: skip
_ALONE = 2  # the group of the letters alone on a line after a stroke
# The end of a line that ends in one of those; asked before all else.
_SHORT_END = late(r"(?<![^\W\d_])[^\W\d_]{1,4}\.?[ \t]*\Z")
_LONGEST_END = 6  # characters of it, without spaces
_AFTER_CLOSING = 3  # the group of letters after the words that close a message
_SLASH_SIGN = late(r"(?m)(?:^|[\s.!?])/ ?([^\W\d_]{3,20})[ \t]*$")
_HUMP = late(r"[a-zæøåäö](?<!c)[A-ZÆØÅÄÖ]")  # in brands; not in McLeod
_SLASH_LETTER = late(r"(?m)(?:^|(?<=[.!?] ))/ ?([A-ZÅÄÖÆØ]\.?)[ \t]*$")
_STANDS_FOR = late(r"(?<![^\W_-])([^\W\d_a-zæøåäöéü]{2,4}) ?= ?([^\W\d_][^\W\d_]+(?:-[^\W\d_]+)?)")
_GIVEN_INITIALS = late(
    r"([^\W\d_](?:[^\W\d_]|-(?=[^\W\d_])){1,40}) \(([^\W\d_](?:-?[^\W\d_]){1,3})\)"
)


def told_initials(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """Initials, and first names after the stroke that signs, of one line."""
    yield from _of_writers(line, lexicon)
    yield from _after_stroke(line, lexicon)
    yield from _of_names(line, lexicon)


def _of_writers(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """Written by BW, and by bw in small letters."""
    capitals = _CAPITALS.search(line) is not None
    for match in _INITIALS_AFTER.finditer(line) if capitals else ():
        group = match.lastindex or 1
        signs = group == _ALONE and _signs_alone(lexicon, match.group(group))
        if signs or _are_initials(lexicon, match.group(group)):
            yield RawName(match.start(group), match.end(group), Certainty.LIKELY, reasons.INITIALS)
            yield from _others(line, match.end(group), lexicon, listed=":" in match[0])
    paired = capitals and any(word in line for word in _AND)
    for match in _BESIDE.finditer(line) if paired else ():
        group = match.lastindex or 1
        if _are_initials(lexicon, match.group(group)):
            yield RawName(*match.span(group), Certainty.LIKELY, reasons.INITIALS)
    for match in _ONE_BY.finditer(line) if _BY_ONE.search(line) else ():
        yield RawName(*match.span(1), Certainty.LIKELY, reasons.INITIALS)
    if too := _SIGNS_TOO.match(line):
        yield RawName(*too.span(1), Certainty.LIKELY, reasons.INITIALS)
    for match in _SMALL_INITIALS.finditer(line) if _may_end_in_small(line) else ():
        group = match.lastindex or 1
        letters = match.group(group)
        if group == _AFTER_CLOSING:
            suits = len(letters) == 1 or _are_initials(lexicon, letters.upper())
        else:
            suits = not lexicon.info(letters).kind & (NOT_NAME | Kind.ORDINARY)
        if suits:
            end = match.end(group) + (len(letters) == 1 and line.startswith(".", match.end(group)))
            yield RawName(match.start(group), end, Certainty.LIKELY, reasons.INITIALS)


def _may_end_in_small(line: str) -> bool:
    """Whether a line may end in what `_SMALL_INITIALS` finds: most end in no word so short."""
    near = max(0, len(line.rstrip(" \t")) - _LONGEST_END)
    if _SHORT_END.search(line, near) is None:
        return False
    low = line.lower()
    return any(part in low for part in _BY)


def _others(line: str, at: int, lexicon: Lexicon, *, listed: bool) -> Iterator[RawName]:
    """Those named after the first: "Panel: KD, RM", "intervju av RS/MK"."""
    while (match := _ANOTHER.match(line, at)) and _are_initials(lexicon, match[1]):
        if match[0].startswith(",") and not listed:
            return
        yield RawName(*match.span(1), Certainty.LIKELY, reasons.INITIALS)
        at = match.end(1)


def _after_stroke(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """A name or a letter that signs: "… tre filer. /Bjarte", "/R"."""
    if "/" not in line:
        return
    for match in _SLASH_SIGN.finditer(line):
        info = lexicon.info(match.group(1))
        brand = _HUMP.search(match.group(1)) is not None  # "Scrive / DocuSign"
        unknown = (
            not brand
            and info.shape is Shape.CAPITALISED
            and not info.kind & (NOT_NAME | Kind.PLACE)
        )
        if unknown or lexicon.listed(fold(match.group(1))) & Kind.GIVEN:
            yield RawName(match.start(1), match.end(1), Certainty.LIKELY, reasons.SIGN_OFF)
    for match in _SLASH_LETTER.finditer(line):
        yield RawName(match.start(1), match.end(1), Certainty.LIKELY, reasons.INITIALS)


def _of_names(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """Initials beside the name they stand for: "BH = Bjarte", "Bjarte (BH)"."""
    for match in _STANDS_FOR.finditer(line) if "=" in line else ():
        first = lexicon.info(match[2])
        if match[1][0] == match[2][0] and first.kind & Kind.GIVEN:
            yield RawName(*match.span(1), Certainty.LIKELY, reasons.INITIALS)
    for match in _GIVEN_INITIALS.finditer(line) if " (" in line else ():
        name, letters = match.groups()
        begins = letters.isupper() and name.upper().startswith(letters)
        if (
            letters[0] == name[0]
            and (begins or _are_initials(lexicon, letters))
            and lexicon.info(name).kind & NAME
        ):
            yield RawName(match.start(2), match.end(2), Certainty.LIKELY, reasons.INITIALS)


def _signs_alone(lexicon: Lexicon, letters: str) -> bool:
    """Whether letters sign that also end the names of firms: "/KG" alone on a line."""
    kind = lexicon.info(letters).kind
    return letters.isupper() and bool(kind & Kind.ORG_MARK) and not kind & Kind.ACRONYM


def _are_initials(lexicon: Lexicon, letters: str) -> bool:
    if not 2 <= len(letters) <= 4 or not letters.isupper():
        return False
    kind = lexicon.info(letters).kind
    # What only the dictionary knows is no word in capitals: JR, LKS.
    refused = (NOT_NAME | Kind.PLACE) & ~(Kind.THING | (kind & Kind.SOFT and Kind.COMMON))
    return not kind & refused
