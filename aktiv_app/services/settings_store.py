"""Keeps the user's settings as a TOML file in the platform's own folder."""

import contextlib
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import tomli_w
from msgspec import Struct

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.messages import msg
from aktiv_app.core.setting_values import SettingProblem, read_settings, setting_names, to_raw
from aktiv_app.core.settings import Settings
from aktiv_app.services.files import write_atomically

FILE_NAME = "settings.toml"
_MAX_BYTES = 4_000_000


class LoadedSettings(Struct, frozen=True):
    """Settings that can be used, and what had to be left out to get them."""

    settings: Settings
    problems: tuple[SettingProblem, ...] = ()


class SettingsStore:
    """Reads and writes one settings file.

    Keys this version does not know stay in the file, so that going back and forth between
    versions loses nothing. A file of which not all could be used is kept beside the one that
    takes its place.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` is the app's configuration folder; it is made when first needed."""
        self._file = folder / FILE_NAME
        self._unknown: dict[str, object] = {}
        self._unused = False  # whether the file has what `load` could not give

    @property
    def file(self) -> Path:
        """Where the settings lie."""
        return self._file

    def load(self) -> LoadedSettings:
        """The stored settings, or defaults. Never raises: problems are reported.

        A file that is not TOML is set aside as `settings.toml.broken-<time>`.
        """
        try:
            if self._file.stat().st_size > _MAX_BYTES:
                return self._set_aside()
            raw: Mapping[str, object] = tomllib.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return LoadedSettings(Settings())
        except OSError:
            self._unused = True
            return LoadedSettings(
                Settings(),
                (
                    SettingProblem(
                        "",
                        msg("Your settings cannot be read. The standard settings are used."),
                    ),
                ),
            )
        except (ValueError, RecursionError):
            # TOMLDecodeError and UnicodeDecodeError are both ValueErrors.
            return self._set_aside()
        settings, problems = read_settings(raw)
        self._unknown = {key: raw[key] for key in raw if key not in setting_names()}
        self._unused = any(problem.setting in setting_names() for problem in problems)
        return LoadedSettings(settings, problems)

    def save(self, settings: Settings) -> None:
        """Write the settings; the old file stays whole until the new one is on disk.

        Raises DataFileError when the disk does not take them.
        """
        content = tomli_w.dumps({**self._unknown, **to_raw(settings)})
        try:
            self._put(content.encode("utf-8"))
        except OSError as error:
            raise DataFileError(
                msg(
                    "Your settings could not be saved. They apply until you close the app. "
                    "Check that there is room on the disk."
                )
            ) from error

    def _put(self, content: bytes) -> None:
        if not self._unused:
            write_atomically(self._file, content)
            return
        aside = self._aside()
        with contextlib.suppress(FileNotFoundError):  # it may have gone meanwhile
            self._file.replace(aside)
        try:
            write_atomically(self._file, content)
        except OSError:
            with contextlib.suppress(OSError):
                aside.replace(self._file)
            raise
        self._unused = False

    def _aside(self) -> Path:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        return self._file.with_name(f"{self._file.name}.broken-{stamp}")

    def _set_aside(self) -> LoadedSettings:
        aside = self._aside()
        try:
            self._file.replace(aside)
            message = msg(
                "Your settings file was damaged. The standard settings are used, "
                "and the old file is kept as {name}.",
                name=aside.name,
            )
        except OSError:
            message = msg("Your settings file is damaged. The standard settings are used.")
        return LoadedSettings(Settings(), (SettingProblem("", message),))
