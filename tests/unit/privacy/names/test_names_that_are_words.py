"""Names that are words too: what shows that they are names, and where they are words again."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # All else in an enumeration is somebody
        ("Igjen er Chiu, Rahmani, Sunday.", ["Chiu", "Rahmani", "Sunday"]),
        ("Vi inviterer Do, Torbjørn og Solveig.", ["Do", "Torbjørn", "Solveig"]),
        ("Emne: He / Solveig / Long til fredag", ["He", "Solveig", "Long"]),
        ("Rekkefølge: 1) He 2) Rahmani 3) Solveig.", ["He", "Rahmani", "Solveig"]),
        ("Vi velger mellom So og Torbjørn nå.", ["So", "Torbjørn"]),
        ("Oh vs Torbjørn: to gode.", ["Oh", "Torbjørn"]),
        ("Poeng: Gong 612, Torbjørn 580.", ["Gong", "Torbjørn"]),
        ("Beste: Solveig > Faith > Torbjørn", ["Solveig", "Faith", "Torbjørn"]),
        # One word in no list among several people
        ("Ring Solveig, Qwelm og Torbjørn.", ["Solveig", "Qwelm", "Torbjørn"]),
        # What was found once is found again, with a genitive too
        (
            "Igjen er Chiu, Rahmani, Sunday. Vi vet at Sunday kan. Sundays attest er her.",
            ["Chiu", "Rahmani", "Sunday", "Sunday", "Sundays"],
        ),
        (
            "Vi inviterer Do, Torbjørn og Solveig. Jeg tror Do vil. Dos svar kom.",
            ["Do", "Torbjørn", "Solveig", "Do", "Dos"],
        ),
        # The next word is of another language than the word would be
        (
            "Emne: He / Solveig / Long nå\nHe er mest sulten. Long is tired.",
            ["He", "Solveig", "Long", "He", "Long"],
        ),
        # A surname that is a word, and twice does what people do
        (
            "Young ringte. Young spurte om lønn. Jeg foretrekker Young her.",
            ["Young", "Young", "Young"],
        ),
        # Somebody spoken to, and a verb like the name
        ("And no, Will, you can't rank them.", ["Will"]),
        ("Hva tror du, Even?", ["Even"]),
        ("Will will take the first slot.", ["Will"]),
        # Told
        ("Candidate: Bank (family name). Hey, Bank laughed.", ["Bank", "Bank"]),
        ("Kallenavnet er Bles.", ["Bles"]),
        ("Hun snakker om seg selv som «Nacho».", ["Nacho"]),
        ("An er etternavn her.", ["An"]),
        ("Alle andre sier Suri.", ["Suri"]),
        ("Jordi Xuig, goes by Lux, kom.", ["Jordi Xuig", "Lux"]),
        ("Etternavn: Sin", ["Sin"]),
        ("Vert kalla → Bly", ["Bly"]),
        ("Ønsket navn: Lux", ["Lux"]),
        ("Hvad skal vi kalde dig? Coco", ["Coco"]),
        ("Signatur: I. Gaas", ["I. Gaas"]),
        # Two halves
        ("P-O Wiklander kom. Så ringte P-O igen.", ["P-O Wiklander", "P-O"]),
        ("Lok-yiu Szeto kom. Vi venter på Lok-yiu nå.", ["Lok-yiu Szeto", "Lok-yiu"]),
        ("Hye-\nrin Paek\nIngeniør", ["Hye-\nrin Paek"]),
        (
            "Vi venter. Med Xaldersson kom alt. Så ringte xaldersson igjen.",
            ["Xaldersson", "xaldersson"],
        ),
        # In small letters, once they are known
        ("Jae Sun kom. haha sun du er best", ["Jae Sun", "sun"]),
        (
            "Faith Owolabi, Jon Berg. faith > solveig",
            ["Faith Owolabi", "Jon Berg", "faith", "solveig"],
        ),
        ("Solveig Nam kom. Lønn: nam 92.000, høyt.", ["Solveig Nam", "nam"]),
        ("Vi møtte Binh Phan. Se phan-notat her.", ["Binh Phan", "phan"]),
        # A surname that is a place
        ("Hun sier at Ragnvald Bergen vil svare.", ["Ragnvald Bergen"]),
        ("Int. m/ Solveig & Xayaka deltok", ["Solveig"]),
    ],
)
def test_they_are_found(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Things among things, and beside one person only
        ("Vi bruker Word, Excel, Teams.", []),
        ("Solveig, Teams og Excel er nevnt.", ["Solveig"]),
        ("Solveig, will you come? Solveig, Do you know?", ["Solveig", "Solveig"]),
        ("Oh, and Torbjørn is late.", ["Torbjørn"]),
        ("Solveig | Fitter | May | none", ["Solveig"]),
        (
            "Testen: Solveig 78, Torbjørn 81. Samtalen: Torbjørn 5",
            ["Solveig", "Torbjørn", "Torbjørn"],
        ),
        # The word itself beside a person of that name
        (
            "Igjen er Chiu, Rahmani, Sunday. We rest on Sunday. See you next Sunday.",
            ["Chiu", "Rahmani", "Sunday"],
        ),
        ("Candidate: Bank (family name). A Bank in a bank.", ["Bank"]),
        ("Candidate: Bank (family name). Send it to Nordiska Bank now.", ["Bank"]),
        ("Vi velger mellom So og Torbjørn nå. So far so good.", ["So", "Torbjørn"]),
        ("Vi inviterer Do, Torbjørn og Solveig. Do not wait.", ["Do", "Torbjørn", "Solveig"]),
        ("Emne: Sky / Solveig / Long nå\nWe met at Sky Tower.", ["Sky", "Solveig", "Long"]),
        ("Jae Sun kom. vi så den sun du har, og stå i sun nå.", ["Jae Sun"]),
        ("Ola Fjell kom. Vi gikk en fjell-tur.", ["Ola Fjell"]),
        ("Avtale med Ragnvald Bergen 2024.", []),
        # A word in no list that is a noun elsewhere in the text
        ("Vi venter. Med Xaldersson kom alt. Møt opp ved xaldersson i dag.", []),
        # Days in rosters
        ("Man Tir Ons Tor Fre\nTorbjørn", ["Torbjørn"]),
        ("Uke | man | tir | ons | Tor | Fre |", []),
        # Names of things
        ("Programmet kaller seg Bles.", []),
        ("Navnet er viktig. Fornavn, etternavn og telefon.", []),
        ("Etternamn, fornamn og adresse", []),
        ("Hva tror du, kanskje?", []),
        ("Pårørende: Ola Xalvor, bror", ["Ola Xalvor"]),
    ],
)
def test_they_stay_where_they_are_words(
    detector: NameDetector, text: str, names: list[str]
) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What phones show, and words that speak among people
        (
            "[03.04, 07:15:22] Skye Bemanning: hei\n[03.04, 07:16:22] Solveig: ok\n"
            "[03.04, 07:17:22] Skye Bemanning: fint\n[03.04, 07:18:22] Solveig: takk",
            ["Skye", "Solveig", "Skye", "Solveig"],
        ),
        (
            "[11:31] Bloom: hei\n[11:32] Solveig: ok\n[11:33] Bloom: fint\n[11:34] Solveig: ja",
            ["Bloom", "Solveig", "Bloom", "Solveig"],
        ),
        ("10:00 Feil: disk\n10:02 Feil: nett\n10:03 Glimt: a\n10:04 Glimt: b", []),
        (
            "Amina Y.: hei\nLagt til av Amina Y. i går\nAmina Y.: ok",
            ["Amina Y.", "Amina Y.", "Amina Y."],
        ),
        # Letters that sign
        ("Hei Gunnar Lunde.\n> Jeg kommer.\n> G\n\nOk", ["Gunnar Lunde", "G"]),
        ("Solveig Berg her. We will book you. S", ["Solveig Berg", "S"]),
        ("Solveig Berg svarte. Kategori:\nS\n\nMer tekst", ["Solveig Berg"]),
        ("Solveig Berg kom.\nAlt er klart. RK", ["Solveig Berg", "RK"]),
        ("Solveig Berg kom.\nAlt er klart. HR", ["Solveig Berg"]),
        ("Tannpleier – RK intervjuet", ["RK"]),
    ],
)
def test_chats_and_letters(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names
