"""Results of the automatic checks, as they are stored with a proposal and a review."""

from enum import StrEnum

import msgspec


class Check(StrEnum):
    """What is checked before a proposal and again for the reviewer."""

    RENDERS = "renders"  # the templates give a text with the example values
    PERSONAL_DATA = "personal_data"
    COACH = "coach"  # the coach's points on what the parts lack
    VARIANTS = "variants"  # the other languages follow this one


class Outcome(StrEnum):
    """How one check ended."""

    PASSED = "passed"
    NOTED = "noted"  # worth a look; a person decides
    FAILED = "failed"
    UNAVAILABLE = "unavailable"  # the check could not be made


class CheckPoint(msgspec.Struct, frozen=True, omit_defaults=True):
    """One remark: a code the app has words for, and fields without prompt text."""

    code: str
    fields: dict[str, str | int] = {}


class CheckResult(msgspec.Struct, frozen=True, omit_defaults=True):
    """One check of one content."""

    check: Check
    outcome: Outcome
    points: tuple[CheckPoint, ...] = ()


class CheckReport(msgspec.Struct, frozen=True, omit_defaults=True):
    """All checks of the content with hash `revision`, made by version `app` of the app."""

    revision: str
    results: tuple[CheckResult, ...] = ()
    app: str = ""

    @property
    def passed(self) -> bool:
        """Whether every check was made and none failed."""
        return {result.check for result in self.results} == set(Check) and not self.failed

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that failed or could not be made."""
        bad = (Outcome.FAILED, Outcome.UNAVAILABLE)
        return tuple(result.check for result in self.results if result.outcome in bad)
