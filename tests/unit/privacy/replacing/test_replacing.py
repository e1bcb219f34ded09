"""Nothing that was marked survives, everything else does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.core.errors import EngineError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.folding import value_key
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.replacing.outcomes import Outcomes
from aktiv_app.privacy.replacing.registry import Registry
from aktiv_app.privacy.replacing.replace import replace_findings, settle
from aktiv_app.privacy.replacing.screened import (
    Choice,
    Decision,
    Decisions,
    KeepReason,
    MarkState,
    ScreenedPrompt,
    ValueKey,
)
from tests.unit.privacy.fakes import real_words

WORDS = real_words()
KEEP = Decision(Choice.KEEP, KeepReason.PUBLISHED)
REPLACE = Decision(Choice.REPLACE)


def found(
    text: str,
    value: str,
    label: Label = Label.PERSON,
    certainty: Certainty = Certainty.SURE,
    person: int = 0,
) -> Finding:
    start = text.index(value)
    return Finding(start, start + len(value), label, certainty, "fake", person)


def screened(
    text: str,
    *findings: Finding,
    decisions: Decisions | None = None,
    never_keep: frozenset[Label] = frozenset(),
    registry: Registry | None = None,
) -> ScreenedPrompt:
    return replace_findings(
        text,
        Language.NB,
        findings,
        decisions or {},
        WORDS.reserved(text),
        Outcomes(registry or Registry(), WORDS, never_keep),
        WORDS,
    )


def body(prompt: ScreenedPrompt) -> str:
    return prompt.text[: prompt.note_start].rstrip("\n")


LETTERS = "aB .\n1\u0301\u00ad\U0001f600[]_"
TEXTS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=60)


@st.composite
def texts_with_findings(draw: st.DrawFn) -> tuple[str, tuple[Finding, ...]]:
    text = draw(TEXTS)
    findings = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        findings.append(
            Finding(
                start,
                draw(st.integers(start + 1, len(text))),
                draw(st.sampled_from([Label.PERSON, Label.PHONE, Label.EMAIL])),
                draw(st.sampled_from(Certainty)),
                "fake",
                draw(st.integers(0, 2)),
            )
        )
    return text, tuple(findings)


@given(texts_with_findings())
@settings(max_examples=150, deadline=None)
def test_every_marked_character_goes_and_every_other_stays(
    case: tuple[str, tuple[Finding, ...]],
) -> None:
    text, findings = case
    prompt = screened(text, *findings)
    strong = {
        offset
        for finding in findings
        if finding.certainty is not Certainty.POSSIBLE
        for offset in range(finding.start, finding.end)
    }
    # Walk both texts together: what stands between marks is the source, untouched.
    rebuilt, source_read, text_read = [], 0, 0
    for mark in prompt.marks:
        between = text[source_read : mark.finding.start]
        assert between == prompt.text[text_read : mark.start]
        assert not strong & set(range(source_read, mark.finding.start))
        shown = prompt.text[mark.start : mark.end]
        assert mark.original == text[mark.finding.start : mark.finding.end]
        if mark.state is MarkState.REPLACED:
            assert shown == mark.placeholder + mark.suffix
        else:
            assert shown == mark.original
            assert not strong & set(range(mark.finding.start, mark.finding.end))
        rebuilt += [between, mark.original]
        source_read, text_read = mark.finding.end, mark.end
    rest = text[source_read:]
    assert not strong & set(range(source_read, len(text)))
    assert prompt.text[text_read:].startswith(rest)
    assert "".join([*rebuilt, rest]) == text
    assert bool(prompt.with_state(MarkState.REPLACED)) is (prompt.note_start < len(prompt.text))


STEPS = st.lists(
    st.tuples(
        texts_with_findings(),
        st.sampled_from([Language.NB, Language.EN]),
        st.booleans(),
        st.sampled_from([None, *Role]),
    ),
    min_size=1,
    max_size=6,
)


@given(STEPS)
@settings(max_examples=200, deadline=None)
def test_what_is_remembered_of_the_last_text_changes_nothing(
    steps: list[tuple[tuple[str, tuple[Finding, ...]], Language, bool, Role | None]],
) -> None:
    used, fresh = Registry(), Registry()
    remembering = Outcomes(used, WORDS, frozenset())
    for (text, findings), language, keep, role in steps:
        decisions: dict[ValueKey, Decision] = {}
        # As the user decides, calls somebody after a role, and copies; then types beside it all.
        for turn, source in enumerate((text, text, text, f"{text} .", f"{text} person 1", text)):
            rest = source, language, findings, decisions, WORDS.reserved(source)
            prompt = replace_findings(*rest, remembering, WORDS)
            assert prompt == replace_findings(*rest, Outcomes(fresh, WORDS, frozenset()), WORDS)
            names = [WORDS.name_of(mark.placeholder) for mark in prompt.marks if mark.placeholder]
            people = [name for name in names if name[0] is Label.PERSON or name[0] in [*Role]]
            for registry in (used, fresh):
                if turn == 1 and people:
                    registry.rename(*people[0], role)
                if turn == 2:
                    registry.mark_sent(names, WORDS.reserved(source))
            if turn == 0 and keep and prompt.marks:
                reason = KeepReason.NOT_PERSONAL
                decisions = {prompt.marks[0].key: Decision(Choice.KEEP, reason)}


@given(texts_with_findings())
@settings(max_examples=150, deadline=None)
def test_a_placeholder_stands_for_one_value_or_person_and_for_nothing_typed(
    case: tuple[str, tuple[Finding, ...]],
) -> None:
    text, findings = case
    prompt = screened(text, *findings)
    owners: dict[str, set[object]] = {}
    values: dict[object, set[str]] = {}
    for mark in prompt.with_state(MarkState.REPLACED):
        owner = mark.finding.person if mark.finding.label is Label.PERSON else 0
        owners.setdefault(mark.placeholder, set()).add(owner or mark.key)
        if not owner:
            values.setdefault(mark.key, set()).add(mark.placeholder)
        assert mark.placeholder not in text
    for placeholder, stands_for in owners.items():
        people = {owner for owner in stands_for if isinstance(owner, int)}
        # An unlinked name may join the one person who is called the same.
        assert len(people) <= 1, placeholder
        if not people:
            assert len(stands_for) == 1, placeholder
    assert all(len(placeholders) == 1 for placeholders in values.values())
    assert prompt == screened(text, *reversed(findings))


def test_mentions_of_one_person_share_a_placeholder() -> None:
    text = "Kari Nordmann søkte. Karis mobil er 912 34 567 (91234567)."
    prompt = screened(
        text,
        found(text, "Kari Nordmann", person=1),
        found(text, "Karis", person=1),
        found(text, "912 34 567", Label.PHONE),
        found(text, "91234567", Label.PHONE),
    )
    assert body(prompt) == ("[PERSON_1] søkte. [PERSON_1]s mobil er [TELEFON_1] ([TELEFON_1]).")
    assert prompt.text.endswith(WORDS.note(Language.NB))
    assert prompt.text[prompt.note_start :] == WORDS.note(Language.NB)


def test_a_text_without_replacements_is_left_exactly_alone() -> None:
    text = "Bjo\u0308rn\u00a0\u00ad \n\n\n ferdig  "
    prompt = screened(text)
    assert (prompt.text, prompt.note_start, prompt.marks) == (text, len(text), ())


def test_a_typed_placeholder_is_not_given_to_anybody() -> None:
    text = "[PERSON_1] og person 2 møtte Kari"
    prompt = screened(text, found(text, "Kari"))
    assert body(prompt) == "[PERSON_1] og person 2 møtte [PERSON_3]"


def test_adjacent_findings_stay_two() -> None:
    text = "Kari12345678"
    prompt = screened(text, found(text, "Kari"), found(text, "12345678", Label.PHONE))
    assert body(prompt) == "[PERSON_1][TELEFON_1]"


def test_overlapping_findings_become_one_named_after_the_surest() -> None:
    text = "kari.nordmann@firma.no"
    (finding,) = settle(
        text,
        [
            found(text, "kari.nordmann", Label.PERSON, Certainty.POSSIBLE),
            found(text, "nordmann@firma.no", Label.EMAIL, Certainty.SURE),
        ],
    )
    assert (finding.start, finding.end) == (0, len(text))
    assert (finding.label, finding.certainty) == (Label.EMAIL, Certainty.SURE)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("hos Nordmann igjen", "Nord", "hos [PERSON_1] igjen"),
        ("tlf 91234567 her", "9123456", "tlf [PERSON_1] her"),
        ("Rene\u0301 kom", "Rene", "[PERSON_1] kom"),
        ("Karis bil", "Kari", "[PERSON_1]s bil"),
        ("Kari-Anne", "Kari", "[PERSON_1]-Anne"),
        ("tlf91234567", "91234567", "tlf[PERSON_1]"),
    ],
)
def test_no_piece_of_a_word_is_left_behind(text: str, value: str, expected: str) -> None:
    assert body(screened(text, found(text, value))) == expected


def test_text_without_spaces_is_not_swallowed_whole() -> None:
    text = "a" * 5000 + "Kari" + "a" * 5000
    prompt = screened(text, found(text, "Kari"))
    assert prompt.text.count("a") > 9900


def test_possible_findings_wait_for_the_user() -> None:
    text = "Stein er lagt"
    finding = found(text, "Stein", certainty=Certainty.POSSIBLE)
    key = value_key(Label.PERSON, "Stein")
    assert screened(text, finding).text == text
    assert screened(text, finding).marks[0].state is MarkState.UNDECIDED
    assert screened(text, finding, decisions={key: KEEP}).marks[0].state is MarkState.KEPT
    assert body(screened(text, finding, decisions={key: REPLACE})) == "[PERSON_1] er lagt"


def test_keeping_a_full_name_keeps_its_parts_but_not_the_other_way_round() -> None:
    text = "Kari Nordmann. Karis kontor. Kari."
    findings = (
        found(text, "Kari Nordmann", person=1),
        found(text, "Karis", person=1),
        Finding(29, 33, Label.PERSON, Certainty.SURE, "fake", 1),
    )
    full = {value_key(Label.PERSON, "kari nordmann"): KEEP}
    assert screened(text, *findings, decisions=full).text == text
    first = {value_key(Label.PERSON, "Kari"): KEEP}
    assert body(screened(text, *findings, decisions=first)) == "[PERSON_1]. Karis kontor. Kari."


def test_keeping_without_a_reason_does_not_count() -> None:
    text = "Kari"
    decisions = {value_key(Label.PERSON, text): Decision(Choice.KEEP)}
    assert body(screened(text, found(text, text), decisions=decisions)) == "[PERSON_1]"


def test_the_policy_can_forbid_keeping_a_class() -> None:
    text = "Kari 12345678"
    decisions = {
        value_key(Label.PERSON, "Kari"): KEEP,
        value_key(Label.NATIONAL_ID, "12345678"): KEEP,
    }
    prompt = screened(
        text,
        found(text, "Kari"),
        found(text, "12345678", Label.NATIONAL_ID),
        decisions=decisions,
        never_keep=frozenset({Label.NATIONAL_ID}),
    )
    assert body(prompt) == "Kari [FØDSELSNUMMER_1]"
    assert prompt.refused == (value_key(Label.NATIONAL_ID, "12345678"),)


def test_what_nobody_may_keep_is_not_asked_about() -> None:
    text = "Konto 12345678903"
    possible = found(text, "12345678903", Label.BANK_ACCOUNT, Certainty.POSSIBLE)
    prompt = screened(text, possible, never_keep=frozenset({Label.BANK_ACCOUNT}))
    assert body(prompt) == "Konto [KONTONUMMER_1]"
    assert prompt.marks[0].state is MarkState.REPLACED


@pytest.mark.parametrize(("start", "end"), [(0, 5), (-1, 2), (3, 1)])
def test_findings_outside_the_text_are_an_engine_error(start: int, end: int) -> None:
    with pytest.raises(EngineError):
        screened("Kari", Finding(start, end, Label.PERSON, Certainty.SURE, "fake"))


def test_two_versions_of_a_prompt_share_their_numbers() -> None:
    case = Case(WORDS, frozenset())
    first = "Kari ringte Ola"
    case.screened(first, Language.NB, [found(first, "Kari"), found(first, "Ola")], {})
    second = "Ola called Kari"
    prompt = case.screened(second, Language.EN, [found(second, "Kari"), found(second, "Ola")], {})
    assert body(prompt) == "[PERSON_2] called [PERSON_1]"
    assert prompt.text.endswith(WORDS.note(Language.EN))


def test_one_person_typed_letter_by_letter_is_the_first_person() -> None:
    """On the way there are moments at which nobody or only a part is recognised."""
    case = Case(WORDS, frozenset())
    for typed, seen in (
        ("Ka", "Ka"),
        ("Kar", ""),
        ("Kari N", "Kari N"),
        ("Kari No", ""),
        ("Kari Nord", "Kari Nord"),
        ("Kari Nord bo", "Kari Nord"),
    ):
        case.screened(typed, Language.NB, [found(typed, seen)] if seen else [], {})
    done = "Kari Nord bor"
    prompt = case.screened(done, Language.NB, [found(done, "Kari Nord")], {})
    assert body(prompt) == "[PERSON_1] bor"


def test_numbers_follow_one_another_though_words_were_names_for_a_moment() -> None:
    case = Case(WORDS, frozenset())
    for typed, names, expected in (
        ("Kari. Rin", ("Kari", "Rin"), "[PERSON_1]. [PERSON_2]"),
        ("Kari. Ring", ("Kari",), "[PERSON_1]. Ring"),
        ("Kari. Ring Ola", ("Kari", "Ola"), "[PERSON_1]. Ring [PERSON_2]"),
    ):
        prompt = case.screened(typed, Language.NB, [found(typed, name) for name in names], {})
        assert body(prompt) == expected


def test_who_comes_back_has_the_number_from_before_unless_somebody_else_has_it_now() -> None:
    case = Case(WORDS, frozenset())
    for text, names, expected in (
        ("Kari, Ola", ("Kari", "Ola"), "[PERSON_1], [PERSON_2]"),
        ("Kari", ("Kari",), "[PERSON_1]"),
        ("Kari, Ola", ("Kari", "Ola"), "[PERSON_1], [PERSON_2]"),
        ("Kari", ("Kari",), "[PERSON_1]"),
        ("Kari, Per", ("Kari", "Per"), "[PERSON_1], [PERSON_2]"),
        ("Kari, Ola, Per", ("Kari", "Ola", "Per"), "[PERSON_1], [PERSON_3], [PERSON_2]"),
    ):
        prompt = case.screened(text, Language.NB, [found(text, name) for name in names], {})
        assert body(prompt) == expected


def test_whoever_has_been_sent_or_has_a_role_keeps_the_number_for_good() -> None:
    case = Case(WORDS, frozenset())
    text = "Kari, Ola"
    both = [found(text, "Kari"), found(text, "Ola")]
    case.sealed(case.screened(text, Language.NB, both, {}), ())
    text = "Per, Liv"
    others = [found(text, "Per"), found(text, "Liv")]
    assert body(case.screened(text, Language.NB, others, {})) == "[PERSON_3], [PERSON_4]"
    case.rename("[PERSON_3]", Role.CANDIDATE)
    case.rename("[KANDIDAT_1]", None)
    prompt = case.screened("Eva", Language.NB, [found("Eva", "Eva")], {})
    assert body(prompt) == "[PERSON_4]"
    text = "Per, Kari, Eva"
    every = [found(text, name) for name in ("Per", "Kari", "Eva")]
    assert body(case.screened(text, Language.NB, every, {})) == (
        "[PERSON_3], [PERSON_1], [PERSON_4]"
    )


def test_a_value_that_is_kept_for_a_while_has_its_number_from_before_afterwards() -> None:
    case = Case(WORDS, frozenset())
    kept: Decisions = {value_key(Label.PERSON, "Kari"): KEEP}
    for text, names, decisions, expected in (
        ("Kari", ("Kari",), {}, "[PERSON_1]"),
        ("Kari", ("Kari",), kept, "Kari"),
        ("Kari, Ola", ("Kari", "Ola"), kept, "Kari, [PERSON_2]"),
        ("Kari, Ola", ("Kari", "Ola"), {}, "[PERSON_1], [PERSON_2]"),
    ):
        findings = [found(text, name) for name in names]
        assert body(case.screened(text, Language.NB, findings, decisions)) == expected
