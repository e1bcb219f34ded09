"""Further names of documents and cases of persons, by who has them, in five languages."""

# What may follow the name of a document in the same word: "körkortsnumret", "HPR-nummeret".
NUMBERED = r"(?:(?:e?[sn]|et|a)?-?n(?:r|ummer|umme?ret|umret|ummera)|-(?:id(?:-?(?:et|en))?|no))?"

# Authorities that decide who may come and stay.
AUTHORITIES = (
    r"(?:(?:the )?(?:siri|udi|une|udlændingestyrelsen|utlendingsdirektoratet|utlendingsnemnda"
    r"|utlendings\w{0,14}|udlændinge\w{0,14}|migration\w{0,10}(?: agency| office| board)?|ukvi"
    r"|home office|immigration\w{0,8}|uscis|inis|isd|gnib|maahanmuuttovirasto|migri|aliens police"
    r"|flygtningenævnet|migrationsdomstolen))(?:s|et|en)?"
)
_CASE = (
    r"(?:sag|sak|ärende|case|file|application|søknad|ansøgning|ansökan|beteckning|referanse"
    r"|referens|reference|ref|dnr|diarie|journal)"
)
# "the case with the Home Office is ...", "UDI application ..."
# Offices that keep a case on each who asks them for something.
_OFFICES = (
    r"(?:nav|husbanken|lånekassen|helfo|pasientreiser|npe|norsk pasientskadeerstatning"
    r"|statsforvalteren"
    r"|trygderetten|skatteetaten|politiet|namsmannen|barnevernet|statens vegvesen|vegvesenet"
    r"|imdi|hk-?dir"
    r"|nokut|försäkringskassan|fk|arbetsförmedlingen|af|csn|skatteverket|kronofogden"
    r"|pensionsmyndigheten"
    r"|transportstyrelsen|uhr|a-kassan|socialtjänsten|ivo|polisen|jobcent(?:er|eret|re)"
    r"|udbetaling danmark"
    r"|arbejdsmarkedets erhvervssikring|aes|skattestyrelsen|ankestyrelsen|su-?styrelsen"
    r"|patienterstatningen"
    r"|dwp|hmrc|dvla|ofsted|acas|kela|te-palvelut)"
)
CASES = (
    rf"{_OFFICES}(?:s|et|en)?,? (?:[^\W\d][\w./]{{0,20}},? ){{0,7}}(?:{_CASE}|nummer|nr|løpenr"
    rf"|diarienr)\w{{0,14}}"
    rf"|{_OFFICES}[- ]{_CASE}\w{{0,8}}"
    rf"|{_CASE}\w{{0,14}}\.? (?:hos|ved|i|hjå|with|at|from|fra|från) {_OFFICES}"
    r"|(?:pasientreise|patientrejse|sjukrese|sykepenge|dagpenge|uføre|foreldrepenge"
    r"|föräldrapenning|sjukpenning"
    r"|aktivitetsstöd|etableringsersättning|a-kasse|arbeidsskade|arbetsskade|arbejdsskade"
    r"|yrkesskade"
    r"|studielån|bostøtte|bostöd|bidrags|skadet?|skade-?)(?:nummer|nr|sak|sag|ärende"
    r"|anmäl\w{2,4})\w{0,4}"
    r"|(?:your|ditt|din|dit|my|mitt|min) (?:case|claim|ärende|sak|sag|søknad|ansökan"
    r"|ansøgning)(?:en|et)? (?:has|har) (?:nummer|number|nr|no|ref\w*)"
    rf"|{_CASE}\w{{0,14}}\.?,? (?:\w{{1,9}} )?(?:hos|ved|i|med|with|at|from|fra|från|til|till|to|by"
    rf"|in) {AUTHORITIES}"
    rf"|{AUTHORITIES}[ ,:-]{{1,2}}(?:\w{{2,10}} )?{_CASE}\w{{0,14}}"
    rf"|{AUTHORITIES} (?:har|has|behandler|behandlar) {_CASE}\w{{0,6}}(?: (?:under|som|as))?"
    r"|(?:immigration|visa|residence|permit|green ?card|blue card|opph[oa]lds|opholds|uppehålls"
    rf"|utlendings|udlændinge|asyl|visum|familie\w{{0,16}}|statsborg[ae]r\w{{0,6}})[ -]?{_CASE}"
    r"\w{0,14}|(?:klage|tilsyns|tillsyns|ankage|disciplinær)(?:sag|sak|ärende)\w{0,3}"
    rf"|(?:politiet|polisen|police|styrelsen)[ ,:-]{{1,2}}{_CASE}\w{{0,14}}"
    r"|helsedirektoratet|hdir|stps|styrelsen for patientsikkerhed|patientsikkerhed"
    r"|udl\.? ?nr|udlændinge-?(?:nr|nummer)|utl\.? ?nr|(?:alien|person|client) id"
)

