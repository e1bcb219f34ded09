"""`aktiv bank`: the prompt bank in a terminal."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aktiv_app.cli.bank import deciding, keeping, moving, reading
from aktiv_app.cli.statuses import NOT_VOUCHED, SERVER, USAGE
from aktiv_app.cli.streams import Streams
from aktiv_app.core.messages import ENGLISH

if TYPE_CHECKING:
    from aktiv_app.services.bank.parts import BankParts
    from aktiv_app.services.bank.session import BankSession
    from prompt_bank.model.errors import BankError


@dataclass(frozen=True, slots=True)
class BankAccess:
    """How a command gets at the bank; each is called only when it is needed.

    `session` takes the address of a server, empty for this machine only, and None for the
    address in the settings. `init_server` and `parts` need no open bank.
    """

    session: "Callable[[str | None], BankSession]"
    parts: "Callable[[], BankParts]"
    init_server: Callable[[str, Callable[[str], None]], tuple[str, int]]


class BankCommand:
    """Carries out one of the bank's commands."""

    def __init__(self, access: BankAccess) -> None:
        self._access = access

    @staticmethod
    def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        """Declare the commands and their arguments."""
        parser = subparsers.add_parser(
            "bank",
            help="find, propose, review and share prompts",
            description="The prompt bank on this machine, or with --server the team's.",
        )
        commands = parser.add_subparsers(dest="bank_command", metavar="COMMAND", required=True)
        for module in (reading, deciding, moving, keeping):
            module.add_to(commands)

    def run(self, args: argparse.Namespace, streams: Streams) -> int:
        """Run the command; returns its exit code."""
        from prompt_bank.model.errors import BankError

        try:
            return self._run(args, streams)
        except BankError as error:
            from aktiv_app.services.bank.words import as_fault

            streams.say(f"aktiv: {ENGLISH(as_fault(error).message)}")
            return _status(error)

    def _run(self, args: argparse.Namespace, streams: Streams) -> int:
        match args.bank_command:
            case "init-server":
                return keeping.init_server(self._access.init_server, args, streams)
            case "restore":
                return keeping.restore(self._access.parts(), args, streams)
            case "backup" if args.list:
                return keeping.list_backups(self._access.parts(), args, streams)
            case _:
                with self._session(args) as session:
                    return int(args.run(session, args, streams))

    @contextmanager
    def _session(self, args: argparse.Namespace) -> "Iterator[BankSession]":
        server = getattr(args, "server", "")
        if args.bank_command == "sync" and not server:
            server = None
        with self._access.session(server) as session:
            if server != "" and args.bank_command != "sync":
                session.sync(moving.silent)
            yield session


def _status(error: "BankError") -> int:
    from prompt_bank.model.errors import Problem

    if error.problem in (Problem.PERSONAL_DATA, Problem.CHECKS_UNAVAILABLE):
        return NOT_VOUCHED
    return SERVER if error.problem.value.startswith("server_") else USAGE
