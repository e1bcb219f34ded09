"""Puts tokenised sentences back into the text a person would have typed."""

_NO_SPACE_BEFORE = frozenset(".,:;!?)]}»…%")
_NO_SPACE_AFTER = frozenset("([{«")


def join_tokens(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Join `tokens` with natural spacing.

    Returns the text and each token's (start, end) in it. Straight quotation marks open and
    close in turn; a slash and a hyphen between words keep the spaces the corpus implies.
    """
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = []
    at = 0
    quote_open = False
    glue = True  # whether the next token follows without a space
    for word in tokens:
        closes = word == '"' and quote_open
        space = not glue and not closes and word not in _NO_SPACE_BEFORE
        if word in {"...", "''"}:
            space = False
        if space and pieces:
            pieces.append(" ")
            at += 1
        pieces.append(word)
        offsets.append((at, at + len(word)))
        at += len(word)
        if word == '"':
            quote_open = not quote_open
            glue = quote_open
        else:
            glue = word in _NO_SPACE_AFTER
    return "".join(pieces), offsets
