"""What a colleague's device signs once it has what somebody wrote: a second copy, and never more than that.

Only the hub's receipt (`receipts.py`) lets anything leave an outbox. `docs/formats/receipt.md`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from inspector.crypto import cbor, cose
from inspector.crypto.shapes import an_open_map
from inspector.crypto.signatures import SigningKey
from inspector.wire.errors import UnprovenError
from inspector.wire.event import LogHead
from inspector.wire.numbered import At, numbered, read_numbered
from inspector.wire.reading import a_log_head, a_time, an_id, refusing_malformed, some

COLLEAGUE_RECEIPT_BYTES = 1024 * 1024
MOST_HEADS = 5_000

_TYPE = "inspector/colleague-receipt/1"


@dataclass(frozen=True, slots=True)
class ColleagueReceipt:
    """This device has these logs on its disk up to these heads."""

    installation: Annotated[bytes, At(0, an_id)]
    at_ms: Annotated[int, At(1, a_time)]
    """By the clock of that device, which may be wrong: it decides nothing."""
    heads: Annotated[tuple[LogHead, ...], At(2, some(a_log_head, MOST_HEADS))]

    def sign(self, key: SigningKey) -> bytes:
        """The receipt as a COSE_Sign1 message."""
        return cose.sign1(cbor.encode(numbered(self)), key, _TYPE)


def open_colleague_receipt(message: bytes, public_of: Callable[[bytes], bytes | None]) -> ColleagueReceipt:
    """Read a receipt by an installation whose key is known.

    Raises:
        UnprovenError: by nobody who is known, or not signed by whom it says.
        MalformedError: it is signed and says something else.
    """
    with refusing_malformed():
        try:
            said = _read(cose.read1(message, limit=COLLEAGUE_RECEIPT_BYTES).payload)
            public = public_of(said.installation)
            if public is None:
                raise UnprovenError
            cose.verify1(message, public, _TYPE, limit=COLLEAGUE_RECEIPT_BYTES)
        except cose.CoseError as error:
            raise UnprovenError from error
    return said


def _read(payload: bytes) -> ColleagueReceipt:
    said = cbor.decode(payload, limit=COLLEAGUE_RECEIPT_BYTES, items=cbor.MANY_ITEMS)
    return read_numbered(ColleagueReceipt, an_open_map(said))
