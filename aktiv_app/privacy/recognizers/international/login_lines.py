"""What a line holds that may be somebody's login or page, whoever the names are."""

import re
from typing import NamedTuple

from aktiv_app.privacy.recognizers.international.made_of_names import folded
from aktiv_app.privacy.text.late import late

_TOKEN = late(
    r"(?<![\w@./\\\-])(?P<u>[^\W\d_][\w]{3,30}(?:[._\-]\w{1,30}){0,3}?"
    r"|[^\W\d_]\w{1,2}(?:[_\-]\w{1,30}){1,3}?)"
    r"(?:(?![\w@]|[./\\-]\w)|(?=-(?:bruk|konto|login|innlogg|inlogg|profil|account)))"
)
# Right after the word, what it opens.
_ON_SERVICE = late(
    r"-(?:bruk|konto|login|innlogg|inlogg|profil|account)"
    r"|,? (?:på|on) (?:github|gitlab|codeberg|discord|insta|snap|teams|slack|twitter|tiktok"
    r"|telegram|mastodon|bluesky|reddit|steam|twitch|strava|stack ?overflow|kaggle|signal)",
    re.IGNORECASE,
)
_BEFORE_SERVICE = ("-", " på ", " on ")  # one of these stands in all of that
_FILE = late(
    r"\.(?:pdf|docx?|xls[xmb]?|pptx?|txt|csv|png|jpe?g|html?|json|zip|msg|eml|md)$"
    r"|_(?:v\d+|cv|final|ny|new|kopi|copy|liste?|lista)$",
    re.IGNORECASE,
)
# At the head of a line, set apart from what is said of it: "mwhitlow – Magnolia Whitlow".
_SET_APART = late(r"\s?[–:=]\s")
# A cell of a row, or a bracket, with nothing else in it.
_OPENS_CELL, _ENDS_CELL = frozenset(";|\t("), frozenset(";|\t)")
_APART = (" / ", " – ", " - ")
_SHORTEST_IN_CELL = 5  # letters: shorter ones are words too often
ACCOUNT = late(
    r"bruker|brukar|bruger|användar|user|konto|account|login|logg|inlogg|pålogg|ident|nick|handle"
    r"|alias"
    r"|skype|discord|insta|snap|teams|slack|github|twitter|tiktok|telegram|terminal|vpn|citrix|ad-"
    r"|registrer|passord|lösenord|password|it-|\bit\b|tilgang|adgang|access|admin|portal|planday"
    r"|teamtailor|recruiter|workday",
    re.IGNORECASE,
)
_ACCOUNT_LOW = late(ACCOUNT.pattern)
# One of these stands in everything it finds; asked first, as they are found fast.
_ACCOUNT_PARTS = tuple(part for part in ACCOUNT.pattern.split("|") if "\\" not in part)
_IT = late(r"\bit\b")  # asked for apart: in letters it stands in half of all lines
_ODD_CASE = late("[\u0130\u0131\u017f\u1e9e\u212a\u212b]")  # folded in ways of its own
# The heads of the lines of a chat, one word each.
_HEAD = late(
    r"[ \t>]{0,4}(?:[(\[]?\d{1,2}[:.]\d{2}[)\]]?[ \t]{1,3})?(?P<u>[^\W\d_][\w.\-]{2,24})"
    r"(?=:[ \t]\S|:$|[ \t]{1,2}[(\[]?\d{1,2}[:.]\d{2}[)\]]?:[ \t]\S)"
)
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
_URL = late(
    r"(?<![\w@.])(?:https?://)?(?:www\.)?(?P<host>[\w\-]{4,40}(?:\.[\w\-]{2,30}){0,2}\.[a-z]{2,10})"
    r"(?P<path>/[^\s<>\"'()\[\]|,;]{0,120})?(?![\w@])",
    re.IGNORECASE,
)
_IN_ADDRESS = late(r"\.(?<=[\w\-]\.)[^\W\d_]")  # stands in every one; found fast
_NO_LETTERS = late(r"[^a-z]+")
Token = tuple[int, str, bool]


