"""Rows written in capitals throughout, where a capital says nothing of a word."""

from aktiv_app.privacy.names.language.runs import Line

_LEAST_WORDS = 3  # of fewer, one may be an acronym or a heading


def in_capitals(line: Line, index: int) -> bool:
    """Whether the row of the text that holds word `index` is in capitals."""
    start, end = line.words[index].start, line.words[index].end
    begin = line.text.rfind("\n", 0, start) + 1
    stop = line.text.find("\n", end)
    row = line.text[begin : stop if stop >= 0 else len(line.text)]
    return row.isupper() and len(row.split()) >= _LEAST_WORDS
