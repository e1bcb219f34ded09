"""Ctrl+C at the terminal."""

import io
from pathlib import Path

from aktiv_app.bootstrap.places import Places, resource_folder
from aktiv_app.cli.main import main
from aktiv_app.cli.streams import Streams


class Stopped(io.StringIO):
    """Somebody presses Ctrl+C while the first line is written."""

    def write(self, _text: str) -> int:
        raise KeyboardInterrupt


def test_ctrl_c_ends_a_command_with_the_status_of_shells_and_no_trace(tmp_path: Path) -> None:
    streams = Streams(io.StringIO(), Stopped(), io.StringIO())
    assert main(["tasks"], Places(resource_folder(), tmp_path, tmp_path), streams) == 130
    assert isinstance(streams.stderr, io.StringIO)
    assert streams.stderr.getvalue() == ""
