"""Numbers and addresses by which a firm is reached or found, and not a person."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.reasons import ADDRESS_STREET
from aktiv_app.privacy.text.column_heads import ColumnHeads
from aktiv_app.privacy.text.late import late

_REACH = 60  # characters of the line before a number or address that are read

# "Ring sentralbordet på …", "Kundservice: …": whoever is on duty answers.
_SHARED_LINE = late(
    r"(?<!\w)(?:sentralbord\w*|växeln?|telefonväxeln?|omstilling\w*|reception\w*|resepsjon\w*"
    r"|hov[eu]dnumm\w*|huvudnumm\w*|va[gk]t[cs]entral\w*|alarmsentral\w*|driftss?entral\w*"
    r"|kund[es]?e?service\w*|kundtjänst\w*|kundetjenest\w*|kundesenter\w*|service ?desk"
    r"|help ?desk|help ?line|hotline|support(?:en|line)?|switchboard|front desk|the house"
    r"|the office|main (?:number|line)|expeditionen|ekspedisjonen|vakttelefon\w*|vagttelefon\w*"
    r"|(?:boka|book|booking|bokning|bestill|bestilling|beställning|timebestilling|tidsbokning"
    r"|tidsbestilling)(?=:)"
    r"|freephone|toll-free|(?:ringe?|ringa|call|kontakta?) (?:kontoret|avdelingen|avdelinga"
    r"|afdelingen|avdelningen|butikken|butiken|fabrikken|fabriken))(?!\w)[^.!?\n\d+]{0,24}\+?\Z",
    re.IGNORECASE,
)
# What an office, a service or a house is called, at the end of a compound or alone.
_OFFICES = (
    r"(?:va[gk]t|jour|[cs]entral|[cs]enter|senteret|[cs]entret|centret|centre|centrum|mottak|mottaket|modtagelse"
    r"|modtagelsen|mottagning|mottagningen|service|teneste|tjeneste|tjänst|kontor|kontoret|avdeling"
    r"|avdelning|afdeling|linje|linie|linjen|telefon|telefonen|skole|skule|skola|bibliotek"
    r"|biblioteket|museum|museet|apotek|apoteket|butikk|butik|lager|lageret|lagret|kantine|kantina"
    r"|kantinen|skranke|skranken|desk|support|ekspedition|expedition|sekretariat|sekretariatet"
    r"|direktorat|direktoratet|forvaltning|forvaltningen|förvaltning|styrelsen|styrelse|verket"
    r"|etaten|tilsynet|kommune|kommunen|område|området|team|klinikk|klinik|klinikken|kliniken"
    r"|hälsovård|hälsovården|helsevern|sykehus|sjukehus|sjukhus|sygehus|sjukhuset|sykehuset"
    r"|hospital|rådgivning|rådgiving|administrasjonen|administrationen|veiledning|rettleiing|vejledning|vägledning|ytelser|ydelser|ydelse|penge|verksted|verkstad|værksted|verkstedet|tåget|toget)"
)
_OFFICES_ALONE = (
    r"(?:hr|it|ikt|nav|lønn|løn|lön|löner|faktura|fakturaer|barsel|rekruttering|rekrytering"
    r"|recruitment|payroll|accounts|finance|office|department|dept|ward|clinic|hospital|hotline"
    r"|helpline|line|people team|hr team|union|borgerservice|switchboard|security|reception"
    r"|vaktmester|vaktmesteren|facilities|helpdesk|stores|workshop|kitchen|estates)"
)
# "9-15", "kl. 14", "ext. 4410": figures before the number.
_HOURS = (
    r"\d{1,2}(?:[.:]\d\d)? ?[–-] ?\d{1,2}(?:[.:]\d\d)?|kl\.? ?\d{1,2}(?:[.:]\d\d)?"
    r"|(?:ext|lokal|ankn)\.? ?\d{2,5}"
)
# "Vannvakt: …", "Spørsmål rettes til HR på tlf. …"; whose direct line it is would be said.
_OFFICE_LINE = late(
    r"(?<![\w@.])(?:[^\W\d_]{0,24}"
    rf"{_OFFICES}(?:en|et|n|a|s|ens|ets|er)?|{_OFFICES_ALONE})(?![\w@])"
    rf"(?P<gap>(?:[^!?\n\d+]|{_HOURS}){{0,36}})\+?\Z",
    re.IGNORECASE,
)
# Between an office and its number: no name, nobody's own line.
_NOBODY_BETWEEN = late(
    r"(?!.*(?<!\w)(?:direkte?|direktlinje|direct|min|mitt|mi|my|mobil|mobile|hans|hennes|hendes|hennar"
    r"|his|her|their|privat)(?!\w))"
    r"(?:[^A-ZÆØÅÄÖÉ]|\([^()\d]{2,24}\)|(?<!\w)(?:T|Tel|Tlf|Telefon|Phone|Ring|Call|HR|IT|NAV)(?!\w))*\Z"
)
_A_FIRM = late(
    r"(?<!\w)(?:AS|ASA|AB|A/S|ApS|Ltd|Limited|Inc|GmbH|KF|HF|IKS|SA|LLP|PLC|Oy)[ \t,;:|·–-]"
    r"[^\n]{0,48}\Z"
)
# Tables of firms and offices; in those with a contact the number is somebody's.
_HEADS_FIRMS = late(
    r"(?:firma|firmanavn|selskap|selskab|bolag|bedrift|virksomhet|virksomhed|verksemd|företag|company"
    r"|firm|organisasjon|organisation|organization|leverandør|leverantör|supplier|vendor|avdeling"
    r"|avdelning|afdeling|department|kontor|office|enhet|enhed|eining|unit|service|tjeneste|tjänst"
    r"|butikk?|shop|store|skole|skola|skule|school|barnehage|sted|stad|plats|location|site)",
    re.IGNORECASE,
)
_HEADS_PERSONS = late(
    r"(?:[^\n]{0,30}(?<!\w))?(?:[^\W\d_]{0,12}(?:kontakt|contact)[^\n]{0,30}|navn|namn|name|hvem|vem"
    r"|who|person|ansatt|anställd|tilsett|employee|ansvarlig|ansvarig|leder|leiar|ledare|manager)",
    re.IGNORECASE,
)
_LONGEST_EXTENSION = 5  # figures
_SEVERAL = 2  # numbers of offices in a directory of them
_AROUND = 120  # characters before a number in which a person may be whose number it is
_AHEAD = 48  # and after it, in its line
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


class OfFirms:
    """Tells of one text's numbers and addresses which are a firm's."""

    def __init__(self, text: str, findings: Sequence[Finding]) -> None:
        self._text = text
        self._heads = ColumnHeads(text, aligned=True)
        self._persons = [one.start for one in findings if one.label is Label.PERSON]
        self._phones = [one for one in findings if one.label is Label.PHONE]
        self._only_offices: bool | None = None

    def holds(self, finding: Finding) -> bool:
        """Whether a telephone number is an office's, or an address only tells where a house stands.

        Args:
            finding: something found in the text; only the line before it is read, and whether a
                person is named near it.
        """
        if finding.label is Label.PHONE:
            return self._is_in_directory() or self._is_shared(finding)
        if finding.label is Label.ADDRESS and finding.reason == ADDRESS_STREET:
            with_postcode = _POSTAL.search(self._text, finding.start, finding.end) is not None
            return not with_postcode and _HOME.search(_before(self._text, finding)) is None
        return False

    def _is_in_directory(self) -> bool:
        """Whether the numbers of the text are those of offices, mostly, and nobody is named."""
        if self._only_offices is None:
            shared = sum(map(self._is_shared, self._phones)) if not self._persons else 0
            self._only_offices = shared >= _SEVERAL and 3 * shared >= 2 * len(self._phones)
        return self._only_offices

    def _is_shared(self, finding: Finding) -> bool:
        before = _before(self._text, finding)
        return (
            _SHARED_LINE.search(before) is not None
            or self._is_in_table(finding)
            or (not self._is_near_somebody(finding) and self._is_an_offices(finding, before))
        )

    def _is_an_offices(self, finding: Finding, before: str) -> bool:
        shown = self._text[finding.start : finding.end]
        if sum(map(str.isdigit, shown)) <= _LONGEST_EXTENSION:
            return True
        if _A_FIRM.search(before) is not None:
            return True
        office = _OFFICE_LINE.search(before)
        return office is not None and _NOBODY_BETWEEN.match(office["gap"]) is not None

    def _is_in_table(self, finding: Finding) -> bool:
        """Whether a number stands in a table of firms or offices without anybody to ask for."""
        row = self._heads.row(finding.start)
        return (
            bool(row)
            and _HEADS_FIRMS.fullmatch(row[0]) is not None
            and not any(map(_HEADS_PERSONS.fullmatch, row))
        )

    def _is_near_somebody(self, finding: Finding) -> bool:
        line_end = self._text.find("\n", finding.end)
        end = min(finding.end + _AHEAD, line_end if line_end >= 0 else len(self._text))
        at = bisect_left(self._persons, finding.start - _AROUND)
        return at < len(self._persons) and self._persons[at] < end


def _before(text: str, finding: Finding) -> str:
    start = max(text.rfind("\n", 0, finding.start) + 1, finding.start - _REACH)
    return text[start : finding.start]
