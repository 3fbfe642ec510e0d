"""An officer forgets the passphrase: two custodians hand in what was never sent, once the installation is revoked."""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspector.casework.businesses import businesses
from inspector.casework.desk import Desk
from inspector.casework.judging import hand_ins
from inspector.casework.visiting import notes, photos, visits
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.slots import create_slots
from inspector.crypto.stretching import FLOOR
from inspector.domain.ids import VisitId
from inspector.domain.values import VisitKind
from inspector.sync.outcomes import Outcome
from inspector.vault.making.keeping import open_vault
from inspector.vault.model.streams import SyncState
from inspector.wire.custodian import Custodian, encode_custodian
from inspector.wire.event import LogHead
from inspector.wire.scopes import Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import LAWS
from tests.fakes.sync_officer import PASSPHRASE, SyncOfficer, enrolled
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.stories.officers import CATALOGUES, LINDE, done
from tests.stories.test_documents import a_picture

PHRASES = tuple(f"bewaarder nummer {n} waakt" for n in ("een", "twee", "drie"))
TEXT = "Alleen op deze tablet."
PAGE = 4096


@dataclass
class Story:
    """A tablet with a visit that was never sent, and nobody who can open it."""

    folder: Path
    hub: RealHub
    supervisor: SyncOfficer
    colleague: SyncOfficer
    officer: SyncOfficer
    visit: VisitId

    @property
    def installation(self) -> str:
        return self.officer.vault.me.installation

    def recover(self, monkeypatch: pytest.MonkeyPatch, *words: str, pair: tuple[int, int] = (0, 2)) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(PHRASES[n] + "\n" for n in pair)))
        keys = [word for n in pair for word in ("--key", str(self.folder / f"custodian-{n}.key"))]
        return main(["vault", "recover", str(self.officer.folder), *keys, *words])

    def revoke(self) -> None:
        assert main(["hub", "revoke", str(self.hub.home), "--installation", self.installation]) == 0

    def on_the_tablet(self) -> tuple[tuple[LogHead, ...], SyncState]:
        """Own logs and outbox, as they lie there; the story's teller did write the passphrase down."""
        vault = open_vault(self.officer.folder, bytearray(PASSPHRASE), clock=self.officer.clock, ids=self.officer.ids)
        try:
            assert_sound(vault)
            own = {row[0] for row in vault._connection.execute("SELECT id FROM logs WHERE own")}
            return tuple(head for head in vault.heads() if head.log in own), vault.sync_state()
        finally:
            vault.close()


@pytest.fixture
def story(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Story]:
    for hub in a_real_hub(tmp_path / "hub"):
        supervisor = enrolled(hub, tmp_path / "c1", role=Role.SUPERVISOR)
        officer, colleague = enrolled(hub, tmp_path / "t1"), enrolled(hub, tmp_path / "t2")
        _meet(supervisor, officer, colleague)
        linde = businesses.with_id(_desk(supervisor), LINDE)
        done(businesses.record_businesses(_desk(supervisor), [linde]))
        _custodians(tmp_path, hub)
        _meet(supervisor, officer, colleague)
        officer.restarts()  # an evening between: locked, and unlocked with the passphrase
        order = VisitOrder(linde.id, VisitKind.ROUTINE, partner=colleague.vault.me.installation)
        started = visits.start_visit(_desk(officer), order)
        assert isinstance(started, Started), started
        done(notes.write_note(_desk(officer), started.visit, TEXT))
        done(photos.attach_photo(_desk(officer), started.visit, Photo("deur.jpg", a_picture(), PersonOnPhoto.NO)))
        officer.vault.close()
        capsys.readouterr()
        yield Story(tmp_path, hub, supervisor, colleague, officer, started.visit)
        supervisor.closes()
        colleague.closes()


def _custodians(folder: Path, hub: RealHub) -> None:
    files = []
    for n, phrase in enumerate(PHRASES):
        key = ReaderKey(SystemIds().key32())
        data = create_slots(bytes(16), bytearray(key.seed), bytearray(phrase.encode()), FLOOR, SystemIds())
        (folder / f"custodian-{n}.key").write_bytes(data)
        files.append(folder / f"custodian-{n}.pub")
        files[-1].write_bytes(encode_custodian(Custodian(f"Bewaarder {n}", key.public)))
    assert main(["hub", "custodians", str(hub.home), "--agency", "gemeente", *map(str, files)]) == 0


