"""First and last names that are everyday words, in running text: both are found, or neither is."""

from pathlib import Path

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.names.with_model import NamesWithModel
from aktiv_app.privacy.text.segments import Segment
from tests.unit.privacy.names.test_with_model import Model

NAMES = Path(reasons.__file__).parents[3] / "resources" / "names"


@pytest.fixture(scope="module")
def rules() -> NameDetector:
    return NameDetector(NAMES)


def found(rules: NameDetector, text: str, **shares: float) -> dict[str, Certainty]:
    """What is found when the network gives each word so much."""
    (names,) = NamesWithModel(rules, Model(shares)).candidates_in([Segment.whole(text)])
    return {text[name.start : name.end]: name.certainty for name in names}


def replaced(engine: Engine, text: str) -> list[str]:
    return [
        text[one.start : one.end]
        for one in engine.scan(text)
        if one.label is Label.PERSON and one.certainty is not Certainty.POSSIBLE
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Robin Kettle vart intervjua på tysdag.",
        "Robin Kettle ble innkalt til andre runde.",
        "Robin Kettle was promoted in the spring.",
        "Robin Kettle is a careful driver.",
        "Robin Kettle er sjefen til en kandidat.",
        "Robin Kettle has two small children.",
        "Robin Kettle (nurse, 41) is available from May.",
        "Robin Kettle, en sykepleier fra Cork, er ledig.",
        "Robin Kettle and his wife moved to Bergen.",
        "Robin Kettle presented her work.",
        "Robin Kettle never answered our mail.",
        "Robin Kettle vill inte flytta.",
        "Er Robin Kettle fortsatt ansatt hos dere?",
        "Ifølge Robin Kettle var alt klart.",
        "Så svarade Robin Kettle på frågor om budgeten.",
        "Lønnen til Robin Kettle er for lav.",
        "We have not heard from Robin Kettle since Easter.",
        "Robin Kettle og Kari Nordmann gikk hjem tidlig.",
    ],
)
def test_what_is_said_of_people_makes_words_a_name(rules: NameDetector, text: str) -> None:
    assert found(rules, text, Robin=0.45, Kettle=0.4)["Robin Kettle"] is not Certainty.POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "The Robin Kettle has twelve settings.",
        "Robin Kettle Handler was promoted in the spring.",
        "Robin Kettle-appen ble lansert i mai.",
        "Robin Kettle/Toaster is sold out.",
        "Vi lagde te i Robin Kettle.",
        "Robin Kettle må rengjøres hver uke.",
        "Robin Kettles are sold in two shops.",
        "We bought Robin Kettle in the store.",
        "Robin Leaders met the mayor.",
        "Robin Staff said the canteen was too warm.",
        "Robin Manager is the title.",
        "Vi möts hos Robin Kettle AB.",
    ],
)
def test_things_named_like_people_are_not_replaced(rules: NameDetector, text: str) -> None:
    words = ("Kettle", "Kettles", "Leaders", "Staff", "Manager")
    shares = {"Robin": 0.45} | dict.fromkeys(words, 0.4)
    certainties = {
        name: certainty for name, certainty in found(rules, text, **shares).items() if " " in name
    }
    assert Certainty.LIKELY not in certainties.values()


def test_the_network_is_enough_where_only_the_name_has_a_capital(rules: NameDetector) -> None:
    text = "I sat next to Robin Kettle at lunch."
    assert found(rules, text, Robin=0.9, Kettle=0.9)["Robin Kettle"] is Certainty.LIKELY
    assert found(rules, text, Robin=0.4, Kettle=0.4)["Robin Kettle"] is Certainty.POSSIBLE
    assert "Robin Kettle" not in found(rules, text, Robin=0.9, Kettle=0.05)


def test_a_surname_goes_with_a_given_name_that_is_only_possible(rules: NameDetector) -> None:
    text = "Robin Case should be read before noon."
    alone = {"Robin": Certainty.POSSIBLE}
    assert found(rules, text, Robin=0.9, Case=0.01) == alone
    assert found(rules, text, Robin=0.9, Case=0.2) == {"Robin Case": Certainty.POSSIBLE}


