"""`aktiv redact` and `aktiv restore`: there and back, and every refusal."""

import argparse
import errno
import io
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from aktiv_app.cli.redact import RedactCommand
from aktiv_app.cli.restore import RestoreCommand
from aktiv_app.cli.streams import Streams, UsageError
from aktiv_app.core.errors import AktivError, CaseError, MaterialError
from aktiv_app.core.left_out import LeftOut, LeftOutKind
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Attachment
from aktiv_app.services.numbers import NumberMemory
from aktiv_app.services.screening import LocalScreening
from aktiv_app.services.vault import Vault
from tests.unit.privacy.fakes import FakeEngine, real_words

KEY = bytes(range(32))
TEXT = "Kari Nordmann søkte.\r\nKaris mobil er 912 34 567.\n"


class Terminal:
    """Both commands over one key, with what they wrote."""

    def __init__(self, folder: Path, key: bytes | None = KEY) -> None:
        self.folder = folder
        self.now = datetime(2026, 3, 2, tzinfo=UTC)
        self.key = key
        self.numbers = NumberMemory(folder / "numbers.json")
        self.out = self.err = ""

    def vault(self) -> Vault | None:
        return Vault(self.key) if self.key else None

    def read(self, path: Path) -> Attachment:
        if path.name == "delvis.docx":
            left_out = (LeftOut(LeftOutKind.COMMENTS, 3),)
            return Attachment(path.name, "Kari Nordmann", 0, left_out)
        raise MaterialError(msg("It is no document."))

    def run(self, *arguments: str, stdin: str = "", output: io.StringIO | None = None) -> int:
        parser = argparse.ArgumentParser()
        commands = parser.add_subparsers(dest="command")
        RedactCommand.add_to(commands)
        RestoreCommand.add_to(commands)
        args = parser.parse_args(arguments)
        out, err = output or io.StringIO(newline=""), io.StringIO()
        streams = Streams(io.StringIO(stdin, newline=""), out, err)
        redact = RedactCommand(
            lambda: LocalScreening(FakeEngine(), real_words(), frozenset(), self.numbers.load()),
            self.read,
            self.vault,
            self.numbers.save,
            lambda: self.now,
        )
        restore = RestoreCommand(real_words, self.read, self.vault, lambda: self.now)
        command = redact if args.command == "redact" else restore
        try:
            return command.run(args, streams)
        finally:
            self.out, self.err = out.getvalue(), err.getvalue()


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "notat.txt").write_bytes(TEXT.encode())
    return Terminal(tmp_path)


def case(terminal: Terminal, name: str = "sak.case") -> str:
    return str(terminal.folder / name)


def test_redact_says_what_of_a_document_it_has_not_read(terminal: Terminal) -> None:
    assert terminal.run("redact", "delvis.docx", "--case", case(terminal)) == 0
    assert "delvis.docx: not read, so neither checked nor in the text: 3 comments\n" in terminal.err
    assert "comments" not in terminal.out


def test_there_and_back_to_the_letter(terminal: Terminal) -> None:
    assert terminal.run("redact", str(terminal.folder / "notat.txt"), "--case", case(terminal)) == 0
    sent = terminal.out
    assert sent.startswith("[PERSON_1] søkte.\r\n[PERSON_1]s mobil er [TELEFON_1].\n\nOrd i hake")
    assert "Kari" not in sent + terminal.err
    assert "PERSON 2, PHONE 1" in terminal.err
    assert "until 2026-04-01" in terminal.err
    assert b"Kari" not in Path(case(terminal)).read_bytes()

    assert terminal.run("restore", "-", "--case", case(terminal), stdin=sent) == 0
    assert terminal.out == TEXT
    assert "[PERSON_1]: put back 2, sent 2" in terminal.err
    assert "Kari" not in terminal.err


def test_an_edited_answer_with_its_account(terminal: Terminal) -> None:
    terminal.run("redact", str(terminal.folder / "notat.txt"), "--case", case(terminal))
    answer = "**[PERSON\\_1]** er PERSON_1s navn, ikke [PERSON_2]."
    assert terminal.run("restore", "-", "--case", case(terminal), stdin=answer) == 4
    assert terminal.out == "**Kari Nordmann** er Karis navn, ikke [PERSON_2]."
    assert terminal.err.splitlines() == [
        "[PERSON_1]: put back 2, sent 2, 2 of them rewritten",
        "[TELEFON_1]: missing, the answer does not use it",
        "unknown: [PERSON_2] was not sent in this case",
    ]


