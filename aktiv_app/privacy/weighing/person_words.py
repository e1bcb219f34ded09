"""What stands beside the names of persons, and of other things seldom, in five languages; folded.

Rooms, systems, ships, prizes and firms are and are called; they do not ask, forget or go on
leave. Verbs of things and persons count where the clause begins with the name.
"""

from aktiv_app.privacy.names.context_words import CONJUNCTIONS, PRIVATE_VERBS

# Before or after what is said.
SAYS = frozenset(
    ("sa", "sier", "seier", "sade", "säger", "sagde", "siger", "said", "says", "svarte", "svarer",
     "svarar", "svara", "svarade", "svarede", "answered", "answers", "replied", "replies", "spør",
     "spurte", "spurde", "frågar", "frågade", "spørger", "spurgte", "asked", "asks", "skrev",
     "skriver", "skriv", "wrote", "writes", "mener", "mente", "meiner", "meinte", "menar",
     "menade", "thinks", "thought", "forteller", "fortalte", "fortel", "fortalde", "berättar",
     "berättade", "fortæller", "tells", "told", "forklarer", "forklarte", "forklarar", "förklarar",
     "förklarade", "explains", "explained", "tilføyer", "added", "adds", "påpeker", "påpekte",
     "påpekar", "undrer", "undrar", "undrade", "ropte", "ropade", "råbte", "tenkte", "tänkte")
)  # fmt: skip

# What somebody thinks, wants or does with other people, and what happens to somebody.
PERSON_VERBS = PRIVATE_VERBS | SAYS | frozenset(
    ("tror", "trodde", "troede", "believes", "synes", "syns", "synst", "tycker", "tyckte",
     "ønsker", "ønsket", "ønskjer", "önskar", "wants", "wanted", "vil", "vill", "ville", "vet",
     "veit", "ved", "visste", "vidste", "knows", "knew", "foreslår", "foreslo", "föreslår",
     "föreslog", "suggests", "suggested", "nevner", "nevnte", "nämner", "nämnde", "nævnte",
     "mentioned", "insisted", "insists", "takket", "takkar", "takkede", "tackar", "tackade",
     "thanked", "hilser", "helsar", "hälsar", "lovet", "lovte", "lova", "lovade", "lovede",
     "promised", "promises", "bad", "ba", "ber", "bed", "sluttet", "sluttar", "slutta", "slutade",
     "quit", "resigned", "resigns", "retires", "retired", "jobber", "jobbar", "jobbet", "jobba",
     "jobbade", "arbeider", "arbeidet", "arbetar", "arbetade", "arbejder", "arbejdede", "works",
     "worked", "bor", "bodde", "boede", "lives", "lived", "fyller", "fylder", "fyllar", "fylte",
     "fyllde", "trenger", "treng", "trengte", "behöver", "behøver", "leter", "letar", "prøver",
     "prøvde", "provade", "tried", "tries", "lærer", "lærte", "lärde", "taught", "learned",
     "hjelper", "hjalp", "hjelpte", "hjälper", "hjälpte", "hjælper", "helped", "helps", "henter",
     "hentar", "hentet", "hämtar", "hämtade", "vikarierer", "vikarierar", "vikarierte", "deltok",
     "deltog", "attended", "attends", "insisterer", "nekter", "nektet", "nektar", "vägrar",
     "vägrade", "nægter", "nægtede", "refuses", "refused", "satt", "sitter", "sit", "sidder",
     "sad", "sits", "sat", "klev", "walked", "drar", "drog", "dro", "reiser", "reiste", "rejser",
     "rejste", "reser", "reste", "flytter", "flyttar", "flyttet", "flyttade", "flyttede", "moved",
     "snudde", "vände", "vendte", "gav", "ga", "gave", "likte", "liker", "likar", "gillar",
     "gillade", "liked", "likes", "trekker", "trakk", "withdrew", "disagrees", "disagreed",
     "agreed", "agrees", "signerer", "signerte", "signerade", "signed", "godkjente", "godkände",
     "approved", "leder", "leier", "ledet", "leads", "led", "overtar", "overtok", "övertar",
     "övertog", "overtager", "overtog", "holder", "håller", "held", "presenterer", "presenterar",
     "presents", "presented", "begynte", "började", "begyndte", "sykmeldes", "født", "fødd",
     "född", "born", "aged", "uttales", "uttalas", "udtales", "pronounced", "sykmeldt", "sjukmeld",
     "sjukmeldt", "sjukskriven", "sygemeldt", "permittert", "oppsagt", "oppsagd", "uppsagd",
     "opsagt", "pensjonert", "pensionerad", "pensioneret", "stopper", "stannar", "slutar",
     "slutter", "begynner", "börjar", "begynder", "started", "starts", "tredde", "gravid",
     "operert", "opererad", "opereret", "pregnant", "called", "calls")
)  # fmt: skip

