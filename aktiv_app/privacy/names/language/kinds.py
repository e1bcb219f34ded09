"""What the lists know about a word."""

from typing import NamedTuple

from aktiv_app.privacy.names.language.words import Shape


class Kind:
    """Bits, as plain integers because they are asked often."""

    NONE = 0
    GIVEN = 1
    FAMILY = 2
    AMBIGUOUS = 4  # a name that is also an ordinary word
    PARTICLE = 8
    TITLE = 16
    ROLE = 32  # a noun for a person, such as candidate or leader
    ORG_MARK = 64
    PLACE = 128
    COMMON = 256  # an ordinary word, among them function words
    CALENDAR = 512
    ENDING = 1024  # ends like a family name
    LIKELY = 2048  # letters follow each other as in names
    STREET = 4096
    NORDIC = 8192
    THING = 16384  # a noun for things named after persons: prize, ship, building
    ASIAN = 32768
    ACRONYM = 65536
    BRAND = 131072
    ORDINARY = 262144  # stands in a dictionary in small letters
    SOFT = 524288  # common for no other reason than the dictionary


NAME = Kind.GIVEN | Kind.FAMILY


class WordInfo(NamedTuple):
    """What is known about one written word.

    `base` is folded, without the genitive ending of a listed name; `plain` is `base` without
    accents and `stem` is `plain` without what may be a genitive ending.
    """

    shape: Shape
    kind: int
    base: str
    score: float
    plain: str
    stem: str
