"""The one composition root: builds every service from settings and paths. No Qt.

Everything heavy is imported inside the function that needs it, because two starts must be
quick: that of the window, and that of commands which need no engine.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aktiv_app.core.catalog import TaskCatalog
    from aktiv_app.core.model import Attachment
    from aktiv_app.privacy.engine import Engine
    from aktiv_app.services.screening import LocalScreening

_APP = "aktiv-prompt"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie: delivered data, the user's settings, the user's own data."""

    resources: Path
    settings: Path
    data: Path


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
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def version() -> str:
    """The app's version, as in its package."""
    return metadata.version(_APP)


class CommandParts:
    """What the command line needs, each made when it is first asked for."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def catalog(self) -> "TaskCatalog":
        """The delivered tasks."""
        from aktiv_app.core.catalog import TaskCatalog

        return TaskCatalog(self._places.resources / "prompts")

    def read_document(self, path: Path) -> "Attachment":
        """Read a document as material; raises MaterialError."""
        from aktiv_app.services.material.service import DocumentMaterial

        return DocumentMaterial().read_now(path)

    def engine(self) -> "Engine":
        """The privacy engine, in this process."""
        return self._engine

    def screening(self) -> "LocalScreening":
        """Screening with the engine in this process."""
        from aktiv_app.services.screening import local_screening

        return local_screening(self._engine, self._places.resources, frozenset())

    @cached_property
    def _engine(self) -> "Engine":
        from aktiv_app.privacy.build import build_engine

        return build_engine(self._places.resources)