# What firms and tools do as well, but rarely those whose name is a person's.
ANYBODYS_VERBS = frozenset(
    ("har", "has", "hade", "hadde", "havde", "had", "kan", "can", "kunne", "kunde", "could", "får",
     "fikk", "fick", "fik", "fekk", "gets", "got", "må", "måste", "must", "måtte", "skal", "ska",
     "skall", "skulle", "should", "shall", "will", "would", "bør", "bör", "burde", "borde", "tar",
     "tager", "tek", "tok", "tog", "takes", "took", "kommer", "kjem", "kom", "comes", "came",
     "var", "was", "blir", "bliver", "blev", "ble", "vart", "blei", "became", "står", "stod",
     "sto", "stands", "stood", "gikk", "gick", "gik", "gjekk", "went", "goes", "sender", "sendte",
     "sende", "skickar", "skickade", "sends", "sent", "møter", "mötte", "möter", "meets", "kjører",
     "køyrer", "kör", "kører", "körde", "kjørte", "kørte", "drives", "drove", "gjør", "gjer",
     "gör", "gør", "gjorde", "does", "did", "needs", "needed", "found", "fant", "fann", "hittade",
     "fandt", "viser", "visar", "viste", "visade", "shows", "showed", "ran", "leser", "läser",
     "læser", "reads", "bytter", "byter", "byttet", "bytte", "ordner", "ordnar", "ordnet", "sökte",
     "søkte", "søgte", "applied", "applies", "deler", "delar", "shares", "brukte", "använde",
     "kjøpte", "köpte", "købte", "bought", "laget", "lagde", "lagade", "made", "makes", "stiller",
     "stilte", "ställer", "ställde", "finner", "passer", "passar", "rings", "ringes")
)  # fmt: skip

# Before a clause that tells of somebody, whatever its verb: "når Kari overtar".
SUBORDINATORS = frozenset(
    ("att", "that", "fordi", "because", "hvis", "dersom", "if", "når", "when", "då", "siden",
     "sidan", "since", "mens", "medan", "while", "innan", "unless", "though", "ettersom",
     "eftersom", "hvorfor", "kvifor", "varför", "why")
)  # fmt: skip

# Before the subject of a clause.
OPENERS = SUBORDINATORS | CONJUNCTIONS | frozenset(
    ("men", "but", "så", "so", "at", "om", "da", "as", "then", "nå", "no", "nu", "now", "også",
     "också", "før", "för", "before", "after", "etter", "efter", "til", "till", "until", "bare",
     "bara", "berre", "only", "både", "her", "here")
)  # fmt: skip

# Right before a name of one word, which is then seldom a thing's.
BEFORE_SINGLE = (PERSON_VERBS | ANYBODYS_VERBS | {
    "hos", "hjå", "av", "af", "by", "til", "till", "to", "for", "för",
}) - {"called", "calls", "ved", "jobba", "heter", "aged"}  # fmt: skip

# What is said of somebody's work or absence after "has", "is" or "goes".
PERSON_STATES = (
    r" (?:har|hadde|hade|havde|has|had|er|är|is|was|var|blir|bliver|blev|ble|vart|går|gikk|gick|gik"
    r"|gjekk|goes|went|tar|tager|tek|tok|tog|took|kommer|kjem|kom|came|skal|ska|får|fikk|fick|fik"
    r"|fekk|got|gets)"
    r"(?: (?:nå|no|nu|now|også|også|också|also|selv|sjølv|själv|jo|ikke|ikkje|inte|not|bare|bara"
    r"|berre|just|allerede|redan|already|visst|nok|dessverre|tyvärr|desværre|på|av|ut|ud|i|on|off"
    r"|to|med|have|ha|få|tilbake|tillbaka|back|langvarig|lang|delvis|delvist|partly|gradert))*"
    r" (?:bedt|bede|bett|asked|sagt|said|told|søkt|sökt|søgt|applied|sluttet|slutta|slutat|left"
    r"|resigned|ringt|called|svart|svara|svarat|svaret|answered|lovet|lova|lovat|promised|glemt"
    r"|gløymt|glömt|forgotten|ansvar|ansvaret|ansvarlig|responsibility|fri|ferie|semester|vacation"
    r"|holiday|leave|perm|permisjon|foreldrepermisjon|fødselspermisjon|föräldraledig"
    r"|föräldraledighet|pappaperm|mammaledig|pappaledig|barsel|barselsorlov|orlov|pensjon|pension"
    r"|retirement|borte|borta|væk|away|syk|sjuk|syg|ill|sick|hjemme|heime|hemma|home|sykmeldt"
    r"|sjukmeld|sjukmeldt|sjukskriven|sygemeldt|gravid|pregnant|høygravid|permittert|retiring"
    r"|retired|pensjonert|pensionerad|bursdag|gebursdag|födelsedag|fødselsdag|birthday|frisk|gift"
    r"|married|skilt|frånskild|divorced|allergisk|allergic|redd|rädd|glad|lei|sint|trøtt|trött"
    r"|sliten|nervøs|nervös|nervous|ny her|new here|enig|enige|överens|uenig|happy|worried|bekymret"
    r"|orolig|flink|dyktig|duktig|dygtig|snill|rolig|interessert|intresserad"
    r"|interesseret|interested|keen|ansatt|tilsett|anställd|employed|utdannet|utdanna|utbildad|uddannet"
    r"|erfaren|kvalifisert|kvalificerad|innstilt|født|fødd|född|forsinket|försenad|forsinka|stresset"
    r"|stressa|stressad|lærling|lärling|student|pensjonist|pensionär|vikar|alene|ensam|alone|lege|legetime|tannlege|tandläkare|tandlæge|dentist|doctor|barn|kids|children)"
)  # fmt: skip

