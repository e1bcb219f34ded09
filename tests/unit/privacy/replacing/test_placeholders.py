"""Words of placeholders, and numbers that stay with their owners."""

import random
import tomllib
from pathlib import Path

import pytest

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.entries import Mentions
from aktiv_app.privacy.replacing.folding import value_key
from aktiv_app.privacy.replacing.kinds import Role, kind_of
from aktiv_app.privacy.replacing.placeholders import load_words
from aktiv_app.privacy.replacing.registry import Registry
from aktiv_app.privacy.replacing.reserved import ReservedNames
from aktiv_app.privacy.restoring.grammar import parse
from tests.unit.privacy.fakes import WORDS_FILE, real_words
from tests.unit.privacy.restoring.mangling import recoverable


def person(*forms: str) -> Mentions:
    keys = dict.fromkeys(value_key(Label.PERSON, form) for form in forms)
    return Mentions(Label.PERSON, tuple(keys), forms)


def phone(form: str) -> Mentions:
    return Mentions(Label.PHONE, (value_key(Label.PHONE, form),), (form,))


def numbers(registry: Registry, *mentions: Mentions) -> list[int]:
    return [entry.number for entry in registry.assign(mentions, ())]


@pytest.mark.parametrize(
    ("language", "label", "expected"),
    [
        (Language.NB, Label.NATIONAL_ID, "[FØDSELSNUMMER_3]"),
        (Language.NN, Label.URL_PROFILE, "[PROFILLENKJE_3]"),
        (Language.SV, Label.PHONE, "[TELEFON_3]"),
        (Language.EN, Label.PHONE, "[PHONE_3]"),
    ],
)
def test_placeholders_speak_the_language_of_the_prompt(
    language: Language, label: Label, expected: str
) -> None:
    placeholder = real_words().placeholder(label, 3, language)
    assert placeholder == expected
    assert real_words().name_of(placeholder) == (label, 3)


def test_every_placeholder_is_recognised_as_taken_in_every_language() -> None:
    words = real_words()
    for language in Language:
        for label in Label:
            typed = words.placeholder(label, 17, language)
            assert words.reserved(f"se {typed}.") == {(label, 17)}
            assert words.reserved(typed.strip("[]").lower().replace("_", " ")) == {(label, 17)}
        assert words.reserved(words.note(language)) == frozenset()


def test_every_word_that_the_file_lists_is_read_in_an_answer() -> None:
    listed = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["recognised"]
    for kind, spellings in listed.items():
        for spelling in spellings:
            (token,) = parse(f"[{spelling}_17] kommer", real_words())
            assert (token.kind, token.number, token.certain) == (kind_of(kind), 17, True), spelling


def test_whatever_can_be_read_as_a_placeholder_in_an_answer_is_taken_in_a_text() -> None:
    words, rng = real_words(), random.Random(7)  # noqa: S311 (repeatable, no secret)
    for _ in range(2000):
        label, number = rng.choice([Label.PERSON, Label.PHONE, Label.EMAIL]), rng.randint(1, 30)
        written = recoverable(rng, label, number).written
        assert (label, number) in words.reserved(f"se {written} her"), written


@pytest.mark.parametrize("text", ["PERSON_1234567", "OPERSON_1", "[NOE_1]", "person", "1"])
def test_other_text_reserves_nothing(text: str) -> None:
    assert real_words().reserved(text) == frozenset()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('PHONE = "TELEFON"', ""),  # a word is missing
        ('AGE = "ALDER"', 'AGE = "TELEFON"'),  # one word for two classes
        ('AGE = "ALDER"', 'AGE = "FORDON"'),  # a Swedish vehicle
        ('AGE = "ALDER"', 'AGE = "ALDER_1"'),
        ('AGE = "ALDER"', 'AGE = "Alder"'),
        ('AGE = "ALDER"', 'AGES = "ALDER"'),
        ('AGE = "ALDER"', 'AGE = "EPOST"'),  # e-mail without its hyphen
        ('candidate = "KANDIDAT"', 'candidate = "PERSON"'),  # a role and a class
        ('candidate = "KANDIDAT"', ""),
        ('candidate = ["KANDIDATEN"', 'candidate = ["PHONE"'),
        ('candidate = ["KANDIDATEN"', 'candidates = ["KANDIDATEN"'),
        ("[nb]", "[xx]"),
        ("[nb]", "[nb"),
    ],
)
def test_a_broken_word_file_is_refused(tmp_path: Path, old: str, new: str) -> None:
    broken = tmp_path / "placeholders.toml"
    text = WORDS_FILE.read_text(encoding="utf-8")
    assert old in text
    broken.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataFileError):
        load_words(broken)


def test_a_missing_word_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFileError):
        load_words(tmp_path / "none.toml")


