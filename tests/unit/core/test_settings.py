import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.core.model import Style
from aktiv_app.core.setting_values import read_settings, read_value, setting_names, to_raw
from aktiv_app.core.settings import SETTINGS, LanguageChoice, SettingKind, Settings, ThemeChoice


def test_every_value_has_a_declaration_and_every_declaration_a_value() -> None:
    assert {setting.name for setting in SETTINGS} == set(setting_names())


def test_every_offered_choice_can_be_stored_and_read_again() -> None:
    for setting in SETTINGS:
        for value, _ in setting.choices:
            assert read_value(setting.name, msgspec.to_builtins(value)) == value


def test_every_choice_setting_offers_its_default() -> None:
    for setting in SETTINGS:
        if setting.kind is SettingKind.CHOICE:
            offered = [value for value, _ in setting.choices]
            assert getattr(Settings(), setting.name) in offered, setting.name


def test_an_empty_file_gives_the_defaults_without_problems() -> None:
    assert read_settings({}) == (Settings(), ())


def test_good_values_are_used_beside_bad_ones() -> None:
    found, problems = read_settings(
        {"theme": "dark", "text_size": 900, "style": 3, "invented": True}
    )
    assert found == Settings(theme=ThemeChoice.DARK)
    assert [problem.setting for problem in problems] == ["text_size", "style", "invented"]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("text_size", 99),
        ("text_size", 151),
        ("text_size", "100"),
        ("text_size", True),
        ("keep_drafts", 1),
        ("interface_language", "fr"),
        ("confidential_terms", [""]),
        ("confidential_terms", ["  "]),
        ("confidential_terms", "Prosjekt"),
        ("confidential_terms", ["x" * 201]),
        ("last_task", "x" * 101),
    ],
)
def test_values_that_mean_nothing_are_refused(name: str, raw: object) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        read_value(name, raw)
    assert "Prosjekt" not in str(caught.value)


def test_unknown_names_are_refused() -> None:
    with pytest.raises(KeyError):
        read_value("invented", 1)


def test_only_choices_are_written_so_that_better_defaults_arrive() -> None:
    assert to_raw(Settings()) == {}
    assert to_raw(Settings(style=Style.FLOWING)) == {"style": "flowing"}


def test_a_language_is_offered_in_itself() -> None:
    setting = next(setting for setting in SETTINGS if setting.name == "interface_language")
    names = {value: text.text for value, text in setting.choices}
    assert names[LanguageChoice.NN] == "Nynorsk"
    assert names[LanguageChoice.SV] == "Svenska"


toml_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@settings(max_examples=200)
@given(
    st.dictionaries(st.sampled_from([*setting_names(), "other"]) | st.text(max_size=8), toml_values)
)
def test_no_file_content_breaks_the_start(raw: dict[str, object]) -> None:
    found, problems = read_settings(raw)
    again, none = read_settings(to_raw(found))
    assert (again, none) == (found, ())
    assert len(problems) <= len(raw)


@pytest.mark.parametrize("name", ["confidential_terms", "allowed_terms"])
def test_one_bad_word_in_a_list_does_not_take_the_others_with_it(name: str) -> None:
    found, problems = read_settings({name: ["Nordlys", "", 7, "x" * 300, "Havbris"]})
    assert getattr(found, name) == ("Nordlys", "Havbris")
    assert [problem.setting for problem in problems] == [name]
    assert "The others are used" in str(problems[0].message)
