"""The exact versions in pyproject.toml lie within the ranges beside them."""

import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYPROJECT = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text())
PINS = {
    canonicalize_name(pin.name): pin
    for pin in map(Requirement, PYPROJECT["tool"]["uv"]["constraint-dependencies"])
}


def test_every_dependency_is_pinned_within_its_range() -> None:
    wanted = [*PYPROJECT["project"]["dependencies"], *PYPROJECT["dependency-groups"]["dev"]]
    for requirement in map(Requirement, wanted):
        pin = PINS[canonicalize_name(requirement.name)]
        (exact,) = pin.specifier
        assert exact.operator == "=="
        assert requirement.specifier.contains(exact.version), requirement


def test_the_file_names_no_address() -> None:
    assert "://" not in str(PYPROJECT["tool"]["uv"])
