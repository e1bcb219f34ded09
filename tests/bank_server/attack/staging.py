"""A team whose members send records past the app."""

from typing import Any

import psycopg

from prompt_bank.model.records import (
    Record,
)
from tests.bank_server.attack.speaking import offer, readable
from tests.bank_server.team import Team
from tests.bank_server.writing import (
    approval,
    draft,
    proposal,
)


class Stage:
    """A team whose members send records past the app."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self._sessions: dict[str, psycopg.Connection] = {}

    def session(self, user: str) -> psycopg.Connection:
        if user not in self._sessions:
            self._sessions[user] = self._team.sql(user)
        return self._sessions[user]

    def sends(self, user: str, *entries: Record | dict[str, Any]) -> list[str]:
        """`user` sends these; gives the rules that forbade some."""
        return offer(self.session(user), *entries)

    def sees(self, user: str, *records: Record) -> bool:
        """Whether `user` can read all of `records`."""
        return {entry.id for entry in records} <= readable(self.session(user))

    def vetted(self, author: str = "anna") -> tuple[Record, Record, Record]:
        """A prompt that vera has approved: its revision, proposal and review."""
        made = draft(author)
        asked = proposal(made, author, 2)
        answer = approval(asked, "vera", 3)
        assert self.sends(author, made, asked) == []
        assert self.sends("vera", answer) == []
        return made, asked, answer
