"""Why an event of a log does not count, place by place."""

from inspector.vault.directory.authority import Standing
from inspector.vault.store.rows import REVOKED, SET_ASIDE
from tests.unit.domain.examples import T1


def test_each_place_of_a_revoked_writers_log_counts_was_looked_at_or_waits() -> None:
    standing = Standing(T1, counts_to=5, set_aside_to=8, judged_to=8)

    assert [standing.refusal(seq) for seq in (1, 5, 6, 8, 9)] == [None, None, SET_ASIDE, SET_ASIDE, REVOKED]


def test_what_was_let_lie_before_more_was_accepted_counts() -> None:
    assert Standing(T1, counts_to=5, set_aside_to=3).refusal(3) is None


def test_nothing_counts_of_a_writer_whom_nobody_knows() -> None:
    assert Standing(None, 0, reason="author").refusal(1) == "author"
