"""Commands that run in the process of the tests."""

import pytest

from aktiv_app.privacy.process import offline


@pytest.fixture(autouse=True)
def this_process_stays_online(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that screens cuts its process off the network for good; here others need it."""
    monkeypatch.setattr(offline, "go_offline", lambda: None)
