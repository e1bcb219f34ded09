"""Each import contract is broken on purpose in a copy of the tree, and must notice."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LAYERS = "__main__ > ui | cli > bootstrap > services > privacy > core"
ENGINE = "privacy: process > build > engine > weighing > recognizers > names > name_model > text"
NAMES = "privacy.names: detector > document > lines > pieces > language"
BANK = "prompt_bank: storage | signing | exchange | syncing > service > ports | workflow > model"
QT = "Only ui reaches PySide6"
ALONE = "prompt_bank reaches no aktiv_app, Presidio, spaCy or Jinja"
PRESIDIO = "Only privacy imports Presidio or spaCy"
STORAGE = "ui and cli never import prompt_bank.storage"
CYCLES = "No cycles between siblings"

BREACHES = [
    (LAYERS, {"aktiv_app/core/errors.py": "import aktiv_app.services.api"}),
    (LAYERS, {"aktiv_app/ui/__init__.py": "import aktiv_app.cli"}),
    (LAYERS, {"aktiv_app/unplanned.py": ""}),
    (
        ENGINE,
        {"aktiv_app/privacy/text/segments.py": "import aktiv_app.privacy.names.language.words"},
    ),
    (ENGINE, {"aktiv_app/privacy/unplanned.py": ""}),
    (
        NAMES,
        {
            "aktiv_app/privacy/names/pieces/judge.py": (
                "import aktiv_app.privacy.names.document.people"
            )
        },
    ),
    (
        BANK,
        {
            "prompt_bank/model/ids.py": "import prompt_bank.storage",
        },
    ),
    (BANK, {"prompt_bank/unplanned.py": ""}),
    (QT, {"aktiv_app/core/errors.py": "import PySide6.QtCore"}),
    (QT, {"aktiv_app/bootstrap/window.py": "import PySide6"}),
    (ALONE, {"prompt_bank/model/ids.py": "import aktiv_app.core.model"}),
    (ALONE, {"prompt_bank/model/ids.py": "import jinja2"}),
    (PRESIDIO, {"aktiv_app/services/api.py": "import presidio_analyzer"}),
    (PRESIDIO, {"aktiv_app/core/errors.py": "import spacy"}),
    (
        STORAGE,
        {
            "aktiv_app/cli/__init__.py": "import prompt_bank.storage.sqlite",
        },
    ),
    (
        CYCLES,
        {
            "aktiv_app/core/errors.py": "import aktiv_app.core.languages",
            "aktiv_app/core/languages.py": "import aktiv_app.core.errors",
        },
    ),
]


def lint(folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as c; c()",
            "--no-logo",
            "--no-cache",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(folder), "PATH": "", "COLUMNS": "200", "LANG": "C.UTF-8"},
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for package in ("aktiv_app", "prompt_bank"):
        shutil.copytree(ROOT / package, tmp_path / package)
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def test_the_contracts_are_kept(tree: Path) -> None:
    code, output = lint(tree)
    assert code == 0, output


@pytest.mark.parametrize(("contract", "breach"), BREACHES)
def test_a_breach_is_noticed(tree: Path, contract: str, breach: dict[str, str]) -> None:
    for name, line in breach.items():
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        old = path.read_text("utf-8") if path.exists() else ""
        path.write_text(f"{old}\n{line}\n", "utf-8")
    code, output = lint(tree)
    assert code == 1, output
    assert contract in output
    if "unplanned.py" not in "".join(breach):  # those are reported before any is checked
        assert f"{contract} BROKEN" in output, output
