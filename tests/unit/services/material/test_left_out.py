"""What a document holds and its reader does not read is told, by kind."""

import docx
import odfdo
import pytest

from aktiv_app.core.left_out import LeftOut, LeftOutKind
from aktiv_app.services.material.extract import extract
from aktiv_app.services.material.limits import Limits
from tests.unit.services.material import zoo

LIMITS = Limits()


def left_out(data: bytes, suffix: str) -> dict[str, int]:
    """The number of each kind, with nothing of the contents."""
    return {item.kind.value: item.count for item in extract(data, suffix, LIMITS).left_out}


def test_a_plain_document_leaves_nothing_out() -> None:
    def fill(document: docx.document.Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Nordre kommune"
        document.add_paragraph("mastergrad", style="List Bullet")
        document.add_table(1, 1).rows[0].cells[0].text = "Navn"

    assert left_out(zoo.make_docx(fill), ".docx") == {}
    assert left_out(zoo.make_odt(), ".odt") == {}


def test_docx_comments_pictures_in_body_and_header_are_counted() -> None:
    def fill(document: docx.document.Document) -> None:
        paragraph = document.add_paragraph("Kari er flink")
        for text in ("ikke enig", "enig"):
            document.add_comment(paragraph.runs, text=text, author="Per")
        document.add_picture(zoo.png())
        document.sections[0].header.paragraphs[0].add_run("Logo ").add_picture(zoo.png())

    assert left_out(zoo.make_docx(fill), ".docx") == {"comments": 2, "pictures": 2}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<w:del w:id='1'><w:r><w:delText>slettet</w:delText></w:r></w:del>", {"deletions": 1}),
        ("<w:del w:id='1'><w:r><w:delText> </w:delText></w:r></w:del>", {}),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>", {"hidden": 1}),
        ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>synlig</w:t></w:r>", {}),
        # The mark of an index entry is hidden too, and a command rather than text.
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE x</w:instrText></w:r>", {}),
        ("<w:r><w:object><v:imagedata/></w:object></w:r>", {"objects": 1}),
        ("<w:r><w:object><v:imagedata/><w:control/></w:object></w:r>", {"form_fields": 1}),
        ("<w:r><w:fldChar><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r>",
         {"form_fields": 1}),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>", {"symbols": 1}),
        ("<w:r><w:pict><v:textpath string='UTKAST'/></w:pict></w:r>", {"objects": 1}),
        # A drawing is stored twice, for new programs and for old ones.
        ("<w:r><mc:AlternateContent><mc:Choice><a:blip/></mc:Choice><mc:Fallback><w:pict>"
         "<v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent></w:r>", {"pictures": 1}),
    ],
)  # fmt: skip
def test_docx_tells_what_its_paragraphs_hold_besides_text(
    body: str, expected: dict[str, int]
) -> None:
    data = zoo.word_body(f"<w:p><w:r><w:t>Tekst</w:t></w:r>{body}</w:p>")
    assert left_out(data, ".docx") == expected


def test_docx_rows_deleted_with_tracked_changes() -> None:
    row = "<w:tr>{}<w:tc><w:p><w:r><w:t>celle</w:t></w:r></w:p></w:tc></w:tr>"
    deleted = row.format("<w:trPr><w:del w:id='1'/></w:trPr>")
    data = zoo.word_body(f"<w:tbl>{row.format('')}{deleted}</w:tbl>")
    assert left_out(data, ".docx") == {"deletions": 1}


