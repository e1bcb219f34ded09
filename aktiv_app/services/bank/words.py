"""What the bank's typed errors mean, in sentences for people."""

from collections.abc import Mapping
from typing import Final

from aktiv_app.core.messages import Message, msg
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.label_names import LABEL_NAMES
from aktiv_app.services.bank.api import BankFaultError
from prompt_bank.exchange.entries import LeftOut
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.state import Refusal

REFUSALS: Final[Mapping[Refusal, Message]] = {
    Refusal.UNKNOWN_REVISION: msg("This version of the prompt is not in the bank."),
    Refusal.UNKNOWN_PROPOSAL: msg("The proposal is not in the bank yet."),
    Refusal.UNKNOWN_LANGUAGE: msg("The prompt does not exist in this language."),
    Refusal.OTHER_REVISION: msg(
        "The prompt was changed after you opened it. Read the new version before you decide."
    ),
    Refusal.NOT_OPEN: msg("Somebody has already answered this proposal."),
    Refusal.OWN_WORK: msg("You wrote or proposed this yourself. Somebody else must review it."),
    Refusal.NOT_VOUCHED: msg(
        "This decision counts once the team's server, or somebody who trusts your key, has it."
    ),
    Refusal.NOT_OWNER: msg("Only the owner of the prompt can do this."),
    Refusal.NOT_AUTHOR: msg("Only the author or the owner of the prompt can propose it."),
    Refusal.NOT_CURATOR: msg("Only curators can review prompts. Ask your team lead."),
    Refusal.CHECKS_MISSING: msg("The automatic checks have not been passed."),
    Refusal.RETIRED: msg(
        "The prompt is no longer in use. Make a copy of your own to go on with it."
    ),
    Refusal.EXPIRED_ALREADY: msg("The last day of the approval has already passed."),
    Refusal.UNKNOWN_KIND: msg("This was written by a newer version of the app."),
    Refusal.EMPTY: msg("The prompt has no text yet."),
}

_RULES: Final[Mapping[str, Message]] = {
    "empty": msg("it is empty"),
    "length": msg("it is too long"),
    "entries": msg("there are too many entries"),
    "characters": msg("it has characters that are not text"),
    "name": msg("the name has other characters than a–z, 0–9 and _"),
    "twice": msg("a name is used twice"),
    "size": msg("it is too large"),
}

_PLACES: Final[Mapping[str, Message]] = {
    "title": msg("the title"),
    "purpose": msg("the purpose"),
    "guidance": msg("the guidance"),
    "parts": msg("the five parts"),
    "variables": msg("the fields"),
    "choices": msg("the choices of a field"),
    "examples": msg("the example values"),
    "tags": msg("the tags"),
    "checks": msg("the checks of the answer"),
    "task": msg("the task"),
    "language": msg("the language"),
}

# By name: the extraction does not see a message inside a call inside a message.
_WHOLE: Final = msg("the prompt")
_UNKNOWN_RULE: Final = msg("something in it does not fit")

_UNTOUCHED: Final = msg("Your bank has not been changed.")

