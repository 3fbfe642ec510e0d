"""A hub that lies, or a line that changes its words: the lie is named, nothing saved is lost, and every sync ends."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

import pytest

from inspector.crypto.signatures import SigningKey
from inspector.hub.rows.home import Home
from inspector.sync.failures import Failure
from inspector.sync.outcomes import Outcome, SyncResult
from inspector.sync.ports import Carrier, Upload
from inspector.sync.witness import HubFault
from inspector.vault.model.changes import Changes
from inspector.wire.event import LogHead
from inspector.wire.frames import parse
from inspector.wire.messages import Credentials, FrameRefusal, Refused, Standing, SyncReply, decode_sync_reply
from inspector.wire.receipt_lines import Origin, ReceiptLine
from inspector.wire.receipts import BlobReceipt, StoredBlob, open_receipt
from inspector.wire.tree import EMPTY
from tests.fakes.growing_tree import a_receipt
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, a_courier, enrolled

Lie = Callable[[SyncReply], SyncReply]


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


@pytest.fixture(scope="module")
def officers(hub: RealHub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SyncOfficer, SyncOfficer]]:
    folder = tmp_path_factory.mktemp("officers")
    made = enrolled(hub, folder / "first"), enrolled(hub, folder / "second")
    for _ in range(2):
        for officer in made:
            officer.syncs()
    yield made
    for officer in made:
        officer.closes()


@pytest.fixture
def pair(officers: tuple[SyncOfficer, SyncOfficer]) -> tuple[SyncOfficer, SyncOfficer]:
    """Two officers with nothing to tell. No lie of an earlier test may have left a trace in them."""
    for officer in officers:
        assert officer.syncs().outcome is Outcome.OK
        assert officer.unsent() == 0
    return officers


class Lying:
    """The hub's words, changed on their way."""

    def __init__(self, carrier: Carrier, lie: Lie, blob_receipt: bytes | None = None) -> None:
        self._carrier = carrier
        self._lie = lie
        self._blob_receipt = blob_receipt

    def sync(self, body: bytes) -> bytes | Failure:
        answer = self._carrier.sync(body)
        return answer if isinstance(answer, Failure) else self._lie(decode_sync_reply(answer)).encode()

    def uploaded(self, upload: Upload) -> int | Failure:
        return self._carrier.uploaded(upload)

    def upload(self, upload: Upload, offset: int) -> bytes | Failure:
        return self._blob_receipt or self._carrier.upload(upload, offset)

    def download(self, blob: bytes, stream: bytes, offset: int, write: Callable[[bytes], object]) -> Failure | None:
        return self._carrier.download(blob, stream, offset, write)

    def cancel(self) -> None:
        self._carrier.cancel()


def hears(officer: SyncOfficer, lie: Lie) -> SyncResult:
    """One sync in which every reply is a lie."""
    return a_courier(officer.vault, Lying(officer.carrier, lie), officer.hub_public).sync_once()


def flipped(data: bytes, at: int) -> bytes:
    at %= len(data)
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.mark.parametrize("at", [0, 50, 60, 120, 300, -1])
def test_a_changed_frame_is_named_and_the_true_one_still_comes(pair: tuple[SyncOfficer, SyncOfficer], at: int) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 5)
    writer.syncs()

    lied_to = hears(reader, lambda reply: replace(reply, frames=tuple(flipped(each, at) for each in reply.frames)))
    honest = reader.syncs()

    assert lied_to.outcome is Outcome.NOT_TRUSTED
    assert lied_to.distrusted > 0
    assert honest.outcome is Outcome.OK
    assert reader.has_all_of(writer, stream)


