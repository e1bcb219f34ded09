"""Sentences that are a prompt's own, and not what somebody filled in.

A prompt is a page of instructions with a few lines of notes between them. Read together, the
instructions ("You are", "candidates", "health, pregnancy …") change how the notes are read, and
names of the notes are found in the instructions' own words ("Mark interpretations"). So the
sentences that stand in `resources/privacy/instructions.txt` are taken out of a text before it is
searched. What was filled into their fields stays, and so does everything else that somebody
typed: a sentence that is changed by one letter is searched like any other.

A prompt that a team wrote itself may name somebody. So its own sentences, which the app knows
while it is in use, are searched as well, but by themselves (`apart`): what they say in general
is no evidence for or against what stands in the fields.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from aktiv_app.privacy.text.late import late

FILE = "instructions.txt"
FIELD, NUMBERS = "{}", "{n}"
"""What stands in the file for words that are filled in, and for a number or range of numbers."""
SENTENCE_ENDS = late(r"(?:(?<=[.!?:])|(?<=[.!?:][”»])) +")
KEY_LEAST = 4
"""Characters before the first field that an instruction has at least: it is known by them."""

# Before the words of a line: the letter of a part, a bullet, a heading's signs.
LABEL = late(r"(?:[AKTIV]: )?[ \t]*(?:[-*•] |#{1,6} )?")
_PARTS = ("A: ", "K: ", "T: ", "I: ", "V: ")
_KEY = 8  # characters by which an instruction is known, if there are as many before a field
_BORDERS = late(r"\n{3,}")  # no other text of the app's has two empty lines together
_LONGEST = 1500  # characters of a line in which sentences are looked for
_REMEMBERED = 20_000  # lines
_LEAST = 4  # characters of a group of words between fields, as a pattern
_BETWEEN = ".\n"  # fields of a sentence, when the words between them are gone


@dataclass(frozen=True, slots=True)
class WithoutInstructions:
    """What is left of a text, and where it stood.

    Attributes:
        text: what is left; line breaks all stay.
        starts: where pieces that hang together begin in `text`, in order.
        shifts: how far before its place in the whole text each of them stands.
    """

    text: str
    starts: Sequence[int]
    shifts: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the whole text of `start:end`, which is not empty."""
        return self._place(start), self._place(end - 1) + 1

    def _place(self, at: int) -> int:
        return at + self.shifts[bisect_right(self.starts, at) - 1]


class _WithFields:
    """A sentence that is partly filled in."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Its own words are the groups, without single signs, which may be the field's as well."""
        made = re.escape(self._sentence)
        made = made.replace(re.escape(NUMBERS), r"\d{1,4}(?:–\d{1,4})?")
        words = [f"({one})" if len(one) >= _LEAST else one for one in made.split(re.escape(FIELD))]
        return re.compile(".+?".join(words) + r"(?=\s|\Z)")

    def own_words(self, line: str, at: int) -> list[tuple[int, int]]:
        """Where its own words stand, if it stands at `at`."""
        match = self._pattern.match(line, at)
        return [match.span(group) for group in range(1, match.re.groups + 1)] if match else []


