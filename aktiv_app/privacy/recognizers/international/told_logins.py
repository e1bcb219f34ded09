"""Logins and handles told in sentences, whose letters alone may make no word.

"insta er tuvahei", "logger inn som kavihei", "Alle på Discord kjenner ham som mosegris": the frame
says that a login follows. It may be a word of anybody's making, so a word that the lists of the
languages know is none, and where a compound may follow just as well, neither is that.
"""

import re
from collections.abc import Callable, Iterator

from aktiv_app.privacy.recognizers.word_search import WordSearch

_VALUE = r"(?P<u>(?-i:[a-zæøåäö0-9][\w.\-]{1,30}[a-zæøåäö0-9_]))(?!\w|[@/\\]|\.\w)"
_QUOTE = r"[\"'«“‘]?"
_IS = (
    r"(?:er|e|är|is|are|was|var|blir|bliver|ble|blei|blev|vart|heter|heiter|hedder|became|becomes)"
)
_WHOSE = (
    r"(?: (?:min|mi|mitt|din|ditt|sin|sitt|hans|hennes|hennar|hendes|deres|til (?-i:[A-ZÆØÅÄÖ])\w+"
    r"|til (?:ham|henne|hende)|for (?-i:[A-ZÆØÅÄÖ])\w+))?"
)
_HIM = (
    r"(?:meg|mig|me|han|ham|henne|hende|honom|her|him|them|jeg|eg|jag|i|hun|ho|hon|hen|he|she|du"
    r"|you"
    r"|vi|we|de|they|dem|oss|us)"
)
_SERVICES = (
    r"discord|insta(?:gram)?|snap(?:chat)?|tik ?tok|github|gitlab|codeberg|bitbucket|twitter"
    r"|telegram"
    r"|signal|wechat|weixin|whatsapp|kakao(?:talk)?|viber|skype|teams|slack|zoom|steam|twitch|xbox"
    r"|psn|playstation|nintendo|battle\.?net|roblox|minecraft|reddit|mastodon|bluesky|threads"
    r"|bereal"
    r"|youtube|strava|garmin|komoot|zwift|spotify|soundcloud|last\.?fm|letterboxd|goodreads"
    r"|duolingo"
    r"|chess\.com|lichess|kaggle|leetcode|hackerrank|codewars|stack ?overflow|hacker ?news|dribbble"
    r"|behance|deviantart|artstation|tumblr|pinterest|flickr|flashback|freak\.no|kvinneguiden"
    r"|vinted"
    r"|tise|depop|finn(?:\.no)?|blocket|dba|tradera|facebook|messenger|fb|ig|tg|jodel|tinder|irc"
    r"|libera(?: chat)?|matrix|mattermost|nett(?:et)?|nätet|internett|internet|the forum|forumet"
)
_NAMED_SERVICE = rf"(?:the |vår |vårt |our )?(?:[\w\-]{{2,14}} )?(?:{_SERVICES})(?:en|et)?"

