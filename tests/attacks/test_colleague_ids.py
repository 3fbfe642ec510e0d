"""An enrolled colleague takes a name that became visible, or could be computed, before its rightful owner comes."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.crypto.statements import STATEMENT_LIFE, Statement, issue_statement
from inspector.crypto.validity import Validity
from inspector.domain.ids import StreamId
from inspector.domain.values import Outcome
from inspector.hub.relay import opened
from inspector.wire.directory import InstallationEnrolled
from inspector.wire.frames import parse
from inspector.wire.messages import FrameRefusal, Refused
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.stream_id import compartment_stream_id
from tests.fakes.changed_program import ForgedLog
from tests.fakes.delivering import deliver
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World, a_world
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

VISIT_KEY = bytes(range(32))


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SeededIds("hub")) as relay:
        yield InProcess(relay, clock, SeededIds("devices"))


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1", "t2", "c1", "p1")


def test_nobody_opens_the_log_of_another_first_at_the_hub(hub: InProcess) -> None:
    writer, squatter = (hub.enrol(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(2))
    log = writer.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(2)
    squatted = squatter.opens(StreamKind.FINDINGS, Agency.GEMEENTE, stream=log.stream, log=log.id)

    taken = hub.sync(squatter, squatted.frame())
    true = hub.sync(writer, log.frame())

    assert taken.refused == (Refused(0, FrameRefusal.MALFORMED),)
    assert not true.refused
    assert true.have[0].head == log.heads[-1]


def test_who_knows_the_join_code_does_not_block_a_partners_compartment_at_the_hub(hub: InProcess) -> None:
    inspector, police = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR), hub.enrol(Agency.POLITIE, Role.POLICE)
    findings = compartment_stream_id(VISIT_KEY, StreamKind.FINDINGS)

    blocked = hub.sync(police, police.opens(StreamKind.POLICE, Agency.POLITIE, stream=findings).frame())
    true = hub.sync(inspector, inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE, stream=findings).frame())

    assert blocked.refused == (Refused(0, FrameRefusal.NOT_ALLOWED),)
    assert not true.refused


def test_nobody_opens_the_log_of_another_first_in_a_colleagues_vault(world: World) -> None:
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    true = t1.vault.outbox(1 << 24)
    squatted = [
        ForgedLog(t2, StreamId(frame.stream.hex()), t2.ids.key32(), log=frame.log).frame() for frame in map(parse, true)
    ]

    c1.vault.ingest(squatted)
    c1.vault.ingest(true)

    assert {each.reason for each in c1.vault.quarantined()} == {"malformed"}
    assert c1.visit(visit) == t1.visit(visit)
    assert c1.vault.forks() == ()
    assert_rebuild_equal(c1.vault)


def test_a_log_of_another_kind_than_its_stream_hides_no_findings(world: World) -> None:
    """Hygiene may be read by inspectors: a stream that passed for hygiene would keep its findings from them."""
    t1, t2 = world.officer("t1"), world.officer("t2")
    g1 = world.officer("g1")
    visit = t1.starts_visit(with_=(t2,))
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    forged = ForgedLog(g1, t1.compartment(visit), g1.ids.key32()).grants(g1.reader(t2))

    t2.vault.ingest([forged.frame()])
    deliver(t1.vault, t2.vault)

    assert t2.visit(visit).violations == ("UV-V-07",)
    assert_rebuild_equal(t2.vault)


@pytest.mark.parametrize("days_back", [0, 1])
def test_a_partner_does_not_take_over_an_officer_of_another_partner_with_an_earlier_date(
    world: World, days_back: int
) -> None:
    """The labour inspectorate states that the key of p1 is its own officer's, from before p1 was enrolled."""
    t1, p1, a1 = world.officer("t1"), world.officer("p1"), world.officer("a1")
    visit = t1.starts_visit()
    p1.joins(visit, t1)
    true = p1.vault.me
    labour = world.office(Agency.ARBEIDSINSPECTIE)
    statement = Statement(
        labour.agency.value,
        "p1",
        "Nep",
        Role.LABOUR.value,
        p1.vault.signing_key.public,
        a1.reader(p1).public,
        Validity.starting(world.clock.now() - timedelta(days=days_back), STATEMENT_LIFE),
    )
    world.declares(labour.agency, InstallationEnrolled(issue_statement(statement, labour.enrolment), labour.chain))

    deliver(p1.vault, t1.vault)

    assert t1.vault.directory.colleagues[true.installation].officer == true
    assert t1.visit(visit).officers == (t1.me, true)
    assert_rebuild_equal(t1.vault)
