"""What an answer brings about, in words: with a team's server, and without one.

Without a server an approval counts only where a signed package with it is taken in, and a
comment stays where it was written.
"""

from datetime import date

from aktiv_app.services.bank.api import TeamPhase
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.review.entry import Entry
from prompt_bank.model.people import Actor


def before_approving(words: BankWords, entry: Entry, day: date, *, alone: bool) -> str:
    """What an approval until `day` would mean; `alone` is without a server."""
    tr, language, until = words.tr, words.language(entry.language), words.day(day)
    if alone:
        return tr.t(
            "“{title}” ({language}) can then go into a signed package, vetted until {day}. "
            "It cannot be undone.",
            title=entry.title,
            language=language,
            day=until,
        )
    return tr.t(
        "“{title}” ({language}) is then in use for everybody until {day}. It cannot be undone.",
        title=entry.title,
        language=language,
        day=until,
    )


def after_answering(
    words: BankWords, entry: Entry, actor: Actor, *, approved: bool, team: TeamPhase
) -> str:
    """What has become of a proposal, and what is still to be done."""
    tr, title = words.tr, entry.title
    if team in (TeamPhase.OFFLINE, TeamPhase.FAILED):
        if approved:
            return tr.t(
                "Approved: {title}. It is sent, and counts, when the team's server can be reached "
                "again.",
                title=title,
            )
        return tr.t(
            "Returned: {title}. Your comment is sent when the team's server can be reached again.",
            title=title,
        )
    if team is not TeamPhase.NONE:
        if approved:
            return tr.t("Approved: {title}", title=title)
        return tr.t("Returned with your comment: {title}", title=title)
    if approved:
        return tr.t(
            "Approved: {title}. It counts wherever a signed package with it is opened, on this "
            "computer too. You make one with Export.",
            title=title,
        )
    return tr.t(
        "Returned: {title}. Without a server your comment stays on this computer, so tell "
        "{person} about it.",
        title=title,
        person=words.person(entry.proposer, actor),
    )