class Line(NamedTuple):
    """What a line holds whoever the names are; places are counted from its beginning.

    `tokens` are words that may be logins, and whether they are written like one, `written`
    those that are; `accounts` the words that announce one; `pages` addresses with their
    letters alone, `head` who speaks in the line of a chat.
    """

    tokens: tuple[Token, ...]
    written: tuple[Token, ...]
    accounts: tuple[tuple[int, int], ...]
    pages: tuple[tuple[int, int, str], ...]
    head: tuple[int, str] | None

    @property
    def first(self) -> int:
        """Where the first word that may be a login begins."""
        return self.tokens[0][0]


def read(line: str) -> Line:
    """What `line` holds."""
    tokens = []
    cells = (
        not _OPENS_CELL.isdisjoint(line)
        or line.count(",") > 1
        or any(mark in line for mark in _APART)
    )
    low = line.lower()
    served = any(sign in low for sign in _BEFORE_SERVICE)
    for match in _TOKEN.finditer(line):
        token = match["u"]
        start, end = match.span()
        plain, small = token.isalpha(), token.islower()
        written = not plain and ("_" in token or any(map(str.isdigit, token)))
        if small and not written:
            written = (
                (not start and _SET_APART.match(line, end) is not None)
                or (served and _ON_SERVICE.match(line, end) is not None)
                or (cells and _fills_cell(line, *match.span("u")))
            )
        capitals = not small and token.isupper() and len(token) >= _SHORTEST_IN_CELL
        if (written or small or capitals) and (plain or not _FILE.search(token)):
            tokens.append((start, token, written))
    pages = []
    for match in _URL.finditer(line) if _IN_ADDRESS.search(line) else ():
        of_file = not match["path"] and _FILE.search(match["host"])
        parts = "" if of_file else "-"  # a file is somebody's by the whole of a name only
        letters = _NO_LETTERS.sub(parts, folded(match["host"] + (match["path"] or "")))
        end = match.end() - len(match.group()) + len(match.group().rstrip(".,;:!?"))
        # A mark that no word has tells a page from a login with the same letters.
        pages.append((match.start(), end, "/" + letters))
    # Lower case is searched several times faster than either case.
    plain = line.isascii() or (len(low) == len(line) and not _ODD_CASE.search(line))
    accounts: tuple[tuple[int, int], ...] = ()
    if not plain:
        accounts = tuple(match.span() for match in ACCOUNT.finditer(line))
    elif any(part in low for part in _ACCOUNT_PARTS) or _IT.search(low):
        accounts = tuple(match.span() for match in _ACCOUNT_LOW.finditer(low))
    return Line(
        tuple(tokens),
        tuple(one for one in tokens if one[2]),
        accounts,
        tuple(pages),
        _head(line),
    )


def _fills_cell(line: str, start: int, end: int) -> bool:
    """Whether a word is all that a cell of a row, or a bracket, holds."""
    if end - start < _SHORTEST_IN_CELL:
        return False
    before, after = line[start - 1 : start], line[end : end + 1]
    if before == "," or after == ",":  # a row of commas has no spaces, prose has
        return before in (",", "") and after in (",", "")
    if line[start - 3 : start] in _APART and line[end : end + 3] in (line[start - 3 : start], ""):
        return True
    # Step by step, as the line before and after it may be very long.
    while start and line[start - 1] == " ":
        start -= 1
    while line[end : end + 1] == " ":
        end += 1
    before, after = line[max(0, start - 1) : start], line[end : end + 1]
    return (before in _OPENS_CELL and (not after or after in _ENDS_CELL)) or (
        not before and after in _ENDS_CELL and after != ")"
    )


def _head(line: str) -> tuple[int, str] | None:
    """Who speaks in the line of a chat, and where that stands."""
    match = _HEAD.match(line)
    if match is None or match["u"].lower() in _NO_NICK:
        return None
    return match.start("u"), match["u"]
