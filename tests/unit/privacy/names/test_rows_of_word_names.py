"""Rows of points and of times, registers and fields in which every name is a word."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Points
        ("Scores:\nYoung 4 3 5\nPrice 3 3 4\nLong 5 4 4", ["Young", "Price", "Long"]),
        ("Poeng (faglig/personlig):\nBerg 5/4\nVik 4/4\nSkov 3/5", ["Berg", "Vik", "Skov"]),
        ("Hill 4 3 5\nBanks 3 3 3\nSnitt 3 3 4\nWoods 5 4 5", ["Hill", "Banks", "Woods"]),
        ("1. Brooks 22p\n2. Day 19p\n3. King 17p", ["Brooks", "Day", "King"]),
        ("Poeng:\nFag 5\nSkov 4\nVik 3", []),
        ("Berg 12\nVik 4\nSkov 7", []),  # houses, or how many
        ("Rose 4 3 5\nViolet 3 3 4\nJade 5 4 4", []),
        ("Interviews:\nMay 12\nJune 9\nApril 11", []),
        # Times
        ("10:30 Price\n11:15 Young\n13:00 Long", ["Price", "Young", "Long"]),
        ("kl 9 Berg\nkl 10 Strand\nkl 11 lunsj\nkl 12 Moe", ["Berg", "Strand", "Moe"]),
        ("Tirsdag 10.00 Hope, 11.00 Faith, 12.30 Joy", ["Hope", "Faith", "Joy"]),
        ("10:30 Lunch\n11:15 Break\n13:00 Price discussion", []),
        ("Agenda\n09:00 Price\n10:00 Field", []),
        ("09:00 Price review\n10:00 Field visit\n11:00 Long list", []),
        # Registers
        ("PRICE, Mark\nYOUNG, Grace\nLONG, Will", ["PRICE, Mark", "YOUNG, Grace", "LONG, Will"]),
        ("WOOD Olive f. 1990", ["WOOD Olive"]),
        ("WOOD Mark the box", []),
        ("Candidates: PRICE, YOUNG, LONG", ["PRICE", "YOUNG", "LONG"]),
        # Fields and lists
        ("Leder: Skov", ["Skov"]),
        ("Interviewer: Young (HR)", ["Young"]),
        ("Leder: Ja\nKontakt: Ny", []),
        ("Interviewed: Price/Young/Long", ["Price", "Young", "Long"]),
        ("Andregang: Vik/Strand/Lund", ["Vik", "Strand", "Lund"]),
        ("Rates/Price/Term: see attachment", []),
        ("Between Young and Price, I lean towards Price.", ["Young", "Price", "Price"]),
        ("Peg and Don retire in June; Gene takes over.", ["Peg", "Don", "Gene"]),
        # Remarks and tasks below a heading
        ("Actions:\n- Swift: draft advert\n- Lake: book rooms", ["Swift", "Lake"]),
        ("Etter intervjuene\nPrice: flink\nYoung: stille", ["Price", "Young"]),
        ("Vurdering:\nPrice: høy\nQuality: god\nField: bra", []),
        ("Price: høy\nField: bra", []),
        # Facts of people before a list
        ("Oppsigelsestid: Berg 3 mnd, Vik 1 mnd", ["Berg", "Vik"]),
        ("Lønnskrav: Lund 620', Bakke 590'", ["Lund", "Bakke"]),
        ("Ferie: Sol uke 28–30, Liv uke 29–31", ["Sol", "Liv"]),
        ("Språk: Ruby 3, Rust 4", []),
        ("Start: Mai 3, Juni 4", []),
        ("Young, M.; Price, J.", ["Young, M.", "Price, J."]),
        # What is called so
        ("Barclay Foods søker kokker.", []),
        ("Name;Stage;Owner\nHunter;Offer;Joy", ["Hunter", "Joy"]),
        ("Nora er chatboten vår. Spør Nora om ferie.", []),
        ("Nora er lærling hos oss.", ["Nora"]),
    ],
)
def test_rows(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Whom people write to and ring
        ("Email Price the offer.", ["Price"]),
        ("Ring Banks, mail Young om tilbudet.", ["Banks", "Young"]),
        ("Mail Price list to all. Text Field on the form.", []),
        # Whom a note is of
        ("Re Price: salary is too high", ["Price"]),
        ("Tilbakemelding på Stone: bra", ["Stone"]),
        ("Feedback on the price: too high. Re Summer: closed in July", []),
        ("Interview notes Cook:\nGood answers.", ["Cook"]),
        # Whom people wait for, hear from and choose, and who is to do something
        ("Waiting for Woods.", ["Woods"]),
        ("Vi venter på Price. Thoughts on Banks?", ["Price", "Banks"]),
        ("vi må purre på odd i dag", ["odd"]),
        ("venter på sol og sommer, waiting for summer", []),
        ("Banks is my favourite. May is our favourite month.", ["Banks"]),
        ("Pope to check the rota. Rose to manager in 2019.", ["Pope"]),
        # What is somebody's
        ("Price's references were fine.", ["Price's"]),
        ("The wood's age and the stone's back.", []),
        # Questions in small letters
        ("kan liv sjekke om nøkkelkortet virker til mandag?", ["liv"]),
        ("har odd svart på tilbudet?", ["odd"]),
        ("hun kan ikke torsdag, kan tor?", ["tor"]),
        ("spurgte helle om hun kunne komme torsdag", ["helle"]),
        ("kan du sende en mail? er mark våt", []),
        ("kan storm skade taket", []),
    ],
)
def test_notes(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names
