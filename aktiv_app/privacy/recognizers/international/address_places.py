"""Where addresses, and the words that announce them, can begin."""

import re
from bisect import bisect_right

from aktiv_app.privacy.recognizers.anchors import capitals, numbers
from aktiv_app.privacy.recognizers.beginnings import lowered_alike
from aktiv_app.privacy.recognizers.word_search import WordSearch

# What the words before an address begin with, or hold.
_ANNOUNCING = WordSearch(
    r"(?<!\w)(?:adr|bop|bus|bos|hei|hje|hom|osoi|folk|bok|bor|bur|liv|fly|pos|sen|ski)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\w")
_ADDRESS_PART = "adress"
_LONGEST_STREET = 200  # characters of a street's words, up to the number of the house
_LONGEST_LOWER = 40


def before_house_numbers(text: str) -> list[int]:
    """Where capitalised words begin that have a number after them on their line."""
    found = []
    places = numbers(text)
    for start in capitals(text):
        after = bisect_right(places, start)
        if after < len(places) and places[after] - start <= _LONGEST_STREET:
            found.append(start)
    return found


def words_before_numbers(text: str) -> list[int]:
    """Where the word right before each number begins."""
    starts = []
    for number in numbers(text):
        begin = number - 1
        if begin > 0 and text[begin].isspace():
            while begin > 0 and number - begin < _LONGEST_LOWER and text[begin - 1].isalpha():
                begin -= 1
            starts.append(begin)
    return starts


def announcing(text: str) -> list[int]:
    """Where words begin that may announce an address."""
    starts = {match.start() for match in _ANNOUNCING.finditer(text)}
    low = lowered_alike(text)
    part = low.find(_ADDRESS_PART)
    while part >= 0:
        begin = part
        while begin > 0 and part - begin < _LONGEST_LOWER and _LETTER.match(low[begin - 1]):
            begin -= 1
        starts.add(begin)
        part = low.find(_ADDRESS_PART, part + 1)
    return sorted(starts)
