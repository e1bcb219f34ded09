"""Names of persons in names of files: cv_kari_nordmann.pdf."""

import re
from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_EXTENSION = (
    r"\.(?:pdf|docx?|odt|rtf|txt|xlsx?|pptx?|jpe?g|png|tiff?|gif|webp|svg|eml|msg|zip|rar|7z|md"
    r"|html?|csv|json|mp[34]|m4a|wav|mov|heic|ics|vcf)\b"
)
_FILE = late(rf"(?<![\w@/])[\w\-.()]{{1,120}}{_EXTENSION}", re.IGNORECASE)
_FILE_END = late(_EXTENSION, re.IGNORECASE)
_FILE_WORD = late(r"[^\W\d_]+?(?=[^\w]|[\d_]|$|(?<=[a-zæøåäöéü])(?=[A-ZÆØÅÄÖ]))")
# Of a surname: reem_h_2025.pdf.
_INITIAL = late(r"[_.-][^\W\d_]")
_VERSION = late(r"[vV][_.-]?\d")


def file_names(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, list[RawName]]]:
    """Each file name with the names inside it, such as cv_kari_nordmann.pdf."""
    for match in _FILE.finditer(text) if _FILE_END.search(text) else ():
        stem_end = match.group().rindex(".") + match.start()
        found: list[RawName] = []
        parts = list(_FILE_WORD.finditer(text, match.start(), stem_end))
        parts = [p for p in parts if p.group()]
        strong = [_file_word(p.group(), lexicon) for p in parts]
        index = 0
        while index < len(parts):
            if strong[index] <= 0:
                index += 1
                continue
            last = index
            while (
                last + 1 < len(parts)
                and strong[last + 1] > 0
                and parts[last + 1].start() - parts[last].end() <= 1
            ):
                last += 1
            if max(strong[index : last + 1]) == 2:
                before = parts[index - 1] if index else None
                near = before is not None and before.end() + 1 == parts[index].start()
                lone = before if near and before is not None and len(before.group()) == 1 else None
                after = parts[last + 1] if last + 1 < len(parts) else None
                if after is not None and _INITIAL.fullmatch(text, parts[last].end(), after.end()):
                    last += _VERSION.match(text, after.start()) is None
                found.append(
                    RawName(
                        (lone or parts[index]).start(),
                        parts[last].end(),
                        Certainty.LIKELY,
                        reasons.FILE_NAME,
                    )
                )
            index = last + 1
        yield match.start(), match.end(), found


def _file_word(word: str, lexicon: Lexicon) -> int:
    """2: a listed name, 1: could stand beside one, 0: an ordinary word."""
    info = lexicon.info(word[0].upper() + word[1:])
    if info.kind & NAME:
        return 1 if info.kind & (Kind.COMMON | Kind.CALENDAR | Kind.PLACE) else 2
    if info.kind & (Kind.COMMON | Kind.ROLE | Kind.ORG_MARK | Kind.BRAND | Kind.ACRONYM):
        return 0
    return 1 if info.kind & (Kind.LIKELY | Kind.ENDING) else 0
