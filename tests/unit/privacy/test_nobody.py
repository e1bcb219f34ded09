"""Names and statements in texts about nobody, and what makes a text one about somebody."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons as names
from aktiv_app.privacy.nobody import weighed
from aktiv_app.privacy.reasons import PHONE_NATIONAL, SENSITIVE_HEALTH

ADVERTISEMENT = (
    "Vi søker prosjektleder til nytt kontor i Wergelandsgården. Du får en arbeidsgiver som følger "
    "opp ved sykdom, og du leder et team på åtte. Vi legger vekt på erfaring med offentlige "
    "anskaffelser og på at du skriver godt. Lønn etter avtale, fem uker ferie og god pensjon. "
    "Søknad innen første mai."
)


def finding(text: str, words: str, label: Label, reason: str) -> Finding:
    start = text.index(words)
    return Finding(start, start + len(words), label, Certainty.LIKELY, reason)


def in_advertisement(more: str = "") -> tuple[str, list[Finding]]:
    text = f"{ADVERTISEMENT} {more}"
    return text, [
        finding(text, "Wergelandsgården", Label.PERSON, names.LISTED),
        finding(text, "sykdom", Label.SENSITIVE, SENSITIVE_HEALTH),
    ]


def test_in_a_text_about_nobody_names_and_statements_are_for_the_user_to_decide() -> None:
    text, findings = in_advertisement()
    assert [one.certainty for one in weighed(text, findings)] == [Certainty.POSSIBLE] * 2


def test_an_organisations_own_word_says_nothing_about_a_person() -> None:
    text, findings = in_advertisement()
    own = finding(text, "prosjektleder", Label.CONFIDENTIAL, "confidential_term")
    changed = weighed(text, [*findings, own])
    assert [one.certainty for one in changed] == [
        Certainty.POSSIBLE, Certainty.POSSIBLE, Certainty.LIKELY,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "more",
    [
        "Hun ringte i går, og vi snakket lenge med henne.",
        "Jeg har jobbet her i ti år, og jeg ser på meg selv som rolig. Jeg liker det.",
    ],
)
def test_a_text_with_she_or_i_is_about_somebody(more: str) -> None:
    text, findings = in_advertisement(more)
    assert weighed(text, findings) == findings


def test_a_number_of_somebody_makes_the_text_about_somebody() -> None:
    text, findings = in_advertisement("Ring 912 34 567.")
    findings.append(finding(text, "912 34 567", Label.PHONE, PHONE_NATIONAL))
    assert weighed(text, findings) == findings


def test_a_name_that_a_place_for_names_supports_stays() -> None:
    text, findings = in_advertisement("Hilsen Tor")
    findings.append(finding(text, "Tor", Label.PERSON, names.SIGN_OFF))
    assert weighed(text, findings) == findings


def test_a_name_that_comes_back_is_somebodys() -> None:
    text, findings = in_advertisement("Idun Vik holder kurset. Meld deg på hos Idun.")
    findings += [
        finding(text, "Idun Vik", Label.PERSON, names.FULL_NAME),
        Finding(len(text) - 5, len(text) - 1, Label.PERSON, Certainty.LIKELY, names.LISTED),
    ]
    assert weighed(text, findings) == findings


def test_of_a_short_note_nobody_can_say_what_it_is() -> None:
    text = "Husk lunsj med Wergeland på tirsdag"
    findings = [finding(text, "Wergeland", Label.PERSON, names.LISTED)]
    assert weighed(text, findings) == findings


def test_one_age_alone_may_be_an_example() -> None:
    text, findings = in_advertisement("Regneeksempel: en på 25 år begynner på trinn to.")
    findings.append(finding(text, "25 år", Label.AGE, "age_cue"))
    changed = weighed(text, findings)
    assert [one.certainty for one in changed if one.label is not Label.AGE] == [
        Certainty.POSSIBLE, Certainty.POSSIBLE,
    ]  # fmt: skip


def test_in_nordic_text_the_word_for_in_is_no_person() -> None:
    text, findings = in_advertisement("I Oslo, i Bergen, i Bodø og i Alta. I år, i fjor.")
    assert {one.certainty for one in weighed(text, findings)} == {Certainty.POSSIBLE}
