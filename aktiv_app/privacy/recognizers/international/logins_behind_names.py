"""Logins in brackets beside the name they are made from: "Tom Kvale (tomk)", "siwb (Siw Berg)".

Right beside the name fewer letters tell than elsewhere (`login_of_person.py`).
"""

from collections.abc import Callable, Iterator, Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.handle_words import is_no_login
from aktiv_app.privacy.recognizers.international.made_of_names import made_beside, parts_of
from aktiv_app.privacy.recognizers.statements import Stretches
from aktiv_app.privacy.text.late import late

_LOGIN = r"(?P<u>[a-zæøåäö]{3,12}\d{0,4})"
_BEHIND = late(rf"\s?(?:\({_LOGIN}\)|<(?P<v>[a-zæøåäö]{{3,12}}\d{{0,4}})>)")
_BEFORE = late(rf"(?:^|[\s,;|/]){_LOGIN} ?\($")
_WINDOW = 20  # characters before a name


class LoginsBehindNames:
    """Finds short logins in brackets beside names, or before a name in brackets."""

    def __init__(self, is_word: Callable[[str], bool] = lambda word: True) -> None:  # noqa: ARG005
        """`is_word` tells whether a word in small letters is one of the languages."""
        self._is_word = is_word

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Logins beside the names among `findings`; none over other findings."""
        places = [
            place
            for one in findings
            if one.label is Label.PERSON and one.certainty.rank
            for place in self._beside(text, one)
        ]
        if not places:
            return []
        taken = Stretches([one for one in findings if one.certainty.rank])
        return [
            Finding(*place, Label.USERNAME, Certainty.LIKELY, reasons.USERNAME_OF_PERSON)
            for place in places
            if not taken.touching(*place)
        ]

    def _beside(self, text: str, name: Finding) -> Iterator[tuple[int, int]]:
        """Where a login made from the name stands in brackets beside it."""
        places = []
        behind = _BEHIND.match(text, name.end)
        if behind:
            places.append(behind.span("u" if behind["u"] else "v"))
        if text.startswith("(", name.start - 1):
            first = max(0, name.start - _WINDOW)
            before = _BEFORE.search(text[first : name.start])
            if before:
                places.append((first + before.start("u"), first + before.end("u")))
        for start, end in places:
            login = text[start:end]
            if (
                made_beside(login, parts_of(text[name.start : name.end]))
                and not self._is_word(login)
                and not is_no_login(login, wordy=True)
            ):
                yield start, end
