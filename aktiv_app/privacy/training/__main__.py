"""`python -m aktiv_app.privacy.training vectors|teach|label|train|blend|measure`: the model."""

import argparse
import random
import sys
from collections.abc import Callable
from pathlib import Path

from spacy.language import Language

from aktiv_app.privacy.name_model.component import PIPE, NameNetwork
from aktiv_app.privacy.name_model.language import pipeline_tagger
from aktiv_app.privacy.name_model.tagger import PERSON, load_tagger
from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases
from aktiv_app.privacy.training import measure as scores
from aktiv_app.privacy.training.annotated import annotated_texts
from aktiv_app.privacy.training.blending import blended
from aktiv_app.privacy.training.corpora import (
    Sentence,
    Split,
    development_splits,
    test_splits,
    training_sentences,
)
from aktiv_app.privacy.training.material import Material, Mixture, Shares, lessons
from aktiv_app.privacy.training.name_source import NameSource, Part, held_out_words
from aktiv_app.privacy.training.pipeline import build, save
from aktiv_app.privacy.training.recast import recast
from aktiv_app.privacy.training.schedule import Course
from aktiv_app.privacy.training.silver import WORDS, Silver, label, running_text
from aktiv_app.privacy.training.whole import AppNames, documents

_HERE = Path(__file__).parent


def main(arguments: list[str] | None = None) -> int:
    """Run one of the commands; returns the exit status."""
    options = _parser().parse_args(arguments)
    commands = {
        "vectors": _vectors,
        "teach": _teach,
        "label": _label,
        "train": _train,
        "blend": _blend,
        "measure": _measure,
    }
    commands[options.command](options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m aktiv_app.privacy.training")
    commands = parser.add_subparsers(dest="command", required=True)
    training = commands.add_parser("train", help="train a model and save it after every epoch")
    measuring = commands.add_parser("measure", help="print the scores of a model")
    vectors = commands.add_parser("vectors", help="make vectors for the tables to start with")
    teaching = commands.add_parser("teach", help="train a large network that teaches the small one")
    labelling = commands.add_parser("label", help="let it mark running text")
    for command in (vectors, teaching, labelling, training, measuring):
        command.add_argument("--corpora", type=Path, required=True, help="the unpacked corpora")
    for command in (vectors, labelling):
        command.add_argument("--texts", type=Path, required=True, help="folder of running text")
    for command in (vectors, teaching, labelling):
        command.add_argument("--out", type=Path, required=True, help="file for what is made")
    for command in (teaching, labelling):
        command.add_argument("--encoder", type=Path, required=True, help="e5-small-q4.bin")
        command.add_argument("--seed", type=int, default=0)
    labelling.add_argument("--teacher", type=Path, required=True, help="what `teach` made")
    shares = Shares()
    teaching.add_argument("--teacher", type=Path, help="what `teach` made before, to go on from")
    teaching.add_argument("--english", type=float, default=shares.english, help="share of it")
    teaching.add_argument("--others", type=float, default=shares.others, help="other languages'")
    teaching.add_argument("--own", type=float, default=shares.annotated, help="annotated texts'")
    for command in (teaching, labelling, training, measuring):
        command.add_argument("--names", type=Path, required=True, help="the name lists")
    for command in (training, measuring):
        command.add_argument(
            "--sensitive", type=Path, required=True, help="the lists of sensitive words"
        )
    blending = commands.add_parser(
        "blend", help="the mean of a model and of one that went on from it"
    )
    for name in ("older", "newer", "out", "names"):
        blending.add_argument(f"--{name}", type=Path, required=True)
    blending.add_argument("--share", type=float, default=0.8, help="of the newer one")
    course, mixture = Course(), Mixture()
    training.add_argument("--out", type=Path, required=True, help="folder for the model")
    training.add_argument("--seed", type=int, default=course.seed)
    training.add_argument("--epochs", type=int, default=course.epochs)
    training.add_argument("--learn-rate", type=float, default=course.learn_rate)
    training.add_argument("--vectors", type=Path, help="what the tables of words start with")
    training.add_argument("--model", type=Path, help="a trained model to go on from")
    training.add_argument("--silver", type=Path, help="what `label` made")
    training.add_argument("--annotated", type=int, default=mixture.annotated)
    training.add_argument("--invented", type=int, default=mixture.invented)
    training.add_argument("--swapped", type=float, default=mixture.swapped)
    measuring.add_argument("--model", type=Path, required=True)
    measuring.add_argument("--split", choices=("dev", "test"), default="dev")
    measuring.add_argument("--label", choices=("PER", "ORG", "LOC", "MISC"), default=PERSON)
    measuring.add_argument(
        "--resources", type=Path, help="also measure the app, from this folder of its data files"
    )
    measuring.add_argument("--threshold", type=float, nargs="+", default=[0.5])
    return parser


def _vectors(options: argparse.Namespace) -> None:
    from aktiv_app.privacy.training.train import Size
    from aktiv_app.privacy.training.vectors import Columns, from_folder

    columns = Columns(rows=Size().pieces)
    from_folder(options.texts, options.corpora, columns).save(options.out)


def _teach(options: argparse.Namespace) -> None:
    import torch

    from aktiv_app.privacy.training.more_names import more_names, more_places
    from aktiv_app.privacy.training.pretrained import Weights
    from aktiv_app.privacy.training.teacher import Pace, Teacher, teach

    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)  # noqa: S311 (no secret depends on it)

    def annotated() -> list[Sentence]:
        names, places = more_names(), more_places()
        source = NameSource(options.names, rng, further=names, further_places=places)
        return list(recast(annotated_texts(_HERE / "texts", Part.TRAINING), source, rng, 1))

    def report(step: int, steps: int, error: float) -> None:
        if step % 50 == 0:
            _say(f"step {step}/{steps}  error {error:.3f}")

    shares = Shares(options.english, annotated=options.own, others=options.others)
    texts = lessons(training_sentences(options.corpora), annotated, rng, shares)
    weights, before, pace = Weights(options.encoder), None, Pace()
    if options.teacher:
        before = Teacher.load(weights, options.teacher)
        pace = Pace(encoder=pace.encoder / 2, outputs=pace.outputs / 2)
    teach(build(options.names), texts, weights, rng, report, pace, before).save(options.out)


