"""Dashes are hyphens inside words, addresses and codes, and dashes between figures."""

import pytest

from aktiv_app.privacy.text.normalise import normalise


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        ("Anna–Lena Moe", "Anna-Lena Moe"),
        ("ola@nord–vest.no", "ola@nord-vest.no"),
        ("e–post: kari–4@moe.no", "e-post: kari-4@moe.no"),
        ("ID06 NSE–449182–K", "ID06 NSE-449182-K"),
        ("nr 2026–44182–3", "nr 2026-44182-3"),
    ],
)
def test_hyphens_are_read_where_they_were_meant(given_text: str, plain: str) -> None:
    assert normalise(given_text).text == plain


@pytest.mark.parametrize(
    "text",
    ["2019–2023", "45–50 år", "kl. 08–16", "2021–d.d.", "Kari – daglig leder", "– Ja, sa hun"],
)
def test_dashes_stay(text: str) -> None:
    assert normalise(text).text == text
