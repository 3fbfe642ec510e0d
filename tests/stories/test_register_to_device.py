"""From the register's own command to a tablet: what is published reaches who may have it, and nothing where none is."""

import io
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector.casework.desk import Desk
from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.hub.rows.home import NATIONAL_ROOT, Home
from inspector.passes.code import Pass
from inspector.passes.judging import Known, look_at
from inspector.sync.outcomes import Outcome
from inspector.viewmodels.visit.pass_list import known_to
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.registers import ANNA, BORN, NUMBER
from tests.fakes.sync_officer import SyncOfficer, enrolled

DECISION = ["--municipality", "Voorbeeldstad", "--version", "1", "--from", "2026-01-01"]
ON = ["--regime", "WRP_REGISTER", "--registration", "--minimum-age", "21"]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


def known(officer: SyncOfficer) -> Known:
    assert officer.syncs().outcome is Outcome.OK
    return known_to(Desk(officer.vault, officer.clock, SystemIds(), ()))


def run(*words: str) -> int:
    return main([*words])


def test_list_and_card_key_come_to_inspectors_and_police_where_the_municipality_has_a_register(
    hub: RealHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspector = enrolled(hub, tmp_path / "t1")
    supervisor = enrolled(hub, tmp_path / "c1", Agency.GEMEENTE, Role.SUPERVISOR)
    roots, register = Home(hub.home).offline_roots, tmp_path / "register"
    national, municipal = roots / NATIONAL_ROOT, roots / "gemeente.key"
    assert run("register", "init", str(register), "--root", str(national), "--issuer", "Proefregister") == 0
    today, cards, officers = tmp_path / "lijst.rsw", tmp_path / "passen.rsw", tmp_path / "ambtenaren.json"
    assert run("register", "status", str(register), "--out", str(today)) == 0
    publish = ["hub", "publish", str(hub.home), "--agency", "gemeente"]

    assert run(*publish, str(today)) == 1, "no municipality here decided on a register"
    decision = tmp_path / "besluit.json"
    assert run("regime", "make", str(decision), *DECISION, *ON) == 0
    assert run("catalogue", "sign", str(decision), "--root-key", str(municipal), "--issuer", "Bureau") == 0
    assert run(*publish, str(decision), str(today)) == 0
    assert run("hub", "readers", str(hub.home), "--agency", "gemeente", "--out", str(officers)) == 0
    assert run("hub", "readers", str(hub.home), "--agency", "arbeidsinspectie", "--out", str(officers)) == 2
    assert len(json.loads(officers.read_bytes())["officers"]) == 1
    public = tmp_path / "gemeente.pub"
    public.write_text(inspector.vault.identity.agency_root.hex())
    words = ["register", "cards", str(register), "--officers", str(officers), "--root", str(public)]
    year = str(datetime.now(UTC).year)  # noqa: TID251 - the commands take the machine's clock
    assert run(*words, "--year", year, "--out", str(cards)) == 0
    assert run(*publish, str(cards)) == 0

    held, other = known(inspector), known(supervisor)
    assert held.newest is not None
    assert held.newest == other.newest
    assert (len(held.card_keys), other.card_keys) == (1, ())
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{ANNA}\n{NUMBER}\n{BORN}\n"))
    said = io.StringIO()
    monkeypatch.setattr(sys, "stdout", said)
    assert run("register", "issue", str(register), "--document", "paspoort") == 0
    code, letters = said.getvalue().splitlines()
    for given in (code, letters):
        assert isinstance(look_at(given, held, datetime.now(UTC)), Pass)  # noqa: TID251 - as above
    for each in (inspector, supervisor):
        each.closes()
