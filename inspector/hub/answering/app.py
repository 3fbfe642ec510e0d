"""The hub as an ASGI program: each handler is parse, one call, respond."""

import json
import re
from collections.abc import Callable, Iterator

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inspector.hub.answering.connections import Connections
from inspector.hub.answering.downloads import Downloads
from inspector.hub.answering.enrolling import enrol
from inspector.hub.answering.exchange import exchange
from inspector.hub.answering.gate import Gate, TooLargeError
from inspector.hub.answering.in_force import RegisterInForce
from inspector.hub.answering.letters import Letters
from inspector.hub.answering.measured import Measured
from inspector.hub.answering.openapi import document
from inspector.hub.answering.operations import BLOB, NUMBER, OPERATIONS, STREAM
from inspector.hub.answering.problems import problem
from inspector.hub.answering.questions import Questions, RegisterLine
from inspector.hub.answering.readiness import Readiness
from inspector.hub.answering.refusals import refusals
from inspector.hub.answering.uploads import AnnouncedUpload, NotHereError, Uploads
from inspector.hub.errors import HubError
from inspector.hub.register.successors import told_of_keys
from inspector.hub.relay import Relay
from inspector.wire import routes
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.http_signature import SignedBy
from inspector.wire.limits import LIMITS
from inspector.wire.messages import INTERFACE, FrameRefusal, decode_sync_request
from inspector.wire.of_hub.hub_keys import encode_said

_UNSOUND = (FrameRefusal.MALFORMED, FrameRefusal.UNPROVEN)
_LATER_SECONDS = 5
_VERSION = (routes.API_VERSION.encode(), INTERFACE.encode())


def build_app(
    relay: Relay,
    *,
    origin: str | None,
    connections: Connections,
    readiness: Readiness,
    measured: Measured,
    give_up: Callable[[HubError], None],
    register: tuple[RegisterLine, RegisterInForce] | None = None,
) -> ASGIApp:
    """Put the routes together; `origin` is the hub's address as devices spell it, `give_up` ends the program."""
    gate = Gate(relay, origin, connections)
    questions = None if register is None else Questions(relay, gate, *register)
    handlers = _Handlers(relay, gate, readiness, questions)
    app = Starlette(
        routes=[
            *_described(handlers),
            *([] if questions is None else questions.routes()),
            Route(routes.LIVE, handlers.live, methods=["GET"]),
            Route(routes.READY, handlers.ready, methods=["GET"]),
        ],
        exception_handlers=refusals(relay, give_up),
    )
    app.router.redirect_slashes = False  # a redirect would repeat the Host header that somebody made up
    return _Bounded(app, connections, measured, readiness)


def _described(handlers: "_Handlers") -> Iterator[Route]:
    """A route for each path of the interface, with the methods that its operations name."""
    answering = {
        routes.SYNC: handlers.sync,
        routes.ENROL: handlers.enrol,
        BLOB: handlers.blob,
        routes.LETTERS: handlers.letters,
        routes.HUB_KEYS: handlers.hub_keys,
        routes.OPENAPI: handlers.openapi,
    }
    for path in dict.fromkeys(operation.path for operation in OPERATIONS):
        methods = [operation.method for operation in OPERATIONS if operation.path == path]
        yield Route(path, answering[path], methods=methods)


class _Bounded:
    """Says which version answers, counts what is being answered, and refuses long headers that came in one piece."""

    def __init__(self, app: ASGIApp, connections: Connections, measured: Measured, readiness: Readiness) -> None:
        self._app = app
        self._readiness = readiness
        self._measured = measured
        self._connections = connections

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def say(message: Message) -> None:
            if message["type"] == "http.response.start":
                ending.with_status(message["status"])
                message["headers"] = [*message["headers"], _VERSION]
            await send(message)

        peer = scope["client"]
        if peer is not None:
            self._connections.comes_for(peer, _forwarded(scope))
        with self._measured.request(scope["method"], scope["path"]) as ending, self._connections.answering(peer):
            if self._readiness.is_leaving and scope["path"] not in {routes.LIVE, routes.READY}:
                await problem(503, {"retry-after": str(_LATER_SECONDS), "connection": "close"})(scope, receive, say)
            elif sum(len(name) + len(value) for name, value in scope.get("headers", ())) <= LIMITS.header_bytes:
                await self._app(scope, receive, say)
            else:
                await problem(431)(scope, receive, say)


