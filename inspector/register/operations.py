"""What a register can be asked over the network, and what it answers: routes and OpenAPI document are made of this."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from inspector.wire import routes

Json: TypeAlias = dict[str, Any]

VERSION = "1.0.0"
"""Of the interface; its first number stands in every path."""

CBOR, PROBLEM, JSON = "application/cbor", "application/problem+json", "application/json"
VERSION_HEADER = "api-version"
OCTETS = "application/octet-stream"
STATUS_LIST, OPENAPI, QUESTIONS = "/v1/status-list", "/v1/openapi.json", routes.QUESTIONS

TITLES: Mapping[int, tuple[str, str]] = {
    400: ("Bad Request", "The request is not what the format says."),
    404: ("Not Found", "There is nothing here."),
    405: ("Method Not Allowed", "This path does not know this method."),
    413: ("Content Too Large", "The body is longer than this path allows."),
    500: ("Internal Server Error", "The register has trouble that is not the caller's fault."),
    503: ("Service Unavailable", "The register cannot answer now; ask again later."),
}
"""Title and detail of each status that is not a success: the same whoever asks and whatever was wrong."""

ALWAYS = (405, 500, 503)


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path; it answers 200 with one kind of body."""

    name: str
    method: Literal["GET", "POST"]
    path: str
    meaning: str
    gives: str
    refusals: tuple[int, ...] = ALWAYS
    takes: str | None = None


OPERATIONS = (
    Operation("statusList", "GET", STATUS_LIST, "Fetch the list of today, signed, the same for everybody", CBOR),
    Operation(
        "answer",
        "POST",
        QUESTIONS,
        "Ask one sealed question; every answer is sealed, of one size and of one time",
        OCTETS,
        (405, 413, 500, 503),
        takes=OCTETS,
    ),
    Operation("openapi", "GET", OPENAPI, "Read this document", JSON),
)
"""Every operation; a room of the register that answers more adds its own here and its handler in `app.py`."""


def document() -> Json:
    """The interface as an OpenAPI document."""
    paths: dict[str, Json] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path.removeprefix("/v1"), {})[operation.method.lower()] = _described(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Inspector register",
            "version": VERSION,
            "description": "What a register answers. Nobody can search it; docs/formats/pass.md has the bytes.",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
            "contact": {"name": "whoever runs this register"},
        },
        "servers": [{"url": "/v1"}],
        "paths": paths,
        "components": {
            "headers": {
                VERSION_HEADER: {"description": "version of this interface", "schema": {"const": VERSION}},
                "allow": {"description": "the methods of this path", "schema": {"type": "string"}},
            },
            "responses": {str(status): _refusal(status) for status in TITLES},
        },
    }


def problem(status: int) -> Json:
    """The body of every answer with this status (RFC 9457)."""
    title, detail = TITLES[status]
    return {"type": "about:blank", "title": title, "status": status, "detail": detail}


def _described(operation: Operation) -> Json:
    said: Json = {
        "operationId": operation.name,
        "summary": operation.meaning,
        "responses": {
            "200": {
                "description": operation.meaning,
                "headers": _headers(VERSION_HEADER),
                "content": {operation.gives: {}},
            },
            **{str(each): {"$ref": f"#/components/responses/{each}"} for each in operation.refusals},
        },
    }
    if operation.takes is not None:
        said["requestBody"] = {"required": True, "content": {operation.takes: {}}}
    return said


def _refusal(status: int) -> Json:
    names = (VERSION_HEADER, "allow") if status == 405 else (VERSION_HEADER,)  # noqa: PLR2004 - the one that names methods
    return {
        "description": TITLES[status][1],
        "headers": _headers(*names),
        "content": {PROBLEM: {"schema": {"const": problem(status)}}},
    }


def _headers(*names: str) -> Json:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
