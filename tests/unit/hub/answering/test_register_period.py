"""A hub beside a register that is searched while it runs: before, during and after the time that the law has one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import requests
from sqlalchemy import select

from inspector.cli.hub_office.laws import register_in
from inspector.crypto.ids import SystemIds
from inspector.demo.script.cast import Municipality, ScriptRegime
from inspector.domain.entering import DUTCH_TIME
from inspector.domain.values import Regime
from inspector.hub.answering.in_force import RegisterInForce
from inspector.hub.answering.questions import URL_FILE
from inspector.hub.clock import PlayedClock, system_ms
from inspector.hub.office.founding import found
from inspector.hub.relay import Relay, opened
from inspector.hub.rows.home import Home
from inspector.hub.rows.tables import OF_A_REGISTER, there, token_keys
from inspector.wire import routes
from inspector.wire.asking.questions import QUESTION_SIZE
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import REGISTER_TOWN
from tests.fakes.publishing import publishes
from tests.unit.hub.relays import START_MS, TurnedClock, a_home

IDS = SystemIds()
UNKNOWN = "/v1/nothing"
METHODS = ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH")
TODAY = datetime.now(DUTCH_TIME).date()  # noqa: TID251 - the hub's clock is ahead of the machine's
FIRST, LAST = TODAY + timedelta(days=3), TODAY + timedelta(days=5)


def town(first: date, last: date) -> Municipality:
    """A municipality that has a register for some days."""
    return Municipality(
        "Voorbeeldstad",
        regimes=(
            ScriptRegime(Regime.LOCAL_ORDINANCE, date(2020, 1, 1), first - timedelta(days=1)),
            ScriptRegime(Regime.WRP_REGISTER, first, last),
            ScriptRegime(Regime.LOCAL_ORDINANCE, last + timedelta(days=1)),
        ),
    )


@dataclass
class Searched:
    """A hub, the time that it takes for now, and what can be found of a register in it."""

    hub: RealHub
    clock: PlayedClock

    def comes_to(self, day: date, hour: int, minute: int = 0) -> None:
        moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=DUTCH_TIME)
        self.clock.set_to(round(moment.timestamp() * 1000))

    def speaks_of_it(self) -> set[str]:
        """Where anything of tokens or questions is found from outside or on the disk."""
        places = set()
        document = requests.get(self.hub.url + routes.OPENAPI, timeout=20).text
        if "oken" in document or "uestion" in document or "egister" in document:
            places.add("interface")
        for path in (routes.TOKENS, routes.QUESTIONS):
            if any(self.answers(method, path) != self.answers(method, UNKNOWN) for method in METHODS):
                places.add("route")
        with opened(self.hub.home, clock=self.clock, ids=IDS) as relay:
            if set(OF_A_REGISTER) & set(relay.store.read(there)):
                places.add("table")
        return places

    def answers(self, method: str, path: str) -> tuple[int, dict[str, str], bytes]:
        """Everything that comes back but the time of day."""
        said = requests.request(method, self.hub.url + path, timeout=20)
        return said.status_code, {name: each for name, each in said.headers.items() if name != "date"}, said.content


@pytest.fixture
def searched(tmp_path: Path) -> Iterator[Searched]:
    """A hub whose folder names a register; nobody decided on one."""
    with contextmanager(a_real_hub)(tmp_path, agencies=(Agency.GEMEENTE, Agency.POLITIE)) as hub:
        clock = PlayedClock(tmp_path / "clock")
        clock.set_to(system_ms())
        (hub.home / URL_FILE).write_text("http://127.0.0.1:9\n")
        hub.options = ("--played-clock", str(tmp_path / "clock"))
        hub.restart()
        yield Searched(hub, clock)


def test_a_running_hub_speaks_of_a_register_just_as_long_as_a_municipality_has_one(searched: Searched) -> None:
    hub, clock = searched.hub, searched.clock
    officer = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    officer.clock_s = lambda: clock() // 1000
    assert searched.speaks_of_it() == set(), "nobody decided anything"

    publishes(Home(hub.home), town(FIRST, LAST), clock)
    officer.syncs()
    assert searched.speaks_of_it() == set(), "it is not yet the day"
    assert officer.sends("GET", routes.TOKENS).content == officer.sends("GET", UNKNOWN).content
    searched.comes_to(FIRST - timedelta(days=1), 23, 58)
    officer.syncs()
    assert searched.speaks_of_it() == set(), "not a minute before"

    searched.comes_to(FIRST, 0, 1)
    assert officer.sends("GET", routes.TOKENS).status_code == 200, "nobody started it again, nor synced before"
    assert searched.speaks_of_it() == {"interface", "route", "table"}
    with opened(hub.home, clock=clock, ids=IDS) as relay:
        keys = relay.store.read(lambda one: [bytes(row.private) for row in one.execute(select(token_keys))])
    assert keys
    assert any(b"token_key_named" in path.read_bytes() for path in hub.home.rglob("*") if path.is_file())

    searched.comes_to(LAST + timedelta(days=1), 11, 55)
    said = officer.sends("POST", routes.QUESTIONS, bytes(QUESTION_SIZE))
    assert said.status_code == 503, "a question of the last night is brought, if the register answers"
    searched.comes_to(LAST + timedelta(days=1), 12, 1)
    assert searched.speaks_of_it() == {"table"}
    assert officer.sends("GET", routes.TOKENS).content == officer.sends("GET", UNKNOWN).content
    searched.comes_to(LAST + timedelta(days=1), 12, 11)
    officer.syncs()
    assert searched.speaks_of_it() == set()
    hub.stop()
    kept = b"".join(path.read_bytes() for path in hub.home.rglob("*") if path.is_file())
    assert not [each for each in (*keys, b"token_keys", b"token_sheets", b"token_key_named") if each in kept]


@pytest.fixture
def relay(tmp_path: Path) -> Iterator[tuple[Relay, TurnedClock]]:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=IDS) as relay:
        yield relay, clock


def is_on_after_a_look(in_force: RegisterInForce) -> bool:
    in_force.look()
    return in_force.is_on


def test_a_hub_of_no_municipality_takes_the_word_of_who_runs_it(tmp_path: Path) -> None:
    for agencies, is_on in (((Agency.POLITIE,), True), ((Agency.POLITIE, Agency.GEMEENTE), False)):
        home = found(tmp_path / f"{len(agencies)}", agencies, ids=IDS, now_ms=START_MS)
        with opened(home.path, clock=TurnedClock(), ids=IDS) as relay:
            assert is_on_after_a_look(RegisterInForce(relay, register_in)) is is_on, agencies


def test_the_register_of_a_country_that_has_none_is_off_whatever_a_municipality_decided(
    relay: tuple[Relay, TurnedClock],
) -> None:
    served, clock = relay
    in_force = RegisterInForce(served, register_in)
    at_first = is_on_after_a_look(in_force)
    publishes(served.home, REGISTER_TOWN, clock)
    decided = is_on_after_a_look(in_force)
    clock.now_ms = round(datetime(2009, 6, 1, tzinfo=UTC).timestamp() * 1000)

    assert (at_first, decided) == (False, True)
    assert not is_on_after_a_look(in_force), "the country has had a register since 2010"
