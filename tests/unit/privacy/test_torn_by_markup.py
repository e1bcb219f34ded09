"""Names and values that markup tears are found whole, and come back without the markup."""

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.replacing.folding import value_key
from aktiv_app.privacy.replacing.replace import settle
from tests.unit.privacy.fakes import real_words


@pytest.mark.parametrize(
    "marked",
    [
        "Jeg snakket med {K<b>ari</b> Nordmann} i går.",
        "Søker: {Kari</span><span>Nordmann}, CV følger.",
        "Vi intervjuet **{Ka**ri Nordmann} i går.",
        "Vi intervjuet **{Kari** Nordmann} i går.",
        "Hun heter {Ka&shy;ri Nord&shy;mann}.",
        "Ring {912<b>34</b>567} eller {91<wbr>23<wbr>45<wbr>67}.",
        "E-post: {kari.nordmann<span>@</span>eksempel.no} og {post\\.k84@eksempel\\.no}",
        "Fnr: {010190<span>12345}</span>",
        'Hei {K<a href="/a">ari}</a>',
        r'{"tekst": "Hei,\n{Kari Nordmann} ringte.\n\nMvh\n{Ola Hansen}\nMobil {91234567}"}',
        "Se {https://intranett.eksempel.no/}sak?soker={Kari%20Nordmann}",
    ],
)
def test_what_markup_tears_is_replaced_whole(engine: Engine, marked: str) -> None:
    outer = "{}" if marked.startswith('{"') else ""
    inside = marked[1:-1] if outer else marked
    text = outer[:1] + inside.replace("{", "").replace("}", "") + outer[1:]
    shown, at = "", 0
    for one in settle(text, engine.scan(text)):
        if one.certainty is not Certainty.POSSIBLE:
            shown += text[at : one.start] + "{" + text[one.start : one.end] + "}"
            at = one.end
    assert shown + text[at:] == marked


def test_a_person_torn_by_markup_is_the_one_without(engine: Engine) -> None:
    text = "Vi så K<b>ari</b> Nordmann i går. Vi intervjuer **Ka**ri Nordmann og Kari Nordmann."
    case = Case(real_words(), frozenset())
    prompt = case.screened(text, Language.NB, engine.scan(text), {})
    assert prompt.text.startswith(
        "Vi så [PERSON_1] i går. Vi intervjuer **[PERSON_1] og [PERSON_1]."
    )
    entry = case.registry.entry(Label.PERSON, 1)
    assert entry is not None
    assert list(entry.forms) == ["Kari Nordmann"]
    assert value_key(Label.PERSON, "Ka**ri Nordmann") == value_key(Label.PERSON, "Kari Nordmann")


def test_other_values_keep_their_stars() -> None:
    assert value_key(Label.USERNAME, "kari*84") != value_key(Label.USERNAME, "kari84")