def _forwarded(scope: Scope) -> str | None:
    """The address that the nearest proxy says it asks for: whatever stands before that, anybody may have written."""
    said = [value for name, value in scope["headers"] if name == b"x-forwarded-for"]
    return str(said[-1].decode("latin-1").rpartition(",")[2]) if said else None


class _Handlers:
    """One method per route."""

    def __init__(self, relay: Relay, gate: Gate, readiness: Readiness, questions: Questions | None) -> None:
        self._relay = relay
        self._questions = questions
        self._readiness = readiness
        self._documents = [json.dumps(document(has_register=each), indent=2).encode() for each in (False, True)]
        self._hub_keys = encode_said(relay.store.read(told_of_keys))  # no hub serves while that changes
        self._gate = gate
        self.letters = Letters(relay, gate).answer
        self._uploads = Uploads(relay, gate)
        self._downloads = Downloads(relay, gate, self._uploads)

    async def sync(self, request: Request) -> Response:
        async with self._gate.admitted(request) as signed_by:
            size = self._gate.announced(request, LIMITS.request_bytes)
            await self._gate.doubt(signed_by, size)
            body = await self._gate.body(request, LIMITS.request_bytes)
            async with self._gate.turn(signed_by):
                reply, nonsense = await self._gate.in_thread(lambda: self._exchange(signed_by, body))
            await self._gate.believe(signed_by, size, nonsense)
            return Response(reply, media_type=routes.CBOR)

    async def enrol(self, request: Request) -> Response:
        body = await self._gate.body(request, LIMITS.enrol_request_bytes)
        reply = await self._gate.in_thread(lambda: enrol(self._relay, body))
        if reply is None:
            raise UnprovenError
        return Response(reply, media_type=routes.CBOR)

    async def blob(self, request: Request) -> Response:
        async with self._gate.admitted(request) as signed_by:
            blob = routes.blob_id(request.path_params["name"])
            if blob is None:
                raise NotHereError
            match request.method:
                case "PUT":
                    return await self._put(request, signed_by, blob)
                case "HEAD":
                    return await self._downloads.tell(signed_by, blob)
                case _:
                    return await self._downloads.give(request, signed_by, blob)

    async def openapi(self, _request: Request) -> Response:
        content = self._documents[self._questions is not None and self._questions.are_asked]
        return Response(content, headers={"access-control-allow-origin": "*"}, media_type="application/json")

    async def hub_keys(self, _request: Request) -> Response:
        return Response(self._hub_keys, media_type=routes.CBOR)

    async def live(self, _request: Request) -> Response:
        return Response()

    async def ready(self, _request: Request) -> Response:
        return problem(503, {"retry-after": "10"}) if self._readiness.troubles else Response()

    def _exchange(self, signed_by: SignedBy, body: bytes) -> tuple[bytes, int]:
        """The reply, and how many bytes of the request were frames that do not hold."""
        signed_by.check_body(body)
        request = decode_sync_request(body)
        if self._questions is not None:
            self._questions.name_keys()
        reply = exchange(self._relay, signed_by, request)
        nonsense = sum(len(request.frames[each.place]) for each in reply.refused if each.reason in _UNSOUND)
        return reply.encode(), nonsense

    async def _put(self, request: Request, signed_by: SignedBy, blob: bytes) -> Response:
        progress = await self._uploads.receive(request, signed_by, _upload(request, blob))
        if progress.receipt is None:
            return Response(status_code=202, headers={routes.UPLOAD_OFFSET: str(progress.offset)})
        return Response(progress.receipt, 201 if progress.is_new else 200, media_type=routes.CBOR)


def _upload(request: Request, blob: bytes) -> AnnouncedUpload:
    headers = request.headers
    offset, length = headers.get(routes.UPLOAD_OFFSET, "0"), headers.get(routes.UPLOAD_LENGTH, "")
    complete, stream = headers.get(routes.UPLOAD_COMPLETE, routes.COMPLETE), headers.get(routes.STREAM, "")
    if not (re.fullmatch(NUMBER, offset) and re.fullmatch(NUMBER, length) and re.fullmatch(STREAM, stream)):
        raise MalformedError
    if complete not in {routes.COMPLETE, routes.INCOMPLETE} or length == "0":
        raise MalformedError
    if int(length) > LIMITS.blob_bytes:
        raise TooLargeError
    return AnnouncedUpload(blob, bytes.fromhex(stream), int(offset), int(length), complete == routes.COMPLETE)
