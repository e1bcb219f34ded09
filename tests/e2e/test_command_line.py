"""The command line as a script or a person at a terminal meets it: real processes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAME = "Kari Nordmann"
MOBILE = "912 34 567"
# A synthetic number (month + 80) with valid check digits, as the Tax Administration makes them.
FODSELSNUMMER = "01817000173"

# Runs the program in a process where Qt cannot be imported at all, as on a server.
_WITHOUT_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError("no Qt on this machine")
sys.meta_path.insert(0, NoQt())
from aktiv_app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def aktiv(tmp_path: Path) -> Run:
    def run(*arguments: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", _WITHOUT_QT, *arguments],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=ROOT,
            env={"AKTIV_HOME": str(tmp_path), "PATH": "", "PYTHONWARNINGS": "ignore"},
            timeout=120,
        )

    return run


def test_a_prompt_with_placeholders_and_no_personal_data(aktiv: Run) -> None:
    done = aktiv(
        "compose",
        "interview-questions",
        "--set",
        "role=rådgiver i HR",
        "--set",
        "must_have=bachelor i HR; god skriftlig framstilling",
        "--part",
        f"inspirasjon=Kandidat: {NAME}, mobil {MOBILE}, fnr. {FODSELSNUMMER}",
    )
    assert done.returncode == 0, done.stderr
    for letter in "AKTIV":
        assert f"\n{letter}: " in "\n" + done.stdout
    for value in (NAME, "Kari", "Nordmann", MOBILE, FODSELSNUMMER):
        assert value not in done.stdout
        assert value not in done.stderr
    for placeholder in ("[PERSON_1]", "[TELEFON_1]", "[FØDSELSNUMMER_1]"):
        assert placeholder in done.stdout
    assert "- bachelor i HR\n- god skriftlig framstilling" in done.stdout
    assert "NATIONAL_ID 1" in done.stderr
    assert "PERSON 1" in done.stderr
    assert "PHONE 1" in done.stderr


def test_an_attached_document_is_screened_too(aktiv: Run, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Rådgiver i HR")
    document.add_paragraph(f"Spørsmål rettes til {NAME}, telefon {MOBILE}.")
    document.save(tmp_path / "annonse.docx")

    done = aktiv(
        "compose",
        "interview-questions",
        "--set=role=rådgiver",
        "--set=must_have=bachelor",
        f"--attach={tmp_path / 'annonse.docx'}",
        "--json",
    )

    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert "Spørsmål rettes til [PERSON_1], telefon [TELEFON_1]." in report["text"]
    assert NAME not in done.stdout
    assert report["replaced"]["PHONE"] == 1
    assert report["characters"] == len(report["text"])


def test_values_from_standard_input_stay_off_the_process_list(aktiv: Run) -> None:
    done = aktiv(
        "compose",
        "free",
        "--set=aktor_text=@-",
        "--set=kommando_text=Skriv en e-post.",
        "--style=flowing",
        stdin=f"Om {NAME}.",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Om [PERSON_1].")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("compose", "interview-questions"), "required and not given: role"),
        (("compose", "no-such-task"), "no-such-task"),
        (("compose", "free", "--set", "colour=red"), "no variable colour"),
        (("compose", "free", "--set", "colour"), "NAME=VALUE"),
        (("compose", "free", "--part", "coda=x"), "no part coda"),
        (("compose", "free", "--lang", "da"), "invalid choice"),
        (("compose", "free", "--attach", "missing.docx"), "missing.docx: The file"),
        (("compose", "free", "--set", "aktor_text=@missing.txt"), "cannot be read"),
        (("scan", "missing.txt"), "missing.txt"),
        (("frobnicate",), "invalid choice"),
    ],
)
def test_wrong_usage_is_explained(aktiv: Run, arguments: tuple[str, ...], said: str) -> None:
    done = aktiv(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_scan_lines_answers_one_by_one_in_code_points(aktiv: Run) -> None:
    texts = ["😀 ring 912 34 567", "ingenting her", "e-post: kari@eksempel.no"]
    lines = [json.dumps({"id": f"t{n}", "text": text}) for n, text in enumerate(texts)]

    done = aktiv("scan", "--jsonl", stdin="\n".join(lines) + "\n")

    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["t0", "t1", "t2"]
    assert answers[0]["spans"] == [[7, 17, "PHONE"]]
    assert answers[1]["spans"] == []
    assert [texts[2][a:b] for a, b, _ in answers[2]["spans"]] == ["kari@eksempel.no"]


def test_input_that_is_not_text_is_refused_without_showing_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "aktiv_app",
            "compose",
            "free",
            "--set=aktor_text=@-",
            "--set=kommando_text=x",
        ],
        input=b"Om Kari \xff Nordmann",
        capture_output=True,
        cwd=ROOT,
        env={"AKTIV_HOME": str(tmp_path), "PATH": ""},
        timeout=120,
    )
    assert done.returncode == 2
    assert b"Kari" not in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_had_enough_is_no_fault(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "aktiv_app", "tasks", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={"AKTIV_HOME": str(tmp_path), "PATH": "", "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_has_the_documented_exit_code(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "aktiv_app", "tasks"],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env={"AKTIV_HOME": str(tmp_path), "PATH": ""},
            timeout=120,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == 1
    assert b"could not be written whole" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("tasks >&-", "could not be written whole"),
        ("scan - <&-", "-: cannot be read"),
        ("tasks --json 2>&-", ""),
    ],
)
def test_a_stream_that_is_closed_is_told(tmp_path: Path, command: str, said: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -m aktiv_app {command}', sys.executable],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={"AKTIV_HOME": str(tmp_path), "PATH": os.environ["PATH"]},
        timeout=120,
    )
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert (done.returncode != 0) is bool(said)


def test_tasks_lists_the_documented_names(aktiv: Run) -> None:
    documented = {
        "job-ad", "translation", "screening-questions", "interview-questions",
        "requirement-profile", "candidate-presentation", "rejection", "ai-notice", "summary",
        "letter", "free",
    }  # fmt: skip
    done = aktiv("tasks", "--json")
    assert done.returncode == 0, done.stderr
    tasks = json.loads(done.stdout)
    assert {task["task"] for task in tasks} == documented
    reference = (ROOT / "docs" / "cli.md").read_text("utf-8")
    for task in tasks:
        assert set(task["names"]) == {"nb", "nn", "sv", "en"}
        assert f"`{task['task']}`" in reference


def test_the_reference_names_every_option(aktiv: Run) -> None:
    reference = (ROOT / "docs" / "cli.md").read_text("utf-8")
    for command in ("tasks", "compose", "scan", "redact", "restore"):
        text = aktiv(command, "--help").stdout
        options = {word.strip("[],") for word in text.split() if word.startswith("--")}
        for option in options - {"--help"}:
            assert option.split("=")[0] in reference, option


def test_without_a_key_store_nothing_is_redacted(aktiv: Run, tmp_path: Path) -> None:
    done = aktiv("redact", "-", "--case", str(tmp_path / "sak.case"), stdin=f"Om {NAME}.")
    assert done.returncode == 3
    assert done.stdout == ""
    assert "key store" in done.stderr
    assert NAME not in done.stderr
    assert not (tmp_path / "sak.case").exists()


_CRASHES = """
import resource, sys
_, most = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
from aktiv_app.__main__ import main
main(["tasks"])
print("dumps:", resource.getrlimit(resource.RLIMIT_CORE), "most:", most)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit to read")
def test_a_crash_leaves_no_memory_dump_with_the_text_in_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CRASHES],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={"AKTIV_HOME": str(tmp_path), "PATH": ""},
        timeout=120,
    )
    # One byte keeps dumps from files and from programs that collect them.
    # Where nobody forbade dumps before.
    assert "dumps: (1, 1)" in done.stdout or "most: 0" in done.stdout, done.stderr
