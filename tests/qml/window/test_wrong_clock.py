"""A wrong clock of the device: told on the first page with what to do, and marked on what is recorded meanwhile."""

from datetime import timedelta

from inspector.casework.visiting import notes
from inspector.viewmodels.screen.plain_words import moment_text
from tests.fakes.screens import Screens

FAR = timedelta(days=60)


def test_an_implausible_clock_is_told_on_the_first_page_and_its_entries_are_marked(screens: Screens) -> None:
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    clock = screens.world.clock
    hub_ms = round(clock.at.timestamp() * 1000)
    app.work.run(lambda: workplace.session._desk.vault.note_hub_time(hub_ms))
    right_day = workplace.today.props.day
    assert not screens.page.has("warning")

    clock.is_set_to(clock.now() + FAR)
    for _ in range(60):
        app.tick()
    screens.rests(app)

    assert app.props.warning == "De klok van dit apparaat staat 60 dagen voor."
    assert "Zet datum en tijd goed" in app.props.warning_text
    assert screens.page.has("warning")
    workplace.today.reload()
    screens.rests(app)
    assert workplace.today.props.day == right_day

    visit = screens.starts_visit(app, business)
    app.work.run(lambda: notes.write_note(workplace.session._desk, visit, "Onder een verkeerde klok."))
    workplace.reread()
    screens.rests(app)
    opened = workplace.visit
    assert opened is not None
    (row,) = opened.notes_tab.props.rows
    assert row.at.endswith("(klok 60 dagen voor)")

    clock.is_set_to(clock.now() - FAR)
    for _ in range(60):
        app.tick()
    screens.rests(app)
    assert not screens.page.has("warning")


def test_after_a_restart_a_clock_ahead_reads_since_when_nobody_checked_it_until_the_hub_is_heard(
    screens: Screens,
) -> None:
    app = screens.app("t1")
    screens.show(app)
    workplace, clock = screens.unlocks(app), screens.world.clock
    heard = clock.at
    app.work.run(lambda: workplace.session._desk.vault.note_hub_time(round(heard.timestamp() * 1000)))
    app.lock()
    screens.rests(app)

    clock.boot_id = b"boot-002"
    clock.is_set_to(clock.now() + timedelta(days=1100))
    workplace = screens.unlocks(app)
    unchecked = screens.page.shows(f"Klok niet nagegaan sinds {moment_text(heard)}")
    warned = screens.page.has("warning")
    now_ms = round(clock.now().timestamp() * 1000)
    app.work.run(lambda: workplace.session._desk.vault.note_hub_time(now_ms))
    workplace.today.reload()
    screens.rests(app)

    assert unchecked
    assert not warned, "nobody knows that it is wrong"
    assert not screens.page.shows("niet nagegaan")
