"""Links to a person's profile or own page. Company pages stay."""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import NumberSearch
from aktiv_app.privacy.recognizers.base import LIKELY, POSSIBLE, SURE, Cue, Hit, Recognizer
from aktiv_app.privacy.recognizers.international.profile_sites import (
    COMPANY,
    HOSTED,
    HOSTS,
    REST,
    sites_in,
)
from aktiv_app.privacy.text.late import late

# The end of a link, as people give it: "LinkedIn: /in/kari-vik-23", "LinkedIn under kari-vik-2a".
_ON_LINKEDIN = late(
    r"(?<![\w@./])(?:linked-?in(?:\.com)?|li)(?:[ -]?(?:profil|profile|side|konto|id))?(?:en|et)?"
    r"(?:\s?[:=]?\s{0,12}(?P<path>/in/[\w%\-]{3,80}|in/(?=[\w%]{0,40}[\-\d])[\w%\-]{3,80})"
    r"|(?:\s?[:=]|\s(?:som|under|as)) {1,3}"
    r"(?P<name>[^\W\d_]{2,30}(?:-[^\W\d_]{1,30}){1,4}-[0-9a-f]{2,12}))"
    r"(?![\w/])",
    re.IGNORECASE,
)
# A link that ends with the line, and its last part on the next one.
_BROKEN = late(
    r"(?<![\w@.])(?:https?://)?(?:www\.)?linkedin\.com/in/\s{0,2}\n[ >]{0,4}[a-z0-9][\w\-%]{2,80}",
    re.IGNORECASE,
)
# Stands in everything that the patterns here find; asked first, because it is found fast.
_DOTTED = late(r"\.[^\W\d_][^\W\d_]")  # stands in every link without a protocol
_URL = late(
    rf"(?<![\w@.])(?:https?://|www\.){REST}|(?<![\w@./])(?:[\w\-]{{2,40}}\.){{1,3}}(?:no|se|dk"
    rf"|codes|tech|works|software|space|xyz|cloud|ink|media|music|photography|photos|gallery|cv|world"
    rf"|fi|com|net|org|io|me|dev|eu|example|name|info|pl|de|blog|art|design"
    rf"|studio|page|site|online|photo|app|co|uk)(?:/[^\s<>\"'()"
    rf"\[\]|,;]{{1,120}})?(?![\w@])",
    re.IGNORECASE,
)
_OWN = Cue(
    r"portef[øö]lje(?:n)?|portfolio|portfölj|blogg?(?:en)?|prøvearbeid\w*|arbeidsprøver"
    r"|arbetsprover|teikningar|tegninger"
    r"|(?:min|mi|mine|my|hans|hennes|own|egen|eiga|personlig|personleg|personal|private?) ?(?:web"
    r"|nett|heime|hjemme|hem)?(?:side|sida|sted|site|page|blog|website|homepage)"
    r"|(?:driver|har|runs|has|lager|writes|skriver)"
    r" (?:en |ei |ein |a |sin |si |eigen |egen |own ){0,2}"
    r"(?:nettside|nettsted|heimeside|hjemmeside|hemsida|website|blogg?)|blogs? (?:at|på)"
    r"|bloggar på|blogger på"
    r"|online cv|cv på nett|personlig side"
    r"|(?:artikl\w+|artikel\w*|articles?|tekst(?:er|ene|ane)?|texter\w*|bilde(?:r|ne)|bilder(?:na)?"
    r"|foto\w{0,6}|photos?|(?:hobby)?pro[sj]+ekt\w{0,4}|projects?|slides|writings?|podk[a-z]+"
    r"|podcast)"
    r"(?: (?:mine|hans|hennes|hennar|hendes|sine|mina|sina|våre))?(?: (?:ligger|ligg|finnes|finns"
    r"|finst|fins|er|är|are|vises|visas|live)(?: (?:ute|ude|oppe|uppe|up|samla|samlet|samlade))?)?"
    r" (?:på|at|on)"
    r"|(?:arbeide(?:r|ne|t)|arbeida|arbete(?:n|na)|arbejde(?:r|rne)|work|musikk?(?:en)?"
    r"|design(?:en)?)"
    r" (?:mine|mitt|min|hans|hennes|hennar|hendes|sine|mina|sina)? ?(?:ligger |finns "
    r"|finnes )?(?:på|at)"
    r"|(?:i|jeg|eg|jag|she|he|hun|han|hon|ho) (?:write|writes|skriver|skriv|blog|blogs|blogger"
    r"|bloggar"
    r"|sells?|selger|säljer|sælger) (?:at|on|på|hos)|video-?(?:cv|presentasjon|presentation)"
    r"|showreel"
    r"|demoreel|nyhets?brev(?:et)?|newsletter",
    gap=r"[^\n]{0,30}",
    width=64,
)
_SHOWS = late(
    r",? (?:shows?|viser|visar|syner) (?:her|his|my|hennes|hans|hendes|hennar) "
    r"|,? (?:finn[se]r?s?|finst|ligger|ligg|kan (?:du|man) se|ser (?:du|man)"
    r"|you(?:['’]ll)? (?:find|see))"
    r" (?:(?:mine|mina|hans|hennes|hennar|hendes|alle|alla|flere|fler|my|his|her|the|some|more) )?"
    r"(?:bilde|bilder|bildene|bilderna|bileta|billeder|billederne|arbeid|arbeider|arbeidene|arbeten"
    r"|arbetena|arbejder|tekst|text|artikl|artikel|prosjekt|projekt|project|photo|picture|work"
    r"|music"
    r"|musik|musikk|design|illustra|maleri|måleri|målning)"
)
_WEAK = Cue(
    r"web|website|hjemmeside|heimeside|nettside|hemsida|homepage|url|profil|profile|side",
    gap=r"[ :\t]{0,4}",
)
# The identifiers of researchers were given out in these ranges.
_ORCID = NumberSearch(r"(?<![\w-])(?:0000-000[1-3]|0009-00\d\d)-\d{4}-\d{3}[\dXx](?![\w-])", 0)
_OWN_PATH = late(
    r"/(?:~\w|om-?meg|om-?mig|about-?me|cv\b|resume|portfolio|portefolje)", re.IGNORECASE
)


