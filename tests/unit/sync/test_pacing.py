from inspector.sync.pacing import LEAST_BYTES, MOST_BYTES, Pacing


def test_a_cut_never_costs_more_than_256_kib_at_first() -> None:
    assert Pacing().size == 256 * 1024


def test_four_requests_in_a_row_double_what_the_next_may_risk() -> None:
    pacing = Pacing()

    for _ in range(4):
        pacing = pacing.after_success()

    assert pacing.size == 512 * 1024


def test_a_cut_halves_and_forgets_the_row() -> None:
    pacing = Pacing().after_success().after_success().after_success().after_cut()

    assert pacing == Pacing(128 * 1024)
    assert pacing.after_success().size == 128 * 1024


def test_the_risk_stays_between_its_bounds() -> None:
    low = high = Pacing()

    for _ in range(40):
        low, high = low.after_cut(), high.after_success()

    assert (low.size, high.size) == (LEAST_BYTES, MOST_BYTES)
    assert low.is_least