_STATES = (
    r"(?= (?:er|är|is|has|have|had|har|hadde|hade|skal|ska|skall|må|måste|must|will|can|can['’]?t"
    r"|cannot|kan|blir|ble|blev|vart|was|ligger|ligg|mangler|manglar|saknar|lacks|finnes|finns"
    r"|finst"
    r"|fungerer|fungerar|works|virker|sperres|spärras|stenges|slettes|raderas|lukkes|deaktiveres"
    r"|inaktiveras|expires|utløper|går ut|kommer (?:ikke|inte)|får)(?!\w)| \([A-ZÆØÅÄÖ])"
)
# Nothing else follows these.
_USER_NAMES = (
    r"(?:[\w]{2,14}[- ]?)?(?:bruker|brukar|bruger|användar)-?(?:navn|namn|id|ident)(?:et|t|en)?"
    r"|user-?name|user ?id|(?:medarbeider|medarbeidar|medarbejder|medarbetar|ansatt|tilsett"
    r"|personal"
    r"|staff|employee|elev|student|lærer|lærar|lärar|kasse|kassa|vakt|vagt|journal|it|ad|pc|vpn|web"
    r"|windows|portal)[ -]?(?:log-?in|inlogg(?:ning)?|innlogging|pålogging)(?:en|a)?"
    r"|(?:ad|sap|visma|unix|linux|windows|azure|entra|feide|bankid|citrix|vpn|erp|crm|dips|cosmic"
    r"|agresso|unit4|navision|epj|wms|ats|domene|nettverks|recman|teamtailor|workday|planday"
    r"|quinyx)"
    r"[- ](?:bruker|brukar|bruger|användare?|user|konto|account|id|ident|log-?in|inlogg)(?:en|et"
    r"|n)?"
    r"|kassa-?id|kasse-?id|konto-?(?:navn|namn)(?:et|t)?"
    r"|account[ -]?name|e-?post-?alias|mail-?alias"
    r"|(?:wechat|line|kakao|skype|psn|steam|apple|epic|riot|xbox|snap|zoom|signal|telegram|strava)"
    r"[- ]?(?:id|navn|namn|name|nick|profil(?:en)?|konto)|inlogg(?:et)?|inloggnings?namn(?:et)?"
)
_SEPARATED = rf"{_WHOSE}(?: {_IS}:? |\s?[:=]\s{{0,3}}| ?\(|\s{{1,3}}){_QUOTE}"
_USER_NAME = re.compile(rf"(?<![\w@])(?:{_USER_NAMES}){_SEPARATED}{_VALUE}", re.IGNORECASE)
# Only where it goes on with what happens to an account: "brukeren kavihei er sperret".
_ACCOUNT = re.compile(
    r"(?<![\w@])(?:brukeren|brukaren|brugeren|användaren|kontoen?|kontot|(?:bruker|brukar|bruger"
    r"|användar)-?konto(?:en|t)?|(?:din|min|hans|hennes|hennar|hendes|sin|egen|ny|nye"
    r"|gammel) (?:bruker"
    r"|brukar|bruger|användare|konto)|(?:your|my|his|her|the|own|new|old) (?:user|account)"
    r"|log-?in(?:en)?|innlogging(?:en|a)?|inloggning(?:en)?|pålogging(?:en|a)?|indlogning(?:en)?"
    rf"|user|account|ident(?:en)?){_WHOSE} {_QUOTE}{_VALUE}[\"'»”’]?{_STATES}",
    re.IGNORECASE,
)
# Names people give themselves, told as such.
_NICK = re.compile(
    r"(?<![\w@])(?:nick(?:et|name|namn|navn)?|handle|alias(?:et)?|pseudonym(?:et)?|gamer-?tag"
    r"|brukeren|github-?brukeren|profilen|(?:profil|skjerm|skärm|visnings)-?(?:navn|namn)(?:et|t)?"
    r"|(?:display|screen|profile)[ -]?name)"
    rf"(?:{_WHOSE}(?: (?:på|on|i|in) [\w.]{{2,14}})?)(?: {_IS}:? |\s?[:=]\s{{0,3}}| ?\("
    rf"|, (?=[^\s,]{{4,30}},))"
    rf"{_QUOTE}{_VALUE}",
    re.IGNORECASE,
)
# "insta er X", "Snapen min er X"; after a colon and a space only what ends there.
_OF_SERVICE = (
    r"discord|insta(?:gram)?|snap(?:chat)?|tik ?tok|github|gitlab|codeberg|twitter|telegram|wechat"
    r"|skype|kik|steam|twitch|xbox|psn|reddit|mastodon|bluesky|threads|strava|komoot|zwift"
    r"|soundcloud"
    r"|letterboxd|goodreads|duolingo|lichess|kaggle|leetcode|codewars|stack ?overflow|dribbble"
    r"|behance|deviantart|tumblr|flickr|vinted|tise|depop|feide|linkedin|ig|tg"
)
_AFTER_SERVICE = re.compile(
    rf"(?<![\w@./])(?:{_OF_SERVICE})(?:en|et)?(?:-?(?:profil|bruker|konto)(?:en)?)?"
    rf"(?:{_WHOSE} {_IS}:? |(?:{_WHOSE}\s?[:=]\s{{0,3}}| )"
    r"(?=[\w.\-]+\s*(?:$|\n|[;)|(]|\.\s|\.$|, ?[\w ]{2,14}: |, \d)))"
    rf"{_QUOTE}{_VALUE}",
    re.IGNORECASE | re.MULTILINE,
)
# "på Snap heter hun X", "på YouTube under X", "on Slack knows her as X"
_STILL = r"framleis|fortsatt|fremdeles|fortfarande|still|stadig|seg|sig"
_CALLED_ON = re.compile(
    rf"(?<!\w)(?:på|on|in|i|at|over) {_NAMED_SERVICE}(?: (?:så|then|her))?"
    rf" (?:heter|heiter|hedder|kaller|kallar|kalder)(?: (?:{_HIM}"
    rf"|{_STILL})){{0,2}} {_QUOTE}{_VALUE}",
    re.IGNORECASE,
)
_ON_SERVICE = re.compile(
    rf"(?<!\w)(?:på|on|in|i|at|over) {_NAMED_SERVICE}(?: [^\s.,;:!?]{{1,12}}){{0,3}}?"
    rf" (?:som|as|under)(?: (?:the )?(?:name|handle|nick|navnet|namnet|namn|nicket|alias))?"
    rf" {_QUOTE}{_VALUE}",
    re.IGNORECASE,
)
# "heter X på Snap", "is called X on Discord", "find me as X on Strava"
_SERVICE_AFTER = re.compile(
    r"(?<!\w)(?:heter|heiter|hedder|kalles|kallas|kaldes|called|named|known as|kjent som|känd som"
    r"|kendt som|alias|aka|a\.k\.a\.|(?:finner?|find|hittar?|følge?r?|följe?r?|follow)"
    rf" {_HIM} (?:som|as|under)) {_QUOTE}{_VALUE}[\"'»”’]? (?:på|on"
    rf"|over at) {_NAMED_SERVICE}(?!\w)",
    re.IGNORECASE,
)
_ROLE_ON = re.compile(
    rf"(?<!\w)(?:som|as|under|by|er|är|is) {_QUOTE}{_VALUE}[\"'»”’]? (?:på|on|over at)"
    rf" {_NAMED_SERVICE}(?!\w)",
    re.IGNORECASE,
)
# "finner meg som X", "i systemet ligger jeg som X"
_FOUND_AS = re.compile(
    rf"(?<!\w)(?:(?:finner?|find|finds|hittar?|følge?r?|följe?r?|follow) {_HIM}"
    r"(?: [^\s.,;:!?]{1,12}){0,3}? (?:som|as|under|by)"
    rf"|(?:ligger|ligg|står|finnes|finns|finst) (?:fortsatt |framleis )?{_HIM}"
    r"(?: (?:i|in) [^\s.,;:!?]{1,14})? som"
    rf"|(?:data)?system(?:et|en|s|ene)?(?: (?:vårt|deres|ditt))? (?:heter|heiter|hedder|er"
    rf"|är) {_HIM}"
    rf"(?: (?:{_STILL}))?) {_QUOTE}{_VALUE}"
    r"(?=[\s\"'»”’]*(?:[,.;:)!?]|$|\n)| (?:i|in|på|on|for|fordi|because|siden|sidan|since)(?!\w))",
    re.IGNORECASE | re.MULTILINE,
)
# "kaller seg X på nett", "goes by X online", "calls himself X"
_ONLINE = rf"(?=[\"'»”’]? (?:online|på {_NAMED_SERVICE}|on {_NAMED_SERVICE})(?!\w))"
_CALLS = (
    r"(?<!\w)(?:kalle[rt]? seg|kalla[rd]?e? (?:seg|sig)|kalte seg|kalder sig|kaldte sig"
    r"|calls? (?:him"
    r"|her|them|my)self|goes by|went by|going by|går under|gjekk under|known online as"
    r"|skriver under"
    r"|skriv under|writes as|writes under|codes as|plays as|spiller som|poster som)"
    r"(?: (?:the )?(?:name|handle|nick(?:name)?|navnet|namnet|namn|nicket|alias|aliaset))?"
    rf"(?: bare| bara| berre| just)? {_QUOTE}{_VALUE}"
)
_CALLS_HIMSELF = re.compile(_CALLS, re.IGNORECASE)
_CALLS_HIMSELF_ONLINE = re.compile(_CALLS + _ONLINE, re.IGNORECASE)
# She logs in as X; "logged in: X".
_LOGS_IN = re.compile(
    r"(?<!\w)(?:logge[rt]?|logga[rtd]?e?|log|logs|logged|signed|signs?|innlogget|innlogga|inloggad"
    r"|indlogget|pålogget|pålogga)(?: (?:inn|in|ind|på|on|seg|alt|allt|everything|alle?)){0,2}"
    rf"(?: (?:som|as|under|med|with|via)|:) {_QUOTE}{_VALUE}",
    re.IGNORECASE,
)
# "from login X to Y"
_INTO = re.compile(
    rf"(?<!\w)(?:log-?in|bruker|brukar|bruger|användare|user|konto|account)(?:en)? [\w.\-]{{3,30}} "
    rf"(?:til|till|to|→|->) {_QUOTE}{_VALUE}",
    re.IGNORECASE,
)
# Call signs of radio amateurs, by their prefix of the country.
_CALL_SIGN = re.compile(
    r"(?<!\w)(?:kall?e?signal|anrops?signal|kaldesignal|call ?sign|radioamatør\w*|amatørradio"
    r"|radioamatör\w*|amatörradio|amateur radio|ham radio|skip (?:and )?radio|lisens|licens)"
    r"[^\w\n]{1,3}(?:(?:er|är|is) )?(?P<u>(?-i:(?:L[A-N]|J[WX]|S[A-M]|[78]S|O[A-Z]|5[PQ]|XP|M|G|GM"
    r"|GW"
    r"|MW|MM|EI|TF|D[A-R]|SP|ES|YL|LY|F|I|EA|PA|ON|K|W|N)\d[A-Z]{2,4}))(?!\w)",
    re.IGNORECASE,
)
# Nobody but hackers and gamers writes words like numbers of machines.
_ZERO_X = re.compile(r"(?<![\w.])(?P<u>0x(?=[a-z0-9]{0,16}[g-z])[a-z][a-z0-9_]{3,20})(?!\w)")

