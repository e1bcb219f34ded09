"""What the attacks begin with."""

import pytest

from tests.bank_server.attack.staging import Stage
from tests.bank_server.team import Team


@pytest.fixture
def stage(team: Team) -> Stage:
    return Stage(team)
