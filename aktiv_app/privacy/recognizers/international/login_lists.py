"""Logins told in lists and short notes: "log-ins are ...", "til kassen: ...", "X = Kari Holm".

The group "u" of each pattern is the login, "list" holds several of them.
"""

import re
from collections.abc import Callable, Iterator

from aktiv_app.privacy.recognizers.anchors import LineSearch
from aktiv_app.privacy.recognizers.international.login_parts import QUOTE
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_ONE = r"(?-i:[a-zæøåäö][a-z0-9æøåäö]{2,19}(?:[._\-][a-z0-9æøåäö]{1,16}){0,2})"
_END = r"(?![\w@/\\(]|[.\-]\w)"
_LOGINS = (
    r"(?:log-?ins?|user ?names?|user ?ids?|(?:bruker|brukar|bruger|användar)-?(?:navn|namn|id)"
    r"(?:ene|a|en)?|brukerne|brukarane|brugerne|användarna|inloggningar(?:na)?|innlogging(?:er|ene)"
    r"|pålogging(?:er|ene)|identer|accounts|kontoer|kontoene|konton(?:a)?|nicks?|handles|initialer"
    r"|initialene|initialerne|initialar|medlemmer|medlemmar|members(?: of [\w\-]{2,20})?)"
)
# The logins are so and so, and so; at least two, so that no sentence about logins is one.
_LIST = WordSearch(
    rf"(?<!\w){_LOGINS}(?: (?:til|till|for|för|på|i|on)(?: [^\s.,:;]{{2,16}}){{1,3}})?"
    r"(?:\s?[:=] ?| (?:er|är|are|blir|bliver|vil være|skal være|ska vara|will be|are going to be)"
    rf":? )(?P<list>{_ONE}(?:(?:, ?| ?/ ?| ?\+ ?|,? (?:og|och|and|&) ){_ONE}){{1,12}}){_END}",
    re.IGNORECASE,
)
_ITEM = late(r"(?<![\w.\-])(?!(?:og|och|and)(?!\w))[a-zæøåäö][\w.\-]{1,38}\w")
# A login to be: "login will be ...", "brugeren skal hedde ...".
_TO_BE = WordSearch(
    r"(?<!\w)(?:log-?in|logon|(?:bruker|brukar|bruger|användar)(?:en|e|n)?(?:-?(?:navn|namn|id)"
    r"(?:et|t|en)?)?|user ?name|user ?id|user|account|konto(?:en|t|n)?|inloggning(?:en)?"
    r"|innlogging(?:en|a)?|indlogning(?:en)?|ident(?:en)?|nick(?:et)?|handle)"
    r"(?: (?:hans|hennes|hennar|hendes|din|ditt|min|mitt|sin|sitt))? "
    r"(?:will be|is going to be|should be|would be|is to be|becomes|has to be|(?:skal|skulle|ska"
    r"|skall|vil|kommer til å|kommer att|bør|bör|må|måste) (?:bare |bara |berre )?(?:hete|heta"
    rf"|heite|hedde|være|vere|vara|bli|blive|verte)) {QUOTE}(?P<u>{_ONE}){_END}",
    re.IGNORECASE,
)
# For something, at the end of a clause: "Inlogg truckappen: ...".
_FOR = WordSearch(
    r"(?<!\w)(?:inlogg(?:ning)?|innlogging|pålogging|indlogning|log-?in|bruker|brukar|bruger"
    r"|användare|konto|account|user)(?: (?:til|till|to|for|för|på|i|on))?"
    rf"(?: [^\W\d_][\w-]{{1,20}}){{1,2}}:\s{{1,3}}{QUOTE}(?P<u>(?=[a-zæøåäö]*[\d._\-]){_ONE})"
    r"(?=[\"'»”’]?(?:[.,;)]|\s*$|\s*\n))",
    re.IGNORECASE | re.MULTILINE,
)
# What an account is for stands in one word with it: "testkontoen ...", "vikarbruker ...".
_KIND_OF = WordSearch(
    r"(?<!\w)(?:test|prøve|prov|prøvedags|vikar|gjeste|gæste|gäst|trial|temp|demo|kurs|opplærings"
    r"|kasse|kassa|lager)[- ]?(?:konto(?:en|t|n)?|brukeren?|brukar(?:en)?|brugeren?|användare[n]?"
    rf"|account|user|log-?in|inlogg) {QUOTE}(?P<u>{_ONE})(?=[\"'»”’]?(?:[.,;)]|\s*$|\s*\n| (?:kan"
    r"|ska|skal|må|måste|bør|bör|er|är|is|can|should|must|slettes|tas|sperres|stenges|virker"
    r"|fungerer"
    r"|fungerar|works)(?!\w)))",
    re.IGNORECASE | re.MULTILINE,
)
# With the prefix that systems give those who come from outside.
_PREFIXED = WordSearch(
    r"(?<!\w)(?:logge[rt]?|logga[rtd]?e?|logs?|logged|logging|signs?|signed|registrert|registrerad"
    r"|opprettet|oppretta|created|set up|known)(?: (?:inn|in|ind|på|on))?"
    r" (?:som|as|under|med|with) "
    rf"(?P<u>(?-i:[A-Z]{{2,5}}[-_](?P<stem>[a-z][a-z0-9]{{2,15}}))){_END}",
    re.IGNORECASE,
)
# Whose it is stands after it, at the head of a line.
_WHOSE = LineSearch(
    r"[ \t>*•–-]{0,6}(?P<u>[a-zæøåäö][a-z0-9æøåäö]{2,15}(?:[._\-][a-z0-9æøåäö]{1,16}){0,2})"
    r" ?(?:=|=>|→|->)[ \t](?=[A-ZÆØÅÄÖ][^\W\d_]{1,20}(?: [A-ZÆØÅÄÖ]|[,;(\n]| \(|[ \t]*$)"
    r"|(?:no idea|unknown|ukjent|okänd|who|hvem|vem|kven|vet ikke|veit ikkje|vet inte|aner ikke)"
    r"(?!\w))"
)
_OF_ACCOUNTS = late(
    r"\bad\b|slack|github|gitlab|\bgh\b|log-?ins?\b|bruker|brukar|bruger|användar|\busers?\b|konto"
    r"|account|tilgang|tilgjenge|adgang|åtkomst|behörighet|access|licen[cs]e|lisens|licens|ident"
    r"|initial|\bvpn\b|citrix|jira|teams"
)
_TWICE = 2
_MANY = 3  # items of a list for each that may be a word
_LONGEST = 24  # characters


