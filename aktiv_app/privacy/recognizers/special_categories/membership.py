"""Membership and office in unions, parties and congregations.

The name of such a body alone says nothing: it may be an employer or the other side of an
agreement. With a word for an office or for belonging it says something about a person.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import Late
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists
from aktiv_app.privacy.recognizers.special_categories.words import Found, Kind, WordIndex
from aktiv_app.privacy.recognizers.word_search import WordSearch

_UNION_ONLY = (
    r"(?:hoved|hovud|plass|foretaks|konsern|avdelings|lokal|ungdoms|student|fælles|felles|vara)?"
    r"-?(?:tillitsva\w+|tillitsmann\w*|tillitsverv\w*|tillidsmand\w*|tillidsrepræsentant\w*)"
    r"|klubb?(?:leder|leiar|nestleder|nestleiar|styremedlem|styret|ordförande|styrelsen?|formand"
    r"|kasserer|sekretær)\w*|fackombud\w*|fackklubb\w*|förtroendevald\w*|fackordförande"
    r"|arbetsplatsombud\w*|(?:huvud)?skyddsombud\w*|(?:hoved|hovud)?verneombud\w*"
    r"|sikkerhedsrepræsentant\w*|står i|stod i|stått i|organisert gjennom|organiserad genom"
    r"|arbejdsmiljørepræsentant\w*|(?:fag)?organisert"
    r"|fagorganisera|organiseret|(?:fackligt )?ansluten|shop steward|steward|branch \w+"
    r"|(?:TR|tr|AMR|amr|HTV|htv|PTV|ptv)|union (?:rep\w*|member|officer|steward)|convenor"
    r"|avd(?:eling)?\.? \d+|kontingent\w*"
    r"|fackavgift\w*|streik\w*|strejk\w*|förhandlingsombud\w*|forhandlingsleder"
)
_OFFICE = (
    r"(?:avdelings|distrikts|fylkes|kommun\w{0,4}|lokallags|krets|regions?|riks|landsstyre|ungdoms"
    r"|students?|young|youth|vice |vara|nest|1\. |2\. )?-?(?:medlem\w*|medlemskap\w*"
    r"|members?(?:hip)?"
    r"|leder|leiar|ledare|nestleder|nestleiar|næstformand|formand|formann|ordförande|viceordförande"
    r"|kasserer\w*|kasserar|kassör|kassør|sekretær\w*|sekreterare|styremedlem\w*|styrelseledamot"
    r"|bestyrelsesmedlem|styrerepresentant|styret?|styrelsen?|bestyrelsen?|ledamot|suppleant\w*"
    r"|varamedlem\w*|vararepresentant\w*|representant\w*|repræsentant|representative|rep|delegat\w*"
    r"|delegate|ombud|aktiv\w*(?! klubb)|active|activist|engasjert|engagerad|engageret|involved"
    r"|frivillig\w*"
    r"|volontär\w*|volunteer\w*|verv|uppdrag|hverv|tillitsva\w+|treasurer|secretary|chair\w*"
    r"|president|spokesperson|talsperson|talskvinne|talsmann|talesperson|organi[sz]er|kontaktperson"
    r"|ungdomsleder"
    r"|(?:local |regional |national |branch |section )(?:leader|head|chair\w*)|board member"
    r"|valgkomit\w*|valutskott\w*|election committee|committee"
    r"|valberedning\w*|grunnlegger|founder)|meldt (?:seg )?inn"
    r"|belongs? to|joined|tilhører|tilhøyrer|tillhör|gått med|gick med|er med|är med|var med"
    r"|er meldt"
    r"|helps? out (?:in|with|at)|hjelper til i|hjälper till i|hjälper till hos|hjelper til hos"
    r"|sits (?:on|in)|sitter i|sit i|sidder i|satt i|sat i"
)
_PARTY_ONLY = (
    r"(?:\d\. ?)?vara(?!\w)|stemm(?:er|te|t)|røyst(?:ar|a)|röst(?:ar|ade|at)|stemte|votes?d?|voting"
    r"|canvass\w*"
    r"|campaign\w*"
    r"|kandidat\w*|candidate|kandiderar?\w*|opstillet|opstillede|stillede op|stilte|stiller|ställer"
    r"|ställde|stood|standing|ran|running|elected|valgt|vald|invald|innvald|innvalgt|folkevalgt"
    r"|folkevald|sitter|sit"
    r"|satt|sat|sittet|sete|suttit|sidder|sad|siddet|kommunestyre\w*|bystyre\w*|fylkesting\w*"
    r"|stortings?\w*|fullmäktige\w*|kommunfullmäktige\w*|riksdag\w*|byråd\w*|folketing\w*"
    r"|kommunal\w*"
    r"|regionråd\w*|councillor|councilor|mayor|mp|ordfører\w*|ordførar\w*|varaordfør\w*"
    r"|borgmester\w*|borgarråd|oppositionsråd|gruppeleder|gruppeleiar|gruppledare|politiker"
    r"|politikar"
    r"|politician|rådgiver|valgliste\w*|valliste\w*|liste\w*|lista|listen|valgkamp\w*|valkampanj\w*"
    r"|aktivist|sametings\w*|lokallag\w*|nämndeman|nämnden|ersättare|list"
)
_FAITH_OFFICE = (
    r"lekpredikant|lekmannspredikant|lay preacher|lay reader|pastor\w*|prest\w*|präst\w*|præst"
    r"|diakon\w*|deacon\w*|elder|eldste|äldste|forstander|föreståndare|imam|søndagsskole\w*"
    r"|sundagsskule\w*|söndagsskol\w*|sunday school\w*|konfirmantleder|konfirmandledare|korleder"
    r"|choir\w*|kor i|sings in|synger i|sjunger i|lovsang\w*|worship|ungdomspastor|youth leader"
    r"|ministrant|altar server|kirkevert|kyrkvärd|churchwarden|church warden|menighetsråd\w*"
    r"|kyrkoråd\w*|parish council\w*|predik\w*|talar i|taler i|tilhører|tilhøyrer|tillhör"
    r"|hjelper til"
    r"|hjelper|hjälper till|helps at|helps out|goes to|går i|går til|går på|gikk i|gjekk i|gick i"
    r"|attends?|vokst opp i|uppvuxen i|raised in|døpt i|döpt i|gift i|leder av|dirigent"
)
# Whose names end like these, perhaps after another word.
_FAITH_ENDS = (
    r"[\w\-]{0,20}(?:menighet\w{0,3}|kyrkjelyd\w{0,3}|församling\w{0,3}|menighed\w{0,2})"
    r"|[\w\-]{0,20}(?:kirken?|kyrkja|kyrkje|kyrka|kyrkan|kirke)|(?:\w+ )?(?:church|chapel|cathedral"
    r"|parish|congregation)|[\w\-]{0,12}(?:moské|moske|moskeen|moskén|mosque|masjid|synagoge\w?"
    r"|synagoga\w?|synagogue|shul|gurdwara\w?|temple|bedehus\w{0,3}|missionshus\w{0,3}"
    r"|kapell\w{0,2})"
    r"|[\w\-]{0,12}tempe?l(?:et|en)?"
)
# One of these stands in every such name; asked first, because they are found fast.
_FAITH_STEMS = (
    "menighe", "kyrk", "församling", "kirk", "church", "chapel", "cathedral", "parish", "congreg",
    "mosk", "mosque", "masjid", "synagog", "shul", "gurdwara", "temp", "bedehus", "missionshus",
    "kapell",
)  # fmt: skip
_FAITH_BEGINS = (
    r"zen-?\s?\w*|dharma\s?\w*|filadelfia\w*|pinse\w*|pingst\w*"
    r"|frikirk\w*|frikyrk\w*|equmenia\w*|frelsesarmeen|frälsningsarmén|frelsens hær|salvation army"
    r"|opus dei|indre mission|indremisjon\w*|normisjon|misjonssamband\w*|misjonskirk\w*|nlm"
    r"|det norske misjonsselskap|norea|ungdom i oppdrag|youth with a mission|ywam|krik|nkss"
    r"|laget nkss|skolelaget|kristelig \w+|kristeleg \w+|kristent \w+|kristna \w+|kristne \w+"
    r"|christian (?:union|fellowship|society|\w+)|islamsk\w* \w+|islamic \w+|muslimsk\w* \w+"
    r"|muslim (?:\w+)|hindu\w* \w+|hindutempel\w*|buddhist\w*\s?\w*|buddhistforbund\w*|sikh \w+"
    r"|jødisk\w* \w+|judisk\w* \w+|jewish (?:\w+)|mosaiske? \w+|katolsk\w* \w+|katolska \w+"
    r"|catholic (?:\w+)|ortodoks\w* \w+|ortodox\w* \w+|orthodox (?:\w+)|koptisk\w* \w+"
    r"|human-?etisk\w*\s?\w*|humanisterna|humanists uk|svenska kyrkan|bahai\w*|bahá'í\w*"
    r"|jehovas \w+|livets ord|hillsong\w*|oasen|betel\w*|betania\w*|salem\w*|evangeliekirk\w*"
    r"|adventkirk\w*|adventist\w*|baptist\w*|metodist\w*|methodist\w*|pentecostal\w*|lutheran\w*"
    r"|trossamfunn\w*|trossamfund\w*|diyanet|milli görüs|ditib|ahmadiyya\w*"
)
_SUFFIX = re.compile(
    r"s?[- ]?(?:medlem\w*|tillitsva\w+|klubb\w{0,3}|members?|rep\b|representative\w*|shop steward"
    r"|steward|activist|aktivist|politiker\w*|politikar\w*|velger\w*|väljare|vælger|voter\w*"
    r"|kandidat\w*|candidate|councillor\w*|representant\w*|repræsentant|ledamot|tillidsmand|ombud"
    r"|ungdom\w*|-?studentene|convenor|branch \w+|supporter|folk"
    r"|(?:election )?committee|(?:executive )?board|local leader"
    r"|branch chair|youth officer|youth wing|officer|möten?|møter?|møder?|meetings?|conference"
    r"|laget|lag|årsmøte\w*)(?!\w)"
)
_COMPOUND = Late(
    r"(?<![\w\-])(?P<name>[\w.&]{2,24})-(?:medlem\w*|tillitsva\w+|tillidsmand|klubb?\w{0,3}|member"
    r"|rep|steward|politiker\w*|politikar\w*|velger\w*|väljare|vælger|kandidat\w*|representant\w*"
    r"|repræsentant|ledamot|ombud|aktivist|ordfører|listen?|lista|styret|styrelsen)(?:[ ]i "
    r"(?:kommunestyret|bystyret|fylkestinget|fullmäktige|byrådet|sametinget))?(?!\w)"
)
# Stands in everything it finds; asked first, as it is found fast.
_IN_COMPOUND = re.compile(
    r"-(?:medlem|till|klub|member|rep|stew|poli|velger|välj|vælg|kandi|led|omb|akti|ord|list|sty)"
)
_PLURAL = re.compile(
    r"(?<!\w)(?:medlemm[ea]r\w*|members|tillitsvalgte|tillitsvalde|tillitsmenn|förtroendevalda"
    r"|representanter\w*|representatives|reps|stewards|tillidsrepræsentanter\w*|tillidsmænd\w*"
    r"|ombuden|kandidater\w*|candidates|politikere|politikarar|politiker(?:na|ne))(?!\w)"
)
_BRANCH = re.compile(
    r",? ?(?:avd(?:eling|elning)?\.?|afd\.?|klubb(?:en)?|branch|lokal)(?: ?\d{1,4}| \w+)?"
)
# A party's letters: "(Sp)" after an office, "nämnden för L".
_LETTERS = Late(
    rf"(?<!\w)(?i:{_PARTY_ONLY}|{_OFFICE})(?!\w)[^.\n()]{{0,30}}?\((?:[A-ZØ]{{1,3}}|Ap|Sp|Sv|Frp"
    rf"|Krf|KrF)\)"
    r"(?:,? (?:i|for|för|på|in) [A-ZÆØÅÄÖ]\w{2,20})?"
    r"|(?<!\w)(?i:(?:sitter|satt|sit|sat|suttit|sidder|sad)?\s?(?:i )?\w{0,16}(?:nämnd(?:en)?"
    r"|fullmäktige|styrelse[nt]?"
    r"|kommunestyret|bystyret|byrådet|fylkestinget|riksdagen|stortinget|folketinget)) (?:för"
    r"|for) (?:[MSCLVHRØFABIO]|KD|MP"
    r"|SD|SV|Sp|Ap)(?![\w.])"
)
# One of these stands in everything that `_LETTERS` finds; asked first, as they are found fast.
_IN_BRACKETS = re.compile(r"\((?:[A-ZØ]{1,3}|Ap|Sp|Sv|Frp|Krf|KrF)\)")
_FOR_PARTY = re.compile(r" f[oö]r (?:[MSCLVHRØFABIO]|KD|MP|SD|SV|Sp|Ap)(?![\w.])")
_NAMED = re.compile(
    r"(?<!\w)(?P<name>[^\W\d_a-z][\w’'.\-]*(?: [\w’'.\-]+){0,3}) \((?P<letters>[A-ZØ]{2,3})\)"
)
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_]|(?<=-)[^\W\d_]")
_PARTY_LETTERS = frozenset(
    ("KD", "MP", "SD", "SV", "SP", "AP", "FRP", "KRF", "MDG", "INP", "DF", "SF")
)
_AFTER_UNION = re.compile(r"(?:'s|s)?[- ](?:trade )?union(?!\w)")
_UNKNOWN = Late(
    r"(?:[A-ZÆØÅÄÖ][\w\-]+ ){0,3}[A-ZÆØÅÄÖ]?[\w\-]{2,24}(?:forbundet|forbund|förbundet|förbund"
    r"|fagforening|fackförening|ammattiliitto|liitto)(?!\w)"
    r"|[A-Z][\w\-]+(?: [A-Z][\w\-]+){0,3} Union(?!\w)"
)
_UNKNOWN_PARTY = Late(
    r"(?<![\w\-])(?:[A-ZÆØÅÄÖ][\w\-]{1,24} ){0,2}[A-ZÆØÅÄÖ][\w\-]{1,24}?"
    r"(?:partiet|demokraterna|demokratene"
    r"|demokraterne|flokkurinn|gröna|grønne|flokken)(?!\w)"
    r"|(?<![\w\-])[A-Z][\w\-]{1,24}(?: [A-Z][\w\-]{1,24}){0,2} Party(?!\w)"
)
_PARTY_WORD = re.compile(r"partiet|demokrate|flokk|gröna|grønne| Party")
# Stands in everything that `_UNKNOWN` finds; asked first, because it is found fast.
_UNION_WORD = re.compile(r"f[oö]rbund|fagforening|fackförening|liitto| Union")
_HOBBY = Late(
    r"fotball|fotboll|fodbold|ski|idrett|idrott|idræt|handball|handboll|håndbold|håndball|svømm"
    r"|simn"
    r"|svøm|turn|gymnast|sykle|cykel|cykle|skytter|skytte|jeger|jakt|jagt|fisk|orienter|roforb|seil"
    r"|segel|sejl|boks|judo|karate|kampsport|musikk|musik|korps|kor|speider|scout|spejder|hund"
    r"|kennel"
    r"|hest|häst|rytter|ryttar|ride|trav|bridge|sjakk|schack|skak|dans|frilufts|bonde|golf|tennis"
    r"|badminton|volley|basket|hockey|bandy|luft|seiler|padle|padling|kajak|klatre|student union"
    r"|credit union|european union|african union|students. union|rugby|tog|modell|filatel|slekt"
)
_PATIENTS = Late(
    r"blinde|døve|døv|döva|synskad|hörselskad|hørselshemm|diabet|epilep|astma|allergi|revmatik"
    r"|reumat"
    r"|kreft|cancer|kræft|handik|funksjonshemm|ms-|mental helse|psoriasis|parkinson|autism|adhd"
    r"|hjerte|hjärt|lunge|nyre|njur|afasi|dysle|ryggforening|lhl|cp-forening|migrene|endometriose"
)
_PATIENTS_OFFICE = Late(rf"(?<!\w)(?:{_OFFICE}|likeperson\w*|brukerrepresentant\w*)(?!\w)")
_GAP = r"(?:[^.!?\n\t;|]|\.(?=\w)|(?<=[Ss]t)\.|\n(?=[^\n\t\d•*–-])){0,40}?"
_BEFORE = {
    "union": Late(rf"(?<!\w)(?:{_UNION_ONLY}|{_OFFICE})(?!\w){_GAP}$"),
    "politics": Late(rf"(?<!\w)(?:{_PARTY_ONLY}|{_OFFICE}|{_UNION_ONLY})(?!\w){_GAP}$"),
}
_UNION_ROLE = Late(rf"(?<!\w)(?:{_UNION_ONLY})(?!\w){_GAP}$")
_WITH = re.compile(
    r"(?<!\w)(?:trekk\w*|trekkes|dras|dra|avdrag|organisert|organisera|organiserad|organiseret|med"
    r"|medlem|kontingent\w*|dues|avgift\w*)(?: lønn| lön| løn)? (?:i|til|till|to)(?: \w+)? $"
)
_AFTER = Late(
    rf"(?:,|\)|:| –| -)? ?\(?(?:(?:der|dær|där|hvor|where|which|som) (?:han|hun|ho|hon|she|he"
    rf"|jeg|eg|jag|i)"
    rf" (?:er|är|is|am|var|was) )?(?:en |a )?(?:{_UNION_ONLY}|{_OFFICE})(?!\w)",
    re.IGNORECASE,
)
_FAITH_NAME = Late(rf"(?<![\w\-])(?:{_FAITH_ENDS}|{_FAITH_BEGINS})(?![\w\-])")
_FAITH_SEARCH = WordSearch(rf"(?<![\w\-])(?:{_FAITH_BEGINS})(?![\w\-])")
_FAITH_BEFORE = Late(rf"(?<!\w)(?:{_FAITH_OFFICE}|{_OFFICE})(?!\w){_GAP}$")
_CAPITALS = re.compile(r"(?:(?:[A-ZÆØÅÄÖ][\w.’'\-]*|of|av|the|St\.) ){1,4}$")
_ORDINARY = frozenset((
    "safe", "super", "equity", "delta", "parat", "unite", "vision", "transport", "handels",
    "livs", "prospect", "kommunal", "ledarna", "lederne", "forena", "metall", "byggnads",
    "pappers", "seko", "ida", "super", "verdi", "transport", "vr", "st", "da", "union", "the",
    "union", "facket", "venstre", "høyre", "høgre", "sentrum", "rødt", "raudt", "labour",
    "greens", "democrats", "konservative", "conservatives", "republicans", "moderaterna",
    "moderaterne", "liberalerna", "centern", "alternativet", "vox", "eff", "konservativt",
    "demokratene", "liberalistene", "podemos", "komala", "fatah", "nautilus", "community",
    "union",
))  # fmt: skip
# Letters and names that mean another thing more often than a union.
_ALSO_WORDS = frozenset((
    "ie", "fo", "st", "gl", "dm", "tl", "ida", "ase", "ntf", "nff", "hk", "ys", "vr", "asi",
    "pam", "gs", "dik", "eis", "cgt", "uil", "sak", "pame", "nof", "fh", "safe", "delta", "parat",
    "vision", "transport", "kommunal", "handels", "livs", "prospect", "unite", "community",
    "equity", "forena", "metall", "seko", "pappers", "forsa", "super", "itf", "creo", "alliance",
    "fastighets", "ledarna", "lederne", "elektrikerne", "elektrikerna", "rørleggerne", "malernes",
    "målarna", "sjåførene", "facket", "fagforeningen", "fagforeininga", "fackförbundet",
    "typografene", "fysioterapeuterna", "ergoterapeutene", "farmaceutene", "akademikerne",
    "socialpædagogerne", "danske fysioterapeuter", "sveriges arbetsterapeuter", "sveriges läkare",
    "yngre læger", "min a-kasse", "det faglige hus", "nautilus", "polisförbundet",
    "spekter ansatte",
))  # fmt: skip
_OTHER_SIDE = re.compile(
    r"(?<!\w)(?:jobb|arbeid|arbet|arbejd|works? |worked|ansatt|tilsett|anställd|rådgiv|konsulent"
    r"|advokat|jurist|saksbehandl|sakshandl|handläggare|avtal|aftal|overenskomst|overeinskomst"
    r"|tariff"
    r"|kollektiv|agreement|rates|sats|lønns|löne|løn|protokoll|protokol|drøft|förhandl\w* med"
    r"|forhandl\w* med|negotiat\w* with|samarbeid|samarbete|kunde|client|oppdragsgiv|uppdragsgiv"
    r"|krev|kräv|kräver|foresl|according to|ifølge|iflg|enligt|ifølgje|hotell|garanti|\d{4} ?[–-] ?"
    r"(?:\d{2,4}|nå|nu|now|dd))"
)
_TITLE_CASE = frozenset(("ap", "sp", "sv", "krf", "frp", "mdg", "inp", "lo", "ys"))
_WINDOW = 64
# The branch or the place after the name: "i Sogn".
_IN_PLACE = re.compile(r" (?:i|in|på|ved) [A-ZÆØÅÄÖ][\w\-]{1,20}(?!\w)")
_AFTER_CLUB = re.compile(r"(?<=klubb) [A-ZÆØÅÄÖ][\w\-]{1,20}(?!\w)")


class Memberships:
    """Finds a person's membership or office in a union, a party or a congregation."""

    def __init__(self, lists: PhraseLists) -> None:
        self._names = WordIndex()
        for category in ("union", "politics"):
            self._names.add(Kind.PERSON, category, lists.names.get(category, ()))

    def find(self, low: str, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and category of each statement."""
        for name in self._names.find(low):
            if self._written_as_name(text, name):
                for start, end, category in self._around(low, name.start, name.end, name.category):
                    place = _IN_PLACE.match(text, end) or _AFTER_CLUB.match(text, end)
                    yield start, place.end() if place else end, category
        for match in _COMPOUND.finditer(low) if _IN_COMPOUND.search(low) else ():
            for category in self._categories(match["name"]):
                if text[match.start()].isupper() or category == "union":
                    yield match.start(), match.end(), category
        for match in _UNKNOWN.finditer(text) if _UNION_WORD.search(text) else ():
            yield from self._unknown(low, match)
        yield from self._parties(low, text)
        yield from self._congregations(low, text)

    def mentioned(self, low: str, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and category of the names of unions in a line about a person.

        Not where the union is an employer or the other side of an agreement.
        """
        names = [one for one in self._names.find(low) if one.category == "union"]
        if not names or _OTHER_SIDE.search(low):
            return
        for name in names:
            shown = low[name.start : name.end]
            if shown not in _ALSO_WORDS and self._written_as_name(text, name):
                branch = _BRANCH.match(low, name.end)
                yield name.start, branch.end() if branch else name.end, name.category

    def _parties(self, low: str, text: str) -> Iterator[tuple[int, int, str]]:
        """Offices in parties known by their endings or letters alone."""
        for match in _UNKNOWN_PARTY.finditer(text) if _PARTY_WORD.search(text) else ():
            start = match.start()
            role = _BEFORE["politics"].search(low, max(0, start - _WINDOW), start)
            if role and not _PLURAL.search(role.group()):
                yield role.start(), match.end(), "politics"
        lettered = _IN_BRACKETS.search(text) or _FOR_PARTY.search(text)
        for match in _LETTERS.finditer(text) if lettered else ():
            if _are_initials(match.group()):
                continue  # "Kandidat: Kari Nordmann (KN)"
            yield match.start(), match.end(), "politics"

    def _congregations(self, low: str, text: str) -> Iterator[tuple[int, int, str]]:
        named = any(stem in low for stem in _FAITH_STEMS) or _FAITH_SEARCH.search(low)
        for match in _FAITH_NAME.finditer(low) if named else ():
            before = _FAITH_BEFORE.search(low, max(0, match.start() - _WINDOW), match.start())
            if before:
                capitals = _CAPITALS.search(text, max(0, match.start() - 60), match.start())
                start = capitals.start() if capitals else match.start()
                yield min(before.start(), start), match.end(), "religion"

    def _categories(self, name: str) -> set[str]:
        return {one.category for one in self._names.find(name) if one.end - one.start == len(name)}

    def _written_as_name(self, text: str, name: Found) -> bool:
        written = text[name.start : name.end]
        if len(written) <= 3:
            return written.isupper() or (written.istitle() and written.lower() in _TITLE_CASE)
        return written[0].isupper() or (
            name.category == "union" and written not in _ORDINARY and len(written) > 3
        )

    def _around(
        self, low: str, start: int, end: int, category: str
    ) -> Iterator[tuple[int, int, str]]:
        suffix = _SUFFIX.match(low, end)
        before = _BEFORE[category].search(low, max(0, start - _WINDOW), start)
        if before and _PLURAL.search(before.group()):
            return
        branch = _BRANCH.match(low, end) if category == "union" and not suffix else None
        end = branch.end() if branch else end
        if category == "union" and not suffix:
            more = _AFTER_UNION.match(low, end)
            end = more.end() if more else end
        if before:
            yield before.start(), suffix.end() if suffix else end, category
        elif suffix and not _PLURAL.search(suffix.group()):
            yield start, suffix.end(), category
        elif _WITH.search(low, max(0, start - 24), start):
            yield start, end, category
        else:
            after = _AFTER.match(low, end, end + 30)
            if after:
                yield start, after.end(), category

    def _unknown(self, low: str, match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
        start, end = match.span()
        name = low[start:end]
        window = max(0, start - _WINDOW)
        if _PATIENTS.search(name):
            before = _PATIENTS_OFFICE.search(low, window, start)
            if before:
                yield before.start(), end, "health"
        elif not _HOBBY.search(name):
            role = _UNION_ROLE.search(low, window, start)
            if role:
                yield role.start(), end, "union"


def _are_initials(statement: str) -> bool:
    """Whether the letters in brackets are those of the name before them, and of no known party."""
    named = _NAMED.search(statement)
    if named is None or named["letters"] in _PARTY_LETTERS:
        return False
    begins = "".join(_CAPITAL.findall(named["name"])).upper()
    letters = named["letters"]
    return begins.endswith(letters) or (
        begins.startswith(letters[0])
        and begins.endswith(letters[-1])
        and len(letters) <= len(begins)
    )
