"""Lists of prompts: the order asked for, one row for each prompt, in pages."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from prompt_bank.ports import Facets, Listed, Listing, Order, Query
from prompt_bank.storage.sqlite.filters import Filters, as_list, standing
from prompt_bank.storage.sqlite.library import Database


@dataclass(frozen=True, slots=True)
class _Part:
    """Some of the variants in an order of their own: SQL to read from, condition, order."""

    source: str = "variant v"
    condition: str = "1"
    order: str = "v.sorted, v.doc"


_BY_PROMPT: Final = "prompt p CROSS JOIN variant v ON v.prompt = p.number"
# CROSS: read in this order, the small table first.
_BY_SHELF: Final = (
    "{0} h CROSS JOIN prompt p ON p.id = h.prompt CROSS JOIN variant v ON v.prompt = p.number"
)
_NOT_ON: Final = "v.prompt NOT IN (SELECT number FROM prompt JOIN {0} h ON h.prompt = id)"
_WHOSE: Final = "(SELECT {0} FROM prompt WHERE number = v.prompt)"
_TITLE: Final = (_Part(),)
# What has no place in an order comes after it, by title.
_PARTS: Final = {
    Order.RELEVANCE: _TITLE,
    Order.TITLE: _TITLE,
    Order.NEWEST: (_Part(_BY_PROMPT, order="p.changed DESC, p.number DESC"),),
    Order.RECENT: (
        _Part(_BY_SHELF.format("used"), order="h.at DESC, p.number"),
        _Part(condition=_NOT_ON.format("used")),
    ),
    Order.OWN: (
        _Part(_BY_SHELF.format("arranged"), order="h.place"),
        _Part(condition=_NOT_ON.format("arranged")),
    ),
    Order.MOST_USED: (
        _Part(_BY_PROMPT, "p.uses > 0", "p.uses DESC, p.number DESC"),
        _Part(condition=_WHOSE.format("uses") + " = 0"),
    ),
    Order.BEST_RATED: (
        _Part(_BY_PROMPT, "p.ratings > 0", "p.score DESC, p.ratings DESC, p.number DESC"),
        _Part(condition=_WHOSE.format("ratings") + " = 0"),
    ),
}


def listed(db: Database, query: Query, filters: Filters, *, found: str = "1") -> Listing:
    """A page in the order asked for; `found` is one more condition on `v.doc`."""
    where = filters.where(found)
    docs: list[int] = []
    passed = 0
    parts = _PARTS[query.order]
    for part in parts:
        if len(docs) == query.limit:
            break
        sql = f"""SELECT v.doc FROM {part.source} WHERE {part.condition} AND {where}
                  ORDER BY {part.order} LIMIT :limit OFFSET :offset"""  # noqa: S608
        page = {"limit": query.limit - len(docs), "offset": max(0, query.offset - passed)}
        docs += [row[0] for row in db.execute(sql, {**filters.values, **page})]
        if query.offset and part is not parts[-1]:
            passed += _passed(db, part, [*filters.conditions(), found], filters)
    return Listing(rows(db, docs, filters), _total(db, [*filters.conditions(), found], filters))


def _total(db: Database, conditions: Sequence[str], filters: Filters) -> int:
    """How many prompts have a variant for which the conditions hold."""
    where = " AND ".join(conditions)
    # Most prompts have one language. Those need not be told apart, which costs most.
    sql = f"""SELECT
        (SELECT count(*) FROM variant v WHERE v.several = 0 AND {where})
        + (SELECT count(DISTINCT v.prompt) FROM variant v WHERE v.several = 1 AND {where})
        """  # noqa: S608 (constants)
    return int(db.execute(sql, filters.values).fetchone()[0])


def _passed(db: Database, part: _Part, conditions: Sequence[str], filters: Filters) -> int:
    where = " AND ".join([part.condition, *conditions])
    sql = f"SELECT count(DISTINCT v.prompt) FROM {part.source} WHERE {where}"  # noqa: S608
    return int(db.execute(sql, filters.values).fetchone()[0])


_ROWS: Final = """
SELECT v.doc, v.prompt, p.id, v.language, s.revision, v.task, s.title, s.purpose, s.tags,
    {standing}, p.owner, v.expires, s.vouching, f.prompt IS NOT NULL,
    p.uses, p.score, p.ratings, p.changed, s.proposal <> ''
