"""Lets Presidio and spaCy be imported without the parts that this app never uses.

Their packages import everything they have: Presidio all of its recognisers (with a download
library for the one for e-mail), spaCy its command line (with a console and a web client).
That is half of the time the engine needs to come up. Here the two packages that do so get
an empty `__init__`; the modules inside them stay importable by name.
"""

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

# Package: names that others import from it -> the module that has them.
_PACKAGES: dict[str, dict[str, str]] = {
    "presidio_analyzer.predefined_recognizers": {
        "SpacyRecognizer": "nlp_engine_recognizers",
        "StanzaRecognizer": "nlp_engine_recognizers",
        "TransformersRecognizer": "nlp_engine_recognizers",
    },
    "spacy.cli": {},
}


# The name model multiplies small matrices, one line of text at a time. Sharing that among
# threads costs more than it gives, and many times more on a busy machine: after a keystroke
# in 20,000 characters the 95th percentile was 150 to 180 ms with threads and 30 ms without.
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def import_lean() -> None:
    """Call before Presidio and spaCy are imported; what is imported already stays."""
    for variable in _THREADS:
        os.environ.setdefault(variable, "1")
    for name, names in _PACKAGES.items():
        parent, _, last = name.rpartition(".")
        if parent in sys.modules:
            continue
        spec = find_spec(parent)
        if spec is None or not spec.submodule_search_locations:
            continue  # the import that follows tells what is missing
        package = _Package(name, names)
        package.__path__ = [f"{place}/{last}" for place in spec.submodule_search_locations]
        sys.modules[name] = package
    if "spacy" not in sys.modules:
        # spaCy itself imports this one function of its command line.
        info = ModuleType("spacy.cli.info")
        vars(info)["info"] = _left_out
        sys.modules[info.__name__] = info


class _Package(ModuleType):
    """A package that imports what is asked of it, when it is asked."""

    def __init__(self, name: str, names: dict[str, str]) -> None:
        super().__init__(name)
        self._names = names

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") or name not in self._names:
            raise AttributeError(f"{self.__name__}.{name} is left out in this process")
        return getattr(import_module(f"{self.__name__}.{self._names[name]}"), name)


def _left_out(*_: object, **__: object) -> None:
    raise NotImplementedError("spaCy's command line is left out in this process")
