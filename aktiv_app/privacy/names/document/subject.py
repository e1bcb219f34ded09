"""Whether a text is about persons: in one that is not, single words are rooms, tools and firms."""

from collections.abc import Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import Kind, Lexicon
from aktiv_app.privacy.names.language.words import Shape, words_of
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.instructions import fields_of
from aktiv_app.privacy.text.prompts import is_prompt

# A text of this many characters that is about persons names one of them in full somewhere.
_LONG = 700
_MANY = 4  # different names in the lists
_VERY_MANY = 6  # different names, also such as the network finds
_PERSONAL = frozenset((
    Label.NATIONAL_ID, Label.DATE_OF_BIRTH, Label.AGE, Label.ADDRESS, Label.BANK_ACCOUNT,
    Label.ID_DOC, Label.VEHICLE, Label.EMAIL, Label.URL_PROFILE, Label.USERNAME,
))  # fmt: skip
_FROM_PLACE = frozenset(
    (reasons.TABLE, reasons.SIGN_OFF, reasons.ACCOUNT, reasons.INITIALS, reasons.FILE_NAME)
)


def weighed(
    text: str,
    names: list[RawName],
    others: Sequence[Finding],
    lexicon: Lexicon,
    *,
    in_fields: bool,
) -> list[RawName]:
    """The names; in a long text that nothing ties to a person, words alone are only possible.

    With `in_fields`, the text is what was filled into a form, and its longest field is asked.
    """
    length = max(end - start for start, end in fields_of(text)) if in_fields else len(text)
    if length < _LONG or is_prompt(text):
        return names  # of a prompt only the notes are about somebody
    if any(o.label in _PERSONAL and o.certainty is not Certainty.POSSIBLE for o in others):
        return names
    full = [_is_full(text, name, lexicon) for name in names]
    if any(map(_ties, names, full)) or _list_people(text, names, lexicon):
        return names
    return [
        name
        if whole or name.reason not in reasons.FROM_WORDS or _is_given(text, name, lexicon)
        else _only_possible(name)
        for name, whole in zip(names, full, strict=True)
    ]


def _ties(name: RawName, full: bool) -> bool:
    if name.certainty is Certainty.POSSIBLE:
        return False
    return full or name.reason == reasons.CUE or name.reason in _FROM_PLACE


def _list_people(text: str, names: Sequence[RawName], lexicon: Lexicon) -> bool:
    """Whether so many words that are nothing but names stand in the text that it lists people."""
    seen, maybe = set(), set()
    for name in names:
        if name.certainty is Certainty.POSSIBLE:
            continue
        info = lexicon.info(text[name.start : name.end].strip(".'’"))
        listed = info.kind & (Kind.GIVEN | Kind.FAMILY) and not info.kind & Kind.AMBIGUOUS
        maybe.add(info.plain)
        if listed and info.shape is Shape.CAPITALISED:
            seen.add(info.plain)
    return len(seen) >= _MANY or len(maybe) >= _VERY_MANY


def _is_given(text: str, name: RawName, lexicon: Lexicon) -> bool:
    """A given name by itself that is no word: people are called so in notes and chats."""
    kind = lexicon.info(text[name.start : name.end].strip(".'’")).kind
    return bool(kind & Kind.GIVEN) and not kind & (Kind.AMBIGUOUS | Kind.FAMILY)


def _is_full(text: str, name: RawName, lexicon: Lexicon) -> bool:
    """A given name with more after it, one of the two no word as well."""
    shown = text[name.start : name.end]
    words = [word for word in words_of(shown) if len(word.text) > 1]
    if len(words) < 2 or "," in shown or name.reason == reasons.MODEL:
        return False
    kind, last = (lexicon.info(word.text).kind for word in (words[0], words[-1]))
    if not kind & Kind.GIVEN:
        return False
    clear_last = last & (Kind.FAMILY | Kind.ENDING) and not last & (Kind.AMBIGUOUS | Kind.COMMON)
    return not kind & Kind.AMBIGUOUS or bool(clear_last)


def _only_possible(name: RawName) -> RawName:
    return replace(name, certainty=Certainty.POSSIBLE)
