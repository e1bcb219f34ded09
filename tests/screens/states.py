"""The states of the screens, each as a short scene that brings it about."""

from PySide6.QtWidgets import QScrollArea

from aktiv_app.core.errors import TemplateError
from aktiv_app.core.left_out import LeftOut, LeftOutKind
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Part
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.services.api import DraftProtection, EngineState
from aktiv_app.ui.help.view import HelpView
from aktiv_app.ui.settings.terms import TermsField
from tests.screens.scene import SMALLEST, USUAL, Scene, State
from tests.ui.composer.building import interview
from tests.ui.composer.fakes import FakeDrafts, draft_of

AD = """Rådgiver i HR
Nordvåg kommune søker rådgiver i HR.

Kvalifikasjonskrav:
- Bachelorgrad i HR, ledelse eller organisasjonspsykologi
- God skriftlig framstillingsevne

Det er en fordel med:
- Erfaring fra offentlig sektor

Søknadsfrist: 15. desember 2026
"""


def first_run(scene: Scene) -> None:
    scene.compose()


def empty_form(scene: Scene) -> None:
    view = scene.compose()
    view.choose_task("interview-questions")
    scene.wait(lambda: view.desk.composer.is_current)
    view.workspace.tabs.choose("advice")
    scene.wait(lambda: bool(view.desk.composer.coach.missing))


def filled_form(scene: Scene) -> None:
    scene.filled()


def finding_chosen(scene: Scene) -> None:
    scene.filled().review()


def mark_menu(scene: Scene) -> None:
    view = scene.filled()
    mark = view.preview.view.marks[0]
    view.preview.view.go_to(mark)
    view.preview._open_menu(mark, view.preview.view.place_of(mark))


def undecided_at_copy(scene: Scene) -> None:
    view = scene.filled()
    view.copy_talk.copy()
    scene.wait(lambda: bool(view.strip.text))


def rules(scene: Scene) -> None:
    view = scene.filled()
    view.desk.composer.replace_undecided()
    scene.wait(lambda: view.desk.composer.is_current)
    view.copy_talk.copy()
    scene.wait(lambda: view.copy_talk.dialog is not None)


def after_copying(scene: Scene) -> None:
    view = scene.filled()
    view.desk.composer.replace_undecided()
    scene.wait(lambda: view.desk.composer.is_current)
    view.desk.copying.rules_confirmed(view.bar.tool)
    scene.wait(lambda: bool(view.strip.text))


def engine_starting(scene: Scene) -> None:
    scene.bench.screening._state = EngineState.STARTING
    view = scene.compose()
    view.desk.composer.restore(interview(scene.bench.context.language))
    view.copy_talk.copy()
    scene.wait(lambda: view.desk.composer.composed is not None)


def engine_failed(scene: Scene) -> None:
    view = scene.filled()
    scene.bench.screening.move(EngineState.FAILED)
    scene.wait(view.preview._failed.isVisible)
    view.copy_talk.copy()


def checking(scene: Scene) -> None:
    view = scene.filled()
    scene.bench.screening.holding = True
    view.desk.composer.set_value("role", "leder")
    scene.wait(lambda: view.desk.composer.checking)


def proposals(scene: Scene) -> None:
    view = scene.filled()
    path = scene.folder / "annonse.txt"
    path.write_text(AD, encoding="utf-8")
    view.desk.attaching.add_files("ad", (path,))
    scene.wait(lambda: view.material.panel is not None)


def broken_file(scene: Scene) -> None:
    view = scene.filled()
    view.desk.attaching.add_files("ad", (scene.folder / "broken.pdf",))
    field = view.form.attachment_fields()["ad"]
    scene.wait(lambda: bool(field._error.text()))
    field.focus_target().setFocus()


def partly_read_file(scene: Scene) -> None:
    view = scene.filled()
    path = scene.folder / "Vurdering av søkere.pdf"
    path.write_text(AD, encoding="utf-8")
    scene.bench.material.left_out[path.name] = (
        LeftOut(LeftOutKind.SCANNED, 0, (2, 4, 5)),
        LeftOut(LeftOutKind.FORM_FIELDS, 3, (1,)),
        LeftOut(LeftOutKind.COMMENTS, 2, (1, 3)),
        LeftOut(LeftOutKind.PICTURES, 0, (1,)),
    )
    view.desk.attaching.add_files("ad", (path,))
    field = view.form.attachment_fields()["ad"]
    scene.wait(field._left_out.isVisible)
    view.material.close_panel()
    field.focus_target().setFocus()


def reading_file(scene: Scene) -> None:
    view = scene.filled()
    view.desk.attaching.add_files("ad", (scene.folder / "slow.pdf",))
    scene.wait(view.material._busy.isVisible)


def dropping(scene: Scene) -> None:
    view = scene.filled()
    view.overlay.resize(view.size())
    view.overlay.raise_()
    view.overlay.show()


def draft_back(scene: Scene) -> None:
    scene.bench.drafts = FakeDrafts(draft_of(interview(scene.bench.context.language)))
    view = scene.compose()
    scene.wait(lambda: view.drafts.notice is not None)
    scene.wait(lambda: view.desk.composer.is_current)


