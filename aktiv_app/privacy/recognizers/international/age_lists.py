"""The ages of several: children of eight and eleven, "Age: 47, 33"."""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.recognizers.base import LIKELY, Hit
from aktiv_app.privacy.recognizers.international.age_words import AGE, CHILD
from aktiv_app.privacy.recognizers.word_search import WordSearch, WordSearches
from aktiv_app.privacy.text.late import late

# Children as they are called beside their ages, and one of them who is only one.
_SMALL = (
    rf"(?:{CHILD}|små|småbarn|småttingar?|små(?:søsken|syskon|søskende)|søsken|syskon|søskende"
    r"|siblings|little ones|tweens)"
)
_YEARS = rf"(?:{AGE}|eitt|ett|one)"
_COUNTED = (
    r"(?! ?(?:timer|timmar|hours|dager|dagar|dage|days|uker|veker|veckor|weeks|stk|kr|personer"
    r"|etasje|plan|grupper|kurs|minutter|minutes)(?!\w))"
)
_LIST = WordSearch(
    rf"(?<!\w){_SMALL}(?: (?:er|är|are|is|på|aged?|på hhv\.?|ages))?(?::"
    rf"|,| \|)? ?\(?(?P<list>{_YEARS}(?:(?:, ?| og"
    rf" | och | and | & | o | \+ |\+|/| / |, og ){_YEARS}){{1,7}})(?P<unit> ?(?:år|years|yrs"
    rf"|mnd))?(?![\w%])(?![.,]\d){_COUNTED}",
    re.IGNORECASE,
)
_LABELLED = WordSearch(
    r"(?<!\w)(?:alder|ålder|age|ages|aged)\s?[:=]?\s{0,20}(?P<list>\d{1,2}(?: år)?(?:\s{0,20}[/"
    r"|,;+&]\s{0,20}\d{1,2}"
    r"(?: år)?| (?:og|och|and|to|til|till) \d{1,2}(?: år)?|\s{2,24}\d{1,2}(?= {2}|\n"
    r"|$)){1,7})(?P<unit>)(?![\w%])",
    re.IGNORECASE,
)
_AFTER_COLON = WordSearch(
    r"(?<!\w)(?:alder(?:en)?|ålder(?:n)?|age)(?!\w)[^\d\n:]{1,60}:\s?(?P<list>[1-7]\d(?: år)?"
    r"(?: (?:resp\.?|vs\.?|og|och|and|mot|eller|/) [1-7]\d(?: år)?){0,4})(?P<unit>)(?![\w%])",
    re.IGNORECASE,
)
# To gutter hjemme, 14 og 17 år; mamma till två, 9 och 13 år gamla; barnens åldrar: sex, nio.
_APART = rf"(?:, ?| og | och | and | & |/| / |, og |, och |, and ){AGE}"
_OF_FAMILY = WordSearch(
    rf"(?<!\w)(?:{CHILD}|(?:mor|far|mamma|pappa|mum|mom|dad|mother|father|parent|forelder"
    rf"|foreldre|forældre|förälder|föräldrar) (?:til|till|to|of|åt))(?!\w)[^\d\n.!?;]{{0,32}}?"
    rf"(?<!\w)(?P<list>{AGE}(?:{_APART}){{1,5}})(?P<unit> ?(?:år|years|yrs|mnd)"
    r"(?: (?:gam\w{2,4}|old))?)(?!\w)(?! (?:med|i|som|siden|erf|of|in) )",
    re.IGNORECASE,
)
_AGES_IN_WORDS = WordSearch(
    r"(?<!\w)(?:åldrar(?:na)?|aldre(?:ne)?|alderen på barna|aldrane|ages)(?!\w)"
    rf"[^\d\n.!?;]{{0,16}}?(?:[:,(] ?| er | är | are )(?P<list>{AGE}(?:{_APART}){{0,5}})"
    r"(?P<unit>)(?![\w%])",
    re.IGNORECASE,
)
# tre barn 15 12 9; fire barn fra 2 til 17
_IN_NOTES = WordSearch(
    rf"(?<!\w){CHILD} (?P<list>[1-9]\d?(?: [1-9]\d?){{1,5}})(?P<unit>)(?=\s*(?:[.,;)]|\n|$))"
    r"(?![.,]\d)",
    re.IGNORECASE,
)
_FROM_TO = WordSearch(
    rf"(?<!\w){CHILD}(?: i alderen| aged| mellom| mellan| mellem| between)?"
    r"(?: (?:fra|frå|från|from))? (?P<list>[1-9]\d? ?(?:til|till|to|og|och|and|[–-]) ?[1-9]\d?)"
    r"(?P<unit> (?:år|years))?(?![\w%])(?![.,:/]\d)(?! (?:timer|timmar|hours|dager|dagar|days|uker"
    r"|veckor|weeks|stk|kr|personer)(?!\w))",
    re.IGNORECASE,
)
# Småbarnsfar (2 år og 5 mnd.); two kids, 3 years and 8 months
_UNIT = (
    r"(?:år|years?|yrs?|mnd\.?|måneder|månader|månadar|mån\.?|mdr\.?|months?|uker|veker|veckor"
    r"|uger)"
)
_EACH_WITH_UNIT = WordSearch(
    rf"(?<!\w)(?:{_SMALL}|småbarns(?:far|mor|mamma|pappa|forelder|foreldre|förälder|föräldrar))"
    rf",? ?\(?(?P<list>{AGE} år(?:, ?| og | och | and | & | \+ ){AGE})(?P<unit> ?{_UNIT})(?!\w)"
    r"(?! (?:med|i|som|siden|erf|of|in|på) )",
    re.IGNORECASE,
)
# "vil vente til minsten er ett"
_YOUNGEST = WordSearch(
    r"(?<!\w)(?:minsten|minstemann|yngsten|den yngste|den yngsta|den minste|den minsta|yngste"
    r"|minstingen|minsta|eldsten|äldsten|den eldste|den äldsta|my youngest|the youngest|my eldest"
    rf"|the eldest) (?:er|är|blir|fyller|fylder|is|turns) (?P<list>{_YEARS})(?P<unit> ?{_UNIT})?"
    r"(?=\s*(?:[.,;!?)]|\n|$))(?![.,]\d)",
    re.IGNORECASE,
)
_SEARCHES = WordSearches(
    (_LIST, _LABELLED, _AFTER_COLON, _OF_FAMILY, _AGES_IN_WORDS, _IN_NOTES, _FROM_TO,
     _EACH_WITH_UNIT, _YOUNGEST)
)  # fmt: skip
_ONE = late(rf"(?<!\w){_YEARS}(?: år)?(?!\w)", re.IGNORECASE)  # not the "ti" of "till"


def ages_in_lists(text: str) -> Iterator[Hit]:
    """Each age of a list; the last one with the unit that stands after it."""
    for match in _SEARCHES.finditer(text):
        ages = list(_ONE.finditer(match["list"]))
        for age in ages:
            end = match.start("list") + age.end()
            if age is ages[-1] and match["unit"]:
                end = match.end("unit")
            yield Hit(match.start("list") + age.start(), end, LIKELY, reasons.AGE_CUE)
