"""What the network alone takes for somebody's number and something beside it says is a thing's."""

import pytest

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.weighing.model_alone import without_things

_LABELS = {
    reasons.MODEL_AGE: Label.AGE,
    reasons.MODEL_BIRTH: Label.DATE_OF_BIRTH,
    reasons.MODEL_ID_DOC: Label.ID_DOC,
}


def _kept(text: str, reason: str, *, named: bool = True) -> bool:
    """Whether what stands between bars is kept; a person is named before it, or nobody is."""
    lead = "Kari Vik.\n" if named else ""
    text = lead + text
    start, end = text.index("⟦"), text.index("⟧") - 1
    shown = text.replace("⟦", "").replace("⟧", "")
    found = [Finding(start, end, _LABELS[reason], Certainty.LIKELY, reason)]
    if named:
        found.insert(0, Finding(0, 8, Label.PERSON, Certainty.SURE, "name_full"))
    return len(without_things(shown, found)) == len(found)


@pytest.mark.parametrize(
    "text",
    [
        "Kontrakt nr. ⟦6630⟧ krever to",
        "skipet Nora (IMO ⟦9300001⟧)",
        "IMO 9300001, ⟦9300002⟧",
        "Kurs: ⟦MAT1100⟧",
        "Macbook, s/n ⟦C02XG000000⟧",
        "Bokning ⟦DG-771820⟧ är klar",
        "Sveiser etter ⟦NS-EN 15614⟧.",
        "Kjenner ⟦TEK17⟧ godt",
        "Meldt som ⟦INC0048213⟧",
        "Sitter på rom ⟦C5.220⟧.",
        "org.nr. ⟦990 000 000⟧",
        "Stilling-ID ⟦4906617318⟧",
        "Vi fikk ⟦44 182⟧ søknader i fjor.",
        "sha256 ⟦9f86d081884c7d659a2feaa0c55ad015⟧",
        "EAN ⟦7038010012345⟧ på esken",
        "Sporingsnr. ⟦370123456789012345⟧",
        "tracking number ⟦1Z999AA10123456784⟧",
        "Firma        Org.nr       Sted\nFuglevik Rør  ⟦990000000⟧    Moss",
    ],
)
def test_numbers_of_things(text: str) -> None:
    assert not _kept(text, reasons.MODEL_ID_DOC)


@pytest.mark.parametrize(
    "text",
    [
        "Godkjenning som kjørelærer ⟦KL-20000⟧",
        "saka har nummer ⟦2024 118447 19⟧",
        "Sjøfartsboka ⟦DK-S 771904⟧ går ut",
        "Kjører C1, kort ⟦8803 7714 33⟧",
        "Hun sto på kontrakt. Lisensen ⟦RNPI 902841⟧ er ny",
    ],
)
def test_numbers_of_documents(text: str) -> None:
    assert _kept(text, reasons.MODEL_ID_DOC)
    assert not _kept(text, reasons.MODEL_ID_DOC, named=False)


@pytest.mark.parametrize(
    "text",
    [
        "⟦1995⟧ – 2001  Verksted",
        "⟦1988-06⟧ – 1998-12 Reparatør",
        "[12/⟦03/24 07.34.11⟧] Kim: hei",
        "Kim 22:⟦18⟧",
        "Navn | Mobil | Sted\nKari | ⟦20160⟧ | Moss",
        "Kari; Moss; ⟦42–45⟧; 900 00 000",
        "Kari Moe | ⟦20160⟧ | Moss",
        "Kari Moe | ⟦19⟧,1 | 71",
        "tegner etter NS ⟦1992-1-1⟧",
    ],
)
def test_times_of_things(text: str) -> None:
    assert not _kept(text, reasons.MODEL_BIRTH)


@pytest.mark.parametrize(
    "text",
    [
        "Kari – ⟦1990⟧, bor på Skei",
        "Fødeår i skjemaet: ⟦1979⟧",
        "Navn | Født | Tlf\nK | ⟦1979⟧ | 9",
        "Navn | Årgang | Tlf\nK | ⟦1979⟧ | 9",
        "Fødselsdag: ⟦21-03⟧",
        "Kari Moe | ⟦19⟧ | 71",
    ],
)
def test_births(text: str) -> None:
    assert _kept(text, reasons.MODEL_BIRTH)


@pytest.mark.parametrize(
    "text",
    [
        "Han tar ⟦seks år⟧, ikke mer.",
        "Hun slutter etter ⟦22 år⟧.",
        "Kim, ⟦8 år⟧ i Unibuss",
        "Nilda has ⟦21⟧ years in salmon",
        "⟦Fifteen⟧ years offshore",
        "Navn | Poeng | Merknad\nKari | ⟦71⟧ | rolig",
        "Kari kom ⟦27⟧/11/2025, 18:06",
        "tone b ⟦87⟧,5 t",
        "Kari: ⟦47 200⟧. Har bedt om mer",
        "Kari på telefon ⟦40⟧ min om lønn",
        "Sa ⟦26⟧  early Rose",
    ],
)
def test_years_of_work(text: str) -> None:
    assert not _kept(text, reasons.MODEL_AGE)


@pytest.mark.parametrize(
    "text",
    [
        "Ulf, ⟦59 år⟧, COO",
        "Hun er ⟦22 år⟧ og nyutdannet",
        "Raimonds, ⟦femti år⟧ i fjor, bosatt i Elverum",
        "Blir ⟦30 år⟧ på lørdag",
        "han på ⟦23 år⟧ med skatebrettet",
        "Navn | Alder | Merknad\nKari | ⟦71⟧ | rolig",
        "Alder,⟦29⟧,41,55",
        "Sa at han er ⟦26⟧ nå",
    ],
)
def test_ages(text: str) -> None:
    assert _kept(text, reasons.MODEL_AGE)
    assert _kept(text, reasons.MODEL_AGE, named=False)


@pytest.mark.parametrize(
    ("persons", "kept"),
    [
        ([Certainty.LIKELY], False),
        ([Certainty.POSSIBLE, Certainty.POSSIBLE], False),
        ([Certainty.LIKELY, Certainty.LIKELY], True),
        ([Certainty.SURE], True),
    ],
)
def test_statements_of_the_network_need_somebody(persons: list[Certainty], kept: bool) -> None:
    text = "Vik og Moe er her. Har det tungt nå."
    names = [
        Finding(start, start + 3, Label.PERSON, certainty, "name_listed")
        for start, certainty in zip((0, 7), persons, strict=False)
    ]
    said = Finding(19, 35, Label.SENSITIVE, Certainty.LIKELY, reasons.MODEL_SENSITIVE)
    assert (said in without_things(text, [*names, said])) is kept


@pytest.mark.parametrize(
    "text",
    [
        "Samboer, ⟦2⟧ barn (f. 2015 og 2018)",
        "gift, ⟦3⟧ små barn",
        "skild, ⟦2⟧ ungar",
        "sambo, ⟦2⟧ söner",
        "married, ⟦4⟧ kids",
    ],
)
def test_so_many_children_are_no_age(text: str) -> None:
    assert not _kept(text, reasons.MODEL_AGE)
