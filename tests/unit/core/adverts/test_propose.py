"""What job ads propose: measured on whole ads, and case by case on single sentences."""

import json
from collections import defaultdict
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.core.adverts.phrases import load_phrases
from aktiv_app.core.adverts.proposal import NOTHING, AdvertProposal
from aktiv_app.core.adverts.propose import LONGEST_AD, propose
from aktiv_app.core.errors import DataFileError
from tests.invented.hurting import ADVERTS, repeated
from tests.unit.call_counts import growth

ROOT = Path(__file__).parents[4]
PHRASES = load_phrases(ROOT / "resources" / "adverts")
ADS = sorted((ROOT / "tests" / "fixtures" / "ads").glob("*.json"))
OWN = sorted((Path(__file__).parent / "ads").glob("*.json"))
TODAY = date(2026, 11, 23)


def read(ad: str) -> AdvertProposal:
    return propose(ad, PHRASES, TODAY)


def must(ad: str) -> list[str]:
    return [found.value for found in read(ad).must_have]


def nice(ad: str) -> list[str]:
    return [found.value for found in read(ad).nice_to_have]


def test_precision_and_recall_of_requirements_in_each_language() -> None:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for path in ADS + OWN:
        expected = json.loads(path.read_text("utf-8"))
        proposal = read(path.with_suffix(".txt").read_text("utf-8"))
        for key in ("must_have", "nice_to_have"):
            proposed = {item.value for item in getattr(proposal, key)}
            listed = set(expected[key])
            tally = counts[path.name[:2]]
            tally[0] += len(proposed & listed)
            tally[1] += len(proposed)
            tally[2] += len(listed)
    assert counts.keys() == {"nb", "nn", "sv", "da", "en"}
    for language, (right, found, wanted) in counts.items():
        assert right / found >= 0.9, (language, "precision", right, found)
        assert right / wanted >= 0.9, (language, "recall", right, wanted)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Kravprofil – rådgiver i HR", "rådgiver i HR"),
        ("Kravprofil for rådgiver i HR", "rådgiver i HR"),
        ("Kravprofil: HR-rådgiver", "HR-rådgiver"),
        ("Requirement profile – HR adviser", "HR adviser"),
        ("Befattningsbeskrivning för löneadministratör", "löneadministratör"),
        ("Kravprofil", "rådgiver i HR"),
    ],
)
def test_a_requirement_profile_is_read_as_one(title: str, role: str) -> None:
    text = (
        f"{title}\nFjordvik kommune, seksjon for organisasjon\nStillingen\n"
        "Vi søker rådgiver i HR, fast 100 %.\nMå-krav\n• Bachelorgrad i HR\n"
        "Ønskelig\n• Erfaring fra kommunal sektor\n"
    )
    assert must(text) == ["Bachelorgrad i HR"]
    assert nice(text) == ["Erfaring fra kommunal sektor"]
    found = read(text).role
    assert found is not None
    assert found.value == role
    assert text[found.start : found.end] == role


def test_a_title_over_a_list_is_a_heading() -> None:
    assert must("Kravprofil\n• Körkort B\n• Goda kunskaper i Excel\n") == [
        "Körkort B",
        "Goda kunskaper i Excel",
    ]


@pytest.mark.parametrize("path", ADS + OWN, ids=lambda path: path.stem)
def test_role_employer_and_deadline_of_whole_ads(path: Path) -> None:
    expected = json.loads(path.read_text("utf-8"))
    proposal = read(path.with_suffix(".txt").read_text("utf-8"))
    assert proposal.role is not None
    assert proposal.employer is not None
    assert proposal.role.value == expected["role"]
    assert proposal.employer.value == expected["employer"]
    deadline = proposal.deadline.value.isoformat() if proposal.deadline else None
    assert deadline == expected["deadline"]


