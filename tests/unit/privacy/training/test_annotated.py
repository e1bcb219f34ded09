"""The project's own annotated texts are read as they are marked, and recast with other people."""

# ruff: noqa: S311 (no secret depends on these random numbers)
import random
import re
from pathlib import Path

import pytest
from spacy.language import Language

from aktiv_app.privacy.training import annotated
from aktiv_app.privacy.training.annotated import annotated_texts, read_annotated
from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.name_source import NameSource, Part
from aktiv_app.privacy.training.pipeline import UNKNOWN, build, kinds, texts
from aktiv_app.privacy.training.recast import recast, with_other_digits, with_other_people
from tests.evaluation.held_out import ROUNDS

TRAINING = Path(annotated.__file__).parent
NAMES = TRAINING.parents[2] / "resources" / "names"
FILE = """=== a-1 | nb | email
Hei ⟦PERSON:nordic|Kari⟧!⇥Om ⟦PERSON:turkish|Ayşe Yıldız-Moe⟧ (⟦AGE|31 år⟧): hun ⟦SENSITIVE|har
migrene⟧. ⟦PERSON:turkish|Ayşes⟧ mappe: ⟦PERSON:turkish|ayse_yildiz-moe⟧.pdf, ⟦PERSON:turkish|A.Y.⟧
Hilsen ⟦PERSON:nordic|KARI⟧⟪U+00A0⟫– ring ⟦PHONE|412 33 208⟧
=== a-2 | mixed | policy | negative
Stein Odd er et skip.
"""


@pytest.fixture(scope="module")
def source() -> NameSource:
    return NameSource(NAMES, random.Random(5))


def test_marks_become_names_and_statements() -> None:
    first, second = read_annotated(FILE)
    shown = [first.text[start:end] for start, end, _ in first.names]
    assert shown == ["Kari", "Ayşe Yıldız-Moe", "Ayşes", "ayse_yildiz-moe", "A.Y.", "KARI"]
    assert first.statements is not None
    assert [(first.text[a:b], label) for a, b, label in first.statements] == [
        ("31 år", "AGE"),
        ("har\nmigrene", "SENSITIVE"),
        ("412 33 208", "PHONE"),
    ]
    assert "!\tOm" in first.text
    assert "KARI\u00a0–" in first.text
    assert (second.names, second.statements) == ((), ())
    assert second.text == "Stein Odd er et skip."


@pytest.mark.parametrize("broken", ["⟦AGES|31⟧", "⟦AGE|31", "⟦AGE 31⟧", "31⟧"])
def test_a_broken_mark_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match="a-9"):
        list(read_annotated(f"=== a-9 | nb | email\nHun er {broken} nå.\n"))


def test_every_file_is_measured_in_one_round() -> None:
    authors = [author for round_ in ROUNDS.values() for author in round_]
    assert len(authors) == len(set(authors))
    files = {path.stem.rpartition("-")[0] for path in (TRAINING / "texts").glob("*.txt")}
    assert files == set(authors)


def test_one_file_in_five_is_held_out(tmp_path: Path) -> None:
    for number in range(1, 11):
        (tmp_path / f"nb-{number:02}.txt").write_text(f"=== n-{number} | nb | cv\nNr. {number}\n")
    training = [text.text for text in annotated_texts(tmp_path, Part.TRAINING)]
    held_out = [text.text for text in annotated_texts(tmp_path, Part.HELD_OUT)]
    assert sorted(held_out) == ["Nr. 10", "Nr. 5"]
    assert len(training) == 8
    assert not set(training) & set(held_out)


def test_the_delivered_texts_can_be_read_and_hold_every_kind() -> None:
    every = [text for part in Part for text in annotated_texts(TRAINING / "texts", part)]
    assert len(every) > 800
    assert {text.language for text in every} == {"nb", "nn", "sv", "da", "en"}
    found = {label for text in every for _, _, label in text.statements or ()}
    assert found == set(annotated.STATEMENTS)
    assert sum(not text.names and not text.statements for text in every) > 150


def test_a_person_has_one_other_name_in_all_mentions(source: NameSource) -> None:
    text = next(read_annotated(FILE))
    made = with_other_people(text, source, random.Random(3))
    kari, full, genitive, file, initials, capitals = (
        made.text[start:end] for start, end, _ in made.names
    )
    assert kari.upper() == capitals
    assert full != "Ayşe Yıldız-Moe"
    assert genitive.rstrip("s'") in full
    assert file == file.lower()
    assert "_" in file
    assert re.fullmatch(r"[A-ZÆØÅÄÖÁČĐŠŽÉÜÓÍÞŞÇĞİ]\.[^\W\d_]\.", initials)
    assert initials[0] == full[0]
    assert made.statements is not None
    assert [made.text[a:b] for a, b, _ in made.statements] == [
        "31 år", "har\nmigrene", "412 33 208",
    ]  # fmt: skip


def test_numbers_change_and_what_is_said_stays() -> None:
    text = next(read_annotated(FILE))
    ages = set()
    for seed in range(20):
        made = with_other_digits(text, random.Random(seed))
        assert made.statements is not None
        shown = [made.text[a:b] for a, b, _ in made.statements]
        ages.add(shown[0])
        assert re.fullmatch(r"[1-6]\d år", shown[0])
        assert shown[1] == "har\nmigrene"
        assert re.fullmatch(r"\d{3} \d\d \d{3}", shown[2])
    assert len(ages) > 10


def test_every_mark_of_a_recast_text_is_in_its_place(source: NameSource) -> None:
    every = list(read_annotated(FILE))
    made = list(recast(every, source, random.Random(4), 40))
    assert len(made) == 80
    assert any("Ayşe Yıldız-Moe" in text.text for text in made)
    assert sum("Ayşe" in text.text for text in made) < 30
    for text in made:
        for start, end, label in (*text.names, *(text.statements or ())):
            shown = text.text[start:end]
            assert shown == shown.strip()
            assert shown
            if label == "SENSITIVE":
                assert "migrene" in shown.lower()


def test_only_annotated_texts_say_anything_of_statements() -> None:
    nlp: Language = build(NAMES)
    marked, plain = texts(nlp, [next(read_annotated(FILE)), Sentence("Hun er 31 år.", (), "nb")])
    names = kinds()
    assert set(plain.kinds.tolist()) == {UNKNOWN}
    assert {names[kind] for kind in marked.kinds} == {"O", "AGE", "SENSITIVE", "PHONE"}
    assert sum(names[kind] == "AGE" for kind in marked.kinds) == 2
