"""The kinds of rules that an engine is put together from, besides recognisers for one piece."""

from collections.abc import Sequence
from typing import Protocol

from aktiv_app.privacy.findings import Finding
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.segments import Segment


class DocumentRule(Protocol):
    """A rule that needs the whole text, such as the heading of a table column."""

    def find(self, text: str, findings: Sequence[Finding]) -> Sequence[Finding]:
        """Further findings in the normalised `text`, given those found so far."""


class PersonRule(Protocol):
    """Finds names: candidates in each piece, decided for the text as a whole."""

    def candidates_in(self, segments: Sequence[Segment]) -> Sequence[Sequence[RawName]]:
        """Possible names that begin in the own part of each piece, offsets within its text.

        What a piece gives depends on the piece alone; many at once cost less.
        """

    def resolve(
        self,
        whole_text: str,
        candidates: Sequence[RawName],
        other_findings: Sequence[Finding],
        *,
        in_fields: bool,
    ) -> Sequence[Finding]:
        """The names of the whole normalised text, which may be what was filled into a form."""


class StatementRule(Protocol):
    """Finds what the rules may have no words for, in each piece."""

    def find_in(self, segments: Sequence[Segment]) -> Sequence[Sequence[Finding]]:
        """What begins in the own part of each piece, offsets within its text.

        What a piece gives depends on the piece alone; many at once cost less.
        """


class Widening(Protocol):
    """Makes findings as long as what they tell."""

    def widened(self, text: str, findings: Sequence[Finding]) -> Sequence[Finding]:
        """`findings` of the normalised `text`, sorted and not overlapping, some of them longer."""
