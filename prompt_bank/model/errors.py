"""Typed errors of the bank. They carry a code and fields; the app words them for people."""

from collections.abc import Mapping
from enum import StrEnum


class Problem(StrEnum):
    """What can go wrong, as stable codes. The app has a sentence for each of them."""

    # what was asked for is not allowed or not possible
    NOT_ALLOWED = "not_allowed"  # fields: action, reason (a workflow.Refusal)
    UNKNOWN_PROMPT = "unknown_prompt"
    UNKNOWN_REVISION = "unknown_revision"
    UNKNOWN_LANGUAGE = "unknown_language"
    INVALID_CONTENT = "invalid_content"  # fields: where, rule
    PERSONAL_DATA = "personal_data"  # fields: where, labels; never the text
    CHECKS_FAILED = "checks_failed"  # fields: checks
    CHECKS_UNAVAILABLE = "checks_unavailable"
    RECORD_CONFLICT = "record_conflict"  # the same record number with other content
    # the bank on this machine
    BANK_NEWER = "bank_newer"  # fields: found, known
    BANK_DAMAGED = "bank_damaged"
    BANK_BUSY = "bank_busy"
    BANK_READ_ONLY = "bank_read_only"
    DISK_FULL = "disk_full"
    CANNOT_WRITE = "cannot_write"
    BACKUP_UNUSABLE = "backup_unusable"
    # the team's server
    SERVER_UNREACHABLE = "server_unreachable"
    SERVER_REFUSED_LOGIN = "server_refused_login"
    SERVER_NO_PASSWORD = "server_no_password"  # noqa: S105 (a code, not a password)
    SERVER_UNTRUSTED = "server_untrusted"  # the certificate cannot be verified
    SERVER_INSECURE = "server_insecure"  # no verified TLS beyond the local machine
    SERVER_NO_BANK = "server_no_bank"  # connected, but the schema is not there
    SERVER_OLDER = "server_older"
    SERVER_NEWER = "server_newer"
    SERVER_NO_ROLE = "server_no_role"
    SERVER_DENIED = "server_denied"  # fields: rule
    SERVER_LOST = "server_lost"
    SERVER_FULL = "server_full"
    SERVER_BAD_ADDRESS = "server_bad_address"
    SERVER_FAULT = "server_fault"  # anything else; fields: sqlstate
    CANCELLED = "cancelled"
    # packages and files
    PACKAGE_CHANGED = "package_changed"
    PACKAGE_UNKNOWN_SIGNER = "package_unknown_signer"  # fields: fingerprint
    PACKAGE_REPLAYED = "package_replayed"
    PACKAGE_TOO_LARGE = "package_too_large"
    PACKAGE_UNREADABLE = "package_unreadable"
    NO_SIGNING_KEY = "no_signing_key"
    NOT_VETTED = "not_vetted"  # only vetted prompts go into a package
    FOLDER_UNREADABLE = "folder_unreadable"  # where packages of others lie
    FILE_UNREADABLE = "file_unreadable"  # fields: name, line, rule
    FILE_TOO_LARGE = "file_too_large"  # fields: name, limit


class BankError(Exception):
    """Something went wrong in the bank.

    `fields` never hold prompt text or personal data, so an error may be logged.
    """

    def __init__(self, problem: Problem, **fields: object) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.fields: Mapping[str, object] = fields
