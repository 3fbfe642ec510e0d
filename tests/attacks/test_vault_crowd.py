"""More colleagues than one grant can name; what is written can be sent, and what is stored can be opened."""

from pathlib import Path

import pytest

from inspector.crypto.grant_bodies import decode_grant
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import STATEMENT_LIFE, Statement, issue_statement
from inspector.crypto.validity import Validity
from inspector.vault.model.batch import Batch, GrantStreamKey
from inspector.vault.model.errors import EventTooLargeError, VaultDamagedError
from inspector.wire.directory import InstallationEnrolled
from inspector.wire.frames import parse
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from tests.fakes.vault_checks import assert_sound
from tests.fakes.world import World, a_world

CROWD = 235


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1")


def a_crowd_is_enrolled(world: World) -> None:
    office = world.office(Agency.GEMEENTE)
    statements = (
        Statement(
            Agency.GEMEENTE.value,
            f"t{number}",
            "n",
            "inspector",
            SigningKey(world.ids.key32()).public,
            ReaderKey(world.ids.key32()).public,
            Validity.starting(world.clock.now(), STATEMENT_LIFE),
        )
        for number in range(10, 10 + CROWD)
    )
    enrolled = (InstallationEnrolled(issue_statement(each, office.enrolment), office.chain) for each in statements)
    world.declares(Agency.GEMEENTE, *enrolled)


def test_a_key_for_everybody_goes_out_in_several_grants(world: World) -> None:
    t1 = world.officer("t1")
    a_crowd_is_enrolled(world)
    visit = t1.starts_visit()
    colleagues = t1.vault.directory.colleagues.values()
    everybody = tuple(each.reader for each in colleagues if each.officer.role is Role.INSPECTOR)
    assert len(everybody) > CROWD

    t1.vault.append(Batch(grants=(GrantStreamKey(t1.compartment(visit), everybody),)))

    stream = bytes.fromhex(t1.compartment(visit))
    events = [e for data in t1.vault.outbox(1 << 24) for e in parse(data).events if e.header.stream == stream]
    grants = [decode_grant(e.body or b"") for e in events if e.header.event_class is EventClass.GRANT]
    assert max(len(grant.wraps) for grant in grants) <= 100
    assert {wrap.recipient for grant in grants for wrap in grant.wraps} >= {each.id for each in everybody}
    world.reopens(t1)
    assert_sound(t1.vault)


def test_an_event_that_no_frame_carries_is_not_written(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    row = t1.vault._stream_row(t1.compartment(visit))
    before = t1.vault.heads()

    with pytest.raises(EventTooLargeError), t1.vault._saving() as tx:
        tx.pens.write_clear(row, EventClass.GRANT, bytes(LIMITS.body_bytes + 1))

    assert t1.vault.heads() == before
    t1.notes(visit, "erna")
    assert_sound(t1.vault)


def test_a_vault_with_a_header_that_cannot_be_read_says_so_and_can_still_be_read(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    log = next(log for log in t1.vault._store.logs.own() if log.kind is StreamKind.FINDINGS)
    t1.vault._connection.execute(
        "UPDATE events SET header = CAST(substr(header, 1, 68) || x'FFFFFFFF' AS BLOB) "
        "WHERE log = ? AND seq = (SELECT max(seq) FROM events WHERE log = ?)",
        (log.no, log.no),
    )

    with pytest.raises(VaultDamagedError):
        world.reopens(t1)
    world.opens(t1, read_only_when_damaged=True)

    assert t1.vault.read_only
    assert t1.vault.visit(visit) is not None
    t1.vault.outbox(1 << 24)
