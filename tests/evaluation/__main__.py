"""Measure detection, hold it against the bars, and write the figures of the privacy page.

`python -m tests.evaluation [FOLDER] [--write]` measures the recruitment texts that developers
read, and those that the name model is not trained on, and holds them against the bars. FOLDER
holds `pii-dev.jsonl` and the scorer `score.py`; by default the folder `shared/eval` beside the
checkout. Predictions come from `aktiv scan --jsonl`, as a user would get them.

`python -m tests.evaluation unread [--write]` measures the texts that nobody who works on
detection reads; see texts/README.md. `python -m tests.evaluation held-out` shows the second
half of the first command.

`python -m tests.evaluation corpora FOLDER [--write]` measures names on the public corpora
that docs/training.md lists, unpacked into FOLDER.

`--write` puts the figures into resources/privacy/measured.toml, from which the app's help and
the tables of docs/privacy.md are made; docs/privacy.md is written anew at once.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import msgspec

from aktiv_app.core.measured import Recruitment, TextSet, TextSets, read_measured
from tests.evaluation import pages
from tests.evaluation.held_out import ROUNDS, write_held_out
from tests.evaluation.in_forms import write_in_forms
from tests.evaluation.in_own_prompts import write_in_own_prompts
from tests.evaluation.report import parse

ROOT = pages.ROOT
TEXTS = Path(__file__).parent / "texts"
COMMAND = "python -m tests.evaluation"
_SCAN = ("aktiv_app", "scan", "--jsonl")
_IN_FORMS = ("shared", "held_out_first", "held_out_second")
"""Also measured inside whole prompts, as they are sent."""


def main(arguments: Sequence[str]) -> int:
    """Run one of the two; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("what", nargs="*", help="FOLDER, or 'corpora' and FOLDER")
    parser.add_argument("--write", action="store_true", help="write the figures down")
    options = parser.parse_args(arguments)
    today = date.today()  # noqa: DTZ011 (the day of whoever measures)
    if options.what[:1] == ["corpora"]:
        if len(options.what) != 2:
            parser.error("name the folder of the corpora")
        return _corpora(Path(options.what[1]), today, write=options.write)
    shared = ROOT.parent / "shared" / "eval"
    if options.what[:1] == ["unread"]:
        return _unread(shared, today, write=options.write)
    if options.what[:1] == ["held-out"]:
        print(*(f"{one}\n{_held_out(shared, one)}" for one in ROUNDS), sep="\n\n")
        return 0
    folder = Path(options.what[0]) if options.what else shared
    return _recruitment(folder, today, write=options.write)


def _unread(folder: Path, today: date, *, write: bool) -> int:
    with tempfile.TemporaryDirectory() as temporary:
        gold = Path(temporary) / "unread.jsonl"
        parts = sorted(TEXTS.glob("unread-*.jsonl"))
        gold.write_bytes(b"".join(path.read_bytes() for path in parts))
        report = score(gold, folder)
    print(report)
    if write:
        known = read_measured(pages.DATA)
        pages.write(msgspec.structs.replace(known, recruitment=parse(report, today)))
    return 0


def _recruitment(folder: Path, today: date, *, write: bool) -> int:
    if not (folder / "pii-dev.jsonl").exists():
        print(f"not measured: no evaluation texts in {folder.name}")
        return 0
    # Each is scanned by a process of its own, as many at once as there are processors.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = {"shared": pool.submit(score, folder / "pii-dev.jsonl", folder)}
        waiting["known"] = pool.submit(score, TEXTS / "known.jsonl", folder)
        waiting |= {one: pool.submit(_held_out, folder, one) for one in ROUNDS}
        waiting |= {f"{one}_in_forms": pool.submit(_in_forms, folder, one) for one in _IN_FORMS}
        waiting |= {
            f"{one}_in_own_prompts": pool.submit(_in_own_prompts, folder, one) for one in _IN_FORMS
        }
        print(waiting["shared"].result())
    measured = {texts: parse(report.result(), today) for texts, report in waiting.items()}
    if write:
        sets = TextSets(COMMAND, today, tuple(_as_set(*one) for one in measured.items()))
        pages.write(msgspec.structs.replace(read_measured(pages.DATA), text_sets=sets))
    failures = [
        f"{failure} ({texts})"
        for texts, found in measured.items()
        for failure in below_the_bars(found, texts)
    ]
    print("\n".join(failures) or "all bars are reached")
    return 1 if failures else 0


