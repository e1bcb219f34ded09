"""`aktiv scan`: show what is personal data in a text, without ever printing it unasked."""

import argparse
import bisect
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from aktiv_app.cli.inputs import STDIN, InputError, read_bytes, read_input, say_left_out
from aktiv_app.cli.statuses import DONE, NOT_VOUCHED, USAGE
from aktiv_app.cli.streams import Streams
from aktiv_app.core.errors import EngineError, MaterialError
from aktiv_app.core.messages import ENGLISH, msg
from aktiv_app.core.model import Attachment

if TYPE_CHECKING:
    from aktiv_app.privacy.findings import Finding
    from aktiv_app.privacy.scanner import Scanner


@dataclass(frozen=True, slots=True)
class ScanCommand:
    """Lists findings. `make_engine` is called once, when everything else is in order."""

    make_engine: "Callable[[], Scanner]"
    read_file: Callable[[Path], Attachment]

    @staticmethod
    def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        """Declare the command's arguments."""
        parser = subparsers.add_parser(
            "scan",
            help="list the personal data in files or standard input",
            description=(
                "List the personal data in documents or standard input. Values are not printed "
                "unless --show-values is given. Exit status: 0 done, 2 wrong usage or "
                "unreadable input, 3 the text cannot be vouched for."
            ),
        )
        parser.add_argument(
            "files",
            metavar="FILE",
            nargs="*",
            help="document or text file; - or nothing for standard input (UTF-8)",
        )
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="write one JSON document")
        form.add_argument(
            "--jsonl",
            action="store_true",
            help='read lines {"id","text"} and write lines {"id","spans":[[start,end,LABEL],...]}: '
            "what would be replaced, offsets in Unicode code points",
        )
        parser.add_argument(
            "--show-values", action="store_true", help="write the personal data itself as well"
        )

    def run(self, args: argparse.Namespace, streams: Streams) -> int:
        """Scan and write; gives the exit status."""
        files: Sequence[str] = args.files or [STDIN]
        if args.jsonl and (args.show_values or len(files) > 1):
            streams.say("aktiv scan: --jsonl takes one input and no --show-values.")
            return USAGE
        try:
            engine = self._engine()
            if args.jsonl:
                return _scan_lines(engine, _raw_lines(files[0], streams.stdin), streams)
            return self._scan_documents(engine, files, args, streams)
        except EngineError as error:
            streams.say(f"aktiv scan: {ENGLISH(error.message)}")
            return NOT_VOUCHED
        except InputError as error:
            streams.say(f"aktiv scan: {error}")
            return USAGE

    def _engine(self) -> "Scanner":
        try:
            return self.make_engine()
        except EngineError:
            raise
        except Exception:  # a broken installation shows itself in many ways
            raise EngineError(
                msg(
                    "The check for personal data cannot be started, so nothing was checked. "
                    "Install the app again."
                )
            ) from None

    def _scan_documents(
        self, engine: "Scanner", files: Sequence[str], args: argparse.Namespace, streams: Streams
    ) -> int:
        status = DONE
        documents: list[dict[str, Any]] = []
        for name in files:
            try:
                read = read_input(name, streams.stdin, self.read_file)
            except (MaterialError, InputError) as error:
                reason = ENGLISH(error.message) if isinstance(error, MaterialError) else str(error)
                streams.say(f"aktiv scan: {name}: {reason}")
                status = USAGE
                continue
            text = read.text
            rows = list(_rows(text, _findings(engine, text), show_values=args.show_values))
            say_left_out(name, read, streams)
            if args.json:
                documents.append({"file": name, "findings": rows, "left_out": _left_out(read)})
                continue
            for row in rows:
                print(_line(row, name if len(files) > 1 else ""), file=streams.stdout)
            replaced = sum(row["replaced"] for row in rows)
            streams.say(f"{name}: {len(rows)} found, {replaced} replaced by default")
        if args.json:
            print(json.dumps(documents, indent=2), file=streams.stdout)
        return status


def _left_out(read: Attachment) -> list[dict[str, Any]]:
    return [
        {"kind": item.kind.value, "count": item.count, "pages": list(item.pages)}
        for item in read.left_out
    ]


def _findings(engine: "Scanner", text: str) -> "tuple[Finding, ...]":
    # Imported here so that `aktiv --help` and `aktiv tasks` stay quick.
    from aktiv_app.privacy.replacing.replace import settle
    from aktiv_app.services.screening import scan_or_refuse

    return settle(text, scan_or_refuse(engine, text))


def _scan_lines(engine: "Scanner", lines: Iterable[str | bytes], streams: Streams) -> int:
    from aktiv_app.privacy.findings import Certainty
    from aktiv_app.privacy.text.surrogates import without_lone_surrogates

    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        if (
            not isinstance(record, dict)
            or "id" not in record
            or not isinstance(record.get("text"), str)
        ):
            streams.say(f'aktiv scan: line {number} is not an object with "id" and "text".')
            return USAGE
        text = without_lone_surrogates(record["text"])
        spans = [
            [finding.start, finding.end, str(finding.label)]
            for finding in _findings(engine, text)
            if finding.certainty is not Certainty.POSSIBLE
        ]
        print(json.dumps({"id": record["id"], "spans": spans}), file=streams.stdout, flush=True)
    return DONE


def _rows(
    text: str, findings: "Sequence[Finding]", *, show_values: bool
) -> Iterator[dict[str, Any]]:
    from aktiv_app.privacy.findings import Certainty
    from aktiv_app.privacy.reasons import REASONS

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


def _raw_lines(name: str, stdin: TextIO) -> Iterable[str | bytes]:
    if name != STDIN:
        return read_bytes(Path(name)).splitlines()
    return getattr(stdin, "buffer", stdin)
