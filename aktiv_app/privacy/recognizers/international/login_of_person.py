"""Logins, handles and pages made from the name of a person of the same text.

IT makes logins from names: "tahcho" for Tahmina Chowdhury, "kkvist_styr" for Kaj Kvist. Once
the names are known, a word made of their beginnings is no ordinary word, if it is written like
a login or stands where logins do.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.handle_words import is_no_login
from aktiv_app.privacy.recognizers.international.login_lines import ACCOUNT, Line, Token, read
from aktiv_app.privacy.recognizers.international.made_of_names import (
    Names,
    made_from,
    own_page,
    parts_of,
)
from aktiv_app.privacy.text.headings import label_of
from aktiv_app.privacy.text.lines import LastLines, Lines
from aktiv_app.privacy.text.remembered import LastValues, RememberedLines

_CAMEL = re.compile(r"[^\W\d_]*[a-zæøåäö][A-ZÆØÅÄÖ]\w*|.*[\d_].*")
# With a figure or an underscore, as nobody's name and no word is.
_WRITTEN = re.compile(r"[^\W\d_][\w.\-]*[\d_][\w.\-]*")
_FIELDS_OF_A_FORM = 2  # no two speakers have such names
_BEFORE = 80  # characters in front of a word in which an account may be spoken of
_REMEMBERED = 4096  # lines, and names


class LoginsOfPersons:
    """Finds user names and own pages that are made from the names found.

    Remembers lines, and which words the names last found make.
    """

    def __init__(
        self,
        lines: LastLines | None = None,
        is_word: Callable[[str], bool] = lambda word: True,  # noqa: ARG005
    ) -> None:
        """`is_word` tells whether a word in small letters is one of the languages."""
        self._is_word = is_word
        self._split = lines or LastLines()
        self._lines = LastValues(RememberedLines(read, _REMEMBERED).of_each, (_tells, _announces))
        self._names: tuple[tuple[str, ...], ...] = ()
        self._made: dict[str, bool] = {}
        # The same names come with every scan of a text being typed.
        self._parts = RememberedLines(parts_of, _REMEMBERED)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """The further mentions; `text` is the whole text."""
        parts = dict.fromkeys(
            self._parts.of(text[one.start : one.end])
            for one in findings
            if one.label is Label.PERSON and one.certainty.rank > 0
        )
        names = tuple(one for one in parts if one)
        if names != self._names:
            self._names = names
            self._made.clear()
        logins: list[Finding] = []
        pages: list[Finding] = []
        announced = -_BEFORE  # where the last announcing word so far ends
        heads: dict[str, list[int]] = {}
        lines = self._split.of(text)
        known = self._lines.of(lines)
        for at in self._asked(lines):
            begin, line = lines.begins[at], known[at]
            tokens, written, accounts, addresses, head = line
            if head:
                heads.setdefault(head[1], []).append(begin + head[0])
            if accounts or (tokens and announced > begin + line.first - _BEFORE):
                logins += self._logins(text, line, tokens, begin, announced)
                announced = max([announced, *(begin + end for _, end in accounts)])
            elif written:
                logins += self._logins(text, line, written, begin, announced)
            for start, end, letters in addresses:
                if self._is_made(letters, own_page):
                    pages.append(
                        Finding(
                            begin + start,
                            begin + end,
                            Label.URL_PROFILE,
                            Certainty.LIKELY,
                            reasons.PROFILE_OF_PERSON,
                        )
                    )
        nicks = _nicks(text, findings, heads, self._is_word, len(lines.texts))
        return logins + pages + nicks

    def _asked(self, lines: Lines) -> list[int]:
        """The lines that hold something by themselves, or stand near an announcing word."""
        asked, known, count = (
            {*self._lines.told(lines, _tells)},
            self._lines.of(lines),
            len(lines.texts),
        )
        for at in self._lines.told(lines, _announces):
            end = lines.begins[at] + known[at].accounts[-1][1]
            after = at + 1
            while after < count and lines.begins[after] < end + _BEFORE:
                asked.add(after)
                after += 1
        return sorted(asked)

    def _logins(
        self, text: str, line: Line, tokens: Sequence[Token], begin: int, announced: int
    ) -> Iterator[Finding]:
        accounts = iter((*line.accounts, (len(text), len(text))))
        start, end = next(accounts)
        for place, token, written in tokens:
            while start < place:
                announced = max(announced, begin + end)
                start, end = next(accounts)
            at = begin + place
            if not written and (
                announced <= at - _BEFORE or not ACCOUNT.search(text, max(0, at - _BEFORE), at)
            ):
                continue
            if self._is_made(token, made_from):
                yield Finding(
                    at,
                    at + len(token),
                    Label.USERNAME,
                    Certainty.LIKELY,
                    reasons.USERNAME_OF_PERSON,
                )

    def _is_made(self, word: str, rule: Callable[[str, Names], bool]) -> bool:
        """Whether one of the names makes `word`."""
        made = self._made.get(word)
        if made is None:
            made = self._made[word] = rule(word, self._names)
        return made


def _tells(line: Line) -> bool:
    """Whether a line is looked at whatever stands before it."""
    return bool(line.written or line.accounts or line.pages or line.head)


def _announces(line: Line) -> bool:
    """Whether a line has words that announce logins."""
    return bool(line.accounts)


def _nicks(
    text: str,
    findings: Sequence[Finding],
    heads: Mapping[str, Sequence[int]],
    is_word: Callable[[str], bool],
    lines: int,
) -> list[Finding]:
    """The `heads` of a chat's lines, when they come back and one is written like a login.

    In a text that is little else than a chat, one that is no word needs not come back.
    """
    back = [head for head, places in heads.items() if len(places) > 1]
    logins = {text[one.start : one.end] for one in findings if one.label is Label.USERNAME}
    said = sum(map(len, heads.values()))
    strange = (
        not logins.isdisjoint(heads)
        or any(_WRITTEN.fullmatch(head) for head in heads)
        or _is_chat(text, heads, said, is_word)
    )
    if not strange and not any(_CAMEL.fullmatch(head) for head in back):
        return []
    chat = strange and said > 1 and said * 2 >= lines
    named = {one.start for one in findings if one.label is Label.PERSON and one.certainty.rank}
    fields = {head for head in heads if _names_a_field(head)}
    if len(fields) >= _FIELDS_OF_A_FORM:
        return []
    return [
        Finding(at, at + len(head), Label.USERNAME, Certainty.LIKELY, reasons.USERNAME_HANDLE)
        for head, places in heads.items()
        if len(places) > 1
        or _CAMEL.fullmatch(head)
        or (chat and head.islower() and not is_word(head))
        for at in places
        # the name of a field has an underscore, too
        if at not in named and not is_no_login(head, wordy="_" not in head)
    ]


def _names_a_field(head: str) -> bool:
    """Whether what stands before a colon is the name of a form's field: "folkbokf.adress"."""
    return any(label_of(part) is not None for part in (head, *head.split(".")) if part)


def _is_chat(
    text: str, heads: Mapping[str, Sequence[int]], said: int, is_word: Callable[[str], bool]
) -> bool:
    """Whether every line is something said, under names in small letters that are no words."""
    return (
        len(heads) > 1
        and "?" in text
        and all(map(str.islower, heads))
        and said == sum(1 for line in text.splitlines() if line.strip())
        and not any(is_word(head) for head in heads)
    )
