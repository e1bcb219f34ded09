"""What is wrong with a prompt is kept so that each reader sees it in their own language."""

from gettext import NullTranslations

from aktiv_app.core.messages import ENGLISH, Message, Translator, msg, nmsg
from aktiv_app.services.bank.checks import TemplateChecks
from aktiv_app.services.bank.kept_words import keep_message, kept_message
from prompt_bank.model.content import PromptParts
from tests.unit.prompt_bank.bank_fixtures import content


class Backwards(NullTranslations):
    """A language in which every sentence begins with its translation mark."""

    def gettext(self, message: str) -> str:
        return f"§{message}"


def test_a_message_in_a_message_comes_back_and_is_translated_throughout() -> None:
    inner = msg("“{name}” is not a field.", name="antal")
    whole = msg("Part {letter}: {problem}", letter="K", problem=inner)
    back = kept_message(keep_message(whole))
    assert ENGLISH(back) == "Part K: “antal” is not a field."
    assert Translator(Backwards())(back) == "§Part K: §“antal” is not a field."


def test_counted_messages_keep_their_form() -> None:
    for count, said in ((1, "1 line"), (3, "3 lines")):
        kept = kept_message(keep_message(nmsg("{count} line", "{count} lines", count)))
        assert ENGLISH(kept) == said


def test_what_the_checks_say_of_a_template_can_be_said_again() -> None:
    broken = content(parts=PromptParts(kommando="{{ nobody }}"))
    report = TemplateChecks(lambda text: (), "1.0").check(broken, None)
    (point,) = report.results[0].points
    message: Message = kept_message(point.fields)
    assert ENGLISH(message).startswith("Part K: ")
    assert "nobody" in ENGLISH(message)
    assert "{" not in ENGLISH(message)
