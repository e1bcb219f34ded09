"""Words around the names in invented texts, by language: roles, places, firms, dates."""

import random
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aktiv_app.privacy.training.name_source import Person

_MONTHS = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "nn": "januar februar mars april mai juni juli august september oktober november desember",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "en": "January February March April May June July August September October November December",
}
_ROLES = {
    "nb": "Rådgiver Prosjektleder Sykepleier Lærer Utvikler Avdelingsleder Regnskapsfører "
    "HR-sjef Saksbehandler Elektriker Ingeniør Jurist Kokk Butikksjef Vaktmester Controller",
    "nn": "Rådgjevar Prosjektleiar Sjukepleiar Lærar Utviklar Avdelingsleiar Rekneskapsførar "
    "HR-sjef Sakshandsamar Elektrikar Ingeniør Jurist Kokk Butikksjef Vaktmeister",
    "sv": "Rådgivare Projektledare Sjuksköterska Lärare Utvecklare Enhetschef Ekonom HR-chef "
    "Handläggare Elektriker Ingenjör Jurist Kock Butikschef Controller Undersköterska",
    "da": "Rådgiver Projektleder Sygeplejerske Lærer Udvikler Afdelingsleder Bogholder HR-chef "
    "Sagsbehandler Elektriker Ingeniør Jurist Kok Butikschef Pædagog",
    "en": "Adviser Manager Nurse Teacher Developer Engineer Accountant Recruiter Electrician "
    "Lawyer Chef Analyst Controller Consultant Director",
}
_PLACES = {
    "nb": "Oslo Bergen Trondheim Stavanger Tromsø Drammen Hamar Bodø Larvik Molde Gjøvik Asker",
    "nn": "Førde Volda Sogndal Stord Ørsta Voss Florø Odda Ulsteinvik Bergen Leikanger Valldal",
    "sv": "Stockholm Göteborg Malmö Uppsala Umeå Luleå Borås Västerås Lund Kalmar Gävle Falun",
    "da": "København Aarhus Odense Aalborg Esbjerg Randers Kolding Vejle Roskilde Herning",
    "en": "London Manchester Dublin Leeds Toronto Sydney Boston Oslo Stockholm Reading Bath",
}
_COUNTRIES = {
    "nb": "Polen Eritrea Syria Vietnam India Somalia Brasil Tyrkia Litauen Ukraina Nigeria Kina",
    "nn": "Polen Eritrea Syria Vietnam India Somalia Brasil Tyrkia Litauen Ukraina Nigeria Kina",
    "sv": "Polen Eritrea Syrien Vietnam Indien Somalia Brasilien Turkiet Litauen Ukraina Irak",
    "da": "Polen Eritrea Syrien Vietnam Indien Somalia Brasilien Tyrkiet Litauen Ukraine Irak",
    "en": "Poland Eritrea Syria Vietnam India Somalia Brazil Turkey Lithuania Ukraine Nigeria",
}
_STREETS = {
    "nb": "Storgata Kirkeveien Fjellveien Skolegata Parkveien Strandgata Bjørkelia Myrveien",
    "nn": "Storgata Kyrkjevegen Fjellvegen Skulegata Strandgata Bjørkelia Myrvegen Sjøgata",
    "sv": "Storgatan Kyrkvägen Skolgatan Parkvägen Strandgatan Björkstigen Ringvägen",
    "da": "Hovedgaden Kirkevej Skolegade Parkvej Strandvejen Birkevej Ringvej Algade",
    "en": "High Street|Church Road|Mill Lane|Station Road|Park Avenue|Queen Street",
}
_TITLES = {
    "nb": "professor dr. førsteamanuensis rektor advokat overlege",
    "nn": "professor dr. førsteamanuensis rektor advokat overlege",
    "sv": "professor dr docent rektor advokat överläkare",
    "da": "professor dr. lektor rektor advokat overlæge",
    "en": "Dr Mr Ms Mrs Prof. Professor",
}
_FIRMS = (
    "Nordlys Bygg AS|Fjordkraft Regnskap|Vestlia sykehus|Havbris kommune|Solsiden barnehage|"
    "Granitt Consulting|Skogbrynet skole|Norsk Havteknikk ASA|Blåfjell fylkeskommune|NAV|"
    "Svensk Kustvård AB|Region Österdal|Ljungby Mekaniska|Kustbolaget|Skärgårdens Omsorg AB|"
    "Jysk Maskinfabrik A/S|Sundets Kommune|Bright Harbour Ltd|Northgate College|Telia|DNB|"
    "Equinor|Volvo|Ericsson|Rambøll|Deloitte|Posten|Statens vegvesen|Försäkringskassan|Vy|"
    "Sopra Steria|Universitetet i Bergen|KTH|IKEA|Maersk|Aker Solutions|Bufetat|Tine"
)
_PLACE_FIRMS = (
    "{} kommune|{} sykehus|{} Energi AS|{} videregående skole|{} Universitet|{} lasarett|"
    "{} kommun|{} Bygg AB|Region {}|{} Kommune|{} Gymnasium|{} City Council|{} Hospital|"
    "Universitetet i {}|{} Sparebank|{} Fotball|{} IF|{} Avis|{} Taxi|{} Logistikk|Hotell {}"
)
# Things that bear names of persons, or words that are names.
_TOOLS = (
    "Airflow Luigi Ruby Grafana Cassandra Jenkins Julia Django Flask Kafka Elasticsearch Alexa "
    "Siri Watson Simula Abaqus Revit Tekla Solibri Odoo Pandas Spark Maven Hudson Ansible Pascal "
    "Ada Haskell Kotlin Swift Dart Godot Visma Agresso Tableau Figma Sketch Miro Slack Trello"
)
_SHIPS = "MS {}|M/S {}|MF {}|MV {}|D/S {}|Skoleskipet {}"
_FIRM_ENDS = (
    " AS| & Sønn AS| Bygg| Consulting|gruppen| & Co| Eiendom AS| AB| Rör AB| & Partners| ApS|"
    " Advokatfirma| Maskin| Transport AS| Regnskap|s Bakeri|stiftelsen| Ltd| Group| Oy"
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Fills the slots of templates that do not name a person."""

    language: str
    months: Sequence[str]
    roles: Sequence[str]
    places: Sequence[str]
    countries: Sequence[str]
    streets: Sequence[str]
    titles: Sequence[str]

    def fill(self, kind: str, person: Person, rng: random.Random) -> tuple[str, str]:
        """The text for a slot and the label it gets; the label is empty for ordinary words.

        Raises KeyError for a slot that no template should have.
        """
        place = rng.choice(self.places)
        end = rng.choice(_FIRM_ENDS.split("|"))
        family = person.family.split()[-1]
        labelled: Mapping[str, tuple[str, str]] = {
            "org": (_firm(place, family + end, rng), "ORG"),
            "place": (place, "LOC"),
            "upperplace": (place.upper(), "LOC"),
            "country": (rng.choice(self.countries), "LOC"),
            "surnameorg": (family + end, "ORG"),
            "nameorg": (rng.choice((person.full, person.full, person.family)), "ORG"),
            "tool": (rng.choice(_TOOLS.split()), "MISC"),
            "ship": (rng.choice(_SHIPS.split("|")).format(person.full), "MISC"),
            "surnameplace": (rng.choice((place, family)), "LOC"),
            "surnamestreet": (self._named_street(person, rng), "LOC"),
            "street": (rng.choice(self.streets), "LOC"),
        }
        if kind in labelled:
            return labelled[kind]
        role = rng.choice(self.roles)
        year = rng.randint(1958, 2024)
        ordinary = {
            "role": role,
            "upperrole": role.upper(),
            "lowrole": role.lower() if self.language != "en" else role,
            "title": rng.choice(self.titles),
            "date": self._date(rng),
            "year": str(year),
            "period": f"{year} – {year + rng.randint(1, 9)}",
            "years": str(rng.randint(1, 30)),
            "number": str(rng.randint(1, 64)),
            "postcode": f"{rng.randint(101, 9990):04d}",
            "phone": " ".join(f"{rng.randint(0, 99):02d}" for _ in range(4)),
            "clock": f"{rng.randint(7, 17):02d}{rng.choice(':.')}{rng.randint(0, 59):02d}",
            "persmail": _mail(person, rng),
            "email": f"{rng.choice(('post', 'info', 'hr', 'jobb'))}@{place.lower()}.example",
        }
        return ordinary[kind], ""

    def _date(self, rng: random.Random) -> str:
        day, month = rng.randint(1, 28), rng.randrange(12)
        year = rng.randint(1958, 2027)
        written = f"{day}. {self.months[month]}"
        return rng.choice((written, f"{written} {year}", f"{day:02d}.{month + 1:02d}.{year}"))

    def _named_street(self, person: Person, rng: random.Random) -> str:
        ends = {"sv": ("gata", "väg"), "da": ("Gade", "Vej"), "en": ("Street", "Road")}
        end = rng.choice(ends.get(self.language, ("gate", "vei", "plass")))
        owner = person.full if rng.random() < 0.5 else person.family
        return f"{owner} {end}" if self.language == "en" else f"{owner}s {end}"


def _mail(person: Person, rng: random.Random) -> str:
    given, family = (
        unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode().lower()
        for part in (person.given.split()[0], person.family.split()[-1])
    )
    user = rng.choice((f"{given}.{family}", f"{given[:1]}{family}", f"{given}_{family}", family))
    return f"{user}@{rng.choice(('firma', 'post', 'mail', 'kontor'))}.example"


def _firm(place: str, named: str, rng: random.Random) -> str:
    draw = rng.random()
    if draw < 0.5:
        return rng.choice(_FIRMS.split("|"))
    if draw < 0.8:
        return rng.choice(_PLACE_FIRMS.split("|")).format(place)
    return named


def of(language: str) -> Vocabulary:
    """The vocabulary of `language` (nb, nn, sv, da or en)."""
    streets = _STREETS[language]
    return Vocabulary(
        language,
        _MONTHS[language].split(),
        _ROLES[language].split(),
        _PLACES[language].split(),
        _COUNTRIES[language].split(),
        streets.split("|") if "|" in streets else streets.split(),
        _TITLES[language].split(),
    )
