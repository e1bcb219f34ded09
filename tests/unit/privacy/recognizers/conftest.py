from pathlib import Path

import pytest

from aktiv_app.privacy.build import create_recognizers
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.nlp import create_nlp_engine
from aktiv_app.privacy.weighing.ages import of_persons

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="session")
def recognizing() -> Engine:
    """An engine with the recognisers alone: no names, no model, nothing that knows the text."""
    recognizers = create_recognizers(RESOURCES, [])
    return Engine(recognizers, create_nlp_engine(), of_persons=(of_persons,))
