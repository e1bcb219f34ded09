"""Documents that are broken, protected or hostile give their own sentence, and nothing else."""

import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aktiv_app.core.messages import ENGLISH
from aktiv_app.services.material.extract import extract
from aktiv_app.services.material.failures import Failure, UnreadableError, as_error
from aktiv_app.services.material.limits import Limits
from aktiv_app.services.material.service import SUFFIXES
from tests.unit.services.material import zoo

LIMITS = Limits()
BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>'
)
EXTERNAL = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'


def failure_of(data: bytes, suffix: str, limits: Limits = LIMITS) -> Failure:
    with pytest.raises(UnreadableError) as caught:
        extract(data, suffix, limits)
    return caught.value.failure


def odt_with(content: bytes, name: str = "content.xml") -> bytes:
    return zoo.replace_member(zoo.make_odt(), name, content)


def bomb() -> bytes:
    return zoo.replace_member(zoo.make_docx(), "docProps/core.xml", b" " * 9_000_000)


def lying_bomb() -> bytes:
    """Declares a small member, whose stream unfolds to far more."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<" * 5_000_000)
    size = (5_000_000).to_bytes(4, "little")
    return out.getvalue().replace(size, (10).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("data", "suffix", "expected"),
    [
        (b"", ".txt", Failure.EMPTY),
        (b" \r\n\t ", ".docx", Failure.EMPTY),
        (zoo.make_docx()[:2000], ".docx", Failure.MALFORMED),
        (b"PK\x03\x04 and nothing", ".docx", Failure.MALFORMED),
        (zoo.word_body("<w:p>"), ".docx", Failure.MALFORMED),
        (zoo.word_body("<w:p/>"), ".docx", Failure.NO_TEXT),
        (b"not a document", ".docx", Failure.MALFORMED),
        (bomb(), ".docx", Failure.UNFOLDS_TOO_FAR),
        (lying_bomb(), ".docx", Failure.MALFORMED),
        (zoo.replace_member(zoo.make_docx(), "word/document.xml", BILLION_LAUGHS), ".docx",
         Failure.UNSAFE_XML),
        (zoo.replace_member(zoo.make_docx(), "docProps/core.xml", EXTERNAL), ".docx",
         Failure.UNSAFE_XML),
        (odt_with(BILLION_LAUGHS), ".odt", Failure.UNSAFE_XML),
        (odt_with(EXTERNAL.decode().encode("utf-16")), ".odt", Failure.UNSAFE_XML),
        (odt_with(b'<?xml version="1.0" encoding="utf-7"?><d/>'), ".odt", Failure.UNSAFE_XML),
        (odt_with(b"<d" * 400 + b">"), ".odt", Failure.MALFORMED),
        (odt_with(b"<manifest:encryption-data/>", "META-INF/manifest.xml"), ".odt",
         Failure.ENCRYPTED),
        (zoo.make_zip(**{"encrypted-package": b"x"}), ".odt", Failure.ENCRYPTED),
        (zoo.make_ole("EncryptedPackage"), ".docx", Failure.ENCRYPTED),
        (zoo.make_ole("WordDocument"), ".docx", Failure.LEGACY_WORD),
        (zoo.make_ole("__substg1.0_"), ".msg", Failure.OUTLOOK_ITEM),
        (zoo.make_zip(xl__workbook_xml=b"x"), ".docx", Failure.SPREADSHEET),
        (zoo.make_zip(ppt__presentation_xml=b"x"), ".docx", Failure.SLIDES),
        (zoo.make_zip(**{"Index/Document.iwa": b"x"}), ".pages", Failure.APPLE_PAGES),
        (zoo.make_zip(other=b"x"), ".zip", Failure.UNKNOWN_FORMAT),
        (zoo.make_pdf("", picture=True), ".pdf", Failure.SCANNED),
        (zoo.make_pdf(""), ".pdf", Failure.NO_TEXT),
        (zoo.make_pdf("hemmelig", encrypted=True), ".pdf", Failure.ENCRYPTED),
        (b"%PDF-1.7\ngarbage", ".pdf", Failure.MALFORMED),
        (b"\x89PNG\r\n\x1a\n\0\0", ".pdf", Failure.PICTURE),
        (bytes(range(256)) * 20, ".txt", Failure.UNKNOWN_FORMAT),
        (b"{\\rtf1 cut off", ".rtf", Failure.MALFORMED),
        (b"<html><body><script>x</script></body></html>", ".html", Failure.NO_TEXT),
    ],
)  # fmt: skip
def test_each_danger_has_its_own_reason(data: bytes, suffix: str, expected: Failure) -> None:
    assert failure_of(data, suffix) is expected


def test_html_behind_another_name_is_read_as_html() -> None:
    page = b"<!DOCTYPE html><html><body><p>Innlogging</p></body></html>"
    assert extract(page, ".pdf", LIMITS).text == "Innlogging"


@pytest.mark.parametrize("make", [zoo.make_docx, zoo.make_odt, lambda: b"Hei p\xc3\xa5 deg"])
def test_text_above_the_limit_is_refused_with_its_length(make: object) -> None:
    tight = Limits(text_chars=9)
    with pytest.raises(UnreadableError) as caught:
        extract(make(), ".txt", tight)  # type: ignore[operator]
    assert (caught.value.failure, caught.value.amount) == (Failure.TEXT_TOO_LONG, 10)
    said = ENGLISH(as_error(Failure.TEXT_TOO_LONG, tight, 10).message)
    assert "10 characters" in said
    assert "at most 9" in said


def test_a_pdf_with_too_many_pages_is_refused_before_reading_them() -> None:
    assert failure_of(zoo.make_pdf("a", "b", "c"), ".pdf", Limits(pages=2)) is (
        Failure.TOO_MANY_PAGES
    )


@pytest.mark.parametrize("failure", list(Failure))
def test_every_sentence_holds_in_the_window_and_on_the_command_line(failure: Failure) -> None:
    said = ENGLISH(as_error(failure, LIMITS, 5).message)
    assert "form" not in said.replace("format", "")
    assert said.count(".") > 1  # what happened, and what to do
    assert "{" not in said


SEEDS = [zoo.make_docx(), zoo.make_odt(), zoo.make_pdf("Hei"), b"{\\rtf1 hei}", b"<html>hei"]


@given(
    st.one_of(
        st.binary(max_size=400),
        st.tuples(st.sampled_from([b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"<html", b"From: "]),
                  st.binary(max_size=300)).map(b"".join),
        st.tuples(st.sampled_from(SEEDS), st.integers(0, 40_000), st.binary(max_size=8)).map(
            lambda t: t[0][: t[1] % len(t[0])] + t[2] + t[0][t[1] % len(t[0]) + len(t[2]) :]
        ),
    ),
    st.sampled_from([*SUFFIXES, ".doc", ".xyz", ""]),
)  # fmt: skip
@example(b"\xa0", ".txt")
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_text_or_a_reason(data: bytes, suffix: str) -> None:
    try:
        found = extract(data, suffix, LIMITS)
    except UnreadableError:
        return
    assert found.text.strip()
    assert "\0" not in found.text
    found.text.encode("utf-8")
