"""Words for personal documents: passports, licences, cards, certificates of a profession."""

DOCUMENT_WORDS = (
    r"pass?(?! (?:på|opp?)(?!\w))|passet|passene|passen|passa|passports?|reisepass|passnr"
    r"|passnummer|pasnr|pasnummer"
    r"|pass?-?(?:nr|nummer|no)"
    r"|paszport|passeport|pasaporte|nødpass|provisoriskt pass|reisebevis|resedokument"
    r"|travel document"
    r"|(?:fører|førar|kør|kör)e?kort(?:et|nr|nummer)?|(?:fører|førar)korta?|körkort\w*|kørekort\w*"
    r"|lappen|driv(?:ing|er'?s?)[- ]?licen[cs]e|licen[cs]e(?: no| number)?|prawo jazdy|permis"
    r"|opp?h[oa]lds?(?:kort|tillatelse|tilladelse|løyve)\w*|opholds(?:kort|tilladelse)\w*"
    r"|opphalds(?:kort|løyve)\w*|uppehålls(?:tillstånd|kort|rätt)\w*|ut-kort|ut card|brp|visa grant"
    r"|residence (?:card|permit)|work permit|arbeidstillatelse|arbeidsløyve|arbetstillstånd|permit"
    r"|id-?kort(?:et)?|identitetskort|identity card|id[- ]card|national id card|dowód osobisty"
    r"|dowód"
    r"|personalausweis|legitimation(?:snummer|skort)?|legitimasjon(?:skort)?|leg\.? ?nr"
    r"|nasjonalt id-kort"
    r"|hpr|hpr-?(?:nr|nummer|id)|helsepersonell(?:nr|nummer)|autorisasjon(?:s-?(?:nr|nummer|id))?"
    r"|autorisation(?:s-?(?:id|nr|nummer))?|auktorisation(?:s-?(?:nr|nummer|id))?|lisens(?:nr"
    r"|nummer)?"
    r"|lisensen|licens(?:nr|nummer)?|løyve(?:nr|nummer)?|kjøreseddel\w*|förarlegitimation"
    r"|taxiförarleg\w*"
    r"|yksm?-?\w*|ysk(?:-?(?:bevis|kort|nr))?|ykb(?:-?kort)?|adr(?:-?(?:bevis|kort|intyg))?"
    r"|førarkort|fartskriverkort"
    r"|sjåførkort|förarkort"
    r"|hms-?kort(?:et)?|id06(?:-?kort)?|byggekort|sikkerhetskort|adgangskort|nøkkelkort"
    r"|sertifikat(?:nr|nummer)"
    r"|certifikat(?:nr|nummer)|certificate (?:no|number)|kompetansebevis(?:nr)?"
    r"|fagbrev(?:et|nr)?|svennebrev(?:et)?"
    r"|truckførerbevis|maskinførerbevis|førerbevis|førarbevis|kranførerbevis|dykkerbevis"
    r"|dykkersertifikat"
    r"|stcw|coc|cop|gmdss|gwo|winda(?:[- ]?id)?|opito|bosiet|vantage(?: no)?|flygesertifikat"
    r"|pilot licence"
    r"|nmc(?: pin)?|gmc(?: (?:no|number))?|hcpc(?: (?:no|number))?|gdc|gphc|sra(?: id)?|bar (?:no"
    r"|number)|acca"
    r"|icaew|cscs(?: card)?|sia(?: licen[cs]e)?|licen[cs]e pin|qts|trn|cpa|pe licen[cs]e"
    r"|c\.?eng\.?|mice"
    r"|fice|miet|mrics"
    r"|frics|rn|registration (?:no|number)|reg(?:istration)? id|membership (?:no|number)"
    r"|medlemsnummer|medlemsnr"
    r"|duf|duf[- ]?(?:nr|nummer|number|no)|udi|udi-?sak|utlendingssak|utlendingsnummer"
    r"|migrationsverket"
    r"|ärendenummer hos migrationsverket|lma(?:-kort)?|dossier(?:nr|nummer)?|beteckningsnummer"
    r"|kontrollnummer"
    r"|seaman'?s? book|seafarer'?s? (?:id|book|no)|discharge book|cdc|sjømannsbok|sjøfartsbok"
    r"|sjöfartsbok"
    r"|sjömansbok|fartsbok|søfartsbog|sjømannsnr"
    r"|visa|visum|eori|ehic|helsekort|helsetrygdkort|europeisk helsetrygdkort|eu-kort|våpenkort"
    r"|vapenlicens"
    r"|jegernummer|jegernr|jegeravgiftskort|jägarexamen|tjenestebevis|tjänstekort|tjenestekort"
    r"|pressekort"
    r"|sirb|srb|sid|srn|sjøbok|sjöbok|sjöbok|bok(?:a|en)?(?: nr| hans| hennes)|book no"
    r"|sjömansintyg|sjømannsbevis"
    r"|irp(?: card)?|pan|aadhaar|mmc|twic(?: card)?|airport id\w*|port id|flyplasskort|havnekort"
    r"|port(?:kort|bevis)|valvira\w*(?:-\w+)?|socialstyrelsen|lärarleg\w*|lærerleg\w*|läkarleg\w*"
    r"|leg\.?(?: ?nr)?"
    r"|autorisasjonsbevis\w*|autorisation|legitimation som|kørekortene|førerkortene|förarbevis"
    r"|kort(?:et)?(?: ?nr| nummer)|card(?: no| number)|migration\w*[^\n]{0,30}?ärende(?:nr|nummer)?"
    r"|utlännings\w*|asyl\w*|id-?bevis\w*|id-?papir\w*|id-?papper\w*|id-?dokument\w*"
    r"|studentbevis|studentkort|bankkort|kortnr|kortnummer|card (?:no|number)|klareringsnr"
    r"|ppt|fkort|f\.kort|jagttegn|jaktkort|passkopi\w*|passport cop(?:y|ies)"
    r"|visum(?:et)?|visaet|lisensen|licensen|legitimationen|legitimasjonen|sertifikate(?:r|t|ne)"
    r"|certifikate[nt]|tillatelsen|tillståndet|løyvet|bevis(?:et)?|sert\.?|cert\.?|certificate"
    r"|lic\.?|aut\.?|aut\.?-?(?:id|nr)|authori[sz]ation(?: id| no)?|irata|sprat|cpcs|npors|cisrs"
    r"|cswip|pcn|frosio|iwcf|nautic\w*|id (?:shown|vist|visad|vises)"
    r"|kortet (?:hans|hennes|hennar|sitt|har)(?: har)?|heta arbeten|varme arbeider|varme arb\.?"
    r"|(?:taxi|buss?|läkar|lege|lärar|lærar|lærer|väktar|vekter|vakts?)-?leg"
    r"|sertifikat|certifikat|certificate|bevisnr|bevisnummer|el-?cert|elsertifikat"
    r"|(?:skipper|crane|forklift|plant|mate|master|operator|driver)(?:['’]?s)? ticket|ticket no"
    r"|(?:občanský )?průkaz|pas č|carnet|tarjeta (?:de residencia|profesional)|carta d['’]identità"
    r"|patente|permesso di soggiorno|titre de séjour|carte d['’]identité|licencia|cédula"
    r"|prawo wykonywania zawodu|henkilökortti|ajokortti|passi|ökuskírteini|vegabréf|pasas|pase"
    r"|personalausweis|führerschein|aufenthaltstitel|kimlik|ehliyet"
    r"|körk\.?|førerk\.?|førark\.?|kørek\.?|oppholdsk\.?|uppehållsk\.?"
    r"|studi?e?kort(?:et)?|student ?card|studentkort(?:et)?|elevkort|elevbevis|seniorkort"
    r"|honnørkort|ledsagerbevis"
    # parted where one word was meant
    r"|(?:hms|id|eu|lma|ykb|adr|oppholds|opphalds|uppehålls|opholds|fører|førar|kör|køre"
    r"|identitets|helse|bygge) kort(?:et)?"
)
# Words that end like these, whatever they begin with.
COMPOUND_WORDS = (
    r"[^\W\d_]{2,20}(?:legitimation\w{0,3}|autorisasjon\w{0,3}|autorisation\w{0,3}"
    r"|auktorisation\w{0,3}|sertifikat\w{0,3}"
    r"|certifikat\w{0,3}|intyg\w{0,3}|bevis\w{0,3}|bevisets?|kort(?:et|en|ene|a)?|ausweis|schein"
    r"|-?(?:bevilling|beskikkelse|godkjenning|godkjennelse|godkendelse|godkännande|behörighet"
    r"|certifiering|sertifisering|certificering|lisens|licens|løyve|tillatelse|tilladelse"
    r"|tillstånd)\w{0,3})"
    r"|(?:helse|lege|læge|sunnhets|sundheds|syns|førstehjelps)attest\w{0,3}"
    r"|[a-z]{1,8}-kort(?:et)?|[^\W\d_]{3,14}(?:passi|kortti|lupa)"
    r"|(?:[^\W\d_]{0,10}(?:fører|førar|förar)|skipper|mester|meister|mäster|gesäll|kapteins|kaptens"
    r"|styrmanns|yrkes|dykker|dykar)brev\w{0,3}"
    r"|[^\W\d_]{0,12}mäklarregistrering\w*"
)
COMPOUND_STEMS = (
    "legitim", "autoris", "sertif", "certif", "intyg", "bevis", "kort", "ausweis", "schein",
    "bevill", "beskikk", "godk", "behörig", "brev", "mäklar", "lisen", "licen", "løyve", "tilla",
    "tillst", "attest", "passi", "kortti", "lupa",
)  # fmt: skip
# A permission to stay as refugees and others have it; the case is numbered.
PROTECTION_WORDS = (
    r"(?:collective|temporary|international|subsidiary|humanitarian) protection|asylum\w*|refugee"
    r"|(?:kollektiv|midlertidig|internasjonal)\w{0,2} (?:beskyttelse|vern)|flyktning\w*|asyl\w*"
    r"|(?:tillfälligt|tillfälligt|alternativt|internationellt) skydd|massflykt\w*|flykting\w*"
    r"|midlertidigt? ophold|humanitær\w*|udi|une|siri|utlendingsnemnda|migration\w*|opphold\w*"
    r"|uppehåll\w*|ophold\w*|residence|work permit|arbeidstillatelse|arbetstillstånd|visum|visa"
)
# Tells that somebody may do something: "Autoriseret 0FJ3W", "Registered arch. no. MAA-44108".
LICENSED_WORDS = (
    r"(?:\w{2,14}-|stats)?(?:auktoriser(?:ad|at|et|t)|autori[sz]er(?:t|et|ad|ade)|authori[sz]ed"
    r"|licen[cs]ed|lisensiert|licensierad"
    r"|registrert|registrerad|registreret|registered|legitimera[dt]|sertifisert|certifierad"
    r"|certificerad|certificeret|certified|godkjent|godkänd|godkendt|beskikket|bemyndiget)"
    r"(?: (?:som|as))?"
)
# Announce a number only right before it; they have other meanings too.
CLOSE_WORDS = (
    r"card|kort|licen[cs]e|lisens|licens|bevilling|bevillingen|beskikkelse|godkjenning"
    r"|godkjennelse|godkendelse|godkännande|behörighet|certifiering|sertifisering|certificering"
    r"|tillatelse|tilladelse|tillstånd|løyve|beslut|vedtak|schein|ausweis"
)
# One of them stands in each of these words.
LICENSED_STEMS = (
    "autori", "authori", "licen", "lisen", "regist", "legitim", "sertif", "certif", "godk",
    "beskikk", "bemynd",
)  # fmt: skip
CLOSE_STEMS = (
    "card", "kort", "licen", "lisen", "bevilling", "beskikk", "godk", "behörig", "certif", "sertif",
    "tilla", "tillst", "løyve", "beslut", "vedtak", "schein", "ausweis",
)  # fmt: skip
