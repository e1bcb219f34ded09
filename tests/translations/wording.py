"""What a machine can see of a translator's slips, one sentence each."""

import re
from collections.abc import Iterator, Sequence
from string import Formatter

_MARKUP = re.compile(r"</?\w+[^>]*>")
_WORD = re.compile(r"[\w-]+")
_ACCELERATOR = re.compile(r"&(?=\w)")
_ENDINGS = (".", "…", ":", "?")

# Quotation marks of the other languages. An apostrophe or a mark of exclamation stands only
# where the English has one: in pieces of code, never to raise the voice.
_FOREIGN_MARKS = {"nb": "“”\"'!", "nn": "“”\"'!", "sv": "“«»\"'!"}

# Everyday words only the neighbours write so. They slip in when one text is made from another.
_NEIGHBOURS = {
    "nb": "ikkje eit ein noko nokon kva kven korleis frå berre òg vere och inte från då",
    "nn": "ikke en et noe noen hva hvem hvordan hvis fra bare også være skrevet dem disse jeg nå",
    "sv": "ikke ikkje og et ein eit fra frå hvis noe noko bare være vere hva kva nå no",
}

# The app puts placeholders in. It never says that a text is anonymous or safe.
_PROMISES = re.compile(r"\b(anonym|garanter|trygg|helt sikker|heilt sikker|säkert)", re.IGNORECASE)


def slips(language: str, english: Sequence[str], translated: Sequence[str]) -> Iterator[str]:
    """What is wrong with `translated`; both are one text, or a singular and a plural."""
    if len(translated) < len(english):
        yield "a plural is missing"
        return
    wanted = {field for text in english for field in fields(text)}
    # A singular may leave the number out ("one name"); no form may add a field.
    optional = {"count"} if len(english) > 1 else set()
    for text in translated:
        have = fields(text)
        if wanted - have - optional or have - wanted:
            yield f"fields differ in “{text}”"
        if sorted(_MARKUP.findall(text)) != sorted(_MARKUP.findall(english[-1])):
            yield f"markup differs in “{text}”"
        if len(_ACCELERATOR.findall(text)) != len(_ACCELERATOR.findall(english[-1])):
            yield f"the key letter differs in “{text}”"
        if _ending(text) != _ending(english[-1]):
            yield f"ends another way in “{text}”"
        if text != text.strip() and english[-1] == english[-1].strip():
            yield f"begins or ends with a space in “{text}”"
        yield from language_slips(language, english[-1], text)


def language_slips(language: str, english: str, text: str) -> Iterator[str]:
    """What of `text` is not written as `language` is; `english` may have the same signs."""
    for mark in _FOREIGN_MARKS[language]:
        if mark in text and not (mark in "'!" and mark in english):
            yield f"has {mark} in “{text}”"
    if language == "sv" and text.count("”") % 2:
        yield f"has an open quotation in “{text}”"
    if text.count("«") != text.count("»"):
        yield f"has an open quotation in “{text}”"
    foreign = set(_NEIGHBOURS[language].split()) & set(_WORD.findall(text.lower()))
    if foreign:
        yield f"has a word of another language ({', '.join(sorted(foreign))}) in “{text}”"
    if _PROMISES.search(text):
        yield f"promises more than was checked in “{text}”"


def fields(text: str) -> set[str]:
    """The names of the `{fields}` in `text`; a broken one counts as a field of its own."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {f"broken: {text}"}


def _ending(text: str) -> str:
    text = text.replace("...", "…")  # Qt's English writes three full stops
    return text[-1] if text.endswith(_ENDINGS) else ""
