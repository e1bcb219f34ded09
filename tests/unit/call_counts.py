"""Counting work instead of timing it: the same on every machine, however busy."""

import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """How many calls `work` makes in this thread, of Python and of built-in functions.

    The second of two runs is counted, so that what is compiled or remembered once is not.
    """
    work()
    return calls_once(work)


def calls_once(work: Callable[[], object]) -> int:
    """How many calls one run of `work` makes in this thread, of Python and of built-in functions.

    What happens inside one built-in call, such as the search of a pattern, is not seen.
    """
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def growth(small: Callable[[], object], large: Callable[[], object], factor: float) -> float:
    """The growth of the work, divided by the `factor` of the sizes: 1.0 is linear.

    A thousand calls are added to both, so that what is done once for any text counts little.
    """
    return (calls(large) + 1000) / (calls(small) + 1000) / factor
