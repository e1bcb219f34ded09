"""The word lists behind name detection, read once and asked once per distinct word."""

from pathlib import Path

from aktiv_app.privacy.names.language.double_names import (
    LETTER_PAIRS,
    NO_HALF,
    PAIR,
    is_double_given,
    pair_kind,
)
from aktiv_app.privacy.names.language.kinds import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.verb_list import read_verbs
from aktiv_app.privacy.names.language.word_lists import WordLists
from aktiv_app.privacy.names.language.words import Shape, fold, plain, shape_of, without_genitive

__all__ = ["NAME", "Kind", "Lexicon", "WordInfo"]

_CACHE_LIMIT = 50_000

# Endings that hardly any ordinary word has; sources: patronymic and surname formation in the
# languages concerned. Kept long enough that job words do not match.
_FAMILY_ENDINGS = (
    "sson", "sdóttir", "dóttir", "dottir", "datter", "sdotter", "ović", "ovic", "ević", "evic",
    "ić", "owski", "owska", "ewski", "ewska", "ński", "ńska", "nski", "nska", "wicz", "escu",
    "enko", "chuk", "czuk", "yan", "shvili", "adze", "oğlu", "oglu", "zadeh", "nejad", "ainen",
    "inen", "auskas", "auskienė", "iene", "ienė", "aitė", "ytė", "ovska", "ovskis", "sdatter",
    "ulos", "poulos", "akis", "idis", "singh", "walla", "swamy", "murthy", "lingam", "rajah",
    "anathan", "nathan", "moorthy", "koski", "järvi", "lehto", "ullah", "eddin", "uddin", "ova",
    "eva", "qvist", "kvist", "ström", "gren", "blad", "stedt", "strøm", "moen", "haugen",
    "marsson", "olayemi", "funke", "mensah", "quist", "bakken", "stuen", "rud",
    "heim", "seth", "seter", "sæter", "nguyễn", "sveen", "slått", "kleiv", "tveit", "tvedt", "skär",
    "våg", "stø", "kvål", "myr", "myhr", "vang", "voll", "åsen", "næs", "gaard", "kjær", "bjerg",
    "lund", "toft", "bæk", "tjørn", "krantz", "crantz", "hielm", "feldt", "stierna", "stjerna",
    "löv", "löf", "falk", "bäck", "brinck", "hammar", "lind", "dahl", "dal", "berg", "borg",
    "holm", "holt", "skar", "nvik", "rvik", "lvik", "dvik", "mvik",
)  # fmt: skip
_WEAK_SON = ("sen", "son")
_NOT_PATRONYMIC = frozenset(("person", "reason", "season", "poison", "prison", "lesson", "essen"))


# Before an apostrophe in Chinese names as Taiwan writes them (Wade-Giles).
_ASPIRATED = frozenset(("ts", "ch", "t", "k", "p"))
_VOWELS = "aeiouü"
# Letters of their own in the Nordic languages: without them a word is another word.
_NORDIC_LETTERS = frozenset("åäöæø")
_STREET_ENDINGS = (
    "gate", "gata", "gaten", "vei", "veien", "veg", "vegen", "väg", "vägen", "gatan",
    "plass", "plassen", "plads", "torg", "torget", "allé", "allén", "vej", "vejen",
    "gade", "gränd", "stien", "stigen", "stræde", "brygge", "kaia", "svingen", "bakken",
)  # fmt: skip
_STREET_WORDS = frozenset(_STREET_ENDINGS) - {"bakken"} | {
    "street", "road", "avenue", "lane", "square", "boulevard", "drive", "terrace", "katu", "tie",
}  # fmt: skip
# Endings of ordinary Nordic and English nouns and adjectives, none of which ends a surname.
_COMMON_ENDINGS = (
    "ing", "ingen", "inger", "ingar", "heten", "heter", "sjon", "sjonen", "tion", "tions",
    "skap", "skapet", "else", "elsen", "elser", "ment", "ness", "ship", "ende", "ande", "isk",
    "iske", "iska", "lig", "lige", "liga", "ologi", "grafi", "istikk", "istik", "kunnskap",
    "ledelse", "leder", "ledar", "ledare", "sjef", "chef", "skole", "skola", "skolen", "arbeid",
    "arbete", "arbejde", "arbeidet", "ansvarlig", "ansvarig", "utvikler", "utvecklare",
    "udvikler", "konsulent", "konsult", "rådgiver", "rådgivar", "rådgivare", "tjeneste", "tjänst",
    "avdeling", "avdelning", "kontor", "kontoret", "ity", "ities", "able", "ible", "ful", "ous",
    "ive", "ance", "ence", "ction", "het", "erende", "ering", "eringen", "ningar", "assistent",
    "sykepleier", "sjuksköterska", "lærer", "lærar", "lärare", "medarbeider", "medarbetare",
    "ansvar", "fag", "prosjekt", "projekt", "system", "systemer", "kurs", "kurset", "plan",
    "planer", "gruppe", "grupp", "oppgave", "oppgaver", "område", "områder", "program",
    "bevis", "brev", "attest", "møte", "möte", "vurdering", "samtale", "intervju", "avtale",
    "tid", "dag", "uke", "time", "timer", "forum", "senter", "centrum", "sentrum", "direktør",
    "direktör", "breen", "senteret", "centret", "centeret", "huset", "bygget", "parken", "elva",
    "fjorden", "vatnet", "vannet", "brua", "broen", "banen", "banan", "tunnelen", "festivalen",
    "prisen", "priset", "fondet", "kanalen", "fjellet", "fjällen", "terminalen", "plattformen",
    "tjenesten", "tjenesta", "tjänsten", "ordningen", "ordninga", "loven", "avtalen",
    "avtalet", "boken", "boka", "appen", "portalen", "panelet", "gruppen", "gruppa", "laget",
    "klubben", "messen", "messa", "mässan", "dagene", "dagane", "dagarna", "salen", "rommet",
    "rummet", "verket", "anlegget", "fabrikken", "fabriken", "gruva", "gruven", "handbok",
    "håndbok", "kommune", "kommun", "sykehus", "sjukhus", "sjukehus", "fylke", "universitet",
    "sekretariatet", "tittel", "titel", "läge", "nivå", "nivåer",
)  # fmt: skip


