"""The colour of a standing. Its word is always beside it."""

from aktiv_app.ui.theme.tokens import Colours, Hue
from prompt_bank.workflow.standing import Standing


def hue_of(standing: str, colours: Colours) -> Hue:
    """Vetted is the accent's, what waits for somebody amber or blue, the rest plain."""
    return {
        Standing.VETTED.value: colours.soft,
        Standing.DUE.value: colours.amber,
        Standing.RETURNED.value: colours.amber,
        Standing.PROPOSED.value: colours.blue,
    }.get(standing, Hue(colours.surface, colours.text, colours.control))


def tone_of(standing: str) -> str:
    """The tone of a pill for a standing."""
    return {
        Standing.VETTED.value: "soft",
        Standing.DUE.value: "warning",
        Standing.RETURNED.value: "warning",
        Standing.PROPOSED.value: "info",
    }.get(standing, "plain")
