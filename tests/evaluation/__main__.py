"""`python -m tests.evaluation [FOLDER]`: measure detection and hold it against the bars.

FOLDER holds `pii-dev.jsonl` and the scorer `score.py`; by default the folder `shared/eval`
beside the checkout. Predictions come from `aktiv scan --jsonl`, as a user would get them.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_ROW = re.compile(r"^  (\S+) +(\d+) +(\d+) +([\d.]+) %")
_OVER = re.compile(r"^  negative documents +\d+ / \d+ +([\d.]+) %")


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "eval"
    if not (folder / "pii-dev.jsonl").exists():
        print(f"not measured: no evaluation texts in {folder.name}")
        return 0
    report = score(folder)
    print(report)
    recall, over = parse(report)
    bars = tomllib.loads((Path(__file__).parent / "bars.toml").read_text("utf-8"))
    failures = [
        f"{label}: {recall.get(label, 0.0)} % fully covered, the bar is {bar} %"
        for label, bar in bars["recall"].items()
        if recall.get(label, 0.0) < bar
    ]
    if over > bars["over_redaction"]["negative"]:
        failures.append(
            f"{over} % redacted in texts without personal data, "
            f"the bar is {bars['over_redaction']['negative']} %"
        )
    print("\n".join(failures) or f"all {len(bars['recall']) + 1} bars are reached")
    return 1 if failures else 0


def score(folder: Path) -> str:
    """The scorer's report on what `aktiv scan` finds in the texts of `folder`."""
    with tempfile.TemporaryDirectory() as temporary:
        predictions = Path(temporary) / "predictions.jsonl"
        with (folder / "pii-dev.jsonl").open("rb") as texts, predictions.open("wb") as out:
            subprocess.run(
                [sys.executable, "-m", "aktiv_app", "scan", "--jsonl"],
                stdin=texts,
                stdout=out,
                cwd=ROOT,
                check=True,
            )
        return subprocess.run(
            [sys.executable, folder / "score.py", "--pred", predictions],
            capture_output=True,
            text=True,
            check=True,
        ).stdout


def parse(report: str) -> tuple[dict[str, float], float]:
    """Fully covered per label in percent, and over-redaction of texts with nothing to find."""
    recall: dict[str, float] = {}
    over = 100.0
    in_labels = False
    for line in report.splitlines():
        if line.startswith("Per label"):
            in_labels = True
        elif in_labels and not line.strip():
            in_labels = False
        row = _ROW.match(line)
        if in_labels and row:
            recall[row[1]] = float(row[4])
        elif match := _OVER.match(line):
            over = float(match[1])
    return recall, over


if __name__ == "__main__":
    sys.exit(main())
