"""The conditions of a query in SQL, about a `variant v`."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Final

from prompt_bank.model.people import Actor
from prompt_bank.ports.listing import Query
from prompt_bank.workflow.standing import Standing

STANDING: Final = """CASE WHEN {v}.standing = 'vetted'
    AND (({v}.expires <> '' AND {v}.expires < :today) OR {v}.policy <> :policy)
    THEN 'due' ELSE {v}.standing END"""
"""The standing as of a day and a policy; the same as workflow.judge's."""


def standing(alias: str) -> str:
    """SQL for the standing of a variant; needs :today and :policy."""
    return STANDING.format(v=alias)


class Filters:
    """What a query asks for apart from its text. `values` are the parameters of the SQL."""

    def __init__(self, query: Query, actor: Actor, today: date, policy: str) -> None:
        self.values: dict[str, object] = {
            "today": today.isoformat(),
            "policy": policy,
            "prefer": query.prefer,
        }
        self._query = query
        self._lists: dict[str, str] = {}
        for name, wanted in (
            ("tasks", query.tasks),
            ("languages", query.languages),
            ("tags", query.tags),
            ("standings", query.standings),
            ("names", actor.names if query.own else ()),
        ):
            self._lists[name] = self._list(name, wanted)

    def _list(self, name: str, wanted: Iterable[str]) -> str:
        places = []
        for at, value in enumerate(sorted(wanted)):
            self.values[f"{name}{at}"] = value
            places.append(f":{name}{at}")
        return ", ".join(places)

    def conditions(self, alias: str = "v", *, by_task: bool = True) -> list[str]:
        """Conditions on single variants, to be joined by AND.

        `by_task` lets SQLite find them by the index of tasks; it would do so also where the
        variants are given already and the index only costs.
        """
        v, lists, query = alias, self._lists, self._query
        found = ["1"]
        if query.tasks:
            plain = "" if by_task else "+"
            found.append(f"{plain}{v}.task IN ({lists['tasks']})")
        if query.languages:
            found.append(f"{v}.language IN ({lists['languages']})")
        if query.tags:
            tagged = f"SELECT doc FROM tagged WHERE tag IN ({lists['tags']})"  # noqa: S608
            found.append(f"{v}.doc IN ({tagged})")
        if query.standings:
            found.append(f"{standing(v)} IN ({lists['standings']})")
        if not query.include_retired and Standing.RETIRED.value not in query.standings:
            found.append(f"{v}.standing <> 'retired'")
        if query.favourites:
            marked = "SELECT number FROM prompt JOIN favourite ON prompt = id"
            found.append(f"{v}.prompt IN ({marked})")
        if query.own:
            mine = f"SELECT number FROM prompt WHERE owner IN ({lists['names']})"  # noqa: S608
            found.append(f"{v}.prompt IN ({mine})")
        return found

    @property
    def narrow(self) -> bool:
        """Whether few variants are looked up one by one, rather than all looked through."""
        query = self._query
        return bool(query.tasks or query.tags or query.own or query.favourites)

    def where(self, *, by_task: bool) -> str:
        """The conditions, and that of each prompt only the variant to be shown is there."""
        others = " AND ".join(self.conditions("o", by_task=False))
        best = f"""(v.several = 0 OR NOT EXISTS (
            SELECT 1 FROM variant o WHERE o.prompt = v.prompt AND o.doc <> v.doc
            AND (o.language = :prefer, -o.place) > (v.language = :prefer, -v.place)
            AND {others}))"""  # noqa: S608 (built from constants; values are parameters)
        return " AND ".join([*self.conditions(by_task=by_task), best])


def as_list(values: Iterable[int]) -> str:
    """Numbers as one parameter for json_each."""
    return json.dumps(list(values))
