"""The command line: English, stable, for scripts and machines without a display.

Exit codes: 0 done; 2 wrong usage or unreadable input; 3 the text cannot be vouched for;
4 a restored text still has placeholders that are not known; 5 the team's server was not
reached or did not accept; 130 stopped with Ctrl+C.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from aktiv_app.bootstrap.commands import CommandParts
from aktiv_app.bootstrap.places import Places, version
from aktiv_app.cli.bank.command import BankAccess, BankCommand
from aktiv_app.cli.compose import ComposeCommand
from aktiv_app.cli.redact import RedactCommand
from aktiv_app.cli.restore import RestoreCommand
from aktiv_app.cli.scan import ScanCommand
from aktiv_app.cli.statuses import DONE, INTERRUPTED, NOT_VOUCHED, USAGE
from aktiv_app.cli.streams import Streams, UsageError
from aktiv_app.cli.tasks import TasksCommand
from aktiv_app.core.errors import AktivError, EngineError, NotVouchedError
from aktiv_app.core.messages import ENGLISH


def main(arguments: Sequence[str], places: Places, streams: Streams) -> int:
    """Run one command; returns its exit code."""
    code = _outcome(arguments, places, streams)
    try:
        streams.stdout.flush()
    except OSError:  # it was told; what is left would fail once more, with a code of Python's own
        _leave_standard_output()
    return code


def _outcome(arguments: Sequence[str], places: Places, streams: Streams) -> int:
    parser = _parser()
    try:
        args = parser.parse_args(arguments)
    except SystemExit as stop:  # argparse has said what was wrong
        return stop.code if isinstance(stop.code, int) else USAGE
    parts = CommandParts(places)
    try:
        code = _run(args, parts, streams)
        streams.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # `aktiv tasks | head`: whoever reads has had enough, which is no fault.
        _leave_standard_output()
        return DONE
    except (NotVouchedError, EngineError) as error:
        streams.say(f"aktiv: {ENGLISH(error.message)}")
        return NOT_VOUCHED
    except AktivError as error:
        streams.say(f"aktiv: {ENGLISH(error.message)}")
        return USAGE
    except UsageError as error:
        streams.say(f"aktiv: {error}")
        return USAGE
    except OSError as error:  # reading has errors of its own, so it is the output
        why = error.strerror or type(error).__name__
        streams.say(f"aktiv: the output could not be written whole ({why}). Do not use it.")
        return NOT_VOUCHED
    except Exception as error:  # its message may quote the text, so only its kind is told
        streams.say(f"aktiv: stopped by an unexpected fault ({type(error).__name__})")
        return NOT_VOUCHED
    return code


def standard_streams() -> Streams:
    """The process's own streams, in UTF-8 whatever the console says."""
    _fill_in_closed_streams()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
    return Streams(sys.stdin, sys.stdout, sys.stderr)


def _fill_in_closed_streams() -> None:
    """Let a stream that the process was started without (`>&-`) fail when it is used.

    Python has None for it. Its descriptor is taken too, in the order of their numbers, or the
    next file that is opened would get it, and whatever is printed with it.
    """
    nowhere = Path(os.devnull)
    # Opened the wrong way round: what is asked of them is an OSError, told like any other.
    if sys.stdin is None:
        sys.stdin = nowhere.open("w", encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = nowhere.open(encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = nowhere.open("w", encoding="utf-8")


def _leave_standard_output() -> None:
    """Keep Python from complaining, as it ends, that it cannot write the rest."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="aktiv",
        description=(
            "Build AI prompts in the AKTIV structure, with the personal data that is found "
            "replaced. Without a command the app opens its window."
        ),
        epilog="Exit codes: 0 done; 2 wrong usage or unreadable input; "
        "3 the text cannot be vouched for; 4 restored, but not all placeholders are known; "
        "5 the team's server was not reached or did not accept.",
    )
    parser.add_argument("--version", action="version", version=f"aktiv {version()}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    TasksCommand.add_to(commands)
    ComposeCommand.add_to(commands)
    ScanCommand.add_to(commands)
    RedactCommand.add_to(commands)
    RestoreCommand.add_to(commands)
    BankCommand.add_to(commands)
    return parser


def _run(args: argparse.Namespace, parts: CommandParts, streams: Streams) -> int:
    if args.command in ("compose", "scan", "redact", "bank"):
        # A policy that cannot be read may name words that would then be left standing.
        for caution in parts.cautions():
            streams.say(f"aktiv: {ENGLISH(caution)}")
    match args.command:
        case "tasks":
            return TasksCommand(parts.catalog()).run(args, streams)
        case "compose":
            command = ComposeCommand(parts.catalog(), parts.read_document, parts.screening)
            return command.run(args, streams)
        case "redact":
            redact = RedactCommand(
                parts.case_screening, parts.read_document, parts.vault, parts.numbers().save
            )
            return redact.run(args, streams)
        case "restore":
            restore = RestoreCommand(parts.placeholder_words, parts.read_document, parts.vault)
            return restore.run(args, streams)
        case "bank":
            access = BankAccess(parts.bank_session, parts.bank_parts, parts.init_server)
            return BankCommand(access).run(args, streams)
        case _:
            return ScanCommand(parts.engine, parts.read_document).run(args, streams)
