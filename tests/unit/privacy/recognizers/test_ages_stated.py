"""Ages that somebody states or nears, and of candidates and relatives named by what they are."""

import pytest

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.recognizers.international.age import AgeRecognizer
from aktiv_app.privacy.recognizers.international.age_bare import BareAgeRecognizer
from aktiv_app.privacy.weighing.ages import of_persons


def _ages(text: str) -> list[str]:
    hits = [*AgeRecognizer().find(text), *BareAgeRecognizer().find(text)]
    found = [Finding(hit.start, hit.end, Label.AGE, hit.certainty, hit.reason) for hit in hits]
    return [text[one.start : one.end] for one in of_persons(text, found)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Kandidaten opplyser å være 47 år.", "47 år"),
        ("Hon säger sig vara 52.", "52"),
        ("Han oppgir 49 som alder.", "49"),
        ("Min alder på 58 bør ikke hindre noe.", "58"),
        ("Har akkurat rundet 60.", "60"),
        ("Hun bikker 50 til høsten.", "50"),
        ("He hit 50 this year and moved.", "50"),
        ("She'll be 65 in August.", "65"),
        ("At 58, I still have a lot to offer.", "58"),
        ("Da jeg fylte 18 flyttet jeg til Moss.", "18"),
        ("Han er et sted mellom 35 og 40.", "mellom 35 og 40"),
        ("Hun er eldre enn jeg trodde, 54.", "54"),
        ("Virker yngre enn sine 48.", "48"),
        ("Han har hunnit fylla 60.", "60"),
        ("I en alder af 58 søger han nyt.", "58"),
        ("45 yrs, divorced", "45 yrs"),
        ("im 22 btw", "22"),
        ("Alder 31.12: 38", "38"),
        ("Alder? 47.", "47"),
        ("alder;38", "38"),
        ("Vår kandidat på 33 takket nei.", "33"),
        ("Kandidat A (31) og B (28) går videre.", "28"),
        ("The candidate, 35, is keen.", "35"),
        ("Yngstemann i teamet er 23.", "23"),
        ("Lederen er selv 36.", "36"),
        ("Ansøgeren er 47.", "47"),
        ("31F, accountant", "31"),
        ("K34, jurist", "34"),
        ("M/52/Bergen", "52"),
        ("Kandidat 3: kvinne, ca. 30, Moss", "ca. 30"),
        ("A 46-year-old project manager.", "46-year-old"),
        ("Eldstejenta (14) skal konfirmeres.", "14"),
        ("Sonen är 3 och dottern 5.", "5"),
        ("Datter 13, sønn 15.", "15"),
        ("Far til tre i alderen 4–11.", "4–11"),
        ("Hun på 29 fikk jobben.", "29"),
    ],
)
def test_found(text: str, age: str) -> None:
    assert age in _ages(text)


@pytest.mark.parametrize(
    "text",
    [
        "Selskapet rundet 40 millioner i omsetning.",
        "Han har rundet 40 salg i år.",
        "Hun hit 50 sales this month.",
        "He reached 30 customers.",
        "Hun nærmer seg 40 timer.",
        "At 58 sites we have staff.",
        "At 16 we close.",
        "Kandidaten på 80 prosent stilling.",
        "Kandidaten er 15 minutter forsinket.",
        "Kandidat 1: 34 poeng, kandidat 2: 51 poeng",
        "Kandidat 2 – 15 år hos Equinor",
        "Mellom 35 og 40 søkere møtte.",
        "Da han fylte 40 timer i uka",
        "Seat 31F, window",
        "The budget is 45M, he said.",
        "M12 bolt, K45 rom",
        "A 12-year-old project.",
        "Eldste bygg er 45 år.",
        "Alder på bygget: 45 år",
        "Hvis søkeren er 17 år, må foresatte skrive under.",
        "Han ledet et team på 16.",
        "Gruppa er på 16 elever.",
    ],
)
def test_not_found(text: str) -> None:
    assert _ages(text) == []
