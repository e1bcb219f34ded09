"""Office in, and belonging to, a congregation: told by what its name ends or begins with."""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import Late
from aktiv_app.privacy.recognizers.special_categories.offices import GAP, OFFICE, WINDOW
from aktiv_app.privacy.recognizers.word_search import WordSearch

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
_FAITH_NAME = Late(rf"(?<![\w\-])(?:{_FAITH_ENDS}|{_FAITH_BEGINS})(?![\w\-])")
_FAITH_SEARCH = WordSearch(rf"(?<![\w\-])(?:{_FAITH_BEGINS})(?![\w\-])")
_FAITH_BEFORE = Late(rf"(?<!\w)(?:{_FAITH_OFFICE}|{OFFICE})(?!\w){GAP}$")
_CAPITALS = re.compile(r"(?:(?:[A-ZÆØÅÄÖ][\w.’'\-]*|of|av|the|St\.) ){1,4}$")


def congregations(low: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and category of each statement; `low` is `text` in lower case."""
    named = any(stem in low for stem in _FAITH_STEMS) or _FAITH_SEARCH.search(low)
    for match in _FAITH_NAME.finditer(low) if named else ():
        before = _FAITH_BEFORE.search(low, max(0, match.start() - WINDOW), match.start())
        if before:
            capitals = _CAPITALS.search(text, max(0, match.start() - 60), match.start())
            start = capitals.start() if capitals else match.start()
            yield min(before.start(), start), match.end(), "religion"
