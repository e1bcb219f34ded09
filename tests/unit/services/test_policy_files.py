import os
import sys
from pathlib import Path, PurePath

import pytest

from aktiv_app.bootstrap.places import resource_folder
from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import ENGLISH
from aktiv_app.core.policy import Policy
from aktiv_app.privacy.findings import Label
from aktiv_app.services.policy_files import (
    find_policy,
    load_policy,
    machine_policy_path,
    read_delivered,
)
from aktiv_app.services.program_data import program_data_folder


@pytest.fixture(scope="module")
def delivered() -> Policy:
    return read_delivered(resource_folder() / "policy" / "default.toml")


def test_the_delivered_policy_is_whole(delivered: Policy) -> None:
    for language in Language:
        assert len(delivered.rules.text(language)) == 3
        assert all(tool.note[language] for tool in delivered.tools if tool.note)
    assert delivered.tool(delivered.default_tool) is not None
    assert all(tool.source.startswith("https://") for tool in delivered.tools)


def test_a_damaged_delivered_policy_is_not_called_the_organisations(tmp_path: Path) -> None:
    file = tmp_path / "policy" / "default.toml"
    file.parent.mkdir()
    file.write_text('organisation = "cut sho', "utf-8")
    with pytest.raises(DataFileError) as told:
        read_delivered(file)
    words = ENGLISH(told.value.message)
    assert "policy/default.toml" in words
    assert "Install the app again" in words
    assert "policy file" not in words


def test_a_known_limit_has_a_source_and_a_date(delivered: Policy) -> None:
    for tool in delivered.tools:
        if tool.character_limit is not None:
            assert tool.source
            assert tool.checked is not None


def test_the_machines_file_wins_over_what_a_user_can_set(tmp_path: Path) -> None:
    machine = tmp_path / "policy.toml"
    env = {"AKTIV_POLICY": "/from/env.toml"}
    assert find_policy("/from/settings.toml", lambda: machine, env) == Path("/from/env.toml")
    assert find_policy("/from/settings.toml", lambda: machine, {}) == Path("/from/settings.toml")
    assert find_policy("", lambda: machine, {}) is None
    machine.write_text("", encoding="utf-8")
    assert find_policy("/from/settings.toml", lambda: machine, env) == machine


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("linux", "/etc/aktiv-prompt/policy.toml"),
        ("darwin", "/Library/Application Support/aktiv-prompt/policy.toml"),
    ],
)
def test_each_platform_has_its_own_place(platform: str, expected: str) -> None:
    assert machine_policy_path(platform) == PurePath(expected)


def test_windows_says_where_its_program_data_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROGRAMDATA", "C:/Users/kari/mine")
    path = machine_policy_path("win32", lambda: Path("D:/Data"))
    assert path.as_posix() == "D:/Data/aktiv-prompt/policy.toml"


def test_a_windows_that_does_not_say_where_means_the_strictest_rules(delivered: Policy) -> None:
    def machine() -> Path:
        return machine_policy_path("win32", silent)

    def silent() -> Path:
        raise OSError

    loaded = load_policy(delivered, find_policy("", machine, {"AKTIV_POLICY": "/mine.toml"}))
    assert loaded.path is not None
    assert "ProgramData" in str(loaded.path)
    assert loaded.problem is not None
    assert not any(loaded.policy.may_keep(label.value) for label in Label)


@pytest.mark.skipif(sys.platform != "win32", reason="asks Windows")
def test_windows_tells_the_folder_whatever_the_user_set(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Path(os.environ["PROGRAMDATA"])
    monkeypatch.setenv("PROGRAMDATA", "C:/Users/kari/mine")
    assert program_data_folder() == told


def test_no_policy_means_the_delivered_one(delivered: Policy) -> None:
    loaded = load_policy(delivered, None)
    assert (loaded.policy, loaded.problem) == (delivered, None)


def test_a_good_file_is_used(tmp_path: Path, delivered: Policy) -> None:
    file = tmp_path / "policy.toml"
    file.write_text('organisation = "Fjordvik"\nlocks = ["theme"]\n', encoding="utf-8")
    loaded = load_policy(delivered, file)
    assert loaded.problem is None
    assert loaded.policy.organisation == "Fjordvik"
    assert loaded.policy.tools == delivered.tools


@pytest.mark.parametrize(
    "content", ["locks = [", "locks = " + "[" * 20_000, 'locks = ["nothing"]', "\x00", None]
)
def test_a_policy_that_cannot_be_used_fails_closed(
    tmp_path: Path, delivered: Policy, content: str | None
) -> None:
    file = tmp_path / "policy.toml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    loaded = load_policy(delivered, file)
    assert loaded.problem is not None
    assert loaded.path == file
    assert not any(loaded.policy.may_keep(label.value) for label in Label)
    assert loaded.policy.tools == ()
