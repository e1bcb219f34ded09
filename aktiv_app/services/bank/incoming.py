"""What files bring in: looked over, shown, and kept only when the user says so."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import Message, msg
from aktiv_app.services.bank.api import BankFaultError, Incoming, Job, Kept, Loaded
from aktiv_app.services.bank.guard import StoppableJob, guarded
from aktiv_app.services.bank.parts import Change
from aktiv_app.services.bank.words import as_fault, left_out_message
from prompt_bank.exchange.entries import Entry, FileOfPrompts
from prompt_bank.model.content import PromptContent, content_hash
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.hidden import without_hidden
from prompt_bank.model.people import Provenance
from prompt_bank.model.records import Record, Revision
from prompt_bank.model.state import PromptState, Seen
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.surroundings import ContentChecks
from prompt_bank.service.bank import BankService
from prompt_bank.service.recorder import body_texts

_UNDIVIDED: Final = msg(
    "The file has no headings for the five parts of AKTIV, so the whole text becomes the command "
    "(K). You can divide it afterwards with Edit."
)

_OF_ALL: Final = frozenset({Problem.DISK_FULL, Problem.CHECKS_UNAVAILABLE, Problem.BANK_DAMAGED})
"""What has nothing to do with the one prompt that was to be kept."""


def keep_records(
    checks: ContentChecks,
    bank: LocalBank,
    records: Sequence[Record],
    vouching: Callable[[Record], Provenance],
    incoming: Sequence[Incoming],
    go_on: Callable[[], bool],
) -> Kept:
    """Keep records prompt by prompt; a prompt with personal data in it is left out.

    `incoming` is what `incoming_records` says that they would bring; once `go_on` is false,
    the rest is left out, too.
    """
    refused: list[Message] = []
    kept: list[str] = []
    for prompt in dict.fromkeys(record.prompt for record in records):
        if not go_on():
            break
        own = [record for record in records if record.prompt == prompt]
        try:
            here = {seen.record.id for seen in bank.records(prompt)}
            _screen(checks, [record for record in own if record.id not in here])
            for provenance in dict.fromkeys(map(vouching, own)):
                bank.append([each for each in own if vouching(each) == provenance], provenance)
        except BankError as error:
            if error.problem in _OF_ALL:
                refused.append(as_fault(error).message)
                break
            refused.append(_about(_title(own), as_fault(error).message))
        else:
            kept.append(prompt)
    left_out = [at for at, entry in enumerate(incoming) if entry.prompt not in kept]
    return _kept(kept, refused, left_out)


def _kept(prompts: Sequence[str], refused: Sequence[Message], left_out: Sequence[int]) -> Kept:
    first = prompts[0] if prompts else ""
    return Kept(len(prompts), tuple(refused), first, frozenset(left_out))


def _screen(checks: ContentChecks, records: Sequence[Record]) -> None:
    """The bank's file is not encrypted: what others wrote is looked over like one's own.

    And in the same pieces, one record at a time: what one of them says of a person must not be
    read together with a word in another, such as the same prompt in another language.
    """
    for record in records:
        texts = body_texts(record.body)
        labels = checks.personal_data(texts) if texts else ()
        if labels:
            raise BankError(Problem.PERSONAL_DATA, labels=tuple(labels))


def load_entries(
    service: BankService, bank: LocalBank, file: FileOfPrompts, path: Path, change: Change
) -> Loaded:
    """What the entries of a file would bring, each as a draft."""
    incoming = tuple(
        Incoming(entry.prompt, entry.content.language, entry.content.title, change)
        for entry, change in zip(file.entries, _changes(bank, file.entries), strict=True)
    )

    def keep(go_on: Callable[[], bool]) -> Kept:
        refused: list[Message] = []
        kept: list[str] = []
        left_out: list[int] = []
        for at, entry in enumerate(file.entries):
            if not incoming[at].is_news:
                kept += [entry.prompt] if entry.prompt else []
                continue
            if not go_on():
                left_out.append(at)
                continue
            result = guarded(lambda entry=entry: _keep_entry(service, bank, entry))  # type: ignore[misc]
            if isinstance(result, BankFaultError) and result.problem in _OF_ALL:
                # Told once: what keeps this one out keeps out all that come after it.
                refused.append(result.message)
                left_out += range(at, len(file.entries))
                break
            if isinstance(result, AktivError):
                refused.append(_about(entry.content.title, result.message))
                left_out.append(at)
            else:
                kept.append(result)
        return _kept(kept, refused, left_out)

    problems = tuple(left_out_message(left) for left in file.left_out)
    cautions = (_UNDIVIDED,) if any(entry.undivided for entry in file.entries) else ()
    keeper = keeping(change, keep)
    return Loaded(path, None, None, incoming, problems, keeper, cautions=cautions)


def _changes(bank: LocalBank, entries: Sequence[Entry]) -> Iterator[str]:
    """What each entry would bring (`Incoming.change`).

    Lists that people keep do not number their prompts: what is here word for word, or came
    before it in the file, is not taken a second time.
    """
    here = bank.contents()
    before: set[str] = set()
    for entry in entries:
        state = _state(bank, entry.prompt)
        name = content_hash(without_hidden(entry.content))
        if state is not None:
            yield _change_of(state, entry.content)
        elif name in here:
            yield "same"
        else:
            yield "twice" if name in before else "new"
        before.add(name)


def _keep_entry(service: BankService, bank: LocalBank, entry: Entry) -> str:
    """Keep one prompt and give its id."""
    state = _state(bank, entry.prompt)
    if state is None:
        return service.create(entry.content)
    parent = entry.parent if state.variant_of(entry.parent) else ""
    service.revise(entry.prompt, entry.content, parent)
    return entry.prompt


def incoming_records(
    bank: LocalBank, records: Sequence[Record], provenance: Provenance
) -> tuple[Incoming, ...]:
    """What records would bring: the newest content of each prompt and language."""
    from prompt_bank.workflow.transition import derive

    found = []
    for prompt in dict.fromkeys(record.prompt for record in records):
        here = _state(bank, prompt)
        seen = [Seen(record, provenance) for record in records if record.prompt == prompt]
        for language, variant in derive(prompt, seen).variants.items():
            content = variant.in_use.content
            found.append(Incoming(prompt, language, content.title, _change_of(here, content)))
    return tuple(found)


def _change_of(state: PromptState | None, content: PromptContent) -> str:
    if state is None:
        return "new"
    return "same" if state.variant_of(content_hash(content)) else "update"


def _state(bank: LocalBank, prompt: str) -> PromptState | None:
    if not prompt:
        return None
    try:
        return bank.state(prompt)
    except BankError as error:
        if error.problem is Problem.UNKNOWN_PROMPT:
            return None
        raise


def _title(records: Sequence[Record]) -> str:
    bodies = [record.body for record in records]
    return next((body.content.title for body in bodies if isinstance(body, Revision)), "")


def _about(title: str, problem: Message) -> Message:
    return msg("“{title}”: {problem}", title=title, problem=problem)


def keeping(
    change: Change, keep: Callable[[Callable[[], bool]], Kept]
) -> Callable[[Callable[[Kept | AktivError], None]], Job]:
    """`keep` as something that runs where the bank is changed, and can be stopped."""

    def start(done: Callable[[Kept | AktivError], None]) -> Job:
        job = StoppableJob()

        def answer(result: object) -> None:
            if isinstance(result, Kept | AktivError):
                done(result)

        change(lambda: keep(job.go_on), answer)
        return job

    return start


def said(done: Callable[[AktivError | None], None]) -> Callable[[object], None]:
    """`done` for a change whose result does not matter."""
    return lambda result: done(result if isinstance(result, AktivError) else None)
