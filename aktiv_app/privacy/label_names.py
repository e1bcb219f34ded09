"""What each class of personal data is called in sentences."""

from collections.abc import Mapping
from types import MappingProxyType

from aktiv_app.core.messages import Message, msg
from aktiv_app.privacy.findings import Label

LABEL_NAMES: Mapping[Label, Message] = MappingProxyType(
    {
        Label.PERSON: msg("a name"),
        Label.EMAIL: msg("an e-mail address"),
        Label.PHONE: msg("a phone number"),
        Label.NATIONAL_ID: msg("a national identity number"),
        Label.ADDRESS: msg("an address"),
        Label.DATE_OF_BIRTH: msg("a date of birth"),
        Label.AGE: msg("an age"),
        Label.BANK_ACCOUNT: msg("a bank account number"),
        Label.URL_PROFILE: msg("a profile link"),
        Label.ID_DOC: msg("an identity document"),
        Label.VEHICLE: msg("a vehicle registration number"),
        Label.IP: msg("an IP address"),
        Label.USERNAME: msg("a user name"),
        Label.SENSITIVE: msg("sensitive information"),
        Label.CONFIDENTIAL: msg("a confidential term"),
    }
)
