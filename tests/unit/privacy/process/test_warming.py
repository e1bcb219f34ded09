"""What the engine's process has read before anybody asks."""

import subprocess
import sys

from tests.unit.privacy.process.clients import ROOT

# Patterns are compiled when they are first used, once for a whole process.
_COUNT = """
import sys
from pathlib import Path
from aktiv_app.privacy.process.lean import import_lean
import_lean()
from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.process.usual import USUAL_TEXTS
from aktiv_app.privacy.text import late
engine = build_engine(Path("resources"))
for text in USUAL_TEXTS[: int(sys.argv[1])]:
    while not engine.prepare(text):
        pass
before = len(late._not_compiled)
engine.scan(sys.argv[2])
print(before - len(late._not_compiled))
"""
_TASK = "K: Lag fem spørsmål til et intervju.\n\nT: Still dem vennlig, og bruk enkle ord."
_ABOUT_SOMEBODY = f"{_TASK}\nSend dem til Tuva Solheim, tlf. 922 11 334, født 4.5.1988."


def compiled(usual: int, text: str) -> int:
    """How many patterns are compiled for `text` after so many of the usual texts."""
    done = subprocess.run(
        [sys.executable, "-c", _COUNT, str(usual), text],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


def test_the_first_usual_text_has_most_of_what_a_task_needs() -> None:
    assert compiled(1, _TASK) < 0.2 * compiled(0, _TASK)


def test_all_usual_texts_have_most_of_what_a_text_about_somebody_needs() -> None:
    assert compiled(99, _ABOUT_SOMEBODY) < 0.1 * compiled(0, _ABOUT_SOMEBODY)
