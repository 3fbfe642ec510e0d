"""A decision to erase reaches the hub and every device that syncs; nothing that comes late brings anything back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.businesses import businesses
from inspector.casework.desk import Desk
from inspector.casework.judging import erasing
from inspector.casework.visiting import notes, photos, visits
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.acts.erasing import Ground
from inspector.domain.ids import EventId, InstallationId, VisitId
from inspector.domain.values import VisitKind
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows.home import Home
from inspector.hub.running.process import start_hub
from inspector.sync.outcomes import Outcome
from inspector.wire.scopes import Role
from tests.fakes.backups import backed_up, restored
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import LAWS
from tests.fakes.postgres import NewDatabase, files_of, on_each_database
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.stories.officers import CATALOGUES, LINDE, done
from tests.stories.test_documents import a_picture

NOTE = "Mevrouw J. de Vries woont boven."


class Office:
    """Two inspectors, a supervisor and a privacy officer at one hub, and a visit they all know of."""

    def __init__(self, hub: RealHub, folder: Path) -> None:
        self.hub = hub
        self.folder = folder
        self.supervisor = enrolled(hub, folder / "c1", role=Role.SUPERVISOR)
        self.inspector, self.partner = enrolled(hub, folder / "t1"), enrolled(hub, folder / "t2")
        self.privacy = enrolled(hub, folder / "f1", role=Role.PRIVACY_OFFICER)
        self.everybody = [self.supervisor, self.inspector, self.partner, self.privacy]
        for officer in self.everybody:
            self._settles_after_sync(officer)
        self.meets()
        linde = businesses.with_id(self.desk(self.supervisor), LINDE)
        done(businesses.record_businesses(self.desk(self.supervisor), [linde]))
        self.meets()
        order = VisitOrder(linde.id, VisitKind.ROUTINE, partner=self.partner.vault.me.installation)
        started = visits.start_visit(self.desk(self.inspector), order)
        assert isinstance(started, Started)
        self.visit: VisitId = started.visit
        for text in ("Vooraf.", NOTE, "Achteraf."):
            done(notes.write_note(self.desk(self.inspector), self.visit, text))
        photo = Photo("deur.jpg", a_picture(), PersonOnPhoto.NO)
        done(photos.attach_photo(self.desk(self.inspector), self.visit, photo, None))
        self.meets()

    def desk(self, officer: SyncOfficer) -> Desk:
        return Desk(officer.vault, officer.clock, officer.ids, CATALOGUES, laws=LAWS)

    def meets(self, *officers: SyncOfficer) -> None:
        for _ in range(3):
            for officer in officers or self.everybody:
                assert officer.syncs().outcome is Outcome.OK

    def newcomer(self) -> SyncOfficer:
        officer = enrolled(self.hub, self.folder / "c2", role=Role.SUPERVISOR)
        self._settles_after_sync(officer)
        self.everybody.append(officer)
        return officer

    def target(self) -> EventId:
        found = self.supervisor.vault.visit(self.visit)
        assert found is not None
        return next(note.id for note in found.notes if note.event.text == NOTE)

    def proposes(self) -> None:
        found = self.supervisor.vault.visit(self.visit)
        assert found is not None
        events = (self.target(), found.photos[0].id)
        done(erasing.propose(self.desk(self.supervisor), self.visit, events, Ground.UNLAWFUL))
        self.meets(self.supervisor, self.privacy)

    def confirms(self) -> None:
        (state,) = erasing.erasures(self.desk(self.privacy))
        done(erasing.confirm(self.desk(self.privacy), state.said.id))
        self.meets(self.privacy)

    def body(self) -> bytes:
        return bodies(self.supervisor, self.target())[0] or b""

    def texts(self, officer: SyncOfficer) -> list[str]:
        found = officer.vault.visit(self.visit)
        return [] if found is None else [note.event.text for note in found.notes]

    def closes(self) -> None:
        for officer in self.everybody:
            officer.closes()

    def _settles_after_sync(self, officer: SyncOfficer) -> None:
        officer.settles_with(lambda: settling.settle(self.desk(officer)))


def bodies(officer: SyncOfficer, event: EventId) -> list[bytes | None]:
    rows = officer.vault._connection.execute(
        "SELECT body FROM events JOIN logs ON logs.no = events.log WHERE logs.id = ? AND seq = ?",
        (bytes.fromhex(event.log), event.seq),
    )
    return [body for (body,) in rows.fetchall()]


def on_disk(home: Path) -> bytes:
    address = Home(home).address
    if address is not None:
        return files_of(address)
    return b"".join(path.read_bytes() for path in home.glob("hub.db*"))


new_database = on_each_database(pytest.mark.long)


@pytest.fixture
def office(tmp_path: Path, new_database: NewDatabase) -> Iterator[Office]:
    for hub in a_real_hub(tmp_path / "hub", new_database()):
        office = Office(hub, tmp_path)
        yield office
        office.closes()


def test_hub_and_devices_erase_sign_and_a_newcomer_gets_the_rest(office: Office) -> None:
    target, body = office.target(), office.body()
    found = office.inspector.vault.visit(office.visit)
    assert found is not None
    shared = found.photos[0].event.shared.blob
    blob = office.hub.home / "blobs" / shared[:2] / shared
    half, other = (
        office.hub.home / "blobs" / "incoming" / bytes(16).hex() / name for name in (shared, bytes(32).hex())
    )
    for arrived in (half, other):  # from a device that sends it too, as far as its line held
        arrived.parent.mkdir(parents=True, exist_ok=True)
        arrived.write_bytes(b"ciphertext")
    assert body in on_disk(office.hub.home)
    assert blob.exists()
    office.proposes()
    proposed_only = body in on_disk(office.hub.home)

    office.confirms()

    assert proposed_only
    assert body not in on_disk(office.hub.home)
    assert not blob.exists()
    assert not half.exists()
    assert other.exists()
    away = office.partner
    assert bodies(away, target) == [body]
    done(notes.write_note(office.desk(away), office.visit, "Onderweg."))
    office.meets(away)
    office.meets(office.supervisor)
    assert bodies(away, target) == [None]
    assert body not in on_disk(office.hub.home), "a tablet that was away meanwhile brings nothing back"
    office.meets()
    newcomer = office.newcomer()
    office.meets()
    for officer in (office.supervisor, office.inspector, office.partner, newcomer):
        assert bodies(officer, target) == [None]
        assert office.texts(officer) == ["Vooraf.", "Achteraf.", "Onderweg."]
        assert officer.vault.quarantined() == ()
        assert officer.vault.missing_blobs() == ()
        assert_sound(officer.vault)
        assert_rebuild_equal(officer.vault)
    (state,) = erasing.erasures(office.desk(office.supervisor))
    hub = {
        installation
        for installation, known in office.supervisor.vault.directory.colleagues.items()
        if known.officer.number == "hub" and known.officer.agency == office.supervisor.vault.me.agency
    }
    people = {InstallationId(o.vault.me.installation) for o in (office.supervisor, office.inspector, office.partner)}
    assert hub | people <= state.applied_by
    assert state.missing == frozenset()


def test_a_hold_keeps_it_at_the_hub_too_and_a_hub_restored_from_before_the_decision_erases_again(
    office: Office, tmp_path: Path
) -> None:
    target, body = office.target(), office.body()
    with opened(office.hub.home, clock=system_ms, ids=office.hub.ids) as relay:
        copy = backed_up(relay, tmp_path / "copies").file
    office.proposes()
    desk = office.desk(office.supervisor)
    done(erasing.hold(desk, office.visit, "zaak loopt"))
    (state,) = erasing.erasures(office.desk(office.privacy))
    # The privacy officer has not heard of the hold yet.
    done(erasing.confirm(office.desk(office.privacy), state.said.id))
    office.meets(office.supervisor, office.privacy)
    held = body in on_disk(office.hub.home)
    done(erasing.lift(desk, [each.id for each in erasing.holds_on(desk, office.visit)]))
    office.meets(office.supervisor)
    lifted = body in on_disk(office.hub.home)
    office.meets()
    office.hub.process.kill()
    office.hub.home = restored(copy, tmp_path / "again", ids=office.hub.ids).home.path
    office.hub.process = start_hub(office.hub.home, port=office.hub.process.port)
    resurrected = body in on_disk(office.hub.home)

    office.meets(office.privacy, office.supervisor, office.inspector)

    assert (held, lifted) == (True, False)
    assert resurrected
    assert body not in on_disk(office.hub.home)
    assert bodies(office.inspector, target) == [None]
