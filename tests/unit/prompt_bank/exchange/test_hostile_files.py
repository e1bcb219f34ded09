"""Files made to hurt give one clear error each, quickly, and nothing else happens."""

import csv
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from prompt_bank.exchange.chat_tools import read_chat_tool
from prompt_bank.exchange.csv_files import csv_bytes, read_csv
from prompt_bank.exchange.entries import FileOfPrompts
from prompt_bank.exchange.excel import read_xlsx, xlsx_bytes
from prompt_bank.exchange.files import MAX_FILE, write_whole
from prompt_bank.exchange.foreign import from_text
from prompt_bank.exchange.markdown import parse_markdown, read_markdown, write_folder
from prompt_bank.exchange.tables import row_of
from prompt_bank.exchange.whole_bank import read_whole_bank
from prompt_bank.model.errors import BankError, Problem
from tests.unit.prompt_bank.bank_fixtures import content
from tests.unit.prompt_bank.full_disk import files_no_larger_than

READERS: list[tuple[str, Callable[[Path, str], object]]] = [
    ("a.md", read_markdown),
    ("a.csv", read_csv),
    ("a.xlsx", read_xlsx),
    ("a.json", read_chat_tool),
    ("a.aktivbank", lambda path, _: read_whole_bank(path, None)),
]
PROMPT = "01930000-0000-7000-8000-000000000001"


def attempt(read: Callable[[Path, str], object], path: Path) -> tuple[object, BankError | None]:
    try:
        return read(path, "nb"), None
    except BankError as error:
        return None, error


@pytest.mark.parametrize(("name", "read"), READERS, ids=[name for name, _ in READERS])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 100,
        os.urandom(4096),
        b"[" * 100_000,
        b"{" * 100_000,
        b'{"a":' * 50_000,
        b"PK\x03\x04" + b"\xff" * 100,
        b"\xff\xfe" + b"\xd8\x00" * 10,
        b"title;prompt\n" + b'"' * 1_000_000,
    ],
    ids=["empty", "zeros", "noise", "brackets", "braces", "objects", "zip", "utf16", "quotes"],
)
def test_rubbish_is_refused(
    tmp_path: Path, name: str, read: Callable[[Path, str], object], data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    found, error = attempt(read, path)
    if error:
        assert error.problem in (Problem.FILE_UNREADABLE, Problem.FILE_TOO_LARGE)
        assert error.fields["name"] == name
    else:
        assert isinstance(found, FileOfPrompts)
        assert not found.entries


@pytest.mark.parametrize(("name", "read"), READERS[:4], ids=[name for name, _ in READERS[:4]])
def test_what_is_no_ordinary_file_is_not_waited_for(
    tmp_path: Path, name: str, read: Callable[[Path, str], object]
) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(BankError):
        read(tmp_path / name, "nb")
    with pytest.raises(BankError):
        read(tmp_path / f"missing-{name}", "nb")


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    with pytest.raises(BankError) as refused:
        read_csv(path, "nb")
    assert refused.value.problem is Problem.FILE_TOO_LARGE


@pytest.mark.parametrize(
    "start",
    [
        "=",
        "+",
        "-",
        "@",
        "\t",
        "=cmd|' /C calc'!A0",
        "'=",
        " =",
        "   @",
        " \t=",
        "\u00a0+",
        "\u200b=",
        "' =",
    ],
)
def test_no_cell_of_ours_is_a_formula(tmp_path: Path, start: str) -> None:
    rows = [row_of(content(f"{start}1+1"), PROMPT, "", {"owner": f"{start}2"})]
    text = csv_bytes(rows).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text), delimiter=";"):
        # Some programs leave out what nobody sees in front of a formula.
        seen = [cell.replace("\u200b", "").lstrip(" \u00a0") for cell in row]
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in seen)
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx_bytes(rows))
    with zipfile.ZipFile(path) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")
    (entry,) = read_xlsx(path, "nb").entries
    assert entry.content.title == f"{start}1+1".strip()


def test_a_workbook_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(150):
            part.write(b"0" * 1024 * 1024)
    assert path.stat().st_size < MAX_FILE
    with pytest.raises(BankError) as refused:
        read_xlsx(path, "nb")
    assert refused.value.problem is Problem.FILE_TOO_LARGE


def test_a_workbook_with_entities_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "entities.xlsx"
    path.write_bytes(xlsx_bytes([row_of(content(), PROMPT, "", {})]))
    with zipfile.ZipFile(path) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    declared = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    sheet = "xl/worksheets/sheet1.xml"
    members[sheet] = declared + members[sheet].split(b"?>", 1)[-1]
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    with pytest.raises(BankError):
        read_xlsx(path, "nb")


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x, x]\nb: [*a, *a]\ntitle: T",
        "title: !!python/object/apply:os.system [echo]",
        "title: [" * 2_000,
        "title: T\nvariables: {a: b}",
        "title: 3",
        "title: T\nexamples: {x: {y: z}}",
        "- title",
        "title: T\ntitle: \t@",
        "? {a: b}\n: c",
    ],
)
def test_front_matter_holds_plain_data_only(front: str) -> None:
    with pytest.raises(BankError) as refused:
        parse_markdown(f"---\n{front}\n---\n## K: Kommando\n\nWrite.\n", "a.md", "nb")
    assert refused.value.problem is Problem.FILE_UNREADABLE
    assert refused.value.fields["name"] == "a.md"


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    levels = "\n".join(
        f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" if n else "l0: &l0 [x]" for n in range(30)
    )
    with pytest.raises(BankError):
        parse_markdown(f"---\n{levels}\ntitle: T\n---\n## K: K\n\nWrite.\n", "a.md", "nb")


def test_titles_lead_to_no_other_folder(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    names = ("../../evil", "/etc/passwd", "..", "con", "a\nb", "x" * 190, "😀")
    for name in names:
        (path,) = write_folder(folder, [(content(name), PROMPT, "", {})])
        assert path.resolve().is_relative_to(folder.resolve())
        assert len(path.name) < 100
    assert sorted(tmp_path.iterdir()) == [folder]


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\n## K: K\n\nWrite.\n")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.md").symlink_to(secret)
    (folder / "away").symlink_to(tmp_path)
    assert not read_markdown(folder, "nb").entries


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{% for x in range(10**9) %}{{ x }}{% endfor %}",
        "{{ config|attr('x') }}{# note #}",
        "{{{{ nested }}}}",
        "{% raw %}{{ a }}{% endraw %}",
        '{{ "}}" }}',
    ],
)
def test_templates_of_strangers_come_in_as_words(text: str) -> None:
    made = from_text("T", text, "en")
    fields = {variable.name for variable in made.variables}
    template = made.parts.kommando
    for mark in ("{%", "{#"):
        assert template.count(mark) == template.count(f'"{mark}"')
    opened = template.count("{{") - template.count('"{{"')
    shown = sum(template.count("{{ " + name + " }}") for name in fields)
    assert opened == shown + template.count('{{ "{')


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    with files_no_larger_than(1000), pytest.raises(BankError) as refused:
        write_whole(path, b"x" * 5000)
    assert refused.value.problem is Problem.DISK_FULL
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["list.csv"]


def test_what_is_written_can_be_read_by_whoever_may_read_the_users_other_files(
    tmp_path: Path,
) -> None:
    plain, package = tmp_path / "plain.txt", tmp_path / "team.aktivpakke"
    plain.write_bytes(b"x")
    write_whole(package, b"x")
    assert package.stat().st_mode == plain.stat().st_mode
