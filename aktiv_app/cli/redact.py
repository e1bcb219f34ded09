"""`aktiv redact`: texts with their personal data replaced, and a case file to restore from."""

import argparse
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from aktiv_app.cli.inputs import read_named
from aktiv_app.cli.statuses import DONE, NOT_VOUCHED
from aktiv_app.cli.streams import Streams, UsageError
from aktiv_app.core.errors import CaseError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Attachment

if TYPE_CHECKING:
    from aktiv_app.privacy.replacing.kinds import Kind
    from aktiv_app.privacy.replacing.screened import ScreenedPrompt
    from aktiv_app.privacy.restoring.sent import SentText
    from aktiv_app.privacy.seal import ScreenedText
    from aktiv_app.services.vault import Vault

NO_KEYRING = (
    "this computer has no key store that can be used, and without its key the names cannot "
    "be kept safely. Nothing was written."
)


class Screener(Protocol):
    """Screens and seals at once, and remembers what it sealed."""

    def seal_unattended(
        self, source: str, language: Language
    ) -> "tuple[ScreenedPrompt, ScreenedText]":
        """Replace all that may be personal data in `source`, check once more and seal."""

    @property
    def sent(self) -> "tuple[SentText, ...]":
        """What was sealed, for restoring."""


@dataclass(frozen=True, slots=True)
class RedactCommand:
    """Replaces personal data. `screening` and `open_vault` are called when needed.

    `remember` learns the numbers that are used, for later cases to begin after.
    """

    screening: Callable[[], Screener]
    read_file: Callable[[Path], Attachment]
    open_vault: "Callable[[], Vault | None]"
    remember: "Callable[[Mapping[Kind, int]], None]"
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    @staticmethod
    def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        """Declare the command's arguments."""
        parser = subparsers.add_parser(
            "redact",
            help="write texts with their personal data replaced, and a case file",
            description=(
                "Write documents or standard input on standard output, with personal data "
                "replaced by placeholders and a line that asks the AI to leave them alone. "
                "What they stand for goes to the case file, encrypted with a key in this "
                "computer's key store; 'aktiv restore' puts it back into the AI's answer."
            ),
        )
        parser.add_argument(
            "files",
            metavar="FILE",
            nargs="+",
            help="document or text file, - for standard input (UTF-8); several become one text",
        )
        parser.add_argument(
            "--case", metavar="FILE", required=True, help="the case file to make; it must be new"
        )
        parser.add_argument(
            "--lang",
            choices=[language.value for language in Language],
            default=Language.NB.value,
            help="language of the placeholders (default: nb)",
        )
        parser.add_argument(
            "--days",
            type=int,
            default=30,
            help="days until the case file expires, 1 to 90 (default: 30)",
        )

    def run(self, args: argparse.Namespace, streams: Streams) -> int:
        """Replace, write the case file and only then the text.

        Raises AktivError or UsageError.
        """
        # Imported here so that `aktiv --help` and `aktiv tasks` stay quick.
        from aktiv_app.privacy.restoring.sent import highest_numbers
        from aktiv_app.services.case_book import CaseRecord, new_case_id
        from aktiv_app.services.cases import MOST_DAYS, write_case

        path = Path(args.case)
        if not 1 <= args.days <= MOST_DAYS:
            raise UsageError(f"--days must be 1 to {MOST_DAYS}")
        if path.exists():
            raise UsageError("the case file exists already; choose another name for --case")
        # Blank lines keep the texts apart; one text, so that people are known across them.
        source = "\n\n".join(read_named(name, streams, self.read_file) for name in args.files)
        vault = self.open_vault()
        if vault is None:
            streams.say(f"aktiv redact: {NO_KEYRING}")
            return NOT_VOUCHED
        screening = self.screening()
        screened, sealed = screening.seal_unattended(source, Language(args.lang))
        now = self.now()
        record = CaseRecord(new_case_id(), "", now, now, screening.sent)
        try:
            expires = write_case(path, record, vault, args.days, now)
        except CaseError:
            raise UsageError(
                "the case file could not be written, so no text was written either. Check that "
                "its folder is there and may be written to, and that the disk has room."
            ) from None
        self.remember(highest_numbers(screening.sent))
        try:
            streams.stdout.write(sealed.text if sealed.text.endswith("\n") else f"{sealed.text}\n")
            streams.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            path.unlink(missing_ok=True)  # else the same command would find it in its way
            raise UsageError(
                f"the text could not be written ({error.strerror}). The case file was deleted "
                "again: nothing of this text can be used. Make room and try again."
            ) from None
        replaced = Counter(mark.finding.label.value for mark in screened.marks if mark.placeholder)
        streams.say(
            "replaced: "
            + (", ".join(f"{label} {count}" for label, count in sorted(replaced.items())) or "none")
        )
        streams.say(f"the case file can be used until {expires:%Y-%m-%d}")
        return DONE
