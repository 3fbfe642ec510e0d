"""Memory that follows transactions."""

from inspector.vault.events.hybrid_clock import HybridClock
from inspector.vault.store.staged import Staged


def test_what_was_not_saved_was_never_there() -> None:
    cache: Staged[str, int] = Staged()
    cache["seq"] = 1
    cache.commit()
    cache["seq"] = 2

    cache.rollback()

    assert cache.get("seq") == 1


def test_emptying_is_undone_too() -> None:
    cache: Staged[str, int] = Staged()
    cache["seq"] = 1
    cache.commit()
    cache.forget_all()
    assert cache.get("seq") is None

    cache.rollback()

    assert cache.get("seq") == 1


def test_a_forgotten_key_stays_forgotten_once_saved() -> None:
    cache: Staged[str, int] = Staged()
    cache["seq"] = 1
    cache.commit()
    cache.forget("seq")

    cache.commit()

    assert cache.get("seq") is None


def test_a_full_cache_lets_go_of_the_oldest() -> None:
    cache: Staged[int, int] = Staged(most=2)
    for number in range(3):
        cache[number] = number
        cache.commit()

    assert [cache.get(number) for number in range(3)] == [None, 1, 2]


def test_hybrid_time_never_runs_back_when_the_wall_clock_does() -> None:
    clock = HybridClock()

    first, second = clock.next(2_000), clock.next(1_000)

    assert second > first


def test_a_clock_two_years_ahead_pulls_by_ten_minutes_at_most() -> None:
    clock, now_ms = HybridClock(), 1_800_000_000_000

    clock.observe((now_ms + 2 * 365 * 86_400_000) << 16, now_ms)

    assert clock.last >> 16 == now_ms + 600_000
