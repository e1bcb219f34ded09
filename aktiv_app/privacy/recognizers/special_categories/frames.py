"""Words of the phrase lists that decide what a sentence says: has, is, never, experience."""

import re
from functools import cached_property

from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists, alternation


class Patterns:
    """The words of the phrase lists that decide about a sentence.

    Each is compiled when a sentence with a sensitive word first needs it: most texts hold none.
    """

    def __init__(self, lists: PhraseLists) -> None:
        self._lists = lists

    @cached_property
    def have(self) -> re.Pattern[str]:
        """Ends where something that a person has begins."""
        filler = r"(?:\s{1,2}[\w\-]{1,16}){0,3}\s{1,2}"
        return re.compile(rf"(?<!\w)(?:{alternation(self._lists.have)})(?:{filler}|\s{{1,2}})$")

    @cached_property
    def be(self) -> re.Pattern[str]:
        """Ends where something that a person is begins."""
        return re.compile(
            rf"(?<!\w)(?:{alternation(self._lists.be)})"
            r"(?:\s{1,2}[\w\-]{1,16}){0,2}\s{1,2}$"
        )

    @cached_property
    def general(self) -> re.Pattern[str]:
        """Words of rules, offers and duties."""
        return _whole(self._lists.general)

    @cached_property
    def never(self) -> re.Pattern[str]:
        """Words after which nothing is said of anybody."""
        return _whole(self._lists.never)

    @cached_property
    def experience(self) -> re.Pattern[str]:
        """Words of what somebody works with."""
        return _whole(self._lists.experience)

    @cached_property
    def person(self) -> re.Pattern[str]:
        """Words for one person."""
        return _whole(self._lists.person)

    @cached_property
    def grounds(self) -> re.Pattern[str]:
        """Grounds of discrimination."""
        return _whole(self._lists.grounds)

    @cached_property
    def penalty(self) -> re.Pattern[str]:
        """Ends where what somebody was punished for begins."""
        return re.compile(
            rf"(?<!\w)(?:{alternation(self._lists.penalty)})(?:\s[\w\d]{{1,12}}){{0,3}}?\s(?:for|för"
            rf"|pga|of|on|på|om"
            r"|etter|efter|after)\s(?:[\w]{1,10}\s){0,2}$"
        )


def _whole(entries: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(entries)})(?!\w)")
