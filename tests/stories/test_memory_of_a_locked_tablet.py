"""What stands in the memory of a locked tablet, its helpers, hub and register after people were checked: nobody."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import segno

from inspector.app.clock import OffsetClock, SystemClock
from inspector.app.opening import Enrolment, VaultPlace, courier_of
from inspector.casework.businesses.businesses import record_businesses
from inspector.crypto.cbor import encode
from inspector.crypto.ids import SystemIds
from inspector.crypto.stretching import FLOOR
from inspector.demo.day_hub import DayHub
from inspector.demo.day_register import DayRegister
from inspector.demo.script.cast import DEFAULT_PASSPHRASE
from inspector.demo.script.register_steps import ScriptPerson
from inspector.hub.register.registrar import Officer
from inspector.register.register import opened
from inspector.sync.outcomes import Outcome
from inspector.wire.asking.tokens import TOKENS_A_SHEET
from inspector.wire.scopes import Agency, Role
from tests.fakes.officer import a_business
from tests.fakes.process_memory import found_in_memory
from tests.raid.officer_program import TOWN
from tests.stories.officers import done

ANNA = ScriptPerson("anna", "999993847", "SPECI2014", date(1990, 3, 10))
BORN, ANOTHER_BORN = "10031990", "17051988"
NAME = "Toezichthouder 1"


@dataclass
class Tablet:
    """The program on its own, and what it answers to a line."""

    process: "subprocess.Popen[str]"

    def does(self, *said: str) -> Any:  # noqa: ANN401 - whatever the line asked for
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(said) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@contextmanager
def a_tablet(folder: Path) -> Iterator[Tablet]:
    words = [sys.executable, "-m", "tests.stories.tablet_program", str(folder)]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield Tablet(process)
    finally:
        process.communicate(timeout=60)


def children_of(process: int) -> list[int]:
    """The processes that one started and that still run."""
    said = {}
    for each in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it ended meanwhile
            said[int(each.parent.name)] = int(each.read_text().rpartition(")")[2].split()[1])
    return sorted(child for child, parent in said.items() if parent == process)


def record_a_business(folder: Path, hub: DayHub, url: str) -> None:
    code = hub.invite(Officer(Agency.GEMEENTE, Role.SUPERVISOR, "c1", "Coördinator 1", "", ()))
    place = VaultPlace(folder, OffsetClock(SystemClock()), SystemIds(), lambda _vault: (), argon2=FLOOR)
    desk = Enrolment(place).desk("", url, code, bytearray(DEFAULT_PASSPHRASE.encode()))
    with closing(desk.vault):
        done(record_businesses(desk, [a_business()]))
        courier = courier_of(place, desk, run=lambda task: task(), on_changes=lambda _: None)
        assert courier.sync_once().outcome is Outcome.OK


def types(tablet: Tablet, said: str, text: str) -> None:
    """Sign by sign, so that the whole is nowhere but where the program puts it."""
    for sign in text:
        tablet.does(said, sign)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_neither_tablet_nor_hub_nor_register_holds_in_memory_whom_was_checked_or_a_token(tmp_path: Path) -> None:
    ids, now = SystemIds(), datetime.now(UTC)  # noqa: TID251 - three programs take the machine's clock
    with (
        closing(DayHub(tmp_path / "hub", [Agency.GEMEENTE], ids, now)) as hub,
        closing(DayRegister(tmp_path / "register", hub, TOWN, ids)) as register,
        a_tablet(tmp_path / "t1") as tablet,
    ):
        hub.start(register.url)
        url = f"http://127.0.0.1:{hub.port}"
        register.issue(ANNA)
        code = hub.invite(Officer(Agency.GEMEENTE, Role.INSPECTOR, "t1", NAME, "", ()))
        installation = tablet.does("enrol", url, code)["installation"]
        register.publish_today()
        record_a_business(tmp_path / "c1", hub, url)
        assert tablet.does("open", installation) == {"why": None}
        tablet.does("sync")
        assert tablet.does("start") is None
        tokens = [bytes.fromhex(each) for each in tablet.does("tokens")]
        assert len(tokens) == TOKENS_A_SHEET
        with opened(tmp_path / "register", ids) as store, store.rows.reading() as connection:
            (place,) = connection.execute("SELECT place FROM pass").fetchone()
        secrets = [
            ANNA.bsn.encode(),
            ANNA.document.encode(),
            BORN.encode(),
            ANOTHER_BORN.encode(),
            str(ANNA.birth).encode(),
        ]
        secrets += [text.decode().encode("utf-16-le") for text in secrets]
        secrets += [b"cidx" + encode(place), *tokens]

        assert tablet.does("show", register.code_of(ANNA.key)) == "number"
        types(tablet, "sign", ANNA.document)
        tablet.does("accept")
        types(tablet, "sign", BORN)
        assert tablet.does("accept") == "Geregistreerd"
        tablet.does("finish")
        segno.make_qr(register.code_of(ANNA.key), error="m").save(str(tmp_path / "pas.png"), scale=8, border=4)
        before = children_of(tablet.process.pid)
        assert tablet.does("picture", str(tmp_path / "pas.png")) == "number"
        assert children_of(tablet.process.pid) == before, "who decoded the picture of a pass is gone"
        types(tablet, "sign", ANNA.document)
        tablet.does("accept")
        types(tablet, "sign", BORN)
        assert tablet.does("accept") == "Geregistreerd"
        tablet.does("finish")
        assert tablet.does("age")
        types(tablet, "of_birth", ANOTHER_BORN)
        assert "21" in tablet.does("old_enough")
        assert tablet.does("person") == "number"
        types(tablet, "figure", ANNA.bsn)
        tablet.does("ask")
        tablet.does("sync")
        assert tablet.does("look") == ["Geregistreerd"]
        person, server = tablet.process.pid, hub.process_id
        assert found_in_memory(person, [NAME.encode()]), "the search finds nothing at all"
        assert found_in_memory(person, secrets) == []
        tablet.does("lock")

        for process in (person, server, register.process_id, *children_of(person)):
            assert found_in_memory(process, secrets) == []
        for folder in ("t1", "hub", "register"):
            for file in (each for each in (tmp_path / folder).rglob("*") if each.is_file()):
                kept = file.read_bytes()
                assert not [each for each in secrets if each in kept], file
