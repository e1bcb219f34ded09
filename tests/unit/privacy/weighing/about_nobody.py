"""Texts about nobody, and what is found in them."""

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons as names
from aktiv_app.privacy.reasons import (
    SENSITIVE_HEALTH,
)
from tests.unit.privacy.weighing.delivered import weighed

MEMO = (
    "Prosjektet i Wergelandsgården er i rute. Gulvet ble lagt i går, og malerne er ferdige i andre "
    "etasje. Etter langvarig sykdom i høst er bemanningen tilbake der den var. Neste møte er på "
    "tirsdag klokka ni i tredje etasje, med gjennomgang av framdrift og innkjøp."
)
ADVERTISEMENT = (
    "Vi søker prosjektleder til nytt kontor i Wergelandsgården. Du får en arbeidsgiver som følger "
    "opp ved sykdom, og du leder et team på åtte. Vi legger vekt på erfaring med offentlige "
    "anskaffelser og på at du skriver godt. Lønn etter avtale, fem uker ferie og god pensjon. "
    "Søknad innen første mai."
)


def finding(
    text: str, words: str, label: Label, reason: str, certainty: Certainty = Certainty.LIKELY
) -> Finding:
    start = text.index(words)
    return Finding(start, start + len(words), label, certainty, reason)


def in_advertisement(more: str = "") -> tuple[str, list[Finding]]:
    return in_text(f"{ADVERTISEMENT} {more}")


def in_memo(more: str = "") -> tuple[str, list[Finding]]:
    return in_text(f"{MEMO} {more}")


def in_text(text: str) -> tuple[str, list[Finding]]:
    return text, [
        finding(text, "Wergelandsgården", Label.PERSON, names.LISTED),
        finding(text, "sykdom", Label.SENSITIVE, SENSITIVE_HEALTH),
    ]


def sure(text: str, words: str, reason: str = names.FULL_NAME) -> Finding:
    return finding(text, words, Label.PERSON, reason, Certainty.SURE)


def certainties(text: str, findings: list[Finding]) -> list[Certainty]:
    return [one.certainty for one in weighed(text, findings)]
