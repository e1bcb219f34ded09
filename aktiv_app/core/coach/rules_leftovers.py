"""The rule that nothing is left to fill in."""

import re
from collections.abc import Iterator

from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.coach.reading import Reading
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Part

_NOUNS = (
    r"navn|namn|name|stilling|stillinga|stillingen|tjänst|position|job title|rolle|roll|role|"
    r"virksomhet|verksemd|organisation|arbeidsgiver|arbeidsgivar|arbetsgivare|employer|company|"
    r"firma|selskap|företag|dato|datum|date|sted|stad|ort|place|antall|antal|number|krav|"
    r"requirement|kandidat|kandidaten|candidate|tekst|text|tittel|titel|title|beløp|belopp|amount|"
    r"tema|topic|ämne|eksempel|exempel|example|døme|avsender|avsändare|sender|mottaker|mottakar|"
    r"mottagare|recipient|kontaktperson|språk|language|lenke|länk|link"
)
_FILL = (
    r"fyll (?:inn|i)|sett inn|set inn|skriv inn|skriv|legg inn|lim inn|oppgi|velg|vel|"
    r"infoga|klistra in|ange|lägg in|välj|fill in|insert|enter|paste|add|choose|your|ditt|din|ditt|"
    r"ert|xxx?|todo|tbd"
)
# Every repetition is bounded, so that the search stays linear in the length of the text.
_LEFTOVER = re.compile(
    r"\{\{[^{}\n]{0,60}\}\}"
    r"|\{%[^%\n]{0,80}%\}"
    rf"|\[(?:(?:{_FILL})\b[^\[\]\n]{{0,80}}|(?:{_NOUNS})(?: [^\[\]\n]{{0,40}})?)\]"
    rf"|<(?:(?:{_FILL})\b[^<>\n]{{0,80}}|(?:{_NOUNS})(?: [^<>\n]{{0,40}})?)>"
    r"|\b(?:xxx+|nn\.nn)\b"
    r"|(?<!_)_{3,}(?!_)",
    re.IGNORECASE,
)


def left_unfilled(reading: Reading) -> Iterator[Advice]:
    """A gap such as [fill in], {{ name }}, XXX or ___ is still in the text."""
    for part in Part:
        if not _LEFTOVER.search(reading.written[part]):
            continue
        yield Advice(
            "left-unfilled",
            part,
            msg("Fill in what is left open"),
            msg(
                "A gap such as [fill in], XXX or ___ still stands here. "
                "The AI would guess what belongs there."
            ),
            _holder(reading, part),
        )


def _holder(reading: Reading, part: Part) -> str:
    """The field whose own text has the gap; empty when it is in the part's text."""
    for variable in reading.task_text.variables:
        held = reading.state.values.get(variable.name)
        texts = held if isinstance(held, tuple) else (held,)
        if variable.part is part and any(
            isinstance(text, str) and _LEFTOVER.search(text) for text in texts
        ):
            return variable.name
    return ""
