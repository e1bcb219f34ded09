"""What needs no question to the engine: scans just answered, and texts that end its process."""

import hashlib
from collections import OrderedDict

from aktiv_app.privacy.failures import unreadable
from aktiv_app.privacy.findings import Finding
from aktiv_app.privacy.process.waiting import Answer, Job

_RECENT = 4  # scans whose findings are kept, for when only a decision changed

_Asked = tuple[str, tuple[str, ...]]  # a text and the own sentences of its prompt


class Answered:
    """Answers that are known. Of texts that end the process only a digest is kept."""

    def __init__(self) -> None:
        self._recent: OrderedDict[_Asked, tuple[Finding, ...]] = OrderedDict()
        self._deadly: set[bytes] = set()

    def answer(self, job: Job) -> Answer | None:
        """The known answer to `job`; None when the engine must be asked, as for checks."""
        if self._deadly and _digest(job.text) in self._deadly:
            return unreadable()
        asked = job.text, job.own
        if not job.scan or asked not in self._recent:
            return None
        self._recent.move_to_end(asked)
        return self._recent[asked]

    def keep(self, job: Job, findings: tuple[Finding, ...]) -> None:
        """Remember what a scan found."""
        if job.scan:
            self._recent[job.text, job.own] = findings
            if len(self._recent) > _RECENT:
                self._recent.popitem(last=False)

    def refuse(self, job: Job) -> None:
        """Never again send the text of `job`: it ends the process."""
        self._deadly.add(_digest(job.text))

    def forget_findings(self) -> None:
        """Another setup finds other things."""
        self._recent.clear()

    def forget_refused(self) -> None:
        """Another engine may bear what ended the one before."""
        self._deadly.clear()


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
