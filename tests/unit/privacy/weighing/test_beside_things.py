"""Names that a noun beside them makes a thing's. All is invented."""

import pytest

from aktiv_app.privacy.weighing.beside_things import beside_things, ends_as_thing, is_date


def _covered(line: str, name: str) -> bool:
    start = line.index(name)
    return any(a <= start and start + len(name) <= b for a, b in beside_things(line))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('The new "Hunter" dashboard opens in May.', "Hunter"),
        ('Handling of the "Mrs Nilsen" customer case', "Nilsen"),
        ("Ny motor i MS «Fru Kirsten»", "Kirsten"),
        ("Skjemaet bygger på Berg-modellen.", "Berg"),
        ("Vi tar Vik-ruta i dag.", "Vik"),
        ("Testen er Lie-skalaen, ny utgave.", "Lie"),
        ("Bedehuset på Tangen ber om lån.", "Tangen"),
        ("Skolen i Vik søker lærere.", "Vik"),
        ("Kontoret ved Solberg flyttes.", "Solberg"),
        ("Partner: Glad Fonden, Lie Holding", "Glad"),
        ("Named for Alice Hunter Technologies.", "Alice Hunter"),
        ("en robot fra Kuka døpt Karen", "Karen"),
        ("Møterommet heter fremdeles Torbjørn.", "Torbjørn"),
        ("pantemaskin Tomra (kalla Torbjørn)", "Torbjørn"),
        ("tank-cleaning with Lie machines", "Lie"),
        ("Moe and Lie scales, tables of tides", "Moe"),
        ("Skjemaet (BERNT = Bakgrunn, Erfaring)", "BERNT"),
        ("Rom: Nansen (40), Wisting (14).", "Wisting"),
        ("Kantinene heter Gro, Kåre og Trygve.", "Trygve"),
        ("Middag i kantiner Frederikke, Eilert og Helga", "Eilert"),
        ("Serverne Ada, Nora og Grace startes på nytt.", "Grace"),
        ("- Moa Eldris – 5 stk", "Moa Eldris"),
        ("Stanley Fuglevik  12 pcs", "Stanley Fuglevik"),
        ("Faith rooms: Nora (quiet) and Clement Moe (shared).", "Clement Moe"),
    ],
)
def test_things(line: str, name: str) -> None:
    assert _covered(line, name)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('Hun heter "Hunter" og kommer i mai.', "Hunter"),
        ("MS fra Kirsten i går", "Kirsten"),
        ("Berg-familien kommer.", "Berg"),
        ("Ring Kari-Anne i dag.", "Kari"),
        ("Mannen på Tangen ber om lån.", "Tangen"),
        ("Kontoret ved Solberg Nilsen flyttes.", "Solberg"),
        ("Kari Lie på Glad Mat", "Kari Lie"),
        ("Bilen til han som heter Torbjørn", "Torbjørn"),
        ("Moe scales the wall", "Moe"),
        ("Lie tests new machines", "Lie"),
        ("naboen, kalla Torbjørn", "Torbjørn"),
        ("Roboten heter Ada og Kari liker den", "Kari"),
        ("Vi har rom for Kari, Ola og Per", "Ola"),
        ("Bilene tar Kari, Ola og Per", "Ola"),
        ("Kari Vik – 5 år", "Kari Vik"),
        ("Kari Vik – 5", "Kari Vik"),
        ("Til stede: Nansen (40), Wisting (14).", "Wisting"),
        ("Rom: Kari Vik, Ola Moe", "Ola Moe"),
    ],
)
def test_persons(line: str, name: str) -> None:
    assert not _covered(line, name)


@pytest.mark.parametrize(
    "name",
    [
        "Expresstestet",
        "Iore-lok",
        "Nikkelverket",
        "Montør A",
        "Otto Vaarnes Gade",
        "Peter Vaarns Vej",
        "Villa Fuglevik",
        "Lesesal Undset",
    ],
)
def test_ends_as_thing(name: str) -> None:
    assert ends_as_thing(name)


@pytest.mark.parametrize(
    "name",
    [
        "Kari",
        "Berg-Hansen",
        "Anders B",
        "Per Testen",
        "Nordhus",
        "Jens Gade",
        "Lars Veg",
        "Kari Villa",
        "Faisal Moe",
    ],
)
def test_ends_as_a_name(name: str) -> None:
    assert not ends_as_thing(name)


@pytest.mark.parametrize(
    ("text", "word"), [("Den 6. jun. 2024 kl. 14", "jun"), ("Calls made Tue p.m.", "Tue")]
)
def test_dates(text: str, word: str) -> None:
    start = text.index(word)
    assert is_date(text, start, start + len(word))


@pytest.mark.parametrize(("text", "word"), [("Spør Jun om 2024", "Jun"), ("Tor 12:30", "Tor")])
def test_no_dates(text: str, word: str) -> None:
    start = text.index(word)
    assert not is_date(text, start, start + len(word))
