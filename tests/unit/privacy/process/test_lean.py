"""The engine works without the parts of its libraries that it leaves out."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]

_SCRIPT = """
import sys
from pathlib import Path
from aktiv_app.privacy.process.lean import import_lean
import_lean()
from aktiv_app.privacy.build import build_engine
engine = build_engine(Path("resources"))
found = engine.scan("Ring Kari Nordmann, 412 34 567, eller skriv til kari@eksempel.no.")
print(*[one.label.value for one in found])
print(*sorted({"requests", "tldextract", "urllib3", "rich"} & set(sys.modules)))
import spacy, spacy.cli._util
from presidio_analyzer.predefined_recognizers import SpacyRecognizer
from presidio_analyzer.predefined_recognizers.generic.iban_recognizer import IbanRecognizer
print(SpacyRecognizer.__name__, IbanRecognizer.__name__)
"""


def test_engine_finds_the_same_and_loads_no_web_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["PERSON PHONE EMAIL", "", "SpacyRecognizer IbanRecognizer"]
