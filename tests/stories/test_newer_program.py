"""A colleague with a newer program wrote what this one does not know: read, kept, passed on, and not written beside."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.businesses import businesses
from inspector.casework.desk import Desk
from inspector.casework.documents import documents
from inspector.casework.documents.labour_papers import labour_paper
from inspector.casework.drafts import totals_of
from inspector.casework.judging import reviews
from inspector.casework.signals import signals
from inspector.casework.visiting import checklists, closings, notes, persons, photos, places, visits
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.domain import codec
from inspector.domain.acts.assessing import Judgement
from inspector.domain.events import DomainEvent
from inspector.domain.ids import BusinessId, EventId, StreamId, VisitId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NewerProgramNeeded, Refusal
from inspector.domain.values import Outcome, PlaceKind
from inspector.reports import stored_zip
from inspector.vault.answers.lookups import carried_logs
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.wire.event import MUST_UNDERSTAND, Header
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.facts import seen
from tests.fakes.newer_program import LaterNote, NoteInColour, PlainNote, RoomSealed, SecretNote, SoundRecorded
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.stories.officers import ALARM, EXIT, LOCKED, SIGNED, Team, a_team, done

PICTURE = (Path(__file__).parents[2] / "resources" / "demo" / "foto").glob("*.jpg")
A_PICTURE = min(PICTURE).read_bytes()


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "c1", "p1")
    yield team
    for number in ("t2", "c1", "p1"):
        assert_rebuild_equal(team.world.people[number].vault)
        assert_sound(team.world.people[number].vault)
    team.world.closes()


def visited(team: Team) -> VisitId:
    """Both inspectors are in it; the first has the newer program."""
    visit = team.starts("t1", partner="t2")
    team.is_at_the_door("t1", visit)
    team.joins("t2", "t1", visit)
    done(notes.write_note(team.desk("t1"), visit, "een"))
    team.meets("t1", "t2", "c1")
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def the_newer_program_writes(team: Team, visit: VisitId, event: DomainEvent) -> None:
    team.world.people["t1"].writes(visit, event)
    team.meets("t1", "t2", "c1")


def a_note(team: Team, visit: VisitId) -> EventId:
    return team.visit("t2", visit).notes[0].id


WRITES: dict[str, Callable[[Desk, VisitId, EventId], Changes | Refusal]] = {
    "an answer": lambda desk, visit, _: checklists.assess(desk, visit, EXIT, LOCKED),
    "a note": lambda desk, visit, _: notes.write_note(desk, visit, "twee"),
    "a withdrawal": lambda desk, visit, note: notes.withdraw(desk, visit, note, "dubbel"),
    "a photo": lambda desk, visit, _: photos.attach_photo(desk, visit, Photo("foto.jpg", A_PICTURE, PersonOnPhoto.NO)),
    "a card": lambda desk, visit, _: visits.show_card(desk, visit, "exploitant"),
    "a place": lambda desk, visit, _: places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")),
    "the end": lambda desk, visit, _: closings.close_visit(desk, visit, SIGNED),
}


@pytest.mark.parametrize("what", WRITES)
def test_nothing_can_be_written_beside_it_and_nothing_changes(team: Team, visit: VisitId, what: str) -> None:
    the_newer_program_writes(team, visit, RoomSealed("keuken"))
    desk = team.desk("t2")
    before, blobs = desk.vault.heads(), desk.vault.pending_uploads()

    refused = WRITES[what](desk, visit, a_note(team, visit))

    assert refused == NewerProgramNeeded()
    assert desk.vault.needs_newer(visit)
    assert (desk.vault.heads(), desk.vault.pending_uploads()) == (before, blobs)


@pytest.mark.parametrize(
    ("event", "is_left_alone"),
    [
        (RoomSealed("keuken"), True),
        (LaterNote("drie"), True),
        (SecretNote("drie", "rood"), True),
        (PlainNote("drie"), False),
        (NoteInColour("drie", "rood"), False),
        (SoundRecorded(90), False),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_flag_counts_only_when_something_is_not_known(
    team: Team, visit: VisitId, event: DomainEvent, is_left_alone: bool
) -> None:
    the_newer_program_writes(team, visit, event)

    result = notes.write_note(team.desk("t2"), visit, "twee")

    assert (result == NewerProgramNeeded()) is is_left_alone
    assert isinstance(result, Changes) is not is_left_alone


def test_it_is_read_and_sync_goes_on_byte_for_byte(team: Team, visit: VisitId) -> None:
    the_newer_program_writes(team, visit, RoomSealed("keuken"))
    done(notes.write_note(team.desk("t1"), visit, "de nieuwe schrijft verder"))
    team.meets("t1", "t2", "c1")

    stream = team.desk("t2").vault.stream_of(visit, StreamKind.FINDINGS)
    assert stream is not None
    frames = [set(team.desk(number).vault.frames_beyond({}, [stream])) for number in ("t1", "t2", "c1")]
    assert frames[0] == frames[1] == frames[2]
    flagged = [header for header in _headers(team, "c1", stream) if header.flags & MUST_UNDERSTAND]
    assert len(flagged) == 1
    assert [note.event.text for note in team.visit("t2", visit).notes] == ["een", "de nieuwe schrijft verder"]


def _headers(team: Team, number: str, stream: StreamId) -> list[Header]:
    vault = team.desk(number).vault
    logs = carried_logs(vault._authority, [stream])
    return [Header.unpack(event.header) for log in logs for event in vault._store.logs.events(log.no)]


def test_other_visits_and_signals_about_this_one_are_not_held_up(team: Team, visit: VisitId) -> None:
    the_newer_program_writes(team, visit, RoomSealed("keuken"))
    other = team.starts("t2")

    done(notes.write_note(team.desk("t2"), other, "elders"))
    done(signals.seal_signal(team.desk("t2"), visit, Agency.POLITIE, (), seen("Paspoort lag in de kluis.")))


def test_what_was_counted_stays_a_draft_until_the_program_is_newer(team: Team, visit: VisitId) -> None:
    done(persons.count_persons(team.desk("t2"), visit, "ID-08", "niet_vast_te_stellen", 2))
    team.closes("t1", visit)
    team.world.people["t1"].writes(visit, RoomSealed("keuken"))

    team.meets("t1", "t2")

    assert totals_of(team.desk("t2"), visit)


def test_a_supervisor_reads_it_and_cannot_judge_it(team: Team, visit: VisitId) -> None:
    team.judges("t1", visit, ALARM, Judgement(Outcome.COMPLIANT))
    team.closes("t1", visit)
    the_newer_program_writes(team, visit, RoomSealed("keuken"))
    desk = team.desk("c1")

    assert reviews.comment_on(desk, visit, ALARM, "Mooi.") == NewerProgramNeeded()
    assert reviews.release_visit(desk, visit) == NewerProgramNeeded()
    assert documents.finding_report(desk, visit) == NewerProgramNeeded()


def test_no_paper_of_a_labour_inspector_leaves_it_out(tmp_path: Path) -> None:
    team = a_team(tmp_path, "a1", "a2", "c1")
    visit = team.starts("a1", partner="a2")
    team.is_at_the_door("a1", visit)
    team.joins("a2", "a1", visit)
    team.world.people["a1"].writes(visit, RoomSealed("kantoor"))
    team.meets("a1", "a2")

    assert labour_paper(team.desk("a2"), visit, "eis") == NewerProgramNeeded()
    team.world.closes()


def test_a_bundle_takes_it_along_unread_and_without_a_report(team: Team, visit: VisitId) -> None:
    team.closes("t1", visit)
    the_newer_program_writes(team, visit, RoomSealed("keuken"))

    bundle = documents.court_bundle(team.desk("c1"), visit)

    assert isinstance(bundle, bytes)
    files = stored_zip.unpack(bundle)
    assert "report.pdf" not in files
    assert b"room_sealed" in files["events.json"]


def test_a_business_that_a_newer_program_changed_is_read_only_and_others_are_not(team: Team) -> None:
    clerk, other = team.world.officer("c2"), team.desk("c1")
    stream = StreamId(team.linde)
    team.meets("c1", "c2")
    clerk.vault.append(Batch(appends=(NewEvent(stream, RoomSealed("kelder")),)))
    team.meets("c1", "c2", "t2")

    known = other.vault.business(team.linde)
    assert known is not None
    assert known.needs_newer
    assert businesses.edit_business(other, replace(known.business, name="Anders")) == NewerProgramNeeded()
    free = businesses.with_id(other, replace(known.business, id=BusinessId("")))
    done(businesses.record_businesses(other, [free]))
    done(businesses.edit_business(other, replace(free, name="Vrijer")))
    assert team.starts("t2")


def test_after_the_update_the_visit_is_open_again_and_after_a_step_back_it_is_not(
    team: Team, visit: VisitId, monkeypatch: pytest.MonkeyPatch
) -> None:
    the_newer_program_writes(team, visit, RoomSealed("keuken"))
    person = team.world.people["t2"]
    with monkeypatch.context() as update:
        update.setitem(codec._BY_KIND, RoomSealed.KIND, RoomSealed)
        team.world.reopens(person)
        assert not person.vault.needs_newer(visit)
        done(notes.write_note(team.desk("t2"), visit, "na de update"))
    team.world.reopens(person)

    assert notes.write_note(team.desk("t2"), visit, "na de stap terug") == NewerProgramNeeded()
