"""The states of the bank's screens, each as a short scene that brings it about."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import msg
from aktiv_app.services.bank.api import (
    BankHealth,
    Incoming,
    Kept,
    Loaded,
    Signature,
    TeamPhase,
    TeamState,
)
from aktiv_app.services.bank.words import as_fault
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.review.view import ReviewView
from prompt_bank.model.content import content_hash
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.ports.listing import Order
from tests.screens.scene import SMALLEST, USUAL, Scene, State
from tests.ui.bank.building import CURATOR, OLA
from tests.ui.bank.prompts import changed, interview

LONG = "Intervjuspørsmål til andregangsintervju med panel for ledere i tekniske etater, lang utgave"


def bank(scene: Scene, name: str = "interview") -> BankView:
    """The Bank screen over a team's prompts, with one of them chosen."""
    scene.fill_bank()
    view = scene.open_bank()
    view.desk.choose(scene.bank.ids[name])
    scene.wait(lambda: not view.desk.is_looking)
    return view


def review(scene: Scene) -> ReviewView:
    """The inbox, as a curator, with two proposals."""
    scene.fill_bank()
    scene.bank.bank.become(CURATOR)
    newer = changed(interview(), "nummerert liste", "kort liste med ett krav per spørsmål")
    service = scene.bank.bank.service(OLA)
    service.revise(scene.bank.ids["interview"], newer)
    service.propose(
        scene.bank.ids["interview"], content_hash(newer), "Kortere, og lettere å bruke i panel."
    )
    scene.bank.bank.vouch(scene.bank.ids["interview"])
    view = scene.open_review()
    scene.wait(lambda: view.desk.report is not None)
    return view


def prompts(scene: Scene) -> None:
    bank(scene)


def found(scene: Scene) -> None:
    view = bank(scene)
    view.search.setFocus()
    view.search.setText("intervju")
    scene.wait(lambda: not view.desk.is_looking)


def first_run(scene: Scene) -> None:
    scene.bank.bank.deliver(scene.bank.parts.catalog)
    scene.open_bank()


def empty(scene: Scene) -> None:
    scene.open_bank()


def being_read(scene: Scene) -> None:
    scene.bank.bank.holding = True
    scene.open_bank(wait=False)


def nothing_found(scene: Scene) -> None:
    view = bank(scene)
    view.desk.narrow(standings=frozenset({"draft"}), languages=frozenset({"sv"}))
    view.search.setText("xyzzy")
    scene.wait(lambda: not view.desk.is_looking)


def filter_menu(scene: Scene) -> None:
    view = bank(scene)
    view.desk.narrow(standings=frozenset({"vetted"}))
    scene.wait(lambda: bool(view.desk.facets.standings))
    view.filters.buttons["standings"].open_menu()


def more_menu(scene: Scene) -> None:
    view = bank(scene)
    view.more.refresh()
    view.preview.more.open_menu()


def stale(scene: Scene) -> None:
    bank(scene, "stale").preview.show_language("nn")


def compared(scene: Scene) -> None:
    view = bank(scene, "stale")
    view.preview.show_language("nn")
    view.preview._act("stale")


def history(scene: Scene) -> None:
    bank(scene).preview.tabs.choose("history")


def comments(scene: Scene) -> None:
    bank(scene).preview.tabs.choose("comments")


def due(scene: Scene) -> None:
    bank(scene, "due")


def editor(scene: Scene) -> None:
    bank(scene, "own").doing.edit()


def translating(scene: Scene) -> None:
    view = bank(scene, "panel")
    shown = view.preview.shown()
    assert shown is not None
    view._edit(scene.bank.ids["panel"], shown.content, shown.hash, shown.hash)


def refused_draft(scene: Scene) -> None:
    view = bank(scene, "own")
    view.doing.edit()
    assert view.editor.form is not None
    view.editor.form.texts["guidance"].setPlainText("Spør Kari Nordmann om dette.")
    view.editor.saving.leave()
    scene.wait(lambda: bool(view.strip.text))


