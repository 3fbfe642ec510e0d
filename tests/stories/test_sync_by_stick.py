"""A whole day without a network: a stick goes from hand to hand and to the office, and brings the receipts back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.app.clock import SystemClock
from inspector.casework import settling
from inspector.casework.visiting import notes
from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.sync.by_stick import stick as sticks
from inspector.sync.by_stick.file_bundle import read_bundle, receipt_path
from inspector.sync.by_stick.stick import Taken
from inspector.sync.outcomes import Outcome
from inspector.wire.scopes import Role, StreamKind
from tests.fakes.backups import backed_up, restored
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.stories.at_the_hub import desk_of, meet, registers_linde, starts


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


class Cellar:
    """Two officers of one agency in a visit, with a stick and no network."""

    def __init__(self, hub: RealHub, folder: Path) -> None:
        self.hub, self.stick = hub, folder / "stick"
        self.stick.mkdir()
        supervisor = enrolled(hub, folder / "c1", role=Role.SUPERVISOR)
        self.first, self.second = enrolled(hub, folder / "t1"), enrolled(hub, folder / "t2")
        meet(supervisor, self.first, self.second)
        linde = registers_linde(supervisor)
        meet(supervisor, self.first, self.second)
        self.people = supervisor, self.first, self.second
        self.visit = starts(self.first, linde, self.second)
        hub.stop()

    def writes(self, officer: SyncOfficer, name: str) -> Path:
        path = self.stick / f"{name}.uitwisseling"
        sticks.write_stick(officer.vault, path, now_ms=now_ms())
        return path

    def takes(self, officer: SyncOfficer, path: Path) -> Taken:
        desk = desk_of(officer)
        return sticks.take_stick(officer.vault, read_bundle(path), lambda: settling.settle(desk))

    def notes(self, officer: SyncOfficer, text: str) -> None:
        notes.write_note(desk_of(officer), self.visit, text)

    def office(self, path: Path) -> Path:
        """Somebody brings the stick to the machine of the hub."""
        assert main(["hub", "stick", str(self.hub.home), str(path)]) == 0
        return receipt_path(path, "server")

    def closes(self) -> None:
        for officer in self.people:
            officer.closes()


def now_ms() -> int:
    return int(SystemClock().now().timestamp() * 1000)


@pytest.fixture
def cellar(hub: RealHub, tmp_path: Path) -> Iterator[Cellar]:
    made = Cellar(hub, tmp_path)
    yield made
    made.closes()


def test_only_the_hubs_receipt_empties_the_outbox_and_a_stick_may_bring_it_back(cellar: Cellar) -> None:
    cellar.notes(cellar.first, "De achterdeur was op slot.")
    waiting = cellar.first.unsent()
    path = cellar.writes(cellar.first, "dienst")

    cellar.takes(cellar.second, path)
    after_colleague = cellar.first.unsent()
    back = cellar.office(path)
    taken = cellar.takes(cellar.first, back)

    assert after_colleague == waiting > 0
    assert (taken.left, cellar.first.unsent()) == (waiting, 0)


def test_what_came_by_stick_is_at_the_hub_to_the_event_and_not_twice(cellar: Cellar) -> None:
    cellar.notes(cellar.first, "De achterdeur was op slot.")
    path = cellar.writes(cellar.first, "dienst")
    cellar.office(path)
    events = cellar.hub.status().events

    cellar.office(path)
    assert cellar.hub.status().events == events
    cellar.hub.restart()
    result = cellar.first.syncs()

    assert result.outcome is Outcome.OK
    assert cellar.hub.status().events >= events


def test_a_colleagues_receipt_says_second_copy_and_leaves_the_outbox_alone(cellar: Cellar) -> None:
    cellar.notes(cellar.first, "De achterdeur was op slot.")
    waiting = cellar.first.unsent()
    path = cellar.writes(cellar.first, "dienst")
    cellar.takes(cellar.second, path)
    back = receipt_path(path, "t2")
    assert sticks.write_receipts(cellar.second.vault, read_bundle(path), back, now_ms=now_ms())

    taken = cellar.takes(cellar.first, back)

    assert taken.copied
    assert cellar.first.unsent() == waiting
    assert cellar.first.vault.copies_of_waiting() == {cellar.visit: {cellar.second.vault.me.installation}}

    cellar.notes(cellar.first, "En de nooduitgang ook.")
    assert cellar.first.vault.copies_of_waiting() == {}


def test_who_met_a_colleague_that_is_lost_brings_his_work_to_the_hub(cellar: Cellar) -> None:
    cellar.notes(cellar.first, "De achterdeur was op slot.")
    cellar.takes(cellar.second, cellar.writes(cellar.first, "dienst"))
    carried = cellar.second.vault.sync_state().carried_events
    cellar.hub.restart()

    assert carried > 0
    assert cellar.second.syncs().outcome is Outcome.OK
    assert cellar.second.vault.sync_state().carried_events == 0
    supervisor = cellar.people[0]
    meet(supervisor)
    assert _notes(supervisor, cellar) == ["De achterdeur was op slot."]


def test_a_stick_that_is_found_does_not_tell_that_somebody_sealed_a_signal(cellar: Cellar) -> None:
    cellar.notes(cellar.first, "De achterdeur was op slot.")
    data = cellar.writes(cellar.first, "dienst").read_bytes()

    kinds = {frame[20] for frame in read_bundle(cellar.stick / "dienst.uitwisseling").frames}

    assert StreamKind.ENVELOPE not in kinds
    assert StreamKind.LOGBOOK not in kinds
    assert StreamKind.DIRECTORY not in kinds
    assert b"Officier" not in data
    assert not [part for part in read_bundle(cellar.stick / "dienst.uitwisseling").for_hub if len(part) % 65536 != 48]


def test_a_receipt_of_a_life_of_the_hub_that_is_over_empties_nothing(cellar: Cellar, tmp_path: Path) -> None:
    with opened(cellar.hub.home, clock=system_ms, ids=SystemIds()) as relay:
        copy = backed_up(relay, tmp_path / "copies").file
    cellar.notes(cellar.first, "De achterdeur was op slot.")
    late = cellar.office(cellar.writes(cellar.first, "dienst"))
    restored(copy, tmp_path / "again", ids=SystemIds())
    cellar.hub.home = tmp_path / "again"
    cellar.hub.restart()
    cellar.first.courier.sync_once()
    cellar.notes(cellar.first, "En de nooduitgang ook.")
    waiting = cellar.first.unsent()

    taken = cellar.takes(cellar.first, late)

    assert taken.stale == 1
    assert cellar.first.unsent() == waiting


def _notes(officer: SyncOfficer, cellar: Cellar) -> list[str]:
    visit = desk_of(officer).vault.visit(cellar.visit)
    assert visit is not None
    return [note.event.text for note in visit.notes]
