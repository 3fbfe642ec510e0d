"""Content is erased by two people: everywhere, for good, with receipts; the chain holds and nothing comes back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.documents import documents
from inspector.casework.drafts import Draft, key_of
from inspector.casework.judging import erasing
from inspector.casework.visiting import checklists, notes, photos
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.domain.acts.erasing import Ground
from inspector.domain.ids import EventId, VisitId
from inspector.domain.refusals import NotAllowed, NothingToErase, TermMissing, TermNotOver, UnknownThing
from inspector.sync.by_stick.file_bundle import read_bundle, write_bundle
from inspector.sync.by_stick.file_carrier import frames_for, take_in
from inspector.vault.model.batch import Batch
from inspector.vault.sides.vault import Vault
from inspector.wire.directory import ErasureConfirmed
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.erasures import body_hash_of
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Agency, Role
from tests.fakes.delivering import deliver
from tests.fakes.frames_of import smallest_frames
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.vault_pages import all_plaintext
from tests.fakes.world import PASSPHRASE
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done
from tests.stories.test_documents import a_picture
from tests.unit.reports.pdf_text import pages_of

NOTE = "Mevrouw J. de Vries woont boven, tel. 06 1234."


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "f1", "p1")
    yield team
    team.ends()


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(a_visit)


def a_visit(team: Team) -> VisitId:
    """A visit with a note and a photo that should not be there, known to both inspectors and the supervisor."""
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    done(notes.write_note(team.desk("t1"), visit, NOTE))
    done(notes.write_note(team.desk("t1"), visit, "Blijft staan."))
    done(photos.attach_photo(team.desk("t1"), visit, Photo("deur.jpg", a_picture(), PersonOnPhoto.NO), None))
    team.meets("c1", "t1", "t2", "f1")
    return visit


def the_note(team: Team, visit: VisitId) -> EventId:
    return next(note.id for note in team.visit("c1", visit).notes if note.event.text == NOTE)


def the_photo(team: Team, visit: VisitId) -> EventId:
    return team.visit("c1", visit).photos[0].id


def proposed(team: Team, visit: VisitId, *events: EventId) -> None:
    done(erasing.propose(team.desk("c1"), visit, events, Ground.UNLAWFUL))
    team.world.spreads_directories()


def confirmed(team: Team) -> None:
    for proposal in erasing.proposals(team.desk("f1")):
        if proposal.open_parts:
            done(erasing.confirm(team.desk("f1"), proposal.id))
    team.world.spreads_directories()


def erased(team: Team, visit: VisitId, *events: EventId) -> None:
    proposed(team, visit, *events)
    confirmed(team)


def texts(team: Team, number: str, visit: VisitId) -> list[str]:
    return [note.event.text for note in team.visit(number, visit).notes]


def bodies(vault: Vault, event: EventId) -> list[bytes | None]:
    rows = vault._connection.execute(
        "SELECT body FROM events JOIN logs ON logs.no = events.log WHERE logs.id = ? AND seq = ?",
        (bytes.fromhex(event.log), event.seq),
    )
    return [body for (body,) in rows.fetchall()]


def test_a_proposal_alone_erases_nothing(team: Team, visit: VisitId) -> None:
    proposed(team, visit, the_note(team, visit))

    assert NOTE in texts(team, "t1", visit)
    (state,) = erasing.erasures(team.desk("f1"))
    assert (state.said.confirmed_by, state.said.erasure.ground) == (None, Ground.UNLAWFUL)


def test_once_confirmed_the_content_is_gone_from_every_device_and_everything_else_stands(
    team: Team, visit: VisitId
) -> None:
    note, photo = the_note(team, visit), the_photo(team, visit)
    findings = bytes.fromhex(note.log)
    before = {head for head in team.desk("c1").vault.heads() if head.log == findings}
    blob = team.visit("t1", visit).photos[0].event.shared.blob

    erased(team, visit, note, photo)

    for number in ("c1", "t1", "t2"):
        vault = team.desk(number).vault
        assert texts(team, number, visit) == ["Blijft staan."]
        assert team.visit(number, visit).photos == ()
        assert team.visit(number, visit).erased == {note, photo}
        assert team.visit(number, visit).answer(EXIT) is not None
        assert bodies(vault, note) == bodies(vault, photo) == [None]
        assert {head for head in vault.heads() if head.log == findings} == before
        assert vault.blob_file(blob) is None
        assert vault.pending_uploads() == ()
        assert_sound(vault)
        assert_rebuild_equal(vault)


def test_what_an_erased_answer_had_replaced_does_not_come_back(team: Team, visit: VisitId) -> None:
    done(checklists.assess(team.desk("t1"), visit, EXIT, LOCKED))
    team.meets("c1", "t1", "t2")
    last = team.visit("c1", visit).answer(EXIT)
    assert last is not None

    erased(team, visit, last.id)

    for number in ("c1", "t1", "t2"):
        assert team.visit(number, visit).answer(EXIT) is None
        assert_rebuild_equal(team.desk(number).vault)
    team.judges("t1", visit, EXIT, LOCKED)
    assert team.visit("t1", visit).answer(EXIT) is not None


def test_a_whole_visit_goes(team: Team, visit: VisitId) -> None:
    everything = tuple(team.visit("c1", visit).known)

    erased(team, visit, *everything)

    for number in ("c1", "t1", "t2"):
        vault = team.desk(number).vault
        assert visit not in {row.id for row in vault.visits()}
        assert_sound(vault)
        assert_rebuild_equal(vault)


def test_what_was_being_typed_about_a_visit_goes_with_all_of_it_and_a_signal_stays(team: Team, visit: VisitId) -> None:
    vault, other = team.desk("t1").vault, team.starts("t1")
    signal = key_of(Draft.SIGNAL, visit)
    kept = set(vault.drafts())  # when envelopes left last, of no visit
    for key in (f"facts/{visit}/{EXIT}", f"closing/{visit}", signal, f"note/{other}/"):
        vault.put_draft(key, b"Zij zei")

    erased(team, visit, the_note(team, visit))
    team.hears("t1", "c1")
    after_a_part = set(vault.drafts()) - kept
    erased(team, visit, *team.visit("c1", visit).known)
    team.hears("t1", "c1")

    assert len(after_a_part) == 4
    assert set(vault.drafts()) - kept == {signal, f"note/{other}/"}


def test_a_stale_device_that_comes_back_does_not_bring_the_content_back(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)
    stale = smallest_frames(team.desk("t2").vault)
    erased(team, visit, note)

    for number in ("c1", "t1", "t2"):
        vault = team.desk(number).vault
        vault.ingest(stale)
        for frame in stale:
            vault.ingest([frame])
        assert bodies(vault, note) == [None]
        assert texts(team, number, visit) == ["Blijft staan."]
        assert_rebuild_equal(vault)


def test_an_old_stick_does_not_bring_the_content_to_a_device_that_never_had_it(
    team: Team, visit: VisitId, tmp_path: Path
) -> None:
    note, stick, giver = the_note(team, visit), tmp_path / "oud.ifb", team.desk("t2").vault
    write_bundle(stick, frames_for(giver, [visit], Agency.GEMEENTE), key=giver.signing_key, now_ms=0)
    erased(team, visit, note)
    newcomer = team.world.officer("c2").vault
    team.world.spreads_directories()

    take_in(newcomer, read_bundle(stick), lambda: settling.settle(team.desk("c2")))

    assert bodies(newcomer, note) == [None]
    assert_same_view_of(team, visit, newcomer)


def test_a_device_that_hears_of_it_late_takes_the_empty_event_and_counts_what_follows(
    team: Team, visit: VisitId
) -> None:
    note = the_note(team, visit)
    newcomer = team.world.officer("c2").vault
    erased(team, visit, note)
    frames = smallest_frames(team.desk("c1").vault)
    directories = {office.directory for office in team.world.offices.values()}

    newcomer.ingest([frame for frame in frames if frame[20:36] not in directories])

    deliver(team.desk("c1").vault, newcomer)
    assert newcomer.quarantined() == ()
    assert_same_view_of(team, visit, newcomer)


def assert_same_view_of(team: Team, visit: VisitId, vault: Vault) -> None:
    assert vault.visit(visit) == team.visit("c1", visit)
    assert_sound(vault)
    assert_rebuild_equal(vault)


def test_each_device_signs_and_the_list_says_who_has_not(team: Team, visit: VisitId) -> None:
    erased(team, visit, the_note(team, visit))
    for number in ("c1", "t1"):
        settling.settle(team.desk(number))
        settling.settle(team.desk(number))
    team.world.spreads_directories()

    (state,) = erasing.erasures(team.desk("c1"))

    people = {team.desk(number).vault.me.installation: number for number in ("c1", "t1", "t2", "f1", "p1")}
    assert {people[each] for each in state.applied_by} == {"c1", "t1"}
    assert {people[each] for each in state.missing or ()} == {"t2"}
    assert state.proposed_by is not None
    assert state.confirmed_by is not None
    assert (state.proposed_by.number, state.confirmed_by.number) == ("c1", "f1")
    assert team.desk("c1").vault.erasures_to_sign() == ()


def test_a_term_that_still_runs_is_no_ground(team: Team, visit: VisitId) -> None:
    desk, note = team.desk("c1"), the_note(team, visit)
    tomorrow = desk.today() + timedelta(days=1)

    refused = erasing.propose(desk, visit, (note,), Ground.RETENTION_OVER, tomorrow)

    assert refused == TermNotOver(tomorrow)
    assert erasing.erasures(desk) == ()
    assert erasing.propose(desk, visit, (note,), Ground.RETENTION_OVER) == TermMissing()
    done(erasing.propose(desk, visit, (note,), Ground.UNLAWFUL, tomorrow))
    done(erasing.propose(desk, visit, (the_photo(team, visit),), Ground.RETENTION_OVER, desk.today()))


def test_the_list_says_when_it_was_proposed(team: Team, visit: VisitId) -> None:
    at = team.world.clock.now()

    proposed(team, visit, the_note(team, visit))

    (state,) = erasing.erasures(team.desk("f1"))
    assert state.proposed_at is not None
    assert abs(state.proposed_at - at) < timedelta(seconds=1)


def test_the_whole_of_a_joint_visit_is_what_the_own_agency_keeps(team: Team, visit: VisitId) -> None:
    team.joins("p1", "t1", visit)
    team.meets("c1", "t1", "p1")
    by_the_police = {each.id for each in team.visit("c1", visit).known.values() if each.author.agency is Agency.POLITIE}

    done(erasing.propose_whole(team.desk("c1"), visit, Ground.COURT))
    team.world.spreads_directories()
    confirmed(team)

    left = team.visit("c1", visit).known.keys()
    assert by_the_police
    assert left == by_the_police
    assert texts(team, "t1", visit) == []


def test_what_is_gone_of_a_visit_is_told_by_decision(team: Team, visit: VisitId) -> None:
    note, photo = the_note(team, visit), the_photo(team, visit)
    erased(team, visit, note)
    proposed(team, visit, photo)

    (gone,) = erasing.erased_of(team.desk("c1"), team.visit("c1", visit))

    assert gone.events == (note,)
    assert gone.state.said.erasure.ground == Ground.UNLAWFUL


def test_nobody_erases_alone(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)

    assert isinstance(erasing.propose(team.desk("t1"), visit, (note,), Ground.UNLAWFUL), NotAllowed)
    assert isinstance(erasing.propose(team.desk("c1"), visit, (), Ground.UNLAWFUL), NothingToErase)
    proposed(team, visit, note)
    (state,) = erasing.erasures(team.desk("c1"))
    for number in ("c1", "t1", "p1"):
        assert isinstance(erasing.confirm(team.desk(number), state.said.id), NotAllowed | UnknownThing)
        confirmation = ErasureConfirmed(state.said.id, body_hash_of(state.said.erasure))
        team.desk(number).vault.append(Batch(declarations=(confirmation,)))
    team.world.spreads_directories()

    assert NOTE in texts(team, "t2", visit)


def test_what_was_confirmed_is_what_was_proposed(team: Team, visit: VisitId) -> None:
    proposed(team, visit, the_note(team, visit))
    (state,) = erasing.erasures(team.desk("f1"))
    team.desk("f1").vault.append(Batch(declarations=(ErasureConfirmed(state.said.id, bytes(32)),)))
    team.world.spreads_directories()

    assert NOTE in texts(team, "t2", visit)


def test_an_agency_cannot_erase_what_another_keeps(team: Team, visit: VisitId) -> None:
    """The police know the log of the findings from a stick; their two people name it all the same."""
    team.world.officer("q1")
    team.world.enrols("g1", Agency.POLITIE, Role.PRIVACY_OFFICER)
    deliver(team.desk("t1").vault, team.desk("q1").vault)
    note = the_note(team, visit)
    team.desk("q1").vault.append(Batch(erasures=(an_erasure_of(team, note),)))
    team.world.spreads_directories()
    for state in team.world.people["g1"].vault.erasures():
        done(erasing.confirm(team.desk("g1"), state.said.id))
    team.world.spreads_directories()

    assert NOTE in texts(team, "t1", visit)
    assert bodies(team.desk("t1").vault, note) != [None]


def an_erasure_of(team: Team, event: EventId) -> Erasure:
    stream = team.desk("c1").vault.stream_in(event)
    assert stream is not None
    named = LogPlace(bytes.fromhex(event.log), event.seq)
    return Erasure(bytes.fromhex(stream), (ErasedTarget(named),), (), Ground.UNLAWFUL, "", bytes(16))


def test_no_page_and_no_file_of_a_device_keeps_what_was_erased(team: Team, visit: VisitId) -> None:
    vault = team.desk("t1").vault
    note, photo = the_note(team, visit), the_photo(team, visit)
    (body,) = bodies(vault, note)
    key = team.visit("t1", visit).photos[0].event.shared
    assert body is not None
    file = vault.blob_file(key.blob)
    assert file is not None

    erased(team, visit, note, photo)

    clear = all_plaintext(vault.folder, PASSPHRASE)
    assert not file.exists()
    for secret in (body[:48], NOTE.encode(), key.key):
        assert secret not in clear


def test_the_report_says_that_something_was_erased_and_the_bundle_holds(team: Team, visit: VisitId) -> None:
    erased(team, visit, the_note(team, visit), the_photo(team, visit))

    report = documents.finding_report(team.desk("c1"), visit)
    bundle = documents.court_bundle(team.desk("c1"), visit)

    assert isinstance(report, bytes)
    assert isinstance(bundle, bytes)
    text = " ".join(pages_of(report))
    assert "de inhoud van 2 wijzigingen van dit bezoek" in text
    assert "voorgesteld door Ambtenaar c1 (c1), bevestigd door Ambtenaar f1 (f1)" in text
    assert NOTE.encode() not in bundle


def test_shelves_are_emptied_too(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)
    newcomer = team.world.officer("c2").vault
    frames = smallest_frames(team.desk("t1").vault)
    log = bytes.fromhex(note.log)
    holding = [frame for frame in frames if frame[4:20] == log]
    newcomer.ingest(holding[:1])
    newcomer.ingest(holding[2:])  # a gap: they wait
    (body,) = bodies(team.desk("t1").vault, note)
    assert body is not None

    erased(team, visit, note)

    waiting = b"".join(frame for (frame,) in newcomer._connection.execute("SELECT frame FROM waiting"))
    assert body[:48] not in waiting
    newcomer.ingest(holding[1:2])
    assert bodies(newcomer, note) == [None]