class Instructions:
    """Knows the sentences of the delivered prompts.

    Args:
        sentences: the sentences, with `FIELD` and `NUMBERS` where something is filled in.
        confidential: words that must not leave; sentences that hold one stay in the text.
    """

    def __init__(self, sentences: Iterable[str], confidential: Sequence[str] = ()) -> None:
        folded = [(one, one.casefold()) for one in sentences]
        whole = "\n".join(plain for _, plain in folded)
        listed = {" ".join(word.split()).casefold() for word in confidential} - {""}
        words = [word for word in listed if word in whole]  # hardly any of many
        known = [one for one, plain in folded if not any(word in plain for word in words)]
        self._whole = frozenset(one for one in known if "{" not in one)
        self._with_fields: dict[str, list[_WithFields]] = defaultdict(list)
        # The longest first: one may be the beginning of another.
        for one in sorted((one for one in known if "{" in one), key=len, reverse=True):
            self._with_fields[one.split("{", 1)[0][:_KEY]].append(_WithFields(one))
        self._keys = {one[:_KEY] for one in self._whole} | self._with_fields.keys()
        self._known: dict[str, Sequence[tuple[int, int]]] = {"": ()}  # by line; a key changes one

    @classmethod
    def read(cls, resources: Path, confidential: Sequence[str] = ()) -> "Instructions":
        """Read them from the folder of data files. Raises OSError or ValueError."""
        lines = (resources / "privacy" / FILE).read_text("utf-8").splitlines()
        return cls([line for line in lines if not line.startswith("# ")], confidential)

    def without(self, text: str) -> WithoutInstructions | None:
        """`text` without its instructions; None where it holds none."""
        taken = self.places(text)
        return _left(text, taken) if taken else None

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where instructions stand in `text`, in order."""
        labels = _labels(text)
        known = self._known
        if len(known) > _REMEMBERED:
            known.clear()
            known[""] = ()
        lines = text.split("\n")
        # Looked up at once: a key changes one of hundreds of lines, and most texts hold none.
        found = list(map(known.get, lines))
        if None in found:
            known.update((line, self._in(line)) for line in set(lines) - known.keys())
            found = list(map(known.get, lines))
        if not labels and not any(found):
            return []
        taken: list[tuple[int, int]] = []
        at = 0
        for line, places in zip(lines, found, strict=True):
            if places:
                taken += [(at + begin, at + end) for begin, end in places]
            elif at in labels:
                taken.append((at, at + labels[at]))
            at += len(line) + 1
        return taken

    def _in(self, line: str) -> Sequence[tuple[int, int]]:
        """Where instructions stand in a line."""
        label = LABEL.match(line)
        begin = label.end() if label else 0
        if not any(key in self._keys for at in (0, begin) for key in _keys(line, at)):
            return ()
        end = len(line.rstrip())
        if line[begin:end] in self._whole or line[:end] in self._whole:
            return ((0, end),)
        if end > _LONGEST:
            return ()
        # The label goes with the first words.
        return tuple(
            (0 if first == begin else first, after)
            for first, after in self._sentences(line[:end], begin)
        )

    def _sentences(self, line: str, at: int) -> Iterator[tuple[int, int]]:
        while at < len(line):
            gap = SENTENCE_ENDS.search(line, at)
            end, after = gap.span() if gap else (len(line), len(line))
            if line[at:end] in self._whole:
                yield at, after
            elif found := self._own_words(line, at):
                yield from found
                after = max(found[-1][1], after)
            at = after

    def _own_words(self, line: str, at: int) -> list[tuple[int, int]]:
        for key in _keys(line, at):
            for sentence in self._with_fields.get(key, ()):
                if found := sentence.own_words(line, at):
                    return found
        return []


def apart(
    text: str, delivered: Sequence[tuple[int, int]], own: Sequence[tuple[int, int]]
) -> tuple[WithoutInstructions | None, WithoutInstructions | None]:
    """`text` without both, and by itself what is `own` and not `delivered`; places in order."""
    known = set(delivered)
    own = [one for one in own if one not in known]
    if not own:
        return (_left(text, delivered) if delivered else None), None
    taken = _joined("", (*delivered, *own))
    hung = _joined(text, own)
    others = list(
        zip((0, *(end for _, end in hung)), (*(at for at, _ in hung), len(text)), strict=True)
    )
    return _left(text, taken), _left(text, others)


def _joined(text: str, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """`places` in order, those as one that overlap or have only space of `text` between them."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if joined and (start <= joined[-1][1] or text[joined[-1][1] : start].isspace()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def fields_of(text: str) -> list[tuple[int, int]]:
    """Where the fields of a form stand in `text`, which is without instructions."""
    ends = [match.start() for match in _BORDERS.finditer(text)]
    return list(zip((0, *ends), (*ends, len(text)), strict=True))


def _keys(line: str, at: int) -> Iterator[str]:
    """What an instruction that stands at `at` may be known by."""
    return (line[at : at + length] for length in range(_KEY, KEY_LEAST - 1, -1))


def _labels(text: str) -> Mapping[int, int]:
    """The lengths of the letters of the parts, where a prompt has letters, by their places."""
    lengths: dict[int, int] = {}
    at = 0
    for label in _PARTS:
        if at or not text.startswith(label):
            at = text.find(f"\n\n{label}", at) + 2
            if at == 1:
                break
        lengths[at] = len(label)
    return lengths if len(lengths) > 1 and 0 in lengths else {}


def _left(text: str, taken: Sequence[tuple[int, int]]) -> WithoutInstructions:
    """`text` without the places `taken`, in order."""
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    at = length = 0
    for begin, end in (*taken, (len(text), len(text))):
        piece = text[at:begin]
        if piece:
            if pieces and not piece.startswith("\n"):
                between = "\n" if pieces[-1].endswith("\n") else _BETWEEN
                pieces.append(between)
                length += len(between)
            pieces.append(piece)
            starts.append(length)
            shifts.append(at - length)
            length += len(piece)
        at = end
    return WithoutInstructions("".join(pieces), starts, shifts)
