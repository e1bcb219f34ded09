"""What the user set, and what the organisation's policy makes of it."""

from pathlib import Path

from msgspec import Struct

from aktiv_app.core.messages import Message
from aktiv_app.core.settings import Settings
from aktiv_app.privacy.findings import Label
from aktiv_app.services.policy_files import LoadedPolicy, find_policy, load_policy, read_delivered
from aktiv_app.services.settings_store import LoadedSettings, SettingsStore


class Preferences(Struct, frozen=True):
    """The settings and the policy as they were read, with what was wrong with them."""

    store: SettingsStore
    settings: LoadedSettings
    policy: LoadedPolicy

    @property
    def chosen(self) -> Settings:
        """The settings that count."""
        return self.policy.policy.apply(self.settings.settings)

    @property
    def never_keep(self) -> frozenset[Label]:
        """The classes of personal data that may never stay in a prompt."""
        policy = self.policy.policy
        return frozenset(label for label in Label if not policy.may_keep(label.value))

    def cautions(self) -> tuple[Message, ...]:
        """What is wrong with the policy and the settings, and so with what is replaced."""
        found = tuple(problem.message for problem in self.settings.problems)
        policy = self.policy.problem
        return found if policy is None else (policy, *found)


def load_preferences(settings_folder: Path, delivered_policy: Path) -> Preferences:
    """Read them; raises DataFileError when the delivered policy is broken."""
    store = SettingsStore(settings_folder)
    settings = store.load()
    delivered = read_delivered(delivered_policy)
    policy = load_policy(delivered, find_policy(settings.settings.policy_path))
    return Preferences(store, settings, policy)
