"""Why a stretch of text was taken for a person's name, in plain words."""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, msg

FULL_NAME = "name_full"
LISTED = "name_listed"
CUE = "name_cue"
SHAPE = "name_shape"
AMBIGUOUS = "name_ambiguous"
REPEATED = "name_repeated"
INITIALS = "name_initials"
TABLE = "name_table"
SIGN_OFF = "name_sign_off"
FILE_NAME = "name_file"
ACCOUNT = "name_account"
MODEL = "name_model"

FROM_WORDS = frozenset((LISTED, AMBIGUOUS, SHAPE, MODEL, FULL_NAME, REPEATED))
"""Those that rest on the words of a name and not on the place where it stands."""

REASONS: Mapping[str, Message] = {
    FULL_NAME: msg("First name and last name together."),
    LISTED: msg("A known first name or last name."),
    CUE: msg("The words around it say that a person is named here."),
    SHAPE: msg("Looks like a person's name, though it is not on the name lists."),
    AMBIGUOUS: msg("A name that is also an ordinary word or a place."),
    REPEATED: msg("Part of a name found elsewhere in this text."),
    INITIALS: msg("Initials of a person named in this text."),
    TABLE: msg("Stands in a column or field for names."),
    SIGN_OFF: msg("Signs a message."),
    FILE_NAME: msg("A name inside a file name."),
    ACCOUNT: msg("Matches an e-mail address or user name in this text."),
    MODEL: msg("The name model takes this for a person's name."),
}
