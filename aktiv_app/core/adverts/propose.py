"""Reading a job ad for what it proposes to the form."""

from datetime import date

from aktiv_app.core.adverts.curriculum import is_curriculum
from aktiv_app.core.adverts.deadline import find_deadline
from aktiv_app.core.adverts.lines import split_lines
from aktiv_app.core.adverts.phrases import Phrases
from aktiv_app.core.adverts.position import find_employer, find_role, without_kind
from aktiv_app.core.adverts.proposal import NOTHING, AdvertProposal
from aktiv_app.core.adverts.requirements import find_requirements
from aktiv_app.core.adverts.sections import place

LONGEST_AD = 100_000
"""Code points looked at; no ad is longer, and a book attached by mistake costs nothing."""


def propose(text: str, phrases: Phrases, today: date) -> AdvertProposal:
    """What the ad in `text` says about role, employer, deadline and requirements.

    All are proposals to tick, in the ad's own words. A deadline without a year is the next
    such day from `today` on. A CV proposes nothing: what somebody has done demands nothing.
    """
    text = text[:LONGEST_AD]
    if is_curriculum(text):
        return NOTHING
    lines = without_kind(split_lines(text), phrases)
    placed = list(place(lines, phrases))
    employer = find_employer(lines, placed, phrases)
    role = find_role(lines, phrases, employer.value if employer else "")
    requirements = find_requirements(placed, phrases)
    return AdvertProposal(
        role=role,
        employer=employer,
        deadline=find_deadline(lines, phrases, today),
        must_have=tuple(r.found for r in requirements if r.must),
        nice_to_have=tuple(r.found for r in requirements if not r.must),
    )
