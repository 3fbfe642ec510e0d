"""A Dutch address as it stands on an envelope: street and number, then postcode and town (BAG, NEN 5825)."""

import re
from typing import Literal

AddressFault = Literal["form", "post_box", "number", "postcode", "town"]

_STREET = r"(?P<street>(?=[^,]*[^\W\d_])[\w'\u2019.()/ -]{1,80}?)"
_NUMBER = r"(?P<number>[1-9][0-9]{0,4}) ?(?P<letter>[A-Za-z])?(?:[ -](?P<addition>[0-9A-Za-z]{1,4}))?"
_LINE = re.compile(rf"{_STREET} {_NUMBER}")
_POSTCODE = re.compile(r"[1-9][0-9]{3} (?!S[ADS])[A-Z]{2}")
_TOWN = re.compile(r"(?=.*[^\W\d_])['\u2019]?[^\W\d_][\w'\u2019.() /-]{0,79}")
_CODE_AND_TOWN = re.compile(r"(\d{4}) ?([A-Za-z]{2}) +(\S.*)")
_POST_BOX = re.compile(r"(?:postbus|antwoordnummer)\b", re.IGNORECASE)


def neat_address(text: str) -> str:
    """The address with one space where there were several, and its postcode as the post writes it."""
    line, _, rest = " ".join(text.split()).partition(",")
    found = _CODE_AND_TOWN.fullmatch(rest.strip())
    if found is None:
        return " ".join(text.split())
    return f"{line.strip()}, {found[1]} {found[2].upper()} {found[3]}"


def check_address(text: str) -> AddressFault | None:
    """What of an address is not as addresses are written, or nothing: `Kade 12a-3, 1234 AB Stad`."""
    line, comma, rest = neat_address(text).partition(", ")
    code, town = rest[:7], rest[8:]
    if not comma:
        return "form"
    if _POST_BOX.match(line):
        return "post_box"
    if _LINE.fullmatch(line) is None:
        return "number"
    if _POSTCODE.fullmatch(code) is None:
        return "postcode"
    return None if _TOWN.fullmatch(town) else "town"