# Where a name of somebody's making is told, it may be a compound of words.
_OF_OWN_MAKING = tuple(map(WordSearch, (_NICK, _CALLED_ON, _SERVICE_AFTER, _CALLS_HIMSELF_ONLINE)))
_OTHERS = tuple(
    map(
        WordSearch,
        (_USER_NAME, _ACCOUNT, _AFTER_SERVICE, _ON_SERVICE, _ROLE_ON, _FOUND_AS, _CALLS_HIMSELF,
         _LOGS_IN, _INTO),
    )
)  # fmt: skip
_CALL_SIGNS = WordSearch(_CALL_SIGN)
_SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+")
_HALF = 4  # letters of the last half of a compound
_FIRST_HALF = 3


def told(text: str, is_word: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """Places that tell a login; the group "u" is the login.

    Args:
        text: a piece of text.
        is_word: whether a word in small letters is one of the languages.
    """
    for searches, compounds in ((_OF_OWN_MAKING, True), (_OTHERS, False)):
        for search in searches:
            for match in search.finditer(text):
                value = match["u"]
                if len(value) >= _SHORTEST and not _is_ordinary(
                    value, is_word, compounds=compounds
                ):
                    yield match
    yield from _CALL_SIGNS.finditer(text)
    if "0x" in text:
        yield from _ZERO_X.finditer(text)


def _is_ordinary(value: str, is_word: Callable[[str], bool], *, compounds: bool) -> bool:
    """Whether a value is made of words, and not written like a login."""
    if any(char.isdigit() or char == "_" for char in value):
        return not any(map(str.isalpha, value))
    parts = _WORD.findall(value)
    if "-" in value and is_word(parts[-1]):
        return True
    if all(len(part) == 1 or is_word(part) for part in parts):
        return True
    return not compounds and len(parts) == 1 and _is_compound(value, is_word)


def _is_compound(word: str, is_word: Callable[[str], bool]) -> bool:
    return any(
        is_word(word[cut:])
        and (is_word(word[:cut]) or (word[cut - 1] == "s" and is_word(word[: cut - 1])))
        for cut in range(_FIRST_HALF, len(word) - _HALF + 1)
    )
