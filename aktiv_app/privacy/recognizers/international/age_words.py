"""Ages in figures and in words, decades of life, and children."""

from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD, ONES, TENS

_TEENS = (
    r"seksten|sexton|sixteen|sytten|sjutton|seventeen|atten|arton|eighteen|nitten|nitton|nineteen"
)
# From sixteen on, so that small numbers of things are none of them.
TEENS_UP = rf"(?:(?:{ONES})(?:og|[- ]og[- ])(?:{TENS})|(?:{TENS})[- ]?(?:{ONES})|{TENS}|{_TEENS})"
# An adult's age in figures; behind it, that it is no part of a longer number, a share or a time.
GROWN = r"(?:1[6-9]|[2-7]\d)"
WHOLE = r"(?![\d%:]|[.,]\d)"
ADULT = rf"(?:{GROWN}{WHOLE}|{TEENS_UP}(?!\w))"
_PRONOUNS = "jeg|eg|jag|han|hun|hu|ho|hon|hen|she|he|i"
SHE_OR_I = rf"(?:{_PRONOUNS})"
SHE = rf"(?:{_PRONOUNS}|du|you)"
IS = r"(?:er|är|e|is|am|was|var|blir|bliver|ble|blei|blev|vart)"
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
    r"|noko|ish|s(?!\w)|['’]?er(?:ne|e))|(?:tjue|tretti|tredve|førti|femti|seksti|sytti|åtti)"
    r"-?(?:åra(?:ne)?|årene"
    r"|årsalderen)|tredveårene|(?:tjugo|trettio?|fyrtio?|femtio?|sextio?|sjuttio?|åttio?)"
    r"(?:årsåldern|nånting"
    r"|någonting)|(?:tyverne|tredverne|trediverne|fyrrerne|halvtredserne|tresserne|halvfjerdserne"
    r"|firserne)|(?:twenties|thirties|forties|fifties|sixties|seventies|eighties))"
)
# A number that may be an age, in figures or in words, a half as well.
AGE = (
    rf"(?:\d{{1,2}}(?:½|,5|\.5| 1/2)?|{NUMBER_WORD}|halvannet|halvandet|halvanna|halvtannet)"
    r"(?:oge(?:t|tt|it)halvt| (?:og|och|and) (?:et|ett|eit|en|a) hal(?:vt|v|f))?"
)
CHILD = (
    r"(?:ungene|ungane|ungarna|ungerne|gutane|gutta|barn(?:a|et|en|ene)?|born(?:a|et)?"
    r"|børn(?:ene)?|unger|ungar|barnebarn|children|kids|child"
    r"|sønner|døtre|søner|døtrer|søstre|brødre|söner|döttrar|sons|daughters|jenter|gutter|gutar"
    r"|jentene"
    r"|guttene|pojkar|flickor|drenge|piger|boys|girls|boy|girl"
    r"|sønn|sønnen|son|sonen|søn|sønnen min|datter|datteren|dotter|dottera|dottern|daughter|jente"
    r"|jenta"
    r"|gutt|gutten|gut|guten|pojke|flicka|dreng|pige|en gutt|ei jente"
    r"|tvillinger|tvillingar|twins|mann|kvinne|kvinna|mand|man|woman|bror|broren|søster|syster"
    r"|lillebror"
    r"|lillesøster|søn|minsten|førstemann|eldstemann|yngstemann|baby|babyen|poden|guttungen?"
    r"|jentungen?|snuppa|grabben?|tonåring(?:ar|en|arna)?|tenåring(?:er|en)?"
    r"|teenager(?:e|en|s)?|toddlers?)"
)
# What makes an age rough, before the number.
HEDGE = (
    r"(?:vel|väl|snart|nesten|nästan|næsten|nearly|almost|ca\.?|cirka|circa|sirka|rundt|rundt om"
    r"|runt"
    r"|omkring|kring|omtrent|ungefär|about|around|roughly|approx\.?|typ|pushing|knapt?|knappt?"
    r"|drygt"
    r"|dryge|strax (?:över|under)|godt over|well over|nyss fyllda|fyllda|nærmere"
    r"|närmare|cirka|bortimot|henimot|opp ?mot|upp ?emot|close to|late|early|mid)"
)
# What is numbered after a figure with a full stop: "25. mars", "16. etasje".
NO_ORDINAL = (
    r"(?!(?:januar|january|februar|march|mars|marts|april|ma[ijy]|jun|jul|aug|sept|o[kc]t|nov"
    r"|de[cs]|jan\b|feb|plass|plads|plats|etasje|etage|våning|gang|klasse|klass|divisjon|division"
    r"|runde|rond|århundre|århundrade|gate|ledd|punkt|kapit|avdeling|trinn|utg|upplag|og |och"
    r"|and ))"
)
