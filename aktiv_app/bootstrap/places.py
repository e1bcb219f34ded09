"""Where things lie, and which version of the app this is."""

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from aktiv_app.privacy.delivered import INSTALLED

_APP = "aktiv-prompt"


class Places(Struct, frozen=True):
    """Where things lie: delivered data, the user's settings, the user's own data."""

    resources: Path
    settings: Path
    data: Path

    @property
    def default_policy(self) -> Path:
        """The policy that holds where the organisation has none of its own."""
        return self.resources / "policy" / "default.toml"

    @property
    def numbers(self) -> Path:
        """The file of the placeholder numbers that were sent lately."""
        return self.data / "numbers.json"


def default_places(environment: Mapping[str, str] | None = None) -> Places:
    """The platform's own folders, or those named in the environment (for tests and IT)."""
    import platformdirs

    variables = os.environ if environment is None else environment
    own = variables.get("AKTIV_HOME")
    if own:
        return Places(resource_folder(), Path(own, "settings"), Path(own, "data"))
    return Places(
        resource_folder(),
        platformdirs.user_config_path(_APP, appauthor=False),
        platformdirs.user_data_path(_APP, appauthor=False),
    )


def resource_folder() -> Path:
    """The delivered data: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / INSTALLED
    return installed if installed.is_dir() else package.parent / "resources"


def version() -> str:
    """The app's version, as in its package."""
    from importlib import metadata

    return metadata.version(_APP)
