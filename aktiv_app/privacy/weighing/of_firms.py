"""Numbers and addresses by which a firm is reached or found, and not a person."""

import re

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.reasons import ADDRESS_STREET
from aktiv_app.privacy.text.late import late

_REACH = 60  # characters of the line before a number or address that are read

# "Ring sentralbordet på …", "Kundservice: …": whoever is on duty answers.
_SHARED_LINE = late(
    r"(?<!\w)(?:sentralbord\w*|växeln?|telefonväxeln?|omstilling\w*|reception\w*|resepsjon\w*"
    r"|hov[eu]dnumm\w*|huvudnumm\w*|va[gk]t[cs]entral\w*|alarmsentral\w*|driftss?entral\w*"
    r"|kund[es]?e?service\w*|kundtjänst\w*|kundetjenest\w*|kundesenter\w*|service ?desk"
    r"|help ?desk|help ?line|hotline|support(?:en|line)?|switchboard|front desk|the house"
    r"|the office|main (?:number|line)|expeditionen|ekspedisjonen|vakttelefon\w*|vagttelefon\w*"
    r"|freephone|toll-free|(?:ringe?|ringa|call|kontakta?) (?:kontoret|avdelingen|avdelinga"
    r"|afdelingen|avdelningen|butikken|butiken|fabrikken|fabriken))(?!\w)[^.!?\n\d+]{0,24}\+?\Z",
    re.IGNORECASE,
)
# Where somebody lives.
_HOME = late(
    r"(?<!\w)(?:bor|bur|bodde|bosatt|busett|boende|bopel|bopæl|bostad|bostads\w*|hjem|hjemme\w*|heime"
    r"\w*|hem|hemma|home|lives?|living|privat\w*|folkeregistrert|folkbokförd|adressen (?:hans"
    r"|hennes|din|min|til)|(?:his|her|my|your) address)(?!\w)[^.!?\n]{0,30}\Z",
    re.IGNORECASE,
)
_POSTAL = late(
    r"(?<!\d)(?:\d{3} \d{2}|\d{4,5}) [^\W\d_]|(?<!\w)(?:lgh|leil|flat|apt|lejl|h0\d)(?!\w)"
    r"|(?<!\w)[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}(?!\w)",
    re.IGNORECASE,
)


def is_of_a_firm(text: str, finding: Finding) -> bool:
    """Whether a telephone number is a switchboard's, or an address only tells where a house stands.

    Args:
        text: the whole text; only the line before the finding is read.
        finding: something found in it.
    """
    if finding.label is Label.PHONE:
        return _SHARED_LINE.search(_before(text, finding)) is not None
    if finding.label is Label.ADDRESS and finding.reason == ADDRESS_STREET:
        with_postcode = _POSTAL.search(text, finding.start, finding.end) is not None
        return not with_postcode and _HOME.search(_before(text, finding)) is None
    return False


def _before(text: str, finding: Finding) -> str:
    start = max(text.rfind("\n", 0, finding.start) + 1, finding.start - _REACH)
    return text[start : finding.start]
