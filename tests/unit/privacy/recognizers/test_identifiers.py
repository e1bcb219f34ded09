"""Numbers of documents, logins, phones and births in the ways people write them. All is invented.

`test_values.py` holds the common ways; these are those of notes, chats and lists.
"""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.age_of_person import AgesOfPersons
from aktiv_app.privacy.recognizers.international.birth_of_person import BirthDateOfNumber
from aktiv_app.privacy.recognizers.international.login_of_person import LoginsOfPersons
from aktiv_app.privacy.recognizers.tables import TableColumns
from aktiv_app.privacy.text.column_heads import ColumnHeads
from tests.unit.privacy.recognizers.found import marked, replaced, values

FOUND = [
    ("ID_DOC", "Kopi av passports, for safety: Ask ⟦KP 3301882⟧, Bo KP 3301883"),
    ("ID_DOC", "Kopi av passports, for safety: Ask KP 3301882, Bo ⟦KP 3301883⟧"),
    ("ID_DOC", "Kranførerbevis har han også, ⟦G4 / 20418⟧."),
    ("ID_DOC", "rigger, card ⟦RP/118-40213⟧"),
    ("ID_DOC", "bevisnr ⟦K-31-220418⟧, f. 1984"),
    ("ID_DOC", "Liftbehörighet nr ⟦LB-2021-40118⟧"),
    ("ID_DOC", "forklift: Staplerschein Nr. ⟦4410-C⟧."),
    ("ID_DOC", "Czech občanský průkaz ⟦118 402 776⟧, and"),
    ("ID_DOC", "truckcertifikat nr. ⟦B-1182047⟧ · minikran MK/20418"),
    ("ID_DOC", "truckcertifikat nr. B-1182047 · minikran ⟦MK/20418⟧"),
    ("ID_DOC", "fikk bevilling ⟦2019-00418⟧ i fjor"),
    ("ID_DOC", "truckinstruktør-godkendelse ⟦T-4418-2⟧ og"),
    ("ID_DOC", "norsk kokkesertifisering ⟦KS-20418⟧."),
    ("ID_DOC", "DSB-registrert ⟦EL-31184⟧ siden"),
    ("ID_DOC", "Autoriseret ⟦0KP4T⟧ (2014)"),
    ("ID_DOC", "Registered arch. no. ⟦MNA-20418⟧"),
    ("ID_DOC", "NAVN   ⟦VIKKA 703114 A99BC⟧   Oslo"),
    ("ID_DOC", "pass P1182047 (Kari), ⟦118 402 776⟧ (Ola)"),
    ("ID_DOC", "Kort til Kari ⟦HMS 1182 0477 3⟧."),
    ("ID_DOC", "Skipper's ticket ⟦NO-VK 1182047⟧."),
    ("ID_DOC", "båtførerbrev (⟦VK-20201184⟧)"),
    ("ID_DOC", "taxileg ⟦VKL 30-118204⟧"),
    ("ID_DOC", "temporary protection, case ⟦2023/118204⟧"),
    ("ID_DOC", "lisens\n⟦NO.FCL.20418⟧"),
    ("USERNAME", '"konto_ad": "⟦VIKAS\\\\kavi04⟧",'),
    ("USERNAME", "vipps-navn er ⟦@vik-fjell⟧"),
    ("USERNAME", "swish-namn ”⟦knutkör⟧”."),
    ("USERNAME", "Liste ført av ⟦vikar07⟧"),
    ("USERNAME", "2026-03-09 endret av ⟦holmkaa⟧: ny tlf"),
    ("USERNAME", "brukar i Fiken vart ⟦odlamofj⟧, sjekk"),
    ("USERNAME", "kaller seg ⟦vkxo⟧ på Stack Overflow"),
    ("USERNAME", "Letterboxd: ⟦kari_ser_film⟧"),
    ("USERNAME", " · ⟦vik_admin⟧ → that's hers"),
    ("USERNAME", "Vikarkode ⟦falk-enge⟧ brukes"),
    ("PHONE", "tlf ⟦22 41 77 30 ext. 8966⟧"),
    ("PHONE", "Glasgow\n⟦(07700) 900 691⟧\nEXPERIENCE"),
    ("PHONE", "or ⟦(01632) 960 123⟧, mornings"),
    ("PHONE", "lokalnummer: ⟦2241 7730 lok. 318⟧."),
    ("PHONE", "/Kari, intern ⟦1846⟧"),
    ("PHONE", "mobility desk, internal ⟦x2094⟧"),
    ("PHONE", "ringte selv fra ⟦22417730⟧."),
    ("PHONE", "kan nås: ⟦974-1-3-8-0-6⟧"),
    ("PHONE", "hon rättar, ⟦018-7 3 8 0 4 1⟧."),
    ("PHONE", "til (⟦6 1 8 0 - 4 4 - 0 9⟧) kl 14"),
    ("PHONE", "skriva, ⟦08-4 7 1 - 0 0 2 - 7⟧, efter"),
    ("PHONE", "på ⟦9 7 0 41 1 - 08⟧. Ref"),
    ("ADDRESS", "⟦Flat 3/2, 18 Union Place\nAberdeen AB10 6RX⟧\nM"),
    ("ADDRESS", "bor ⟦Undir Lidini 3, 100 Tórshavn⟧\n"),
    ("ADDRESS", "⟦Krasta iela 6-14, LV-1013 Rīga⟧"),
    ("ADDRESS", "⟦Ekeveien 8, 2. etg. t.v., 0369 OSLO⟧ [Rediger]"),
    ("URL_PROFILE", "messenger ⟦m.me/karivik⟧"),
    ("URL_PROFILE", "⟦www.vikflata.net⟧ shows her teaching"),
    ("URL_PROFILE", "Artiklene mine ligger på ⟦vikskriver.no/arkiv⟧, og"),
    ("ID_DOC", "Autorisationer i mappen: Ask ⟦04KLQ⟧, Bo 0C2K9."),
    ("ID_DOC", "Autorisationer i mappen: Ask 04KLQ, Bo ⟦0C2K9⟧."),
    ("DATE_OF_BIRTH", "Født: ⟦to og tjuande mai 1958⟧ / fnr"),
    ("USERNAME", "brukernavn: ⟦kvi@bib⟧ (uten domene)"),
    ("PHONE", "x: ⟦97 1 3 8 0 4 6⟧. fnr"),
    ("PHONE", "\t⟦0708 1 8 40 6⟧ (ofullst. nr?)"),
    ("PHONE", "Kan ringes: ⟦22 41 77 946⟧?"),
    ("PHONE", ";⟦218.555.0144⟧;"),
    ("NATIONAL_ID", "Personnr (5 siffer): ⟦00477⟧"),
    ("NATIONAL_ID", "NI no ⟦QQ 11 82 04 C⟧"),
    ("NATIONAL_ID", "kan du få personnr\nti. 21:31\n⟦16 03 67 00422⟧ takk"),
    ("NATIONAL_ID", "11 siffer: ⟦10 09 68 00422⟧"),
    ("NATIONAL_ID", "Kari Vik | ⟦02 11 79 02164⟧ | vikar"),
    ("BANK_ACCOUNT", "Kari vil ha lønna på ⟦86014741072⟧"),
    ("BANK_ACCOUNT", "Karin vill ha lönen till ⟦3300-5949591756⟧"),
    ("DATE_OF_BIRTH", "Fødselsdag er ⟦4. oktober⟧, så"),
    ("DATE_OF_BIRTH", "han er «årsmodell ⟦81⟧»"),
    ("DATE_OF_BIRTH", "fødselsdatoen?\nOla: ⟦attande juni 76⟧, nei"),
    ("DATE_OF_BIRTH", "född? – ⟦två tusen fyra⟧"),
    ("DATE_OF_BIRTH", "F. ⟦november -93⟧\n"),
    ("DATE_OF_BIRTH", "Född ⟦sommaren 1971⟧. Bor"),
    ("DATE_OF_BIRTH", "in the union; b. ⟦84⟧; two cats"),
    ("DATE_OF_BIRTH", "født ⟦april nittito⟧\n"),
    ("AGE", "My lad Angus is ⟦15⟧ and plays"),
    ("AGE", "ho er ⟦tjueto og et halvt år⟧,"),
    ("AGE", "B) Ask: ⟦några och fyrtio⟧, jurist"),
    ("AGE", "hun er ⟦vel femtio plus⟧\n"),
    ("AGE", "Jenta heter Ask og er ⟦halvannet år⟧."),
    ("AGE", "I did not note, it's ⟦53⟧ per cv"),
    ("AGE", "Ålder fick jag räkna ut, ⟦42⟧ eller så."),
    ("AGE", "Both over ⟦45⟧, if he asks"),
    ("AGE", "fylder for resten ⟦60 år⟧ i august"),
    ("AGE", "endnu, ⟦28 eller 29⟧. Han kom"),
]

