"""What may leave the app, and the ways there are not to forge it."""

import copy
import dataclasses
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from aktiv_app.core.errors import NotVouchedError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.folding import value_key
from aktiv_app.privacy.replacing.screened import (
    Choice,
    Decision,
    Decisions,
    KeepReason,
    ScreenedPrompt,
)
from aktiv_app.privacy.seal import ScreenedText
from tests.unit.privacy.fakes import FakeEngine, real_words

ENGINE = FakeEngine()
KEEP = Decision(Choice.KEEP, KeepReason.NOT_PERSONAL)


def new_case(*never_keep: Label) -> Case:
    return Case(real_words(), frozenset(never_keep))


def screen(case: Case, text: str, decisions: Decisions | None = None) -> ScreenedPrompt:
    return case.screened(text, Language.NB, ENGINE.scan(text), decisions or {})


def seal(case: Case, prompt: ScreenedPrompt) -> ScreenedText:
    return case.sealed(prompt, ENGINE.scan(case.text_to_check(prompt)))


def sealed(text: str) -> ScreenedText:
    case = new_case()
    return seal(case, screen(case, text))


def test_a_screened_text_is_sealed_with_its_source() -> None:
    text = sealed("Ring Kari på 912 34 567")
    assert text.text.startswith("Ring [PERSON_1] på [TELEFON_1]\n\n")
    assert text.source == "Ring Kari på 912 34 567"


def test_undecided_findings_stop_the_seal() -> None:
    case = new_case()
    with pytest.raises(NotVouchedError):
        seal(case, screen(case, "Stein er her"))
    decided = {value_key(Label.PERSON, "Stein"): KEEP}
    assert seal(case, screen(case, "Stein er her", decided)).text == "Stein er her"


def test_only_what_the_case_itself_screened_is_sealed() -> None:
    case = new_case()
    prompt = screen(case, "Ring Kari")
    forged = replace(prompt, text="Ring henne", note_start=10, marks=())
    with pytest.raises(NotVouchedError):
        case.text_to_check(forged)
    with pytest.raises(NotVouchedError):
        case.sealed(forged, ())
    with pytest.raises(NotVouchedError):
        new_case().sealed(prompt, ())


def test_a_text_whose_number_went_to_somebody_else_since_is_not_sealed() -> None:
    """Else the same placeholder would come back from the AI with two meanings."""
    case = new_case()
    before = case.screened(
        "Hei Kari", Language.NB, [Finding(4, 8, Label.PERSON, Certainty.SURE, "fake")], {}
    )
    case.screened("Hei", Language.NB, [], {})
    after = case.screened(
        "Hei Ola", Language.NB, [Finding(4, 7, Label.PERSON, Certainty.SURE, "fake")], {}
    )
    with pytest.raises(NotVouchedError):
        case.sealed(before, ())
    assert case.sent == ()
    assert case.sealed(after, ()).text.startswith("Hei [PERSON_1]")


def test_what_the_second_check_finds_is_named_by_class_and_marked_from_then_on() -> None:
    case = new_case()
    source = "Ring Kari Mo 912 i dag"
    start = source.index("Kari")
    only_first = [Finding(start, start + 4, Label.PERSON, Certainty.SURE, "fake")]
    prompt = case.screened(source, Language.NB, only_first, {})
    checked = case.text_to_check(prompt)
    # The check takes the rest for an address, beginning in the placeholder.
    end = checked.index("912") + 3
    finding = Finding(5, end, Label.ADDRESS, Certainty.LIKELY, "fake")
    with pytest.raises(NotVouchedError) as raised:
        case.sealed(prompt, [finding])
    assert "an address" in str(raised.value.message)
    assert "Mo" not in str(raised.value.message)
    again = case.screened(source, Language.NB, only_first, {})
    assert [mark.original for mark in again.marks] == ["Kari", "Mo 912"]
    assert case.sealed(again, ()).text.startswith("Ring [PERSON_1] [ADRESSE_1] i dag")


def test_a_check_that_only_sees_placeholders_is_content() -> None:
    case = new_case()
    prompt = screen(case, "Navn: Kari, Ola Hansen")
    checked = case.text_to_check(prompt)
    assert checked.rstrip() == "Navn: [xxxxxxxx], [xxxxxxxx]"
    around = Finding(6, len(checked.rstrip()), Label.PERSON, Certainty.SURE, "fake")
    assert case.sealed(prompt, [around]).text == prompt.text


