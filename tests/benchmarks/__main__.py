"""Measure and print one table: `python -m tests.benchmarks [--quick] [--only PART]`.

Nothing is asserted: a slower machine shows other times, the ratios are what counts. What
is measured and how is told in docs/performance.md.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks import bank_rows, core_rows, sync_rows, window_rows
from tests.benchmarks.screen import has_screen
from tests.benchmarks.table import Row, shown

PARTS = ("start", "typing", "engine", "growth", "core", "command", "bank", "sync")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer repetitions, to look only")
    parser.add_argument("--only", action="append", choices=PARTS, help="may be repeated")
    parser.add_argument("--banks", type=Path, help="a folder to keep the large banks in")
    options = parser.parse_args(arguments)
    rows = []
    for part in options.only or PARTS:
        for row in _rows(part, quick=options.quick, banks=options.banks):
            print(*row.cells, sep=" | ", file=sys.stderr, flush=True)
            rows.append(row)
    print(shown(rows))
    return 0


def _rows(part: str, *, quick: bool, banks: Path | None = None) -> Iterator[Row]:
    if part == "bank":
        with tempfile.TemporaryDirectory() as folder:
            sizes = (1_000, 10_000) if quick else (1_000, 10_000, 100_000)
            yield from bank_rows.rows(sizes, banks or Path(folder), 1 if quick else 3)
        return
    if part in ("start", "typing"):
        if not has_screen():
            yield Row(f"{part}: not measured, Xvfb is missing", "")
        elif part == "start":
            yield from window_rows.start_rows(4 if quick else 15)
        else:
            yield from window_rows.typing_rows(30 if quick else 150)
        return
    if part == "sync":
        yield from sync_rows.sync_rows(quick=quick)
        return
    if part == "core":
        yield from core_rows.core_rows(20 if quick else 300)
        return
    # Imported here: Presidio takes longer to import than the window takes to start. Both the
    # engine and its peer run as the app runs the engine, with one thread for arithmetic.
    from aktiv_app.privacy.process.lean import import_lean

    import_lean()
    from tests.benchmarks import engine_rows

    if part == "engine":
        yield from engine_rows.scan_rows(5 if quick else 15, 100 if quick else 500)
    elif part == "growth":
        sizes = (31_250, 125_000) if quick else (62_500, 250_000, 1_000_000)
        yield from engine_rows.growth_rows(sizes)
    else:
        yield engine_rows.command_row(3 if quick else 10)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
