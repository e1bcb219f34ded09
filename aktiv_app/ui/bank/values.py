"""Example values between what a person types and what the bank keeps. Free of Qt."""

import re
import unicodedata

from prompt_bank.model.content import Value, Variable

_RANGE = re.compile(r"\s*(\d{1,6})\s*(?:[–—-]\s*(\d{1,6}))?\s*")


def shown(variable: Variable, value: Value | None) -> str:
    """A value as one types it: lines one below the other, a range as "10–15"."""
    if value is None:
        return ""
    texts = {choice.key: choice.text for choice in variable.choices}
    if variable.kind == "number_range" and isinstance(value, list):
        return "–".join(map(str, dict.fromkeys(value)))
    if isinstance(value, list):
        return "\n".join(texts.get(str(entry), str(entry)) for entry in value)
    return texts.get(value, value)


def read(variable: Variable, text: str) -> Value | None:
    """What was typed as a value; None when nothing was, or it cannot be one."""
    text = text.strip()
    if not text:
        return None
    keys = {choice.text.casefold(): choice.key for choice in variable.choices}
    lines: list[str | int] = [line.strip() for line in text.splitlines() if line.strip()]
    match variable.kind:
        case "number_range":
            found = _RANGE.fullmatch(text)
            if found is None:
                return None
            low = int(found[1])
            high = int(found[2]) if found[2] else low
            return [min(low, high), max(low, high)]
        case "choice":
            return keys.get(text.casefold())
        case "multi_choice":
            chosen: list[str | int] = [
                keys[name]
                for line in text.splitlines()
                if (name := line.strip().casefold()) in keys
            ]
            return chosen or None
        case "lines":
            return lines
        case _:
            return text


def name_for(label: str, taken: set[str]) -> str:
    """A name for a new field, made from its label: small letters, digits and underscores."""
    folded = label.casefold().replace("ø", "o").replace("æ", "ae")
    plain = unicodedata.normalize("NFD", folded).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:40] or "field"
    if not name[0].isalpha():
        name = f"field_{name}"
    made, number = name, 2
    while made in taken:
        made, number = f"{name}_{number}", number + 1
    return made
