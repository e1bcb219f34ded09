"""Fixtures of the end-to-end tests: a desktop, and the app as a Norwegian recruiter has it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.e2e.desktop import Desktop, require_programs

MakeDesktop = Callable[..., Desktop]


@pytest.fixture
def make_desktop(tmp_path: Path) -> Iterator[MakeDesktop]:
    """Makes a desktop with a home of its own; its programs end with the test."""
    require_programs()
    with ExitStack() as stack:

        def make(*, session_bus: bool = True) -> Desktop:
            return Desktop(tmp_path, stack, session_bus=session_bus)

        yield make


@pytest.fixture
def desktop(make_desktop: MakeDesktop) -> Desktop:
    """A desktop with an unlocked key store."""
    return make_desktop()
