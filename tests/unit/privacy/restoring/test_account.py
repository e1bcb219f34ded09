"""Every placeholder is accounted for, and an answer from elsewhere is refused."""

import pytest

from aktiv_app.core.errors import NotVouchedError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.restoring.answer import Doubt, PlaceholderAccount
from aktiv_app.privacy.restoring.restore import NOTHING_SENT, OTHER_CASE, restore
from tests.unit.privacy.restoring.sending import PEOPLE, SOURCE, WORDS, findings_of, restored, send


def rows(answer: str) -> dict[str, PlaceholderAccount]:
    return {row.placeholder: row for row in restored(answer).account.placeholders}


def test_restored_missing_rewritten_and_surplus() -> None:
    account = rows("**[PERSON\\_1]**, [PERSON_1], [person 1]s, [PERSON_1] og [TELEFON_1]")
    assert list(account) == ["[PERSON_1]", "[PERSON_2]", "[TELEFON_1]", "[E-POST_1]"]
    kari = account["[PERSON_1]"]
    assert (kari.sent, kari.restored, kari.rewritten, kari.surplus) == (3, 4, 2, 1)
    assert (kari.original, kari.label) == ("Kari Nordmann", Label.PERSON)
    assert account["[PERSON_2]"].missing
    assert account["[E-POST_1]"].missing
    assert not account["[TELEFON_1]"].missing
    assert not restored("[PERSON_1]").account.in_order


def test_an_answer_that_uses_each_as_often_as_sent_is_in_order() -> None:
    answer = "[PERSON_1] [PERSON_1]s [PERSON_2] [PERSON_1] [TELEFON_1] [E-POST_1]"
    assert restored(answer).account.in_order
    assert restored(answer).account.restored == 6


def test_spans_mark_the_values_and_say_what_stood_there() -> None:
    result = restored("Vi kaller inn <PERSON 1> og [PERSON_2]s leder.")
    first, second = result.spans
    assert result.text[first.start : first.end] == first.original == "Kari Nordmann"
    assert (first.placeholder, first.written, first.rewritten) == (
        "[PERSON_1]",
        "<PERSON 1>",
        True,
    )
    assert result.text[second.start : second.end] == second.original == "Lars Holms"
    assert (second.written, second.rewritten) == ("[PERSON_2]s", False)


def test_unknown_ones_are_listed_where_they_stand() -> None:
    result = restored("[PERSON_1] [PERSON_9] [PERSON_2]")
    (unknown,) = result.account.unknown
    assert (unknown.text, unknown.doubt) == ("[PERSON_9]", Doubt.NOT_IN_CASE)
    assert result.text[unknown.start : unknown.end] == "[PERSON_9]"


def test_an_answer_with_more_strange_placeholders_than_own_is_refused() -> None:
    for answer in ("[PERSON_7]", "[PERSON_1] [PERSON_7] [PERSON_8]", "PERSON_7 og [KANDIDAT_1]"):
        result = restored(answer)
        assert (result.text, result.spans, result.refused) == (answer, (), OTHER_CASE)
    assert restored("Ingen plassholdere her.").refused is None


def test_a_case_that_has_sent_nothing_restores_nothing() -> None:
    case = Case(WORDS, frozenset())
    prompt = case.screened("Kari", Language.NB, findings_of("Kari", PEOPLE), {})
    assert restore(prompt.text, case.sent, WORDS).refused == NOTHING_SENT


def test_only_what_was_sealed_counts_as_sent() -> None:
    case = Case(WORDS, frozenset())
    send(case, "Kari ringte.", findings_of("Kari ringte.", PEOPLE))
    both = "Kari ringte Lars Holm."
    prompt = case.screened(both, Language.NB, findings_of(both, PEOPLE), {})
    missed = Finding(0, 4, Label.PERSON, Certainty.SURE, "fake")
    assert prompt.text.startswith("[PERSON_1] ringte [PERSON_2]")
    result = restore("[PERSON_1] og [PERSON_2]", case.sent, WORDS)
    assert result.text == "Kari og [PERSON_2]"
    with pytest.raises(NotVouchedError):
        case.sealed(case.screened("Ring opp", Language.NB, (), {}), (missed,))
    assert len(case.sent) == 1


def test_words_the_user_adds_later_make_a_placeholder_doubtful() -> None:
    case = Case(WORDS, frozenset())
    send(case, "Kari ringte.", findings_of("Kari ringte.", PEOPLE))
    later = "Person 1 er Kari."
    after = send(case, later, findings_of(later, PEOPLE))
    assert after.text.startswith("Person 1 er [PERSON_2].")
    result = restore("[PERSON_1] er [PERSON_2]", case.sent, WORDS)
    assert result.text == "[PERSON_1] er Kari"
    assert result.account.unknown[0].doubt is Doubt.OWN_TEXT
    assert restore(after.text, case.sent, WORDS).text == later


def test_what_the_user_once_sent_as_plain_words_is_never_anybodys_placeholder() -> None:
    case = Case(WORDS, frozenset())
    own = "Se [PERSON_1]."
    send(case, own, ())
    after = send(case, "Kari ringte.", findings_of("Kari ringte.", PEOPLE))
    assert after.text.startswith("[PERSON_2] ringte.")
    assert restore(own, case.sent, WORDS).text == own


def test_values_stay_out_of_the_representation() -> None:
    result = restored("[PERSON_1] og [PERSON_2]")
    assert "Kari" not in repr(result)
    case = Case(WORDS, frozenset())
    send(case, SOURCE, findings_of(SOURCE, PEOPLE))
    assert "Kari" not in repr(case.sent)
