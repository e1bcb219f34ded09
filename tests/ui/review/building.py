"""An inbox with proposals that wait, as a curator opens it."""

from pytestqt.qtbot import QtBot

from aktiv_app.ui.review.screen import review_screen
from aktiv_app.ui.review.view import ReviewView
from prompt_bank.model.content import content_hash
from prompt_bank.model.people import Actor
from prompt_bank.workflow.standing import Standing
from tests.ui.bank.building import OLA, BankBench
from tests.ui.bank.prompts import interview

TITLES = ("Eldst", "Midten", "Nyest")


def propose(bench: BankBench, title: str, actor: Actor = OLA) -> str:
    content = interview(title)
    service = bench.bank.service(actor)
    prompt = service.create(content)
    service.propose(prompt, content_hash(content), f"Om {title}")
    bench.bank.vouch(prompt)
    return prompt


def opened(bench: BankBench, qtbot: QtBot) -> ReviewView:
    view = review_screen(bench.parts).factory(bench.context)
    assert isinstance(view, ReviewView)
    qtbot.addWidget(view)
    view.resize(1300, 860)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: view.desk.queue is not None)
    return view


def ready(view: ReviewView, qtbot: QtBot, title: str) -> None:
    """Wait until the proposal called `title` is open and its checks are made."""
    qtbot.waitUntil(lambda: view.desk.chosen is not None and view.desk.chosen.title == title)
    qtbot.waitUntil(lambda: view.desk.report is not None)


def standing(bench: BankBench, prompt: str) -> Standing:
    bench.bank.vouch(prompt)
    return bench.bank.service().judge(prompt, "nb").standing
