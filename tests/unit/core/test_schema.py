"""Data files are read by the window and by the bank's threads at the same time."""

import subprocess
import sys

# Whoever converts to a struct first notes on its class how it is built; so each round has new ones.
# In a process of its own: what went wrong ended the process.
READING = """
import sys, threading
from typing import Annotated
import msgspec
from aktiv_app.core.schema import convert
from aktiv_app.core.yaml_reading import YamlData

sys.setswitchinterval(1e-6)
Words = Annotated[str, msgspec.Meta(max_length=50)]
WORDS = {"a": {"f0": "x"}, "b": {"k": {"f1": "y"}}}
DATA = YamlData({"c": WORDS, "d": [WORDS], "e": {"k": WORDS}}, {})
for _ in range(100):
    words = msgspec.defstruct("Words", [(f"f{i}", Words, "") for i in range(12)])
    task = msgspec.defstruct("Task", [("a", words), ("b", dict[str, words])])
    file = msgspec.defstruct("File", [("c", task), ("d", list[task]), ("e", dict[str, task])])
    begin = threading.Barrier(4)
    read = []

    def run():
        begin.wait()
        read.append(convert(DATA, file, "a.yaml").d[0].a.f0)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == ["x"] * 4
"""


def test_several_threads_read_files_of_one_kind_for_the_first_time() -> None:
    run = subprocess.run(
        [sys.executable, "-c", READING], capture_output=True, text=True, timeout=120, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
