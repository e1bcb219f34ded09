"""The words composing adds to a prompt, in each prompt language.

They are part of the prompt, not of the app's own texts, so they stand here together as
data and not in the translation catalogues.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct

from aktiv_app.core.languages import Language
from aktiv_app.core.model import Part


class PromptWording(Struct, frozen=True):
    """The added words of one language.

    `date_form` takes day, month and year; `file_begins` and `file_ends` take name.
    """

    part_names: Mapping[Part, str]
    months: tuple[str, ...]
    date_form: str
    file_begins: str
    file_ends: str

    def long_date(self, value: date) -> str:
        """`value` as running text writes it, such as "3. desember 2026"."""
        return self.date_form.format(
            day=value.day, month=self.months[value.month - 1], year=value.year
        )


def _parts(*names: str) -> Mapping[Part, str]:
    return MappingProxyType(dict(zip(Part, names, strict=True)))


_NORWEGIAN_PARTS = _parts("Aktør", "Kommando", "Tiltak", "Inspirasjon", "Vurdering")
_NORWEGIAN_MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)

WORDING: Mapping[Language, PromptWording] = MappingProxyType(
    {
        Language.NB: PromptWording(
            _NORWEGIAN_PARTS,
            _NORWEGIAN_MONTHS,
            "{day}. {month} {year}",
            "--- Vedlegg: {name} ---",
            "--- Slutt på vedlegg: {name} ---",
        ),
        Language.NN: PromptWording(
            _NORWEGIAN_PARTS,
            _NORWEGIAN_MONTHS,
            "{day}. {month} {year}",
            "--- Vedlegg: {name} ---",
            "--- Slutt på vedlegg: {name} ---",
        ),
        Language.SV: PromptWording(
            _parts("Aktör", "Kommando", "Tillvägagångssätt", "Inspiration", "Värdering"),
            (
                "januari",
                "februari",
                "mars",
                "april",
                "maj",
                "juni",
                "juli",
                "augusti",
                "september",
                "oktober",
                "november",
                "december",
            ),
            "{day} {month} {year}",
            "--- Bilaga: {name} ---",
            "--- Slut på bilaga: {name} ---",
        ),
        Language.EN: PromptWording(
            _parts("Actor", "Command", "Actions", "Inspiration", "Assessment"),
            (
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ),
            "{day} {month} {year}",
            "--- Attachment: {name} ---",
            "--- End of attachment: {name} ---",
        ),
    }
)
