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
    ],
)
def test_no_address(text: str) -> None:
    assert not _found(text)
