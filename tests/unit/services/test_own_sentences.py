"""Of a prompt, its own sentences are known while it is in use; what is filled in is none."""

from types import MappingProxyType

from aktiv_app.core.languages import Language
from aktiv_app.core.model import (
    FormState,
    NumberRange,
    Part,
    TaskText,
    Value,
    Variable,
    VariableKind,
)
from aktiv_app.services.own_sentences import own_sentences

RULE = "Ikke nevn alder, helse eller fagforening."
TILTAK = f"""\
- {RULE}
- Skriv til {{{{ name }}}} i kveld. Hold deg til det som står her.
{{% if tone_key == "warm" %}}Skriv som til en god kollega.{{% endif %}}
Skriv {{{{ amount }}}} avsnitt med hver sin overskrift.
Kort:
| Navn | Alder | Hva vi vet |
{{{{ notes }}}}
Slutt med tre spørsmål til oss."""
VARIABLES = (
    Variable("name", VariableKind.SHORT_TEXT, Part.TILTAK, "Navn"),
    Variable("notes", VariableKind.LONG_TEXT, Part.TILTAK, "Notater"),
    Variable("amount", VariableKind.NUMBER_RANGE, Part.TILTAK, "Antall"),
    Variable(
        "tone", VariableKind.CHOICE, Part.TILTAK, "Tone",
        choices=MappingProxyType({"warm": "varm", "cool": "saklig"}),
    ),
)  # fmt: skip
TASK = TaskText(
    Language.NB, "Notat", "", "", VARIABLES,
    MappingProxyType({
        Part.AKTOR: "Du er en erfaren rådgiver hos {{ name }}. Du skriver kort og godt.",
        Part.TILTAK: TILTAK,
    }),
)  # fmt: skip
VALUES: dict[str, Value] = {
    "name": "Kari Nordmann",
    "notes": f"{RULE}\nHun har astma og bor i Bergen.",
    "amount": NumberRange(2, 3),
    "tone": "warm",
}


def sentences(
    values: dict[str, Value] | None = None, overrides: dict[Part, str] | None = None
) -> tuple[str, ...]:
    form = FormState(
        "notat",
        Language.NB,
        values=MappingProxyType(VALUES if values is None else values),
        overrides=MappingProxyType(overrides or {}),
    )
    return own_sentences(TASK, form)


def test_own_sentences_are_those_that_hold_nothing_filled_in() -> None:
    assert sentences() == (
        "Du er en erfaren rådgiver hos {}.",  # who the AI is to be
        "Du skriver kort og godt.",
        RULE,
        "Hold deg til det som står her.",
        "Skriv som til en god kollega.",
        "Slutt med tre spørsmål til oss.",
    )


def test_what_is_typed_is_no_own_sentence() -> None:
    typed = "Kari Nordmann er vår leder her."
    assert not any("Kari" in one or "astma" in one for one in sentences())
    assert typed not in sentences(overrides={Part.AKTOR: typed})
    assert "Du skriver kort og godt." not in sentences(overrides={Part.AKTOR: typed})


def test_only_what_stands_in_the_prompt_counts() -> None:
    assert "Skriv som til en god kollega." not in sentences(VALUES | {"tone": "cool"})


def test_the_heading_of_a_column_stays_with_what_is_filled_in_below() -> None:
    assert "| Navn | Alder | Hva vi vet |" not in sentences()
    assert "| Navn | Alder | Hva vi vet |" in sentences(VALUES | {"notes": ""})


def test_a_part_that_says_nothing_has_no_sentences() -> None:
    """Such a prompt could not be used at all: most have no example to follow."""
    empty = "{% if tone_key == 'cool' %}Skriv så kort og saklig som mulig.{% endif %}"
    templates = MappingProxyType({Part.KOMMANDO: RULE, Part.INSPIRASJON: "", Part.VURDERING: empty})
    task = TaskText(Language.NB, "Notat", "", "", VARIABLES, templates)
    form = FormState("notat", Language.NB, values=MappingProxyType(VALUES))
    assert own_sentences(task, form) == (RULE,)
