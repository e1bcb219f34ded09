"""Registers of professions and trades, and documents of other countries, by name.

The short names stand right before a number ("NPORS 447190"); the others may have words between.
"""

# Short names that are never part of the number they announce. British and Irish registers of
# health, teaching, law and trades; Nordic registers; certificates at sea, in the air, on roads,
# sites and platforms; papers of migration; identity papers of other countries.
ACRONYMS = (
    r"HPR|HSA|NMC|GMC|HCPC|GDC|GPHC|GOC|GOsC|GCC|SSSC|NISCC|SCW|CORU|NMBI|IMC|PSI|PSNI|PNA|RCVS|VCI"
    r"|TRN|QTS|GTCS|GTCNI|EWC|SRA|BSB|CILEX|FCA|IRN|ACCA|ICAEW|ICAS|CIMA|CIPFA|CPA|AAT|ATT|RICS|ARB"
    r"|RIBA|CIOB|IET|IMECHE|CENG|IENG|IOSH|NEBOSH|LANR|RPPS|ADELI|OMCEO|NPI|DEA|ECFMG|BIG|UFAK|DMA"
    r"|CSCS|CPCS|NPORS|CISRS|ECS|JIB|SIA|PSA|PASMA|IPAF|PAL|NRSWA|RTITB|ITSSAR|LEEA|ALLMI|CCDO"
    r"|NICEIC"
    r"|NAPIT|IRATA|SPRAT|FROSIO|NACE|CSWIP|PCN|ASNT|IWCF|IADC|OPITO|BOSIET|HUET|GWO|WINDA|IMCA|ADCI"
    r"|HSE|HMS|ID06|BAM|ATEX|COMPEX|TUV|STCW|COC|COP|GMDSS|GOC|ROC|SRC|SIRB|SRB|SID|SRN|CDC|MMC"
    r"|TWIC"
    r"|ENG1|MCA|PPL|LAPL|CPL|ATPL|CCA|PART-66|B1|B2|ADR|YKB|YSK|YKB-NR|CPC|DQC|NIWO|LGV|PCV|TACHO"
    r"|DUF|UDI|LMA|BRP|ARC|IRP|GNIB|EAD|SEVIS|USCIS|COS|CAS|NIE|TIE|DNI|CNI|CNIE|PAN|NID|NIN|BVN"
    r"|CNIC"
    r"|NRIC|FIN|HKID|MYKAD|UMID|SSS|KTP|NIK|CURP|INE|RG|CPF|DUI|RUT|EHIC|GHIC|DBS|PVG|AWR|NVQ|TRF"
    r"|PPT|PP|BRP|PASS|ID|NR|NO|PIN|REF|CV|RN|UT"
)

REGISTERS = (
    # health
    r"hsa-?(?:id|nr|nummer)?|hsaid|förskrivar-?(?:kod|nr|nummer)|forskriver-?(?:nr|nummer)"
    r"|ydernr|medical council|nursing council|nursing board|an bord altranais|general (?:medical"
    r"|dental|optical|pharmaceutical|teaching) council|social work england|swe(?: reg)?|coru|nmbi"
    r"|sssc|niscc|gtcs?|gtcni|omceo|approbation|lanr|rpps|colegiad[oa]|collegiado|nº colegiad[oa]"
    r"|ordine dei medici|npi|ecfmg|big-?(?:register|nr|nummer)|hosp(?:-?nr)?|terhikki"
    # law, accounts, property, languages
    r"|revisor(?:s-?)?(?:nr|nummer)|mne(?:-?nr)?|tolke?-?(?:nr|nummer|id)|meglerbrev|mæglerbrev"
    r"|mäklar(?:registrering\w*|nr|nummer)"
    r"|bevillings-?(?:nr|nummer)|beskikkelses-?(?:nr|nummer)|advokatkort|kammarkollegiet"
    r"|individual reference(?: number)?|fca(?: irn)?|irn|aat(?: licen[cs]e)?|icas|cima|rics|riba"
    r"|ciob|cipfa"
    # trades, sites, the sea and the air
    r"|gas safe(?: id)?(?: card)?(?: reg(?:istration)?)?|safe pass|manual handling cert\w*"
    r"|cpcs|rtitb|itssar|leea|allmi|niceic|napit|pasma|ipaf|pal card|nrswa|imca|adci|iadc|compex"
    r"|bergspreng\w*|bergsprängar\w*|sprängkort|skytebas\w*|svetsar?prövning\w*|svetsar?prov\w*"
    r"|welder'?s? (?:cert\w*|approval"
    r"|id|stamp)|sveise(?:prøve|godkjenning|attest)\w*|svejse(?:prøve|godkendelse|attest)\w*"
    r"|operat(?:ør|ör|or)-?(?:id|nr|nummer)|fjernpilot\w*|fjärrpilot\w*|remote pilot\w*|flyer id"
    r"|operator id|part-?66|atpl|d5la?|fritidsskipper|kystskipper|speedbåd\w*"
    r"|duelighed\w*|(?:kust|båt)?skepparintyg|båtkort|vhf|src|lods-?(?:nr|bevis)"
    r"|(?:taxi|cab|driver) badge|driver'?s? (?:card|id)|chaufførkort|cpc(?: card)?|dqc"
    r"|tacho(?:graph)?"
    r"(?: card)?|utrykning(?:skort|sbevis)|lokførerbevis|förarbevis|förordnande(?:nr)?"
    r"|ordningsva[kc]t|dørvakt\w*|door supervisor"
    r"|(?:surveyor|inspector|auditor|instructor|examiner|guide|crew|diver|welder|assessor|trainer"
    r"|interpreter|translator)(?:['’]?s)? (?:id|no|number)"
    # certificates of data, money and projects
    r"|(?:garp|cfa|frm|pmi|pmp|prince2|axelos|isaca|cisa|cism|isc2|cissp|itil|comptia|cisco|ccna"
    r"|ccnp"
    r"|aws|azure|psm|csm|togaf|six sigma|ipma) (?:id|no|number|nr|cert\w*|credential\w*|member\w*)"
    # schools
    r"|student-?(?:nr|nummer|id|number|no)|student (?:number|no|id)|studieregisternr|matrikkelnr"
)

