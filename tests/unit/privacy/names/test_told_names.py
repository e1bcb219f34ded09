"""Names that a text tells, shows or repeats: short names, initials, slips, lists by machines."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Short names told beside a name, and used afterwards
        (
            "Notat: Rukmini Venkat (vi sier Mini), utvikler.\nSpør Mini om prøvetid.",
            ["Rukmini Venkat", "Mini", "Mini"],
        ),
        (
            "Notes: Imtiaz Khan (goes by Qazbo), staff engineer.\nWe told Qazbo about Go.",
            ["Imtiaz Khan", "Qazbo", "Qazbo"],
        ),
        (
            "Sivakumar Ali (til vanleg berre Mini) ringjer.\nSvar Mini i dag.",
            ["Sivakumar Ali", "Mini", "Mini"],
        ),
        # Slips between quotation marks
        (
            "Det er Behrouz Tavakkoli, ikke «Behruz Tavakoli».",
            ["Behrouz Tavakkoli", "Behruz Tavakoli"],
        ),
        ("Zeinab Ali kommer. Ikke «Zenab».", ["Zeinab Ali", "Zenab"]),
        # Initials that the text shows to be somebody's
        (
            "Søker: Marlowe Featherstone (MF).\n\nMF: De ville ha færre.",
            ["Marlowe Featherstone", "MF", "MF"],
        ),
        ("KS = Khamtay Ali, 55 år\nKS tar natt", ["KS", "Khamtay Ali", "KS"]),
        ("Hei Anders! Her kommer tre filer. /R", ["Anders", "R"]),
        # Names as machines print them
        ("1A ELSTAD/TARJEI MR NO 318", ["A ELSTAD/TARJEI MR"]),
        ("P<IRQAL<RUBAYE<<SARMAD<JAWAD<<<<<<", ["AL<RUBAYE<<SARMAD<JAWAD"]),
        ("M A R G E R Y   B A I N - H O L M", ["M A R G E R Y   B A I N - H O L M"]),
        ("«StÃ¥le BrÃ¦kkvoll»", ["StÃ¥le BrÃ¦kkvoll"]),
        ("Skannet: Warsame-CV.tif", ["Warsame"]),
        # Chats with other marks than a colon
        (
            "[Eun-bi] hvem gjorde det\n[Xaqo] meg\n[Eun-bi] ok\n[Xaqo] beklager",
            ["Eun-bi", "Xaqo", "Eun-bi", "Xaqo"],
        ),
        (
            "Roger H  «noen?»\nXhingo  «han er syk»\nRoger H  «vikar?»\nXhingo  «prøver»",
            ["Roger H", "Xhingo", "Roger H", "Xhingo"],
        ),
        (
            "03.10.2026, 21:14 - Oddlaug Recruiter: hei\n03.10.2026, 21:15 - Oddlaug Recruiter: ok",
            ["Oddlaug Recruiter", "Oddlaug Recruiter"],
        ),
        (
            "Ragnvei: kven kan\nAbdou: eg\nRagnvei: fint\nAbdou: ok",
            ["Ragnvei", "Abdou", "Ragnvei", "Abdou"],
        ),
        # The last word of a mail
        ("Jeg ringer i morgen.\n\nMorwenna", ["Morwenna"]),
        ("Jeg ringer i morgen.\n\nXorwenna", ["Xorwenna"]),
        ("Vi bor i Esbjerg.\n\nVille\n+47 913 00 182", ["Ville"]),
        ("Hej Tine. Der er kommet tre attester.", ["Tine"]),
        # Beside whoever writes
        ("Hilsen fra Cormac & me i morgen", ["Cormac"]),
        ("Jeg talte med Birthe Langballe og jeg takket.", ["Birthe Langballe"]),
        # What only people do
        ("Hun vil si at Xife snakker for mye.", ["Xife"]),
        ("Suman frågade om lönen.", ["Suman"]),
        # Surnames and double names that are words
        ("Vi møtte Jordi Xuigdemont Sala, tekniker.", ["Jordi Xuigdemont Sala"]),
        ("Hilsen fra Torstein-Andre i dag.", ["Torstein-Andre"]),
        # Beside a place or a firm, and inside nouns
        ("Ho er gift med ein frå Ørsta, Arve, som lagar ost.", ["Arve"]),
        ("Både Peder fra NAV og Jemima på COWI sier det.", ["Peder", "Jemima"]),
        ("Gwendolyn Ashdown bad om det. Ashdown-saken venter.", ["Gwendolyn Ashdown", "Ashdown"]),
        # Filled in with dots
        ("Medarbeider ....... Zhao Yulin\nFødselsdato", ["Zhao Yulin"]),
    ],
)
def test_people_are_found(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Vi bruker Excel (known as Tool) hver dag.",
        "Avtalen gjelder arbeidstid (kalles Turnus) fra mai.",
        "Han leste «Nordlys» i går.",
        "KS = kommunenes organisasjon\nKS krever svar",
        "CV/ATTEST og HMS/KVALITET, OK/IKKE",
        "Svar med ja eller nei: J/N",
        "[navn] skriver\n[dato] mangler\n[navn] igjen\n[dato] også",
        "Du: hei\nDu: er du der\nDu: ok",
        "Se neste side.\n\nVedlegg",
        "Vi ses i morgen.\n\nKonfidensielt",
        "Firmaet Ernst & Young svarte.",
        "U.S.A. vil ha svar.",
        "Rapporten sier at Xife vokser i Norge.",
        "Boken kom i Nordland-serien, og Telenor-saken er lukket.",
        "Vei: E6\nSkolevei: kort\nVei: lang",
        "Beløp ....... 4 500\nDato ....... mandag",
    ],
)
def test_what_is_no_person_stays(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []
