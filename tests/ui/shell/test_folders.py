"""Names of files made from titles of prompts."""

import pytest

from aktiv_app.ui.components.folders import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Førstegangsintervju, SAR-spørsmål", "Førstegangsintervju, SAR-spørsmål"),
        ("Intervju: del 1/2?", "Intervju del 1 2"),
        ("..\\..\\nye ideer.", "nye ideer"),
        ("x" * 300, "x" * 80),
        (' "<>|', ""),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name
