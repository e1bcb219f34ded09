"""Membership and office in unions, parties and congregations.

The name of such a body alone says nothing: it may be an employer or the other side of an
agreement. With a word for an office or for belonging it says something about a person.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import Late
from aktiv_app.privacy.recognizers.special_categories.congregations import congregations
from aktiv_app.privacy.recognizers.special_categories.offices import (
    BEFORE,
    OFFICE,
    PLURAL,
    UNION_OFFICE,
    WINDOW,
)
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists
from aktiv_app.privacy.recognizers.special_categories.unlisted_bodies import unlisted_bodies
from aktiv_app.privacy.recognizers.special_categories.words import Found, Kind, WordIndex
from aktiv_app.privacy.text.late import late

_SUFFIX = late(
    r"s?[- ]?(?:medlem\w*|tillitsva\w+|klubb\w{0,3}|members?|rep\b|representative\w*|shop steward"
    r"|steward|activist|aktivist|politiker\w*|politikar\w*|velger\w*|väljare|vælger|voter\w*"
    r"|kandidat\w*|candidate|councillor\w*|representant\w*|repræsentant|ledamot|tillidsmand|ombud"
    r"|ungdom\w*|-?studentene|convenor|branch \w+|supporter|folk"
    r"|(?:election )?committee|(?:executive )?board|local leader"
    r"|branch chair|youth officer|youth wing|officer|möten?|møter?|møder?|meetings?|conference"
    r"|laget|lag|årsmøte\w*)(?!\w)"
)
_COMPOUND = Late(
    r"(?<![\w\-])(?P<name>[\w.&]{2,24})-(?:medlem\w*|tillitsva\w+|tillidsmand|klubb?\w{0,3}|member"
    r"|rep|steward|politiker\w*|politikar\w*|velger\w*|väljare|vælger|kandidat\w*|representant\w*"
    r"|repræsentant|ledamot|ombud|aktivist|ordfører|listen?|lista|styret|styrelsen)(?:[ ]i "
    r"(?:kommunestyret|bystyret|fylkestinget|fullmäktige|byrådet|sametinget))?(?!\w)"
)
# Stands in everything it finds; asked first, as it is found fast.
_IN_COMPOUND = late(
    r"-(?:medlem|till|klub|member|rep|stew|poli|velger|välj|vælg|kandi|led|omb|akti|ord|list|sty)"
)
_BRANCH = late(
    r",? ?(?:avd(?:eling|elning)?\.?|afd\.?|klubb(?:en)?|branch|lokal)(?: ?\d{1,4}| \w+)?"
)
_AFTER_UNION = late(r"(?:'s|s)?[- ](?:trade )?union(?!\w)")
_WITH = late(
    r"(?<!\w)(?:trekk\w*|trekkes|dras|dra|avdrag|organisert|organisera|organiserad|organiseret|med"
    r"|medlem|kontingent\w*|dues|avgift\w*)(?: lønn| lön| løn)? (?:i|til|till|to)(?: \w+)? $"
)
_AFTER = Late(
    rf"(?:,|\)|:| –| -)? ?\(?(?:(?:der|dær|där|hvor|where|which|som) (?:han|hun|ho|hon|she|he"
    rf"|jeg|eg|jag|i)"
    rf" (?:er|är|is|am|var|was) )?(?:en |a )?(?:{UNION_OFFICE}|{OFFICE})(?!\w)",
    re.IGNORECASE,
)
_ORDINARY = frozenset((
    "safe", "super", "equity", "delta", "parat", "unite", "vision", "transport", "handels",
    "livs", "prospect", "kommunal", "ledarna", "lederne", "forena", "metall", "byggnads",
    "pappers", "seko", "ida", "verdi", "vr", "st", "da", "union", "the",
    "facket", "venstre", "høyre", "høgre", "sentrum", "rødt", "raudt", "labour",
    "greens", "democrats", "konservative", "conservatives", "republicans", "moderaterna",
    "moderaterne", "liberalerna", "centern", "alternativet", "vox", "eff", "konservativt",
    "demokratene", "liberalistene", "podemos", "komala", "fatah", "nautilus", "community",
))  # fmt: skip
# Letters and names that mean another thing more often than a union.
_SHORTEST_STEM = 3  # letters
_ALSO_WORDS = frozenset((
    "ie", "fo", "st", "gl", "dm", "tl", "ida", "ase", "ntf", "nff", "hk", "ys", "vr", "asi",
    "pam", "gs", "dik", "eis", "cgt", "uil", "sak", "pame", "nof", "fh", "safe", "delta", "parat",
    "vision", "transport", "kommunal", "handels", "livs", "prospect", "unite", "community",
    "equity", "forena", "metall", "seko", "pappers", "forsa", "super", "itf", "creo", "alliance",
    "fastighets", "ledarna", "lederne", "elektrikerne", "elektrikerna", "rørleggerne", "malernes",
    "målarna", "sjåførene", "facket", "fagforeningen", "fagforeininga", "fackförbundet",
    "typografene", "fysioterapeuterna", "ergoterapeutene", "farmaceutene", "akademikerne",
    "socialpædagogerne", "danske fysioterapeuter", "sveriges arbetsterapeuter", "sveriges läkare",
    "yngre læger", "min a-kasse", "det faglige hus", "nautilus", "polisförbundet",
    "spekter ansatte",
))  # fmt: skip
_OTHER_SIDE = late(
    r"(?<!\w)(?:jobb|arbeid|arbet|arbejd|works? |worked|ansatt|tilsett|anställd|rådgiv|konsulent"
    r"|advokat|jurist|saksbehandl|sakshandl|handläggare|avtal|aftal|overenskomst|overeinskomst"
    r"|tariff"
    r"|kollektiv|agreement|rates|sats|lønns|löne|løn|protokoll|protokol|drøft|förhandl\w* med"
    r"|forhandl\w* med|negotiat\w* with|samarbeid|samarbete|kunde|client|oppdragsgiv|uppdragsgiv"
    r"|krev|kräv|kräver|foresl|according to|ifølge|iflg|enligt|ifølgje|hotell|garanti|\d{4} ?[–-] ?"
    r"(?:\d{2,4}|nå|nu|now|dd))"
)
_TITLE_CASE = frozenset(("ap", "sp", "sv", "krf", "frp", "mdg", "inp", "lo", "ys"))
# The branch or the place after the name: "i Sogn".
_IN_PLACE = late(r" (?:i|in|på|ved) [A-ZÆØÅÄÖ][\w\-]{1,20}(?!\w)")
_AFTER_CLUB = late(r"(?<=klubb) [A-ZÆØÅÄÖ][\w\-]{1,20}(?!\w)")


class Memberships:
    """Finds a person's membership or office in a union, a party or a congregation."""

    def __init__(self, lists: PhraseLists) -> None:
        self._names = WordIndex()
        for category in ("union", "politics"):
            self._names.add(Kind.PERSON, category, lists.names.get(category, ()))

    def find(self, low: str, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and category of each statement."""
        unions = []
        for name in self._names.find(low):
            if self._written_as_name(text, name):
                for start, end, category in self._around(low, name.start, name.end, name.category):
                    place = _IN_PLACE.match(text, end) or _AFTER_CLUB.match(text, end)
                    yield start, place.end() if place else end, category
                    if category == "union":
                        unions.append(end)
        for match in _COMPOUND.finditer(low) if _IN_COMPOUND.search(low) else ():
            for category in self._categories(match["name"]):
                if text[match.start()].isupper() or category == "union":
                    yield match.start(), match.end(), category
        for start, end, category in unlisted_bodies(low, text):
            # "Union rep Kari Vik (NTL)": the letters are those of a listed union, not of a party.
            union = category == "politics" and any(start < place <= end for place in unions)
            yield start, end, "union" if union else category
        yield from congregations(low, text)

    def mentioned(self, low: str, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and category of the names of unions in a line about a person.

        Not where the union is an employer or the other side of an agreement.
        """
        names = [one for one in self._names.find(low) if one.category == "union"]
        if not names or _OTHER_SIDE.search(low):
            return
        for name in names:
            shown = low[name.start : name.end]
            if not _is_also_word(shown) and self._written_as_name(text, name):
                branch = _BRANCH.match(low, name.end)
                yield name.start, branch.end() if branch else name.end, name.category

    def _categories(self, name: str) -> set[str]:
        return {one.category for one in self._names.find(name) if one.end - one.start == len(name)}

    def _written_as_name(self, text: str, name: Found) -> bool:
        written = text[name.start : name.end]
        if len(written) <= 3:
            return written.isupper() or (written[0].isupper() and written.lower() in _TITLE_CASE)
        return written[0].isupper() or (
            name.category == "union" and written not in _ORDINARY and len(written) > 3
        )

    def _around(
        self, low: str, start: int, end: int, category: str
    ) -> Iterator[tuple[int, int, str]]:
        suffix = _SUFFIX.match(low, end)
        before = BEFORE[category].search(low, max(0, start - WINDOW), start)
        if before and PLURAL.search(before.group()):
            return
        branch = _BRANCH.match(low, end) if category == "union" and not suffix else None
        end = branch.end() if branch else end
        if category == "union" and not suffix:
            more = _AFTER_UNION.match(low, end)
            end = more.end() if more else end
        if before:
            yield before.start(), suffix.end() if suffix else end, category
        elif suffix and not PLURAL.search(suffix.group()):
            yield start, suffix.end(), category
        elif _WITH.search(low, max(0, start - 24), start):
            yield start, end, category
        else:
            after = _AFTER.match(low, end, end + 30)
            if after:
                yield start, after.end(), category


def _is_also_word(shown: str) -> bool:
    """Whether a name, or the word of which it looks like a form, also means something else."""
    stems = (shown[:-size] for size in (1, 2))
    return shown in _ALSO_WORDS or any(
        len(stem) > _SHORTEST_STEM and stem in _ALSO_WORDS for stem in stems
    )
