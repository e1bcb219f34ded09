"""What is said of kept cases that cannot be opened any more, or have gone."""

from pathlib import Path

from aktiv_app.core.messages import Message, msg

NO_KEYRING = msg(
    "Cases that you have kept cannot be opened now, because this computer's keyring is not "
    "available. They are untouched. Unlock the keyring, then come back here."
)
UNREADABLE = msg(
    "A case that you have kept cannot be opened: its file is damaged, or the key for it is no "
    "longer in this computer's keyring. The file is untouched, and is deleted when it expires. "
    "Names in answers to that prompt must be put in by hand."
)
EXPIRED = msg(
    "A case that you had kept has expired and was deleted. "
    "Names in answers to that prompt must be put in by hand."
)


def left_behind(path: Path) -> Message:
    """What to say of an expired case whose file could not be deleted."""
    return msg(
        "The case has expired and is no longer opened, but its file could not be deleted, perhaps "
        "because another program uses it. It is still on this computer, encrypted. The app tries "
        "again at the next start; or delete {file} in the app's data folder yourself.",
        file=shown(path),
    )


def shown(path: Path) -> str:
    """Where a case lies, seen from the app's data folder."""
    return f"{path.parent.name}/{path.name}"
