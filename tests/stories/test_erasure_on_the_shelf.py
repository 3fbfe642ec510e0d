"""What lies aside because nobody knows its writer is erased too, or the device does not say that it is gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.judging import erasing
from inspector.casework.visiting import notes, visits
from inspector.domain.acts.erasing import Ground
from inspector.domain.ids import StreamId, VisitId
from inspector.vault.sides.vault import Vault
from inspector.wire.event import LogPlace
from inspector.wire.frames import parse
from inspector.wire.log_opened import opening_in
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.stories.officers import Team, a_team, done

NAME = "Kamer van mevrouw De Vries"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """The colleague t2 was enrolled while t1 had no network, and worked in t1's visit."""
    team = a_team(tmp_path, "c1", "t1", "f1")
    offline = team.world.people.pop("t1")
    team.world.enrols("t2", Agency.GEMEENTE, Role.INSPECTOR)
    team.meets("c1", "t2", "f1")
    team.world.people["t1"] = offline
    yield team
    team.ends()


@pytest.fixture
def visit(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.joins("t2", "t1", visit)
    for number in ("t1", "t2"):
        done(visits.show_card(team.desk(number), visit, NAME))
        done(notes.write_note(team.desk(number), visit, NAME))
    team.hears("c1", "t1", "t2")
    hands_over(team, visit)
    return visit


def hands_over(team: Team, visit: VisitId) -> None:
    """t2 gives t1 what it wrote in the visit, on a stick and without the directory."""
    giver = team.desk("t2").vault
    streams = [StreamId(info.id) for info in giver.streams_of(visit)]
    team.desk("t1").vault.ingest(giver.frames_beyond({}, streams))


def decided(team: Team, visit: VisitId, kind: StreamKind) -> None:
    """Both officers' words are to go; t1 hears of the decision and still of no t2."""
    shown = team.visit("c1", visit)
    found = [*shown.cards, *shown.notes]
    events = tuple(recorded.id for recorded in found if recorded.stream is kind)
    assert {recorded.author.number for recorded in found} == {"t1", "t2"}
    done(erasing.propose(team.desk("c1"), visit, events, Ground.UNLAWFUL))
    directory = team.world.office(Agency.GEMEENTE).directory
    supervisor, privacy, device = (team.desk(number).vault for number in ("c1", "f1", "t1"))
    deliver(supervisor, privacy, only=(directory,))
    (state,) = erasing.erasures(team.desk("f1"))
    done(erasing.confirm(team.desk("f1"), state.said.id))
    deliver(privacy, supervisor, only=(directory,))
    administrator = bytes.fromhex(team.world.administrator(Agency.GEMEENTE).me.installation)
    frames = [parse(frame) for frame in supervisor.frames_beyond({}, [StreamId(directory.hex())])]
    opened = {frame.log: opening_in(frame.events[0]) for frame in frames if frame.first_seq == 1}
    speakers = {log: said.installation for log, said in opened.items() if said is not None}
    device.ingest([frame.pack() for frame in frames if speakers[frame.log] != administrator])
    settling.settle(team.desk("t1"))


def shelved(vault: Vault) -> set[LogPlace]:
    """The events with content that lie aside."""
    rows = vault._connection.execute("SELECT frame FROM waiting UNION ALL SELECT frame FROM quarantine")
    frames = [parse(frame) for (frame,) in rows.fetchall()]
    return {event.id for frame in frames for event in frame.events if event.can_be_erased}


def targets(team: Team) -> set[LogPlace]:
    (state,) = erasing.erasures(team.desk("t1"))
    return {target.event for target in state.said.erasure.targets}


def has_signed(team: Team, number: str) -> bool:
    (state,) = erasing.erasures(team.desk("t1"))
    return team.desk(number).vault.me.installation in state.applied_by


def test_in_a_compartment_the_body_is_taken_off_the_shelf_and_the_device_signs(team: Team, visit: VisitId) -> None:
    before = shelved(team.desk("t1").vault)

    decided(team, visit, StreamKind.FINDINGS)

    assert targets(team) & before, "t2's note lay aside"
    assert not targets(team) & shelved(team.desk("t1").vault)
    assert has_signed(team, "t1")
    hands_over(team, visit)
    assert not targets(team) & shelved(team.desk("t1").vault), "nor does it lie there again when it comes once more"


def test_in_the_shared_part_the_device_signs_only_once_it_knows_whose_words_lie_aside(
    team: Team, visit: VisitId
) -> None:
    decided(team, visit, StreamKind.VISIT)

    assert targets(team) & shelved(team.desk("t1").vault)
    assert [card.event.to for card in team.visit("t1", visit).cards] == []
    for _ in range(3):
        settling.settle(team.desk("t1"))
    assert not has_signed(team, "t1")

    team.hears("t1", "admin-gemeente")
    assert shelved(team.desk("t1").vault) == set()
    assert has_signed(team, "t1")
    assert {officer.number for officer in team.visit("t1", visit).officers} == {"t1", "t2"}
    assert team.visit("t1", visit).cards == ()
    assert_sound(team.desk("t1").vault)
    assert_rebuild_equal(team.desk("t1").vault)


def test_what_lies_aside_of_another_stream_keeps_nobody_from_signing(team: Team, visit: VisitId) -> None:
    other = team.starts("t2")
    done(visits.show_card(team.desk("t2"), other, NAME))
    hands_over(team, other)

    decided(team, visit, StreamKind.FINDINGS)

    assert shelved(team.desk("t1").vault)
    assert has_signed(team, "t1")


def test_of_bytes_that_are_no_frame_only_their_hash_is_kept_once_something_is_erased(
    team: Team, visit: VisitId
) -> None:
    vault = team.desk("t1").vault
    whole = team.desk("t2").vault.frames_beyond({}, [note_stream(team, visit)])[0]
    vault.ingest([whole[:-1]])
    broken = [each for each in vault.quarantined() if each.frame == whole[:-1]]
    assert [each.reason for each in broken] == ["malformed"]

    decided(team, visit, StreamKind.FINDINGS)

    kept = [each for each in vault.quarantined() if each.reason == "malformed"]
    assert [len(each.frame) for each in kept] == [32]
    assert vault.quarantine_size() == 1, "that it was there is still counted"


def note_stream(team: Team, visit: VisitId) -> StreamId:
    stream = team.desk("t2").vault.stream_of(visit, StreamKind.FINDINGS)
    assert stream is not None
    return stream
