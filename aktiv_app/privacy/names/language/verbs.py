"""What a name, or a word that may be one, does: the verb right after it, and what it asks."""

from aktiv_app.privacy.names.language.context_words import (
    ADVERBS,
    FIRM_VERBS,
    PLAIN_VERBS,
    PRONOUNS,
)
from aktiv_app.privacy.names.language.lexicon import Kind
from aktiv_app.privacy.names.language.person_words import DONE_TO
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape, fold

_MODALS = frozenset(("will", "can", "may"))
_BARE = frozenset(
    ("be", "have", "do", "need", "want", "get", "go", "make", "come", "take", "work", "join",
     "start", "help", "call", "ask", "accept", "leave", "stay", "move", "pay", "agree", "know")
)  # fmt: skip
_HAVE = frozenset(("ha", "få", "ta", "se", "gå", "be"))  # "Ha ledet" is what somebody must have


def verb_after(line: Line, index: int, *, person: bool = False) -> bool:
    """Whether a verb follows word `index`; with `person`, one that hardly fits a firm."""
    if line.gap(index) != " " or line.infos[index + 1].shape is not Shape.LOWER:
        return False
    verb = fold(line.words[index + 1].text)
    return verb in line.lexicon.verbs and not (person and verb in FIRM_VERBS)


def acts(line: Line, index: int) -> bool:
    """Whether something only a person does follows: "Even sjekker", not "Even does"."""
    base = line.infos[index].base
    if base in PRONOUNS or base in _HAVE or not verb_after(line, index, person=True):
        return False
    return fold(line.words[index + 1].text) not in PLAIN_VERBS


def does_in_private(line: Line, index: int) -> bool:
    """Whether something follows that no firm or thing does: sleep, cry, talk too much."""
    at = index
    if line.gap(at) == " " and line.infos[at + 1].base in ADVERBS:
        at += 1
    if line.gap(at) != " " or line.infos[at + 1].shape is not Shape.LOWER:
        return False
    return fold(line.words[at + 1].text) in line.lexicon.private_verbs


def asks_for_thing(line: Line, index: int) -> bool:
    """Whether a sentence begins with a request to do something to a thing: "Mark the answers"."""
    if not line.starts_sentence(index) or not asks(line, index):
        return False
    following = fold(line.words[index + 1].text)
    return following in _THINGS_BEGIN or following.endswith("tions")


def asks(line: Line, index: int) -> bool:
    """Whether a word that begins a sentence asks for something: "Mark the form"."""
    if line.infos[index].base not in line.lexicon.imperatives or line.gap(index) != " ":
        return False
    following = line.words[index + 1].text if index + 1 < len(line.words) else ""
    return following[:1].islower() and not verb_after(line, index)


# What begins the thing that is asked for, and particles of such verbs: "Lim inn teksten".
_THINGS_BEGIN = frozenset(
    ("the", "a", "an", "all", "any", "anything", "each", "every", "these", "those", "your", "our",
     "what", "whatever", "where", "which", "inn", "alle", "alt", "det", "den", "dei", "desse",
     "disse", "dine", "ditt", "din", "hva", "kva", "vad", "hvor", "kvar")
)  # fmt: skip


def asks_for(line: Line, index: int) -> bool:
    """Whether a word at the beginning, perhaps a name, asks for who follows: "Ring Holm"."""
    info = line.infos[index]
    weak = info.kind & Kind.COMMON and not info.kind & Kind.GIVEN
    told = bool(weak) and info.base in line.lexicon.cues
    return told and line.starts_sentence(index)


def begins_question(line: Line, first: int, last: int) -> bool:
    """Whether word `first` asks what the next will do: "Will Price be there?".

    After a name in full no verb stands so.
    """
    if last != first + 1 or line.infos[first].base not in _MODALS or line.gap(last) != " ":
        return False
    return fold(line.words[last + 1].text) in _BARE


def does_to_people(line: Line, index: int) -> bool:
    """Whether something follows that people do to people: "May interviewed", "April spurte"."""
    if line.gap(index) != " " or line.infos[index + 1].shape is not Shape.LOWER:
        return False
    verb = fold(line.words[index + 1].text)
    return verb in line.lexicon.verbs and verb in DONE_TO
