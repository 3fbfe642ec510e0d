"""The interface of the hub as an OpenAPI document, written from the operations it answers."""

from inspector.hub.answering.operations import OF_A_REGISTER, OPERATIONS, Answer, Json, Operation
from inspector.hub.answering.problems import TITLES
from inspector.wire import routes
from inspector.wire.messages import INTERFACE

_BASE = "/v1"
_HEADERS: dict[str, Json] = {
    routes.API_VERSION: {"description": "version of this interface", "schema": {"type": "string", "const": INTERFACE}},
    routes.UPLOAD_OFFSET: {"description": "bytes that are here", "schema": {"type": "integer", "minimum": 0}},
    routes.UPLOAD_COMPLETE: {
        "description": "whether that is all",
        "schema": {"type": "string", "enum": [routes.COMPLETE, routes.INCOMPLETE]},
    },
    "content-range": {"description": "which bytes of how many", "schema": {"type": "string"}},
    "access-control-allow-origin": {"description": "any page may read this", "schema": {"type": "string"}},
    "allow": {"description": "the methods of this path", "schema": {"type": "string"}},
    "retry-after": {"description": "seconds", "schema": {"type": "integer", "minimum": 1}},
}
_MORE_HEADERS = {405: "allow", 409: routes.UPLOAD_OFFSET, 416: "content-range", 429: "retry-after", 503: "retry-after"}
_SIGNATURE = ("signature", "signature-input", "content-digest")
_DESCRIPTION = (
    "How devices and a hub exchange what officers recorded. Bodies are canonical CBOR, described with their bytes in "
    "docs/formats/sync.md. What a device asks is signed as RFC 9421 says, with Ed25519 and the tag inspector-sync/1. "
    "A refusal says the same for each status, whoever asks."
)


def document(*, has_register: bool = False) -> Json:
    """The whole document, of a hub that brings questions to a register or of one that does not."""
    paths: dict[str, Json] = {}
    for operation in (*OPERATIONS, *OF_A_REGISTER) if has_register else OPERATIONS:
        paths.setdefault(operation.path.removeprefix(_BASE), {})[operation.method.lower()] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Inspector hub",
            "version": INTERFACE,
            "description": _DESCRIPTION,
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
            "contact": {"name": "whoever runs this hub"},
        },
        "servers": [{"url": _BASE}],
        "paths": paths,
        "components": {
            "schemas": {"Problem": _problem_schema()},
            "headers": dict(sorted(_HEADERS.items())),
            "responses": {str(status): _refusal(status) for status in sorted(TITLES)} | {"401Signed": _wrong_clock()},
            "securitySchemes": {
                name: {"type": "apiKey", "in": "header", "name": name, "description": "RFC 9421 and RFC 9530"}
                for name in _SIGNATURE
            },
        },
    }


def _operation(operation: Operation) -> Json:
    refusals = {str(status): _reference(status, operation) for status in sorted(operation.refusals)}
    described: Json = {
        "operationId": operation.name,
        "summary": operation.meaning,
        "parameters": [
            {
                "name": each.name,
                "in": each.place,
                "required": each.is_required,
                "description": each.meaning,
                "schema": each.schema,
            }
            for each in operation.parameters
        ],
        "responses": {str(status): _success(answer) for status, answer in operation.answers.items()} | refusals,
        "security": [{name: [] for name in _SIGNATURE}] if operation.is_signed else [],
    }
    if operation.takes is not None:
        described["requestBody"] = {"required": True, "content": {operation.takes: {}}}
    return described


def _reference(status: int, operation: Operation) -> Json:
    is_time = status == 401 and operation.is_signed  # noqa: PLR2004 - the one status with two bodies
    return {"$ref": f"#/components/responses/{'401Signed' if is_time else status}"}


def _success(answer: Answer) -> Json:
    said: Json = {"description": answer.meaning, "headers": _headers(*answer.headers)}
    if answer.media_type is not None:
        said["content"] = {answer.media_type: {}}
    return said


def _refusal(status: int) -> Json:
    title, detail = TITLES[status]
    said: Json = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    more = (_MORE_HEADERS[status],) if status in _MORE_HEADERS else ()
    schema: Json = {"allOf": [{"$ref": "#/components/schemas/Problem"}, {"const": said}]}
    return {
        "description": detail,
        "headers": _headers(*more),
        "content": {routes.PROBLEM: {"schema": schema}},
    }


def _wrong_clock() -> Json:
    said = _refusal(401)
    said["description"] += " When all holds but the device's clock, the body is a signed time."
    said["content"][routes.CBOR] = {}
    return said


def _headers(*names: str) -> Json:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in (routes.API_VERSION, *names)}


def _problem_schema() -> Json:
    return {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string", "const": "about:blank"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
        },
        "additionalProperties": False,
    }
