"""What a placeholder can be called after: a class of personal data, or a role in the case."""

from enum import StrEnum

from aktiv_app.privacy.findings import Label


class Role(StrEnum):
    """What a person is in a case. A user may call a person's placeholder after it."""

    CANDIDATE = "candidate"
    MANAGER = "manager"
    REFERENCE = "reference"
    COLLEAGUE = "colleague"
    EMPLOYEE = "employee"
    CLIENT = "client"
    RECRUITER = "recruiter"


# The values of both are disjoint: labels are upper-case.
Kind = Label | Role
Name = tuple[Kind, int]
"""A placeholder without its language: "[PERSON_1]" is (Label.PERSON, 1)."""


def kind_of(value: str) -> Kind:
    """The kind with this stable value; raises ValueError."""
    return Role(value) if value.islower() else Label(value)
