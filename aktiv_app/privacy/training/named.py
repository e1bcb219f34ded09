"""Things that bear a person's name and are no persons; `named.toml` holds their patterns."""

import random
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from aktiv_app.privacy.training.name_source import Person

_ALL = "all"


def named_thing(
    kind: str, language: str, person: Person, other: Person, rng: random.Random
) -> tuple[str, str]:
    """Something of `kind` named after `person`, and its label; empty for an unknown kind."""
    label, patterns = _patterns().get(kind, ("", {}))
    if not label:
        return "", ""
    choices = [*patterns.get(_ALL, ()), *patterns.get(language, ())]
    text = rng.choice(choices).format(
        f=person.family.split()[-1],
        h=other.family.split()[-1],
        g=person.given.split()[0],
        n=person.full,
        d=rng.randint(1, 9),
    )
    return text, label


@cache
def _patterns() -> Mapping[str, tuple[str, Mapping[str, Sequence[str]]]]:
    path = Path(__file__).with_suffix(".toml")
    kinds = tomllib.loads(path.read_text("utf-8"))
    return {kind: (patterns.pop("label"), patterns) for kind, patterns in kinds.items()}
