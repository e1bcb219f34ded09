"""Prompts of the bank as they are in use, ready to be written to files."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.state import PromptState
from prompt_bank.service.bank import BankService
from prompt_bank.workflow.standing import Judgement


class Variant:
    """One language of a prompt as it is in use, ready to be written to a file."""

    def __init__(self, state: PromptState, language: str, judgement: Judgement) -> None:
        variant = state.variants[language]
        self.prompt = state.prompt
        self.revision = variant.in_use.hash
        self.content = variant.in_use.content
        self.judgement = judgement
        self._state = state

    def told(self) -> dict[str, str]:
        """What is only told, never read back."""
        ratings = [rating.stars for rating in self._state.ratings.values()]
        until = self.judgement.until
        return {
            "standing": self.judgement.standing.value,
            "approved_until": until.isoformat() if until else "",
            "owner": self._state.owner,
            "used": str(self._state.uses),
            "stars": f"{sum(ratings) / len(ratings):.1f}" if ratings else "",
        }

    def row(self) -> dict[str, str]:
        """A row of a list."""
        from prompt_bank.exchange.tables import row_of

        return row_of(self.content, self.prompt, self.revision, self.told())


def variants_of(
    service: BankService, prompts: Sequence[str], go_on: Callable[[], bool]
) -> Sequence[Variant]:
    """All languages of the prompts; raises CANCELLED once `go_on` is false."""
    found = []
    for prompt in each(prompts, go_on):
        state = service.state(prompt)
        found += [
            Variant(state, language, service.judge(prompt, language)) for language in state.variants
        ]
    return found


def each(prompts: Sequence[str], go_on: Callable[[], bool]) -> Iterator[str]:
    """The prompts; raises CANCELLED once `go_on` is false."""
    for prompt in prompts:
        if not go_on():
            raise BankError(Problem.CANCELLED)
        yield prompt


def write_as_markdown(variants: Sequence[Variant], path: Path) -> Path:
    """Write one file, or a folder of files; gives what was written."""
    from prompt_bank.exchange.files import write_whole
    from prompt_bank.exchange.markdown import write_folder, write_markdown

    if path.suffix and len(variants) == 1:
        (only,) = variants
        text = write_markdown(only.content, only.prompt, only.revision, only.told())
        write_whole(path, text.encode())
        return path
    folder = path.with_suffix("")
    write_folder(
        folder, [(each.content, each.prompt, each.revision, each.told()) for each in variants]
    )
    return folder
