"""Nothing in the delivered prompts is a person: a recruiter sees no mark in the app's own words."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from aktiv_app.bootstrap.commands import CommandParts
from aktiv_app.bootstrap.places import default_places
from aktiv_app.core.languages import Language
from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.services.bank.checks import TemplateChecks
from aktiv_app.services.bank.conversion import content_from_task

_DOUBTFUL = 2  # words in all prompts together that may be shown as possible


def _engine() -> Engine:
    """One that searches instructions too, as it does those of prompts that a team changed."""
    return build_engine(default_places({}).resources, with_instructions=True)


def persons_in_prompts(home: Path, languages: Sequence[Language]) -> list[tuple[Certainty, str]]:
    """What is taken for a person in the tasks, filled in with their own examples."""
    parts = CommandParts(default_places({"AKTIV_HOME": str(home)}))
    engine, catalog = _engine(), parts.catalog()
    seen: list[tuple[Certainty, str]] = []

    def scan(text: str) -> tuple[Finding, ...]:
        findings = engine.scan(text)
        seen.extend(
            (finding.certainty, text[finding.start : finding.end])
            for finding in findings
            if finding.label is Label.PERSON
        )
        return findings

    checks = TemplateChecks(scan, "0.1.0")
    for task in catalog.entries().tasks:
        for language in languages:
            checks.check(content_from_task(task.id, catalog.text(task.id, language)), None)
    return seen


_NOTES = (
    "\n\nInterview with Mark Price (41) and Kari Nordmann, tel 912 34 567. Hun har astma. "
    "Faith Banks said yes."
)


def _hidden_in_own_words(home: Path, language: Language) -> set[str]:
    """What is hidden in the app's own words when notes about people stand below them."""
    parts = CommandParts(default_places({"AKTIV_HOME": str(home)}))
    engine, catalog = _engine(), parts.catalog()
    hidden: set[str] = set()

    def scan(text: str) -> tuple[Finding, ...]:
        hidden.update(
            text[finding.start : finding.end]
            for finding in engine.scan(text + _NOTES)
            if finding.start < len(text)
            and finding.certainty is not Certainty.POSSIBLE
            and "{{" not in text[max(0, finding.start - 40) : finding.end]
        )
        return engine.scan(text)

    checks = TemplateChecks(scan, "0.1.0")
    for task in catalog.entries().tasks:
        checks.check(content_from_task(task.id, catalog.text(task.id, language)), None)
    return hidden


@pytest.mark.parametrize("language", list(Language))
def test_people_in_the_notes_hide_nothing_of_the_prompt(tmp_path: Path, language: Language) -> None:
    # One sentence of the Swedish example for screening questions is still taken for a statement.
    known = {"lasta och lossa på kvällsskiftet utan tillsyn"}
    assert _hidden_in_own_words(tmp_path, language) <= known


@pytest.mark.parametrize("language", list(Language))
def test_no_delivered_prompt_holds_a_person(tmp_path: Path, language: Language) -> None:
    seen = persons_in_prompts(tmp_path, [language])
    assert [word for certainty, word in seen if certainty is not Certainty.POSSIBLE] == []
    assert len(seen) <= _DOUBTFUL, seen


def test_the_letters_before_the_parts_of_a_prompt_are_nobody(tmp_path: Path) -> None:
    text = (
        "A: Du er rådgiver.\nK: Vi møtte Kari Nordmann, Tore Berg og Vidar Lund. K har mest "
        "erfaring, T minst.\nT: Skriv spørsmål.\nI: Bruk listen.\nV: Svar på norsk."
    )
    engine = CommandParts(default_places({"AKTIV_HOME": str(tmp_path)})).engine()
    found = [
        (text.count("\n", 0, finding.start), text[finding.start : finding.end])
        for finding in engine.scan(text)
        if finding.label is Label.PERSON
    ]
    people = ["Kari Nordmann", "Tore Berg", "Vidar Lund", "K", "T"]
    assert found == [(1, name) for name in people]


def test_notes_of_one_line_are_read_in_a_prompt_as_they_are_alone(tmp_path: Path) -> None:
    notes = (
        "Intervju med Liv Berg (41). Kontakt HMS-koordinator Per Lie, tlf. 912 34 567. "
        "Ho har astma."
    )
    rules = "- Bruk bare det som står i notatene, og ikke vurder, ranger eller anbefal noen.\n" * 12
    prompt = f"A: Du er en erfaren referent i rekruttering.\n\nT: {rules}\nNotatene:\n{notes}\n"
    engine = CommandParts(default_places({"AKTIV_HOME": str(tmp_path)})).engine()

    def replaced(text: str) -> list[str]:
        return [
            text[finding.start : finding.end]
            for finding in engine.scan(text)
            if finding.certainty is not Certainty.POSSIBLE
        ]

    assert replaced(prompt) == replaced(notes)
