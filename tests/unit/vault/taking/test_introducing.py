"""Who introduces somebody whom no root vouches for yet: an administrator, in a directory, as long as he counts."""

from collections.abc import Callable

import pytest

from inspector.vault.model.batch import Batch
from inspector.wire.directory import InstallationEnrolled, PartnerRoot, encode_declaration
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from tests.fakes.changed_program import ForgedLog
from tests.fakes.delivering import deliver
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import World

GEMEENTE, POLITIE = Agency.GEMEENTE, Agency.POLITIE


def of_the_police(world: World, number: str = "p1") -> InstallationEnrolled:
    """A statement of an agency of which nobody has heard yet."""
    identity = world.identity(number, POLITIE, Role.POLICE)
    return InstallationEnrolled(identity.statement, identity.chain)


def believes_the_police(world: World) -> None:
    """From here on the police's root is a partner's."""
    world.declares(GEMEENTE, PartnerRoot(POLITIE, world.office(POLITIE).root.public, (Role.POLICE,)))


def known_to(officer: OfficerAtWork) -> set[str]:
    return {each.officer.number for each in officer.vault.directory.colleagues.values()}


def an_administrator(world: World) -> OfficerAtWork:
    return world.administrator(GEMEENTE)


def an_inspector(world: World) -> OfficerAtWork:
    return world.officer("t2")


def a_revoked_administrator(world: World) -> OfficerAtWork:
    second = world.enrols("second", GEMEENTE, Role.ADMINISTRATOR)
    world.revokes(second)
    return second


@pytest.mark.parametrize(
    ("by", "is_kept"), [(an_administrator, True), (an_inspector, False), (a_revoked_administrator, False)]
)
def test_of_whom_no_root_vouches_for_yet_what_an_administrator_says_is_kept_and_nobody_elses(
    world: World, by: Callable[[World], OfficerAtWork], *, is_kept: bool
) -> None:
    t1 = world.officer("t1")
    speaker = by(world)
    speaker.vault.append(Batch(declarations=(of_the_police(world),)))
    deliver(speaker.vault, t1.vault, only=(world.office(GEMEENTE).directory,))
    assert "p1" not in known_to(t1)

    believes_the_police(world)

    assert ("p1" in known_to(t1)) is is_kept


def test_of_a_frame_that_an_administrator_went_on_with_after_his_revocation_what_stands_introduces(
    world: World,
) -> None:
    t1, second = world.officer("t1").vault, world.enrols("second", GEMEENTE, Role.ADMINISTRATOR).vault
    first = world.administrator(GEMEENTE).vault
    with world.together():
        second.append(Batch(declarations=(of_the_police(world, "p1"),)))
        (log,) = second._store.logs.own_of_kind(StreamKind.DIRECTORY)
        world.revokes(world.people["second"], at={log.id: second._store.logs.tail(log.no).seq})
        t1.ingest(first.outbox(1 << 24))
        second.append(Batch(declarations=(of_the_police(world, "p2"),)))
        (frame,) = second.outbox(1 << 24)
        t1.ingest([frame])

        believes_the_police(world)
        t1.ingest(first.outbox(1 << 24))

        assert {"p1", "p2"} & known_to(world.people["t1"]) == {"p1"}


def test_an_enrolment_that_is_not_said_as_one_introduces_nobody(world: World) -> None:
    t1, c1 = world.officers("t1", "c1")
    visit = t1.starts_visit()
    newcomer = world.identity("t9", GEMEENTE, Role.INSPECTOR)
    said = encode_declaration(InstallationEnrolled(newcomer.statement, newcomer.chain))
    log = ForgedLog(t1, t1.compartment(visit), t1.ids.key32())
    log.add(EventClass.GRANT, said)

    c1.vault.ingest([log.frame()])

    assert log.log in {head.log for head in c1.vault.heads()}
    assert "t9" not in known_to(c1)
