"""Each recogniser with what it must find and with near misses. All values are invented."""

from pathlib import Path

import pytest

from aktiv_app.privacy.build import create_recognizers
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.nlp import create_nlp_engine

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(create_recognizers(RESOURCES, []), create_nlp_engine())


FOUND = [
    ("ADDRESS", "hon bor på ⟦Drottninggatan 3 D, Uppsala⟧"),
    ("ADDRESS", "ny adr ⟦c/o Vik, Bergensveien 12 A, 0963 Oslo⟧"),
    ("ADDRESS", "Flat assigned: ⟦Villa Ask, Observatoriegata 4 B, 0254 Oslo⟧"),
    # with what stands around the street
    ("ADDRESS", "Flat: ⟦Apartment 4, 9 Mill Lofts, Newcastle upon Tyne NE1 3DX⟧."),
    ("ADDRESS", "send it to ⟦The Old Forge, 3 Mill Lane, Lavenham CO10 9RT⟧ by courier"),
    ("ADDRESS", "⟦Solvoll-\nveien 12 B, 4021 Sta-\nvanger⟧"),
    ("ADDRESS", "har flyttet, ⟦Solberggata 41, H0304, 0563⟧\nHei"),
    ("ADDRESS", "Adr:  ⟦Ribbings väg 5 B , 19I 52 SoIIentuna⟧"),
    ("ADDRESS", "address\n⟦14/3 TEMPLE ROAD, NUGEGODA 10250⟧"),
    ("ADDRESS", "Boende: ⟦c/o Strandhem\nFabriksvägen 2, rum 14\n815 75 Söderfors⟧"),
    ("ADDRESS", "Adresse?\nJon: ⟦Stuorraluohkká 9, 9730⟧\nJon: ja"),
    ("ADDRESS", "hon bor på ⟦druvevägen tjugosju⟧ och cyklar"),
    ("ADDRESS", "⟦Ullevoldveien 58 C\noppgang 2\n0454 Oslo⟧, og hun"),
    ("ADDRESS", "klinik på ⟦Søborg Hovedgade 118, 1., 2860 Søborg⟧ sammen"),
    ("ADDRESS", "⟦412 Magnolia Ct\nSavannah, GA 31405\nUSA⟧"),
    ("ADDRESS", "bor i ⟦Trolle-Ljungby, Slottsvägen 3⟧"),
    ("ADDRESS", "⟦Hringbraut 88, íb. 301, 107 Reykjavík⟧"),
    ("ADDRESS", "⟦stenstråket 37\n16374 spånga⟧\nswedb"),
    ("ADDRESS", "blomster til ⟦Vestre Holmen 12, 3. etg, Sandnes⟧, der de sitter"),
    ("ADDRESS", "ADR;TYPE=HOME:;;⟦Nordahls vei 2;Fana;;5231⟧;NO"),
    ("ADDRESS", "\\address{⟦Rydsvägen 252C}{584 34 Linköping⟧}"),
    ("ADDRESS", "⟦Bakkeveien 9 (kjeller)\n1614 Fredrikstad⟧"),
    ("ADDRESS", "bor på ⟦Fältvägen 2 i Tierp⟧ och"),
    ("ADDRESS", "⟦Storgata 3⟧\nKari Vik\n4021 søkere totalt"),
    ("EMAIL", "Epost: ⟦a.vik@\n                        lyse.example⟧"),
    ("AGE", 'säger han är "⟦typ 45⟧", f. 1981'),
    ("AGE", "Baatar\t⟦ca 40⟧\tkokk"),
    ("AGE", "P er ⟦40+⟧, tekniker"),
    ("AGE", "7. Turid (blir ⟦60⟧!!!)"),
    ("AGE", "Wilmer fyller ⟦50⟧ samma vecka"),
    ("AGE", "en ⟦fyraårig⟧ son som"),
    ("AGE", "Min søn Aske er ⟦fire⟧ nu"),
    ("AGE", "med Noah, som är ⟦fem månader⟧."),
    ("AGE", "bäst hittills. ⟦34 el 35⟧. lab"),
    ("AGE", "og alderen til ham? for pensjonen\n@mcfee: ⟦fiftythree⟧ i think"),
    ("DATE_OF_BIRTH", "DOB on form ⟦17-nov-1968⟧; ok"),
    ("DATE_OF_BIRTH", "DOB ⟦14 FEB / FÉV 1991⟧"),
    ("DATE_OF_BIRTH", "\n*⟦1990⟧, Keren"),
    ("AGE", "Hun blir ⟦50⟧ søndag"),
    ("AGE", "I leave on my ⟦sixtieth⟧ birthday"),
    ("AGE", "which makes me ⟦forty-one⟧ and tired"),
    ("AGE", "han er typ ⟦40 bast⟧"),
    ("AGE", "Alder på søkeren?\nSvar: ⟦33⟧, tror jeg"),
    ("DATE_OF_BIRTH", "AGENT date of birth\nCALLER ⟦the third of may eighty one⟧"),
    ("DATE_OF_BIRTH", "Når er du født?\nSv: ⟦nyttårsaften 1979⟧"),
    ("DATE_OF_BIRTH", "født ⟦4. i 7. 1982⟧"),
    ("DATE_OF_BIRTH", "född ⟦12/10 61⟧"),
    ("DATE_OF_BIRTH", "Born: ⟦9-XI-1957⟧"),
    ("DATE_OF_BIRTH", "Parisa b. ⟦1991-04⟧ Shiraz"),
    ("DATE_OF_BIRTH", "Jag är född ⟦den 2 april 1994⟧."),
    ("ID_DOC", "sjöbok ⟦IDN 40338210⟧"),
    ("ID_DOC", "har lisens, ⟦HPR-nr 10476213⟧"),
    ("ID_DOC", "aut.id ⟦0K4TW⟧, fransk grunduddannelse"),
    ("ID_DOC", "DK midwife authorisation ⟦0R2LC⟧"),
    ("ID_DOC", "Legitimation Skolverket ⟦L-2013:551820⟧, ämnen"),
    ("ID_DOC", "Skyddad titel, bevis nr ⟦USK 77-204118⟧"),
    ("ID_DOC", "Inspektør nivå 3, sert. ⟦FORCE-NDT-0917⟧ PED"),
    ("ID_DOC", "ppt ⟦551 772 063⟧ | NOK Morag"),
    ("ID_DOC", "körkort sedan [2018], nr [⟦99 08 41 1220⟧]"),
    ("ID_DOC", "SERTIFIKATER\nIWI-S nr. ⟦NO/IWI-S/00817⟧"),
    ("ID_DOC", "Er boat licence tatt bilde av?\nTom: ja her: ⟦NO-BF-220764⟧. ok"),
    ("ID_DOC", "heta arbeten nr ⟦HA 1 188 204⟧ giltigt 2029"),
    ("ID_DOC", "Truck, nr ⟦T 118 204⟧, gyldig til 2029"),
    ("ID_DOC", "id06 nummer ⟦sju sju ett noll fyra två⟧ och"),
    ("ID_DOC", "D-kort ⟦N 44108 772⟧"),
    ("ID_DOC", "⟦SIRB C2033 1172⟧"),
    ("ID_DOC", "läkarlegitimation ⟦LR-0051820⟧"),
    ("ID_DOC", "Passport no + expiry\nIN   ⟦FN 703218⟧"),
    ("VEHICLE", "Servicebil ⟦GHW 62L⟧ disponeras."),
    ("VEHICLE", "AKX 44R, ⟦ZOB 07M⟧"),
    ("VEHICLE", "Reg.bil ⟦LT KHB 209⟧\nBoende"),
    ("VEHICLE", "egen vogn ⟦CV 77 031⟧"),
    ("VEHICLE", "car ⟦34 ONR 718⟧ to basement"),
    ("VEHICLE", "bilen på p7 med skilt ⟦z v 4 5 1 0 7⟧ så hun"),
    ("VEHICLE", "eget släp reg ⟦p y l tre sju sex⟧"),
    ("PHONE", "Theo · ring ⟦0141 496 0277⟧ ·"),
    ("PHONE", "✆ ⟦+34 6 5 1 7 7 0 2 4 4⟧"),
    ("PHONE", "Ring Bertil ⟦0046·705·11·90·6⟧."),
    ("PHONE", "konsultchef, ⟦010-188 40 72⟧"),
    ("PHONE", "mail — ⟦1-312-555-0177 x41⟧"),
    ("BANK_ACCOUNT", "IBAN:  ⟦PL 04 1090 1014 0000 0008 7140 6636⟧"),
    ("BANK_ACCOUNT", "Riktig konto?\n[bruker_118] ⟦86014741072⟧. den gamle"),
    ("URL_PROFILE", "Dev blogs at ⟦quietfixer.blog⟧"),
    ("VEHICLE", "snöskoter, reg ⟦DKX 481⟧"),
    ("VEHICLE", "kommer med ⟦4471 LKD⟧"),
    ("VEHICLE", "bilnyckeln (⟦PEC 71U⟧)"),
    ("USERNAME", "ho står i systemet som ⟦ninzat⟧"),
    ("USERNAME", "Kandidat 3 (⟦nkf_gopher⟧)"),
    ("USERNAME", "*Gruppe*\n⟦~siggen58⟧: Hei"),
    ("USERNAME", "[⟦ansatt_11804⟧] lønna er sendt feil"),
    ("USERNAME", "⟦linus.p⟧  kan någon ta kl 14?"),
    ("USERNAME", "Profil. GitLab-användare ⟦wyfok⟧."),
    ("USERNAME", "Kaggle handle ⟦luulmatrix⟧.\nMoney"),
    ("USERNAME", "brugernavn ⟦PSJL⟧\nkonto"),
    ("USERNAME", "sendt fra kontoret av ⟦lonn_kjh⟧"),
    ("USERNAME", '<comment by="⟦l.fanshawe⟧">approved'),
    ("USERNAME", "Publishes as ⟦sku_mm3r⟧. Lives here."),
    ("USERNAME", "⟦mose_og_stein⟧ 22:11  hva skjer"),
    ("ADDRESS", "⟦Lundevej 4 · 7620 Lemvig⟧"),
    ("ADDRESS", "Adresse linje 2: ⟦1470 Lørenskog⟧"),
    # Norwegian: plain, spaced, D-number, second digit only, Tenor month + 80, cue with a slip.
    ("NATIONAL_ID", "Jeg har ⟦02117902164⟧ på henne"),
    ("NATIONAL_ID", "Fnr ⟦130896 02402⟧"),
    ("NATIONAL_ID", "D-nummer: ⟦520590 00047⟧"),
    ("NATIONAL_ID", "fødselsnummer ⟦130896 02403⟧"),
    ("NATIONAL_ID", "Pnr ⟦19651010-9819⟧"),
    ("NATIONAL_ID", "Samordningsnummer ⟦871269-9993⟧"),
    ("NATIONAL_ID", "CPR ⟦301276-0107⟧"),
    ("NATIONAL_ID", "Hetu: ⟦170988-927U⟧"),
    ("NATIONAL_ID", "PESEL: ⟦90051285909⟧"),
    ("NATIONAL_ID", "National insurance number: ⟦QQ 12 34 56 C⟧"),
    ("PHONE", "Ring ⟦91234567⟧ i dag"),
    ("PHONE", "Mobil: ⟦912 34 567⟧"),
    ("PHONE", "fungerende leder, direkte ⟦22 34 56 78⟧"),
    # in groups of any size, read by a scanner, said in words
    ("PHONE", "Ring heller enn å sende melding: ⟦0739–41 60 2 8⟧"),
    ("PHONE", "ref. Göte (elfirma) ⟦0708 / 33.41.27⟧"),
    ("PHONE", "Tel dag: ⟦044–18 7 0 33⟧"),
    ("PHONE", "dir.nr ⟦57 82 4 1 9 0⟧"),
    ("PHONE", "Mobi1:  ⟦O7O-6I8 4O 22⟧"),
    ("PHONE", "D 22 98 4 7 11 | M ⟦4OO 81 292⟧"),
    ("PHONE", "ring på ⟦ni en sju åtte null tre fire fire⟧ etter fire"),
    ("PHONE", "han ringjer de på ⟦53 40 28 116⟧"),
    ("PHONE", "mob. ⟦070-174 06 21⟧"),
    ("PHONE", "⟦+46 (0)70-174 06 44⟧"),
    ("PHONE", "⟦0047 412 78 660⟧"),
    ("PHONE", "⟦(+48) 601 274 835⟧"),
    ("PHONE", "tlf ⟦28 41 70 36⟧"),
    ("PHONE", "bytt, nytt nr ⟦0701740644⟧ vill bli uppringd"),
    ("PHONE", "begge har: 004542119087 / ⟦004527330154⟧"),
    ("PHONE", "puh. ⟦040 123 4567⟧"),
    ("EMAIL", "Skriv til ⟦kari.nordmann+cv@post.eksempel.no⟧."),
    ("EMAIL", "⟦kari [at] eksempel [dot] no⟧"),
    ("EMAIL", "⟦kari (at) eksempel (punkt) se⟧"),
    ("ADDRESS", "Bor i ⟦Storgata 14B, 0155 Oslo⟧."),
    ("ADDRESS", "Bor i ⟦Storgata 14B, 0155 Oslo⟧. Ring henne i dag."),
    ("ADDRESS", "⟦Verftsgata 7, leil. H0304\n5416 Stord⟧"),
    ("ADDRESS", "⟦Søndre Ringvej 17, 2. tv.\n4600 Køge⟧"),
    ("ADDRESS", "⟦Stora Gatan 71 C, 722 12 Västerås⟧"),
    ("ADDRESS", "⟦Granbakken 3, 1396 Billingstad⟧"),
    ("ADDRESS", "⟦Mannerheimintie 12 A, 00100 Helsinki⟧"),
    ("DATE_OF_BIRTH", "Født ⟦14.03.1987⟧ i Bodø"),
    ("DATE_OF_BIRTH", "Fødselsdato / sted: ⟦12. mai 1990⟧, Lublin"),
    ("DATE_OF_BIRTH", "DOB ⟦24-08-1985⟧"),
    ("DATE_OF_BIRTH", "Född år ⟦1984⟧"),
    ("DATE_OF_BIRTH", "Born ⟦3 March 1991⟧."),
    ("AGE", "Jeg er ⟦31 år⟧ og bor i Oslo"),
    ("AGE", "Hun er ⟦38 år gammel⟧."),
    ("AGE", "en ⟦29-åring⟧ fra Lund"),
    ("AGE", "She is a ⟦45-year-old⟧ nurse"),
    ("AGE", "our daughter, who is now ⟦seven⟧."),
    ("AGE", "Hun er ⟦26⟧ og har jobbet i hotell."),
    ("AGE", "er han ikke ⟦19 og et halvt⟧ da"),
    ("AGE", "Han fyller ju ⟦40⟧ idag."),
    ("AGE", "How old are you?\nguest: ⟦19⟧ nearly 20"),
    ("AGE", "Please leave out his age (⟦52⟧)."),
    ("AGE", "- ⟦46 år⟧, to store børn"),
    ("AGE", "Han sa «snart ⟦femti⟧»."),
    ("BANK_ACCOUNT", "konto ⟦6038.47.63785⟧"),
    ("BANK_ACCOUNT", "⟦NO68 1506 5107 713⟧"),
    ("BANK_ACCOUNT", "Reg.nr. og konto ⟦5301 0000274918⟧"),
    ("URL_PROFILE", "⟦linkedin.com/in/kari-nordmann-1a2b⟧"),
    ("URL_PROFILE", "Se ⟦https://github.com/karinord⟧."),
    ("URL_PROFILE", "Portefølje: ⟦www.kari-tegner.no/arbeid⟧"),
    ("ID_DOC", "Pass nr.: ⟦EM 4821907⟧"),
    ("ID_DOC", "HPR-nummer ⟦9748213⟧"),
    ("ID_DOC", "Your DUF number is ⟦2025 081437 06⟧"),
    ("VEHICLE", "egen bil (⟦EL 48213⟧)"),
    ("VEHICLE", "kör egen bil ⟦XTP 308⟧"),
    ("VEHICLE", "varevogn (⟦BX 41 702⟧)"),
    ("IP", "ip: ⟦203.0.113.36⟧"),
    ("IP", "fra ⟦2001:db8:1c4e:9f00::1a7⟧"),
    ("USERNAME", "Brukernavn: ⟦karinord⟧"),
    ("USERNAME", "Skype ⟦live:kari.nord_1⟧"),
    ("USERNAME", "skriv til ⟦@kari_dev⟧ på tg"),
    ("SENSITIVE", "Hun er ⟦sykmeldt⟧ til mars."),
    ("SENSITIVE", "Han har ⟦astma⟧."),
    ("SENSITIVE", "Ho har ⟦ms⟧ og jobbar halv dag."),
    ("SENSITIVE", "Diagnosed with ⟦ADD⟧ at nine."),
    ("SENSITIVE", "Ho er ⟦gravid i fjerde månad⟧."),
    ("SENSITIVE", "Jag är ⟦muslim⟧ och söker jobb."),
    ("SENSITIVE", "Hun er ⟦medlem av Fagforbundet⟧."),
    ("SENSITIVE", "ble ⟦dømt for promillekjøring i 2020⟧."),
    ("SENSITIVE", "He had a ⟦heart bypass⟧ in 2021."),
    ("SENSITIVE", "Fagforening: ⟦Tekna⟧"),
]

