"""What comes back unedited becomes the original again, to the letter."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.privacy.restoring.restore import restore
from tests.unit.privacy.restoring.sending import (
    PEOPLE,
    SOURCE,
    WORDS,
    findings_of,
    restored,
    send,
    sent,
)

# Pieces that meet in odd ways: genitives, decomposed letters, capitals, typed placeholders.
PIECES = st.sampled_from(
    [
        *(
            "Kari",
            "Karis",
            "KARI NORDMANN",
            "Kari Nordmann",
            "Nordmanns",
            "kari",
            "Kari's",
            "Lars'",
        ),
        *(
            "Lars",
            "Bjo\u0308rn",
            "Bj\u00f6rn",
            "Bj\u00f6rns",
            "Ren\u00e9",
            "Rene\u0301s",
            "A\u030ase",
        ),
        *(
            "912 34 567",
            "91234567",
            "a@b.no",
            "[PERSON_1]",
            "PERSON 2",
            "person_3",
            "\\[PERSON\\_1\\]",
        ),
        *(
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u200b",
            "\u00ad",
            ".",
            "[",
            "]",
            "_",
            "s",
        ),
        *("'s", "'", "1", "&lt;", "**", "og", "\ufeff", "\U0001f600"),
    ]
)
LABELS = st.sampled_from([Label.PERSON, Label.PERSON, Label.PHONE, Label.SENSITIVE])


@st.composite
def texts_with_findings(draw: st.DrawFn) -> tuple[str, tuple[Finding, ...]]:
    text = "".join(draw(st.lists(PIECES, min_size=1, max_size=25)))
    findings = []
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(text) - 1))
        end = min(len(text), start + draw(st.integers(1, 14)))
        certainty = draw(st.sampled_from([Certainty.SURE, Certainty.LIKELY]))
        findings.append(
            Finding(start, end, draw(LABELS), certainty, "fake", draw(st.integers(0, 3)))
        )
    return text, tuple(findings)


@given(texts_with_findings(), st.sampled_from(Language))
@settings(max_examples=300, deadline=None)
def test_unedited_text_is_restored_exactly(
    prepared: tuple[str, tuple[Finding, ...]], language: Language
) -> None:
    text, findings = prepared
    case = Case(WORDS, frozenset())
    prompt = send(case, text, findings, language)

    answer = restore(prompt.text, case.sent, WORDS)

    assert answer.text == text
    assert answer.refused is None
    for span in answer.spans:
        assert answer.text[span.start : span.end] == span.original
        assert not span.rewritten
    assert len(answer.spans) == len(prompt.with_state(MarkState.REPLACED))
    assert answer.account.in_order
    without_note = restore(prompt.text[: prompt.note_start], case.sent, WORDS)
    assert without_note.text == text


@given(texts_with_findings())
@settings(max_examples=150, deadline=None)
def test_unedited_lines_inside_an_edited_answer_are_restored_exactly(
    prepared: tuple[str, tuple[Finding, ...]],
) -> None:
    text, findings = prepared
    text = text.replace("\r\n", "\n")
    findings = tuple(f for f in findings if f.end <= len(text))
    case = Case(WORDS, frozenset())
    prompt = send(case, text, findings)
    body = prompt.text[: prompt.note_start]
    if case.sent[-1].literal or not prompt.with_state(MarkState.REPLACED):
        return  # where the user's own words look like placeholders, only the whole is exact
    answer = restore(f"Her er teksten:\n{body}\nFerdig.", case.sent, WORDS)
    assert (
        answer.text == f"Her er teksten:\n{text}{body[len(body.rstrip(chr(10))) :]}\nFerdig."
        or (answer.text.replace("\n", "") == f"Her er teksten:{text}Ferdig.".replace("\n", ""))
    )


def test_line_breaks_of_another_system_are_no_edit() -> None:
    case = Case(WORDS, frozenset())
    prompt = send(case, SOURCE, findings_of(SOURCE, PEOPLE))
    assert restore(prompt.text.replace("\n", "\r\n"), case.sent, WORDS).text == SOURCE
    assert restore(prompt.text + "\n\n", case.sent, WORDS).text == SOURCE


def test_each_form_of_a_name_comes_back_where_it_stood() -> None:
    text = "KARI NORDMANN\nKari søkte. Karis mobil. Nordmann, Kari. Nordmanns attest."
    values = [(form, Label.PERSON, 1) for form in ("KARI NORDMANN", "Kari", "Karis", "Nordmann")]
    values += [("Nordmann, Kari", Label.PERSON, 1), ("Nordmanns", Label.PERSON, 1)]
    (only,) = sent(text, values)
    assert only.text.startswith(
        "[PERSON_1]\n[PERSON_1] søkte. [PERSON_1]s mobil. [PERSON_1]. [PERSON_1]s attest."
    )
    assert restore(only.text, (only,), WORDS).text == text


def test_a_translated_text_gets_each_form_back_where_it_stood() -> None:
    answer = restored(
        "[PERSON_1] søkte jobben. Leiaren til [PERSON_1] er [PERSON_2]. "
        "[PERSON_1] har telefon [TELEFON_1] og e-post [E-POST_1]."
    )
    assert answer.text == (
        "Kari Nordmann søkte jobben. Leiaren til Kari er Lars Holm. "
        "Kari har telefon 912 34 567 og e-post kari@eksempel.no."
    )


def test_an_earlier_version_is_restored_with_its_own_forms() -> None:
    case = Case(WORDS, frozenset())
    first, second = "Kari Nordmann søkte.", "Kari er kalt inn."
    before = send(case, first, findings_of(first, PEOPLE))
    after = send(case, second, findings_of(second, PEOPLE))
    assert restore(before.text, case.sent, WORDS).text == first
    assert restore(after.text, case.sent, WORDS).text == second


def test_a_role_is_restored_and_the_old_name_still_is() -> None:
    case = Case(WORDS, frozenset())
    before = send(case, SOURCE, findings_of(SOURCE, PEOPLE))
    case.rename("[PERSON_1]", Role.CANDIDATE)
    after = send(case, SOURCE, findings_of(SOURCE, PEOPLE))
    assert after.text.startswith("[KANDIDAT_1] søkte. [KANDIDAT_1]s leder er [PERSON_2].")
    assert restore(after.text, case.sent, WORDS).text == SOURCE
    assert restore(before.text, case.sent, WORDS).text == SOURCE
    edited = restore("[Kandidaten 1] og PERSON_2 og [PERSON_1]", case.sent, WORDS)
    assert edited.text == "Kari Nordmann og Lars Holm og Kari Nordmann"


def test_decomposed_letters_stay_decomposed() -> None:
    text = unicodedata.normalize("NFD", "Bjørn Åström ringte. Åströms svar.")
    name = unicodedata.normalize("NFD", "Bjørn Åström")
    owner = unicodedata.normalize("NFD", "Åströms")
    (only,) = sent(text, [(name, Label.PERSON, 1), (owner, Label.PERSON, 1)])
    assert only.text.startswith("[PERSON_1] ringte. [PERSON_1]s svar.")
    assert restore(only.text, (only,), WORDS).text == text
