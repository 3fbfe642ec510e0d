"""What a hub says with a refusal: one body for each status (RFC 9457), whoever asked and whatever was wrong."""

import json
from collections.abc import Mapping

from starlette.responses import Response

from inspector.wire import routes

TITLES: Mapping[int, tuple[str, str]] = {
    400: ("Bad Request", "The request is not what the format says, or was cut short."),
    401: ("Unauthorized", "No valid signature of an installation that this hub knows."),
    404: ("Not Found", "It is not here, or it is none of the caller's business."),
    405: ("Method Not Allowed", "This path does not know this method."),
    409: ("Conflict", "The upload goes on at another offset."),
    413: ("Content Too Large", "The body is longer than this path allows."),
    416: ("Range Not Satisfiable", "There is no such range."),
    426: ("Upgrade Required", "The body is of another version of the protocol."),
    429: ("Too Many Requests", "The installation asks more often than it may."),
    431: ("Request Header Fields Too Large", "The headers are longer than allowed."),
    500: ("Internal Server Error", "The hub has trouble that is not the caller's fault."),
    503: ("Service Unavailable", "The hub cannot take this now; ask again later."),
    507: ("Insufficient Storage", "There is no room: nothing of the request was kept."),
}
"""Title and detail of each status that is not a success."""


def body(status: int) -> bytes:
    """The body of every answer with this status."""
    title, detail = TITLES[status]
    return json.dumps({"type": "about:blank", "title": title, "status": status, "detail": detail}).encode()


_BODIES = {status: body(status) for status in TITLES}


def problem(status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Refuse with a status and what it always says."""
    return Response(_BODIES[status], status, headers, routes.PROBLEM)
