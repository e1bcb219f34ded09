"""The side of the bank that Compose uses: its prompts as tasks to fill in, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aktiv_app.core.errors import AktivError
from aktiv_app.core.model import FormState, TaskText
from aktiv_app.services.bank.guard import fault, guarded
from prompt_bank.model.errors import Problem

if TYPE_CHECKING:
    from prompt_bank.model.content import PromptContent
    from prompt_bank.service.bank import BankService


class ComposeSide:
    """Conversion is imported when the first prompt of the bank is opened."""

    _service: BankService | None

    def task_text(self, content: PromptContent) -> TaskText:
        """A bank prompt as a task that Compose can fill in."""
        from aktiv_app.services.bank import conversion

        return conversion.task_text(content)

    def opened(self, prompt: str, content: PromptContent) -> FormState:
        """The form with which Compose opens a prompt of the bank."""
        from aktiv_app.services.bank import conversion

        text = conversion.task_text(content)
        return FormState(conversion.task_name(prompt, content), text.language)

    def content_of(self, state: FormState, text: TaskText, title: str) -> PromptContent:
        """What is in Compose as a content for the bank."""
        from aktiv_app.services.bank import conversion

        task = state.task if conversion.named_prompt(state.task) is None else "free"
        return conversion.content_from_form(task, text, state, title)

    def text_of(self, task: str) -> TaskText:
        """The task under which Compose knows a prompt of the bank; blocks for a moment.

        Raises AktivError when this bank does not have it, or cannot be used.
        """
        from aktiv_app.services.bank import conversion

        named = conversion.named_prompt(task)
        service = self._service
        if named is None or service is None:
            raise fault(Problem.UNKNOWN_PROMPT)
        found = guarded(lambda: conversion.task_text(service.revision(*named).content))
        if isinstance(found, AktivError):
            raise found
        return found