# Right before somebody's name: relatives, and what one does to others.
BEFORE_SOMEBODY = frozenset(
    ("kona", "konen", "kone", "mannen", "manden", "ektemannen", "maken", "makan", "hustruen",
     "hustrun", "frua", "samboeren", "sambuaren", "sambon", "samboen", "kjæresten", "kæresten",
     "kjærasten", "flickvännen", "pojkvännen", "søsteren", "søstera", "systern", "syster",
     "broren", "brodern", "sønnen", "sonen", "sønn", "son", "datteren", "dattera", "dottera",
     "dottern", "datter", "dotter", "mammaen", "pappaen", "moren", "mora", "faren", "onkelen",
     "tanten", "kusinen", "kusin", "nevøen", "niesen", "wife", "husband", "partner", "daughter",
     "sister", "brother", "cousin", "boss", "friend", "vennen", "venninnen", "venninna",
     "kompisen", "naboen", "sjefen", "chefen", "tell", "told", "kjenner", "kjente", "känner",
     "kände", "kender", "kendte", "knows", "knew", "møtte", "mødte", "träffade", "met", "savner",
     "saknar", "hils", "hälsa", "hels", "gratulere", "gratulera", "ask", "asked", "let", "got",
     "see", "saw", "ser", "så", "velger", "valgte", "väljer", "valde", "anbefaler", "anbefalte",
     "rekommenderar", "recommend", "recommends", "foretrekker", "prefer", "invite", "inviter",
     "innkall", "hire", "hired", "ansett", "ansette", "ansetter", "ansatte", "anställ",
     "anställer", "gav", "ga", "gir", "ger", "giver", "give", "gives", "hjelp", "hjelper", "hjälp",
     "hjälper", "hjælp", "hjælper", "help", "helps", "grunnet", "takket", "angående", "regarding")
)  # fmt: skip

# What is somebody's own: "Karis vikar", "Ebrima's accent".
OWN_THINGS = (
    "accent", "schema", "bil", "bilen", "car", "sjef", "chef", "boss", "jakke", "sekk", "nøkler",
    "nøkkel", "nyckel", "nycklar", "keys", "laptop", "pc", "skap", "skåp", "tid", "forslag",
    "förslag", "kolleger", "kollegor", "colleagues", "team", "kunder", "stol", "oppgaver",
    "uppgifter", "tasks", "aksent", "aksenten", "accenten", "dialekt", "dialekten", "cv", "cv-en",
    "cv:t", "søknad", "søknaden", "ansökan", "ansøgning", "application", "lønn", "lønna", "lön",
    "lønnen", "løn", "salary", "vakt", "vakta", "vakten", "vagt", "skift", "shift", "vikar",
    "vikaren", "vikarie", "replacement", "permisjon", "permisjonen", "perm", "barsel", "orlov",
    "leave", "sykmelding", "sykmeldingen", "sjukmelding", "sjukskrivning", "sygemelding", "barn",
    "kids", "children", "kone", "kona", "mann", "man", "mand", "fru", "wife", "husband", "sønn",
    "son", "søn", "datter", "dotter", "daughter", "mor", "far", "mother", "father", "samboer",
    "sambo", "kjæreste", "partner", "bursdag", "fødselsdag", "födelsedag", "birthday", "avskjed",
    "avskjeden", "avsked", "farewell", "avgang", "oppsigelse", "uppsägning", "opsigelse",
    "resignation", "nummer", "number", "mobil", "mobilnummer", "telefon", "phone", "e-post",
    "mail", "adresse", "adress", "address", "passord", "lösenord", "password", "kalender",
    "calendar", "referanse", "referanser", "referens", "referenser", "reference", "references",
    "intervju", "interview", "samtale", "samtal", "onboarding", "kontrakt", "contract",
    "kontrakten", "stilling", "stillingen", "tjänst", "job", "jobb", "desk", "ferie", "semester",
    "holiday", "svar", "answer", "answers", "poeng", "score", "scores", "notater", "anteckningar",
    "notes",
)  # fmt: skip
