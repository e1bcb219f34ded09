"""What is wrong with the policy or the settings is said beside the result, never in it."""

import io
from pathlib import Path

import pytest

from aktiv_app.bootstrap.places import Places, resource_folder
from aktiv_app.cli.main import main
from aktiv_app.cli.statuses import DONE
from aktiv_app.cli.streams import Streams


def run(home: Path, *arguments: str) -> tuple[int, str, str]:
    places = Places(resource_folder(), home / "settings", home / "data")
    out, err = io.StringIO(), io.StringIO()
    code = main(arguments, places, Streams(io.StringIO(), out, err))
    return code, out.getvalue(), err.getvalue()


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "note.txt"
    file.write_text("Ring 912 34 567.", encoding="utf-8")
    return file


def test_a_broken_policy_is_said_on_standard_error(
    tmp_path: Path, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("never_keep = [", encoding="utf-8")
    monkeypatch.setenv("AKTIV_POLICY", str(policy))
    code, out, err = run(tmp_path, "scan", str(text))
    assert code == DONE
    assert "policy cannot be used" in err
    assert "policy" not in out


def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, text: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.toml").write_text('confidential_terms = "Nordlys"\n')
    code, _, err = run(tmp_path, "scan", str(text))
    assert code == DONE
    assert "“Always replace”" in err
    assert "Nordlys" not in err


def test_nothing_is_said_where_nothing_is_wrong(tmp_path: Path, text: Path) -> None:
    code, _, err = run(tmp_path, "scan", str(text))
    assert code == DONE
    assert "aktiv:" not in err
