"""Build hook: compiles the translations, and lists the engine's data files in a wheel."""

import importlib.util
import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface):  # type: ignore[type-arg]
    """Writes an .mo file beside every .po file; gettext reads only those.

    A wheel gets the manifest that the engine compares its files with; an editable install does
    not, as its files are being written.
    """

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        for source in sorted(Path(self.root, "resources", "translations").glob("*/*/*.po")):
            with source.open("rb") as stream:
                catalogue = read_po(stream, locale=source.parts[-3])
            target = source.with_suffix(".mo")
            with target.open("wb") as stream:
                write_mo(stream, catalogue)
            relative = target.relative_to(self.root).as_posix()
            build_data["artifacts"].append(relative)
        if self.target_name == "wheel" and version == "standard":
            delivered = _delivered(Path(self.root))
            self._folder = tempfile.TemporaryDirectory()
            listed = Path(self._folder.name, delivered.MANIFEST)
            listed.write_text(delivered.manifest(Path(self.root, "resources")), "utf-8")
            target_name = f"aktiv_app/{delivered.INSTALLED}/{delivered.MANIFEST}"
            build_data["force_include"][str(listed)] = target_name


def _delivered(root: Path) -> Any:
    """The app's own module; the app itself cannot be imported here, without what it needs."""
    place = root / "aktiv_app" / "privacy" / "delivered.py"
    spec = importlib.util.spec_from_file_location("delivered", place)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
