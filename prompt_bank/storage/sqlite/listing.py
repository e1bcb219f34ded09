"""Lists of prompts: the order asked for, one row for each prompt, in pages."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.ports.listing import Facets, Listed, Listing, Order, Query
from prompt_bank.storage.sqlite.filters import Filters, as_list, standing
from prompt_bank.storage.sqlite.toolkit import Database
from prompt_bank.workflow.standing import Standing


@dataclass(frozen=True, slots=True)
class _Part:
    """Some of the variants in an order of their own: SQL to read from, condition, order."""

    source: str = "variant v"
    condition: str = "1"
    order: str = "v.sorted, v.doc"

    @property
    def by_title(self) -> bool:
        """Whether it begins with the variants themselves, not with prompts in another order."""
        return self.source == "variant v"


_BY_PROMPT: Final = "prompt p CROSS JOIN variant v ON v.prompt = p.number"
# CROSS: read in this order, the small table first.
_BY_SHELF: Final = (
    "{0} h CROSS JOIN prompt p ON p.id = h.prompt CROSS JOIN variant v ON v.prompt = p.number"
)
_NOT_ON: Final = """v.prompt NOT IN (
    SELECT p.number FROM {0} h CROSS JOIN prompt p ON p.id = h.prompt)"""
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


def listed(db: Database, query: Query, filters: Filters) -> Listing:
    """A page of all prompts, in the order asked for."""
    docs: list[int] = []
    passed = 0
    parts = _PARTS[query.order]
    for part in parts:
        if len(docs) == query.limit:
            break
        where = filters.where(by_task=part.by_title)
        sql = f"""SELECT v.doc FROM {part.source} WHERE {part.condition} AND {where}
                  ORDER BY {part.order} LIMIT :limit OFFSET :offset"""  # noqa: S608
        page = {"limit": query.limit - len(docs), "offset": max(0, query.offset - passed)}
        docs += [row[0] for row in db.execute(sql, {**filters.values, **page})]
        if query.offset and part is not parts[-1]:
            passed += _passed(db, part, filters)
    return Listing(rows(db, docs, filters), _total(db, filters))


_ORDERS: Final = {
    Order.TITLE: "v.sorted",
    Order.NEWEST: "p.changed DESC, p.number DESC",
    Order.RECENT: "u.at IS NULL, u.at DESC, v.sorted",
    Order.OWN: "a.place IS NULL, a.place, v.sorted",
    Order.MOST_USED: "p.uses DESC, CASE WHEN p.uses > 0 THEN -p.number END, v.sorted",
    Order.BEST_RATED: """p.score DESC, p.ratings DESC,
        CASE WHEN p.ratings > 0 THEN -p.number END, v.sorted""",
}


def in_order(db: Database, docs: Sequence[int], order: Order) -> list[int]:
    """Found variants in the order that a whole list has."""
    sql = f"""SELECT v.doc FROM json_each(?) d
        JOIN variant v ON v.doc = d.value JOIN prompt p ON p.number = v.prompt
        LEFT JOIN used u ON u.prompt = p.id LEFT JOIN arranged a ON a.prompt = p.id
        ORDER BY {_ORDERS[order]}, v.doc"""  # noqa: S608 (constants)
    return [row[0] for row in db.execute(sql, (as_list(docs),))]


# Most prompts have one language. Those need not be told apart, which costs most.
_LOOK_THROUGH: Final = """SELECT
    (SELECT count(*) FROM variant v WHERE v.several = 0 AND {0})
    + (SELECT count(DISTINCT v.prompt) FROM variant v WHERE v.several = 1 AND {0})"""
_LOOK_UP: Final = """SELECT
    total(v.several = 0) + count(DISTINCT CASE WHEN v.several THEN v.prompt END)
    FROM variant v WHERE {0}"""


def _total(db: Database, filters: Filters) -> int:
    """How many prompts have a variant for which the conditions hold."""
    sql = _LOOK_UP if filters.narrow else _LOOK_THROUGH
    where = " AND ".join(filters.conditions())
    return int(db.execute(sql.format(where), filters.values).fetchone()[0])


def _passed(db: Database, part: _Part, filters: Filters) -> int:
    where = " AND ".join([part.condition, *filters.conditions(by_task=part.by_title)])
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


_NOT_SEARCHED: Final[Mapping[int, str]] = {}


def rows(
    db: Database,
    docs: Sequence[int],
    filters: Filters,
    found_in: Mapping[int, str] = _NOT_SEARCHED,
) -> tuple[Listed, ...]:
    """What a list shows of the variants `docs`, in their order.

    `found_in` has, for what was searched for, the language of the text that answers.
    Raises BankError (BANK_DAMAGED) when what is kept for the list is not what was written.
    """
    try:
        return _rows(db, docs, filters, found_in)
    except (ValueError, KeyError, TypeError):
        raise BankError(Problem.BANK_DAMAGED) from None


def _rows(
    db: Database, docs: Sequence[int], filters: Filters, found_in: Mapping[int, str]
) -> tuple[Listed, ...]:
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
            found_in="" if found_in.get(doc, language) == language else found_in[doc],
        )
        for (
            doc, number, prompt, language, revision, task, title, purpose, tags, stands, owner,
            expires, vouching, favourite, uses, score, ratings, changed, proposed,
        ) in found
    )  # fmt: skip


def _day(filters: Filters) -> dict[str, object]:
    return {name: filters.values[name] for name in ("today", "policy")}


def proposed(db: Database, filters: Filters) -> tuple[Listed, ...]:
    """The variants with an open proposal, the oldest proposal first."""
    sql = "SELECT doc FROM shown WHERE proposal <> '' ORDER BY proposed, doc"
    return rows(db, [row[0] for row in db.execute(sql)], filters)


_GROUPS: Final = """
SELECT v.standing, v.task, v.language, count(*),
    total((v.expires <> '' AND v.expires < :today) OR v.policy <> :policy)
FROM variant v WHERE v.several = 0 GROUP BY v.standing, v.task, v.language
"""
# Prompts in several languages, each to be counted once: {0} is what is counted by.
_SEVERAL: Final = """
SELECT {0}, count(DISTINCT v.prompt) FROM variant v WHERE v.several = 1 AND {1} GROUP BY 1
"""
_TAGS: Final = """
SELECT v.tag, count(*) FROM tagged v WHERE v.usable AND v.several = 0 GROUP BY 1
UNION ALL
SELECT v.tag, count(DISTINCT v.prompt) FROM tagged v WHERE v.usable AND v.several = 1 GROUP BY 1
"""


def facets(db: Database, filters: Filters) -> Facets:
    """What can be filtered by. Retired prompts count among the standings only."""
    tasks: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    tags: Counter[str] = Counter()
    standings: Counter[str] = Counter()
    for stands, task, language, count, due in db.execute(_GROUPS, _day(filters)):
        past = int(due) if stands == Standing.VETTED else 0
        standings += Counter({stands: count - past, Standing.DUE.value: past})
        if stands != Standing.RETIRED:
            tasks[task] += count
            languages[language] += count
    usable = "v.standing <> 'retired'"
    for counter, name, condition in (
        (tasks, "v.task", usable),
        (languages, "v.language", usable),
        (standings, standing("v"), "1"),
    ):
        sql = _SEVERAL.format(name, condition)
        values = _day(filters) if ":today" in sql else {}
        counter.update(dict(db.execute(sql, values).fetchall()))
    for tag, count in db.execute(_TAGS):
        tags[tag] += count
    return Facets(dict(tasks), dict(languages), dict(tags), dict(standings))
