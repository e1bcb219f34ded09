"""The whole statement is covered, not only the word that makes it sensitive."""

from pathlib import Path

import pytest

from aktiv_app.privacy.recognizers.special_categories.clause import Clauses, joins
from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases

RESOURCES = Path(__file__).parents[4] / "resources"

# What is in [] is the word found, what is in ⟦⟧ is the statement. All invented.
WHOLE = [
    "Ola fortalte at ⟦han har hatt [astma]⟧ og trives.",
    "Note: ⟦she was diagnosed with [lupus] last spring⟧, which was long before she came.",
    "⟦Jag är [muslim]⟧ och söker jobb",
    "Bemerkning: ⟦[pacemaker], må unngå magnetfelt⟧",
    "1 | Siw | ⟦[eksem], hansker⟧ | 40 %",
    "Sluttet på grunn av ⟦[migrene] hele vinteren⟧.",
    "She left because of ⟦[burnout] in 2021⟧.",
    "De spurte om ⟦hennes [brystkreft]⟧.",
    "⟦Hun ble [døpt] som voksen⟧.",
    "Kezia ⟦is [blind]⟧.",
    "⟦laktose- og [nøtteallergi]⟧",
    "Lars ⟦har [diabetes], velregulert⟧.",
    "(⟦the [Parkinson's]⟧)",
    "⟦[color-blind], red/green⟧. For en elektriker",
    "⟦Hun har [eksem]⟧ og søker en ny stilling",
    "⟦Hun har [eksem] og bruker salve hver kveld⟧.",
    "⟦She is [deaf] and reads lips⟧, so sit by the window.",
    "Mentions ⟦[colour-blind] (red and green)⟧, which is fine",
    "Minh Anh, 46. ⟦Hon har [migrän]⟧.",
    "⟦Hun fikk [slag] 12. mars⟧.",
    "⟦Hun er [sykmeldt] til uke 20⟧. Resten er fint.",
    "Studie: sang, 2012 · Verv: ⟦leiar i [Ungdomslaget]⟧ · Språk: norsk",
]
ENDS = [
    "⟦[asthma]⟧ - Kari, Ola, Per og resten av gjengen på lageret kommer likevel på fredag",
    "⟦Han har [astma]⟧, og søker på en ny og svært krevende stilling i Bergen til høsten.",
    "⟦[eksem]⟧\nNeste linje",
    "Kandidat A: ⟦[diabetes] type 2⟧; kandidat B: ingen merknad",
]


@pytest.fixture(scope="module")
def clauses() -> Clauses:
    return Clauses(load_phrases(RESOURCES / "sensitive"))


@pytest.mark.parametrize("marked", WHOLE + ENDS)
def test_whole(clauses: Clauses, marked: str) -> None:
    places = {}
    text = ""
    for char in marked:
        if char in "⟦⟧[]":
            places[char] = len(text)
        else:
            text += char
    found = clauses.whole(text, text.lower(), places["["], places["]"])
    assert text[slice(*found)] == text[places["⟦"] : places["⟧"]]


@pytest.mark.parametrize(
    ("between", "together"),
    [(", ", True), (" og lett ", True), (" / ", True), (". Hun liker ", False), ("\n\n", False)],
)
def test_two_statements_are_one_when_little_stands_between(between: str, together: bool) -> None:
    text = f"astma{between}eksem"
    assert joins(text, 5, 5 + len(between)) is together