def draft_late(scene: Scene) -> None:
    scene.bench.drafts = FakeDrafts(draft_of(interview(scene.bench.context.language)))
    view = scene.compose()
    view.choose_task("letter")
    view.desk.composer.set_value("topic", "Tilbud om stilling")
    scene.wait(lambda: view.drafts.notice is not None)
    scene.wait(lambda: view.desk.composer.is_current)


def no_keyring(scene: Scene) -> None:
    scene.bench.drafts = FakeDrafts(protection=DraftProtection.WITHOUT_KEYRING)
    scene.filled()


def own_part(scene: Scene) -> None:
    view = scene.filled()
    view.form.cards[Part.KOMMANDO]._own.click()


def too_long(scene: Scene) -> None:
    view = scene.filled()
    view.desk.composer.set_value("sample", "Fortell om en gang du løste en vanskelig sak. " * 400)
    scene.wait(lambda: view.desk.composer.is_current)


def nothing_marked(scene: Scene) -> None:
    view = scene.compose()
    view.choose_task("free")
    view.desk.composer.set_value("kommando_text", "Lag tre overskrifter.")
    scene.wait(lambda: view.desk.composer.is_current)


def cannot_compose(scene: Scene) -> None:
    view = scene.filled()
    view.desk.composer._set_problem(
        TemplateError(msg("There is no text to copy yet. Fill in the form first."))
    )


def roles(scene: Scene) -> None:
    view = scene.filled()
    mark = view.preview.view.marks[0]
    view.preview.view.go_to(mark)
    view.preview.roles_for(mark).popup(view.preview.view.place_of(mark))


def role_given(scene: Scene) -> None:
    view = scene.filled()
    view.desk.composer.decisions.call(view.preview.view.marks[0], Role.CANDIDATE)
    scene.wait(lambda: view.desk.composer.is_current)


def help_on(scene: Scene, page: str, query: str = "") -> None:
    window, _ = scene.open()
    window.open_screen(f"help/{page}")
    view = window.current_view
    assert isinstance(view, HelpView)
    if query:
        view.field.setText(query)
        view.list.setCurrentRow(0)


def help_privacy(scene: Scene) -> None:
    help_on(scene, "privacy")


def help_keys(scene: Scene) -> None:
    help_on(scene, "keys")


def help_search(scene: Scene) -> None:
    help_on(scene, "steps", "IBAN")


def help_nothing_found(scene: Scene) -> None:
    help_on(scene, "steps", "xyzzy")


def settings_words(scene: Scene) -> None:
    words_added(scene, "Fjordkraft Bygg\nProsjekt Nordlys\n")


def settings_long_word(scene: Scene) -> None:
    words_added(scene, "Fjordkraft Bygg\n" + "Prosjekt Nordlys " * 15)


def words_added(scene: Scene, words: str) -> None:
    path = scene.folder / "kunder.txt"
    path.write_text(words, encoding="utf-8")
    window, _ = scene.open()
    window.open_screen("settings")
    field = window.current_view.findChild(TermsField, "setting-confidential_terms")
    assert field is not None
    field.add_from(path)
    area = window.current_view.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    scene.wait(lambda: bar.maximum() > 0)
    bar.setValue(field.mapTo(window, field.rect().topLeft()).y() // 2)


def settings(scene: Scene) -> None:
    window, _ = scene.open()
    window.open_screen("settings")


STATES = (
    State("first-run", first_run, (USUAL, SMALLEST)),
    State("empty-form", empty_form),
    State("filled-form", filled_form, (USUAL, SMALLEST)),
    State("filled-form-large-text", filled_form, (USUAL, SMALLEST), 150),
    State("finding-chosen", finding_chosen),
    State("mark-menu", mark_menu),
    State("undecided-at-copy", undecided_at_copy, (USUAL, SMALLEST)),
    State("rules", rules),
    State("after-copying", after_copying),
    State("engine-starting", engine_starting),
    State("engine-failed", engine_failed),
    State("checking", checking),
    State("proposals", proposals, (USUAL, SMALLEST)),
    State("broken-file", broken_file),
    State("partly-read-file", partly_read_file),
    State("reading-file", reading_file),
    State("dropping", dropping),
    State("draft-back", draft_back),
    State("draft-late", draft_late, (USUAL, SMALLEST)),
    State("no-keyring", no_keyring),
    State("own-part", own_part),
    State("too-long", too_long),
    State("nothing-marked", nothing_marked),
    State("cannot-compose", cannot_compose),
    State("roles", roles),
    State("role-given", role_given, (USUAL, SMALLEST)),
    State("help-privacy", help_privacy, (USUAL, SMALLEST)),
    State("help-keys", help_keys),
    State("help-search", help_search),
    State("help-nothing-found", help_nothing_found),
    State("settings", settings, (USUAL, SMALLEST)),
    State("settings-words", settings_words),
    State("settings-long-word", settings_long_word),
    State("settings-large-text", settings, (SMALLEST,), 150),
    State("help-large-text", help_privacy, (SMALLEST,), 150),
    State("first-run-large-text", first_run, (SMALLEST,), 150),
)
