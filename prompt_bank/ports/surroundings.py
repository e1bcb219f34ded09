"""What the bank needs from whoever runs it: the time, the rules, the checks of texts."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Protocol

from prompt_bank.model.checks import CheckReport
from prompt_bank.model.content import PromptContent
from prompt_bank.model.state import PromptState


class Clock(Protocol):
    """The time, replaceable in tests."""

    def now(self) -> datetime:
        """The moment, in UTC."""

    def today(self) -> date:
        """The user's own day; approvals run out by it."""


class ContentChecks(Protocol):
    """Looks a content over before it is proposed, and again for the reviewer.

    The app implements this with its templates, privacy engine and coach.
    """

    def personal_data(self, texts: Sequence[str]) -> Sequence[str]:
        """Labels of personal data found in `texts`, such as "PERSON"; empty when none was found.

        Raises BankError (CHECKS_UNAVAILABLE) when it cannot be looked for.
        """

    def check(self, content: PromptContent, state: PromptState | None) -> CheckReport:
        """Make all checks of `content`; `state` is the prompt it belongs to, if it exists.

        A check that cannot be made says so in its outcome; nothing is raised.
        """


class PolicySource(Protocol):
    """The organisation's rules that an approval depends on."""

    @property
    def name(self) -> str:
        """What identifies the policy in force: another text when a rule has changed."""

    @property
    def approval_days(self) -> int:
        """How many days an approval lasts unless the reviewer says otherwise."""


Progress = Callable[[int, int], None]
"""Told how many of how many are done; may raise BankError (CANCELLED) to stop."""
