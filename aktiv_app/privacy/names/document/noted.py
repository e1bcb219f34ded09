"""Names in small letters that a note tells of: whom it is about, whom to ring, who was asked.

"ref på odd", "even – ho ringer", "hva med liv?", "odd vs young-ho": beside such words somebody
stands, whatever else the word means.
"""

import re

from aktiv_app.privacy.names.document.said_of import is_meant_by_pronoun, is_said_of_person
from aktiv_app.privacy.names.document.senses import is_foreign_to_next
from aktiv_app.privacy.names.document.told_points import CLEAR, ENOUGH, SLIGHT, is_aged_at_head
from aktiv_app.privacy.names.language.context_words import CONJUNCTIONS
from aktiv_app.privacy.names.language.lexicon import Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.verbs import verb_after
from aktiv_app.privacy.names.language.word_roles import is_awaited, is_grammar, is_role
from aktiv_app.privacy.names.language.words import fold

# What notes are of: "ref på odd", "notes on joy".
NOTES = frozenset(
    ("ref", "referanse", "referansen", "referans", "referens", "referensen", "reference", "notat",
     "notater", "notatar", "noter", "notes", "note", "intervju", "intervjuet", "interview",
     "samtale", "samtalen", "samtal", "samtalet", "møte", "møtet", "möte", "mötet", "meeting",
     "call", "feedback", "tilbakemelding", "tilbakemeldinger", "återkoppling", "vurdering",
     "bedömning", "stikkord", "inntrykk", "intryck", "indtryk", "oppdatering", "uppdatering",
     "update", "nytt", "news", "prat", "chat", "kaffe", "coffee", "lunsj", "lunch", "prøvedag",
     "provdag")
)  # fmt: skip
# Of these, those that are seldom held somewhere or of a matter.
_NOTED = frozenset(
    ("ref", "referanse", "referansen", "referans", "referens", "referensen", "reference", "notat",
     "notater", "notatar", "noter", "notes", "feedback", "tilbakemelding", "tilbakemeldinger",
     "återkoppling", "inntrykk", "intryck", "indtryk", "vurdering", "bedömning")
)  # fmt: skip
_OF = frozenset(
    ("på", "om", "on", "for", "för", "med", "with", "about", "av", "of", "m", "w", "re", "fra",
     "från", "frå", "from")
)  # fmt: skip
# What is sent from somebody and to somebody, or belongs to one.
_SENT = frozenset(
    ("mail", "mailen", "mejl", "mejlet", "epost", "e-post", "eposten", "email", "sms", "sms-en",
     "smset", "melding", "meldingen", "meldinga", "besked", "message", "text", "nummer",
     "nummeret", "nr", "tlf", "number", "svar", "svaret", "answer", "reply", "brev", "brevet",
     "søknad", "søknaden", "ansökan", "application", "cv", "cv-en", "cvn", "tilbud", "tilbudet",
     "erbjudande", "kontrakt", "kontrakten", "offer", "beskjed", "hilsen", "hälsning",
     "greetings", "nøkkel", "nøkler", "konto", "login", "tilgang", "access", "pc", "laptop")
)  # fmt: skip
_FROM_TO = frozenset(("fra", "från", "frå", "from", "til", "till", "to", "åt"))
# Asked about: "hva med liv", "ang even".
_WHAT = frozenset(("hva", "kva", "vad", "hvad", "what", "how", "hur"))
_WITH = frozenset(("med", "about", "with"))
_ABOUT = frozenset(("ang", "angående", "vedr", "vedrørende", "vedrørande", "regarding", "re"))
# Whom people ring, write to and greet.
_CALLED = frozenset(
    ("ring", "ringe", "ringer", "ringte", "ringde", "call", "calling", "phone", "text", "texte",
     "texta", "texted", "maile", "maila", "email", "messe", "messa", "ping", "pinge", "pinga",
     "spør", "spørj", "fråga", "spørg", "ask", "tell", "telling", "remind", "hils", "helse",
     "hälsa", "mail", "swapping", "velkommen", "velkomen", "välkommen", "welcome", "gratulerer",
     "grattis")
)  # fmt: skip
_GREETED = frozenset(
    ("hei", "hej", "hey", "hi", "hello", "heia", "morn", "takk", "tack", "tak", "thanks", "thx",
     "sorry", "velkommen", "velkomen", "välkommen", "welcome", "gratulerer", "grattis",
     "congrats", "ro", "kjære", "kära", "kære", "dear", "ok", "okay", "ja", "nei", "nej", "yes",
     "no", "haha")
)  # fmt: skip
_VERSUS = frozenset(("vs", "versus", "mot", "kontra", "eller", "or"))
_SHE = frozenset(("han", "hun", "hu", "ho", "hon", "hen", "he", "she", "they"))
# After a word these make it no name: "ask if", "tell me".
_GOES_ON = frozenset(
    ("if", "when", "though", "so", "more", "om", "hvis", "når", "när", "at", "att", "that", "the",
     "a", "an", "en", "et", "ett", "ei", "to", "me", "meg", "mig", "us", "oss", "deg", "dig",
     "you")
)  # fmt: skip
_LATER = frozenset(("sen", "snart", "hjem", "hem", "heim", "back", "later", "sist", "her"))
_DASH = re.compile(r" ?[–—-] |: ")


