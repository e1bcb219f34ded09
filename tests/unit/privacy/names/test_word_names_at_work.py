"""Names that are words as notes of a working day hold them: matters, days, chats and rosters."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What people have, or are right now
        ("Grace's husband works here too.", ["Grace's"]),
        ("Livs mann ringte.", ["Livs"]),
        ("Steins referanser er gode.", ["Steins"]),
        ("Mark's swapping with her.", ["Mark's"]),
        ("Penny's on maternity leave.", ["Penny's"]),
        ("May's figures are late.", []),
        ("Dagens vakter er dekket. Dags för lunch.", []),
        # What is called after somebody
        ("Mark-saken må løses før fredag.", ["Mark"]),
        ("Status på Kari-ärendet: väntar.", ["Kari"]),
        ("Vi tar Moe-saken på fredag.", ["Moe"]),
        ("NAV-saken og Bergen-saken er ulike.", []),
        ("The Price case: grievance upheld.", ["Price"]),
        ("The Business case: approved. The price case is weak.", []),
        # Of which country somebody is
        ("Field is British.", ["Field"]),
        ("Price is Polish and speaks German.", ["Price"]),
        ("Sage is British software.", []),
        # After the days of a row, in their order
        ("Rota: Mon Marsh, Tue Brook, Wed Rivers", ["Marsh", "Brook", "Rivers"]),
        ("Vakter: man Berg, tir Moe, ons Lund", ["Berg", "Moe", "Lund"]),
        ("Kurs: man Excel, tir Word, ons Teams", []),
        ("Jobb: man Oslo, tir Bergen, ons Moss", []),
        # What is noted of each in a list
        ("Lunch for candidates: Mark (no nuts), Grace x2, June", ["Mark", "Grace", "June"]),
        ("Values: Trust (safety), Grace (calm), Hope (team)", []),
        ("Lunsjliste: Stein (nøtter), Liv (vegan), Odd", ["Stein", "Liv", "Odd"]),
        # Who is asked
        ("Liv – kan du purre på svaret?", ["Liv"]),
        ("Grace – can you chase him?", ["Grace"]),
        ("May – can you chase him?", ["May"]),
        # In small letters after a label for a person
        ("navn: kari vik\nmentor: saliim", ["kari vik", "saliim"]),
        ("kontakt: resepsjonen\nmentor: frivillig\nreferanse: ettersendes", []),
    ],
)
def test_at_work(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


def test_a_chat_without_its_colons(detector: NameDetector) -> None:
    """Two spaces after who speaks; columns of things look like that as well."""
    chat = (
        "deniz k  tjena, är du där\nFia  ja, vad gäller det\ndeniz k  schemat\nFia  jag ser på det"
    )
    assert replaced(detector, chat) == ["deniz k", "Fia", "deniz k", "Fia"]
    table = "Krav\tVekt\nErfaring\t40\nUtdanning\t20\nErfaring\t10\nUtdanning\t15"
    assert replaced(detector, table) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("HAR DU JOBBET HOS OSS FØR? JA, 2017. LEDER VAR BRUNO", ["BRUNO"]),
        ("BOR VARANNAN VECKA MED ZSÓFI, 13 ÅR.", ["ZSÓFI"]),
        ("KRAV: GOD NORSK, EXCEL OG POWER BI, SERTIFIKAT FRA DNV", []),
        ("BACHELOR I IT, SERTIFISERT I ADA", []),
    ],
)
def test_rows_in_capitals(engine: Engine, text: str, names: list[str]) -> None:
    found = [f for f in engine.scan(text) if f.label is Label.PERSON]
    assert [text[f.start : f.end] for f in found if f.certainty is not Certainty.POSSIBLE] == names


def test_labels_of_a_form_are_no_logins(engine: Engine) -> None:
    text = "namn: kavitha subramanian\npnr: 690713-9890\ntfn: +46701740607\nbil: MLP 274"
    logins = [text[f.start : f.end] for f in engine.scan(text) if f.label is Label.USERNAME]
    assert logins == []
