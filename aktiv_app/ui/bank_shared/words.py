"""The bank in words: people, days, languages, standings and why something is not allowed."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, Translator, msg
from aktiv_app.services.bank.language_names import LANGUAGE_NAMES
from aktiv_app.ui.speech import locale_of
from prompt_bank.model.people import SUPPLIER, Actor
from prompt_bank.workflow.standing import Due, Judgement, Standing, Vouching

STANDING_NAMES: Mapping[str, Message] = {
    Standing.VETTED: msg("Vetted"),
    Standing.DUE: msg("Due for review"),
    Standing.DELIVERED: msg("Comes with the app"),
    Standing.PROPOSED: msg("Proposed"),
    Standing.RETURNED: msg("Returned"),
    Standing.DRAFT: msg("Draft"),
    Standing.RETIRED: msg("Retired"),
}
"""The standings as filters, in the order people look for them."""

_NEAR = 31
"""From so many days before its end on, an approval is said to last until a day."""


class BankWords:
    """Words of the bank in the language of the window."""

    def __init__(self, catalog: TaskCatalog, language: Language, tr: Translator) -> None:
        self._tasks = {entry.id: entry.names[language] for entry in catalog.entries().tasks}
        self._locale = locale_of(language)
        self._language = language
        self.tr = tr

    # -- names ---------------------------------------------------------------------------

    def task(self, task: str) -> str:
        """A task by its name in this language, or by its id where it is not known here."""
        return self._tasks.get(task, task)

    @property
    def tasks(self) -> Mapping[str, str]:
        """The names of the tasks by their ids."""
        return self._tasks

    def language(self, code: str) -> str:
        """The name of a language as it stands in a sentence."""
        name = LANGUAGE_NAMES.get(code)
        return self.tr(name) if name is not None else code

    def language_title(self, code: str) -> str:
        """The name of a language at the beginning of a line."""
        name = self.language(code)
        return name[:1].upper() + name[1:]

    def person(self, user: str, actor: Actor) -> str:
        """Somebody by name; the user is "you"."""
        if user in actor.names:
            return self.tr.t("you")
        return self.tr.t("the makers of the app") if user == SUPPLIER else user

    def number(self, value: float) -> str:
        """A mark with one decimal, as written in this language."""
        return self._locale.toString(value, "f", 1)

    # -- days ----------------------------------------------------------------------------

    def day(self, day: date) -> str:
        """A day with its month, and its year unless it is this one."""
        shown = QDate(day.year, day.month, day.day)
        dotted = self._language in (Language.NB, Language.NN)
        form = "d. MMMM" if dotted else "d MMMM"
        if shown.year() != QDate.currentDate().year():
            form += " yyyy"
        return self._locale.toString(shown, form)

    def month(self, day: date) -> str:
        """A month with its year."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "MMMM yyyy")

    def _last_day(self, until: date) -> str:
        """The month in which an approval ends; the day itself once that is near."""
        today = QDate.currentDate()
        left = today.daysTo(QDate(until.year, until.month, until.day))
        return self.day(until) if left <= _NEAR else self.month(until)

    def at(self, moment: datetime) -> str:
        """The day of a moment, on this computer's clock."""
        local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).date()
        return self.day(date(local.year(), local.month(), local.day()))

    def exactly(self, moment: datetime) -> str:
        """The day and the hour of a moment."""
        local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
        hour = self._locale.toString(local.time(), QLocale.FormatType.ShortFormat)
        return f"{self.at(moment)} {hour}"

    def since(self, moment: datetime, now: datetime) -> str:
        """How long ago something was, or when: "2 minutes ago"."""
        minutes = int((now - moment).total_seconds()) // 60
        if minutes < 1:
            return self.tr.t("just now")
        if minutes < 60:
            return self.tr.nt("{count} minute ago", "{count} minutes ago", minutes)
        return self.exactly(moment)

    # -- standings -----------------------------------------------------------------------

    def chip(self, standing: str, until: date | None, *, own: bool) -> str:
        """The standing of a prompt, short enough for a chip."""
        tr = self.tr
        if standing == Standing.VETTED and until is not None:
            return tr.t("Vetted until {month}", month=self._last_day(until))
        if standing == Standing.DRAFT and own:
            return tr.t("Your draft")
        name = STANDING_NAMES.get(standing)
        return tr(name) if name is not None else standing

    def stale(self, languages: tuple[str, ...]) -> str:
        """That some languages lag behind."""
        names = ", ".join(self.language(code) for code in languages)
        text = self.tr.nt(
            "{names} does not follow the latest source",
            "{names} do not follow the latest source",
            len(languages),
            names=names,
        )
        return text[:1].upper() + text[1:]

    def vouched(self, judgement: Judgement, signer: str) -> str:
        """By whom the vetting is vouched for; empty when it is not vetted.

        `signer` may be empty where it is not known who signed.
        """
        tr = self.tr
        if judgement.standing is Standing.DELIVERED:
            return tr.t("Not vetted by your organisation")
        if judgement.standing not in (Standing.VETTED, Standing.DUE):
            return ""
        if judgement.vouching is Vouching.SERVER:
            return tr.t("The team's server vouches for the vetting")
        if not signer:
            return tr.t("Vetted in a signed package")
        return tr.t("Vetted in a package signed by {name}", name=signer)

    def returned(self, person: str, at: datetime, comment: str) -> str:
        """Who returned a proposal, and what is to be changed; `person` as `person` says it."""
        return self.tr.t(
            "Returned by {person} on {day}: {comment}",
            person=person,
            day=self.at(at),
            comment=" ".join(comment.split()),
        )

    def due(self, judgement: Judgement) -> str:
        """Why a vetted prompt must be looked at again; empty when it need not."""
        tr = self.tr
        if judgement.due is Due.EXPIRED and judgement.until is not None:
            return tr.t(
                "The approval ran out on {day}. Somebody must look at the prompt again.",
                day=self.day(judgement.until),
            )
        if judgement.due is Due.POLICY_CHANGED:
            return tr.t(
                "The organisation's rules have changed since the approval. "
                "Somebody must look at the prompt again."
            )
        return ""
