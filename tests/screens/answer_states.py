"""The states of the Answer screen, each as a short scene that brings it about."""

from pathlib import Path
from unittest import mock

from aktiv_app.ui.answer.view import AnswerView
from tests.screens.scene import SMALLEST, USUAL, Scene, State

ANSWER = """Intervjuspørsmål til **[PERSON\\_1]**

1. Fortell om en gang du måtte forklare noe faglig komplisert skriftlig. Hva gjorde du?
2. PERSON_1 har bakgrunn fra HR. Beskriv en sak der den var til hjelp.
3. Når tok du i bruk et nytt system, og hva ble resultatet?
4. [PERSON_2] leder teamet. Hva trenger du av [PERSON_2] for å lykkes?

Vurdering: Spørsmål 3 kan knyttes tydeligere til kandidatsøk. [PERSON_1]s egen erfaring \
kan brukes mer. [PERSON_9] er ikke nevnt i oppgaven.
"""
ASKED = """Intervjuspørsmål til **[PERSON\\_1]**

1. Fortell om en gang du måtte forklare noe faglig komplisert skriftlig.
2. Har du barn, eller planlegger du å få det, [PERSON_1]?
3. Hvordan arbeider du med barn og unge?
4. Er du medlem av en fagforening?

Ikke spør: Hvor gammel er du?
"""
OTHER = "Spør [PERSON_7] om referansen, og ring [TELEFON_5] før fredag."


def pasted(scene: Scene, text: str = ANSWER) -> AnswerView:
    scene.answers.send()
    view = scene.answer()
    view.desk.paste(text)
    scene.wait(lambda: view.desk.is_current)
    view.pasted.edit.setFocus()
    return view


def nothing_copied(scene: Scene) -> None:
    scene.answer()


def waiting(scene: Scene) -> None:
    scene.answers.send()
    scene.answer().pasted.edit.setFocus()


def restored(scene: Scene) -> None:
    pasted(scene)


def questions(scene: Scene) -> None:
    view = pasted(scene, ASKED)
    view._show_question()


def changes(scene: Scene) -> None:
    pasted(scene).restored.changes.setChecked(True)


def row_chosen(scene: Scene) -> None:
    view = pasted(scene)
    last = view.account.model.rowCount() - 1
    view.account.list.setFocus()
    view.account.list.setCurrentIndex(view.account.model.index(last))


def other_prompt(scene: Scene) -> None:
    pasted(scene, OTHER)


def fits_another(scene: Scene) -> None:
    scene.answers.send()
    scene.answers.new_case()
    scene.answers.send("Ring Per Hansen på 998 76 543.", "summary")
    view = scene.answer()
    view.desk.paste("Spør [PERSON_1] om bakgrunnen.")
    scene.wait(lambda: view.desk.is_current)


def reminder(scene: Scene) -> None:
    view = pasted(scene)
    view.talk.copy()
    scene.wait(lambda: bool(view.strip.text))


def copied(scene: Scene) -> None:
    view = pasted(scene)
    view.talk.copy()
    view.talk._confirmed()
    scene.wait(lambda: "clipboard" in view.strip.text or bool(view.strip.text))


def forgetting(scene: Scene) -> None:
    view = pasted(scene)
    view.talk.ask_to_forget()
    scene.wait(lambda: view.talk.dialog is not None)


def kept(scene: Scene) -> None:
    view = pasted(scene)
    view.desk.keep(30)
    scene.wait(lambda: bool(view.strip.text))


def not_forgotten(scene: Scene) -> None:
    view = pasted(scene)
    view.desk.keep(30)
    scene.wait(lambda: bool(view.strip.text))
    kept = view.strip.text
    with mock.patch.object(Path, "unlink", side_effect=PermissionError(13, "in use")):
        view.desk.forget()
        scene.wait(lambda: view.strip.text not in ("", kept))


def no_keyring(scene: Scene) -> None:
    scene.answers.keyring = None
    view = pasted(scene)
    view.desk.keep(30)
    scene.wait(lambda: bool(view.strip.text))


ANSWER_STATES = (
    State("answer-nothing-copied", nothing_copied, (USUAL, SMALLEST)),
    State("answer-waiting", waiting),
    State("answer-restored", restored, (USUAL, SMALLEST)),
    State("answer-restored-large-text", restored, (SMALLEST,), 150),
    State("answer-questions", questions, (USUAL, SMALLEST)),
    State("answer-changes", changes),
    State("answer-row-chosen", row_chosen),
    State("answer-other-prompt", other_prompt),
    State("answer-fits-another", fits_another),
    State("answer-reminder", reminder, (USUAL, SMALLEST)),
    State("answer-copied", copied),
    State("answer-forgetting", forgetting),
    State("answer-kept", kept),
    State("answer-not-forgotten", not_forgotten, (USUAL, SMALLEST)),
    State("answer-no-keyring", no_keyring),
)
