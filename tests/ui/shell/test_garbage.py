"""Garbage is looked for on the window's thread, so that no other one deletes widgets."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from aktiv_app.ui.garbage import GarbageSearch


class Knot(QObject):
    """Keeps itself alive until garbage is looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def make_much() -> list[list[int]]:
    """Enough objects for Python to look for garbage many times, were it allowed to."""
    return [[number] for number in range(200_000)]


def test_garbage_is_found_here_and_nowhere_else(qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    knot = Knot()
    weakref.finalize(knot, lambda: threads.append(threading.current_thread()))
    del knot
    other = threading.Thread(target=make_much)
    other.start()
    other.join()
    assert threads == []
    owner = QObject()
    search = GarbageSearch(owner)
    search.setInterval(1)
    search.begin()
    knot = Knot()
    weakref.finalize(knot, lambda: threads.append(threading.current_thread()))
    del knot
    kept = make_much()
    qtbot.waitUntil(lambda: bool(threads))
    assert kept
    assert set(threads) == {threading.current_thread()}
    search.stop()
    gc.unfreeze()
