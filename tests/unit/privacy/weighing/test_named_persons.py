"""Which words beside a name say that somebody is meant, in a text that is about nobody."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons as names
from aktiv_app.privacy.reasons import SENSITIVE_HEALTH
from tests.unit.privacy.weighing.delivered import is_named_as_person, weighed

ADVERTISEMENT = (
    "Vi søker prosjektleder til nytt kontor i Drammen. Du får en arbeidsgiver som følger opp ved "
    "lang sykdom, og du leder et team på åtte. Vi legger vekt på erfaring med offentlige "
    "anskaffelser og på at du skriver godt. Lønn etter avtale, fem uker ferie og god pensjon. "
    "Søknad innen første mai.\n\n{}\n\nVi ser fram til å høre fra deg."
)


def finding(text: str, words: str, label: Label, reason: str) -> Finding:
    start = text.index(words)
    return Finding(start, start + len(words), label, Certainty.LIKELY, reason)


def is_person(line: str, words: str) -> bool:
    return is_named_as_person(line, finding(line, words, Label.PERSON, names.LISTED))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Kjære Ingeborg", "Ingeborg"),
        ('"Hej Tindra. Tack för din ansökan."', "Tindra"),
        ("Good morning Declan,", "Declan"),
        ("«Det blir trangt», sa Torbjørn på lageret.", "Torbjørn"),
        ("“Fine by me,” said Declan.", "Declan"),
        ("Levér nøkkelen til Ragnhild i resepsjonen.", "Ragnhild"),
        ("Send a line to Declan by Friday.", "Declan"),
        ("Vikar for Ingeborg fram til jul.", "Ingeborg"),
        ("Stillingen er ledig fordi Ingeborg bytter avdeling.", "Ingeborg"),
        ("Ragnhild går av med pensjon i mai.", "Ragnhild"),
        ("Tindra ringer på måndag.", "Tindra"),
        ("Ingeborg kan ikke tirsdag.", "Ingeborg"),
        ("Declan (visitor) sits in room 4", "Declan"),
        ("Declan (41) har nøkkelen", "Declan"),
        ("Gult: Ragnhilds vikar mangler", "Ragnhilds"),
        ("Efter lunch med Tindra på torsdag.", "Tindra"),
        ("Gå en runde med Ingeborg først.", "Ingeborg"),
        ("Beskjed om Ragnhild kom i går.", "Ragnhild"),
        ("Ragnhild fra lønn svarer", "Ragnhild"),
        ("Ingeborg i resepsjonen låser.", "Ingeborg"),
        ("Declan is keen on nights.", "Declan"),
        ("[08:14] Tindra: ja tack", "Tindra"),
        ("Chefen i Umeå, Tindra, låser upp.", "Tindra"),
        ("Nøkkelen hentes av Ragnhild etter lunsj", "Ragnhild"),
        ("Ingeborg og jeg rydder", "Ingeborg"),
        ("Du og Ingeborg rydder", "Ingeborg"),
        ("Dear Ms Cole, dear Declan,", "Declan"),
        ("| Namn | [namn] | Tindra |", "Tindra"),
        ("Nøkkel til bod 3 får du hos Ragnhild.", "Ragnhild"),
        ("Opplæringen gis av Ragnhild.", "Ragnhild"),
        ("Forrige gang var det Ingeborg.", "Ingeborg"),
        ("Vakttelefonen har Ingeborg denne uka.", "Ingeborg"),
        ("Tindra, kan du ta nycklarna?", "Tindra"),
        ("Ingeborg tåler ikke nøtter.", "Ingeborg"),
        ("Gratulerer med dagen, Ingeborg!", "Ingeborg"),
        ("Declan in security locks up.", "Declan"),
        ("Fadderen din blir Ingeborg, som har vært her lenge.", "Ingeborg"),
    ],
)
def test_somebody_who_acts_or_is_spoken_to_is_a_person(line: str, name: str) -> None:
    assert is_person(line, name)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Hei Ingeborg-tunet er ledig", "Ingeborg"),
        ("Møterom: Ingeborg", "Ingeborg"),
        ("Roboten Ragnhild kan løfte ti kilo.", "Ragnhild"),
        ("Kampanjen Tindra blir lansert i mai.", "Tindra"),
        ("Grace var navnet på båten.", "Grace"),
        ("Erfaring med Tindra eller Declan er en fordel.", "Tindra"),
        ("Turen går til Ragnhilds plass og Oslo.", "Ragnhilds"),
        ("Vi leser om Addisons sykdom.", "Addisons"),
        ("Ingeborg er navnet på den nye ferja.", "Ingeborg"),
        ("Ingeborg ligger i andre etasje.", "Ingeborg"),
        ("Ingeborg er fergens navn.", "Ingeborg"),
        ("Huset er tegnet av Ingeborg", "Ingeborg"),
        ("Skolen, Ingeborg, har tolv rom.", "Ingeborg"),
        ("| Rom | [rom] | Ingeborg |", "Ingeborg"),
        ("Møt opp, Tindra på plan 2 er ledig.", "Tindra"),
        ("Declan on the second floor has a loop", "Declan"),
        ("Opplæringen gis av Ingeborg Lund Kompetanse.", "Ingeborg Lund Kompetanse"),
        ("Trykt av Ingeborg i 400 eksemplarer.", "Ingeborg"),
        ("Ingeborg eller kantina", "Ingeborg"),
        ("Rapport levert til AMU.", "AMU"),
        ("Vi går til Ragnhilds minde.", "Ragnhilds"),
        ("Ingeborg is closed on Mondays.", "Ingeborg"),
        ("Ingeborg er vår nye robot.", "Ingeborg"),
        ("Etasje 2 Ingeborg: tolv plasser", "Ingeborg"),
        ("Det er ikke lov å lotta ut vin.", "lotta"),
    ],
)
def test_rooms_machines_and_campaigns_are_no_persons(line: str, name: str) -> None:
    assert not is_person(line, name)


def taken(line: str, name: str, stated: str, label: Label = Label.SENSITIVE) -> list[str]:
    """What is replaced unasked in an advertisement with `line`, beside what it says in general."""
    text = ADVERTISEMENT.format(line)
    findings = [
        finding(text, "sykdom", Label.SENSITIVE, SENSITIVE_HEALTH),
        finding(text, name, Label.PERSON, names.LISTED),
        finding(text, stated, label, SENSITIVE_HEALTH),
    ]
    return [
        text[one.start : one.end]
        for one in weighed(text, findings)
        if one.certainty is not Certainty.POSSIBLE
    ]


@pytest.mark.parametrize(
    ("line", "name", "stated"),
    [
        ("NB: Ingeborg er svært allergisk.", "Ingeborg", "svært allergisk"),
        ("52;410;0;Torbjørn sykmeldt;bytte", "Torbjørn", "sykmeldt"),
        ("Ansvar: Tindra (gravid), resten av laget.", "Tindra", "gravid"),
        ("Declan has asked for a chair, and that he uses a wheelchair.", "Declan", "wheelchair"),
        ("nei, ingeborg har migrene i dag", "ingeborg", "migrene"),
        ("Declan called. The day before he had fainted.", "Declan", "had fainted"),
        ("«Jeg er samisk og vil ha fri i mars», sa Risten på skift C.", "Risten", "er samisk"),
    ],
)
def test_what_is_said_of_somebody_is_replaced_with_the_name(
    line: str, name: str, stated: str
) -> None:
    assert sorted(taken(line, name, stated)) == sorted((name, stated))


def test_an_age_beside_a_name_is_replaced_with_it() -> None:
    assert taken("Avtroppende sjef: Ingeborg, 67.", "Ingeborg", "67", Label.AGE) == [
        "Ingeborg", "67",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "name", "stated"),
    [
        (
            "Rommet Ingeborg har teleslynge for folk med nedsatt hørsel.",
            "Ingeborg",
            "nedsatt hørsel",
        ),
        ("Vi spør ikke om sanna, kvener eller andre.", "sanna", "kvener"),
        ("Ingeborg    gravid\nRagnhild    ledig", "Ingeborg", "gravid"),
    ],
)
def test_what_is_said_in_general_near_a_name_is_asked_about(
    line: str, name: str, stated: str
) -> None:
    assert taken(line, name, stated) == []


@pytest.mark.parametrize(
    "line",
    [
        "Ring Ingeborg Lund. Si fra om han eller hun har nedsatt hørsel.",
        "Ring Ingeborg Lund.\n\nSøkeren sier selv om hun har nedsatt hørsel.",
        "Ring Ingeborg Lund. " + "Vi svarer på alt om stillingen. " * 7 + "Har hun nedsatt hørsel?",
    ],
)
def test_she_is_a_contact_person_only_right_after_the_name(line: str) -> None:
    assert taken(line, "Ingeborg Lund", "nedsatt hørsel") == ["Ingeborg Lund"]


def certainty(line: str, words: str, label: Label) -> Certainty:
    text = ADVERTISEMENT.format(line)
    return weighed(text, [finding(text, words, label, SENSITIVE_HEALTH)])[0].certainty


@pytest.mark.parametrize(
    ("line", "words", "label"),
    [
        ("Vår forrige verkstedsjef er sykmeldt til påske.", "sykmeldt", Label.SENSITIVE),
        ("Bas på lag 1 og 2. Sistnevnte er tillitsvalgt.", "tillitsvalgt", Label.SENSITIVE),
        (
            "Den andre leder. Sistnevnte er tillitsvalgt.",
            "Sistnevnte er tillitsvalgt",
            Label.SENSITIVE,
        ),
        ("Ordinarie vaktmästare är sjukskriven.", "sjukskriven", Label.SENSITIVE),
        ("Found in the canteen: a passport, X00000000.", "X00000000", Label.ID_DOC),
        ("Gjenglemt i garderoben: førerkort 00 00 000000 0", "00 00 000000 0", Label.ID_DOC),
    ],
)
def test_one_person_without_a_name_is_somebody(line: str, words: str, label: Label) -> None:
    assert certainty(line, words, label) is Certainty.LIKELY


@pytest.mark.parametrize(
    ("line", "words", "label"),
    [
        ("Vår policy: ingen sykmeldt skal kontaktes.", "sykmeldt", Label.SENSITIVE),
        ("En sjåfør kan bli sykmeldt.", "sykmeldt", Label.SENSITIVE),
        ("Skjema 00 00 000000 0 gjelder førerkort.", "00 00 000000 0", Label.ID_DOC),
    ],
)
def test_anybody_is_nobody(line: str, words: str, label: Label) -> None:
    assert certainty(line, words, label) is Certainty.POSSIBLE


def test_what_follows_in_another_sentence_is_not_said_of_a_contact_person() -> None:
    line = "Ring Ingeborg Lund. Vi tilrettelegger ved nedsatt hørsel."
    assert taken(line, "Ingeborg Lund", "nedsatt hørsel") == ["Ingeborg Lund"]


def test_names_in_a_row_with_somebodys_stay_with_it() -> None:
    text = ADVERTISEMENT.format("Teamet ditt: Åshild (leder), Tomasz og Wanjiru. Rom: Mozart.")
    findings = [
        finding(text, name, Label.PERSON, names.LISTED)
        for name in ("Åshild", "Tomasz", "Wanjiru", "Mozart")
    ]
    assert [one.certainty for one in weighed(text, findings)] == [
        Certainty.LIKELY, Certainty.LIKELY, Certainty.LIKELY, Certainty.POSSIBLE,
    ]  # fmt: skip


@pytest.mark.parametrize("reason", [names.LISTED, names.AMBIGUOUS])
def test_a_name_that_is_also_a_word_needs_more_than_a_preposition(reason: str) -> None:
    line = "Hylle for Sunday"
    found = finding(line, "Sunday", Label.PERSON, reason)
    assert is_named_as_person(line, found) is (reason == names.LISTED)
