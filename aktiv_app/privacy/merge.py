"""One finding for each place: decide between recognisers that marked the same text."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from operator import attrgetter

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label

# Between equals the more telling label wins: it says best what was replaced.
_ORDER = (
    Label.CONFIDENTIAL,
    Label.NATIONAL_ID,
    Label.EMAIL,
    Label.URL_PROFILE,
    Label.BANK_ACCOUNT,
    Label.ID_DOC,
    Label.IP,
    Label.VEHICLE,
    Label.PHONE,
    Label.DATE_OF_BIRTH,
    Label.AGE,
    Label.ADDRESS,
    Label.PERSON,
    Label.USERNAME,
    Label.SENSITIVE,
)
# Inside a statement who is meant and how to reach them stay what they are.
_APART = frozenset({Label.PERSON, Label.EMAIL, Label.PHONE})
# Half of one of these is none: a statement begins behind it and ends before it.
_UNDIVIDED = frozenset({Label.EMAIL, Label.URL_PROFILE, Label.PHONE, Label.NATIONAL_ID})
_START = attrgetter("start")
_PRIORITY = {label: rank for rank, label in enumerate(_ORDER)}


def _weight(finding: Finding) -> tuple[int, int, int, int, int]:
    replaced = min(finding.certainty.rank, 1)
    length = finding.end - finding.start
    return (
        -replaced, -length, -finding.certainty.rank, _PRIORITY[finding.label], finding.start,
    )  # fmt: skip


def merge(findings: Iterable[Finding], text: str) -> tuple[Finding, ...]:
    """Sorted findings that do not overlap.

    What is replaced beats what is only shown, and the longer beats the shorter. What a
    loser covers beyond the winner is kept under its own label, so nothing that a rule
    marked is left standing because another rule marked its neighbour.
    """
    merged: list[Finding] = []
    ordered = sorted(findings, key=_START)
    at, count = 0, len(ordered)
    while at < count:
        first = ordered[at]
        end, after = first.end, at + 1
        while after < count and ordered[after].start < end:
            end = max(end, ordered[after].end)
            after += 1
        # Most stand alone; to make a group of each would take longer than all else here.
        if after == at + 1 and _is_clear(first, text):
            merged.append(first)
        else:
            # Equal ones count once.
            group = list(dict.fromkeys(ordered[at:after]))
            clear = len(group) == 1 and _is_clear(group[0], text)
            merged += group if clear else _settled(group, text)
        at = after
    return tuple(merged)


def _is_clear(only: Finding, text: str) -> bool:
    """Whether a finding that touches no other can stay as it is."""
    part = text[only.start : only.end]
    return bool(part) and not part[0].isspace() and not part[-1].isspace()


def around_names(
    merged: Sequence[Finding], findings: Iterable[Finding], text: str
) -> Sequence[Finding]:
    """`merged`, with statements cut around who is named in them.

    A statement is often longer than the names it holds and would hide that they are the same
    persons as elsewhere. One that was found doubtful since hides nothing that is sure.

    Args:
        merged: what `merge` made of `findings`, perhaps made longer since.
        findings: all of them.
        text: what they are offsets of.
    """
    if not any(one.label is Label.SENSITIVE for one in merged):
        return merged
    others = sorted(
        (one for one in findings if one.label is not Label.SENSITIVE and one.certainty.rank),
        key=_START,
    )
    result: list[Finding] = []
    for one in merged:
        if one.label is Label.SENSITIVE:
            first = bisect_left(others, one.start, key=_START)
            after = bisect_left(others, one.end, key=_START)
            stays = _is_apart if one.certainty.rank else _is_beyond_doubt
            within = [two for two in others[first:after] if two.end <= one.end and stays(two)]
            if within and _says_more(text, one, within):
                for part in _placed([*sorted(within, key=_weight), one], text):
                    # The comma after a name is the sentence's.
                    comma = part.label is Label.SENSITIVE and text.startswith(", ", part.start)
                    result.append(replace(part, start=part.start + 2) if comma else part)
                continue
        result.append(one)
    return result


def _is_apart(one: Finding) -> bool:
    return one.label in _APART


def _is_beyond_doubt(one: Finding) -> bool:
    """Whether a statement that is only possible, and so not replaced unasked, may not hide it."""
    return one.certainty is Certainty.SURE or one.label in (Label.EMAIL, Label.PHONE)


def _says_more(text: str, one: Finding, names: Iterable[Finding]) -> bool:
    """Whether a statement has words beside the names in it: "Kristen, karen" may be an answer."""
    at = one.start
    for name in names:
        if any(map(str.isalnum, text[at : name.start])):
            return True
        at = max(at, name.end)
    return any(map(str.isalnum, text[at : one.end]))


def _settled(group: Iterable[Finding], text: str) -> list[Finding]:
    return _placed(sorted(_beside_undivided(list(group)), key=_weight), text)


def _beside_undivided(group: Sequence[Finding]) -> list[Finding]:
    """The group, with statements that begin or end inside an address or number beside it."""
    whole = [
        one for one in group if one.label in _UNDIVIDED and one.certainty is not Certainty.POSSIBLE
    ]
    if not whole or len(whole) == len(group):
        return list(group)
    return [_beside(one, whole) if one.label is Label.SENSITIVE else one for one in group]


def _beside(statement: Finding, whole: Iterable[Finding]) -> Finding:
    start, end = statement.start, statement.end
    for one in whole:
        if one.start < start < one.end < end:
            start = one.end
        elif start < one.start < end < one.end:
            end = one.start
    return (
        statement
        if (start, end) == (statement.start, statement.end)
        else replace(statement, start=start, end=end)
    )


def _placed(ordered: Iterable[Finding], text: str) -> list[Finding]:
    """Findings where none before them in order stands, sorted by place."""
    chosen: list[tuple[int, int, Finding]] = []
    for finding in ordered:
        for start, end in _free(chosen, finding.start, finding.end):
            part = text[start:end]
            start += len(part) - len(part.lstrip())
            end -= len(part) - len(part.rstrip())
            whole = (start, end) == (finding.start, finding.end)
            if start < end and (whole or any(char.isalnum() for char in part)):
                kept = finding if whole else replace(finding, start=start, end=end)
                insort(chosen, (start, end, kept), key=lambda item: item[0])
    return [finding for _, _, finding in chosen]


def _free(chosen: list[tuple[int, int, Finding]], start: int, end: int) -> list[tuple[int, int]]:
    """The parts of `start:end` that no chosen finding covers."""
    place = bisect_left(chosen, start, key=lambda item: item[1])
    free = []
    at = start
    while place < len(chosen) and chosen[place][0] < end:
        taken_start, taken_end, _ = chosen[place]
        if taken_start > at:
            free.append((at, taken_start))
        at = max(at, taken_end)
        place += 1
    if at < end:
        free.append((at, end))
    return free
