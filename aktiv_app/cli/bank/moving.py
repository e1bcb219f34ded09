"""`aktiv bank import`, `export` and `sync`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from aktiv_app.cli.bank.output import add_shared, find_prompt, write_json
from aktiv_app.cli.statuses import DONE, NOT_VOUCHED, SERVER, USAGE
from aktiv_app.cli.streams import Streams, UsageError
from aktiv_app.core.messages import ENGLISH

if TYPE_CHECKING:
    from aktiv_app.services.bank.api import Loaded
    from aktiv_app.services.bank.session import BankSession


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    take = commands.add_parser(
        "import",
        help="take prompts from a file",
        description=(
            "Take prompts from a file or a folder of Markdown files, as drafts; or from a signed "
            "package (.aktivpakke) or a whole bank (.aktivbank), as they are."
        ),
    )
    take.add_argument("file", metavar="FILE", help=".md, .csv, .xlsx, .json, package or folder")
    take.add_argument("--dry-run", action="store_true", help="only say what it would bring")
    take.add_argument(
        "--trust",
        metavar="FINGERPRINT",
        help="trust the signer of this package: the fingerprint that you have compared with theirs",
    )
    take.add_argument("--as", dest="name", metavar="NAME", help="what to call the signer here")
    add_shared(take)
    take.set_defaults(run=_import)

    give = commands.add_parser(
        "export",
        help="write prompts to a file",
        description=(
            "Write prompts to a file; its ending says how: .md (several: a folder), .csv, .xlsx, "
            ".docx, .json (Open WebUI), .librechat.json, .aktivpakke (signed package of vetted "
            "prompts), .aktivbank (the whole bank)."
        ),
    )
    give.add_argument("file", metavar="FILE", help="the file to write")
    give.add_argument("prompts", metavar="PROMPT", nargs="*", help="all prompts unless given")
    add_shared(give)
    give.set_defaults(run=_export)

    sync = commands.add_parser(
        "sync",
        help="synchronise with the team's server",
        description="Send what was written here and fetch what is new.",
    )
    add_shared(sync)
    sync.set_defaults(run=_sync)


def silent(done: int, total: int) -> None:
    """No progress is shown."""


def _import(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    loaded = session.load(Path(args.file))
    if args.trust:
        _trust(session, loaded, args)
        loaded = session.load(Path(args.file))
    for problem in (*loaded.cautions, *loaded.problems):
        streams.say(f"aktiv: {ENGLISH(problem)}")
    if not loaded.prompts and not loaded.problems:
        streams.say(f"aktiv: there are no prompts in {loaded.path.name}.")
        return USAGE
    signature = loaded.signature
    if signature and not signature.trusted and not args.dry_run:
        streams.say(
            f"aktiv: signed by somebody nobody here has compared yet, who calls themselves "
            f"{signature.name}. Nothing was taken. Compare this fingerprint with theirs, by "
            f"telephone for example, and trust it with --trust and --as:\n  {signature.fingerprint}"
        )
        return NOT_VOUCHED
    kept = None if args.dry_run else session.keep(loaded)
    left_out = kept.left_out if kept else frozenset()
    taken = [entry for at, entry in enumerate(loaded.prompts) if at not in left_out]
    if args.json:
        write_json(
            {
                "prompts": [
                    {
                        "prompt": entry.prompt,
                        "language": entry.language,
                        "title": entry.title,
                        "change": entry.change,
                    }
                    for entry in taken
                ],
                "signed_by": signature.name if signature else None,
                "fingerprint": signature.fingerprint if signature else None,
                "kept": kept.prompts if kept else 0,
            },
            streams,
        )
    else:
        for entry in taken:
            streams.stdout.write(f"{entry.change:<6}  {entry.language}  {entry.title}\n")
    refused = kept.refused if kept else ()
    for problem in refused:
        streams.say(f"aktiv: {ENGLISH(problem)}")
    if args.server != "" and kept:
        session.sync(silent)
    return USAGE if refused or loaded.problems else DONE


def _trust(session: "BankSession", loaded: "Loaded", args: argparse.Namespace) -> None:
    signature = loaded.signature
    if signature is None:
        raise UsageError("--trust is for signed packages.")
    if not args.name:
        raise UsageError("--trust needs --as NAME: what to call the signer here.")
    if "".join(args.trust.split()).casefold() != "".join(signature.fingerprint.split()):
        raise UsageError(
            "the fingerprint is another one than the package has. Nothing was taken. "
            "Do not trust this package before you know why."
        )
    session.trust(loaded, args.name)


def _export(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    from aktiv_app.services.bank.exchange import WRITABLE

    path = Path(args.file)
    if path.suffix and path.suffix.casefold() not in WRITABLE:
        raise UsageError(f"files ending in {path.suffix} cannot be written.")
    prompts = tuple(find_prompt(session, name).prompt for name in args.prompts)
    written = session.export(prompts, path)
    if args.json:
        write_json({"file": str(written)}, streams)
    else:
        streams.stdout.write(f"{written}\n")
    return DONE


def _sync(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    def progress(done: int, total: int) -> None:
        if streams.stderr.isatty():
            streams.stderr.write(f"\r{done} of {max(done, total)} records")

    report = session.sync(progress)
    if streams.stderr.isatty():
        streams.stderr.write("\n")
    refused = dict(report.refused or {})
    if args.json:
        write_json({"sent": report.sent, "received": report.received, "refused": refused}, streams)
    else:
        streams.stdout.write(f"sent {report.sent}, received {report.received}\n")
    for record, rule in refused.items():
        streams.say(f"aktiv: the server did not accept {record} ({rule}); it stays here.")
    if report.unreadable:
        streams.say(
            f"aktiv: {report.unreadable} records can only be read by a newer version of the app."
        )
    return SERVER if refused else DONE