def test_odt_comments_deletions_pictures_objects_and_controls() -> None:
    tracked = (
        "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion>"
        "<office:change-info><dc:creator>Per</dc:creator></office:change-info>"
        "<text:p>{}</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    )
    inline = (
        "<text:p>Hei<office:annotation><dc:creator>Per</dc:creator><text:p>flink</text:p>"
        "</office:annotation><text:hidden-text text:string-value='skjult'/>"
        "<draw:frame><draw:image/></draw:frame>"
        "<draw:frame><draw:object/><draw:image/></draw:frame><draw:control/></text:p>"
    )
    data = zoo.odt_body(tracked.format("slettet") + inline)
    assert extract(data, ".odt", LIMITS).text == "Hei"
    assert left_out(data, ".odt") == {
        "form_fields": 1, "comments": 1, "deletions": 1, "hidden": 1, "objects": 1, "pictures": 1,
    }  # fmt: skip
    assert left_out(zoo.odt_body(f"{tracked.format('')}<text:p>Hei</text:p>"), ".odt") == {}


def test_odt_made_by_its_library() -> None:
    paragraph = odfdo.Paragraph("Kari er flink")
    paragraph.insert_annotation(odfdo.Annotation("ikke enig", creator="Per"), after="Kari")
    assert left_out(zoo.make_odt(paragraph), ".odt") == {"comments": 1}


def test_nothing_of_the_contents_is_told() -> None:
    data = zoo.word_body(
        "<w:p><w:r><w:t>Tekst</w:t></w:r>"
        "<w:del w:id='1'><w:r><w:delText>slettet</w:delText></w:r></w:del></w:p>"
    )
    assert extract(data, ".docx", LIMITS).left_out == (LeftOut(LeftOutKind.DELETIONS, 1),)


def pages_of(data: bytes) -> dict[str, tuple[int, ...]]:
    """The pages of each kind."""
    return {item.kind.value: item.pages for item in extract(data, ".pdf", LIMITS).left_out}


def test_pdf_pages_that_are_scanned_beside_pages_with_text() -> None:
    drawn = {2: zoo.DRAW_PICTURE, 3: zoo.DRAW_PICTURE, 5: b" 0 0 m 9 9 l S " * 40}
    data = zoo.make_pdf("Søknad", "", "Vitnemål", "", "", drawn=drawn)
    found = extract(data, ".pdf", LIMITS)
    assert found.text == "Søknad\n\nVitnemål"
    # The fourth page is blank; the fifth is drawn, as where letters were turned into lines.
    assert pages_of(data) == {"scanned": (2, 5), "pictures": (3,)}


def test_pdf_lines_and_dots_are_no_pictures() -> None:
    line = b" q 500 0 0 1 20 20 cm /I Do Q q 3 0 0 3 20 40 cm /I Do Q "
    assert pages_of(zoo.make_pdf("Søknad", "", drawn={1: line, 2: b" 0 0 m 9 9 l S "})) == {}


def test_pdf_notes_are_told_with_their_pages_and_links_are_not() -> None:
    notes = (
        b"<</Type/Annot/Subtype/Text/Contents(ikke enig)/Rect[0 0 9 9]>>",
        b"<</Type/Annot/Subtype/FreeText/Contents(enig)/Rect[0 0 9 9]>>",
        b"<</Type/Annot/Subtype/Highlight/Contents(viktig)/Rect[0 0 9 9]>>",
        b"<</Type/Annot/Subtype/Highlight/Rect[0 0 9 9]>>",
        b"<</Type/Annot/Subtype/Link/Contents(til siden)/Rect[0 0 9 9]>>",
        b"<</Type/Annot/Subtype/Popup/Contents(ikke enig)/Rect[0 0 9 9]>>",
        b"<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]>>",
    )
    data = zoo.make_pdf("Søknad", "Side to", extra=notes)
    assert left_out(data, ".pdf") == {"comments": 3, "files": 1}
    assert pages_of(data) == {"comments": (1,), "files": (1,)}


def test_pdf_form_fields_count_where_they_are_filled_in() -> None:
    widget = b"<</Type/Annot/Subtype/Widget/Rect[0 0 90 20]/P 6 0 R/FT/%s>>"
    fields = (
        widget % b"Tx/T(navn)/V(Kari Nordmann)",
        widget % b"Tx/T(adresse)",
        widget % b"Btn/T(ja)/AS/Ja/V/Ja/AP<</N<</Ja<<>>/Off<<>>>>>>",
        widget % b"Btn/T(nei)/AS/Off/AP<</N<</Ja<<>>/Off<<>>>>>>",
        widget % b"Btn/Ff 65536/T(send)",
        widget % b"Sig/T(signatur)",
    )
    catalog = b"/AcroForm<</Fields[7 0 R 8 0 R 9 0 R 10 0 R 11 0 R 12 0 R]>>"
    data = zoo.make_pdf("Søknad", extra=fields, catalog=catalog)
    assert extract(data, ".pdf", LIMITS).text == "Søknad"
    assert left_out(data, ".pdf") == {"form_fields": 3}


def test_pdf_with_files_inside() -> None:
    spec = b"<</Names[(a)<</Type/Filespec/F(a.xml)/EF<</F 4 0 R>>>>]>>"
    data = zoo.make_pdf("Faktura", catalog=b"/Names<</EmbeddedFiles" + spec + b">>")
    assert left_out(data, ".pdf") == {"files": 1}


def test_a_plain_pdf_leaves_nothing_out() -> None:
    assert left_out(zoo.make_pdf("Søknad", "Side to"), ".pdf") == {}


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (rb"{\header Nordre kommune\par}{\footerf Side}", {"running": 2}),
        (rb"{\header \pard\par}", {}),
        (rb"{\footnote {\super 1} en \b note\b0  til}", {"footnotes": 1}),
        (rb"{\*\atnid KN}{\*\annotation{\*\atnref 0}{\b ikke} enig}{\*\annotation enig}",
         {"comments": 2}),
        (rb"{\shp{\*\shpinst{\shptxt i boksen\par}}{\shprslt{\dptxbxtext i boksen}}}",
         {"text_boxes": 1}),
        (rb"{\*\shppict{\pict\pngblip 8950}}{\nonshppict{\pict\wmetafile8 0100}}",
         {"pictures": 1}),
        (rb"{\pict\pngblip\bin3 }}{ {\b etter}}", {"pictures": 0}),
        (rb"{\object\objemb{\*\objclass Excel}{\*\objdata 01}{\result{\pict 01}}}", {"objects": 1}),
        (rb"{\field{\*\fldinst FORMCHECKBOX{\*\formfield{\fftype1\ffres1}}}{\fldrslt }}",
         {"form_fields": 1}),
        (rb"{\field{\*\fldinst FORMTEXT{\*\formfield{\fftype0}}}{\fldrslt Kari}}", {}),
        (rb"{\deleted Kari}", {"deletions": 0}),
        (rb"{\deleted }", {}),
    ],
)  # fmt: skip
def test_rtf_tells_what_its_reader_passes_over(part: bytes, expected: dict[str, int]) -> None:
    data = rb"{\rtf1\ansi\ansicpg1252 Tekst " + part + b" slutt}"
    assert extract(data, ".rtf", LIMITS).text.startswith("Tekst")
    assert left_out(data, ".rtf") == expected


