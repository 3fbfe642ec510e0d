"""Before a device follows its hub to another address: whoever answers there must hold the hub's key."""

from inspector.sync.failures import Failure, FailureKind
from inspector.sync.http_carrier import HttpCarrier
from inspector.wire.errors import WireError
from inspector.wire.messages import OtherProtocolError, SyncRequest, decode_sync_reply
from inspector.wire.receipts import open_receipt


def prove_hub(carrier: HttpCarrier, hub_public: bytes, asked: SyncRequest) -> Failure | None:
    """Ask with empty hands; nothing of what is given is taken but the proof, which no receipt of before gives."""
    failure = carrier.challenge()
    if failure is not None:
        return failure
    answer = carrier.sync(asked.encode())
    if isinstance(answer, Failure):
        return answer
    try:
        reply = decode_sync_reply(answer)
        receipt = open_receipt(reply.receipt or b"", hub_public)
    except OtherProtocolError:
        return Failure(FailureKind.OUTDATED)
    except WireError:
        return Failure(FailureKind.NOT_TRUSTED)
    return None if receipt.incarnation == reply.incarnation else Failure(FailureKind.NOT_TRUSTED)
