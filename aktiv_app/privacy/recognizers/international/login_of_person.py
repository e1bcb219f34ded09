"""Logins, handles and pages made from the name of a person of the same text.

IT makes logins from names: "tahcho" for Tahmina Chowdhury, "kkvist_styr" for Kaj Kvist. Once
the names are known, a word made of their beginnings is no ordinary word, if it is written like
a login or stands where logins do.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label

_TOKEN = re.compile(
    r"(?<![\w@./\\\-])(?P<u>[^\W\d_][\w]{3,30}(?:[._\-]\w{1,30}){0,3}?"
    r"|[^\W\d_]\w{1,2}(?:[_\-]\w{1,30}){1,3}?)"
    r"(?:(?![\w@]|[./\\-]\w)|(?=-(?:bruk|konto|login|innlogg|inlogg|profil|account)))"
)
# Right after the word, what it opens.
_ON_SERVICE = re.compile(
    r"-(?:bruk|konto|login|innlogg|inlogg|profil|account)"
    r"|,? (?:på|on) (?:github|gitlab|codeberg|discord|insta|snap|teams|slack|twitter|tiktok"
    r"|telegram|mastodon|bluesky|reddit|steam|twitch|strava|stack ?overflow|kaggle|signal)",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xls[xmb]?|pptx?|txt|csv|png|jpe?g|html?|json|zip|msg|eml|md)$"
    r"|_(?:v\d+|cv|final|ny|new|kopi|copy|liste?|lista)$",
    re.IGNORECASE,
)
# At the head of a line, set apart from what is said of it: "mwhitlow – Magnolia Whitlow".
_SET_APART = re.compile(r"\s?[–:=]\s")
_ACCOUNT = re.compile(
    r"bruker|brukar|bruger|användar|user|konto|account|login|logg|inlogg|pålogg|ident|nick|handle"
    r"|alias"
    r"|skype|discord|insta|snap|teams|slack|github|twitter|tiktok|telegram|terminal|vpn|citrix|ad-"
    r"|registrer|passord|lösenord|password|it-|\bit\b|tilgang|adgang|access|admin|portal|planday|teamtailor|recruiter|workday",
    re.IGNORECASE,
)
# The heads of the lines of a chat, one word each.
_HEAD = re.compile(r"[ \t>]{0,4}(?P<u>[^\W\d_][\w.\-]{2,24})(?=:[ \t]\S|:$)")
_CAMEL = re.compile(r"[^\W\d_]*[a-zæøåäö][A-ZÆØÅÄÖ]\w*|.*[\d_].*")
_NO_NICK = frozenset((
    "jeg", "meg", "han", "hun", "hon", "det", "den", "svar", "spm", "spørsmål", "fråga",
    "spørgsmål",
    "question", "answer", "them", "they", "you", "she", "agent", "caller", "kandidat",
    "candidate",
    "sökande", "søker", "intervjuer", "interviewer", "intervjuare", "assistent", "assistant",
    "user",
    "bot", "system", "admin", "note", "merk", "obs", "emne", "ämne", "subject", "fra", "från",
    "from", "til", "till", "dato", "datum", "date", "tlf", "tel", "mobil", "mail", "epost", "email",
    "navn", "namn", "name", "alder", "ålder", "age", "lønn", "lön", "status", "sted", "ort",
))  # fmt: skip
_ACCOUNT_LOW = re.compile(_ACCOUNT.pattern)
# One of these stands in everything it finds; asked first, as they are found fast.
_ACCOUNT_PARTS = tuple(part for part in _ACCOUNT.pattern.split("|") if "\\" not in part)
_IT = re.compile(r"\bit\b")  # asked for apart: in letters it stands in half of all lines
_ODD_CASE = re.compile("[\u0130\u0131\u017f\u1e9e\u212a\u212b]")  # folded in ways of its own
_DIGITS_END = re.compile(r"[\d_.\-]+$")
_PARTS = re.compile(r"[^\W\d_]+")
_URL = re.compile(
    r"(?<![\w@.])(?:https?://)?(?:www\.)?(?P<host>[\w\-]{4,40}(?:\.[\w\-]{2,30}){0,2}\.[a-z]{2,10})"
    r"(?P<path>/[^\s<>\"'()\[\]|,;]{0,120})?(?![\w@])",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"\.(?<=[\w\-]\.)[^\W\d_]")  # stands in every one; found fast
_BEFORE = 80  # characters in front of a word in which an account may be spoken of
_REMEMBERED = 4096  # lines
_LONGEST_KEPT = 2000  # characters of a line
_SHORTEST = 4  # letters of a name that stand for it alone
_LONG = 6  # letters of a name that tell by themselves whose page an address leads to
_FOLD = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "đ": "d", "ł": "l", "ı": "i"}
)
_TWO_LETTERS = str.maketrans({"ø": "oe", "ö": "oe", "å": "aa", "ä": "ae", "ü": "ue"})


_Token = tuple[int, str, bool]


class _Line(NamedTuple):
    """What a line holds whoever the names are; places are counted from its beginning.

    `tokens` are words that may be logins, and whether they are written like one, `written`
    those that are; `accounts` the words that announce one; `pages` addresses with their
    letters alone, `head` who speaks in the line of a chat.
    """

    tokens: tuple[_Token, ...]
    written: tuple[_Token, ...]
    accounts: tuple[tuple[int, int], ...]
    pages: tuple[tuple[int, int, str], ...]
    head: tuple[int, str] | None

    @property
    def first(self) -> int:
        """Where the first word that may be a login begins."""
        return self.tokens[0][0]


_Names = Sequence[Sequence[str]]
"""The parts of each name, folded."""


class LoginsOfPersons:
    """Finds user names and own pages that are made from the names found.

    Remembers lines, and which words the names last found make.
    """

    def __init__(self) -> None:
        self._lines: dict[str, _Line] = {}
        self._names: tuple[tuple[str, ...], ...] = ()
        self._made: dict[str, bool] = {}
        self._split: dict[str, tuple[str, ...]] = {}

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """The further mentions; `text` is the whole text."""
        parts = dict.fromkeys(
            self._parts_of(text[one.start : one.end])
            for one in findings
            if one.label is Label.PERSON and one.certainty.rank > 0
        )
        names = tuple(one for one in parts if one)
        if not names:
            return []
        if names != self._names:
            self._names = names
            self._made.clear()
        logins: list[Finding] = []
        pages: list[Finding] = []
        begin = 0
        announced = -_BEFORE  # where the last announcing word so far ends
        heads: dict[str, list[int]] = {}
        for written in text.split("\n"):
            line = self._lines.get(written) or self._read(written)
            if line.head:
                heads.setdefault(line.head[1], []).append(begin + line.head[0])
            if line.accounts or (line.tokens and announced > begin + line.first - _BEFORE):
                logins += self._logins(text, line, line.tokens, begin, announced)
                announced = max([announced, *(begin + end for _, end in line.accounts)])
            elif line.written:
                logins += self._logins(text, line, line.written, begin, announced)
            for start, end, letters in line.pages:
                if self._is_made(letters, _own_page):
                    pages.append(
                        Finding(
                            begin + start,
                            begin + end,
                            Label.URL_PROFILE,
                            Certainty.LIKELY,
                            reasons.PROFILE_OF_PERSON,
                        )
                    )
            begin += len(written) + 1
        return logins + pages + _nicks(text, findings, heads)

    def _logins(
        self, text: str, line: _Line, tokens: Sequence[_Token], begin: int, announced: int
    ) -> Iterator[Finding]:
        accounts = iter((*line.accounts, (len(text), len(text))))
        start, end = next(accounts)
        for place, token, written in tokens:
            while start < place:
                announced = max(announced, begin + end)
                start, end = next(accounts)
            at = begin + place
            if not written and (
                announced <= at - _BEFORE or not _ACCOUNT.search(text, max(0, at - _BEFORE), at)
            ):
                continue
            if self._is_made(token, _made_from):
                yield Finding(
                    at,
                    at + len(token),
                    Label.USERNAME,
                    Certainty.LIKELY,
                    reasons.USERNAME_OF_PERSON,
                )

    def _parts_of(self, name: str) -> tuple[str, ...]:
        """As `_parts`; the same names come with every scan of a text being typed."""
        parts = self._split.get(name)
        if parts is None:
            if len(self._split) >= _REMEMBERED:
                self._split.clear()
            parts = self._split[name] = _parts(name)
        return parts

    def _is_made(self, word: str, rule: Callable[[str, _Names], bool]) -> bool:
        """Whether one of the names makes `word`."""
        made = self._made.get(word)
        if made is None:
            made = self._made[word] = rule(word, self._names)
        return made

    def _read(self, line: str) -> _Line:
        tokens = []
        for match in _TOKEN.finditer(line):
            token = match["u"]
            plain = token.isalpha()
            written = not plain and ("_" in token or any(map(str.isdigit, token)))
            if not match.start() and token.islower():
                written = written or _SET_APART.match(line, match.end()) is not None
            if token.islower():
                written = written or _ON_SERVICE.match(line, match.end()) is not None
            if (written or token.islower()) and (plain or not _FILE.search(token)):
                tokens.append((match.start(), token, written))
        pages = []
        for match in _URL.finditer(line) if _IN_ADDRESS.search(line) else ():
            letters = re.sub(r"[^a-z]", "", _folded(match["host"]) + _folded(match["path"] or ""))
            end = match.end() - len(match.group()) + len(match.group().rstrip(".,;:!?"))
            # A mark that no word has tells a page from a login with the same letters.
            pages.append((match.start(), end, "/" + letters))
        low = line.lower()
        # Lower case is searched several times faster than either case.
        plain = line.isascii() or (len(low) == len(line) and not _ODD_CASE.search(line))
        accounts: tuple[tuple[int, int], ...] = ()
        if not plain:
            accounts = tuple(match.span() for match in _ACCOUNT.finditer(line))
        elif any(part in low for part in _ACCOUNT_PARTS) or _IT.search(low):
            accounts = tuple(match.span() for match in _ACCOUNT_LOW.finditer(low))
        found = _Line(
            tuple(tokens),
            tuple(one for one in tokens if one[2]),
            accounts,
            tuple(pages),
            _head(line),
        )
        if len(line) <= _LONGEST_KEPT:
            if len(self._lines) >= _REMEMBERED:
                self._lines.clear()
            self._lines[line] = found
        return found


def _head(line: str) -> tuple[int, str] | None:
    """Who speaks in the line of a chat, and where that stands."""
    match = _HEAD.match(line)
    if match is None or match["u"].lower() in _NO_NICK:
        return None
    return match.start("u"), match["u"]


def _nicks(
    text: str, findings: Sequence[Finding], heads: Mapping[str, Sequence[int]]
) -> list[Finding]:
    """The `heads` of a chat's lines, when they come back and one is written like a login."""
    back = [head for head, places in heads.items() if len(places) > 1]
    if not any(_CAMEL.fullmatch(head) for head in back) and not any(
        one.label is Label.USERNAME and text[one.start : one.end] in heads for one in findings
    ):
        return []
    named = {one.start for one in findings if one.label is Label.PERSON and one.certainty.rank}
    return [
        Finding(at, at + len(head), Label.USERNAME, Certainty.LIKELY, reasons.USERNAME_HANDLE)
        for head, places in heads.items()
        if len(places) > 1 or _CAMEL.fullmatch(head)
        for at in places
        if at not in named
    ]


