"""Finds prompts by what somebody types, the best answers first.

The words of a query are all needed. An answer is as good as its worst word: whole words in
the title come first, then beginnings of words in the title, whole words anywhere,
beginnings anywhere. Each of these is asked for in turn until there are enough.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from prompt_bank.model.folding import words
from prompt_bank.ports import Listing, Order, Query
from prompt_bank.storage.sqlite.filters import Filters
from prompt_bank.storage.sqlite.library import Database
from prompt_bank.storage.sqlite.listing import listed, rows
from prompt_bank.storage.sqlite.word_index import language_word, task_word

REACH: Final = 500
"""How many answers a search by relevance ranks; somebody who wants more types more."""
MAX_WORDS: Final = 16
MAX_QUERY: Final = 1000

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
    tiers = [Tier(tier.table, _with_filters(tier.match, query)) for tier in _tiers(sought)]
    if query.order is not Order.RELEVANCE:
        matched = "v.doc IN (SELECT rowid FROM all_words WHERE all_words MATCH :widest)"
        filters.values["widest"] = tiers[-1].match
        return listed(db, query, filters, found=matched)
    answers: dict[int, int] = {}
    for tier in tiers:
        found = _one_each(_hits(db, tier, filters), query.prefer)
        for prompt, doc in found.items():
            answers.setdefault(prompt, doc)
        if len(answers) > REACH:
            break
    docs = list(answers.values())
    page = docs[:REACH][query.offset : query.offset + query.limit]
    return Listing(rows(db, page, filters), min(len(docs), REACH), more=len(docs) > REACH)


def _tiers(sought: Sequence[str]) -> list[Tier]:
    whole = " AND ".join(f'"{word}"' for word in sought)
    begun = " AND ".join(f'"{word}"*' for word in sought)
    return [
        Tier(table, match) for table in ("title_words", "all_words") for match in (whole, begun)
    ]


def _with_filters(match: str, query: Query) -> str:
    for chosen in (map(task_word, query.tasks), map(language_word, query.languages)):
        wanted = " OR ".join(f'"{word}"' for word in sorted(chosen))
        if wanted:
            match = f"({match}) AND ({wanted})"
    return match


def _hits(db: Database, tier: Tier, filters: Filters) -> Iterator[_Hit]:
    where = " AND ".join(filters.conditions())
    # SQLite sorts them: a thousand rows are a few milliseconds more in Python.
    sql = f"""SELECT doc, prompt, several, language, place FROM (
            SELECT v.doc, v.prompt, v.several, v.language, v.place,
                {_SAFETY} AS safety, v.sorted AS title
            FROM {tier.table} w CROSS JOIN variant v ON v.doc = w.rowid
            WHERE w.{tier.table} MATCH :match AND {where}
            ORDER BY w.rowid DESC LIMIT :most
        ) ORDER BY safety, title, doc"""  # noqa: S608 (constants)
    values = {**filters.values, "match": tier.match, "most": REACH + 1}
    return map(_Hit._make, db.execute(sql, values))


def _one_each(hits: Iterable[_Hit], prefer: str) -> dict[int, int]:
    """The document of each prompt, in the language to show, in the order of the hits."""
    docs: dict[int, int] = {}
    places: dict[int, tuple[bool, int]] = {}
    for hit in hits:
        if not hit.several:
            docs[hit.prompt] = hit.doc
            continue
        place = (hit.language != prefer, hit.place)
        if place < places.get(hit.prompt, _WORST):
            places[hit.prompt] = place
            docs[hit.prompt] = hit.doc
    return docs


_WORST: Final = (True, 1_000)
