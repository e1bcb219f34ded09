"""How people are told by the name they gave themselves: on services, online, on the air.

The group "u" of each pattern is the name.
"""

import re

from aktiv_app.privacy.recognizers.international.login_parts import (
    HIM,
    IS,
    NAMED_SERVICE,
    QUOTE,
    VALUE,
    WHOSE,
)
from aktiv_app.privacy.text.late import late

# Names people give themselves, told as such.
NICK = late(
    r"(?<![\w@])(?:nick(?:et|name|namn|navn)?|handle|alias(?:et)?|pseudonym(?:et)?|gamer-?tag"
    r"|brukeren|github-?brukeren|profilen|(?:profil|skjerm|skärm|visnings)-?(?:navn|namn)(?:et|t)?"
    r"|(?:display|screen|profile)[ -]?name)"
    rf"(?:{WHOSE}(?: (?:på|on|i|in) [\w.]{{2,14}})?)(?: {IS}:? |\s?[:=]\s{{0,3}}| ?\("
    rf"|, (?=[^\s,]{{4,30}},))"
    rf"{QUOTE}{VALUE}",
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
AFTER_SERVICE = late(
    rf"(?<![\w@./])(?:{_OF_SERVICE})(?:en|et)?(?:-?(?:profil|bruker|konto)(?:en)?)?"
    rf"(?:{WHOSE} {IS}:? |(?:{WHOSE}\s?[:=]\s{{0,3}}| )"
    r"(?=[\w.\-]+\s*(?:$|\n|[;)|(]|\.\s|\.$|, ?[\w ]{2,14}: |, \d)))"
    rf"{QUOTE}{VALUE}",
    re.IGNORECASE | re.MULTILINE,
)
# "på Snap heter hun X", "på YouTube under X", "on Slack knows her as X"
_STILL = r"framleis|fortsatt|fremdeles|fortfarande|still|stadig|seg|sig"
CALLED_ON = late(
    rf"(?<!\w)(?:på|on|in|i|at|over) {NAMED_SERVICE}(?: (?:så|then|her))?"
    rf" (?:heter|heiter|hedder|kaller|kallar|kalder|kalt|kallad|kaldet|called)(?: (?:{HIM}"
    rf"|{_STILL})){{0,2}} {QUOTE}{VALUE}",
    re.IGNORECASE,
)
ON_SERVICE = late(
    rf"(?<!\w)(?:på|on|in|i|at|over) {NAMED_SERVICE}(?: [^\s.,;:!?]{{1,12}}){{0,3}}?"
    rf" (?:som|as|under)(?: (?:the )?(?:name|handle|nick|navnet|namnet|namn|nicket|alias))?"
    rf" {QUOTE}{VALUE}",
    re.IGNORECASE,
)
# "everybody on Slack knows her as X"
KNOWN_ON = late(
    rf"(?<!\w)(?:på|on|in|i|at|over) {NAMED_SERVICE}(?: [^\s.,;:!?]{{1,12}}){{0,3}}?"
    r" (?:kjenner|kjente|kjende|känner|kände|kender|knows?|knew|kaller|kalte|kallar|kallade"
    rf"|kalder|calls?|called) (?:all |alle |alla )?{HIM} (?:(?:som|as|for|bare|bara|just) )?"
    rf"{QUOTE}{VALUE}",
    re.IGNORECASE,
)
# Asked for in one line of a chat, given in the next.
ASKED = late(
    r"(?<![\w@])(?:nick(?:et|name|s)?|log-?ins?|bruker(?:en|navn|navnet)?|brukar(?:en|namn|namnet)?"
    r"|bruger(?:en|navn)?|användar(?:e|namn|namnet)?|user ?names?|users?|accounts?|konto(?:en|n)?"
    r"|kontoer|handles?|alias|discord|insta(?:gram)?|snap|github|gamertag|steam)[^\n?]{0,24}\?"
    r"[^\n]{0,40}\n(?:[^\n:]{2,24}:|[^\n]{0,30}\d\d?[:.]\d\d[^\n]{0,4}\n?)[ \t]?"
    r"(?P<u>(?-i:[a-zæøåäö][a-z0-9æøåäö._\-]{4,24}))(?= ?(?:[,.;)/]|\n|$|[^\w\s\d\"'(-]))",
    re.IGNORECASE,
)
# "heter X på Snap", "is called X on Discord", "find me as X on Strava"
SERVICE_AFTER = late(
    r"(?<!\w)(?:heter|heiter|hedder|kalles|kallas|kaldes|called|named|known as|kjent som|känd som"
    r"|kendt som|alias|aka|a\.k\.a\.|(?:finner?|find|hittar?|følge?r?|följe?r?|follow)"
    rf" {HIM} (?:som|as|under)) {QUOTE}{VALUE}[\"'»”’]? (?:på|on"
    rf"|over at) {NAMED_SERVICE}(?!\w)",
    re.IGNORECASE,
)
ROLE_ON = late(
    rf"(?<!\w)(?:som|as|under|by|er|är|is) {QUOTE}{VALUE}[\"'»”’]? (?:på|on|over at)"
    rf" {NAMED_SERVICE}(?!\w)",
    re.IGNORECASE,
)
# "finner meg som X", "i systemet ligger jeg som X"
FOUND_AS = late(
    rf"(?<!\w)(?:(?:finner?|find|finds|hittar?|følge?r?|följe?r?|follow) {HIM}"
    r"(?: [^\s.,;:!?]{1,12}){0,3}? (?:som|as|under|by)"
    rf"|(?:ligger|ligg|står|finnes|finns|finst) (?:fortsatt |framleis )?{HIM}"
    r"(?: (?:i|in) [^\s.,;:!?]{1,14})? som"
    rf"|(?:data)?system(?:et|en|s|ene)?(?: (?:vårt|deres|ditt))? (?:heter|heiter|hedder|er"
    rf"|är) {HIM}"
    rf"(?: (?:{_STILL}))?) {QUOTE}{VALUE}"
    r"(?=[\s\"'»”’]*(?:[,.;:)!?]|$|\n)| (?:i|in|på|on|for|fordi|because|siden|sidan|since)(?!\w))",
    re.IGNORECASE | re.MULTILINE,
)
# "kaller seg X på nett", "goes by X online", "calls himself X"
_ONLINE = rf"(?=[\"'»”’]? (?:online|på {NAMED_SERVICE}|on {NAMED_SERVICE})(?!\w))"
_CALLS = (
    r"(?<!\w)(?:kalle[rt]? seg|kalla[rd]?e? (?:seg|sig)|kalte seg|kalder sig|kaldte sig"
    r"|calls? (?:him"
    r"|her|them|my)self|goes by|went by|going by|går under|gjekk under|known online as"
    r"|skriver under"
    r"|skriv under|writes as|writes under|codes as|plays as|spiller som|poster som)"
    r"(?: (?:the )?(?:name|handle|nick(?:name)?|navnet|namnet|namn|nicket|alias|aliaset))?"
    rf"(?: bare| bara| berre| just)? {QUOTE}{VALUE}"
)
CALLS_HIMSELF = late(_CALLS, re.IGNORECASE)
CALLS_HIMSELF_ONLINE = late(_CALLS + _ONLINE, re.IGNORECASE)
# Call signs of radio amateurs, by their prefix of the country.
CALL_SIGN = late(
    r"(?<!\w)(?:kall?e?signal|anrops?signal|kaldesignal|call ?sign|radioamatør\w*|amatørradio"
    r"|radioamatör\w*|amatörradio|amateur radio|ham radio|skip (?:and )?radio|lisens|licens)"
    r"[^\w\n]{1,3}(?:(?:er|är|is) )?(?P<u>(?-i:(?:L[A-N]|J[WX]|S[A-M]|[78]S|O[A-Z]|5[PQ]|XP|M|G|GM"
    r"|GW"
    r"|MW|MM|EI|TF|D[A-R]|SP|ES|YL|LY|F|I|EA|PA|ON|K|W|N)\d[A-Z]{2,4}))(?!\w)",
    re.IGNORECASE,
)
# Nobody but hackers and gamers writes words like numbers of machines.
ZERO_X = late(r"(?<![\w.])(?P<u>0x(?=[a-z0-9]{0,16}[g-z])[a-z][a-z0-9_]{3,20})(?!\w)")
