"""Logins and handles known by their shape, their line or the words around them.

`username.py` finds what stands right after a word such as "user name:". Here are the ways
people write them otherwise: the heads of chat lines, "made her a login, olanor2", a Discord
tag, the account of a named service later in the sentence.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import Late, LineSearch, at_starts
from aktiv_app.privacy.recognizers.base import LIKELY, Hit, Recognizer
from aktiv_app.privacy.recognizers.international.handle_doers import doers
from aktiv_app.privacy.recognizers.international.handle_places import used_somewhere
from aktiv_app.privacy.recognizers.international.handle_words import is_no_login, of_another_key
from aktiv_app.privacy.recognizers.international.login_lists import listed
from aktiv_app.privacy.recognizers.international.login_parts import SERVICES
from aktiv_app.privacy.recognizers.international.login_traces import traces
from aktiv_app.privacy.recognizers.international.login_verbs import FEDIVERSE
from aktiv_app.privacy.recognizers.international.told_logins import told
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

# With a figure, an underscore or a full stop inside: nobody writes a word like that. Parts never
# hold what stands between them, or "a_a_a_…" could be cut in ever so many ways.
_MADE = (
    r"(?:[^\W\d_][^\W_]*(?:[._\-][^\W_]*)*[._\-][^\W_]+_*|[^\W\d_]{2,20}\d{1,6}[^\W_]{0,6}"
    r"|[^\W\d_]\d{4,8}"
    r"|[^\W\d_][\w.]{2,30}#\d{4}|live:[\w.\-]{3,40})"
)
_CHAT = (
    LineSearch(
        rf"^[ \t>]{{0,4}}(?P<u>{_MADE}|<[\w.\-]{{2,32}}>)[ \t]{{1,4}}[(\[]?\d{{1,2}}[:.]\d{{2}}"
        rf"(?:[:.]\d{{2}})?(?: ?[ap]m)?[)\]]?:?[ \t]*$",
        re.MULTILINE | re.IGNORECASE,
    ),
    LineSearch(
        rf"^[ \t>]{{0,4}}[(\[]?"
        rf"(?:\d{{1,4}}[-./]\d{{1,2}}[-./]?\d{{0,4}},?[ T])?\d{{1,2}}"
        rf"[:.]\d{{2}}(?:[:.]\d{{2}})?(?: ?[ap]m)?[)\]]?[ \t]*[-–]?[ \t]*(?P<u>{_MADE}"
        rf"|[a-z][a-z0-9._\-]{{3,30}}(?=:))[:>\t ]",
        re.MULTILINE,
    ),
    LineSearch(
        r"^[ \t]{0,4}(?:[(\[]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[)\]]?\s)?<(?P<u>[\w.\-]{2,32})>[ \t]",
        re.MULTILINE,
    ),
    # What is set in is the key of a file's entry.
    LineSearch(rf"^>?[ \t]?~?(?P<u>{_MADE}): (?=\S)", re.MULTILINE),
    # "[ansatt_11804] hei"; a nick, a gap and what was said
    LineSearch(rf"^[ \t>]{{0,4}}\[(?P<u>{_MADE})\][ \t]", re.MULTILINE),
    LineSearch(
        r"^[ \t>]{0,4}(?P<u>[a-zæøåäö][a-zæøåäö0-9]{1,20}[._][a-zæøåäö0-9_]{1,20})[ \t]{2,8}(?=\S)",
        re.MULTILINE,
    ),
    # a nick, a time and what was said: "mose_og_stein 22:11  hva??"
    LineSearch(
        rf"^[ \t>]{{0,4}}[*_`]{{0,3}}(?P<u>{_MADE})[*_`:]{{0,3}}[ \t]{{1,4}}"
        r"[(\[]?\d{1,2}[:.]\d{2}[)\]]?:?[ \t]{1,4}(?=\S)",
        re.MULTILINE,
    ),
)
# Alone in a cell or in brackets: "/ nina.h /", "(nkf_gopher)".
_CELL = Late(
    r"(?:(?<=[/;|,(] )|(?<=[\t;|(,]))"
    r"(?P<u>[a-zæøåäö]{2,16}[._][a-zæøåäö]{1,16}|[a-z]{2,12}_[a-z0-9]{1,12})"
    r"(?=[ \t]?(?:[/;|)\t]|\n|$))",
    re.MULTILINE,
)
_CELL_BEGINS = late(r"[\t/;|,(] ?(?=[a-zæøåäö])")
_SERVICE = (
    r"bruker\w{0,10}|brukar\w{0,10}|bruger\w{0,10}|användar\w{0,10}|users?|user ?name|userid"
    r"|konto(?:en)?|kontoen"
    r"|kontonavn|account|login\w{0,6}|logg?[ae]?r? (?:inn|in|på|på|ind)|logs? in|logged in"
    r"|pålogg\w*"
    r"|innlogg\w*|inlogg\w*|indlogg\w*|sign[- ]?in|ident(?:en)?|nick(?:et|name)?|handle|alias"
    r"|skype|discord"
    r"|insta(?:gram)?|ig|snap(?:chat)?|teams|slack|github|gitlab|bitbucket|twitter|tiktok"
    r"|telegram|tg"
    r"|signal|wechat|weixin|line|viber|kakao\w*|steam|xbox|psn|playstation|battle\.?net|gamertag"
    r"|twitch"
    r"|reddit|mastodon|bluesky|threads|facebook|fb|messenger|youtube|strava|vipps|swish|bankid"
    r"|feide"
    r"|ad|ad-\w+|azure|entra|vpn|citrix|remote|rdp|terminal\w*|sap|visma|agresso|unit4|recman"
    r"|teamtailor"
    r"|workday|jira|confluence|trello|zoom|meet|mattermost|irc|matrix|keybase|dribbble|behance"
    r"|kaggle"
    r"|stack ?overflow|leetcode|hackerrank|codewars|windows|pc-\w+|wi-?fi\w*|nettverk\w*|domene\w*"
    r"|system\w*|tilgang\w*|adgang\w*|åtkomst|access|profil\w*|epost-?konto|mail-?konto|käyttäjä\w*"
)
# Something as in `_MADE` comes before the clause ends, or begins the next line; asked first, as to
# try a value at each of its words took a hundredth of a key's time.
_UNMARKED = r"[^\n.!?;@\\/_\d\-]*+"
_MADE_AHEAD = (
    rf"(?:(?={_UNMARKED}(?:\n{_UNMARKED})?(?:[_\d\-]|\.[\w.\-]))|(?=[^\n]{{0,50}}\n?live:))"
)
# "account for the intranet: made her olanor2"; the words and the value stand in one clause.
_AFTER_SERVICE = late(
    rf"(?<![\w@])(?:{_SERVICE})(?![\w]){_MADE_AHEAD}[^\n.!?;@\\/]{{0,48}}?[\s(:=«\"'→>{{\[]"
    rf"(?P<u>{_MADE})(?![\w@/\\]|\.\w)",
    re.IGNORECASE,
)
_BEFORE_SERVICE = late(
    rf"(?<![\w@./\\:])(?P<u>{_MADE}|(?-i:[a-z](?=[a-z]{{0,19}}\d)[a-z0-9]{{3,20}}"
    r"|(?:(?<=heter )|(?<=heiter )|(?<=hedder )|(?<= er )|(?<= är )|(?<= is )|(?<= [\"'“‘«])"
    r"|(?<=som )|(?<= as )|(?<=: )|(?<=\()|(?<=kaller seg )|(?<=kallar seg )"
    r"|(?<=kallar sig )|(?<=kalder sig )|(?<=himself )|(?<=herself )|(?<=themself ))"
    rf"[a-z]{{4,20}}))(?:\s?[(\[](?:(?:på|on|i|in"
    rf"|som) )?(?:{_SERVICE})[)\]]"
    rf"|[\"'”’»]?\s(?:on|på) (?:{SERVICES}|linkedin|line|x)(?!\w))",
    re.IGNORECASE,
)
# A plain word is a login only where words say so.
_ACCOUNT = (
    r"(?:bruker|brukar|bruger|användar)-?(?:navn|namn|id|konto)\w{0,3}|user ?name|user ?id"
    r"|login\w{0,6}"
    r"|konto(?:en)?|kontonavn|account|ident(?:en)?|nick(?:et|name)?|handle|alias|ad-\w+|pc-\w+"
    r"|wi-?fi-?\w*"
    r"|inloggning\w*|innlogging\w*|pålogging\w*|skype|discord|insta(?:gram)?|snap(?:chat)?|teams"
    r"|slack"
    r"|github|gitlab|telegram|gamertag|domenebruker|windows-?bruker|nettverksbruker|e-?post-?konto"
)
_CALLED = late(
    rf"(?<![\w@])(?:{_ACCOUNT})(?![\w])[^\n.!?;]{{0,40}}?(?<!\w)"
    r"(?:heter|heiter|hedder|called|named|is|er|är|blir|blev|ble|vart|bliver|becomes|lag(?:e|a|et"
    r"|d)"
    r"|oppretta?\w{0,2}|opprette|oprett\w{0,2}|skap(?:a|at|ade)|create\w?|set up|bestilt|bestille"
    r"|beställt|foreslå\w{0,3}|føreslår?|föreslag\w*|foreslag|suggested|:|=)\s{1,3}[«\"']?"
    r"(?P<u>[a-zæøåäö][a-zæøåäö0-9\-]{3,15})"
    r"(?P<more>(?:\s?(?:,|/|og|och|and|&)\s?[a-z][a-z0-9]{3,15}){0,4})[»\"']?(?=[.,;)\n]|$)",
    re.IGNORECASE,
)
# "GitLab-användare wyfok", "Kaggle handle luulmatrix": the words and nothing else before it.
_NAMED = late(
    r"(?<![\w@])(?:gitlab|github|kaggle|discord|steam|twitch|reddit|slack|teams|feide|windows|vpn"
    r"|citrix|telegram|skype|insta(?:gram)?|tiktok|twitter|strava|codeberg|bitbucket|jira|sap|visma"
    r"|ad)[ -]"
    r"(?:bruker|brukar|bruger|användare?|user|handle|nick|konto|profil|login|ident)\w{0,5}:? "
    r"(?P<u>(?-i:[a-zæøåäö][a-z0-9æøåäö]{3,20}))(?=[.,;)\n]|\s*$)",
    re.IGNORECASE,
)
# In capitals, right behind the word for it.
_NAMED_CAPITALS = late(
    r"(?<![\w@])(?i:bruker-?navn|brukar-?namn|bruger-?navn|användar-?namn|user ?name|login|ident)"
    r"(?:et)?(?: (?:er|är|is))?\s?[:=]?\s{1,3}(?P<u>[A-ZÆØÅÄÖ]{3,8})(?!\w)"
    # "ønsket brukernavn i DIPS NGOEZ"
    r"|(?<![\w@])(?i:bruker-?navn|brukar-?namn|bruger-?navn|användar-?namn|user ?name|login|ident)"
    r"(?:et)? (?i:i|in|på|on|til|till|for|hos) \w[\w/\-]{1,14}(?: (?:er|är|is))?\s?[:=]?\s{1,3}"
    r"(?P<v>[A-ZÆØÅÄÖ]{4,8})(?!\w)"
)
# An item of a list of accounts: "· lmo_admin → hers".
_ARROWS = ("→", "->", "=>")
_POINTS = LineSearch(
    r"^[ \t]{0,8}(?:[·•*\-–] ?)?(?P<u>[a-z]{2,14}(?:_[a-z0-9]{2,14}|\d{1,4})) ?(?:→|->|=>)",
    re.MULTILINE,
)
_DISCORD = late(r"(?<![\w#])(?P<u>[^\W\d_][\w.]{1,30}#\d{4})(?!\d)")
# In files the backslash is doubled.
_DOMAIN = late(r"(?<![\w\\/:])(?P<u>[A-Za-z][\w\-]{1,20}\\{1,2}[A-Za-z][\w.\-]{1,30}\w)(?![\w\\])")
_CAPITALS = late(
    r"(?<![\w@])(?i:bruker\w{0,8}|brukar\w{0,8}|bruger\w{0,8}|användar\w{0,8}|user\w{0,6}|login"
    r"|ident\w{0,3}|ad-konto|konto)"
    r"(?: (?:opprettet|oppretta|oprettet|skapad|skapat|created|er|är|is|blir|id))?\s?[:=]?\s{1,3}"
    r"(?P<u>(?=[A-Z.]*[\d\-_])[A-Z][A-Z0-9\-_.]{2,20}[A-Z0-9])(?![\w])",
)
# She stands in the system as ninat; known under the name lars_; nick in the trade is 0xStorm.
_AS = late(
    r"(?<!\w)(?:(?:står|ligger|ligg|oppført|registrert|registrerad|registreret|listed|registered)"
    r" (?:i|in|på|on)(?: [^\W\d]{1,14}){1,2} (?:som|as)|under (?:the )?(?:name|navnet|namnet|namn"
    r"|navn|nicket|alias)|nick(?:name|et)?(?: [^\W\d]{1,14}){1,3}:|eksportert fra \w+ av"
    r"|exporterad från \w+ av"
    r"|exported from \w+ by) [\"«“]?(?P<u>[^\W_][\w.-]{2,24}\w)(?=[\s,.;)\"»”]|$)",
    re.IGNORECASE,
)
_USER_PATH = late(r"(?P<u>(?<![\w/])u/[\w\-]{3,24})(?!\w)")
_KEY = late(
    r"(?<![\w.])(?:user(?:name)?|usr|uid|login|account|acct|bruker|owner|created_by|assignee|sub"
    r"|by|author|actor|approved_by|reviewer|sender)"
    r"(?:[\"']?\s?[=:]\s?[\"']|[=:])(?P<u>[^\W\d_][\w.\-]{2,40})(?![\w@])",
    re.IGNORECASE,
)
_SERVICE_IS = late(
    r"(?:skype|discord|insta(?:gram)?|snap(?:chat)?|teams|slack|github|gitlab|telegram)(?!\w).*"
    r" (?:er|är|is) \Z",
    re.IGNORECASE,
)
_ITEM = late(r"[a-z][a-z0-9]{3,15}")
# Stand in everything the patterns of these names find; asked first, as they are found fast.
# One of the two stands in everything that `_BEFORE_SERVICE` finds.
_IN_BRACKETS = late(r"[(\[][^()\[\]]{1,60}[)\]]")
_ON_SERVICE = WordSearch(
    rf"(?<!\w)(?<=\s)(?:on|på) (?:{SERVICES}|linkedin|line|x)(?!\w)", re.IGNORECASE
)
_MARKS = ((FEDIVERSE, "@"), (_DISCORD, "#"), (_DOMAIN, "\\"), (_USER_PATH, "u/"))
_KEYS = WordSearch(_KEY)
_NAMED_SEARCH = WordSearch(_NAMED)
_NAMED_CAPITALS_SEARCH = WordSearch(_NAMED_CAPITALS)
_AS_SEARCH = WordSearch(_AS)
_AFTER = WordSearch(_AFTER_SERVICE)
_CALLED_SEARCH = WordSearch(_CALLED)
_CAPITALS_SEARCH = WordSearch(_CAPITALS)


def _cells(text: str) -> Iterator[re.Match[str]]:
    return at_starts(_CELL, text, (match.end() for match in _CELL_BEGINS.finditer(text)))


class HandleRecognizer(Recognizer):
    """Finds logins and handles."""

    label = Label.USERNAME

    def __init__(self, is_word: Callable[[str], bool] | None = None) -> None:
        """Without `is_word`, which knows the words of the languages, sentences tell no login."""
        super().__init__()
        self._is_word = is_word

    def find(self, text: str) -> Iterator[Hit]:
        """Yield logins and handles."""
        for hit in self._found(text):
            if of_another_key(text, hit.start):
                continue
            # Messengers set a tilde before the names people gave themselves.
            own = hit.start > 0 and text[hit.start - 1] == "~"
            yield replace(hit, start=hit.start - 1) if own else hit

    def _found(self, text: str) -> Iterator[Hit]:
        yield from self._shaped(text)
        for match in _AS_SEARCH.finditer(text):
            value = match["u"]
            if not value.istitle() and (not value.isalpha() or value.islower()):
                yield from self._hit(match.start("u"), value, wordy=True)
        for match in _CAPITALS_SEARCH.finditer(text):
            yield Hit(*match.span("u"), LIKELY, reasons.USERNAME_HANDLE)
        for match in _NAMED_CAPITALS_SEARCH.finditer(text):
            yield Hit(*match.span(match.lastgroup or "u"), LIKELY, reasons.USERNAME_HANDLE)
        for found in (
            _NAMED_SEARCH.finditer(text), doers(text), used_somewhere(text),
            told(text, self._is_word) if self._is_word else (),
            traces(text, self._is_word) if self._is_word else (),
        ):  # fmt: skip
            for match in found:
                yield from self._hit(match.start("u"), match["u"], wordy=True)
        for start, value in listed(text, self._is_word) if self._is_word else ():
            yield from self._hit(start, value, wordy=True)
        for match in _CALLED_SEARCH.finditer(text):
            if match["u"].islower() and not self._is_said_of_service(match):
                yield from self._called(match)

    def _shaped(self, text: str) -> Iterator[Hit]:
        """Those known by their shape beside a service or at the head of a line."""
        before = (
            filter(self._is_strange, _BEFORE_SERVICE.finditer(text))
            if _IN_BRACKETS.search(text) or _ON_SERVICE.search(text)
            else ()
        )
        for found in (
            *(one.finditer(text) for one in _CHAT),
            _POINTS.finditer(text) if any(mark in text for mark in _ARROWS) else (),
            _cells(text),
            _AFTER.finditer(text),
            before,
            _KEYS.finditer(text),
        ):
            for match in found:
                yield from self._hit(match.start("u"), match["u"], wordy=False)
        for pattern, mark in _MARKS:
            for match in pattern.finditer(text) if mark in text else ():
                yield Hit(*match.span("u"), LIKELY, reasons.USERNAME_HANDLE)

    def _is_strange(self, match: re.Match[str]) -> bool:
        """Whether a value is more than letters, or no word of the languages."""
        value = match["u"]
        return not value.isalpha() or self._is_word is None or not self._is_word(value)

    def _is_said_of_service(self, match: re.Match[str]) -> bool:
        """Whether a word tells how a service is, as in "Discord er nede", and nobody's name."""
        return (
            self._is_word is not None
            and _SERVICE_IS.match(match.string[match.start() : match.start("u")]) is not None
            and self._is_word(match["u"])
        )

    def _called(self, match: re.Match[str]) -> Iterator[Hit]:
        """A login that is a plain word, and those listed after it."""
        yield from self._hit(match.start("u"), match["u"], wordy=True)
        for item in _ITEM.finditer(match["more"]):
            if item.group() not in ("og", "och", "and"):
                yield from self._hit(match.start("more") + item.start(), item.group(), wordy=True)

    def _hit(self, start: int, value: str, *, wordy: bool) -> Iterator[Hit]:
        """The value as a hit, unless it is a file, a version or a word of the language."""
        if is_no_login(value, wordy=wordy):
            return
        inner = value.strip("<>")
        yield Hit(
            start + value.index(inner),
            start + value.index(inner) + len(inner),
            LIKELY,
            reasons.USERNAME_CUE,
        )
