from collections.abc import Mapping

import pytest

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.policy import Policy, Rules, Tool, read_policy, strict_policy
from aktiv_app.core.settings import Settings, ThemeChoice

LABELS = ("PERSON", "NATIONAL_ID", "EMAIL")
ONE = ("One rule.",)
BASE = Policy(
    rules=Rules(nb=ONE, nn=ONE, sv=ONE, en=ONE),
    tools=(Tool(id="copilot", name="Copilot", url="https://copilot.example/"),),
    default_tool="copilot",
    never_keep=("NATIONAL_ID",),
)


def policy(**raw: object) -> Policy:
    return read_policy(raw, BASE, LABELS)


def test_what_a_file_leaves_out_comes_from_the_delivered_policy() -> None:
    assert policy() == BASE
    named = policy(organisation="Fjordvik kommune")
    assert named.organisation == "Fjordvik kommune"
    assert named.rules.text(Language.SV) == ONE
    assert named.tool("").id == "copilot"  # type: ignore[union-attr]


def test_an_organisations_tools_replace_the_delivered_ones() -> None:
    own = policy(tools=[{"id": "house", "name": "House AI", "url": "https://ai.example/"}])
    assert [tool.id for tool in own.tools] == ["house"]
    assert own.tool("copilot") == own.tools[0]


def test_no_tool_at_all_is_a_choice() -> None:
    assert policy(tools=[]).tool("copilot") is None


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ({"tools": [{"id": "x", "name": "X", "url": "http://x.example/"}]}, "https"),
        ({"tools": [{"id": "x", "name": "X", "url": "https://me@x.example/"}]}, "https"),
        ({"tools": [{"id": "x", "name": "X", "url": "https:///nowhere"}]}, "https"),
        ({"tools": [{"id": "X!", "name": "X", "url": "https://x.example/"}]}, "tools[0].id"),
        ({"tools": [{"id": "x", "name": "X"}]}, "tools[0]"),
        (
            {"tools": [{"id": "x", "name": "X", "url": "https://x.example/"}] * 2},
            "tools",
        ),
        ({"default_tool": "unknown"}, "default_tool"),
        ({"never_keep": ["SHOE_SIZE"]}, "never_keep"),
        ({"locks": ["shoe_size"]}, "locks"),
        ({"presets": {"text_size": 10}}, "presets"),
        ({"presets": {"shoe_size": 42}}, "presets"),
        ({"rules": {"nb": ["Bare bokmål."]}}, "rules"),
        ({"ruels": {}}, "top level"),
        ({"organisation": 7}, "organisation"),
    ],
)
def test_mistakes_are_refused_and_the_place_is_named(raw: Mapping[str, object], place: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_policy(raw, BASE, LABELS)
    assert place in str(caught.value.message)


def test_a_mistake_never_quotes_the_file() -> None:
    with pytest.raises(DataFileError) as caught:
        policy(presets={"confidential_terms": ["Hemmelig kunde", 7]})
    assert "Hemmelig" not in str(caught.value.message)


def test_a_preset_counts_until_the_user_chooses() -> None:
    preset = policy(presets={"theme": "dark"})
    assert preset.apply(Settings()).theme is ThemeChoice.DARK
    assert preset.apply(Settings(theme=ThemeChoice.LIGHT)).theme is ThemeChoice.LIGHT


def test_a_lock_counts_whatever_the_user_chose() -> None:
    locked = policy(presets={"keep_drafts": False}, locks=["keep_drafts"])
    assert locked.apply(Settings(keep_drafts=True)).keep_drafts is False
    # A lock without a preset holds the setting at its default.
    plain = policy(locks=["theme"])
    assert plain.apply(Settings(theme=ThemeChoice.DARK)).theme is ThemeChoice.SYSTEM


def test_the_organisations_secret_terms_are_added_to_the_users_own() -> None:
    joined = policy(presets={"confidential_terms": ["Nordlys"]})
    own = Settings(confidential_terms=("Havbris", "Nordlys"))
    assert joined.apply(own).confidential_terms == ("Nordlys", "Havbris")


def test_tasks_are_all_allowed_until_some_are_named() -> None:
    assert policy().allows_task("rejection")
    some = policy(allowed_tasks=["job-ad"])
    assert some.allows_task("job-ad")
    assert not some.allows_task("rejection")


def test_the_strict_policy_lets_nothing_marked_stay_and_suggests_no_tool() -> None:
    strict = strict_policy(BASE, LABELS, {})
    assert not any(strict.may_keep(label) for label in LABELS)
    assert strict.tool("copilot") is None


def test_secret_terms_survive_a_mistake_elsewhere_in_the_file() -> None:
    raw = {"presets": {"confidential_terms": ["Nordlys"], "theme": "pink"}}
    strict = strict_policy(BASE, LABELS, raw)
    assert strict.apply(Settings()).confidential_terms == ("Nordlys",)
    partly = strict_policy(BASE, LABELS, {"presets": {"confidential_terms": ["Nordlys", 7]}})
    assert partly.apply(Settings()).confidential_terms == ("Nordlys",)
    broken = strict_policy(BASE, LABELS, {"presets": {"confidential_terms": "Nordlys"}})
    assert broken.apply(Settings()).confidential_terms == ()
