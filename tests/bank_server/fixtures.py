"""Fixtures with a real PostgreSQL. tests/conftest.py has them for every test that asks."""

from collections.abc import Iterator

import pytest

from tests.bank_server.cluster import Cluster
from tests.bank_server.team import Team, TeamMaker


@pytest.fixture(scope="session")
def bank_cluster() -> Iterator[Cluster]:
    """One server for all tests of a run. That it is missing is a failure, never a skip."""
    cluster = Cluster()
    cluster.start()
    yield cluster
    cluster.remove()


@pytest.fixture(scope="session")
def team_maker(bank_cluster: Cluster) -> Iterator[TeamMaker]:
    """Makes fresh banks quickly."""
    maker = TeamMaker(bank_cluster)
    yield maker
    maker.close()


@pytest.fixture
def team(team_maker: TeamMaker) -> Iterator[Team]:
    """An empty team's bank."""
    yield from team_maker.emptied()


@pytest.fixture
def own_team(team_maker: TeamMaker) -> Iterator[Team]:
    """An empty team's bank in a database that the test may change."""
    yield from team_maker.own()
