"""Templates say what they should, and nothing they say can read, run away or freeze."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.core.errors import AktivError, TemplateError
from aktiv_app.core.model import VariableKind
from aktiv_app.core.templating import Kinds, RangeText, compile_template
from tests.invented.hostile_templates import FLOODS, REFUSED

KINDS: Kinds = (
    ("role", VariableKind.SHORT_TEXT),
    ("count", VariableKind.NUMBER_RANGE),
    ("lines", VariableKind.LINES),
    ("kind", VariableKind.CHOICE),
    ("focus", VariableKind.MULTI_CHOICE),
)
VALUES: dict[str, object] = {
    "role": "HR-rådgiver",
    "count": RangeText("10–15", 10, 15),
    "lines": ("en", "to", "tre"),
    "kind": "panelintervju",
    "kind_key": "panel",
    "focus": ("faget",),
    "focus_keys": ("skill",),
}


def render(source: str, **values: object) -> str:
    return compile_template(source, KINDS).render({**VALUES, **values})


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ role }}: {{ count }}", "HR-rådgiver: 10–15"),
        ("{{ count.low }} og {{ count.high }}", "10 og 15"),
        ("{% if count.high > 12 %}mange{% else %}få{% endif %}", "mange"),
        ("{{ lines | join('; ') }}", "en; to; tre"),
        ("{{ lines | length }}", "3"),
        (
            "{% for x in lines %}{{ loop.index }}{{ x }}{% if not loop.last %},{% endif %}"
            "{% endfor %}",
            "1en,2to,3tre",
        ),
        ("{% for x in lines %}\n- {{ x }}\n{% endfor %}\nslutt", "- en\n- to\n- tre\nslutt"),
        ("a {% if role %}b{% endif %}\nc", "a b\nc"),
        (
            "{{ role | first_lower }} {{ role | upper }} {{ kind | first_upper }}",
            "hR-rådgiver HR-RÅDGIVER Panelintervju",
        ),
        ("{% if kind_key == 'panel' and role is defined %}ja{% endif %}", "ja"),
        ("{% if 'skill' in focus_keys %}ja{% endif %}", "ja"),
        ("{% if kind_key in ['first', 'panel'] %}ja{% endif %}", "ja"),
        ("{{ 'A' ~ role ~ count.low }}", "AHR-rådgiver10"),
        ("{{ role or 'x' }}{{ 'y' if role else 'z' }}", "HR-rådgivery"),
    ],
)
def test_what_the_language_can_say(source: str, text: str) -> None:
    assert render(source) == text


def test_what_is_not_filled_in_is_empty_and_false() -> None:
    from aktiv_app.core.templating import NoNumber

    empty: dict[str, object] = {
        "role": "",
        "count": RangeText("", NoNumber(), NoNumber()),
        "lines": (),
        "kind": "",
        "kind_key": "",
        "focus": (),
        "focus_keys": (),
    }
    source = (
        "[{{ role }}{{ count }}{{ count.low }}{{ lines | join }}{{ role | default('tom') }}"
        "{% if role or count or lines or kind or focus %}x{% endif %}"
        "{% if count.low > 3 %}x{% endif %}{% if role is none %}!{% endif %}]"
    )
    assert render(source, **empty) == "[tom!]"


def test_what_the_user_types_is_never_a_template() -> None:
    typed = "{{ count }}{% for x in lines %}{{ 7 * 7 }}{% endfor %}"
    assert render("{{ role }}{{ lines | join }}", role=typed, lines=(typed,)) == typed * 2


@pytest.mark.parametrize("source", REFUSED, ids=lambda source: source[:40])
def test_hostile_templates_are_refused_with_a_sentence(source: str) -> None:
    with pytest.raises(TemplateError) as caught:
        render(source)
    assert str(caught.value.message).endswith((".", ". "))


@pytest.mark.parametrize("source", FLOODS)
def test_a_flood_within_the_language_is_stopped(source: str) -> None:
    # Four hundred million steps: a rendering without a bound would not end in any useful time.
    with pytest.raises(TemplateError):
        render(source, lines=("x",) * 20_000, role="y" * 1000)


def test_long_values_alone_are_no_flood() -> None:
    assert len(render("{{ role }}", role="x" * 1_000_000)) == 1_000_000


def test_the_error_names_the_line() -> None:
    with pytest.raises(TemplateError) as caught:
        render("{% if role %}\nen\n{% endif %}\n{{ rolle }}")
    assert str(caught.value.message) == (
        "Line 4 of the text: “rolle” is not a field of this task. Check the spelling."
    )


FRAGMENTS = st.sampled_from(
    [
        "{{ ",
        " }}",
        "{% ",
        " %}",
        "{%- ",
        " -%}",
        "{#",
        "#}",
        "role",
        "count.low",
        "lines",
        "x",
        "for x in lines",
        "if role",
        "elif kind",
        "else",
        "endif",
        "endfor",
        " | join",
        "('a')",
        " | default(",
        ")",
        " == ",
        " > ",
        " ~ ",
        "not ",
        "1",
        "'a'",
        "\n",
        " ",
        "in ",
        "loop.index",
        "raw",
        "endraw",
        "æ",
        "\u202e",
        "set y = 1",
        ".__class__",
        "[0]",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS, max_size=14).map("".join) | st.text(max_size=60), st.text(max_size=30))
def test_rendering_never_fails_in_an_untyped_way(source: str, typed: str) -> None:
    try:
        text = render(source, role=typed, lines=(typed, "b"))
    except AktivError:
        return
    assert isinstance(text, str)


def test_a_few_steps_that_write_much_are_stopped() -> None:
    source = "{% for a in lines %}" + "y" * 15_000 + "{% endfor %}"
    with pytest.raises(TemplateError) as caught:
        render(source, lines=("x",) * 100)
    assert "becomes too long" in str(caught.value.message)
