"""Letters in lines that may be initials of somebody the document names."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from aktiv_app.privacy.text.late import late

_DOTTED = late(r"(?<![\w.])[^\W\d_]\.(?: ?-?[^\W\d_]\.){1,3}(?!\w)")
_SIGNED = late(r"[ \t>*_]{0,12}[-–/]? ?([A-ZÅÄÖÆØ]\.?)[ \t]*$")
_SIGNED_AFTER = late(r"(?<=[.!?] )[-–/]? ?([A-ZÅÄÖÆØ])[ \t]*$")
_LETTER = late(
    r"(?:\b(?:om|about|av|af|med|till?|för|og|och|and|from|från|fra|frå|mener|menar) |[:;?.,/] |^)"
    r"[-*• ]{0,3}([B-HJ-ZÆØ])(?=[:,;?]|\.(?![^\W\d_])|[ \t]+[a-zæøåäö]{2}|[ \t]*$)",
    re.MULTILINE,
)
_ALONE = late(r"[B-HJ-ZÆØ](?<!\w.)(?!\w)")  # stands in all that is found of single letters
# A letter with a dot, in all that is found of such; looked for from its dot, which is fast.
_WITH_DOT = late(r"\.(?<=[^\W\d_]\.)(?<!\w[^\W\d_]\.)")
# Somebody by one letter where a person stands: "M. ønsker seg …", "varför slutade A. på …".
_ACTING = late(
    r"(?<![\w.])([^\W\d_a-zæøåäö]\.)(?= (?:ønsker|ønskjer|ynskjer|önskar|vil|vill|ville|ringte"
    r"|ringde|ringer|mener|menar|meiner|sier|seier|säger|siger|sa|sade|spurte|frågade|spør|undrar"
    r"|lurer|snakker|snakket|pratar|pratade|tror|trur|vet|veit|ved|sluttet|slutta|slutade|slutter"
    r"|slutar|begynte|begynner|började|börjar|jobber|jobbar|jobbet|jobbade|arbeider|arbetar"
    r"|arbejder|bor|bur|kom|kommer|fikk|fick|fik|hadde|hade|havde|har|er|är|trives|trivs|skal|ska"
    r"|kan|må|måste|takket|tackade|svarte|svarade|svarede|fortalte|berättade|said|says|wants"
    r"|wanted|asked|asks|called|left|works|worked|lives|thinks|told|has|had|is|was|will)(?!\w))"
    r"|(?<!\w)(?:(?:[Rr]ef(?:eranse(?:n|r)?|erens(?:en|er)?|erence)?|[Ii]ntervju(?:et)?|[Ii]nterview"
    r"|[Nn]otat(?:er)?|[Nn]otes) (?:på|for|för|om|med|av|on|with|of)|(?:[Hh]vorfor|[Vv]arför"
    r"|[Kk]vifor|[Ww]hy did|[Nn]år|[Nn]är|[Hh]vornår) (?:sluttet|slutta|slutade|stoppede|begynte"
    r"|började|kom|skal|ska|kan|vil|vill)|(?:snakket|snakka|pratade|prata|talte|spoke|talked|møte"
    r"|møtet|möte|mötet|samtale|samtal)"
    r"(?: (?:vi|jeg|eg|jag|han|hun|hon|ho|de|dei|we|i|she|he))? (?:med|with)"
    r"|(?:ringte|ringde|ringede|møtte|mötte|mødte"
    r"|spurte|frågade|spurgte|called|met|asked)) ([^\W\d_a-zæøåäö]\.)(?=[ ,;?):\n]|$)"
)
# What letters count: "plan B.", "klasse C.".
_COUNTED = late(
    r"(?<!\w)(?:plan|alt|alternativ\w*|klasse?|class|grupp?e?n?|group|type?|punkt|del|part|vitamin"
    r"|hepatitt?|skift|lag|team|nivå|level|kategori|category|avd|bygg|hus|linje|spor|rom|sal|kap"
    r"|vedlegg|bilaga?|appendix|fase|phase|sone|zone)\.? \Z",
    re.IGNORECASE,
)
_LONGEST_COUNTED = 16  # characters

Places = Sequence[tuple[int, int]]


class Letters(NamedTuple):
    """Where letters stand that may be initials.

    With dots, alone on a line, single ones, and those that stand where a person does.
    """

    dotted: Places
    signed: Places
    single: Places
    acting: Places


NO_LETTERS = Letters((), (), (), ())


def letters_of(line: str) -> Letters:
    """The letters in one line, placed from its beginning."""
    with_dot = _WITH_DOT.search(line) is not None
    found = Letters(
        tuple(match.span() for match in _DOTTED.finditer(line)) if with_dot else (),
        _signed(line),
        tuple(m.span(1) for m in _LETTER.finditer(line)) if _ALONE.search(line) else (),
        _acting(line) if with_dot else (),
    )
    return found if any(found) else NO_LETTERS


def _signed(line: str) -> Places:
    bare = line.rstrip()
    if bare[-1:] != "." and not (bare[-1:].isupper() and bare[-2:-1] in ("", " ", ">", "/", "-")):
        return ()
    match = _SIGNED.match(line) or _SIGNED_AFTER.search(bare, max(0, len(bare) - 6))
    return (match.span(1),) if match else ()


def _acting(line: str) -> Places:
    return tuple(
        match.span(match.lastindex or 1)
        for match in _ACTING.finditer(line)
        if not _COUNTED.search(line, max(0, match.start() - _LONGEST_COUNTED), match.start())
    )


def placed(lines: Iterable[tuple[int, Letters]]) -> Letters:
    """The letters of a whole text, given those of its lines and where these begin."""
    found: tuple[list[tuple[int, int]], ...] = ([], [], [], [])
    for begin, letters in lines:
        if letters is not NO_LETTERS:
            for places, in_line in zip(found, letters, strict=True):
                places += [(start + begin, end + begin) for start, end in in_line]
    return Letters(*found)
