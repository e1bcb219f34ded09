"""A key store that lives as long as the test, in place of the operating system's."""

import threading

WAIT = 120.0  # seconds; a bound for a broken program, never waited for by a working one


class MemoryKeyStore:
    """Keeps secrets by service and user name."""

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        self.secrets[service, username] = password


class MeetingStore(MemoryKeyStore):
    """The first two threads that look for a secret find nothing, however they are timed.

    `kept` is every secret there was, also those that another took the place of.
    """

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []
        self._meeting = threading.Barrier(2)
        self._met = threading.local()

    def get_password(self, service: str, username: str) -> str | None:
        """What there was before both had looked."""
        found = super().get_password(service, username)
        if not getattr(self._met, "yes", False):
            self._met.yes = True
            self._meeting.wait(WAIT)
        return found

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret, and remember it."""
        self.kept.append(password)
        super().set_password(service, username, password)