_PROBLEMS: Final[Mapping[Problem, Message]] = {
    Problem.UNKNOWN_PROMPT: msg("This prompt is not in the bank on this computer."),
    Problem.UNKNOWN_REVISION: msg("This version of the prompt is not in the bank."),
    Problem.UNKNOWN_LANGUAGE: msg("The prompt does not exist in this language."),
    Problem.CHECKS_FAILED: msg(
        "The prompt was not proposed, because an automatic check has not been passed. "
        "Your draft is kept."
    ),
    Problem.CHECKS_UNAVAILABLE: msg(
        "Nothing was saved, because the text could not be checked for personal data. "
        "Wait until the check is ready, or start it again, and try once more."
    ),
    Problem.RECORD_CONFLICT: msg(
        "Two different entries in the bank have the same number, so the new one was left out. "
        "Tell whoever runs the team bank."
    ),
    Problem.BANK_NEWER: msg(
        "The prompt bank was made by a newer version of the app. It has not been changed. "
        "Update the app, or open the bank to look only."
    ),
    Problem.BANK_DAMAGED: msg(
        "The prompt bank on this computer is damaged. It has not been changed. "
        "Restore a backup, or export what can still be read."
    ),
    Problem.BANK_BUSY: msg(
        "Another program is using the prompt bank. Nothing was saved. Try again in a moment."
    ),
    Problem.BANK_READ_ONLY: msg("The prompt bank is open to look only, so nothing was saved."),
    Problem.DISK_FULL: msg(
        "The disk is full, so nothing was saved. What was in the bank before is still there. "
        "Make room and try again."
    ),
    Problem.CANNOT_WRITE: msg(
        "The file cannot be written. Check that you may write in this folder."
    ),
    Problem.BACKUP_UNUSABLE: msg(
        "This backup cannot be used. The bank has not been changed. Choose another backup."
    ),
    Problem.SERVER_UNREACHABLE: msg(
        "The team's server cannot be reached. You can go on working; what you write is sent "
        "when the server answers again."
    ),
    Problem.SERVER_REFUSED_LOGIN: msg(
        "The team's server did not accept your login. Check the user name and the password."
    ),
    Problem.SERVER_NO_PASSWORD: msg(
        "The team's server asks for a password, and none is kept on this computer. "
        "Enter it in Settings."
    ),
    Problem.SERVER_UNTRUSTED: msg(
        "The certificate of the team's server cannot be verified, so nothing was sent, not even "
        "your password. Tell your IT department."
    ),
    Problem.SERVER_INSECURE: msg(
        "The team's server offers no encrypted and verified connection, so nothing was sent, "
        "not even your password. Tell your IT department."
    ),
    Problem.SERVER_NO_BANK: msg(
        "There is no prompt bank on this server yet. Your IT department makes it with "
        "“aktiv bank init-server”."
    ),
    Problem.SERVER_OLDER: msg(
        "The team's prompt bank is older than this app. Nothing was sent. Your IT department "
        "upgrades it with “aktiv bank init-server”."
    ),
    Problem.SERVER_NEWER: msg(
        "The team's prompt bank is newer than this app. Nothing was sent. Update the app."
    ),
    Problem.SERVER_NO_ROLE: msg(
        "Your login may not use the team's prompt bank. Ask your IT department for the role."
    ),
    Problem.SERVER_DENIED: msg(
        "The team's server did not accept this. It is kept on this computer only."
    ),
    Problem.SERVER_LOST: msg(
        "The connection to the team's server was lost. Nothing is lost by that; the rest "
        "follows next time."
    ),
    Problem.SERVER_FULL: msg(
        "The team's server has no room left. What you wrote is kept on this computer and sent "
        "later. Tell your IT department."
    ),
    Problem.SERVER_BAD_ADDRESS: msg(
        "The address of the team's server is not right. Check it in Settings."
    ),
    Problem.SERVER_FAULT: msg(
        "The team's server answered with a fault. What you wrote is kept on this computer and "
        "sent later."
    ),
    Problem.CANCELLED: msg("Stopped. What had arrived before is kept."),
    Problem.PACKAGE_CHANGED: msg(
        "The package was changed after it was signed, so nothing was taken from it. "
        "Ask for it again."
    ),
    Problem.PACKAGE_UNKNOWN_SIGNER: msg(
        "The package is signed with a key that nobody here has compared yet, so nothing was "
        "taken from it."
    ),
    Problem.PACKAGE_REPLAYED: msg(
        "A newer package from the same signer is here already, so nothing was taken from this one."
    ),
    Problem.PACKAGE_TOO_LARGE: msg(
        "The package is larger than a package may be, so it was not read."
    ),
    Problem.PACKAGE_UNREADABLE: msg(
        "The file is not a package of prompts, or it is damaged. Nothing was taken from it, and "
        "your prompts are as before. Ask whoever sent it to send it again."
    ),
    Problem.FOLDER_UNREADABLE: msg(
        "The team's folder with packages cannot be opened, so it is not known whether there are "
        "new ones. Your prompts are not affected. Check that you are connected to the team's "
        "network; if you are, ask your IT department."
    ),
    Problem.NOT_VETTED: msg(
        "No package was made: only prompts that somebody else has approved can go into one."
    ),
    Problem.NO_SIGNING_KEY: msg("There is no signing key on this computer. Make one in Settings."),
}


_SERVER_RULES: Final[Mapping[str, Message]] = {
    "behind": msg("Somebody else decided about this prompt in the meantime."),
    "root": msg("A prompt with this number is on the server already."),
    "unknown_prompt": msg("The server does not have this prompt."),
    "unknown_person": msg("The server knows nobody by this name."),
    "hidden": msg(
        "The prompt holds characters that nobody can see, but that an AI tool reads. "
        "Edit it and save it again, and they are gone."
    ),
    "no_role": msg("Your login may not use the team's prompt bank."),
    "not_admin": msg("Only administrators can do this."),
    "privilege": msg("Your login may not do this on the server."),
    "encoding": msg("The database must be made with the encoding UTF8."),
    "create_roles": msg("This login may not create roles on the server."),
    "create_schema": msg("This login may not create the schema in this database."),
    "schema_owner": msg("The schema belongs to another role than aktiv_owner."),
}


