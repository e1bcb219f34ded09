"""Lists of prompts: what is asked for, what a row shows, and what finds it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from prompt_bank.model.people import Actor


class Order(StrEnum):
    """How a list of prompts is sorted."""

    RELEVANCE = "relevance"  # with a search text only; otherwise as TITLE
    TITLE = "title"
    NEWEST = "newest"
    RECENT = "recent"  # what the user used last
    OWN = "own"  # the user's own order, then title
    MOST_USED = "most_used"
    BEST_RATED = "best_rated"


@dataclass(frozen=True, slots=True)
class Query:
    """What to list. Empty sets do not filter; `text` is what a user types.

    A prompt needs one of the tasks, one of the tags and so on. Of a prompt's languages the one
    called `prefer` is shown wherever the prompt has it, else the one that answers best, or the
    first it was written in. The text may stand in any of them.
    """

    text: str = ""
    tasks: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    standings: frozenset[str] = frozenset()  # values of workflow.Standing
    favourites: bool = False
    own: bool = False
    include_retired: bool = False
    prefer: str = ""
    order: Order = Order.RELEVANCE
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """One prompt in a list: the variant to show of it, and what a row shows.

    `standing` is a value of workflow.Standing as of the day asked for; `languages` are all
    languages of the prompt; `stale` names those that do not follow their source. `found_in` is
    the language in which the words of a search stand, where that is another than the one shown.
    """

    prompt: str
    language: str
    revision: str
    task: str
    title: str
    purpose: str
    tags: tuple[str, ...]
    standing: str
    owner: str
    until: date | None
    vouching: str
    languages: tuple[str, ...]
    stale: tuple[str, ...]
    favourite: bool
    uses: int
    stars: float | None
    ratings: int
    changed: datetime
    open_proposal: bool
    found_in: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list, and how many prompts answer in all.

    A search by relevance reaches the best `total` of them; `more` tells that others answer,
    too: say "more than". Without `more` the number is exact.
    """

    rows: tuple[Listed, ...]
    total: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class Facets:
    """What can be filtered by, with how many prompts have it."""

    tasks: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    tags: Mapping[str, int] = field(default_factory=dict)
    standings: Mapping[str, int] = field(default_factory=dict)


class PromptIndex(Protocol):
    """Finds prompts on this machine, as quickly as somebody types."""

    def find(self, query: Query, actor: Actor, today: date, policy: str) -> Listing:
        """The prompts that answer `query`. Bad search syntax does not exist: all is text."""

    def facets(self, actor: Actor, today: date, policy: str) -> Facets:
        """What there is to filter by."""

    def contents(self) -> Set[str]:
        """The hashes of all contents, also of older versions."""

    def proposals(self, today: date, policy: str) -> Sequence[Listed]:
        """The languages of prompts that have an open proposal, the oldest proposal first."""
