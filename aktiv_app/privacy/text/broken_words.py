"""Words that a line end has cut in two."""

from aktiv_app.privacy.text.late import late

_CUT = late("(?<=[^\\W\\d_])[-\u2010\u2011\u00ad\u00ac][ \\t\\r\u00a0]*\\n[ \\t]*(?=([^\\W\\d_]))")
_QUOTED = late("\\n(?:[ \\t]{0,3}>)+ ?")


def mended(text: str) -> str:
    """`text` with its words whole: "Nord-/mann" is Nordmann, "Anna-/Karin" is Anna-Karin.

    A word that goes on with a capital had its hyphen before it was cut. The marks of quoted
    lines are no part of what they quote.
    """
    if "\n" not in text:
        return text
    if ">" in text:
        text = _QUOTED.sub("\n", text)
    return _CUT.sub(lambda found: "" if found[1].islower() else "-", text)
