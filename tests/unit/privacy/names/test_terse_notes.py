"""Names in terse notes: initials in lists, names in brackets, words that are names as well."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Initials of several, and of one who did something
        ("Chidi Okafor, head of stores. Panel: KD, RM.", ["Chidi Okafor", "KD", "RM"]),
        ("Chidi Okafor: int. by RS/MK", ["Chidi Okafor", "RS", "MK"]),
        ("Pass til Chidi Okafor. Kopi av passet tatt av K.", ["Chidi Okafor", "K."]),
        ("Checked JW 12/4: Chidi Okafor", ["JW", "Chidi Okafor"]),
        ("Chidi Okafor applied.\n(SW) will call on Friday", ["Chidi Okafor", "SW"]),
        ("approved by: Tom Wetherby\n& H.C.", ["Tom Wetherby", "H.C."]),
        # Two with initials are no firm
        ("S. Obuya & P. Ferrante to panel", ["S. Obuya", "P. Ferrante"]),
        # Points behind the names of a list do not make it uneven
        ("Sollied 6, Nakamura 5, Eze 4, Okafor 3", ["Sollied", "Nakamura", "Eze", "Okafor"]),
        # Whoever does what no month and no verb of grammar does
        ("May called in sick. We told May to rest.", ["May", "May"]),
        ("Chidi Okafor wants it. HR (Lindqvist) says no.", ["Chidi Okafor", "Lindqvist"]),
        # Data as programs write them
        ('{"candidate": "Peregrine Ashdown", "stage": "2"}', ["Peregrine Ashdown"]),
    ],
)
def test_somebody(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chidi Okafor called.\nApproved PO 12/4, sent by EOD", ["Chidi Okafor"]),
        ("Chidi Okafor called.\nPanel: HR, IT", ["Chidi Okafor"]),
        ("We asked Sales/Marketing to help Chidi Okafor.", ["Chidi Okafor"]),
        ("May starts on a Friday. The will says nothing of Chidi Okafor.", ["Chidi Okafor"]),
        ("9:00 - Anouk\n9:20 - Tarquin\n9:40 - Ingrid\n10:00 - coffee",
         ["Anouk", "Tarquin", "Ingrid"]),
        ("rolle: kokk\nnavn: Sopheap Keo\nstatus: ok", ["Sopheap Keo"]),
        ("Baker & Hill Ltd pays Chidi Okafor.", ["Chidi Okafor"]),
    ],
)  # fmt: skip
def test_nobody(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names
