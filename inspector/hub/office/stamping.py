"""A third party's time on the hub's tree (RFC 3161), where the folder says whom to ask and whom to believe.

`timestamps.url` holds the address of the authority, `timestamps.pem` its certificate or that of who issued it.
"""

from pathlib import Path

import requests
from cryptography import x509
from urllib3.exceptions import HTTPError

from inspector.crypto.timestamps import (
    QUERY_TYPE,
    REPLY_TYPE,
    TOKEN_BYTES,
    TimestampError,
    query,
    read_token,
    token_in,
)
from inspector.hub.errors import HubError
from inspector.hub.relay import Relay
from inspector.hub.rows import tree
from inspector.wire.receipt_lines import Checkpoint, sign_checkpoint
from inspector.wire.stamps import Stamp

EVERY_SECONDS = 15 * 60
URL_FILE, CERTIFICATES_FILE = "timestamps.url", "timestamps.pem"

_WAIT_SECONDS = 20
_NONCE_BYTES = 8


class StampingAuthority:
    """Whom the hub asks for the time, and whose signature it believes."""

    def __init__(self, url: str, certificates: list[x509.Certificate]) -> None:
        self._url = url
        self._certificates = certificates

    def stamp(self, data: bytes, nonce: int) -> bytes:
        """The authority's token over these bytes.

        Raises:
            HubError: it does not answer, or what it says is not to be believed.
        """
        try:
            token = token_in(self._ask(query(data, nonce)))
            said = read_token(token)
            said.verify(self._certificates)
        except (requests.RequestException, HTTPError, TimestampError, ValueError) as error:
            raise HubError(f"no time stamp from {self._url}: {error}") from error
        if not said.covers(data) or said.nonce != nonce:
            raise HubError(f"{self._url} stamped something else")
        return token

    def _ask(self, body: bytes) -> bytes:
        headers = {"Content-Type": QUERY_TYPE}
        with requests.post(
            self._url, data=body, headers=headers, timeout=_WAIT_SECONDS, allow_redirects=False, stream=True
        ) as reply:
            if reply.status_code != requests.codes.ok or reply.headers.get("Content-Type") != REPLY_TYPE:
                raise TimestampError(f"it answered {reply.status_code}")
            return reply.raw.read(2 * TOKEN_BYTES, decode_content=False)


def authority_of(folder: Path) -> StampingAuthority | None:
    """Whom the folder of a hub names, if anybody.

    Raises:
        HubError: one of the two files is missing or says nothing.
    """
    url, certificates = folder / URL_FILE, folder / CERTIFICATES_FILE
    if not url.exists() and not certificates.exists():
        return None
    try:
        address = url.read_text(encoding="ascii").strip()
        return StampingAuthority(address, x509.load_pem_x509_certificates(certificates.read_bytes()))
    except (OSError, ValueError) as error:
        raise HubError(
            f"{URL_FILE} and {CERTIFICATES_FILE} say together who puts a time on receipts: {error}"
        ) from error


def stamp(relay: Relay, authority: StampingAuthority) -> bool:
    """Have a time put on the tree as it stands, when it has grown since the last; whether that was done.

    Raises:
        HubError: the authority gave none.
    """
    logged, _, stamped = relay.store.read(tree.standing)
    if logged.size == stamped:
        return False
    now = Checkpoint(relay.incarnation, None, relay.clock(), logged.size, logged.tree, relay.origin)
    message = sign_checkpoint(now, relay.hub_key)
    token = authority.stamp(message, int.from_bytes(relay.ids.token(_NONCE_BYTES)))
    relay.store.write(lambda connection: tree.keep_stamp(connection, logged.size, Stamp(message, token))).result()
    return True
