"""Ages in words, decades of life, and things that have an age."""

import re

from aktiv_app.privacy.recognizers.number_words import ONES, TENS

_TEENS = (
    r"seksten|sexton|sixteen|sytten|sjutton|seventeen|atten|arton|eighteen|nitten|nitton|nineteen"
)
# From sixteen on, so that small numbers of things are none of them.
TEENS_UP = rf"(?:(?:{ONES})(?:og|[- ]og[- ])(?:{TENS})|(?:{TENS})[- ]?(?:{ONES})|{TENS}|{_TEENS})"
_ONES, _TENS = ONES.split("|"), TENS.split("|")
# Parts of words of which one stands in everything that `TEENS_UP` finds.
PARTS_OF_TEENS_UP = (*_TENS, *_TEENS.split("|"))
# The words of which every number that `TEENS_UP` finds holds one, if it is whole words.
NUMBERS_IN_WORDS = frozenset((
    *_TENS, *_TEENS.split("|"),
    *(ten + one for ten in _TENS for one in _ONES),
    *(f"{one}og{ten}" for ten in _TENS for one in _ONES),
))  # fmt: skip
# "i slutten av 40-årene", "mid-fifties", "først i tresserne".
DECADE = (
    r"(?:[1-9]0[- ]?(?:åra(?:ne)?|årene|årsåldern|årsalderen|års ?alder(?:en)?|någonting|något|noe"
    r"|noko|ish|s(?!\w)|erne)|(?:tjue|tretti|tredve|førti|femti|seksti|sytti|åtti)(?:åra(?:ne)?"
    r"|årene"
    r"|årsalderen)|tredveårene|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio)(?:årsåldern"
    r"|nånting"
    r"|någonting)|(?:tyverne|tredverne|trediverne|fyrrerne|halvtredserne|tresserne|halvfjerdserne"
    r"|firserne)|(?:twenties|thirties|forties|fifties|sixties|seventies|eighties))"
)
# What else is so and so many years old.
THING = re.compile(
    r"(?<!\w)(?:firma(?:et)?|bedrift(?:en|a)?|verksemd\w*|selskap\w*|virksomhed\w*|företag\w*"
    r"|firman?"
    r"|bolag\w*|compan(?:y|ies)|firm|business|organisasjon\w*|organi[sz]ation\w*|hus(?:et)?"
    r"|bygg(?:et|ningen?)?"
    r"|bygning\w*|building|house|skip(?:et)?|båt(?:en)?|fartøy\w*|ship|vessel|boat|rigg?(?:en)?"
    r"|anlegg\w*"
    r"|maskin\w*|machine|laget|lag|klubb(?:en)?|forening\w*|avtale\w*|lov(?:en)?|system\w*"
    r"|stiftelse\w*"
    r"|grense\w*|gräns\w*|limit|skole(?:n)?|skolan|school|fabrikk\w*|fabrik\w*|factory"
    r"|verft(?:et)?|brand"
    r"|produkt\w*|tradisjon\w*|kontor(?:et)?|hotell(?:et)?|vin(?:en)?|whisky|ost(?:en)?"
    r"|kontrakt\w*|lån(?:et)?"
    r"|konsern(?:et)?|butikk\w*|butiken|avis(?:en|a)?|programmet|prosjekt\w*|projekt\w*|kommune\w*"
    r"|leiekontrakt\w*|garanti\w*|plan(?:en)?|jubile\w*|anniversary|utstyr\w*|bil(?:en)?|car"
    r"|van)(?!\w)",
    re.IGNORECASE,
)
