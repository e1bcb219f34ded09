"""Logins beside one that was found: "kvihei2 (ikke kvi.hei)", "olanor1 eller olanor2".

And the same without its figures or its prefix, wherever it stands: "kvihei", "EXT-kvihei".
"""

import re
from collections.abc import Callable, Iterator, Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.handle_words import is_no_login
from aktiv_app.privacy.recognizers.international.login_verbs import MADE
from aktiv_app.privacy.recognizers.statements import Stretches
from aktiv_app.privacy.text.late import late

_BESIDE = late(
    r"(?:,| and| og| och| or| eller| ?/| ?→| ?->| til| till| to| –|,? (?:not|ikke|ikkje|inte|før"
    r"|was|var|heller|rather|else|ellers|annars))"
    rf" ?(?P<u>{MADE})(?![\w@/\\(]|\.\w)"
    rf"| ?\((?:(?:not|ikke|ikkje|inte|før|tidl\.?|old|gml\.?|tidligere|tidigare|formerly|was|var"
    rf"|eller|or|alt\.?):? )?(?P<v>{MADE})(?![\w@/\\(]|\.\w)",
    re.IGNORECASE,
)
_ANOTHER = late(r",? (?:og|och|and|&) (?P<u>[a-zæøåäö]{5,8})(?P<v>(?!\w|[@/\\]|\.\w))")
_ALONE = late(r"(?<![\w@.\-/\\])[^\W\d_]+(?![\w@/\\]|[.\-]\w)")
_SHORTEST = 4
_MOST = 12  # in a row
_STEM = late(r"(?:[A-Z]{2,5}[-_])?(?P<stem>[a-zæøåäö]{5,20})\d{0,4}")


class LoginsBeside:
    """Finds logins that follow one found, or what it is to be instead."""

    def __init__(self, is_word: Callable[[str], bool] = lambda word: True) -> None:  # noqa: ARG005
        """`is_word` tells whether a word in small letters is one of the languages."""
        self._is_word = is_word

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Logins beside those among `findings`; none over other findings."""
        found: list[Finding] = []
        logins = [one for one in findings if one.label is Label.USERNAME and one.certainty.rank]
        if not logins:
            return found
        taken = Stretches([one for one in findings if one.certainty.rank])
        for login in logins:
            end = login.end
            for _ in range(_MOST):
                match = _BESIDE.match(text, end) or self._another(text, end)
                if match is None:
                    break
                start, end = match.span("u" if match["u"] else "v")
                value = text[start:end]
                if len(value) < _SHORTEST or is_no_login(value, wordy=True):
                    break
                if not taken.touching(start, end):
                    found.append(
                        Finding(start, end, Label.USERNAME, Certainty.LIKELY, reasons.USERNAME_CUE)
                    )
        return [*found, *self._stems(text, logins, taken)]

    def _another(self, text: str, end: int) -> re.Match[str] | None:
        """One more of small letters that is no word: "hwpark og rtesfay fra fredag"."""
        # Longer ones are compounds that are in no list: "kviolsen2 og adgangskort".
        match = _ANOTHER.match(text, end) if text[end - 1].isalpha() else None
        return match if match is not None and not self._is_word(match["u"]) else None

    def _stems(self, text: str, logins: Sequence[Finding], taken: Stretches) -> Iterator[Finding]:
        """The logins again, without the figures or the prefix that make them somebody's."""
        stems = set()
        for login in logins:
            value = text[login.start : login.end]
            match = _STEM.fullmatch(value)
            if match and match["stem"] != value and not self._is_word(match["stem"]):
                stems.add(match["stem"])
        for stem in sorted(stems):
            at = text.find(stem)
            while at >= 0:
                end = at + len(stem)
                alone = _ALONE.match(text, at)
                if alone and alone.end() == end and not taken.touching(at, end):
                    yield Finding(at, end, Label.USERNAME, Certainty.LIKELY, reasons.USERNAME_CUE)
                at = text.find(stem, end)