def _as_set(texts: str, found: Recruitment) -> TextSet:
    covered = {share.name: share.covered for share in found.classes}
    name = texts.replace("_", " ")
    return TextSet(name, found.texts, found.places, covered, found.over_without)


def _held_out(folder: Path, round_name: str) -> str:
    with tempfile.TemporaryDirectory() as temporary:
        gold = Path(temporary) / "held-out.jsonl"
        write_held_out(gold, round_name)
        return score(gold, folder)


def _in_forms(folder: Path, texts: str) -> str:
    """The report of a round, or of the shared texts, each text pasted into one of the tasks."""
    with tempfile.TemporaryDirectory() as temporary:
        gold = Path(temporary) / "in-forms.jsonl"
        write_in_forms(_alone(folder, texts, Path(temporary)), ROOT / "resources" / "prompts", gold)
        return score(gold, folder)


def _in_own_prompts(folder: Path, texts: str) -> str:
    """The same for prompts that a team wrote itself, which are in use."""
    with tempfile.TemporaryDirectory() as temporary:
        gold = Path(temporary) / "in-own-prompts.jsonl"
        write_in_own_prompts(_alone(folder, texts, Path(temporary)), gold)
        return score(gold, folder, ("tests.evaluation.in_own_prompts",))


def _alone(folder: Path, texts: str, temporary: Path) -> Path:
    """The file of a round, or of the shared texts."""
    if texts == "shared":
        return folder / "pii-dev.jsonl"
    write_held_out(temporary / "alone.jsonl", texts)
    return temporary / "alone.jsonl"


def below_the_bars(found: Recruitment, texts: str = "shared") -> list[str]:
    """What does not reach the bars for these texts in `bars.toml`, a sentence each."""
    bars = tomllib.loads((Path(__file__).parent / "bars.toml").read_text("utf-8"))[texts]
    covered = {share.name: share.covered for share in found.classes}
    failures = [
        f"{label}: {covered.get(label, 0.0)} % fully covered, the bar is {bar} %"
        for label, bar in bars["recall"].items()
        if covered.get(label, 0.0) < bar
    ]
    most = bars["over_redaction"]["negative"]
    over = round(found.over_without, 1)  # the bars have one decimal
    if over > most:
        failures.append(f"{over} % redacted in texts without personal data, the bar is {most} %")
    return failures


def score(gold: Path, folder: Path, scan: Sequence[str] = _SCAN) -> str:
    """What the scorer in `folder` reports of what `scan` finds in the texts of `gold`."""
    with tempfile.TemporaryDirectory() as temporary:
        predictions = Path(temporary) / "predictions.jsonl"
        with gold.open("rb") as texts, predictions.open("wb") as out:
            subprocess.run(
                [sys.executable, "-m", *scan],
                stdin=texts,
                stdout=out,
                cwd=ROOT,
                check=True,
            )
        return subprocess.run(
            [sys.executable, folder / "score.py", "--gold", gold, "--pred", predictions],
            capture_output=True,
            text=True,
            check=True,
        ).stdout


def _corpora(folder: Path, today: date, *, write: bool) -> int:
    # Imported here: it brings the engine and the corpora's readers along.
    from tests.evaluation.corpora import measure_corpora

    found = measure_corpora(folder, ROOT / "resources", today)
    print(*found.splits, sep="\n")
    if write:
        known = read_measured(pages.DATA)
        pages.write(msgspec.structs.replace(known, corpora=found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
