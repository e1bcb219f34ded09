"""Makes the documents of the tests: sound ones with the formats' libraries, bad ones by hand."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import docx
import odfdo

DRAW_PICTURE = b" q 500 0 0 700 20 20 cm /I Do Q "
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def make_docx(fill: Callable[[Any], object] | None = None) -> bytes:
    document = docx.Document()
    if fill is None:
        document.add_paragraph("Hei på deg")
    else:
        fill(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def make_odt(*elements: object) -> bytes:
    document = odfdo.Document("text")
    document.body.clear()
    for element in elements or (odfdo.Paragraph("Hei på deg"),):
        document.body.append(element)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def make_pdf(
    *pages: str,
    picture: bool = False,
    encrypted: bool = False,
    drawn: Mapping[int, bytes] = MappingProxyType({}),
    extra: Sequence[bytes] = (),
    catalog: bytes = b"",
) -> bytes:
    """A PDF with the given lines of text, or with nothing but a picture, on each page.

    `drawn` adds drawing commands to pages, counted from 1. Each of `extra` is an annotation of
    the first page; of a PDF with one page they are the objects 7, 8 and so on. `catalog` goes
    into the document's catalogue.
    """
    objects: list[bytes] = [
        b"",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
        b"/ColorSpace/DeviceGray/Length 1>>stream\nA\nendstream",
    ]
    kids = []
    for number, text in enumerate(pages, start=1):
        if picture:
            content = DRAW_PICTURE
        else:
            shown = b" ".join(
                b"("
                + line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
                + b") Tj T*"
                for line in text.split("\n")
            )
            content = b"BT /F 12 Tf 14 TL 50 700 Td " + shown + b" ET"
        content += drawn.get(number, b"")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        first = 4 + 2 * len(pages) + 1
        annotations = b" ".join(b"%d 0 R" % (first + place) for place in range(len(extra)))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>/Annots[%s]>>"
            % (len(objects), annotations if number == 1 else b"")
        )
        kids.append(b"%d 0 R" % len(objects))
    objects.extend(extra)
    objects[0] = b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    trailer = b"/Root 1 0 R"
    if encrypted:
        objects.append(
            b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>"
        )
        trailer += b"/Encrypt %d 0 R/ID[<00><00>]" % len(objects)
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    out.write(b"trailer<</Size %d%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def replace_member(archive: bytes, name: str, content: bytes) -> bytes:
    """The zip `archive` with one member's content replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for entry in old.infolist():
            new.writestr(entry, content if entry.filename == name else old.read(entry))
    return out.getvalue()


def word_body(inner: str) -> bytes:
    """A .docx whose body is the given WordprocessingML."""
    xml = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f"<w:body>{inner}</w:body></w:document>"
    )
    return replace_member(make_docx(), "word/document.xml", xml.encode())


def make_zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def make_ole(stream_name: str) -> bytes:
    """The start of an OLE container and one name from its directory."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream_name.encode("utf-16-le")


def odt_body(inner: str) -> bytes:
    """An .odt whose text is the given OpenDocument XML."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
        for name, rest in (("office", "office"), ("text", "text"), ("draw", "drawing"))
    )
    xml = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>'
        f"{inner}</office:text></office:body></office:document-content>"
    )
    return replace_member(make_odt(), "content.xml", xml.encode())


def png() -> io.BytesIO:
    """A picture of one grey point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return len(data).to_bytes(4, "big") + kind + data + check.to_bytes(4, "big")

    header = bytes((0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0))
    return io.BytesIO(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0\x80"))
        + chunk(b"IEND", b"")
    )
