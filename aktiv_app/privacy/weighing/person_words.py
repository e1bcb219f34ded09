"""What stands beside the names of persons, and of other things seldom, in five languages; folded.

Rooms, systems, ships, prizes and firms are and are called; they do not ask, forget or go on
leave. Verbs of things and persons count where the clause begins with the name.
"""

from dataclasses import dataclass
from pathlib import Path

from aktiv_app.privacy.names.language.context_words import CONJUNCTIONS
from aktiv_app.privacy.names.language.verb_list import Verbs, read_verbs
from aktiv_app.privacy.names.language.word_lists import read_list

# Whoever is written about, and the forms that more often mean somebody else than the one before.
SHE = "han|hun|ho|hon|hen|hans|hennes|hennar|hendes|she|he|his|her"
HER = "henne|hende|honom|ham|him"

# Before a clause that tells of somebody, whatever its verb: "når Kari overtar".
SUBORDINATORS = frozenset(
    ("att", "that", "fordi", "because", "hvis", "dersom", "if", "når", "when", "då", "siden",
     "sidan", "since", "mens", "medan", "while", "innan", "unless", "though", "ettersom",
     "eftersom", "hvorfor", "kvifor", "varför", "why")
)  # fmt: skip

# Before the subject of a clause.
OPENERS = SUBORDINATORS | CONJUNCTIONS | frozenset(
    ("men", "but", "så", "so", "at", "om", "da", "as", "then", "nå", "no", "nu", "now", "også",
     "också", "før", "för", "before", "after", "etter", "efter", "til", "till", "until", "bare",
     "bara", "berre", "only", "både", "her", "here")
)  # fmt: skip


# What is said of somebody's work or absence after "has", "is" or "goes".
PERSON_STATES = (
    r" (?:har|hadde|hade|havde|has|had|er|är|is|was|var|blir|bliver|blev|ble|vart|går|gikk|gick|gik"
    r"|gjekk|goes|went|tar|tager|tek|tok|tog|took|kommer|kjem|kom|came|skal|ska|får|fikk|fick|fik"
    r"|fekk|got|gets)"
    r"(?: (?:nå|no|nu|now|også|også|också|also|selv|sjølv|själv|jo|ikke|ikkje|inte|not|bare|bara"
    r"|berre|just|allerede|redan|already|visst|nok|dessverre|tyvärr|desværre|på|av|ut|ud|i|on|off"
    r"|to|med|have|ha|få|tilbake|tillbaka|back|langvarig|lang|delvis|delvist|partly|gradert))*"
    r" (?:bedt|bede|bett|asked|sagt|said|told|søkt|sökt|søgt|applied|sluttet|slutta|slutat|left"
    r"|resigned|ringt|called|svart|svara|svarat|svaret|answered|lovet|lova|lovat|promised|glemt"
    r"|gløymt|glömt|forgotten|ansvar|ansvaret|ansvarlig|responsibility|fri|ferie|semester|vacation"
    r"|holiday|leave|perm|permisjon|foreldrepermisjon|fødselspermisjon|föräldraledig"
    r"|föräldraledighet|pappaperm|mammaledig|pappaledig|barsel|barselsorlov|orlov|pensjon|pension"
    r"|retirement|borte|borta|væk|away|syk|sjuk|syg|ill|sick|hjemme|heime|hemma|home|sykmeldt"
    r"|sjukmeld|sjukmeldt|sjukskriven|sygemeldt|gravid|pregnant|høygravid|permittert|retiring"
    r"|retired|pensjonert|pensionerad|bursdag|gebursdag|födelsedag|fødselsdag|birthday|frisk|gift"
    r"|married|skilt|frånskild|divorced|allergisk|allergic|redd|rädd|glad|lei|sint|trøtt|trött"
    r"|sliten|nervøs|nervös|nervous|ny her|new here|enig|enige|överens|uenig|happy|worried|bekymret"
    r"|orolig|flink|dyktig|duktig|dygtig|snill|rolig|interessert|intresserad"
    r"|interesseret|interested|keen|ansatt|tilsett|anställd|employed|utdannet|utdanna|utbildad|uddannet"
    r"|erfaren|kvalifisert|kvalificerad|innstilt|født|fødd|född|forsinket|försenad|forsinka|stresset"
    r"|stressa|stressad|lærling|lärling|student|pensjonist|pensionär|vikar|alene|ensam|alone|lege|legetime|tannlege|tandläkare|tandlæge|dentist|doctor|barn|kids|children)"
)  # fmt: skip

_RIGHT_BEFORE = frozenset(
    ("hos", "hjå", "av", "af", "by", "til", "till", "to", "for", "för")
)  # fmt: skip
# Of the verbs those that name things, or are other words before a name.
_NOT_BEFORE = frozenset(("called", "calls", "ved", "jobba", "heter", "aged"))


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Lists of `resources/names`.

    Attributes:
        verbs: who does what.
        before_single: right before a name of one word, which is then seldom a thing's.
        before_somebody: right before somebody's name: relatives, and what one does to others.
        own_things: what is somebody's own.
    """

    verbs: Verbs
    before_single: frozenset[str]
    before_somebody: frozenset[str]
    own_things: frozenset[str]

    @classmethod
    def read(cls, folder: Path) -> "PersonWords":
        """Read the lists in `folder`; raises OSError when one is missing."""

        def words(name: str) -> frozenset[str]:
            return frozenset(read_list(folder / f"{name}.txt"))

        verbs = read_verbs(folder)
        return cls(
            verbs,
            (verbs.of_persons | verbs.of_anybody | _RIGHT_BEFORE) - _NOT_BEFORE,
            words("before_somebody"),
            words("own_things"),
        )
