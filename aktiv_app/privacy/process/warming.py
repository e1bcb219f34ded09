"""What the engine does once it is ready, as long as nobody asks."""

from collections.abc import Callable, Iterable

from aktiv_app.privacy.scanner import PreparingScanner
from aktiv_app.privacy.text.late import compile_next


def warm_up(scanner: PreparingScanner, texts: Iterable[str], is_free: Callable[[], bool]) -> None:
    """Prepare `texts` in their order, then compile what they did not need, while `is_free`.

    So what every text needs is there when somebody types, and then what only few texts need.
    """
    for text in texts:
        while is_free() and not scanner.prepare(text):
            pass
    compile_rest(is_free)


def compile_rest(is_free: Callable[[], bool]) -> None:
    """Compile patterns that no text has needed yet, while `is_free`."""
    while is_free() and compile_next():
        pass
