"""Yesterday's numbers are not used again today."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.services.case_book import CaseBook
from aktiv_app.services.numbers import NumberMemory
from tests.unit.privacy.restoring.sending import ENGINE, WORDS

TODAY = date(2026, 3, 2)


def memory(folder: Path, day: date = TODAY) -> NumberMemory:
    return NumberMemory(folder / "numbers.json", lambda: day)


def test_numbers_of_another_run_are_not_used_again(tmp_path: Path) -> None:
    def run(text: str) -> str:
        numbers = memory(tmp_path)
        book = CaseBook(used=numbers.load(), remember=numbers.save)
        case = Case(WORDS, frozenset(), book.used)
        sealed = case.sealed(case.screened(text, Language.NB, ENGINE.scan(text), {}), ())
        book.record(case.sent)
        return sealed.text

    assert run("Kari Nordmann, 912 34 567").startswith("[PERSON_1], [TELEFON_1]")
    assert run("Ola Hansen").startswith("[PERSON_2]")
    assert run("Kari Nordmann, 407 11 222").startswith("[PERSON_3], [TELEFON_2]")


def test_only_numbers_are_kept(tmp_path: Path) -> None:
    memory(tmp_path).save({Label.PERSON: 3, Role.CANDIDATE: 1})
    assert (tmp_path / "numbers.json").read_text("utf-8") == (
        '{"saved_on":"2026-03-02","highest":{"PERSON":3,"candidate":1}}'
    )
    assert memory(tmp_path).load() == {Label.PERSON: 3, Role.CANDIDATE: 1}


def test_a_lower_number_does_not_undo_a_higher_one(tmp_path: Path) -> None:
    memory(tmp_path).save({Label.PERSON: 5})
    memory(tmp_path).save({Label.PERSON: 2, Label.PHONE: 1})
    assert memory(tmp_path).load() == {Label.PERSON: 5, Label.PHONE: 1}


def test_numbers_stay_short_and_are_forgotten_in_time(tmp_path: Path) -> None:
    memory(tmp_path).save({Label.PERSON: 100, Label.PHONE: 99})
    assert memory(tmp_path).load() == {Label.PHONE: 99}
    assert memory(tmp_path, TODAY + timedelta(days=30)).load() == {Label.PHONE: 99}
    assert memory(tmp_path, TODAY + timedelta(days=31)).load() == {}


@pytest.mark.parametrize(
    "content", ["", "{}", "null", '{"saved_on":"2026-03-02","highest":{"X":1}}', "\x00"]
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "numbers.json").write_text(content, encoding="utf-8")
    assert memory(tmp_path).load() == {}


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    memory = NumberMemory(tmp_path / "file" / "numbers.json")
    memory.save({Label.PERSON: 1})
    assert memory.load() == {}
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]
