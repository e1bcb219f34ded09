"""Login names and handles, by their cue or by the '@' before them."""

import re
from collections.abc import Callable, Iterable, Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_starts
from aktiv_app.privacy.recognizers.base import LIKELY, POSSIBLE, SURE, Hit, Recognizer
from aktiv_app.privacy.recognizers.international.handle_words import (
    is_no_login,
    is_of_a_system,
    is_of_an_organisation,
    is_state,
)
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_VALUE = r"(?P<u>@?[^\W_][\w.\-]{1,38}(?:[:][\w.\-]{2,30})?[\w](?:@[\w\-]{2,20})?)"
_NAMED = (
    r"bruker-?navn(?:et)?|brukar-?namn(?:et)?|bruker-?id|brukar-?id|användar-?namn(?:et)?"
    r"|användar-?id|anv\.?namn|user-?name|user ?name|user-?id"
    r"|brugernavn(?:et)?|bruger-?id|login-?navn|login(?: name| id)?|[\w\-]{1,10}-login"
    r"|inloggnings(?:namn|id)|nick(?:name)?|handle|screen ?name|alias|gamertag"
    r"|log-in|(?:bruker|brukar|bruger|användar|vikar|vagt|vakt)-?kode?n?"
    r"|(?:swish|vipps|mobilepay|discord|steam|twitch|strava|insta)-?(?:navn|namn|name)(?:et)?"
    r"|skype(?:-?(?:navn|namn|name|id))?|discord|wechat|telegram|kik|snapchat|snap|käyttäjätunnus"
    r"|ad-konto|domenebruker"
)
_COLON_ONLY = (
    r"bruker|brukar|bruger|användare|user|uid|usr|konto|account|login|logg ?inn|id|teams|slack|tg"
    r"|insta(?:gram)?|ig|twitter|x|tiktok|github|gitlab|signal|whatsapp|messenger|fb|facebook"
    r"|inst|sc|vk|qq|threema|racf|goodreads|letterboxd|last\.?fm|spotify|soundcloud|strava|garmin|zwift|duolingo|lichess"
    r"|untappd|vivino|ravelry|pinterest|tumblr|reddit|mastodon|bluesky|threads|twitch|youtube"
    r"|steam|xbox|psn|roblox|minecraft|wattpad|flickr|bereal|tise|vinted|deviantart|artstation"
    r"|behance|dribbble|kaggle|leetcode|hackerrank|codewars|replit|codepen|npm|pypi|dockerhub"
)
_AFTER_NAME = late(
    rf"(?<![\w])(?:{_NAMED})(?:\s?[:=]\s{{0,3}}|\t\s{{0,20}}|\s{{2,24}}|\s(?:er|är|is|blir|bliver"
    r"|som|under|hans|hennes|opp?rett(?:es|et|ast) som|skapas som|created as"
    rf"|(?:settes|sættes|sätts|satt|set) (?:til|till|to))?:?\s?|\? ?)[\"'“”«]?{_VALUE}(?![\w@])",
    re.IGNORECASE,
)
_SERVICE = late(r"skype|discord|wechat|telegram|kik|snap|steam|twitch|strava|insta", re.IGNORECASE)
_SAID = late(r"\s(?:er|är|is|blir|bliver)\s$|\s\s$")
_MADE_AS = late(r"\s(?:som|as|til|till|to)\s$")
_QUOTED = late(r"n(?:avn|amn|ame)(?:et|t)?:? [\"'“”«]$")
_AFTER_COLON = late(
    rf"(?<![\w@])(?:{_COLON_ONLY})\s?[:=]\s{{0,3}}{_VALUE}(?![\w@/])", re.IGNORECASE
)
# Of those, what is nothing but somebody's account, and where such a field ends.
_OF_ACCOUNT = late(
    r"bruke?r|brukar|bruger|användare|user|uid|usr|account|login|logg ?inn", re.IGNORECASE
)
_ENDS_FIELD = late(r"[)\]]?(?:\s?[,;|/\t]|\s*(?:\n|$)| [(–-])")
_RECORD = late(r"id(?![^\W_])", re.IGNORECASE)
# What has a number besides accounts: "jobb-ID: R-10442".
_OF_THING = late(
    r"(?<!\w)(?:jobb?|stillings?|annonse|annons|kampanje|ordre|order|case|saks?|ärende|kurs|course|prosjekt"
    r"|projekt|project|tråd|thread|møte|mötes?|meeting|zoom|asset|enhets?|device|produkt|product|vare|item"
    r"|batch|run|build|commit|session|request|trace|transaksjons?|transaction|faktura|invoice|req(?:uisition)?"
    r"|position|vacancy|posting|event|group|gruppe|template|mal|dokument|document)[- _]?\Z"
)
_LONGEST_THING = 20  # characters
# "@types/node", "@Component({": packages and decorators.
_IN_CODE = late(r"/[a-z][a-z0-9]*(?:[-./][a-z0-9]+){0,6}(?=['\"@\s;,)]|$)|\([\"'{)\[]")
_LONGEST_STRANGE = 9  # a letter and a surname; longer ones may be compounds in no list
# More words of a sentence, not those between a login and what is told beside it.
_GOES_ON = late(
    r"[ ](?!(?:og|och|and|eller|or|med|with|på|i|in|on|for|to|till?|pass\w*|lösen\w*|pw|pin)(?!\w))"
    r"[a-zæøåäö]{2,}"
)
_MARK = late(r"[:=]")
# One of these begins every word of `_NAMED`, or stands in it.
# "Følg oss på Instagram: @fjordkraft": the account of whoever writes the advertisement.
_OURS = late(
    r"(?<!\w)(?:følg|følgj|följ|follow|finn|hitta|find|besøk|besök|visit|tagg|tag|lik|like|gilla)"
    r"(?:a|er)? (?:gjerne |gärna )?(?:oss|os|us|vår[et]?|vårt|vores|our|hele|bedriften|firmaet|"
    r"bolaget|kommunen)(?!\w)[^.!?\n@]{0,40}\Z"
)
_LEAD = 64  # characters before a handle
_NAMED_HINTS = (
    "bruk", "brug", "anv", "user", "login", "inlogg", "nick", "handle", "screen", "alias", "gamer",
    "skype", "disc", "wech", "tele", "kik", "snap", "käyt", "konto", "log-in", "kod", "swish",
    "vipps", "pay", "steam", "twitch", "strava", "insta",
)  # fmt: skip
_HANDLE = late(r"(?<![\w.@/])@(?P<u>[^\W\d_][\w.\-]{2,30}(?<![.\-]))(?![\w@])")
# "Inlogg: 77142": figures alone, right behind a word that says nothing else.
_FIGURES = late(
    r"(?<![\w@])(?:bruker-?(?:navn|id)|brukar-?(?:namn|id)|användar-?(?:namn|id)|user ?(?:name|id)"
    r"|bruger-?(?:navn|id)|login(?:[ -]?(?:name|id|navn|namn))?|log-in|logon(?:[ -]?id)?"
    r"|inlogg(?:ning(?:snamn|s-?id)?)?|innlogging(?:snavn|snamn)?|indlogning|pålogging(?:snavn)?)"
    r"(?:et|en|t)?(?:\s?[:=]\s{0,3}| (?:er|är|is|blir|bliver):? | (?=\d{5}))[\"«“']?"
    r"(?P<u>(?!(?:19|20)\d\d(?!\d))\d{4,9})(?![\w@%]|[.,:/\-]\d)(?! (?:brukere|users|kr|stk))",
    re.IGNORECASE,
)
_FIGURES_SEARCH = WordSearch(_FIGURES)
_BESIDE_IP = late(
    r"[(\[](?P<u>[a-z][\w.\-]{3,30}),\s(?:ip:? )?(?=\d{1,3}\.\d{1,3}\.\d)", re.IGNORECASE
)
_LOG = late(r"\b[A-Z]{3,12}_[A-Z_]{3,20} (?P<u>[a-z][\w.\-]{3,30})(?= \w+=)")
_DOMAIN_USER = late(r"(?<![\w\\])[A-Z][A-Z0-9\-]{1,14}\\(?P<u>[a-z][\w.\-]{2,30})(?!\w)")
# Written as logins are and as no word is: "t.holm.vikar", "finn_k", "abrandt-oslo", "modjal01".
_MADE = (
    r"(?P<u>[a-z][a-z0-9]{0,24}(?:[._][a-z0-9]{1,20}){1,3}|[a-z]{2,20}\d{1,4}"
    r"|[a-z]{4,20}-[a-z0-9]{1,16})(?![\w@]|[./\-]\w)"
)
_SPOKEN_HINTS = (
    "in ", "inn ", "logg", "logi", "konto", "bruk", "brug", "anv", "user", "account", "profil",
    "ident",
)  # fmt: skip
_SPOKEN = (
    # "I cannot get in with ..."
    late(
        r"(?<!\w)(?:inn|in|logg\w{0,5}|log(?:ged|ging)?|signed|innlogg\w{0,4}|inlogg\w{0,4})"
        r"(?: (?:inn|in|on|på|i|til|till|to)(?: [^\W\d]{2,14}){0,2}?)? "
        rf"(?:med|som|as|with|under|via) {_MADE}"
    ),
    # in brackets after what it opens
    late(
        r"(?<!\w)(?:logins?|bruker\w{0,10}|brukar\w{0,10}|bruger\w{0,10}|användar\w{0,8}"
        r"|konto(?:en|n)?"
        r"|account|user ?\w{0,5}|inlogg\w{0,8}|innlogg\w{0,8}|ident|handle|profil(?:en)?)(?!\w)"
        rf"[^\n.;:()]{{0,40}}\({_MADE}(?=\))"
    ),
    # "the account ... is to be closed", "her login is ..."
    late(
        r"(?<!\w)(?:konto(?:en|et|n)?|bruker(?:en)?|brukar(?:en)?|account|user|login|innlogging"
        r"|inloggning|brugeren)(?: (?:for|for the|til|till|to|på|i|in)(?: [^\W\d]{2,14}){1,3}?)?"
        rf" (?:er |är |is |blir |heter |heiter )?{_MADE}"
    ),
)
_SEVERAL = late(
    r"(?<!\w)(?:logins?|log-ins?|bruker-?navn\w{0,3}|brukar-?namn\w{0,3}|user ?names?|brugernavne?"
    r"|användarnamn\w{0,3}|brukere|brukarar|konton|kontoer|inloggningar)(?!\w)[^\n:]{0,24}:\s?"
    r"(?P<list>[a-z][\w.\-]{3,30}(?:(?:, | og | och | and | & | / |/)[a-z][\w.\-]{3,30}){1,5}"
    r"|[a-z][\w.\-]{4,30}(?=[.;,)]?\s*(?:\n|$)))",
    re.IGNORECASE,
)
_IN_SEVERAL = late(r"(?<![\w.\-])(?!(?:og|och|and)\b)[a-z][\w.\-]{2,30}\w", re.IGNORECASE)
_COMPOUNDS = late(
    r"(?:read|self|two|multi|single|back|front|mail|time|drop|help|test)-"
    r"|.*-(?:up|in|out|off|on|down|over|by|free|only)$|.*\.(?:no|se|dk|com|org|net|pdf|docx?"
    r"|xlsx?|txt)$"
)
_SHORTEST_MADE = 6
_EVERYONE = frozenset(
    ["alle", "all", "here", "channel", "everyone", "alla", "kanal", "team", "media", "the"]
)
_LONGEST_WORD = 12  # of `_COLON_ONLY`
_PLAIN_WORD = late(r"[^\W\d_]+")
_NOT_NAMES = frozenset((
    "er", "är", "is", "og", "och", "and", "eller", "or", "med", "for", "til", "i", "på", "som",
    "og/eller", "deres", "ditt", "min", "mitt", "your", "the", "a", "an", "ikke", "ej", "not",
    "samt", "via", "navn", "namn", "name", "passord", "lösenord", "password", "ukjent", "okänd",
    "unknown", "undefined", "null",
    "nog", "visst", "vist", "vel", "väl", "trolig", "sikkert", "kanskje", "kanske", "probably",
    "created", "opprettet", "oppretta", "oprettet", "skapas", "skapats", "skapat", "assigned",
    "din", "your", "du", "you", "first", "last", "required", "sendt", "sent", "skickas", "made",
    "based", "unique", "unikt", "given", "personal",
    "mobilnummer", "mobilnummeret", "mobilnumret", "telefonnummer", "telefonnummeret",
    "telefonnumret", "ansattnummeret", "anställningsnumret", "personnumret", "kortnummeret",
    "mailen", "e-mailen", "eposten", "e-posten", "mejlen", "mailadressa", "mailadresse",
    "mailadress", "e-postadressa", "telefonen", "telefonnr", "mobilnr", "fornavn", "förnamn",
    "etternavn", "efternamn", "ansattnr", "tilsettnr", "anställningsnr", "fnr", "samme",
    "samma", "same",
    "initialene", "initialerna", "initialerne", "fornavnet", "förnamnet", "etternavnet",
    "efternamnet", "fødselsdatoen", "mailadressen", "mobilen", "fødselsdato",
    "ansattnummer", "tilsettnummer", "anställningsnummer", "medarbejdernummer", "employee number",
    "personnummer", "fødselsnummer", "fødselsnummeret", "e-postadresse", "e-postadressen", "epost",
    "e-post", "email", "e-mail", "admin", "administrator", "root", "guest", "gjest", "gäst", "gæst",
    "test", "demo",
    "status", "rolle", "rolla", "roll", "role", "avdeling", "avdelning", "afdeling", "department",
    "ingen", "none", "nei", "nej", "no", "ja", "yes", "må", "skal", "kan",
))  # fmt: skip


