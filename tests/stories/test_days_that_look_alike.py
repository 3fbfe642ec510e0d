"""Two days that differ only in whom was checked are one to whoever watches hub and register, or takes their disks."""

import statistics
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import requests
from sqlalchemy import select

from inspector.crypto.ids import SystemIds
from inspector.hub.answering.questions import URL_FILE
from inspector.hub.rows.databases import open_store
from inspector.hub.rows.home import Home
from inspector.hub.rows.tables import there
from inspector.passes.binding import DocumentKind
from inspector.register.passes import issue
from inspector.register.questions import accept
from inspector.register.register import Register
from inspector.sync.http_carrier import HttpCarrier
from inspector.wire.asking.questions import (
    ANSWER_SIZE,
    QUESTION_SIZE,
    RegisterAnswer,
    last_hour_of,
    open_answer,
    seal_question,
    split_answers,
)
from inspector.wire.asking.tokens import Token
from inspector.wire.scopes import Agency
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import REGISTER_TOWN
from tests.fakes.publishing import publishes
from tests.fakes.register_process import served
from tests.stories.test_question_over_the_line import carrier_of, tokens_by
from tests.unit.register.registers import ANNA, BEA, Day, a_register

IDS = SystemIds()
ROUNDS, TOGETHER = 4, 8
NEAR_SECONDS = 0.1
"""An answer takes 0.3 s at the register; two that take the same differ by less than this, on a busy machine too."""


class _Line(BaseHTTPRequestHandler):
    """The line between hub and register: carries what comes and notes how much and how long."""

    register: str
    seen: list[tuple[int, int, float]]

    def do_POST(self) -> None:
        question = self.rfile.read(int(self.headers["content-length"]))
        began = time.perf_counter()
        said = requests.post(
            self.register + self.path, question, headers={"content-type": self.headers["content-type"]}, timeout=20
        )
        self.seen.append((len(question), len(said.content), time.perf_counter() - began))
        self.send_response(said.status_code)
        self.send_header("content-length", str(len(said.content)))
        self.end_headers()
        self.wfile.write(said.content)

    def log_message(self, *_args: object) -> None:
        """Keep still."""


@dataclass
class Checked:
    """A day of one town: its hub, its register, and what somebody noted who watched the line between them."""

    hub: RealHub
    register: Register
    carrier: HttpCarrier
    tokens: list[Token]
    seen: list[tuple[int, int, float]]
    device: list[tuple[int, int, float]] = field(default_factory=list)
    """The same of the line between device and hub."""

    def asks(self, number: str) -> set[RegisterAnswer]:
        """What the register says of somebody, asked as often as leaves in one sync."""
        until, keys, asked = last_hour_of(int(time.time() * 1000)), [], []
        for _ in range(TOGETHER):
            keys.append(IDS.key32())
            public, digits = self.register.question_key.public, bytearray(number.encode())
            asked.append(seal_question(public, digits, until, keys[-1], self.tokens.pop()))
        began = time.perf_counter()
        said = self.carrier.bring(asked)
        assert isinstance(said, bytes)
        self.device.append((sum(map(len, asked)), len(said), time.perf_counter() - began))
        answers = split_answers(said, len(asked))
        return {open_answer(*each) for each in zip(keys, asked, answers, strict=True)}

    def rows(self) -> dict[str, list[list[int]]]:
        """Of each table of both stores: how many rows, and how long what stands in each column is."""
        with closing(open_store(Home(self.hub.home))) as store:
            found = store.read(
                lambda connection: {
                    each.name: [lengths(row) for row in connection.execute(select(each))] for each in there(connection)
                }
            )
        found["token_keys"] = [row[:2] for row in found["token_keys"]]  # a key takes some bytes more or less
        with self.register.rows.reading() as connection:
            names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for name in names:
                rows = connection.execute(f"SELECT * FROM {name}")  # noqa: S608 - its own names
                found[f"register {name}"] = [lengths(row) for row in rows]
        return {name: sorted(each) for name, each in found.items()}


def lengths(row: Iterable[object]) -> list[int]:
    return [len(each) if isinstance(each, bytes | str) else 0 for each in row]


@contextmanager
def a_checked_day(folder: Path) -> Iterator[Checked]:
    now = datetime.now(UTC)  # noqa: TID251 - hub and register take the machine's clock
    folder.mkdir()
    with ExitStack() as stack:
        register = stack.enter_context(a_register(folder / "register", Day(now)))
        hub = stack.enter_context(contextmanager(a_real_hub)(folder, agencies=(Agency.GEMEENTE,)))
        issue(register, ANNA, DocumentKind.PASSPORT, "SPECI2014", "10031990")
        seen: list[tuple[int, int, float]] = []
        handler = type("Line", (_Line,), {"register": stack.enter_context(served(folder / "register")), "seen": seen})
        line = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        stack.callback(line.server_close)
        stack.callback(line.shutdown)
        Thread(target=line.serve_forever, daemon=True).start()
        publishes(Home(hub.home), REGISTER_TOWN)
        (hub.home / URL_FILE).write_text(f"http://127.0.0.1:{line.server_port}\n")
        hub.restart()
        carrier, hub_public = carrier_of(hub)
        stack.callback(carrier.cancel)
        accept(register, hub_public, Agency.GEMEENTE)
        yield Checked(hub, register, carrier, tokens_by(carrier, hub_public), seen)


@pytest.mark.long
def test_days_that_differ_only_in_whom_was_checked_are_alike_at_hub_and_register(tmp_path: Path) -> None:
    with a_checked_day(tmp_path / "one") as one, a_checked_day(tmp_path / "other") as other:
        for _ in range(ROUNDS):  # in turn, so that whatever else the machine does falls on both
            assert one.asks(ANNA) == {RegisterAnswer.REGISTERED}
            assert other.asks(BEA) == {RegisterAnswer.NOT_REGISTERED}

        for day in (one, other):
            assert {each[:2] for each in day.seen} == {(QUESTION_SIZE, ANSWER_SIZE)}
            assert {each[:2] for each in day.device} == {(TOGETHER * QUESTION_SIZE, TOGETHER * ANSWER_SIZE)}
            assert len(day.seen) == ROUNDS * TOGETHER
        took = [statistics.median(each[2] for each in day.seen) for day in (one, other)]
        assert abs(took[0] - took[1]) < NEAR_SECONDS, took
        assert one.rows() == other.rows()
        assert len(one.rows()["register used"]) == ROUNDS * TOGETHER
