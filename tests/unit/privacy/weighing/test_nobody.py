"""Names and statements in texts about nobody, and what makes a text one about somebody."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons as names
from aktiv_app.privacy.reasons import (
    ADDRESS_STREET,
    AGE_WORDS,
    BANK_CUE,
    ID_CHECKED,
    PHONE_NATIONAL,
    SENSITIVE_HEALTH,
    USERNAME_CUE,
)
from tests.unit.privacy.weighing.about_nobody import (
    ADVERTISEMENT,
    MEMO,
    certainties,
    finding,
    in_advertisement,
    in_memo,
    sure,
)
from tests.unit.privacy.weighing.delivered import weighed


def test_in_a_text_about_nobody_names_and_statements_are_for_the_user_to_decide() -> None:
    text, findings = in_advertisement()
    assert [one.certainty for one in weighed(text, findings)] == [Certainty.POSSIBLE] * 2


def test_an_organisations_own_word_says_nothing_about_a_person() -> None:
    text, findings = in_advertisement()
    own = finding(text, "prosjektleder", Label.CONFIDENTIAL, "confidential_term")
    changed = weighed(text, [*findings, own])
    assert [one.certainty for one in changed] == [
        Certainty.POSSIBLE, Certainty.POSSIBLE, Certainty.LIKELY,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "more",
    [
        "Hun ringte i går, og vi snakket lenge med henne.",
        "Jeg har jobbet her i ti år, og jeg ser på meg selv som rolig. Jeg liker det.",
    ],
)
def test_a_text_with_she_or_i_is_about_somebody(more: str) -> None:
    text, findings = in_memo(more)
    assert weighed(text, findings) == findings


@pytest.mark.parametrize(
    ("letter", "about_somebody"),
    [
        ("Hei Solveig, vi vil gjerne tilby deg jobben. Du starter på mandag. {}", True),
        ('Gjør mailen kortere: "Hej Solveig! Vi vil erbjuda dig jobbet. {}"', True),
        ("Vi sees på Solveig, kafeen i første etasje. {}", False),
    ],
)
def test_a_letter_that_greets_somebody_is_about_them(letter: str, about_somebody: bool) -> None:
    text = letter.format(ADVERTISEMENT)
    findings = [
        finding(text, "Solveig", Label.PERSON, names.LISTED),
        finding(text, "sykdom", Label.SENSITIVE, SENSITIVE_HEALTH),
    ]
    stated = weighed(text, findings)[1].certainty
    assert (stated is Certainty.LIKELY) is about_somebody


QUESTIONS = (
    "Q: I am deaf, can I apply?\nQ: I have a child, will it count?\nQ: I hold a visa. Is it enough?"
)


def test_whoever_asks_in_a_list_of_questions_is_nobody() -> None:
    text, findings = in_memo(f"\n{QUESTIONS}")
    assert {one.certainty for one in weighed(text, findings)} == {Certainty.POSSIBLE}
    told = QUESTIONS.replace("Q: ", "").replace("?", ".")
    text, findings = in_memo(f"\n{told}")
    assert weighed(text, findings) == findings


def test_a_number_of_somebody_makes_the_text_about_somebody() -> None:
    text, findings = in_memo("Ring 912 34 567.")
    findings.append(finding(text, "912 34 567", Label.PHONE, PHONE_NATIONAL))
    assert weighed(text, findings) == findings


def test_a_name_that_a_place_for_names_supports_stays() -> None:
    text, findings = in_memo("Hilsen Tor")
    findings.append(finding(text, "Tor", Label.PERSON, names.SIGN_OFF))
    assert weighed(text, findings) == findings


def test_a_name_that_comes_back_is_somebodys() -> None:
    text, findings = in_memo("Idun Vik holder kurset. Meld deg på hos Idun.")
    findings += [
        finding(text, "Idun Vik", Label.PERSON, names.FULL_NAME),
        Finding(len(text) - 5, len(text) - 1, Label.PERSON, Certainty.LIKELY, names.LISTED),
    ]
    assert weighed(text, findings) == findings


def test_of_one_weak_sign_and_nothing_else_the_user_is_asked() -> None:
    text = f"{MEMO} Hun og han og hun er enige om kontoen 1234 56."
    account = finding(text, "1234 56", Label.BANK_ACCOUNT, BANK_CUE)
    assert [one.certainty for one in weighed(text, [account])] == [Certainty.POSSIBLE]
    name = finding(text, "Wergelandsgården", Label.PERSON, names.TABLE)
    assert weighed(text, [name, account])[1].certainty is Certainty.LIKELY


def test_of_a_short_note_nobody_can_say_what_it_is() -> None:
    text = "Husk lunsj med Wergeland på tirsdag"
    findings = [finding(text, "Wergeland", Label.PERSON, names.LISTED)]
    assert weighed(text, findings) == findings


def test_one_age_alone_may_be_an_example() -> None:
    text, findings = in_advertisement("Regneeksempel: en på 25 år begynner på trinn to.")
    findings.append(finding(text, "25 år", Label.AGE, "age_cue"))
    changed = weighed(text, findings)
    assert [one.certainty for one in changed if one.label is not Label.AGE] == [
        Certainty.POSSIBLE, Certainty.POSSIBLE,
    ]  # fmt: skip


def test_in_nordic_text_the_word_for_in_is_no_person() -> None:
    text, findings = in_advertisement("I Oslo, i Bergen, i Bodø og i Alta. I år, i fjor.")
    assert {one.certainty for one in weighed(text, findings)} == {Certainty.POSSIBLE}


@pytest.mark.parametrize(
    "more",
    [
        "Intervjuene holdes i møterom Solveig Lund, tredje etasje.",
        "Kontoret ligger i Solveig Lund skole.",
        "Vi har lest Solveig Lund.",
    ],
)
def test_a_name_in_full_alone_in_a_text_about_nobody_is_for_the_user_to_decide(more: str) -> None:
    text = f"{ADVERTISEMENT} {more}"
    assert certainties(text, [sure(text, "Solveig Lund")]) == [Certainty.POSSIBLE]


@pytest.mark.parametrize(
    "more",
    [
        "Kontakt: Solveig Lund.",
        "Kontaktperson er avdelingsleder Solveig Lund.",
        "Spørsmål rettes til Solveig Lund.",
        "Har du spørsmål, ring Solveig Lund.",
        "Kontakta Solveig Lund om du vill veta mer.",
        "Spørgsmål om stillingen: HR-chef Solveig Lund.",
        "For questions about the role, contact Solveig Lund.",
        "Solveig Lund, prosjektsjef, svarer gjerne.",
        "Solveig Lund (HR-sjef) tar imot søknader.",
        "Solveig Lund leder arbeidet.",
        "Solveig Lund, tlf. til sentralbordet.",
        "Navn på den som tar imot: Solveig Lund",
    ],
)
def test_a_contact_person_of_an_advertisement_stays_replaced(more: str) -> None:
    text, findings = in_advertisement(more)
    assert certainties(text, [*findings, sure(text, "Solveig Lund")]) == [
        Certainty.POSSIBLE, Certainty.POSSIBLE, Certainty.SURE,
    ]  # fmt: skip


def test_a_name_beside_its_number_stays_and_what_is_said_in_general_does_not() -> None:
    text, findings = in_advertisement("Solveig Lund – 912 34 567.")
    findings.append(sure(text, "Solveig Lund"))
    findings.append(finding(text, "912 34 567", Label.PHONE, PHONE_NATIONAL))
    assert certainties(text, findings) == [
        Certainty.POSSIBLE, Certainty.POSSIBLE, Certainty.SURE, Certainty.LIKELY,
    ]  # fmt: skip


def test_a_contact_person_stays_wherever_the_name_comes_back() -> None:
    text, findings = in_advertisement("Spørsmål? Ring Solveig Lund. I ferien er Lund borte.")
    again = text.rindex("Lund")
    findings = [
        sure(text, "Solveig Lund"),
        Finding(again, again + 4, Label.PERSON, Certainty.LIKELY, names.LISTED),
    ]
    assert weighed(text, findings) == findings


def test_a_full_name_in_a_text_about_somebody_stays() -> None:
    text = f"{MEMO} Etterpå spiste hun med Solveig Lund, og hun tok toget hjem."
    assert certainties(text, [sure(text, "Solveig Lund")]) == [Certainty.SURE]


def test_the_more_a_text_speaks_in_general_the_more_it_takes() -> None:
    more = "Hun ringte i går, og vi snakket lenge med henne."
    memo, advertisement = in_memo(more), in_advertisement(more)
    assert weighed(*memo) == memo[1]
    assert certainties(*advertisement) == [Certainty.POSSIBLE] * 2


@pytest.mark.parametrize(
    "more",
    [
        "Si aldri «hun er nok ofte borte» eller «hun har vel barn».",
        "Spør om det som gjelder arbeidet, uansett om han eller hun har søkt før.",
    ],
)
def test_what_somebody_might_say_is_said_of_nobody(more: str) -> None:
    text, findings = in_memo(more)
    assert certainties(text, findings) == [Certainty.POSSIBLE] * 2


def test_an_identity_number_makes_every_text_one_about_somebody() -> None:
    text, findings = in_advertisement("Ident: 63101995033")
    findings.append(finding(text, "63101995033", Label.NATIONAL_ID, ID_CHECKED, Certainty.SURE))
    assert weighed(text, findings) == findings


def test_numbered_requirements_that_look_like_user_names_are_one_slip() -> None:
    text, findings = in_memo("K-01: gulv. K-02: tak. K-03: vegg.")
    codes = [finding(text, f"K-0{n}", Label.USERNAME, USERNAME_CUE) for n in (1, 2, 3)]
    assert certainties(text, [*findings, *codes]) == [Certainty.POSSIBLE] * 5


def test_lines_with_names_in_full_are_a_list_of_people() -> None:
    text, findings = in_memo("\nK1 Tore Berg, bas\nK2 Liv Dahl, maler\nK3 Nina Vik, rørlegger\nFør")
    findings += [sure(text, name) for name in ("Tore Berg", "Liv Dahl", "Nina Vik")]
    findings.append(finding(text, "andre", Label.AGE, "age_cue"))
    assert weighed(text, findings) == findings


def test_the_instructions_of_a_prompt_say_nothing_about_the_notes_in_it() -> None:
    text = f"{ADVERTISEMENT}\n\n" + "Vennlig, kort og uten pynt. " * 10 + "\n\nNotat\n"
    findings = []
    for words, label, reason in (
        ("Solveig Lund", Label.PERSON, names.LISTED),
        ("sykmeldt", Label.SENSITIVE, SENSITIVE_HEALTH),
    ):
        text += f"I går kom {words} opp i møtet, og hun var med. "
        findings.append(finding(text, words, label, reason))
    assert weighed(text, findings) == findings


@pytest.mark.parametrize("named", ["Kandidat 4: ja", "Candidate: Solveig", "søker nr. 12 kan natt"])
def test_one_candidate_of_several_is_somebody(named: str) -> None:
    text, findings = in_memo(f"{named}. Alder: 48.")
    findings.append(finding(text, "48", Label.AGE, "age_cue"))
    assert weighed(text, findings) == findings


def test_candidates_in_general_are_nobody() -> None:
    text, findings = in_memo("Kandidaten skal ha svar. Alder: over 18.")
    findings.append(finding(text, "18", Label.AGE, "age_cue"))
    assert certainties(text, findings) == [Certainty.POSSIBLE] * 3


PROMPT = (
    "A: Du er en erfaren rekrutteringsrådgiver i norsk arbeidsliv.\n\n{}\n\n"
    "K: Lag ti spørsmål. Skal de være åpne eller lukkede? Kandidatene skal få like spørsmål, og du "
    "skal si hva et godt svar inneholder.\n- Er hvert krav dekket?\n- Er spørsmålene åpne?\n"
    "- Er rammene fulgt? Pek ut de to svakeste spørsmålene, og foreslå en forbedring av hvert."
)


def test_a_name_in_full_in_a_prompt_is_replaced_with_what_is_said_of_the_person() -> None:
    text = PROMPT.format("Maren Haugland: notat om astma")
    found = [
        finding(text, "Maren Haugland", Label.PERSON, names.FULL_NAME, Certainty.SURE),
        finding(text, "astma", Label.SENSITIVE, SENSITIVE_HEALTH),
    ]
    assert weighed(text, found) == found
    # The same words in a memo, which addresses nobody as an expert, are asked about.
    memo = text.replace("A: Du er en erfaren rekrutteringsrådgiver", "A: Møte med rådgivere")
    found = [
        finding(memo, "Maren Haugland", Label.PERSON, names.FULL_NAME, Certainty.SURE),
        finding(memo, "astma", Label.SENSITIVE, SENSITIVE_HEALTH),
    ]
    assert {one.certainty for one in weighed(memo, found)} == {Certainty.POSSIBLE}


def test_a_single_name_in_an_impersonal_prompt_is_asked_about() -> None:
    text = PROMPT.format("Grace er navnet på møterommet")
    found = [finding(text, "Grace", Label.PERSON, names.LISTED)]
    assert [one.certainty for one in weighed(text, found)] == [Certainty.POSSIBLE]


def test_a_file_with_somebodys_application_is_somebodys_and_one_of_a_firm_is_not() -> None:
    text, findings = in_advertisement(
        "Se Marwan_CV_endelig.pdf, marwan_case_2.docx og Solberg_lager_v2.docx."
    )
    findings += [
        finding(text, name, Label.PERSON, names.FILE_NAME)
        for name in ("Marwan", "marwan", "Solberg")
    ]
    assert certainties(text, findings)[2:] == [
        Certainty.LIKELY, Certainty.LIKELY, Certainty.POSSIBLE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "address", "certainty"),
    [
        ("Intervjuene er i Grønnegata 8.", "Grønnegata 8", Certainty.POSSIBLE),
        ("Vi bygger om i Storgatan 3, plan 2.", "Storgatan 3", Certainty.POSSIBLE),
        ("Den som fikk plassen, bor i Grønnegata 8.", "Grønnegata 8", Certainty.SURE),
        (
            "Til Grønnegata 8, 9008 Tromsø, går det buss.",
            "Grønnegata 8, 9008 Tromsø",
            Certainty.SURE,
        ),
    ],
)
def test_where_a_house_stands_is_nobodys_unless_somebody_lives_there(
    more: str, address: str, certainty: Certainty
) -> None:
    text, findings = in_advertisement(more)
    findings.append(finding(text, address, Label.ADDRESS, ADDRESS_STREET, Certainty.SURE))
    assert certainties(text, findings)[-1] is certainty


def test_an_age_limit_is_nobodys_however_clear_it_is() -> None:
    text, findings = in_advertisement("For deg over 18 år.")
    findings.append(finding(text, "18 år", Label.AGE, AGE_WORDS, Certainty.SURE))
    assert certainties(text, findings)[-1] is Certainty.POSSIBLE


@pytest.mark.parametrize(
    ("more", "certainty"),
    [
        ("Alder: 48. Ramona ringte.", Certainty.LIKELY),
        ("Alder: 48. Kaffen er fra Ramona.", Certainty.POSSIBLE),
    ],
)
def test_a_name_that_only_might_be_one_tells_of_somebody_when_it_acts(
    more: str, certainty: Certainty
) -> None:
    text, findings = in_memo(more)
    findings.append(finding(text, "48", Label.AGE, "age_cue"))
    findings.append(finding(text, "Ramona", Label.PERSON, names.CUE))
    assert certainties(text, findings)[0] is certainty


def test_a_column_that_may_hold_tools_is_no_sign_by_itself() -> None:
    text, findings = in_memo("Alder | Verktøy\n40 | Ramona")
    findings.append(finding(text, "Ramona", Label.PERSON, names.TABLE, Certainty.SURE))
    assert certainties(text, findings)[:2] == [Certainty.POSSIBLE] * 2


@pytest.mark.parametrize(
    ("more", "certainty"),
    [
        ("Sier en søker at hun er gravid, noterer vi ikke det hun sa.", Certainty.POSSIBLE),
        ("Da hun kom, var hun gravid, og hun ville jobbe.", Certainty.LIKELY),
    ],
)
def test_she_is_anybody_where_nothing_but_a_statement_stands(
    more: str, certainty: Certainty
) -> None:
    text = f"{MEMO} {more}"
    assert certainties(text, [finding(text, "gravid", Label.SENSITIVE, SENSITIVE_HEALTH)]) == [
        certainty
    ]
