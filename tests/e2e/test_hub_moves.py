"""The officer is asked on the page Verzenden whether to follow the hub, and the next sync goes to the new address."""

from inspector.cli.main import main
from inspector.sync.outcomes import Outcome
from inspector.viewmodels.window.application import AppViewModel
from inspector.wire.scopes import Agency, Role
from tests.e2e.town import Town, at_work
from tests.fakes.chaos import chaos_before


def the_page(town: Town, address: str) -> AppViewModel:
    """An inspector whose last sync brought the new address."""
    app = town.enrols("t1", Agency.GEMEENTE, Role.INSPECTOR)
    assert main(["hub", "move", str(town.hub.home), address]) == 0
    town.syncs(app)
    app.showSync()
    town.rests(app)
    return app


def test_the_officer_says_yes_and_the_next_sync_goes_to_the_new_address(town: Town) -> None:
    with chaos_before(town.hub.process.port) as line:
        app = the_page(town, line.url)
        told = town.page.shows(f"Uw organisatie heeft ondertekend dat de server voortaan op {line.url} staat.")
        town.page.click("hub_moves_action")
        town.rests(app)
        connections = line.connections
        asked = town.page.shows(f"Van {town.hub.url} naar {line.url}.")
        town.page.click("confirm")
        town.rests(app)
        town.qtbot.waitUntil(lambda: at_work(app).sync.props.hub == line.url, timeout=10_000)

        assert (told, asked, connections) == (True, True, 0)
        assert not town.page.has("hub_moves")
        assert town.syncs(app).outcome is Outcome.OK
        assert line.connections > 1


def test_where_nobody_answers_nothing_changes_and_it_is_told(town: Town) -> None:
    with chaos_before(town.hub.process.port) as line:
        line.is_off = True
        app = the_page(town, line.url)
        town.page.click("hub_moves_action")
        town.rests(app)
        town.page.click("confirm")
        town.rests(app)
        town.qtbot.waitUntil(lambda: not at_work(app).sync.props.moving, timeout=20_000)

        assert town.page.shows(f"{line.url} is nog niet te bereiken. Er is niets veranderd.")
        assert at_work(app).sync.props.hub == town.hub.url
        assert town.syncs(app).outcome is Outcome.OK
