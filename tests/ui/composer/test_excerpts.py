"""A selection of the preview, when values in it are replaced before it is copied."""

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.screened import Mark, MarkState, ScreenedPrompt, ValueKey
from aktiv_app.ui.composer.excerpts import Excerpt

SOURCE = "Spør Lund om dette. Ring Vik i dag."
NOTE = "\n\nOm plassholdere."
_VALUES = ("Lund", "Vik")


def screened(shown: dict[str, str], source: str = SOURCE) -> ScreenedPrompt:
    """The source with values shown as in `shown`, and the note when one is replaced."""
    text, marks, read = "", [], 0
    for value in _VALUES:
        at = source.index(value)
        text += source[read:at]
        words = shown.get(value, value)
        state = MarkState.REPLACED if value in shown else MarkState.UNDECIDED
        finding = Finding(at, at + len(value), Label.PERSON, Certainty.POSSIBLE, "name_ambiguous")
        key = ValueKey(Label.PERSON, value.casefold())
        start, end = len(text), len(text) + len(words)
        marks.append(Mark(start, end, state, finding, key, value, shown.get(value, "")))
        text += words
        read = at + len(value)
    text += source[read:]
    note = NOTE if shown else ""
    return ScreenedPrompt(source, text + note, Language.NB, tuple(marks), len(text))


BEFORE = screened({})
AFTER = screened({"Lund": "[PERSON_1]", "Vik": "[PERSON_2]"})


@pytest.mark.parametrize(
    ("selected", "copied"),
    [
        ("Ring Vik i dag", "Ring [PERSON_2] i dag"),
        ("om dette", "om dette"),
        ("Spør ", "Spør "),
        ("Lund", "[PERSON_1]"),
        ("un", "[PERSON_1]"),
        ("nd om dette. Ring V", "[PERSON_1] om dette. Ring [PERSON_2]"),
        (" i dag", " i dag"),
        ("Vik i dag.", "[PERSON_2] i dag." + NOTE),
    ],
)
def test_the_words_selected_are_the_words_copied(selected: str, copied: str) -> None:
    start = BEFORE.text.index(selected)
    stretch = Excerpt(start, start + len(selected), BEFORE).within(AFTER)
    assert stretch is not None
    assert AFTER.text[slice(*stretch)] == copied


def test_all_of_the_text_takes_the_note_along() -> None:
    assert Excerpt(0, len(BEFORE.text), BEFORE).within(AFTER) == (0, len(AFTER.text))


def test_a_value_put_back_belongs_to_the_stretch_as_a_whole() -> None:
    start = AFTER.text.index("[PERSON_1]") + 3
    stretch = Excerpt(start, start + 2, AFTER).within(BEFORE)
    assert stretch is not None
    assert BEFORE.text[slice(*stretch)] == "Lund"


def test_another_text_has_no_such_stretch() -> None:
    other = screened({}, SOURCE + " Takk.")
    assert Excerpt(0, 4, BEFORE).within(other) is None
