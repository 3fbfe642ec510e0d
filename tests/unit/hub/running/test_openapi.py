"""The interface of a hub is described by a document that is made from what it answers."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from inspector.cli.main import main
from inspector.hub.answering.openapi import document
from inspector.hub.answering.operations import OPERATIONS
from inspector.hub.answering.problems import TITLES
from inspector.wire import routes
from inspector.wire.limits import LIMITS
from inspector.wire.messages import INTERFACE
from tests.architecture.project import ROOT
from tests.fakes.hub_process import RealHub, a_real_hub

COPY = ROOT / "docs" / "formats" / "openapi.json"
WITH_REGISTER = COPY.with_name("openapi-with-register.json")


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


def answers() -> Iterator[tuple[str, dict[str, Any]]]:
    described = document()
    for methods in described["paths"].values():
        for operation in methods.values():
            for status, said in operation["responses"].items():
                name = said.get("$ref", "").rpartition("/")[2]
                yield status, described["components"]["responses"][name] if name else said


def test_the_copy_beside_the_formats_is_what_the_program_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hub", "openapi"]) == 0

    assert COPY.read_text(encoding="utf-8") == capsys.readouterr().out
    assert main(["hub", "openapi", "--register"]) == 0
    assert WITH_REGISTER.read_text(encoding="utf-8") == capsys.readouterr().out
    assert "egister" not in COPY.read_text(encoding="utf-8"), "a hub without a register speaks of one"


def test_a_hub_gives_the_document_to_anybody_at_its_usual_place(hub: RealHub) -> None:
    answer = requests.get(f"{hub.url}/v1/openapi.json", timeout=20)

    assert answer.json() == json.loads(COPY.read_text(encoding="utf-8"))
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["access-control-allow-origin"] == "*"


def test_every_path_below_the_version_is_described_and_nothing_else() -> None:
    described = {(f"/v1{path}", method.upper()) for path, methods in document()["paths"].items() for method in methods}

    assert described == {(each.path, each.method) for each in OPERATIONS}
    assert all(each.path.startswith("/v1/") for each in OPERATIONS)
    assert document()["servers"] == [{"url": "/v1"}]


def test_the_largest_blob_that_the_hub_takes_can_be_announced_as_the_document_says() -> None:
    asked = document()["paths"]["/blobs/{name}"]["put"]["parameters"]
    (length,) = [each["schema"]["pattern"] for each in asked if each["name"] == routes.UPLOAD_LENGTH]

    assert re.search(length, str(LIMITS.blob_bytes))
    assert not re.search(length, f"{LIMITS.blob_bytes}0")
    assert not re.search(length, "0")


def test_every_answer_names_its_version_and_every_refusal_is_one_body() -> None:
    for status, said in answers():
        assert routes.API_VERSION in said["headers"]
        if int(status) >= 400:
            body = said["content"][routes.PROBLEM]["schema"]["allOf"][1]["const"]
            assert set(body) == {"type", "title", "status", "detail"}
            assert body["status"] == int(status)
    assert {int(status) for status, _ in answers() if int(status) >= 400} == set(TITLES)


def test_the_version_is_a_whole_one_and_its_first_number_stands_in_each_path() -> None:
    assert document()["info"]["version"] == INTERFACE
    assert [part.isdecimal() for part in INTERFACE.split(".")] == [True, True, True]
    assert document()["servers"][0]["url"] == f"/v{INTERFACE.split('.')[0]}"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("POST", routes.SYNC, 401),
        ("GET", routes.blob_path(bytes(32)), 401),
        ("POST", routes.ENROL, 401),
        ("DELETE", routes.SYNC, 405),
    ],
)
def test_a_refusal_says_what_the_document_says_and_in_which_version(
    hub: RealHub, method: str, path: str, status: int
) -> None:
    answer = requests.request(method, hub.url + path, timeout=20)

    assert answer.status_code == status
    assert answer.headers[routes.API_VERSION] == INTERFACE
    assert answer.headers["content-type"] == routes.PROBLEM
    title, detail = TITLES[status]
    assert answer.json() == {"type": "about:blank", "title": title, "status": status, "detail": detail}


def test_a_wrong_method_is_told_the_right_ones(hub: RealHub) -> None:
    answer = requests.delete(hub.url + routes.blob_path(bytes(32)), timeout=20)

    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "PUT"}
