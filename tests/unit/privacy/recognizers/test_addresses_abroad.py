"""Addresses as they are written abroad, with all that stands before and after the street."""

import pytest

from aktiv_app.privacy.recognizers.international.address import AddressRecognizer


def _found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in AddressRecognizer().find(text)]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Moving to Blk 214 Bishan Ave 3 #07-118, Singapore 570214 in May",
         "Blk 214 Bishan Ave 3 #07-118, Singapore 570214"),
        ("Bor i 31/4 Lake Road, Kandy 20000, Sri Lanka og flyr ut",
         "31/4 Lake Road, Kandy 20000, Sri Lanka"),
        ("Rents at c. Luna 12, 2º B, 15001 A Coruña. Call", "c. Luna 12, 2º B, 15001 A Coruña"),
        ("lives at 1/2, 40 Mill Street, Glasgow G41 2LP", "1/2, 40 Mill Street, Glasgow G41 2LP"),
        ("Ny adresse\nHasselplantagen 7, lejl. 3.2\n8220 Brabrand",
         "Hasselplantagen 7, lejl. 3.2\n8220 Brabrand"),
        ("Bor hun fortsatt i Storgata 140, Tromsø? Spør", "Storgata 140, Tromsø"),
        ("Adress: Norra Östergård 2, Pl 1440", "Norra Östergård 2, Pl 1440"),
        ("Boede på Sønderskovgård, Hovedvejen 77, 6740 Bramming.",
         "Sønderskovgård, Hovedvejen 77, 6740 Bramming"),
        ("Home Blk 3 Lot 14, Villa Rosa Subd., Talisay City 6045.",
         "Blk 3 Lot 14, Villa Rosa Subd., Talisay City 6045"),
        ("Home: The Old Mill, Church Lane, Nether Wenham, Suffolk CO7 6QB. Call",
         "The Old Mill, Church Lane, Nether Wenham, Suffolk CO7 6QB"),
        ("3 The Orchards\nOtterby\nLS22 6RR\nDrives", "3 The Orchards\nOtterby\nLS22 6RR"),
        ("Post: P.O. Box 30197-00100, Nairobi, Kenya. Thanks",
         "P.O. Box 30197-00100, Nairobi, Kenya"),
        ("Stays at H. No. 8-2-293/82, Road No. 10, Rose Hills, Hyderabad 500033.",
         "H. No. 8-2-293/82, Road No. 10, Rose Hills, Hyderabad 500033"),
        ("from Plot 22, Garki Estate, Abuja. He", "Plot 22, Garki Estate, Abuja"),
        ("Ev: Lale Mah. 112. Sok. No:14 D:5, 34758 Ataşehir/İstanbul",
         "Lale Mah. 112. Sok. No:14 D:5, 34758 Ataşehir/İstanbul"),
        ("habite 12 rue des Lilas, 69003 Lyon", "12 rue des Lilas, 69003 Lyon"),
        ("88 Wells Street, Toronto, ON M5V 2T6", "88 Wells Street, Toronto, ON M5V 2T6"),
        ("Žirmūnų g. 48-12, LT-09229 Vilnius", "Žirmūnų g. 48-12, LT-09229 Vilnius"),
        ("Address: 77 Oak Hollow, Galway", "77 Oak Hollow, Galway"),
        ("пише: вул. Хрещатик 22, кв. 14, Київ", "вул. Хрещатик 22, кв. 14, Київ"),
        ("Bor i Kongens gt 22, kjører", "Kongens gt 22"),
        ("Bosatt Boställsv. 14, Linköping.", "Boställsv. 14, Linköping"),
        ("Bor på Sognsveien 85, hybel 4107 nå", "Sognsveien 85, hybel 4107"),
    ],
)  # fmt: skip
def test_the_whole_address(text: str, address: str) -> None:
    assert address in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Blk 12 og plan 3 er ferdig. Lot 22 selges.",
        "The ratio is 45/2 and the flat rate 3.",
        "Poeng: Mathea 16/20, Noelia.",
        "Vi dyrker, Hovedsaken er 77 kasser.",
        "Block 2, Week 3, Module 4, Oslo",
        "No. 1 Employer, Best Place, Great Team",
        "Flat 10, per cent, Increase, Bonus",
        "House 4 rules, Chapter 5, Part 2",
        "Table 3: London, Leeds, Bristol. SW1A 1AA is not an office",
        "Prosjekt Storgata 2026, budsjett 4,2 mill",
        "Pris pr. 12 stk, ca. 3 g. 12 pr. dag",
        "Kurset i Erfaring. 12 deltakere",
    ],
)
def test_no_address(text: str) -> None:
    assert not _found(text)
