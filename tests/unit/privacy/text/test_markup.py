"""What marks up letters is read as it is shown, and leads back to what was given."""

import pytest

from aktiv_app.privacy.text.markup import torn_words
from aktiv_app.privacy.text.normalise import normalise


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("K<b>ari</b> Nordmann", "Kari Nordmann"),
        ("Kari</span><span>Nordmann", "Kari Nordmann"),
        ("<SPAN CLASS='x'>Nord</SPAN><SPAN>mann</SPAN>", "Nordmann"),
        ('912</td> <span style="color: red">34</span><span lang="nb">567</span>', "912</td> 34567"),
        ("Storgata</span><span>5", "Storgata 5"),
        ("kari<b>@</b>eksem<wbr>pel.no", "kari@eksempel.no"),
        ("Ka<!-- -->ri <!--StartFragment-->Nord<!---->mann", "Kari Nordmann"),
        ('<span class="TextRun SCXW216788930 BCX0">Nord</span><i>mann</i>', "Nordmann"),
        ("Kari Nordmann<br>Storgata 5<br />0155 Oslo", "Kari Nordmann\nStorgata 5\n0155 Oslo"),
        ("Vi så **Ka**ri og *Ola* **_Hansen_** nå", "Vi så Kari og Ola Hansen nå"),
        ("__Kari__ Nordmann, ~~Ol~~a", "Kari Nordmann, Ola"),
        ("**Navn:** Kari", "Navn: Kari"),
        (r"kari\.nordmann\_k84@eksempel\.no", "kari.nordmann_k84@eksempel.no"),
        (r"https:\/\/x.no\/in\/kari", "https://x.no/in/kari"),
        (r"Hei,\nKari Nordmann\n\nMvh\n- Ola", "Hei,\nKari Nordmann\n\nMvh\n- Ola"),
        (r'{"a": "hei\nkari"}', '{"a": "hei\nkari"}'),
        ("https://x.no/s?q=Kari%20Dal&r=Ola+Moe", "https://x.no/s?q=Kari Dal&r=Ola Moe"),
    ],
)  # fmt: skip
def test_markup_is_read_as_it_is_shown(given_text: str, shown: str) -> None:
    assert normalise(given_text).text == shown


@pytest.mark.parametrize(
    "text",
    [
        '<a href="mailto:kari@eksempel.no">Send</a>'.removesuffix("</a>"),
        '<span title="Kari Nordmann">x',
        '<span class="Kari Nordmann">x',
        '<b class="01019012345">x',
        "<!-- Kari har kreft -->",
        "a < b og b > c, <Kari Nordmann>",
        "**Erfaring**",
        "- **Erfaring:**",
        "5*3*2, 2**8, elev*innen",
        "kari_nordmann_cv, a_b",
        "* Kari\n* Ola",
        r"FIRMA\nordkar og C:\nytt\temp\_felles\rapport.docx",
        "norsk+engelsk, tlf +47 912 34 567",
        "https://x.no/?tlf=+4791234567",
    ],
)
def test_what_may_hold_data_or_means_something_stays(text: str) -> None:
    assert normalise(text).text == text


@pytest.mark.parametrize(
    ("given_text", "name", "place"),
    [
        ("Hei K<b>ari</b> Nordmann!", "Kari Nordmann", "K<b>ari</b> Nordmann"),
        ("Hei **Ka**ri Nordmann!", "Kari Nordmann", "Ka**ri Nordmann"),
        ("Kari</i><i>Nordmann!", "Kari Nordmann", "Kari</i><i>Nordmann"),
        ("&lt;b&gt;K&lt;/b&gt;ari", "Kari", "K&lt;/b&gt;ari"),
    ],
)
def test_what_is_shown_leads_back_to_all_of_its_markup(
    given_text: str, name: str, place: str
) -> None:
    plain = normalise(given_text)
    start = plain.text.index(name)
    assert given_text[slice(*plain.span(start, start + len(name)))] == place


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ('Hei K<a href="x">ari</a>', ['K<a href="x">ari']),
        ("Ka<!-- hei -->ri", ["Ka<!-- hei -->ri"]),
        ("K[ari](https://x.no) er", ["K[ari](https://x.no)"]),
        ('0101<span id="x">9012345', ['0101<span id="x">9012345']),
        ('Kari<a href="x">Nordmann</a>', []),
        ("se [Kari](https://x.no), liste[0], a[i]", []),
        ('tekst<sup id="1">2</sup>', []),
    ],
)
def test_words_torn_by_what_stays_are_told(text: str, torn: list[str]) -> None:
    assert [text[start:end] for start, end in torn_words(text)] == torn
