"""The figures of the privacy page have one source, and the page says what it says."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.measured import read_measured
from aktiv_app.privacy.findings import Label
from tests.evaluation import pages
from tests.evaluation.__main__ import below_the_bars
from tests.evaluation.report import ReportError, parse

BARS = pages.ROOT / "tests" / "evaluation" / "bars.toml"
REPORT = """\
7 documents (2 negative), 31 gold entities

Per label (full = every non-space character redacted)
                      gold  full    full %    leaked
  PERSON                20    19    95.0 %     2.5 %
  ALL                   31    30    96.8 %     1.5 %

Per language, all labels
                      gold  full    full %    leaked
  nb                    31    30    96.8 %     1.5 %

Per language, PERSON only
                      gold  full    full %    leaked
  nb                    20     1     5.0 %    95.0 %

PERSON per origin
                      gold  full    full %    leaked
  nordic                20    19    95.0 %     2.5 %
  min 95.0 % (nordic), max 95.0 % (nordic), gap 0.0 percentage points

Over-redaction (redacted characters outside gold / characters outside gold)
  all documents              964 / 71937      1.3 %
    of these nb              272 / 26105      1.0 %
  negative documents         219 / 22612      1.1 %
  negative documents left untouched: 1 of 2
"""


def test_a_report_is_read() -> None:
    found = parse(REPORT, date(2026, 11, 26))
    assert (found.texts, found.without, found.places, found.untouched) == (7, 2, 31, 1)
    assert (found.over, found.over_without) == (1.3, 0.97)
    assert [(row.name, row.covered) for row in found.classes] == [("PERSON", 95.0), ("ALL", 96.8)]
    assert [(row.name, row.covered) for row in found.languages] == [("nb", 96.8)]
    assert [(row.name, row.places, row.visible) for row in found.origins] == [("nordic", 20, 2.5)]


@pytest.mark.parametrize("lost", ["PERSON per origin", "7 documents", "left untouched"])
def test_a_report_with_a_gap_is_refused(lost: str) -> None:
    with pytest.raises(ReportError):
        parse(REPORT.replace(lost, "x"), date(2026, 11, 26))


def test_figures_below_the_bars_are_named() -> None:
    failures = "\n".join(below_the_bars(parse(REPORT, date(2026, 11, 26))))
    assert "PERSON: 95.0 % fully covered" in failures
    assert "1.0 % redacted in texts without personal data" in failures


def test_the_file_is_as_the_command_writes_it() -> None:
    assert pages.as_toml(read_measured(pages.DATA)) == pages.DATA.read_text("utf-8")


def test_the_page_shows_the_measured_figures() -> None:
    page = pages.PAGE.read_text("utf-8")
    assert pages.filled_in(page, read_measured(pages.DATA)) == page
    # No table of figures stands outside the blocks.
    outside = re.sub(r"<!-- measured.*?<!-- end -->", "", page, flags=re.DOTALL)
    assert not re.search(r"^\|.*\d %", outside, re.MULTILINE)


def test_a_page_without_its_marks_is_refused() -> None:
    page = pages.PAGE.read_text("utf-8").replace("<!-- measured: origins -->", "")
    with pytest.raises(ValueError, match="origins"):
        pages.filled_in(page, read_measured(pages.DATA))


def test_every_class_that_is_looked_for_is_measured_or_known_not_to_be() -> None:
    measured = {row.name for row in read_measured(pages.DATA).recruitment.classes}
    # An organisation's own words are found to the letter; no texts with them are marked.
    assert {label.value for label in Label} - measured == {Label.CONFIDENTIAL.value}


def test_every_set_of_texts_with_bars_is_told() -> None:
    told = [row.name for row in read_measured(pages.DATA).text_sets.sets]
    bars = tomllib.loads(BARS.read_text("utf-8"))
    assert sorted(told) == sorted(name.replace("_", " ") for name in bars)


def test_a_broken_file_is_told_by_name(tmp_path: Path) -> None:
    broken = tmp_path / "measured.toml"
    broken.write_text("[recruitment]\nplaces = 'many'\n", "utf-8")
    with pytest.raises(DataFileError) as failure:
        read_measured(broken)
    assert "measured.toml" in str(failure.value.message)