def test_numbers_stay_in_another_order_and_after_an_absence() -> None:
    registry = Registry()
    kari, ola = person("Kari Nordmann", "Kari"), person("Ola Hansen")
    assert numbers(registry, kari, ola) == [1, 2]
    registry.mark_sent([(Label.PERSON, 1), (Label.PERSON, 2)])
    assert numbers(registry, ola) == [2]
    assert numbers(registry, ola, kari) == [2, 1]


def test_a_link_between_forms_outlasts_the_text_it_was_seen_in() -> None:
    registry = Registry()
    numbers(registry, person("Kari Nordmann", "Karis"))
    assert numbers(registry, person("Karis")) == [1]
    assert numbers(registry, person("Kari Nordmann")) == [1]


@pytest.mark.parametrize(
    "later",
    ["Kari", "Nordmann", "Karis", "Nordmanns", "Nordmann, Kari", "K. Nordmann", "Kari N.", "Grete"],
)
def test_whoever_is_called_by_less_in_a_later_text_keeps_her_number(later: str) -> None:
    registry = Registry()
    known = [person("Kari-Grete Nordmann"), person("Ola Hansen")]
    assert numbers(registry, *known) == [1, 2]
    registry.mark_sent([(Label.PERSON, 1), (Label.PERSON, 2)])
    assert numbers(registry, person("Ida Lie"), person(later)) == [3, 1]
    # From now on this is one of her names.
    assert numbers(registry, person(later)) == [1]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (["Kari Nordmann", "Kari Holm"], ["Kari"]),  # either
        (["Kari Nordmann"], ["Kari", "Kari Holm", "Kari Strand"]),  # one of the new ones
        (["Kari Nordmann"], ["Kari Nordmann", "Kari"]),  # told apart in this text
        (["Kari Nordmann"], ["Kari Olsen"]),
        (["Kari Nordmann"], ["K. Olsen"]),
        (["Kari Nordmann"], ["KN"]),
        (["Kari Nordmann"], ["Karin"]),
        (["Kari"], ["Kari Nordmann"]),  # who may be another Kari
        (["K. Nordmann"], ["Kari Nordmann"]),
    ],
)
def test_a_number_is_not_shared_by_two_who_may_be_different(
    earlier: list[str], later: list[str]
) -> None:
    registry = Registry()
    before = numbers(registry, *map(person, earlier))
    registry.mark_sent([(Label.PERSON, number) for number in before])
    after = numbers(registry, *map(person, later))
    fresh = [number for name, number in zip(later, after, strict=True) if name not in earlier]
    assert not set(fresh) & set(before)


def test_people_who_share_a_first_name_are_kept_apart() -> None:
    registry = Registry()
    assert numbers(registry, person("Kari Nordmann", "Kari")) == [1]
    registry.mark_sent([(Label.PERSON, 1)])
    assert numbers(registry, person("Kari Olsen", "Kari")) == [2]
    assert numbers(registry, person("Kari"), person("Kari Nordmann"), person("Kari Olsen")) == [
        3,
        1,
        2,
    ]


def test_a_sent_number_never_comes_to_mean_somebody_else() -> None:
    registry = Registry()
    numbers(registry, person("Kari"))
    registry.mark_sent([(Label.PERSON, 1)])
    assert numbers(registry, person("Karianne")) == [2]
    assert numbers(registry, phone("912 34 567")) == [1]
    registry.mark_sent([(Label.PHONE, 1)])
    assert numbers(registry, phone("912 34 568")) == [2]


def test_a_name_being_typed_keeps_its_number() -> None:
    registry = Registry()
    ola = person("Ola Hansen")
    for typed in ("Kari", "Kari N", "Kari Nord", "Kari Nordmann", "Kari Normann"):
        assert numbers(registry, ola, person(typed)) == [1, 2]
    (entry, _) = registry.assign([person("Kari Normann"), ola], ())
    assert list(entry.forms) == ["Kari Normann"]


def test_a_number_in_the_users_own_text_is_given_to_nobody() -> None:
    registry = Registry()
    (kari,) = registry.assign([person("Kari")], [(Label.PERSON, 1), (Label.PERSON, 2)])
    assert kari.number == 3
    (kari,) = registry.assign([person("Kari")], [(Label.PERSON, 3)])
    assert kari.number == 4
    # What was sent stays hers for good, and so does her earlier number.
    registry.mark_sent([(Label.PERSON, 4)])
    assert registry.entry(Label.PERSON, 3) is kari
    (ola,) = registry.assign([person("Ola")], ())
    assert ola.number == 5