NAMES = (
    # travel and identity
    r"(?:esta|etias|evisa|e-visa|(?:uk|nz) eta)(?:[- ]?(?:ansök\w{2,4}|søknad\w{0,2}"
    r"|ansøgning\w{0,2}|application|approval|permit|nr|nummer|no|number|ref\w{0,7}))?"
    r"|(?:försäkrings|forsikrings|polise|helseforsikrings|reiseforsikrings|reseförsäkrings"
    r"|rejseforsikrings)-?(?:nr|nummer|bevis)\w{0,2}"
    r"|(?:insurance|injury|medical|health) (?:policy|claim|card)(?: (?:no|number|ref))?"
    r"|(?:reise|rejse|rese)(?:dokument|handling|legitimation)\w{0,4}"
    r"|(?:sjømanns?|sjömans|sømands|konventions|konvensjons|sveiser|svejser|svetsar|tjeneste"
    r"|tjänste|personal)-?pass?(?:et)?|pp ?no|p/p(?: no)?"
    r"|(?:entry|work|student|family|schengen|d|c)[- ]visa|vignette|entry clearance"
    r"|national id(?:entity)?(?: document)?|cnie?|residency(?: card| permit| no)?|pr card"
    # of those who drive and lift
    r"|før[ea]r?-?rett\w{0,3}"
    r"|yrkess?jåførkompetanse|chaufførkompetence|yrkeskompetens|chauffør\w{0,10}bevis\w{0,3}"
    r"|kranbasis|slinger(?:/signaller)?|banksman|vinnuvélaréttindi|ökuréttindi|meirapróf"
    r"|(?:slinger|rigger|banksman|digger|excavator|scaffold\w{0,3}|tower crane|telehandler|hoist"
    r"|roller|dumper|loader|asbestos|electric\w{0,5}|boat|tug|diver)(?:['’]?s)? (?:ticket|card)"
    # letters, books and permissions of a trade or an office
    r"|(?:auto|aukto)ris(?:asjon|ation)(?:en|a|er|ane|erna)|legitim(?:asjon|ation)(?:er|ane|erna)"
    r"|fascicule|livret|libretto|libreta|seemannsbuch|påtegning\w{0,2}|endorsement\w?"
    r"|tjenestebo[kg]|tjänstebok|dykkerbok|dykarbok|yrkestitel\w{0,2}|intyg(?:et)?"
    r"|(?:sikkerhets|tryggleiks|säkerhets|sikkerheds)(?:opplæring|utbildning|kursus)\w{0,2}"
    r"|(?:ejendoms|eiendoms|egedoms)?(?:mægler|megler|mäklar|meklar)registrering\w{0,3}"
    # registers of those who work in English
    r"|(?:pharmacist|pharmacy|engineer|nurse|nursing|midwi\w{2,5}|doctor|medical|dent\w{2,4}"
    r"|teach\w{2,4}|social work\w{0,2}|architect|vet\w{0,8}|physio\w{0,10}|psycholog\w{1,4}"
    r"|optometr\w{2,4}|paramedic|radiograph\w{1,4}|solicitor|barrister|account\w{3,5}|surveyor"
    r"|professional|pilot|seafarer|security|door|gun|firearms?)(?:['’]s)? (?:registration"
    r"|register|council|board|authori[sz]ation|pin|licen[cs]e|medical|certificate)"
    r"|teacher ref(?:erence)?(?: number| no)?|eng ?1|og ?uk(?: medical)?|oeuk(?: medical)?"
    # cards, badges and passes
    r"|(?:scaffold\w{0,3}|plant|lifting|rigger|site|safety|press|student|health(?: insurance)?"
    r"|insurance|hse|arc|operator|crew|seafarer|seaman|security|guard|driver|tachograph|taxi"
    r"|airside|airport|port|dock|work|labou?r|resident|registration|biometric|citizen\w{0,4}"
    r"|refugee|asylum|skills?|trade|weld\w{2,3}|compet\w{3,5}|construction|hygiene|diver|boat)"
    r"(?:['’]?s)? (?:card|badge|pass|id)"
    r"|(?:key|access|entry|door|staff|employee|visitor)[ -]?(?:card|badge|fob|tag)"
    r"|badge(?: (?:no|number|id))?|(?:passer|passage|inpasserings)(?:kort|bricka|brickan)(?:et)?"
    r"|(?:lufthavns|flyplass|havne?|hamn|terminal)-?id"
)

# Those that begin in more ways than can be listed; a letter of one of the stems is in each.
COMPOUND_NAMES = (
    r"[^\W\d_]{1,12}-?visum(?:et)?|[^\W\d_]{1,10}-?lappen|[^\W\d_]{0,10}förarkompetens\w{0,3}"
    r"|[^\W\d_]{0,14}(?:fag|kokke?|kock|nærings|behörighets|befäls|kaptens|kapteins|kaptajns"
    r"|styrmands|mester|meister|mästar|svenne|sveine|svende|gesäll|megler|mægler|mäklar|lods|los"
    r"|håndverks|handverks|hantverkar)s?-?brev\w{0,3}"
    r"|[^\W\d_]{0,14}(?:bestalling|förordnande|loss?kjennelse|køyresetel)\w{0,3}"
    # what opens doors
    r"|[^\W\d_]{0,12}(?:brikken?|brikka|bricka|brickan|nøglebrik(?:ken)?)"
    # of a nation: "rumensk ID", "a Romanian ID"
    r"|[^\W\d_]{2,12}(?:s[ck]t?|ska|ish|[ie]an|ese|tsk) id|[^\W\d_]{2,4}\. id"
)
NAME_STEMS = (
    "brikk", "brick", "brik", "visum", "lappen", "kompetens", "brev", "bestalling",
    "förordnande", "kjennelse", "setel",
    "id",
)  # fmt: skip
