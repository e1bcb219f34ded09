"""Names that are words, which all that a document says of them shows to be somebody's."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Chosen, asked or met, and mentioned again
        ("Til slutt ansatte vi Stone. Vi tror Stone kan regnskap.", ["Stone", "Stone"]),
        ("We interviewed Rivers (head chef). The team liked Rivers.", ["Rivers", "Rivers"]),
        ("I spoke with Rivers. It was Rivers they liked.", ["Rivers", "Rivers"]),
        # An age, a role, something a person has
        ("I panelet sitter Stone, rektor. Det var Stone alle likte.", ["Stone", "Stone"]),
        ("Da kom svaret, fra Best (kokk). Det var Best alle likte.", ["Best", "Best"]),
        ("Marsh er 52. Det var Marsh alle likte.", ["Marsh", "Marsh"]),
        ("Swift är frilansare. Då ringde Swift.", ["Swift", "Swift"]),
        ("Youngs forrige sjef ringte. Da tar vi Young mandag.", ["Youngs", "Young"]),
        ("Banks, snekker fra Leeds, 61, bor her.\nKan du legge inn Banks nå?", ["Banks", "Banks"]),
        # An item of its own, and what a letter stands for
        ("(1) Solveig. Bra.\n(2) Best. Best har bodd ute.", ["Solveig", "Best", "Best"]),
        ("«B» er Marsh. Marsh er klar.", ["Marsh", "Marsh"]),
        ("SØKER 2 = Sage\nDet var Sage alle likte.", ["Sage", "Sage"]),
        # In small letters, where people write so
        (
            "solveig: er joy på jobb?\ntorbjørn: spør joy selv\nsolveig: ok",
            ["solveig", "joy", "torbjørn", "joy", "solveig"],
        ),
        (
            "solveig: er det parker fra moss\ntorbjørn: ja. parker kan tysk\nsolveig: ok",
            ["solveig", "parker", "torbjørn", "parker", "solveig"],
        ),
    ],
)
def test_somebody(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        # What a firm or a program is chosen as, and names of more words
        "Vi valgte Sage som lønnssystem. Sage er enkelt.",
        "De bor på Best Western nå. Best Western er stort.",
        "Vi er Young Professionals. Young Professionals er unge.",
        "Vi valgte Wood Western som hotell.",
        # Words of grammar, languages and articles
        "1. Vad sade du? 2. Vad gjorde du? 3. Vad blir bra?",
        "Hon är 58 år. Hon är snill.",
        "English reports are precise. We like English here. English is fine.",
        "Vi spurte en Long. The Long sales cycle is the Long one.",
        # Once is not enough
        "Det koster mer i Price enn før.",
        # Small letters in a text that is written with capitals
        "Vi har joy som verdi. Er joy viktig? Hvis joy kommer, blir det bra.",
    ],
)
def test_words(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Two halves, though one is a word, with the surname before them
        ("Et team med Oh Hae-in som leder.", ["Oh Hae-in"]),
        ("2018–2021 Fabrikk, team med Oh Kyung-ran.", ["Oh Kyung-ran"]),
        ("2020–d.d. Havbruk AS, leder. Rapporterte til Harald Xyllby Moe.", ["Harald Xyllby Moe"]),
        ("2020– Havbruk AS, rapporterte til Harald Moe.", ["Harald Moe"]),
        ("2018–2021 Karen Millen, butikksjef", []),
        # A word between two halves that stand elsewhere, and a firm between two persons
        (
            "2018–2020 Havbruk: Harald Xyllby Moe, sjef\nReferanser: Harald Moe.",
            ["Harald Xyllby Moe", "Harald Moe"],
        ),
        ("Kari Statoil Per. Kari Moe og Per Lie kom.", ["Kari", "Per", "Kari Moe", "Per Lie"]),
        ("Zi-xuan kom. hae-in lo.", ["Zi-xuan", "hae-in"]),
        ("Ja: ha joon, han fra i går.", ["ha joon"]),
        # A list whose last items are fields
        (
            "Solveig: kom.\nTorbjørn: kom.\nMay: kom ikke. May er ny.\nPris: 4\nKopi til: 3",
            ["Solveig", "Torbjørn", "May", "May"],
        ),
        # Cells among names, in a row and in a column
        ("| | Solveig | Torbjørn | Best |\n|---|---|---|---|\n| A | x | x | x |",
         ["Solveig", "Torbjørn", "Best"]),
        ("Navn\tAlder\nSolveig\t31\nHarvest\t28\nTorbjørn\t44", ["Solveig", "Harvest", "Torbjørn"]),
        # The initial E, which is a particle in other languages
        ("Hilsen Solveig E.", ["Solveig E."]),
        # Who fills in a form and where, and one filled in with capitals
        ("Utfylt av: Even på lageret, som følger opp", ["Even"]),
        ("NAVN: SOLVEIG HAUG\nKALDENAVN: GLIMT", ["SOLVEIG HAUG", "GLIMT"]),
        ("Surname: Xarlow\nGiven: Solveig Jr.", ["Xarlow", "Solveig Jr."]),
        ('{"av": "Solveig", "tekst": "Enig."}', ["Solveig"]),
        ("Solveig kom. Veileder: Solveig. Opponent: Long.", ["Solveig", "Solveig"]),
        ("Rektor: Long. Ellers greit.", ["Long"]),
        # Beside initials with dots, and beside who signs
        ("Notat, S.H. og RKP, tirsdag", ["RKP"]),
        ("Hilsen Solveig og KBT", ["Solveig", "KBT"]),
        ("Solveig kom. Mads kom.\nhelg: S nei / M ja", ["Solveig", "Mads", "S", "M"]),
    ],
)  # fmt: skip
def test_places_among_names(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Han sier «si bare Glimt» til alle.", ["Glimt"]),
        ("På jobben hedder jeg Fup.", ["Fup"]),
        ("Solveig vil kalles Kiwi.", ["Solveig", "Kiwi"]),
        ("sjefen min kaller meg Take.", ["Take"]),
        ("Long her. Jeg kommer i morgen.", ["Long"]),
        ("hun er blid og etternavnet er vel xarbrattli tror jeg", ["xarbrattli"]),
        ("Will, can you ring him?", ["Will"]),
        # and what nobody is called
        ("De vil kalles inn i morgen. Si bare fra. Kall meg Mandag.", []),
        ("Ingenting her. Kontoret her. Nothing here.", []),
        ("etternavnet er viktig, og fornavnet er kort", []),
        ("So, can you ring him? Ok, kan du komme?", []),
        ("Navn\tPris\nSolveig\t3\nHarvest\t4\nKrone\t5\nGlimt\t6", ["Solveig"]),
        ("| | Pris | Antall | Best |\n|---|---|---|---|", []),
        ("Check-in og so-so, en li-ion og en yo-yo.", []),
        ("Utfylt av: Mangel på tid", []),
        ("A nei / B ja / C ja", []),
    ],
)
def test_what_a_line_tells(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names