def proposing(scene: Scene) -> None:
    view = bank(scene, "own")
    view.asking.propose()
    dialog = view.asking.dialog
    assert dialog is not None
    scene.wait(lambda: getattr(dialog, "_report", None) is not None)


def check_fails(scene: Scene) -> None:
    scene.fill_bank()
    broken = changed(interview("Case interview"), "{{ antall }}", "{{ antal }}")
    scene.bank.ids["broken"] = scene.bank.bank.service().create(broken)
    view = scene.open_bank()
    view.desk.choose(scene.bank.ids["broken"])
    scene.wait(lambda: not view.desk.is_looking)
    view.asking.propose()
    dialog = view.asking.dialog
    assert dialog is not None
    scene.wait(lambda: getattr(dialog, "_report", None) is not None)


def rating(scene: Scene) -> None:
    bank(scene).asking.rate()


def retiring(scene: Scene) -> None:
    bank(scene, "own").asking.retire()


def sharing(scene: Scene) -> None:
    bank(scene, "own").asking.share()


def team_updated(scene: Scene) -> None:
    view = bank(scene)
    synced = datetime.now(UTC) - timedelta(minutes=2)
    scene.bank.bank.become(CURATOR)
    scene.bank.parts.to_review.set(3)
    scene.bank.bank.move(TeamState(TeamPhase.IDLE, "team", synced))
    scene.wait(view.team.isVisible)


def team_syncing(scene: Scene) -> None:
    view = bank(scene)
    scene.bank.bank.move(TeamState(TeamPhase.SYNCING, "team", done=340, total=1200))
    scene.wait(view.team.isVisible)


def team_failed(scene: Scene) -> None:
    view = bank(scene)
    problem = as_fault(BankError(Problem.SERVER_UNTRUSTED)).message
    scene.bank.bank.move(TeamState(TeamPhase.FAILED, "team", waiting=2, refused=1, problem=problem))
    scene.wait(view.team.isVisible)
    view._tell_of_team()


def refused_file(scene: Scene) -> None:
    scene.bank.bank.back_up(lambda _: None)
    view = bank(scene)
    trouble: AktivError = as_fault(BankError(Problem.BANK_DAMAGED))
    scene.bank.bank.fall_ill(BankHealth.REFUSED, trouble)
    scene.wait(view.trouble.isVisible)


def read_only(scene: Scene) -> None:
    view = bank(scene)
    scene.bank.bank.fall_ill(BankHealth.READ_ONLY)
    scene.wait(view._read_only.isVisible)


def own_order(scene: Scene) -> None:
    view = bank(scene)
    view.desk.narrow(order=Order.OWN)
    scene.wait(lambda: not view.desk.is_looking)
    view.listing.list.setFocus()


def long_texts(scene: Scene) -> None:
    scene.fill_bank()
    content = interview(LONG)
    scene.bank.ids["long"] = scene.bank.bank.service().create(content)
    view = scene.open_bank()
    view.desk.choose(scene.bank.ids["long"])
    scene.wait(lambda: not view.desk.is_looking)


def _loaded(trusted: bool) -> Loaded:
    fingerprint = "3f8a91c277d04be1a05c2e9f1166d8b43f8a91c277d04be1a05c2e9f1166d8b4"
    return Loaded(
        Path("intervju.aktivpakke"),
        date.today() - timedelta(days=3),  # noqa: DTZ011 (the user's day)
        Signature(fingerprint, "Nordvåg kommune" if trusted else "", trusted),
        (
            Incoming("1", "nb", "Førstegangsintervju, SAR-spørsmål", "update"),
            Incoming("2", "nn", "Spørsmål til referanseintervju", "new"),
            Incoming("3", "nb", "Panelintervju for ledere", "same"),
        ),
        (msg("The prompt is no longer in use. Make a copy of your own to go on with it."),),
        lambda done: done(Kept(2)),
        lambda _name, done: done(None),
    )


