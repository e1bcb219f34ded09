"""Each format gives the text a person would see."""

from collections.abc import Sequence

import docx
import odfdo
import pytest

from aktiv_app.services.material.extract import extract
from aktiv_app.services.material.limits import Limits
from tests.unit.services.material import zoo

LIMITS = Limits()


def text_of(data: bytes, suffix: str) -> str:
    return extract(data, suffix, LIMITS).text


def test_docx_gives_headers_lists_tables_and_footers_in_reading_order() -> None:
    def fill(document: docx.document.Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Nordre kommune"
        document.sections[0].footer.paragraphs[0].text = "Side"
        document.add_heading("Rådgiver", 1)
        document.add_paragraph("mastergrad", style="List Bullet")
        document.add_paragraph("først", style="List Number")
        document.add_paragraph("så", style="List Number")
        table = document.add_table(2, 2)
        for cell, value in zip(
            [c for row in table.rows for c in row.cells],
            ["Navn", "Kari", "Mobil", "912"],
            strict=True,
        ):
            cell.text = value

    assert text_of(zoo.make_docx(fill), ".docx").split("\n") == [
        "Nordre kommune", "", "Rådgiver", "• mastergrad", "1. først", "2. så", "",
        "Navn\tKari", "Mobil\t912", "", "Side",
    ]  # fmt: skip


def test_docx_leaves_deletions_and_hidden_text_out_and_takes_insertions() -> None:
    data = zoo.word_body(
        "<w:p><w:r><w:t>fast </w:t></w:r>"
        "<w:del w:id='1'><w:r><w:delText>slettet</w:delText></w:r></w:del>"
        "<w:moveFrom w:id='3'><w:r><w:t>flyttet</w:t></w:r></w:moveFrom>"
        "<w:ins w:id='2'><w:r><w:t>ny</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"
        "<w:r><w:tab/><w:t>siste</w:t><w:br/><w:t>linje</w:t></w:r></w:p>"
    )
    assert text_of(data, ".docx") == "fast ny\tsiste\nlinje"


def test_docx_text_boxes_come_once_though_word_stores_them_twice() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>i boksen</w:t></w:r></w:p></w:txbxContent>"
    data = zoo.word_body(
        "<w:p><w:r><w:t>utenfor</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert text_of(data, ".docx") == "utenfor\ni boksen"


def test_docx_cells_with_several_lines_do_not_run_together() -> None:
    def fill(document: docx.document.Document) -> None:
        left, right = document.add_table(1, 2).rows[0].cells
        left.text = "Krav"
        right.text = "en"
        right.add_paragraph("to")

    assert text_of(zoo.make_docx(fill), ".docx") == "Krav\nen\nto"


def test_odt_gives_lists_tables_tabs_and_spaces() -> None:
    table = odfdo.Table("T")
    table.set_values([["Navn", "Kari"], ["Mobil", "912"]])
    data = zoo.make_odt(
        odfdo.Header(1, "Rådgiver"), odfdo.Paragraph("to  mellomrom\tog tabulator"),
        odfdo.List(["en", "to"]), table,
    )  # fmt: skip
    assert text_of(data, ".odt") == (
        "Rådgiver\nto  mellomrom\tog tabulator\n• en\n• to\n\nNavn\tKari\nMobil\t912"
    )


def test_pdf_keeps_the_lines_of_each_page_and_counts_pages() -> None:
    shares: list[float] = []
    data = zoo.make_pdf("Søker rådgiver\nnå", "Side to")
    found = extract(data, ".pdf", LIMITS, shares.append)
    assert found.text == "Søker rådgiver\nnå\n\nSide to"
    assert found.pages == 2
    assert shares == [0.5, 1.0]


def columns_pdf(rows: Sequence[tuple[str, str]], above: str = "") -> bytes:
    """A page whose rows have a text left and a text right, stored row by row."""
    drawn = ["BT /F 10 Tf"]
    heading = [(50, 740, above)] if above else []
    places = [(x, 700 - 14 * at, row[side]) for at, row in enumerate(rows)
              for side, x in enumerate((50, 320))]  # fmt: skip
    for x, y, text in (*heading, *places):
        if text:
            drawn.append(f"1 0 0 1 {x} {y} Tm ({text}) Tj")
    return zoo.make_pdf("", drawn={1: "\n".join([*drawn, "ET"]).encode("cp1252")})


LEFT = (
    "Vi søker en rådgiver som kan",
    "skrive gode annonser og som",
    "har arbeidet med lederstøtte",
    "i en kommune. Du får ansvar",
    "for opplæring av ledere og",
    "for tre nye stillinger.",
)
RIGHT = (
    "Kontoret ligger i sentrum og",
    "har elleve ansatte som alle",
    "arbeider med lønn, pensjon",
    "og rekruttering. De fleste er",
    "på kontoret tre dager i uka,",
    "og resten av tiden hjemme.",
)


def test_pdf_columns_stored_row_by_row_are_read_one_after_the_other() -> None:
    """Sentences went on in the middle of the other column's."""
    above = "Rådgiver i rekruttering og opplæring til et av landets største fylker, og mer til det"
    read = text_of(columns_pdf(list(zip(LEFT, RIGHT, strict=True)), above), ".pdf")
    assert read.split("\n") == [above, *LEFT, *RIGHT]
    uneven = [
        *zip(LEFT, RIGHT, strict=True),
        ("", "Velkommen til en prat."),
        ("", "Ring oss i dag."),
    ]
    read = text_of(columns_pdf(uneven), ".pdf")
    assert read.split("\n") == [*LEFT, *RIGHT, "Velkommen til en prat.", "Ring oss i dag."]


FORM = [
    ("Navn", "Kari Nordmann"),
    ("Mobil", "912 34 567"),
    ("Adresse", "Storgata 1, Bergen"),
    ("Stilling", "Rådgiver"),
    ("Født", "3. mai 1985"),
]
TABLE = [
    ("Krav som må være oppfylt", "Dokumenteres med attest"),
    ("Erfaring fra kommune", "Minst to år"),
    ("God skriftlig framstilling", "Prøve i første intervju"),
    ("Norsk på høyt nivå", "Bergenstest"),
    ("Førerkort klasse B", "Kopi av førerkortet"),
]


@pytest.mark.parametrize("rows", [FORM, TABLE], ids=["form", "table"])
def test_pdf_tables_are_read_row_by_row(rows: list[tuple[str, str]]) -> None:
    assert text_of(columns_pdf(rows), ".pdf").split("\n") == [" ".join(row) for row in rows]


def test_pdf_words_divided_at_a_line_end_keep_hyphen_and_line_end() -> None:
    data = zoo.make_pdf("Kari Nord-\nmann, 912 34-\n567")
    assert text_of(data, ".pdf") == "Kari Nord-\nmann, 912 34-\n567"


def test_rtf_gives_letters_bullets_and_table_cells() -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}} Bl\'e5b\u230?r\par "
        rb"{\listtext\'b7\tab}punkt\par \trowd a | b\cell c\cell\row slutt}"
    )
    assert text_of(data, ".rtf") == "Blåbær\n• punkt\na | b\tc\nslutt"


