"""Complaints of a part of the body: "ont i ryggen", "bad knee", "mistet synet på ett øye"."""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists
from aktiv_app.privacy.recognizers.word_search import WordSearch, WordSearches
from aktiv_app.privacy.text.late import late

_SIDE = (
    r"(?:(?:the|his|her|my|sitt?|sin|begge|båda|both|høyre|høgre|højre|venstre|höger|högra|vänster"
    r"|vänstra|right|left|det ene|den ene|ene|ena|one|ett|et|en|ei|eit|a)\s){0,2}"
)
_COMPLAINT = (
    r"vondt|vont|ont|ondt|smerter?|smärtor|smärta|värk|verk|problem(?:er|s)?|trøbbel|trubbel"
    r"|trouble"
    r"|plager|plagar|besvär|besvær|gener|pain|aches?|injury|skade|skada|skader|skador|brudd|brott"
    r"|brud|fracture|tear|slitasje|slitage|betennelse|betændelse|inflammasjon|inflammation"
    r"|infeksjon"
    r"|infektion|infection|kreft|kræft|cancer|svulst|tumor|tumør|tumör|lammelse|nedsatt|nedsat"
    r"|reduced|redusert|kluss|krøll|dårlig|dårleg|svak|svag|sliter|slit|plages|plagast|døjer"
    r"|operert|opererad|opereret|opererte|opererade|operated|operasjon|operation|surgery|skadet"
    r"|skadad|skada|skadd|injured|hurt|lam|lamma|lammet|paralysed|stiv|stel|nummen|følelsesløs"
)
_QUALITY = (
    r"dårlige?|dårleg|dårlege|vonde?|dålig|dåliga|onde?|bad|weak|poor|svak|svake|svag|svaga|stive?"
    r"|stel|ødelagte?|øydelagt|trasiga?|operert|opererad|opereret|brukket|brukne?|bruten|brutna"
    r"|brutet|brækket|broken|sprained|injured|skadde?|skadet|skadad|skadade?|avrevet|avrivna?|torn"
    r"|fractured|cracked|slipped|frozen|frossen|frusen|amputert|amputerad|lamme?|lammet|kunstige?"
    r"|artificial|prosthetic|knuste?|krossade?|crushed|shattered|worn-out|utslitte?|utslitna"
    r"|forstuet|stukad|forstuvet|dislocated|betent|inflamert|inflammerad|forstørret|forstørra"
    r"|transplantert|donert|fjernet|borttagen|nedsatt|nedsat|redusert|svekket|svekka|reduced"
    r"|failing|sviktende|sviktande|manglende|missing"
)
_STATE = (
    r"(?:helt\s|heilt\s|litt\s|lite\s|så\s|very\s|a bit\s|quite\s)?(?:slut|ferdig|finished|shot"
    r"|gone|borte"
    r"|væk|weak|svak|svakt|svake|svag|svagt|svage|svaga|stiff|stiv|stivt|stive|stel|stelt|stela"
    r"|dårlig|dårlege?|dårleg"
    r"|dårlige|dålig|dåligt|dåliga|vond|vondt|numb|nummen|følelsesløs|lam|lamme|lamt|lame"
    r"|worn out|worn|slitt"
    r"|slitne|utslitt|utsliten|utslitna|nedslitt|nedslidt|slidt|slidt ned|slitt ned|slitna|bytt"
    r"|byttet|skiftet|utbytt|utbytta"
    r"|replaced|stivgjort|steloperert|forkalket|betent|inflammerad|betændt|inflamed|hoven|hovent"
    r"|svullen|svullna"
    r"|svullet|hævet|swollen|infected|infisert|infekterad|sprukket|sprucken|ruptured|torn|røket"
    r"|avslitt|av"
    r"|ute av ledd|ut av ledd|ur led|ut ur led|af led|ud af led|out of joint|dislocated"
    r"|forskjøvet|ødelagde?"
    r"|ødelagt|øydelagt|öyelagd|trasig|trasigt|trasiga|paj|kaputt|smashed|crushed|knust|krossad"
    r"|krossat"
    r"|frozen|frossen|fryst|frusen|skjelver|skakar|skælver|shake|shakes|shaking|tremble|trembles"
    r"|vrir seg"
    r"|hovner|hovner opp|svullnar|svulmer|swells|swell|låser seg|låser sig|locks|locks up"
    r"|gives way|gave way)"
)
_NEW = late(
    r"(?<!\w)(?:ny|nye|nytt|new|nya|replaced|bytta?|byttet|skiftet|donerte|donerade|donated)\s"
    + _SIDE
    + r"(?:kne|knær|knä|knän|knæ|knee|knees|hofte|hofter|höft|höfter|hip|hips|nyre|njure|kidney"
    r"|lever|liver|lunger?|lungor|lungs?|hjerte|hjarte|hjärta|heart|hjerteklaff|hjärtklaff"
    r"|heart valve|skulder|shoulder|hornhinne|hornhinna|cornea)(?!\w)"
)
_ONLY = late(
    r"(?<!\w)(?:bare|bara|kun|only|has|har)\s(?:ett|et|én|en|ei|eit|one|a single)\s"
    r"(?:øye|auge|öga|øje|eye|arm|ben|bein|leg|lunge|lunga|lung|nyre|njure|kidney|hånd|hand|finger"
    r"|testikkel|testikel|bryst|bröst|breast|fungerende \w+)(?!\w)"
)
_LOST = late(
    r"(?<!\w)(?:mistet|mista|mistede|miste|lost|losing|mangler|manglar|saknar|missing|tappade"
    r"|kappet"
    r"|kappa|amputerte|amputerade)\s(?:(?:en|ei|ett|to|tre|two|three|a|an|the|his|her|hele|deler av"
    r"|part of|mye av|most of|noe av)\s){0,2}(?:venstre\s|høyre\s|left\s|right\s)?"
    r"(?:finger|fingeren|fingre|fingrar|fingers|tommel|thumb|tå|tær|toes?|arm|armen|ben|beinet|bein"
    r"|leg|fot|foten|foot|hånd|hånden|handa?|øye|øyet|auge|eye|öga|syn|synet|synen|sight|eyesight"
    r"|vision|hørsel|hørselen|høyrsla|hörseln|hearing|luktesansen|smakssansen|sense of smell"
    r"|stemmen|voice|førlighet\w*|rörelseförmåga\w*)(?!\w)"
)


