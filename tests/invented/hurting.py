"""Texts made to hurt: what is repeated in them makes careless code slow."""

COACH = ("[", "_", "12", "{{ ", "<navn ", "a ", "- ", "1. ", "[fyll inn ", "å\n")
"""For the prompt coach."""

ADVERTS = (
    "du må ha krav, og ",
    "X søker en ",
    "1/1/",
    "\t",
    "ord " * 20 + "\n",
    "A",
    "Krav:\n• fagbrev\n",
)
"""For what a job ad proposes."""

ANSWER = (
    "Vi anbefaler **[PERSON\\_1]** for stillingen som rådgiver, og legger vekt på at "
    "[PERSON_2]s erfaring fra kommunal sektor er relevant. Ta kontakt på [TELEFON 1] eller "
    "<E-POST_1> for å avtale et førstegangsintervju i neste uke.\n"
)
"""An ordinary answer of an AI service, placeholders mangled as such services do."""

ANSWERS = (
    *("[PERSON_1] og ", "PERSON_", "[PERSON_1", "person ", "[[[", "<<", "e-post e post "),
    *("&amp;", "\\[", "1", "PERSON 1 ", "**[PERSON_1]**s ", "PERSON_1@", "'PERSON_1s' "),
    *("\u200b", "F\u0300", "[PERSON_1 og ", "[PERSONER 1 ", "[A-", "PERSON_1*", "PERSON nr. "),
    *("Kandidat 1 ", "KONTAKTPERSON_1 ", "\\u005b", "[PERSON_<b>", "PERSON_1, 2", "PERSON_1, [2]"),
    *("<!-- ", "<!---->", "&Aa", "\\n", "КАНДИДАТ_", "[PERSON_1]</b>", "Kandidat A", "PERSON_1\\"),
)
"""For restoring an answer."""

SCREENED = "Kari (912 34 567). "
"""For putting placeholders in: two values in every sentence."""


def repeated(unit: str, size: int) -> str:
    """`unit` over and over, at most `size` characters."""
    return unit * (size // len(unit))
