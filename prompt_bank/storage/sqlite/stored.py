"""Records as they stand in the file."""

from collections.abc import Sequence

from prompt_bank.model.codec import decode_record
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Channel, Provenance
from prompt_bank.model.state import Seen


def seen(row: Sequence[str]) -> Seen:
    """A record from its columns data, channel and detail; raises BankError (BANK_DAMAGED)."""
    try:
        return Seen(decode_record(row[0]), Provenance(Channel(row[1]), row[2]))
    except (BankError, ValueError, TypeError):
        raise BankError(Problem.BANK_DAMAGED) from None
