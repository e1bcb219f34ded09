"""Prompts and their records, invented by code: the same ones for the same seed."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache

from prompt_bank.model.checks import Check, CheckReport, CheckResult, Outcome
from prompt_bank.model.content import PromptContent, PromptParts, Variable
from prompt_bank.model.ids import new_id
from prompt_bank.model.records import (
    Body,
    Comment,
    Evidence,
    Proposal,
    Rating,
    Record,
    Retirement,
    Review,
    Revision,
    Use,
    Verdict,
)
from tests.invented.vocabulary import Vocabulary, vocabulary

TASKS = tuple(
    f"{what}-{which}"
    for what in ("interview", "job-ad", "reference", "onboarding")
    for which in ("questions", "summary", "plan", "mail", "check")
)
AUTHORS = tuple(f"recruiter{number:02}" for number in range(40))
CURATORS = ("curator1", "curator2", "curator3")
POLICY = "policy 1"
_BEGAN = datetime(2026, 1, 5, 8, tzinfo=UTC)
_vocabulary = cache(vocabulary)


class Invention:
    """Invents one prompt after the other."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)  # noqa: S311 (invented prompts)
        self._moment = _BEGAN

    def content(self, language: str = "", words: int = 220) -> PromptContent:
        """A content of about `words` words."""
        chance = self._chance
        language = language or chance.choices(("nb", "sv", "en"), (6, 3, 1))[0]
        known = _vocabulary(language)
        share = max(3, words // 5)
        parts = [self._text(known, share) for _ in range(5)]
        return PromptContent(
            task=chance.choice(TASKS),
            language=language,
            title=" ".join(known.draw(chance, chance.randint(3, 7))).capitalize(),
            parts=PromptParts(*parts),
            purpose=self._text(known, 12),
            guidance=self._text(known, 20),
            variables=(Variable("role", "short_text", "kommando", "Rolle", example="kokk"),),
            tags=tuple(sorted({_tag(chance) for _ in range(chance.randint(0, 4))})),
            examples={"role": "kokk"},
        )

    def history(self, words: int = 220) -> list[Record]:
        """All records of one new prompt: vetted, proposed, returned, retired or a draft."""
        chance = self._chance
        prompt, owner = self.identifier(), chance.choice(AUTHORS)
        content = self.content(words=words)
        bodies: list[tuple[str, Body]] = [(owner, Revision(content))]
        revision = bodies[0][1].hash if isinstance(bodies[0][1], Revision) else ""
        if chance.random() < 0.15:
            other = {"nb": "sv", "sv": "nb", "en": "nb"}[content.language]
            translated = self.content(other, words)
            bodies.append((owner, Revision(translated, translated_from=revision)))
        bodies += [(chance.choice(AUTHORS), Use(revision, chance.randint(1, 9))) for _ in "12"]
        if chance.random() < 0.3:
            bodies.append((chance.choice(AUTHORS), Rating(revision, chance.randint(1, 5))))
        if chance.random() < 0.1:
            bodies.append((chance.choice(AUTHORS), Comment("Nyttig.", revision)))
        records = [self.record(prompt, author, body, at) for at, (author, body) in numbered(bodies)]
        return records + self._reviewed(prompt, owner, revision, len(records))

    def _reviewed(self, prompt: str, owner: str, revision: str, tick: int) -> list[Record]:
        chance = self._chance
        fate = chance.random()
        if fate < 0.35:
            return []
        proposal = self.record(prompt, owner, Proposal(revision, passed(revision)), tick + 1)
        if fate < 0.4:
            return [proposal]
        approved = fate < 0.9
        review = Review(
            proposal=proposal.id,
            revision=revision,
            verdict=Verdict.APPROVED if approved else Verdict.RETURNED,
            checks=passed(revision),
            comment="" if approved else "Mangler eksempel.",
            evidence=(Evidence("Chat", "Gode svar."),) if approved else (),
            expires=date(2027, 1, 1) + timedelta(days=chance.randint(0, 700)) if approved else None,
            policy=POLICY if chance.random() < 0.9 else "policy 0",
        )
        records = [proposal, self.record(prompt, chance.choice(CURATORS), review, tick + 2)]
        if chance.random() < 0.05:
            records.append(self.record(prompt, owner, Retirement("Utdatert."), tick + 3))
        return records

    def record(self, prompt: str, author: str, body: Body, tick: int) -> Record:
        """A record, a little later than the one before."""
        self._moment += timedelta(seconds=1)
        return Record(self.identifier(), prompt, author, self._moment, tick, body)

    def identifier(self) -> str:
        """A UUID version 7 that is the same for the same seed."""
        bits = self._chance.getrandbits
        self._moment += timedelta(milliseconds=1)
        return new_id(lambda: self._moment, bits)

    def _text(self, known: Vocabulary, words: int) -> str:
        drawn = known.draw(self._chance, words)
        sentences = [drawn[at : at + 11] for at in range(0, len(drawn), 11)]
        return " ".join(" ".join(sentence).capitalize() + "." for sentence in sentences)


def numbered(bodies: list[tuple[str, Body]]) -> Iterator[tuple[int, tuple[str, Body]]]:
    """Bodies with their ticks."""
    return enumerate(bodies, start=1)


def passed(revision: str) -> CheckReport:
    """A report in which every check passed."""
    return CheckReport(revision, tuple(CheckResult(check, Outcome.PASSED) for check in Check))


def _tag(chance: random.Random) -> str:
    # Some tags are on everything, most on little.
    return f"tema {int(chance.paretovariate(0.9)) % 400}"
