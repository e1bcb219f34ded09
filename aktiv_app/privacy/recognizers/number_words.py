"""Numbers in words from two to ninety-nine, as alternatives of an expression."""

TWO_TO_NINE = (
    r"to|två|tvo|two|tre|three|fire|fyra|four|fem|five|seks|sex|six|sju|syv|seven|åtte|åtta|otte"
    r"|eight|ni|nio|nine"
)
ONES = rf"en|ett|én|ein|eitt|one|{TWO_TO_NINE}"
_TEENS = (
    r"ti|tio|ten|elleve|elva|eleven|tolv|twelve|tretten|tretton|thirteen|fjorten|fjorton|fourteen"
    r"|femten|femton|fifteen|seksten|sexton|sixteen|sytten|sjutton|seventeen|atten|arton|eighteen"
    r"|nitten|nitton|nineteen"
)
TENS = (
    r"tjue|tyve|tjugo|fyrti|sexti|sjutti|twenty|tretti|tredve|trettio|tredive|thirty|førti|fyrtio|fyrre|forty|femti"
    r"|femtio|halvtreds|fifty|seksti|sextio|tres|sixty|sytti|sjuttio|halvfjerds|seventy|åtti|åttio"
    r"|firs|eighty|nitti|nittio|halvfems|ninety"
)
# Twenty-one; toogførti and the Danish order; trettioåtta; forty two.
NUMBER_WORD = (
    rf"(?:(?:{ONES})(?:og|[- ]og[- ])(?:{TENS})|(?:{TENS})[- ]?(?:{ONES})|{TENS}|{_TEENS}"
    r"|to|två|two|tre|three|fire|fyra|four|fem|five|seks|sex|six|sju|syv|seven|åtte|åtta|otte|eight"
    r"|ni|nio|nine)"
)
