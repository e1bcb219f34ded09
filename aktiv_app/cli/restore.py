"""`aktiv restore`: the AI's answer with its values put back, and an account of them."""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from aktiv_app.cli.inputs import read_named
from aktiv_app.cli.statuses import DONE, NOT_VOUCHED, UNKNOWN_LEFT
from aktiv_app.cli.streams import Streams
from aktiv_app.core.messages import ENGLISH
from aktiv_app.core.model import Attachment

if TYPE_CHECKING:
    from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
    from aktiv_app.privacy.restoring.answer import Account, PlaceholderAccount
    from aktiv_app.services.vault import Vault

_WHY = {
    "not_in_case": "was not sent in this case",
    "own_text": "was in your own text too",
    "unclear": "is damaged and cannot be read for sure",
}


@dataclass(frozen=True, slots=True)
class RestoreCommand:
    """Puts values back. `open_vault` is called when everything else is in order."""

    words: "Callable[[], PlaceholderWords]"
    read_file: Callable[[Path], Attachment]
    open_vault: "Callable[[], Vault | None]"
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    @staticmethod
    def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        """Declare the command's arguments."""
        parser = subparsers.add_parser(
            "restore",
            help="put the values of a case file back into an answer",
            description=(
                "Write an answer on standard output with the values of the case put back, and "
                "what became of each placeholder on standard error, without values. Exit "
                "status: 0 all placeholders are known, 3 the answer is not this case's (then "
                "nothing is written), 4 written, but some are unknown and stand as they were."
            ),
        )
        parser.add_argument("file", metavar="FILE", help="the answer; - for standard input")
        parser.add_argument(
            "--case", metavar="FILE", required=True, help="the file that 'aktiv redact' made"
        )

    def run(self, args: argparse.Namespace, streams: Streams) -> int:
        """Restore and account. Raises AktivError or UsageError."""
        # Imported here so that `aktiv --help` and `aktiv tasks` stay quick.
        from aktiv_app.privacy.restoring.restore import restore
        from aktiv_app.services.cases import read_case

        answer = read_named(args.file, streams, self.read_file)
        vault = self.open_vault()
        if vault is None:
            streams.say(
                "aktiv restore: this computer's key store is not available, so the case file "
                "cannot be opened. It is unchanged. Unlock the key store and try again."
            )
            return NOT_VOUCHED
        record = read_case(Path(args.case), vault, self.now())
        restored = restore(answer, record.sent, self.words())
        if restored.refused is not None:
            streams.say(f"aktiv restore: {ENGLISH(restored.refused)}")
            return NOT_VOUCHED
        streams.stdout.write(restored.text)
        for line in _account(restored.account):
            streams.say(line)
        return UNKNOWN_LEFT if restored.account.unknown else DONE


def _account(account: "Account") -> Iterator[str]:
    for row in account.placeholders:
        yield f"{row.placeholder}: {_outcome(row)}"
    for unknown in account.unknown:
        yield f"unknown: {' '.join(unknown.text.split())} {_WHY[unknown.doubt.value]}"


def _outcome(row: "PlaceholderAccount") -> str:
    if row.missing:
        return "missing, the answer does not use it"
    said = [f"put back {row.restored}, sent {row.sent}"]
    if row.rewritten:
        said.append(f"{row.rewritten} of them rewritten")
    if row.surplus:
        said.append(f"{row.surplus} more than sent")
    return ", ".join(said)
