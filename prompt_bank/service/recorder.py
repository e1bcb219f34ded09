"""Writes records: screens their texts, gives them id, time and tick, and keeps them."""

from collections.abc import Callable, Iterator, Sequence

from prompt_bank.model.codec import checked
from prompt_bank.model.content import PARTS, PromptContent, Variable
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.ids import new_id
from prompt_bank.model.people import LOCAL, Actor
from prompt_bank.model.records import (
    Body,
    Comment,
    Proposal,
    Rating,
    Record,
    Retirement,
    Review,
    Revision,
)
from prompt_bank.model.state import PromptState
from prompt_bank.ports.stores import PromptStore
from prompt_bank.ports.surroundings import Clock, ContentChecks
from prompt_bank.workflow.transition import derive


class Recorder:
    """The one place where this workstation makes records.

    The bank's file is not encrypted, so nothing gets into it before personal data was
    looked for in it and none was found.
    """

    def __init__(
        self,
        store: PromptStore,
        actor: Callable[[], Actor],
        checks: ContentChecks,
        clock: Clock,
    ) -> None:
        self._store = store
        self._actor = actor
        self._checks = checks
        self._clock = clock

    def state(self, prompt: str) -> PromptState:
        """What holds for `prompt`; raises UNKNOWN_PROMPT."""
        records = self._store.records(prompt)
        if not records:
            raise BankError(Problem.UNKNOWN_PROMPT)
        return derive(prompt, records)

    def new_prompt(self) -> str:
        """The id of a prompt to come."""
        return new_id(self._clock.now)

    def write(self, prompt: str, *bodies: Body, author: str = "") -> tuple[Record, ...]:
        """Keep new records of `prompt`, all or none.

        `author` is another of the user's own names than the present one. Raises PERSONAL_DATA,
        CHECKS_UNAVAILABLE, INVALID_CONTENT, or what the store raises.
        """
        records = self.prepare(prompt, *bodies, author=author)
        self._store.append(records, LOCAL)
        return records

    def prepare(self, prompt: str, *bodies: Body, author: str = "") -> tuple[Record, ...]:
        """Make and screen records without keeping them."""
        tick = max((seen.record.tick for seen in self._store.records(prompt)), default=0)
        author = author or self._actor().user
        records = []
        for body in bodies:
            tick += 1
            now = self._clock.now()
            record = Record(new_id(self._clock.now), prompt, author, now, tick, body)
            records.append(checked(record))
        for record in records:
            self._screen(record.body)
        return tuple(records)

    def _screen(self, body: Body) -> None:
        texts = body_texts(body)
        labels = self._checks.personal_data(texts) if texts else ()
        if labels:
            raise BankError(Problem.PERSONAL_DATA, labels=tuple(labels))


def body_texts(body: Body) -> Sequence[str]:
    """All free text of a record, for looking for personal data in it."""
    match body:
        case Revision():
            return content_texts(body.content)
        case Proposal():
            return _filled(body.note)
        case Review():
            evidence = (text for entry in body.evidence for text in (entry.tool, entry.result))
            return _filled(body.comment, *evidence)
        case Retirement() | Rating():
            return _filled(body.reason)
        case Comment():
            return _filled(body.text)
        case _:
            return ()


def content_texts(content: PromptContent) -> Sequence[str]:
    """All free text of a content."""
    return tuple(text for _, texts in field_texts(content) for text in texts)


def field_texts(content: PromptContent) -> tuple[tuple[str, Sequence[str]], ...]:
    """The free text of each field, by the fields' names in `prompt_bank.service.diff`."""
    variables = (
        text
        for variable in content.variables
        for text in (
            variable.label,
            variable.help,
            variable.example,
            *_chosen_or_written(variable, variable.default),
            *(text for choice in variable.choices for text in (choice.text, _words_of(choice.key))),
        )
    )
    declared = {variable.name: variable for variable in content.variables}
    examples = (
        text
        for name, value in content.examples.items()
        for text in _chosen_or_written(declared.get(name), value)
    )
    return (
        ("title", _filled(content.title)),
        ("purpose", _filled(content.purpose)),
        ("guidance", _filled(content.guidance)),
        *((part, _filled(getattr(content.parts, part))) for part in PARTS),
        ("tags", _filled(*content.tags)),
        ("checks", _filled(*content.checks)),
        ("variables", _filled(*variables)),
        ("examples", _filled(*examples)),
    )


def _chosen_or_written(variable: Variable | None, value: object) -> Iterator[str]:
    """The text of a value; the key of a choice is that choice's, which is looked at with it."""
    keys = {choice.key for choice in variable.choices} if variable else frozenset()
    return (text for text in _value_texts(value) if text not in keys)


def _words_of(key: str) -> str:
    """A key as the words that somebody made it of: "yes_no" is no user name."""
    return key.replace("_", " ")


def _value_texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list):
        return tuple(entry for entry in value if isinstance(entry, str))
    return ()


def _filled(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text.strip())