def test_html_shows_what_a_reader_sees() -> None:
    page = (
        "<html><head><title>x</title><style>p{}</style></head><body><script>bad()</script>"
        "<h1>Overskrift</h1><ul><li>én<li><p>to</p></ul><p hidden>borte<p style='display: none'>"
        "skjult<table><tr><td>Navn<td>Kari</table><p>A&nbsp;B <b>fet</b><br>ny linje"
    )
    assert text_of(page.encode(), ".html") == (
        "Overskrift\n\n• én\n• to\n\nNavn\tKari\n\nA\u00a0B fet\nny linje"
    )


def test_a_raised_number_does_not_go_on_the_one_before_it() -> None:
    page = "<p>PERSON_1<sup>2</sup>, [PERSON_1]<sup>2</sup>, m<sup>2</sup>, <b>10</b><sub>2</sub>"
    assert text_of(page.encode(), ".html") == "PERSON_1^2, [PERSON_1]2, m2, 10_2"
    raised = "<w:r><w:rPr><w:vertAlign w:val='{}'/></w:rPr><w:t>2</w:t></w:r>"
    data = zoo.word_body(
        f"<w:p><w:r><w:t>PERSON_1</w:t></w:r>{raised.format('superscript')}"
        f"<w:r><w:t>, m</w:t></w:r>{raised.format('superscript')}"
        f"<w:r><w:t>, 10</w:t></w:r>{raised.format('subscript')}</w:p>"
    )
    assert text_of(data, ".docx") == "PERSON_1^2, m2, 10_2"


