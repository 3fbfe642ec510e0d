"""The settings say whether a vault can be recovered, by whom, and what to do when it cannot yet."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from inspector.crypto.ids import SeededIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.vault.model import Changes
from inspector.viewmodels.recovery import Keepers, RecoveryViewModel, derive_recovery_props
from inspector.viewmodels.session import Session
from inspector.viewmodels.work import Work
from inspector.wire.custodian import Custodian
from tests.stories.officers import a_team

NAMES = ("Anna", "Bert", "Coen")


def test_who_can_recover_is_named() -> None:
    props = derive_recovery_props(Keepers(able=NAMES, named=NAMES))

    assert props.tone == "ok"
    assert props.title == "Deze opslag is te herstellen"
    for name in NAMES:
        assert name in props.detail


def test_until_the_next_unlocking_those_count_who_have_slots() -> None:
    others = ("Dirk", "Els", "Fien")

    replaced = derive_recovery_props(Keepers(able=NAMES, named=others))
    waiting = derive_recovery_props(Keepers(named=others))

    assert "Anna" in replaced.detail
    assert "Dirk" not in replaced.detail
    assert waiting.tone == "warn"
    assert waiting.title == "Deze opslag is nog niet te herstellen"
    assert "Dirk" in waiting.detail
    assert "ontgrendel" in waiting.detail


def test_without_custodians_it_says_what_that_costs() -> None:
    props = derive_recovery_props(Keepers())

    assert props.tone == "warn"
    assert "verloren" in props.detail


def test_the_row_follows_the_directory(tmp_path: Path, qtbot: QtBot) -> None:
    team = a_team(tmp_path, "t1", "c1")
    custodians = tuple(Custodian(name, ReaderKey(SeededIds(name).key32()).public) for name in NAMES)
    work = Work("vault")
    session = Session(team.desk("t1"), work)
    row = RecoveryViewModel(session)
    qtbot.waitUntil(lambda: work.pending == 0)
    assert row.props == derive_recovery_props(Keepers())

    team.world.names_custodians(custodians)
    session.publish(Changes(directory=True))
    qtbot.waitUntil(lambda: work.pending == 0)
    assert row.props == derive_recovery_props(Keepers(named=NAMES))

    session.end()
    work.close()
    team.world.closes()
