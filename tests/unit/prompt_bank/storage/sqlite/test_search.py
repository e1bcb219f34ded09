"""What a recruiter types finds what it should, in the order it should."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prompt_bank.model.content import Choice, PromptParts, Variable
from prompt_bank.model.people import LOCAL, Actor
from prompt_bank.ports.listing import Listed, Order, Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.matching import REACH
from tests.unit.prompt_bank.bank_fixtures import SERVER, Story, content

KARI = Actor("kari")
TODAY, POLICY = date(2026, 11, 2), "policy-1"
PLAIN = PromptParts(aktor="x")


def add(bank: LocalBank, title: str, text: str = "x", language: str = "nb") -> str:
    story = Story()
    what = content(title, language, parts=PromptParts(aktor=text), purpose="", tags=())
    story.revise("kari", what)
    bank.append([story.seen[0].record], LOCAL)
    return story.prompt


def _words(text: str) -> list[str]:
    return text.split()


def find(bank: LocalBank, text: str, **more: object) -> tuple[Listed, ...]:
    return bank.find(Query(text=text, **more), KARI, TODAY, POLICY).rows  # type: ignore[arg-type]


def titles(bank: LocalBank, text: str, **more: object) -> list[str]:
    return [row.title for row in find(bank, text, **more)]


@pytest.mark.parametrize("word", ["førstegangsintervju", "forstegangsintervju", "Förstagång", "år"])
def test_a_word_finds_the_same_word(bank: LocalBank, word: str) -> None:
    add(bank, "Noe annet")
    add(bank, f"Om {word} her")
    assert titles(bank, word) == [f"Om {word} her"]


@pytest.mark.parametrize(
    ("stands", "typed"),
    [
        ("Førstegangsintervju", "intervju"),
        ("Forstegangsintervju", "intervju"),
        ("Førstegangsintervju", "forstegangsintervju"),
        ("Førstegangsintervju", "foerstegangs"),
        ("Foerstegangsintervju", "første"),
        ("Kjøkkensjef", "sjef"),
        ("Måltall", "maaltall"),
        ("Maaltall", "mål"),
        ("Aasen", "åsen"),
        ("Åsen", "asen"),
        ("Vikaroversikt", "karoversi"),
        ("Lærling", "laerling"),
        ("Laerling", "lær"),
        ("Lärling", "lærling"),
        ("Återkoppling", "aterkoppling"),
        ("Återkoppling", "koppling"),
        ("Höghus", "hoghus"),
        ("Sjøfartsskole", "fartsskole"),
        ("Idé", "ide"),
        ("SMÅBARN", "barn"),
        ("Čállinbargu", "callinbargu"),
        ("Intervju-guide", "intervjuguide"),
        ("Intervjuguide", "guide"),
        ("e\u0301tat", "état"),
    ],
)
def test_compounds_and_spellings(bank: LocalBank, stands: str, typed: str) -> None:
    add(bank, "Helt uten")
    add(bank, stands)
    assert titles(bank, typed) == [stands]
    assert titles(bank, typed.upper()) == [stands]


def test_every_field_is_looked_through(bank: LocalBank) -> None:
    story = Story()
    choice = Choice("open", "Choicetext")
    variable = Variable(
        "count", "choice", "tiltak", "Labelword", "Helpword", "Exampleword", choices=(choice,)
    )
    story.revise(
        "kari",
        content(
            "Titleword",
            parts=PromptParts("Aktorword", "Kommandoword", "Tiltakword", "Inspword", "Vurdword"),
            purpose="Purposeword",
            guidance="Guidanceword",
            tags=("Tagword",),
            checks=("Checkword",),
            variables=(variable,),
            examples={"count": "Valueword"},
        ),
    )
    bank.append([story.seen[0].record], LOCAL)
    for word in _words("""titleword aktorword kommandoword tiltakword inspword vurdword purposeword
            guidanceword tagword checkword labelword helpword exampleword choicetext valueword
            interview-questions"""):
        assert titles(bank, word) == ["Titleword"], word


def test_all_words_are_needed_in_whatever_order(bank: LocalBank) -> None:
    add(bank, "Intervju med kokk")
    add(bank, "Intervju med lærling", "en kokk leser")
    add(bank, "Annonse for kokk")
    assert titles(bank, "kokk intervju") == ["Intervju med kokk", "Intervju med lærling"]
    assert titles(bank, "kokk annonse intervju") == []


def test_better_places_come_first(bank: LocalBank) -> None:
    add(bank, "E", "jobbintervju")
    add(bank, "D", "intervjuguide")
    add(bank, "C", "om intervju her")
    add(bank, "Jobbintervju")
    add(bank, "Intervjuguide")
    add(bank, "Et intervju")
    assert titles(bank, "intervju") == ["Et intervju", "Intervjuguide", "Jobbintervju", *"CDE"]


def test_vetted_prompts_come_before_drafts_that_are_as_good(bank: LocalBank) -> None:
    add(bank, "Intervju A")
    story = Story()
    revision = story.revise("kari", content("Intervju B"))
    story.approve("vera", story.propose("kari", revision), revision)
    bank.append([seen.record for seen in story.seen], SERVER)
    assert titles(bank, "intervju") == ["Intervju B", "Intervju A"]


@pytest.mark.parametrize("typed", ["a", "k", "ko", "å", "7"])
def test_one_and_two_letters_find_beginnings_of_words(bank: LocalBank, typed: str) -> None:
    add(bank, "Zzz", "mykje rot")
    add(bank, "Kokk på Ål 7")
    assert titles(bank, typed) == ["Kokk på Ål 7"]


@pytest.mark.parametrize(
    "typed",
    [
        '"kokk', "kokk*", "*kokk", "kokk)", "(kokk", "kokk^2", "-kokk", "+kokk", "title:kokk",
        "kokk\0", "\0kokk", "kokk'; DROP TABLE record; --", "{kokk}", "kokk \\", "kokk:", "_kokk",
        "kokk \ud800", "%kokk%", "NEAR(kokk", "kokk\u200b", "«kokk»", "kokk…", "\ufeffkokk",
    ],
)  # fmt: skip
def test_signs_are_only_signs(bank: LocalBank, typed: str) -> None:
    add(bank, "Kokk: near 2, title, drop table record")
    assert titles(bank, typed) == ["Kokk: near 2, title, drop table record"]


@pytest.mark.parametrize("typed", ["AND", "kokk AND sjef", "OR", "NOT kokk", "kokk NEAR sjef"])
def test_operators_are_only_words(bank: LocalBank, typed: str) -> None:
    add(bank, "Kokk og sjef")
    assert titles(bank, typed) == []
    add(bank, "Kokk sjef and or not near")
    assert titles(bank, typed) == ["Kokk sjef and or not near"]


@pytest.mark.parametrize("typed", ["", "   ", '"', "***", "_", "\0", "—", "🎉"])
def test_nothing_to_look_for_lists_everything(bank: LocalBank, typed: str) -> None:
    add(bank, "Kokk")
    assert titles(bank, typed) == ["Kokk"]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(), max_size=40))
def test_whatever_is_typed_gets_an_answer(bank: LocalBank, typed: str) -> None:
    bank.find(Query(text=typed), KARI, TODAY, POLICY)


def test_a_whole_pasted_text_finds_its_prompt(bank: LocalBank) -> None:
    text = " ".join(f"ord{number}" for number in range(2_000))
    add(bank, "Lang", text)
    add(bank, "Kort", "ord1")
    assert titles(bank, text) == ["Lang"]


def test_earlier_contents_are_found_no_more(bank: LocalBank) -> None:
    story = Story()
    first = story.revise("kari", content("Gammel"))
    story.revise("kari", content("Nyere"), parent=first)
    bank.append([seen.record for seen in story.seen], LOCAL)
    assert titles(bank, "gammel") == []
    assert titles(bank, "nyere") == ["Nyere"]
    assert bank.find(Query(), KARI, TODAY, POLICY).total == 1


def test_of_two_languages_the_preferred_one_is_shown_where_both_answer(bank: LocalBank) -> None:
    story = Story()
    story.revise("kari", content("Intervju på norsk", "nb"))
    story.revise("kari", content("Intervju på svenska", "sv"))
    bank.append([seen.record for seen in story.seen], LOCAL)
    assert titles(bank, "intervju") == ["Intervju på norsk"]
    assert titles(bank, "intervju", prefer="sv") == ["Intervju på svenska"]
    (row,) = find(bank, "intervju", prefer="sv")
    assert row.found_in == ""
    (row,) = find(bank, "intervju", languages=frozenset({"sv"}))
    assert (row.title, row.languages) == ("Intervju på svenska", ("nb", "sv"))


def test_the_preferred_language_is_shown_even_where_another_answers_better(
    bank: LocalBank,
) -> None:
    story = Story()
    story.revise("kari", content("Førstegangsintervju", "nb"))
    story.revise("kari", content("Intervju", "sv"))
    bank.append([seen.record for seen in story.seen], LOCAL)
    assert titles(bank, "intervju") == ["Intervju"]
    assert titles(bank, "intervju", prefer="nb") == ["Førstegangsintervju"]


def test_what_is_found_in_another_language_is_shown_in_the_readers_own(bank: LocalBank) -> None:
    """A reader in Swedish is not handed a Norwegian title because a word stands in that text."""
    story = Story()
    story.revise("kari", content("Intervju på norsk", "nb"))
    story.revise("kari", content("Samtal på svenska", "sv"))
    story.revise("kari", content("Interview in English", "en"))
    bank.append([seen.record for seen in story.seen], LOCAL)
    for order in (Order.RELEVANCE, Order.TITLE):
        (row,) = find(bank, "intervju", prefer="sv", order=order)
        assert (row.title, row.language, row.found_in) == ("Samtal på svenska", "sv", "nb")
    (row,) = find(bank, "intervju", prefer="da")
    assert (row.title, row.found_in) == ("Intervju på norsk", "")
    (row,) = find(bank, "interview", prefer="sv", languages=frozenset({"en"}))
    assert (row.title, row.found_in) == ("Interview in English", "")


def test_a_retired_language_is_not_shown_for_one_that_answers(bank: LocalBank) -> None:
    story = Story()
    story.revise("kari", content("Intervju på norsk", "nb"))
    story.revise("kari", content("Samtal på svenska", "sv"))
    story.retire("kari", "sv")
    bank.append([seen.record for seen in story.seen], LOCAL)
    assert titles(bank, "intervju", prefer="sv") == ["Intervju på norsk"]


def test_what_is_beyond_reach_is_said(bank: LocalBank) -> None:
    stories = [Story() for _ in range(REACH + 2)]
    for number, story in enumerate(stories):
        story.revise(
            "kari", content(f"Intervju {number:04}", parts=PLAIN, variables=(), examples={})
        )
    bank.append([story.seen[0].record for story in stories], LOCAL)
    listing = bank.find(Query(text="intervju"), KARI, TODAY, POLICY)
    assert (listing.total, listing.more, len(listing.rows)) == (REACH, True, 50)
    last = bank.find(Query(text="intervju", offset=REACH - 10), KARI, TODAY, POLICY)
    assert len(last.rows) == 10
    exact = bank.find(Query(text="intervju 0001"), KARI, TODAY, POLICY)
    assert (exact.total, exact.more) == (1, False)
