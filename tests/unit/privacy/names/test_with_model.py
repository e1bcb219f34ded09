"""The trained model adds what the rules miss and settles what they are unsure of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.name_model.answers import Answers
from aktiv_app.privacy.name_model.places import PlacesReader
from aktiv_app.privacy.name_model.tagger import PERSON, ModelName, NameTagger, load_tagger
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.names.model_reading import Spans, Thresholds
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.names.with_model import NamesWithModel
from aktiv_app.privacy.text.segments import Segment
from tests.benchmarks.texts import hostile_texts, recruitment_text

NAMES = Path(reasons.__file__).parents[3] / "resources" / "names"
_THRESHOLDS = Thresholds(likely=0.6, possible=0.3, drop_possible=0.05, drop_likely=0.01)


@dataclass
class Reading:
    text: str
    shares: dict[str, float]

    def names(self, threshold: float) -> list[ModelName]:
        return [
            ModelName(self.text.index(name), self.text.index(name) + len(name), "PER", share)
            for name, share in self.shares.items()
            if share >= threshold and name in self.text
        ]

    def person_share(self, start: int, end: int) -> float:
        return self.shares.get(self.text[start:end], 0.0)


@dataclass
class Model:
    """Gives the words it is told the probabilities it is told."""

    shares: dict[str, float] = field(default_factory=dict)

    def read_all(
        self,
        texts: Sequence[str],
        places: Sequence[Spans],
        threshold: float,
        within: Spans | None = None,
    ) -> list[Reading]:
        del places, threshold, within
        return [Reading(text, self.shares) for text in texts]


@pytest.fixture(scope="module")
def rules() -> NameDetector:
    return NameDetector(NAMES)


def found(rules: NameDetector, text: str, **shares: float) -> dict[str, Certainty]:
    """What is found, by its text; underscores in the names of shares stand for spaces."""
    model = Model({name.replace("_", " "): share for name, share in shares.items()})
    (names,) = NamesWithModel(rules, model, _THRESHOLDS).candidates_in([Segment.whole(text)])
    return {text[name.start : name.end]: name.certainty for name in names}


def test_a_name_no_list_holds_is_found_when_the_model_is_certain(rules: NameDetector) -> None:
    text = "Etter pausen kom Qwuzeb inn."
    assert found(rules, text) == {}
    assert found(rules, text, Qwuzeb=0.9) == {"Qwuzeb": Certainty.LIKELY}
    assert found(rules, text, Qwuzeb=0.4) == {"Qwuzeb": Certainty.POSSIBLE}
    assert found(rules, text, Qwuzeb=0.2) == {}


def test_a_request_is_no_part_of_the_name_after_it(rules: NameDetector) -> None:
    assert "Holm" in found(rules, "Ring Holm i morgen.", Ring_Holm=0.95)
    assert "Ring Holm" not in found(rules, "Ring Holm i morgen.", Ring_Holm=0.95)


def test_a_label_that_is_a_name_as_well_is_one_only_where_it_comes_back(
    rules: NameDetector,
) -> None:
    def first(text: str) -> Certainty:
        """Of the first name; the model here says nothing of the others."""
        names = NamesWithModel(rules, Model({"Sami": 0.95}), _THRESHOLDS)
        return names.candidates_in([Segment.whole(text)])[0][0].certainty

    assert first("Morsmål: norsk\nSami: nei") is Certainty.POSSIBLE
    assert first("Sami: hei\nIngen svar\nSami: hallo") is Certainty.LIKELY


def test_a_name_that_is_a_word_needs_less_in_the_middle_of_a_sentence(
    rules: NameDetector,
) -> None:
    for text in ("Denne gangen blir Love enig.", "Det passer bra for Love, synes vi."):
        assert found(rules, text, Love=0.55) == {"Love": Certainty.LIKELY}, text
    assert found(rules, "Det passer bra for Love, synes vi.", Love=0.4) == {}
    for text in (
        "Love kan være kort.",  # where a sentence begins
        "Vi møtes i Love, synes vi.",
        "Det er den Love, synes vi.",
        "Vi ser Best Love, synes vi.",
        "Det passer for Loves metode, synes vi.",
    ):
        assert Certainty.LIKELY not in found(rules, text, Love=0.55, Loves=0.55).values(), text


@pytest.mark.parametrize("word", ["Ledelse", "Rådgiver", "Mandag", "Oslo"])
def test_words_the_lists_know_better_are_left_alone(rules: NameDetector, word: str) -> None:
    text = f"Her står {word} i en setning."
    assert word not in found(rules, text, **{word: 0.99})


def test_ordinary_words_at_the_ends_are_cut_off(rules: NameDetector) -> None:
    text = "Rådgiver Qwuzeb ringte."
    assert "Qwuzeb" in found(rules, text, Rådgiver_Qwuzeb=0.9)
    assert "Rådgiver Qwuzeb" not in found(rules, text, Rådgiver_Qwuzeb=0.9)


def test_a_firm_that_bears_a_name_is_no_person(rules: NameDetector) -> None:
    assert "Qwuzeb" not in found(rules, "Vi kjøper av Qwuzeb AS hver uke.", Qwuzeb=0.9)
    assert "Qwuzeb" not in found(rules, "Vi kjøper av Qwuzeb & Co hver uke.", Qwuzeb=0.9)


def test_the_model_settles_weak_findings_but_never_firm_ones(rules: NameDetector) -> None:
    weak = "Stein lå i veien."
    assert rules.candidates(weak)[0].certainty is Certainty.POSSIBLE
    assert found(rules, weak, Stein=0.02) == {}
    assert found(rules, weak, Stein=0.1) == {"Stein": Certainty.POSSIBLE}
    assert found(rules, "Kandidat: Kari Nordmann") == {"Kari Nordmann": Certainty.SURE}


def test_the_model_tells_its_probability_and_its_reason(rules: NameDetector) -> None:
    ((name,),) = NamesWithModel(rules, Model({"Qwuzeb": 0.9}), _THRESHOLDS).candidates_in(
        [Segment.whole("Enig med Qwuzeb om alt.")]
    )
    assert name.reason == reasons.MODEL
    assert name.score == pytest.approx(0.9)


def test_headings_small_letters_and_known_words_need_more_than_the_model(
    rules: NameDetector,
) -> None:
    assert found(rules, "Qwuzeb: tre dager i uka", Qwuzeb=0.9) == {}
    assert found(rules, "Qwuzeb: tre dager i uka", Qwuzeb=0.97) == {"Qwuzeb": Certainty.LIKELY}
    assert found(rules, "Vi fikk qwuzeb av dem", qwuzeb=0.99) == {}
    assert found(rules, "Vi bruker QWUZEB til lønn", QWUZEB=0.99) == {}


class EveryWord:
    """Lets the network read all words, as spaCy does it."""

    def __init__(self, tagger: NameTagger) -> None:
        self._tagger = tagger

    def read_all(
        self,
        texts: Sequence[str],
        places: Sequence[Spans],
        threshold: float,
        within: Spans | None = None,
    ) -> list["Persons"]:
        del places, threshold, within
        return [Persons(self._tagger, text) for text in texts]


class Persons:
    """The persons among the names of a whole reading."""

    def __init__(self, tagger: NameTagger, text: str) -> None:
        self._reading = tagger.read(text)

    def names(self, threshold: float) -> list[ModelName]:
        return [one for one in self._reading.names(threshold) if one.label == PERSON]

    def person_share(self, start: int, end: int) -> float:
        return self._reading.person_share(start, end)


def test_the_words_the_model_is_not_asked_for_would_change_nothing(rules: NameDetector) -> None:
    tagger = load_tagger(NAMES.parent / "models" / "names", NAMES)
    some = NamesWithModel(rules, PlacesReader(Answers(tagger)))
    every = NamesWithModel(rules, EveryWord(tagger))
    texts = [recruitment_text(3000, seed) for seed in range(12)]
    texts += hostile_texts(800, 2).values()
    texts += [text.lower() for text in texts[:4]] + [text.upper() for text in texts[:4]]
    segments = [Segment.whole(text) for text in texts]
    segments += [Segment(text, 300, 1100) for text in texts]
    assert [shown(names) for names in some.candidates_in(segments)] == [
        shown(names) for names in every.candidates_in(segments)
    ]


def shown(names: Sequence[RawName]) -> list[tuple[int, int, Certainty, str]]:
    return [(name.start, name.end, name.certainty, name.reason) for name in names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kontakt hos kunden er Mark Price.", "Mark Price"),
        ("Ref. på kandidaten fra Hans Lie, byggeleder.", "Hans Lie"),
        ("Leave was approved by Grace Rose last week.", "Grace Rose"),
    ],
)
def test_two_listed_words_where_a_person_is_told_stay(
    rules: NameDetector, text: str, name: str
) -> None:
    assert found(rules, text)[name] is Certainty.LIKELY


@pytest.mark.parametrize(
    "text",
    ["Vi kjøpte det fra Mark Price Group.", "Vi leser Mark Price.", "Mark Price on the box."],
)
def test_two_listed_words_elsewhere_are_left_to_the_model(rules: NameDetector, text: str) -> None:
    assert not found(rules, text)
