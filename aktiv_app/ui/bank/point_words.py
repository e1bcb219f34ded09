"""The remarks of the automatic checks in words."""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import Part
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.label_names import LABEL_NAMES
from aktiv_app.services.bank.kept_words import kept_message
from aktiv_app.services.bank.language_names import LANGUAGE_NAMES
from aktiv_app.ui.composer.part_words import PART_NAMES
from prompt_bank.model.checks import CheckPoint

_ADVICE: Mapping[str, Message] = {
    "role-missing": msg("no role is given"),
    "role-without-setting": msg("the role has no setting"),
    "no-imperative-task": msg("nothing asks the AI to do something"),
    "no-amount-or-form": msg("neither amount nor form is said"),
    "two-tasks": msg("it asks for more than one thing"),
    "not-broken-down": msg("the task is not broken down"),
    "requirements-not-listed": msg("requirements are named but not listed"),
    "nothing-attached": msg("it mentions an attachment, and none can be added"),
    "no-example": msg("there is no example to follow"),
    "example-not-marked": msg("the example may be taken for facts"),
    "no-self-review": msg("the AI is not asked to review its answer"),
    "amount-contradicts": msg("two different amounts are asked for"),
    "left-unfilled": msg("something is left to fill in"),
}


def point_words(point: CheckPoint) -> Message:
    """One remark as a sentence."""
    fields = point.fields
    match point.code:
        case "found":
            known = {label.value: name for label, name in LABEL_NAMES.items()}
            kind = known.get(str(fields.get("label")), LABEL_NAMES[Label.PERSON])
            if fields.get("certainty") == "possible":
                return msg("This may be {kind}. Look for it in the text.", kind=kind)
            return msg("There seems to be {kind} in the text.", kind=kind)
        case "no_example":
            return msg("No example value: {field}", field=str(fields.get("field", "")))
        case "advice":
            return _advice(str(fields.get("rule")), str(fields.get("part")))
        case "problem":
            return kept_message(fields)
        case "source_moved":
            return msg("The {language} text it follows has a newer version.", language=_in(fields))
        case "will_be_stale":
            return msg("The {language} text will have to follow.", language=_in(fields))
        case _:
            return msg("A remark that this version of the app does not know")


def _advice(rule: str, part: str) -> Message:
    told = _ADVICE.get(rule, msg("look at it once more"))
    names = {known.value: PART_NAMES[known] for known in Part}
    return msg("{part}: {advice}", part=names.get(part, part), advice=told)


def _in(fields: Mapping[str, str | int]) -> object:
    code = str(fields.get("language", ""))
    return LANGUAGE_NAMES.get(code, code)
