"""The disk refuses one statement of a write, each in its turn: file, memory and what was told say the same."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.casework.judging import erasing
from inspector.casework.visiting import notes
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import STATEMENT_LIFE, Statement, issue_statement
from inspector.crypto.validity import Validity
from inspector.domain.acts.erasing import Ground
from inspector.domain.events import PhotoAttached
from inspector.domain.values import Outcome
from inspector.vault.files.blobs import DOWNLOADS
from inspector.vault.files.copied import Kind
from inspector.vault.files.second_copy import FILE
from inspector.vault.model.batch import Batch
from inspector.vault.model.errors import NotSavedError, ReadOnlyError
from inspector.wire.directory import InstallationRevoked
from inspector.wire.scopes import Agency, Role
from tests.fakes.failing_disk import failing_disk, refuses
from tests.fakes.killed import killed
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_sound
from tests.fakes.vault_state import State, opened_anew, state
from tests.fakes.world import World, a_world
from tests.stories.officers import done, team_in

__all__ = ["failing_disk"]

pytestmark = pytest.mark.usefixtures("failing_disk")

Write = Callable[[], object]


@dataclass
class Stage:
    """An officer about to write, in a world where everything else is over."""

    folder: Path
    officer: OfficerAtWork
    write: Write

    def anew(self) -> State:
        with opened_anew(self.officer, self.folder, self.folder / "anew") as vault:
            return state(vault)


# --- what is written


def begins_a_visit(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    return t1, t1.starts_visit


def answers_a_condition(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    return t1, lambda: t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)


def seals_a_signal(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    return t1, lambda: t1.seals_signal("zij keek steeds naar de deur")


def sends_a_signal_in_the_place_of_a_cover(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    t1.seals_signal("zij keek steeds naar de deur", waits=True)
    return t1, lambda: t1.vault.append(Batch(fixed_sendings=2))


def revokes_a_colleague(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    t1.starts_visit()
    c1 = world.officer("c1")
    admin = world.administrator(Agency.GEMEENTE)
    admin.vault.ingest(t1.vault.frames_beyond({}))
    revoked = InstallationRevoked(bytes.fromhex(c1.me.installation), 1, ())
    return admin, lambda: admin.vault.append(Batch(declarations=(revoked,)))


def hears_of_a_visit_and_of_its_writer(world: World) -> tuple[OfficerAtWork, Write]:
    """The frames come before the directory that says who wrote them, as they may."""
    c1 = world.officer("c1")
    offline = world.people.pop("c1")
    t2 = world.officer("t2")
    world.people["c1"] = offline
    t2.photographs(t2.starts_visit(), b"foto")
    frames = sorted(t2.vault.frames_beyond({}))
    return c1, lambda: c1.vault.ingest(frames, cursor=7, incarnation=world.incarnation)


def gets_a_receipt(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    t1.starts_visit()
    receipt = world.receipt(*t1.vault.heads())
    return t1, lambda: t1.vault.apply_receipt(receipt)


def gets_another_name(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    t1.starts_visit()
    office, identity = world.office(Agency.GEMEENTE), t1.vault.identity
    validity = Validity.starting(world.clock.now() + timedelta(days=1), STATEMENT_LIFE)
    public = SigningKey(identity.signing_seed).public, ReaderKey(identity.reader_seed).public
    said = Statement("gemeente", "t1", "Nieuwe Naam", Role.INSPECTOR.value, *public, validity)
    statement = issue_statement(said, office.enrolment)
    return t1, lambda: t1.vault.renew_statement(statement)


def makes_everything_again(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    t1.starts_visit()
    return t1, t1.vault.rebuild


def lists_its_logs(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    t1.starts_visit()
    return t1, t1.vault.list_heads


def keeps_a_draft(world: World) -> tuple[OfficerAtWork, Write]:
    t1 = world.officer("t1")
    return t1, lambda: t1.vault.put_draft("note/1", b"half een zin")


def obeys_an_erasure(world: World) -> tuple[OfficerAtWork, Write]:
    t1, _, frames = about_to_obey(world)
    return t1, lambda: t1.vault.ingest(frames)


def about_to_obey(world: World) -> tuple[OfficerAtWork, PhotoAttached, tuple[bytes, ...]]:
    """A note and a photo of t1 are to go; the decision is on its way."""
    team = team_in(world, *(world.officer(number).number for number in ("c1", "t1", "f1")))
    t1, visit = team.world.people["t1"], team.starts("t1")
    photo = t1.photographs(visit, b"foto")
    done(notes.write_note(team.desk("t1"), visit, "Kamer van mevrouw De Vries"))
    team.meets("c1", "t1", "f1")
    shown = team.visit("c1", visit)
    events = tuple(recorded.id for recorded in (*shown.notes, *shown.photos))
    done(erasing.propose(team.desk("c1"), visit, events, Ground.UNLAWFUL))
    team.hears("f1", "c1")
    for each in erasing.erasures(team.desk("f1")):
        done(erasing.confirm(team.desk("f1"), each.said.id))
    return t1, photo, team.desk("f1").vault.frames_beyond({head.log: head.seq for head in t1.vault.heads()})


WRITES = [
    begins_a_visit,
    answers_a_condition,
    seals_a_signal,
    sends_a_signal_in_the_place_of_a_cover,
    revokes_a_colleague,
    hears_of_a_visit_and_of_its_writer,
    obeys_an_erasure,
    gets_a_receipt,
    gets_another_name,
    makes_everything_again,
    lists_its_logs,
    keeps_a_draft,
]


@pytest.fixture(params=WRITES, ids=lambda write: write.__name__)
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    world = a_world(tmp_path)
    world.officer("p1")
    officer, write = request.param(world)
    yield Stage(tmp_path, officer, write)
    world.closes()


# --- what must hold

EVERY_SEVENTH = 7
"""Of the statements that write, the first among them: so often the next program is asked too, what takes longest."""


def rows(found: State) -> list[object]:
    """What the file says; a vault that writes no more may go on under the name and time it had."""
    return [found[name] for name in ("rows", "visits", "streams", "heads", "outbox", "sync", "drafts", "aside")]


def refused_after(stage: Stage, statements: int) -> str:
    """The statement with which the write fails when the disk refuses the next after so many; none when it succeeds."""
    connection = refuses(stage.officer.vault, statements)
    try:
        stage.write()
    except NotSavedError:
        return connection.refused
    finally:
        connection.left = None
    return ""


@pytest.mark.parametrize("apart", [EVERY_SEVENTH, pytest.param(1, marks=pytest.mark.long)])
def test_a_statement_that_fails_before_the_commit_was_never_there(stage: Stage, apart: int) -> None:
    vault = stage.officer.vault
    before, failed, written = state(vault), 0, 0
    while refused := refused_after(stage, failed):
        failed += 1
        assert not vault.read_only
        assert state(vault) == before
        if not refused.startswith("SELECT"):
            assert written % apart or stage.anew() == before
            written += 1

    assert failed > 1, "statements failed"
    assert state(vault) == stage.anew()
    assert_sound(vault)


@pytest.mark.parametrize("runs_first", [False, True], ids=["refused", "done and not told"])
def test_when_the_commit_fails_nothing_more_is_written_and_the_next_opening_decides(
    stage: Stage, *, runs_first: bool
) -> None:
    vault = stage.officer.vault
    before = state(vault)
    connection = refuses(vault, 0, only="COMMIT", runs_first=runs_first)

    with pytest.raises(ReadOnlyError):
        stage.write()

    connection.left = None
    assert vault.read_only
    with pytest.raises(ReadOnlyError):
        vault.put_draft("later", b"")
    anew = stage.anew()
    assert runs_first or anew == before
    assert rows(state(vault)) == rows(anew)


def test_what_follows_the_commit_is_never_undone_and_is_finished_at_the_next_opening(stage: Stage) -> None:
    vault, second_copy = stage.officer.vault, stage.folder / stage.officer.number / FILE
    kept = second_copy.rename(stage.folder / "kept")
    second_copy.mkdir()

    stage.write()

    second_copy.rmdir()
    kept.rename(second_copy)
    own = {log.id for log in vault._store.logs.own()}
    with opened_anew(stage.officer, stage.folder, stage.folder / "anew") as next_opening:
        assert state(next_opening) == state(vault)
        told = set(next_opening._device.second_copy.all())
        assert {head for head in vault.heads() if head.log in own} <= told
        assert (stage.folder / "anew" / "vault.db-wal").stat().st_size == 0


def test_where_nobody_knows_whether_it_was_saved_who_is_who_follows_the_disk(world: World) -> None:
    administrator, write = revokes_a_colleague(world)
    connection = refuses(administrator.vault, 0, only="COMMIT", runs_first=True)

    with pytest.raises(ReadOnlyError):
        write()

    connection.left = None
    assert [each.revoked for each in administrator.vault.directory.colleagues.values()].count(True) == 1


# --- erasing, where most follows the commit


def test_no_file_beside_the_database_keeps_what_was_erased(world: World) -> None:
    t1, photo, frames = about_to_obey(world)
    folder, second_copy = t1.vault.folder, t1.vault._device.second_copy
    assert photo.original is not None
    half = folder / DOWNLOADS / f"{photo.original.blob}.hub"
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(b"half")
    before = {values for kind, values in second_copy.things() if kind is Kind.FRAME}

    t1.vault.ingest(frames)

    assert not t1.vault._device.blobs.path(photo.shared.blob).exists()
    assert not half.exists()
    kept = {values for kind, values in second_copy.things() if kind is Kind.FRAME}
    assert kept == {(frame,) for frame in t1.vault._store.outbox.every_frame()}
    assert before - kept, "what was written of it stood there"


def test_files_and_pages_of_what_was_erased_go_at_the_next_opening_at_the_latest(world: World) -> None:
    t1, photo, frames = about_to_obey(world)
    left = t1.vault._device.blobs.path(photo.shared.blob)
    connection = refuses(t1.vault, 0, only="SELECT id FROM leaving_blobs")

    changes = t1.vault.ingest(frames)

    connection.left = None
    assert connection.refused
    (line,) = t1.vault.visits()
    assert changes.visits == {line.id}
    assert left.exists()
    assert not t1.visit(line.id).notes
    killed(t1)
    world.opens(t1)
    assert not left.exists()
    assert t1.vault._store.blobs.leaving() == []
    assert not t1.visit(line.id).notes


def test_a_file_that_the_disk_keeps_goes_at_the_first_opening_that_can(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    t1, photo, frames = about_to_obey(world)
    left, unlink = t1.vault._device.blobs.path(photo.shared.blob), Path.unlink

    def keeps(path: Path, missing_ok: bool = False) -> None:
        if path == left:
            raise PermissionError
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as disk:
        disk.setattr(Path, "unlink", keeps)
        t1.vault.ingest(frames)
        world.reopens(t1)
    assert left.exists()

    world.reopens(t1)

    assert not left.exists()
    assert t1.vault._store.blobs.leaving() == []
