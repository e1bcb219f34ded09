"""The rules for names, with the delivered lists."""

from pathlib import Path

import pytest

from aktiv_app.privacy.names.detector import NameDetector

LISTS = Path(__file__).parents[4] / "resources" / "names"


@pytest.fixture(scope="session")
def detector() -> NameDetector:
    return NameDetector(LISTS)
