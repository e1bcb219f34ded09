"""The organisation's policy as the bank sees it: a name for its rules, and a length of time."""

import hashlib
from collections.abc import Callable

import msgspec

from aktiv_app.core.policy import Policy


class PolicyRules:
    """`prompt_bank.ports.surroundings.PolicySource` over the policy in force."""

    def __init__(self, policy: Callable[[], Policy]) -> None:
        self._policy = policy

    @property
    def name(self) -> str:
        """A fingerprint of what an approval depends on: tools, rules, tasks and what may stay.

        Presets and locked settings are left out: they change how the app is used, not what
        may be said to an AI tool.
        """
        policy = self._policy()
        relevant = {
            "tools": sorted((tool.id, tool.url) for tool in policy.tools),
            "rules": policy.rules,
            "never_keep": sorted(policy.never_keep),
            "allowed_tasks": sorted(policy.allowed_tasks),
        }
        data = msgspec.json.encode(relevant, order="sorted")
        return hashlib.sha256(data).hexdigest()[:16]

    @property
    def approval_days(self) -> int:
        """How many days an approval lasts unless the reviewer says otherwise."""
        return self._policy().approval_days
