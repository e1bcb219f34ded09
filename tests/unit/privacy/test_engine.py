import socket
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.build import build_engine, create_recognizers
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.nlp import create_nlp_engine
from aktiv_app.privacy.reasons import REASONS
from aktiv_app.privacy.recognizers.confidential import ConfidentialRecognizer
from aktiv_app.privacy.recognizers.international.birth_of_person import BirthDateOfNumber
from aktiv_app.privacy.recognizers.repeats import RepeatedValues
from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases
from aktiv_app.privacy.recognizers.tables import TableColumns
from aktiv_app.privacy.text.segments import Segment

RESOURCES = Path(__file__).parents[3] / "resources"
PHRASES = load_phrases(RESOURCES / "sensitive")  # takes longer to read than all else here


def without_names() -> Engine:
    return Engine(
        create_recognizers(RESOURCES, ["Prosjekt Nordlys"], PHRASES),
        create_nlp_engine(),
        document_rules=(TableColumns(), RepeatedValues(), BirthDateOfNumber()),
        allowed=["Kontoret Bakken 3"],
    )


@pytest.fixture(scope="module")
def engine() -> Engine:
    return without_names()


def marked(engine: Engine, text: str) -> list[tuple[str, str]]:
    return [
        (str(one.label), text[one.start : one.end])
        for one in engine.scan(text)
        if one.certainty.rank > 0
    ]


def test_offsets_are_those_of_the_text_as_given(engine: Engine) -> None:
    text = "E\u00adpost: pa\u200bivi@va\u030ard.se, tlf 912\u00a034\u2009567"
    assert marked(engine, text) == [
        ("EMAIL", "pa\u200bivi@va\u030ard.se"),
        ("PHONE", "912\u00a034\u2009567"),
    ]


def test_values_broken_over_two_lines_are_whole(engine: Engine) -> None:
    text = "Skriv til ola.normann@\neksempel.no eller\nring +47 912 34\n567"
    assert marked(engine, text) == [
        ("EMAIL", "ola.normann@\neksempel.no"),
        ("PHONE", "+47 912 34\n567"),
    ]


def test_headings_of_a_table_tell_what_its_cells_are(engine: Engine) -> None:
    text = "Navn\tFødt\tSted\nA\t1988\tBodø\nB\t05.1990\tAlta\n\nBudsjett\t1988\n"
    assert marked(engine, text) == [("DATE_OF_BIRTH", "1988"), ("DATE_OF_BIRTH", "05.1990")]


def test_a_user_name_found_once_is_found_everywhere(engine: Engine) -> None:
    text = "brukernavn: tuva_93\n" + "Vanlig linje.\n" * 200 + "Feilet for tuva_93 i går."
    assert [label for label, _ in marked(engine, text)] == ["USERNAME", "USERNAME"]


def test_own_words_are_marked_and_allowed_words_stay(engine: Engine) -> None:
    assert marked(engine, "Vi leverte prosjekt  nordlys i fjor.") == [
        ("CONFIDENTIAL", "prosjekt  nordlys")
    ]


def test_allowed_words_stay_unless_they_are_confidential() -> None:
    names = build_engine(RESOURCES, ["Kari Holm"], ["Storgata 5", "kari  holm", "Ingrid Solberg"])
    text = "Kari Holm møtte Ingrid Solberg. Ingrid Solbergs kontor er i Storgata 5."
    assert marked(names, text) == [("CONFIDENTIAL", "Kari Holm")]
    unlisted = build_engine(RESOURCES, ["Kari Holm"])
    assert [label for label, _ in marked(unlisted, text)] == [
        "CONFIDENTIAL",
        "PERSON",
        "PERSON",
        "ADDRESS",
    ]


def test_every_reason_has_a_sentence(engine: Engine) -> None:
    text = "Født 03.04.1991, 31 år gammel, bil EL 48213, pass nr EM 4821907, ip: 192.0.2.4"
    findings = engine.scan(text)
    assert len(findings) == 5
    assert all(one.reason in REASONS for one in findings)


def test_no_socket_is_ever_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    found = build_engine(RESOURCES).scan("Skriv til kari@eksempel.co.uk")
    assert Label.EMAIL in {one.label for one in found}


LINES = st.sampled_from(
    [
        "Ring 912 34 567 i kveld.\n",
        "\n",
        "Hun er sykmeldt, prolaps.\n",
        "Navn\tFødt\tMobil\n",
        "A\t1988\t91 23 45 67\n",
        "kari@eksempel.no\n",
        "Storgata 5,\n",
        "0155 Oslo\n",
        "Født ",
        "12. mai 1990",
        " og ",
        "brukernavn: tuva_93\n",
        "tuva_93 ",
        "E\u00adpost a\u030a ",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(LINES, max_size=60), st.lists(st.tuples(st.integers(0, 999), LINES), max_size=6))
def test_scanning_after_edits_gives_what_a_fresh_engine_gives(
    lines: list[str], edits: list[tuple[int, str]]
) -> None:
    used = without_names()
    text = "".join(lines)
    used.scan(text)
    for place, piece in edits:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + place % 4 :]
        used.scan(text)
    assert used.scan(text) == without_names().scan(text)


def test_work_done_ahead_is_done_in_small_parts_and_changes_nothing(engine: Engine) -> None:
    text = "".join(f"Ring 912 34 {number} i kveld.\n" for number in range(100, 700))
    used = without_names()
    parts = 1
    while not used.prepare(text):
        parts += 1
    assert parts > 3
    assert used.scan(text) == engine.scan(text) != ()
    assert used.prepare(text)
    assert used.prepare("")


class Statements:
    """Takes every "x" for a statement, and refuses texts about nobody."""

    def find_in(self, segments: Sequence[Segment]) -> list[list[Finding]]:
        assert any("Kari" in segment.text for segment in segments)
        return [
            [
                Finding(at, at + 1, Label.SENSITIVE, Certainty.LIKELY, "fake")
                for at in range(segment.core_start, segment.core_end)
                if segment.text[at] == "x"
            ]
            for segment in segments
        ]


class Persons:
    """Takes every "Kari" for a person."""

    def candidates_in(self, segments: Sequence[Segment]) -> list[list[RawName]]:
        return [[] for _ in segments]

    def resolve(
        self,
        whole_text: str,
        candidates: Sequence[RawName],
        other_findings: Sequence[Finding],
        *,
        in_fields: bool,
    ) -> list[Finding]:
        del candidates, other_findings, in_fields
        at = whole_text.find("Kari")
        return [Finding(at, at + 4, Label.PERSON, Certainty.SURE, "fake")] if at >= 0 else []


def test_the_model_is_asked_for_statements_once_a_text_is_about_somebody() -> None:
    engine = Engine(
        [ConfidentialRecognizer([])],
        create_nlp_engine(),
        persons=Persons(),
        statements=Statements(),
    )
    assert engine.scan("x and x") == ()
    found = engine.scan("\u00adx and x\n\nKari")
    assert [(one.start, str(one.label)) for one in found] == [
        (1, "SENSITIVE"),
        (7, "SENSITIVE"),
        (10, "PERSON"),
    ]
