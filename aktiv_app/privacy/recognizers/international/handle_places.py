"""Accounts told by where they are used: "Chess.com: X", "plays as X", "~x_y" of a messenger."""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

# Written as no word is: with a figure at the end or an underscore inside.
_MADE = r"(?:[a-zæøåäö][a-z0-9æøåäö]{0,20}(?:_[a-z0-9æøåäö]{1,16}){1,3}|[a-zæøåäö]{3,20}\d{1,4})"
_END = r"(?=[\s.,;:)\]?!»\"']|$)"
# Sites on which people are somebody, and mostly have no page that is worth a link.
_SITE = late(
    r"(?<![\w@./])(?:chess\.com|sjakk\.com|schack\.se|skak\.dk|lichess\.org|last\.fm|hattrick\.org"
    r"|geocaching\.com|letterboxd\.com|goodreads\.com|itch\.io|discogs\.com|ravelry\.com|osu!?"
    r"|faceit|chess24|geoguessr|untappd|komoot|zwift)(?:-?(?:bruker|brukar|bruger|konto|user|nick))?"
    rf"\s?[:=]\s{{0,3}}(?P<u>[a-zæøåäö][\w.\-]{{3,30}}){_END}",
    re.IGNORECASE,
)
_DOES = late(
    r"(?<!\w)(?:spiller|spelar|speler|spilte|spelade|spelte|spillede|plays?|played|gamer|gamar"
    r"|games|streamer|streamar|strømmer|streams?|poster|postar|posts?|skriver|skriv|writes?|blogger"
    r"|bloggar|blogs?|tvitrer|twittrar|tweets?|publiserer|publicerar|publiser|publishes|tegner"
    r"|teiknar|tecknar|syklar|sykler|cyklar|løper|löper|trener|tränar|går|aktiv|active|kjent|känd"
    r"|kendt|known|logget|logga|loggar|logged)(?: [^\s.;:!?\n]{1,16}){0,4}? (?:som|as|under)"
    rf" [«\"']?(?P<u>(?-i:{_MADE})){_END}",
    re.IGNORECASE,
)
# Code is sent in under a name; nothing else stands there.
_COMMITS = late(
    r"(?<!\w)(?:commit(?:s|ted|er|ar|tar|ter)?|push(?:es|ed|er|ar)?|merge[sdrt]?|mergar|merger)"
    r"(?: [^\s.;:!?\n]{1,14}){0,3}? (?:som|as|under) [«\"']?"
    rf"(?P<u>(?-i:{_MADE}|(?!co-|sub-|e-)[a-z][a-z0-9]{{2,20}}(?:-[a-z0-9]{{1,16}}){{1,3}}))"
    r"(?=[.,;)\]»\"']|\s(?:på|on|i|in)\s|\s*$|\s*\n)",
    re.IGNORECASE,
)
# Staff, pupils: "medarbeiderbruker: knes".
_STAFF = late(
    r"(?<!\w)(?:medarbeider|medarbeidar|medarbejder|medarbetar|ansatt|tilsett|personal|employee"
    r"|staff|elev|student|lærer|lærar|lärar|skole|skule|skol|kasse|kassa|vakt|vagt)[ -]?"
    r"(?:bruker|brukar|bruger|användare?|user|login|innlogging|inloggning|konto|ident|id)"
    r"(?:navn|namn|name)?\s?[:=]\s{0,3}(?P<u>(?-i:[a-zæøåäö][a-z0-9._\-]{2,20}))(?=[.,;)]|\s*$|\s*\n)",
    re.IGNORECASE | re.MULTILINE,
)
_TILDE = late(rf"(?<![\w~/\\.])~(?P<u>{_MADE})(?![\w/])")
_SEARCHES = tuple(map(WordSearch, (_SITE, _DOES, _COMMITS, _STAFF)))


def used_somewhere(text: str) -> Iterator[re.Match[str]]:
    """Places that name an account by where it is used; the group "u" is the account."""
    for search in _SEARCHES:
        yield from search.finditer(text)
    if "~" in text:
        yield from _TILDE.finditer(text)
