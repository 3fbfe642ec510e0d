"""What an administrator hands over for one device: the one-time code, the hub's address, the agency's root.

As a QR code it is one text, `inspector-enrol:1?code=...&hub=...&root=...`; by hand, address and code are typed apart.
The root's fingerprint is a second lock: already the code proves that the answer comes from the hub that made it.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from inspector.sync.errors import SyncError
from inspector.wire.enrolment import format_code, parse_code
from inspector.wire.errors import MalformedError

SCHEME = "inspector-enrol:1?"
"""What every scanned invitation begins with."""

_TEXT_MOST = 600
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


class InvitationError(SyncError):
    """The text is no invitation, or one of another version."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One device may enrol at this hub with this secret."""

    hub_url: str
    secret: bytes
    root_fingerprint: str | None = None
    """SHA-256 of the agency's root key in hex; None when the code was typed by hand."""

    def __repr__(self) -> str:
        return f"Invitation(hub_url={self.hub_url!r})"  # the secret is in it

    def text(self) -> str:
        """As it stands in a QR code."""
        fields = {"code": format_code(self.secret), "hub": self.hub_url}
        if self.root_fingerprint is not None:
            fields["root"] = self.root_fingerprint
        return SCHEME + urlencode(fields)

    def names_root(self, root_public: bytes) -> bool:
        """Whether this is the root the invitation speaks of."""
        return self.root_fingerprint is None or hmac.compare_digest(
            self.root_fingerprint, fingerprint_of_root(root_public)
        )


def fingerprint_of_root(root_public: bytes) -> str:
    """Name an agency's root key in full."""
    return hashlib.sha256(root_public).hexdigest()


def parse_invitation(text: str) -> Invitation:
    """Read the text of a QR code.

    Raises:
        InvitationError: it is anything but one invitation of this version.
    """
    if not text.startswith(SCHEME) or len(text) > _TEXT_MOST:
        raise InvitationError("not an invitation")
    try:
        fields = parse_qs(text.removeprefix(SCHEME), strict_parsing=True, max_num_fields=3)
    except ValueError as error:
        raise InvitationError("not an invitation") from error
    if not {"code", "hub"} <= fields.keys() <= {"code", "hub", "root"} or any(
        len(each) > 1 for each in fields.values()
    ):
        raise InvitationError("not an invitation")
    root = fields["root"][0] if "root" in fields else None
    if root is not None and _FINGERPRINT.fullmatch(root) is None:
        raise InvitationError("not an invitation")
    return typed_invitation(fields["hub"][0], fields["code"][0], root)


def typed_invitation(hub_url: str, code: str, root_fingerprint: str | None = None) -> Invitation:
    """Put an invitation together from what somebody typed.

    Raises:
        InvitationError: the code cannot be one.
    """
    try:
        return Invitation(hub_url.strip(), parse_code(code), root_fingerprint)
    except MalformedError as error:
        raise InvitationError("not a code") from error
