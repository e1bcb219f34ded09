"""Words of the phrase lists that decide what a sentence says: has, is, never, experience."""

from functools import partial

from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists, alternation
from aktiv_app.privacy.text.late import late_made

Entries = tuple[str, ...]


class Patterns:
    """The words of the phrase lists that decide about a sentence.

    `have`, `be` and `penalty` end where something that a person has, is or was punished for
    begins. `general` are words of rules, offers and duties, `never` those after which nothing is
    said of anybody, `experience` what somebody works with, `person` words for one person,
    `grounds` those of discrimination.

    Each is compiled when a sentence with a sensitive word first needs it: most texts hold none.
    """

    def __init__(self, lists: PhraseLists) -> None:
        self.have = late_made(partial(_having, lists.have))
        self.be = late_made(partial(_being, lists.be))
        self.general = late_made(partial(_whole, lists.general))
        self.never = late_made(partial(_whole, lists.never))
        self.experience = late_made(partial(_whole, lists.experience))
        self.person = late_made(partial(_whole, lists.person))
        self.grounds = late_made(partial(_whole, lists.grounds))
        self.penalty = late_made(partial(_punished, lists.penalty))


def _whole(entries: Entries) -> str:
    return rf"(?<!\w)(?:{alternation(entries)})(?!\w)"


def _having(entries: Entries) -> str:
    filler = r"(?:\s{1,2}[\w\-]{1,16}){0,3}\s{1,2}"
    return rf"(?<!\w)(?:{alternation(entries)})(?:{filler}|\s{{1,2}})$"


def _being(entries: Entries) -> str:
    return rf"(?<!\w)(?:{alternation(entries)})(?:\s{{1,2}}[\w\-]{{1,16}}){{0,2}}\s{{1,2}}$"


def _punished(entries: Entries) -> str:
    return (
        rf"(?<!\w)(?:{alternation(entries)})(?:\s[\w\d]{{1,12}}){{0,3}}?\s(?:for|för"
        rf"|pga|of|on|på|om"
        r"|etter|efter|after)\s(?:[\w]{1,10}\s){0,2}$"
    )
