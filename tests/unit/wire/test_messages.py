from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto import cbor
from inspector.wire.errors import MalformedError
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.messages import (
    Backfill,
    Backfilled,
    Credentials,
    FrameRefusal,
    OtherProtocolError,
    Refused,
    Standing,
    SyncReply,
    SyncRequest,
    decode_sync_reply,
    decode_sync_request,
)
from inspector.wire.reading import LAST_MS

T = TypeVar("T")

ids = st.binary(min_size=16, max_size=16)
places = st.integers(0, 2**63 - 1)
heads = st.builds(LogHead, ids, places, st.binary(min_size=32, max_size=32))


def some(of: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=4).map(tuple)


requests = st.builds(
    SyncRequest,
    cursor=places,
    incarnation=st.none() | ids,
    frames=some(st.binary(max_size=40)),
    backfill=some(st.builds(Backfill, ids, places)),
    logs=some(ids),
)
replies = st.builds(
    SyncReply,
    incarnation=ids,
    hub_ms=st.integers(0, LAST_MS),
    cursor=places,
    standing=st.sampled_from(Standing),
    more=st.booleans(),
    have=some(heads),
    receipt=st.none() | st.binary(max_size=40),
    frames=some(st.binary(max_size=40)),
    backfilled=some(st.builds(Backfilled, ids, places, st.booleans())),
    invited=some(ids),
    forks=some(heads),
    refused=some(st.builds(Refused, st.integers(0, 63), st.sampled_from(FrameRefusal))),
    renewal=st.none() | st.builds(Credentials, st.binary(max_size=40), some(st.binary(max_size=40))),
)


@given(requests)
def test_a_request_is_read_as_it_was_written(request: SyncRequest) -> None:
    assert decode_sync_request(request.encode()) == request


@given(replies)
def test_a_reply_is_read_as_it_was_written(reply: SyncReply) -> None:
    assert decode_sync_reply(reply.encode()) == reply


@given(st.binary(max_size=300))
def test_noise_is_refused_and_nothing_else_is_raised(noise: bytes) -> None:
    for decode in (decode_sync_request, decode_sync_reply):
        with pytest.raises(MalformedError):
            decode(noise)


@pytest.mark.parametrize(
    ("decode", "data"),
    [
        (decode_sync_request, SyncRequest().encode()),
        (decode_sync_reply, SyncReply(bytes(16), 1, 2).encode()),
    ],
)
def test_a_message_cut_or_lengthened_is_refused(decode: Callable[[bytes], object], data: bytes) -> None:
    for damaged in (*(data[:length] for length in range(len(data))), data + b"\x00"):
        with pytest.raises(MalformedError):
            decode(damaged)


def test_a_reply_from_a_time_for_which_no_date_can_be_written_is_refused() -> None:
    assert decode_sync_reply(SyncReply(bytes(16), LAST_MS, 2).encode()).hub_ms == LAST_MS
    with pytest.raises(MalformedError):
        decode_sync_reply(SyncReply(bytes(16), LAST_MS + 1, 2).encode())


@pytest.mark.parametrize("decode", [decode_sync_request, decode_sync_reply])
def test_another_protocol_is_told_apart_from_nonsense(decode: Callable[[bytes], object]) -> None:
    for version in (2, True, None):
        with pytest.raises(OtherProtocolError):
            decode(cbor.encode({0: version, 1: "something newer"}))


@pytest.mark.parametrize(
    "request_",
    [
        SyncRequest(frames=(b"",) * (LIMITS.request_frames + 1)),
        SyncRequest(frames=(bytes(LIMITS.frame_bytes + 1),)),
        SyncRequest(backfill=(Backfill(bytes(16), 0),) * (LIMITS.request_backfills + 1)),
        SyncRequest(logs=(bytes(16),) * (LIMITS.request_logs + 1)),
        SyncRequest(frames=(bytes(LIMITS.frame_bytes),) * 4),
    ],
)
def test_a_request_beyond_a_limit_is_refused(request_: SyncRequest) -> None:
    with pytest.raises(MalformedError):
        decode_sync_request(request_.encode())
