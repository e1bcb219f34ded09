"""Whether letters are put together from the parts of a name: "tahcho", "kkvist"."""

import re
import unicodedata
from collections.abc import Sequence

_FOLD = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "đ": "d", "ł": "l", "ı": "i"}
)
_TWO_LETTERS = str.maketrans({"ø": "oe", "ö": "oe", "å": "aa", "ä": "ae", "ü": "ue"})
_DIGITS_END = re.compile(r"[\d_.\-]+$")
_PARTS = re.compile(r"[^\W\d_]+")
_AND = re.compile(r"([a-z]{2,20}?)(?:og|och|and)([a-z]{2,20})")
_SHORTEST = 4  # letters of a name that stand for it alone
_LONG = 6  # letters of a name that tell by themselves whose page an address leads to
_SET_APART = 5  # letters with which a host begins
_INITIALS = 2  # letters that may be anybody's
_CUT = 7  # letters of a long name that are as good as the whole
Names = Sequence[Sequence[str]]
"""The parts of each name, folded."""


def own_page(letters: str, names: Names) -> bool:
    """Whether an address is made of a name.

    A long part of it, or two of its parts, stand in the letters; or the host begins with a part,
    set apart, with its first letters, or with beginnings of two parts.

    Args:
        letters: a slash and the parts of an address that are letters, joined by hyphens.
        names: the names of the text.
    """
    host = letters[1:].partition("-")[0]
    joined = letters.replace("-", "")
    for parts in names:
        if _is_of_two(host, parts, names):
            continue
        if len(host) >= _SET_APART and (
            any(host == part or _cut_short(host, part) for part in parts) or _joined(host, parts)
        ):
            return True
        found = [len(part) for part in parts if len(part) >= _SHORTEST and part in joined]
        if len(found) > 1 or (found and max(found) >= _LONG):
            return True
    return False


def _is_of_two(host: str, parts: Sequence[str], names: Names) -> bool:
    """Whether a host joins a part with what is no name here, as firms do: "holmogvik"."""
    for part in parts:
        match = _AND.fullmatch(host) if len(part) >= _SHORTEST and part in host else None
        if match and part in match.groups():
            other = match[2] if match[1] == part else match[1]
            return not any(other in found for found in names)
    return False


def folded(text: str) -> str:
    """`text` in the small letters of addresses, without accents."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_FOLD))
    return "".join(char for char in plain if not unicodedata.combining(char))


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a name, and as addresses write them that have two letters for one."""
    spelt = (folded(name), folded(name.lower().translate(_TWO_LETTERS)))
    found = dict.fromkeys(part for one in spelt for part in _PARTS.findall(one))
    return tuple(part for part in found if len(part) > 1)


def made_from(token: str, names: Names) -> bool:
    """Whether `token`, or a part of it, is put together from beginnings of parts of one name."""
    plain = folded(token)
    written = plain != re.sub(r"[^a-z]", "", plain)
    pieces = [re.sub(r"[^a-z]", "", _DIGITS_END.sub("", plain))]
    if "-" in plain or "_" in plain:  # "ext-olano02"
        pieces += [re.sub(r"[^a-z]", "", piece) for piece in re.split(r"[_-]", plain)]
    pieces = [piece for piece in pieces if len(piece) >= _SHORTEST]
    for parts in names:
        if written and any(len(part) >= _SHORTEST and part in plain for part in parts):
            return True
        if any(piece not in parts and _joined(piece, parts) for piece in pieces):
            return True
        if any(len(piece) > _SHORTEST and _begins(piece, parts) for piece in pieces):
            return True
    return False


def made_beside(login: str, parts: Sequence[str]) -> bool:
    """Whether a login right beside a name is made of it: "tomk" or "siwb", "ida3" or "idab".

    Args:
        login: letters, and figures at the end.
        parts: those of the name, folded.
    """
    plain = _DIGITS_END.sub("", folded(login))
    if plain in parts:
        return len(plain) < len(login)
    for cut in range(1, len(plain)):
        heads = {part for part in parts if part.startswith(plain[:cut])}
        tails = {part for part in parts if part.startswith(plain[cut:])}
        if heads and tails and len(heads | tails) > 1:
            return True
    return any(plain[:-1] == part for part in parts if len(part) > _INITIALS)


def _cut_short(host: str, part: str) -> bool:
    return len(part) >= _CUT and host.startswith(part[:_CUT])


def _begins(piece: str, parts: Sequence[str]) -> bool:
    """Whether letters are a name cut short, as logins are."""
    return any(part.startswith(piece) and len(part) > len(piece) for part in parts)


def _joined(plain: str, parts: Sequence[str]) -> bool:
    """Whether letters are the beginning of one part and that of another one."""
    for cut in range(1, len(plain)):
        head, tail = plain[:cut], plain[cut:]
        heads = [part for part in parts if part.startswith(head)]
        if not heads:
            return False  # nor does any part begin with more of it
        if len(tail) < 2 and cut < _SHORTEST:
            continue
        tails = [part for part in parts if part.startswith(tail)]
        if tails and any(one != other for one in heads for other in tails):
            return True
    return False
