"""Accounts named by what they did: "endret av holmkaa2", "brukar i Fiken vart odlamo"."""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

# "exported by lonn_kjh": no word has an underscore, and somebody did it.
_DOER = late(
    r"(?<!\w)(?:as|som|av|af|by|from|fra|från|ved)"
    r" (?P<u>(?-i:[a-zæøåäö]{2,14}_[a-z0-9_]{1,16}))(?![\w@(]|\.\w)",
    re.IGNORECASE,
)
# "3/9 updated by holmkaa2", "2026-03-09 endret av holmkaa:": with a figure, or in a log.
_DID = (
    r"(?:ført|endret|endra|ändra[dt]|ændret|rettet|retta|oppdatert|uppdatera[dt]|opdateret|lagret"
    r"|lagra|sparat|lagt inn|inlagd?t?|registrert|registrerat|registreret|oppretta|opprettet"
    r"|oprettet|skapa[dt]|slettet|sletta|raderat|importert|eksportert|exporterat|skrevet ut"
    r"|utskrive[nt]|kjørt|kört|kørt|laget|laga|låst|godkjent|godkänd|edited|changed|updated"
    r"|created|modified|deleted|exported|imported|entered|printed|run|signed off) (?:av|af|by)"
)
_DONE_BY = late(
    rf"(?<!\w){_DID}:? (?P<u>(?-i:[a-zæøåäö]{{2,14}}\d{{1,4}}))(?![\w@]|[./\-]\w)", re.IGNORECASE
)
_DONE_IN_LOG = late(
    rf"(?<=\d )(?:[–|-] )?{_DID}:? (?P<u>(?-i:[a-zæøåäö]{{5,14}}))(?=:|\s*$|\s*\n)",
    re.IGNORECASE,
)
# An account of somebody in the team's system: "brukar i Fiken vart odlamo".
_USER_IN = late(
    r"(?<!\w)(?:bruker|brukar|bruger|användare|user|account|konto) (?:i|in|på|on)"
    r" (?-i:[A-ZÆØÅÄÖ])\w{1,14} (?:er|är|is|blir|bliver|ble|blei|vart|blev|heter|heiter|hedder)"
    r" (?P<u>(?-i:[a-z][a-z0-9]{4,14}))(?=[.,;)\n]|\s*$)",
    re.IGNORECASE,
)
# Stands in what it finds; found fast.
_BY = late(r"\d (?:[–|-] )?[^\W\d_]{3,11} (?:ut |inn |off )?(?:av|af|by)[: ]")
_BYS = (" av ", " af ", " by ")
_SEARCHES = (WordSearch(_DONE_BY), WordSearch(_USER_IN))
_DOER_SEARCH = WordSearch(_DOER)


def doers(text: str) -> Iterator[re.Match[str]]:
    """Places that name who did something; the group "u" is the account."""
    for search in _SEARCHES:
        yield from search.finditer(text)
    if "_" in text:
        yield from _DOER_SEARCH.finditer(text)
    if any(by in text for by in _BYS) and _BY.search(text):
        yield from _DONE_IN_LOG.finditer(text)
