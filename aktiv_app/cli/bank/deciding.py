"""`aktiv bank propose`, `review` and `retire`."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

from aktiv_app.cli.bank.output import (
    add_prompt,
    add_shared,
    chosen_language,
    find_prompt,
    listed_json,
    listed_line,
    tell_written,
    write_json,
)
from aktiv_app.cli.statuses import DONE, NOT_VOUCHED
from aktiv_app.cli.streams import Streams, UsageError

if TYPE_CHECKING:
    from aktiv_app.services.bank.session import BankSession
    from prompt_bank.model.checks import CheckReport
    from prompt_bank.model.records import Evidence


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    propose = commands.add_parser(
        "propose",
        help="propose a draft to be vetted",
        description="Make the automatic checks of a draft and propose it to be vetted.",
    )
    add_prompt(propose)
    propose.add_argument("--lang", help="which language")
    propose.add_argument("--revision", metavar="HASH", help="another version than the newest")
    propose.add_argument("--note", default="", help="what the reviewer should know")
    add_shared(propose)
    propose.set_defaults(run=_propose)

    review = commands.add_parser(
        "review",
        help="list what waits for a review, or answer a proposal",
        description="Without PROMPT: list the proposals that wait. With it: answer one.",
    )
    review.add_argument("prompt", metavar="PROMPT", nargs="?", help="the prompt's id or title")
    answer = review.add_mutually_exclusive_group()
    answer.add_argument("--approve", action="store_true", help="approve the proposed version")
    answer.add_argument("--return", dest="send_back", action="store_true", help="send it back")
    review.add_argument("--revision", metavar="HASH", help="the version that you have read")
    review.add_argument("--lang", help="which language")
    review.add_argument("--until", metavar="YYYY-MM-DD", help="the last day of the approval")
    review.add_argument("--comment", default="", help="what to change; needed for --return")
    review.add_argument(
        "--evidence",
        metavar="TOOL=RESULT",
        action="append",
        default=[],
        help="a trial: in which tool, with which result",
    )
    add_shared(review)
    review.set_defaults(run=_review)

    retire = commands.add_parser(
        "retire", help="take a prompt out of use", description="Take a prompt out of use."
    )
    add_prompt(retire)
    retire.add_argument("--lang", help="which language; all of them unless given")
    retire.add_argument("--reason", required=True, help="why")
    add_shared(retire)
    retire.set_defaults(run=_retire)


def _propose(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    from prompt_bank.model.checks import CheckReport
    from prompt_bank.model.errors import BankError, Problem

    state = find_prompt(session, args.prompt)
    language = chosen_language(state, args.lang)
    revision = args.revision or state.variants[language].newest.hash
    try:
        record = session.service.propose(state.prompt, revision, args.note)
    except BankError as error:
        report = error.fields.get("report")
        if error.problem is not Problem.CHECKS_FAILED or not isinstance(report, CheckReport):
            raise
        if args.json:
            write_json({"proposed": False, "checks": _checks(report)}, streams)
        streams.say("aktiv: not proposed: an automatic check has not been passed.")
        for line in _check_lines(report):
            streams.say(line)
        return NOT_VOUCHED
    return tell_written(session.written(record), args, streams, revision=revision)


def _review(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    from prompt_bank.model.records import Verdict
    from prompt_bank.service.bank import Answer

    if args.prompt is None:
        return _inbox(session, args, streams)
    state = find_prompt(session, args.prompt)
    waiting = [variant for variant in state.variants.values() if variant.proposal]
    if args.lang:
        waiting = [variant for variant in waiting if variant.language == args.lang]
    if not waiting:
        raise UsageError("nothing of this prompt waits for a review.")
    if len(waiting) > 1:
        raise UsageError("several languages wait for a review. Choose with --lang.")
    proposal = waiting[0].proposal
    if proposal is None:
        raise UsageError("nothing of this prompt waits for a review.")
    if not args.approve and not args.send_back:
        raise UsageError("say --approve or --return.")
    if args.send_back and not args.comment.strip():
        raise UsageError("--return needs --comment: the author must know what to change.")
    if args.approve and not args.revision:
        raise UsageError(
            f"--approve needs --revision with the version that you have read; "
            f"{proposal.revision} is proposed."
        )
    answer = Answer(
        Verdict.APPROVED if args.approve else Verdict.RETURNED,
        args.comment,
        tuple(_evidence(text) for text in args.evidence),
        _day(args.until) if args.until else None,
    )
    revision = args.revision or proposal.revision
    record = session.service.review(state.prompt, proposal.record, revision, answer)
    return tell_written(session.written(record), args, streams, revision=revision)


def _inbox(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    rows = session.service.inbox()
    if args.json:
        write_json([listed_json(row) for row in rows], streams)
    for row in [] if args.json else rows:
        streams.stdout.write(listed_line(row) + "\n")
    return DONE


def _retire(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    state = find_prompt(session, args.prompt)
    languages = [args.lang] if args.lang else sorted(state.variants)
    written = None
    for language in languages:
        chosen_language(state, language)
        if state.variants[language].retired is None:
            record = session.service.retire(state.prompt, language, args.reason)
            written = session.written(record)
    if written is None:
        raise UsageError("the prompt is out of use already.")
    return tell_written(written, args, streams)


def _evidence(text: str) -> "Evidence":
    from prompt_bank.model.records import Evidence

    tool, mark, result = text.partition("=")
    if not mark or not tool.strip() or not result.strip():
        raise UsageError("--evidence is written TOOL=RESULT.")
    return Evidence(tool.strip(), result.strip())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError("--until takes a day such as 2027-05-31.") from None


def _checks(report: "CheckReport") -> list[dict[str, object]]:
    return [
        {
            "check": result.check.value,
            "outcome": result.outcome.value,
            "points": [{"code": point.code, **point.fields} for point in result.points],
        }
        for result in report.results
    ]


def _check_lines(report: "CheckReport") -> list[str]:
    from aktiv_app.services.bank.kept_words import kept_message

    lines = []
    for result in report.results:
        lines.append(f"  {result.check.value}: {result.outcome.value}")
        for point in result.points:
            if point.code == "problem":
                told = str(kept_message(point.fields))
            else:
                told = ", ".join(str(value) for value in point.fields.values())
            lines.append(f"    {point.code}: {told}")
    return lines
