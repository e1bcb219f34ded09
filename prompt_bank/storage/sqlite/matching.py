"""Finds prompts by what somebody types, the best answers first.

The words of a query are all needed. An answer is as good as its worst word: whole words in
the title come first, then beginnings of words in the title, whole words anywhere,
beginnings anywhere. Each of these is asked for in turn until there are enough.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from prompt_bank.model.folding import words
from prompt_bank.ports import Listing, Order, Query
from prompt_bank.storage.sqlite.filters import Filters
from prompt_bank.storage.sqlite.library import Database
from prompt_bank.storage.sqlite.listing import listed, rows
from prompt_bank.storage.sqlite.word_index import language_word, task_word

REACH: Final = 1000
"""How many answers a search by relevance ranks; somebody who wants more types more."""
MAX_WORDS: Final = 16
MAX_QUERY: Final = 1000

_STANDINGS: Final = {"vetted": 0, "delivered": 1, "proposed": 2, "draft": 3, "returned": 4}


class _Hit(NamedTuple):
    doc: int
    prompt: int
    language: str
    place: int
    standing: str
    title: str


def query_words(text: str) -> list[str]:
    """The words to look for: each once, the first ones of a very long text."""
    return list(dict.fromkeys(words(text[:MAX_QUERY])))[:MAX_WORDS]


def search(db: Database, query: Query, sought: Sequence[str], filters: Filters) -> Listing:
    """The prompts that have all of the words `sought`, which are folded."""
    tiers = [_with_filters(tier, query) for tier in _tiers(sought)]
    if query.order is not Order.RELEVANCE:
        found = "v.doc IN (SELECT rowid FROM words WHERE words MATCH :widest)"
        filters.values["widest"] = tiers[-1]
        return listed(db, query, filters, found=found)
    answers: dict[int, int] = {}
    for tier in tiers:
        for hit in _ranked(_hits(db, tier, filters), query.prefer):
            answers.setdefault(hit.prompt, hit.doc)
        if len(answers) > REACH:
            break
    docs = list(answers.values())
    page = docs[:REACH][query.offset : query.offset + query.limit]
    return Listing(rows(db, page, filters), min(len(docs), REACH), more=len(docs) > REACH)


def _tiers(sought: Sequence[str]) -> list[str]:
    whole = " AND ".join(f'"{word}"' for word in sought)
    begun = " AND ".join(f'"{word}"*' for word in sought)
    return [f"title : ({whole})", f"title : ({begun})", f"({whole})", f"({begun})"]


def _with_filters(tier: str, query: Query) -> str:
    for chosen in (map(task_word, query.tasks), map(language_word, query.languages)):
        wanted = " OR ".join(f'"{word}"' for word in sorted(chosen))
        if wanted:
            tier = f"{tier} AND ({wanted})"
    return tier


def _hits(db: Database, match: str, filters: Filters) -> list[_Hit]:
    where = " AND ".join(filters.conditions())
    sql = f"""SELECT v.doc, v.prompt, v.language, v.place, v.standing, v.sorted
              FROM words CROSS JOIN variant v ON v.doc = words.rowid
              WHERE words MATCH :match AND {where}
              ORDER BY words.rowid DESC LIMIT :most"""  # noqa: S608 (constants)
    values = {**filters.values, "match": match, "most": REACH + 1}
    return [_Hit(*row) for row in db.execute(sql, values)]


def _ranked(hits: Sequence[_Hit], prefer: str) -> list[_Hit]:
    """One hit for each prompt, what may be used safely first, then by title."""
    best: dict[int, _Hit] = {}
    for hit in hits:
        other = best.get(hit.prompt)
        if other is None or _place(hit, prefer) < _place(other, prefer):
            best[hit.prompt] = hit
    return sorted(
        best.values(), key=lambda hit: (_STANDINGS.get(hit.standing, 9), hit.title, hit.doc)
    )


def _place(hit: _Hit, prefer: str) -> tuple[bool, int]:
    return (hit.language != prefer, hit.place)
