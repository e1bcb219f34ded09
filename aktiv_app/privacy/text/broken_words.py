"""Words that a line end has cut in two."""

from aktiv_app.privacy.text.late import late

_CUT = late("(?<=[^\\W\\d_])[-\u2010\u2011\u00ad\u00ac][ \\t\\r\u00a0]*\\n[ \\t]*(?=([^\\W\\d_]))")


def mended(text: str) -> str:
    """`text` with its words whole: "Nord-/mann" is Nordmann, "Anna-/Karin" is Anna-Karin.

    A word that goes on with a capital had its hyphen before it was cut.
    """
    if "\n" not in text:
        return text
    return _CUT.sub(lambda found: "" if found[1].islower() else "-", text)
