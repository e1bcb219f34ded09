"""Descent and ethnic background: "of Roma descent", "kurdisk bakgrunn"."""

from collections.abc import Iterator

from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_NOUN = (
    r"bakgrunn|bakgrund|baggrund|background|opphav|opprinnelse|oppherkomst|avstamning|avstamming"
    r"|afstamning|ætt|slekt|släkt|slægt|familie|familj|family|røtter|røter|rødder|rötter|roots|aner"
    r"|påbrå|härkomst|herkomst|ursprung|urspring|oprindelse|descent|origins?|heritage|ancestry"
    r"|extraction|ethnicity|etnisitet|etnicitet|parentage|blod|lineage|stamme|tribe|clan|klan"
    r"|minoritet"
    r"|minority|mother|father|mor|far|parents|foreldre|föräldrar|forældre"
)
_PHRASE = late(
    rf"(?<![\w\-])(?P<lead>(?:av|of|af|frå|fra|från|from|har|has|med|with)\s(?:an?\s|en\s|ein\s"
    rf"|ei\s)?)?"
    rf"(?P<folk>[^\W\d_][\w\-/]{{2,24}}(?: american)?)\s(?:{_NOUN})(?!\w)"
)
_ANY = late(
    r"(?<!\w)(?:av|of|af)\s(?:halvt? |delvis |part |half "
    r"|mixed )?(?P<folk>[^\W\d_][\w\-/ ]{2,28})\s"
    r"(?:opphav|opprinnelse|avstamning|avstamming|afstamning|ætt|slekt|släkt|slægt|påbrå|härkomst"
    r"|herkomst|ursprung|oprindelse|descent|origin|heritage|ancestry|extraction|parentage)(?!\w)"
)
_BY = late(
    r"(?<!\w)(?P<folk>[^\W\d_][\w\-]{2,24})\s(?:av|af|by|til|till|i)\s(?:herkomst|härkomst|avstamning"
    r"|avstamming|afstamning|opphav|opprinnelse|oprindelse|ursprung|ætt|slekt|descent"
    r"|origin|heritage|ancestry)(?!\w)"
)
_HALF = late(
    r"(?<!\w)(?:halvt|halv|half|kvart|delvis|part|delvist|etnisk|etniskt|ethnic|ethnically)[ -]"
    r"(?P<folk>[^\W\d_][\w\-]{2,24})(?!\w)"
)
_DISTRICT = late(
    r"(?<!\w)(?!(?:en|ei|vår|min|sin|egen|samme|samma|den|i|hver|annan"
    r"|annen)\s)[^\W\d_][\w\-]{2,20}\s"
    r"(?:sameby|reinbeitedistrikt|siida|koncessionssameby)(?!\w)"
)
_NOT_FOLK = late(
    r"(?:norsk|svensk|dansk|norwegian|swedish|danish|britisk|brittisk|british|tysk|german)e?$"
)

# Asked before the patterns with any word in front of theirs are tried.
_NOUN_SEARCH = WordSearch(late(rf"(?<!\w)(?:{_NOUN})(?!\w)"))
_DISTRICTS = ("sameby", "reinbeitedistrikt", "siida")
_ANY_SEARCH = WordSearch(_ANY)
_HALF_SEARCH = WordSearch(_HALF)


class Descent:
    """Finds statements about descent."""

    def __init__(self, lists: PhraseLists, peoples: frozenset[str]) -> None:
        self._folk = frozenset(lists.names.get("ethnicity", ())) | peoples

    def find(self, low: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and category of each statement."""
        named = _NOUN_SEARCH.search(low)
        for match in _PHRASE.finditer(low) if named else ():
            if self._known(match["folk"]):
                lead = match["lead"] or ""
                start = match.start("folk") if lead[:1] == "h" else match.start()
                yield start, match.end(), "ethnicity"
        for match in _DISTRICT.finditer(low) if any(one in low for one in _DISTRICTS) else ():
            yield match.start(), match.end(), "ethnicity"
        for match in _ANY_SEARCH.finditer(low):
            if self._known(match["folk"].split()[-1]) or match["folk"].split()[-1].endswith(
                ("sk", "an", "ish")
            ):
                yield match.start(), match.end(), "ethnicity"
        for match in _BY.finditer(low) if named else ():
            if self._known(match["folk"]):
                yield match.start(), match.end(), "ethnicity"
        for match in _HALF_SEARCH.finditer(low):
            folk = match["folk"]
            if self._known(folk) or (
                _NOT_FOLK.match(folk) and match.group().startswith(("etnisk", "ethnic"))
            ):
                yield match.start(), match.end(), "ethnicity"

    def _known(self, folk: str) -> bool:
        stem = folk.removesuffix("e") if folk.endswith("ske") else folk.removesuffix("t")
        return folk in self._folk or stem in self._folk or stem.endswith("samisk")
