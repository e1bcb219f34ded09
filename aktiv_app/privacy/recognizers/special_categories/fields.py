"""Fields of forms whose value is sensitive whatever it says: "Allergies: nuts"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from aktiv_app.privacy.recognizers.anchors import at_starts, line_starts
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists, alternation
from aktiv_app.privacy.recognizers.special_categories.sentences import Sentences
from aktiv_app.privacy.recognizers.special_categories.words import CATEGORIES
from aktiv_app.privacy.text.late import late, late_made

_NOTHING = late(
    r"(?:nei|nej|nei takk|no|none|nothing|ingen|inga|inget|ingenting|intet|ikkje|ikke|inte|n/a|na"
    r"|ja|yes|ok|okay|god|godt|bra|good|fin|fint|fine|normal\w?|lav\w?|lågt?|low|lite|få|–|-|—|\."
    r"|ikke relevant|ikke aktuelt|ej aktuellt|not applicable|ukjent|okänt|unknown|ingen kjente?"
    r"|(?:nei|nej|no)?,? ?(?:gjelder|gjeld|gäller|gælder) (?:ikke|ikkje|inte|ej)[^\n]{0,16}"
    r"|(?:no,? )?(?:does not|doesn't) apply[^\n]{0,16}"
    r"|inga kända|none known|frisk|healthy|ikke oppgitt|ej angivet|not stated|se vedlegg|\d+)"
    r"[\s.,;!]*$"
)
# Headings of rules, offers and requirements that share a word with such fields.
_NO_FIELD = late(
    r"(?<=s )syn|(?:vårt|mitt|ditt|vår) syn|miljø|säkerhet|sikkerhet|safety|hms|krav|requirement"
    r"|(?<!politi)(?<!straffe)(?<!vandels)(?<!børne)attest|undersøk|undersök|sjekk|check"
    r"|ik-mat|allergener|forsikring|försäkring|insurance|personell|fag(?!for|org|lig)|vesen"
    r"|tjeneste|avdeling|policy"
    r"|fackliga (?:företrädare|kontakt|ombud|representant)"  # of the workplace, in advertisements
    r"|politikk|\bplan|stasjon|station|direktorat|company|budsjett|fremme|vård\b|sektor"
    # "Faste ord", "fasta tider": the word also means fixed.
    r"|\bfast[ea] (?!(?:i|under|og|och|and|ved|vid)(?!\w))[^\W\d_]"
    # "Ta hensyn til dette:" tells somebody what to do.
    r"|^(?:tag?|vis) (?:hensyn|omsyn|hänsyn)\b"
)
# A term of a school or of payments, and a year's absence of all.
_TERM = late(
    r"(?:vår|høst|haust|höst|forår|efterår|spring|autumn|fall|sommar|sommer)\w{0,4}(?:[- ]termin\w*"
    r"|semest\w*)?(?: ?(?:20)?\d\d\b|$|,| og | och )|[vh]t ?-?\d\d|\d(?:\.|$| ?(?:av|of|/) ?\d)"
)
_OF_A_YEAR = late(r"\b20\d\d\b|totalt|samlet|samla|snitt|genomsnitt|gennemsnit|average|total")
_SHARE = late(r"\d{1,2}(?:[,.]\d{1,2})? ?(?:%|prosent|procent|per ?cent)")
_CUT = late(
    r"\s{3}|(?<!pga)(?<!p\.g\.a)(?<!evt)(?<!ev)(?<!ca)[.;](?=\s|$)| \||, (?:ellers|men|otherwise"
    r"|annars|ikke |ingen )"
)
_BUT = late(
    r"(?:bra|god|godt|good|fin|fint|fine|ok|ingen|nei|nej|no|none|frisk|normal\w?"
    r"|normalt)\b[^.;\n]{0,24}"
    r"?,? ?(?:men|but|bortsett fra|borttsett frå|förutom|except|unntatt|undantag|bortset fra) "
)
_YES = late(r"(?:ja|yes|jo|jepp)\b[,.:;]?\s*")
_IN_BRACKETS = late(r"\([^()]*\)")
_HEADING = late(r"[^\n:?.|,;]{0,40}?(?:\s{0,2}[:?/]|\t|\s\||\s{3,24}\S)")
# One of these stands in every label of `_bare`.
_DUES = ("fack", "fagfor", "dues", "kontingent")
# A heading says nothing yet: "Tillitsverv:", "Allergies / anything else", "MENIGHETSRÅD".
_HEADED = late(
    r"(?:tillits?verv\w*|tillidshverv\w*|förtroendeuppdrag\w*|(?:fackliga?|faglige?) (?:uppdrag"
    r"|verv"
    r"|hverv)|union|trade union|religion|livssyn|menig?hedsråd|menighetsråd|sokneråd|kyrkoråd"
    r"|(?:mat|nøtte|food )?allerg(?:i|ier|iar|y|ies)|mat(?:intoleranse|allergi)\w*|sykdom(?:mer)?"
    r"|sjukdom(?:ar)?|sygdom(?:me)?|helse|hälsa|helbred|health|graviditet|pregnancy|straffesaker"
    r"|tillitsvalgt|tillitsvald|tillidsmand"
    r"|funksjons(?:hemming|hemning|nedsettelse|nedsetjing|nedsetting|variasjon)(?:er|ar)?"
    r"|funktions(?:nedsättning|hinder|nedsættelse|variation)(?:ar|er)?|handi[ck]app?|disabilit(?:y|ies)"
    r"|fagforening|fagforeining|fag(?:lig )?organisert|fagforbund|fackförening|fackförbund"
    r"|trossamfunn|trossamfund|trosretning|religion(?:s(?:tilhørighet|tilhørsle))?|faith|etnisitet"
    r"|etnicitet|ethnicity|seksuell orientering|sexuell läggning|seksuel orientering"
    r"|sexual orientation|diagnoser?|diagnosis|diagnos|medisin(?:er|ar)|mediciner?|medication)"
    r"(?:[ \t]{0,12}|[ .…_]{3,60})(?:[:/?](?!\w)|$|\n)",
)
# A reason says something of somebody's absence or need, not of a broken door.
_REASON = late(r"(?:orsak|årsa[kg]|reason|hvorfor)")
_ABSENCE = late(
    r"fravær|fråvær|frånvar|fraværende|sy(?:k|g)|sjuk|egenmeld|absen|leave|sick|permisjon|ledig"
    r"|orlov|tilrettel|anpass|tilpas|adjust|accommod|(?:hull|lucka|hul|gap) (?:i|in)\b|dispens"
    r"|fritak|fritag|unntak|undantag|exempt|oppsigelse|uppsägning|opsigelse|sluttet|slutade"
    r"|left|borte|borta|hjemme|hemma|uten jobb|pause|avbrudd|avbrott"
)
# "Kari er sykmeldt. Bakgrunn: Ola tar over": the label is what the last sentence begins with.
_SENTENCE_BEFORE = late(r"\A.*[^\W\d_]{4}[.!] +(?=[^\W\d_])")
_EACH = late(r"[^(),;:\n]{2,40}? \((?P<why>[^()\n]{2,60})\)[,;.&]? ?")
_PLAIN_REASON = late(
    r"(?:ferie\w{0,4}|semester|holiday|annual leave|vacation|fri|ledig|avspaser\w+|kurs\w*|course"
    r"|training|begravelse|begravning|bisættelse|funeral|bryllup|bröllop|wedding|flytt\w*|reise|resa"
    r"|rejse|travel\w*|møte|möte|meeting|hjemmekontor|heimekontor|hemifrån|hjemmefra|wfh)"
)
_KEPT_LABELS = 4096
_REACH = 200  # characters before a reason in which it is told of what
_OFFER = late(r"\b(?:vi |me |we |du |you |skal |ska |må |must |bedriften|søkere|sökande)")


class FieldReader:
    """Finds the values of sensitive fields."""

    def __init__(self, lists: PhraseLists) -> None:
        self._fields = lists.fields
        self._line = late(
            r"^[ >•\-*]{0,6}(?:(?:fråga|spørsmål|question|spm"
            r"|q)?\s?\d{1,2}[.):]? )?(?P<label>[^:\n\t?|]{2,64})(?P<mark>[ \t]{1,12}:|[:?]|\t"
            r"| {2,}| = |\.{3,40}| \. |→"
            r"| – | - |\|)"
            r"[ \t–\n|.-]{0,24}(?P<value>[^\n\t|]{2,120})",
            re.MULTILINE,
        )
        self._cell = late(
            r"(?<=[\t|•;,.] )(?P<label>[^:\n\t?|.;,]{2,48})(?P<mark>[:?])[ ]{0,4}"
            r"(?P<value>[^\n\t|]{2,120})"
        )
        self._bare = late(
            r"(?<!\w)(?:fackavdrag|fackavgift|fackförbund|fackförening|fagforening|fagforeining"
            r"|fagforeningstrekk|fagforeiningstrekk|fagforbund|forbundskontingent|union dues"
            r"|trekk(?: til)? fagforening|kontingent(?: til)?) (?P<value>[^\W\d_][\w&. -]{1,32})"
            r"(?= ?[\n/,;|)]|$)"
        )
        self._heading = late(
            r"^(?P<label>[^:\n\t?|]{3,30}?):?\n(?P<lines>(?:[^\n]{2,80}\n?){1,4})", re.MULTILINE
        )
        self._name = late_made(self._labels)
        # Most labels name nothing of the kind, and stand there after the next key as well.
        self._named = lru_cache(maxsize=_KEPT_LABELS)(lambda label: self._name.search(label))

    def _labels(self) -> str:
        """The labels of all categories."""
        fields = "|".join(
            f"(?P<{category}>{alternation(self._fields.get(category, ()))})"
            for category in CATEGORIES
        )
        return rf"(?<![\w\-])(?:{fields})(?![^\W_])"

    def find(
        self, low: str, sentences: Sentences, text: str | None = None
    ) -> Iterator[tuple[int, int, str]]:
        """Start, end and category of each value; `text` as it was written tells names apart."""
        place = 0
        for start in line_starts(low):
            if start >= place and (match := self._line.match(low, start)):
                yield from self._value(match, sentences)
                place = match.start("value")
        place = 0 if ":" in low or "?" in low else len(low)
        while match := self._cell.search(low, place):
            yield from self._value(match, sentences)
            place = match.start("value")
        if text is not None and any(word in low for word in _DUES):
            for match in self._bare.finditer(low):
                if text[match.start("value")].isupper():
                    yield *match.span("value"), "union"
        for match in at_starts(self._heading, low, line_starts(low)):
            name = self._name.match(match["label"].strip())
            if name is not None and not _NO_FIELD.search(match["label"]):
                yield from self._lines(match, _category(name))

    def is_label(self, low: str, start: int) -> bool:
        """Whether the label of a field begins at `start`, which begins a line or an item."""
        if is_heading(low, start):
            return True
        name = self._name.match(low, start)
        return name is not None and _HEADING.match(low, name.end()) is not None

    def _value(self, match: re.Match[str], sentences: Sentences) -> Iterator[tuple[int, int, str]]:
        label = _SENTENCE_BEFORE.sub("", match["label"])
        name = self._named(label)
        # A long sentence that happens to hold the word is no label.
        if "_" in label and match["mark"] == "|":
            return  # a column of a database, described
        if name is None or _NO_FIELD.search(label) or _IN_BRACKETS.sub("", label).count(" ") > 8:
            return
        if (
            "\n"
            in match.group()[
                match.end("mark") - match.start() : match.start("value") - match.start()
            ]
        ):
            if match["mark"] not in ":?\t" or match["value"].rstrip().endswith(("?", ":")):
                return
            if re.match(r"\d{1,2}[.)] ", match["value"]):
                return
        if name.group().startswith("termin") and _TERM.match(match["value"].lstrip()):
            return
        if _OF_A_YEAR.search(label) and _SHARE.match(match["value"]):
            return
        if _REASON.match(name.group()) and not _of_absence(match):
            return
        asked = match["mark"] == "?"
        if not asked and sentences.at(match.start("label")).speaks_generally(*match.span("label")):
            return
        yield from _kept(match["value"], match.start("value"), _category(name))

    def _lines(self, match: re.Match[str], category: str) -> Iterator[tuple[int, int, str]]:
        place = match.start("lines")
        for line in match["lines"].split("\n"):
            if not line.strip() or _OFFER.search(line):
                break
            indent = len(line) - len(line.lstrip(" \t-•*"))
            yield from _kept(line[indent:], place + indent, category, cut=False)
            place += len(line) + 1


def _each(value: str) -> list[re.Match[str]]:
    """Where a value tells the reason of each of several: "Tor (ryggen), Gunn (ferie)"."""
    each = list(_EACH.finditer(value))
    return [] if _EACH.sub("", value).strip(" ,;.&") else each


def _of_absence(reason: re.Match[str]) -> bool:
    """Whether a reason is that of one person's absence; a share is one of all."""
    low, place = reason.string, reason.start("value")
    first = max(0, place - _REACH)
    return bool(_ABSENCE.search(low, first, place)) and not _SHARE.search(low, first, place)


def is_heading(low: str, start: int) -> bool:
    """Whether the line or item that begins at `start` is a heading of such fields."""
    return _HEADED.match(low, start) is not None


def _category(name: re.Match[str]) -> str:
    return next(category for category in CATEGORIES if name[category])


def _kept(
    value: str, place: int, category: str, *, cut: bool = True
) -> Iterator[tuple[int, int, str]]:
    but = _BUT.match(value)
    if but:
        place += but.end()
        value = value[but.end() :]
    stop = _CUT.search(value) if cut else None
    if stop:
        value = value[: stop.start()]
    value = value.rstrip(" ,")
    if several := _each(value):
        for why in several:
            if not _PLAIN_REASON.fullmatch(why["why"]):
                yield place + why.start("why"), place + why.end("why"), category
        return
    lead = _YES.match(value)
    if lead:
        place += lead.end()
        value = value[lead.end() :]
    if len(value) < 2 or _NOTHING.match(value) or _OFFER.search(value):
        return
    if any(map(str.isalpha, value)):
        yield place, place + len(value), category