def _info(shape: Shape, kind: int, base: str, score: float) -> WordInfo:
    bare = plain(base)
    return WordInfo(shape, kind, base, score, bare, without_genitive(bare))


class Lexicon:
    """Name lists and word lists of a folder, and the letter statistics made from them."""

    def __init__(self, folder: Path) -> None:
        """Read the lists in `folder`; raises OSError when one is missing."""
        lists = WordLists(folder)
        self._kinds = lists.kinds
        self._cache: dict[str, WordInfo] = {}
        self.plausibility = lists.plausibility
        self.phrases, self.cues = lists.phrases, lists.cues
        verbs = read_verbs(folder)
        self.verbs, self.private_verbs = verbs.after_names, verbs.private
        self.imperatives, self.labels = lists.imperatives, lists.labels
        self.sign_offs = lists.sign_offs
        self.set_phrases = lists.set_phrases

    def info(self, word: str) -> WordInfo:
        """What the lists and the letter statistics say about `word`."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= _CACHE_LIMIT:
                self._cache.clear()
            found = self._cache[word] = self._judge(word)
        return found

    def listed(self, folded: str) -> int:
        """What the lists say about a folded word, exactly as written or without accents."""
        kind = self._kinds.get(folded)
        if kind is None and not folded.isascii() and _NORDIC_LETTERS.isdisjoint(folded):
            kind = self._kinds.get(plain(folded))
            if kind is not None:
                kind &= NAME | Kind.NORDIC | Kind.ASIAN
        return kind or Kind.NONE

    def _judge(self, word: str) -> WordInfo:
        shape = shape_of(word)
        folded = fold(word)
        if len(folded) > 40:  # no name; keeps the cost of junk bounded
            return _info(shape, Kind.COMMON, folded, -9.0)
        base, kind = folded, self.listed(folded)
        stem = without_genitive(folded)
        if stem != folded and not kind:
            stem_kind = self.listed(stem)
            if stem_kind:
                base, kind = stem, stem_kind
        if not kind and shape is Shape.CAPITALISED:
            kind = self._run_together(word)
        if not kind and folded.endswith("'s"):
            base, folded = stem, stem  # Pell's
            word = word[:-2]
        if "-" in folded or "'" in folded:
            return self._judge_compound(word, shape, base, kind)
        score = self.plausibility.score(base)
        return _info(shape, self._with_form(base, kind, score), base, score)

    def _run_together(self, word: str) -> int:
        """KariN and KariNordmann, as in user names: a given name and more, or nothing."""
        cut = next((at for at in range(3, len(word)) if word[at].isupper()), 0)
        if not cut or any(letter.isupper() for letter in word[cut + 1 :]):
            return Kind.NONE
        head = self.listed(fold(word[:cut]))
        if not head & Kind.GIVEN or head & (Kind.COMMON | Kind.BRAND | Kind.ORDINARY):
            return Kind.NONE
        tail = word[cut:]
        known = len(tail) == 1 or self.listed(fold(tail)) & Kind.FAMILY
        return Kind.GIVEN if known else Kind.NONE

    def _judge_compound(  # noqa: C901
        self, word: str, shape: Shape, base: str, kind: int
    ) -> WordInfo:
        """Anne-Marie, Berg-Hansen, O'Brien; but Nobel-prisen is a thing and HR-sjef a role."""
        if kind & NAME:
            return _info(shape, kind, base, 1.0)
        if kind & Kind.COMMON:
            return _info(shape, kind, base, -1.0)  # Li-ion
        clean = word.replace("\u2010", "-").replace("\u2011", "-")
        if "-" not in clean:
            return self._judge_apostrophe(clean, shape, base)
        parts = self._parts(clean)
        if not parts:
            return _info(shape, Kind.COMMON, base, -1.0)
        tail_info = parts[-1]
        small_tail = shape is not Shape.LOWER and tail_info.shape is Shape.LOWER
        if base in LETTER_PAIRS:
            return _info(shape, Kind.GIVEN | Kind.AMBIGUOUS, base, 0.5)
        if len(parts) == PAIR and pair_kind(parts):
            return _info(shape, pair_kind(parts), base, 0.5)
        thing = Kind.COMMON | Kind.STREET | Kind.THING
        if small_tail and tail_info.kind & Kind.ROLE:
            return _info(shape, Kind.ROLE, base, -1.0)  # whoever bears the name: HR-sjef Kari Vik
        if small_tail and (not tail_info.kind & NAME or tail_info.kind & thing):
            return _info(shape, Kind.COMMON | tail_info.kind & Kind.THING, base, -1.0)
        if is_double_given(parts):
            return _info(shape, Kind.GIVEN | Kind.AMBIGUOUS, base, 0.5)
        if any(p.kind & Kind.COMMON and not p.kind & NAME for p in parts):
            # Words of the dictionary are halves of surnames too: Brook-Farrell.
            double = len(parts) == 2 and all(
                p.shape is Shape.CAPITALISED and (p.kind & Kind.SOFT or not p.kind & NO_HALF)
                for p in parts
            )
            soft = Kind.COMMON | Kind.SOFT if double else Kind.COMMON
            return _info(shape, soft, base, -1.0)
        if all(p.kind & NAME for p in parts):
            both = NAME
            for part in parts:
                both &= part.kind
            kind = both or (parts[-1].kind & NAME)
            return _info(shape, kind, base, 1.0)
        listed = any(p.kind & NAME for p in parts)
        likely = all(p.kind & (NAME | Kind.LIKELY | Kind.ENDING) for p in parts)
        if listed and likely:
            return _info(shape, Kind.FAMILY, base, 0.5)
        return _info(shape, Kind.LIKELY if likely else Kind.NONE, base, 0.0)

    def _judge_apostrophe(self, clean: str, shape: Shape, base: str) -> WordInfo:
        """An apostrophe inside a word: O'Brien, N'Diaye, D'Angelo."""
        tail = clean.replace("’", "'").rpartition("'")[2]
        head = clean.replace("’", "'").partition("'")[0]
        if tail.islower() and len(tail) > PAIR and len(head) >= PAIR and head[0].isupper():
            # Mu'tasim, Isma'il, Ka'ahumanu; what English leaves out is shorter.
            return _info(shape, Kind.LIKELY, base, 0.3)
        if tail[:1] in _VOWELS and len(tail) > 1 and tail.islower() and head.lower() in _ASPIRATED:
            return _info(shape, Kind.LIKELY, base, 0.3)  # Ts'ai, Ch'en
        inner = self.info(tail) if tail and tail != clean else None
        if inner is not None and tail[0].isupper() and shape is not Shape.LOWER:
            return _info(shape, inner.kind & NAME | Kind.LIKELY, base, 0.6)
        return _info(shape, Kind.COMMON, base, -1.0)

    def _parts(self, compound: str) -> list[WordInfo]:
        parts = [self.info(part) for part in compound.split("-") if part]
        if len(parts) > 1 and parts[0].kind & Kind.PARTICLE and not parts[0].kind & NAME:
            del parts[0]  # Al-Jubouri, El-Amrani
        return parts

    def _with_form(self, base: str, kind: int, score: float) -> int:
        known = kind & (
            NAME | Kind.COMMON | Kind.PLACE | Kind.ROLE | Kind.TITLE | Kind.CALENDAR | Kind.ORDINARY
        )
        if kind & NAME:
            if kind & (Kind.COMMON | Kind.PLACE | Kind.CALENDAR | Kind.BRAND | Kind.ORDINARY):
                kind |= Kind.AMBIGUOUS
        elif kind & Kind.ORDINARY:
            kind |= Kind.COMMON if kind & Kind.COMMON else Kind.COMMON | Kind.SOFT
        told = kind & NAME or base in self.cues or base in self.verbs  # "frågade" asks
        if base in _STREET_WORDS or (len(base) > 6 and not told and base.endswith(_STREET_ENDINGS)):
            kind |= Kind.STREET
        if known:
            return kind
        if len(base) > 5 and base.endswith(_FAMILY_ENDINGS):
            return kind | Kind.ENDING | Kind.LIKELY
        if len(base) > 5 and base.endswith(_WEAK_SON) and base not in _NOT_PATRONYMIC:
            return kind | Kind.ENDING | Kind.LIKELY
        if len(base) > 4 and base.endswith(_COMMON_ENDINGS):
            # In no dictionary: Haoqing, Skaaning, Edling.
            return kind | Kind.COMMON | Kind.SOFT
        if len(base) > 2 and score > 0:
            return kind | Kind.LIKELY
        return kind