def listed(text: str, is_word: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """Where such logins begin, and what they are.

    Args:
        text: a piece of text.
        is_word: whether a word in small letters is one of the languages.
    """
    for match in _LIST.finditer(text):
        items = list(_ITEM.finditer(text, *match.span("list")))
        made = [item for item in items if not is_word(item.group())]
        if (len(items) - len(made)) * _MANY <= len(items):
            yield from ((item.start(), item.group()) for item in made)
    for search, compound in ((_TO_BE, True), (_FOR, False), (_KIND_OF, True)):
        for match in search.finditer(text):
            if not _is_plain(match["u"], is_word, words=not compound):
                yield match.start("u"), match["u"]
    for match in _PREFIXED.finditer(text):
        if not is_word(match["stem"]):
            yield match.start("u"), match["u"]
    if ("= " in text or "→ " in text or "> " in text) and _OF_ACCOUNTS.search(text.lower()):
        found = [one for one in _WHOSE.finditer(text) if not _is_plain(one["u"], is_word)]
        if len(found) >= _TWICE:
            yield from ((one.start("u"), one["u"]) for one in found)


def _is_plain(value: str, is_word: Callable[[str], bool], *, words: bool = True) -> bool:
    """Whether a value is a word, or with `words` words with a hyphen between them."""
    if len(value) > _LONGEST or is_word(value):
        return True
    parts = value.split("-")
    return words and len(parts) > 1 and all(map(is_word, parts))