def _trim(text: str, start: int, end: int) -> int:
    """Leave out the full stop or bracket that ends the sentence around a link."""
    while end > start and text[end - 1] in ".,;:!?)]}>'\"*_":
        end -= 1
    return end


def _link_ends(text: str, low: str) -> Iterator[Hit]:
    """Ends of links to profiles, and links with a line break before their end."""
    for match in _ORCID.finditer(text):
        yield Hit(*match.span(), SURE, reasons.PROFILE_SITE)
    if "linked" not in low and "in/" not in low:
        return
    for match in _ON_LINKEDIN.finditer(text):
        yield Hit(*match.span(match.lastgroup or 0), SURE, reasons.PROFILE_SITE)
    for match in _BROKEN.finditer(text):
        yield Hit(*match.span(), SURE, reasons.PROFILE_SITE)


def _has_link(text: str, low: str) -> bool:
    return "://" in text or "www." in low or _DOTTED.search(text) is not None


class ProfileLinkRecognizer(Recognizer):
    """Finds links to profiles and personal pages."""

    label = Label.URL_PROFILE

    def find(self, text: str) -> Iterator[Hit]:
        """Yield links by their site, or by a cue."""
        low = text.lower()
        yield from _link_ends(text, low)
        if not _has_link(text, low):
            return
        hosted = HOSTED.finditer(text) if any(host in low for host in HOSTS) else ()
        for found in (sites_in(text) if "/" in text else (), hosted):
            for match in found:
                if not COMPANY.search(match.group()):
                    end = _trim(text, *match.span())
                    yield Hit(match.start(), end, SURE, reasons.PROFILE_SITE)
        for match in _URL.finditer(text):
            if COMPANY.search(match.group()):
                continue
            end = _trim(text, *match.span())
            own = _OWN.before(text, match.start()) or _SHOWS.match(text, end)
            if own or _OWN_PATH.search(match.group()):
                yield Hit(match.start(), end, LIKELY, reasons.PROFILE_CUE)
            elif _WEAK.before(text, match.start()):
                yield Hit(match.start(), end, POSSIBLE, reasons.PROFILE_CUE)