FOREIGN = (
    r"(?:utlendings|flyktnings?|fremmed|främlings|nød|nöd|diplomat|tjeneste|tjänste|familie|barne"
    r"|biometrisk )pass?(?:et|nr)?|convention travel document|stateless travel document"
    r"|carte (?:nationale )?d['’]identité|carte de séjour|récépissé|cartão de cidadão|cartão"
    r"|bilhete de identidade|autorização de residência|carta di soggiorno|tessera sanitaria"
    r"|(?:lična|osobna|osebna|licna) (?:karta|iskaznica|izkaznica)|karta pobytu"
    r"|książeczka żeglarska"
    r"|povolení k pobytu|személyi(?: igazolvány)?|jogosítvány|buletin|carte de identitate"
    r"|carte de rezident|id-?kaart|isikutunnistus|elamisluba|asmens tapatybės kortelė|leidimas"
    r"|uzturēšanās atļauja|personu apliecība|rijbewijs|verblijfs(?:kaart|document|vergunning)"
    r"|identiteitskaart|elatusluba|oleskelulupa\w*|kuvallinen|sürücü belgesi|ikamet|nüfus cüzdanı"
    r"|паспорт|посвідка|посвідчення|вид на жительство|ταυτότητα|جواز|iqama|emirates id|civil id"
    r"|qatar id|tazkira|taskera|hkid|nric|mykad|umid|kebele(?: id)?|ghana card"
    r"|national id(?:entity)?"
    r" (?:card|no|number)|voter(?:['’]?s)? (?:id|card)|ktp|cédula|carné|credencial"
    r"|green card|alien (?:registration )?(?:number|no)|a-?number|a#|uscis(?: (?:no|number|#))?|ead"
    r"(?: card)?|i-94|i-?20|i-797\w?|sevis(?: id)?|certificate of sponsorship|cos (?:no|number"
    r"|ref\w*)"
    r"|share code|evisa|gnib(?: card)?|stamp [1-6]\w?"
    r"|blue card|blåkort|blåt kort|niederlassungserlaubnis|fiktionsbescheinigung|duldung"
    r"|(?:eøs|ees)-?(?:registrering\w*|bevis)|registreringsbevis\w*|uppehållsrätt\w*|opholdsret\w*"
    r"|opphaldsrett\w*|oppholdsrett\w*|arbeidsvisum|student visa|skilled worker|søknads-?(?:id|nr"
    r"|nummer)|ehic|ghic"
    r"|philhealth|pag-?ibig|prc(?: id| licen[cs]e)?|nicop|passaporte|ctps|cnh|crnm|rnm|coren"
    r"|carteira de (?:identidade|trabalho|habilitação)|permis de conducere|pa[șs]aport(?:ul)?"
    r"|vairuotojo pažymėjimas|leidimas gyventi|legitymacja|świadectwo|посвідчення водія|запис №"
)
# What the police has on somebody; announces a number only right before it.
POLICE = (
    r"politiattest|politiattesten|attesten|attestene|registerutdraget|utdraget|utdrag"
    r"|straffregisterutdrag"
    r"|straffeattest|straffeattesten|vandelsattest|barneattest"
    r"|børneattest|belastningsregist\w*|registerutdrag|disclosure(?: cert\w*)?|dbs(?: cert\w*)?"
    r"|pvg(?: (?:scheme|membership))?|police (?:certificate|clearance|check)|garda vetting"
    r"|(?:sikkerhets|säkerhets|sikkerheds|tryggleiks)(?:klarering|klassning|godkendelse)\w*"
    r"|security clearance|autorisering\w{0,3}"
)
# Written in small letters, most of them are other words; they stand right before the number.
SHORT = (
    r"PPL|LAPL|CPL|CCA|COS|CAS|ARC|BIG|DEA|ARB|DUI|INE|NID|RG|ECS|JIB|PAL|FIN|SWE|IMC|PSI|PSA"
    r"|GOC|ATT|IET|ICC|RYA|MCA|TIE|CNI|GCC|PNA|VCI|BSB|CEng|IEng|MICE|NACE|ASNT|BVN|SSS|UMID|HSE"
    r"|EWC"
)
