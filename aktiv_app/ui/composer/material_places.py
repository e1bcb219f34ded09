"""Where the files of a form stand in the prompt that was made of it."""

from collections.abc import Sequence


def places(source: str, texts: Sequence[str]) -> list[range | None]:
    """The characters of `source` that each of `texts` takes up, None for one that is not there.

    Two texts never share a place: of equal ones the first in `texts` stands first, and one that
    is a part of another is looked for outside of it.
    """
    found: list[range | None] = [None] * len(texts)
    taken: list[range] = []
    # The longest first, as a shorter one may be found inside of it.
    for index in sorted(range(len(texts)), key=lambda at: -len(texts[at])):
        place = _free_place(source, texts[index].strip(), taken)
        if place is not None:
            found[index] = place
            taken.append(place)
    return found


def _free_place(source: str, text: str, taken: Sequence[range]) -> range | None:
    start = source.find(text) if text else -1
    while start >= 0:
        end = start + len(text)
        over = [each for each in taken if each.start < end and start < each.stop]
        if not over:
            return range(start, end)
        start = source.find(text, max(each.stop for each in over))
    return None
