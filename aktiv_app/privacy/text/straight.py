"""Text without what copying and chat tools add to it, with the way back to its offsets."""

import bisect
import html

from msgspec import Struct

from aktiv_app.privacy.text.late import late

_SPECIAL = late(
    r"\\{1,2}u[0-9a-fA-F]{4}"  # as JSON writes a letter
    r"|&(?:amp;){0,2}(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,24});"
    r"|\\{1,2}[!-/:-@\[-`{-~]"  # Markdown: punctuation escaped, in JSON by two backslashes
    # Invisible: soft hyphen, zero-width characters, marks of direction, byte order mark,
    # choices of a glyph, tags;
    r"|[\u00ad\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
    r"|[\ufff9-\ufffb\U000e0001-\U000e01ef]"
    # marks on the character before: accents, which fold away as those of one piece do, the
    # keycap of an emoji; and the comments that web frameworks put between pieces of a text.
    r"|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
    r"|<!--[ -]{0,3}-->"
    r"|\r(?=\n)"
)

_SPACES = "\t\r\f\v\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4"
_STRAIGHT: dict[int, str | int | None] = {
    **{0xFF01 + n: 0x21 + n for n in range(94)},  # full-width forms of ASCII
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **str.maketrans("\u2028\u2029\u0085", "\n\n\n"),
    **str.maketrans("【】〔〕「」『』〖〗⟦⟧", "[][][][][][]"),
    **str.maketrans("⟨⟩〈〉❬❭《》", "<><><><>"),
}
# One character for one, so that offsets stay: letters of the languages' placeholder words.
_FOLDED = {
    **{ord("A") + n: ord("a") + n for n in range(26)},
    **str.maketrans("ÅÄÁÀÂåäáàâÖØÓÒÔöøóòôÉÈÊËéèêëÜÚüúÆæ", "aaaaaaaaaaooooooooooeeeeeeeeuuuuææ"),
}


def fold_letters(text: str) -> str:
    """`text` with the letters of placeholder words without case and accents; as long."""
    return text.translate(_FOLDED)


class Straight(Struct, frozen=True):
    """A text put straight, in `folded` without case and accents as well.

    HTML entities, full-width forms, odd spaces, dashes and apostrophes are plain ones,
    Markdown's escapes and invisible characters are gone.
    """

    text: str
    folded: str
    _starts: tuple[int, ...]  # of stretches, in `text`
    _sources: tuple[int, ...]  # where each stretch begins in the original
    _widths: tuple[int, ...]  # characters of the original for one of `text`

    def start(self, offset: int) -> int:
        """Where the character at `offset` begins in the original."""
        index = bisect.bisect_right(self._starts, offset) - 1
        return self._sources[index] + (offset - self._starts[index]) * self._widths[index]

    def end(self, offset: int) -> int:
        """Where the stretch that ends before `offset` ends in the original."""
        if offset == 0:
            return self.start(0)
        index = bisect.bisect_right(self._starts, offset - 1) - 1
        return self._sources[index] + (offset - self._starts[index]) * self._widths[index]


def straighten(original: str) -> Straight:
    """Put `original` straight. Linear in its length."""
    pieces: list[str] = []
    starts, sources, widths = [0], [0], [1]
    read = length = 0
    for match in _SPECIAL.finditer(original):
        shown = _shown(match[0])
        if shown is None:
            continue
        piece = original[read : match.start()]
        pieces.append(piece)
        length += len(piece)
        if shown:
            pieces.append(shown)
            starts.append(length)
            sources.append(match.start())
            widths.append(match.end() - match.start())
            length += 1
        read = match.end()
        starts.append(length)
        sources.append(read)
        widths.append(1)
    pieces.append(original[read:])
    text = "".join(pieces).translate(_STRAIGHT)
    return Straight(text, fold_letters(text), tuple(starts), tuple(sources), tuple(widths))


def _shown(special: str) -> str | None:
    """What stands for `special`; None leaves it as it is."""
    if special[0] == "\\" and special[-5:-4] != "u":
        return special[-1]
    if special[0] not in "\\&":
        return ""
    if special[0] == "&":
        meant = html.unescape("&" + special.replace("amp;", "").lstrip("&"))
    else:
        meant = chr(int(special[-4:], base=16))
    if len(meant) != 1:
        return None
    return "" if _SPECIAL.fullmatch(meant) else meant
