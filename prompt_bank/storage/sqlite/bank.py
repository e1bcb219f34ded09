"""The bank on a workstation: one SQLite file."""

from pathlib import Path

from prompt_bank.ports import LocalBank
from prompt_bank.storage.sqlite.connections import PATIENCE, Connections
from prompt_bank.storage.sqlite.faults import translated
from prompt_bank.storage.sqlite.files import create_private, make_private_folder
from prompt_bank.storage.sqlite.migrating import bring_up_to_date
from prompt_bank.storage.sqlite.own import LocalOutbox, LocalShelf
from prompt_bank.storage.sqlite.parts import Index, Records, Settings


class SqliteBank(Records, Index, LocalShelf, LocalOutbox, Settings):
    """ports.LocalBank. May be used from any thread, and by several processes at once."""


def open_bank(path: Path, *, patience: float = PATIENCE) -> LocalBank:
    """The bank in the file `path`, made if there is none, and brought up to date.

    Nobody but the user may read the file. `patience` is how many seconds a writer waits for
    others. Raises BankError; a file that is refused stays as it is.
    """
    with translated(path):
        make_private_folder(path.parent)
        create_private(path)
    connections = Connections(path, patience=patience)
    try:
        bring_up_to_date(connections, before=lambda: None)
    except BaseException:
        connections.close()
        raise
    return SqliteBank(connections)
