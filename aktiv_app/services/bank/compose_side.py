"""The side of the bank that Compose uses: its prompts as tasks to fill in, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState, TaskText
from aktiv_app.services.bank.guard import fault, guarded
from aktiv_app.services.bank.names import bank_task, named_prompt
from aktiv_app.services.bank.open_bank import BankSide
from prompt_bank.model.errors import Problem

if TYPE_CHECKING:
    from prompt_bank.model.content import PromptContent


_PATIENCE: Final = 15.0  # seconds for a bank that is just being opened


class ComposeSide(BankSide):
    """Conversion is imported when the first prompt of the bank is opened."""

    def task_text(self, content: PromptContent) -> TaskText:
        """A bank prompt as a task that Compose can fill in."""
        from aktiv_app.services.bank import conversion

        return conversion.task_text(content)

    def opened(self, prompt: str, content: PromptContent) -> FormState:
        """The form with which Compose opens a prompt of the bank."""
        from aktiv_app.services.bank import conversion
        from prompt_bank.model.content import content_hash

        text = conversion.task_text(content)
        return FormState(bank_task(prompt, content_hash(content)), text.language)

    def content_of(self, state: FormState, text: TaskText, title: str) -> PromptContent:
        """What is in Compose as a content for the bank."""
        from aktiv_app.services.bank import conversion

        task = self._content(state.task, text.language).task if named_prompt(state.task) else ""
        return conversion.content_from_form(task or state.task, text, state, title)

    def text_of(self, task: str, language: Language) -> TaskText:
        """The task under which Compose knows a prompt of the bank; blocks for a moment.

        Raises AktivError when this bank does not have it, or cannot be used.
        """
        return self.task_text(self._content(task, language))

    def _content(self, task: str, language: Language) -> PromptContent:
        """The content that a name means; in another language, the prompt's own in that one."""
        self._file.tried.wait(_PATIENCE)
        named, service = named_prompt(task), self._file.service
        if named is None or service is None:
            raise fault(Problem.UNKNOWN_PROMPT)
        prompt, content_hash = named

        def find() -> PromptContent:
            content = service.revision(prompt, content_hash).content
            if content.language == language.value:
                return content
            variant = service.state(prompt).variants.get(language.value)
            if variant is None or variant.retired:
                raise fault(Problem.UNKNOWN_LANGUAGE)
            return variant.in_use.content

        found = guarded(find)
        if isinstance(found, AktivError):
            raise found
        return found