def test_html_tells_pictures_fields_frames_and_hidden_text() -> None:
    page = (
        "<p>Hei<img src='a.png'><img width=1 height=1 src='dot.gif'><svg></svg>"
        "<p hidden>borte</p><p hidden> </p><script>x</script><del>slettet</del>"
        "<form><input value='Kari'><input type=submit><select><option>a</select></form>"
        "<iframe src='x'></iframe>"
    )
    assert left_out(page.encode(), ".html") == {
        "form_fields": 2, "deletions": 1, "hidden": 1, "objects": 1, "pictures": 2,
    }  # fmt: skip
    assert left_out(b"<p>Hei <b>du</b></p>", ".html") == {}


def mail(kind: bytes, *parts: bytes) -> bytes:
    return (
        b"From: a@b.no\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/' + kind + b'; boundary="b"\r\n\r\n--b\r\n'
        + b"\r\n--b\r\n".join(parts) + b"\r\n--b--\r\n"
    )  # fmt: skip


def test_eml_tells_attachments_pictures_and_parts_behind_the_first() -> None:
    data = mail(
        b"mixed",
        b"Content-Type: text/plain\r\n\r\nHei",
        b"Content-Type: image/png\r\nContent-Disposition: inline; filename=x.png\r\n\r\nxx",
        b"Content-Type: text/plain\r\n\r\nHilsen Kari",
        b"Content-Type: message/rfc822\r\n\r\nFrom: c@d.no\r\nSubject: y\r\n\r\nInne",
        b"Content-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\nx",
        b"Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx",
    )
    assert left_out(data, ".eml") == {"message_parts": 1, "files": 2, "pictures": 1}


def test_eml_the_same_words_in_two_forms_are_one_text() -> None:
    data = mail(
        b"alternative",
        b"Content-Type: text/plain\r\n\r\nHei",
        b"Content-Type: text/html\r\n\r\n<p>Hei<img src=x></p>",
    )
    assert left_out(data, ".eml") == {}
    related = mail(
        b"related; type=x",
        b"Content-Type: text/html\r\n\r\n<p>Hei",
        b"Content-Type: image/png\r\n\r\nx",
    )
    nested = related.split(b"MIME-Version: 1.0\r\n")[1].replace(b"--b", b"--c")
    nested = nested.replace(b'"b"', b'"c"')
    data = mail(b"alternative", b"Content-Type: text/plain\r\n\r\nHei", nested)
    assert left_out(data, ".eml") == {"pictures": 1}


def test_eml_a_plain_text_that_only_asks_for_another_program_is_not_all() -> None:
    page = b"Content-Type: text/html\r\n\r\n<p>" + b"Kari er innkalt til samtale. " * 30
    stub = b"Content-Type: text/plain\r\n\r\nYour program cannot show this message."
    assert left_out(mail(b"alternative", stub, page), ".eml") == {"message_parts": 1}
    whole = b"Content-Type: text/plain\r\n\r\n" + b"Kari er innkalt til samtale. " * 30
    assert left_out(mail(b"alternative", whole, page), ".eml") == {}
