"""The words of a whole document, read again only where it changed since the last time."""

from bisect import bisect_left

from aktiv_app.privacy.names.lexicon import Lexicon
from aktiv_app.privacy.names.runs import Line
from aktiv_app.privacy.names.words import Word


class Reader:
    """Gives the same as a fresh `Line` of the text. Not thread-safe."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._last: Line | None = None

    def read(self, text: str) -> Line:
        """The words of `text`; those in lines shared with the last text are taken over."""
        last = self._last
        if last is None or text != last.text:
            self._last = self._fresh(text) if last is None else self._again(last, text)
        assert self._last is not None  # noqa: S101 - for the type checker
        return self._last

    def _fresh(self, text: str) -> Line:
        return Line(text, self._lexicon)

    def _again(self, last: Line, text: str) -> Line:
        # No word goes over a line end, so whole lines can be taken over.
        head = text.rfind("\n", 0, _same_start(last.text, text)) + 1
        same = _same_end(last.text, text, min(len(text), len(last.text)) - head)
        tail = text.find("\n", len(text) - same)
        if tail < 0:
            tail = len(text)
        shift = len(text) - len(last.text)
        before = bisect_left(last.words, head, key=_start)
        after = bisect_left(last.words, tail - shift, key=_start)
        middle = Line(text[head:tail], self._lexicon)
        moved = [Word(word, start + head, end + head) for word, start, end in middle.words]
        words = [*last.words[:before], *moved]
        if shift:
            words += [Word(word, a + shift, b + shift) for word, a, b in last.words[after:]]
        else:
            words += last.words[after:]
        infos = [*last.infos[:before], *middle.infos, *last.infos[after:]]
        return Line.of(text, self._lexicon, words, infos)


def _start(word: Word) -> int:
    return word.start


def _same_start(one: str, other: str) -> int:
    """How many characters at the beginning are the same, by bisection."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_end(one: str, other: str, limit: int) -> int:
    """How many characters at the end are the same, at most `limit`, by bisection."""
    low, high = 0, max(limit, 0)
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
