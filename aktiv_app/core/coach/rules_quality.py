"""Rules about Inspirasjon and Vurdering: a marked example, and a review at the end."""

from collections.abc import Iterator

from aktiv_app.core.coach import fixes
from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.coach.lexicon import EXAMPLE, INSPIRATION_MARK, QUOTES, REVIEW
from aktiv_app.core.coach.reading import Reading
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Part

# A longer text under Inspirasjon is taken for an example; a shorter one describes a tone.
_EXAMPLE_WORDS = 25


def no_example(reading: Reading) -> Iterator[Advice]:
    """There is nothing to follow."""
    if not reading.texts[Part.INSPIRASJON].strip():
        yield Advice(
            "no-example",
            Part.INSPIRASJON,
            msg("Show an example"),
            msg("An example of the tone or form says more to the AI than a description."),
            reading.field_of(Part.INSPIRASJON),
            fixes.EXAMPLE[reading.language],
        )


def example_not_marked(reading: Reading) -> Iterator[Advice]:
    """There is an example, but the AI may take its contents for facts."""
    text = reading.texts[Part.INSPIRASJON]
    if INSPIRATION_MARK.search(text):
        return
    if EXAMPLE.search(text) or QUOTES.search(text) or len(text.split()) >= _EXAMPLE_WORDS:
        yield Advice(
            "example-not-marked",
            Part.INSPIRASJON,
            msg("Mark the example as inspiration"),
            msg(
                "Say that the example is inspiration only. "
                "Otherwise its facts can end up in the answer."
            ),
            reading.field_of(Part.INSPIRASJON),
            fixes.MARK[reading.language],
        )


def no_self_review(reading: Reading) -> Iterator[Advice]:
    """The AI is not asked to look over its own answer."""
    if REVIEW.search(reading.texts[Part.VURDERING]):
        return
    yield Advice(
        "no-self-review",
        Part.VURDERING,
        msg("Ask the AI to review its answer"),
        msg("Asked to check itself and propose improvements, the AI finds some of its mistakes."),
        reading.field_of(Part.VURDERING),
        fixes.REVIEW[reading.language],
    )
