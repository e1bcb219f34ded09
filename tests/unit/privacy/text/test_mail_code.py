"""The sources of e-mails are read as what a mail program shows."""

import base64
import quopri

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.nlp import create_nlp_engine
from aktiv_app.privacy.recognizers.international.birth import BirthDateRecognizer
from aktiv_app.privacy.recognizers.international.phone import PhoneRecognizer
from aktiv_app.privacy.text.normalise import normalise

LONG_LINE = "Dette er en linje som programmet har brutt fordi den var blitt for lang, ja="


def in_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("p=C3=A5 912 34 567, Kari =C3=98deg=C3=A5rd", "på 912 34 567, Kari Ødegård"),
        ("Kari =C3=98deg=\n=C3=A5rd", "Kari Ødegård"),
        ("Kari =C3=98deg=\r\n=C3=A5rd", "Kari Ødegård"),
        ("K=E5re =D8stby", "Kåre Østby"),
        ("quoted-printable\n\nStorgata=20=\n12 a=3Db", "quoted-printable\n\nStorgata 12 a=b"),
        (f"{LONG_LINE}\nmen", f"{LONG_LINE[:-1]}men"),
        ("=?utf-8?Q?K=C3=A5re_=C3=98stby?= <k@e.no>", "Kåre Østby <k@e.no>"),
        ("=?ISO-8859-1?q?K=E5re?=\n =?iso-8859-1?Q?_=D8stby?= x", "Kåre Østby x"),
        (f"=?UTF-8?B?{in_base64('Kåre Østby')}?= x", "Kåre Østby x"),
        (f"=?utf-8*no?b?{in_base64('Kåre ')}?= =?utf-8?B?{in_base64('Ås')}?=", "Kåre Ås"),
        ("=?utf-8?Q?Ka=CC=8Are=C2=A0=C3=98?=", "Kåre Ø".replace("å", "å")),
    ],
)
def test_code_of_mails_is_read(written: str, plain: str) -> None:
    assert normalise(written).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "x=20 og y=30",
        "a=E5 i sekstentall",
        "sum =\n 3",
        "if a == b:\n    c=12\nd=FF",
        "https://eksempel.no/?a=20&b=C3",
        "=?ukjent?Q?abc?= =?utf-8?X?abc?=",
        "hva =? og ?= er",
    ],
)
def test_other_equals_signs_stay(text: str) -> None:
    assert normalise(text).text == text


LETTERS = st.text(alphabet="Kari Ødegård Ñ–7=_?.", max_size=60)


@settings(max_examples=200, deadline=None)
@given(LETTERS)
def test_what_a_mail_program_writes_is_read_and_leads_back(text: str) -> None:
    written = quopri.encodestring(f"på {text}.".encode()).decode()
    result = normalise(written)
    assert "".join(result.text.split()) == "".join(normalise(f"på {text}.").text.split())
    previous = 0
    for at, char in enumerate(result.text):
        start, end = result.span(at, at + 1)
        assert previous <= start < end <= len(written)
        assert char == written[start:end] or char == " " or "=" in written[start:end]
        previous = start


PARTS = [
    "=C3=A5",
    "=E5",
    "=20",
    "=\n",
    "=?utf-8?Q?",
    "=C3",
    "?=",
    " ",
    "_",
    "å",
    "=?utf-8?B?w6U=?=",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*PARTS, "=", "K", "\u00ad", "&aring;"]), max_size=40))
def test_every_letter_leads_back_into_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    result = normalise(text)
    previous = 0
    for at in range(len(result.text)):
        start, end = result.span(at, at + 1)
        assert previous <= start < end <= len(text)
        previous = start


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine([PhoneRecognizer(), BirthDateRecognizer()], create_nlp_engine())


def test_values_in_code_are_found_where_they_stand(engine: Engine) -> None:
    text = "Ring p=C3=A5 912 34=\n 567 i dag"
    (found,) = engine.scan(text)
    assert text[found.start : found.end] == "912 34=\n 567"


def test_several_values_in_one_encoded_word_are_one_finding(engine: Engine) -> None:
    word = f"=?utf-8?B?{in_base64('Født 12.03.1980, tlf 912 34 567')}?="
    text = f"Subject: {word} i dag"
    (found,) = engine.scan(text)
    assert text[found.start : found.end] == word
