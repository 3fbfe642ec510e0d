"""The register as an ASGI program: one call of a room for each path. Nothing of a request is logged."""

import json
from collections.abc import Awaitable, Callable, Iterator, Mapping

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from inspector.crypto.cbor import encode
from inspector.register.errors import RefusedError
from inspector.register.lists import todays_list
from inspector.register.operations import (
    JSON,
    OPENAPI,
    OPERATIONS,
    PROBLEM,
    QUESTIONS,
    STATUS_LIST,
    TITLES,
    VERSION,
    VERSION_HEADER,
    document,
    problem,
)
from inspector.register.questions import Answering
from inspector.register.register import Register

Answer = Callable[[bytes], Awaitable[bytes]]
"""What a path answers to a body."""

BODY_MOST = 4096
"""Bytes of any request."""

_VERSION = {VERSION_HEADER: VERSION}
_DOCUMENT = json.dumps(document(), indent=2).encode()


def build_app(register: Register) -> ASGIApp:
    """Put the routes together."""
    answers: dict[str, Answer] = {
        STATUS_LIST: _in_thread(lambda: encode(list(todays_list(register)))),
        OPENAPI: _in_thread(lambda: _DOCUMENT),
        QUESTIONS: Answering(register).answer,
    }
    app = Starlette(
        routes=list(_routes(answers)), exception_handlers={HTTPException: _on_refused, Exception: _on_trouble}
    )
    app.router.redirect_slashes = False
    return app


def refused(status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Refuse with a status and what it always says."""
    return Response(json.dumps(problem(status)), status, {**(headers or {}), **_VERSION}, PROBLEM)


def _routes(answers: Mapping[str, Answer]) -> Iterator[Route]:
    for operation in OPERATIONS:
        yield Route(
            operation.path,
            _handler(answers[operation.path], operation.gives),
            methods=[operation.method],
            name=operation.name,
        )


def _in_thread(work: Callable[[], bytes]) -> Answer:
    async def answer(_body: bytes) -> bytes:
        return await run_in_threadpool(work)

    return answer


def _handler(answer: Answer, gives: str) -> Callable[[Request], object]:
    async def handle(request: Request) -> Response:
        body = bytearray()
        async for part in request.stream():
            body += part
            if len(body) > BODY_MOST:
                return refused(413)
        try:
            said = await answer(bytes(body))
        except RefusedError:
            return refused(400)
        headers = {**_VERSION, "access-control-allow-origin": "*"} if gives == JSON else _VERSION
        return Response(said, headers=headers, media_type=gives)

    return handle


async def _on_refused(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = error.headers if isinstance(error, HTTPException) else None
    return refused(status if status in TITLES else 400, headers)


async def _on_trouble(_request: Request, _error: Exception) -> Response:
    return refused(503)
