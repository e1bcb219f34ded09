"""What the screens for prompts and for answers tell each other about the case they share."""

from PySide6.QtCore import QObject, Signal


class CaseLinks(QObject):
    """`copied` carries the id of the task whose prompt was copied.

    `forgotten` tells that a case was forgotten: if it was the one being written, its
    placeholders have new numbers, and the prompt must be checked again.
    """

    copied = Signal(str)
    forgotten = Signal()
