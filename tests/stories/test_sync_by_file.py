"""Two officers in a cellar, a stick, no network: what concerns the other comes over, and nothing tells of the rest."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.cli.main import main
from inspector.domain.events import ConditionAssessed
from inspector.domain.ids import VisitId
from inspector.domain.values import Outcome
from inspector.sync.by_stick.file_bundle import FileBundle, read_bundle, write_bundle
from inspector.sync.by_stick.file_carrier import Imported, frames_for, lines_for, take_in
from inspector.wire import frames as wire_frames
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import PASSPHRASE, World, a_world

MUNICIPAL = frozenset({StreamKind.VISIT, StreamKind.FINDINGS})


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path / "world", "t1", "t2", "p1", "a1")
    yield made
    made.closes()


def carried(giver: OfficerAtWork, taker: OfficerAtWork, visit: VisitId, stick: Path) -> Imported:
    """Write a file on one device and take it in on the other."""
    frames, lines = (give(giver.vault, [visit], taker.me.agency) for give in (frames_for, lines_for))
    write_bundle(stick, frames, lines, key=giver.vault.signing_key, now_ms=0)
    return taken(taker, read_bundle(stick))


def taken(taker: OfficerAtWork, bundle: FileBundle) -> Imported:
    desk = Desk(taker.vault, taker.clock, taker.ids, catalogues=())
    return take_in(taker.vault, bundle, lambda: settling.settle(desk))


def judged(officer: OfficerAtWork, visit: VisitId) -> set[str]:
    """The conditions somebody judged, as far as this officer can read."""
    events = (recorded.event for recorded in officer.visit(visit).all_of(ConditionAssessed))
    return {event.condition for event in events if isinstance(event, ConditionAssessed)}


def test_a_joined_partner_sees_the_shared_part_and_nothing_of_the_findings(world: World, tmp_path: Path) -> None:
    inspector, police = world.officer("t1"), world.officer("p1")
    visit = inspector.starts_visit()
    inspector.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    police.joins(visit, inspector)

    imported = carried(inspector, police, visit, tmp_path / "stick.ifb")

    assert imported.passed_over == 0
    assert police.visit(visit).started is not None
    assert judged(police, visit) == set()
    findings = bytes.fromhex(inspector.compartment(visit))
    assert all(wire_frames.parse(frame).stream != findings for frame in read_bundle(tmp_path / "stick.ifb").frames)


def test_a_colleague_of_the_own_agency_gets_the_findings_too(world: World, tmp_path: Path) -> None:
    first, second = world.officer("t1"), world.officer("t2")
    visit = first.starts_visit(with_=(second,))
    first.assesses(visit, "UV-V-07", Outcome.VIOLATION)

    carried(first, second, visit, tmp_path / "stick.ifb")

    assert judged(second, visit) == {"UV-V-07"}


def test_two_sticks_in_either_direction_lead_to_the_same_visit(world: World, tmp_path: Path) -> None:
    first, second = world.officer("t1"), world.officer("t2")
    visit = first.starts_visit(with_=(second,))
    carried(first, second, visit, tmp_path / "there.ifb")
    second.joins(visit, first)
    first.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    second.assesses(visit, "UV-V-08", Outcome.COMPLIANT)

    carried(second, first, visit, tmp_path / "back.ifb")
    carried(first, second, visit, tmp_path / "there.ifb")

    assert judged(first, visit) == judged(second, visit) == {"UV-V-07", "UV-V-08"}


def test_who_came_in_by_the_code_alone_reads_the_findings_once_a_stick_told_of_it(world: World, tmp_path: Path) -> None:
    first, second = world.officer("t1"), world.officer("t2")
    visit = first.starts_visit()
    first.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    second.joins(visit, first)

    carried(second, first, visit, tmp_path / "there.ifb")
    carried(first, second, visit, tmp_path / "back.ifb")

    assert judged(second, visit) == {"UV-V-07"}


def test_the_same_stick_twice_changes_nothing_the_second_time(world: World, tmp_path: Path) -> None:
    first, second = world.officer("t1"), world.officer("t2")
    visit = first.starts_visit(with_=(second,))
    carried(first, second, visit, tmp_path / "stick.ifb")

    again = taken(second, read_bundle(tmp_path / "stick.ifb"))

    assert again.changes.events == ()


def test_a_stranger_takes_nothing_from_a_stick_that_was_found(world: World, tmp_path: Path) -> None:
    first, stranger = world.officer("t1"), world.officer("a1")
    visit = first.starts_visit()
    before = stranger.vault.heads()

    imported = carried(first, stranger, visit, tmp_path / "stick.ifb")

    assert (imported.taken, imported.changes.events) == (0, ())
    assert stranger.vault.heads() == before


def test_a_torn_stick_gives_what_was_whole_and_the_rest_comes_later(world: World, tmp_path: Path) -> None:
    first, second = world.officer("t1"), world.officer("t2")
    visit = first.starts_visit(with_=(second,))
    first.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    stick = tmp_path / "stick.ifb"
    frames = frames_for(first.vault, [visit], Agency.GEMEENTE)
    write_bundle(stick, frames, key=first.vault.signing_key, now_ms=0)
    whole = stick.read_bytes()

    for end in range(80, len(whole), 97):
        stick.write_bytes(whole[:end])
        taken(second, read_bundle(stick))
    stick.write_bytes(whole)
    taken(second, read_bundle(stick))

    assert judged(second, visit) == {"UV-V-07"}
    assert second.vault.quarantined() == ()


def test_an_altered_frame_is_set_apart_and_the_others_come_in(world: World) -> None:
    first, second = world.officer("t1"), world.officer("t2")
    visit = first.starts_visit(with_=(second,))
    frames = frames_for(first.vault, [visit], Agency.GEMEENTE)
    altered = frames[0][:-1] + bytes([frames[0][-1] ^ 1])

    taken(second, FileBundle((altered, *frames), None, 0))

    assert len(second.vault.quarantined()) == 1
    assert second.visit(visit).started is not None


def test_a_file_lets_nothing_leave_the_outbox(world: World, tmp_path: Path) -> None:
    first, second = world.officer("t1"), world.officer("t2")
    visit = first.starts_visit(with_=(second,))
    unsent = first.vault.sync_state().outbox_events

    carried(first, second, visit, tmp_path / "stick.ifb")

    assert first.vault.sync_state().outbox_events == unsent


def test_who_got_a_visit_by_file_can_prove_when_the_hub_had_it(world: World, tmp_path: Path) -> None:
    first, second, police = world.officer("t1"), world.officer("t2"), world.officer("p1")
    visit = first.starts_visit(with_=(second,))
    first.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    first.vault.apply_receipt(world.receipt(*first.vault.heads()))
    first.notes(visit, "na de verzending")
    police.joins(visit, first)

    imported = carried(first, second, visit, tmp_path / "stick.ifb")
    to_police = carried(first, police, visit, tmp_path / "other.ifb")

    shown = {log.log: log.receipts for log in first.vault.disclosure(visit, MUNICIPAL)}
    assert {log.log: log.receipts for log in second.vault.disclosure(visit, MUNICIPAL)} == shown
    assert imported.confirmed == sum(map(len, shown.values())) == 2
    assert to_police.confirmed == 1
    assert all(line.check(world.hub.public) for lines in shown.values() for line in lines)


def test_a_line_on_a_stick_that_was_altered_is_not_taken(world: World) -> None:
    first, second = world.officer("t1"), world.officer("t2")
    visit = first.starts_visit(with_=(second,))
    first.vault.apply_receipt(world.receipt(*first.vault.heads()))
    frames, lines = (give(first.vault, [visit], Agency.GEMEENTE) for give in (frames_for, lines_for))
    altered = tuple(line[:-1] + bytes([line[-1] ^ 1]) for line in lines)

    imported = taken(second, FileBundle(frames, None, 0, altered))

    assert imported.confirmed == 0
    assert second.visit(visit).started is not None
    assert all(log.receipts == () for log in second.vault.disclosure(visit, MUNICIPAL))


def test_the_command_writes_a_file_and_takes_it_in(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def command(*words: object) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(PASSPHRASE.decode() + "\n"))
        return main(["bundle", *map(str, words)])

    first, second = world.officer("t1"), world.officer("t2")
    visit = first.starts_visit(with_=(second,))
    stick = tmp_path / "stick.ifb"
    for officer in (first, second):
        officer.vault.close()

    assert command("export", "--to", "gemeente", "--visit", visit, "--vault", first.vault.folder, stick) == 0
    assert command("import", "--vault", second.vault.folder, stick) == 0
    assert "t1 (gemeente)" in capsys.readouterr().out
    assert command("export", "--to", "gemeente", "--visit", "0" * 32, "--vault", first.vault.folder, stick) == 1
    torn = tmp_path / "torn.ifb"
    torn.write_bytes(b"nothing of the kind")
    assert command("import", "--vault", second.vault.folder, torn) == 2

    for officer in (first, second):
        world.opens(officer)
    assert second.visit(visit).started is not None
