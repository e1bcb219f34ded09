"""The wheel, built and installed into an environment of its own, works somewhere else."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from aktiv_app.privacy.delivered import INSTALLED, MANIFEST, manifest
from tests.e2e.accessible import BUTTON
from tests.e2e.desktop import ROOT, Desktop
from tests.waiting import until

NAME = "Kari Nordmann"
SECONDS = 300


def uv() -> list[str]:
    """The command that runs uv."""
    named = os.environ.get("UV") or shutil.which("uv")
    return [named] if named else [sys.executable, "-m", "uv"]


def run(
    command: Sequence[str], folder: Path, environment: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def build_tool(command: Sequence[str], folder: Path) -> None:
    """Run uv; skip when it is missing or offline, but fail in continuous integration."""
    done = run([*uv(), *command], folder)
    if done.returncode:
        sentence = f"uv {command[0]} did not work: {done.stderr[-2000:]}"
        if os.environ.get("CI"):
            pytest.fail(sentence)
        pytest.skip(sentence)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the repository without compiled files."""
    place = tmp_path_factory.mktemp("wheel")
    source = place / "source"
    source.mkdir()
    compiled = shutil.ignore_patterns("*.mo", "__pycache__")
    for name in ("aktiv_app", "prompt_bank", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=compiled)
    for name in ("pyproject.toml", "hatch_build.py", "LICENSE", "README.md"):
        shutil.copy(ROOT / name, source)
    build_tool(["build", "--wheel", "--out-dir", str(place), str(source)], place)
    return next(place.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`aktiv`, installed from the wheel into a clean environment elsewhere."""
    place = tmp_path_factory.mktemp("elsewhere")
    build_tool(["venv", "--python", sys.executable, str(place / "env")], place)
    python = place / "env" / "bin" / "python"
    build_tool(["pip", "install", "--python", str(python), str(wheel)], place)
    return place / "env" / "bin" / "aktiv"


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """A user who never used the app, on a machine without a display."""
    return {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}


def test_all_that_the_app_reads_is_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = [path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*.*")]
    assert len(wanted) > 30
    missing = [path for path in wanted if f"aktiv_app/_{path.as_posix()}" not in names]
    assert missing == []
    for language in ("nb", "nn", "sv"):
        catalogue = f"aktiv_app/_resources/translations/{language}/LC_MESSAGES/aktiv.mo"
        assert catalogue in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_lists_the_files_of_the_engine(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        listed = archive.read(f"aktiv_app/{INSTALLED}/{MANIFEST}").decode("utf-8")
    assert listed == manifest(ROOT / "resources")


def test_a_list_that_was_cut_short_stops_the_check(
    program: Path, home: dict[str, str], tmp_path: Path
) -> None:
    (listed,) = program.parents[1].glob("lib/*/site-packages/aktiv_app/_resources/names/places.txt")
    whole = listed.read_bytes()
    listed.write_bytes(whole[: len(whole) // 2])
    note = tmp_path / "note.txt"
    note.write_text(NAME, "utf-8")
    try:
        done = run([str(program), "scan", str(note)], tmp_path, home)
    finally:
        listed.write_bytes(whole)
    assert done.returncode == 3
    assert "damaged" in done.stderr
    assert run([str(program), "scan", str(note)], tmp_path, home).returncode == 0


def test_the_command_line_works_elsewhere(
    program: Path, home: dict[str, str], tmp_path: Path
) -> None:
    listed = run([str(program), "tasks", "--json"], tmp_path, home)
    assert listed.returncode == 0, listed.stderr
    assert len(json.loads(listed.stdout)) == 11

    composed = run(
        [
            str(program),
            "compose",
            "interview-questions",
            "--set=role=rådgiver",
            "--set=must_have=bachelor",
            f"--part=inspirasjon={NAME}, mobil 912 34 567",
        ],
        tmp_path,
        home,
    )
    assert composed.returncode == 0, composed.stderr
    assert "[PERSON_1], mobil [TELEFON_1]" in composed.stdout
    assert NAME not in composed.stdout


def test_the_window_opens_elsewhere(program: Path, desktop: Desktop) -> None:
    del desktop.environment["PYTHONPATH"]
    desktop.environment["LANG"] = "nb_NO.UTF-8"
    app = desktop.open_app([str(program)])
    app.find(BUTTON, "Intervjuspørsmål")
    app.find(None, "Innstillinger")
    assert app.close() == 0


def test_a_start_that_fails_is_told(program: Path, desktop: Desktop) -> None:
    del desktop.environment["PYTHONPATH"]
    (policy,) = program.parents[1].glob("lib/*/site-packages/aktiv_app/_resources/policy/*.toml")
    whole = policy.read_text("utf-8")
    policy.write_text("this is no policy", "utf-8")
    try:
        running = desktop.start([str(program)])
        windows = until(lambda: desktop.windows(running.pid), "a window tells of it")
        desktop.run("xdotool", "windowactivate", "--sync", windows[0])

        def closed() -> bool:
            desktop.keys("Escape")
            return running.ended

        until(closed, "the window closes")
        assert running.wait(120) == 1
    finally:
        policy.write_text(whole, "utf-8")
    assert "aktiv: " in running.said()
    assert "DataFileError" in running.said()