def unknown_signer(scene: Scene) -> None:
    view = bank(scene)
    scene.bank.bank.incoming = _loaded(trusted=False)
    view.transfer.load(Path("intervju.aktivpakke"))
    scene.wait(lambda: view.transfer.dialog is not None)


def trusted_signer(scene: Scene) -> None:
    view = bank(scene)
    scene.bank.bank.incoming = _loaded(trusted=True)
    view.transfer.load(Path("intervju.aktivpakke"))
    scene.wait(lambda: view.transfer.dialog is not None)


def dropping(scene: Scene) -> None:
    view = bank(scene)
    view.transfer.overlay.resize(view.size())
    view.transfer.overlay.raise_()
    view.transfer.overlay.show()


def review_new(scene: Scene) -> None:
    review(scene)


def review_changed(scene: Scene) -> None:
    view = review(scene)
    view.desk.step(1)
    scene.wait(lambda: view.desk.report is not None)


def review_answered(scene: Scene) -> None:
    view = review(scene)
    view.approve_it()
    scene.wait(lambda: bool(view.strip.text) and view.desk.report is not None)


def review_begun(scene: Scene) -> None:
    view = review(scene)
    view.form.comment.setPlainText("Kortere innledning, og si hvem som svarer.")
    assert not view.may_close(lambda: None)


def review_nothing(scene: Scene) -> None:
    scene.bank.bank.become(CURATOR)
    view = scene.open_review()
    scene.wait(lambda: view.desk.queue is not None)


def review_no_curator(scene: Scene) -> None:
    scene.fill_bank()
    view = scene.open_review()
    scene.wait(lambda: view.desk.queue is not None)


def bank_settings(scene: Scene) -> None:
    scene.bank.bank.back_up(lambda _: None)
    window, _ = scene.open()
    window.open_screen("settings")
    view = window.current_view
    scene.wait(lambda: view._area.verticalScrollBar().maximum() > 0)  # type: ignore[attr-defined]
    bar = view._area.verticalScrollBar()  # type: ignore[attr-defined]
    bar.setValue(bar.maximum())


def used_in_compose(scene: Scene) -> None:
    view = bank(scene)
    view.doing.use()


BOTH = (USUAL, SMALLEST)
BANK_STATES = (
    State("bank", prompts, BOTH),
    State("bank-found", found, BOTH),
    State("bank-first-run", first_run),
    State("bank-empty", empty),
    State("bank-being-read", being_read),
    State("bank-nothing-found", nothing_found, BOTH),
    State("bank-filter-menu", filter_menu),
    State("bank-more-menu", more_menu),
    State("bank-stale", stale),
    State("bank-compared", compared, BOTH),
    State("bank-history", history),
    State("bank-comments", comments),
    State("bank-due", due),
    State("bank-editor", editor, BOTH),
    State("bank-translating", translating),
    State("bank-refused-draft", refused_draft),
    State("bank-proposing", proposing),
    State("bank-check-fails", check_fails),
    State("bank-rating", rating),
    State("bank-retiring", retiring),
    State("bank-sharing", sharing),
    State("bank-team-updated", team_updated, BOTH),
    State("bank-team-syncing", team_syncing),
    State("bank-team-failed", team_failed),
    State("bank-refused-file", refused_file, BOTH),
    State("bank-read-only", read_only),
    State("bank-own-order", own_order),
    State("bank-long-texts", long_texts, BOTH),
    State("bank-unknown-signer", unknown_signer),
    State("bank-trusted-signer", trusted_signer),
    State("bank-dropping", dropping),
    State("bank-settings", bank_settings),
    State("bank-used", used_in_compose),
    State("bank-large-text", prompts, BOTH, 150),
    State("bank-editor-large-text", editor, (SMALLEST,), 150),
    State("review-large-text", review_changed, BOTH, 150),
    State("review-new", review_new, BOTH),
    State("review-changed", review_changed, BOTH),
    State("review-answered", review_answered),
    State("review-begun", review_begun, BOTH),
    State("review-nothing", review_nothing),
    State("review-no-curator", review_no_curator),
)
