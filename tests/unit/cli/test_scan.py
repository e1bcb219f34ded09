"""`aktiv scan` as a script sees it."""

import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from aktiv_app.cli.scan import ScanCommand
from aktiv_app.cli.streams import Streams
from aktiv_app.core.errors import MaterialError
from aktiv_app.core.left_out import LeftOut, LeftOutKind
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Attachment
from aktiv_app.privacy.findings import Finding
from aktiv_app.privacy.scanner import Scanner
from tests.unit.privacy.fakes import FakeEngine


class Quoting:
    """An engine that fails with the text in its error."""

    def scan(self, text: str, /) -> tuple[Finding, ...]:
        raise RuntimeError(text)


def read_document(path: Path) -> Attachment:
    if path.name == "skannet.docx":
        left_out = (LeftOut(LeftOutKind.SCANNED, 1, (2,)), LeftOut(LeftOutKind.COMMENTS, 3))
        return Attachment(path.name, "Kari Nordmann", 2, left_out)
    if path.suffix == ".docx":
        return Attachment(path.name, "I et dokument: Kari Nordmann")
    raise MaterialError(msg("This file cannot be read."))


def scan(
    *arguments: str, stdin: bytes = b"", engine: Scanner | None = None
) -> tuple[int, str, str]:
    def make_engine() -> Scanner:
        return engine or FakeEngine()

    parser = argparse.ArgumentParser()
    ScanCommand.add_to(parser.add_subparsers())
    streams = Streams(
        io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"), io.StringIO(), io.StringIO()
    )
    command = ScanCommand(make_engine, read_document)
    status = command.run(parser.parse_args(["scan", *arguments]), streams)
    out, err = streams.stdout, streams.stderr
    assert isinstance(out, io.StringIO)
    assert isinstance(err, io.StringIO)
    return status, out.getvalue(), err.getvalue()


TEXT = "Hei \U0001f600\r\nStein ringte Kari Nordmann\n"


def test_findings_are_listed_without_their_values() -> None:
    status, out, err = scan(stdin=TEXT.encode())
    assert status == 0
    rows = [line.split("\t") for line in out.splitlines()]
    assert [row[:3] for row in rows] == [
        ["2:1", "PERSON", "possible"],
        ["2:14", "PERSON", "sure"],
    ]
    assert "Kari" not in out + err
    assert "2 found, 1 replaced" in err


def test_values_are_shown_when_asked_for() -> None:
    assert '"Kari Nordmann"' in scan("--show-values", stdin=TEXT.encode())[1]


def test_json_has_code_points_of_the_input_as_it_came() -> None:
    status, out, _ = scan("--json", "-", stdin=TEXT.encode())
    (document,) = json.loads(out)
    assert status == 0
    assert "Kari" not in out
    kari = document["findings"][1]
    assert TEXT[kari["start"] : kari["end"]] == "Kari Nordmann"
    assert (kari["line"], kari["column"], kari["label"]) == (2, 14, "PERSON")
    assert [finding["replaced"] for finding in document["findings"]] == [False, True]


def test_json_lines_give_what_copy_would_replace() -> None:
    records: list[dict[str, Any]] = [
        {"id": "a", "text": TEXT, "lang": "nb"},
        {"id": 7, "text": ""},
        {"id": "b", "text": "\ud800 912 34 567"},
        {"id": "c", "text": "Kari \ud83dNordmann, 912 34 567"},
    ]
    lines = "\n".join(json.dumps(record) for record in records) + "\n\n"
    status, out, err = scan("--jsonl", stdin=lines.encode())
    assert (status, err) == (0, "")
    start = TEXT.index("Kari")
    *answers, odd = [json.loads(line) for line in out.splitlines()]
    assert [16, 26, "PHONE"] in odd["spans"]
    assert answers == [
        {"id": "a", "spans": [[start, start + 13, "PERSON"]]},
        {"id": 7, "spans": []},
        {"id": "b", "spans": [[2, 12, "PHONE"]]},
    ]


@pytest.mark.parametrize(
    "line",
    [b"Kari", b'{"id": 1}', b'{"text": "Kari"}', b'["Kari"]', b'{"id": 1, "text": 2}', b'"\xff"'],
)
def test_a_line_that_cannot_be_used_is_named_and_not_quoted(line: bytes) -> None:
    good = b'{"id": 1, "text": "Ola Hansen"}\n'
    status, out, err = scan("--jsonl", stdin=good + line)
    assert status == 2
    assert len(out.splitlines()) == 1
    assert "line 2" in err
    assert "Kari" not in err


def test_documents_are_read_as_material_and_text_as_it_is(tmp_path: Path) -> None:
    text = tmp_path / "notat.txt"
    text.write_bytes(b"Ola Hansen\r\n  Kari\n")
    document = tmp_path / "cv.docx"
    document.touch()
    status, out, _ = scan("--json", str(text), str(document))
    assert status == 0
    first, second = json.loads(out)
    assert [finding["start"] for finding in first["findings"]] == [0, 14]
    assert second["findings"][0]["start"] == len("I et dokument: ")


def test_what_was_not_read_is_said_and_stands_in_the_json(tmp_path: Path) -> None:
    document = tmp_path / "skannet.docx"
    status, out, err = scan(str(document))
    assert status == 0
    assert (
        "skannet.docx: not read, so neither checked nor in the text: "
        "page 2 (a picture without text), 3 comments\n"
    ) in err
    status, out, _ = scan("--json", str(document), stdin=b"")
    assert json.loads(out)[0]["left_out"] == [
        {"kind": "scanned", "count": 1, "pages": [2]},
        {"kind": "comments", "count": 3, "pages": []},
    ]
    (tmp_path / "a.txt").write_text("Kari", encoding="utf-8")
    status, out, err = scan("--json", str(tmp_path / "a.txt"))
    assert json.loads(out)[0]["left_out"] == []
    assert "not read" not in err


def test_an_unreadable_file_is_reported_and_the_others_are_scanned(tmp_path: Path) -> None:
    good = tmp_path / "god.txt"
    good.write_text("Kari", encoding="utf-8")
    bad = tmp_path / "bad.pdf"
    status, out, err = scan(str(tmp_path / "ingen.txt"), str(bad), str(good))
    assert status == 2
    assert "ingen.txt" in err
    assert "bad.pdf" in err
    assert "god.txt:1:1" in out


def test_input_that_is_not_utf_8_is_refused() -> None:
    assert scan(stdin=b"Kj\xe6re Kari")[0] == 2


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_a_failing_engine_gives_3_and_no_text() -> None:
    for arguments in ((), ("--json",), ("--jsonl",)):
        status, out, err = scan(*arguments, stdin=b'{"id": 1, "text": "Kari"}', engine=Quoting())
        assert status == 3
        assert out == ""
        assert "Kari" not in err
        assert err


def test_an_engine_that_cannot_be_made_gives_3() -> None:
    def make_engine() -> Scanner:
        raise ModuleNotFoundError("presidio_analyzer")

    parser = argparse.ArgumentParser()
    ScanCommand.add_to(parser.add_subparsers())
    streams = Streams(io.StringIO("Kari"), io.StringIO(), io.StringIO())
    status = ScanCommand(make_engine, read_document).run(parser.parse_args(["scan"]), streams)
    assert status == 3


def test_contradictory_options_give_2() -> None:
    assert scan("--jsonl", "--show-values")[0] == 2
    with pytest.raises(SystemExit) as raised:
        scan("--json", "--jsonl")
    assert raised.value.code == 2
