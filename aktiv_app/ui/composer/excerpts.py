"""A selection of the preview, followed through the decisions made before it is copied."""

from msgspec import Struct

from aktiv_app.core.discreet import Discreet
from aktiv_app.privacy.replacing.screened import ScreenedPrompt


class Excerpt(Discreet, Struct, frozen=True):
    """The stretch [start, end) in code points of the screened text that was shown."""

    start: int
    end: int
    shown: ScreenedPrompt

    def within(self, now: ScreenedPrompt) -> tuple[int, int] | None:
        """The same stretch in `now`; None when the user has written something else since.

        Values replaced or kept in the meantime are longer or shorter than they were, so
        the offsets go by way of the source, which both texts share. A value that is
        touched belongs to the stretch as a whole. What reached the end of the text still
        reaches it: the note about placeholders comes along.
        """
        if now.source != self.shown.source:
            return None
        start = _in_text(now, _in_source(self.shown, self.start, at_end=False), at_end=False)
        if self.end >= len(self.shown.text):
            return start, len(now.text)
        end = _in_text(now, _in_source(self.shown, self.end, at_end=True), at_end=True)
        return start, max(start, end)


def _in_source(screened: ScreenedPrompt, position: int, *, at_end: bool) -> int:
    shift = 0  # how much further on a place is in the source than in the text
    for mark in screened.marks:
        if position <= mark.start:
            break
        if position < mark.end:
            return mark.finding.end if at_end else mark.finding.start
        shift = mark.finding.end - mark.end
    return min(position + shift, len(screened.source))


def _in_text(screened: ScreenedPrompt, position: int, *, at_end: bool) -> int:
    shift = 0
    for mark in screened.marks:
        if position <= mark.finding.start:
            break
        if position < mark.finding.end:
            return mark.end if at_end else mark.start
        shift = mark.end - mark.finding.end
    return min(position + shift, len(screened.text))
