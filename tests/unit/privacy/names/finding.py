"""What the rules for names replace in a text."""

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names.detector import NameDetector


def replaced(detector: NameDetector, text: str) -> list[str]:
    """The names that are replaced without asking, in text order."""
    found = detector.resolve(text, detector.candidates(text), [])
    return [text[f.start : f.end] for f in found if f.certainty is not Certainty.POSSIBLE]
