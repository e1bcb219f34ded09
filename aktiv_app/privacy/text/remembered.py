"""What was made before, remembered: an edit changes one line of a long text, and few names."""

import re
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from aktiv_app.privacy.text.lines import LastLines, Lines

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

_BORDER = re.compile(r"\s\S")
_LONGEST_BORDER = 100  # characters in which one is looked for


class RememberedLast(Generic[Key, Value]):
    """Gives what `make` makes of a key, which must depend on nothing else; keeps the last."""

    def __init__(self, make: Callable[[Key], Value]) -> None:
        self._make = make
        self._last: tuple[Key, Value] | None = None

    def of(self, key: Key) -> Value:
        """What `key` gives."""
        if self._last is None or self._last[0] != key:
            self._last = key, self._make(key)
        return self._last[1]


class Recent(Generic[Key, Value]):
    """Remembers the results used last; what is new is made all at once."""

    def __init__(self, make: Callable[[Sequence[Key]], Iterable[Value]], size: int) -> None:
        """`make` gives the value of each key; up to `size` are kept."""
        self._make = make
        self._size = size
        self._values: OrderedDict[Key, Value] = OrderedDict()

    def make_some(self, keys: Sequence[Key], count: int) -> bool:
        """Make up to `count` values of `keys` that are new; whether all are known then."""
        new = [key for key in dict.fromkeys(keys) if key not in self._values]
        self.get_all(new[:count])
        return len(new) <= count

    def get_all(self, keys: Sequence[Key]) -> list[Value]:
        """The values of all `keys`."""
        values = self._values
        new = [key for key in dict.fromkeys(keys) if key not in values]
        if new:
            values.update(zip(new, self._make(new), strict=True))
        found = [values[key] for key in keys]
        for key in keys:
            values.move_to_end(key)
        while len(values) > self._size:
            values.popitem(last=False)
        return found


class LastValues(Generic[Value]):
    """Gives what `make` makes of each line of a text, which must depend on nothing but the line.

    Of a line that was in the last text it is not asked again; it gets the others all at once.
    Each of `aspects` says of a value whether it has something that is looked for.
    """

    def __init__(
        self,
        make: Callable[[Sequence[str]], Iterable[Value]],
        aspects: Sequence[Callable[[Value], object]] = (),
    ) -> None:
        self._make = make
        self._number = -1  # of the last text
        self._values: list[Value] = []
        self._aspects = aspects
        # The lines that give anything, and those that have each of the aspects.
        self._told: list[list[int]] = [[] for _ in (None, *aspects)]

    def of(self, lines: Lines) -> Sequence[Value]:
        """What each of the lines gives; the next text changes it."""
        if self._number != lines.number:
            self._follow(lines)
        return self._values

    def told(self, lines: Lines, aspect: Callable[[Value], object] | None = None) -> Sequence[int]:
        """The lines that give something not empty, or what has one of the aspects."""
        if self._number != lines.number:
            self._follow(lines)
        return self._told[0 if aspect is None else 1 + self._aspects.index(aspect)]

    def telling(self, lines: Lines) -> list[tuple[int, Value]]:
        """Where each line begins that gives something not empty, and what it gives."""
        values, begins = self.of(lines), lines.begins
        return [(begins[at], values[at]) for at in self._told[0]]

    def _follow(self, lines: Lines) -> None:
        # In place: to copy hundreds of values costs more than most rules take for a line.
        values, count = self._values, len(lines.texts)
        head, tail = 0, 0
        if self._number == lines.number - 1:
            head, tail = lines.head, lines.tail
        stop, by = len(values) - tail, count - len(values)
        changed = lines.texts[head : count - tail]
        new = list(self._make(changed)) if len(changed) == 1 else self._made(changed)
        values[head:stop] = new
        telling = [at for at, value in enumerate(new, head) if value]
        for told, aspect in zip(self._told, (None, *self._aspects), strict=True):
            first, last = bisect_left(told, head), bisect_left(told, stop)
            if by:
                told[last:] = [at + by for at in told[last:]]
            told[first:last] = (
                telling if aspect is None else [at for at in telling if aspect(values[at])]
            )
        self._number = lines.number

    def _made(self, lines: Sequence[str]) -> list[Value]:
        """What each of `lines` gives; of many that are alike, such as empty ones, it asks once."""
        distinct = list(dict.fromkeys(lines))
        made = dict(zip(distinct, self._make(distinct), strict=True))
        return [made[line] for line in lines]


class RememberedLines(Generic[Value]):
    """Gives what `make` makes of a line, which must depend on nothing but the line.

    `of_lines` gives what each line of a text gives.
    """

    def __init__(
        self,
        make: Callable[[str], Value],
        most: int = 8192,
        longest: int = 2000,
        lines: LastLines | None = None,
    ) -> None:
        """Keeps up to `most` lines, and none of more than `longest` characters.

        What the lines of the last text give is kept as well. `lines` may be shared by all that
        read the same texts.
        """
        self._make = make
        self._most = most
        self._longest = longest
        self._known: dict[str, Value] = {}
        self._split = lines or LastLines()
        self._last = LastValues(self.of_each)
        self.of_lines = self._last.of

    def of(self, line: str) -> Value:
        """What `line`, without its end, gives."""
        known = self._known.get(line)
        if known is None:
            known = self._make(line)
            if len(line) <= self._longest:
                if len(self._known) >= self._most:
                    self._known.clear()
                self._known[line] = known
        return known

    def of_each(self, lines: Sequence[str]) -> list[Value]:
        """What each of `lines` gives."""
        # Nearly all lines of most texts are known, or are the same.
        values = list(map(self._known.get, lines))
        return [
            self.of(line) if value is None else value
            for line, value in zip(lines, values, strict=True)
        ]

    def get(self, line: str) -> Value | None:
        """What `line` gives, if it is remembered."""
        return self._known.get(line)

    def in_text(self, text: str) -> Iterator[tuple[int, Value]]:
        """Where each line of `text` begins, and what it gives."""
        lines = self._split.of(text)
        return zip(lines.begins, self.of_lines(lines), strict=True)

    def telling(self, text: str) -> list[tuple[int, Value]]:
        """As `in_text`, without the lines that give something empty."""
        return self._last.telling(self._split.of(text))


class RememberedNear(Generic[Value]):
    """Gives what `make` makes of a stretch of a text and of what stands near it.

    `make` gets a part of the text, and where in it the stretch begins and ends. It may look
    `before` characters back and `after` characters on; from there only to the end of a word or
    of a gap.
    """

    def __init__(
        self, make: Callable[[str, int, int], Value], before: int, after: int, most: int = 4096
    ) -> None:
        self._make = make
        self._before = before
        self._after = after
        self._most = most
        self._known: dict[tuple[str, int, int], Value] = {}

    def at(self, text: str, start: int, end: int) -> tuple[int, Value]:
        """Where the part of the text begins, and what it gives."""
        begin, stop = max(0, start - self._before), end + self._after
        # Neither a word nor a gap that begins before goes on after this.
        border = _BORDER.search(text, stop, stop + _LONGEST_BORDER)
        if border is not None:
            stop = border.end()
        elif stop + _LONGEST_BORDER < len(text):
            return begin, self._make(text[begin:], start - begin, end - begin)
        else:
            stop = len(text)
        key = text[begin:stop], start - begin, end - begin
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= self._most:
                self._known.clear()
            known = self._known[key] = self._make(*key)
        return begin, known
