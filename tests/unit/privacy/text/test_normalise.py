from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.text.normalise import NormalisedDocument, normalise

LAYOUT = [
    "\n",
    "\n> ",
    "> ",
    "  ",
    " ",
    "ord ",
    "et litt lengre ord ",
    "912  34",
    "Navn: ",
    ".",
    r"\n",
    "–",
]
ODD = "aæøå\u00ac é\u0301\u030a\u00ad\u200b\u00a0\u2009ﬁ１２\u2011\r\n\u2028\ufeff\u202f٣𝟗øÃ¥–"


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        ("12\u00a034\u200956", "12 34 56"),
        ("070\u2011174", "070-174"),
        ("a\u030a", "å"),
        ("E\u00adpost", "Epost"),
        ("So\ufb01e", "Sofie"),
        ("\uff10\uff14\uff17", "047"),
        ("pa\u200bivi", "paivi"),
        ("ab\u2028cd", "ab\ncd"),
        ("Nord\u00ad\nmann", "Nord-\nmann"),
        ("Nord\u00ad \r\nmann", "Nord-  \nmann"),
        ("Nord\u00ac\nmann", "Nord-\nmann"),
        ("Nord\u00acmann", "Nordmann"),
        ("\u00ac A", "\u00ac A"),
        ("kari.nordmann%40eksempel.no", "kari.nordmann@eksempel.no"),
        ("kari&#64;eksempel.no kari&commat;eksempel.no", "kari@eksempel.no kari@eksempel.no"),
        ("kari\ufe6beksempel\u3002no", "kari@eksempel.no"),
        ("K&aring;re &Oslash;stby, Bj&#248;rn S&#xE6;ther", "Kåre Østby, Bjørn Sæther"),
        ("Kari\0Nordmann\x1f912", "Kari Nordmann 912"),
        ("9\ufe0f\u20e31\ufe0f\u20e3", "91"),
        ("K\u0335\u0301a\u0336\u0301r\u0337i\u0338", "Ḱári"),
        ("Kari&nbsp;Nordmann", "Kari Nordmann"),
        ("navn=K%C3%A5re", "navn=Kåre"),
        ("Bj\\u00f8rn S\\u00e6ther", "Bjørn Sæther"),
        ("BjÃ¸rn Ã…se, 45 Ã¥r, frÃ¥n MalmÃ¶", "Bjørn Åse, 45 år, från Malmö"),
        ("Ã\x98ya, IrÃ\xads", "Øya, Irís"),
        ("Ka&shy;ri Nord&#8203;mann, 912&#32;34&#x20;567", "Kari Nordmann, 912 34 567"),
        ("kari&#46;nordmann&commat;eksempel&period;no", "kari.nordmann@eksempel.no"),
        ("&lt;b&gt;Kari&lt;/b&gt; Nordmann", "Kari Nordmann"),
        ("Kari\\u0020Nordmann", "Kari Nordmann"),
    ],
)
def test_copied_text_becomes_plain(given_text: str, plain: str) -> None:
    assert normalise(given_text).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "R&D; 100%",
        "50%40",
        "%20 %2F %FF %C3",
        "x\\name \\u12 \\q",
        "a %40 b",
        "&xyz;",
        "JOÃO, SÃO PAULO",
    ],
)
def test_code_for_no_letter_stays_as_it_is(text: str) -> None:
    assert normalise(text).text == text


def test_letters_in_code_lead_back_to_all_of_their_code() -> None:
    given_text = "Hei K&aring;re&nbsp;&Oslash;stby"
    result = normalise(given_text)
    start = result.text.index("Kåre")
    assert given_text[slice(*result.span(start, start + 4))] == "K&aring;re"
    start = result.text.index("Østby")
    assert given_text[slice(*result.span(start, start + 5))] == "&Oslash;stby"


def test_plain_text_is_left_as_it_is() -> None:
    text = "Kari bor i Tromsø – «fint», 12 %"
    assert normalise(text).text == text
    assert normalise(text).starts is None


def stands_for(given_text: str) -> str:
    """What may stand for it; a hyphen or dash alone does not know what stands beside it."""
    hyphen = given_text in ("\u00ad", "\u00ac") or "–" in given_text
    return normalise(given_text).text + ("-" if hyphen else "")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*ODD, *"\0&%\\", "&aring;", "\\u00f8"]), max_size=60).map("".join))
def test_every_plain_character_maps_back_to_what_it_stands_for(text: str) -> None:
    result = normalise(text)
    previous = 0
    for place, char in enumerate(result.text):
        start, end = result.span(place, place + 1)
        assert previous <= start < end <= len(text)
        assert char in stands_for(text[start:end])
        previous = start


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet=st.sampled_from(ODD), min_size=1, max_size=20), min_size=1))
def test_pieces_map_back_into_the_whole(pieces: list[str]) -> None:
    document = NormalisedDocument([normalise(piece) for piece in pieces])
    whole = "".join(pieces)
    for place, char in enumerate(document.text):
        start, end = document.span(place, place + 1)
        assert char in stands_for(whole[start:end])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*LAYOUT, "\u00ad", "&aring;"]), max_size=60).map("".join))
def test_text_laid_out_anew_leads_back_to_what_was_given(text: str) -> None:
    result = normalise(text)
    spans = [result.span(at, at + 1) for at in range(len(result.text))]
    assert all(start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for (start, end), letter in zip(spans, result.text, strict=True):
        assert not letter.isalnum() or letter in text[start:end] or "&" in text[start:end]
