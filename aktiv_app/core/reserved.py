"""Names that a template's variables cannot have, for the template language has them."""

RESERVED_NAMES = frozenset(
    [
        "loop",
        "self",
        "super",
        "caller",
        "varargs",
        "kwargs",
        "namespace",
        "true",
        "false",
        "none",
        "and",
        "or",
        "not",
        "is",
        "in",
        "if",
        "else",
        "elif",
        "for",
        "endif",
        "endfor",
    ]
)
