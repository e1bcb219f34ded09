"""A change on the Settings screen reaches the part it is about at once."""

from types import SimpleNamespace
from typing import cast

from aktiv_app.bootstrap.window import Services
from aktiv_app.ui.app import Desktop, follow_settings


class Recorder:
    def __init__(self) -> None:
        self.terms: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self.drafts: list[bool] = []

    def use_terms(self, confidential: tuple[str, ...], allowed: tuple[str, ...]) -> None:
        self.terms.append((confidential, allowed))

    def turn(self, on: bool) -> None:
        self.drafts.append(on)


def test_terms_and_drafts_follow_the_settings(desktop: Desktop) -> None:
    seen, edits = Recorder(), Recorder()
    services = cast("Services", SimpleNamespace(screening=seen, drafts=seen, edits=edits))
    follow_settings(desktop.settings, services)
    desktop.settings.set("confidential_terms", ["Havbris"])
    desktop.settings.set("allowed_terms", ["Fjordvik"])
    desktop.settings.set("keep_drafts", False)
    desktop.settings.set("style", "flowing")
    assert seen.terms == [(("Havbris",), ()), (("Havbris",), ("Fjordvik",))]
    assert seen.drafts == edits.drafts == [False]
