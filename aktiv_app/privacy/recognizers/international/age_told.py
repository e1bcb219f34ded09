"""Ages told beside a role, a relative or an event: "nurse, 45", "mor på 82", "ble 18 i går".

The words around the number are closed lists; the number counts nothing that comes after it.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import Late, NumberSearch
from aktiv_app.privacy.recognizers.international.age_words import HEDGE, TEENS_UP
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD

_ADULT = rf"(?:(?:1[6-9]|[2-7]\d)(?![\d%:]|[.,]\d)|{TEENS_UP}(?!\w))"
_ANY = rf"(?:[1-9]\d?(?![\d%:]|[.,]\d)|(?:{NUMBER_WORD})(?!\w))"
_YEARS = r"(?: (?:år|years|yrs)(?: (?:gam\w{2,4}|old))?)?"
_SHE = r"(?:jeg|eg|jag|han|hun|hu|ho|hon|hen|du|she|he|i|you|kandidaten|søkeren|the candidate)"
_IS = (
    r"(?:er|är|e|is|am|was|var|ble|blei|blev|vart|blir|bliver|fylte|fyllde|fyldte|fyller|fylder"
    r"|turned|turns)"
)
# What somebody is by work, in the five languages; the last part of longer words too.
_ROLE = (
    r"(?:sykepleier|sjukepleiar|sjuksköterska|sygeplejerske|nurse|lege|läkare|læge"
    r"|doctor"
    r"|lærer|lærar|lärare|teacher|ingeniør|ingenjör|engineer|snekker|snekkar|snickare|tømrer|tømrar"
    r"|carpenter|joiner|elektriker|elektrikar|electrician|rørlegger|røyrleggjar|rörmokare|plumber"
    r"|sveiser|sveisar|svetsare|svejser|welder|sjåfør|chaufför|chauffør|driver|kokk|kock|kok|cook"
    r"|chef"
    r"|kelner|servitør|servitör|tjener|waiter|waitress|bartender|frisør|frisör|hairdresser"
    r"|renholder"
    r"|reinhaldar|lokalvårdare|cleaner|vekter|väktare|vagt|guard|selger|seljar|säljare|sælger"
    r"|konsulent"
    r"|konsult|consultant|rådgiver|rådgivar|rådgivare|utvikler|utviklar|utvecklare|udvikler"
    r"|developer"
    r"|programmer(?:er|are)?|designer|arkitekt|architect|jurist|advokat|lawyer|økonom|ekonom|økonom"
    r"|accountant|controller|revisor|lagermann|operatør|operatör|operator|tekniker|technician"
    r"|mekaniker"
    r"|mekanikar|mechanic|student|studine|elev|lærling|lärling|apprentice|trainee|pensjonist"
    r"|pensionär"
    r"|pensionist|pensioner|vikar|assistent|assistant|sekretær|sekreterare|secretary|leder|leiar"
    r"|ledare"
    r"|manager|direktør|direktör|director|bonde|farmer|gartner|gärtner|fisker|fiskar|fiskare|matros"
    r"|sailor|styrmann|styrman|skipper|pilot|prest|præst|präst|priest|journalist|fotograf|kunstner"
    r"|konstnär|musiker|musikar|skuespiller|skådespelare|psykolog|psychologist|tannlege|tandläkare"
    r"|tandlæge|dentist|fysioterapeut|physio|jordmor|barnmorska|midwife|vaktmester|vaktmeister"
    r"|vaktmästare|caretaker|baker|bakar|bagare|butcher|slakter|painter|maler|målare|malar|murer"
    r"|murar"
    r"|murare|bricklayer|scaffolder|rigger|bookkeeper|receptionist|enke|enkemann|widow|widower)"
)
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
    rf"(?:(?:i|in|til|till|nå i|now in|on the \d+\w* of) {_MONTH}|(?:i|in|this|next|last|neste"
    rf"|nästa|næste"
    r"|förra|forrige|førre|til|till|om|on|på|to)(?: (?:en|ei|a|two|to|tre))? (?:høsten|hausten"
    r"|hösten"
    r"|efteråret|våren|foråret|sommeren|sommaren|vinteren|vintern|jul|påske|påsk|året|uke|veke"
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
    # mor på 82 med demens; his mother, 82, lives with them; datteren (ni)
    rf"(?<!\w){_RELATIVE}{_OWN}(?: på|, | \(| aged| of) ?(?P<a>(?:{HEDGE} )?{_ANY}"
    r"(?: (?:år|years|yrs|mnd|måneder|månader|months))?)"
    r"(?=\)|[,;.] ?(?:[^\W\d]|\n|$)|\s*\n|\s*$| (?:med|som|with|who|bor|bur|lives|og|och|and|har"
    r"|er|is)(?!\w))",
    # ble 18 i går; is sixty next birthday; er 18 siden mai
    rf"(?<!\w)(?:{_SHE}|(?-i:[A-ZÆØÅÄÖ])[^\W\d_]{{1,15}})(?: {_IS}|['’](?:s|m|re))"
    rf"(?: (?:nå|no|nu|now|bare|just))? (?P<a>(?:{HEDGE} )?{_ADULT}{_YEARS}) {_WHEN}(?!\w)",
    # var 17 da han begynte
    rf"(?<!\w)(?:{_SHE}|(?-i:[A-ZÆØÅÄÖ])[^\W\d_]{{1,15}}) (?:er|är|is|was"
    rf"|var) (?P<a>{_ANY}{_YEARS})"
    rf" (?:da|då|när|når|when) {_SHE}(?!\w)",
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
    rf" (?:er|är|is|var|was) (?P<a>(?:{HEDGE} )?{_ADULT}{_YEARS})(?!\w)",
    # vid 35 blev hon chef; at an hour nobody becomes anything
    r"(?<!\w)(?:(?:blev|började|läste|gifte|flyttade|slutade|bytte|tog|kom)[^.\d\n]{0,40} vid"
    r"|vid) (?P<a>(?:2[5-9]|[3-7]\d))(?= (?:års ålder|blev|började|flyttade|gifte)|[,.;](?:\s|$))",
    rf"(?<!\w)(?:vid|i en alder av|ved) (?P<a>{_ANY} års ålder|{_ANY} år)(?=[,.;]| (?:blev|ble"
    rf"|begynte|flyttet))",
    # født for 45 år siden
    rf"(?<!\w)(?:født|fødd|född|born)(?: for| för)? (?P<a>{_ANY} (?:år|years)) (?:siden|sidan"
    rf"|sedan|ago)(?!\w)",
    # a man of about 45; en femtiårig mann; femtiåringen
    r"(?<!\w)(?:mann|kvinne|kvinna|mand|kvinde|man|woman|herre|dame|jente|gutt|kar|fyr|kille|tjej"
    r"|lady"
    rf"|person|type|gubbe|gumma) (?:på|i|of|aged|around) (?P<a>(?:{HEDGE} )?{_ADULT}{_YEARS})"
    r"(?=[,.;)!?]|\s*\n|\s*$| (?:med|som|with|who|fra|från|from|og|och|and|har|er|is)(?!\w))",
    rf"(?<![\w-])(?P<a>{TEENS_UP}-?årige?a?) (?:mann|kvinne|kvinna|mand|kvinde|man"
    rf"|[^\W\d_]{{0,14}}{_ROLE})(?!\w)",
    # tjueåtte og et halvt in one word; in the mid-forties age
    rf"(?<!\w)(?P<a>{TEENS_UP}ogethalvt(?: år)?)(?!\w)",
    r"(?<!\w)(?P<a>(?:i )?[1-7]\d-?(?:års ?åldern|års ?alderen|årsalder(?:en)?))(?!\w)",
    # past sixty, in notes without a person
    rf"(?<!\w)(?:(?<=\n)|(?<=[.;(] )|(?<=[^\W\d], )|^)(?P<a>(?:passert|passerat|passeret|fylt"
    rf"|fyllt|fyldt"
    rf"|rundet"
    rf"|runda|past|well past|well over|godt over|gott och väl|närmar sig|nærmer seg|nærmar seg"
    rf"|nearing)"
    rf" {_ADULT}{_YEARS})(?=[,.;)]|\s*\n|\s*$| (?:og|och|and|men|but)(?!\w))",
    # somebody and a rough number: she is nearing sixty, hon närmar sig femtio
    rf"(?<!\w)(?:{_SHE}|(?-i:[A-ZÆØÅÄÖ])[^\W\d_]{{1,15}})(?: (?:er|är|is))? (?P<a>(?:nearing"
    rf"|approaching"
    rf"|nærmer seg|nærmar seg|närmar sig|nærmer sig|pushing|closing in on) {_ADULT})(?=[,.;)!?]"
    rf"|\s*\n|\s*$"
    r"| (?:og|och|and|men|but|but)(?!\w))",
)
_AGE_IN_FIGURES = r"(?:1[6-9]|[2-7]\d)(?![\d%:]|[.,]\d)"
AT_NUMBERS = (
    # 60 next week; 18 i april, in a place of its own
    NumberSearch(
        rf"(?i:(?:(?<=\n)|(?<=[·|;(] )|(?<=[·|;(])|(?<=[^\W\d]\. )|(?<=[^\W\d], )|^)"
        rf"(?P<a>{_AGE_IN_FIGURES}{_YEARS}) {_WHEN}(?=[,.;)]|\s*[·|]|\s*\n|\s*$))",
        0,
    ),
    # K 45, in brackets or a cell
    NumberSearch(
        r"(?:(?<=[(|;\t])|(?<=[|;] )|^|(?<=\n))[KMFkmf]\.?[ /]?(?P<a>[1-7]\d)"
        r"(?=[,;)]|\s*$|\s*\n| ?\||\t| [A-ZÆØÅÄÖ][a-zæøåäö])",
        1, 2, 3,
    ),
)  # fmt: skip
# nurse, 45; sykepleier (45) fra Moss
_IN_PLACE = NumberSearch(
    rf"(?:(?<=, )|(?<= \())(?P<a>{_AGE_IN_FIGURES}{_YEARS})"
    r"(?=\)|[,;] ?[^\W\d]|\.(?:\s|$)|\s*\n|\s*$| (?:fra|från|from)(?!\w)| [–-] )",
    0,
)
_AFTER_ROLE = Late(
    rf"{_ROLE}(?: (?:fra|från|from|i|in|på|ved|hos|at) (?-i:[A-ZÆØÅÄÖ])[^\W\d_]{{1,16}})?(?:, "
    rf"| \()\Z",
    re.IGNORECASE,
)
_LONGEST_ROLE = 56  # characters


def ages_beside_roles(text: str) -> Iterator[tuple[int, int]]:
    """Ages right after what somebody is by work."""
    for match in _IN_PLACE.finditer(text):
        start = match.start("a")
        if _AFTER_ROLE.search(text, max(0, start - _LONGEST_ROLE), start):
            yield match.span("a")


# Parts of words of which one stands in everything they find, beside those asked for already.
TOLD_PARTS = (
    "årig", "årsål", "årsal", "halvt", "born", "fød", "född", " vid ", " ved ", "passe", "past",
    "nær", "när", "near", " på ", " at ", "ung", "young", "summers", "winters",
)  # fmt: skip
