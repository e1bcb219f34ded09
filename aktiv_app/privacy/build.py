"""Put the privacy engine together. The only place that knows all its parts."""

from collections.abc import Callable, Sequence
from pathlib import Path

from presidio_analyzer import EntityRecognizer

from aktiv_app.privacy.delivered import require_as_delivered
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.failures import damaged
from aktiv_app.privacy.name_model.answers import Answers
from aktiv_app.privacy.name_model.places import PlacesReader
from aktiv_app.privacy.name_model.statements import StatementReader
from aktiv_app.privacy.name_model.tagger import load_tagger
from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.names.with_model import NamesWithModel
from aktiv_app.privacy.nlp import create_nlp_engine
from aktiv_app.privacy.recognizers.coded_text import CodedText
from aktiv_app.privacy.recognizers.confidential import ConfidentialRecognizer
from aktiv_app.privacy.recognizers.denmark.cpr import CprRecognizer
from aktiv_app.privacy.recognizers.finland.henkilotunnus import HenkilotunnusRecognizer
from aktiv_app.privacy.recognizers.form_fields import FormFields
from aktiv_app.privacy.recognizers.international.address import AddressRecognizer
from aktiv_app.privacy.recognizers.international.age import AgeRecognizer
from aktiv_app.privacy.recognizers.international.age_bare import BareAgeRecognizer
from aktiv_app.privacy.recognizers.international.age_beside_name import AgeBesideName
from aktiv_app.privacy.recognizers.international.age_columns import AgeColumns
from aktiv_app.privacy.recognizers.international.age_of_person import AgesOfPersons
from aktiv_app.privacy.recognizers.international.bank import BankAccountRecognizer
from aktiv_app.privacy.recognizers.international.birth import BirthDateRecognizer
from aktiv_app.privacy.recognizers.international.birth_of_person import (
    BirthBesideName,
    BirthDateOfNumber,
)
from aktiv_app.privacy.recognizers.international.birthdays import Birthdays
from aktiv_app.privacy.recognizers.international.documents import DocumentNumberRecognizer
from aktiv_app.privacy.recognizers.international.documents_alike import AlikeDocuments
from aktiv_app.privacy.recognizers.international.email import EmailRecognizer
from aktiv_app.privacy.recognizers.international.handles import HandleRecognizer
from aktiv_app.privacy.recognizers.international.ip import IpAddressRecognizer
from aktiv_app.privacy.recognizers.international.login_of_person import LoginsOfPersons
from aktiv_app.privacy.recognizers.international.logins_behind_names import LoginsBehindNames
from aktiv_app.privacy.recognizers.international.logins_beside import LoginsBeside
from aktiv_app.privacy.recognizers.international.national import ForeignIdRecognizer
from aktiv_app.privacy.recognizers.international.national_of_person import NumbersOfPersons
from aktiv_app.privacy.recognizers.international.phone import PhoneRecognizer
from aktiv_app.privacy.recognizers.international.phone_of_person import PhonesOfPersons
from aktiv_app.privacy.recognizers.international.profile import ProfileLinkRecognizer
from aktiv_app.privacy.recognizers.international.username import UsernameRecognizer
from aktiv_app.privacy.recognizers.international.vehicle import VehicleRecognizer
from aktiv_app.privacy.recognizers.norway.fodselsnummer import FodselsnummerRecognizer
from aktiv_app.privacy.recognizers.ordinary_words import OrdinaryWords
from aktiv_app.privacy.recognizers.poland.pesel import PeselRecognizer
from aktiv_app.privacy.recognizers.repeats import RepeatedValues
from aktiv_app.privacy.recognizers.special_categories.names_as_clues import NamesAsClues
from aktiv_app.privacy.recognizers.special_categories.near_persons import (
    StatementsNearPersons,
)
from aktiv_app.privacy.recognizers.special_categories.phrases import (
    PhraseLists,
    load_phrases,
)
from aktiv_app.privacy.recognizers.special_categories.recognizer import (
    SpecialCategoryRecognizer,
)
from aktiv_app.privacy.recognizers.special_categories.whole import WholeStatements
from aktiv_app.privacy.recognizers.statements import StatementsOfModel
from aktiv_app.privacy.recognizers.sweden.personnummer import PersonnummerRecognizer
from aktiv_app.privacy.recognizers.tables import TableColumns
from aktiv_app.privacy.recognizers.torn_words import TornWords
from aktiv_app.privacy.rules import DocumentRule, PersonRule
from aktiv_app.privacy.text.instructions import Instructions
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.weighing.ages import of_persons
from aktiv_app.privacy.weighing.model_alone import without_things
from aktiv_app.privacy.weighing.nobody import Weighing
from aktiv_app.privacy.weighing.person_words import PersonWords


