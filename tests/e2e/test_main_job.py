"""The main job, as a recruiter does it: from a job ad to a clean clipboard."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e import recruiter
from tests.e2e.accessible import BUTTON, DIALOG
from tests.e2e.desktop import Desktop
from tests.e2e.documents import ADS, write_docx, write_pdf

AD = "nb-01-direktorat"
# The contact persons of the ad.
CONTACTS = ("Torunn", "Haugsbakk", "70 00 01 12", "Imran", "Qureshi", "@kystberedskap")


@pytest.mark.parametrize(("ending", "write"), [("docx", write_docx), ("pdf", write_pdf)])
def test_from_a_dropped_job_ad_to_a_clean_clipboard(
    desktop: Desktop, tmp_path: Path, ending: str, write: Callable[[str, Path], None]
) -> None:
    document = tmp_path / f"annonse.{ending}"
    write((ADS / f"{AD}.txt").read_text("utf-8"), document)
    app = recruiter.open_in_norwegian(desktop)
    recruiter.choose_task(app)

    recruiter.drop_on_window(app, document)
    desktop.click(app.find(BUTTON, recruiter.words("Use what is ticked")).centre())
    recruiter.await_preview(app, "- Minst fem års relevant arbeidserfaring")
    recruiter.write_note(app)
    recruiter.await_preview(app, "liker SAR")
    desktop.keys("ctrl+Return")
    app.find(DIALOG, recruiter.words("Before you copy"))
    assert desktop.pasted() == "", "nothing is copied before the rules are confirmed"
    copied = recruiter.confirm(app)

    for letter in "AKTIV":
        assert f"\n{letter}: " in "\n" + copied
    assert "Kystdirektoratet for beredskap" in copied
    assert "- Minst fem års relevant arbeidserfaring" in copied
    assert "- god nynorskkompetanse" in copied
    recruiter.assert_screened(copied)
    for value in CONTACTS:
        assert value not in copied, value
    for placeholder in ("[PERSON_", "[TELEFON_", "[FØDSELSNUMMER_1]", "[E-POST_"):
        assert placeholder in copied
    end = copied.rstrip().splitlines()[-1]
    assert "plassholdere" in end, "the note about placeholders stands last"
    assert "x-kde-passwordManagerHint" in desktop.formats()
    assert desktop.format("x-kde-passwordManagerHint") == "secret"
