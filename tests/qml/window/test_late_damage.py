"""Damage in old logs, found while the officer is at work: the window says so, and what was open can still be read."""

import pytest

from inspector.casework.visiting.notes import write_note
from inspector.domain.refusals import NotSaved
from inspector.vault.answers.lookups import carried_logs
from inspector.vault.events.chains import AT_OPENING
from inspector.wire.scopes import StreamKind
from tests.attacks.test_vault_late_damage import fills_up
from tests.fakes.failing_disk import failing_disk, refuses
from tests.fakes.screens import Screens

__all__ = ["failing_disk"]

SAYS_SO = "De opslag is beschadigd: u kunt alleen lezen."


def test_it_is_told_and_nothing_is_written_any_more(screens: Screens) -> None:
    officer = screens.world.officer("t1")
    visit = officer.starts_visit()
    fills_up(officer, AT_OPENING)
    stream = officer.vault.stream_of(visit, StreamKind.FINDINGS)
    assert stream is not None
    (log,) = carried_logs(officer.vault._authority, [stream])
    officer.vault._connection.execute("UPDATE events SET body_hash = zeroblob(32) WHERE log = ? AND seq = 2", (log.no,))
    app = screens.app("t1")
    screens.show(app)
    told_at_once: list[bool] = []
    app.unlocked.connect(lambda: told_at_once.append(screens.page.shows(SAYS_SO)))

    workplace = screens.unlocks(app)

    assert told_at_once == [False]
    assert screens.page.shows(SAYS_SO)
    assert not screens.page.has("new_visit")
    assert workplace.read_only
    assert workplace.session.wait_for(lambda desk: write_note(desk, visit, "twee")) == NotSaved()
    assert workplace.session.wait_for(lambda desk: desk.vault.visit(visit)) is not None


def test_a_sound_vault_says_nothing_and_locks_before_the_check_is_over(screens: Screens) -> None:
    fills_up(screens.world.officer("t1"), 2 * AT_OPENING)
    app = screens.app("t1")
    screens.show(app)
    app.unlock_screen.unlock("vier losse woorden samen")
    screens.qtbot.waitUntil(lambda: app.workplace is not None)

    app.lock()
    screens.rests(app)

    assert app.workplace is None
    screens.unlocks(app)
    assert not screens.page.shows(SAYS_SO)


@pytest.mark.usefixtures("failing_disk")
def test_a_disk_that_fails_in_the_middle_of_a_write_is_told_at_once(screens: Screens) -> None:
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    screens.starts_visit(app, business)
    assert workplace.visit is not None
    workplace.session.wait_for(lambda desk: refuses(desk.vault, 0, only="COMMIT"))

    workplace.visit.checklist.assess("UV-V-07", "voldoet")
    screens.rests(app)

    assert workplace.read_only
    assert screens.page.shows(SAYS_SO)