def create_recognizers(
    resources: Path,
    confidential: Sequence[str],
    phrases: PhraseLists | None = None,
    is_word: Callable[[str], bool] | None = None,
) -> list[EntityRecognizer]:
    """All recognisers that look at one piece of text; the others if they were read already."""
    if phrases is None:
        phrases = load_phrases(resources / "sensitive")
    is_word = is_word or OrdinaryWords(resources / "names").holds
    return [
        FodselsnummerRecognizer(),
        PersonnummerRecognizer(),
        CprRecognizer(),
        HenkilotunnusRecognizer(),
        PeselRecognizer(),
        ForeignIdRecognizer(),
        EmailRecognizer(),
        PhoneRecognizer(),
        AddressRecognizer(),
        BirthDateRecognizer(),
        AgeRecognizer(),
        BareAgeRecognizer(),
        BankAccountRecognizer(),
        ProfileLinkRecognizer(),
        DocumentNumberRecognizer(),
        VehicleRecognizer(),
        IpAddressRecognizer(),
        UsernameRecognizer(is_word),
        HandleRecognizer(is_word),
        SpecialCategoryRecognizer(phrases),
        ConfidentialRecognizer(confidential),
    ]


def load_model(resources: Path, phrases: PhraseLists) -> Answers:
    """The trained model. It reads the rules' lists too.

    Raises EngineError for a model that is missing or cannot be read: without it less would be
    found than the user was promised.
    """
    folder = resources / "models" / "names"
    try:
        return Answers(load_tagger(folder, resources / "names", phrases.words.holds))
    except Exception as error:  # spaCy has no common class for what a damaged folder raises
        raise damaged() from error


def create_persons(rules: NameDetector, model: Answers | None) -> PersonRule:
    """The rules for names, with the trained model beside them when there is one."""
    return NamesWithModel(rules, PlacesReader(model)) if model else rules


def create_document_rules(
    lines: LastLines,
    is_word: Callable[[str], bool] = lambda word: True,  # noqa: ARG005
) -> tuple[DocumentRule, ...]:
    """What looks at the text as a whole, in the order of use.

    `is_word` tells whether a word in small letters is one of the languages.
    """
    return (
        CodedText(lines),
        TornWords(),
        TableColumns(lines, is_word),
        FormFields(lines),
        RepeatedValues(lines),
        BirthDateOfNumber(),
        AlikeDocuments(lines),
        LoginsBeside(is_word),
    )


def create_person_rules(
    phrases: PhraseLists,
    lines: LastLines,
    is_word: Callable[[str], bool] = lambda word: True,  # noqa: ARG005
) -> tuple[DocumentRule, ...]:
    """What needs to know the persons of the whole text, in the order of use.

    `is_word` tells whether a word in small letters is one of the languages.
    """
    return (
        AgeBesideName(lines),
        AgeColumns(lines),
        AgesOfPersons(lines),
        BirthBesideName(),
        Birthdays(lines),
        NumbersOfPersons(),
        PhonesOfPersons(lines),
        LoginsOfPersons(lines, is_word),
        LoginsBehindNames(is_word),
        StatementsNearPersons(phrases, lines),
    )


def create_statements(model: Answers | None) -> StatementsOfModel | None:
    """What the trained model says beside the rules, when there is one."""
    return StatementsOfModel(StatementReader(model)) if model else None


def build_engine(
    resources: Path,
    confidential: Sequence[str] = (),
    allowed: Sequence[str] = (),
    *,
    with_model: bool = True,
    with_instructions: bool = False,
) -> Engine:
    """Make the engine from the data files under `resources`.

    Args:
        resources: the folder with `names`, `sensitive` and `models`.
        confidential: the organisation's own words that must not leave.
        allowed: words that always stay, such as the organisation's own names.
        with_model: False for rules and lists alone, to measure what the model adds; never
            where texts are checked for a user.
        with_instructions: True to search the delivered prompts' own sentences as well, to
            measure how prompts fare that other people wrote.

    Raises:
        EngineError: a word list or the name model is missing, empty, cut short or cannot be
            read, or is not what was delivered.
    """
    try:
        require_as_delivered(resources)
        return _built(
            resources,
            confidential,
            allowed,
            None if with_instructions else Instructions.read(resources, confidential),
            with_model=with_model,
        )
    except (OSError, ValueError) as error:
        raise damaged() from error


def _built(
    resources: Path,
    confidential: Sequence[str],
    allowed: Sequence[str],
    instructions: Instructions | None,
    *,
    with_model: bool,
) -> Engine:
    phrases = load_phrases(resources / "sensitive")
    model = load_model(resources, phrases) if with_model else None
    is_word = OrdinaryWords(resources / "names").holds
    lines = LastLines()  # of the texts that are scanned
    names = NameDetector(resources / "names", lines)
    recognizers = create_recognizers(resources, confidential, phrases, is_word)
    person_rules = create_person_rules(phrases, lines, is_word)
    readers = [
        one.places
        for one in (*recognizers, *person_rules)
        if isinstance(one, SpecialCategoryRecognizer | StatementsNearPersons)
    ]
    return Engine(
        recognizers,
        create_nlp_engine(),
        document_rules=create_document_rules(lines, is_word),
        persons=create_persons(names, model),
        person_rules=person_rules,
        statements=create_statements(model),
        of_persons=(NamesAsClues(readers, names.is_listed).without, without_things, of_persons),
        widening=WholeStatements(phrases),
        weighing=Weighing(PersonWords.read(resources / "names"), lines),
        allowed=allowed,
        instructions=instructions,
    )
