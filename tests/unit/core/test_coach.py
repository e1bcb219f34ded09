"""The coach finds what is lacking in free text of all languages, and is quiet otherwise."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings

from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.coach.advising import advise
from aktiv_app.core.composing import compose
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Attachment, FormState, NumberRange, Part
from tests.invented.hurting import COACH, repeated
from tests.unit.call_counts import growth
from tests.unit.core.task_fixtures import filled, questions
from tests.unit.core.test_composing import FORMS

GOOD: dict[Language, dict[Part, str]] = {
    Language.NB: {
        Part.AKTOR: "Du er en erfaren rekrutterer i en norsk kommune.",
        Part.KOMMANDO: "Foreslå tre overskrifter til annonsen.",
        Part.TILTAK: "Krav:\n- norsk\n- HR\nSkriv kort og klart.",
        Part.INSPIRASJON: "Eksempel, bare som inspirasjon: «Vil du bygge by?»",
        Part.VURDERING: "Gå gjennom svaret ditt og foreslå forbedringer.",
    },
    Language.NN: {
        Part.AKTOR: "Du er ein røynd rekrutterar i ein norsk kommune.",
        Part.KOMMANDO: "Føreslå tre overskrifter til annonsen.",
        Part.TILTAK: "Krav:\n- norsk\n- HR\nSkriv kort og klart.",
        Part.INSPIRASJON: "Døme, berre som inspirasjon: «Vil du byggje by?»",
        Part.VURDERING: "Gå gjennom svaret ditt og føreslå forbetringar.",
    },
    Language.SV: {
        Part.AKTOR: "Du är en erfaren rekryterare på en svensk myndighet.",
        Part.KOMMANDO: "Ge förslag på tre rubriker till annonsen.",
        Part.TILTAK: "Krav:\n- svenska\n- HR\nSkriv kort och tydligt.",
        Part.INSPIRASJON: "Exempel, bara som inspiration: ”Vill du bygga stad?”",
        Part.VURDERING: "Granska ditt svar och föreslå förbättringar.",
    },
    Language.EN: {
        Part.AKTOR: "You are an experienced recruiter in a council.",
        Part.KOMMANDO: "Please suggest three headlines for the ad.",
        Part.TILTAK: "Requirements:\n- English\n- HR\nKeep it short and clear.",
        Part.INSPIRASJON: "Example, as inspiration only: “Will you build a city?”",
        Part.VURDERING: "Review your answer and suggest improvements.",
    },
}


def coach(language: Language, **more: str) -> tuple[Advice, ...]:
    """Advice on the good prompt of `language` with some of its parts replaced."""
    parts = {**GOOD[language], **{Part(name): text for name, text in more.items()}}
    state = FormState("questions", language, overrides=parts)
    task = questions(language)
    return advise(task, state, compose(task, state))


def rules(language: Language, **more: str) -> set[str]:
    return {advice.rule for advice in coach(language, **more)}


@pytest.mark.parametrize("language", Language)
def test_a_good_prompt_in_free_text_gets_no_advice(language: Language) -> None:
    assert rules(language) == set()


LACKING = [
    ("role-missing", "aktor", ("", "", " ", "\n")),
    ("role-without-setting", "aktor",
     ("Du er rekrutterer.", "Du er ein rekrutterar.", "Du är rekryterare.",
      "You are a recruiter.")),
    ("no-imperative-task", "kommando",
     ("Fem gode overskrifter.", "Fem gode overskrifter.", "Fem bra rubriker.",
      "I would like five headlines.")),
    ("no-amount-or-form", "kommando",
     ("Skriv råd til søkerne.", "Skriv råd til søkjarane.", "Skriv råd till de sökande.",
      "Write advice to the applicants.")),
    ("two-tasks", "kommando",
     ("Oversett annonsen til nynorsk og lag 10 spørsmål.",
      "Omset annonsen til bokmål, og lag 10 spørsmål.",
      "Översätt annonsen till engelska och skriv 10 frågor.",
      "Translate the ad into Norwegian and write 10 questions.")),
    ("not-broken-down", "tiltak",
     ("Gjør det bra.", "Gjer det bra.", "Gör det bra.", "Do it well.")),
    ("requirements-not-listed", "tiltak",
     ("Bygg på kravene til stillingen. Skriv i jeg-form.",
      "Bygg på krava til stillinga. Skriv i eg-form.",
      "Utgå från kraven för tjänsten. Skriv i jag-form.",
      "Build on the requirements of the job. Write as I.")),
    ("nothing-attached", "tiltak",
     ("Les den vedlagte annonsen først. Skriv så et kort svar.",
      "Les vedlegget først. Skriv så eit kort svar.",
      "Läs den bifogade annonsen först. Skriv sedan ett kort svar.",
      "Read the attached ad first. Then write a short answer.")),
    ("no-example", "inspirasjon", ("", "", "", "")),
    ("example-not-marked", "inspirasjon",
     ("Eksempel: Vil du bygge by?", "Døme: Vil du byggje by?", "Exempel: Vill du bygga stad?",
      "For example: Will you build a city?")),
    ("no-self-review", "vurdering", ("Takk.", "Takk.", "Tack.", "Thanks.")),
    ("left-unfilled", "tiltak",
     ("Krav:\n- [fyll inn krav]\n- HR", "Krav:\n- <namn>\n- HR", "Krav:\n- XXX\n- HR",
      "Requirements:\n- {{ x }}\n- ____")),
    ("amount-contradicts", "kommando",
     ("Lag 25 spørsmål.", "Lag tretti spørsmål.", "Skriv 5–8 frågor.", "Write five questions.")),
]  # fmt: skip
CASES = [
    (rule, part, language, text)
    for rule, part, texts in LACKING
    for language, text in zip(Language, texts, strict=True)
]


@pytest.mark.parametrize(("rule", "part", "language", "text"), CASES)
def test_what_is_lacking_is_found_alone_and_in_its_part(
    rule: str, part: str, language: Language, text: str
) -> None:
    # What the good Tiltak says about form would do for the amount too.
    plain = {"tiltak": "- norsk\n- HR"} if rule == "no-amount-or-form" else {}
    found = coach(language, **{**plain, part: text})
    assert (rule, part) in [(advice.rule, advice.part.value) for advice in found]
    assert {advice.rule for advice in found} == {rule}


QUIET = [
    (Language.NB, "kommando", "Lag 12 spørsmål. Skriv kort."),
    (Language.NB, "kommando", "Lag 10–15 spørsmål og skriv dem i en tabell."),
    (Language.NB, "kommando", "Oversett annonsen, og skriv oversettelsen som en liste."),
    (Language.SV, "kommando", "Skriv 12 frågor. Skriv tydligt och på lätt svenska."),
    (Language.EN, "kommando", "Write 12 questions, then write them as a table."),
    (Language.EN, "tiltak", "- Link to [the site](https://example.org)\n- Keep [PERSON_1] as is"),
    (Language.NB, "aktor", "Erfaren rekrutterer hos et bemanningsforetak"),
    (Language.NN, "inspirasjon", "Varm og tydeleg tone."),
]


@pytest.mark.parametrize(("language", "part", "text"), QUIET)
def test_few_false_alarms(language: Language, part: str, text: str) -> None:
    assert rules(language, **{part: text}) == set()


def test_every_point_has_reason_and_a_fix_in_the_prompts_language() -> None:
    empty = {part.value: "" for part in Part}
    for language in Language:
        found = coach(language, **empty)
        assert {advice.part for advice in found} == set(Part)
        for advice in found:
            assert str(advice.title.text)
            assert str(advice.why).endswith(".")
            assert advice.fix
    assert "Gör så här" in next(a.fix for a in coach(Language.SV, **empty) if "broken" in a.rule)


def test_attached_material_is_not_taken_for_the_prompt() -> None:
    ad = Attachment("a.txt", "Lag [fyll inn]. Translate XXX. Søknad med vedlegg. " * 50)
    task = questions()
    state = filled(ad=(ad,))
    assert advise(task, state, compose(task, state)) == ()


def test_an_amount_that_agrees_with_the_field_is_fine() -> None:
    task = questions()
    for count, expected in (
        (NumberRange(5, 8), {"amount-contradicts"}),
        (NumberRange(9, 15), set()),
    ):
        state = FormState(
            "questions",
            Language.NB,
            values=filled(count=count).values,
            additions={Part.TILTAK: "Husk at jeg vil ha 10 spørsmål i alt."},
        )
        found = advise(task, state, compose(task, state))
        assert {advice.rule for advice in found} == expected
        assert all(advice.target == "count" for advice in found)


@pytest.mark.parametrize("unit", COACH)
def test_the_coachs_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    task = questions()

    def work(size: int) -> Callable[[], object]:
        parts = {**GOOD[Language.NB], Part.TILTAK: repeated(unit, size)}
        state = FormState("questions", Language.NB, overrides=parts)
        return partial(advise, task, state, compose(task, state))

    assert growth(work(10_000), work(80_000), 8) < 1.2


@pytest.mark.parametrize("unit", COACH)
def test_a_million_characters_come_to_an_end(unit: str) -> None:
    # Read by patterns, whose steps cannot be counted: quadratic ones would take hours.
    assert "nothing-attached" in rules(
        Language.NB, tiltak=repeated(unit, 1_000_000) + "\nLes den vedlagte annonsen først."
    )


@settings(max_examples=80, deadline=None)
@given(FORMS)
def test_any_form_can_be_coached(state: FormState) -> None:
    task = questions(state.language)
    for advice in advise(task, state, compose(task, state)):
        assert advice.target in {"", *(variable.name for variable in task.variables)}
