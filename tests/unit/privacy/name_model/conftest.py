from pathlib import Path

import pytest

from aktiv_app.privacy.name_model.tagger import NameTagger, load_tagger

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="session")
def tagger() -> NameTagger:
    """The delivered model."""
    return load_tagger(RESOURCES / "models" / "names", RESOURCES / "names")
