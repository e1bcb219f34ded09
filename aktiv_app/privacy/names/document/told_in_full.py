"""What stands around a first and a last name, both of them words, that is said of people.

"Pat Answer is a nurse", "Robin Test and his wife", "Så svarade Grace Case". Where firms and things
stand so as well, the network must have taken the words for a name.
"""

from aktiv_app.privacy.names.document.said_of import has_done
from aktiv_app.privacy.names.document.told_points import is_about, is_aged
from aktiv_app.privacy.names.language.context_words import (
    ADVERBS,
    CONJUNCTIONS,
    FIRM_VERBS,
    PLAIN_VERBS,
    PRONOUNS,
)
from aktiv_app.privacy.names.language.person_words import ASKING, WAITED_FOR
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import acts, does_in_private, verb_after
from aktiv_app.privacy.names.language.word_roles import (
    is_object,
    is_occupation,
    owns,
    owns_apart,
)
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.pieces.surroundings import Surroundings

# What becomes of people, after "was", "ble" and the like.
_DONE = frozenset(
    ("ansat", "afvist", "avvist", "avvisad", "tilbudt", "tilboden", "erbjuden", "kontaktet",
     "kontakta", "kontaktad", "sparket", "sparka", "sparkad", "fyret", "valgt", "vald", "valt",
     "intervjuet", "intervjua", "intervjuad", "interviewet", "interviewed", "ansatt", "tilsett",
     "anställd", "hired", "employed", "appointed", "innkalt", "kalt", "kalla", "kallad",
     "indkaldt", "invited", "invitert", "inviteret", "inbjuden", "sykmeldt", "sjukmeld",
     "sjukmeldt", "sjukskriven", "sygemeldt", "forfremmet", "forfremma", "befordrad",
     "forfremmet", "promoted", "oppsagt", "sagt", "uppsagd", "opsagt", "dismissed", "fired",
     "sacked", "avskjediget", "avskjediga", "avskedad", "afskediget", "told", "asked", "spurt",
     "spurgt", "tillfrågad", "shortlisted", "rejected", "recommended", "anbefalt", "tilrådd",
     "rekommenderad", "anbefalet", "innstilt", "indstillet", "trained", "married", "gift", "born",
     "født", "fødd", "född", "utdannet", "utdanna", "utbildad", "uddannet", "overlooked")
)  # fmt: skip
_IS = frozenset(
    ("er", "är", "is", "ble", "blei", "blev", "blir", "bliver", "vart", "vert", "was", "var",
     "been", "bli", "being")
)  # fmt: skip
_OWN = frozenset(("her", "his", "hennes", "hennar", "hans", "hendes"))
_OF = frozenset(("of", "til", "till", "av", "af", "for", "för", "på", "from", "fra", "frå", "från"))
# What people have and firms do not, in the forms that stand before "of" and "til".
_OWNED_STEMS = (
    "lønnen", "lønna", "løna", "lønsk", "lønnsk", "løn", "lönen", "lønn", "salary", "søknad",
    "ansökan", "ansøgning", "application", "sykm", "sjukm", "sjukskr", "sygem", "oppsig", "uppsäg",
    "opsig", "resignation", "wife", "husband", "cv", "attest", "referansen", "referencer",
    "referenser", "references", "mappa", "mappen", "intervju", "interview", "jobbinterv",
)  # fmt: skip
_SAYING_SO = frozenset(("ifølge", "ifølgje", "ifölge", "enligt", "iflg", "enl"))
_MODALS = frozenset(("would", "vil", "vill", "skulle", "ville", "doesn't", "didn't", "won't"))
_WISHES = frozenset(
    ("rather", "like", "love", "prefer", "ikke", "ikkje", "inte", "gjerne", "gärna", "heller",
     "hellre", "want", "helst")
)  # fmt: skip
_ARTICLES = frozenset(("a", "an", "the", "our", "en", "ein", "ei", "et", "ett", "vår", "vores"))
_STILL = frozenset(("fortsatt", "fortfarande", "fremdeles", "framleis", "stadig", "stadigvæk"))
_FAR = 6  # words until a pronoun
_ROLE_REACH = 4  # words between "is" and what somebody is


def is_clearly_told(line: Line, piece: Piece) -> bool:
    """Whether what is said of both is said of nothing but people, or theirs what only they have."""
    last = piece.last
    if _is_whose(line, piece.first):
        return True
    if not line.starts_sentence(piece.first):
        return False
    return is_about(line, last) or is_aged(line, last) or _has_role_beside(line, last)


def is_told(line: Line, piece: Piece) -> bool:
    """Whether what stands around both words is said of people, and seldom of firms."""
    first, last = piece
    around = Surroundings(line)
    before = around.left_word(piece)
    return (
        is_clearly_told(line, piece)
        or around.support_person(piece)
        or is_object(line, first, before)
        or does_in_private(line, last)
        or is_aged(line, last)
        or owns(line, last)
        or owns_apart(line, last)
        or _is_done_to(line, last)
        or _acts_somehow(line, last)
        or _has_role(line, last)
        or _is_asked_about(line, piece)
        or _is_with_own(line, last)
    )


