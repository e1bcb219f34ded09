"""What the engine reports: findings, their class and how sure it is. Free of Presidio."""

from enum import StrEnum

from msgspec import Struct


class Label(StrEnum):
    """A class of personal data. The values are the stable names used by `aktiv scan`."""

    PERSON = "PERSON"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    NATIONAL_ID = "NATIONAL_ID"
    ADDRESS = "ADDRESS"
    DATE_OF_BIRTH = "DATE_OF_BIRTH"
    AGE = "AGE"
    BANK_ACCOUNT = "BANK_ACCOUNT"
    URL_PROFILE = "URL_PROFILE"
    ID_DOC = "ID_DOC"
    VEHICLE = "VEHICLE"
    IP = "IP"
    USERNAME = "USERNAME"
    SENSITIVE = "SENSITIVE"
    CONFIDENTIAL = "CONFIDENTIAL"


class Certainty(StrEnum):
    """How sure a finding is. Sure and likely ones are replaced unless the user keeps them.

    `rank` orders them: 2 for sure, 1 for likely, 0 for possible.
    """

    rank: int

    SURE = "sure", 2
    LIKELY = "likely", 1
    POSSIBLE = "possible", 0

    def __new__(cls, value: str, rank: int) -> "Certainty":
        """A member with its rank beside it: a scan asks for thousands of them."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.rank = rank
        return member


# A struct and not a dataclass: a scan makes thousands, each in a seventh of the time.
class Finding(Struct, frozen=True, gc=False):
    """A piece of text that is or may be personal data.

    `start` and `end` are offsets in Unicode code points of the text as given, end
    exclusive. `reason` is a key of `aktiv_app.privacy.reasons.REASONS`, which says in
    plain words why this was marked. `person` links mentions of one person: equal
    non-zero numbers in one scan mean the same person; 0 means not linked.
    """

    start: int
    end: int
    label: Label
    certainty: Certainty
    reason: str
    person: int = 0