def test_possible_findings_of_the_check_do_not_stop_it() -> None:
    case = new_case()
    prompt = screen(case, "Hei du")
    doubtful = Finding(0, 3, Label.PERSON, Certainty.POSSIBLE, "fake")
    assert case.sealed(prompt, [doubtful]).text == "Hei du"


def test_kept_values_pass_and_nothing_wider_does() -> None:
    case = new_case()
    source = "Kari Mo"
    kept = {value_key(Label.PERSON, "Kari"): KEEP}
    prompt = screen(case, source, kept)
    assert case.sealed(prompt, [Finding(0, 4, Label.PERSON, Certainty.SURE, "f")]).text == source
    prompt = screen(case, source, kept)
    with pytest.raises(NotVouchedError):
        case.sealed(prompt, [Finding(0, 7, Label.PERSON, Certainty.SURE, "f")])


def test_a_class_the_policy_protects_never_passes_as_kept() -> None:
    case = new_case(Label.NATIONAL_ID)
    prompt = screen(case, "912 34 567", {value_key(Label.PHONE, "912 34 567"): KEEP})
    with pytest.raises(NotVouchedError):
        case.sealed(prompt, [Finding(0, 10, Label.NATIONAL_ID, Certainty.SURE, "f")])


PIECES = st.lists(
    st.sampled_from(
        ["Kari", "Ola Hansen", "912 34 567", "a@b.no", " ", "\n", "søker ", "[PERSON_1]"]
    )
)


@given(PIECES)
@settings(max_examples=80, deadline=None)
def test_no_original_is_left_in_a_sealed_text(pieces: list[str]) -> None:
    source = " ".join(pieces)
    case = new_case()
    prompt = screen(case, source)
    text = seal(case, prompt).text
    for mark in prompt.marks:
        assert mark.original not in text
    assert not ENGINE.scan(text[: prompt.note_start])


@given(PIECES, st.integers(-5, 80), st.integers(-5, 80))
@settings(max_examples=80, deadline=None)
def test_an_excerpt_holds_what_was_selected_and_no_half_placeholder(
    pieces: list[str], start: int, end: int
) -> None:
    case = new_case()
    prompt = screen(case, "".join(pieces))
    whole = seal(case, prompt)
    part = whole.excerpt(start, end)
    low, high = max(start, 0), min(end, len(whole.text))
    assert part.source == whole.source
    assert part.text in whole.text
    if low < high:
        assert whole.text[low:high] in part.text
        placeholders = [mark.placeholder for mark in prompt.marks]
        touched = [mark for mark in prompt.marks if mark.start < high and mark.end > low]
        assert sum(map(len, placeholders)) >= sum(len(mark.placeholder) for mark in touched)
        for mark in touched:
            assert mark.placeholder in part.text
        expected = low if not touched else min(low, touched[0].start)
        assert whole.text[expected : expected + len(part.text)] == part.text
    else:
        assert part.text == ""


def test_an_excerpt_of_an_excerpt_keeps_placeholders_whole() -> None:
    part = sealed("Ring Kari og Ola").excerpt(3, 8)
    assert part.text == "g [PERSON_1]"
    assert part.excerpt(5, 6).text == "[PERSON_1]"
    assert part.excerpt(0, 2).text == "g "


def test_it_cannot_be_made_outside() -> None:
    with pytest.raises(TypeError):
        ScreenedText("Kari", "Kari", seal=object())
    with pytest.raises(TypeError):
        ScreenedText("Kari", "Kari")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        type("Mine", (ScreenedText,), {})


def test_it_cannot_be_changed_or_made_from_another() -> None:
    text = sealed("Hei")
    with pytest.raises(dataclasses.FrozenInstanceError):
        text.text = "Kari"  # type: ignore[misc]
    with pytest.raises(TypeError):
        dataclasses.replace(text, text="Kari")
    assert copy.copy(text) is text
    assert copy.deepcopy([text])[0] is text


def test_it_cannot_be_made_from_bytes() -> None:
    text = sealed("Hei")
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError):
            pickle.dumps(text, protocol)
    with pytest.raises(TypeError):
        text.__setstate__(["Kari", "Kari", ()])


def test_texts_stay_out_of_logs() -> None:
    case = new_case()
    prompt = screen(case, "Ring Kari")
    assert "Kari" not in repr(prompt)
    assert "Ring" not in repr(seal(case, prompt))
