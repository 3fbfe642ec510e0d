"""The old key of the hub is lost: the officer is asked on the page Verzenden, compares, and sending goes on."""

from inspector.cli.main import main
from inspector.hub.rows.home import Home
from inspector.sync.outcomes import Outcome
from inspector.viewmodels.sync.move_words import key_begins
from inspector.wire.scopes import Agency, Role
from tests.e2e.town import Town, at_work


def key_is_lost(town: Town) -> str:
    """Stopped, given another key without the old one, and started again; gives how the new one begins."""
    home = Home(town.hub.home)
    town.hub.stop()
    home.hub_key_file.unlink()
    roots = [word for file in sorted(home.offline_roots.glob("*.key")) for word in ("--root", str(file))]
    assert main(["hub", "key", str(home.path), *roots, "--lost"]) == 0
    town.hub.restart()
    return key_begins(home.hub_key().public.hex())


def test_an_officer_compares_and_says_yes_and_what_waited_is_sent(town: Town) -> None:
    app = town.enrols("t1", Agency.GEMEENTE, Role.INSPECTOR)
    assert town.syncs(app).outcome is Outcome.OK
    begins = key_is_lost(town)

    outcome = town.syncs(app).outcome
    app.showSync()
    town.rests(app)
    told = town.page.shows(at_work(app).sync.props.key_text)
    town.page.click("hub_key_action")
    town.rests(app)
    asked = town.page.shows(
        "Vraag de functioneel beheerder aan de telefoon hoe de nieuwe sleutel begint. Zegt hij iets anders dan"
        f" {begins}, stap dan niet over."
    )
    town.page.click("confirm")
    town.rests(app)
    town.qtbot.waitUntil(lambda: at_work(app).sync.props.key_text == "", timeout=20_000)

    assert (outcome, told, asked) == (Outcome.NOT_TRUSTED, True, True)
    assert not town.page.has("hub_key")
    assert town.syncs(app).outcome is Outcome.OK
