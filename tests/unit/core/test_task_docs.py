"""The example in the documentation of task files is a task file that works."""

import re
from pathlib import Path

from aktiv_app.core.catalog import TaskCatalog

DOCS = Path(__file__).parents[3] / "docs" / "tasks.md"


def test_the_documented_example_loads(tmp_path: Path) -> None:
    found = re.search(r"```yaml\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert found is not None
    example = found.group(1)
    english = example[example.index("  en:\n") : example.index("  # nb, nn")]
    others = "".join(
        english.replace("  en:\n", f"  {code}:\n").replace("Reference call", f"Call {code}")
        for code in ("nb", "nn", "sv")
    )
    (tmp_path / "reference-call.yaml").write_text(example + others, "utf-8")
    assert [str(problem.message) for problem in TaskCatalog(tmp_path).check()] == []
