"""Logins told with a verb: what somebody is called, gets, uses or suggests, and whose it is.

Only values written as no word is; where the verb says little, an account is spoken of before it.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import numbers
from aktiv_app.privacy.recognizers.international.login_parts import QUOTE
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

MADE = (
    r"(?-i:[a-zæøåäö][a-z0-9æøåäö]{0,20}(?:[._][a-z0-9æøåäö]{1,20}){1,3}(?:-[a-z0-9]{1,12})?_{0,2}"
    r"|[a-zæøåäö]{3,20}\d{1,4})"
)
"""Letters with full stops, underscores or figures at the end."""
_END = r"(?![\w@/\\(]|\.\w)"
_NAME = r"(?P<who>(?:(?-i:[A-ZÆØÅÄÖ])[^\W\d_]{1,14} ){0,2})"
_CALLED = WordSearch(
    r"(?<!\w)(?:heter|heiter|hedder|het|hed|hette|hedte|heitte|kalles|kallas|kaldes|called|named"
    rf"|goes by) {_NAME}{QUOTE}(?P<u>{MADE}){_END}",
    re.IGNORECASE,
)
# What else is called something: files, computers, branches.
_THING = late(
    r"(?:(?<!pro)fil|vedleg|bilag|attach|dokument|document|server|maskin|machine|comput|database"
    r"|tabell|table|felt|field|kolonn|column|branch|gren|s[ck]ript|kanal|channel|map[pe]|folder"
    r"|katalog|modul|pak[ke]|package|repo|pro[sj]+ekt|project|miljø|miljö|environment|image"
    r"|container|køen|kön|queue|job|topic|endpoint|variab|parameter|funksjon|function|metod|klass"
    r"|skjema|form|rom|room|nettverk|network|wi-?fi|ssid|printer|command|kommando|versjon|version"
    r"|kurs|course|felles|shared|service|tjeneste|tjänste|gruppe|group|verne|host|node|cluster)"
)
_MINE = WordSearch(
    r"(?<!\w)(?:mine|yours|hers|his|theirs|min|mitt|mi|din|ditt|di|hans|hennes|hennar|hendes|sin"
    r"|sitt|deres|that one|den (?:nye|nya|gamle|gamla)|the (?:new|old) one)(?:['’]s| (?:is|was|er"
    r"|är|e|var|blir|blev|ble|vart|bliver|becomes|(?:should|must|will|would|skal|skulle|ska|bør|må"
    r"|måste) (?:be|være|vere|vara|bli|blive|hete|heita|heta|hedde))) (?:(?:now|nå|no|nu|just"
    rf"|bare|bara) )?{QUOTE}(?P<u>{MADE}|(?-i:[a-z]{{1,12}}\.[a-z]{{2,14}}-[a-z]{{2,8}})){_END}",
    re.IGNORECASE,
)
_GIVEN = WordSearch(
    r"(?<!\w)(?:gets?|got|får|fick|fikk|fekk|keeps?|kept|beholder|beheld|behåller|uses?|used"
    r"|bruker|brukte|brukar|använder|använde|bruger|brugte|try|tried|prøv|prøvde|prøver|prova"
    r"|provade|testa|testet|skriv|skrev|type|typed|tast|tastet|enter|entered|vil ha|vill ha|wants?"
    r"|ønsker|ønskjer|önskar|foreslår|foreslo|foreslog|føreslår|føreslo|föreslår|föreslog"
    r"|suggests?|suggested|proposes?|proposed|velger|valgte|väljer|valde|vel|chose|picked|tok|tog"
    r"|took|opprett|opprettet|oppretta|opret|oprettede|skapa|skapade|create[ds]?|made|lagde|laga"
    r"|lager|slett|delete[ds]?|disable[ds]?|sperr|sperret|spärra|unlock|lås opp|lås op|reset"
    r"|nullstill|legg til|lägg till|tilføj|add|adda|følg|følgj|följ|follow|snappe?|dm) (?:(?:it"
    r"|den|det|seg|sig|henne|ham|honom|him|her|them|me|meg|mig|us|oss|just"
    rf"|only|bare|bara|kun|heller|rather|som) )?{QUOTE}(?P<u>{MADE}"
    rf"|(?-i:[a-zæøåäö]{{2,12}}\d[a-zæøåäö]{{2,12}})){_END}",
    re.IGNORECASE,
)
# A word of somebody's making that was chosen, after the word for a login.
_CHOSEN = WordSearch(
    r"(?<!\w)(?:velger|valgte|väljer|valde|vald|vel|velg|vælger|chose|choose|picked|prøv|prøvde"
    r"|prøver"
    r"|prøvede|try|tried|prova|provade|testa|testet|testade|tastet|tasta|knappade in|skrev|typed"
    r"|entered"
    r"|foreslår|foreslo|foreslog|føreslår|føreslo|föreslår|föreslog|suggested|suggests|ønsker"
    r"|ønskjer"
    r"|önskar|vil ha|vill ha|wants?|fikk|fekk|fick|fik|got|bruker|brukte|brukar|använder|bruger)"
    r" (?:bare |bara |berre |just |heller |rather |nok |väl |vel )?"
    rf"{QUOTE}(?P<u>(?-i:[a-zæøåäö]{{5,20}}))(?=[\"'»”’]?(?:\s*(?:[.,;!?)]|$|\n|… |[–-] )"
    r"| (?:då|da|when|när|når|som|as|i|in|på|for|men|but|og|och|and)(?!\w)))",
    re.IGNORECASE,
)
_NAME_SPOKEN = late(
    r"log-?in|innlogg|inlogg|pålogg|indlogning|bruker-?(?:navn|id)|brukar-?(?:namn|id)"
    r"|användar-?(?:namn|id)"
    r"|bruger-?(?:navn|id)|user ?(?:name|id)|nick(?!el)|alias|handle|\bident(?!i)|kontonavn"
    r"|kontonamn"
)
# "It's still «s.hennessy-old»", the account spoken of before.
_STILL = WordSearch(
    r"(?<!\w)(?:it|that|den|det|min|mitt|mi|hers|his|mine|hennes|hans)(?:['’]s| (?:is|was|er|är"
    r"|e|var|blei|ble|blev|vart|heter|heiter|hedder))"
    r"(?: (?:still|fortsatt|fortfarande|fremdeles|fortsat|stadig|framleis|nå|nu|no|now|just|bare"
    r"|bara)){0,2} "
    r"[\"«“‘'](?P<u>(?-i:[a-zæøåäö][a-zæøåäö0-9]{0,20}(?:[._\-][a-zæøåäö0-9]{1,20}){1,3}"
    r"|[a-zæøåäö]{3,20}\d{1,4}))[\"»”’']",
    re.IGNORECASE,
)
# "min nye user er yohgeb, old one ygebre virker ikke"
_OLD_ONE = WordSearch(
    r"(?<!\w)(?:old|new|gamle|gammel|nye|ny|gamla|gammal|nya|forrige|previous|tidligere|förra"
    r"|gml\.?)"
    r" (?:(?:one|user|bruker|konto|login|account|brukar|bruger|användare|id|innlogging"
    r"|inloggning|navn|namn|name):? )?"
    rf"(?:(?:er|är|is|var|was) )?{QUOTE}(?P<u>{MADE}"
    rf"|(?-i:[a-zæøåäö]{{5,9}}))(?=[\"'»”’]?(?:\s*(?:[.,;!?)]|$|\n)"
    r"| (?:virker|funkar|funker|works|fungerer|fungerar|er|är|is|kan|can|skal|ska|må|har|has"
    r"|does|doesn)(?!\w)))",
    re.IGNORECASE,
)
# "på lista står jeg som «Gjest_7F2»"
_STANDS = WordSearch(
    r"(?<!\w)(?:står|vises|visas|syns|synes|dukker opp|dyker upp|ligger|ligg|heter|heiter|hedder"
    r"|show up|shows? up|appear|appears|listed|logga in|logget inn)"
    r"(?: (?:jeg|eg|jag|i|han|hun|ho|hon|he|she|vi|we|there|der|inne))? (?:som|as|under) [\"«“‘']"
    r"(?P<u>(?=[\w.\-]{0,24}[\d_])[^\W_][\w.\-]{2,24})[\"»”’']",
    re.IGNORECASE,
)
_ACCOUNT = late(
    r"log-?in|logg|logon|bruker|brukar|bruger|använd|user|konto|account|ident|passord|lösenord"
    r"|password|adgangskode|profil|nick|handle|alias|tilgang|adgang|åtkomst|access|portal|it-"
    r"|op+ret|skapa|create"
    r"|planday|quinyx|recman|teamtailor|workday|visma|agresso|system"
    r"|\b(?:snap|insta|discord|twitch|steam|tiktok|gamertag|psn|xbox|github|strava)"
)
# "She is in the system as ...", whoever stands before it.
_LISTED = WordSearch(
    r"(?<!\w)(?:ligger|ligg|står|stod|finnes|finns|finst|fins|findes|registrert|registrerad"
    r"|registreret|oppført|lagt|lagd|inlagd|innlagt|listed|registered|known|kjent|känd|kendt"
    r"|opprettet|oppretta|oprettet|skapad|created|entered|set up|logget|logga|inloggad|innlogget)"
    r"(?: (?:inne|inn|in|ind|opp|upp|up|oppe|her|here|på|on))?"
    r"(?: (?:i|in|på|on|hos) [^\s.,;:!?]{1,20})?"
    rf" (?:som|as|under) {QUOTE}(?P<u>{MADE}){_END}",
    re.IGNORECASE,
)
# 'writes in the group as "..."'
_QUOTED = WordSearch(
    r"(?<!\w)(?:skriver|skriv|poster|postar|svarer|svarar|logger|loggar|kjent|känd|kendt|known"
    r"|spiller|spelar|plays|writes|posts|chatter|chattar|chats|ligger|ligg)"
    r"(?: [^\s.;:!?\n]{1,16}){0,4}? (?:som|as|under) [\"«“'](?P<u>(?-i:[a-zæøåäö][\w.\-]{3,24}))"
    r"[\"»”'](?!\w)",
    re.IGNORECASE,
)
_WINDOW = 240  # characters before a verb in which an account may be spoken of
_NEAR = 140
_SUBJECT = 48
_SENTENCE = late(r"[.!?:;\n]\s")
# Of a name's letter or part and another part: needs no account before it.
_OF_NAMES = late(r"[a-zæøåäö]{1,12}\.[a-zæøåäö]{4,20}\d{0,3}")
# In brackets after whose it is: "his own (kvihei)", "påloggingen til Ida (idahol)".
_BRACKETED = WordSearch(
    r"(?<!\w)(?:(?:sin|min|din|hans|hennes|his|her|my|your) (?:egen|eigen|egna|own|gamle|gamla|nye"
    r"|nya|old|new)|(?:konto|account|login|logg-?in|innlogging|inloggning|pålogging|bruker|brukar"
    r"|bruger|användar)\w{0,4}(?: (?:til|till|of|for|hos|på|i) \w{2,20}){0,2})"
    r" \((?P<u>(?-i:[a-zæøåäö][a-zæøåäö0-9._\-]{3,20}))\)",
    re.IGNORECASE,
)
# In brackets after who it is.
_PRONOUN = late(
    r"[(;,] ?(?:han|hun|ho|hon|he|she|de|they)(?: er| is| är)?: "
    r"(?P<u>[a-zæøåäö]{7,20}\d{0,3})(?=[,;)])"
)
# Figures for the letters they look like: "fj4llb0rg".
_LEET = late(
    r"(?<![\w@./\-])(?P<u>(?=[a-z0-9]{0,16}[g-z])(?=[a-z0-9]{7,18}(?![\w@./\-]))[a-z]+[013457]"
    r"[a-z]+[013457][a-z]+)"
)
_FIGURE_INSIDE = late(r"[a-z][013457][a-z]")
# A handle in the fediverse; an account at a computer.
FEDIVERSE = late(r"(?P<u>@(?<![\w@./]@)[\w.\-]{2,30}@[\w\-]{2,30}(?:\.[\w\-]{2,20}){1,3})(?![\w@])")
_AT_HOST = late(
    r"(?<![\w@.\-/:])(?P<u>(?!root|git|admin|deploy|ubuntu|www|test|info|post|jobs?|kaffe|coffee)"
    r"[a-z][a-z0-9_.\-]{2,20}@[a-z][a-z0-9\-]{2,20})(?![\w@\-]|\.\w)"
)
_HOST = late(r"@[a-z][a-z0-9\-]{2,20}(?![\w@\-]|\.\w)")
_COMPUTER = late(r"ssh|key|nøkkel|nyckel|nøgle|host|server|terminal|shell|prompt|login|logg|git")


def told_with_verbs(text: str) -> Iterator[re.Match[str]]:
    """Places that tell a login; the group "u" is the login."""
    yield from _verbs(text)
    for search in (_LISTED, _BRACKETED):
        yield from search.finditer(text)
    yield from _PRONOUN.finditer(text)
    if numbers(text) and _FIGURE_INSIDE.search(text):
        yield from _LEET.finditer(text)
    if _HOST.search(text):
        for match in _AT_HOST.finditer(text):
            if _COMPUTER.search(text[max(0, match.start() - _SUBJECT) : match.start()].lower()):
                yield match


def _verbs(text: str) -> Iterator[re.Match[str]]:
    """Those after a verb that is not said of a thing, or with an account spoken of before it."""
    for match in _CALLED.finditer(text):
        subject = _SENTENCE.split(text[max(0, match.start() - _SUBJECT) : match.start()])[-1]
        if match["who"] or not _THING.search(subject.lower()):
            yield match
    for match in _CHOSEN.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()].lower()
        if _NAME_SPOKEN.search(before):
            yield match
    yield from _STANDS.finditer(text)
    for search in (_MINE, _GIVEN, _STILL, _OLD_ONE):
        for match in search.finditer(text):
            if _OF_NAMES.fullmatch(match["u"]) or _ACCOUNT.search(
                text[max(0, match.start() - _WINDOW) : match.start()].lower()
            ):
                yield match


def told_in_quotes(text: str) -> Iterator[re.Match[str]]:
    """Quoted names that somebody writes, plays or is known under."""
    return _QUOTED.finditer(text)