def test_frames_that_are_kept_back_are_noticed_with_the_next_event(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.syncs()
    hears(reader, lambda reply: replace(reply, frames=()))
    writer.writes(stream, 1)
    writer.syncs()

    reader.syncs()

    assert reader.has_all_of(writer, stream)


def signed(
    key: SigningKey, life: bytes, lines: tuple[ReceiptLine, ...], ms: int, origin: Origin | None = None
) -> bytes:
    """A receipt by whoever has this key, with a tree of its own."""
    return a_receipt(life, lines, ms, origin=origin).sign(key)


def forged(reply: SyncReply) -> SyncReply:
    stranger = SigningKey(bytes(32))
    lines = tuple(ReceiptLine(head, 0) for head in reply.have)
    return replace(reply, receipt=signed(stranger, reply.incarnation, lines, 0))


def without_proof(reply: SyncReply) -> SyncReply:
    return replace(reply, receipt=None)


def of_another_life(reply: SyncReply) -> SyncReply:
    return replace(reply, incarnation=bytes(16))


def damaged(reply: SyncReply) -> SyncReply:
    return replace(reply, receipt=flipped(reply.receipt or bytes(99), -1))


def refusing_what_was_not_sent(reply: SyncReply) -> SyncReply:
    return replace(reply, refused=(Refused(99, FrameRefusal.NOT_ALLOWED),))


def with_a_false_statement(reply: SyncReply) -> SyncReply:
    return replace(reply, renewal=Credentials(b"false", (b"chain",)))


@pytest.mark.parametrize("lie", [forged, of_another_life, damaged, refusing_what_was_not_sent, with_a_false_statement])
def test_a_false_proof_is_named_and_lets_nothing_leave(pair: tuple[SyncOfficer, SyncOfficer], lie: Lie) -> None:
    writer, reader = pair
    writer.opens_a_stream(reader)
    writer.vault.list_heads()  # which a sync would do first
    unsent = writer.unsent()

    lied_to = hears(writer, lie)

    assert lied_to.outcome is Outcome.NOT_TRUSTED
    assert writer.unsent() == unsent or lie is with_a_false_statement
    assert writer.syncs().outcome is Outcome.OK
    assert writer.unsent() == 0


def test_a_push_without_a_receipt_stays_in_the_outbox_and_does_not_go_round_for_ever(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    writer.opens_a_stream(reader)
    writer.vault.list_heads()  # which a sync would do first
    unsent = writer.unsent()

    lied_to = hears(writer, without_proof)

    assert lied_to.outcome is Outcome.NOT_TRUSTED
    assert lied_to.requests <= 2
    assert writer.unsent() == unsent


def test_the_hubs_own_signature_over_another_history_is_not_believed(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer]
) -> None:
    writer, reader = pair
    writer.opens_a_stream(reader)
    key = Home(hub.home).hub_key()

    def other_history(reply: SyncReply) -> SyncReply:
        assert reply.receipt is not None
        heads = open_receipt(reply.receipt, key.public).heads
        wrong = tuple(ReceiptLine(LogHead(each.log, each.seq, bytes(32)), 1) for each in heads)
        return replace(reply, receipt=signed(key, reply.incarnation, wrong, 1))

    lied_to = hears(writer, other_history)

    assert lied_to.outcome is Outcome.NOT_TRUSTED
    assert writer.unsent() > 0
    assert writer.syncs().outcome is Outcome.OK


def test_a_receipt_that_claims_a_later_time_than_its_own_proves_nothing(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer]
) -> None:
    """Kept as it is, it would empty the outbox, and later be refused wherever the line is shown."""
    writer, reader = pair
    writer.opens_a_stream(reader)
    key = Home(hub.home).hub_key()

    def later(reply: SyncReply) -> SyncReply:
        assert reply.receipt is not None
        receipt = open_receipt(reply.receipt, key.public)
        lines = tuple(line._replace(at_ms=receipt.hub_ms + 1) for line in receipt.lines)
        return replace(reply, receipt=signed(key, reply.incarnation, lines, receipt.hub_ms))

    lied_to = hears(writer, later)

    assert lied_to.outcome is Outcome.NOT_TRUSTED
    assert writer.unsent() > 0
    assert writer.syncs().outcome is Outcome.OK


def test_a_hub_that_says_to_have_nothing_is_given_everything_again_and_no_more_than_that(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)

    lied_to = hears(
        writer, lambda reply: replace(reply, have=tuple(LogHead(each.log, 0, bytes(32)) for each in reply.have))
    )

    assert (lied_to.outcome, lied_to.hub) == (Outcome.NOT_TRUSTED, HubFault.DROPPED)
    assert lied_to.requests <= 3
    writer.syncs()
    reader.syncs()
    assert writer.unsent() == 0
    assert reader.has_all_of(writer, stream)


