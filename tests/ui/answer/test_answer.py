"""From a pasted answer to the restored text and its account."""

from pytestqt.qtbot import QtBot

from aktiv_app.ui.answer.view import AnswerView

ANSWER = (
    "1. **[PERSON\\_1]** har bakgrunn fra HR.\n2. [PERSON_1]s erfaring, [PERSON_9] og [E-POST_1]."
)


def paste(view: AnswerView, qtbot: QtBot, text: str = ANSWER) -> None:
    view.desk.paste(text)
    qtbot.waitUntil(lambda: view.desk.is_current)
