"""The rows of questions that may be unlawful to ask, in careful words. Free of Qt."""

from collections.abc import Iterable, Mapping

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, Translator, msg
from aktiv_app.core.questions.grounds import Ground, ProtectedQuestion
from aktiv_app.ui.answer.account.rows import AccountRow, RowState
from aktiv_app.ui.composer.finding_words import short

GROUND_NAMES: Mapping[Ground, Message] = {
    Ground.FAMILY: msg("pregnancy, children or family"),
    Ground.HEALTH: msg("health or disability"),
    Ground.RELIGION: msg("religion or belief"),
    Ground.ORIGIN: msg("ethnicity or origin"),
    Ground.ORIENTATION: msg("sexual orientation or gender identity"),
    Ground.UNION: msg("trade union membership"),
    Ground.POLITICS: msg("political views"),
    Ground.AGE: msg("age"),
}
_CAREFUL = msg("may be unlawful to ask; check")
_LENGTH = 90


def question_rows(
    questions: Iterable[ProtectedQuestion], language: Language, tr: Translator
) -> tuple[AccountRow, ...]:
    """A row for each question; the same sentence twice has one row with two places."""
    same: dict[str, list[ProtectedQuestion]] = {}
    for question in questions:
        same.setdefault(question.text, []).append(question)
    return tuple(_row(found, language, tr) for found in same.values())


def explained(question: ProtectedQuestion, tr: Translator) -> str:
    """What the question seems to be about, and the laws of both countries."""
    norway = _laws(found.norway.full for found in question.protections)
    sweden = _laws(found.sweden.full for found in question.protections)
    texts = [f"{_grounds(question, tr)}: {tr(_CAREFUL)}"]
    texts += [tr.t("Norway: {law}", law=law) for law in norway]
    texts += [tr.t("Sweden: {law}", law=law) for law in sweden]
    return ". ".join(texts)


def _row(same: list[ProtectedQuestion], language: Language, tr: Translator) -> AccountRow:
    first = same[0]
    # There is room for the laws of one country: the one where the language is at home.
    swedish = language is Language.SV
    laws = (found.sweden if swedish else found.norway for found in first.protections)
    # What tells most comes first, as the end is cut in a narrow window.
    details = [_grounds(first, tr), tr(_CAREFUL)]
    if len(same) > 1:
        details.append(tr.nt("{count} place", "{count} places", len(same)))
    details += _laws(law.short for law in laws)
    return AccountRow(
        RowState.QUESTION,
        "",
        "",
        short(first.text, _LENGTH),
        "",
        " · ".join(details),
        tuple((question.start, question.end) for question in same),
        explained(first, tr),
    )


def _grounds(question: ProtectedQuestion, tr: Translator) -> str:
    return ", ".join(tr(GROUND_NAMES[found.ground]) for found in question.protections)


def _laws(laws: Iterable[str]) -> tuple[str, ...]:
    """The laws of several grounds, each named once."""
    return tuple(dict.fromkeys(law for law in laws if law))
