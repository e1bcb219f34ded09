"""Put the privacy engine together. The only place that knows all its parts."""

from collections.abc import Sequence
from pathlib import Path

from presidio_analyzer import EntityRecognizer

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.nlp import create_nlp_engine
from aktiv_app.privacy.recognizers.denmark.cpr import CprRecognizer
from aktiv_app.privacy.recognizers.finland.henkilotunnus import HenkilotunnusRecognizer
from aktiv_app.privacy.recognizers.international.email import EmailRecognizer
from aktiv_app.privacy.recognizers.international.phone import PhoneRecognizer
from aktiv_app.privacy.recognizers.norway.fodselsnummer import FodselsnummerRecognizer
from aktiv_app.privacy.recognizers.poland.pesel import PeselRecognizer
from aktiv_app.privacy.recognizers.sweden.personnummer import PersonnummerRecognizer


def create_recognizers(resources: Path) -> Sequence[EntityRecognizer]:
    """All recognisers that look at one piece of text."""
    return (
        FodselsnummerRecognizer(),
        PersonnummerRecognizer(),
        CprRecognizer(),
        HenkilotunnusRecognizer(),
        PeselRecognizer(),
        EmailRecognizer(),
        PhoneRecognizer(),
    )


def build_engine(resources: Path) -> Engine:
    """Make the engine from the data files under `resources`."""
    return Engine(create_recognizers(resources), create_nlp_engine())
