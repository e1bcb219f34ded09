"""Where the sentences of a text begin and end, and the lines of notes."""

from bisect import bisect_right
from functools import cached_property

from aktiv_app.privacy.recognizers.special_categories.context import Sentence
from aktiv_app.privacy.recognizers.special_categories.frames import Patterns
from aktiv_app.privacy.text.late import late

# A line that begins with a capital, a bullet or a figure begins a new sentence.
_BREAK = late(r"[.!?](?=\s)|\t|\n\s*\n|\n(?=\s*[-•*–>\d(\[«\"A-ZÆØÅÄÖ])|(?<=[a-zæøåäö]);(?=\s)|\n")
_WRAPPED = 56  # a line at least so long may go on in the next one
_ABBREVIATION = late(
    r"(?:\W|^)(?:pga|p\.g\.a|ev|evt|f\.eks|t\.ex|bl\.a|ca|mnd|mån|md|nr|tlf|jf|dvs|f|e\.g|i\.e|inkl"
    r"|sykm|sjukm|sjukskr|sygem|tidl|kl|st|dr|mr|ms|mrs|avd|div|max|min|prof|fr\.o\.m|v|\d)$"
)


class Sentences:
    """The sentences of one text."""

    def __init__(self, low: str, text: str, patterns: Patterns) -> None:
        self._low = low
        self._text = text
        self._patterns = patterns
        self._made: dict[int, Sentence] = {}

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        """Where sentences begin and end; most texts are never asked."""
        low, text = self._low, self._text
        starts, ends = [0], []
        for match in _BREAK.finditer(text):
            if match.group() == "." and _ABBREVIATION.search(
                low, max(0, match.start() - 8), match.start()
            ):
                continue
            if match.group() == "\n" and not _line_ends(text, match.start()):
                continue
            ends.append(match.start())
            starts.append(match.end())
        ends.append(len(text))
        return starts, ends

    def at(self, place: int) -> Sentence:
        """The sentence around `place`."""
        starts, ends = self._bounds
        index = max(bisect_right(starts, place) - 1, 0)
        if index not in self._made:
            self._made[index] = Sentence(
                self._low, self._text, starts[index], ends[index], self._patterns
            )
        return self._made[index]


def _line_ends(text: str, place: int) -> bool:
    """Whether the line that ends at `place` is a line of notes and not wrapped prose."""
    following = text[place + 1 : place + 12].lstrip()
    line = place - (text.rfind("\n", 0, place) + 1)
    return line < _WRAPPED or following[:1].isupper() or not following[:1].isalpha()