class BodyComplaints:
    """Finds complaints that name a part of the body."""

    def __init__(self, lists: PhraseLists) -> None:
        parts = "|".join(re.escape(part) for part in lists.parts)
        # The long ones as text, compiled only for what may hold a complaint.
        patterns = (
            (
                rf"(?<!\w)(?:{_COMPLAINT})\s(?:i|in|med|with|på|on|to|of|av|med|til)\s{_SIDE}"
                rf"(?:{parts})(?!\w)"
            ),
            rf"(?<!\w)(?:{_QUALITY})\s{_SIDE}(?:{parts})(?!\w)",
            (
                rf"(?<!\w)(?:{parts})\s(?:er\s|är\s|is\s|are\s|was\s|were\s|ble\s|blev\s|var\s"
                rf"|har\s|has\s)?"
                rf"(?:ødelagt|øydelagt|operert|opererad|opereret|brukket|broken|injury|injuries"
                rf"|pain"
                rf"|pains|problems?|trouble|surgery|operation|replacement|replaced|transplant"
                rf"|condition"
                rf"|disease|failure|cancer|infection|impairment|loss|krøller|svikter|verker|värker"
                rf"|skadet|skadad|avrevet|amputert|removed|fjernet|{_STATE})(?!\w)"
            ),
            _NEW,
            _ONLY,
            _LOST,
        )
        self._searches = WordSearches([WordSearch(pattern) for pattern in patterns])

    def find(self, low: str) -> Iterator[tuple[int, int]]:
        """Start and end of each complaint."""
        for match in self._searches.finditer(low):
            yield match.span()