NEAR_MISSES = [
    "sertifisert etter ISO 9001 og ISO 14001",
    "Godkjent i sak 2024/11882, visum til 11/2027, sertifikat til 2027-11",
    "IMO 9619907, EAN 5798009835260, HR-ID 60281",
    "Reseräkning 44-4871 på projekt 7129",
    "Fakturor har serie F-2026, og Volvo årsmodell 88",
    "Ring til omstillingen på 66 41 77 00 eller kontakt the reception on 0800 555 019",
    "kø (f.eks. 52841803), SE-nr. 38 41 07 81",
    "Lønn etter 30-40-50-80-modellen, kolonne R-20140511",
    "Order 92041841 och 92041842 hos leverantören",
    "version 2023.2.0.1, resultat 12 1 3 0 2 5",
    "ti siffer (for eksempel 2603918550)",
    "passport_no: siste\nfri_dagar: mandag\nvpn_ip: ingen",
    "Account clean-up before Monday, endret av ledelsen: ja",
    "11.06 06:20 møttes vi",
    "Dnr 2025/0416-188, artiklene ligger på intranettet",
    "poeng 5 4 3, 2 1 5 og 4 3",
]


@pytest.mark.parametrize(("label", "written"), FOUND)
def test_found(recognizing: Engine, label: str, written: str) -> None:
    text, value, _ = marked(written)
    assert value in values(text, replaced(recognizing, text, label))


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_left_alone(recognizing: Engine, text: str) -> None:
    assert values(text, replaced(recognizing, text)) == []


