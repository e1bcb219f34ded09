"""Logins in orders to whoever runs the systems, and what is ordered like them. Invented."""

import pytest

from aktiv_app.privacy.recognizers.international.told_logins import told

_WORDS = frozenset(
    ("sykepleier", "gjester", "hverdag", "kantine", "leder", "ansatte", "måneden", "nattevakt")
)


def _logins(text: str) -> list[str]:
    return [match["u"] for match in told(text, _WORDS.__contains__)]


@pytest.mark.parametrize(
    ("text", "login"),
    [
        ("Opprett bruker kjeroy i Visma", "kjeroy"),
        ("bestill tilgang for kjeroy", "kjeroy"),
        ("slett brukeren kjeroy2 i dag", "kjeroy2"),
        ("create new account kjeroy please", "kjeroy"),
        ("Ticket is assigned to kjeroy7.", "kjeroy7"),
        ("passord nullstilt for kjeroy", "kjeroy"),
        ("modified by KJEROY7", "KJEROY7"),
        ("SAP-konto kjeroy virker ikke", "kjeroy"),
        ("ansattident KJR123", "KJR123"),
        ("Signed-off-by: kjeroy", "kjeroy"),
        ("bruker/pw: kjeroy/hemmelig", "kjeroy"),
        ("ssh kjeroy@10.0.0.5", "kjeroy"),
    ],
)
def test_found(text: str, login: str) -> None:
    assert login in _logins(text)


@pytest.mark.parametrize(
    "text",
    [
        "Opprett bruker for sykepleier",
        "bestill tilgang for gjester",
        "Saken er tildelt leder.",
        "modified by HR",
        "innlogging: kantine",
        "Bestill utstyr til nattevakt.",
        "Slett kontoen før måneden er omme",
    ],
)
def test_not_found(text: str) -> None:
    assert _logins(text) == []
