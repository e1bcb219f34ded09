"""Finds prompts by what somebody types, the best answers first.

The words of a query are all needed. An answer is as good as its worst word: whole words in
the title come first, then beginnings of words in the title, pieces of compounds in the title,
then the same three anywhere. Each of these is asked for in turn until there are enough.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from prompt_bank.model.folding import words
from prompt_bank.ports.listing import Listing, Order, Query
from prompt_bank.storage.sqlite.filters import Filters, as_list
from prompt_bank.storage.sqlite.listing import in_order, rows
from prompt_bank.storage.sqlite.toolkit import Database
from prompt_bank.storage.sqlite.word_index import (
    beginning_with,
    containing,
    language_word,
    task_word,
)

REACH: Final = 500
"""How many answers a search by relevance ranks; somebody who wants more types more."""
MAX_WORDS: Final = 16
MAX_QUERY: Final = 1000
AT_ONCE: Final = 120
"""How many compounds are asked for in one go."""
MOST_TURNS: Final = 32
MOST_TURNS_OF_SEVERAL: Final = 3
"""How often, at most. Several words with hundreds of compounds each are too vague for more."""
IN_TITLES: Final = 60
"""How many compounds, the shortest, bring a title before what is found in the texts."""

# What may be used safely comes first among answers that are as good.
_SAFETY: Final = "instr('vetted delivered proposed draft returned retired', v.standing)"


class Tier(NamedTuple):
    """Answers that are equally good: the index to ask, and FTS5's expression."""

    table: str
    match: str


class _Hit(NamedTuple):
    doc: int
    prompt: int
    several: int
    language: str
    place: int


def query_words(text: str) -> list[str]:
    """The words to look for: each once, the first ones of a very long text."""
    return list(dict.fromkeys(words(text[:MAX_QUERY])))[:MAX_WORDS]


def search(db: Database, query: Query, sought: Sequence[str], filters: Filters) -> Listing:
    """The prompts that have all of the words `sought`, which are folded."""
    answers: dict[int, _Hit] = {}
    more = False
    for tier in _tiers(db, sought):
        found = _hits(db, tier, query, filters)
        for prompt, hit in _one_each(found, query.prefer).items():
            known = answers.get(prompt)
            # A prompt keeps its place, and is shown in the reader's language if that answers, too.
            if known is None or hit.language == query.prefer != known.language:
                answers[prompt] = hit
        more = len(found) > REACH or len(answers) > REACH
        if more:
            break
    hits = list(answers.values())[:REACH]
    preferred = _preferred(db, hits, query, filters)
    shown = {preferred.get(hit.prompt, hit.doc): hit.language for hit in hits}
    docs = list(shown)
    if query.order is not Order.RELEVANCE:
        docs = in_order(db, docs, query.order)
    page = docs[query.offset : query.offset + query.limit]
    return Listing(rows(db, page, filters, shown), len(docs), more=more)


def _preferred(
    db: Database, hits: Iterable[_Hit], query: Query, filters: Filters
) -> dict[int, int]:
    """The variants in the reader's language of prompts that answer in another one only."""
    others = [hit.prompt for hit in hits if hit.several and hit.language != query.prefer]
    if not others or not query.prefer:
        return {}
    where = " AND ".join(filters.conditions(by_task=False))
    sql = f"""SELECT v.prompt, v.doc FROM json_each(:prompts) p
        CROSS JOIN variant v ON v.prompt = p.value AND v.language = :prefer
        WHERE {where}"""  # noqa: S608 (constants)
    values = {**filters.values, "prompts": as_list(others)}
    return dict(db.execute(sql, values).fetchall())


def _tiers(db: Database, sought: Sequence[str]) -> Iterator[Tier]:
    whole = " AND ".join(map(_quoted, sought))
    yield Tier("title_words", whole)
    beginnings = [_beginning(db, word) for word in sought]
    begun = " AND ".join(f"({each})" for each in beginnings)
    yield Tier("title_words", begun)
    compounds = [containing(db, word) for word in sought]
    if any(compounds):
        yield Tier("title_words", next(_with_compounds(beginnings, compounds, IN_TITLES)))
    yield Tier("all_words", whole)
    yield Tier("all_words", begun)
    if any(compounds):
        turns = MOST_TURNS if len(sought) == 1 else MOST_TURNS_OF_SEVERAL
        for match in itertools.islice(_with_compounds(beginnings, compounds, AT_ONCE), turns):
            yield Tier("all_words", match)


def _beginning(db: Database, word: str) -> str:
    known = beginning_with(db, word)
    if known is None:
        return f"{_quoted(word)}*"
    return " OR ".join(map(_quoted, known or [word]))


def _with_compounds(
    beginnings: Sequence[str], compounds: Sequence[Sequence[str]], most: int
) -> Iterator[str]:
    """Each word by its beginning or inside a compound, some compounds after the other.

    No expression has more than `most` compounds: looking each of them up takes time.
    """
    size = max(1, most // sum(1 for inside in compounds if inside))
    choices = []
    for begun, inside in zip(beginnings, compounds, strict=True):
        parts = [inside[at : at + size] for at in range(0, len(inside), size)] or [()]
        choices.append(["(" + " OR ".join([begun, *map(_quoted, part)]) + ")" for part in parts])
    return map(" AND ".join, itertools.product(*choices))


def _quoted(word: str) -> str:
    return f'"{word}"'


def _with_filters(match: str, query: Query) -> str:
    for chosen in (map(task_word, query.tasks), map(language_word, query.languages)):
        wanted = " OR ".join(f'"{word}"' for word in sorted(chosen))
        if wanted:
            match = f"({match}) AND ({wanted})"
    return match


def _hits(db: Database, tier: Tier, query: Query, filters: Filters) -> list[_Hit]:
    where = " AND ".join(filters.conditions(by_task=False))
    # SQLite sorts them: a thousand rows are a few milliseconds more in Python.
    sql = f"""SELECT doc, prompt, several, language, place FROM (
            SELECT v.doc, v.prompt, v.several, v.language, v.place,
                {_SAFETY} AS safety, v.sorted AS title
            FROM {tier.table} w CROSS JOIN variant v ON v.doc = w.rowid
            WHERE w.{tier.table} MATCH :match AND {where}
            ORDER BY w.rowid DESC LIMIT :most
        ) ORDER BY safety, title, doc"""  # noqa: S608 (constants)
    values = {**filters.values, "match": _with_filters(tier.match, query), "most": REACH + 1}
    return [_Hit._make(row) for row in db.execute(sql, values)]


def _one_each(hits: Iterable[_Hit], prefer: str) -> dict[int, _Hit]:
    """The hit of each prompt in the language to show, in the order of the hits."""
    best: dict[int, _Hit] = {}
    places: dict[int, tuple[bool, int]] = {}
    for hit in hits:
        if not hit.several:
            best[hit.prompt] = hit
            continue
        place = (hit.language != prefer, hit.place)
        if place < places.get(hit.prompt, _WORST):
            places[hit.prompt] = place
            best[hit.prompt] = hit
    return best


_WORST: Final = (True, 1_000)
