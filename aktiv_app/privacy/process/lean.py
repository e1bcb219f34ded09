"""Lets Presidio and spaCy be imported without the parts that this app never uses.

Their packages import everything they have: Presidio all of its recognisers (with a download
library for the one for e-mail), spaCy its command line (with a console and a web client).
That is half of the time the engine needs to come up. Here the two packages that do so get
an empty `__init__`; the modules inside them stay importable by name. Some modules of which
nothing is ever called are left out altogether.
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
# Module: functions that are imported from it on the way, and never called.
_FUNCTIONS: dict[str, tuple[str, ...]] = {
    "spacy.cli.info": ("info",),
    # Tokenisers of languages without spaces, each with its tables.
    "spacy.lang.ja": ("create_tokenizer",),
    "spacy.lang.ko": ("create_tokenizer",),
    "spacy.lang.th": ("create_thai_tokenizer",),
    "spacy.lang.vi": ("create_vietnamese_tokenizer",),
    "spacy.lang.zh": ("create_chinese_tokenizer",),
    # Checks of configuration files, of which there are none.
    "presidio_analyzer.input_validation": ("ConfigurationValidator",),
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
    for name, functions in _FUNCTIONS.items():
        if name.partition(".")[0] not in sys.modules:
            module = ModuleType(name)
            vars(module).update(dict.fromkeys(functions, _left_out))
            sys.modules[name] = module


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
    raise NotImplementedError("this part of a library is left out in this process")
