"""Chooses the command line or the desktop and imports either lazily."""

import gc
import sys
from collections.abc import Sequence
from typing import Final

_THREADS_TAKE_TURNS: Final = 0.001
"""Seconds after which the window's thread and those beside it take turns in Python.

With the five milliseconds that are usual, a key waited that long to be sent to the engine
whenever the window was painting, and the window as long for a thread that keeps a draft.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `aktiv` with `arguments` (default: those of the process); returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    from aktiv_app.bootstrap.places import default_places
    from aktiv_app.core.memory_dumps import forbid_memory_dumps

    forbid_memory_dumps()
    places = default_places()
    if given:
        # No Qt on this path: it must run on machines that have neither display nor libraries.
        from aktiv_app.cli.main import main as run_command
        from aktiv_app.cli.main import standard_streams

        return run_command(given, places, standard_streams())
    from aktiv_app.ui.platform.chooser import preflight

    problem = preflight()
    if problem:
        print(f"aktiv: {problem}", file=sys.stderr)  # noqa: T201
        return 2
    # What is made while starting stays; `run` looks for garbage again once the window stands.
    gc.disable()
    sys.setswitchinterval(_THREADS_TAKE_TURNS)
    from aktiv_app.ui.platform.imports import import_qt

    import_qt()
    from aktiv_app.ui.app import run

    try:
        return run(places)
    except Exception as error:  # whatever it is, the user must hear of it
        from aktiv_app.ui.start_failure import tell_start_failure

        return tell_start_failure(error, places.resources / "translations")


if __name__ == "__main__":
    sys.exit(main())
