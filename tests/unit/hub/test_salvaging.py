"""A damaged hub gives up what is damaged and nothing else, and gets that back from its devices."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.crypto.letters import cover
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.office.checking import check
from inspector.hub.office.salvaging import salvage
from inspector.hub.relay import opened
from inspector.hub.rows import installations, letters, logs
from inspector.hub.running.process import start_hub
from inspector.sync.witness import fault_of
from inspector.wire import frames
from inspector.wire.messages import Standing, SyncRequest
from inspector.wire.receipt_lines import Origin, ReceiptLine
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.tree import EMPTY
from tests.fakes.device import Device, Log
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.unit.hub.relays import START_MS, InProcess, TurnedClock, a_home


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


def a_log(device: Device, reader: Device, events: int = 40) -> Log:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.grant(b"s" * 32, reader.reader)
    log.seal(events - 2)
    for first in range(1, events + 1, 10):
        device.syncs(log.frame(first, min(first + 9, events)))
    return log


def damages(hub: RealHub, statement: str, *values: bytes) -> None:
    hub.stop()
    with closing(sqlite3.connect(hub.home / "hub.db")) as connection, connection:  # noqa: TID251  # not a vault
        assert connection.execute(statement, values).rowcount


def salvaged(hub: RealHub, folder: Path) -> None:
    """Put the salvaged hub where the damaged one was."""
    assert main(["hub", "salvage", str(folder), "--from", str(hub.home)]) == 0
    assert check(folder, is_served=False) == ()
    hub.home = folder
    hub.process = start_hub(folder, port=hub.process.port)


def test_only_what_is_damaged_is_lost_and_its_writer_sends_it_again(hub: RealHub, tmp_path: Path) -> None:
    supervisor, inspector = (hub.device(Agency.GEMEENTE, role) for role in (Role.SUPERVISOR, Role.INSPECTOR))
    whole, torn = a_log(inspector, supervisor), a_log(inspector, supervisor)
    inspector.puts_blob(photo := b"photo" * 1000, whole.stream)
    damages(hub, "UPDATE segments SET frame = zeroblob(9) WHERE first_seq = 21 AND log = ?", torn.id)

    salvaged(hub, tmp_path / "salvaged")
    reply = inspector.asks(SyncRequest(logs=(whole.id, torn.id)))
    again = inspector.syncs(torn.frame(21))
    news = supervisor.asks(SyncRequest())

    assert [head.seq for head in reply.have] == [40, 20]
    assert again.have[0].seq == 40
    assert {whole.frame(31), torn.frame(21)} <= set(news.frames)
    assert inspector.enrolled is not None
    assert reply.incarnation != inspector.enrolled.incarnation
    assert inspector.puts_blob(photo, whole.stream).status_code == 200


def kept_of(hub: RealHub, log: bytes) -> ReceiptLine:
    """How far a hub has a log, and by when it had it."""
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        found = relay.store.read(lambda connection: logs.find(connection, log))
    assert found is not None
    return found.line


def test_times_of_receipt_revocations_and_bars_come_over(hub: RealHub, tmp_path: Path) -> None:
    supervisor, inspector, lost, barred = (
        hub.device(Agency.GEMEENTE, role) for role in (Role.SUPERVISOR, Role.INSPECTOR, Role.INSPECTOR, Role.INSPECTOR)
    )
    log = a_log(lost, supervisor)
    before = kept_of(hub, log.id)
    hub.revoke(lost)
    assert main(["hub", "bar", str(hub.home), "--installation", barred.key.id.hex()]) == 0
    standing = [(each.installation, each.standing, each.is_barred) for each in hub.status().installations]
    hub.stop()

    salvaged(hub, tmp_path / "salvaged")

    assert kept_of(hub, log.id) == before
    told = {line.head.log: line for line in supervisor.receipt(supervisor.asks(SyncRequest())).lines}[log.id]
    assert (told.head, told.at_ms <= before.at_ms) == (before.head, True)
    assert [(each.installation, each.standing, each.is_barred) for each in hub.status().installations] == standing
    assert inspector.syncs().hub_ms > 0


def test_a_device_stays_revoked_although_the_frame_that_says_so_is_lost(tmp_path: Path) -> None:
    home, clock = a_home(tmp_path).path, TurnedClock()
    with opened(home, clock=clock, ids=SystemIds()) as relay:
        hub = InProcess(relay, clock)
        lost, colleague = (hub.enrol(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(2))
        clock.pass_days(1)
        administering.revoke(relay, lost.key.id)
        clock.pass_days(1)
        afterwards = lost.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
        afterwards.grant(b"s" * 32, colleague.reader)
        hub.sync(lost, afterwards.frame())
        directory = hub.directory(Agency.GEMEENTE)
    newest = "SELECT max(position) FROM segments WHERE stream = ?"
    with closing(sqlite3.connect(home / "hub.db")) as connection, connection:  # noqa: TID251  # not a vault
        (place,) = connection.execute(newest, (directory,)).fetchone()
        connection.execute("UPDATE segments SET frame = zeroblob(9) WHERE position = ?", (place,))

    salvage(home, tmp_path / "salvaged", ids=SystemIds())

    with opened(tmp_path / "salvaged", clock=clock, ids=SystemIds()) as relay:
        hub = InProcess(relay, clock)
        assert hub.sync(lost).standing is Standing.REVOKED
        assert afterwards.stream not in {frames.parse(each).stream for each in hub.sync(colleague).frames}


def test_a_letter_to_an_aid_organisation_still_waits_in_a_salvaged_hub(tmp_path: Path) -> None:
    home, clock, packet = a_home(tmp_path).path, TurnedClock(), cover()
    with opened(home, clock=clock, ids=SystemIds()) as relay:
        device = InProcess(relay, clock).enrol(Agency.GEMEENTE, Role.INSPECTOR).key.id

        def bring(connection: Connection) -> bool:
            carrier = installations.find(connection, device)
            assert carrier is not None
            return letters.take(connection, packet, carrier, now_ms=START_MS)

        assert relay.store.write(bring).result()

    salvage(home, tmp_path / "salvaged", ids=SystemIds())

    with opened(tmp_path / "salvaged", clock=clock, ids=SystemIds()) as relay:
        waiting = relay.store.read(lambda connection: list(letters.waiting(connection, now_ms=START_MS)))
    assert waiting == [(packet.mark, packet.letter, START_MS)]


def test_an_officer_whose_enrolment_is_damaged_is_known_all_the_same(hub: RealHub, tmp_path: Path) -> None:
    inspector = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    log = a_log(inspector, inspector)
    damages(hub, "UPDATE installations SET name = 'x' WHERE installation = ?", inspector.key.id)

    salvaged(hub, tmp_path / "salvaged")

    assert inspector.syncs(logs=(log.id,)).have[0].seq == 40


def test_a_branch_whose_log_is_lost_does_not_count_as_come_over(
    hub: RealHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inspector = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    log = a_log(inspector, inspector)
    branch = log.branch(after=25)
    branch.seal(2)
    inspector.syncs(branch.frame(21))
    damages(hub, "UPDATE segments SET frame = zeroblob(9) WHERE first_seq = 1 AND log = ?", log.id)
    with closing(sqlite3.connect(hub.home / "hub.db")) as connection:  # noqa: TID251  # as above
        (directory,) = connection.execute("SELECT count(*) FROM segments WHERE log != ?", (log.id,)).fetchone()

    salvaged(hub, tmp_path / "salvaged")

    assert f"{directory} of {directory + 4} frames" in capsys.readouterr().out


def test_a_hub_without_agencies_is_not_salvaged(
    hub: RealHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damages(hub, "UPDATE agencies SET root_public = zeroblob(32)")

    assert main(["hub", "salvage", str(tmp_path / "new"), "--from", str(hub.home)]) == 2
    assert "restore a copy" in capsys.readouterr().err
    shutil.rmtree(tmp_path / "new")


@pytest.mark.parametrize("damage", ["", "DELETE FROM tree WHERE node = 0", "UPDATE hub SET incarnation = zeroblob(16)"])
def test_a_salvaged_hub_says_from_which_life_it_came_as_far_as_that_is_known(
    hub: RealHub, tmp_path: Path, damage: str
) -> None:
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    a_log(device, device)
    before = device.receipt(device.asks(SyncRequest()))
    if damage:
        damages(hub, damage)
    else:
        hub.stop()

    salvaged(hub, tmp_path / "salvaged")

    after = device.receipt(device.asks(SyncRequest())).checkpoint
    is_known = {"hub": damage[:10] != "UPDATE hub", "tree": damage[:6] != "DELETE"}
    assert after.origin == Origin(
        before.incarnation if is_known["hub"] else bytes(16),
        before.logged.size if is_known["tree"] else 0,
        before.logged.tree if is_known["tree"] else EMPTY,
    )
    assert fault_of(before.checkpoint, after, ()) is None
