"""Signs that a text speaks to readers or of people in general, in five languages.

Advertisements, interview guides, requirements and policies address a reader, join what may be with
"or", ask question upon question, number their points and speak of staff and applicants. A text
about one person does little of this: of 1,300 annotated texts about persons 2 % show three of the
signs or more, of 540 about nobody half do.
"""

import re
from collections.abc import Mapping

from aktiv_app.privacy.text.late import late


def _words(*words: str) -> re.Pattern[str]:
    return late(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


# A pattern, and how often it must be found to be a sign.
_SIGNS: Mapping[re.Pattern[str], int] = {
    _words(
        "du", "deg", "dig", "din", "ditt", "dine", "dina", "you", "your",
    ): 2,
    _words("eller", "or"): 2,
    _words(
        r"(?:vi|me|we)(?: \w+)? (?:søker|söker|søkjer|søger|tilbyr|erbjuder|tilbyder|tilbyd|ønsker"
        r"|offer|welcome|are looking|are hiring)",
        r"(?:søker|söker|søkjer|søger) (?:vi|me)",
        r"(?:du|you) (?:får|har|er|är|kan|will|have|bring|get)",
        "what you",
    ): 1,
    _words(
        "søknadsfrist", "søknadsfristen", "ansøgningsfrist", "sista ansökningsdag",
        "closing date", "apply (?:by|on|via|in|through|at|with)",
        "søk (?:på|innen|her|via)", "ansök", "ansøg", "søknad(?:en)? innen", "frist",
    ): 1,
    _words(
        "must", "shall", "should", "skal", "ska", "skall", "må", "måste", "bør", "bör", "may",
        "kan", "can",
    ): 3,
    late(r"\?"): 4,
    _words(
        "ansatte", "tilsette", "anställda", "medarbeidere", "medarbeidarar", "medarbetare",
        "medarbejdere", "employees", "staff", "workers", "applicants", "søkere", "søkarar",
        "sökande", "ansøgere", "candidates", "kandidater", "kandidatar", "personer", "people",
        "elever", "students", "patients", "anyone", "nobody", "den som",
    ): 1,
    late(r"(?m)^[ \t]*(?:\d+(?:\.\d+)*[.):]?|§|[A-Z]{1,4}-?\d+[.:]?|[-•–*])[ \t]"): 3,
    _words(
        r"retningslinj\w*", r"riktlinj\w*", "policy", "intervjuguide", "interviewguide",
        "interview guide", r"krav(?:spec\w*|spek\w*)?", "requirements?", "stillingsnr", "versjon",
        "version", "gjelder", "gäller", "gælder", "applies", r"ref(?:erence)?(?: nr| no)?",
        r"org\.? ?nr",
    ): 1,
    _words(
        r"(?:v|rev|ver)\. ?\w+", "utgave", "utgåve", "utgåva", "udgave", "bilag", "bilaga",
        "vedlegg", "appendix", "annex", r"saks?(?:nr|nummer)", r"ärende(?:nr|nummer)?",
        r"journal(?:nr)?",
        r"konto(?:nr)?", "kostnadssted", "kostnadsställe", "cost centre", "cost code",
        r"prosjekt(?:nr|nummer)", r"projekt(?:nr|nummer)", "budsjett", "budget", "anbud", "udbud",
        "upphandling", "tender", "styringsgruppe", "styrgrupp", "steering",
    ): 1,
    _words(
        r"(?:kr\.?|NOK|SEK|DKK|£|EUR) ?\d[\d .,]*", r"\d ?(?:kr|kroner|kronor|prosent|procent|%)",
    ): 3,
    _words(
        r"(?:behandles|kreves|krävs|kræves|gjelder|gäller|gælder|regnes|räknas|tas|brukes|används"
        r"|anvendes|lagres|slettes|holdes|hålls|gis|ges|gives|avgjøres|skjer|sker|noteres|meldes"
        r"|sendes|skickas|betales|betalas|dekkes|täcks|dækkes) (?:ikke|inte|ikkje|av|by|i|på|med"
        r"|til|till|for|för|etter|efter|kun|bare)",
        r"(?:is|are) (?:not|covered|made|kept|paid|held|run|given|stored|deleted|required|used)",
    ): 2,
}  # fmt: skip


def general_signs(text: str) -> int:
    """How many different signs of a text about nobody stand in `text`, 0 to 12."""
    return sum(
        sum(1 for _ in zip(range(least), pattern.finditer(text), strict=False)) == least
        for pattern, least in _SIGNS.items()
    )