def test_html_leaves_deletions_out_as_word_documents_do() -> None:
    page = "<p>[PERSON_<del>1</del><ins>2</ins>] kommer <del>ikke</del></p>"
    assert text_of(page.encode(), ".html") == "[PERSON_2] kommer"


def test_html_follows_the_declared_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body>Blåbær'
    assert text_of(page.encode("latin-1"), ".html") == "Blåbær"


def test_eml_keeps_headings_prefers_plain_text_and_names_attachments() -> None:
    data = (
        b"From: Kari Nordmann <kari@example.no>\r\nTo: hr@example.no\r\n"
        b"Subject: =?utf-8?q?S=C3=B8knad?=\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n"
        b"--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nHei p\xe5 deg\r\n"
        b"--b\r\nContent-Type: application/pdf\r\n"
        b'Content-Disposition: attachment; filename="cv.pdf"\r\n\r\nxx\r\n--b--\r\n'
    )
    assert text_of(data, ".eml") == (
        "From: Kari Nordmann <kari@example.no>\nTo: hr@example.no\nSubject: Søknad\n\n"
        "Hei på deg\n\nAttachment: cv.pdf"
    )


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_in_any_usual_encoding(encoding: str) -> None:
    assert text_of("Blåbær og smør – 5 €".encode(encoding), ".txt") == "Blåbær og smør – 5 €"


def test_one_damaged_byte_does_not_spoil_the_other_letters() -> None:
    assert text_of("Blåbær, smør".encode() + b"\xff og is", ".txt").startswith("Blåbær, smør")


def test_what_privacy_screening_wants_to_see_is_kept() -> None:
    kept = "Nord\u00admann 912\u00a034\u2009567 A\u030a\u200bse"
    assert text_of(f"\0\x07{kept}\r\n\r\n\r\n\r\nslutt  \n".encode(), ".txt") == f"{kept}\n\nslutt"


@pytest.mark.parametrize("wrong", [".pdf", ".txt", ".rtf", ".odt", ".doc", ".xyz", ""])
def test_contents_count_and_not_the_name(wrong: str) -> None:
    assert text_of(zoo.make_docx(), wrong) == "Hei på deg"
    assert text_of(zoo.make_pdf("Hei"), wrong) == "Hei"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"Hei {\deleted\revauthdel1 Kari B\'e5rd\u248? }alle", "Hei alle"),
        (rb"Hei \deleted Kari \deleted0 alle", "Hei alle"),
        (rb"Hei \deleted Kari \plain alle", "Hei alle"),
        (rb"Hei {\deleted {\b Kari} \{Nordmann\}\par }alle", "Hei alle"),
        (rb"{\deleted Kari}{\revised Ola} \deleted", "Ola"),
    ],
)
def test_rtf_is_read_as_with_all_changes_accepted(body: bytes, text: str) -> None:
    assert text_of(rb"{\rtf1\ansi\ansicpg1252 " + body + b"}", ".rtf") == text
