"""The real privacy worker in a process where any use of a socket is noted and refused.

Run as `python -m tests.e2e.offline_worker NOTES RESOURCES`; NOTES is a file to which the
names of attempts are appended. The built-in hook sees attempts of C code as well.
"""

import sys
from pathlib import Path

from aktiv_app.privacy.process.worker import main


def forbid_sockets(notes: Path) -> None:
    def refuse(event: str, _args: tuple[object, ...]) -> None:
        if event.startswith("socket.") and event != "socket.gethostname":
            with notes.open("a", encoding="utf-8") as file:
                file.write(event + "\n")
            raise PermissionError(event)

    sys.addaudithook(refuse)


if __name__ == "__main__":
    forbid_sockets(Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
