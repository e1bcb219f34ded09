"""Own sentences of a prompt are searched, and change nothing of what is found in its fields."""

from pathlib import Path

import pytest

from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty

RESOURCES = Path(__file__).parents[3] / "resources"
WHO = "Du er en erfaren rekrutterer i kommunen."
RULES = (
    "Står det at søkjaren er gravid eller har vore sjukmeld, skriv du ingenting om det.",
    "Spør ikke om tru, partitilhøyrsle og fagforening.",
    "Hvis hun har bedt om tilrettelegging, skriver du bare «avtalt».",
    "Kandidaten kan ha vært sykmeldt, men det er ikke noe for denne teksten.",
)
OWN = (WHO, *RULES)
NOTES = "Intervju med Kari Nordmann (41), tlf. 912 34 567.\n\nHun har astma. Liv ringte."


def prompt(notes: str, own: tuple[str, ...] = OWN) -> str:
    who, *rules = own
    listed = "".join(f"- {rule}\n" for rule in rules)
    return f"A: {who}\n\nK: Skriv.\n\nT: Regler:\n{listed}\n{notes}\n\nV: {rules[0]}"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return build_engine(RESOURCES, confidential=["Havbris"])


def replaced(engine: Engine, text: str, own: tuple[str, ...] = ()) -> list[str]:
    engine.use_prompt(own)
    return [
        text[one.start : one.end]
        for one in engine.scan(text)
        if one.certainty is not Certainty.POSSIBLE
    ]


def test_what_is_filled_in_is_read_as_it_is_alone(engine: Engine) -> None:
    text = prompt(NOTES)
    assert replaced(engine, text, OWN) == replaced(engine, NOTES)
    # Without knowing the prompt, what is no clear rule is taken for a statement.
    assert len(replaced(engine, text)) > len(replaced(engine, NOTES))


def test_an_advertisement_in_a_prompt_is_about_nobody(engine: Engine) -> None:
    advert = (
        "Nye Edvard Griegs veg 40 søkjer 85 tilsette innan pinse.\n\nGravide får kortare vakter. "
        "Liv i lobbyen er namnet på baren, og søknadsfrist er 1. mai. Krav til søkjarar:\n"
        "- fagbrev\n- førarkort\n- lyst til å lære\n"
    )
    assert replaced(engine, prompt(advert), OWN) == replaced(engine, advert)


def test_who_is_named_in_own_sentences_is_found(engine: Engine) -> None:
    named = (*OWN, "Svar til Ola Hansen, ola.hansen@havbris.no, før fredag.", "Nevn ikke Havbris.")
    found = set(replaced(engine, prompt(NOTES, named), named))
    assert found >= {*replaced(engine, NOTES), "Ola Hansen", "ola.hansen@havbris.no", "Havbris"}


def test_places_are_those_of_the_whole_prompt_in_order(engine: Engine) -> None:
    named = (WHO, "Svar til Ola Hansen før fredag.", *RULES)
    text = prompt(NOTES, named)
    engine.use_prompt(named)
    found = engine.scan(text)
    starts = [one.start for one in found]
    assert starts == sorted(starts)
    assert text.index("Ola Hansen") in starts
    assert text.index("Kari Nordmann") in starts


def test_a_sentence_that_was_filled_in_is_searched_as_well(engine: Engine) -> None:
    own = (WHO, "Kari Nordmann har astma.")
    assert "Kari Nordmann" in replaced(engine, prompt("Skriv.", own), own)


def test_another_prompt_has_other_sentences(engine: Engine) -> None:
    replaced(engine, prompt(NOTES), OWN)
    assert replaced(engine, NOTES) == replaced(build_engine(RESOURCES, ["Havbris"]), NOTES)


def test_work_ahead_knows_the_prompt(engine: Engine) -> None:
    text = prompt(NOTES.replace("Liv", "Frøya"))
    engine.use_prompt(OWN)
    while not engine.prepare(text):
        pass
    assert replaced(engine, text, OWN) == replaced(build_engine(RESOURCES, ["Havbris"]), text, OWN)
