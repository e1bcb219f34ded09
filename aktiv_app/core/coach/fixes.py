"""What the coach offers to insert, in the language of the prompt.

A fix that only the user can finish leaves its gap in square brackets.
"""

from collections.abc import Mapping
from types import MappingProxyType

from aktiv_app.core.languages import Language


def _in_languages(nb: str, nn: str, sv: str, en: str) -> Mapping[Language, str]:
    return MappingProxyType({Language.NB: nb, Language.NN: nn, Language.SV: sv, Language.EN: en})


ROLE = _in_languages(
    "Du er en erfaren rekrutteringsrådgiver i [fyll inn: type virksomhet].",
    "Du er ein erfaren rekrutteringsrådgivar i [fyll inn: type verksemd].",
    "Du är en erfaren rekryterare i [fyll i: typ av organisation].",
    "You are an experienced recruiter in [fill in: type of organisation].",
)
SETTING = _in_languages(
    "Du arbeider i [fyll inn: type virksomhet] og skriver for [fyll inn: mottaker].",
    "Du arbeider i [fyll inn: type verksemd] og skriv for [fyll inn: mottakar].",
    "Du arbetar i [fyll i: typ av organisation] och skriver för [fyll i: mottagare].",
    "You work in [fill in: type of organisation] and write for [fill in: reader].",
)
TASK = _in_languages(
    "Skriv [fyll inn: hva du vil ha].",
    "Skriv [fyll inn: kva du vil ha].",
    "Skriv [fyll i: vad du vill ha].",
    "Write [fill in: what you want].",
)
AMOUNT = _in_languages(
    "Svar med en punktliste på høyst [fyll inn: antall] punkter.",
    "Svar med ei punktliste på høgst [fyll inn: tal] punkt.",
    "Svara med en punktlista på högst [fyll i: antal] punkter.",
    "Answer as a bulleted list of at most [fill in: number] points.",
)
STEPS = _in_languages(
    "Gå fram slik:\n"
    "1. Les gjennom materialet og finn det som er viktig for oppgaven.\n"
    "2. Løs oppgaven punkt for punkt.\n"
    "3. Hold deg til det som står i materialet. Si fra når noe mangler.",
    "Gå fram slik:\n"
    "1. Les gjennom materialet og finn det som er viktig for oppgåva.\n"
    "2. Løys oppgåva punkt for punkt.\n"
    "3. Hald deg til det som står i materialet. Sei frå når noko manglar.",
    "Gör så här:\n"
    "1. Läs igenom materialet och hitta det som är viktigt för uppgiften.\n"
    "2. Lös uppgiften punkt för punkt.\n"
    "3. Håll dig till det som står i materialet. Säg till när något saknas.",
    "Work like this:\n"
    "1. Read the material and find what matters for the task.\n"
    "2. Solve the task point by point.\n"
    "3. Keep to what the material says. Say so when something is missing.",
)
REQUIREMENTS = _in_languages(
    "Krav:\n- [fyll inn: krav som må være oppfylt]\n- [fyll inn: ønskelig krav]",
    "Krav:\n- [fyll inn: krav som må vere oppfylt]\n- [fyll inn: ønskjeleg krav]",
    "Krav:\n- [fyll i: skallkrav]\n- [fyll i: meriterande krav]",
    "Requirements:\n- [fill in: must-have]\n- [fill in: nice-to-have]",
)
EXAMPLE = _in_languages(
    "Eksempel på tonen, bare som inspirasjon og ikke som fakta: «[fyll inn: eksempel]»",
    "Døme på tonen, berre som inspirasjon og ikkje som fakta: «[fyll inn: døme]»",
    "Exempel på tonen, bara som inspiration och inte som fakta: ”[fyll i: exempel]”",
    "Example of the tone, as inspiration only and not as facts: “[fill in: example]”",
)
MARK = _in_languages(
    "Bruk eksempelet bare som inspirasjon til form og tone. Ikke hent fakta fra det.",
    "Bruk dømet berre som inspirasjon til form og tone. Ikkje hent fakta frå det.",
    "Använd exemplet bara som inspiration till form och ton. Hämta inga fakta från det.",
    "Use the example only as inspiration for form and tone. Take no facts from it.",
)
REVIEW = _in_languages(
    "Vurder til slutt ditt eget svar: Er oppgaven løst, og er alle kravene fulgt? "
    "Foreslå to forbedringer.",
    "Vurder til slutt ditt eige svar: Er oppgåva løyst, og er alle krava følgde? "
    "Føreslå to forbetringar.",
    "Granska till sist ditt eget svar: är uppgiften löst, och är alla krav uppfyllda? "
    "Föreslå två förbättringar.",
    "Finally, review your own answer: is the task solved, and are all requirements met? "
    "Suggest two improvements.",
)
