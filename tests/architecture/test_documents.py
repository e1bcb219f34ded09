"""What the documents name is there, and no file names a place on somebody's machine."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from aktiv_app.core.languages import Language

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "tests").rglob("*.md")]
)

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
# A path of this repository, written as code: it begins with one of its folders.
_FOLDERS = ("aktiv_app", "prompt_bank", "resources", "tests", "docs", ".ci")
_PATH = re.compile(rf"(?:{'|'.join(re.escape(name) for name in _FOLDERS)})/[\w./-]+")

# Invented texts may tell of invented machines, whose paths hold logins.
INVENTED = ROOT / "aktiv_app" / "privacy" / "training" / "texts"
_MACHINE = re.compile(
    r"(?<![\w.:-])/(?:" + "|".join(("home", "Users", "work", "mnt", "workspace")) + r")/\w+/\w+"
    r"|[A-Z]:\\+Users\\+\w+"
)


def anchors(text: str) -> set[str]:
    """The anchors of a document's headings, as GitHub makes them."""
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(text))
    return {heading.strip().replace(" ", "-") for heading in plain}


def broken_links(document: Path) -> Iterator[str]:
    """The links of a document that lead nowhere in the repository."""
    text = _FENCE.sub("", document.read_text("utf-8"))
    for target in _LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (document.parent / name).resolve() if name else document
        if not file.exists() or (
            anchor and file.suffix == ".md" and anchor not in anchors(file.read_text("utf-8"))
        ):
            yield target


def missing_paths(text: str) -> Iterator[str]:
    """The paths of this repository that are written as code and do not exist."""
    for code in _CODE.findall(_FENCE.sub("", text)):
        if _PATH.fullmatch(code) and not (ROOT / code).exists():
            yield code


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_and_named_files_are_there(document: Path) -> None:
    assert list(broken_links(document)) == []
    assert list(missing_paths(document.read_text("utf-8"))) == []


def test_a_missing_file_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One thing\n[a](gone.md) [b](#one-thing) [c](#other) [d](https://x.example)")
    assert list(broken_links(page)) == ["gone.md", "#other"]
    assert list(missing_paths("`aktiv_app/gone.py` and `aktiv_app/core/model.py`")) == [
        "aktiv_app/gone.py"
    ]


def _tracked() -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        pytest.skip("not a checkout: there is no list of tracked files")
    return [ROOT / name for name in done.stdout.split("\0") if name]


@pytest.mark.parametrize(
    ("text", "noticed"),
    [
        ("see " + "/".join(("", "home", "kari", "project")), True),
        ("see " + "\\".join(("C:", "Users", "kari")), True),
        ("https://example.com/home/page/one and ~/.config/aktiv-prompt", False),
        ("tests/work/one/two", False),
    ],
)
def test_a_place_on_a_machine_is_noticed(text: str, noticed: bool) -> None:
    assert bool(_MACHINE.search(text)) is noticed


def test_no_tracked_file_names_a_place_on_a_machine() -> None:
    found = []
    for path in _tracked():
        if not path.is_file() or INVENTED in path.parents:
            continue
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {place[0]}" for place in _MACHINE.finditer(text)]
    assert found == []


def _points(text: str, heading: int) -> int:
    """How many points stand under a heading of the second level, counted from the last."""
    return len(re.findall(r"^- \*\*", text.split("\n## ")[heading], re.MULTILINE))


@pytest.mark.parametrize("language", Language)
def test_the_help_names_all_that_the_check_is_known_not_to_see(language: Language) -> None:
    told = (ROOT / "docs" / "privacy.md").read_text("utf-8")
    page = (ROOT / "resources" / "help" / language.value / "30-privacy.md").read_text("utf-8")
    known = _points(told, -2)
    assert known > 5
    assert _points(page, -2) == known
