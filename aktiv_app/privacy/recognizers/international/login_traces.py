r"""Logins in what computers write: paths of files, logs, and the properties of a document.

"…\Users\olanor\Desktop", "session opened for user olanor", "Last modified by: t-ishii",
"låst for redigering av 'olanor'". The group "u" of each pattern is the login.
"""

import re
from collections.abc import Callable, Iterator

from aktiv_app.privacy.recognizers.anchors import NumberSearch
from aktiv_app.privacy.recognizers.international.handle_words import is_no_login
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_LOGIN = r"(?P<u>[^\W_][\w.\-]{1,30}\w|[^\W\d_]{2})"
_OWN = r"(?P<u>(?-i:[a-zæøåäö][a-z0-9æøåäö._\-]{1,24}[a-z0-9æøåäö]))"
# Where each user has a folder. A host before it makes it a page of the web.
_FOLDERS = r"(?:Users|Brukere|Brukarar|Brugere|Användare|Documents and Settings|home|hjem|hjemme)"
_PATHS = (
    late(rf"\\{{1,2}}(?:{_FOLDERS}|homes?\$?|profiles?\$?|users?\$?|bruker\$?"
    rf"|hemkatalog\$?)\$?\\{{1,2}}"
         rf"{_LOGIN}(?=\\|[\s\"'»”)\],;]|$)", re.IGNORECASE),
    late(rf"(?<![\w.])/(?:home|Users)/{_LOGIN}(?=/|[\s\"'»”)\],;:]|$)"),
)  # fmt: skip
# What stands in such places and is nobody's.
_NOBODYS = frozenset((
    "public", "default", "all users", "offentlig", "offentlige", "felles", "fælles", "shared",
    "gemensam", "admin", "administrator", "root", "user", "users", "ubuntu", "debian", "ec2-user",
    "runner", "jenkins", "git", "node", "app", "deploy", "www", "www-data", "nobody", "daemon",
    "system", "guest", "gjest", "gäst", "vagrant", "docker", "postgres", "mysql", "oracle",
    "nginx", "apache", "backup", "test", "demo", "bruker", "brukar", "bruger", "username", "name",
    "navn", "namn", "brukernavn", "dittnavn", "kiosk", "krbtgt", "sshd", "cron", "systemd",
))  # fmt: skip
_LOG = (
    # sudo: olanor : TTY=pts/0
    WordSearch(rf"(?<!\w)sudo(?:\[\d{{1,7}}\])?:[ \t]{{1,4}}{_OWN} : (?=TTY|PWD|command|user)",
               re.IGNORECASE),
    # Accepted publickey for olanor from 10.1.2.3; session opened for user olanor
    WordSearch(rf"(?<!\w)(?:accepted|failed) [\w/\-]{{3,24}} for (?:invalid user )?{_OWN}(?= from)",
               re.IGNORECASE),
    WordSearch(rf"(?<!\w)(?:(?:opened|closed) (?:for|by)|authentication failure for"
               rf"|disconnected from|invalid|unknown|locked out|logon failure:?) user:? {_OWN}"
               r"(?![\w@])", re.IGNORECASE),
)  # fmt: skip
_DID = (
    r"(?:endret|endra|ändra[dt]|ændret|lagret|lagra|sparad|sparat|gemt|redigert|redigerad|redigeret"
    r"|redigering|redigeres|redigeras|redigerast|modified|saved|edited|editing|changed|updated"
    r"|oppdatert|uppdaterad|opdateret|created|opprettet|oppretta|oprettet|skapad|skapat|locked|låst"
    r"|opened|åpnet|åpna|opna|öppnad|öppnats|åbnet|checked out|sjekket ut|utcheckad|tjekket ud"
    r"|in use|i bruk|i brug|används|printed|skrevet ut|utskriven|udskrevet|uploaded|lastet opp"
    r"|lasta opp|uppladdad|uploadet|deleted|slettet|sletta|raderad|submitted|approved|godkjent"
    r"|godkänd|godkendt|exported|eksportert|exporterad|eksporteret|assigned|tildelt|tilldelad)"
)
_QUOTED = WordSearch(
    rf"(?<!\w){_DID}(?: (?:av|af|by|to|til|till))? ?[\"'«“‘]{_LOGIN}[\"'»”’](?!\w)", re.IGNORECASE
)
# A property of a file and nothing else in its field.
_FIELD = WordSearch(
    rf"(?<!\w)(?:owner|eier|eigar|ägare|ejer|{_DID} (?:av|af|by)|assignee|tildelt|saksbehandler-id"
    rf"|handläggar-id|sagsbehandler-id|requested by|requester|meldt av|anmält av|anmeldt af"
    rf"|recruiter|rekrutterer|rekrytera?re|hiring (?:mgr|manager)|case ?handler|saksbehandler"
    rf"|sagsbehandler"
    rf"|handläggare|reviewer|owner[_ ]id|(?:creator|author|editor)[_ ]?(?:id|name)?)"
    rf"(?:\s?:[ \t]{{0,4}}|\t){_OWN}(?=[ \t]*(?:[|;,)]|\n|$))",
    re.IGNORECASE,
)
# What systems of recruiting note: "2026-11-02 09:14:22 tlund moved candidate to stage 3".
_NOTED = NumberSearch(
    rf"(?<!\d)\d\d:\d\d(?::\d\d)?\]?[ \t|–-]{{1,4}}{_OWN} (?=(?:moved|added|changed|updated"
    rf"|rejected"
    r"|viewed|opened|created|deleted|commented|assigned|uploaded|downloaded|exported|logged|sent|edited"
    r"|advanced|archived|tagged|approved|flytt(?:et|a|ade|ede)|endr(?:et|a)|ändrade|ændrede|avvis(?:te|ade)"
    r"|afviste|åpn(?:et|a)|öppnade|åbnede|oppr?ett(?:et|a)|skapade|oprettede|slett(?:et|a|ede)|raderade"
    r"|kommenter(?:te|ade|ede)|tildelte|tilldelade|lastet|lasta|laddade|eksporter(?:te|ede)|exporterade"
    r"|logg(?:et|a|ade|ede)|sendte|skickade|godkj?en[dt]t?e|godkände|la til|lade till)(?!\w))",
    0,
)
_SLASHES = ("\\", "/home/", "/Users/")
_LONGEST_PLAIN = 9  # a letter and a surname; longer ones may be compounds in no list


def traces(text: str, is_word: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """Places that name the account behind a file or an entry of a log.

    Args:
        text: a piece of text.
        is_word: whether a word in small letters is one of the languages.
    """
    if any(slash in text for slash in _SLASHES):
        for path in _PATHS:
            yield from _somebodys(path.finditer(text))
    for search in _LOG:
        yield from _somebodys(search.finditer(text))
    for match in _somebodys(_QUOTED.finditer(text)):
        if not is_word(match["u"].lower()):
            yield match
    for match in _somebodys(_NOTED.finditer(text)):
        if not is_word(match["u"].lower()):
            yield match
    for match in _somebodys(_FIELD.finditer(text)):
        value = match["u"]
        if not value.isalpha() or (len(value) <= _LONGEST_PLAIN and not is_word(value)):
            yield match


def _somebodys(found: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    for match in found:
        value = match["u"]
        if value.lower() not in _NOBODYS and not is_no_login(value, wordy=True):
            yield match
