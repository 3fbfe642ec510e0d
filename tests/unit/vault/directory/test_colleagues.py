"""Colleagues, each made when somebody asks for him, and with which key each reads."""

from inspector.domain.ids import InstallationId
from inspector.wire.scopes import Agency
from tests.fakes.world import World


def test_only_the_name_of_an_installation_as_it_is_written_finds_a_colleague(world: World) -> None:
    t1, c1 = world.officers("t1", "c1")
    known, name = t1.vault.directory.colleagues, c1.me.installation

    assert known[name].officer == c1.me
    strange = (name.upper(), f" {name}", name[:-1], name[:-2], "", "niemand", "00" * 16)
    assert [each for each in strange if InstallationId(each) in known] == []


def test_who_was_asked_for_alone_is_the_same_among_all(world: World) -> None:
    t1, c1, _ = world.officers("t1", "c1", "p1")
    world.revokes(c1)
    alone = t1.vault.directory.colleagues[c1.me.installation]

    directory = t1.vault.directory
    every = dict(directory.colleagues)
    assert every[c1.me.installation] == alone
    assert alone.revoked
    assert len(directory.colleagues) == len(every)
    assert directory.revoked == {each for each, colleague in every.items() if colleague.revoked} == {c1.me.installation}
    assert {each.officer.agency for each in every.values()} == {Agency.GEMEENTE, Agency.POLITIE}


def test_with_which_keys_installations_read_is_found_again_in_their_statements(world: World) -> None:
    t1, _ = world.officers("t1", "c1")
    read = "SELECT reader, installation FROM statement_readers ORDER BY reader, installation"
    before = t1.vault._connection.execute(read).fetchall()

    with t1.vault._saving() as tx:
        tx.store.statements.note_readers_again()

    assert t1.vault._connection.execute(read).fetchall() == before
    assert {bytes(installation) for _, installation in before} >= {
        bytes.fromhex(each) for each in t1.vault.directory.colleagues
    } - {bytes.fromhex(t1.me.installation)}
