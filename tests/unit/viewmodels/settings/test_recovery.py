"""The settings say whether a vault can be recovered, by whom, and what to do when it cannot yet."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector.crypto.readerkeys import ReaderKey, reader_key_id
from inspector.vault.files.recovery import Recovery
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.settings.recovery import Keepers, RecoveryViewModel, derive_recovery_props
from inspector.wire.custodian import Custodian, key_fingerprint
from tests.fakes.seeded_ids import SeededIds
from tests.stories.officers import an_open_team


def three(*names: str) -> tuple[Custodian, ...]:
    return tuple(Custodian(name, ReaderKey(SeededIds(name).key32()).public) for name in names)


OLD = three("Anna", "Bert", "Coen")
NEW = three("Dirk", "Els", "Fien")
EARLIER = tuple(sorted(reader_key_id(each.public_key) for each in OLD))


def lines(*custodians: Custodian) -> str:
    """The name, and the code as `inspector recovery key` printed it."""
    return "\n".join(f"{each.name} ({each.fingerprint})" for each in custodians)


def people(keepers: Keepers) -> str:
    return derive_recovery_props(keepers).people.replace("\u00a0", " ")


def test_who_can_recover_is_named_with_what_tells_the_key() -> None:
    keepers = Keepers(Recovery(OLD), OLD)

    props = derive_recovery_props(keepers)

    assert (props.tone, props.title) == ("ok", "Deze opslag is te herstellen")
    assert people(keepers) == lines(*OLD)
    assert "Concepten die niet af zijn leveren zij niet in" in props.detail
    assert "lezen wat op dit apparaat staat" in props.detail


def test_until_the_next_unlocking_those_count_who_have_slots() -> None:
    replaced, waiting = Keepers(Recovery(OLD), NEW), Keepers(named=NEW)

    assert people(replaced) == lines(*OLD)
    assert "gaat in als u vergrendelt" in derive_recovery_props(replaced).detail
    assert people(waiting) == lines(*NEW)
    props = derive_recovery_props(waiting)
    assert (props.tone, props.title) == ("warn", "Deze opslag is nog niet te herstellen")
    assert "ontgrendel" in props.detail


def test_when_the_disk_refused_those_are_listed_who_still_open_the_vault() -> None:
    keepers = Keepers(Recovery(earlier=EARLIER, refused=True), NEW)

    props = derive_recovery_props(keepers)

    assert (props.tone, props.title) == ("warn", "De vorige bewaarders kunnen deze opslag nog openen")
    assert people(keepers) == "\n".join(f"een eerdere bewaarder ({key_fingerprint(each)})" for each in EARLIER)
    assert "Maak ruimte vrij" in props.detail
    assert "vorige" not in derive_recovery_props(Keepers(Recovery(refused=True), NEW)).detail


@pytest.mark.parametrize("recovery", [Recovery(OLD), Recovery(earlier=EARLIER), Recovery()])
def test_a_damaged_vault_asks_for_no_unlocking_and_promises_no_recovery(recovery: Recovery) -> None:
    props = derive_recovery_props(Keepers(recovery, OLD, read_only=True))

    assert (props.tone, props.title) == ("bad", "Deze opslag is niet te herstellen")
    assert "ontgrendel" not in props.detail
    assert ("lezen" in props.detail) == bool(props.people) == (recovery != Recovery())


def test_without_custodians_it_says_what_that_costs() -> None:
    props = derive_recovery_props(Keepers())

    assert props.tone == "warn"
    assert "verloren" in props.detail


def test_the_row_follows_the_directory_and_a_change_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    team = an_open_team(tmp_path, "t1", "c1")
    work = Work("vault")
    told: list[str] = []

    def at_work() -> tuple[Session, RecoveryViewModel]:
        session = Session(team.desk("t1"), work)
        row = RecoveryViewModel(session)
        row.told.connect(lambda text, _tone: told.append(text))
        row.tell_of_change()
        row.tell_of_change()
        qtbot.waitUntil(lambda: work.pending == 0)
        return session, row

    session, row = at_work()
    assert row.props == derive_recovery_props(Keepers())
    team.world.names_custodians(NEW)
    session.publish(Changes(directory=True))
    qtbot.waitUntil(lambda: work.pending == 0)
    assert row.props == derive_recovery_props(Keepers(named=NEW))
    assert told == []
    session.end()

    team.world.reopens(team.world.officer("t1"))
    session, row = at_work()
    assert row.props == derive_recovery_props(Keepers(Recovery(NEW, changed=True), NEW))
    assert "zijn veranderd" in row.props.detail
    assert len(told) == 1
    session.end()

    team.world.reopens(team.world.officer("t1"))
    session, row = at_work()
    assert row.props == derive_recovery_props(Keepers(Recovery(NEW), NEW))
    assert len(told) == 1
    session.end()
    work.close()
    team.world.closes()
