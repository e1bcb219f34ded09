"""Invented words in the proportions of real ones: a few everywhere, very many hardly ever.

Nordic texts have endless compounds; so have these.
"""

import random
from dataclasses import dataclass
from itertools import accumulate


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_COMMON = {
    "nb": """og i på til for som med er du en av det skal kandidaten stillingen søkeren spørsmål
        intervju rolle kompetanse erfaring krav vurder skriv lag gi hver kort tydelig svar
        arbeidsgiver lederen teamet avdelingen utlysning annonse bakgrunn utdanning ferdigheter
        motivasjon målgruppe konkret eksempel unngå diskriminerende språk være åpen ærlig lønn
        oppgaver ansvar førstegangsintervju referanser mål ønsker årsak måned tilbakemelding""",
    "sv": """och i på till för som med är du en av det ska kandidaten tjänsten sökanden frågor
        intervju roll kompetens erfarenhet krav bedöm skriv gör ge varje kort tydligt svar
        arbetsgivare chefen teamet avdelningen annons bakgrund utbildning färdigheter mål
        motivation målgrupp konkret exempel undvik diskriminerande språk vara öppen ärlig lön
        uppgifter ansvar förstagångsintervju referenser önskar orsak månad återkoppling""",
    "en": """and in on to for as with is you a of it shall the candidate position applicant
        questions interview role skills experience requirements assess write make give each
        short clear answer employer manager team department advert background education
        motivation audience concrete example avoid discriminating language open honest pay
        tasks responsibility references goals wishes reason month feedback""",
}
_FIRST = _words("""førstegangs jobb panel lærling sommer vikar helg natt omsorgs kunde drifts
    salgs lager kjøkken butikk renholds regnskaps anleggs skole barnehage sykehus bygg transport
    logistikk prosjekt team leder fag kvalitets sikkerhets miljø data nett telefon video
    bransje karriere lønns rekrutterings utviklings opplærings introduksjons""")
_LAST = _words("""intervju samtale spørsmål annonse guide mal plan vurdering krav arbeid ansvarlig
    leder medarbeider konsulent søknad prosess oppgave test rapport skjema veiledning oversikt
    profil avtale kurs vakt erfaring kompetanse utdanning referanse""")
_ENDINGS = ("en", "et", "er", "ene", "s", "ens")
_ONSETS = _words("b d f g h j k l m n p r s t v br dr fl fr gr kl kr pl sk sl sn sp st str tr")
_VOWELS = _words("a e i o u y å ø ä ö ei au")
_CODAS = ("", "", "", *_words("n r l s t m k ng nd rk"))
_RARE = 40_000


@dataclass(frozen=True)
class Vocabulary:
    """Words of one language, and how often each comes, added up."""

    words: tuple[str, ...]
    weights: tuple[float, ...]

    def draw(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self.words, cum_weights=self.weights, k=count)


def vocabulary(language: str) -> Vocabulary:
    """The same words for the same language every time."""
    chance = random.Random(language)  # noqa: S311 (invented words)
    common = _words(_COMMON[language])
    compounds = [
        first + last + ending for first in _FIRST for last in _LAST for ending in ("", *_ENDINGS)
    ]
    chance.shuffle(compounds)
    rare = sorted({_rare(chance) for _ in range(_RARE)})
    chance.shuffle(rare)
    tail = [word for pair in zip(compounds, rare, strict=False) for word in pair]
    words = (*common, *tail, *rare[len(compounds) :])
    # Zipf's law, a little flatter at the top.
    weights = accumulate(1 / (place + 6) for place in range(len(words)))
    return Vocabulary(words, tuple(weights))


def _rare(chance: random.Random) -> str:
    return "".join(
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS)
        for _ in range(chance.choice((2, 2, 3, 3, 4)))
    )