def _holds(low: str, words: Iterable[str]) -> bool:
    return any(word in low for word in words)


def _before_marks(text: str) -> list[int]:
    """Where the word, or the two words, before each colon and equals sign begin."""
    starts = set()
    for mark in _MARK.finditer(text):
        stop = mark.start()
        if stop and text[stop - 1].isspace():
            stop -= 1
        for _ in range(2):  # "logg inn:"
            begin = stop
            while begin > 0 and stop - begin < _LONGEST_WORD and text[begin - 1].isalpha():
                begin -= 1
            starts.add(begin)
            stop = begin - 1 if begin and text[begin - 1] == " " else begin
    return sorted(starts)


class UsernameRecognizer(Recognizer):
    """Finds user names."""

    label = Label.USERNAME

    def __init__(self, is_word: Callable[[str], bool] = lambda word: False) -> None:  # noqa: ARG005
        """`is_word` tells whether a word in small letters is one of the languages."""
        super().__init__()
        self._is_word = is_word

    def find(self, text: str) -> Iterator[Hit]:
        """Yield user names."""
        low = text.lower()
        if _holds(low, _NAMED_HINTS):
            yield from self._named(text)
        for match in at_starts(_AFTER_COLON, text, _before_marks(text)):
            value = match["u"]
            if (_RECORD.match(match.group()) and value[0].isdigit()) or _OF_THING.search(
                low, max(0, match.start() - _LONGEST_THING), match.start()
            ):
                continue  # "session expired id=9f31", "jobb-ID: R-10442"
            announced = _looks_made(value) or self._is_strange(text, match)
            if "@" not in value[1:] and self._fits(value, announced=announced):
                yield Hit(*self._span(text, match), LIKELY, reasons.USERNAME_CUE)
        for match in _FIGURES_SEARCH.finditer(text):
            yield Hit(*match.span("u"), LIKELY, reasons.USERNAME_CUE)
        yield from self._spoken(text, low)
        for match in _HANDLE.finditer(text) if "@" in text else ():
            if match["u"].lower() not in _EVERYONE and not _IN_CODE.match(text, match.end()):
                ours = is_of_an_organisation(match["u"]) or _OURS.search(
                    low, max(0, match.start() - _LEAD), match.start()
                )
                certainty = POSSIBLE if ours else LIKELY
                yield Hit(match.start(), match.end("u"), certainty, reasons.USERNAME_HANDLE)
        for pattern, mark in ((_BESIDE_IP, "."), (_LOG, "_"), (_DOMAIN_USER, "\\")):
            for match in pattern.finditer(text) if mark in text else ():
                yield Hit(*match.span("u"), LIKELY, reasons.USERNAME_CUE)

    def _named(self, text: str) -> Iterator[Hit]:
        """Those behind a word that names a login."""
        for match in _AFTER_NAME.finditer(text):
            value = match["u"]
            between = text[match.start() : match.start("u")]
            spoken = _SAID.search(between) is not None
            quoted = _QUOTED.search(between) is not None
            about_service = (
                value.islower() and _SERVICE.match(match.group()) and self._is_word(value)
            )
            if (spoken and about_service) or (not quoted and self._goes_on(text, match)):
                continue  # "Discord er nede", "user name: your e-mail address"
            announced = spoken or quoted or any(mark in between for mark in ":=\t?")
            # "Brukernavn opprettes som hwpark", but "som vanlig"
            announced |= _MADE_AS.search(between) is not None and not self._is_word(value)
            if self._fits(value, announced=announced):
                yield Hit(*self._span(text, match), SURE, reasons.USERNAME_CUE)

    def _spoken(self, text: str, low: str) -> Iterator[Hit]:
        """Logins in sentences and lists of them."""
        if not _holds(low, _SPOKEN_HINTS) or len(low) != len(text):
            return
        for pattern in _SPOKEN:
            for match in pattern.finditer(low):
                value = match["u"]
                if (
                    len(value) >= _SHORTEST_MADE
                    and not _COMPOUNDS.match(value)
                    and not is_no_login(value, wordy=True)
                ):
                    yield Hit(*match.span("u"), LIKELY, reasons.USERNAME_CUE)
        for match in _SEVERAL.finditer(text):
            for value in _IN_SEVERAL.finditer(text, *match.span("list")):
                word = value.group()
                if word.islower() and word not in _NOT_NAMES and not is_of_a_system(word):
                    yield Hit(*value.span(), LIKELY, reasons.USERNAME_CUE)

    def _fits(self, value: str, *, announced: bool) -> bool:
        bare = value.lstrip("@")
        if len(bare) < 3 or bare.lower() in _NOT_NAMES or not any(char.isalpha() for char in bare):
            return False
        if is_of_a_system(bare) or is_state(bare):
            return False
        return announced or _looks_made(value)

    def _goes_on(self, text: str, match: re.Match[str]) -> bool:
        """Whether the value is a word of the languages with which a sentence begins."""
        value = match["u"]
        return (
            value.isalpha()
            and value.islower()
            and _GOES_ON.match(text, match.end("u")) is not None
            and self._is_word(value)
        )

    def _is_strange(self, text: str, match: re.Match[str]) -> bool:
        """Whether the value is no word of the languages and all that its field holds."""
        value = match["u"]
        return (
            value.isalpha()
            and value.islower()
            and len(value) <= _LONGEST_STRANGE
            and _ENDS_FIELD.match(text, match.end("u")) is not None
            and _OF_ACCOUNT.match(match.group()) is not None
            and not self._is_word(value)
        )

    def _span(self, text: str, match: re.Match[str]) -> tuple[int, int]:
        start, end = match.span("u")
        while end > start and text[end - 1] in ".-:":
            end -= 1
        return start, end


def _looks_made(value: str) -> bool:
    """Whether a word is written like a login and not like a word of a sentence."""
    if value.startswith("@") or any(char.isdigit() or char == "_" for char in value):
        return True
    return _PLAIN_WORD.fullmatch(value) is None and value.islower()
