"""`aktiv bank init-server`, `backup` and `restore`."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from aktiv_app.cli.bank.output import write_json
from aktiv_app.cli.statuses import DONE
from aktiv_app.cli.streams import Streams, UsageError

if TYPE_CHECKING:
    from aktiv_app.services.bank.api import Backup
    from aktiv_app.services.bank.parts import BankParts
    from aktiv_app.services.bank.session import BankSession


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    server = commands.add_parser(
        "init-server",
        help="make or upgrade the team's bank on a PostgreSQL server",
        description=(
            "Make the team's bank in a PostgreSQL database (14 or newer), or bring it up to date. "
            "For the IT department; see docs/team-bank.md."
        ),
    )
    server.add_argument(
        "address", metavar="DSN", help="such as service=aktiv; the password comes from libpq's ways"
    )
    server.add_argument("--json", action="store_true", help="write JSON")

    backup = commands.add_parser(
        "backup", help="make a backup now", description="Make a dated backup of the bank."
    )
    backup.add_argument("--list", action="store_true", help="list the backups there are")
    backup.add_argument("--json", action="store_true", help="write JSON")
    backup.set_defaults(run=_back_up)

    restore = commands.add_parser(
        "restore",
        help="put a backup in the place of the bank",
        description="Put a backup in the place of the bank. The bank as it is now becomes a "
        "backup itself.",
    )
    restore.add_argument("backup", metavar="BACKUP", help="the file, or its name in the list")
    restore.add_argument("--json", action="store_true", help="write JSON")


def init_server(
    initialise: Callable[[str, Callable[[str], None]], tuple[str, int]],
    args: argparse.Namespace,
    streams: Streams,
) -> int:
    """Make or upgrade the bank on a server."""
    steps: list[str] = []
    bank, version = initialise(args.address, steps.append)
    if args.json:
        write_json({"bank": bank, "version": version, "steps": steps}, streams)
        return DONE
    for step in steps:
        streams.stdout.write(f"made: {step}\n")
    streams.stdout.write(f"bank {bank}, version {version}\n")
    return DONE


def list_backups(parts: "BankParts", args: argparse.Namespace, streams: Streams) -> int:
    """Write the backups, newest first."""
    backups = parts.files.backups()
    if args.json:
        write_json([_told(backup) for backup in backups], streams)
    for backup in () if args.json else backups:
        streams.stdout.write(f"{backup.path.name}  {backup.size} bytes\n")
    return DONE


def restore(parts: "BankParts", args: argparse.Namespace, streams: Streams) -> int:
    """Put a backup in the place of the bank."""
    path = Path(args.backup)
    if not path.is_file():
        named = [backup.path for backup in parts.files.backups() if backup.path.name == path.name]
        if not named:
            raise UsageError(f"there is no backup {path.name}. See aktiv bank backup --list.")
        path = named[0]
    parts.files.restore(path)
    if args.json:
        write_json({"restored": path.name}, streams)
    else:
        streams.stdout.write(f"restored {path.name}\n")
    return DONE


def _back_up(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    backup = session.back_up()
    if args.json:
        write_json(_told(backup), streams)
    else:
        streams.stdout.write(f"{backup.path}\n")
    return DONE


def _told(backup: "Backup") -> dict[str, object]:
    return {
        "name": backup.path.name,
        "path": str(backup.path),
        "made_at": backup.made_at,
        "size": backup.size,
    }
