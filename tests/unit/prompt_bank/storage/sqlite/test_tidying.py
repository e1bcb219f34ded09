"""Putting the word indexes together changes nothing but the time a search takes."""

import sqlite3
from contextlib import closing
from pathlib import Path

from prompt_bank.model.people import LOCAL
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.examining import examine
from prompt_bank.storage.sqlite.tidying import FEW, tidy
from tests.unit.prompt_bank.storage.sqlite.test_refusals import new_record
from tests.unit.prompt_bank.storage.sqlite.test_search import add, titles


def pieces(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT count(DISTINCT segid) FROM all_words_idx"
        return int(connection.execute(sql).fetchone()[0])


def test_the_same_is_found_afterwards(bank: LocalBank, path: Path) -> None:
    number = 0
    while pieces(path) <= FEW and number < 200:
        add(bank, f"Jobbintervju nummer{number}", f"fyllord{number} " * 3)
        number += 1
    assert pieces(path) > FEW
    before = titles(bank, "intervju fyll", limit=200)
    tidy(path)
    assert pieces(path) == 1
    assert titles(bank, "intervju fyll", limit=200) == before
    assert len(before) == number
    bank.append([new_record("Førstegangsintervju")], LOCAL)
    assert titles(bank, "gangsintervju") == ["Førstegangsintervju"]
    examine(path)
