"""Questions in an answer that may be unlawful to ask: marked, named, never in the way."""

from pytestqt.qtbot import QtBot

from aktiv_app.ui.answer.account.rows import RowState
from aktiv_app.ui.answer.view import AnswerView
from tests.ui.accessibility import problems
from tests.ui.answer.building import AnswerBench
from tests.ui.answer.conftest import paste
from tests.ui.answer.test_answer import looks

ASKED = (
    "1. Hva motiverer deg?\n"
    "2. Har du barn, [PERSON_1]?\n"
    "3. Hvordan er helsa di?\n"
    "Ikke spør: Hvor gammel er du?"
)


def questions(view: AnswerView) -> list[str]:
    rows = view.account.model.rows
    return [row.placeholder for row in rows if row.state is RowState.QUESTION]


def test_each_is_marked_in_the_text_around_the_values_in_it(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ASKED)
    marked = looks(view)
    assert marked["Har du barn, "] == marked["?"] == "WaveUnderline"
    assert marked["Kari Nordmann"] == "SingleUnderline"
    assert marked["Hvordan er helsa di?"] == "WaveUnderline"
    assert not any("gammel" in text or "motiverer" in text for text in marked)


def test_the_marks_stay_in_place_while_changes_are_shown(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ASKED)
    view.restored.changes.setChecked(True)
    marked = looks(view)
    assert marked["Har du barn, "] == "WaveUnderline"
    assert marked["Hvordan er helsa di?"] == "WaveUnderline"


def test_the_account_names_each_with_its_law_in_careful_words(
    view: AnswerView, qtbot: QtBot
) -> None:
    paste(view, qtbot, ASKED)
    assert questions(view) == ["Har du barn, Kari Nordmann?", "Hvordan er helsa di?"]
    family, health = view.account.model.rows[:2]
    assert (
        family.detail == "pregnancy, children or family · may be unlawful to ask; check · ldl. § 30"
    )
    assert "aml. § 9-3" in health.detail
    spoken = health.spoken(view.context.tr)
    assert "arbeidsmiljøloven § 9-3" in spoken
    assert "diskrimineringslagen" in spoken
    assert "Questions to check 2" in view._heading.text()
    assert problems(view) == []


def test_the_bar_counts_them_and_leads_to_the_first(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ASKED)
    assert view.bar.questions.isVisible()
    assert view.bar.questions.text() == "2 questions to check"
    view.bar.questions.click()
    row = view.account.current_row()
    assert row is not None
    assert row.placeholder == "Har du barn, Kari Nordmann?"


def test_they_are_in_no_way_of_copying(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ASKED)
    assert view.bar.copy.isEnabled()


def test_walking_through_the_marks_stops_at_questions_and_at_the_values_in_them(
    view: AnswerView, qtbot: QtBot
) -> None:
    paste(view, qtbot, ASKED)
    chosen = []
    for _ in range(3):
        view._next_place()
        row = view.account.current_row()
        assert row is not None
        chosen.append(row.placeholder)
    assert chosen == ["Har du barn, Kari Nordmann?", "[PERSON_1]", "Hvordan er helsa di?"]


def test_a_question_says_what_it_is_about_under_the_pointer(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ASKED)
    place = view.restored.view.shown.questions[1]
    said = view.restored.view.description(place)
    assert said.startswith("health or disability: may be unlawful to ask; check. Norway: ")


def test_the_same_question_twice_has_one_row(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, "- Er du gift?\n- Er du gift?")
    assert questions(view) == ["Er du gift?"]
    assert "2 places" in view.account.model.rows[0].detail


def test_an_answer_without_such_questions_shows_none(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    paste(view, qtbot, "Hva motiverer deg, [PERSON_1]?")
    assert questions(view) == []
    assert not view.bar.questions.isVisible()
    assert "Questions" not in view._heading.text()