def test_a_number_that_stood_in_a_text_of_the_users_own_is_never_given_away_later() -> None:
    registry = Registry()
    assert numbers(registry, person("Kari Nordmann")) == [1]
    registry.mark_sent([(Label.PERSON, 1)], own_words=[(Label.PERSON, 2)])
    assert numbers(registry, person("Lars Holm")) == [3]


def test_an_entry_knows_its_written_forms_in_order() -> None:
    registry = Registry()
    registry.assign([person("KARI NORDMANN", "Kari")], ())
    (entry,) = registry.assign([person("Kari Nordmann", "Karis")], ())
    assert list(entry.forms) == ["KARI NORDMANN", "Kari", "Kari Nordmann", "Karis"]


@pytest.mark.parametrize(
    ("label", "one", "other", "same"),
    [
        (Label.PERSON, "Kari  Nordmann", "KARI\u00a0NORD\u00admann", True),
        (Label.PERSON, "Bjo\u0308rn", "Bj\u00f6rn", True),
        (Label.PERSON, "Kari", "Karin", False),
        (Label.PHONE, "912 34 567", "912-34-567", True),
        (Label.PHONE, "+47 91234567", "0047 912 34 567", True),
        (Label.PHONE, "912 34 567", "912 34 568", False),
        (Label.NATIONAL_ID, "191212-1212", "191212+1212", False),  # a hundred years apart
        (Label.DATE_OF_BIRTH, "1.11.90", "11.1.90", False),
        (Label.IP, "1.11.1.1", "11.1.1.1", False),
        (Label.SENSITIVE, "...", "!!!", False),
    ],
)
def test_which_written_forms_are_one_value(label: Label, one: str, other: str, same: bool) -> None:
    assert (value_key(label, one) == value_key(label, other)) is same


def test_a_person_can_be_called_after_a_role_and_keeps_it() -> None:
    registry = Registry()
    kari, ola = person("Kari Nordmann"), person("Ola Hansen")
    registry.assign([kari, ola], ())
    assert registry.rename(Label.PERSON, 2, Role.CANDIDATE) == (Role.CANDIDATE, 1)
    assert registry.rename(Label.PERSON, 1, Role.CANDIDATE) == (Role.CANDIDATE, 2)
    entries = registry.assign([kari, ola], ())
    assert [(entry.kind, entry.number) for entry in entries] == [
        (Role.CANDIDATE, 2),
        (Role.CANDIDATE, 1),
    ]
    # The old names stay theirs, and going back gives them back.
    assert registry.entry(Label.PERSON, 1) is entries[0]
    assert registry.rename(Role.CANDIDATE, 2, None) == (Label.PERSON, 1)
    assert registry.rename(Label.PERSON, 1, Role.CANDIDATE) == (Role.CANDIDATE, 2)
    (ida,) = registry.assign([person("Ida Lie")], ())
    assert (ida.kind, ida.number) == (Label.PERSON, 3)


def test_a_role_avoids_what_the_text_itself_says() -> None:
    registry = Registry()
    registry.assign([person("Kari")], ())
    registry.rename(Label.PERSON, 1, Role.CANDIDATE)
    (entry,) = registry.assign([person("Kari")], real_words().reserved("Kandidat 1: se kandidat 2"))
    assert (entry.kind, entry.number) == (Role.CANDIDATE, 3)


def test_only_people_have_roles() -> None:
    registry = Registry()
    registry.assign([phone("912 34 567")], ())
    for kind, number in ((Label.PHONE, 1), (Label.PERSON, 1)):
        with pytest.raises(ValueError, match="role"):
            registry.rename(kind, number, Role.MANAGER)


def test_a_case_numbers_on_from_earlier_ones() -> None:
    registry = Registry({Label.PERSON: 4})
    assert numbers(registry, person("Kari"), phone("912 34 567")) == [5, 1]


def test_placeholders_of_a_text_being_written_are_those_of_the_whole_text() -> None:
    """Edits anywhere, with words and numbers across lines, sentences and copied characters."""
    words, chance = real_words(), random.Random(7)  # noqa: S311
    typed = [
        "PERSON",
        "candidate",
        "e-mail",
        "e\nmail",
        "e-mail\nadresse",
        "bank-\naccount",
        "FØDSELSNUMMER",
    ]
    around = ["\n", "\n\n", " ", ". ", ".", "_", "1", "12", "1234567", "&#49;", "\\_", "\u00ad"]
    around += ["\r\n", "Kari ", "\uff11", "lang linje " * 40]
    reserved = ReservedNames(words)
    text = ""
    for step in range(600):
        new = "".join(chance.choice(chance.choice((typed, around))) for _ in range(4))
        at = chance.randint(0, len(text))
        text = text[:at] + new + text[at + chance.choice((0, 0, 3)) :]
        assert reserved.of(text) == words.reserved(text), text
        if step % 60 == 59:
            text = ""
