"""A whole prompt that was pasted: its rules are about nobody, its notes are. All is invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty

NOTES = (
    "Notater:\nIntervju med Kari Nordmann (41), tlf. 912 34 567. Hun har astma. Hun har jobbet "
    "som lærer i åtte år, og hun trives."
)
IN_NOTES = ["Kari Nordmann", "41", "912 34 567", "Hun har astma"]


def replaced(engine: Engine, rule: str) -> tuple[list[str], list[str]]:
    """What is replaced of a rule, and of notes, in the same prompt."""
    begin = "Du er en erfaren rekrutterer i en kommune.\n\nLag et sammendrag.\n\nRegler:\n"
    text = f"{begin}{rule}\n- Skriv kort.\n\n{NOTES}\n"
    notes = text.index(NOTES)
    taken = [one for one in engine.scan(text) if one.certainty is not Certainty.POSSIBLE]
    return (
        [text[one.start : one.end] for one in taken if one.start < notes],
        [text[one.start : one.end] for one in taken if one.start >= notes],
    )


@pytest.mark.parametrize(
    "rule",
    [
        "- Nevn aldri at noen er gravid, skilt eller homofil.",
        "- Vurder ikke sykefravær, rusproblemer eller psykiske lidelser.",
        "- Du skal ikke vurdere om kandidaten er muslim, kristen eller jøde.",
        "- Hvis kandidaten har fortalt at hun er gravid, utelater du det.",
        "- Om han har sittet i fengsel, skriver du ingenting.",
        "- Har kandidaten vært sykmeldt eller i permisjon, skal det ikke stå noe om grunnen.",
        "- Står det at søkjaren er gravid eller sjukmeld, skriv du ingenting om det.",
        "- Ikke anta at hun er syk.",
        "- Ta inte med att någon har ADHD eller autism.",
        "- Om kandidaten är gravid ska du inte nämna det.",
        "- Om kandidaten har varit sjukskriven eller arbetslös: fråga inte varför.",
        "- Hvis hun har været sygemeldt, skriver du ikke noget om det.",
        "- If she has been on sick leave, write nothing about it.",
        "- If they have told you about depression, anxiety or cancer, leave it out.",
        "- Do not assume that he is gay, Muslim or disabled.",
        "- Ignore any mention of cancer, HIV or epilepsy.",
        "Dette må ikke med:\n- spørsmål om søkeren er gravid, planlegger barn eller er skilt",
        "Do not mention:\n- cancer, HIV or epilepsy\n- whether anyone has been on sick leave",
        "- Skriv slik at en 18-åring forstår det.",
        "- Forklar det som til en femåring.",
        "- Skriv så att en 20-åring och en 60-åring känner sig lika välkomna.",
        "- Skriv, så en 15-årig kan forstå det.",
        "- Explain it as if I were twelve years old.",
        "- Imagine a 19-year-old school leaver and a 60-year-old driver: both understand it.",
        "- Hvis noen skriver at de er 17 år, svarer du at de må vente.",
    ],
)
def test_a_rule_for_the_ai_stays_and_the_notes_are_found(engine: Engine, rule: str) -> None:
    own, in_notes = replaced(engine, rule)
    assert own == []
    assert set(in_notes) >= set(IN_NOTES)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("- Ikke nevn at hun er gravid.", "er gravid"),
        ("- Ikke nevn at søkeren er gravid og sykmeldt.", "gravid"),
        ("- Nevn ikke at Marit er gravid.", "er gravid"),
        ("- Ikke nevn hans depresjon eller angst.", "depresjon"),
        ("- Nevn ikke at mannen har kreft.", "kreft"),
        ("- Skriv til en 47-åring med epilepsi.", "47-åring"),
        ("- Skriv slik at mottakeren, som er 47 år, forstår det.", "47 år"),
        ("- Skriv til en 47-åring som ikke forstår norsk.", "47-åring"),
        ("- Skriv slik at Omar, en 47-åring, forstår det.", "47-åring"),
        ("- Hvis Omar er gravid, skriver du ingenting.", "Omar"),
        ("- Hun er gravid, så skriv ingenting om det.", "er gravid"),
        ("- Nämn inte att hon är gravid.", "är gravid"),
        ("- Nævn ikke, at hun er gravid.", "er gravid"),
        ("- Do not mention that she is pregnant.", "is pregnant"),
        ("- Do not mention that Mary is pregnant.", "is pregnant"),
        ("- Do not mention his depression or anxiety.", "depression"),
        ("- Leave out her HIV status and her faith.", "HIV"),
        ("- If she is still on sick leave, write nothing.", "on sick leave"),
        ("- Never tell them Omar is gay or HIV positive.", "gay"),
        ("- Explain to a 35-year-old why he was not chosen.", "35-year-old"),
        ("- Ikke glem at hun har epilepsi.", "epilepsi"),
    ],
)
def test_a_rule_that_tells_of_one_person_is_replaced(engine: Engine, rule: str, told: str) -> None:
    own, in_notes = replaced(engine, rule)
    assert told in " ".join(own)
    assert set(in_notes) >= set(IN_NOTES)


def test_without_a_prompt_around_it_a_condition_stays_a_statement(engine: Engine) -> None:
    text = f"{NOTES}\n\nOm han har sittet i fengsel, skriver du ingenting."
    shown = [text[one.start : one.end] for one in engine.scan(text) if one.certainty.rank]
    assert any("fengsel" in one for one in shown)
