"""Ages that stand right beside a person's name."""

import re
from collections.abc import Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label

_BESIDE = re.compile(
    r"(?:,? ?\(|, | [–/-] |: | (?:er|är|is|fyller|blir|turns) (?:nå |nu |no |now |snart |bare "
    r"|drygt )?)"
    r"(?:(?:[^\d\n()]{2,24}, )?(?:ca\.? )?)(?P<a>[1-9]\d(?: ?(?:år|years|yrs|y/?o|årig))?)"
    r"(?=[),;]|, |: [^\W\d]| (?:eller|el\.?|or) \d| [–/] |\.\s|\.?$|\n"
    r"| og bor| og bur| och bor| and lives)"
)
_IN_LINE = re.compile(
    r"(?:[,(:|–-] ?|\t)(?P<a>[1-9]\d (?:år|years|yrs))(?=[),;.]|\s*\n|\s*$| [–-])"
)
_LINE = 160  # characters of a line after a name that are looked at


class AgeBesideName:
    """An age right after a person's name, "Kari (52)", or set off in the same line."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Ages beside the persons among `findings`."""
        found = []
        for finding in findings:
            if finding.label is Label.PERSON and finding.certainty.rank > 0:
                stop = text.find("\n", finding.end)
                stop = min(len(text) if stop < 0 else stop, finding.end + _LINE)
                matches = [_BESIDE.match(text, finding.end, stop)]
                matches += _IN_LINE.finditer(text, finding.end, stop)
                found += [
                    Finding(
                        *match.span(match.lastgroup), Label.AGE, Certainty.LIKELY, reasons.AGE_CUE
                    )
                    for match in matches
                    if match and match.lastgroup and 16 <= int(match[match.lastgroup][:2]) <= 90
                ]
        return found
