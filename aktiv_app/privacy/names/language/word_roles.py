"""Words that are names too: whether people do something to them, or they are grammar."""

from aktiv_app.privacy.names.language.context_words import (
    ADVERBS,
    IN_PLACES,
    INTERROGATIVES,
    POSSESSIVES,
    PRONOUNS,
)
from aktiv_app.privacy.names.language.lexicon import Kind, WordInfo
from aktiv_app.privacy.names.language.person_words import (
    AFTER_CALLED,
    BEFORE_OWNED,
    CALLED,
    DONE_TO,
    DONE_WITH,
    OWNED,
    ROLE_ENDINGS,
    WAITED_FOR,
)
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.text.occupations import ROLES

_OR = frozenset(("eller", "or"))
_STATES = frozenset(
    ("off", "back", "sick", "ill", "late", "leaving", "gone", "resigned", "pregnant", "been", "got",
     "away", "happy", "keen", "due", "on")
)  # fmt: skip
_OWN = frozenset(("sin", "sitt", "sine"))
SHORT = 3  # letters of words of grammar
# What minutes say that somebody is to do.
_ENGLISH_TO_DO = frozenset(
    ("check", "take", "call", "ring", "send", "meet", "draft", "chase", "review", "prepare",
     "share", "contact", "arrange", "schedule", "book", "invite", "cover", "email", "confirm",
     "update", "speak", "talk", "write", "read", "ask", "sign", "follow", "circulate", "brief")
)  # fmt: skip
# What things and firms have too, of what people have.
_ALSO_OF_THINGS = frozenset(
    ("number", "nummer", "adresse", "address", "answer", "score", "test", "back", "file", "offer",
     "age", "figures", "profile", "strengths", "voice", "calendar", "manager", "boss", "contract",
     "mail", "email", "phone", "telefon", "man", "gap", "notes", "partner", "english")
)  # fmt: skip
_WITH = frozenset(("med", "with", "til", "till", "to", "mot", "towards", "åt", "om", "about"))


def is_role(info: WordInfo) -> bool:
    """Whether a word is what somebody is, by the lists or its ending: "kandidat", "salgssjef"."""
    return bool(info.kind & Kind.ROLE) or info.base.endswith(ROLE_ENDINGS)


def is_occupation(info: WordInfo) -> bool:
    """`is_role`, or what somebody works as: "driver", "kokk"."""
    return is_role(info) or info.base in ROLES


def is_object(line: Line, index: int, before: str) -> bool:
    """Whether people do to people what the words before say: "valgte", "snakket med"."""
    if before in CALLED and is_called(line, index):
        return True
    return before in DONE_TO or (before in _WITH and _is_done_with(line, index - 2))


def is_awaited(line: Line, index: int) -> bool:
    """Whether people wait for whom a word names, or have a view: "waiting on Price"."""
    if index < 2 or line.gap(index - 1) != " " or line.gap(index - 2) != " ":
        return False
    before = WAITED_FOR.get(line.infos[index - 1].base)
    if before is None or line.infos[index - 2].base not in before:
        return False
    return is_called(line, index)


def is_called(line: Line, index: int) -> bool:
    """Whether nothing after a word speaks against somebody who is rung or written to.

    "Email Price the offer", "text Cook"; not "Mail Price list", "call May 5".
    """
    if line.infos[index].kind & (Kind.CALENDAR | Kind.THING):
        return False  # "Text Field on the form"
    after = line.gap(index)
    if after != " ":
        return after[:1] in (",", ".", "\n", ";", ")", "?", "!") or after[:2] in (" (", " –", " -")
    return line.infos[index + 1].base in AFTER_CALLED


def is_another_place(line: Line, index: int) -> bool:
    """Whether an "or" joins a word to a place: "bor du i Oslo eller Mora"."""
    return (
        index > 2
        and line.gap(index - 1) == line.gap(index - 2) == line.gap(index - 3) == " "
        and line.infos[index - 1].base in _OR
        and line.infos[index - 2].shape is Shape.CAPITALISED
        and line.infos[index - 3].base in IN_PLACES
    )


def is_grammar(line: Line, index: int) -> bool:
    """Whether a word is one of those that hold sentences together: "Vad", "Hon", "Men"."""
    info = line.infos[index]
    if info.base in PRONOUNS or info.base in POSSESSIVES or info.base in ADVERBS:
        return True
    if info.base in INTERROGATIVES and line.starts_sentence(index):
        return True
    return (
        len(info.base) <= SHORT
        and bool(info.kind & Kind.COMMON)
        and not info.kind & (Kind.GIVEN | Kind.ASIAN)
    )


def _is_done_with(line: Line, index: int) -> bool:
    return index >= 0 and line.gap(index) == " " and line.infos[index].base in DONE_WITH


def is_contracted(line: Line, index: int) -> bool:
    """What somebody is or does right now, after "'s" for "is": "Mark's swapping with her"."""
    word = line.words[index].text
    if not word.endswith(("'s", "’s")) or line.gap(index) != " ":
        return False
    after = line.infos[index + 1]
    return after.shape is Shape.LOWER and (
        after.base in _STATES or (after.base.endswith("ing") and line.gap(index + 1) == " ")
    )


def is_to_do(line: Line, index: int) -> bool:
    """Whether minutes begin a sentence with who does something: "Pope to check the rota"."""
    if not line.starts_sentence(index) or line.gap(index) != " " or line.gap(index + 1) != " ":
        return False
    if line.infos[index].kind & (Kind.CALENDAR | Kind.THING):
        return False
    return line.infos[index + 1].base == "to" and line.infos[index + 2].base in _ENGLISH_TO_DO


def is_owner(line: Line, index: int) -> bool:
    """Whether what stands after "'s" only people have: "Price's references", "Young's wife"."""
    word = line.words[index].text
    if not word.endswith(("'s", "’s")) or not owns(line, index):
        return False
    at = index + 1 + (line.infos[index + 1].base in BEFORE_OWNED)
    return line.infos[at].base not in _ALSO_OF_THINGS


def owns(line: Line, index: int) -> bool:
    """Something of a person's after a genitive: "Youngs förra chef"."""
    folded = fold(line.words[index].text)
    if not folded.endswith(("s", "'")) or line.gap(index).strip("'’") != " ":
        return False
    at = index + 1
    if line.infos[at].base in BEFORE_OWNED and line.gap(at) == " ":
        at += 1
    if at >= len(line.infos) or line.infos[at].shape is not Shape.LOWER:
        return False
    base = line.infos[at].base
    return base in OWNED


def owns_apart(line: Line, index: int) -> bool:
    """Something of a person's, as Norwegian has it too: "Oh sin referanse"."""
    at = index + 2
    if line.gap(index) != " " or line.gap(index + 1) != " " or line.infos[at - 1].base not in _OWN:
        return False
    return line.infos[at].shape is Shape.LOWER and line.infos[at].base in OWNED
