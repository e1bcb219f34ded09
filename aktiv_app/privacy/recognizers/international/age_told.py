"""Ages told beside a role, a relative or an event: "nurse, 45", "mor på 82", "ble 18 i går".

The words around the number are closed lists; the number counts nothing that comes after it.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import NumberSearch
from aktiv_app.privacy.recognizers.international.age_words import (
    ADULT,
    DECADE,
    GROWN,
    HEDGE,
    SHE,
    TEENS_UP,
    WHOLE,
)
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.occupations import ROLES

_ANY = rf"(?:[1-9]\d?{WHOLE}|(?:{NUMBER_WORD})(?!\w))"
_YEARS = r"(?: (?:år|years|yrs)(?: (?:gam\w{2,4}|old))?)?"
_SHE = rf"(?:{SHE}|kandidaten|søkeren|the candidate)"
_IS = (
    r"(?:er|är|e|is|am|was|var|ble|blei|blev|vart|blir|bliver|fylte|fyllde|fyldte|fyller|fylder"
    r"|turned|turns)"
)
_ROLE = rf"(?:{'|'.join(ROLES)})"
_RELATIVE = (
    r"(?:mor(?:en|a|s)?|far(?:en|s)?|mamma(?:en|n)?|pappa(?:en|n)?|mum|mom|dad|mother|father"
    r"|kon[ae]n?"
    r"|fru(?:en|a|n)?|mann(?:en)?|wife|husband|samboer(?:en)?|sambo(?:n|en)?|partner(?:en)?"
    r"|kjærest\w{1,2}"
    r"|bestemor|bestefar|mormor|farmor|morfar|farfar|grandmother|grandfather|gran|svigermor"
    r"|svigerfar"
    r"|svärmor|svärfar|tante|onkel|faster|moster|bror(?:en)?|broder|søster(?:en)?|syster(?:n|a)?"
    r"|brother"
    r"|sister|sønn(?:en)?|søn(?:nen)?|son(?:en)?|datter(?:en|a)?|dotter(?:n|a)?|daughter"
    r"|gutt(?:en)?"
    r"|gut(?:en)?|jente(?:n|a)?|jenta|pojke(?:n)?|flicka(?:n)?|dreng(?:en)?|pige(?:n)?|boy|girl"
    r"|baby(?:en)?"
    r"|barnebarn|barnbarn|grandson|granddaughter|nevø|niese|nephew|niece|eldstemann|yngstemann"
    r"|minsten)"
)
_OWN = r"(?: (?:min|mi|mitt|din|hans|hennes|hennar|hendes|sin|si|vår|var))?"
_MONTH = (
    r"(?:januar|januari|january|februar|februari|february|mars|marts|march|april|mai|maj|may|juni"
    r"|june"
    r"|juli|july|august|augusti|september|oktober|october|november|desember|december)"
)
_WHEN = (
    r"(?:(?:om|in) (?:two|three|four|to|tre|två|fire|fyra|noen|nokre|några|nogle|et par|ett par"
    r"|a few|\d) (?:uker|veker|veckor|uger|weeks|måneder|månader|månadar|months|dager|dagar|dage"
    r"|days)"
    rf"|(?:i|in|til|till|nå i|now in|on the \d+\w* of) {_MONTH}|(?:i|in|this|next|last|neste|siste"
    rf"|sista|sidste|nästa|næste"
    r"|förra|forrige|førre|til|till|om|on|på|to)(?: (?:en|ei|a|two|to|tre))? (?:høsten|hausten"
    r"|hösten"
    r"|efteråret|våren|foråret|sommeren|sommaren|sommer|sommar|høst|höst|vår"
    r"|vinter|vinteren|vintern|jul|påske|påsk|året|uke|veke"
    r"|vecka|uge"
    r"|måned|månad|måneder|week|weeks|month|year|spring|summer|autumn|fall|winter|birthday|mandag"
    r"|tirsdag|tisdag|tysdag|onsdag|torsdag|fredag|lørdag|lördag|laurdag|søndag|söndag|sunday"
    r"|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|fjor|år|dag|morgen|morgon)|i går|igår|yesterday"
    r"|i dag"
    r"|idag|today|tomorrow|(?:sedan|siden|sidan|since) (?:i )?(?:måndags|tisdags|onsdags|torsdags"
    r"|fredags"
    rf"|lördags|söndags|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|{_MONTH}))"
)

TOLD = (
    # K 45, in brackets or a cell
    r"(?<!\w)(?:(?<=[(|;\t])|(?<=[|;] )|^|(?<=\n))[KMFkmf]\.?[ /]?(?P<a>[1-7]\d)"
    r"(?=[,;)]|\s*$|\s*\n| ?\||\t| (?-i:[A-ZÆØÅÄÖ])[a-zæøåäö])",
    # mor på 82 med demens; his mother, 82, lives with them; datteren (ni)
    rf"(?<!\w){_RELATIVE}{_OWN}(?: på|, | \(| aged| of) ?(?P<a>(?:{HEDGE} )?{_ANY}"
    r"(?:½|,5)?(?: (?:år|years|yrs|mnd|måneder|månader|months|uker|veckor|uger|weeks))?)"
    r"(?=\)| kl\.|[,;.] ?(?:[^\W\d]|\n|$)|\s*\n|\s*$| (?:med|som|with|who|bor|bur|lives|og|och|and"
    r"|har"
    r"|er|is)(?!\w))",
    # she's sixty next birthday
    rf"(?<!\w){_SHE}['’](?:s|m|re)(?: (?:nå|no|nu|now|bare"
    rf"|just))? (?P<a>(?:{HEDGE} )?{ADULT}{_YEARS})"
    rf" {_WHEN}(?!\w)",
    # came here at 12; widowed at forty
    r"(?<!\w)(?:came (?:here|to [A-Z]\w+|over)|moved (?:here|to [A-Z]\w+)|fled|emigrated"
    r"|left (?:school|home)"
    r"|went to sea|to sea|at sea|widowed|orphaned|married|retired|divorced) at (?:the age of )?"
    rf"(?P<a>{_ANY})(?=[,.;)]|\s*$|\s*\n| (?:and|with|from|to|as|because|when|but)(?!\w))",
    # kom hit som toårig
    rf"(?<!\w)(?:som|as a) (?P<a>(?:{NUMBER_WORD}|\d{{1,2}})-?årig)(?!\w)",
    # alderen hans er 61
    r"(?<!\w)(?:alder(?:en)?|ålder(?:n)?|age)(?: (?:hans|hennes|hennar|hendes|min|din|is"
    r"|til (?-i:[A-ZÆØÅ])\w+))?"
    rf" (?:er|är|is|var|was) (?P<a>(?:{HEDGE} )?{ADULT}{_YEARS})(?!\w)",
    # blev fyrre sidste sommer; turns 41 at New Year, where notes leave out who
    rf"(?<!\w)(?:(?<=[.!?] )|(?<=\n)|^)(?:ble|blei|blev|vart|blir|bliver|fylte|fyllde|fyldte|fyller"
    rf"|fylder|turned|turns|turning) (?P<a>(?:{HEDGE} )?{ADULT}{_YEARS})(?= {_WHEN}"
    rf"| at (?:new year"
    r"|christmas|easter)|[,.;])",
    # , nettopp fylt 30, uten erfaring
    rf"(?<!\w)(?P<a>(?:nettopp|netopp|nylig|nyss|just|nylig) (?:fylt|fyllt|fyldt"
    rf"|turned) {ADULT}{_YEARS})"
    r"(?=[,.;)]|\s*\n|\s*$| (?:og|och|and|men|but)(?!\w))",
    # 31-ish; nobody tells the time like that so late
    r"(?<!\w)(?P<a>(?:2[5-9]|[3-7]\d) ?-?ish)(?!\w)",
    # about 36–37 years, without who
    rf"(?<!\w)(?P<a>{HEDGE} [2-7]\d ?[–-] ?[2-7]\d (?:år|years))(?=[,.;)]|\s*\n|\s*$)",
    # I'd say 28; puts him at 24 or 25
    r"(?<!\w)(?:i['’]?d say|i would say|(?:vil|skulle|ville) (?:si|seie|säga"
    r"|sige)"
    r"|(?:puts?|put|placed?) (?:him|her|them|(?-i:[A-ZÆØÅÄÖ])\w{1,15}) at)"
    rf" (?P<a>(?:{HEDGE} )?{ADULT}(?: (?:or|eller|to) {ADULT})?)(?=[,.;)!?]|\s*\n|\s*$)",
    # minns honom som nitton när han började
    rf"(?<!\w)(?:som|as|at) (?P<a>{ADULT}) (?:när|når|da|då|when) {_SHE}(?!\w)",
    # 26 nå, var fire da de kom
    rf"(?<!\w)(?:(?<=, )|(?<=\. )|(?<= og )|(?<= and )|(?<= och ))(?:var|was) (?P<a>{_ANY}) (?:da"
    rf"|då|når|när"
    rf"|when) (?:{_SHE}|de|they|vi|we|familien|family)(?!\w)",
    # the second half of the forties; i övre tjugoårsåldern
    r"(?<!\w)(?P<a>(?:(?:siste|sista|sidste|andre|andra|første|første|första|latter|second|first)"
    rf" (?:halvdel(?:en)?|halvan|half) (?:av|af|of) (?:sine |his |her |the )?|(?:i )?(?:övre|øvre"
    rf"|nedre|yngre"
    rf"|äldre|eldre|ældre) ){DECADE})(?!\w)",
    # født for 45 år siden
    rf"(?<!\w)(?:født|fødd|född|born)(?: for| för)? (?P<a>{_ANY} (?:år|years)) (?:siden|sidan"
    rf"|sedan|ago)(?!\w)",
    # a man of about 45; en femtiårig mann; femtiåringen
    r"(?<!\w)(?:mann|kvinne|kvinna|mand|kvinde|man|woman|herre|dame|jente|gutt|kar|fyr|kille|tjej"
    r"|lady"
    rf"|person|type|gubbe|gumma) (?:på|i|of|aged|around) (?P<a>(?:{HEDGE} )?{ADULT}{_YEARS})"
    r"(?=[,.;)!?]|\s*\n|\s*$| (?:med|som|with|who|fra|från|from|og|och|and|har|er|is)(?!\w))",
    # en femtiårig mann; tjueåtte og et halvt in one word; forty-nine and three quarters
    rf"(?<![\w-])(?P<a>{TEENS_UP}(?:-?årige?a?(?= (?:mann|kvinne|kvinna|mand|kvinde|man"
    rf"|[^\W\d_]{{0,14}}{_ROLE})(?!\w))|oge(?:t|tt|it)halvt(?: år)?|,? and (?:a|one|three)"
    rf" quarters?))(?!\w)",
    r"(?<!\w)(?P<a>(?:i )?[1-7]\d-?(?:års ?åldern|års ?alderen|årsalder(?:en)?))(?!\w)",
    # past sixty, in notes without a person
    rf"(?<!\w)(?:(?<=\n)|(?<=[.;(] )|(?<=[^\W\d], )|^)(?P<a>(?:passert|passerat|passeret|fylt"
    rf"|fyllt|fyldt"
    rf"|rundet"
    rf"|runda|past|well past|well over|godt over|gott och väl|närmar sig|nærmer seg|nærmar seg"
    rf"|nearing)"
    rf" {ADULT}{_YEARS})(?=[,.;)]|\s*\n|\s*$| (?:og|och|and|men|but)(?!\w))",
)
# With somebody, known by name or not, one word before the verb.
_WHO = rf"(?:{_SHE}|(?-i:[A-ZÆØÅÄÖ])[^\W\d_]{{1,15}})"
AFTER_SOMEBODY = (
    rf"(?<!\w){_WHO}(?:"
    # ble 18 i går; er 18 siden mai; var 17 da han begynte; guessed he is 47 or 48
    rf" {_IS}(?: (?:nå|no|nu|now|bare|just))? (?P<a>(?:{HEDGE} )?(?:{ADULT}(?: (?:or|eller|el\.?)"
    rf" {ADULT}|{_YEARS}(?= {_WHEN}(?!\w)))|{_ANY}{_YEARS}(?= (?:da|då|når|när"
    rf"|when) {_SHE}(?!\w))))(?!\w)"
    # she is nearing sixty, hon närmar sig femtio
    rf"|(?: (?:er|är|is))? (?P<b>(?:nearing|approaching|nærmer seg|nærmar seg|närmar sig|nærmer sig"
    rf"|closing in on) {ADULT})(?=[,.;)!?]|\s*\n|\s*$| (?:og|och|and|men|but)(?!\w)))"
)
# Stands in each of them, at most two words after they begin.
IS_OR_NEARS = WordSearch(
    r"(?<!\w)(?:er |är |e |is |am |wa|var |bl[ie]|bl |vart |fyl|turn|near|appro|nærm|närm|closi)",
    re.IGNORECASE,
)
_AGE_IN_FIGURES = rf"{GROWN}{WHOLE}"
AT_NUMBERS = (
    # 60 next week; 18 i april, in a place of its own
    NumberSearch(
        rf"(?i:(?:(?<=\n)|(?<=[·|;(] )|(?<=[·|;(])|(?<=[^\W\d]\. )|(?<=\)\. )|(?<=[^\W\d], )|^)"
        rf"(?P<a>{_AGE_IN_FIGURES}{_YEARS}) {_WHEN}(?=[,.;)]|\s*[·|]|\s*\n|\s*$))",
        0,
    ),
)  # fmt: skip
# nurse, 45; sykepleier (45) fra Moss
_IN_PLACE = NumberSearch(
    rf"(?:(?<=, )|(?<= \())(?P<a>{_AGE_IN_FIGURES}{_YEARS})"
    r"(?=\)|[,;] ?[^\W\d]|\.(?:\s|$)|\s*\n|\s*$| (?:fra|från|from)(?!\w)| [–-] )",
    0,
)
_LAST_WORD = re.compile(
    r"(?P<role>[^\W\d_]{3,})(?: (?:fra|från|from|i|in|på|ved|hos"
    r"|at) [A-ZÆØÅÄÖ][^\W\d_]{1,16})?(?:, | \()\Z"
)
_LONGEST_ROLE = 56  # characters


def ages_beside_roles(text: str) -> Iterator[tuple[int, int]]:
    """Ages right after what somebody is by work."""
    for match in _IN_PLACE.finditer(text):
        start = match.start("a")
        before = _LAST_WORD.search(text, max(0, start - _LONGEST_ROLE), start)
        if before and before["role"].lower().endswith(ROLES):
            yield match.span("a")


# Parts of words of which one stands in everything they find, beside those asked for already.
TOLD_PARTS = (
    "-ish", "quarter", "halv", "half", "övre", "øvre", "nedre", "fylt", "fyllt", "say ", " si ",
    "årig", "årsål", "årsal", "halvt", "born", "fød", "född", " vid ", " ved ", "passe", "past",
    "nær", "när", "near", " på ", " at ", "ung", "young", "summers", "winters",
    "uker", "veker", "uger", "veck", "week", "måned", "månad",
)  # fmt: skip
