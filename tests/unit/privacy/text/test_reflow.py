"""Layout of running text is undone; columns, fields and lists keep theirs."""

import pytest

from aktiv_app.privacy.text.normalise import normalise


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        # quoting
        ("> Hei Kari\n> tlf 912\n>> 34 567", "Hei Kari\ntlf 912\n34 567"),
        ("   > > Mvh\n>\n>Ola", "Mvh\n\nOla"),
        # lines as JSON and logs write them
        (r"Hei\nKari \"Kaja\" Moe\ntlf\t912 34 567", 'Hei\nKari "Kaja" Moe\ntlf\t912 34 567'),
        # two spaces by chance, in justified text, and everywhere
        ("Hun bor i Storgata  5 på Lillehammer", "Hun bor i Storgata 5 på Lillehammer"),
        ("tlf 912  34 567", "tlf 912 34 567"),
        ("Hun  er  45  år  og  bor  i  Storgata  5.", "Hun er 45 år og bor i Storgata 5."),
    ],
)
def test_layout_of_running_text_is_undone(given_text: str, plain: str) -> None:
    assert normalise(given_text).text == plain


@pytest.mark.parametrize(
    "text",
    [
        # columns
        "Ola Lien    912 34 567\nKari Moe    913 45 678",
        "Even 19  076-024 71 15 v.25\nAwa 17  ring mamma i kveld\nKim 20  073-482 05 57",
        # fields
        "Navn  Kari Nordmann",
        "Etternavn (last name)  TUMAMAK\nFornavn (first)  JERICHO P.",
        "Født: 1977, desember  Tlf: 912 34 567 på jobben hele dagen",
        # letters set apart
        "H i l d u r  S t å l a r m",
        # names and addresses one below the other, and rows of alike length
        "Kari Nordmann\nStorgata 5\n0155 Oslo\nNorge",
        "Kari Nordmann, 34 år, Oslo, sjåfør i Posten\nOla Lien, 45 år, Bergen, kokk på Scandic\n"
        "Siv Moe, 51 år, Tromsø, renholder hos Iss",
        # paths of files
        r"Filene ligger i C:\norge\nye",
        r"Filene ligger på \\server\norge\nye",
        r"Mappen felles\nye er ny",
        # no quote
        "5 > 3 og <Kari>",
    ],
)
def test_what_means_something_stays(text: str) -> None:
    assert normalise(text).text == text


def test_a_value_in_a_quote_leads_back_to_all_of_it() -> None:
    given_text = "> Nummeret er 912\n> 34 567"
    result = normalise(given_text)
    start = result.text.index("912\n34 567")
    assert given_text[slice(*result.span(start, start + 10))] == "912\n> 34 567"
