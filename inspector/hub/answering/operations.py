"""What the hub can be asked, and what it answers: the routes are made of this, and so is the OpenAPI document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from inspector.wire import routes
from inspector.wire.limits import LIMITS

Json: TypeAlias = dict[str, Any]

NUMBER = "(0|[1-9][0-9]{0,11})"
STREAM = "[0-9a-f]{32}"
FROM_TO = "bytes=([0-9]{1,12})-([0-9]{0,12})"
_OF_STRANGERS = (400, 405, 413, 431, 500, 503)
_OF_DEVICES = (400, 401, 405, 413, 429, 431, 500, 503)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A header, or a part of the path."""

    name: str
    place: Literal["header", "path"]
    meaning: str
    schema: Json
    is_required: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes with a success."""

    meaning: str
    media_type: str | None = None
    headers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path."""

    name: str
    method: Literal["GET", "HEAD", "POST", "PUT"]
    path: str
    meaning: str
    answers: Mapping[int, Answer]
    refusals: tuple[int, ...]
    takes: str | None = None
    parameters: tuple[Parameter, ...] = field(default=())
    is_signed: bool = True


def _written_as(pattern: str) -> Json:
    return {"type": "string", "pattern": f"^{pattern}$"}


BLOB = f"{routes.BLOBS}/{{name}}"
_NAME = Parameter(
    "name",
    "path",
    "SHA-256 of the ciphertext, 64 lowercase hexadecimal digits",
    _written_as(routes.BLOB_NAME),
)
_UPLOAD = (
    Parameter(
        routes.STREAM,
        "header",
        "the stream that the blob belongs to",
        _written_as(STREAM),
    ),
    Parameter(
        routes.UPLOAD_LENGTH,
        "header",
        f"bytes of the whole blob, at most {LIMITS.blob_bytes}",
        _written_as(f"[1-9][0-9]{{0,{len(str(LIMITS.blob_bytes)) - 1}}}"),
    ),
    Parameter(routes.UPLOAD_OFFSET, "header", "where this request begins", _written_as(NUMBER), is_required=False),
    Parameter(
        routes.UPLOAD_COMPLETE,
        "header",
        "whether this request ends the blob",
        {"type": "string", "enum": [routes.COMPLETE, routes.INCOMPLETE]},
        is_required=False,
    ),
)
_RANGE = Parameter(
    "range",
    "header",
    "which bytes",
    _written_as(FROM_TO),
    is_required=False,
)

OPERATIONS = (
    Operation(
        "sync",
        "POST",
        routes.SYNC,
        "Bring what a device recorded, fetch what is new to it",
        {200: Answer("a sync reply", routes.CBOR)},
        (*_OF_DEVICES, 426, 507),
        takes=routes.CBOR,
    ),
    Operation(
        "enrol",
        "POST",
        routes.ENROL,
        "Turn a one-time code into a statement about a new installation",
        {200: Answer("an enrolment reply", routes.CBOR)},
        (*_OF_STRANGERS, 401, 507),
        takes=routes.CBOR,
        is_signed=False,
    ),
    Operation(
        "tellBlob",
        "HEAD",
        BLOB,
        "Ask how much of a blob is here",
        {200: Answer("how far it is", headers=(routes.UPLOAD_OFFSET, routes.UPLOAD_COMPLETE))},
        (*_OF_DEVICES, 404),
        parameters=(_NAME,),
    ),
    Operation(
        "giveBlob",
        "GET",
        BLOB,
        "Fetch a blob or a range of it",
        {
            200: Answer("the whole ciphertext", routes.OCTETS),
            206: Answer("the range", routes.OCTETS, ("content-range",)),
        },
        (*_OF_DEVICES, 404, 416),
        parameters=(_NAME, _RANGE),
    ),
    Operation(
        "takeBlob",
        "PUT",
        BLOB,
        "Send a blob, or a part of it from an offset on",
        {
            200: Answer("a receipt: it was here already", routes.CBOR),
            201: Answer("a receipt: it is here now", routes.CBOR),
            202: Answer("more is to come", headers=(routes.UPLOAD_OFFSET,)),
        },
        (*_OF_DEVICES, 404, 409, 507),
        takes=routes.OCTETS,
        parameters=(_NAME, *_UPLOAD),
    ),
    Operation(
        "takeLetter",
        "POST",
        routes.LETTERS,
        "Bring packets with letters to aid organisations, each with a code by which another is taken back",
        {200: Answer("they are here, whoever they are for")},
        (*_OF_DEVICES, 404, 507),
        takes=routes.OCTETS,
    ),
    Operation(
        "giveLetters",
        "GET",
        routes.LETTERS,
        "Fetch every letter that waits; for aid organisations",
        {200: Answer("the letters, one after the other", routes.OCTETS)},
        (*_OF_DEVICES, 404),
    ),
    Operation(
        "hubKeys",
        "GET",
        routes.HUB_KEYS,
        "Read which key of this hub took the place of which, as the agencies' roots signed it",
        {200: Answer("statements, each with what the old key said of it", routes.CBOR)},
        _OF_STRANGERS,
        is_signed=False,
    ),
    Operation(
        "openapi",
        "GET",
        routes.OPENAPI,
        "Read this document",
        {200: Answer("this document", "application/json", ("access-control-allow-origin",))},
        _OF_STRANGERS,
        is_signed=False,
    ),
)
"""Every operation under `/v1`. The pages about health are for whoever runs the hub and no part of it."""

OF_A_REGISTER = (
    Operation(
        "giveTokenKey",
        "GET",
        routes.TOKENS,
        "Ask with which key the own agency signs today's tokens",
        {200: Answer("what the hub says of that key", routes.CBOR)},
        (*_OF_DEVICES, 404),
    ),
    Operation(
        "signTokens",
        "POST",
        routes.TOKENS,
        "Have the one sheet of tokens signed that an officer gets for a day, unseen",
        {200: Answer("the hidden signatures", routes.OCTETS)},
        (*_OF_DEVICES, 404),
        takes=routes.CBOR,
    ),
    Operation(
        "askRegister",
        "POST",
        routes.QUESTIONS,
        "Have sealed questions brought to the register",
        {200: Answer("the sealed answers, one after the other", routes.OCTETS)},
        (*_OF_DEVICES, 404),
        takes=routes.OCTETS,
    ),
)
"""What a hub answers whose folder names a register, while a municipality has one; these paths are unknown otherwise."""
