"""What of a PDF its reader does not read, page by page.

Nothing here may cost a document its text, so what PDFium cannot tell is passed over.
"""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from aktiv_app.core.left_out import LeftOutKind
from aktiv_app.services.material.tally import Tally

_MOST_OBJECTS = 10_000
_DEEPEST = 5
# Lower or narrower, in points, is a line, a bullet or a tracking dot: no text is that small.
_SMALLEST_PICTURE = 6.0
# A blank page may have a line or a frame; drawn letters are many more.
_FEWEST_DRAWN = 4
_DRAWN = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING)
# Annotations that show words or marks themselves; the others count where they have a text.
_SAYING = (
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_FREETEXT,
    pdfium.FPDF_ANNOT_STAMP,
    pdfium.FPDF_ANNOT_INK,
)
# A link's words stand on the page, and a pop-up belongs to another annotation.
_SILENT = (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP)
_MEDIA = (
    pdfium.FPDF_ANNOT_SOUND,
    pdfium.FPDF_ANNOT_MOVIE,
    pdfium.FPDF_ANNOT_SCREEN,
    pdfium.FPDF_ANNOT_THREED,
    pdfium.FPDF_ANNOT_RICHMEDIA,
)
_XFA = (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND)
_TICKED = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_FILLED = (
    pdfium.FPDF_FORMFIELD_TEXTFIELD,
    pdfium.FPDF_FORMFIELD_COMBOBOX,
    pdfium.FPDF_FORMFIELD_LISTBOX,
)
# An empty text as PDFium gives it: nothing but its two-byte end.
_EMPTY_TEXT = 2
_FEWEST_ODD = 5


def prepare(document: Any, tally: Tally) -> None:
    """Note in `tally` what belongs to the whole document; to be called before pages are loaded."""
    tally.add(LeftOutKind.FILES, max(0, pdfium.FPDFDoc_GetAttachmentCount(document)))
    if document.get_formtype() in _XFA:
        tally.mark(LeftOutKind.FORM_FIELDS)  # drawn by the viewer; how many, only it knows
    try:
        document.init_forms()  # without it nobody tells which fields are filled in
    except pypdfium2.PdfiumError:
        return


def note(document: Any, page: Any, number: int, text: str, tally: Tally) -> bool:
    """Note in `tally` what page `number` holds besides `text`; whether there is a picture."""
    picture, drawn = _drawings(page)
    if not text.strip():
        if picture or drawn >= _FEWEST_DRAWN:
            tally.mark(LeftOutKind.SCANNED, number)
    else:
        if picture:
            tally.mark(LeftOutKind.PICTURES, number)
        if _is_garbled(text):
            tally.mark(LeftOutKind.GARBLED, number)
    for index in range(max(0, pdfium.FPDFPage_GetAnnotCount(page))):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if annotation:
            _annotation(document, annotation, number, tally)
            pdfium.FPDFPage_CloseAnnot(annotation)
    return picture


def _drawings(page: Any) -> tuple[bool, int]:
    """Whether there is a picture on the page, and else how much is drawn on it."""
    drawn = 0
    found = _objects(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _DEEPEST)
    for _, (handle, kind) in zip(range(_MOST_OBJECTS), found, strict=False):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE and _is_large(handle):
            return True, drawn
        drawn += kind in _DRAWN
    return False, drawn


def _objects(
    parent: Any, count: Callable[[Any], int], get: Callable[[Any, int], Any], depth: int
) -> Iterator[tuple[Any, int]]:
    for index in range(max(0, count(parent))):
        handle = get(parent, index)
        if not handle:
            continue
        kind = pdfium.FPDFPageObj_GetType(handle)
        yield handle, kind
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            yield from _objects(
                handle, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, depth - 1
            )


def _is_large(handle: Any) -> bool:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    known = pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top)
    width, height = right.value - left.value, top.value - bottom.value
    return not known or min(width, height) >= _SMALLEST_PICTURE


def _is_garbled(text: str) -> bool:
    """Whether many signs are none: the font does not tell which letters it draws."""
    signs = "".join(text.split())
    odd = sum(1 for sign in signs if sign < " " or sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff")
    return odd >= _FEWEST_ODD and 5 * odd >= len(signs)


def _annotation(document: Any, annotation: Any, number: int, tally: Tally) -> None:
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind in _SILENT:
        return
    if kind == pdfium.FPDF_ANNOT_WIDGET:
        if _is_filled_in(document, annotation):
            tally.add(LeftOutKind.FORM_FIELDS, 1, number)
    elif kind == pdfium.FPDF_ANNOT_FILEATTACHMENT:
        tally.add(LeftOutKind.FILES, 1, number)
    elif kind in _MEDIA:
        tally.add(LeftOutKind.OBJECTS, 1, number)
    elif kind in _SAYING or _length(annotation, b"Contents") > _EMPTY_TEXT:
        tally.add(LeftOutKind.COMMENTS, 1, number)


def _length(annotation: Any, key: bytes) -> int:
    return int(pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0))


def _is_filled_in(document: Any, widget: Any) -> bool:
    form = document.formenv
    if form is None:
        return True  # nobody can tell, and it may well be
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, widget)
    if kind in _TICKED:
        return bool(pdfium.FPDFAnnot_IsChecked(form, widget))
    if kind in _FILLED:
        return int(pdfium.FPDFAnnot_GetFormFieldValue(form, widget, None, 0)) > _EMPTY_TEXT
    return bool(kind != pdfium.FPDF_FORMFIELD_PUSHBUTTON)  # such as a signature