def noted_points(line: Line, index: int) -> int:
    """Points for a given name in small letters that is a word: for what the note says of it."""
    if is_aged_at_head(line, index):
        return ENOUGH
    if is_grammar(line, index):
        return 0
    before = _base_before(line, index)
    gap = line.gap(index)
    after = line.infos[index + 1].base if gap == " " else ""
    if after in _GOES_ON:
        return 0
    if is_told_of(line, index, before) or (after not in CONJUNCTIONS and is_awaited(line, index)):
        return ENOUGH
    if _is_called(line, index, before, gap):
        return CLEAR + SLIGHT
    if line.starts_sentence(index):
        points = _head_points(line, index, gap)
        if points:
            return points
    return _beside_points(line, index, before, gap)


def _beside_points(line: Line, index: int, before: str, gap: str) -> int:
    """Points for the words right beside a name."""
    info = line.infos[index]
    if gap == " " and fold(line.words[index].text).endswith("'s"):
        return ENOUGH if info.kind & Kind.NORDIC else CLEAR  # no genitive of the word
    if gap == ", " and line.infos[index + 1].base in _SHE:
        return ENOUGH if before in _WITH else CLEAR
    if before in CONJUNCTIONS and gap[:1] == "?" and line.starts_sentence(index - 1):
        return CLEAR  # "and hope?"
    return CLEAR if before == "hos" and not info.kind & (Kind.COMMON | Kind.PLACE) else 0


def is_noted(line: Line, index: int) -> bool:
    """Whether a line is a note of whom the word names: "Re Price: too dear", "Feedback Reed"."""
    if line.infos[index].kind & Kind.CALENDAR:
        return False
    after = line.gap(index)
    if after[:1] not in (":", "\n") and after not in (" – ", " - ", " — "):
        return False
    before = _base_before(line, index)
    about = before in _ABOUT and _is_first(line, index - 1)
    if about or (before in _NOTED and _is_first(line, index - 1)):
        return True
    if before in _NOTED and line.infos[index - 2].base in NOTES and _is_first(line, index - 2):
        return True  # "Interview notes Cook:"
    return before in _OF and line.infos[index - 2].base in _NOTED and _is_first(line, index - 2)


def _is_first(line: Line, index: int) -> bool:
    """Whether a word is the first of its line."""
    return index == 0 or (index > 0 and "\n" in line.gap(index - 1))


def is_told_of(line: Line, index: int, before: str) -> bool:
    """Whether words before tell whom a note is of, who sends something or is asked about."""
    if line.infos[index].kind & (Kind.COMMON | Kind.CALENDAR):
        return False
    before2 = _base_before(line, index - 1) if before else ""
    if before in _OF and before2 in NOTES:
        return True
    if before in _FROM_TO and before2 in _SENT:
        return True
    if before in _WITH and before2 in _WHAT:
        return True
    if before in _ABOUT:
        return True
    # "intervju bo 16 okt", at the head of a line
    return before in NOTES and index == 1


def _is_called(line: Line, index: int, before: str, gap: str) -> bool:
    """Whether somebody is rung, asked or spoken to."""
    info = line.infos[index]
    if info.kind & Kind.COMMON or info.base in _LATER:
        return False
    return before in _CALLED or (before in _GREETED and gap[:1] in ("!", ","))


def _head_points(line: Line, index: int, gap: str) -> int:
    """Points for a word at the head of what is said, for what follows it."""
    info = line.infos[index]
    following = line.infos[index + 1] if index + 1 < len(line.infos) else None
    if following is None or "\n" in gap:
        return 0
    if _DASH.fullmatch(gap) and not info.kind & Kind.CALENDAR:
        field = gap == ": " and info.kind & Kind.COMMON  # "rolle: kokk"
        if following.base in _SHE or (is_role(following) and not field):
            return ENOUGH
        return SLIGHT
    if gap in (", ", " (") and is_role(following):
        return ENOUGH
    if gap in ("? ", "! ") and following.base in _SHE and not info.kind & Kind.CALENDAR:
        return ENOUGH  # "storm? han er ledig"
    if gap != " ":
        return 0
    if is_foreign_to_next(line, index):
        return ENOUGH
    if following.base in _VERSUS and _is_somebody(line, index + 2):
        return ENOUGH
    if info.kind & Kind.COMMON:
        return ENOUGH if is_said_of_person(line, index) else 0
    told = verb_after(line, index) and is_meant_by_pronoun(line, index)
    return ENOUGH if told or is_said_of_person(line, index) else 0


def _is_somebody(line: Line, index: int) -> bool:
    """Whether a word is a given name and nothing else."""
    if index >= len(line.infos) or line.gap(index - 1) != " ":
        return False
    info = line.infos[index]
    return bool(info.kind & Kind.GIVEN) and not info.kind & (Kind.AMBIGUOUS | Kind.ORDINARY)


def _base_before(line: Line, index: int) -> str:
    """The word right before another one, with the dot of a shortened one between them or not."""
    if index <= 0:
        return ""
    gap = line.gap(index - 1)
    if gap in (" ", "/ "):
        return line.infos[index - 1].base
    shortened = line.infos[index - 1].base in _ABOUT or line.infos[index - 1].base == "ref"
    return line.infos[index - 1].base if gap == ". " and shortened else ""
