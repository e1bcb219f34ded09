"""Logins in lists, forms and short notes, and who is told by initials in letters. Invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Label

FOUND = [
    "log-ins are ⟦kvihei⟧, olanor and gudvik",
    "Innlogginger for de nye: kvihei, ⟦gudvik⟧ og torbrk",
    "Start mandag, login will be ⟦kvihei⟧, ok",
    "Brugeren skal hedde ⟦kaholmsen⟧, ellers ingenting",
    "Inlogg truckappen: ⟦kvi-heim⟧",
    "testkontoen hans ligger åpen: vikarkonto ⟦olatest⟧ kan slettes",
    "she logs in as ⟦EXT-kvihei⟧ and it fails",
    "she logs in as EXT-kvihei, not ⟦kvihei⟧, so",
    "Kontoen min er kvihei3. Ola: prøvde ⟦kvihei⟧ først",
    "AD-opprydding\n⟦gralle-7⟧ = Kari Holm, sluttet\nolanor = Ola Nordmann\n",
    "AD-opprydding\ngralle-7 = Kari Holm, sluttet\n⟦mcduck_dev⟧ = no idea\n",
    "på gh heter hun ⟦kari-builds⟧",
    "Initialer: ⟦khvi⟧ → Kari Hvidt",
    "init. ⟦khvi⟧",
    "brukar .......... ⟦karhol⟧\nnavn ....... Kari",
    "Navn\tInit.\tBy\nKari Holm\t⟦khol⟧\tVejle\nOla Vik\tolvi\tVejle",
    "namn – windows – slack – merknad\nKari Holm – ⟦karhol⟧ – @kari – ny",
]
NOTHING = [
    "Accounts are closed, locked and deleted after thirty days.",
    "Logins are slow and annoying today.",
    "login will be ready on Monday",
    "Brukeren skal være aktiv hele tiden.",
    "Testkontoen er slettet, og vikarkonto kan bestilles her.",
    "He logs in as ADMIN and restarts.",
    "Du er HR-assistent, og det er SIRI-sagen.",
    "A = Oslo, B = Bergen. Bruk kartet.",
    "brød = Bakeri\nmelk = Meieri\nKonto 4010 gjelder begge.",
    "På Slack heter den back-office",
    "Initialer: fylles ut av kontoret",
    "Vare\tSign.\tDato\nBrød\tok\t12.3.\nMelk\tx\t13.3.",
    "Passordet er sommer24, og sommer er bra.",
]
INITIALS = [
    "Vår ref.: ⟦kh⟧\nVi viser til brevet.",
    "Filene kommer på mandag. //⟦kh⟧",
    "Snakkes! mvh ⟦K⟧",
    "Vi ses i morgen.\nHilsen ⟦KJ⟧",
]
NO_INITIALS = ["Ref.: ja", "// ok", "Takk OK", "Our ref.: hr", "best av 3", "Takk IT"]


@pytest.mark.parametrize("marked", FOUND)
def test_logins_are_found(engine: Engine, marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    start = marked.index("⟦")
    wanted = marked[start + 1 : marked.index("⟧")]
    assert (start, wanted) in {(one.start, text[one.start : one.end]) for one in engine.scan(text)}


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_login_stands(engine: Engine, text: str) -> None:
    found = [text[o.start : o.end] for o in engine.scan(text) if o.label is Label.USERNAME]
    assert not found


@pytest.mark.parametrize("marked", INITIALS)
def test_letters_that_sign_are_somebodys(engine: Engine, marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    start = marked.index("⟦")
    wanted = marked[start + 1 : marked.index("⟧")]
    assert (start, wanted) in {(o.start, text[o.start : o.end]) for o in engine.scan(text)}


@pytest.mark.parametrize("text", NO_INITIALS)
def test_other_short_words_at_the_end_stand(engine: Engine, text: str) -> None:
    assert not [o for o in engine.scan(text) if o.certainty is not Certainty.POSSIBLE]
