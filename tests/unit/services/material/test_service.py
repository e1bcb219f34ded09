"""Reading in a child process: its answer, its end, and never a wait that cannot be stopped."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Queue

import docx
import psutil
import pytest

from aktiv_app.core.errors import AktivError, MaterialError
from aktiv_app.core.left_out import LeftOut, LeftOutKind
from aktiv_app.core.messages import ENGLISH
from aktiv_app.core.model import Attachment
from aktiv_app.services.material.limits import Limits
from aktiv_app.services.material.service import DocumentMaterial
from tests.unit.services.material import zoo

HANGS = (sys.executable, "-c", "import threading; threading.Event().wait()")
CRASHES = (sys.executable, "-c", "import os; os.abort()")
BABBLES = (sys.executable, "-c", "print('not a frame' * 99)")


def children() -> list[psutil.Process]:
    return [p for p in psutil.Process().children() if p.status() != psutil.STATUS_ZOMBIE]


def failure_of(material: DocumentMaterial, path: Path) -> str:
    before = {child.pid for child in children()}
    with pytest.raises(MaterialError) as caught:
        material.read_now(path)
    assert {child.pid for child in children()} <= before
    return ENGLISH(caught.value.message)


def file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_document_becomes_an_attachment_with_its_name_and_pages(tmp_path: Path) -> None:
    path = file(tmp_path, "Søknad Kari.pdf", zoo.make_pdf("Hei på deg"))
    before = set(children())  # the database server of other tests may be among them
    assert DocumentMaterial().read_now(path) == Attachment("Søknad Kari.pdf", "Hei på deg", 1)
    assert set(children()) <= before


def test_background_reading_tells_progress_before_the_outcome(tmp_path: Path) -> None:
    path = file(tmp_path, "a.pdf", zoo.make_pdf("en", "to"))
    events: Queue[object] = Queue()
    DocumentMaterial().read(path, events.put, events.put)
    assert [events.get(timeout=120) for _ in range(3)] == [
        0.5, 1.0, Attachment("a.pdf", "en\n\nto", 2),
    ]  # fmt: skip


def test_a_small_text_needs_no_process(tmp_path: Path) -> None:
    material = DocumentMaterial(command=CRASHES)
    assert material.read_now(file(tmp_path, "a.md", b"# Hei")).text == "# Hei"


def test_a_large_text_is_read_in_the_process(tmp_path: Path) -> None:
    text = "ord " * 80_000
    assert DocumentMaterial().read_now(file(tmp_path, "a.txt", text.encode())).text == text.strip()


def test_the_file_name_is_not_on_the_command_line(tmp_path: Path) -> None:
    from aktiv_app.services.material.process import COMMAND

    assert not any(str(tmp_path) in word for word in COMMAND)


@pytest.mark.parametrize(
    ("command", "limits", "expected"),
    [
        (CRASHES, Limits(), "stopped unexpectedly"),
        (BABBLES, Limits(), "stopped unexpectedly"),
        (("/nonexistent/python",), Limits(), "stopped unexpectedly"),
        (HANGS, Limits(seconds=1), "more than 1 seconds"),
    ],
)
def test_a_process_that_fails_is_a_sentence_and_gone(
    tmp_path: Path, command: tuple[str, ...], limits: Limits, expected: str
) -> None:
    material = DocumentMaterial(limits, command)
    assert expected in failure_of(material, file(tmp_path, "a.docx", zoo.make_docx()))


def test_cancel_kills_the_process_and_nothing_is_told(tmp_path: Path) -> None:
    told: list[Attachment | AktivError] = []
    material = DocumentMaterial(command=HANGS)
    known = {child.pid for child in children()}
    job = material.read(file(tmp_path, "a.docx", zoo.make_docx()), told.append)
    thread = next(t for t in threading.enumerate() if t.name == "material")
    while thread.is_alive() and not (started := [c for c in children() if c.pid not in known]):
        thread.join(0.01)
    job.cancel()
    thread.join(120)
    assert not thread.is_alive()
    assert not any(process.is_running() for process in started)
    assert told == []


def test_memory_of_the_process_is_bounded(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux enforces the limit")
    data = zoo.make_docx(lambda d: [d.add_paragraph("ord " * 2_000) for _ in range(2_000)])
    material = DocumentMaterial(Limits(memory_bytes=110_000_000, text_chars=10**8, ratio=10**6))
    assert "more memory" in failure_of(material, file(tmp_path, "a.docx", data))


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda p: None, "not there any more"),
        (lambda p: p.mkdir(), "folder or a device"),
        (lambda p: os.mkfifo(p), "folder or a device"),
        (lambda p: p.symlink_to("/dev/zero"), "folder or a device"),
        (lambda p: p.symlink_to(p), "folder or a device"),
        (lambda p: p.symlink_to(p.parent / "gone"), "not there any more"),
        (lambda p: p.write_bytes(b""), "is empty"),
        (lambda p: p.write_bytes(b"x" * 2000), "larger than"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.docx"])
def test_what_is_no_readable_file(
    tmp_path: Path, make: Callable[[Path], None], expected: str, name: str
) -> None:
    make(tmp_path / name)
    limits = Limits(file_bytes=1000, in_process_bytes=1000)
    assert expected in failure_of(DocumentMaterial(limits), tmp_path / name)


def test_a_file_without_permission(tmp_path: Path) -> None:
    path = file(tmp_path, "a.docx", zoo.make_docx())
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert "permission" in failure_of(DocumentMaterial(), path)


def test_pasted_text_is_cleaned_and_bounded() -> None:
    material = DocumentMaterial(Limits(text_chars=20))
    assert material.from_text("Utklipp", "Hei\r\n\0på").text == "Hei\npå"
    with pytest.raises(MaterialError) as caught:
        material.from_text("Utklipp", "x" * 21)
    assert "21 characters" in ENGLISH(caught.value.message)
    with pytest.raises(MaterialError):
        material.from_text("Utklipp", " \n")


def test_the_app_itself_loads_no_document_library() -> None:
    code = (
        "import sys; import aktiv_app.services.material.service; "
        "print([m for m in ('docx', 'lxml', 'odfdo', 'pypdfium2', 'striprtf') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import subprocess; subprocess.run(['true'])",
        "open('planted.txt', 'w')",
        "import os; os.open('planted.txt', os.O_WRONLY | os.O_CREAT)",
        "import os; os.system('true')",
    ],
)
def test_a_confined_process_cannot_reach_out(tmp_path: Path, attempt: str) -> None:
    code = (
        "from aktiv_app.services.material.confinement import confine, DeniedError\n"
        "confine(2**30, 10)\n"
        f"try:\n    {attempt}\nexcept DeniedError:\n    print('denied')\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[4])}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, env=environment
    )
    assert done.stdout.strip() == "denied"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["a.docx", "named wrongly.txt"])
def test_a_machine_that_never_read_a_document_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    # Python wants to keep what it compiles, and the reading process may write nothing.
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "compiled"))
    path = file(tmp_path, name, zoo.make_docx(lambda document: document.add_paragraph("Hei")))
    assert DocumentMaterial().read_now(path).text == "Hei"


def test_whoever_waits_for_a_file_hears_of_a_fault_nobody_foresaw(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(_share: float) -> None:
        raise KeyError("Kari")

    outcomes: Queue[Attachment | AktivError] = Queue()
    DocumentMaterial().read(file(tmp_path, "a.pdf", zoo.make_pdf("en")), outcomes.put, stumble)
    outcome = outcomes.get(timeout=120)
    assert isinstance(outcome, MaterialError)
    assert "stopped unexpectedly" in ENGLISH(outcome.message)
    assert "KeyError" in caplog.text
    assert "Kari" not in caplog.text


def test_what_was_not_read_comes_with_the_attachment(tmp_path: Path) -> None:
    def fill(document: docx.document.Document) -> None:
        paragraph = document.add_paragraph("Kari er flink")
        document.add_comment(paragraph.runs, text="ikke enig", author="Per")

    path = file(tmp_path, "vurdering.docx", zoo.make_docx(fill))
    assert DocumentMaterial().read_now(path) == Attachment(
        "vurdering.docx", "Kari er flink", 0, (LeftOut(LeftOutKind.COMMENTS, 1),)
    )
