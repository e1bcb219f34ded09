"""Ways of naming people that recruiters use in notes, chats, lists and headings."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Full names with a family name in no list, and names of two syllables
        ("Møte med Guri Bakke Xalverven i dag.", ["Guri Bakke Xalverven"]),
        ("Lysbilde 5. Park Kyung-ho\nTidligere i Oslo", ["Park Kyung-ho"]),
        ("Tilstede: Sato-san fra kontoret.", ["Sato-san"]),
        ("Hilsen fra professor Tao Haoqing i går.", ["Tao Haoqing"]),
        ("Broren Nils-Ante tog toget.", ["Nils-Ante"]),
        # Lists and appositions
        ("De spurte Guri, Rui Carvalho og Xoret.", ["Guri", "Rui Carvalho", "Xoret"]),
        ("Hans kone, Florence, vil ha svar.", ["Florence"]),
        (
            "Present: Hodan, Robin Case, Ray Early.\n3. Case vet det.",
            ["Hodan", "Robin Case", "Ray Early", "Case"],
        ),
        ("The driver is Zbylut, fifty-one.", ["Zbylut"]),
        ("The driver is Polish, fifty-one.", []),
        ("Driver: Basil.", ["Basil"]),
        ("Contract for Mr. Early: sent.", ["Early"]),
        ("Paris, our temp, starts on Monday.", ["Paris"]),
        ("sched: 9 – Anna, 10 – Marsh, 11 – Bell", ["Anna", "Marsh", "Bell"]),
        ("Mr President, we met in Lund, the office.", []),
        ("Budget: 9 – Stol, 10 – Bord, 11 – Lampe", []),
        # Names told beside a name, and used afterwards
        ("Ola Nordmann («Tobb») ringte. Vi mener Tobb er klar.", ["Ola Nordmann", "Tobb", "Tobb"]),
        # Chats: the time between the speaker and the text, all in small letters
        (
            "ayşe 09:02  vem tar det\nlinn k 09:03  jag kan, xiomara vet",
            ["ayşe", "linn k", "xiomara"],
        ),
        ("anna b ringer kl 9 om det", ["anna b"]),
        # Initials
        ("Lie, Berit-Ann: dag\n| B-A | ikke natt |", ["Lie, Berit-Ann", "B-A"]),
        ("Hei Rania Haddad,\n\nR.\n", ["Rania Haddad", "R."]),
        ("Telefon / JR antecknar", ["JR"]),
        (
            "Kjersti Berg søker. KB møter mandag. Jeg likte KBs svar. KB's mappe. Spurte KB; 9 KB.",
            ["Kjersti Berg", "KB", "KBs", "KB's", "KB"],
        ),
        ("Lars Henrik Aune kom. LHA var presis, LHAs mappe.", ["Lars Henrik Aune", "LHA", "LHAs"]),
        ("Kjersti Berg søker. Filen er på 120 KB. Vi bruker Holm KB.", ["Kjersti Berg"]),
        ("Hanne Ruud søker. Kontakt HR: nå. HRs rolle. Hei HR.", ["Hanne Ruud"]),
        ("Camilla Vik kom. CV: vedlagt. To CVs.", ["Camilla Vik"]),
        # A request is no part of the name after it
        ("Ring L. Holm i morgen.", ["L. Holm"]),
        ("Mark L. Holm ringte.", ["Mark L. Holm"]),
        # Titles stay
        ("Capt. Berg kommer. Mr Holm ringte.", ["Berg", "Holm"]),
        # Labels of forms that are no names themselves
        ("Etternavn: Berg\nPatronym: Olavsson", ["Berg", "Olavsson"]),
        ("Vurdering (LKS): stødig", ["LKS"]),
        # User and file names
        ("Spør TorsteinB om tallene.", ["TorsteinB"]),
        ("Vedlegg: avtale_k_nordmann_ny.pdf", ["k_nordmann"]),
        (
            "Ramón de la Vega søker. Fil: liste_delavega.xlsx",
            ["Ramón de la Vega", "delavega"],
        ),
        # A label spaced out, as headings are
        ("K a l l e s   Ruxi", ["Ruxi"]),
        # People called by one letter
        (
            "Henrik Lunde / Wanda Olsen\nStyrke: H struktur; W humor\nReferanse om H: stødig",
            ["Henrik Lunde", "Wanda Olsen", "H", "W", "H"],
        ),
        # A name that is a word too, once it is known
        ("Samboeren, Even, jobber. Even kan ikke hente.", ["Even", "Even"]),
        ("Ask Nordmann har barn. Ask kan ikke hente.", ["Ask Nordmann", "Ask"]),
    ],
)
def test_people_are_found(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        # Streets and buildings called after people
        "Kontorene ligger i Anna Skrams vei på Bryn.",
        "Vi kjenner Anna Skrams veg-prosjektet.",
        "Undersköterska till Karin Boyesgården i Uppsala.",
        # Things that are given a name
        "Programmet hedder Signe og starter i mai.",
        "Never use a plug-in called Ruben for notes.",
        "Bryggeriet Hansen er leietaker.",
        # Lists that say they are of firms
        "Company names like Karen Millen, Hugo Berg or Anna Field may stay.",
        "Du har arbeidet i kjeder som Anna Field og Hugo Berg.",
        # Short forms, products and the beginnings of sentences
        "An AI may never decide.",
        "Knows Power Query well.",
        "You are",
        "You are a recruiter in a municipality.",
        "Write a job advert for a nurse.",
        "Ask me three questions first.",
        "Lag en annonse for en kokk.",
        "Skriv om teksten.",
        "Du er en erfaren rekrutterer.",
        "Tlf: tlf. 400 00 000",
    ],
)
def test_words_and_things_stay(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []
