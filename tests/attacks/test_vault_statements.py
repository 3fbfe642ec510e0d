"""Statements that nobody vouches for: they hide no genuine one, and no stick fills a vault with them."""

from pathlib import Path

import pytest

from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import STATEMENT_LIFE, Statement, issue_statement
from inspector.crypto.validity import Validity
from inspector.wire.directory import InstallationEnrolled, PartnerRoot, encode_declaration
from inspector.wire.event import NO_KEY, Header, RawEvent
from inspector.wire.frames import Frame
from inspector.wire.log_opened import LogOpened
from inspector.wire.scopes import Agency, EventClass, Role
from tests.fakes.delivering import deliver
from tests.fakes.rogue import says
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World, a_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1")


def an_unsigned_frame(world: World, *said: InstallationEnrolled, installation: bytes = bytes(range(16))) -> bytes:
    """A piece of the directory that somebody nobody knows pretends to have written."""
    opened = LogOpened(installation, bytes(16))
    directory = world.office(Agency.GEMEENTE).directory
    bodies = [(EventClass.LOG_OPENED, opened.encode())]
    bodies += [(EventClass.DIRECTORY, encode_declaration(each)) for each in said]
    events = (
        RawEvent.of(Header(event_class, directory, opened.log, seq, NO_KEY, 1 << 16, len(body)), body)
        for seq, (event_class, body) in enumerate(bodies, 1)
    )
    return Frame(opened.log, directory, 1, tuple(events), bytes(64)).pack()


def strangers(world: World, count: int) -> list[InstallationEnrolled]:
    """Statements under a key that is not the agency's."""
    key, said = SigningKey(world.ids.key32()), []
    for _ in range(count):
        keys = SigningKey(world.ids.key32()).public, ReaderKey(world.ids.key32()).public
        validity = Validity.starting(world.clock.now(), STATEMENT_LIFE)
        statement = Statement("gemeente", "x", "X", "inspector", *keys, validity)
        said.append(InstallationEnrolled(issue_statement(statement, key), world.office(Agency.GEMEENTE).chain))
    return said


def statements(world: World) -> int:
    return len(world.people["t1"].vault._connection.execute("SELECT id FROM statements").fetchall())


def test_a_statement_whose_chain_was_cut_hides_no_genuine_one(world: World) -> None:
    t1 = world.people["t1"].vault
    with world.together():
        t2 = world.enrols("t2", Agency.GEMEENTE, Role.INSPECTOR).vault
        (link,) = t2.identity.chain
        t1.ingest([an_unsigned_frame(world, InstallationEnrolled(t2.identity.statement, (link[:100], link[100:])))])

    assert t2.me.installation in t1.directory.colleagues
    assert_rebuild_equal(t1)


def test_what_nobody_signed_leaves_no_statement_that_nobody_vouches_for(world: World) -> None:
    before = statements(world)

    world.people["t1"].vault.ingest([an_unsigned_frame(world, *strangers(world, 50))])

    assert statements(world) == before


def test_what_waits_leaves_none_when_another_root_is_believed(world: World) -> None:
    world.people["t1"].vault.ingest([an_unsigned_frame(world, *strangers(world, 3))])
    before = statements(world)

    police = world.office(Agency.POLITIE)
    world.declares(Agency.GEMEENTE, PartnerRoot(police.agency, police.root.public, (Role.POLICE,)))

    assert statements(world) == before
    assert world.people["t1"].vault.roots_of(Agency.POLITIE) == (police.root.public,)


def test_what_an_officer_signed_leaves_none_either(world: World) -> None:
    t1, t2 = world.people["t1"].vault, world.officer("t2")
    said = tuple(encode_declaration(each) for each in strangers(world, 20))
    visit = t2.starts_visit()
    before = statements(world)

    for body in said:
        says(t2, visit, body)
    deliver(t2.vault, t1)

    assert statements(world) == before


def test_people_of_a_partner_are_known_whichever_comes_first_they_or_the_word_about_their_root(tmp_path: Path) -> None:
    world = a_world(tmp_path, "t1")
    t1 = world.people["t1"].vault
    with world.together():
        police = world.enrols("p1", Agency.POLITIE, Role.POLICE).vault.me.installation
        deliver(world.administrator(Agency.POLITIE).vault, t1)
        early = police in t1.directory.colleagues
        deliver(world.administrator(Agency.GEMEENTE).vault, t1)
        late = police in t1.directory.colleagues

    assert (early, late) == (False, True)
