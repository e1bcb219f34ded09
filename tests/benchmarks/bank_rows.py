"""The bank on a workstation: searching as somebody types, lists, opening, and how they grow."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

from prompt_bank.model.people import LOCAL, Actor, Channel, Provenance
from prompt_bank.model.records import Revision, Use
from prompt_bank.ports.listing import Order, Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.storage.sqlite.tidying import tidy
from tests.benchmarks.table import Numbers, Row, milliseconds, tail
from tests.invented.prompts import POLICY, TASKS, Invention

TYPED = (
    "intervju",
    "førstegangsintervju",
    "spørsmål til kandidaten",
    "stillingsannonse",
    "kandidaten erfaring lønn",
    "jobbsamtale",
    "kjøkkenleder",
    "rekrutteringsguide",
    "Återkoppling kandidaten",
    "maaned",
    "panelintervjuene",
    "feedback role",
    "finnes ikke i noen",
)
ME = Actor("recruiter01")
TODAY = date(2027, 6, 1)
_SERVER = Provenance(Channel.SERVER, "benchmark")
_Clock = Callable[[], float]


def rows(sizes: Sequence[int], folder: Path, repeats: int) -> Iterator[Row]:
    """All figures for banks of growing size; banks that are in `folder` already are used."""
    before: dict[str, float] = {}
    for size in sizes:
        path = folder / f"bank-{size}.sqlite"
        if not path.exists():
            yield _filled(path, size)
        yield from _rows(path, size, repeats, before)


def _filled(path: Path, size: int) -> Row:
    """Fill a bank in batches of some 1,000 records, as a first synchronisation does."""
    invention = Invention()
    unfinished = path.with_suffix(".unfinished")
    took, count = 0.0, 0
    with closing(open_bank(unfinished)) as bank:
        for done in range(0, size, 200):
            wanted = min(200, size - done)
            batch = [record for _ in range(wanted) for record in invention.history()]
            took += _timed(partial(bank.append, batch, _SERVER), time.process_time)
            count += len(batch)
    tidied = _timed(partial(tidy, unfinished), time.process_time)
    unfinished.replace(path)
    return Row(
        f"bank of {size:,}: keeping {count:,} records, each",
        milliseconds(took / count),
        peer=f"{path.stat().st_size / 1e6:,.0f} MB, index put together in {tidied:.1f} s",
    )


def _timed(work: Callable[[], object], clock: _Clock) -> float:
    began = clock()
    work()
    return clock() - began


def _rows(path: Path, size: int, repeats: int, before: dict[str, float]) -> Iterator[Row]:
    def row(what: str, times: Sequence[float], goal: float | None) -> Row:
        numbers = Numbers.of(times)
        reached, last = numbers.percentile(95), before.get(what)
        before[what] = reached
        return Row(
            f"bank of {size:,}: {what}",
            milliseconds(numbers.median),
            tail(numbers),
            ratio=f"{reached / last:.1f}× the one before" if last else "",
            goal=f"p95 ≤ {goal * 1000:.0f} ms" if goal else "",
            reached=reached <= goal if goal else None,
        )

    opened = [_timed(lambda: open_bank(path).close(), time.perf_counter) for _ in range(20)]
    yield row("opening", opened, None)
    with closing(open_bank(path)) as bank:
        typed = [query for text in (*TYPED, *_titles(bank)) for query in _keystrokes(text)]
        yield row("search after each key", _asked(bank, typed, repeats), 0.010)
        yield row("first page of a list", _asked(bank, list(_lists(bank)), repeats * 4), 0.030)
        facets = partial(bank.facets, ME, TODAY, POLICY)
        counted = [_timed(facets, time.process_time) for _ in range(repeats * 2)]
        yield row("what can be filtered by", counted, None)
        yield row("keeping a use", _kept(bank, repeats * 10, new=False), None)
        yield row("keeping a new prompt", _kept(bank, repeats * 10, new=True), None)


def _titles(bank: LocalBank) -> list[str]:
    """Titles of some prompts, as somebody who knows what they look for types them."""
    listed = bank.find(Query(order=Order.NEWEST, limit=8), ME, TODAY, POLICY)
    return [" ".join(row.title.split()[:3]) for row in listed.rows]


def _keystrokes(text: str) -> Iterator[Query]:
    for end in range(1, len(text) + 1):
        yield Query(text=text[:end], prefer="nb")


def _lists(bank: LocalBank) -> Iterator[Query]:
    facets = bank.facets(ME, TODAY, POLICY)
    tags = sorted(facets.tags, key=lambda tag: facets.tags[tag])
    for order in Order:
        yield Query(order=order, prefer="nb")
        yield Query(order=order, tasks=frozenset(TASKS[:1]))
    for standing in ("vetted", "due", "draft", "proposed"):
        yield Query(standings=frozenset({standing}))
    for share in (2, 4, 10, 20):  # from the tag in the middle to nearly the most frequent one
        yield Query(tags=frozenset({tags[-1 - len(tags) // share]}))
    yield Query(languages=frozenset({"sv"}))
    yield Query(own=True)
    yield Query(favourites=True)


def _asked(bank: LocalBank, queries: Sequence[Query], repeats: int) -> list[float]:
    """Processor time of each query: what else the machine does hardly counts."""
    for query in queries[:20]:
        bank.find(query, ME, TODAY, POLICY)
    asked = [query for _ in range(repeats) for query in queries]
    return [
        _timed(partial(bank.find, query, ME, TODAY, POLICY), time.process_time) for query in asked
    ]


def _kept(bank: LocalBank, count: int, *, new: bool) -> list[float]:
    """Until the disk has it, so by the clock on the wall."""
    invention = Invention(seed=time.time_ns())
    known = bank.find(Query(), ME, TODAY, POLICY).rows[0]
    times = []
    for number in range(count):
        if new:
            body = Revision(invention.content())
            record = invention.record(invention.identifier(), ME.user, body, 1)
        else:
            use = Use(known.revision)
            record = invention.record(known.prompt, ME.user, use, 1000 + number)
        times.append(_timed(partial(bank.append, [record], LOCAL), time.perf_counter))
    return times