FROM json_each(:docs) d
JOIN variant v ON v.doc = d.value
JOIN shown s ON s.doc = v.doc
JOIN prompt p ON p.number = v.prompt
LEFT JOIN favourite f ON f.prompt = p.id
ORDER BY d.key
"""
_LANGUAGES: Final = """
SELECT prompt, language, stale FROM variant
WHERE prompt IN (SELECT value FROM json_each(?)) ORDER BY prompt, place
"""


def rows(db: Database, docs: Sequence[int], filters: Filters) -> tuple[Listed, ...]:
    """What a list shows of the variants `docs`, in their order."""
    sql = _ROWS.format(standing=standing("v"))
    values = {"docs": as_list(docs), **_day(filters)}
    found = db.execute(sql, values).fetchall()
    languages: dict[int, list[str]] = {}
    stale: dict[int, list[str]] = {}
    numbers = as_list(row[1] for row in found)
    for number, language, follows_not in db.execute(_LANGUAGES, (numbers,)):
        languages.setdefault(number, []).append(language)
        if follows_not:
            stale.setdefault(number, []).append(language)
    return tuple(
        Listed(
            prompt=prompt,
            language=language,
            revision=revision,
            task=task,
            title=title,
            purpose=purpose,
            tags=tuple(json.loads(tags)),
            standing=stands,
            owner=owner,
            until=date.fromisoformat(expires) if expires else None,
            vouching=vouching,
            languages=tuple(languages[number]),
            stale=tuple(stale.get(number, ())),
            favourite=bool(favourite),
            uses=uses,
            stars=score if ratings else None,
            ratings=ratings,
            changed=datetime.fromisoformat(changed),
            open_proposal=bool(proposed),
        )
        for (
            _, number, prompt, language, revision, task, title, purpose, tags, stands, owner,
            expires, vouching, favourite, uses, score, ratings, changed, proposed,
        ) in found
    )  # fmt: skip


def _day(filters: Filters) -> dict[str, object]:
    return {name: filters.values[name] for name in ("today", "policy")}


def proposed(db: Database, filters: Filters) -> tuple[Listed, ...]:
    """The variants with an open proposal, the oldest proposal first."""
    sql = "SELECT doc FROM shown WHERE proposal <> '' ORDER BY proposed, doc"
    return rows(db, [row[0] for row in db.execute(sql)], filters)


_USABLE: Final = "v.standing <> 'retired'"
_COUNTS: Final = """
SELECT name, sum(number) FROM (
    SELECT {name} AS name, count(*) AS number FROM {source}
    WHERE {having} AND v.several = 0 GROUP BY 1
    UNION ALL
    SELECT {name}, count(DISTINCT v.prompt) FROM {source}
    WHERE {having} AND v.several = 1 GROUP BY 1
) GROUP BY 1
"""
_FACETS: Final = {
    "tasks": _COUNTS.format(name="v.task", source="variant v", having=_USABLE),
    "languages": _COUNTS.format(name="v.language", source="variant v", having=_USABLE),
    "tags": _COUNTS.format(name="v.tag", source="tagged v", having="v.usable"),
    "standings": _COUNTS.format(name=standing("v"), source="variant v", having="1"),
}


def facets(db: Database, filters: Filters) -> Facets:
    """What can be filtered by. Retired prompts count among the standings only."""
    counts = {}
    for name, sql in _FACETS.items():
        values = _day(filters) if ":today" in sql else {}
        counts[name] = dict(db.execute(sql, values).fetchall())
    return Facets(**counts)
