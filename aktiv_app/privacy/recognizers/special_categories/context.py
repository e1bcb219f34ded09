"""Whether a sentence says something about a person, or speaks of many or of nobody.

A bare word proves nothing: an ad may offer work with dementia patients, a policy forbids
questions about pregnancy.
"""

from functools import cached_property

from aktiv_app.privacy.recognizers.special_categories.frames import Patterns
from aktiv_app.privacy.recognizers.special_categories.rules_for_all import (
    is_looked_for,
    is_of_a_trade,
    is_of_many,
    is_of_whoever,
    looks_for_somebody,
)
from aktiv_app.privacy.text.late import late

_FEW_GROUNDS = 2
_CLOSE = 30  # characters in which a rule is felt in notes about a person
_NEAR = 80  # characters in which the next thought begins
_BECAUSE = late(
    r"(?<!\w)(?:fordi|for at|because|since|eftersom|därför att|for han|for hun|for ho|for hon"
    r"|da han"
    r"|da hun|då ho|då han|siden han|siden hun|sidan ho|as she|as he|he said|she said|sa han|sa hun"
    r"|sa ho|sa hon|sade|that she|that he|that they|at hun|at han|at ho|att hon|att han"
    r"|bortset fra|bortsett fra|bortsett frå|unntatt|unnateke|utenom|utanom|förutom|except"
    r"|apart from|other than|besides)(?!\w)"
)
# What is not to be told of somebody named is so: "do not mention that Kari is pregnant".
_THAT_NAMED = late(r"(?<!\w)(?:at|att|that),? [A-ZÆØÅÄÖ][^\W\d_]*[a-zæøåäö]\b")
_YOU = late(r"(?<!\w)(?<!om )(?<!hvis )(?<!dersom )(?<!if )(?:du|you|ni|dykk)(?!\w)")
# Rules about all: nothing is said of anybody.
_PRIVATE = late(
    r"(?<!\w)(?:(?:vi|me|we) (?:spør|spyr|frågar|spørger|ask|registrerer|registrerar) (?:ikke|ikkje"
    r"|inte|aldri|aldrig|never)|we (?:do not|don't|never) (?:ask|record)|private? (?:forhold|saker"
    r"|matters?|sak|tilhøve|angelägenhet\w*|anliggende\w*)|uvedkomm?[ea]nde|ovidkommande"
    r"|søkes|sökes|søges|søkjast|søkast|none of (?:our|your) business)(?!\w)"
)
# "Har du allergi mot hö är tjänsten olämplig", "Are you pregnant?"
_IF_YOU = late(
    r"[\s*•–-]{0,6}(?:\d{1,2}[.):]? )?(?:har|er|är|bruker|brukar|trenger|have|are|do)"
    r" (?:du|ni|dere|de|i|you)(?!\w)"
)
_NEXT_THOUGHT = late(r" [–—-] |;")
_MAY_NOT = late(
    r",? (?:–|-)? ?(?:så )?(?:må|får|skal|ska|bør|bör|kan|should|must|may|can|do|vil|vill) ?"
    r"(?:ikke|ikkje|inte|not|aldri|aldrig|never|unngå|undvika|undgå|avoid)(?!\w)"
)
# Menus and lists of groups name more than one: "halal, kosher", "kristne, muslimer og ateister".
_GROUP = (
    r"(?:halal|ko(?:s|sc)her|(?:muslim|hindu|buddh?ist|ateist|atheist|sikh|katoli(?:k|kk)"
    r"|protestant)"
    r"(?:er|ar|s)|kristne|kristna|christians|catholics|jøder|judar|jøde?r|jews|troende|believers"
    r"|gravide|gravida|ammende|ammande|funksjonshemmede|funksjonshemma|funktionshindrade"
    r"|handicappede"
    r"|døve|döva|blinde|blinda|homofile|homosexuella|lesbiske|lesbiska|skeive|queers?)"
)
_GROUPS = late(
    rf"(?<!\w){_GROUP}(?: ?[,/] ?| (?:og|och|and|eller|or|&) )(?:\w+ ){{0,2}}{_GROUP}(?!\w)"
)
# What a post demands: "krever medlemskap i kirken".
_DEMANDED = late(
    r"(?<!\w)(?:krever|krevst?|kreves|kräver|krävs|kræver|kræves|requires?|required|forutsetter"
    r"|føreset|förutsätter|forudsætter) (?:\w+ ){0,2}\Z"
)
# "Du har erfaring med autisme"; "egen erfaring med" tells of oneself.
_EXPERIENCE_WITH = late(
    r"(?<!\w)(?:har|have|has|hatt|haft|had) (?:(?!egen|eigen|eg[en]t|personlig|own|personal|lived"
    r"|levd|selv|sjølv|själv)\w+ ){0,2}(?:erfaring|erfarenhet|røynsle|experience|kunnskap|kunskap"
    r"|viden|kompetanse|kompetens|kompetence|knowledge) (?:\w+ )?(?:med|om|av|af|fra|frå|från|with"
    r"|of|in|i) (?:\w+ ){0,3}\Z"
)
# "Do not ask if she is pregnant, if he is religious": each is asked.
_IF_SHE_IS = late(
    r"(?<!\w)(?:om|if|whether|hvis|dersom) (?:han|hun|ho|hon|hen|she|he|de|they) (?:er|är|is|are"
    r"|har|has|have) (?:\w+ ){0,2}\Z"
)
# Peoples also name languages: "Languages: Igbo, English", "kurdisk (morsmål), engelsk C1".
_LANGUAGES = late(
    r"(?<!\w)(?:engelska?|english|spanska?|spanish|tyska?|german|franska?|french|arabiska?|arabic"
    r"|russisk|ryska|russian|kinesiska?|chinese|portugisiska?|portuguese)(?:,| (?:og|och|and"
    r"|[abc][12]"
    r"|flytende|flytande|flydende|fluent))"
    r"|(?<!\w)(?:språk\w*|sprog\w*|languages?|morsmål|modersmål|mother tongue) ?[:(|]"
    r"|[,(] ?(?:engelska?|english)(?!\w)"
)
_OWN = late(r"(?<!\w)(?:hans|hennes|hennar|hendes|his|her) $")
_ANYBODY = late(
    r"(?<!\w)(?:kandidat|candidate|applicant|søker|søkar|søkjar|sökand|ansøger|ansatt|tilsett"
    r"|anställd|medarbe|employee|arbeidstak|aldri|aldrig|never)"
)
_PART = late(r"[;«»“”\"→]|\s[–—-]\s")
# A clause of its own about one person, the subject right before its verb.
_SHE_HAS = late(
    r"(?<!\w)(?:han|hun|ho|hon|hen|jeg|eg|jag|she|he|i|i'm|i've|she's|he's|kona|mannen|moren|faren"
    r"|mor mi|far min|sonen|sønnen|datteren|broren|søsteren|sonen|dottera|dottern|brodern|systern"
    r"|hustrun|frun|my (?:wife|husband|son|daughter|mother|father|brother|sister)"
    r"|(?:hans|hennes|hendes|hennar|his|her) [a-zæøåäö]{3,12})\s(?:[^.,:;!?\n]{0,36})$"
)
_WHETHER = late(
    r"(?<!\w)(?:om|if|whether|hvis|dersom|viss|når|when|ifall|huruvida|hvorvidt|once|unless)\s$"
)
_SURNAME = late(r"[^\W\d_] [^\W\d_](?<=[A-ZÆØÅÄÖ])[a-zæøåäö]")
_I = late(r"\bI(?:'m|'ve|’m|’ve)? (?=[a-z])")
_CLAUSE = late(
    r"[,:;()–—«»\"]|\s(?:at|att|that|fordi|because|eftersom|siden han|da han|da hun|då ho|men"
    r"|but)\s"
)