def rule_message(rule: str) -> Message:
    """Why the team's server does not take a record, from the rule it names."""
    if rule in set(Refusal):
        return REFUSALS[Refusal(rule)]
    return _SERVER_RULES.get(rule, msg("The server does not accept its form."))


def refusal_message(reason: Refusal) -> Message:
    """Why something is not allowed."""
    return REFUSALS[reason]


def as_fault(error: BankError) -> BankFaultError:
    """`error` with a sentence."""
    return BankFaultError(_message(error), error.problem)


def _message(error: BankError) -> Message:
    fields = error.fields
    match error.problem:
        case Problem.NOT_ALLOWED:
            return refusal_message(Refusal(str(fields["reason"])))
        case Problem.PERSONAL_DATA:
            labels = fields.get("labels")
            found = Label(labels[0]) if isinstance(labels, tuple) and labels else None
            return msg(
                "Nothing was saved, because the text seems to hold personal data ({kind}). The "
                "bank is shared and not encrypted. Write it without, or with a field to fill in.",
                kind=LABEL_NAMES[found] if found else msg("of an unknown kind"),
            )
        case Problem.INVALID_CONTENT:
            where, rule = str(fields.get("where")), str(fields.get("rule"))
            return msg(
                "Nothing was saved. Look at {place}: {rule}.",
                place=_PLACES.get(where, _WHOLE),
                rule=_RULES.get(rule, _UNKNOWN_RULE),
            )
        case Problem.FILE_UNREADABLE if fields.get("rule") == "front_matter":
            return _front_matter(fields)
        case Problem.FILE_UNREADABLE:
            return _unreadable(str(fields.get("name", "")), str(fields.get("rule", "")))
        case Problem.FILE_TOO_LARGE:
            return msg(
                "The file {name} is too large to be read. {untouched}",
                name=str(fields.get("name", "")),
                untouched=_UNTOUCHED,
            )
        case Problem.SERVER_DENIED if "rule" in fields:
            return msg(
                "The team's server did not accept this. {reason}",
                reason=rule_message(str(fields["rule"])),
            )
        case problem:
            return _PROBLEMS[problem]


def _unreadable(name: str, rule: str) -> Message:
    """What is wrong with a file as a whole, and what its reader can do about it."""
    match rule:
        case "columns":
            return msg(
                "The list {name} cannot be read, because its first line does not name the "
                "columns. Write the names there, such as Title and Prompt, then import the file "
                "again. {untouched}",
                name=name,
                untouched=_UNTOUCHED,
            )
        case "encrypted":
            return msg(
                "The file {name} is protected with a password. Save it without one, then import "
                "it again. {untouched}",
                name=name,
                untouched=_UNTOUCHED,
            )
        case _:
            return msg(
                "The file {name} cannot be read as prompts. Open it in the program that it was "
                "made with, see that it is whole, and save it again. {untouched}",
                name=name,
                untouched=_UNTOUCHED,
            )


def _front_matter(fields: Mapping[str, object]) -> Message:
    """What stands above the text for programs is not as it should be."""
    name, line = str(fields.get("name", "")), int(str(fields.get("line", 0)))
    if not line:
        return msg(
            "The file {name} cannot be read as a prompt because of the block between the two "
            "lines of hyphens at the top. Correct it or take it away, then import the file again. "
            "{untouched}",
            name=name,
            untouched=_UNTOUCHED,
        )
    return msg(
        "The file {name} cannot be read as a prompt because of line {line}, in the block between "
        "the two lines of hyphens at the top. Correct it or take the block away, then import the "
        "file again. {untouched}",
        name=name,
        line=line,
        untouched=_UNTOUCHED,
    )


def left_out_message(left: LeftOut) -> Message:
    """Why an entry of a file could not be read, and where it stands."""
    name, row = left.place
    field, rule = _PLACES.get(left.where, _WHOLE), _RULES.get(left.rule, _UNKNOWN_RULE)
    if not row:
        return msg(
            "{place} was left out. Look at {field}: {rule}.", place=name, field=field, rule=rule
        )
    if not name:
        return msg(
            "Row {row} of the list was left out. Look at {field}: {rule}.",
            row=row,
            field=field,
            rule=rule,
        )
    return msg(
        "Row {row} of the sheet “{sheet}” was left out. Look at {field}: {rule}.",
        row=row,
        sheet=name,
        field=field,
        rule=rule,
    )
