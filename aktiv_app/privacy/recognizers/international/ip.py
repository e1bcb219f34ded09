"""Internet addresses, IPv4 and IPv6 (RFC 791, RFC 4291). Version numbers look alike."""

import re
from collections.abc import Iterator
from ipaddress import ip_address

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import LIKELY, SURE, Cue, Hit, Recognizer
from aktiv_app.privacy.text.late import late

_FOUR = late(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2}|:\d{2,5})?(?![\w])(?!\.\d)")
_SIX = late(
    r"(?<![\w:.])(?=[0-9a-fA-F]{0,4}:[0-9a-fA-F:]{2})[0-9a-fA-F:]{6,39}(?:%"
    r"\w{1,8}|/\d{1,3})?(?![\w:])"
)
_NOBODYS = (0, 127, 255)  # "this network", every computer itself, masks (RFC 1122, RFC 950)
_HEX_PAIR = late(r":[0-9a-fA-F:]{2}")  # stands in every address of that form
_CUE = Cue(
    r"ip|ip-?adress\w*|ip address|ipv4|ipv6|src|source|client|host|remote|addr|logget inn"
    r"|innlogging|login|session",
    gap=r"[^\d\n]{0,24}",
)
_VERSION = Cue(
    r"v|ver|versj?on\w*|version\w*|\w{0,12}versj?on|release|build|firmware|oppgrader\w*"
    r"|uppgrader\w*|opgrader\w*|punkt|kapittel|kap|avsnitt|section|pkt|clause",
    gap=r"[^\d\n]{0,16}",
)


class IpAddressRecognizer(Recognizer):
    """Finds IP addresses."""

    label = Label.IP

    def find(self, text: str) -> Iterator[Hit]:
        """Yield addresses; small figures without a cue are taken for a version number."""
        for match in at_numbers(_FOUR, text):
            parts = [int(part) for part in re.split(r"[/:]", match.group())[0].split(".")]
            if max(parts) > 255 or parts[0] in _NOBODYS:
                continue
            cue = _CUE.before(text, match.start())
            if cue and not _VERSION.before(text, match.start()):
                yield Hit(*match.span(), SURE, reasons.IP_ADDRESS)
            elif not _VERSION.before(text, match.start()) and _large(parts):
                yield Hit(*match.span(), LIKELY, reasons.IP_ADDRESS)
        for match in _SIX.finditer(text) if _HEX_PAIR.search(text) else ():
            address = (
                re.split(r"[%/]", match.group())[0].rstrip(":")
                if "::" not in match.group()
                else re.split(r"[%/]", match.group())[0]
            )
            if address.count(":") < 2 or not re.search(r"[0-9a-fA-F]", address):
                continue
            try:
                ip_address(address)
            except ValueError:
                continue
            yield Hit(*match.span(), SURE, reasons.IP_ADDRESS)


def _large(parts: list[int]) -> bool:
    """Whether the figures are larger than versions are numbered."""
    return max(parts) >= 100 or sum(part >= 30 for part in parts) >= 2
