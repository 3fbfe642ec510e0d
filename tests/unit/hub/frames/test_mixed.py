"""The order in which the hub takes what one push brings: by chance, but for what depends on what came before it."""

from collections.abc import Sequence

import pytest

from inspector.hub.frames.intake import mixed
from inspector.wire.frames import Frame, parse
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.device import Device
from tests.fakes.seeded_ids import SeededIds

SEEDS = [bytes([number]) * 32 for number in range(40)]


@pytest.fixture
def device() -> Device:
    return Device("http://hub", SeededIds("mixed"))


def some_frames(device: Device, kind: StreamKind, count: int = 8) -> list[Frame]:
    """The first frame of so many logs."""
    return [parse(device.opens(kind, Agency.GEMEENTE).frame()) for _ in range(count)]


def order(brought: Sequence[Frame | None], seed: bytes) -> list[int]:
    """The places at which stood what is taken one after the other; each comes once, with what stood there."""
    placed = list(mixed(brought, seed))
    assert sorted(place for place, _ in placed) == list(range(len(brought)))
    assert all(frame is brought[place] for place, frame in placed)
    return [place for place, _ in placed]


def test_where_a_frame_stood_in_a_push_does_not_say_when_it_is_taken(device: Device) -> None:
    brought = some_frames(device, StreamKind.FINDINGS)

    orders = [order(brought, seed) for seed in SEEDS]

    assert {each[0] for each in orders} == {each[-1] for each in orders} == set(range(len(brought)))
    assert order(brought, SEEDS[0]) == orders[0]


def test_which_log_comes_first_is_drawn_for_each_push_and_does_not_follow_from_where_it_stood(device: Device) -> None:
    first, second = some_frames(device, StreamKind.LOGBOOK, 2)

    assert {tuple(order([first, second], seed)) for seed in SEEDS} == {(0, 1), (1, 0)}
    for seed in SEEDS:
        assert order([first, second], seed) == [1 - place for place in order([second, first], seed)]


def test_frames_of_one_log_keep_their_order_and_what_is_none_comes_too(device: Device) -> None:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(5)
    pieces = [parse(log.frame(1 if at == 2 else at, at)) for at in range(2, 7)]
    others = some_frames(device, StreamKind.LOGBOOK)
    brought = [others[0], pieces[0], None, pieces[1], *others[1:], pieces[2], None, *pieces[3:]]

    for seed in SEEDS:
        placed = order(brought, seed)
        taken = [brought[place] for place in placed]
        assert [each for each in taken if each in pieces] == pieces


def test_nothing_passes_a_directory_and_directories_keep_their_order(device: Device) -> None:
    before, between, behind = (some_frames(device, StreamKind.FINDINGS, 4) for _ in range(3))
    directories = some_frames(device, StreamKind.DIRECTORY, 5)
    brought = [*before, *directories[:2], None, *between, *directories[2:], *behind]

    for seed in SEEDS:
        placed = order(brought, seed)
        assert [set(placed[:4]), placed[4:6], set(placed[6:11]), placed[11:14], set(placed[14:])] == [
            {0, 1, 2, 3},
            [4, 5],
            {6, 7, 8, 9, 10},
            [11, 12, 13],
            {14, 15, 16, 17},
        ]
