from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto.signatures import SigningKey
from inspector.wire import frames
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.event import FIRST_HEAD, RawEvent, head_message, next_head
from inspector.wire.frames import Frame
from inspector.wire.limits import LIMITS
from tests.unit.wire.samples import LOG, NO_SIGNATURE, OTHER_KEY, STREAM, a_frame, an_event, head_before

FRAME = Frame(
    LOG,
    STREAM,
    1,
    (an_event(1), an_event(2), an_event(3, key_id=OTHER_KEY), an_event(4, flags=1)),
    bytes(range(64)),
)


@given(
    first=st.integers(1, 2**40),
    bodies=st.lists(st.binary(min_size=1, max_size=300), min_size=1, max_size=12),
    keys=st.lists(st.sampled_from([bytes([n]) * 16 for n in range(1, 5)]), min_size=12, max_size=12),
    erased=st.sets(st.integers(0, 11)),
)
def test_a_frame_survives_the_journey_byte_for_byte(
    first: int, bodies: list[bytes], keys: list[bytes], erased: set[int]
) -> None:
    events = [an_event(first + n, body=body, key_id=keys[n]) for n, body in enumerate(bodies)]
    kept = tuple(
        RawEvent.erased(e.header, e.body_hash) if n in erased and first + n > 1 else e for n, e in enumerate(events)
    )
    frame = Frame(LOG, STREAM, first, kept, NO_SIGNATURE)

    packed = frame.pack()

    assert frames.parse(packed) == frame
    assert len(packed) == frames.packed_size(kept)


def test_a_frame_cut_anywhere_is_refused() -> None:
    packed = FRAME.pack()

    for length in range(len(packed)):
        with pytest.raises(MalformedError):
            frames.parse(packed[:length])


def test_a_frame_with_a_byte_too_many_is_refused() -> None:
    with pytest.raises(MalformedError):
        frames.parse(FRAME.pack() + b"\x00")


def test_a_flipped_bit_is_refused_or_changes_what_was_signed() -> None:
    packed = FRAME.pack()
    signed = FRAME.heads(FIRST_HEAD)[-1]

    for bit in range(len(packed) * 8):
        flipped = bytearray(packed)
        flipped[bit // 8] ^= 1 << bit % 8
        try:
            found = frames.parse(bytes(flipped))
        except MalformedError:
            continue
        assert (found.log, found.heads(FIRST_HEAD)[-1], found.signature) != (LOG, signed, FRAME.signature)


@given(st.binary(max_size=400))
def test_noise_is_refused_and_nothing_else_is_raised(noise: bytes) -> None:
    for data in (noise, frames.MAGIC + noise):
        with pytest.raises(MalformedError):
            frames.parse(data)


@given(at=st.integers(0, 400), piece=st.binary(max_size=40))
def test_a_changed_piece_gives_a_frame_with_the_same_bytes_or_is_refused(at: int, piece: bytes) -> None:
    packed = FRAME.pack()
    changed = packed[:at] + piece + packed[at + len(piece) :]

    try:
        found = frames.parse(changed)
    except MalformedError:
        return

    assert found.pack() == changed


@pytest.mark.parametrize("extra", [bytes(range(100, 116)), OTHER_KEY])
def test_a_key_id_that_no_event_uses_is_refused(extra: bytes) -> None:
    packed = FRAME.pack()
    key_count, key_ids, rest = packed[44:46], packed[46:94], packed[94:]

    padded = packed[:44] + (int.from_bytes(key_count) + 1).to_bytes(2) + key_ids + extra + rest

    with pytest.raises(MalformedError):
        frames.parse(padded)


def test_key_ids_out_of_order_of_use_are_refused() -> None:
    packed = a_frame(2, 3).pack()
    key_id, count, events = packed[46:62], packed[62:66], packed[66:]
    use_second_key = bytearray(events)
    use_second_key[3] = 1

    swapped = packed[:44] + b"\x00\x02" + OTHER_KEY + key_id + count + use_second_key

    with pytest.raises(MalformedError):
        frames.parse(bytes(swapped))


def test_a_frame_holds_at_most_the_allowed_events() -> None:
    fits = a_frame(2, LIMITS.frame_events + 1)

    assert frames.parse(fits.pack()) == fits
    with pytest.raises(MalformedError):
        a_frame(2, LIMITS.frame_events + 2).pack()


def test_a_frame_is_at_most_one_mebibyte() -> None:
    large = tuple(an_event(seq, body=bytes(LIMITS.body_bytes)) for seq in range(2, 6))

    with pytest.raises(MalformedError):
        Frame(LOG, STREAM, 2, large, NO_SIGNATURE).pack()
    with pytest.raises(MalformedError):
        frames.parse(bytes(LIMITS.frame_bytes + 1))


def test_a_frame_has_at_most_256_keys() -> None:
    events = tuple(an_event(seq, key_id=seq.to_bytes(16)) for seq in range(2, 259))

    assert len(frames.parse(replace(a_frame(2, 2), events=events[:256]).pack()).events) == 256
    with pytest.raises(MalformedError):
        replace(a_frame(2, 2), events=events).pack()


@pytest.mark.parametrize(
    "broken",
    [
        replace(FRAME, events=()),
        replace(FRAME, events=(an_event(1), an_event(3))),
        replace(FRAME, first_seq=2),
        replace(FRAME, log=STREAM),
        replace(FRAME, stream=LOG),
        replace(FRAME, signature=bytes(63)),
    ],
)
def test_a_frame_that_is_not_one_run_of_its_log_cannot_be_packed(broken: Frame) -> None:
    with pytest.raises(MalformedError):
        broken.pack()


def test_heads_continue_from_the_head_before() -> None:
    frame = a_frame(3, 5)

    heads = frame.heads(head_before(3))

    assert heads == a_frame(1, 5).heads(FIRST_HEAD)[2:]
    assert heads[0] == next_head(head_before(3), an_event(3).leaf())


def signed(frame: Frame, key: SigningKey) -> Frame:
    head = frame.heads(head_before(frame.first_seq))[-1]
    return replace(frame, signature=key.sign(head_message(frame.log, frame.last_seq, head)))


def test_a_frame_proves_every_event_up_to_its_last() -> None:
    key = SigningKey(bytes(32))

    heads = frames.verify(signed(a_frame(3, 5), key), head_before(3), key.public)

    assert heads == (head_before(4), head_before(5), head_before(6))


def test_a_frame_on_another_head_or_by_another_key_proves_nothing() -> None:
    key = SigningKey(bytes(32))
    frame = signed(a_frame(3, 5), key)

    for previous, public in ((head_before(4), key.public), (head_before(3), SigningKey(b"\x01" * 32).public)):
        with pytest.raises(UnprovenError):
            frames.verify(frame, previous, public)


def test_what_is_already_known_can_be_left_out() -> None:
    assert a_frame(3, 9).after(6) == a_frame(7, 9)
