"""Pictures of every state of every screen: `python -m tests.screens OUT`.

Each is drawn in all languages and in the light and the dark theme, at 1440 × 900; a few
also in the smallest window. The data in them is invented.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str]) -> int:
    """Draw the pictures into the folder that is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument("--language", action="append", help="only this language (may be repeated)")
    parser.add_argument("--theme", action="append", choices=("light", "dark", "high-contrast"))
    parser.add_argument("--state", action="append", help="only this state (may be repeated)")
    options = parser.parse_args(arguments)

    # Imported here: the platform is chosen in the environment before Qt is loaded.
    from tests.screens.drawing import draw_all

    with tempfile.TemporaryDirectory() as folder:
        count = draw_all(
            options.out,
            Path(folder),
            options.language or ("nb", "nn", "sv", "en"),
            options.theme or ("light", "dark"),
            options.state or (),
        )
    sys.stdout.write(f"{count} pictures in {options.out}\n")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
