"""What the tests of recognisers ask: which values of a text are found, and which replaced."""

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Finding


def marked(written: str) -> tuple[str, str, int]:
    """A text without the marks ⟦ and ⟧ in it, what stood between them, and where."""
    before, rest = written.split("⟦")
    value, after = rest.split("⟧")
    return before + value + after, value, len(before)


def replaced(engine: Engine, text: str, label: str = "") -> list[Finding]:
    """What is replaced unasked, of one class or of all."""
    return [
        one
        for one in engine.scan(text)
        if one.certainty.rank and (not label or str(one.label) == label)
    ]


def values(text: str, findings: list[Finding]) -> list[str]:
    """How the findings are written."""
    return [text[one.start : one.end] for one in findings]
