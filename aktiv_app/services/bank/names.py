"""The names under which Compose knows prompts of the bank: one content of one prompt."""

from typing import Final

_BEGINNING: Final = "bank:"


def bank_task(prompt: str, content_hash: str) -> str:
    """The name of a content of a prompt."""
    return f"{_BEGINNING}{prompt}:{content_hash}"


def is_bank_task(task: str) -> bool:
    """Whether a task is a prompt of the bank."""
    return task.startswith(_BEGINNING)


def named_prompt(task: str) -> tuple[str, str] | None:
    """The prompt and the content hash in a name made by `bank_task`; None for other tasks."""
    if not is_bank_task(task):
        return None
    prompt, _, content = task.removeprefix(_BEGINNING).partition(":")
    return prompt, content
