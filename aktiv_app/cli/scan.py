"""`aktiv scan`: show what is personal data in a text, without ever printing it unasked."""

import argparse
import bisect
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from aktiv_app.core.errors import AktivError, EngineError, MaterialError
from aktiv_app.core.messages import ENGLISH, msg
from aktiv_app.core.model import Attachment
from aktiv_app.privacy.findings import Certainty, Finding
from aktiv_app.privacy.reasons import REASONS
from aktiv_app.privacy.replacing import default_spans, settle
from aktiv_app.privacy.scanner import Scanner
from aktiv_app.services.screening import scan_or_refuse

DONE = 0
UNUSABLE = 2  # wrong usage or unreadable input
NOT_VOUCHED = 3  # the engine is missing or failed

_STDIN = "-"
# Files of these kinds are scanned as they are, so that offsets are those of the file.
_AS_IT_IS = frozenset({"", ".txt", ".md", ".csv", ".json", ".yaml", ".yml", ".log", ".tsv"})


@dataclass(frozen=True, slots=True)
class ScanTools:
    """What the command needs: a way to make the engine, and to read a document."""

    make_engine: Callable[[], Scanner]
    read_document: Callable[[Path], Attachment]


class _InputError(Exception):
    """Input that cannot be used; the message never quotes it."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = subparsers.add_parser(
        "scan",
        help="list the personal data in files or standard input",
        description=(
            "List the personal data in documents or standard input. Values are not printed "
            "unless --show-values is given. Exit status: 0 done, 2 wrong usage or unreadable "
            "input, 3 the text cannot be vouched for."
        ),
    )
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        help="document or text file; - or nothing for standard input (UTF-8)",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document")
    form.add_argument(
        "--jsonl",
        action="store_true",
        help='read lines {"id","text"} and write lines {"id","spans":[[start,end,LABEL],...]}: '
        "what would be replaced, offsets in Unicode code points",
    )
    parser.add_argument(
        "--show-values", action="store_true", help="print the personal data itself as well"
    )


def run(
    args: argparse.Namespace,
    tools: ScanTools,
    stdin: BinaryIO | None = None,
    stdout: TextIO | None = None,
    stderr: TextIO | None = None,
) -> int:
    """Carry the command out; gives the exit status."""
    stdin = stdin or sys.stdin.buffer
    stdout = stdout or sys.stdout
    stderr = stderr or sys.stderr
    files: Sequence[str] = args.files or [_STDIN]
    if args.jsonl and (args.show_values or len(files) > 1):
        print("aktiv scan: --jsonl takes one input and no --show-values.", file=stderr)
        return UNUSABLE
    try:
        engine = _engine(tools)
        if args.jsonl:
            return _scan_lines(engine, _raw_lines(files[0], stdin), stdout, stderr)
        return _scan_documents(engine, files, args, tools, stdin, stdout, stderr)
    except EngineError as error:
        print(f"aktiv scan: {ENGLISH(error.message)}", file=stderr)
        return NOT_VOUCHED
    except _InputError as error:
        print(f"aktiv scan: {error}", file=stderr)
        return UNUSABLE


def _engine(tools: ScanTools) -> Scanner:
    try:
        return tools.make_engine()
    except EngineError:
        raise
    except Exception:  # a broken installation shows itself in many ways
        raise EngineError(
            msg("The privacy check cannot be started, so nothing was checked. Install it again.")
        ) from None


def _scan_lines(engine: Scanner, lines: Iterable[bytes], stdout: TextIO, stderr: TextIO) -> int:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError:
            record = None
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            print(f'aktiv scan: line {number} is not an object with "id" and "text".', file=stderr)
            return UNUSABLE
        text = record["text"]
        spans = [
            [finding.start, finding.end, str(finding.label)]
            for finding in default_spans(text, scan_or_refuse(engine, text))
        ]
        print(json.dumps({"id": record.get("id"), "spans": spans}), file=stdout, flush=True)
    return DONE


def _scan_documents(
    engine: Scanner,
    files: Sequence[str],
    args: argparse.Namespace,
    tools: ScanTools,
    stdin: BinaryIO,
    stdout: TextIO,
    stderr: TextIO,
) -> int:
    status = DONE
    documents: list[dict[str, Any]] = []
    for name in files:
        try:
            text = _text(name, tools, stdin)
        except (MaterialError, _InputError) as error:
            reason = ENGLISH(error.message) if isinstance(error, AktivError) else str(error)
            print(f"aktiv scan: {name}: {reason}", file=stderr)
            status = UNUSABLE
            continue
        findings = settle(text, scan_or_refuse(engine, text))
        rows = list(_rows(text, findings, show_values=args.show_values))
        if args.json:
            documents.append({"file": name, "findings": rows})
            continue
        for row in rows:
            print(_line(row, name if len(files) > 1 else ""), file=stdout)
        replaced = sum(row["replaced"] for row in rows)
        print(f"{name}: {len(rows)} found, {replaced} replaced by default", file=stderr)
    if args.json:
        print(json.dumps(documents, indent=2, ensure_ascii=True), file=stdout)
    return status


def _rows(text: str, findings: Sequence[Finding], *, show_values: bool) -> Iterator[dict[str, Any]]:
    breaks = [offset for offset, character in enumerate(text) if character == "\n"]
    for finding in findings:
        line = bisect.bisect_left(breaks, finding.start)
        row: dict[str, Any] = {
            "start": finding.start,
            "end": finding.end,
            "line": line + 1,
            "column": finding.start - (breaks[line - 1] if line else -1),
            "label": str(finding.label),
            "certainty": str(finding.certainty),
            "replaced": finding.certainty is not Certainty.POSSIBLE,
            "reason": ENGLISH(REASONS[finding.reason]) if finding.reason in REASONS else "",
        }
        if show_values:
            row["value"] = text[finding.start : finding.end]
        yield row


def _line(row: dict[str, Any], name: str) -> str:
    place = f"{name}:{row['line']}:{row['column']}" if name else f"{row['line']}:{row['column']}"
    parts = [place, row["label"], row["certainty"], row["reason"]]
    if "value" in row:
        # As a JSON string: a value may hold line breaks and control characters.
        parts.append(json.dumps(row["value"], ensure_ascii=False))
    return "\t".join(parts)


def _text(name: str, tools: ScanTools, stdin: BinaryIO) -> str:
    if name == _STDIN:
        return _decoded(stdin.read())
    path = Path(name)
    if path.suffix.lower() in _AS_IT_IS:
        try:
            return _decoded(_bytes(path))
        except _InputError:
            if not path.is_file():
                raise
    return tools.read_document(path).text


def _raw_lines(name: str, stdin: BinaryIO) -> Iterable[bytes]:
    return stdin if name == _STDIN else _bytes(Path(name)).splitlines()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _InputError(f"cannot be read ({error.strerror or type(error).__name__}).") from None


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _InputError("is not text in UTF-8.") from None
