"""Whose signature counts as a hub's, by what roots said; a key is a number here."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto.signatures import SigningKey
from inspector.wire.errors import UnprovenError
from inspector.wire.event import LogHead
from inspector.wire.of_hub.hub_keys import HubKeys, Succession, hub_keys
from inspector.wire.receipt_lines import LineProof, Logged, ReceiptLine
from inspector.wire.receipts import Receipt, line_proofs, root_over
from inspector.wire.tree import leaf_hash

KEYS = [SigningKey(bytes([number]) * 32) for number in range(1, 6)]
A, B, C, D, E = (key.public for key in KEYS)


def said(since: int, old: bytes, new: bytes, *, proven: bool = True) -> Succession:
    return Succession(since, old, new, proven)


def ahead(keys: HubKeys) -> tuple[bytes, bool] | None:
    return None if keys.successor is None else (keys.successor.new, keys.successor.is_proven)


def test_of_a_chain_every_key_counts_until_the_next_and_the_last_is_followed() -> None:
    chain = [said(10, A, B), said(20, B, C), said(30, C, D)]

    found = {now: hub_keys(now, chain) for now in (A, B, C, D)}

    assert [ahead(each) for each in found.values()] == [(D, True)] * 3 + [None]
    assert found[D].until == {A: 10, B: 20, C: 30, D: None}
    assert found[A].until == {A: None, B: 20, C: 30, D: None}
    assert all(hub_keys(B, order) == found[B] for order in permutations(chain))


def test_behind_a_lost_key_nothing_counts_before_somebody_was_asked() -> None:
    found = hub_keys(A, [said(10, A, B), said(20, B, C, proven=False), said(30, C, D)])

    assert ahead(found) == (D, False)
    assert found.until == {A: None, B: None}


def test_two_that_claim_one_place_are_neither_followed_nor_believed() -> None:
    found = hub_keys(A, [said(10, A, B), said(20, A, C)])

    assert (found.successor, found.is_contested, found.until) == (None, True, {A: None})
    assert ahead(hub_keys(A, [said(10, A, B), said(20, A, B, proven=False)])) == (B, True)  # the same said twice


def test_no_key_comes_back_and_who_went_on_is_not_led_elsewhere_by_an_old_word() -> None:
    back = [said(10, A, B), said(20, B, A)]

    assert ahead(hub_keys(A, back)) == (B, True)
    assert ahead(hub_keys(B, back)) is None
    assert ahead(hub_keys(B, [said(10, A, B), said(20, A, C)])) is None


words = st.tuples(st.integers(0, 3), st.sampled_from(KEYS), st.sampled_from(KEYS), st.booleans())


@given(st.lists(words, max_size=12))
def test_whatever_is_said_it_ends_and_leads_to_another_key(
    everything: list[tuple[int, SigningKey, SigningKey, bool]],
) -> None:
    found = hub_keys(
        A, [said(since, old.public, new.public, proven=proven) for since, old, new, proven in everything if old != new]
    )

    assert found.until[A] is None
    assert found.successor is None or found.successor.new != A


def a_receipt(key: SigningKey, ms: int) -> bytes:
    line, seed = ReceiptLine(LogHead(bytes(16), 1, bytes(32)), ms), bytes(32)
    root = root_over((line,), seed)
    assert root is not None
    return Receipt(bytes(16), (line,), ms, seed, Logged(1, leaf_hash(root), ())).sign(key)


def test_a_receipt_by_an_old_key_counts_when_it_is_from_before_its_end() -> None:
    keys = hub_keys(B, [said(1_000, A, B)])
    late, in_time = a_receipt(KEYS[0], 1_000), a_receipt(KEYS[0], 999)

    assert keys.receipt(in_time).hub_ms == 999
    assert keys.receipt(a_receipt(KEYS[1], 5_000)).hub_ms == 5_000
    keys.check_line(a_line(in_time))
    for false in (late, a_receipt(KEYS[2], 5)):
        with pytest.raises(UnprovenError):
            keys.receipt(false)
        with pytest.raises(UnprovenError):
            keys.check_line(a_line(false))


def a_line(receipt: bytes) -> LineProof:
    (proof,) = line_proofs(receipt)
    return proof
