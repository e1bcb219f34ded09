"""Ages as quick notes have them, and in rows of people without a heading. Invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.age_beside_name import AgeBesideName
from aktiv_app.privacy.recognizers.international.age_columns import AgeColumns
from aktiv_app.privacy.recognizers.international.age_of_person import AgesOfPersons

FOUND = [
    "Hun er ⟦godt over 60⟧, og sprek",
    "he's ⟦nearer 70⟧, I guess",
    "Han er ⟦rundt de femti⟧.",
    "Dottera ⟦17⟧ bur heime.",
    "Sønnen på ⟦19⟧ jobber der fra før",
    "har ein son på ⟦10⟧ i klassen",
    "hämtar systersonen på ⟦5⟧ på tisdagar",
    "Tre barn 15 ⟦12⟧ 9",
    "To barn, drenge 7+⟦4⟧, hver anden uge",
    "Han har to sønner fra 4 til ⟦9⟧ år",
    "Barnen är 10 o ⟦14⟧",
    "| børn | 9, ⟦12⟧ | voksne |",
    "wife + boy ⟦1 yr⟧ in Rangoon",
    "barnebarnet (⟦4⟧) er med",
    "gutten er ⟦sju–åtte år⟧ nå",
    "Fikk barn tidlig, var ⟦20⟧ dengang",
    "vill gå i pension vid ⟦64⟧",
    "En tuff ⟦femtioplussare⟧, sa de",
    "Gift, to barn\n⟦46⟧/ gift / Moss",
]
NOTHING = [
    "Jeg er over 60 kilometer unna.",
    "Prisen er over 60, og du må være over 60.",
    "Sønnen jobber 50 prosent, dottera 17 timer.",
    "Mor 2 timer før, far 3 dager etter.",
    "Tre barn 10 15 stykker kommer.",
    "Barn 2 til 3 timer om dagen.",
    "Søsteren på 50 prosent slutter.",
    "Mange går av med pensjon ved 62.",
    "Kjøp 50 pluss 20.",
]


def _ages(text: str, findings: "list[Finding] | tuple[Finding, ...]") -> list[str]:
    return [text[one.start : one.end] for one in findings if one.label is Label.AGE]


def _person(text: str, name: str) -> Finding:
    start = text.index(name)
    return Finding(start, start + len(name), Label.PERSON, Certainty.LIKELY, "name_listed")


@pytest.mark.parametrize("marked", FOUND)
def test_ages_in_notes_are_found(recognizing: Engine, marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    start = marked.index("⟦")
    end = start + marked.index("⟧") - start - 1
    found = [one for one in recognizing.scan(text) if one.label is Label.AGE]
    assert any(one.start <= start and one.end >= end for one in found)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_counted_is_no_age(recognizing: Engine, text: str) -> None:
    assert not _ages(text, recognizing.scan(text))


def test_ages_in_rows_of_people() -> None:
    text = "Liv;41;Moss\nLamin;35;Moss\nRay;50;Ås"
    persons = [_person(text, name) for name in ("Liv", "Lamin", "Ray")]
    assert _ages(text, AgeColumns().find(text, persons)) == ["41", "35", "50"]
    headed = f"Navn;Alder;Sted\n{text}"
    persons = [_person(headed, name) for name in ("Liv", "Lamin", "Ray")]
    assert _ages(headed, AgeColumns().find(headed, persons)) == ["41", "35", "50"]


@pytest.mark.parametrize(
    "text",
    [
        "Navn;Timer;Sted\nLiv;41;Moss\nLamin;35;Moss\nRay;50;Ås",
        "Liv;41;Moss\nLamin;35;Moss",
        "Liv;40;Moss\nLamin;40;Moss\nRay;40;Ås",
        "Liv;41;Moss\nLamin;3;Moss\nRay;50;Ås",
    ],
)
def test_other_columns_of_figures_are_no_ages(text: str) -> None:
    persons = [_person(text, name) for name in ("Liv", "Lamin", "Ray") if name in text]
    assert not _ages(text, AgeColumns().find(text, persons))


def test_rows_of_things_have_no_ages() -> None:
    text = "Skruer;41;Moss\nMuttere;35;Moss\nSpiker;50;Ås"
    assert not AgeColumns().find(text, [])


def test_a_rough_age_beside_a_name() -> None:
    text = "Lubomír er godt over 60 men sprek"
    assert _ages(text, AgeBesideName().find(text, [_person(text, "Lubomír")])) == ["godt over 60"]
    text = "Lubomír er over 60 km unna"
    assert not AgeBesideName().find(text, [_person(text, "Lubomír")])


def test_an_age_as_a_sentence_of_notes_in_small_letters() -> None:
    text = "Lubomír: snakker bra norsk, haha. 25. vil ha dag"
    assert "25" in _ages(text, AgesOfPersons().find(text, [_person(text, "Lubomír")]))
    text = "Lubomír: snakker bra norsk, haha. 25. mars begynner han"
    assert not AgesOfPersons().find(text, [_person(text, "Lubomír")])
