"""The edge of the bank's threads: whatever happens there, whoever asked gets an answer."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import msg
from aktiv_app.services.bank.api import BankFaultError
from prompt_bank.model.errors import BankError, Problem

if TYPE_CHECKING:
    from prompt_bank.ports.local_bank import LocalBank

T = TypeVar("T")
_LOG = logging.getLogger(__name__)


class StoppableJob:
    """Something that can be stopped between two of its steps."""

    def __init__(self) -> None:
        self._going = True

    def cancel(self) -> None:
        """Stop as soon as may be."""
        self._going = False

    def go_on(self) -> bool:
        """Whether nobody has asked to stop."""
        return self._going


def opened(bank: "LocalBank | None") -> "LocalBank":
    """The bank; raises BANK_BUSY while there is none."""
    if bank is None:
        raise BankError(Problem.BANK_BUSY)
    return bank


def guarded(job: Callable[[], T]) -> T | AktivError:
    """What `job` gives, or what went wrong in words; never an exception."""
    try:
        return job()
    except BankError as error:
        # Imported here: the window starts without the many words.
        from aktiv_app.services.bank.words import as_fault

        return as_fault(error)
    except AktivError as error:
        return error
    except Exception as error:  # its message may quote a text, so only its kind is told
        _LOG.error("the bank failed: %s", type(error).__name__)
        return BankFaultError(
            msg(
                "The prompt bank could not do this. What was in it before is still there. "
                "Try again."
            ),
            Problem.CANNOT_WRITE,
        )


def fault(problem: Problem) -> AktivError:
    """A problem of the bank in words."""
    from aktiv_app.services.bank.words import as_fault

    return as_fault(BankError(problem))
