"""Ages that are nobody's: of a house or a firm, a lowest age, so many years older than another.

Words around a number make it an age whoever or whatever it is about; this takes back those of
things. It looks at the sentence only: what is so old must be the first thing said in it, or the
next word.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.recognizers.international.age_limits import AGE_OF_THING, MINE
from aktiv_app.privacy.recognizers.international.age_words import HEDGE
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD, TENS
from aktiv_app.privacy.recognizers.statements import Stretches
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.occupations import ROLES
from aktiv_app.privacy.weighing.age_limits_told import is_told_of_all
from aktiv_app.privacy.weighing.counted import is_counted

# What is often said to be so and so many years old, alone and at the end of a compound.
_THINGS = (
    r"firma|bedrift|verksemd|verksomhet|virksomhet|virksomhed|företag|selskap|bolag|konsern|koncern"
    r"|stiftelse|forening|förening|klubb?|lag|organisasjon|organisation|kommune?|etat|avdeling"
    r"|avdelning|butikk?|forretning|salong?|restaurant|restaurang|kro|krog|kafé|café"
    r"|hotell?|sykehus|sjukehus|sjukhus|sygehus|sykehjem|sjukeheim|plejehjem|hjem|heim|skole|skola"
    r"|skule|barnehage|førskole|förskola|klinikk?|laboratori|verksted|verkstad|værksted|fabrikk?"
    r"|verft|varv|værft|bygg|bygning|byggnad|hus|kirke|kyrkje|kyrka|stasjon|station|hall|lokale"
    r"|lager|kontor|terminal|gård|gard|båt|skip|skib|skepp|ferje|færge|färja|fartøy|fartyg|fartøj"
    r"|rigg?|plattform|platform|kran|truck|motor|maskin|maskine|bil|buss?|lastebil|lastbil|vogn"
    r"|vagn"
    r"|trikk|tog|tåg|fly|flåte|båd|hingst|hest|häst|anlegg|anläggning|anlæg|utstyr|utrustning"
    r"|udstyr|ordning|system"
    r"|løsning|lösning|verktøy|verktyg|værktøj|program|nettsted|nettside|hjemmeside|side|base"
    r"|register|avtale|avtal|aftale|kontrakt|garanti|lov|forskrift|regel|rutine|rutin|plan"
    r"|prosjekt|projekt|tradisjon|tradition|merke|märke|mærke|produkt|modell?|server|database"
    r"|kjede|kedja|kæde|brygg|bru|bro|vei|väg|vej|heis|hiss|elevator|kjøkken|kök|køkken"
)
_ENDINGS = r"(?:e?[nt]s?|a|ane|ene|erne|arna|orna|er|ar|or|ert|ium|iet|ien)?"
_THINGS_EN = (
    r"compan(?:y|ies)|firm|business|organi[sz]ation|charity|fintech|startup|start-up|client|agency"
    r"|building|house|school|hospital|clinic|lab(?:oratory)?|factory|plant|shop|store|restaurant"
    r"|hotel"
    r"|pub|office|ship|vessel|boat|ferry|rig|crane|truck|engine|machine|vans?|cars?|buses|bus|fleet"
    r"|airline|platform|system|tool|software|codebase|server|site|website|product|brand|contract"
    r"|agreement|scheme|policy|law|programme|program|project|stack|team|department|club|station"
)
_A_THING = (
    rf"(?:[^\W\d_]{{0,24}}(?:{_THINGS}){_ENDINGS}|(?:{_THINGS_EN})"
    # the neuter with its article; what is born is hardly ever one
    r"|(?!barnet|paret|mennesket|medlemmet|medlemet|vitnet|geniet)[^\W\d_]{3,24}(?<!bar|nne|søs)et)"
)
_OLD = (
    r"(?:er|är|e|is|are|was|var|fyller|fyl|fylte|fyllde|fylder|fyldte|blir|blev|ble|bliver|turns?"
    r"|turned|rundet?|rundade)"
)
# The clause up to the number: the thing, where it is, and the verb; nobody in between.
_OF_THING = late(
    r"(?:^|[.!?:;(–-]\s|, |\n|(?<!\w)(?:og|och|and|men|but|at|att|that|fordi|så|som|dagens"
    r"|ps)\.? )\s*"
    r"(?:(?:the|our|their|its|vår|vårt|våre|våra|vores|den|det|denne|dette|detta|this|client['’]s"
    r"|dagens|[^\W\d_]{2,14}['’]s) )?(?:[^\W\d_]{3,14}[ea] )?"
    rf"{_A_THING}(?P<gap>(?: [^\s.!?,;:()]{{1,16}}){{0,4}}?)(?:, (?:which|that|som|der))?"
    rf" {_OLD}(?: [^\W\d_]{{1,10}}\.?){{0,2}} $",
    re.IGNORECASE,
)
_SOMEBODY = late(
    r"(?<!\w)(?:jeg|eg|jag|han|hun|ho|hon|hen|du|you|she|he|we|vi|sier|säger|siger|seier|says"
    r"|som|who|ansatt|anställd|leder|eier|ägare)(?!\w)",
    re.IGNORECASE,
)
# Who works with such a thing: "46-year-old project manager".
_WHO = "|".join((
    *ROLES, "leader", "lead", "owner", "worker", "clerk", "coordinator", "analyst", "officer",
    "head",
))  # fmt: skip
_UNIT = r"(?:[ -]?(?:år(?:s|ig|ige|iga)?|years?|yrs?))?"
_GOES_ON = late(
    # 25 år gammel ordning, 20-year-old permit-to-work tool; and a comparison
    rf"{_UNIT}(?:[ -]?(?:gam\w{{2,4}}|old))?(?: [^\W\d_][\w-]{{1,20}})? (?:{_THINGS_EN}"
    rf"|[^\W\d_]{{0,24}}(?:{_THINGS}){_ENDINGS})(?!\w)(?! [^\W\d_]{{0,16}}(?:{_WHO}))"
    # not the letter for the sex: 31F
    r"|(?-i:(?![FKM](?!\w))[A-ZÆØÅ])"
    r"|(?<![4-9]\d)(?<!3[2-9])\.? (?-i:[Jj]an|[Ff]eb|[Mm]ar[st]|[Mm]arch|[Aa]pr|[Mm]a[ijy]"
    r"|[Jj]u[nl]"
    rf"|[Aa]ug|[Ss]ep|[Oo][kc]t|[Nn]ov|[Dd]e[cs])(?![^\W\d_]{{0,7}} (?:og|och|and))"
    r"[^\W\d_]{0,7}(?!\w)"
    rf"|{_UNIT} (?:eldre|äldre|ældre|yngre|older|younger|i drift|in operation)(?!\w)",
    re.IGNORECASE,
)
# What a firm says of itself, and what stands right after its name.
_OF_FIRM = late(
    r"(?<!\w)(?:(?:vi|we) (?:fyller|fylder|fyl|fylte|fyllde|fyldte|turn|turned|runder|rundar|rundet"
    r"|feirer|feirar|firar|fejrer|celebrated?)(?: (?:nå|no|nu|now|snart|soon))? "
    r"|(?-i:AS|ASA|AB|A/S|ApS|Ltd|Limited|Inc|GmbH|Oy|PLC|LLP|[A-Z][a-z]+ Technologies"
    r"|[A-Z][a-z]+ (?:Group|Gruppen|Solutions|Systems|Consulting))"
    r",? (?:som|der|which|that)? ?(?:(?:nå|nu|now) )?(?:fyller|fylder|fyl|runder|rundar|er|är|is"
    r"|was|var|turns|turned|fylte|fyllde) )$",
    re.IGNORECASE,
)
# A limit, and what somebody must have reached.
_LIMIT = late(
    r"(?:(?<!\w)(?:minste?-?alder|minimi-?ålder|minimumsalder|lägsta ålder|laveste alder"
    r"|mindste-?alder|alders(?:grense|krav|grænse)|åldersgräns|ålderskrav|nedre alder|øvre alder"
    r"|(?:min|max|minimum|maximum|lowest|legal|working) ?age|age limit|age requirement"
    r"|pensjonsalder|pensionsålder|pensionsalder|retirement age)\w{0,3}(?!\w)[^.!?\n\d]{0,40}"
    r"(?:\d{1,2}(?: år)?(?:, | (?:og|och|and|eller|or) ))?"
    r"|(?<!\w)(?:ned til|ner till|ned til og med|down to|as young as|min\.?|minst|mindst|minimum"
    r"|fra og med|fylt|fyllt|fyldt)(?: (?:fylt|fyllda|fyldt))? )$",
    re.IGNORECASE,
)
_MUST = late(
    r"(?<!\w)(?:må|skal|ska|bør|bör|måste|must|have to|minst|mindst|krav|krev\w*|kräv\w*)(?!\w)"
    r"[^.\n]{0,24}$",
    re.IGNORECASE,
)
# Who reads an advertisement, or all who apply, are told what they must have reached:
# "Du har fagbrev og er over 20 år". What is above this is taken for
# somebody's age all the same.
_HIGHEST_LIMIT = 25
_ASKED_OF_READERS = late(
    r"(?<!\w)(?:du|deg|dig|dere|dykk|ni|you|alle|everyone|applicants|søkere|søkjarar|sökande"
    r"|ansøgere|kandidater|candidates|folk|personer|people|those|de|dei|medarbeidere"
    r"|medarbetare|medarbejdere|ansatte|tilsette|anställda|employees)(?!\w)[^.!?\n]{0,60}?"
    r"(?<!\w)(?:over|under|fylt|fyllt|fyldt|minst|mindst|(?:eldre|äldre|ældre|yngre) (?:enn|än|end)"
    r"|(?:older|younger) than)\s{1,2}\Z",
    re.IGNORECASE,
)
# One among them whose age would be told all the same: "du vet at hun er over 60 år".
_ONE_OF_THEM = late(
    r"(?<!\w)(?:jeg|eg|jag|han|hun|ho|hon|hen|she|he|kandidaten|søkeren|søkjaren|kona"
    r"|mannen)(?!\w)",
    re.IGNORECASE,
)
# What clothes and shoes have: "Klesstr. / sko ....: M / 38".
_SIZE = late(
    r"(?<!\w)(?:(?:kles|klær|klæ|kläd|kläder|tøj|sko|bukse|byx|skjorte|t-skjorte|jakke|jakk|hjelm"
    r"|hanske|handsk|uniform|dress|arbeids?kl\w{1,3}|arbejdstøjs?|clothes|clothing|shoe|boot)?[- ]?"
    r"(?:str|strl|stl|størrelse|storlek|storleik|size)(?:n|en|ar|er|s)?\.?|skor?|skonr\.?"
    r"|skonummer|shoes?|boots|støvler|vernesko|skyddsskor|hansker|handskar|gloves)(?!\w)"
    r"[^!?\n\d]{0,24}(?:\d\d[ /,+&-]{1,3})?\Z",
    re.IGNORECASE,
)
_NUMBER = late(rf"\d{{1,2}}|{NUMBER_WORD}", re.IGNORECASE)
_SAYS_NUMBER = late(
    rf"\d|(?<![^\W_])(?:{NUMBER_WORD}|ei?tt(?!\w)|one(?!\w))|{TENS}|ties|å(?:ra|ren|rsål)|erne|halv|hundre",
    re.IGNORECASE,
)  # the network may take any word for an age
_YOUTH = late(r"t[eo]nåring", re.IGNORECASE)
_HEDGE_BEFORE = late(rf"(?<!\w){HEDGE} \Z", re.IGNORECASE)
_LONGEST_HEDGE = 20  # characters
# A year or a day after its month ("okt. 18"), other than an age after a name ("Jan 45").
_MONTH = late(
    r"(?<!\w)(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec)\.|feb|febr|mars|sept?"
    r"|okt|oct"
    r"|nov|des|dec|februar[iy]?|september|o[kc]tober|november|de[sc]ember) ?'?\Z",
    re.IGNORECASE,
)
_YEARS = late(r" ?(?:år|years?|yrs|y/o)(?!\w)", re.IGNORECASE)
# Days of the month in a roster: "Kari tar 24., Ola 31."
_DAYS = late(r"(?<![\w.])\d{1,2}\.(?:[,–-]|\s?-)")
_BACK = 90


def of_persons(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """`findings` without those ages that are of things, or limits; ages with what hedges them."""
    named = Stretches([one for one in findings if one.label is Label.PERSON and one.certainty.rank])
    return [
        _hedged(text, one) if one.label is Label.AGE else one
        for one in findings
        if one.label is not Label.AGE
        or not (_is_nobodys(text, one.start, one.end, named) or is_counted(text, one))
    ]


def _hedged(text: str, age: Finding) -> Finding:
    """An age with "about", "close to" and the like before it, which tell as much."""
    hedge = _HEDGE_BEFORE.search(text, max(0, age.start - _LONGEST_HEDGE), age.start)
    return replace(age, start=hedge.start()) if hedge else age


def _is_nobodys(text: str, start: int, end: int, named: Stretches) -> bool:
    if (
        _YOUTH.match(text, start)
        or not _SAYS_NUMBER.search(text, start, end)
        or is_told_of_all(text, start, end)
    ):
        return True
    number = _NUMBER.match(text, start, end)
    if number is not None and _GOES_ON.match(text, number.end()):
        return True
    begin = max(0, start - _BACK)
    before = text[begin:start]
    bare = text[start:end].isdigit() and not _YEARS.match(text, end)
    if bare and _MONTH.search(before):
        return True
    if text.startswith(".", end) and _DAYS.search(text, text.rfind("\n", begin, start) + 1, start):
        return True
    if number is not None and number[0].isdigit() and int(number[0]) <= _HIGHEST_LIMIT:
        asked = _ASKED_OF_READERS.search(before)
        if (
            asked is not None
            and not named.touching(begin + asked.start(), start)
            and _ONE_OF_THEM.search(before, asked.start()) is None
        ):
            return True
    if _OF_FIRM.search(before) or _SIZE.search(before) or AGE_OF_THING.search(before):
        return True
    if _is_limit(text, start, before):
        return True
    thing = _OF_THING.search(before)
    return (
        thing is not None
        and _SOMEBODY.search(thing.group()) is None
        and not named.touching(begin + thing.start(), start)
    )


def _is_limit(text: str, start: int, before: str) -> bool:
    """Whether words before an age make it a limit; "min" is the word for "my" before others."""
    limit = _LIMIT.search(before)
    if limit is None:
        return False
    told = limit.group().lower()
    if told == "min " and MINE.match(text, start):
        return False
    return not told.startswith("fy") or _MUST.search(before) is not None
