"""`python -m tests.task_index` writes the index of the delivered task files anew."""

from pathlib import Path

from aktiv_app.core.schema import TaskHead, convert
from aktiv_app.core.task_index import NAME, digest, index_text
from aktiv_app.core.yaml_reading import read_yaml

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "prompts"


def expected(folder: Path) -> str:
    """What the index of `folder` must be."""
    contents = {path.name: path.read_bytes() for path in folder.glob("*.yaml")}
    return index_text(
        {
            digest(content): convert(read_yaml(content.decode(), name), TaskHead, name)
            for name, content in contents.items()
        }
    )


if __name__ == "__main__":
    (FOLDER / NAME).write_text(expected(FOLDER), "utf-8", newline="\n")
