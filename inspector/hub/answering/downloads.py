"""Give a blob, or the rest of one, to whoever may pull a stream it belongs to."""

import re
from http import HTTPStatus

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from inspector.hub.answering.gate import Gate
from inspector.hub.answering.operations import FROM_TO
from inspector.hub.answering.problems import problem
from inspector.hub.answering.uploads import NotHereError, Uploads
from inspector.hub.relay import Relay
from inspector.hub.rows import blobs, membership
from inspector.hub.rows.blobs import StoredRow
from inspector.hub.rows.installations import Installation
from inspector.wire import routes
from inspector.wire.http_signature import RANGE, SignedBy
from inspector.wire.messages import Standing


class Downloads:
    """Answers HEAD and GET."""

    def __init__(self, relay: Relay, gate: Gate, uploads: Uploads) -> None:
        self._relay = relay
        self._gate = gate
        self._uploads = uploads

    async def tell(self, signed_by: SignedBy, blob: bytes) -> Response:
        """Say how much of a blob is here, to whoever may read it or is sending it.

        Raises:
            NotHereError: nothing, or it is none of the caller's business.
        """
        caller = await self._gate.in_thread(lambda: self._gate.spend(signed_by))
        await self._uploads.calm(blob, caller.id)
        return await self._gate.in_thread(lambda: self._tell(caller, blob))

    async def give(self, request: Request, signed_by: SignedBy, blob: bytes) -> Response:
        """Give a blob or the range of it that the request names.

        Raises:
            NotHereError: it is not here, or the caller may not pull a stream it belongs to.
        """
        caller = await self._gate.in_thread(lambda: self._gate.spend(signed_by))
        if caller.standing(self._relay.clock()) is not Standing.CURRENT:
            raise NotHereError
        row = await self._gate.in_thread(lambda: self._readable(caller, blob))
        if row is None:
            raise NotHereError
        first, last, status = _span(request.headers.get(RANGE), row.size)
        if status is HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            return problem(status, {"content-range": f"bytes */{row.size}"})
        headers = {"content-length": str(last - first + 1), "accept-ranges": "bytes"}
        if status is HTTPStatus.PARTIAL_CONTENT:
            headers["content-range"] = f"bytes {first}-{last}/{row.size}"
        pieces = await self._gate.in_thread(lambda: self._relay.blobs.pieces(blob, first, last + 1))
        return StreamingResponse(pieces, status, headers, media_type=routes.OCTETS)

    def _tell(self, caller: Installation, blob: bytes) -> Response:
        row = self._relay.store.read(lambda connection: self._own_or_readable(connection, caller, blob))
        if row is not None:
            return _state(row.size, is_complete=True)
        received = self._relay.blobs.received(blob, caller.id)
        if received is None:
            raise NotHereError
        return _state(received, is_complete=False)

    def _own_or_readable(self, connection: Connection, caller: Installation, blob: bytes) -> StoredRow | None:
        own = (row for row in blobs.rows(connection, blob) if row.installation == caller.id)
        return next(own, None) or blobs.readable(connection, membership.reader(connection, caller), blob)

    def _readable(self, caller: Installation, blob: bytes) -> StoredRow | None:
        return self._relay.store.read(
            lambda connection: blobs.readable(connection, membership.reader(connection, caller), blob)
        )


def _state(offset: int, *, is_complete: bool) -> Response:
    return Response(
        headers={
            routes.UPLOAD_OFFSET: str(offset),
            routes.UPLOAD_COMPLETE: routes.COMPLETE if is_complete else routes.INCOMPLETE,
        }
    )


def _span(wanted: str | None, size: int) -> tuple[int, int, HTTPStatus]:
    """The first and last byte to give, and the status that says so."""
    if wanted is None:
        return 0, size - 1, HTTPStatus.OK
    found = re.fullmatch(FROM_TO, wanted)
    first = int(found[1]) if found else size
    last = min(int(found[2]), size - 1) if found and found[2] else size - 1
    if first > last:
        return 0, 0, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
    return first, last, HTTPStatus.PARTIAL_CONTENT
