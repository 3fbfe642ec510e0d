"""What officers send without a network: the frames of a stick's file, taken as if they came by the line.

Frames prove themselves, whoever carries them. The receipts go back the same way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from inspector.crypto import cbor
from inspector.crypto.cbor import CborError
from inspector.crypto.shapes import a_list, some_bytes
from inspector.crypto.statements import installation_id
from inspector.hub.errors import HubError
from inspector.hub.frames import intake
from inspector.hub.relay import Relay
from inspector.hub.rows import carried, installations, logs
from inspector.wire.frames import Frame
from inspector.wire.limits import LIMITS
from inspector.wire.messages import FrameRefusal
from inspector.wire.of_hub.for_hub import ForHubError, open_for_hub
from inspector.wire.receipts import SEED_BYTES


@dataclass(frozen=True, slots=True)
class TakenStick:
    """What a file came to."""

    receipts: tuple[bytes, ...]
    new: int
    """Frames that the hub did not have."""
    known: int
    refused: int
    unopened: int
    """Sealed parts that are not for this hub, or were changed."""


def take_stick(relay: Relay, writer: bytes | None, frames: Sequence[bytes], for_hub: Sequence[bytes]) -> TakenStick:
    """Store what is new of a file, and sign for everything in it that is here then.

    Raises:
        HubError: the device that wrote the file is barred or was never enrolled here.
        DiskFullError: there is no room; what was stored before that stays.
    """
    if writer is not None:
        _refuse_strangers(relay, writer)
    opened = [_opened(relay, sealed) for sealed in for_hub]
    # Directories are among what is sealed, and say who wrote the rest.
    everything = [*(frame for some in opened if some is not None for frame in some), *frames]
    receipts: list[bytes] = []
    new = refused = 0
    for some in _turns(everything):
        receipt, stored, bad = _take(relay, some)
        receipts += [] if receipt is None else [receipt]
        new, refused = new + stored, refused + bad
    return TakenStick(
        tuple(receipts), new, max(0, len(everything) - new - refused), refused, sum(each is None for each in opened)
    )


def _refuse_strangers(relay: Relay, writer: bytes) -> None:
    def known(connection: Connection) -> bool:
        ids = (installation_id(entry.agency, writer) for entry in installations.agencies(connection))
        found = (installations.find(connection, each) for each in ids)
        return any(each is not None and each.barred_ms is None for each in found)

    if not relay.store.read(known):
        raise HubError("a device wrote this file that is barred or was never enrolled here")


def _opened(relay: Relay, sealed: bytes) -> tuple[bytes, ...] | None:
    for key in (relay.hub_key, *relay.home.old_keys()):  # who wrote it may not know yet that there is another
        try:
            said = cbor.decode(open_for_hub(key, sealed), limit=LIMITS.request_bytes, items=cbor.MANY_ITEMS)
            return tuple(some_bytes(each, most=LIMITS.frame_bytes) for each in a_list(said))
        except (ForHubError, CborError):
            continue
    return None


def _take(relay: Relay, some: Sequence[bytes]) -> tuple[bytes | None, int, int]:
    """Store these in one commit; the receipt for their logs, how many were new and how many were refused."""
    now_ms, seed = relay.clock(), relay.ids.token(SEED_BYTES)
    parsed = [intake.parsed(data) for data in some]

    def work(connection: Connection) -> tuple[bytes | None, int, int, bool]:
        position = logs.last_position(connection)
        with intake.Push(connection, now_ms=now_ms) as push:
            reasons = [
                FrameRefusal.MALFORMED if each is None else push.take(each) for _, each in intake.mixed(parsed, seed)
            ]
        stored = carried.since(connection, position).frames
        has_erased = relay.carry_out_erasures(connection, parsed, now_ms=now_ms)
        receipt = _receipt(relay, connection, parsed, seed, now_ms)
        return receipt, stored, sum(reason is not None for reason in reasons), has_erased

    receipt, stored, refused, has_erased = relay.store.write(work).result()
    if has_erased:
        relay.forget_erased()
    return receipt, stored, refused


def _receipt(
    relay: Relay, connection: Connection, parsed: Iterable[Frame | None], seed: bytes, now_ms: int
) -> bytes | None:
    brought = tuple(dict.fromkeys(frame.log for frame in parsed if frame is not None))
    stored = logs.find_all(connection, brought)
    held = [stored[log].line for log in brought if log in stored and stored[log].seq]
    return relay.receipt(connection, held, seed, now_ms=now_ms)[0].sign(relay.hub_key) if held else None


def _turns(frames: Iterable[bytes]) -> Iterator[list[bytes]]:
    turn: list[bytes] = []
    for frame in frames:
        if turn and (len(turn) == LIMITS.request_frames or sum(map(len, turn)) + len(frame) > LIMITS.request_bytes):
            yield turn
            turn = []
        turn.append(frame)
    if turn:
        yield turn
