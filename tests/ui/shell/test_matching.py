from dataclasses import dataclass

import pytest

from aktiv_app.ui.palette.matching import ranked, score


@dataclass(frozen=True)
class Named:
    title: str
    keywords: tuple[str, ...] = ()


TASKS = [
    Named("Stillingsannonse", ("Job ad", "Platsannons")),
    Named("Intervjuspørsmål", ("Interview questions", "Intervjufrågor")),
    Named("Siling: spørsmål", ("Screening questions", "Urvalsfrågor")),
    Named("Avslag", ("Rejection", "Avslag")),
    Named("Innstillinger", ("Settings", "Inställningar")),
]


def found(query: str) -> list[str]:
    return [TASKS[at].title for at in ranked(query, TASKS)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("int", "Intervjuspørsmål"),
        ("sporsmal", "Siling: spørsmål"),
        ("SPØRSMÅL", "Siling: spørsmål"),
        ("job", "Stillingsannonse"),
        ("fragor", "Intervjuspørsmål"),
        ("avsl", "Avslag"),
        ("installn", "Innstillinger"),
        ("intvj", "Intervjuspørsmål"),
        ("question inter", "Intervjuspørsmål"),
    ],
)
def test_a_few_letters_find_it(query: str, first: str) -> None:
    assert first in found(query)[:2]


def test_nothing_typed_lists_everything_in_order() -> None:
    assert found("  ") == [task.title for task in TASKS]


def test_letters_that_are_not_there_find_nothing() -> None:
    assert found("zzz") == []
    assert found("q w x") == []


def test_a_name_that_begins_so_comes_before_one_that_holds_it() -> None:
    assert score("ann", "Annonse") > score("ann", "Stillingsannonse") > 0


def test_a_name_on_the_screen_comes_before_one_in_another_language() -> None:
    items = [Named("Other", ("Avslag",)), Named("Avslag")]
    assert list(ranked("avslag", items)) == [1, 0]
