"""What fails while officers work, and what they are told: three databases, two hubs, two proxies and a store, all real.

Whoever runs this must be root: `make test-ha` sets up all the rest.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.backups import PASSPHRASE, write_keys
from tests.ha.cluster import DATABASES, HUBS, STORE, Cluster, a_cluster, waits
from tests.ha.crew import Crew, a_crew

OFFICERS = ("i1", "i2", "i3")
CALM_SECONDS = 3
pytestmark = [pytest.mark.ha, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with a_cluster((*OFFICERS, "c1")) as made:
        yield made


@pytest.fixture(scope="module")
def aboard(cluster: Cluster) -> Iterator[Crew]:
    with a_crew(cluster, OFFICERS) as made:
        yield made


@pytest.fixture
def crew(cluster: Cluster, aboard: Crew) -> Iterator[Crew]:
    """The officers before a cluster that is whole; whatever a test broke is mended after it."""
    yield aboard
    cluster.mend()


def test_a_killed_primary_is_back_in_time_and_nothing_receipted_is_gone(cluster: Cluster, crew: Crew) -> None:
    primary, lost = cluster.primary(), crew["i3"]
    with crew.working("i1", "i2"):
        time.sleep(CALM_SECONDS)
        receipted = lost.is_lost_at_its_best()
        at = time.monotonic()
        primary.dies()
        crew.is_back(at, within=25, what="the primary was killed")
        # Nobody sent again what the device had that died with it.
        held = cluster.reaches()
        assert {log: held.get(log, 0) for log in receipted if held.get(log, 0) < receipted[log]} == {}
    assert cluster.primary().name != primary.name
    crew.everybody_noticed(at, "i1", "i2")

    lost.raider.opens()
    cluster.mend()
    crew.comes_home()


def test_a_primary_behind_a_cut_cable_is_replaced_in_time_and_takes_nothing_more(cluster: Cluster, crew: Crew) -> None:
    primary = cluster.primary()
    with crew.working():
        time.sleep(CALM_SECONDS)
        at = time.monotonic()
        primary.street.cut(primary.name)
        crew.is_back(at, within=30, what="the primary's cable was cut")
        # By then it knows itself that it is one no more.
        assert cluster.asks(primary.name, "SELECT pg_is_in_recovery()") != "f"
    crew.everybody_noticed(at, *OFFICERS)

    cluster.mend()
    crew.comes_home()


@pytest.mark.parametrize("hub", HUBS)
def test_when_a_hub_is_killed_the_other_answers_within_a_second(cluster: Cluster, crew: Crew, hub: str) -> None:
    with crew.working():
        time.sleep(CALM_SECONDS)
        at = time.monotonic()
        cluster[hub].services["hub"].dies()
        crew.is_back(at, within=1, what=f"{hub} was killed")

    cluster.mend()
    crew.comes_home()


@pytest.mark.parametrize("how", ["killed", "cut off"])
def test_when_a_proxy_is_gone_the_other_has_its_address_in_time(cluster: Cluster, crew: Crew, how: str) -> None:
    front = cluster.front()
    with crew.working():
        time.sleep(CALM_SECONDS)
        at = time.monotonic()
        if how == "killed":
            front.services["haproxy"].dies()
        else:
            front.street.cut(front.name)
        crew.is_back(at, within=8, what=f"a proxy was {how}")

    cluster.mend()
    crew.comes_home()


@pytest.mark.parametrize(("how", "within"), [("killed", 10), ("cut off", 40)])
def test_while_the_store_is_gone_notes_go_on_and_photos_wait_and_are_said_to(
    cluster: Cluster, crew: Crew, how: str, within: float
) -> None:
    store = cluster[STORE]
    with crew.working():
        time.sleep(CALM_SECONDS)
        at = time.monotonic()
        if how == "killed":
            store.dies()
        else:
            store.street.cut(store.name)
        waits(lambda: not any(cluster.is_ready(hub) for hub in HUBS), 60)
        crew.is_back(time.monotonic(), within=within, what=f"notes went on, with no hub ready, as the store was {how}")
        waits(lambda: all(any(m.ended > at and m.blobs for m in each.moments) for each in crew.officers.values()), 60)
        gone = time.monotonic()
        time.sleep(CALM_SECONDS)
        store.street.mend(store.name)
        store.starts_again()
    for officer in crew.officers.values():
        waiting = [m.blobs for m in officer.moments if at < m.began and m.ended < gone]
        assert waiting == sorted(waiting), "nobody is told that a photo is safe that the store cannot have"

    cluster.mend()
    crew.comes_home()


def test_what_a_full_disk_of_the_primary_does_not_take_waits_with_the_officers(cluster: Cluster, crew: Crew) -> None:
    primary = cluster.primary()
    with crew.working():
        time.sleep(CALM_SECONDS)
        at = time.monotonic()
        primary.fills_up()
        waits(lambda: crew.is_refused(at), 60)
        primary.makes_room()
        crew.is_back(time.monotonic(), within=25, what="the full disk had room again")

    cluster.mend()
    crew.comes_home()


def test_with_no_copy_left_nothing_is_receipted(cluster: Cluster, crew: Crew) -> None:
    primary = cluster.primary()
    others = [cluster[name] for name in DATABASES if name != primary.name]
    with crew.working():
        time.sleep(CALM_SECONDS)
        for other in others:
            other.services["patroni"].dies()
        alone = time.monotonic()
        time.sleep(8)
        ended = time.monotonic()
        for other in others:
            other.services["patroni"].starts()
        crew.is_back(ended, within=40, what="the copies came back")
    for officer in crew.officers.values():
        assert [m for m in officer.moments if m.began > alone and m.ended < ended and m.is_safe] == []

    cluster.mend()
    crew.comes_home()


def test_a_backup_put_back_beside_working_officers_gets_again_what_it_lacks(
    cluster: Cluster, crew: Crew, tmp_path: Path
) -> None:
    public, secret = write_keys(tmp_path)
    with crew.working():
        time.sleep(CALM_SECONDS)
        cluster.hub_says("backup", "--to", str(tmp_path / "copies"), "--key", str(public))
        (backup,) = (tmp_path / "copies").iterdir()
        time.sleep(CALM_SECONDS)
        at = time.monotonic()
        cluster.is_put_back(backup, secret, PASSPHRASE)
        crew.is_back(at, within=60, what="the hubs and their database were gone and a backup was put back")
    crew.everybody_noticed(at, *OFFICERS)

    crew.comes_home()
