"""Words of births and ages typed on keyboards without æ, ø, å and ö: "fodt 1985", "45 aar".

Only these few, where nothing else can be meant; names are never touched.
"""

from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.reflow import Edit

_YEARS = late(
    r"\d[ -](?P<letter>aa?)(?=r(?:s|ing(?:en|er|ar)?|ig[ae]?|s?dag(?:en)?|salder(?:en)?)?(?!\w))"
)
_BORN = late(
    r"\b[Ff](?P<letter>oe?)(?=(?P<end>dte?|dsels?(?:dato|dag|aar|ar|nr|nummer)?|dde?s?"
    r"|delse(?:datum|dag|ar|aar|nr|nummer)?)(?!\w))"
)
_SWEDISH = ("dd", "de")


def spelt(text: str) -> list[Edit]:
    """Gives such words the letter that they lack."""
    edits = [Edit(*match.span("letter"), "å") for match in _YEARS.finditer(text)]
    edits += [
        Edit(*match.span("letter"), "ö" if match["end"].startswith(_SWEDISH) else "ø")
        for match in _BORN.finditer(text)
    ]
    return sorted(edits)
