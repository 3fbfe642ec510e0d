"""Hybrid time orders for show: it never runs back, and nobody else's clock carries it far."""

from inspector.vault.model.clock import following, milliseconds, pulled


def test_hybrid_time_never_runs_back_when_the_wall_clock_does() -> None:
    first = following(0, 2_000)

    second = following(first, 1_000)

    assert second > first


def test_a_clock_two_years_ahead_pulls_by_ten_minutes_at_most() -> None:
    now_ms = 1_800_000_000_000

    last = pulled(0, (now_ms + 2 * 365 * 86_400_000) << 16, now_ms)

    assert milliseconds(last) == now_ms + 600_000
