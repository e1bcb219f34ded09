"""Logins and handles told in sentences, whose letters alone may make no word.

"insta er tuvahei", "logger inn som kavihei", "Alle på Discord kjenner ham som mosegris": the frame
says that a login follows. It may be a word of anybody's making, so a word that the lists of the
languages know is none, and where a compound may follow just as well, neither is that.
"""

import re
from collections.abc import Callable, Iterator

from aktiv_app.privacy.recognizers.anchors import Late
from aktiv_app.privacy.recognizers.international.account_frames import (
    ACCOUNT,
    IN_SYSTEM,
    INITIALS,
    INTO,
    LOGS_IN,
    NEW_ONE,
    OR_ELSE,
    USER_NAME,
    WAS_CALLED,
    WISHED,
)
from aktiv_app.privacy.recognizers.international.login_acts import ACTS
from aktiv_app.privacy.recognizers.international.login_orders import ORDERS
from aktiv_app.privacy.recognizers.international.login_verbs import (
    told_in_quotes,
    told_with_verbs,
)
from aktiv_app.privacy.recognizers.international.nick_frames import (
    AFTER_SERVICE,
    ASKED,
    CALL_SIGN,
    CALLED_ON,
    CALLS_HIMSELF,
    CALLS_HIMSELF_ONLINE,
    FOUND_AS,
    KNOWN_ON,
    NICK,
    ON_SERVICE,
    ROLE_ON,
    SERVICE_AFTER,
    ZERO_X,
)
from aktiv_app.privacy.recognizers.word_search import WordSearch, WordSearches

# Where a name of somebody's making is told, it may be a compound of words.
_OF_OWN_MAKING = WordSearches(
    [
        WordSearch(frame)
        for frame in (NICK, CALLED_ON, SERVICE_AFTER, CALLS_HIMSELF_ONLINE, KNOWN_ON, ASKED)
    ]
)
_OTHERS = WordSearches([
    frame if isinstance(frame, Late) else WordSearch(frame)
    for frame in (
        USER_NAME, WISHED, OR_ELSE, NEW_ONE, WAS_CALLED, ACCOUNT, AFTER_SERVICE, ON_SERVICE,
        ROLE_ON, FOUND_AS, CALLS_HIMSELF, LOGS_IN, INTO, *ACTS,
        *ORDERS,
    )
])  # fmt: skip
_IN_PLACE = WordSearches([WordSearch(INITIALS), WordSearch(IN_SYSTEM)])
_CALL_SIGNS = WordSearch(CALL_SIGN)
_SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+")
_HALF = 4  # letters of the last half of a compound
_FIRST_HALF = 3


def told(text: str, is_word: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """Places that tell a login; the group "u" is the login.

    Args:
        text: a piece of text.
        is_word: whether a word in small letters is one of the languages.
    """
    for found, compounds in (
        (_OF_OWN_MAKING.finditer(text), True),
        (told_in_quotes(text), True),
        (_OTHERS.finditer(text), False),
        (told_with_verbs(text), False),
    ):
        for match in found:
            value = match["u"]
            if len(value) >= _SHORTEST and not _is_ordinary(value, is_word, compounds=compounds):
                yield match
    for match in _IN_PLACE.finditer(text):
        if not is_word(match["u"]):
            yield match
    yield from _CALL_SIGNS.finditer(text)
    if "0x" in text:
        yield from ZERO_X.finditer(text)


def _is_ordinary(value: str, is_word: Callable[[str], bool], *, compounds: bool) -> bool:
    """Whether a value is made of words, and not written like a login."""
    if any(char.isdigit() or char == "_" for char in value):
        return not any(map(str.isalpha, value))
    parts = _WORD.findall(value)
    # Of anybody's making: "anu-builds" is none, "back-office" is one.
    if (
        "-" in value
        and "." not in value
        and is_word(parts[-1])
        and (not compounds or is_word(parts[0]))
    ):
        return True
    if all(len(part) == 1 or is_word(part) for part in parts):
        return True
    return not compounds and len(parts) == 1 and _is_compound(value, is_word)


def _is_compound(word: str, is_word: Callable[[str], bool]) -> bool:
    return any(
        is_word(word[cut:])
        and (is_word(word[:cut]) or (word[cut - 1] == "s" and is_word(word[: cut - 1])))
        for cut in range(_FIRST_HALF, len(word) - _HALF + 1)
    )
