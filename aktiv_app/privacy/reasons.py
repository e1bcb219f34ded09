"""Why something was marked, in plain words for the user.

Keys are stable; findings carry them. `REASONS` holds the sentence for each key.
"""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, msg
from aktiv_app.privacy.names.reasons import REASONS as NAME_REASONS

ID_CHECKED = "id_checked"
ID_SECOND_DIGIT = "id_second_digit"
ID_CUE = "id_cue"
ID_SHAPE = "id_shape"
EMAIL = "email"
EMAIL_SPELT = "email_spelt"
PHONE_INTERNATIONAL = "phone_international"
PHONE_NATIONAL = "phone_national"
PHONE_CUE = "phone_cue"
PHONE_SPOKEN = "phone_spoken"
PHONE_OF_PERSON = "phone_of_person"
ADDRESS_STREET = "address_street"
ADDRESS_CUE = "address_cue"
ADDRESS_PART = "address_part"
BIRTH_CUE = "birth_cue"
AGE_WORDS = "age_words"
AGE_CUE = "age_cue"
BANK_CHECKED = "bank_checked"
BANK_CUE = "bank_cue"
PROFILE_SITE = "profile_site"
PROFILE_CUE = "profile_cue"
ID_DOC_CUE = "id_doc_cue"
ID_DOC_ALIKE = "id_doc_alike"
VEHICLE_CUE = "vehicle_cue"
VEHICLE_SHAPE = "vehicle_shape"
IP_ADDRESS = "ip_address"
USERNAME_CUE = "username_cue"
USERNAME_HANDLE = "username_handle"
USERNAME_OF_PERSON = "username_of_person"
PROFILE_OF_PERSON = "profile_of_person"
REPEATED_VALUE = "repeated_value"
TABLE_COLUMN = "table_column"
FORM_FIELD = "form_field"
SENSITIVE_HEALTH = "sensitive_health"
SENSITIVE_PREGNANCY = "sensitive_pregnancy"
SENSITIVE_UNION = "sensitive_union"
SENSITIVE_RELIGION = "sensitive_religion"
SENSITIVE_ETHNICITY = "sensitive_ethnicity"
SENSITIVE_ORIENTATION = "sensitive_orientation"
SENSITIVE_POLITICS = "sensitive_politics"
SENSITIVE_CRIME = "sensitive_crime"
CONFIDENTIAL_TERM = "confidential_term"
CODED_TEXT = "coded_text"
MODEL_AGE = "model_age"
MODEL_ADDRESS = "model_address"
MODEL_BIRTH = "model_birth"
MODEL_ID_DOC = "model_id_doc"
MODEL_USERNAME = "model_username"
MODEL_PROFILE = "model_profile"
MODEL_SENSITIVE = "model_sensitive"

REASONS: Mapping[str, Message] = {
    ID_CHECKED: msg("The date and the check digits are those of a personal identity number."),
    ID_SECOND_DIGIT: msg("The date and the last check digit fit a personal identity number."),
    ID_CUE: msg("The words before it point to a personal identity number."),
    ID_SHAPE: msg("Written like a personal identity number, with a valid date."),
    EMAIL: msg("An e-mail address."),
    EMAIL_SPELT: msg("An e-mail address that was spelt out."),
    PHONE_INTERNATIONAL: msg("A phone number with a country code."),
    PHONE_NATIONAL: msg("Written like a phone number."),
    PHONE_CUE: msg("The words before it point to a phone number."),
    PHONE_SPOKEN: msg("Figures written as words, as many as a phone number has."),
    PHONE_OF_PERSON: msg("As many figures as a phone number has, beside a person."),
    ADDRESS_STREET: msg("A street name with a house number."),
    ADDRESS_CUE: msg("The words before it point to an address."),
    ADDRESS_PART: msg("Belongs to the address beside it."),
    BIRTH_CUE: msg("The words around it say that this is when somebody was born."),
    AGE_WORDS: msg("Says how old somebody is."),
    AGE_CUE: msg("The words around it say that this is an age."),
    BANK_CHECKED: msg("The check digits are those of a bank account."),
    BANK_CUE: msg("The words before it point to a bank account."),
    PROFILE_SITE: msg("Leads to somebody's profile page."),
    PROFILE_CUE: msg("The words before it point to a personal web page."),
    ID_DOC_CUE: msg("The words before it point to a passport, licence or other personal document."),
    ID_DOC_ALIKE: msg("Written like the number of a personal document in the same text."),
    VEHICLE_CUE: msg("The words around it say that this is a vehicle's registration number."),
    VEHICLE_SHAPE: msg("Written like a vehicle's registration number."),
    IP_ADDRESS: msg("An internet address of a computer or phone."),
    USERNAME_CUE: msg("The words before it point to a user name."),
    USERNAME_HANDLE: msg("Written like a user name in a chat or network."),
    USERNAME_OF_PERSON: msg("Made from the name of a person in this text."),
    PROFILE_OF_PERSON: msg("A web address with the name of a person in this text."),
    REPEATED_VALUE: msg("The same value was found elsewhere in this text."),
    TABLE_COLUMN: msg("The heading of its column says what it is."),
    FORM_FIELD: msg("The name of the field before it says what it is."),
    SENSITIVE_HEALTH: msg("Says something about somebody's health."),
    SENSITIVE_PREGNANCY: msg("Says that somebody is pregnant or plans for children."),
    SENSITIVE_UNION: msg("Says something about somebody's trade union."),
    SENSITIVE_RELIGION: msg("Says something about somebody's religion or belief."),
    SENSITIVE_ETHNICITY: msg("Says something about somebody's ethnic background."),
    SENSITIVE_ORIENTATION: msg("Says something about somebody's sexual orientation or gender."),
    SENSITIVE_POLITICS: msg("Says something about somebody's politics."),
    SENSITIVE_CRIME: msg("Says something about offences or convictions."),
    CONFIDENTIAL_TERM: msg("On your organisation's list of confidential words."),
    CODED_TEXT: msg("Text in code, which the check cannot read."),
    MODEL_AGE: msg("The trained model takes this for somebody's age."),
    MODEL_ADDRESS: msg("The trained model takes this for an address."),
    MODEL_BIRTH: msg("The trained model takes this for the time somebody was born."),
    MODEL_ID_DOC: msg("The trained model takes this for the number of a personal document."),
    MODEL_USERNAME: msg("The trained model takes this for a user name."),
    MODEL_PROFILE: msg("The trained model takes this for somebody's web page."),
    MODEL_SENSITIVE: msg(
        "The trained model takes this for something said about somebody's health, belief, "
        "trade union or the like."
    ),
    **NAME_REASONS,
}
