"""A case as it is used: texts edited, copied, renamed, begun anew, in any order."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from aktiv_app.core.errors import NotVouchedError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Name, Role
from aktiv_app.privacy.replacing.screened import MarkState, ScreenedPrompt
from aktiv_app.privacy.restoring.restore import restore
from aktiv_app.services.case_book import CaseBook
from tests.unit.privacy.restoring.sending import WORDS, findings_of, send

# One is another with a letter more, as while a name is being typed.
PEOPLE = ("Kari Nordmann", "Lars Holm", "Anna Ek", "Ida Lie", "Ida Lien")
VALUES = [(name, Label.PERSON, number) for number, name in enumerate(PEOPLE, 1)]
PHONES = ("912 34 567", "407 11 222")
VALUES += [(phone, Label.PHONE, 0) for phone in PHONES]
TYPED = ("person 1", "[PERSON_2]", "kandidat 1", "telefon_1")
CHOSEN = st.lists(st.sampled_from([*PEOPLE, *PHONES, *TYPED]), min_size=1, max_size=6)


class Cases(RuleBasedStateMachine):
    """Whatever happens, a placeholder restores the value it was sent for, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.book = CaseBook()
        self.case = Case(WORDS, frozenset())
        self.meaning: dict[tuple[str, Name], str] = {}
        self.earlier: list[tuple[str, ScreenedPrompt]] = []
        self.shown = ""
        self.shown_lately: list[ScreenedPrompt] = []

    def _screened(self, chosen: list[str], language: Language) -> str:
        return " møter ".join(chosen) + "."

    @rule(chosen=CHOSEN, language=st.sampled_from(Language))
    def edit(self, chosen: list[str], language: Language) -> None:
        text = self._screened(chosen, language)
        prompt = self.case.screened(text, language, findings_of(text, VALUES), {})
        self.shown_lately.append(prompt)
        marks = prompt.with_state(MarkState.REPLACED)
        self.shown = marks[0].placeholder if marks else ""

    @rule(chosen=CHOSEN, language=st.sampled_from(Language))
    def copy(self, chosen: list[str], language: Language) -> None:
        text = self._screened(chosen, language)
        prompt = send(self.case, text, findings_of(text, VALUES), language)
        self.book.record(self.case.sent)
        case_id = self.book.current.id
        self.earlier.append((case_id, prompt))
        marks = prompt.with_state(MarkState.REPLACED)
        self.shown = marks[0].placeholder if marks else ""
        self._note_meaning(case_id, prompt)

    @precondition(lambda self: self.shown_lately)
    @rule(which=st.integers(1, 4))
    def copy_what_was_shown_before(self, which: int) -> None:
        """A seal that was asked for before the latest keystrokes comes late, or is refused."""
        prompt = self.shown_lately[-min(which, len(self.shown_lately))]
        try:
            self.case.sealed(prompt, ())
        except NotVouchedError:
            return
        self.book.record(self.case.sent)
        self.earlier.append((self.book.current.id, prompt))
        self._note_meaning(self.book.current.id, prompt)

    def _note_meaning(self, case_id: str, prompt: ScreenedPrompt) -> None:
        for mark in prompt.with_state(MarkState.REPLACED):
            name = WORDS.name_of(mark.placeholder)
            # One placeholder, one value: in its case for good, in the session for good.
            for (_, known), value in self.meaning.items():
                if known == name:
                    assert value == mark.original
            self.meaning[case_id, name] = mark.original

    @precondition(lambda self: self.shown)
    @rule(role=st.sampled_from([None, *Role]))
    def rename(self, role: Role | None) -> None:
        if WORDS.name_of(self.shown)[0] in (Label.PERSON, *Role):
            kind, number = self.case.rename(self.shown, role)
            self.shown = WORDS.placeholder(kind, number, Language.NB)

    @rule()
    def begin(self) -> None:
        self.case = Case(WORDS, frozenset(), self.book.begin())
        self.shown_lately.clear()
        self.shown = ""

    @invariant()
    def whatever_was_copied_comes_back(self) -> None:
        for case_id, prompt in self.earlier[-4:]:
            record = self.book.find(case_id)
            assert record is not None
            assert restore(prompt.text, record.sent, WORDS).text == prompt.source

    @invariant()
    def a_placeholder_alone_means_its_value_or_nothing(self) -> None:
        for (case_id, (kind, number)), value in list(self.meaning.items())[-8:]:
            for record in self.book.records():
                if not record.sent:
                    continue
                written = WORDS.placeholder(kind, number, Language.NB).replace("_", "\\_")
                result = restore(f"se {written} her", record.sent, WORDS)
                if record.id != case_id:
                    assert result.spans == ()
                else:
                    assert result.text in (f"se {value} her", f"se {written} her")


Cases.TestCase.settings = settings(max_examples=40, stateful_step_count=12, deadline=None)
TestCases = Cases.TestCase
