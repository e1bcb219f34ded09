"""Lets Presidio and spaCy be imported without the parts that this app never uses.

Their packages import everything they have: Presidio all of its recognisers (with a download
library for the one for e-mail), spaCy its command line (with a console and a web client), its
pipelines, and for them Thinc's layers and Pydantic. That is more than half of the time the
engine needs to come up. Here packages that do so get an empty `__init__`; the modules inside
them stay importable by name. Some modules of which nothing is ever called are left out
altogether: their names are there to be imported, and say so when somebody uses them.
"""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

# Package: names that others import from it -> the module that has them.
_PACKAGES: dict[str, dict[str, str]] = {
    "presidio_analyzer.predefined_recognizers": dict.fromkeys(
        ("SpacyRecognizer", "StanzaRecognizer", "TransformersRecognizer"),
        "presidio_analyzer.predefined_recognizers.nlp_engine_recognizers",
    ),
    "spacy.cli": {},
}
# Module: names that are imported from it on the way, and never used.
_LEFT_OUT: dict[str, tuple[str, ...]] = {
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

# The same once more, for a process in which spaCy makes no pipeline: of spaCy the words and the
# tokeniser are left, of Thinc what says that arrays are NumPy's, of Presidio the analyser.
_PACKAGES_OF_ENGINE: dict[str, dict[str, str]] = {
    "spacy": {"Errors": "spacy.errors"},
    "thinc.api": {
        "NumpyOps": "thinc.backends",
        "Ops": "thinc.backends",
        "fix_random_seed": "thinc.util",
        "get_array_module": "thinc.util",
        "get_current_ops": "thinc.backends",
    },
    "presidio_analyzer.nlp_engine": {
        "NlpArtifacts": "presidio_analyzer.nlp_engine.nlp_artifacts",
        "NlpEngine": "presidio_analyzer.nlp_engine.nlp_engine",
        "NoOpNlpEngine": "presidio_analyzer.nlp_engine.no_op_nlp_engine",
    },
}
_LEFT_OUT_OF_ENGINE: dict[str, tuple[str, ...]] = {
    "spacy.schemas": ("validate_token_pattern",),
    "spacy.scorer": ("Scorer",),
    "spacy.training": ("validate_examples",),
    "spacy.lang.tokenizer_exceptions": ("URL_MATCH",),
    # Of packages that stand above: names beside those that are there.
    "thinc.api": (
        *("Adam", "Config", "ConfigValidationError", "Model", "Optimizer"),
        *("compounding", "decaying"),
    ),
    "presidio_analyzer.nlp_engine": (
        *("NerModelConfiguration", "NlpEngineProvider", "SlimSpacyNlpEngine", "SpacyNlpEngine"),
        *("StanzaNlpEngine", "TransformersNlpEngine"),
    ),
    # Reading of configuration files, and the checks of what stands in them.
    "confection": ("Config", "ConfigValidationError", "Promise", "VARIABLE_RE", "registry"),
    "confection.validation": ("Schema", "ValidationError", "validate_type"),
    "srsly._yaml_api": (
        *("is_yaml_serializable", "read_yaml", "write_yaml", "yaml_dumps", "yaml_loads"),
    ),
    "packaging.requirements": ("Requirement",),
    "packaging.specifiers": ("InvalidSpecifier", "SpecifierSet"),
    "wasabi": ("table",),
    "presidio_analyzer.lm_recognizer": ("LMRecognizer",),
}


class _TokenPattern:
    """By what a matcher may compare words: the tokeniser's own asks for what it is made with."""

    def model_dump(self) -> dict[str, None]:
        """The names, as keys."""
        return {"orth": None}


_STAND_INS_OF_ENGINE: dict[str, dict[str, object]] = {
    "spacy.schemas": {"TokenPattern": _TokenPattern}
}
# Modules that are read only when something in them is first asked for: configuration files, what
# numbers in registers of the web need, and help for programmers.
_LATE_OF_ENGINE = ("yaml", "ssl", "pydoc")

# The name model multiplies small matrices, one line of text at a time. Sharing that among
# threads costs more than it gives, and many times more on a busy machine: after a keystroke
# in 20,000 characters the 95th percentile was 150 to 180 ms with threads and 30 ms without.
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def import_lean(*, pipelines: bool = False) -> None:
    """Call before Presidio and spaCy are imported; what is imported already stays.

    With `pipelines` spaCy can make a pipeline afterwards, which the engine itself does not need.
    The first call decides for the process: packages of two minds do not fit together.
    """
    if any(isinstance(sys.modules.get(name), _Package) for name in _PACKAGES):
        return
    for variable in _THREADS:
        os.environ.setdefault(variable, "1")
    packages, left_out = dict(_PACKAGES), dict(_LEFT_OUT)
    if not pipelines:
        packages |= _PACKAGES_OF_ENGINE
        left_out |= _LEFT_OUT_OF_ENGINE
    there = {name.partition(".")[0] for name in sys.modules}
    for name, names in packages.items():
        if name.partition(".")[0] not in there:
            _put_package(name, names, left_out.pop(name, ()))
    for name, missing in left_out.items():
        if name.partition(".")[0] not in there:
            module = ModuleType(name)
            module.__path__ = []  # so that modules "inside" it can be left out as well
            vars(module).update({one: _placeholder(name, one) for one in missing})
            vars(module).update(_STAND_INS_OF_ENGINE.get(name, {}))
            sys.modules[name] = module
    for name in () if pipelines else _LATE_OF_ENGINE:
        if name not in sys.modules:
            sys.modules[name] = _Late(name)


def _put_package(name: str, names: Mapping[str, str], missing: tuple[str, ...]) -> None:
    parent, _, last = name.rpartition(".")
    spec = find_spec(parent or name)
    if spec is None or not spec.submodule_search_locations:
        return  # the import that follows tells what is missing
    package = _Package(name, names)
    package.__path__ = [
        f"{place}/{last}" if parent else place for place in spec.submodule_search_locations
    ]
    vars(package).update({one: _placeholder(name, one) for one in missing})
    sys.modules[name] = package


class _Late(ModuleType):
    """Stands for a module until somebody asks it for something, which is then imported."""

    def __getattr__(self, name: str) -> object:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


class _Package(ModuleType):
    """A package that imports what is asked of it, when it is asked."""

    def __init__(self, name: str, names: Mapping[str, str]) -> None:
        super().__init__(name)
        self._names = names

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") or name not in self._names:
            raise AttributeError(f"{self.__name__}.{name} is left out in this process")
        return getattr(import_module(self._names[name]), name)


def _placeholder(module: str, name: str) -> type:
    """What stands for a class or a function: can be inherited from, caught and asked for."""

    def refuse(*_: object, **__: object) -> None:
        raise NotImplementedError(f"{module}.{name} is left out in this process")

    return type(name, (Exception,), {"__init__": refuse, "__module__": module})