def test_several_files_know_their_people_together(terminal: Terminal) -> None:
    (terminal.folder / "b.txt").write_text("Kari Nordmann og Ola Hansen", encoding="utf-8")
    files = [str(terminal.folder / name) for name in ("notat.txt", "b.txt")]
    assert terminal.run("redact", *files, "--case", case(terminal), "--lang", "en") == 0
    assert "[PHONE_1].\n\n\n[PERSON_1] og [PERSON_2]" in terminal.out
    assert "Words in square brackets" in terminal.out


def test_an_answer_to_another_case_is_refused(terminal: Terminal) -> None:
    terminal.run("redact", "-", "--case", case(terminal), stdin="Kari Nordmann")
    answer = "Hei [PERSON_3]"
    assert terminal.run("restore", "-", "--case", case(terminal), stdin=answer) == 3
    assert terminal.out == ""
    assert "not those of this case" in terminal.err


def test_two_cases_never_share_a_placeholder(terminal: Terminal) -> None:
    terminal.run("redact", "-", "--case", case(terminal, "a.case"), stdin="Kari Nordmann")
    first = terminal.out
    terminal.run("redact", "-", "--case", case(terminal, "b.case"), stdin="Ola Hansen")
    assert terminal.out.startswith("[PERSON_2]")
    assert terminal.run("restore", "-", "--case", case(terminal, "b.case"), stdin=first) == 3
    assert terminal.out == ""
    assert terminal.run("restore", "-", "--case", case(terminal, "a.case"), stdin=first) == 0
    assert terminal.out == "Kari Nordmann"


def test_without_a_keyring_nothing_is_written(terminal: Terminal) -> None:
    terminal.run("redact", "-", "--case", case(terminal), stdin="Kari Nordmann")
    terminal.key = None
    other = case(terminal, "ny.case")
    assert terminal.run("redact", "-", "--case", other, stdin="Kari Nordmann") == 3
    assert terminal.out == ""
    assert "key store" in terminal.err
    assert not Path(other).exists()
    assert terminal.run("restore", "-", "--case", case(terminal), stdin="[PERSON_1]") == 3
    assert terminal.out == ""


def test_an_existing_case_file_is_not_overwritten(terminal: Terminal) -> None:
    terminal.run("redact", "-", "--case", case(terminal), stdin="Kari Nordmann")
    before = Path(case(terminal)).read_bytes()
    with pytest.raises(UsageError, match="exists"):
        terminal.run("redact", "-", "--case", case(terminal), stdin="Ola Hansen")
    assert Path(case(terminal)).read_bytes() == before


def test_where_the_case_file_cannot_be_written_no_text_is(terminal: Terminal) -> None:
    nowhere = str(terminal.folder / "notat.txt" / "sak.case")
    with pytest.raises(UsageError, match="no text was written") as caught:
        terminal.run("redact", "-", "--case", nowhere, stdin="Kari Nordmann")
    assert "memory" not in str(caught.value)
    assert terminal.out == ""


def test_where_the_text_cannot_be_written_no_case_file_is_left(terminal: Terminal) -> None:
    class FullDisk(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(UsageError, match="No space left"):
        terminal.run(
            "redact", "-", "--case", case(terminal), stdin="Kari Nordmann", output=FullDisk()
        )
    assert not Path(case(terminal)).exists()
    assert terminal.run("redact", "-", "--case", case(terminal), stdin="Kari Nordmann") == 0


def test_another_key_an_expired_case_and_a_damaged_one(terminal: Terminal) -> None:
    terminal.run("redact", "-", "--case", case(terminal), "--days", "1", stdin="Kari Nordmann")
    terminal.key = bytes(32)
    with pytest.raises(CaseError, match="cannot be opened"):
        terminal.run("restore", "-", "--case", case(terminal), stdin="[PERSON_1]")
    terminal.key = KEY
    terminal.now += timedelta(days=1)
    with pytest.raises(CaseError, match="expired"):
        terminal.run("restore", "-", "--case", case(terminal), stdin="[PERSON_1]")
    assert not Path(case(terminal)).exists()
    Path(case(terminal)).write_text("tull", encoding="utf-8")
    with pytest.raises(CaseError, match="not a case"):
        terminal.run("restore", "-", "--case", case(terminal), stdin="[PERSON_1]")


@pytest.mark.parametrize(
    "arguments",
    [
        ("redact", "missing.txt", "--case", "c"),
        ("redact", "broken.docx", "--case", "c"),
        ("redact", "-", "--case", "c", "--days", "0"),
        ("redact", "-", "--case", "c", "--days", "91"),
        ("restore", "missing.txt", "--case", "c"),
    ],
)
def test_wrong_usage(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    with pytest.raises((UsageError, AktivError)):
        terminal.run(*arguments)
    assert terminal.out == ""
