"""Draws invented people: names of every origin, seldom ones as often as common ones."""

import random
import string
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from zlib import crc32

_ORDER = 3  # letters a made-up name looks back
_LONGEST = 14
_AMBIGUOUS_SHARE = 0.16  # of given and of family names that are ordinary words too
_FURTHER_SHARE = 0.4  # of the real names
_HELD_OUT = 12  # one name in so many is never trained on
_PARTICLES = {
    "latin": ("de", "da", "dos", "del", "de la", "di"),
    "middle_eastern": ("al", "el", "bin", "abu"),
    "nordic": ("von", "af", "de"),
    "anglo": ("van", "de"),
    "african_west": ("el", "da"),
}
_FAMILY_FIRST = frozenset({"east_asian", "southeast_asian"})
_GIVEN_ONLY_CHAINS = frozenset({"african_horn"})  # a person's, father's and grandfather's name


Further = Mapping[tuple[str, str], Sequence[str]]  # by kind (given or family) and origin


class Part(Enum):
    """Which names of the lists."""

    TRAINING = "training"
    HELD_OUT = "held out"


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person: given names and family names as they are written."""

    given: str
    family: str
    full: str
    origin: str


class NameSource:
    """Names from the lists in `folder`, plus names made up letter by letter from them.

    Made-up names keep the network from learning the lists by heart: what it must learn is
    how a name looks and where it stands.
    """

    def __init__(
        self,
        folder: Path,
        rng: random.Random,
        made_up: float = 0.45,
        part: Part = Part.TRAINING,
        further: Further | None = None,
        further_places: Sequence[str] = (),
    ) -> None:
        """`made_up` is the share of names made up, `part` which of the listed names to draw.

        `further` are real names that stand in no list; none of those kept for measuring is
        drawn from them either. `further_places` are places that stand in no list.
        """
        self._further_places = further_places
        self._rng = rng
        self._further = {
            key: [name for name in names if not is_held_out(name)]
            for key, names in (further or {}).items()
        }
        self._made_up = made_up
        self._given = _lists(folder / "given", part)
        self._family = _lists(folder / "family", part)
        self._ambiguous = _ambiguous(folder, self._given)
        self._ambiguous_family = _ambiguous(folder, self._family)
        self._listed = _listed_words(folder, self._given, self._family)
        self._word_chains = {
            kind: _chain([entry for entry in entries if " " not in entry and len(entry) > 3])
            for kind, entries in self._listed.items()
        }
        self._origins = sorted(self._given.keys() & self._family.keys())
        self._chains = {
            (kind, origin): _chain(names)
            for kind, lists in (("given", self._given), ("family", self._family))
            for origin, names in lists.items()
        }

    @property
    def origins(self) -> Sequence[str]:
        """The origins that have both given and family names."""
        return self._origins

    def person(self, origin: str = "") -> Person:
        """A person of `origin`, or of a random one, named as is usual there."""
        rng = self._rng
        origin = origin or rng.choice(self._origins)
        given = self._given_name(origin)
        if origin in {"nordic", "latin", "anglo", "southeast_asian"} and rng.random() < 0.2:
            given += rng.choice((" ", "-", " ")) + self._name("given", origin)
        family = self._family_name(origin)
        if rng.random() < 0.12:  # names mix
            family = self._family_name(rng.choice(self._origins))
        if origin in _GIVEN_ONLY_CHAINS and rng.random() < 0.7:
            family = " ".join(self._name("given", origin) for _ in range(rng.choice((1, 2, 2))))
        full = f"{given} {family}"
        if origin in _FAMILY_FIRST and rng.random() < 0.3:
            full = f"{family} {given}"
        return Person(given, family, full, origin)

    def word(self, kind: str) -> str:
        """An entry of the list `kind` (words, roles, places …) that is no name; "" for none."""
        if kind == "places" and self._further_places and self._rng.random() < _FURTHER_SHARE:
            return self._rng.choice(self._further_places)
        entries = self._listed.get(kind)
        return self._rng.choice(entries) if entries else ""

    def made_up_word(self, kind: str) -> str:
        """A word that looks like the entries of the list `kind`, made up letter by letter."""
        return self._invent(self._word_chains[kind]) or self.word(kind)

    def _given_name(self, origin: str) -> str:
        ambiguous = self._ambiguous.get(origin)
        if ambiguous and self._rng.random() < _AMBIGUOUS_SHARE:
            return self._rng.choice(ambiguous)
        return self._name("given", origin)

    def _family_name(self, origin: str) -> str:
        rng = self._rng
        ambiguous = self._ambiguous_family.get(origin)
        if ambiguous and rng.random() < _AMBIGUOUS_SHARE:
            return rng.choice(ambiguous)
        family = self._name("family", origin)
        draw = rng.random()
        if origin in {"latin", "nordic", "sami"} and draw < 0.2:
            family += rng.choice((" ", " ", "-")) + self._name("family", origin)
        elif origin in _PARTICLES and draw < 0.28:
            particle = rng.choice(_PARTICLES[origin])
            if origin == "middle_eastern" and rng.random() < 0.6:
                family = f"{particle.capitalize()}-{family}"
            else:
                family = f"{particle} {family}"
        return family

    def _name(self, kind: str, origin: str) -> str:
        lists = self._given if kind == "given" else self._family
        if self._rng.random() >= self._made_up:
            more = self._further.get((kind, origin))
            if more and self._rng.random() < _FURTHER_SHARE:
                return self._rng.choice(more)
            return self._rng.choice(lists[origin])
        return self._invent(self._chains[kind, origin]) or self._rng.choice(lists[origin])

    def _invent(self, chain: dict[str, list[str]]) -> str:
        name = "^" * _ORDER
        while len(name) < _LONGEST + _ORDER:
            following = chain.get(name[-_ORDER:])
            if not following:
                return ""
            letter = self._rng.choice(following)
            if letter == "$":
                break
            name += letter
        name = name[_ORDER:]
        return string.capwords(name) if len(name) > 2 else ""


def is_held_out(name: str) -> bool:
    """Whether a name is kept for measuring; the same for every run."""
    return crc32(name.lower().encode()) % _HELD_OUT == 0


def held_out_words(folder: Path) -> frozenset[str]:
    """Every word, in lower case, of the names kept for measuring."""
    kept = [_lists(folder / kind, Part.HELD_OUT) for kind in ("given", "family")]
    return frozenset(
        word
        for lists in kept
        for names in lists.values()
        for name in names
        for word in name.lower().split()
    )


def _lists(folder: Path, part: Part) -> dict[str, list[str]]:
    found = {}
    for path in sorted(folder.glob("*.txt")):
        lines = (line.split("#")[0].strip() for line in path.read_text("utf-8").splitlines())
        wanted = part is Part.HELD_OUT
        names = sorted({line for line in lines if line and is_held_out(line) is wanted})
        if names:
            found[path.stem] = names
    return found


def _listed_words(folder: Path, *names: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The delivered lists of other words, without those that are names too."""
    taken = {name.lower() for lists in names for entries in lists.values() for name in entries}
    found = {}
    for kind in ("words", "roles", "things", "acronyms", "places", "organisations"):
        path = folder / f"{kind}.txt"
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        entries = sorted({line.split("#")[0].strip() for line in lines} - {""})
        found[kind] = [entry for entry in entries if entry.lower() not in taken]
    return found


def _ambiguous(folder: Path, lists: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The names that are ordinary words too, by origin; they are drawn more often."""
    path = folder / "ambiguous.txt"
    words = set(path.read_text("utf-8").split()) if path.exists() else set()
    found = {origin: [name for name in names if name in words] for origin, names in lists.items()}
    return {origin: names for origin, names in found.items() if names}


def _chain(names: Sequence[str]) -> dict[str, list[str]]:
    chain: dict[str, list[str]] = defaultdict(list)
    for name in names:
        padded = "^" * _ORDER + name.lower() + "$"
        for at in range(_ORDER, len(padded)):
            chain[padded[at - _ORDER : at]].append(padded[at])
    return chain
