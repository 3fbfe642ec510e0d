"""A court bundle of a visit that went over a hub: each log under checkpoints that the hub signed of its tree."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.judging import reviews
from inspector.casework.visiting import checklists, closings, places, visits
from inspector.domain.place_events import PlaceEntered
from inspector.domain.values import PlaceKind
from inspector.reports import stored_zip
from inspector.reports.verification import verify_bundle
from inspector.wire.receipt_lines import LineProof
from inspector.wire.scopes import Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.stories.at_the_hub import desk_of, meet, registers_linde, starts
from tests.stories.officers import EXIT, LOCKED, SIGNED, done


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path / "hub")


@pytest.fixture
def pair(hub: RealHub, tmp_path: Path) -> Iterator[tuple[SyncOfficer, SyncOfficer]]:
    officers = enrolled(hub, tmp_path / "t1"), enrolled(hub, tmp_path / "c1", role=Role.SUPERVISOR)
    meet(*officers)
    yield officers
    for officer in officers:
        officer.closes()


def test_each_log_in_a_bundle_stands_to_its_end_under_a_checkpoint_that_the_hub_signed(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    officer, supervisor = pair
    business = registers_linde(supervisor)
    meet(*pair)
    desk, visit = desk_of(officer), starts(officer, business)
    done(visits.show_card(desk, visit, "beheerder"))
    done(places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    done(checklists.assess(desk, visit, EXIT, LOCKED))
    done(closings.close_visit(desk, visit, SIGNED))
    meet(*pair)
    done(reviews.release_visit(desk_of(supervisor), visit))
    meet(*pair)

    made = documents.court_bundle(desk_of(supervisor), visit)

    assert isinstance(made, bytes), made
    files = stored_zip.unpack(made)
    proof = verify_bundle(files)
    lines = [LineProof.decode(data) for name, data in files.items() if name.startswith("receipts/")]
    signed = {line.line.head.log: line.check(supervisor.hub_public) for line in lines}
    reach = {log.log: max(mark.seq for mark in proof.marks.get(log.log, ())) for log in proof.logs}
    assert len(proof.logs) >= 3, "the shared part, the officer's own, and what the supervisor released"
    assert reach == {log.log: log.last for log in proof.logs}
    assert signed.keys() == reach.keys()
    assert all(each.size > 0 and each.root is not None for each in signed.values())
