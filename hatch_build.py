"""Build hook: compiles the translations, for a wheel and for an editable install alike."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface):  # type: ignore[type-arg]
    """Writes an .mo file beside every .po file; gettext reads only those."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        for source in sorted(Path(self.root, "resources", "translations").glob("*/*/*.po")):
            with source.open("rb") as stream:
                catalogue = read_po(stream, locale=source.parts[-3])
            target = source.with_suffix(".mo")
            with target.open("wb") as stream:
                write_mo(stream, catalogue)
            relative = target.relative_to(self.root).as_posix()
            build_data["artifacts"].append(relative)
