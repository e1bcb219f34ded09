"""Templates before the check for personal data: no syntax is taken for words, no word is lost."""

from pathlib import Path

import pytest

from aktiv_app.bootstrap.commands import CommandParts
from aktiv_app.bootstrap.places import default_places
from aktiv_app.core.languages import Language
from aktiv_app.services.bank.checks import TemplateChecks
from aktiv_app.services.bank.conversion import content_from_task
from aktiv_app.services.bank.template_words import template_words
from prompt_bank.model.content import Choice, PromptContent, PromptParts, Variable
from prompt_bank.service.recorder import content_texts


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ('Grunn: {{ reason | default("…") }}.', "Grunn: {{ reason }}."),
        ("- {{ krav | join('\\n- ') }}", "- {{ krav }}"),
        ('Til {{ who | default("Kari Nordmann") }}', "Til Kari Nordmann"),
        ('{% if who == "Kari" %}hei{% endif %}', " (Kari) hei"),
        ('{% if kind_key == "full_ad" %}Base this on', " (full ad) Base this on"),
        ("{{ born | default(01017012345) }}", "01017012345"),
        ("{# Kari Nordmann #} uten felt", "{# Kari Nordmann #} uten felt"),
    ],
)
def test_of_a_tag_what_somebody_wrote_stays(template: str, words: str) -> None:
    assert template_words(template) == words


def test_every_prompt_that_comes_with_the_app_may_be_copied(tmp_path: Path) -> None:
    """The rejection could not be: its own placeholder was taken for a reason of somebody's."""
    parts = CommandParts(default_places({"AKTIV_HOME": str(tmp_path)}))
    engine, catalog = parts.engine(), parts.catalog()
    checks = TemplateChecks(engine.scan, "1.0")
    refused = [
        (task.id, language.value)
        for task in catalog.entries().tasks
        for language in Language
        if checks.personal_data(
            content_texts(content_from_task(task.id, catalog.text(task.id, language)))
        )
    ]
    assert refused == []


def test_a_choice_is_looked_at_with_its_key_and_its_key_is_no_text_of_a_field() -> None:
    choices = (Choice("kari_nordmann", "en kollega"), Choice("yes_no", "ja eller nei"))
    who = Variable("who", "choice", "tiltak", "Hvem", default="yes_no", choices=choices)
    content = PromptContent(
        "x", "nb", "Navn", PromptParts(), variables=(who,), examples={"who": "yes_no"}
    )
    texts = content_texts(content)
    assert "kari nordmann" in texts
    assert "yes_no" not in texts


def test_what_is_no_key_of_a_choice_is_looked_at() -> None:
    who = Variable("who", "choice", "tiltak", "Hvem", default="Kari", choices=(Choice("a", "b"),))
    content = PromptContent(
        "x", "nb", "Navn", PromptParts(), variables=(who,), examples={"who": "Per", "y": "Liv"}
    )
    assert {"Kari", "Per", "Liv"} <= set(content_texts(content))
