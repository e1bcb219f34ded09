"""Reads the Georgetown University Multilayer corpus: mentions with types become names."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

# Its other sections are under licences that forbid commercial use.
SECTIONS = ("academic", "bio", "court", "interview", "news", "voyage")
_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_BRACKET = re.compile(r"\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)")
_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_TITLES = frozenset(
    (
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president", "lord", "lady", "sir",
        "king", "queen", "prince", "princess", "saint", "st", "judge", "justice", "senator",
        "major", "captain", "general", "colonel", "minister", "secretary", "governor", "mayor",
        "chief", "chairman", "director", "pope", "bishop", "archbishop", "rev", "reverend",
        "emperor", "duke", "earl", "count", "chancellor", "sergeant", "lieutenant", "officer",
        "commander", "admiral", "representative", "congressman", "attorney",
    )
)  # fmt: skip


def gum_rows(path: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Text, tokens and IOB tags of each sentence of one document of the `dep` folder.

    The corpus marks every mention of a person, also "the captain". A name is a run of proper
    nouns in the innermost mention, without the title before it.
    """
    open_mentions: list[tuple[str, str]] = []
    text = ""
    rows: list[list[str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith("# text = "):
            text = line[9:]
        elif line and line[0].isdigit():
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            kinds = [_mention(row[9], open_mentions) for row in rows]
            yield text, [row[1] for row in rows], _tags(rows, kinds)
            rows = []


def _mention(field: str, open_mentions: list[tuple[str, str]]) -> tuple[str, str]:
    """The innermost mention a token stands in, as (number, type); keeps the list of open ones."""
    found = _ENTITY.search(field)
    closed: list[str] = []
    deepest = 0
    inner = open_mentions[-1] if open_mentions else ("", "")
    for match in _BRACKET.finditer(found[1]) if found else ():
        number = match[1] or match[4]
        if match[1]:
            open_mentions.append((number, match[2]))
            deepest = max(deepest, len(open_mentions))
            inner = open_mentions[-1]
        if match[3] or match[4]:
            closed.append(number)
    for number in closed:
        for at in range(len(open_mentions) - 1, -1, -1):
            if open_mentions[at][0] == number:
                del open_mentions[at]
                break
    return inner


def _tags(rows: Sequence[Sequence[str]], kinds: Sequence[tuple[str, str]]) -> list[str]:
    tags: list[str] = []
    before = ("", "")
    for row, mention in zip(rows, kinds, strict=True):
        kind = _KINDS.get(mention[1], "MISC") if mention[1] else ""
        proper = row[3] == "PROPN" and not (kind == "PER" and row[4] == "NNPS")
        going_on = mention == before and tags and tags[-1] != "O"
        title = kind == "PER" and not going_on and row[1].rstrip(".").lower() in _TITLES
        if not kind or not proper or title:
            tags.append("O")
        else:
            tags.append(f"{'I' if going_on else 'B'}-{kind}")
        before = mention
    return tags
