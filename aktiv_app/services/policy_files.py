"""Finds and reads the policy that counts on this machine."""

import os
import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.policy import Policy, read_policy, strict_policy
from aktiv_app.privacy.findings import Label
from aktiv_app.services.program_data import program_data_folder

VARIABLE = "AKTIV_POLICY"
_FILE = "aktiv-prompt/policy.toml"
_USUAL_IN_WINDOWS = Path(r"C:\ProgramData") / _FILE
_MAX_BYTES = 1_000_000
_LABELS = tuple(label.value for label in Label)


class LoadedPolicy(Struct, frozen=True):
    """The policy in force, where it came from, and what is wrong with that file.

    `path` is None when no organisation has a policy here. `problem` is None when all is
    well; else `policy` is the strict one and the problem must be shown.
    """

    policy: Policy
    path: Path | None = None
    problem: Message | None = None


def machine_policy_path(
    platform: str = sys.platform, program_data: Callable[[], Path] = program_data_folder
) -> Path:
    """Where administrators put the policy: a folder that users cannot write to.

    `platform` is as in `sys.platform`. Raises OSError when Windows, which has its folder in
    `program_data`, does not say where that is.
    """
    if platform == "win32":
        return program_data() / _FILE
    if platform == "darwin":
        return Path("/Library/Application Support") / _FILE
    return Path("/etc") / _FILE


def find_policy(
    from_settings: str,
    machine: Callable[[], Path] = machine_policy_path,
    environment: Mapping[str, str] | None = None,
) -> Path | None:
    """The policy file that counts, or None when there is none.

    The machine's own file wins over the variable AKTIV_POLICY, and that one over the path
    in the settings: what a user can change never pushes aside what an administrator set.
    A path that is named but does not exist is returned all the same; it is a problem. So is
    the usual one of Windows when `machine` raises OSError: there may be a file elsewhere.
    """
    env = os.environ if environment is None else environment
    try:
        first = machine()
    except OSError:
        return _USUAL_IN_WINDOWS
    if _is_there(first):
        return first
    named = env.get(VARIABLE, "") or from_settings
    return Path(named).expanduser() if named.strip() else None


def read_delivered(file: Path) -> Policy:
    """The policy that comes with the app. Raises DataFileError when it is broken."""
    try:
        return read_policy(_parse(file), None, _LABELS)
    except DataFileError:
        # Not the organisation's, as the words for mistakes in a policy would have it.
        raise DataFileError(
            msg(
                "A file that came with the app, {file}, is damaged, so the app cannot start. "
                "What is kept on this computer is untouched. Install the app again.",
                file=f"{file.parent.name}/{file.name}",
            )
        ) from None


def load_policy(delivered: Policy, path: Path | None) -> LoadedPolicy:
    """The policy at `path` on top of the delivered one. Never raises: fails closed."""
    if path is None:
        return LoadedPolicy(delivered)
    raw: Mapping[str, object] = {}
    try:
        raw = _parse(path)
        return LoadedPolicy(read_policy(raw, delivered, _LABELS), path)
    except DataFileError as error:
        return LoadedPolicy(
            strict_policy(delivered, _LABELS, raw),
            path,
            msg(
                "Your organisation's policy cannot be used, so the strictest rules apply: "
                "everything that is marked is replaced, no AI tool is suggested, and words that "
                "only the policy names as secret may be left standing. "
                "Ask whoever looks after the app to correct it. {reason}",
                reason=error.message,
            ),
        )


def _parse(file: Path) -> Mapping[str, object]:
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise DataFileError(msg("The policy file is far too large."))
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError:
        raise DataFileError(msg("The policy file cannot be read.")) from None
    except (ValueError, RecursionError):
        raise DataFileError(msg("The policy file is not valid TOML.")) from None


def _is_there(path: Path) -> bool:
    """Whether the path exists; a folder that may not be looked into counts as existing."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
