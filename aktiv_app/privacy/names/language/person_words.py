"""Words beside names that are words too which tell that somebody is meant; five languages."""

# Languages and peoples, which are surnames too.
LANGUAGES = frozenset(
    ("english", "french", "german", "danish", "swedish", "welsh", "irish", "spanish", "polish",
     "dane", "swede")
)  # fmt: skip
# Before words in small letters that are no names.
BEFORE_WORDS = frozenset(
    ("en", "ein", "ei", "et", "eit", "ett", "the", "a", "an", "den", "det", "de", "dei", "denne",
     "this", "å", "att", "min", "din", "sin", "vår", "my", "your", "our", "ingen", "inget", "no",
     "noen", "någon", "nogen", "some", "any", "mye", "mycket", "meget", "much", "more", "mer")
)  # fmt: skip
# Who does something stands right after these.
CLAUSES = frozenset(
    ("hvis", "viss", "om", "at", "att", "fordi", "eftersom", "når", "när", "mens", "medan", "if",
     "that", "because", "when", "while", "whether", "hvor", "der", "før", "före", "before")
)  # fmt: skip
# A question begins with these and whom it is about: "er penny på jobb".
ASKING = frozenset(
    ("er", "är", "is", "was", "kan", "can", "har", "has", "skal", "ska", "vil", "vill", "did",
     "does", "could", "should", "får", "må", "kommer", "begynner", "börjar", "starter")
)  # fmt: skip
# Whom people choose, ask, meet and call; firms and things are bought, used and found.
DONE_TO = frozenset(
    ("valgte", "valde", "valt", "valgt", "velger", "velje", "velge", "välja", "väljer", "vælge",
     "vælger", "spurte", "spurde", "spurt", "spør", "spørre", "spørje", "spurgte", "spørger",
     "spørg", "frågade", "frågar", "fråga", "intervjuet", "intervjua", "intervjuer", "intervjuar",
     "intervjue", "intervjuade", "interviewede", "interviewer", "interviewe", "interviewed",
     "møtte", "møtt", "møter", "møte", "mødte", "møder", "møde", "mötte", "möter", "möta", "traff",
     "treffer", "treffe", "träffade", "träffar", "träffa", "ansatte", "ansette", "ansetter",
     "ansætte", "ansætter", "tilsette", "tilset", "anställde", "anställer", "anställa", "ringte",
     "ringde", "ringede", "ringe", "ringja", "kontaktet", "kontakta", "kontaktede", "kontaktade",
     "kontakter", "kontaktar", "kontakte", "inviterte", "inviterede", "inviterade", "inviterer",
     "inviterar", "bjöd", "innkalte", "indkaldte", "foretrekker", "foretrakk", "foretrækker",
     "foretrak", "föredrar", "føretrekkjer", "anbefalte", "anbefalede", "anbefaler", "anbefale",
     "rekommenderade", "rekommenderar", "kjenner", "kjente", "kjende", "kender", "kendte", "känner",
     "takket", "takka", "takkede", "tackade", "avviste", "avvisade", "hired", "hire", "hiring",
     "met", "meet", "meeting", "asked", "asking", "ask", "chose", "choose", "picked", "invited",
     "invite", "contacted", "told", "tell", "called", "phoned", "emailed", "texted", "preferred",
     "prefer", "rejected", "recommended", "thanked", "thank", "interviewing", "interview")
)  # fmt: skip
# Whom people write to and ring; things are mailed and called too.
CALLED = frozenset(
    ("flytt", "flytta", "booket", "booka", "bokat", "booked", "ring", "mail", "mejla", "maila",
     "maile", "mailet", "mailede", "email", "e-mail", "epost", "text", "texta", "texte", "ping",
     "pinge", "pinga", "pinget", "pingade", "remind", "message", "messaged", "phone", "call", "cc",
     "notify", "chase", "nudge", "minn", "purre", "purr", "brief", "update", "inform", "informer",
     "informera", "ringer", "kontakt", "kontakte")
)  # fmt: skip
# What follows them then.
AFTER_CALLED = frozenset(
    ("about", "re", "on", "om", "på", "i", "at", "for", "för", "kl", "now", "nå", "nu", "today",
     "tomorrow", "før", "före", "etter", "efter", "after", "before", "when", "if", "hvis", "når",
     "när", "and", "og", "och", "to", "the", "så", "innen", "by", "asap", "again", "igjen", "inn",
     "into", "til", "till", "igen", "back", "tilbake", "tillbaka", "with", "med", "that", "att",
     "first", "først", "også", "too", "please", "senest", "ang", "an")
)  # fmt: skip
# What is done to people and to nothing else.
ONLY_TO_PEOPLE = frozenset(
    ("spurte", "spurde", "spurt", "spør", "spørre", "spørje", "spurgte", "spørger", "spørg",
     "frågade", "frågar", "fråga", "intervjuet", "intervjua", "intervjuer", "intervjuar",
     "intervjue", "intervjuade", "interviewede", "interviewer", "interviewe", "interviewed",
     "ringte", "ringde", "kontaktet", "kontaktede", "kontaktade", "inviterte", "inviterede",
     "inviterade", "innkalte", "indkaldte", "takket", "takkede", "tackade", "asked", "told",
     "phoned", "emailed", "texted", "thanked", "interviewing", "hired")
)  # fmt: skip
# What somebody is asked to do at work: "kan liv sjekke", "can hope start".
TO_DO = frozenset(
    ("sjekke", "sjekka", "kolla", "kolle", "tjekke", "check", "ta", "tage", "take", "ringe",
     "ringa", "call", "ring", "sende", "senda", "sendt", "skicka", "send", "komme", "koma",
     "komma", "come", "møte", "møta", "träffa", "meet", "join", "starte", "starta", "start",
     "begynne", "byrja", "börja", "begin", "jobbe", "jobba", "work", "svare", "svara", "answer",
     "reply", "lese", "lesa", "läsa", "læse", "read", "skrive", "skriva", "write", "snakke",
     "snakka", "prata", "tale", "talk", "speak", "spørre", "spørja", "fråga", "spørge", "ask",
     "hjelpe", "hjelpa", "hjälpa", "hjælpe", "help", "ordne", "ordna", "fikse", "fixa", "fix",
     "signere", "signera", "sign", "booke", "boka", "book", "invitere", "bjuda", "invite",
     "vurdere", "bedöma", "vurdera", "delta", "deltage", "stille", "stilla", "dekke", "täcka",
     "dække", "cover", "bytte", "byta", "byte", "swap", "overta", "överta", "overtage", "lede",
     "leda", "lead", "gjøre", "gjere", "göra", "gøre", "do", "hente", "hämta", "maile", "mejla",
     "email", "bekrefte", "bekräfta", "bekræfte", "confirm", "oppdatere", "uppdatera", "opdatere",
     "update", "følge", "følgje", "være", "vere", "vara", "med", "interview", "intervjue",
     "intervjua", "interviewe", "vent", "vente", "vänta", "wait", "besøke", "besöka", "visit")
)  # fmt: skip
# Whom people wait for, hear from and have a view of, by the word between.
WAITED_FOR = {
    "for": ("waiting", "wait", "waited", "contract", "offer", "references", "kontrakt"),
    "on": ("waiting", "wait", "thoughts", "verdict", "opinion", "views", "decide", "decided"),
    "of": ("think", "thinks", "thought", "thoughts", "opinion", "heard", "hear"),
    "på": (
        "vente",
        "venter",
        "ventar",
        "väntar",
        "vänta",
        "purre",
        "purrer",
        "purret",
        "purra",
        "mase",
        "maser",
        "masa",
        "venta",
    ),
    "om": (
        "synes",
        "synest",
        "syns",
        "tycker",
        "meiner",
        "mener",
        "menar",
        "syntes",
        "tyckte",
        "tenker",
        "tänker",
        "tænker",
    ),
    "fra": ("hørt", "høre", "hører", "høyrt", "høyre", "hørte", "fått", "lyd"),
    "frå": ("høyrt", "høyre", "høyrer", "høyrde", "fått"),
    "från": ("hört", "höra", "hör", "hörde", "hörts"),
    "from": ("hear", "heard", "hearing", "word", "nothing"),
}
# What is said to, sent to and talked over with people.
DONE_WITH = frozenset(
    ("passed", "sent", "forwarded", "spoke", "talked", "spoken", "speak", "talk", "offer",
     "offered", "snakket", "snakka", "snakke", "prata", "pratade", "talte", "talade", "intervju",
     "samtale", "samtal", "møte", "möte", "mötet", "møtet", "interview", "interviewed", "sendte",
     "sende", "skickade", "tilbud", "tilbod", "erbjudande", "avslag", "overlevert", "videresendt",
     "gitt", "given", "married", "gift", "sammen", "tillsammans", "together", "heller", "helle",
     "lutar", "luta", "hælder", "leaning", "lean", "stemte", "stemmer", "röstade", "voted", "enig",
     "enige", "eniga", "överens", "spurte", "spørre", "spør", "frågade", "spurgte")
)  # fmt: skip
# What somebody has, after a genitive: "Youngs förra chef", "Price's visa".
OWNED = frozenset(
    ("cv", "søknad", "søknaden", "ansökan", "ansøgning", "application", "telefon", "phone",
     "number", "nummer", "mail", "e-post", "epost", "email", "adresse", "adress", "address",
     "referanse", "referans", "reference", "references", "referanser", "referenser", "intervju",
     "interview", "svar", "answers", "answer", "lønn", "løn", "lön", "salary", "notice",
     "oppsigelse", "alder", "age", "erfaring", "erfarenhet", "experience", "visa", "visum", "kone",
     "kona", "mann", "mand", "man", "fru", "wife", "husband", "partner", "samboer", "sambo", "mor",
     "mamma", "mother", "far", "pappa", "father", "sønn", "son", "søn", "datter", "dotter",
     "daughter", "barn", "kids", "children", "søster", "syster", "sister", "bror", "brother",
     "bestefar", "bestemor", "farfar", "mormor", "morfar", "farmor", "grandfather", "grandmother",
     "boss", "manager", "sjef", "chef", "leder", "leiar", "kontrakt", "contract", "avtal", "avtale",
     "språk", "norsk", "svenska", "dansk", "english", "engelsk", "engelska", "timer", "vakter",
     "vakt", "skift", "pass", "notes", "notater", "score", "test", "prøve", "prov", "tall",
     "siffror", "figures", "mål", "styrke", "styrker", "styrkor", "strengths", "svakhet",
     "weakness", "ønske", "wish", "rygg", "back", "helse", "hälsa", "health", "stemme", "röst",
     "voice", "fnr", "personnummer", "fødselsnummer", "gap", "offer", "tilbud", "tilbod", "file",
     "profil", "profile", "flatmate", "roommate", "colleague", "kollega", "candidate", "kandidat",
     "degree", "portfolio", "reply", "calendar", "birthday", "bursdag", "födelsedag", "fødselsdag")
)  # fmt: skip
# Between a genitive and what somebody has.
BEFORE_OWNED = frozenset(
    ("forrige", "førre", "förra", "tidligere", "tidlegare", "tidigare", "nåværende", "noverande",
     "nuvarande", "nuværende", "gamle", "gamla", "nye", "nya", "previous", "former", "current",
     "old", "new", "first", "last", "første", "fyrste", "första", "siste", "sista", "sidste",
     "egen", "eget", "egne", "egna", "own", "yngste", "eldste", "yngsta", "äldsta")
)  # fmt: skip
# Whose relative somebody is: "mor til Ask", "mother of May".
KIN = frozenset(
    ("mor", "mora", "moren", "mamma", "mammaen", "mother", "mum", "mom", "far", "faren", "pappa",
     "pappaen", "father", "dad", "bror", "broren", "brodern", "brother", "søster", "søsteren",
     "søstera", "syster", "sister", "kone", "kona", "konen", "fru", "frue", "hustru", "wife",
     "mann", "mannen", "manden", "make", "maka", "ektemann", "ektefelle", "husband", "spouse",
     "samboer", "sambo", "samboeren", "sambon", "partner", "kjæreste", "kæreste", "pojkvän",
     "flickvän", "girlfriend", "boyfriend", "datter", "dotter", "dattera", "dottera", "daughter",
     "sønn", "sønnen", "son", "sonen", "søn", "tvilling", "tvillingen", "tvillingbror",
     "tvillingsøster", "tvillingsyster", "twin", "tante", "onkel", "moster", "faster", "morbror",
     "farbror", "aunt", "uncle", "fetter", "fætter", "kusine", "kusin", "cousin", "nevø", "niese",
     "brorson", "nephew", "niece", "bestemor", "bestefar", "mormor", "morfar", "farmor", "farfar",
     "grandmother", "grandfather", "svigermor", "svigerfar", "svärmor", "svärfar", "svoger",
     "svåger", "svigerinne", "svägerska", "stefar", "stemor", "styvfar", "styvmor", "gudmor",
     "gudfar", "fadder", "godmother", "godfather", "forelder", "förälder", "parent", "verge",
     "guardian", "enke", "änka", "widow", "gift", "forlovet", "förlovad", "engaged",
     "trebarnsmor", "nabo", "granne", "neighbour", "venn", "venninne", "vän", "väninna", "ven",
     "veninde", "friend")
)  # fmt: skip
# As what a person is chosen: "valgte Price som lagerleder".
ROLE_ENDINGS = (
    "leder", "leiar", "ledare", "sjef", "chef", "konsulent", "konsult", "ansvarlig", "ansvarleg",
    "ansvarig", "utvikler", "utviklar", "utvecklare", "rådgiver", "rådgivar", "rådgivare", "lærer",
    "lærar", "lärare", "assistent", "medarbeider", "medarbetare", "medarbejder", "pleier", "pleiar",
    "sköterska", "direktør", "direktör", "mester", "meister", "selger", "seljar", "säljare",
    "sælger", "vakt", "kandidat", "vikar", "vikarie", "agent", "manager", "engineer", "ingeniør",
    "ingenjör", "fører", "førar", "förare", "arbeider", "arbeidar", "arbetare", "søker", "sökande",
)  # fmt: skip
