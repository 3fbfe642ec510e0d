"""What a hub notes of directories is whole whoever wrote it before, and what it could not sign it signs later."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from inspector.crypto.statements import ENROLMENT_LIFE
from inspector.hub.office import renewing
from inspector.hub.office.checking import check
from inspector.hub.relay import opened
from inspector.hub.rows import installations, tables
from inspector.hub.rows.home import Home, read_key
from inspector.wire.directory import ErasureApplied, decode_declaration, is_enrolment
from inspector.wire.event import LogPlace
from inspector.wire.frames import parse
from inspector.wire.messages import Standing
from inspector.wire.scopes import Agency, EventClass
from tests.fakes.device import Device
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.frames.test_flat_erasing import Office, lacking
from tests.unit.hub.relays import InProcess, TurnedClock, a_home


def changes(home: Home, *statements: str) -> None:
    with closing(sqlite3.connect(home.database)) as connection, connection:  # noqa: TID251  # not a vault
        for statement in statements:
            connection.execute(statement)


def test_a_hub_that_an_older_version_kept_holds_and_reads_what_was_decided_before(tmp_path: Path) -> None:
    home, clock = a_home(tmp_path), TurnedClock()
    with opened(home.path, clock=clock, ids=SeededIds("before")) as relay:
        office = Office(InProcess(relay, clock))
        first, second = office.erasure(2), office.erasure(4)
        place = office.propose(first)
        office.push(office.supervisor, office.proposing)
        office.confirm(place, first)
        office.push(office.privacy, office.confirming)
        waiting = office.propose(second)
        office.push(office.supervisor, office.proposing)
    changes(home, *(f"DROP TABLE {table.name}" for table in tables.OF_ERASING))
    assert check(home.path, is_served=False) == ()

    with opened(home.path, clock=clock, ids=SeededIds("after")) as office.hub.relay:
        office.confirm(waiting, second)
        office.push(office.privacy, office.confirming)

        assert lacking(office) == [2, 4]
        assert signed(office) == [place, waiting]
    assert check(home.path, is_served=False) == ()


def test_a_check_tells_when_less_is_noted_than_was_decided(tmp_path: Path) -> None:
    home, clock = a_home(tmp_path), TurnedClock()
    with opened(home.path, clock=clock, ids=SeededIds("hub")) as relay:
        office = Office(InProcess(relay, clock))
        office.propose(office.erasure(2))
        office.push(office.supervisor, office.proposing)
    assert check(home.path, is_served=False) == ()

    changes(home, "DELETE FROM erasing_said")

    (found,) = check(home.path, is_served=False)
    assert found.what == "hub.db: what gemeente decided to erase is not noted as it was decided"


def test_what_is_erased_while_nobody_can_sign_for_it_is_signed_for_once_the_root_said_so_again(tmp_path: Path) -> None:
    home, clock = a_home(tmp_path), TurnedClock()
    with opened(home.path, clock=clock, ids=SeededIds("hub")) as relay:
        office = Office(InProcess(relay, clock))
        clock.now_ms += (ENROLMENT_LIFE + timedelta(days=1)) // timedelta(milliseconds=1)
        for device in (office.supervisor, office.privacy):
            lives_on(office.hub, device)
        erasure = office.erasure(2)
        place = office.propose(erasure)
        office.push(office.supervisor, office.proposing)
        office.confirm(place, erasure)
        office.push(office.privacy, office.confirming)
        assert (lacking(office), signed(office)) == ([2], [])

        renewing.renew_enrolment(relay, Agency.GEMEENTE, read_key(home.offline_roots / "gemeente.key"))
        office.propose(office.erasure(4))
        office.push(office.supervisor, office.proposing)
        office.propose(office.erasure(5))
        office.push(office.supervisor, office.proposing)

        assert signed(office) == [place]


def lives_on(hub: InProcess, device: Device) -> None:
    """Let what is stated of a device hold for a month more."""
    known = replace(hub.known(device), expires_s=hub.clock() // 1000 + 30 * 24 * 3600)
    hub.relay.store.write(lambda connection: installations.put(connection, known)).result()
    assert hub.known(device).standing(hub.clock()) is Standing.CURRENT


def signed(office: Office) -> list[LogPlace]:
    """What the hub's administrator signed for having carried out."""
    (entry,) = (each for each in office.hub.relay.store.read(installations.agencies) if each.agency is Agency.GEMEENTE)
    segments = office.hub.relay.store.read(
        lambda connection: connection.execute(
            tables.segments.select()
            .join(tables.logs, tables.logs.c.log == tables.segments.c.log)
            .where(tables.logs.c.installation == entry.administrator)
            .order_by(tables.segments.c.position)
        ).all()
    )
    events = [event for row in segments for event in parse(row.frame).events]
    bodies = [each.body for each in events if each.header.event_class is EventClass.DIRECTORY and each.body is not None]
    said = [decode_declaration(body) for body in bodies if not is_enrolment(body)]
    return [each.erasure for each in said if isinstance(each, ErasureApplied)]
