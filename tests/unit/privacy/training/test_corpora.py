"""Corpus text is put back as people write it, and what is measured is never trained on."""

from pathlib import Path

import pytest

from aktiv_app.privacy.training import corpora as readers
from aktiv_app.privacy.training.corpora import Sentence, development_splits, training_sentences
from aktiv_app.privacy.training.detokenise import join_tokens


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["Hun", "kom", ",", "sa", "Kari", "."], "Hun kom, sa Kari."),
        (["Avisa", "(", "stiftet", "1860", ")", "er", "gammel"], "Avisa (stiftet 1860) er gammel"),
        (['"', "Nei", '"', ",", "sa", "han"], '"Nei", sa han'),
        (["«", "Ja", "»", "!"], "«Ja»!"),
        (["Han", "nølte", "..."], "Han nølte..."),
    ],
)
def test_tokens_are_joined_as_people_write(tokens: list[str], text: str) -> None:
    joined, offsets = join_tokens(tokens)
    assert joined == text
    assert [joined[start:end] for start, end in offsets] == tokens


def test_no_sentence_of_the_measured_splits_is_trained_on(corpora: Path) -> None:
    measured = [
        sentence
        for split in (*development_splits(corpora), *readers.test_splits(corpora))
        for sentence in split.sentences
    ]
    trained = training_sentences(corpora)
    assert any(sentence.text.startswith("Ada") for sentence in measured)
    assert not any("Ada" in sentence.text for sentence in trained)
    assert not {one.fingerprint for one in measured} & {one.fingerprint for one in trained}


def test_names_of_several_words_keep_their_places(corpora: Path) -> None:
    found = next(one for one in training_sentences(corpora) if "Kåre" in one.text)
    assert [(found.text[start:end], label) for start, end, label in found.names] == [
        ("Kåre Vik", "PER"),
        ("Bø", "LOC"),
    ]


def test_neighbouring_words_of_a_class_are_one_name_in_the_swedish_news(corpora: Path) -> None:
    every = training_sentences(corpora) + [
        sentence for split in development_splits(corpora) for sentence in split.sentences
    ]
    found = next(one for one in every if "Eva" in one.text)
    assert [found.text[start:end] for start, end, _ in found.names] == ["Eva Ek"]


def test_spacing_and_case_do_not_hide_that_a_sentence_is_the_same() -> None:
    assert (
        Sentence("Ja , vel .", (), "nb").fingerprint == Sentence("ja, vel.", (), "nb").fingerprint
    )


def test_tweets_lose_handles_and_keep_names(corpora: Path) -> None:
    folder = corpora / "broad_twitter_corpus"
    folder.mkdir()
    rows = "RT\tO\n@\tO\nhandle99\tB-PER\n:\tO\nMeet\tO\nAda\tB-PER\nLee\tI-PER\n&amp;\tO\nco\tO\n"
    (folder / "a.conll").write_text(rows, "utf-8")
    found = next(one for one in training_sentences(corpora) if "Meet" in one.text)
    assert found.text.endswith("Meet Ada Lee & co")
    assert "handle99" not in found.text
    assert [found.text[start:end] for start, end, _ in found.names] == ["Ada Lee"]


def test_classes_of_other_corpora_become_ours(corpora: Path) -> None:
    folder = corpora / "WNUT17"
    folder.mkdir()
    rows = "Zed\tB-corporation\nin\tO\nYork\tB-location\nsaw\tO\nFilm\tB-creative-work\n"
    (folder / "wnut17train.conll").write_text(rows, "utf-8")
    found = next(one for one in training_sentences(corpora) if "York" in one.text)
    assert [label for _, _, label in found.names] == ["ORG", "LOC", "MISC"]


def test_the_english_training_split_is_read_where_it_lies(corpora: Path) -> None:
    before = training_sentences(corpora)
    rows = "# text = Bo Reed left\n1\tBo\tB-PER\t-\t-\n2\tReed\tI-PER\t-\t-\n3\tleft\tO\n"
    (corpora / "UNER_English-EWT" / "en_ewt-ud-train.iob2").write_text(rows, "utf-8")
    (found,) = [one for one in training_sentences(corpora) if one not in before]
    assert (found.text, found.names, found.language) == ("Bo Reed left", ((0, 7, "PER"),), "en")


def test_writers_and_bands_are_persons_and_organisations(corpora: Path) -> None:
    folder = corpora / "CrossNER" / "music"
    folder.mkdir(parents=True)
    rows = "Ida\tB-musicalartist\nof\tO\nMoss\tB-band\nread\tO\nEk\tB-writer\n"
    (folder / "dev.txt").write_text(rows, "utf-8")
    every = training_sentences(corpora) + [
        sentence for split in development_splits(corpora) for sentence in split.sentences
    ]
    (found,) = (one for one in every if "Moss" in one.text)
    assert [label for _, _, label in found.names] == ["PER", "ORG", "PER"]


def test_of_mentions_only_names_are_read(corpora: Path) -> None:
    rows = [
        ("Captain", "PROPN", "NNP", "Entity=(1-person-new-x"),
        ("Ada", "PROPN", "NNP", "_"),
        ("Lee", "PROPN", "NNP", "Entity=1)"),
        ("met", "VERB", "VBD", "_"),
        ("the", "DET", "DT", "Entity=(2-person-new-x"),
        ("head", "NOUN", "NN", "_"),
        ("of", "ADP", "IN", "_"),
        ("Zed", "PROPN", "NNP", "Bridge=1<2|Entity=(3-organization-new-x)2)"),
        ("Americans", "PROPN", "NNPS", "Entity=(4-person-new-x)"),
    ]
    text = " ".join(row[0] for row in rows)
    lines = [
        f"{at}\t{word}\t_\t{upos}\t{xpos}\t_\t_\t_\t_\t{misc}"
        for at, (word, upos, xpos, misc) in enumerate(rows, 1)
    ]
    folder = corpora / "GUM" / "dep"
    folder.mkdir(parents=True)
    content = f"# text = {text}\n" + "\n".join(lines) + "\n\n"
    (folder / "GUM_news_x.conllu").write_text(content, "utf-8")
    (folder / "GUM_fiction_x.conllu").write_text(content.replace("met", "saw"), "utf-8")
    every = training_sentences(corpora) + [
        sentence for split in development_splits(corpora) for sentence in split.sentences
    ]
    (found,) = (one for one in every if "Captain" in one.text)
    assert "met" in found.text
    assert [(found.text[a:b], label) for a, b, label in found.names] == [
        ("Ada Lee", "PER"),
        ("Zed", "ORG"),
    ]
