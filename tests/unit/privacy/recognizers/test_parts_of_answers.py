"""Answers of forms that hold only a part, sizes that are no ages, firms' sites. Invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.login_of_person import LoginsOfPersons
from aktiv_app.privacy.weighing.ages import of_persons


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("F.nr. / D-nr. .....: 41 05 88", "41 05 88"),
        ("Personnr: 120588\nTlf:", "120588"),
        ("CPR-nr ......... 12 05 88", "12 05 88"),
        ("| D-nr: 4105 |", "4105"),
    ],
)
def test_part_of_a_national_number_in_its_field(recognizing: Engine, text: str, value: str) -> None:
    assert value in {text[o.start : o.end] for o in recognizing.scan(text)}


@pytest.mark.parametrize("text", ["Saksnr: 120588", "F.nr. 12 på lista", "D-nr kommer i uke 41"])
def test_other_numbers_are_no_national_ones(recognizing: Engine, text: str) -> None:
    assert not [o for o in recognizing.scan(text) if o.label is Label.NATIONAL_ID]


def _kept(text: str, number: str) -> bool:
    start = text.index(number)
    age = Finding(start, start + len(number), Label.AGE, Certainty.LIKELY, "model_age")
    return bool(of_persons(text, [age]))


@pytest.mark.parametrize(
    "text",
    [
        "Klesstr. / sko ....: M / 38",
        "Skostørrelse: 38",
        "Storlek: L / 38",
        "vernesko 38",
        "size 38, please",
        "str. 38",
    ],
)
def test_a_size_is_no_age(text: str) -> None:
    assert not _kept(text, "38")


@pytest.mark.parametrize(
    "text", ["Hun er 38 nå", "industri, 38", "mestre i byen, 38", "Alder ...: 38"]
)
def test_an_age_beside_other_words_stays(text: str) -> None:
    assert _kept(text, "38")


def _pages(text: str, name: str) -> list[str]:
    start = text.index(name)
    person = Finding(start, start + len(name), Label.PERSON, Certainty.SURE, "name_full")
    found = LoginsOfPersons().find(text, [person])
    return [text[o.start : o.end] for o in found if o.label is Label.URL_PROFILE]


def test_a_firm_that_joins_two_names_has_a_site_of_its_own() -> None:
    assert not _pages("Børge Sjøholm jobbet der, sjoholmogvik.no", "Børge Sjøholm")
    assert not _pages("Børge Sjøholm jobbet der, vikogsjoholm.no", "Børge Sjøholm")
    page = "borgesjoholm.no"
    assert _pages(f"Børge Sjøholm har {page}", "Børge Sjøholm") == [page]
