"""Random histories, few at each commit and many at night. A failure prints the shortest history that shows it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from inspector.sync import round as sync_round
from inspector.sync.handover import Handover
from inspector.sync.steps import News
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from tests.histories.sync_machine import STREAMS, SyncMachine


def test_random_histories_of_sync_lose_nothing_and_repeat_nothing() -> None:
    run_state_machine_as_test(SyncMachine, settings=settings(max_examples=60, stateful_step_count=25))


@pytest.mark.parametrize("calls", range(12))
def test_wherever_the_first_sync_dies_a_restored_hub_still_gets_everything(calls: int) -> None:
    machine = SyncMachine()
    machine.begin()
    machine.officer_writes(name=b"a", stream=STREAMS[0], count=1, mark=b"E")
    machine.device_dies_during_a_sync(name=b"a", calls=calls, fates=[])
    machine.hub_goes_back_to_the_copy()

    machine.everybody_gets_everything()


def test_a_hub_twice_made_from_one_copy_is_taken_for_no_other() -> None:
    """Its tree is as long in the life that is over as it was in the copy, and another."""
    machine = SyncMachine()
    machine.begin()
    machine.officer_writes(name=b"a", stream=STREAMS[0], count=1, mark=b"E")
    machine.device_syncs(name=b"a", fates=[])
    machine.hub_is_copied()
    machine.hub_goes_back_to_the_copy()
    machine.officer_writes(name=b"b", stream=STREAMS[1], count=1, mark=b"E")
    machine.device_syncs(name=b"b", fates=[])
    machine.hub_goes_back_to_the_copy()

    machine.everybody_gets_everything()


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("tenth", range(10))
def test_thousands_of_histories_of_sync_lose_nothing_and_repeat_nothing(tenth: int) -> None:  # noqa: ARG001 - a share
    """Five thousand, a tenth at a time: each takes a fifth of a second of computing, and a failure ends its tenth."""
    many = settings(
        max_examples=500, stateful_step_count=60, derandomize=False, suppress_health_check=list(HealthCheck)
    )

    run_state_machine_as_test(SyncMachine, settings=many)


def trusts_its_memory(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sync_round, "_compares_after", lambda _turn, _reply: None)


def sends_back_nothing_of_others(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Handover, "_lacking", lambda _self, _have, _wants: ())


def counts_what_was_not_saved(patch: pytest.MonkeyPatch) -> None:
    take = Handover._take_news

    def forgetful(self: Handover, news: News) -> Changes:
        try:
            return take(self, news)
        except NotSavedError:
            return take(self, News((), news.cursor, news.incarnation, news.backfilled))

    patch.setattr(Handover, "_take_news", forgetful)


def forgets_invitations(patch: pytest.MonkeyPatch) -> None:
    take = Handover._take_news
    patch.setattr(
        Handover,
        "_take_news",
        lambda self, news: take(self, News(news.frames, news.cursor, news.incarnation, news.backfilled)),
    )


def asks_for_nothing_older(patch: pytest.MonkeyPatch) -> None:
    gather = Handover.gather
    patch.setattr(Handover, "gather", lambda self, wants: replace(gather(self, wants), backfill=()))


@pytest.mark.long
@pytest.mark.parametrize(
    "breaks",
    [
        trusts_its_memory,
        sends_back_nothing_of_others,
        counts_what_was_not_saved,
        forgets_invitations,
        asks_for_nothing_older,
    ],
)
def test_the_histories_find_out_a_core_that(
    breaks: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    few = settings(
        max_examples=400, stateful_step_count=25, phases=[Phase.generate], report_multiple_bugs=False, print_blob=False
    )
    breaks(monkeypatch)

    with pytest.raises(AssertionError):
        run_state_machine_as_test(SyncMachine, settings=few)
