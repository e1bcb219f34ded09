"""`aktiv bank list`, `search` and `show`."""

import argparse
from typing import TYPE_CHECKING

from aktiv_app.cli.bank.output import (
    add_prompt,
    add_shared,
    chosen_language,
    find_prompt,
    listed_json,
    listed_line,
    record_json,
    write_json,
)
from aktiv_app.cli.statuses import DONE
from aktiv_app.cli.streams import Streams, UsageError

if TYPE_CHECKING:
    from aktiv_app.services.bank.session import BankSession
    from prompt_bank.model.state import PromptState

_STANDINGS = ("delivered", "draft", "proposed", "returned", "vetted", "due", "retired")
_ORDERS = ("relevance", "title", "newest", "recent", "own", "most_used", "best_rated")


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    for name, about in (("list", "list prompts"), ("search", "find prompts by their words")):
        parser = commands.add_parser(name, help=about, description=f"{about.capitalize()}.")
        if name == "search":
            parser.add_argument("text", metavar="TEXT", nargs="+", help="words to look for")
        parser.add_argument("--task", action="append", default=[], help="only of this task")
        parser.add_argument("--lang", action="append", default=[], help="only in this language")
        parser.add_argument("--tag", action="append", default=[], help="only with this tag")
        parser.add_argument("--standing", action="append", default=[], choices=_STANDINGS)
        parser.add_argument("--favourites", action="store_true", help="only favourites")
        parser.add_argument("--own", action="store_true", help="only your own prompts")
        parser.add_argument("--retired", action="store_true", help="retired ones, too")
        parser.add_argument("--sort", choices=_ORDERS, default="relevance")
        parser.add_argument("--limit", type=int, default=50, help="at most so many (50)")
        parser.add_argument("--offset", type=int, default=0, help="leave out the first ones")
        add_shared(parser)
        parser.set_defaults(run=list_prompts)
    parser = commands.add_parser(
        "show", help="write a prompt", description="Write a prompt: all it says, and how it stands."
    )
    add_prompt(parser)
    parser.add_argument("--lang", help="which language")
    parser.add_argument("--revision", metavar="HASH", help="another version than the one in use")
    parser.add_argument("--history", action="store_true", help="who did what and when")
    add_shared(parser)
    parser.set_defaults(run=show)


def list_prompts(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    """Write the prompts that answer."""
    from prompt_bank.ports.listing import Order, Query

    if args.limit < 1 or args.offset < 0:
        raise UsageError("--limit must be 1 or more, and --offset 0 or more.")
    listing = session.service.find(
        Query(
            text=" ".join(getattr(args, "text", [])),
            tasks=frozenset(args.task),
            languages=frozenset(args.lang),
            tags=frozenset(args.tag),
            standings=frozenset(args.standing),
            favourites=args.favourites,
            own=args.own,
            include_retired=args.retired or "retired" in args.standing,
            order=Order(args.sort),
            offset=args.offset,
            limit=args.limit,
        )
    )
    if args.json:
        rows = [listed_json(row) for row in listing.rows]
        write_json({"total": listing.total, "prompts": rows}, streams)
        return DONE
    for row in listing.rows:
        streams.stdout.write(listed_line(row) + "\n")
    if listing.total > args.offset + len(listing.rows):
        streams.say(f"{listing.total} in all; --offset and --limit show others.")
    return DONE


def show(session: "BankSession", args: argparse.Namespace, streams: Streams) -> int:
    """Write one prompt."""
    state = find_prompt(session, args.prompt)
    if args.history:
        return _history(session, state, args, streams)
    language = chosen_language(state, args.lang or _only(args.revision, state))
    variant = state.variants[language]
    revision = variant.revision(args.revision) if args.revision else variant.in_use
    if revision is None:
        raise UsageError("this version is not in the bank.")
    judgement = session.service.judge(state.prompt, language)
    if args.json:
        import msgspec

        write_json(
            {
                "prompt": state.prompt,
                "owner": state.owner,
                "language": language,
                "revision": revision.hash,
                "revisions": [entry.hash for entry in variant.revisions],
                "standing": judgement.standing.value,
                "due": judgement.due.value if judgement.due else None,
                "approved_until": judgement.until,
                "vouched_by": judgement.vouching.value if judgement.vouching else None,
                "stale": judgement.stale,
                "proposal": variant.proposal.record if variant.proposal else None,
                "content": msgspec.to_builtins(revision.content),
            },
            streams,
        )
        return DONE
    from prompt_bank.exchange.markdown import write_markdown

    notes = {"standing": judgement.standing.value, "owner": state.owner}
    if judgement.until:
        notes["approved_until"] = judgement.until.isoformat()
    streams.stdout.write(write_markdown(revision.content, state.prompt, revision.hash, notes))
    return DONE


def _only(revision: str | None, state: "PromptState") -> str | None:
    variant = state.variant_of(revision) if revision else None
    return variant.language if variant else None


def _history(
    session: "BankSession", state: "PromptState", args: argparse.Namespace, streams: Streams
) -> int:
    entries = [
        {
            **record_json(seen.record),
            "vouched_by": seen.provenance.channel.value,
            "no_effect": state.refused[seen.record.id].value
            if seen.record.id in state.refused
            else None,
        }
        for seen in session.service.history(state.prompt)
    ]
    if args.json:
        write_json(entries, streams)
        return DONE
    for entry in entries:
        no_effect = f"  (no effect: {entry['no_effect']})" if entry["no_effect"] else ""
        at = str(entry["at"])[:16]
        kind, author, verdict = entry["kind"], entry["author"], entry.get("verdict", "")
        streams.stdout.write(f"{at}  {author:<20}  {kind} {verdict}{no_effect}\n")
    return DONE
