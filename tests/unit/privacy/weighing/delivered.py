"""The rules about persons with the word lists that the app is delivered with."""

from pathlib import Path

from aktiv_app.privacy.weighing.named_persons import NamedPersons
from aktiv_app.privacy.weighing.nobody import Weighing
from aktiv_app.privacy.weighing.person_words import PersonWords

_WORDS = PersonWords.read(Path(__file__).parents[4] / "resources" / "names")
weighed = Weighing(_WORDS).weighed
NAMED = NamedPersons(_WORDS)
is_named_as_person = NAMED.is_named
