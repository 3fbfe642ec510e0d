"""What a register answers over the network: what its document says, to everybody alike, and nothing of a person."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import load_all_checks

from inspector.app.resources import program_root
from inspector.crypto.cbor import decode
from inspector.crypto.ids import SystemIds
from inspector.register.app import BODY_MOST
from inspector.register.lists import todays_list
from inspector.register.operations import OPENAPI, OPERATIONS, STATUS_LIST, Operation, document
from inspector.register.register import opened
from tests.fakes.register_process import served
from tests.unit.register.registers import Day, a_register


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with a_register(tmp_path_factory.mktemp("register") / "register", Day(datetime.now(UTC))) as register:  # noqa: TID251
        todays_list(register)
    return register.folder.path


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def interface(address: str) -> "schemathesis.BaseSchema":
    load_all_checks()
    found = schemathesis.openapi.from_url(f"{address}{OPENAPI}")
    found.validate()
    return found


@pytest.mark.parametrize("operation", OPERATIONS, ids=[each.name for each in OPERATIONS])
def test_whatever_is_asked_the_answer_is_one_of_the_document(
    interface: "schemathesis.BaseSchema", operation: Operation
) -> None:
    described = interface[operation.path.removeprefix("/v1")][operation.method]
    cases = st.one_of([described.as_strategy(generation_mode=mode) for mode in schemathesis.GenerationMode])

    @settings(max_examples=20, suppress_health_check=list(HealthCheck), deadline=None)
    @given(case=cases)
    def each(case: "schemathesis.Case[Any]") -> None:
        case.call_and_validate()

    each()


def test_everybody_gets_the_list_of_the_day_to_the_byte(address: str, folder: Path) -> None:
    url = f"{address}{STATUS_LIST}"

    first, second = (requests.get(url, headers=each, timeout=20) for each in ({}, {"x-forwarded-for": "192.0.2.1"}))

    assert first.content == second.content
    with opened(folder, SystemIds()) as register:
        assert decode(first.content, limit=1 << 20) == list(todays_list(register))


def test_what_is_not_there_is_refused_as_the_document_says(address: str) -> None:
    for method, path, body, status in (
        ("GET", "/v1/people", b"", 404),
        ("POST", STATUS_LIST, b"", 405),
        ("GET", STATUS_LIST, bytes(BODY_MOST + 1), 413),
    ):
        answer = requests.request(method, f"{address}{path}", data=body, timeout=20)
        assert (answer.status_code, answer.json()["status"]) == (status, status)
        assert answer.headers["content-type"] == "application/problem+json"


def test_a_register_that_cannot_read_its_store_asks_to_come_back(tmp_path: Path) -> None:
    with a_register(tmp_path / "register", Day()) as register, served(tmp_path / "register") as address:
        register.folder.database.write_bytes(b"no database at all")
        answer = requests.get(f"{address}{STATUS_LIST}", timeout=20)

    assert (answer.status_code, answer.json()["title"]) == (503, "Service Unavailable")


def test_the_document_in_the_docs_is_the_one_that_is_answered() -> None:
    kept = program_root() / "docs" / "formats" / "register-openapi.json"

    assert json.loads(kept.read_text("utf-8")) == document()
