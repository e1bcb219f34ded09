"""Finds sentences that ask an applicant about what is protected, in what an AI wrote.

It reads words and not meaning, so what it finds may be unlawful to ask, and no more. A
sentence that tells not to ask, one about other people, and an offer to adapt are none.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from aktiv_app.core.questions.frames import Frames, load_frames
from aktiv_app.core.questions.grounds import (
    Ground,
    ProtectedQuestion,
    Protection,
    load_protections,
)
from aktiv_app.core.questions.sentences import Sentence, sentences

QuestionCheck = Callable[[str], tuple[ProtectedQuestion, ...]]
_LONGEST = 700  # a sentence beyond that is no question for an interview

# A question that is quoted as one not to ask: "not «Are you healthy?»", "Bad: Are you married?"
_DENIED = re.compile(
    r"(?<!\w)(?:ikke|ikkje|inte|aldri|aldrig|never|not)[:\s]+[«“\"”'‘(]"
    r"|^\W*(?:dårlig|dårleg|dåligt|feil|fel|bad|wrong|don['’]t|nei|nej)\b[^:?\n]{0,30}:",
    re.IGNORECASE,
)


def question_check(folder: Path) -> QuestionCheck:
    """The check with the delivered words and laws. Raises DataFileError."""
    frames = load_frames(folder / "words.toml")
    protections = load_protections(folder / "grounds.toml")
    return lambda text: tuple(_found(text, frames, protections))


def _found(
    text: str, frames: Frames, protections: Mapping[Ground, Protection]
) -> Iterator[ProtectedQuestion]:
    fold = frames.folding.text

    def says_never(words: str) -> bool:
        return _DENIED.search(words) is not None or frames.never.search(fold(words)) is not None

    for sentence in sentences(text, says_never):
        if sentence.told_off or len(sentence.text) > _LONGEST:
            continue
        grounds = _grounds(sentence, frames)
        if grounds and not any(map(says_never, sentence.around)):
            yield ProtectedQuestion(
                sentence.start,
                sentence.end,
                sentence.text,
                tuple(protections[ground] for ground in grounds),
            )


def _grounds(sentence: Sentence, frames: Frames) -> list[Ground]:
    asked = sentence.asks or frames.requests.search(sentence.text.lower()) is not None
    words = frames.folding.text(sentence.text)
    told = frames.asking.search(words) is not None
    if not asked and not told:
        return []
    of_work = frames.work.search(words) is not None
    of_others = frames.others.search(words) is not None
    found = []
    for ground, ways in frames.ways.items():
        direct = (
            frames.after(frames.being, words, ways.be)
            or frames.after(frames.having, words, ways.have)
            or frames.owned(words, ways.own)
            or _phrased(words, ways.of_you, frames)
            or (not of_others and _phrased(words, ways.of_nobody, frames))
        )
        by_kind = asked and not of_work and frames.after(frames.kinds, words, ways.which)
        as_topic = told and not of_work and frames.after(frames.asking, words, ways.topics)
        if direct or by_kind or as_topic:
            found.append(ground)
    if Ground.HEALTH in found and frames.offers.search(words):
        found.remove(Ground.HEALTH)
    return found


def _phrased(words: str, phrases: re.Pattern[str], frames: Frames) -> bool:
    match = phrases.search(words)
    # Not "what do you think of working with unions".
    return match is not None and frames.joint.search(match[0]) is None
