"""Hands in what a vault holds that custodians opened, once the hub says that its installation is revoked."""

from dataclasses import dataclass

from inspector.sync.courier import Courier
from inspector.sync.failures import Failure, FailureKind, of_another_protocol
from inspector.sync.outcomes import Outcome
from inspector.sync.ports import Carrier
from inspector.vault.files.blobs import DOWNLOADS
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault
from inspector.wire.errors import WireError
from inspector.wire.messages import OtherProtocolError, Standing, SyncRequest, decode_sync_reply


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What the hub signed for, and what is still on this device."""

    outcome: Outcome
    events: int
    photos: int
    refused: int
    """Frames and photos the hub would not take; sending them again will not help."""
    left_events: int
    left_photos: int


def asked_standing(vault: Vault, carrier: Carrier) -> Standing | Failure:
    """What this installation is to the hub: asked with empty hands, and nothing of what the hub may give is taken."""
    answer = carrier.sync(SyncRequest(vault.cursor, vault.incarnation, room=0).encode())
    if isinstance(answer, Failure):
        return answer
    try:
        return decode_sync_reply(answer).standing
    except OtherProtocolError as error:
        return of_another_protocol(is_newer=error.is_newer)
    except WireError:
        return Failure(FailureKind.NOT_TRUSTED)


def send_everything(vault: Vault, carrier: Carrier) -> HandedIn:
    """Send everything in the outbox, photos too."""
    before = vault.sync_state()
    result = _courier(vault, carrier).sync_once()
    after = vault.sync_state()
    return HandedIn(
        result.outcome,
        before.outbox_events - after.outbox_events,
        before.outbox_blobs - after.outbox_blobs,
        result.refused,
        after.outbox_events,
        after.outbox_blobs,
    )


def _courier(vault: Vault, carrier: Carrier) -> Courier:
    return Courier(
        vault,
        carrier,
        hub_public=vault.identity.hub_public,
        downloads=vault.folder / DOWNLOADS,
        run=lambda task: task(),
        settle=Changes,
        on_changes=lambda _changes: None,
    )
