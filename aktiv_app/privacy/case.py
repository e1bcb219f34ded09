"""One case: from findings to the screened prompt to the sealed text, wherever the engine runs."""

import re
from collections import deque
from collections.abc import Iterable, Mapping

from aktiv_app.core.errors import NotVouchedError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.replacing.kinds import Kind, Name, Role
from aktiv_app.privacy.replacing.outcomes import Outcomes
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.replacing.registry import Registry
from aktiv_app.privacy.replacing.replace import replace_findings
from aktiv_app.privacy.replacing.reserved import ReservedNames
from aktiv_app.privacy.replacing.screened import Decisions, MarkState, ScreenedPrompt
from aktiv_app.privacy.restoring.sent import SentText, as_sent
from aktiv_app.privacy.seal import ScreenedText, remaining, seal, text_to_check
from aktiv_app.privacy.text.remembered import RememberedLast

_REMEMBERED = 8  # screened prompts that may still be sealed: the ones a preview can show
_SENT = 200  # sealed texts whose wording is kept for restoring; far more than one case has


class Case:
    """Who stands behind which placeholder, and what the last check has taught.

    Not thread-safe: the owner serialises the calls.
    """

    def __init__(
        self,
        words: PlaceholderWords,
        never_keep: frozenset[Label],
        used: Mapping[Kind, int] | None = None,
    ) -> None:
        """`used` are the highest numbers that earlier cases have sent; see `Registry`."""
        self._words = words
        self._never_keep = never_keep
        self._registry = Registry(used)
        self._outcomes = Outcomes(self._registry, words, never_keep)
        self._reserved = RememberedLast(ReservedNames(words).of)
        self._sent: dict[str, SentText] = {}  # by text, the latest seal last
        self._made: deque[ScreenedPrompt] = deque(maxlen=_REMEMBERED)
        self._missed: dict[str, Finding] = {}

    @property
    def registry(self) -> Registry:
        """Who stands behind which placeholder."""
        return self._registry

    @property
    def sent(self) -> tuple[SentText, ...]:
        """What was sealed and may have left the app, the latest last: what restoring needs."""
        return tuple(self._sent.values())

    def rename(self, placeholder: str, role: Role | None) -> Name:
        """Call the person behind `placeholder` after a role from now on; screen again then.

        Raises ValueError when it is no person's placeholder in this case.
        """
        return self._registry.rename(*self._words.name_of(placeholder), role)

    def read_ahead(self, source: str) -> None:
        """Do what `screened` will do with `source` for which no findings are needed."""
        self._reserved.of(source)

    def screened(
        self, source: str, language: Language, findings: Iterable[Finding], decisions: Decisions
    ) -> ScreenedPrompt:
        """Replace `findings`, the scan of `source`. Raises EngineError if they do not fit."""
        every = (*findings, *self._missed_in(source))
        prompt = replace_findings(
            source,
            language,
            every,
            decisions,
            self._reserved.of(source),
            self._outcomes,
            self._words,
        )
        self._made.append(prompt)
        return prompt

    def text_to_check(self, screened: ScreenedPrompt) -> str:
        """The text to scan before `screened` can be sealed.

        Raises NotVouchedError when findings are undecided or this case did not make it.
        """
        self._require_own(screened)
        return text_to_check(screened)

    def sealed(self, screened: ScreenedPrompt, findings: Iterable[Finding]) -> ScreenedText:
        """Seal `screened`, given the scan of its `text_to_check`.

        Raises NotVouchedError when personal data still stands. What was found is then
        marked in everything this case screens from now on, for the user to decide.
        """
        self._require_own(screened)
        found = tuple(findings)
        for finding in remaining(screened, found, self._never_keep):
            # The check can see a value whose neighbour is a placeholder now, and which
            # therefore looked different in the first scan.
            for value in self._between_placeholders(screened, finding):
                self._missed[value] = finding
        text = seal(screened, found, self._never_keep)
        sent = as_sent(screened, self._words)
        self._registry.mark_sent((mention.name for mention in sent.mentions), sent.literal)
        self._sent.pop(sent.text, None)
        self._sent[sent.text] = sent
        if len(self._sent) > _SENT:
            del self._sent[next(iter(self._sent))]
        return text

    def _require_own(self, screened: ScreenedPrompt) -> None:
        replaced = screened.with_state(MarkState.REPLACED)
        if not any(screened is made for made in self._made) or not all(
            # What was typed since may have taken over a number that nobody had been sent.
            self._registry.stands_for(self._words.name_of(mark.placeholder), mark.key)
            for mark in replaced
        ):
            raise NotVouchedError(
                msg(
                    "The text has changed since it was checked, so nothing was copied. "
                    "Wait for the preview to be up to date and copy again."
                )
            )

    def _missed_in(self, source: str) -> Iterable[Finding]:
        for value, like in self._missed.items():
            for match in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", source):
                # Person numbers mean nothing outside their own scan.
                yield Finding(match.start(), match.end(), like.label, like.certainty, like.reason)

    @staticmethod
    def _between_placeholders(screened: ScreenedPrompt, finding: Finding) -> list[str]:
        values = []
        read = finding.start
        for mark in screened.with_state(MarkState.REPLACED):
            if mark.end <= finding.start or mark.start >= finding.end:
                continue
            values.append(screened.text[read : mark.start])
            read = mark.end
        values.append(screened.text[read : finding.end])
        return [value.strip() for value in values if any(map(str.isalnum, value))]