@pytest.mark.parametrize("path", ADS + OWN, ids=lambda path: path.stem)
def test_every_proposal_points_at_its_place(path: Path) -> None:
    ad = path.with_suffix(".txt").read_text("utf-8")
    proposal = read(ad)
    for found in (*proposal.must_have, *proposal.nice_to_have):
        assert " ".join(ad[found.start : found.end].split()) == found.value
        assert ad[: found.start].count("\n") == found.line


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Søknadsfrist: 1. desember 2026", date(2026, 12, 1)),
        ("Søknadsfrist 1.12.2026", date(2026, 12, 1)),
        ("Søknadsfrist: 01.12.26", date(2026, 12, 1)),
        ("Frist: 2026-12-01", date(2026, 12, 1)),
        ("Søknadsfrist: 1/12", date(2026, 12, 1)),
        ("Søknadsfrist: 1/3", date(2027, 3, 1)),
        ("Søknadsfrist: tirsdag 1. desember", date(2026, 12, 1)),
        ("SØKNADSFRIST\n3. februar", date(2027, 2, 3)),
        ("Søknadsfrist: snarest", None),
        ("Søknadsfrist: løpende. Oppstart 1.2.2027", None),
        ("Søknadsfrist: 31.02.2027", None),
        ("Send søknad innan 28/2-2027.", date(2027, 2, 28)),
        ("Sista ansökningsdag: 31 januari 2027", date(2027, 1, 31)),
        ("Sista ansökningsdag 15 jan", date(2027, 1, 15)),
        ("Välkommen med din ansökan senast den 31 januari.", date(2027, 1, 31)),
        ("Ansøgningsfrist: 8. februar 2027", date(2027, 2, 8)),
        ("Apply by December 12, 2026", date(2026, 12, 12)),
        ("Apply by the 3rd of March 2027", date(2027, 3, 3)),
        ("Closing date: 12/31/2026", date(2026, 12, 31)),
        ("Oppstart 1. februar 2027.", None),
        ("Ring innen 1.12 for en prat.", None),
    ],
)
def test_deadlines(line: str, expected: date | None) -> None:
    found = read(f"Vi søker lærer\n\n{line}").deadline
    assert (found.value if found else None) == expected


@pytest.mark.parametrize(
    ("sentence", "demands", "wishes"),
    [
        ("Du må ha førerkort klasse B.", ["Du må ha førerkort klasse B"], []),
        ("Førarkort klasse B er eit krav.", ["Førarkort klasse B er eit krav"], []),
        ("Det er en fordel med fagbrev.", [], ["Det er en fordel med fagbrev"]),
        ("Legitimation krävs för tjänsten.", ["Legitimation krävs för tjänsten"], []),
        ("Truckkort är meriterande.", [], ["Truckkort är meriterande"]),
        ("You must hold a valid licence.", ["You must hold a valid licence"], []),
        ("Experience with SQL is a plus.", [], ["Experience with SQL is a plus"]),
        ("Du skal have kørekort.", ["Du skal have kørekort"], []),
        ("Erfaring er ønskelig, men ikke et krav.", [], ["Erfaring er ønskelig, men ikke et krav"]),
        (
            "Du må ha fagbrev, og du bør kunne svensk.",
            ["Du må ha fagbrev"],
            ["du bør kunne svensk"],
        ),
        ("Bachelor krävs; master är meriterande.", ["Bachelor krävs"], ["master är meriterande"]),
        ("Søknaden må sendes elektronisk.", [], []),
        ("Vi må si at vi er stolte.", [], []),
        ("Må du ha hund på jobb?", [], []),
    ],
)
def test_modal_verbs_in_running_text(sentence: str, demands: list[str], wishes: list[str]) -> None:
    ad = f"Fabrikken ligger ved fjorden. {sentence} Velkommen til oss."
    assert (must(ad), nice(ad)) == (demands, wishes)


@pytest.mark.parametrize("mark", ["•", "-", "–", "*", "1.", "a)", "✓", "👉", "\uf0b7", "o"])
def test_list_marks_of_all_kinds(mark: str) -> None:
    ad = f"Kvalifikasjoner\n{mark} fagbrev som kokk\n{mark} gode norskkunnskaper\n"
    assert must(ad) == ["fagbrev som kokk", "gode norskkunnskaper"]


def test_a_wish_in_a_list_of_demands_is_a_wish() -> None:
    ad = "Krav:\n- Fagbrev\n- Truckførerbevis er en fordel\n"
    assert (must(ad), nice(ad)) == (["Fagbrev"], ["Truckførerbevis er en fordel"])


def test_duties_and_benefits_are_no_requirements() -> None:
    ad = "Arbeidsoppgaver\n• lede møter\n\nKrav\n• fagbrev\n\nVi tilbyr\n• god pensjon\n"
    assert (must(ad), nice(ad)) == (["fagbrev"], [])


def test_items_divided_to_fit_a_page_are_put_together() -> None:
    ad = "Krav:\n• erfaring med risiko- og\n  sårbarhetsanalyser i kommunal\n  sektor\n• fagbrev\n"
    assert must(ad) == ["erfaring med risiko- og sårbarhetsanalyser i kommunal sektor", "fagbrev"]


