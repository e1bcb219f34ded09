"""Invented prompts for the bank, as a team would have them."""

from datetime import timedelta

import msgspec

from prompt_bank.model.content import Choice, PromptContent, PromptParts, Variable, content_hash
from prompt_bank.model.records import Evidence, Verdict
from prompt_bank.service.bank import Answer
from tests.ui.bank.building import ANNE, OLA, TestBank

VARIABLES = (
    Variable("rolle", "short_text", "aktor", "Stilling", required=True),
    Variable("virksomhet", "short_text", "aktor", "Virksomhet"),
    Variable("antall", "number_range", "kommando", "Antall spørsmål", default=[10, 15]),
    Variable(
        "intervjutype",
        "choice",
        "kommando",
        "Intervjutype",
        choices=(Choice("forste", "førstegangsintervju"), Choice("andre", "andregangsintervju")),
    ),
    Variable("krav", "lines", "tiltak", "Krav", required=True),
)
PARTS = PromptParts(
    aktor="Du er en erfaren rekrutteringsrådgiver{% if virksomhet %} i {{ virksomhet }}{% endif %} "
    "og skal ansette {{ rolle }}.",
    kommando="Lag {{ antall }} intervjuspørsmål til et {{ intervjutype }}, som en nummerert liste.",
    tiltak="Kvalifikasjonene du ser etter er:\n- {{ krav | join('\\n- ') }}\n\n"
    "Knytt hvert spørsmål til ett krav, og si hva et godt svar inneholder.",
    inspirasjon="Bruk måten spørsmålene stilles på i vedlegget som inspirasjon, ikke som fasit.",
    vurdering="Vurder svaret ditt mot kravene og foreslå tre forbedringer.",
)


def interview(title: str = "Førstegangsintervju, SAR-spørsmål") -> PromptContent:
    """An interview prompt in bokmål with everything filled in."""
    return PromptContent(
        task="interview-questions",
        language="nb",
        title=title,
        parts=PARTS,
        purpose="Spørsmål som lar kandidaten vise hva hun eller han faktisk har gjort.",
        guidance="Fyll inn kravene slik de står i annonsen. Les gjennom spørsmålene før bruk.",
        variables=VARIABLES,
        tags=("intervju", "SAR"),
        checks=(
            "Hvert spørsmål hører til et krav i annonsen.",
            "Ingen spørsmål om familie, helse, tro eller alder.",
        ),
        examples={
            "rolle": "rådgiver i HR",
            "virksomhet": "en kommune",
            "antall": [10, 15],
            "intervjutype": "forste",
            "krav": ["god skriftlig framstilling", "erfaring fra offentlig sektor"],
        },
    )


def in_language(content: PromptContent, language: str, title: str) -> PromptContent:
    """The same content as if it were in another language."""
    return msgspec.structs.replace(content, language=language, title=title)


def changed(content: PromptContent, old: str, new: str) -> PromptContent:
    """`content` with a word of Kommando exchanged."""
    text = content.parts.kommando.replace(old, new)
    parts = msgspec.structs.replace(content.parts, kommando=text)
    return msgspec.structs.replace(content, parts=parts)


def approve(bank: TestBank, prompt: str, language: str, days: int = 180) -> None:
    """Anne vets what is proposed, and the server takes it."""
    proposal = bank.service(ANNE).state(prompt).variants[language].proposal
    assert proposal is not None
    evidence = (
        Evidence(
            "Copilot",
            "tre annonser, gode spørsmål til alle krav",
            bank.clock.today() - timedelta(days=3),
        ),
    )
    bank.service(ANNE).review(
        prompt,
        proposal.record,
        proposal.revision,
        Answer(
            Verdict.APPROVED,
            "God og tydelig.",
            evidence,
            bank.clock.today() + timedelta(days=days),
        ),
    )
    bank.vouch(prompt)


def vetted(bank: TestBank, content: PromptContent, days: int = 180) -> str:
    """A prompt that Ola proposed and Anne vetted."""
    service = bank.service(OLA)
    prompt = service.create(content)
    service.propose(prompt, content_hash(content), "Prøvd på tre annonser.")
    bank.vouch(prompt)
    approve(bank, prompt, content.language, days)
    return prompt


def a_team_bank(bank: TestBank) -> dict[str, str]:
    """Prompts in every standing; gives their ids by a short name."""
    ids: dict[str, str] = {}
    content = interview()
    ids["interview"] = vetted(bank, content)
    ola = bank.service(OLA)
    for language, title in (
        ("nn", "Førstegongsintervju, SAR-spørsmål"),
        ("sv", "Första intervjun, STAR-frågor"),
    ):
        other = in_language(content, language, title)
        ola.revise(ids["interview"], other, translated_from=content_hash(content))
        ola.propose(ids["interview"], content_hash(other))
        bank.vouch(ids["interview"])
        approve(bank, ids["interview"], language)
    for name, stars, reason in (
        (OLA, 5, "Fikk fram konkrete eksempler i alle tre intervjuene."),
        (ANNE, 4, "Bra, men litt mange spørsmål om én ting."),
    ):
        bank.service(name).rate(ids["interview"], content_hash(content), stars, reason)
    bank.service(ANNE).comment(ids["interview"], "Bruk den sammen med kravprofilen.")
    for _ in range(12):
        bank.service(OLA).note_use(ids["interview"], content_hash(content))
    bank.service(OLA).count_uses()
    bank.service().set_favourite(ids["interview"], True)

    ids["panel"] = vetted(bank, interview("Panelintervju for ledere"), days=60)
    stale = interview("Spørsmål til referanseintervju")
    ids["stale"] = vetted(bank, stale)
    nynorsk = in_language(stale, "nn", "Spørsmål til referanseintervju")
    ola.revise(ids["stale"], nynorsk, translated_from=content_hash(stale))
    ola.propose(ids["stale"], content_hash(nynorsk))
    bank.vouch(ids["stale"])
    approve(bank, ids["stale"], "nn")
    newer = changed(stale, "nummerert liste", "kort, nummerert liste med ett krav per spørsmål")
    ola.revise(ids["stale"], newer)
    ola.propose(ids["stale"], content_hash(newer))
    bank.vouch(ids["stale"])
    approve(bank, ids["stale"], "nb")

    own = interview("Caseintervju for utviklere")
    ids["own"] = bank.service().create(in_language(own, "en", "Case interview for developers"))
    ids["due"] = vetted(bank, interview("Avslag med konkret begrunnelse"), days=0)
    ids["proposed"] = ola.create(interview("Kort søknadsintervju på telefon"))
    ola.propose(
        ids["proposed"],
        content_hash(interview("Kort søknadsintervju på telefon")),
        "Kortere enn den vi har, og enklere å bruke på telefon.",
    )
    bank.vouch(ids["proposed"])
    retired = vetted(bank, interview("Gammel intervjuguide"))
    bank.service(OLA).retire(retired, "nb", "Erstattet av førstegangsintervjuet.")
    bank.vouch(retired)
    ids["retired"] = retired
    bank.clock.moment += timedelta(days=2)
    return ids
