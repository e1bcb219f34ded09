"""The engine works without the parts of its libraries that it leaves out."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]

_SCAN = """
import sys
from pathlib import Path
from aktiv_app.privacy.process.lean import import_lean
if sys.argv[1] == "lean":
    import_lean()
from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.process.usual import USUAL_TEXT
from tests.benchmarks.texts import recruitment_text
engine = build_engine(Path("resources"))
for text in (USUAL_TEXT, recruitment_text(4000, 1)):
    for one in engine.scan(text):
        print(one.start, one.end, one.label.value, one.certainty)
"""

_LEFT_OUT = """
import sys
from pathlib import Path
from aktiv_app.privacy.process.lean import import_lean
import_lean()
from aktiv_app.privacy.build import build_engine
build_engine(Path("resources")).scan("Ring Kari Nordmann, 412 34 567, kari@eksempel.no.")
heavy = {"pydantic", "spacy.language", "spacy.pipeline", "thinc.layers", "yaml.reader"}
print(*sorted({"requests", "tldextract", "urllib3", "rich", *heavy} & set(sys.modules)))
from spacy.training import validate_examples
try:
    validate_examples([], "")
except NotImplementedError as error:
    print(error)
import yaml
print(yaml.safe_load("a: [1]"))
from presidio_analyzer.predefined_recognizers import SpacyRecognizer
from presidio_analyzer.predefined_recognizers.generic.iban_recognizer import IbanRecognizer
print(SpacyRecognizer.__name__, IbanRecognizer.__name__)
"""

_PIPELINE = """
from aktiv_app.privacy.process.lean import import_lean
import_lean(pipelines=True)
import spacy, spacy.cli._util
print([word.text for word in spacy.blank("xx")("Kari kom.")])
"""

_TWICE = """
from pathlib import Path
from aktiv_app.privacy.process.lean import import_lean
import_lean(pipelines=True)
import_lean()
from aktiv_app.privacy.build import build_engine
print(len(build_engine(Path("resources")).scan("Ring Kari Nordmann.")))
"""


def _run(script: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_engine_finds_the_same_as_with_all_of_its_libraries() -> None:
    lean = _run(_SCAN, "lean")
    assert len(lean) > 40
    assert lean == _run(_SCAN, "whole")


def test_what_is_left_out_is_not_there_and_says_so() -> None:
    assert _run(_LEFT_OUT) == [
        "",
        "spacy.training.validate_examples is left out in this process",
        "{'a': [1]}",
        "SpacyRecognizer IbanRecognizer",
    ]


def test_pipelines_can_be_made_where_they_are_asked_for() -> None:
    assert _run(_PIPELINE) == ["['Kari', 'kom', '.']"]


def test_what_the_first_call_left_stays_for_whoever_calls_again() -> None:
    assert _run(_TWICE) == ["1"]