NEAR_MISSES = [
    "Villa Solbakken, Bergen, har 12 rom",
    "Prisen blir 50 kroner i mai",
    "Du må være fylt 20 år og ha førerkort",
    "Sveis etter EN ISO 9606-1 og DS 2500",
    "Ärendenummer 2026/00412 i diariet",
    "Møtet er 18/11 63 minutter langt",
    "Hun er avd.leder (avd.leder)",
    "Kurset holdes nyttårsaften 2027",
    "Org.nr. 956 359 163",
    "Tilbudet kom etter 11 år, kontrakten varte i nitten år, sa de",
    "Vi møtes rundt 16, det er ca 40 i salen, eller 45",
    "Ordinær drift, 15 år, og butikk, 4 år, ga erfaring",
    "Intervju på Teams, svarer best på Messenger og er sterk på Insta",
    "  never_ask: helse\n  criminal_record: only\npart1: ja\nNB2: kjør",
    "navn | født | anst.form | emp_id\nProfil: cand.jur. eller revisor",
    "Bruker: undefined, konto: null",
    "RFC 5322 og USB 30W, lager NB-20418 og MB-00771",
    "04.11.2026 22.41.50 svarte vi, 09/2010–02/2014 gikk fort",
    "Sertifikater: VCA 2018–2023, STCW 2016-2021",
    "Ref 387-FD-5510, PO 450088127, sak 118-44 om sertifisering",
    "Dial-in pin 884 210#, asset 90 117 442",
    "Møterom 12, 3. etg, ved heisen",
    "Kafé Torget. 3 st på samme ettermiddag",
    "Studieveien tretti dager i året",
    "Sentralbord, 22 34 56 78. Ring växeln 0503-122 00.",
    "Siemens Mobility\n2009 - 2016 Atkins, ring 12-14 eller 16-18",
    "Vi teller: en, to, tre, fire, fem, seks, sju",
    "Tilbudet gjelder 45 000 000 i jobb, sak HR-2026-0173, CPV 90911200",
    "Ark O365 og H2O, 10l 25l 50l 75l",
    "Vi krever sertifikat og følger åpenhetsloven. Org.nr. 956 359 163. Annonsekode 402917736.",
    "Organisationsnummer 556549-0231",
    "Leverandøren faktureres på ordre 62057027308 med referanse KID 20018998342.",
    "Prosjektnr. 20016-4, sak 25/3318, dokument-ID 88-40231877",
    "fakturerat på bankgiro 5402-1187 med referens 24818194518",
    "Stilling-ID 40118832, versjon 1.4.0.2. Annonsekode 402917736.",
    "Lønn 545 000–590 000 kroner, bonus 1 050 000–1 100 000",
    "Søk innen 31.03.2025 kl. 05.45",
    "Åpningstider 08.00-16.00, rom 412, 0155 Oslo",
    "Etter NS-EN ISO 9001:2015 og GDPR art. 13",
    "Vi krever minst 5 års erfaring, du må være minst 18 år.",
    "Systemet kjører på versjon 10.2.4.1",
    "Les mer på www.bedriften.no eller linkedin.com/company/bedriften",
    "Spør aldri om graviditet, religion, etnisitet eller fagforening.",
    "Vi oppfordrer søkere med funksjonsnedsettelse til å søke.",
    "Stillingen krever erfaring med demens og kurs i diabetes.",
    "Landsoverenskomsten mellom Fagforbundet og kommunen gjelder.",
    "Selskapet ble stiftet i 1976, og huset er fra 1988.",
    "Treårig utdanning og to års praksis",
    "Teamet er 26 personer, og vi er 19 på avdelingen.",
    "Rommet har plass til 40. Møtet er 23. mai.",
]

# Not even possible: words that mean something else most of the time.
NOT_A_QUESTION = [
    "Add one follow-up to each question. Do not add requirements.",
    "Ms, Mr and Dr are titles.",
    "Spør etter kven som avgjer, og same kva dei svarar.",
]


@pytest.mark.parametrize(("label", "written"), FOUND)
def test_found(engine: Engine, label: str, written: str) -> None:
    before, rest = written.split("⟦")
    value, after = rest.split("⟧")
    text = before + value + after
    found = [one for one in engine.scan(text) if str(one.label) == label and one.certainty.rank]
    if label == "SENSITIVE":  # may hold the time and the cause as well
        start = len(before)
        assert any(one.start <= start and start + len(value) <= one.end for one in found)
    else:
        assert value in [text[one.start : one.end] for one in found]


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_left_alone(engine: Engine, text: str) -> None:
    replaced = [
        (str(one.label), text[one.start : one.end])
        for one in engine.scan(text)
        if one.certainty.rank > 0
    ]
    assert replaced == []


@pytest.mark.parametrize("text", NOT_A_QUESTION)
def test_not_even_asked_about(engine: Engine, text: str) -> None:
    assert engine.scan(text) == ()
