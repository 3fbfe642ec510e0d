"""A hub issues one sheet of tokens an officer and day without seeing them, and keeps no question."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import requests
from sqlalchemy import delete, select

from inspector.cli.main import main
from inspector.crypto.blind_signatures import blind, unblind
from inspector.crypto.ids import SystemIds
from inspector.hub.answering.connections import Connections
from inspector.hub.answering.gate import Gate
from inspector.hub.answering.in_force import RegisterDays, RegisterInForce
from inspector.hub.answering.questions import URL_FILE, Questions, RegisterLine, register_of
from inspector.hub.clock import system_ms
from inspector.hub.errors import HubError, NoHubError
from inspector.hub.register.directories import declarations
from inspector.hub.relay import opened
from inspector.hub.rows import installations
from inspector.hub.rows.home import Home
from inspector.hub.rows.tables import token_keys
from inspector.hub.rows.tokens import switch
from inspector.wire import routes
from inspector.wire.asking.questions import ANSWER_SIZE, QUESTION_SIZE
from inspector.wire.asking.tokens import (
    TOKEN_SIZE,
    TOKENS_A_SHEET,
    Sheet,
    TokenKey,
    decode_signed,
    open_token_key,
    token_day,
)
from inspector.wire.directory import TokenKeyNamed
from inspector.wire.scopes import Agency, Role
from tests.fakes.device import Device
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import REGISTER_TOWN
from tests.fakes.publishing import publishes
from tests.unit.hub.relays import TurnedClock, a_home

IDS = SystemIds()
ANSWER = bytes(range(ANSWER_SIZE))


class _Register(BaseHTTPRequestHandler):
    """Takes down what reaches a register; the real one has tests of its own."""

    came: list[bytes]
    answer = ANSWER
    answers_own = False
    """Whether each question gets an answer of its own: how it begins."""

    def do_POST(self) -> None:
        self.came.append(self.rfile.read(int(self.headers["content-length"])))
        if self.answers_own:
            self.answer = self.came[-1][:ANSWER_SIZE]
        self.send_response(200)
        self.send_header("content-length", str(len(self.answer)))
        self.end_headers()
        self.wfile.write(self.answer)

    def log_message(self, *_args: object) -> None:
        """Keep still."""


@pytest.fixture(scope="module")
def came() -> list[bytes]:
    """Every question that reached the register."""
    return []


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory, came: list[bytes]) -> Iterator[RealHub]:
    """A hub that names a register."""
    _Register.came = came
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Register)
    Thread(target=server.serve_forever, daemon=True).start()
    with contextmanager(a_real_hub)(tmp_path_factory.mktemp("hub")) as hub:
        publishes(Home(hub.home), REGISTER_TOWN)
        (hub.home / URL_FILE).write_text(f"http://127.0.0.1:{server.server_port}\n")
        hub.restart()
        yield hub
    server.shutdown()
    server.server_close()


def key_of(device: Device) -> tuple[bytes, TokenKey]:
    response = device.sends("GET", routes.TOKENS)
    assert response.status_code == 200
    return response.content, open_token_key(response.content, device.hub_public)


def test_an_officer_gets_one_sheet_a_day_on_whichever_device_and_the_hub_sees_no_token(hub: RealHub) -> None:
    officer = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    statement, key = key_of(officer)
    numbers = [IDS.token(TOKEN_SIZE) for _ in range(TOKENS_A_SHEET)]
    hidden = [blind(key.modulus, each, IDS) for each in numbers]
    sheet = Sheet(hashlib.sha256(statement).digest(), tuple(each.message for each in hidden)).encode()

    signed = officer.sends("POST", routes.TOKENS, sheet)

    assert key.agency is Agency.GEMEENTE
    assert key.day == token_day(system_ms())
    tokens = [
        unblind(key.modulus, number, each, hid.unblinding)
        for number, each, hid in zip(numbers, decode_signed(signed.content), hidden, strict=True)
    ]
    assert officer.sends("POST", routes.TOKENS, sheet).content == signed.content, "a lost reply costs no day"
    other = Sheet(hashlib.sha256(statement).digest(), tuple(each.message for each in hidden[::-1])).encode()
    assert officer.sends("POST", routes.TOKENS, other).status_code == 404
    hub.restart()
    assert officer.sends("POST", routes.TOKENS, other).status_code == 404, "a restart forgot it"
    assert key_of(officer)[0] == statement, "a restart changed the key, and told who asked before it"
    kept = b"".join(path.read_bytes() for path in hub.home.rglob("*") if path.is_file())
    assert not [each for each in (*numbers, *tokens) if each in kept]


def test_a_hub_whose_folder_names_no_register_any_more_has_no_table_for_tokens_and_no_key(hub: RealHub) -> None:
    key_of(hub.device(Agency.GEMEENTE, Role.INSPECTOR))
    with opened(hub.home, clock=system_ms, ids=IDS) as relay:
        known = relay.store.read(
            lambda connection: [bytes(row.private) for row in connection.execute(select(token_keys))]
        )
    assert known
    hub.stop()
    assert main(["hub", "check", str(hub.home)]) == 0
    named = (hub.home / URL_FILE).read_text()

    (hub.home / URL_FILE).unlink()
    hub.restart()
    hub.stop()
    kept = b"".join(path.read_bytes() for path in hub.home.rglob("*") if path.is_file())
    assert not [each for each in (*known, b"token_keys", b"token_sheets") if each in kept]
    assert main(["hub", "check", str(hub.home)]) == 0

    (hub.home / URL_FILE).write_text(named)
    hub.restart()
    assert key_of(hub.device(Agency.GEMEENTE, Role.INSPECTOR))[1].agency is Agency.GEMEENTE


def test_the_key_of_the_day_stands_in_the_directory_before_anybody_asks_for_it_and_once(hub: RealHub) -> None:
    with opened(hub.home, clock=system_ms, ids=IDS) as relay:
        relay.store.write(lambda connection: connection.execute(delete(token_keys)).close()).result()
    hub.restart()
    officer = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    before = named_at(hub)

    for _ in range(2):
        officer.syncs()
    statement, key = key_of(officer)

    for agency in (Agency.GEMEENTE, Agency.POLITIE):
        (said,) = (each for each in named_at(hub)[agency] if each not in before[agency])
        assert said.day == key.day
    (said,) = (each for each in named_at(hub)[Agency.GEMEENTE] if each not in before[Agency.GEMEENTE])
    assert said.key_hash == hashlib.sha256(statement).digest()


def named_at(hub: RealHub) -> dict[Agency, list[TokenKeyNamed]]:
    with opened(hub.home, clock=system_ms, ids=IDS) as relay:
        return relay.store.read(
            lambda connection: {
                each.agency: list(declarations(connection, each, TokenKeyNamed))
                for each in installations.agencies(connection)
            }
        )


def test_all_officers_of_an_agency_are_told_one_key(hub: RealHub) -> None:
    first, second = (hub.device(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(2))
    police = hub.device(Agency.POLITIE, Role.POLICE)

    assert key_of(first) == key_of(second)
    assert key_of(police)[1].agency is Agency.POLITIE


def test_a_question_is_carried_and_leaves_nothing_at_the_hub(hub: RealHub, came: list[bytes]) -> None:
    officer = hub.device(Agency.POLITIE, Role.POLICE)
    question = IDS.token(QUESTION_SIZE)

    response = officer.sends("POST", routes.QUESTIONS, question)

    assert (response.status_code, response.content) == (200, ANSWER)
    assert came[-1] == question
    hub.stop()
    for path in hub.home.rglob("*"):
        if path.is_file():
            kept = path.read_bytes()
            assert question[:32] not in kept
            assert ANSWER[:32] not in kept
    hub.restart()


def test_all_that_an_officer_asks_reaches_the_register_one_by_one_in_no_order_and_each_answer_finds_back(
    hub: RealHub, came: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Register, "answers_own", True)
    officer = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    questions = [IDS.token(QUESTION_SIZE) for _ in range(TOKENS_A_SHEET)]
    came.clear()
    began = time.monotonic()

    response = officer.sends("POST", routes.QUESTIONS, b"".join(questions))

    took = time.monotonic() - began
    assert response.content == b"".join(each[:ANSWER_SIZE] for each in questions)
    assert sorted(came) == sorted(questions)
    assert came != questions, "the register got them in the officer's order"
    assert took < TOKENS_A_SHEET / 2, "each waited for the one before, which takes a second"


def test_whom_the_register_is_no_matter_of_gets_what_a_missing_page_gives(hub: RealHub) -> None:
    labour = hub.device(Agency.ARBEIDSINSPECTIE, Role.LABOUR)
    supervisor = hub.device(Agency.GEMEENTE, Role.SUPERVISOR)
    revoked = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    hub.revoke(revoked)

    for device in (labour, supervisor, revoked):
        assert device.sends("GET", routes.TOKENS).status_code == 404
        assert device.sends("POST", routes.QUESTIONS, bytes(QUESTION_SIZE)).status_code == 404
    assert requests.get(hub.url + routes.TOKENS, timeout=20).status_code == 401
    officer = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    assert officer.sends("POST", routes.QUESTIONS, bytes(QUESTION_SIZE - 1)).status_code == 400
    assert officer.sends("POST", routes.QUESTIONS, bytes(QUESTION_SIZE + 1)).status_code == 400
    assert officer.sends("POST", routes.QUESTIONS, b"").status_code == 400
    assert officer.sends("POST", routes.QUESTIONS, bytes(41 * QUESTION_SIZE)).status_code == 413
    assert officer.sends("POST", routes.TOKENS, b"").status_code == 400


def test_a_register_that_is_down_or_answers_otherwise_is_told_as_later(hub: RealHub) -> None:
    officer = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    try:
        for wrong in (b"", ANSWER[1:], ANSWER + b"\0", b"geregistreerd"):
            _Register.answer = wrong
            assert officer.sends("POST", routes.QUESTIONS, bytes(QUESTION_SIZE)).status_code == 503
    finally:
        _Register.answer = ANSWER


def test_a_hub_that_names_no_register_has_no_such_page(tmp_path: Path) -> None:
    with contextmanager(a_real_hub)(tmp_path) as hub:
        officer = hub.device(Agency.GEMEENTE, Role.INSPECTOR)

        assert officer.sends("GET", routes.TOKENS).status_code == 404
        assert officer.sends("POST", routes.QUESTIONS, bytes(QUESTION_SIZE)).status_code == 404
        described = requests.get(hub.url + routes.OPENAPI, timeout=20).text
        assert "oken" not in described
        assert "egister" not in described


def test_a_register_is_named_by_an_address_that_nobody_can_stand_in_for(tmp_path: Path) -> None:
    assert register_of(tmp_path) is None
    for good in ("https://register.example", "http://127.0.0.1:8444\n", "http://localhost:1/"):
        (tmp_path / URL_FILE).write_text(good)
        found = register_of(tmp_path)
        assert found is not None
        assert found.url == good.strip().rstrip("/")
    for wrong in (
        "http://register.example",
        "",
        "ftp://127.0.0.1",
        "https://register.example/x",
        "https://",
        "http://[",
    ):
        (tmp_path / URL_FILE).write_text(wrong)
        with pytest.raises(HubError):
            register_of(tmp_path)


def test_a_day_whose_keys_could_not_be_named_is_named_at_the_next_sync(tmp_path: Path) -> None:
    home = a_home(tmp_path)
    with opened(home.path, clock=TurnedClock(), ids=IDS) as relay:
        questions = Questions(
            relay,
            Gate(relay, None, Connections(time.monotonic)),
            RegisterLine("https://register.example", None),
            RegisterInForce(relay, lambda _: RegisterDays(lambda _: True, lambda _: True)),
        )

        def does(statement: str) -> None:
            relay.store.write(lambda connection: connection.exec_driver_sql(statement).close()).result()

        relay.store.write(lambda connection: switch(connection, has_register=True)).result()
        does("ALTER TABLE agencies RENAME TO away")
        with pytest.raises(NoHubError):
            questions.name_keys()
        does("ALTER TABLE away RENAME TO agencies")
        questions.name_keys()
        named = relay.store.read(
            lambda connection: {
                each.agency: len(list(declarations(connection, each, TokenKeyNamed)))
                for each in installations.agencies(connection)
            }
        )

    assert named[Agency.GEMEENTE] == named[Agency.POLITIE] == 1
