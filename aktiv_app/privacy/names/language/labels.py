"""Labels of forms and headings of columns: which announce the name of a person."""

from aktiv_app.privacy.names.language.context_words import THINGS_WITH_NAMES, WORDS_FOR_NAMES
from aktiv_app.privacy.names.language.lexicon import Kind, Lexicon
from aktiv_app.privacy.names.language.words import fold
from aktiv_app.privacy.text.late import late

_SPACED_LABEL = 6  # characters
_EDGES = " .*_\"'()?!"
_IN_BRACKETS = late(r"\([^()]*\)")
_NUMBER = late(r"^\d{1,2}[.):]? +")
_PARTS = late(r" ?[/,&+] ?| (?:og|och|o|and|eller|or) ")
# Endings of compounds are told by how they begin; "filnavn" and "prosjektnavn" do not.
_NAME = late(
    r"(?:(?:for|fore|før|för|etter|efter|mellom|mellan|mellem|familie|familje|slekts|slægts|slekt"
    r"|kalle|kalde|kjæle|kæle|smek|øke|tiltals|tilltals|visnings|pike|jente|flick|fødsels|födelse|full"
    r"|fullt|fulde|fullständigt|fullstendig|hele|given|first|last|middle|family|legal|preferred"
    r"|birth|maiden|sur|fore|nick|display|sist|første)[ -]?)?(?:navn|namn|navnet|namnet|names?"
    r"|nimi)"
    r"|nick|rufnavn|kallas|kaldes|(?:ønsket|ønskt|önskat|ønskede|wanted|chosen|foretrukket|foretrukne"
    r"|føretrekt|föredraget|brukt|called|daglig|vanlig) (?:navn|namn|name)|(?:vert|blir|bliver"
    r"|vil|vill|ønsker å bli|vil bli|vill bli|vil kalles|vill kallas) (?:kalla|kalt|kallad|kaldt"
    r"|kallet|kalles|kallas|kallast|kaldes|called)"
    r"|patronym(?:ikon|ic)?(?:et)?|farsnavn|fadersnamn|fore?-|för-|før-|etter-|efter-|first|given|surname|etunim[ie]t?|sukunimi|kall(?:es|as|ast)|kaldes"
    r"|goes by|known as|a\.?k\.?a|alias|prénom|nachname|vorname|nombres?|apellidos?|nazwisko|imię"
    r"|(?:fullt |fullständigt |fulde |full )?(?:navn|namn|name) (?:i|as|iht|som|enligt|jf"
    r"|according)\b.{0,24}|(?:kalle|smek|nick|tilltals|tiltals)(?:navn|namn|name)\b.{0,14}"
)
_TWO = 2  # words: "kandidatens navn", "navn på søker"
_OF = frozenset(("på", "av", "af", "til", "of", "the"))
_OF_NAME = frozenset(("navn", "namn", "name", "names"))
_NOT_PERSONS = Kind.ORG_MARK | Kind.THING | Kind.BRAND
# What is written for whoever comes.
_PAPERS = frozenset(
    ("guide", "guiden", "template", "mal", "malen", "mall", "mallen", "skabelon", "form", "skjema",
     "skjemaet", "formulär", "formular", "checklist", "sjekkliste", "sjekklista", "checklista",
     "tjekliste", "policy", "agenda", "questions", "spørsmål", "spørgsmål", "frågor", "process",
     "prosess", "procedure", "rutine", "rutin", "manual", "handbook", "budget", "budsjett")
)  # fmt: skip
# What a sentence says of those it begins with: "Candidates must know: Ruby, Rust".
_MUST = frozenset(
    ("must", "should", "need", "needs", "can", "will", "have", "has", "know", "learn", "get", "må",
     "skal", "bør", "kan", "vil", "har", "får", "lærer", "trenger", "ska", "bör", "kunne", "måste",
     "behöver", "vill", "måtte", "skall")
)  # fmt: skip
# Headings over the names of people in rosters.
_WHO = frozenset(("hvem", "kven", "vem", "hvem?", "who", "who?", "person", "personer", "folk"))


class Labels:
    """Decides over labels; they are compared without case and marks around them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def announces_name(self, label: str) -> bool:
        """Whether what follows is a name, whatever it looks like: "Etternavn / Surname"."""
        folded = _IN_BRACKETS.sub("", fold(label)).strip(_EDGES)
        folded = _NUMBER.sub("", folded)
        if not folded:
            return False
        if len(folded) > _SPACED_LABEL and set(folded[1::2]) == {" "}:
            folded = folded.replace(" ", "")  # K a l l e s
        parts = [part.strip(_EDGES) for part in _PARTS.split(folded)]
        return all(self._is_name(part) or part in ("født", "dob", "") for part in parts) and any(
            self._is_name(part) for part in parts
        )

    def announces_person(self, label: str) -> bool:
        """Whether a person may follow, among other things: "Kontakt", "Leder", "Signert av"."""
        folded = fold(label).strip(_EDGES)
        if len(folded) > _SPACED_LABEL and set(folded[1::2]) == {" "}:
            folded = folded.replace(" ", "")
        labels = self._lexicon.labels
        if folded in labels or any(part.strip() in labels for part in folded.split("/")):
            return True
        words = folded.split()
        if len(words) > 1 and words[-1] in WORDS_FOR_NAMES and words[-2] in THINGS_WITH_NAMES:
            return False  # "Project name"
        if len(words) > 1 and words[-1] in _PAPERS:
            return False  # "Interview guide: night porter"
        if words and words[-1] in ("av", "af", "by"):
            return True
        if not _MUST.isdisjoint(words[1:]):
            return False
        return 1 < len(words) <= 3 and (words[-1] in labels or words[0] in labels)

    def heads_persons(self, heading: str) -> bool:
        """Whether the cells under a heading hold persons."""
        folded = fold(heading).strip(_EDGES)
        return folded in self._lexicon.labels or folded in _WHO

    def _is_name(self, part: str) -> bool:
        if _NAME.fullmatch(part):
            return True
        words = [word for word in part.split() if word not in _OF]
        if len(words) != _TWO or _OF_NAME.isdisjoint(words):
            return False
        other = words[0] if words[1] in _OF_NAME else words[1]
        kinds = [self._lexicon.info(form).kind for form in filter(None, (other, other.rstrip("s")))]
        return any(kind & Kind.ROLE and not kind & _NOT_PERSONS for kind in kinds)
