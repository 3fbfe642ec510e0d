"""From a one-time code to a locked vault that opens again, and from one officer's device to another's."""

from PySide6.QtCore import Qt

from inspector.casework.businesses import businesses
from inspector.domain.ids import BusinessId
from inspector.domain.values import Business, Sector
from inspector.sync.outcomes import Outcome
from inspector.wire.scopes import Agency, Role
from tests.e2e.town import PASSPHRASE, Town, at_work

LINDE = Business(
    BusinessId("0301" + "b1" * 14),
    "Huis De Linde",
    Sector.PRIVATE_HOUSE,
    "Voorbeeldgracht 12, Voorbeeldstad",
    None,
    "Voorbeeldstad",
)


def test_a_code_and_a_passphrase_make_a_device_that_locks_and_opens_again(town: Town) -> None:
    app = town.enrols("t1", Agency.GEMEENTE, Role.INSPECTOR)
    assert app.props.screen == "work", app.enrol_screen.props.error

    app.lock()
    town.rests(app)
    assert app.props.screen == "unlock"
    town.unlocks(app)

    assert app.props.page == "today"


def test_a_used_code_enrols_nobody_else(town: Town) -> None:
    code = town.hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    for name in ("t1", "t2"):
        app = town.device(name)
        app.enrol_screen.setHub(town.hub.url)
        app.enrol_screen.setCode(code)
        app.enrol_screen.proceed()
        town.rests(app)
        for _ in range(2):
            for sign in PASSPHRASE:
                app.enrol_screen.typed(sign)
            app.enrol_screen.accepted()
        town.rests(app)

    assert "verlopen of al gebruikt" in app.enrol_screen.props.error
    assert not (town.folder / "devices" / "t2" / "slots.cbor").exists()


def test_a_hub_that_is_down_is_told_before_a_passphrase_is_chosen(town: Town) -> None:
    code = town.hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    town.hub.kill()
    app = town.device("t1")
    app.enrol_screen.setHub(town.hub.url)
    app.enrol_screen.setCode(code)

    app.enrol_screen.proceed()
    town.rests(app)

    props = app.enrol_screen.props
    assert (props.step, props.error_at) == ("code", "hub")
    assert town.page.shows("De server is niet bereikbaar.")
    assert "check-circle" not in icons(town), "nothing stands ticked that nobody reached"


def icons(town: Town) -> set[object]:
    """The names of the icons in sight."""
    return {item.property("name") for item in town.page.items() if item.property("drawFilled") is not None}


def test_the_address_of_the_hub_is_ticked_once_it_was_reached(town: Town) -> None:
    app = town.device("t1")
    app.enrol_screen.setHub(town.hub.url)
    app.enrol_screen.setCode(town.hub.code(Agency.GEMEENTE, Role.INSPECTOR))
    before = icons(town)

    app.enrol_screen.proceed()
    town.rests(app)

    assert app.enrol_screen.props.step == "choose"
    assert "check-circle" not in before
    assert "check-circle" in icons(town)
    assert town.page.shows(town.hub.url)


def test_a_disk_that_refuses_is_told_before_the_code_is_used(town: Town) -> None:
    code = town.hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    app = town.device("t1")
    folder = town.folder / "devices" / "t1"
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_bytes(b"")
    app.enrol_screen.setHub(town.hub.url)
    app.enrol_screen.setCode(code)
    app.enrol_screen.proceed()
    town.rests(app)
    told = app.enrol_screen.props

    folder.unlink()
    app.enrol_screen.proceed()
    town.rests(app)
    for _ in range(2):
        town.page.type(PASSPHRASE)
        town.page.press(Qt.Key.Key_Return)
    town.rests(app)

    assert (told.step, told.error_at) == ("code", "")
    assert "schijf weigert" in told.error
    assert app.props.screen == "work", app.enrol_screen.props.error


def test_what_a_coordinator_records_reaches_the_inspectors_screen(town: Town) -> None:
    coordinator = town.enrols("c1", Agency.GEMEENTE, Role.SUPERVISOR)
    inspector = town.enrols("t1", Agency.GEMEENTE, Role.INSPECTOR)
    for app in (coordinator, inspector, coordinator, inspector):
        assert town.syncs(app).outcome is Outcome.OK

    at_work(coordinator).session.act(lambda desk: businesses.record_businesses(desk, (LINDE,)))
    town.rests(coordinator)
    assert coordinator.props.sync_phase == "waiting"
    town.syncs(coordinator)
    town.syncs(inspector)

    assert coordinator.props.sync_phase == "synced"
    known = at_work(inspector).session.wait_for(lambda desk: desk.vault.businesses())
    assert [file.business.name for file in known] == ["Huis De Linde"]


def test_without_a_hub_the_work_goes_on_and_the_pill_says_so(town: Town) -> None:
    app = town.enrols("c1", Agency.GEMEENTE, Role.SUPERVISOR)
    town.syncs(app)
    town.hub.kill()

    at_work(app).session.act(lambda desk: businesses.record_businesses(desk, (LINDE,)))
    result = town.syncs(app)

    assert result.outcome is Outcome.OFFLINE
    assert app.props.sync_phase == "offline"
    assert "wachten op verzending" in app.props.sync_detail


def test_a_revoked_device_is_told_so_and_keeps_its_work(town: Town) -> None:
    app = town.enrols("c1", Agency.GEMEENTE, Role.SUPERVISOR)
    town.syncs(app)
    town.revokes(app)

    at_work(app).session.act(lambda desk: businesses.record_businesses(desk, (LINDE,)))
    town.rests(app)
    result = town.syncs(app)

    assert result.outcome is Outcome.REVOKED
    assert app.props.sync_phase == "refused"
