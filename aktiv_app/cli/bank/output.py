"""What the bank's commands print: lines for people, JSON for scripts."""

import argparse
import json
from datetime import date, datetime
from typing import TYPE_CHECKING

from aktiv_app.cli.streams import Streams, UsageError

if TYPE_CHECKING:
    from aktiv_app.services.bank.session import BankSession, Written
    from prompt_bank.model.records import Record
    from prompt_bank.model.state import PromptState
    from prompt_bank.ports.listing import Listed


def add_shared(parser: argparse.ArgumentParser) -> None:
    """The arguments that every command on a bank has."""
    parser.add_argument("--json", action="store_true", help="write JSON")
    parser.add_argument(
        "--server",
        metavar="ADDRESS",
        nargs="?",
        const=None,
        default="",
        help="work with the team's bank: synchronise first, and send what is written; "
        "without ADDRESS the server in the settings",
    )


def add_prompt(parser: argparse.ArgumentParser) -> None:
    """The argument that names a prompt."""
    parser.add_argument(
        "prompt", metavar="PROMPT", help="the prompt's id, the beginning of it, or its title"
    )


def write_json(value: object, streams: Streams) -> None:
    """Write `value` as indented JSON."""
    json.dump(value, streams.stdout, ensure_ascii=False, indent=2, default=_plain)
    streams.stdout.write("\n")


def listed_json(row: "Listed") -> dict[str, object]:
    """A row of a list as JSON data."""
    return {
        "prompt": row.prompt,
        "language": row.language,
        "revision": row.revision,
        "task": row.task,
        "title": row.title,
        "purpose": row.purpose,
        "tags": list(row.tags),
        "standing": row.standing,
        "approved_until": row.until,
        "vouched_by": row.vouching,
        "owner": row.owner,
        "languages": list(row.languages),
        "stale": list(row.stale),
        "favourite": row.favourite,
        "used": row.uses,
        "stars": row.stars,
        "ratings": row.ratings,
        "changed": row.changed,
        "open_proposal": row.open_proposal,
    }


def listed_line(row: "Listed") -> str:
    """A row of a list as a line."""
    until = f" until {row.until.isoformat()}" if row.until else ""
    languages = ",".join(row.languages)
    mark = "*" if row.favourite else " "
    return f"{row.prompt}  {mark} {row.standing + until:<24}  {languages:<11}  {row.title}"


def tell_written(
    written: "Written", args: argparse.Namespace, streams: Streams, **more: object
) -> int:
    """Say what became of a record; gives the exit code."""
    from aktiv_app.cli.statuses import DONE, SERVER

    record = written.record
    sent = {"record": record.id, "prompt": record.prompt, "on_server": written.on_server}
    if args.json:
        write_json({**sent, **more, "refused": written.refused}, streams)
    else:
        streams.stdout.write(f"{record.id}\n")
    if written.refused:
        streams.say(
            f"aktiv: the team's server did not accept this ({written.refused}). "
            "It is kept on this machine only."
        )
        return SERVER
    if args.server != "" and not written.on_server:
        streams.say("aktiv: not on the server yet; it is sent with the next synchronisation.")
        return SERVER
    return DONE


def find_prompt(session: "BankSession", name: str) -> "PromptState":
    """The prompt called `name`; raises UsageError when it is none or several."""
    from prompt_bank.ports.listing import Query

    wanted = name.strip().casefold()
    prompts = [prompt for prompt in session.bank.prompts() if prompt.startswith(wanted)]
    if len(prompts) != 1 and wanted:
        rows = session.service.find(Query(text=name, include_retired=True, limit=200)).rows
        titled = {row.prompt for row in rows if row.title.casefold() == wanted}
        prompts = sorted(titled) or prompts
    if not prompts:
        raise UsageError(f"there is no prompt “{name}” in the bank.")
    if len(prompts) > 1:
        raise UsageError(f"“{name}” fits {len(prompts)} prompts. Give more of the id.")
    return session.service.state(prompts[0])


def chosen_language(state: "PromptState", wanted: str | None) -> str:
    """The language meant; raises UsageError when it is unclear or not there."""
    languages = sorted(state.variants)
    if wanted:
        if wanted not in languages:
            raise UsageError(f"the prompt is not there in {wanted}. It is in {_and(languages)}.")
        return wanted
    if len(languages) > 1:
        raise UsageError(f"the prompt is there in {_and(languages)}. Choose with --lang.")
    return languages[0]


def record_json(record: "Record") -> dict[str, object]:
    """A record without its content, for a history."""
    from prompt_bank.model.codec import kind_of
    from prompt_bank.model.records import Revision

    body = record.body
    told: dict[str, object] = {}
    for name in ("revision", "verdict", "comment", "expires", "reason", "text", "stars", "note"):
        value = getattr(body, name, None)
        if value not in (None, ""):
            told[name] = value
    if isinstance(body, Revision):
        told = {"revision": body.hash, "language": body.content.language}
    return {
        "record": record.id,
        "kind": kind_of(body),
        "author": record.author,
        "at": record.at,
        **told,
    }


def _and(words: list[str]) -> str:
    return " and ".join(words)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