def _own_page(letters: str, names: _Names) -> bool:
    """Whether a long part of a name, or two of its parts, stand in the letters of an address."""
    for parts in names:
        found = [len(part) for part in parts if len(part) >= _SHORTEST and part in letters]
        if len(found) > 1 or (found and max(found) >= _LONG):
            return True
    return False


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower().translate(_FOLD))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name, and as addresses write them that have two letters for one."""
    spelt = (_folded(name), _folded(name.lower().translate(_TWO_LETTERS)))
    found = dict.fromkeys(part for one in spelt for part in _PARTS.findall(one))
    return tuple(part for part in found if len(part) > 1)


def _made_from(token: str, names: _Names) -> bool:
    """Whether `token`, or a part of it, is put together from beginnings of parts of one name."""
    folded = _folded(token)
    written = folded != re.sub(r"[^a-z]", "", folded)
    pieces = [re.sub(r"[^a-z]", "", _DIGITS_END.sub("", folded))]
    if "-" in folded or "_" in folded:  # "ext-olano02"
        pieces += [re.sub(r"[^a-z]", "", piece) for piece in re.split(r"[_-]", folded)]
    pieces = [piece for piece in pieces if len(piece) >= _SHORTEST]
    for parts in names:
        if written and any(len(part) >= _SHORTEST and part in folded for part in parts):
            return True
        if any(piece not in parts and _joined(piece, parts) for piece in pieces):
            return True
        if any(len(piece) > _SHORTEST and _begins(piece, parts) for piece in pieces):
            return True
    return False


def _begins(piece: str, parts: Sequence[str]) -> bool:
    """Whether letters are a name cut short, as logins are."""
    return any(part.startswith(piece) and len(part) > len(piece) for part in parts)


def _joined(plain: str, parts: Sequence[str]) -> bool:
    """Whether letters are the beginning of one part and that of another one."""
    for cut in range(1, len(plain)):
        head, tail = plain[:cut], plain[cut:]
        heads = [part for part in parts if part.startswith(head)]
        if not heads:
            return False  # nor does any part begin with more of it
        if len(tail) < 2 and cut < _SHORTEST:
            continue
        tails = [part for part in parts if part.startswith(tail)]
        if tails and any(one != other for one in heads for other in tails):
            return True
    return False
