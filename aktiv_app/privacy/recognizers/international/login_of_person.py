"""Logins, handles and pages made from the name of a person of the same text.

IT makes logins from names: "tahcho" for Tahmina Chowdhury, "kkvist_styr" for Kaj Kvist. Once
the names are known, a word made of their beginnings is no ordinary word, if it is written like
a login or stands where logins do.
"""

import re
import unicodedata
from collections.abc import Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label

_TOKEN = re.compile(
    r"(?<![\w@./\\\-])(?P<u>[^\W\d_][\w]{3,30}(?:[._\-]\w{1,30}){0,3})(?![\w@]|[./\\-]\w)"
)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|png|jpe?g|html?|json|zip|msg|eml|md)$", re.IGNORECASE
)
_ACCOUNT = re.compile(
    r"bruker|brukar|bruger|användar|user|konto|account|login|logg|inlogg|pålogg|ident|nick|handle"
    r"|alias"
    r"|skype|discord|insta|snap|teams|slack|github|twitter|tiktok|telegram|terminal|vpn|citrix|ad-"
    r"|passord|lösenord|password|it-|\bit\b|tilgang|adgang|access",
    re.IGNORECASE,
)
_DIGITS_END = re.compile(r"[\d_.\-]+$")
_PARTS = re.compile(r"[^\W\d_]+")
_URL = re.compile(
    r"(?<![\w@.])(?:https?://)?(?:www\.)?(?P<host>[\w\-]{4,40}(?:\.[\w\-]{2,30}){0,2}\.[a-z]{2,10})"
    r"(?P<path>/[^\s<>\"'()\[\]|,;]{0,120})?(?![\w@])",
    re.IGNORECASE,
)
_SHORTEST = 4  # letters of a name that stand for it alone
_FOLD = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "đ": "d", "ł": "l", "ı": "i"}
)


class LoginsOfPersons:
    """Finds user names and own pages that are made from the names found."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """The further mentions; `text` is the whole text."""
        names = [
            _parts(text[one.start : one.end])
            for one in findings
            if one.label is Label.PERSON and one.certainty.rank > 0
        ]
        names = [parts for parts in dict.fromkeys(names) if parts]
        if not names:
            return []
        found = []
        for match in _TOKEN.finditer(text):
            token = match["u"]
            written = "_" in token or any(char.isdigit() for char in token)
            if not (written or token.islower()) or _FILE.search(token):
                continue
            if not written and not _ACCOUNT.search(text, max(0, match.start() - 80), match.start()):
                continue
            if any(_made_from(token, parts) for parts in names):
                found.append(
                    Finding(
                        *match.span("u"),
                        Label.USERNAME,
                        Certainty.LIKELY,
                        reasons.USERNAME_OF_PERSON,
                    )
                )
        if "." in text:
            found += self._pages(text, names)
        return found

    def _pages(self, text: str, names: Sequence[tuple[str, ...]]) -> list[Finding]:
        found = []
        for match in _URL.finditer(text):
            plain = re.sub(r"[^a-z]", "", _folded(match["host"]) + _folded(match["path"] or ""))
            whole = any(
                sum(len(part) >= _SHORTEST and part in plain for part in parts) > 1
                for parts in names
            )
            if whole:
                end = match.end() - len(match.group()) + len(match.group().rstrip(".,;:!?"))
                found.append(
                    Finding(
                        match.start(),
                        end,
                        Label.URL_PROFILE,
                        Certainty.LIKELY,
                        reasons.PROFILE_OF_PERSON,
                    )
                )
        return found


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower().translate(_FOLD))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in _PARTS.findall(_folded(name)) if len(part) > 1)


def _made_from(token: str, parts: Sequence[str]) -> bool:
    """Whether `token` is put together from beginnings of the parts of one name."""
    folded = _folded(token)
    written = folded != re.sub(r"[^a-z]", "", folded)
    if written and any(len(part) >= _SHORTEST and part in folded for part in parts):
        return True
    plain = re.sub(r"[^a-z]", "", _DIGITS_END.sub("", folded))
    if len(plain) < _SHORTEST or plain in parts:
        return False
    for cut in range(1, len(plain)):
        head, tail = plain[:cut], plain[cut:]
        if len(tail) < 2 and cut < _SHORTEST:
            continue
        heads = [part for part in parts if part.startswith(head)]
        tails = [part for part in parts if part.startswith(tail)]
        if heads and tails and any(one != other for one in heads for other in tails):
            return True
    return False