def is_told_slightly(line: Line, piece: Piece) -> bool:
    """Whether people stand so more often than the things that are named like them."""
    first, last = piece
    before = Surroundings(line).left_word(piece)
    if before in _SAYING_SO or (before == "to" and first > 1):
        return before in _SAYING_SO or line.infos[first - 2].base == "according"
    return (
        _is_inverted(line, first)
        or _is_owner_later(line, last)
        or _is_awaited(line, first)
        or _wishes(line, last)
    )


def _is_whose(line: Line, first: int) -> bool:
    """Whether it is of somebody what people have: "lønnen til Rose Bench"."""
    if first < 2 or line.infos[first - 1].base not in _OF:
        return False
    if line.gap(first - 1) != " " or line.gap(first - 2) != " ":
        return False
    return line.infos[first - 2].base.startswith(_OWNED_STEMS)


def _is_asked_about(line: Line, piece: Piece) -> bool:
    """Whether a question is about somebody: "Er Hope Table fortsatt ansatt?"."""
    first, last = piece
    if not first or not line.starts_sentence(first - 1) or line.infos[first - 1].base not in ASKING:
        return False
    at = last
    if line.gap(at) == " " and line.infos[at + 1].base in ADVERBS | _STILL:
        at += 1
    if line.gap(at) != " ":
        return False
    return fold(line.words[at + 1].text) in _DONE or has_done(line, at)


def _is_with_own(line: Line, last: int) -> bool:
    """Whether somebody comes with his or her own: "Robin Test and his wife"."""
    if line.gap(last) != " " or line.gap(last + 1) != " ":
        return False
    return line.infos[last + 1].base in CONJUNCTIONS and fold(line.words[last + 2].text) in _OWN


def _is_awaited(line: Line, first: int) -> bool:
    """Whether people wait for somebody or hear from them: "not heard from Mark Down"."""
    if first < 2 or line.gap(first - 1) != " " or line.gap(first - 2) != " ":
        return False
    return line.infos[first - 2].base in WAITED_FOR.get(line.infos[first - 1].base, ())


def _wishes(line: Line, last: int) -> bool:
    """Whether somebody wants something: "would rather work days", "vil ikke flytte"."""
    if line.gap(last) != " " or line.gap(last + 1) != " ":
        return False
    modal, wish = (fold(line.words[last + step].text) for step in (1, 2))
    return modal in _MODALS and wish in _WISHES


def _has_role_beside(line: Line, last: int) -> bool:
    """Whether what somebody is stands behind: "(nurse, 41)", ", a nurse from Cork,"."""
    gap, at = line.gap(last), last + 1
    if gap not in (" (", ", "):
        return False
    if line.infos[at].base in _ARTICLES and line.gap(at) == " ":
        at += 1
    elif gap == ", ":
        return False  # "Case Street, leder for …"
    return line.infos[at].shape is Shape.LOWER and is_occupation(line.infos[at])


def _has_role(line: Line, index: int) -> bool:
    """Whether somebody is something: "Pat Answer is a nurse", "Sue Case er sjefen til Bob"."""
    at = index + 1
    if line.gap(index) != " " or fold(line.words[at].text) not in _IS:
        return False
    for _ in range(_ROLE_REACH):
        if line.gap(at) != " ":
            return False
        at += 1
        if line.infos[at].shape is not Shape.LOWER:
            return False
        if is_occupation(line.infos[at]):
            return True
    return False


def _is_done_to(line: Line, index: int) -> bool:
    """Whether something becomes of whom word `index` names: "Robin Case vart intervjua"."""
    if line.gap(index) != " " or fold(line.words[index + 1].text) not in _IS:
        return False
    at = index + 2
    if line.gap(at - 1) == " " and line.infos[at].base in ADVERBS:
        at += 1
    return line.gap(at - 1) == " " and fold(line.words[at].text) in _DONE


def _acts_somehow(line: Line, index: int) -> bool:
    """Whether an adverb stands before what somebody does: "Robin Case never answered"."""
    if line.gap(index) != " " or line.infos[index + 1].base not in ADVERBS:
        return False
    return acts(line, index + 1) and verb_after(line, index + 1, person=True)


def _is_inverted(line: Line, index: int) -> bool:
    """Whether a verb stands before who does it: "Så svarade Grace Case", "da sa Robin Case"."""
    before = index - 1
    if before < 1 or line.gap(before) != " " or line.infos[before].shape is not Shape.LOWER:
        return False
    if before and line.gap(before - 1) == " " and line.infos[before - 1].base in PRONOUNS:
        return False  # "Vi brukte Robin Case"
    verb = fold(line.words[before].text)
    return verb in line.lexicon.verbs and verb not in PLAIN_VERBS | FIRM_VERBS


def _is_owner_later(line: Line, index: int) -> bool:
    """Whether "her" or "hans" takes up who does something: "Grace Case presented her work"."""
    if not verb_after(line, index):
        return False
    for at in range(index + 2, min(index + 2 + _FAR, len(line.infos))):
        if line.gap(at - 1) != " " or line.infos[at].shape is not Shape.LOWER:
            return False
        if fold(line.words[at].text) in _OWN:
            return True
    return False
