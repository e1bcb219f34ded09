"""The delivered prompts: the same records everywhere, with a number that rises."""

from pathlib import Path

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.languages import Language
from aktiv_app.services.bank.delivered import delivery, digest_of, read_release
from prompt_bank.model.codec import checked
from prompt_bank.model.people import DELIVERED, SUPPLIER
from prompt_bank.model.state import Seen
from prompt_bank.workflow.transition import derive

RESOURCES = Path(__file__).resolve().parents[4] / "resources"


def test_a_changed_task_file_has_a_new_number() -> None:
    now = digest_of(RESOURCES / "prompts")
    assert read_release(RESOURCES).digest == now, (
        "Task files have changed: raise number in resources/bank/delivered.toml, "
        f'set released, and digest = "{now}"'
    )


def test_every_task_is_one_prompt_in_all_languages() -> None:
    release = read_release(RESOURCES)
    made = delivery(TaskCatalog(RESOURCES / "prompts"), release)
    again = delivery(TaskCatalog(RESOURCES / "prompts"), release)
    assert made == again
    prompts = {record.prompt for record in made.records}
    assert len(prompts) == 11
    for prompt in prompts:
        records = [checked(record) for record in made.records if record.prompt == prompt]
        state = derive(prompt, [Seen(record, DELIVERED) for record in records])
        assert set(state.variants) == set(Language)
        assert state.owner == SUPPLIER
        assert not state.refused
        for language, variant in state.variants.items():
            assert bool(variant.in_use.translated_from) is (language != Language.NB)