@pytest.mark.parametrize(
    "line",
    ["Kari Nordmann, tlf. 912 34 567", "Ring 91234567", "kari@example.no", "+46 70 123 45 67"],
)
def test_ways_to_reach_people_are_never_proposed(line: str) -> None:
    proposal = read(
        f"{line}\n\nKrav\n• fagbrev\n• {line}\n\nStilling: {line}\nArbeidsgiver: {line}"
    )
    assert [found.value for found in proposal.must_have] == ["fagbrev"]
    assert proposal.role is None
    assert proposal.employer is None


@pytest.mark.parametrize(
    "head",
    [
        "Från: Ann Ek\nSkickat: den 17 november 2026\nTill: Bo Ek; HR Rekrytering\n"
        "Ämne: VB: Kandidater lagerledare",
        "Fra: Ann Ek\nSendt: 17. november 2026\nTil: HR Rekruttering\nEmne: SV: Lagerleder",
        "From: Ann Ek\nTo: Northbay Council HR\nSubject: FW: Warehouse manager",
    ],
)
def test_the_head_of_a_mail_proposes_nothing(head: str) -> None:
    bare = read(f"{head}\n\nHei, her er notatene.")
    assert (bare.role, bare.employer) == (None, None)
    ad = "Rådgiver i HR\n\nNordvåg kommune søker rådgiver i HR.\n"
    whole = f"{head}\n\n{ad}"
    proposal = read(whole)
    assert proposal.role
    assert proposal.employer
    assert (proposal.role.value, proposal.employer.value) == ("Rådgiver i HR", "Nordvåg kommune")
    assert whole[proposal.role.start : proposal.role.end] == "Rådgiver i HR"


def test_a_cv_proposes_no_name_as_role_or_employer() -> None:
    proposal = read("Kari Nordmann\nStorgata 1, 0155 Oslo\n\nErfaring\n2019–2024 Butikk\n")
    assert proposal.role is None
    assert proposal.employer is None


@pytest.mark.parametrize("unit", [*ADVERTS, ADS[0].with_suffix(".txt").read_text("utf-8")])
def test_the_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    size = max(90_000, 40 * len(unit))
    short, long = repeated(unit, size // 8), repeated(unit, size)
    assert growth(partial(read, short), partial(read, long), 8) < 1.2


def test_no_more_is_read_of_a_book_than_of_the_longest_ad() -> None:
    deadline = "\nSøknadsfrist: 1. desember 2026\n"
    before = repeated("Ord om ord.\n", LONGEST_AD - len(deadline))
    assert read(before + deadline).deadline is not None
    assert read(before + "Ord.\n" * 10 + deadline).deadline is None


@given(st.text(st.sampled_from("a Ø\n\t•-:.,;?1/2@du må krav frist søker"), max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_survived(text: str) -> None:
    proposal = read(text)
    for found in (*proposal.must_have, *proposal.nice_to_have):
        assert 0 <= found.start <= found.end <= len(text)


def test_a_broken_or_missing_phrase_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(DataFileError):
        load_phrases(tmp_path)
    (tmp_path / "nb.toml").write_text("[headings]\nmust = ['krav']\n", encoding="utf-8")
    with pytest.raises(DataFileError):
        load_phrases(tmp_path)


@pytest.mark.parametrize(
    "lines",
    [
        "2018-2026 HR-rådgiver, Vestland kommune\n2012-2018 Konsulent, Bemanning AS",
        "HR-rådgiver, Vestland kommune (08/2018 – nå)\nKonsulent, Bemanning AS (2012–2018)",
        "aug. 2019 – present  HR adviser\nJan 2015 - Jul 2019  Recruiter",
        "• 2020 – pågående: rekryterare\n• 2016–2020: HR-assistent",
    ],
)
def test_a_cv_proposes_nothing(lines: str) -> None:
    cv = f"Curriculum vitae\n\nHR-rådgiver\n\nKvalifikasjoner\n{lines}\nMaster i psykologi\n"
    assert read(cv) == NOTHING


def test_one_period_makes_no_cv_of_an_ad() -> None:
    ad = "Vikariat 2027–2028\nRådgiver i HR\nKvalifikasjoner:\n- Master i psykologi\n"
    assert must(ad) == ["Master i psykologi"]
