"""Identity numbers of other countries that no other number is written like.

Emirates and Ghana cards, the CNIC of Pakistan, the CPF of Brazil, the CURP of Mexico, MyKad, the
Hong Kong identity card, the codice fiscale and the NIE of Spain, whose last letter is checked.
"""

from collections.abc import Iterator

from stdnum.es import nie

from aktiv_app.privacy.recognizers.anchors import NumberSearch

_SHAPES = (
    NumberSearch(r"(?<![\w-])784-?(?:19|20)\d\d-?\d{7}-?\d(?![\w-])", 0),
    NumberSearch(r"(?<![\w-])GHA-\d{9}-\d(?![\w-])", 4),
    NumberSearch(r"(?<![\w-])\d{5}-\d{7}-\d(?![\w-])", 0),
    NumberSearch(r"(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d\d(?![\w-])", 0),
    NumberSearch(r"(?<!\w)[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d(?!\w)", 4),
    NumberSearch(r"(?<![\w-])\d\d[01]\d[0-3]\d-\d\d-\d{4}(?![\w-])", 0),
    NumberSearch(r"(?<!\w)[A-Z]{1,2}\d{6}\([\dA]\)", 1, 2),
    NumberSearch(r"(?<!\w)[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z](?!\w)", 6),
)
_NIE = NumberSearch(r"(?<![\w-])[XYZ]-?\d{7}-?[A-Z](?!\w)", 1, 2)


def national_shapes(text: str) -> Iterator[tuple[int, int]]:
    """Where such numbers stand."""
    for search in _SHAPES:
        for match in search.finditer(text):
            yield match.span()
    for match in _NIE.finditer(text):
        if nie.is_valid(match.group()):
            yield match.span()
