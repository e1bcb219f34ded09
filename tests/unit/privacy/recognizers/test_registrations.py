"""Identity papers, registers, logins, pages and ages of many countries. All is invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.recognizers.international.made_of_names import own_page, parts_of
from aktiv_app.privacy.text.headings import is_value, label_of
from tests.unit.privacy.recognizers.found import marked, replaced, values

FOUND = [
    # identity papers and permits
    ("ID_DOC", "Främlingspass ⟦FP 330 4418⟧ för Nadia"),
    # written like a phone
    ("ID_DOC", "Dina har HMS-kort nr. ⟦7731 0042⟧ fra i fjor"),
    ("ID_DOC", "truckførerbevis nr ⟦4418 2071⟧"),
    ("ID_DOC", "carte nationale d'identité n° ⟦T7X62TZ79⟧"),
    ("ID_DOC", "osobna iskaznica ⟦114470912⟧ (Ivana)"),
    ("ID_DOC", "a Spanish TIE, number ⟦E 04471902⟧, valid"),
    ("ID_DOC", "Share code for Chidi: ⟦WK4 7T1 9RP⟧"),
    ("ID_DOC", "A-number ⟦A044 719 023⟧, Diego"),
    ("ID_DOC", "receipt ⟦EAC2447190238⟧ from them"),
    ("ID_DOC", "⟦EHIC 80578000447190238841⟧ Ola"),
    ("ID_DOC", "Har du passnr til Ola? Vi må bestille\nIda: ⟦B 0415 4809⟧, nigeriansk"),
    ("ID_DOC", "Pass för resan: spanskt, ⟦PAH 445899⟧."),
    ("ID_DOC", "lämnade körkort här\nIda: ja, ⟦407 829 800⟧. utgår i januari"),
    # registers of professions
    ("ID_DOC", "HSA-id ⟦SE2321000016-4K7T⟧ för Anna"),
    ("ID_DOC", "⟦TRN 4447190⟧; QTS awarded 2016"),
    ("ID_DOC", "⟦ARC 447190⟧ – Gareth"),
    ("ID_DOC", "godkänd revisor, nr ⟦R-44719⟧"),
    ("ID_DOC", "registrerad mäklare, reg.nr ⟦44719⟧ Anna"),
    ("ID_DOC", "statsautoriseret revisor, ⟦mne44719⟧"),
    ("ID_DOC", "GARP id ⟦0397-8619⟧, and"),
    # trades, the sea and the air
    ("ID_DOC", "⟦NPORS 447190⟧ – Gareth"),
    ("ID_DOC", "svetsarprövning 136: ⟦TÜV-SW-9084/90⟧ enl."),
    ("ID_DOC", "bergsprenger ⟦DSB 113-2463⟧ siden"),
    ("ID_DOC", "bevilling nr. ⟦2009/4471⟧ Ola"),
    ("ID_DOC", "SITHS-kort finns, nr ⟦9752 1759 1738 4080 94⟧"),
    ("ID_DOC", "Dronebevis A1/A3 ⟦NOR-RP-3d073f33kq7b⟧."),
    ("ID_DOC", "førerbevis ⟦NO 71 2019 0447⟧ Ola"),
    ("ID_DOC", "politiattest nr ⟦447190/26⟧ for Ola"),
    # identity numbers that nothing else is written like
    ("NATIONAL_ID", "hun har ⟦784-1988-4471902-3⟧ fra før"),
    ("NATIONAL_ID", "⟦42101-4471902-3⟧ – Usman"),
    ("NATIONAL_ID", "Marco, ⟦RSSMRC88D12F205K⟧"),
    ("NATIONAL_ID", "NIE ⟦X-4471029-L⟧ for Lucía"),
    ("NATIONAL_ID", "PPS number ⟦4471902KA⟧ Siobhan"),
    # logins
    ("USERNAME", "Insta: ⟦tuuvahk⟧, snap: tuvisk"),
    ("USERNAME", "insta e ⟦tuuvahk⟧"),
    ("USERNAME", "på Instagram heiter ho ⟦fjordjenta⟧"),
    ("USERNAME", "Alle på Discord kjenner ham som ⟦skreifrelsar⟧."),
    ("USERNAME", "In your system you will find me as ⟦yawbd⟧ because"),
    ("USERNAME", "you're in Jira as ⟦xgu⟧, I know"),
    ("USERNAME", "Hun logget alt under ⟦emimanet⟧ og"),
    ("USERNAME", "medarbejderlogin ⟦bomun⟧."),
    ("USERNAME", "Din användare ⟦jobisandell⟧ är spärrad"),
    ("USERNAME", "Login: helst ⟦sinj⟧, ellers snje"),
    ("USERNAME", "Login: helst sinj, ellers ⟦snje⟧"),
    ("USERNAME", "Ditt nya är ⟦xselhabt⟧, bytet är gjort"),
    ("USERNAME", "Bruker i Opus: ⟦yuctsa⟧. Takk"),
    ("USERNAME", "Initialer i systemet: ⟦nakh⟧\n"),
    ("USERNAME", "Hun kaller seg ⟦mosegrisen⟧ på nett"),
    ("USERNAME", "His handle, ⟦mothgarden⟧, is old"),
    ("USERNAME", "Amatørradio (⟦LA4KTA⟧), maraton"),
    ("USERNAME", "who is ⟦0xnordlys⟧? they"),
    # pages
    ("URL_PROFILE", "ORCID ⟦0000-0002-4471-9023⟧ – Kari"),
    ("URL_PROFILE", "se ⟦https://www.ntnu.no/ansatte/kari.vik⟧."),
    ("URL_PROFILE", "⟦strava.com/athletes/4471902⟧ og"),
    ("URL_PROFILE", "⟦https://open.spotify.com/artist/4kT7q⟧"),
    ("URL_PROFILE", "bor på ⟦karivik.netlify.app⟧ nå"),
    ("URL_PROFILE", "LinkedIn     ⟦/in/kari-vik⟧"),
    ("URL_PROFILE", "På ⟦osang.example/blogg⟧ finns bilderna."),
    # ages
    ("AGE", "sykepleier (⟦45⟧) fra Moss, og hun er fin"),
    ("AGE", "min mor på ⟦82⟧ med demens er her"),
    ("AGE", "hente poden (⟦3 år⟧) i bhg, er det ok"),
    ("AGE", "två tonåringar (⟦13⟧ och 16). Det är bra"),
    ("AGE", "Love är ⟦18⟧ sedan i tisdags"),
    ("AGE", "He's ⟦sixty⟧ next birthday"),
    ("AGE", "Turns ⟦41⟧ at New Year. She is"),
    ("AGE", "en ⟦femtiårig⟧ mann som er"),
    ("AGE", "kom hertil som ⟦toårig⟧ og er her"),
    ("AGE", "She is a designer, ⟦31-ish⟧, Tampere"),
    ("AGE", "hon är ⟦i övre tjugoårsåldern⟧ och"),
    ("AGE", "han er ⟦vel 37 år⟧, tror jeg"),
    ("AGE", "Puts Ask at ⟦24 or 25⟧. He is"),
    ("AGE", "det spelar ingen roll att han är ⟦sextiett⟧."),
    ("AGE", "he is only ⟦39⟧."),
]


@pytest.mark.parametrize(("label", "written"), FOUND)
def test_found(recognizing: Engine, label: str, written: str) -> None:
    text, value, _ = marked(written)
    assert value in values(text, replaced(recognizing, text, label))


@pytest.mark.parametrize(
    "text",
    [
        "Sveis etter NS-EN 1090-2 og EN ISO 9606-1, WPS 447-190",
        "VAT IE 6388047V, momsnr SE556447190201, IMO 9619907",
        "Windows-lisens 4KT7Q-44719 og test licence 18-0362-3984",
        "SIM-kort 89470044719023, kundekort 44719023, minnekort 128GB",
        "Work permit WP-0447 for hot work; byggetillatelse 24/44719",
        "ISO 9001-sertifikat 44719-2019 og kranens sertifikat 447190",
        "Godkjent leverandør nr 44719, registered company no 4471902",
        "Rad\tNavn\tHPR\n44719\tKari\t",
        "Hun heter Kari, og en fin dag 447190 var att 44719 också",
        "Brukeren opplever feil, og account managers handle escalations, ok",
        "Han logger inn som administrator, hun logger inn som saksbehandler",
        "På Teams er hun registrert som prosjektleder, på LinkedIn som tømrer",
        "Discord er nede, GitHub: docker, terraform, og Slack er nede",
        "He goes by train, hun kaller seg brobygger, kjent som smidig",
        "Ditt nya jobb är spännande, your new one is ready",
        "facebook.com/groups/sveisere og linkedin.com/company/vik",
        "Se www.ntnu.no/ansatte og help.github.io/start",
        "To stillinger (45), konsulent, 37 timer, lærer, 50 %",
        "Treningen varer til 17, møte vid 17, 30 in stock",
        "30. May er det fest, 20-årig avtale, trettiårig krig",
    ],
)
def test_stays(recognizing: Engine, text: str) -> None:
    labels = {"ID_DOC", "NATIONAL_ID", "USERNAME", "URL_PROFILE", "AGE"}
    assert [
        text[one.start : one.end]
        for one in recognizing.scan(text)
        if str(one.label) in labels and one.certainty.rank
    ] == []


@pytest.mark.parametrize(
    ("address", "name", "own"),
    [
        ("/okabe-tegner-no", "Haruka Okabe", True),
        ("/inesb-codes", "Inés Bustamante", True),
        ("/thistlesound-co-uk", "Will Thistlethwaite", True),
        ("/tegner-no", "Haruka Okabe", False),
        ("/bergen-no", "Kari Berg", False),
        ("/vik-no", "Kari Vik", False),
    ],
)
def test_page_on_a_host_made_of_a_name(address: str, name: str, *, own: bool) -> None:
    assert own_page(address, [parts_of(name)]) is own


def test_number_of_a_register_in_a_column_is_no_sum() -> None:
    label = label_of("HPR")
    assert label is not None
    assert is_value("2 730 524", label)
    assert not is_value("12 500", label)