def test_a_hub_with_a_new_life_in_each_reply_does_not_hold_a_device_for_ever(
    hub: RealHub,
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, _ = pair
    lives, key = count(1), Home(hub.home).hub_key()

    def born_again(reply: SyncReply) -> SyncReply:
        life = next(lives).to_bytes(16)
        return replace(reply, incarnation=life, receipt=signed(key, life, (), 0, Origin(bytes(16), 0, EMPTY)))

    lied_to = hears(writer, born_again)

    assert lied_to.outcome is Outcome.STALLED
    assert lied_to.requests < 10
    assert writer.syncs().outcome is Outcome.OK


def test_a_hub_that_promises_more_and_gives_nothing_is_left(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    lied_to = hears(pair[0], lambda reply: replace(reply, more=True))

    assert lied_to.outcome is Outcome.STALLED
    assert lied_to.requests <= 3


def test_a_place_in_the_news_that_does_not_exist_costs_a_new_beginning_and_no_news(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    hears(reader, lambda reply: replace(reply, cursor=2**50))
    stream = writer.opens_a_stream(reader)
    writer.syncs()

    result = reader.syncs()

    assert result.outcome is Outcome.OK
    assert reader.has_all_of(writer, stream)


def test_a_refused_frame_does_not_hold_up_the_others(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    writer, reader = pair
    first, second = writer.opens_a_stream(reader), writer.opens_a_stream(reader)
    (refused,) = (frame for frame in writer.vault.outbox(10**6) if parse(frame).stream == bytes.fromhex(first))

    class Refusing(Lying):
        """Takes nothing of one log and says so, as a hub with another opinion of the writer's role would."""

        def sync(self, body: bytes) -> bytes | Failure:
            place = body.find(refused[:36])
            return super().sync(body.replace(refused, bytes(len(refused))) if place >= 0 else body)

    courier = a_courier(writer.vault, Refusing(writer.carrier, lambda reply: reply), writer.hub_public)

    result = courier.sync_once()
    reader.syncs()

    assert result.outcome is Outcome.REFUSED
    assert result.refused == 1
    assert not reader.has_all_of(writer, first)
    assert reader.has_all_of(writer, second)
    assert writer.syncs().outcome is Outcome.OK


def test_a_receipt_for_another_photo_does_not_end_an_upload(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer]
) -> None:
    writer, reader = pair
    blob = writer.keeps_a_photo(writer.opens_a_stream(reader), 20_000)
    other = BlobReceipt(bytes(16), (StoredBlob(bytes(32), 1),), 0).sign(Home(hub.home).hub_key())
    carrier = Lying(writer.carrier, lambda reply: reply, blob_receipt=other)

    lied_to = a_courier(writer.vault, carrier, writer.hub_public).sync_once()

    assert lied_to.outcome is Outcome.NOT_TRUSTED
    assert [each.blob for each in writer.vault.pending_uploads()] == [blob]


@pytest.mark.parametrize("standing", [Standing.REVOKED, Standing.EXPIRED])
def test_being_told_to_be_out_destroys_nothing(pair: tuple[SyncOfficer, SyncOfficer], standing: Standing) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.vault.list_heads()
    before = writer.reach()

    hears(writer, lambda reply: replace(reply, standing=standing, frames=(), receipt=None))

    assert writer.reach() == before
    writer.syncs()
    reader.syncs()
    assert reader.has_all_of(writer, stream)


def test_no_reply_of_any_kind_deletes_an_event(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    writer, reader = pair
    writer.opens_a_stream(reader)
    writer.syncs()
    before = writer.reach()
    seen: list[Changes] = []

    for lie in (without_proof, forged, of_another_life):
        courier = a_courier(writer.vault, Lying(writer.carrier, lie), writer.hub_public, on_changes=seen.append)
        courier.sync_once()

    assert writer.reach() == before
