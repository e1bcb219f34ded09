"""Plain words for classes of personal data, certainty and the reasons to keep a value."""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, Translator, msg
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.replacing.screened import KeepReason, Mark, MarkState

LABEL_NAMES: Mapping[Label, Message] = {
    Label.PERSON: msg("Name"),
    Label.EMAIL: msg("E-mail"),
    Label.PHONE: msg("Phone"),
    Label.NATIONAL_ID: msg("National identity number"),
    Label.ADDRESS: msg("Address"),
    Label.DATE_OF_BIRTH: msg("Date of birth"),
    Label.AGE: msg("Age"),
    Label.BANK_ACCOUNT: msg("Bank account"),
    Label.URL_PROFILE: msg("Profile link"),
    Label.ID_DOC: msg("Identity document"),
    Label.VEHICLE: msg("Vehicle registration"),
    Label.IP: msg("IP address"),
    Label.USERNAME: msg("User name"),
    Label.SENSITIVE: msg("Sensitive"),
    Label.CONFIDENTIAL: msg("Confidential"),
}

POSSIBLE_NAMES: Mapping[Label, Message] = {
    Label.PERSON: msg("Possible name"),
    Label.EMAIL: msg("Possible e-mail"),
    Label.PHONE: msg("Possible phone"),
    Label.NATIONAL_ID: msg("Possible identity number"),
    Label.ADDRESS: msg("Possible address"),
    Label.DATE_OF_BIRTH: msg("Possible date of birth"),
    Label.AGE: msg("Possible age"),
    Label.BANK_ACCOUNT: msg("Possible bank account"),
    Label.URL_PROFILE: msg("Possible profile link"),
    Label.ID_DOC: msg("Possible identity document"),
    Label.VEHICLE: msg("Possible vehicle registration"),
    Label.IP: msg("Possible IP address"),
    Label.USERNAME: msg("Possible user name"),
    Label.SENSITIVE: msg("Possibly sensitive"),
    Label.CONFIDENTIAL: msg("Possibly confidential"),
}

CERTAINTY_NAMES: Mapping[Certainty, Message] = {
    Certainty.SURE: msg("sure"),
    Certainty.LIKELY: msg("likely"),
    Certainty.POSSIBLE: msg("possible"),
}

KEEP_REASONS: Mapping[KeepReason, Message] = {
    KeepReason.NOT_PERSONAL: msg("Not personal data – a false alarm"),
    KeepReason.PUBLISHED: msg("A published contact or a public office"),
    KeepReason.NEEDED: msg("Needed for the task, and our rules allow it"),
}

KEPT_BECAUSE: Mapping[KeepReason, Message] = {
    KeepReason.NOT_PERSONAL: msg("kept: not personal data"),
    KeepReason.PUBLISHED: msg("kept: published contact"),
    KeepReason.NEEDED: msg("kept: needed and allowed"),
}


def class_name(mark: Mark, tr: Translator) -> str:
    """The class of `mark` in words; a finding that awaits a decision is called possible."""
    names = POSSIBLE_NAMES if mark.state is MarkState.UNDECIDED else LABEL_NAMES
    return tr(names[mark.finding.label])


def reason_text(mark: Mark, reasons: Mapping[str, Message], tr: Translator) -> str:
    """Why the engine marked it; empty when the engine gave a reason we have no words for."""
    reason = reasons.get(mark.finding.reason)
    return "" if reason is None else tr(reason)


def short(text: str, limit: int = 60) -> str:
    """`text` on one line, cut in the middle when it is long."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head = limit * 2 // 3
    return f"{line[:head].rstrip()} … {line[-(limit - head - 3) :].lstrip()}"
