"""What leads one laptop to another's: an address, the pin of its one-time key and a one-time secret.

As a QR code it is one text, `inspector-share:1?at=...&code=...&key=...`; by hand, address and code are typed. The code
means half of the pin and the secret; what is scanned has the whole pin. `docs/formats/share.md`.
"""

import re
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import parse_qs, urlencode

from inspector.crypto.typed_code import GROUP, SECRET_SIZE, TypedCodeError, decode_typed, encode_typed
from inspector.sync.errors import SyncError

SCHEME = "inspector-share:1?"
SHORT_PIN_BYTES = SECRET_SIZE // 2
SHARE_SECRET_BYTES = SECRET_SIZE - SHORT_PIN_BYTES

_TEXT_MOST = 400
_ADDRESS = re.compile(r"([0-9.]{7,15}|\[[0-9a-f:.]{2,45}\]):([0-9]{1,5})")
_OTHER_VERSION = re.compile(r"inspector-share:[1-9][0-9]{0,3}\?")
_PIN = re.compile(r"[0-9a-f]{64}")
_MOST_PORT = 65_535


class ShareCodeError(SyncError):
    """What was scanned or typed leads to no laptop."""

    def __init__(self, text: str, *, is_newer: bool = False) -> None:
        super().__init__(text)
        self.is_newer = is_newer
        """Whether a later version of this program made it."""


@dataclass(frozen=True, slots=True)
class ShareCode:
    """Where a laptop shares, what it proves itself with, and what it must be told."""

    host: str
    port: int
    pin: bytes
    """SHA-256 of its certificate, whole when it was scanned and the first eight bytes when it was typed."""
    secret: bytes = field(repr=False)

    @property
    def address(self) -> str:
        """As it is shown and typed."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def code(self) -> str:
        """The 30 characters, in groups of five."""
        typed = encode_typed(self.pin[:SHORT_PIN_BYTES] + self.secret)
        return " ".join(typed[at : at + GROUP] for at in range(0, len(typed), GROUP))

    def text(self) -> str:
        """As it stands in a QR code."""
        return SCHEME + urlencode({"at": self.address, "code": self.code.replace(" ", ""), "key": self.pin.hex()})

    def fits(self, pin: bytes) -> bool:
        """Whether this is the certificate that the code speaks of."""
        return pin[: len(self.pin)] == self.pin


def read_share_code(text: str) -> ShareCode:
    """Read the text of a QR code.

    Raises:
        ShareCodeError: it is anything but one of this version.
    """
    if _OTHER_VERSION.match(text) and not text.startswith(SCHEME):
        raise ShareCodeError("a share code of a newer version", is_newer=True)
    if not text.startswith(SCHEME) or len(text) > _TEXT_MOST:
        raise ShareCodeError("not a share code")
    try:
        fields = parse_qs(text.removeprefix(SCHEME), strict_parsing=True, max_num_fields=3)
    except ValueError as error:
        raise ShareCodeError("not a share code") from error
    if fields.keys() != {"at", "code", "key"} or any(len(each) > 1 for each in fields.values()):
        raise ShareCodeError("not a share code")
    typed, key = typed_share_code(fields["at"][0], fields["code"][0]), fields["key"][0]
    if _PIN.fullmatch(key) is None or not bytes.fromhex(key).startswith(typed.pin):
        raise ShareCodeError("not a share code")
    return ShareCode(typed.host, typed.port, bytes.fromhex(key), typed.secret)


def typed_share_code(address: str, code: str) -> ShareCode:
    """Put one together from what somebody typed.

    Raises:
        ShareCodeError: the address or the code cannot be one.
    """
    found = _ADDRESS.fullmatch(address.strip().lower())
    try:
        if found is None or not 0 < int(found[2]) <= _MOST_PORT:
            raise ShareCodeError("not an address")
        meant = decode_typed(code)
        host = str(ip_address(found[1].strip("[]")))
        return ShareCode(host, int(found[2]), meant[:SHORT_PIN_BYTES], meant[SHORT_PIN_BYTES:])
    except (TypedCodeError, ValueError) as error:
        raise ShareCodeError("not a code") from error