def _label(options: argparse.Namespace) -> None:
    from aktiv_app.privacy.training.pretrained import Weights
    from aktiv_app.privacy.training.teacher import Teacher

    rng = random.Random(options.seed)  # noqa: S311 (no secret depends on it)
    texts = running_text(options.texts, options.corpora, WORDS, rng)
    teacher = Teacher.load(Weights(options.encoder), options.teacher)
    label(build(options.names), teacher, texts).save(options.out)


def _train(options: argparse.Namespace) -> None:
    # What these import is not among the app's own packages.
    from aktiv_app.privacy.training.more_names import more_names, more_places
    from aktiv_app.privacy.training.train import Size, train
    from aktiv_app.privacy.training.vectors import Vectors

    rng = random.Random(options.seed)  # noqa: S311 (no secret depends on it)
    material = Material(
        training_sentences(options.corpora),
        NameSource(options.names, rng, further=more_names(), further_places=more_places()),
        _HERE / "templates",
        Mixture(swapped=options.swapped, invented=options.invented, annotated=options.annotated),
        rng,
        annotated_texts(_HERE / "texts", Part.TRAINING),
    )
    development = [*development_splits(options.corpora), _own_texts()]

    def report(line: str, current: Language) -> None:
        save(current, options.out)
        found = scores.measure(pipeline_tagger(current), development, PERSON, 0.5)
        shown = "  ".join(
            f"{name} {score.precision:.3f}/{score.recall:.3f}/{score.f:.3f}"
            for name, score in found.items()
        )
        _say(f"{line}  {shown}")

    course = Course(options.epochs, options.learn_rate, options.seed)
    vectors = Vectors.load(options.vectors) if options.vectors else None
    nlp = build(options.names, _sensitive(options))
    silver = list(Silver.load(options.silver).as_texts(nlp)) if options.silver else []
    before = None
    if options.model:
        before = NameNetwork(nlp.vocab, PIPE).from_disk(options.model / PIPE)
    train(nlp, material, Size(), course, report, vectors, silver, before)


def _blend(options: argparse.Namespace) -> None:
    nlp = build(options.names)
    older, newer = (
        NameNetwork(nlp.vocab, PIPE).from_disk(folder / PIPE)
        for folder in (options.older, options.newer)
    )
    weights = blended(older.weights, newer.weights, options.share)
    pipe = nlp.get_pipe(PIPE)
    pipe.set_network(newer.labels, newer.shape, weights, newer.statements)
    save(nlp, options.out)


def _own_texts() -> Split:
    """The annotated texts that are held out for development."""
    return Split("own texts", tuple(annotated_texts(_HERE / "texts", Part.HELD_OUT)))


def _sensitive(options: argparse.Namespace) -> Callable[[str], bool]:
    return load_phrases(options.sensitive).words.holds


def _measure(options: argparse.Namespace) -> None:
    read = development_splits if options.split == "dev" else test_splits
    splits = [*read(options.corpora), _own_texts()]
    tagger = load_tagger(options.model, options.names, _sensitive(options))
    for threshold in options.threshold:
        _say(f"\n{options.label}, {options.split} splits, threshold {threshold}\n")
        _say(scores.table(scores.measure(tagger, splits, options.label, threshold)))
    if options.resources:
        _say("\nWhat the app replaces: rules, lists and model on documents of twenty sentences\n")
        found = scores.measure(AppNames(options.resources), documents(splits), PERSON, 0.0)
        _say(scores.table(found))
    if options.label != PERSON or options.split == "test":
        return
    for threshold in options.threshold:
        _say(f"\nStatements in own texts, threshold {threshold}\n")
        _say(scores.statement_table(tagger, _own_texts().sentences, threshold))
    _say("\nHow often a word with a probability is part of a person's name\n")
    _say(scores.calibration(tagger, splits))
    # Names kept out of the lists as well, so that the network must know them by their looks.
    flags = held_out_words(options.names)
    strangers = load_tagger(options.model, options.names, _sensitive(options), flags)
    source = NameSource(options.names, random.Random(1), 0.0, Part.HELD_OUT)  # noqa: S311
    for threshold in options.threshold:
        _say(f"\nInvented texts and names not trained on, threshold {threshold}\n")
        texts = scores.strange_texts(_HERE / "held_out", source, random.Random(2))  # noqa: S311
        _say(scores.table(scores.measure(strangers, texts, PERSON, threshold)))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
