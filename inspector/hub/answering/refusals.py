"""How the hub says no: a status and what that always says. To a stranger every refusal is the same."""

import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from inspector.hub.answering.gate import TooLargeError, TooManyError
from inspector.hub.answering.problems import problem
from inspector.hub.answering.uploads import CutError, NotHereError, OffsetError
from inspector.hub.errors import DamagedError, DiskFailedError, DiskFullError, HubError, ReplayedError, StoreDownError
from inspector.hub.relay import Relay
from inspector.wire import routes
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.http_signature import WrongClockError
from inspector.wire.messages import OtherProtocolError
from inspector.wire.receipts import HubTime

_log = logging.getLogger("uvicorn.error")

_STATUS: dict[type[Exception], int] = {
    MalformedError: 400,
    CutError: 400,
    UnprovenError: 401,
    ReplayedError: 401,
    NotHereError: 404,
    TooLargeError: 413,
    OtherProtocolError: 426,
    TooManyError: 429,
    StoreDownError: 503,
    DiskFullError: 507,
}

_RETRY = {429: 1, 503: 5}
"""After how many seconds to come again."""

Answer = Callable[[Request, Exception], Awaitable[Response]]


def refusals(relay: Relay, give_up: Callable[[HubError], None]) -> dict[type[Exception], Answer]:
    """What to answer for each thing that can go wrong; a disk or database that failed also stops the program."""

    async def tell_status(_request: Request, error: Exception) -> Response:
        status = next(_STATUS[each] for each in type(error).__mro__ if each in _STATUS)
        return problem(status, {"retry-after": str(_RETRY[status])} if status in _RETRY else None)

    async def tell_route(_request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException) and error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            return problem(405, error.headers)
        return problem(404)

    async def tell_time(_request: Request, error: Exception) -> Response:
        nonce = error.nonce if isinstance(error, WrongClockError) else ""
        time = HubTime(relay.incarnation, relay.clock(), nonce).sign(relay.hub_key)
        return Response(time, 401, media_type=routes.CBOR)

    async def tell_offset(_request: Request, error: Exception) -> Response:
        offset = error.offset if isinstance(error, OffsetError) else 0
        return problem(409, {routes.UPLOAD_OFFSET: str(offset)})

    async def tell_failure(_request: Request, error: Exception) -> Response:
        if isinstance(error, (DiskFailedError, DamagedError)):
            give_up(error)
        return problem(500)

    async def tell_trouble(_request: Request, error: Exception) -> Response:
        _log.error("%s", error)  # one line for whoever runs the hub; the program is not at fault
        return problem(500)

    return {
        **dict.fromkeys(_STATUS, tell_status),
        HTTPException: tell_route,  # no such route, or not with this method
        WrongClockError: tell_time,
        OffsetError: tell_offset,
        DiskFailedError: tell_failure,
        DamagedError: tell_failure,
        HubError: tell_trouble,
        Exception: tell_failure,
    }
