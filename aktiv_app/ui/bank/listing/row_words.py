"""A row of the list in words, for the eye and for screen readers."""

from aktiv_app.ui.bank.snapshot import in_order
from aktiv_app.ui.bank_shared.words import BankWords
from prompt_bank.model.people import Actor
from prompt_bank.ports.listing import Listed


class RowWords:
    """What a row says. `actor` is asked each time: who acts can change."""

    def __init__(self, words: BankWords, actor: Actor) -> None:
        self.words = words
        self.actor = actor

    def about(self, row: Listed) -> str:
        """Task and languages; without the task where the title says just that.

        For somebody who searched, the language in which the words stand, if it is another.
        """
        if row.found_in:
            return self.words.tr.t(
                "Found in {language}", language=self.words.language(row.found_in)
            )
        names = [self.words.language(code) for code in in_order(row.languages)]
        task = self.words.task(row.task)
        return " · ".join(names if task == row.title else [task, *names])

    def chip(self, row: Listed) -> str:
        """The standing."""
        return self.words.chip(row.standing, row.until, own=row.owner in self.actor.names)

    def numbers(self, row: Listed) -> str:
        """How often it was used and how it is rated."""
        tr = self.words.tr
        found = []
        if row.uses:
            found.append(tr.nt("used {count} time", "used {count} times", row.uses))
        if row.stars is not None:
            found.append(tr.t("{mark} of 5", mark=self.words.number(row.stars)))
        return " · ".join(found)

    def note(self, row: Listed) -> str:
        """What needs a look: languages that lag behind, or a proposal that waits."""
        if row.stale:
            return self.words.stale(row.stale)
        if row.open_proposal and row.standing != "proposed":
            return self.words.tr.t("A newer version is proposed")
        return ""

    def spoken(self, row: Listed) -> str:
        """The whole row in one sentence."""
        star = self.words.tr.t("favourite") if row.favourite else ""
        texts = (
            row.title,
            star,
            self.about(row),
            self.chip(row),
            self.note(row),
            self.numbers(row),
        )
        return ", ".join(text for text in texts if text)
