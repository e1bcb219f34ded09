"""The languages prompts are written in and the app speaks."""

from enum import StrEnum


class Language(StrEnum):
    """A written language, by its ISO 639-1 code."""

    NB = "nb"
    NN = "nn"
    SV = "sv"
    EN = "en"

    @property
    def own_name(self) -> str:
        """The name speakers use, for menus: a language is always offered in itself."""
        return _OWN_NAMES[self]


_OWN_NAMES = {
    Language.NB: "Bokmål",
    Language.NN: "Nynorsk",
    Language.SV: "Svenska",
    Language.EN: "English",
}