def _named(text: str, *names: str) -> list[Finding]:
    return [
        Finding(text.index(name), text.index(name) + len(name), Label.PERSON, Certainty.SURE, "x")
        for name in names
    ]


@pytest.mark.parametrize(
    ("text", "name", "login"),
    [
        ("Ikke bruk eamoako-brukeren lenger, hilsen Esi Amoako", "Esi Amoako", "eamoako"),
        ("andesomby på GitHub\nÁnde Somby", "Ánde Somby", "andesomby"),
        ("Begge må ha innlogging; IT foreslår venkat. Venkatesh", "Venkatesh", "venkat"),
        ("Du skal bruke ext-rosal02. Rodrigo Salvatierra", "Rodrigo Salvatierra", "ext-rosal02"),
        ("Registrer i GAT: biftu.k, takk. Biftu Keno", "Biftu Keno", "biftu.k"),
    ],
)
def test_login_of_name(text: str, name: str, login: str) -> None:
    found = LoginsOfPersons().find(text, _named(text, name))
    assert login in [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    "text",
    ["Ikke bruk gjest-brukeren. Esi Amoako", "venkat er godt krydder, sier Venkatesh"],
)
def test_no_login_of_name(text: str) -> None:
    names = ("Esi Amoako",) if "Esi" in text else ("Venkatesh",)
    assert LoginsOfPersons().find(text, _named(text, *names)) == []


def test_birth_in_words_is_known_from_the_number() -> None:
    text = "pnr 740175-2386, alltså 15 januari 1974; møte 16 januari 1974"
    number = Finding(4, 15, Label.NATIONAL_ID, Certainty.SURE, "x")
    found = BirthDateOfNumber().find(text, [number])
    assert [text[one.start : one.end] for one in found] == ["15 januari 1974"]


def test_numbered_headings_and_shifted_columns() -> None:
    csv = "navn,gate,postnr,poststed,tlf1,tlf2\nKari,Vikveien 2,1337,Sandvika,41748444,67500211\n"
    found = [csv[one.start : one.end] for one in TableColumns().find(csv, [])]
    assert found == ["Vikveien 2", "1337", "Sandvika", "41748444", "67500211"]
    page = "NAMN                  FØDD         MOBIL\nKari Vik   april 71   48 72 73 81\n"
    found = [page[one.start : one.end] for one in TableColumns().find(page, [])]
    assert found == ["april 71", "48 72 73 81"]


SCORES = "Plass\tKandidat\tTest\n1\tKari Vik\t44\n2\tOla Li\t51\n"


def test_a_score_is_no_age() -> None:
    aged = SCORES.replace("Test", "Alder").replace("Plass\t", "").replace("1\tK", "K")
    assert AgesOfPersons().find(SCORES, _named(SCORES, "Kari Vik", "Ola Li")) == []
    assert AgesOfPersons().find(aged, _named(aged, "Kari Vik"))
    points = "Poäng: Kari 27, Ola 26"
    assert AgesOfPersons().find(points, _named(points, "Kari", "Ola")) == []


def test_heads_of_columns() -> None:
    heads = ColumnHeads(f"Innledning\n{SCORES}\nSlutt 44")
    assert heads.above(len("Innledning\n") + SCORES.index("51")) == "Test"
    assert heads.above(0) is None
    assert heads.above(len("Innledning\n")) is None
