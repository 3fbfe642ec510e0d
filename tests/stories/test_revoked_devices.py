"""A revoked device hears directories and nothing else, erases what was decided, and is wiped by two people's word."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.judging import erasing, wiping
from inspector.casework.visiting import notes
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.refusals import NotAllowed, UnknownThing
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.relay import opened
from inspector.sync.outcomes import Outcome
from inspector.vault.making.keeping import exists_in
from inspector.vault.model.batch import Batch
from inspector.vault.model.revoked_devices import OwnWipe
from inspector.vault.sides.vault import Vault
from inspector.wire.directory import InstallationWiped, WipeCancelled, WipeOrdered
from inspector.wire.receipts import BlobReceipt, StoredBlob, message_of
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.hub_process import a_real_hub
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done
from tests.stories.revoking import newcomer
from tests.stories.test_erasure_through_a_hub import NOTE, Office, bodies


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    for hub in a_real_hub(tmp_path / "hub"):
        office = Office(hub, tmp_path)
        yield office
        office.closes()


def test_a_revoked_device_carries_out_an_erasure_signs_for_it_and_hears_nothing_else(office: Office) -> None:
    target, gone = office.target(), office.partner
    with opened(office.hub.home, clock=system_ms, ids=SystemIds()) as relay:
        administering.revoke(relay, gone.vault.signing_key.id)
    office.everybody.remove(gone)
    office.meets()
    done(notes.write_note(office.desk(office.inspector), office.visit, "Na de intrekking."))
    office.proposes()
    office.confirms()
    office.meets()
    before = bodies(gone, target)

    for _ in range(2):
        assert gone.syncs().outcome is Outcome.REVOKED
    office.meets(office.privacy, office.supervisor)

    assert before != [None]
    assert bodies(gone, target) == [None]
    assert NOTE not in office.texts(gone)
    assert "Na de intrekking." not in office.texts(gone)
    assert gone.unsent() == 0
    (state,) = erasing.erasures(office.desk(office.supervisor))
    assert gone.vault.me.installation in state.applied_by
    assert_rebuild_equal(gone.vault)
    gone.closes()


# --- wiping, under a clock that is turned


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2")
    yield team
    team.ends()


class Revoked:
    """The tablet of t2, revoked with a note on it that was never sent."""

    def __init__(self, team: Team) -> None:
        self.team = team
        self.visit: VisitId = team.starts("t1", partner="t2")
        team.joins("t2", "t1", self.visit)
        team.judges("t2", self.visit, EXIT, LOCKED)
        self.syncs()
        done(notes.write_note(self.desk, self.visit, "Niet verzonden."))
        team.world.revokes(team.world.people["t2"], at={head.log: head.seq for head in self.vault.heads()})

    @property
    def desk(self) -> Desk:
        return self.team.desk("t2")

    @property
    def vault(self) -> Vault:
        return self.desk.vault

    @property
    def name(self) -> InstallationId:
        return self.vault.me.installation

    def syncs(self) -> None:
        """The hub signs for all there is, says what time it is, and what has become due is done."""
        for _ in range(2):
            self.team.world.confirms(self.vault)
            self.hears_the_time()
            settling.settle(self.desk)
        self.team.world.spreads_directories()

    def hears_the_time(self) -> None:
        self.vault.ingest((), checkpoint=message_of(self.team.world.receipt()))

    def administrator_orders(self) -> None:
        self.team.world.declares(Agency.GEMEENTE, WipeOrdered(bytes.fromhex(self.name), 1))

    def supervisor_orders(self, number: str = "c1") -> None:
        done(wiping.order(self.team.desk(number), self.name))
        self.team.world.spreads_directories()

    def days(self, days: float) -> None:
        self.team.world.clock.passes(days=days)
        self.syncs()

    @property
    def is_to_be_wiped(self) -> bool:
        return wiping.is_to_be_done(self.desk)


def test_a_device_is_wiped_when_both_said_so_all_is_receipted_and_a_day_is_over(team: Team) -> None:
    tablet = Revoked(team)
    folder = tablet.vault.folder
    tablet.administrator_orders()
    tablet.supervisor_orders()
    tablet.hears_the_time()
    assert tablet.vault.own_wipe() == OwnWipe(None, is_due=False, is_said=False), "something is not receipted yet"
    tablet.syncs()
    for hours in (0, 12, 11):
        team.world.clock.passes(hours=hours)
        tablet.syncs()
        assert not tablet.is_to_be_wiped

    team.world.clock.passes(hours=2)
    tablet.syncs()

    assert tablet.is_to_be_wiped
    (known,) = team.desk("c1").vault.revoked_devices()
    assert known.wiped_at is not None
    wiping.wipe(tablet.desk)
    assert list(folder.iterdir()) == []
    assert not exists_in(folder)
    team.world.people.pop("t2")


def test_nothing_is_wiped_while_an_event_or_a_photo_is_not_receipted_however_long_that_takes(team: Team) -> None:
    tablet = Revoked(team)
    tablet.administrator_orders()
    tablet.supervisor_orders()
    for _ in range(3):
        team.world.clock.passes(days=3)
        tablet.hears_the_time()
        settling.settle(tablet.desk)
        assert tablet.vault.own_wipe() == OwnWipe(None, is_due=False, is_said=False)

    tablet.syncs()
    photo = team.world.people["t2"].photographs(tablet.visit, b"foto" * 500)
    tablet.days(2)
    assert not tablet.is_to_be_wiped, "its photos are not at the hub"
    assert not wiping.wipe(tablet.desk)
    assert exists_in(tablet.vault.folder)

    for blob in filter(None, (photo.shared, photo.original)):
        stored = StoredBlob(bytes.fromhex(blob.blob), blob.size)
        signed = BlobReceipt(team.world.incarnation, (stored,), 1).sign(team.world.hub)
        tablet.vault.blob_receipted(blob.blob, signed)
    tablet.syncs()
    assert tablet.is_to_be_wiped


@pytest.mark.parametrize("said", ["of another device", "by one of each"])
def test_an_order_wipes_the_one_device_that_both_named_and_no_other(team: Team, said: str) -> None:
    tablet = Revoked(team)
    other = team.desk("t1").vault
    team.world.revokes(team.world.people["t1"])
    if said == "of another device":
        tablet.administrator_orders()
    else:
        team.world.declares(Agency.GEMEENTE, WipeOrdered(bytes.fromhex(other.me.installation), 1))
    tablet.supervisor_orders()
    for _ in range(2):
        team.world.confirms(other)
        other.ingest((), checkpoint=message_of(team.world.receipt()))
        settling.settle(team.desk("t1"))
        tablet.days(2)

    assert other.own_wipe() is None
    assert not wiping.is_to_be_done(team.desk("t1"))
    assert tablet.is_to_be_wiped == (said == "of another device")


def test_one_person_in_both_roles_wipes_nothing(team: Team) -> None:
    tablet = Revoked(team)
    team.world.enrols("c1+2", Agency.GEMEENTE, Role.ADMINISTRATOR)
    team.world.spreads_directories()
    said = WipeOrdered(bytes.fromhex(tablet.name), 1)
    tablet.supervisor_orders()
    team.desk("c1+2").vault.append(Batch(declarations=(said,)))
    team.world.spreads_directories()
    (known,) = team.desk("c1").vault.revoked_devices()
    for _ in range(2):
        tablet.days(2)

    assert {(each.by.number, each.by.role) for each in known.orders} == {
        ("c1", Role.SUPERVISOR),
        ("c1", Role.ADMINISTRATOR),
    }
    assert tablet.vault.own_wipe() is None
    assert not tablet.is_to_be_wiped


def test_an_administrator_of_another_agency_orders_nothing(team: Team) -> None:
    tablet = Revoked(team)
    team.world.officer("q1")
    tablet.supervisor_orders()
    team.world.declares(Agency.POLITIE, WipeOrdered(bytes.fromhex(tablet.name), 1))
    tablet.days(2)

    assert tablet.vault.own_wipe() is None
    assert not tablet.is_to_be_wiped


@pytest.mark.parametrize("who", ["administrator", "supervisor", "two supervisors", "two administrators"])
def test_one_role_alone_wipes_nothing(team: Team, who: str) -> None:
    tablet = Revoked(team)
    newcomer(team, "c2")
    team.world.spreads_directories()
    if "administrator" in who:
        tablet.administrator_orders()
    if "supervisor" in who:
        tablet.supervisor_orders()
    if who == "two supervisors":
        tablet.supervisor_orders("c2")
    if who == "two administrators":
        tablet.administrator_orders()

    for _ in range(3):
        tablet.days(2)

    assert tablet.vault.own_wipe() is None
    assert not tablet.is_to_be_wiped


def test_an_order_about_a_device_that_works_or_by_another_agency_is_none(team: Team) -> None:
    tablet = Revoked(team)
    team.world.officer("q1")
    about = bytes.fromhex(tablet.name)
    for number in ("q1", "t1"):  # a rebuilt program says it nevertheless
        team.desk(number).vault.append(Batch(declarations=(WipeOrdered(about, 1),)))
    tablet.administrator_orders()
    team.world.declares(Agency.GEMEENTE, WipeOrdered(bytes.fromhex(team.desk("t1").vault.me.installation), 1))

    assert isinstance(wiping.order(team.desk("c1"), team.desk("t1").vault.me.installation), UnknownThing)
    assert isinstance(wiping.order(team.desk("t1"), tablet.name), NotAllowed)
    assert tablet.vault.own_wipe() is None
    assert team.desk("t1").vault.own_wipe() is None


def test_an_order_that_is_taken_back_in_time_is_forgotten_and_a_new_one_waits_a_day_again(team: Team) -> None:
    tablet = Revoked(team)
    tablet.administrator_orders()
    tablet.supervisor_orders()
    tablet.days(0.5)
    done(wiping.cancel(team.desk("c1"), tablet.name))
    team.world.spreads_directories()
    tablet.days(2)
    assert tablet.vault.own_wipe() is None

    tablet.administrator_orders()
    tablet.supervisor_orders()
    tablet.days(0)
    tablet.days(0.9)
    assert not tablet.is_to_be_wiped
    tablet.days(0.2)

    assert tablet.is_to_be_wiped


def test_a_wrong_clock_of_the_device_neither_hastens_nor_hinders_the_wiping(team: Team) -> None:
    tablet = Revoked(team)
    tablet.administrator_orders()
    tablet.supervisor_orders()
    tablet.syncs()
    checkpoint = message_of(team.world.receipt())

    team.world.clock.passes(days=400)
    tablet.vault.ingest((), checkpoint=checkpoint)
    settling.settle(tablet.desk)

    assert not tablet.is_to_be_wiped


def test_a_device_with_a_wrong_clock_says_by_the_hub_s_time_when_it_was_wiped(team: Team) -> None:
    tablet, clock = Revoked(team), team.world.clock
    tablet.administrator_orders()
    tablet.supervisor_orders()
    tablet.syncs()
    clock.passes(hours=25)
    tablet.hears_the_time()
    true = clock.now()

    clock.is_set_to(true + timedelta(days=60))
    settling.settle(tablet.desk)
    clock.is_set_to(true)
    team.world.spreads_directories()

    (known,) = team.desk("c1").vault.revoked_devices()
    assert known.wiped_at == true


def test_what_a_revoked_device_still_settles_grants_nobody_anything(team: Team) -> None:
    tablet = Revoked(team)
    newcomer(team, "t3")
    team.world.spreads_directories()
    before = {head.log: head.seq for head in tablet.vault.heads()}

    settling.settle(tablet.desk)

    directory = [stream.id for stream in tablet.vault.streams(StreamKind.DIRECTORY)]
    assert not tablet.vault.frames_beyond(before, directory)


def test_a_stranger_s_word_that_it_was_wiped_or_a_cancellation_by_another_agency_changes_nothing(team: Team) -> None:
    tablet = Revoked(team)
    team.world.officer("q1")
    tablet.administrator_orders()
    tablet.supervisor_orders()
    (known,) = team.desk("c1").vault.revoked_devices()
    taken_back = tuple(WipeCancelled(each.event) for each in known.orders)
    team.desk("q1").vault.append(Batch(declarations=(InstallationWiped(1), *taken_back)))
    team.world.spreads_directories()

    (after,) = team.desk("c1").vault.revoked_devices()
    assert after.is_wipe_in_force
    assert after.wiped_at is None