def _meet(*officers: SyncOfficer) -> None:
    for _ in range(3):
        for officer in officers:
            assert officer.syncs().outcome is Outcome.OK


def _desk(officer: SyncOfficer) -> Desk:
    return Desk(officer.vault, officer.clock, officer.ids, CATALOGUES, laws=LAWS)


def test_two_custodians_hand_in_what_was_never_sent_once_the_installation_is_revoked_and_it_counts_once_accepted(
    story: Story, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    slots = (story.officer.folder / "slots.cbor").read_bytes()
    before, stored = story.on_the_tablet(), story.hub.status()
    heads, unsent = before
    assert unsent.outbox_events
    assert unsent.outbox_blobs

    assert story.recover(monkeypatch) == 1, "not before the revocation"
    asked = f"inspector hub revoke DIR --installation {story.installation}"
    assert capsys.readouterr() == ("", f"inspector vault: revoke the installation first: {asked}\n")
    assert story.on_the_tablet() == before
    assert (story.hub.status().events, story.hub.status().blobs) == (stored.events, stored.blobs)

    story.revoke()
    revoked = story.on_the_tablet()
    story.hub.kill()
    assert story.recover(monkeypatch) == 1
    assert "the hub gave no answer (unreachable)" in capsys.readouterr().err
    assert story.on_the_tablet() == revoked, "a hub that is away costs nothing"
    story.hub.restart()
    capsys.readouterr()

    assert story.recover(monkeypatch, "--json") == 0

    said = json.loads(capsys.readouterr().out)
    assert said == {
        "outcome": "revoked",
        "events": unsent.outbox_events,
        "photos": unsent.outbox_blobs,
        "refused": 0,
        "left_events": 0,
        "left_photos": 0,
        "salvaged": None,
    }
    after = story.on_the_tablet()
    assert after[0] == heads, "custodians wrote nothing in the officer's name"
    assert (after[1].outbox_events, after[1].outbox_blobs) == (0, 0)
    assert (story.officer.folder / "slots.cbor").read_bytes() == slots
    assert story.recover(monkeypatch, pair=(2, 1)) == 0, "another pair may try again"
    told = capsys.readouterr().out
    assert "Handed in 0 events and 0 photos.\n" in told
    assert "Nothing is left here." in told

    story.supervisor.syncs()
    story.supervisor.syncs()
    assert story.supervisor.vault.visit(story.visit) is None
    (waiting,) = hand_ins.waiting(_desk(story.supervisor))
    done(hand_ins.accept(_desk(story.supervisor), waiting))
    _meet(story.supervisor, story.colleague)
    for reader in (story.supervisor, story.colleague):
        found = reader.vault.visit(story.visit)
        assert found is not None
        assert [note.event.text for note in found.notes] == [TEXT]
        (photo,) = found.photos
        stream = reader.vault.stream_in(photo.id)
        assert stream is not None
        assert reader.vault.open_blob(stream, photo.event.shared) is not None
        assert_rebuild_equal(reader.vault)


@pytest.mark.parametrize("page", [0, -2])
def test_a_damaged_vault_is_salvaged_by_custodians_and_what_holds_is_handed_in(
    story: Story, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], page: int
) -> None:
    database = story.officer.folder / "vault.db"
    pages = [database.read_bytes()[start : start + PAGE] for start in range(0, database.stat().st_size, PAGE)]
    pages[page] = bytes(PAGE)
    broken = b"".join(pages)
    database.write_bytes(broken)
    assert story.recover(monkeypatch) == 1, "not before the revocation"
    assert database.read_bytes() == broken, "nothing is changed before"
    story.revoke()
    capsys.readouterr()

    assert story.recover(monkeypatch, "--json") == 0

    said = json.loads(capsys.readouterr().out)
    assert said["salvaged"]["missing_events"] == 0
    assert (said["left_events"], said["left_photos"]) == (0, 0)
    assert (story.officer.folder / "damaged-1" / "vault.db").read_bytes() == broken
    _meet(story.supervisor)
    for waiting in hand_ins.waiting(_desk(story.supervisor)):
        done(hand_ins.accept(_desk(story.supervisor), waiting))
    _meet(story.supervisor)
    found = story.supervisor.vault.visit(story.visit)
    assert found is not None
    assert [note.event.text for note in found.notes] == [TEXT]
    assert len(found.photos) == 1