def test_a_surname_goes_with_a_given_name_that_is_announced(rules: NameDetector) -> None:
    """Whatever the network says of the surname, half of the name is not left in the clear."""
    announced = found(rules, "Vi intervjuet Robin Case på tirsdag.", Robin=0.9, Case=0.0)
    assert announced == {"Robin Case": Certainty.LIKELY}
    goes_on = found(rules, "Vi intervjuet Robin Case Handler på tirsdag.", Robin=0.9, Case=0.0)
    assert "Robin Case" not in goes_on


def test_somebody_joined_to_a_name_in_full_needs_little(rules: NameDetector) -> None:
    text = "Robin Case og Kari Nordmann gikk hjem."
    assert "Robin Case" in found(rules, text, Robin=0.05, Case=0.05)
    text = "Robin Case og Kari gikk hjem."
    assert "Robin Case" not in found(rules, text, Robin=0.03, Case=0.03)


def test_a_first_name_in_no_list_goes_with_its_surname(rules: NameDetector) -> None:
    text = "Vi snakket med Case Stone i dag."
    assert "Case Stone" in found(rules, text, Case=0.6, Stone=0.6)
    assert "Case Stone" not in found(rules, text, Case=0.1, Stone=0.6)


def test_a_relative_is_found_by_the_surname(engine: Engine) -> None:
    text = "Sue Case är chef över Bob Case."
    assert replaced(engine, text) == ["Sue Case", "Bob Case"]
    text = "Robin Case was hired in May. Mark Case as closed."
    assert "Mark Case" not in replaced(engine, text)


def test_a_surname_is_found_again_alone(engine: Engine) -> None:
    text = "We interviewed Robin Case. Then Case asked for the rota. Close the Case."
    assert replaced(engine, text) == ["Robin Case", "Case"]


@pytest.mark.parametrize(
    "text",
    [
        "Hope Wood is the name of our new café.",
        "Hope Wood er et boligområde ved fjorden.",
        "Hope Wood är en typ av golv.",
        "Hope Woods are closed in winter.",
        "Hope Wood panels are made in Sweden.",
        "Hope Wood blev lanceret i maj.",
        "Hope Street 14 is closed.",
        "The Hope Wood is on the left.",
    ],
)
def test_two_words_said_to_be_a_thing_are_only_asked_about(engine: Engine, text: str) -> None:
    assert replaced(engine, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hope Wood is the nurse on duty.",
        "Hope Wood's salary is too low.",
        "The references for Hope Woods are missing.",
        "Hope Street asked for a rise.",
        "Hope Wood today is the only one at work.",
        "Hope Wood is in the system already.",
        "Hope Wood is the school nurse.",
        "Hope Wood is a new product manager.",
        "Hope Wood salary is 40k.",
        "Hope Wood er i systemet nå.",
    ],
)
def test_two_words_said_to_be_somebody_stay_replaced(engine: Engine, text: str) -> None:
    assert len(replaced(engine, text)) == 1


def test_a_question_about_what_somebody_will_do_begins_no_name(engine: Engine) -> None:
    assert "Will Price" not in replaced(engine, "Will Price be a problem for this customer?")
    assert replaced(engine, "Will Price was a problem for this customer.") == ["Will Price"]


def test_miss_inside_a_sentence_is_a_title(engine: Engine) -> None:
    assert replaced(engine, "I met Miss Loves at the fair.") == ["Loves"]
    assert replaced(engine, "Miss One shift and you are out.") == []
    assert replaced(engine, "She was Miss Norway in 1990.") == []


def test_a_place_that_is_a_first_name_goes_with_its_surname(engine: Engine) -> None:
    assert replaced(engine, "Snakket med Paris Abbot i dag.") == ["Paris Abbot"]
    assert replaced(engine, "Paris Abbots chef är nöjd med henne.") == ["Paris Abbots"]


def test_somebody_of_a_department_is_somebody(engine: Engine) -> None:
    assert replaced(engine, "Tue fra driften tar den siste runden.") == ["Tue"]
    assert replaced(engine, "Tue fra skogen tar den siste plassen.") == []


def test_a_title_of_a_post_is_nobody(engine: Engine) -> None:
    assert replaced(engine, "Stillingen heter Field Manager.") == []