class Sentence:
    """One sentence, or one line of notes, of a text in lower case."""

    def __init__(self, low: str, text: str, start: int, end: int, patterns: Patterns) -> None:
        self.start = start
        self.end = end
        self._low = low[start:end]
        self._text = text[start:end]
        self._patterns = patterns
        self._asked = text[end : end + 1] == "?" != text[end + 1 : end + 2]  # "??" is doubt

    @cached_property
    def _person_places(self) -> list[int]:
        places = [match.end() for match in self._patterns.person.finditer(self._low)]
        return sorted(places + [match.end() for match in _I.finditer(self._text)])

    @property
    def about_person(self) -> bool:
        """Whether a word stands for one person: she, the candidate, his son."""
        return bool(self._person_places)

    @cached_property
    def _general_places(self) -> list[tuple[int, int]]:
        return [match.span() for match in self._patterns.general.finditer(self._low)]

    @cached_property
    def _never_places(self) -> list[tuple[int, int]]:
        # "Kåre Ask" asks nothing.
        return [
            match.span()
            for match in self._patterns.never.finditer(self._low)
            if _SURNAME.match(self._text, max(0, match.start() - 2)) is None
        ]

    @cached_property
    def _lists_grounds(self) -> bool:
        """Whether it names three grounds or more, as rules against discrimination do."""
        names = {match.group() for match in self._patterns.grounds.finditer(self._low)}
        return len(names) > _FEW_GROUNDS

    @cached_property
    def _about_all(self) -> bool:
        return _PRIVATE.search(self._low) is not None

    @cached_property
    def _names_groups(self) -> bool:
        """Whether it lists groups of people, or what is served to them."""
        return _GROUPS.search(self._low) is not None

    @cached_property
    def tells_languages(self) -> bool:
        """Whether it says which languages somebody speaks."""
        return _LANGUAGES.search(self._low) is not None

    @cached_property
    def _of_anybody(self) -> bool:
        return _ANYBODY.search(self._low) is not None

    def speaks_generally(self, start: int, end: int, *, closely: bool = False) -> bool:
        """Whether the words around `start:end` make it a rule, an offer or a question.

        `closely`: only the words right beside it count, as in notes about a person.
        """
        if _OWN.search(self.clause(start, 8)) and not self._of_anybody:
            return False  # "shall we ask about her rheumatism?"
        if self._predicated(start) and not self._of_no_person(start, end):
            return False
        if (
            self._of_no_person(start, end)
            or self._names_groups
            or self.only_asked(start, closely=closely)
            or is_of_many(self._low, start - self.start, end - self.start)
        ):
            return True
        begin, stop = start - self.start, end - self.start
        first, last = self._thought(begin, stop)
        if closely:
            first, last = max(first, begin - _CLOSE), min(last, stop + _CLOSE)
            first = max(first, self._low.rfind(",", first, begin) + 1)
            comma = self._low.find(",", stop, last)
            last = comma if comma >= 0 else last
        forbidden = self._is_forbidden(first, begin, stop, last)
        if forbidden and not (self.about_person or self.has(start) or self.is_(start)):
            return True
        if self._lists_grounds and not self.said_of_person(start):
            return True
        if self._asked and not (self.about_person or self.has(start) or self.is_(start)):
            return True
        if self.said_of_person(start):
            return False
        places = self._general_places
        if places and (self.has(start) or self.is_(start)):
            # "NN is colour-blind – check the requirements": two thoughts in one line.
            dash = _NEXT_THOUGHT.search(self._low, stop, stop + _NEAR)
            places = [place for place in places if dash is None or place[0] < dash.start()]
        return _outside(_within(places, first, last), begin, stop)

    def _of_no_person(self, start: int, end: int) -> bool:
        """Whether it is a trade that is so, somebody looked for, or only asked of."""
        before = self.clause(start)
        return (
            is_of_a_trade(before)
            or is_looked_for(before)
            or (bool(self._never_places) and _IF_SHE_IS.search(before) is not None)
            or (self.opens(start) and looks_for_somebody(self._low, end - self.start))
        )

    def _is_forbidden(self, first: int, begin: int, stop: int, last: int) -> bool:
        """Whether a word that lets nothing be said stands beside `begin:stop`."""
        if not _outside(_within(self._never_places, first, last), begin, stop):
            return False
        # "Slipped disc, must not lift" tells, and so does "never ill but for gallstones".
        return _MAY_NOT.match(self._low, stop) is None and not self._tells(first, begin)

    def only_asked(self, start: int, *, closely: bool = False) -> bool:
        """Whether it is only asked about, or a condition: "if she has ..."."""
        if (self._about_all and not closely) or _IF_YOU.match(self._low):
            return True
        begin = start - self.start
        if is_of_whoever(self._low, begin):
            return True
        first, _ = self._thought(begin, begin)
        if closely:
            first = max(first, begin - _CLOSE)
        before = [last for place, last in self._never_places if first <= place and last <= begin]
        return bool(before) and not self._tells(before[-1], begin)

    def _tells(self, first: int, begin: int) -> bool:
        """Whether words such as "that she" stand between what forbids and what is so."""
        return (
            _BECAUSE.search(self._low, first, begin) is not None
            or _THAT_NAMED.search(self._text, first, begin) is not None
        )

    def _thought(self, begin: int, stop: int) -> tuple[int, int]:
        """The part of the sentence around `begin:stop` that colons, quotes and brackets bound."""
        first = 0
        for match in _PART.finditer(self._low, 0, begin):
            first = match.end()
        after = _PART.search(self._low, stop)
        return first, after.start() if after else len(self._low)

    def _predicated(self, start: int) -> bool:
        """Whether a clause such as "that he has" leads to `start`, and not "if he has"."""
        before = self.clause(start, 48)
        match = _SHE_HAS.search(before)
        if match is None or _WHETHER.search(before, 0, match.start()):
            return False
        said = before[match.start() :]
        return self._patterns.have.search(said) is not None or (
            self._patterns.be.search(said) is not None
        )

    def said_of_person(self, start: int) -> bool:
        """Whether "she has" or "I am" stands right before `start`."""
        before = self.clause(start)
        place = self.start + len(self._low[: start - self.start]) - len(before)
        if not (self._patterns.have.search(before) or self._patterns.be.search(before)):
            return False
        first = place - 12 - self.start
        if any(first <= at <= start - self.start for at in self._person_places):
            return True
        return _YOU.search(self._low, max(0, first), start - self.start) is not None

    def demands(self, start: int) -> bool:
        """Whether a post or law demands what begins at `start`."""
        before = self.clause(start)
        return _DEMANDED.search(before) is not None or is_looked_for(before)

    def has(self, start: int) -> bool:
        """Whether a word such as "has" or "because of" leads to `start`."""
        return self._patterns.have.search(self.clause(start)) is not None

    def is_(self, start: int) -> bool:
        """Whether a word such as "is" or "became" leads to `start`."""
        return self._patterns.be.search(self.clause(start)) is not None

    def opens_with_frame(self, start: int) -> bool:
        """Whether notes begin with "has" or "is", the person left out, and lead to `start`."""
        lead = self._low[: start - self.start].lstrip(" -•*–>!.").lstrip()
        if len(lead) > 40 or " du " in lead or " ni " in lead:
            return False
        return any(
            match is not None and match.start() == 0
            for match in (self._patterns.have.search(lead), self._patterns.be.search(lead))
        )

    def opens(self, start: int) -> bool:
        """Whether nothing but a bullet stands before `start`."""
        return not self._low[: start - self.start].strip(" -•*–>!→(\n\t")

    def punished(self, start: int) -> bool:
        """Whether a penalty is named for what stands at `start`: "a fine for ..."."""
        return self._patterns.penalty.search(self.clause(start, 48)) is not None

    def experienced(self, start: int) -> bool:
        """Whether it is somebody's work, training or field."""
        before = self.clause(start, 90)
        if _EXPERIENCE_WITH.search(before):
            return True
        said = self._patterns.have.search(before)
        # In "nurse at a clinic, has asthma" the work is over with the comma.
        part = before[_last_comma(before) : said.start()] if said else before
        return self._patterns.experience.search(part) is not None

    def clause(self, start: int, width: int = 60) -> str:
        """The text before `start` in this sentence, at most `width` characters."""
        at = start - self.start
        return self._low[max(0, at - width) : at]


def _last_comma(clause: str) -> int:
    return max((match.end() for match in _CLAUSE.finditer(clause)), default=0)


def _within(places: list[tuple[int, int]], first: int, last: int) -> list[tuple[int, int]]:
    return [place for place in places if first <= place[0] and place[1] <= last]


def _outside(places: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a place lies outside `start:end`: an entry's own words decide nothing."""
    return any(last <= start or first >= end for first, last in places)
