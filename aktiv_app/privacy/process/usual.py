"""Short texts of the kind the engine reads, to be read before anybody asks.

Reading them compiles the patterns and fills the tables of words that nearly every text needs.
Persons, places and numbers are invented.
"""

_TASK = """\
A: Du er en erfaren rådgiver i en kommune.

K: Skriv et brev på én side.

V: Vurder svaret ditt mot oppgaven, og foreslå forbedringer.
"""

USUAL_TEXT = """\
Stillingsannonse: Vi søker en erfaren rådgiver til avdelingen vår i Oslo
Du har:
- minst tre års erfaring med kundearbeid, og gjerne fagbrev
- god kjennskap til systemet, arbeider selvstendig og er flink til å samarbeide
Kontakt: Kari Nordmann, tlf. 912 34 567, kari.nordmann@eksempel.no, Storgata 5, 0155 Oslo

Navn: Ola Hansen
Født: 12.03.1980
Adresse: Kirkeveien 12 B, 5003 Bergen
2015–2019  Prosjektleder, Eksempel AS
Han er 43 år, gift, har to barn på 8 og 11 år og bor i Bergen. Hun har vært sykmeldt for vondt i
ryggen, er medlem av menigheten og tillitsvalgt i klubben. Brukernavn: ola_h80. Han snakker norsk,
svensk og engelsk, og er av samisk opphav. Ta kontakt med Kari i dag, så ringer hun deg i mai.

Vi söker en sjuksköterska till kommunen. Du är trygg, har körkort och arbetar gärna i team. Anna
Lindqvist (född 1991) arbetar på skolan, fyller 32 år i november och är ansvarig för utbildningen.
Intervjun är den 4 juni 2024 klockan 10.30. Hälsningar, Erik Bergström

We are looking for an experienced engineer. She is 29 years old, lives in London, and has worked
with customers, budgets and planning for five years. Her references are John Smith and the manager
of the company. Please write to us before Friday, and see https://eksempel.no for more.
Best regards,
Grace

Jonas, som er nå 45 år, har norsk pass, spiller tennis, har halvt finsk bakgrunn og planlegger barn.
Han begynte som femåring, har ny hofte og fikk forelegg for fart. De siste fire sifrene er 1234.
Alder: 41, 43. «ca. 50», +47 22 00 00 00, +44 20 7946 0000, ul. Prosta 4, led of the club board.

Det skal ikke spørres om astma, religion eller fagforeningsmedlemskap. Noen hos oss har diabetes.
Kandidaten er katolik og har erfaring med rehabilitering av pasienter med kreft. Ola har migrene.
Opplyst at han er epileptiker; jeg er 52 og snart 53. 50 eller så. «47, Bergen». Hun mistet datteren
på 14. Bruker: ola.h@vpn, boenhet. Sønnen er 12. Hun er 40+. Runder snart 60. Kari blir nå 44.

Takk for hjelpen, mvh
Ingrid
"""

_LINES = [line for line in USUAL_TEXT.split("\n") if line]

USUAL_TEXTS = (_TASK, *_LINES, *USUAL_TEXT.split("\n\n"))
"""The same in parts: what the first text of somebody who has chosen a task needs comes first.

Somebody who asks has to wait until a part is read, so lines come before paragraphs.
"""
