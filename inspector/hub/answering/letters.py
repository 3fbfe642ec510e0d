"""Take packets with letters from devices, and give all that wait to aid organisations: each finds its own."""

from starlette.requests import Request
from starlette.responses import Response

from inspector.crypto.letters import AT_ONCE, PACKET_SIZE, LetterError, encode_waiting, read_packets
from inspector.hub.answering.gate import Gate, TooManyError
from inspector.hub.answering.uploads import NotHereError
from inspector.hub.relay import Relay
from inspector.hub.rows import letters
from inspector.hub.rows.installations import Installation
from inspector.wire import routes
from inspector.wire.errors import MalformedError
from inspector.wire.http_signature import SignedBy
from inspector.wire.messages import Standing
from inspector.wire.scopes import Agency, Role


class Letters:
    """Answers the route of letters."""

    def __init__(self, relay: Relay, gate: Gate) -> None:
        self._relay = relay
        self._gate = gate

    async def answer(self, request: Request) -> Response:
        """Keep some letters, or give all."""
        async with self._gate.admitted(request) as signed_by:
            if request.method != "POST":
                caller = await self._caller(signed_by)
                if (caller.agency, caller.role) != (Agency.HULP, Role.AID):
                    raise NotHereError
                waiting = await self._gate.in_thread(self._waiting)
                return Response(waiting, media_type=routes.OCTETS)
            body = await self._gate.body(request, PACKET_SIZE * AT_ONCE)
            signed_by.check_body(body)
            caller = await self._caller(signed_by)
            if not await self._gate.in_thread(lambda: self._take(caller, body)):
                raise TooManyError
            return Response()

    async def _caller(self, signed_by: SignedBy) -> Installation:
        caller = await self._gate.in_thread(lambda: self._gate.spend(signed_by))
        if caller.standing(self._relay.clock()) is not Standing.CURRENT:
            raise NotHereError
        return caller

    def _take(self, caller: Installation, body: bytes) -> bool:
        try:
            packets = read_packets(body)
        except LetterError as error:
            raise MalformedError from error
        now_ms = self._relay.clock()
        return self._relay.store.write(
            lambda connection: letters.take_all(connection, packets, caller, now_ms=now_ms)
        ).result()

    def _waiting(self) -> bytes:
        now_ms = self._relay.clock()
        return self._relay.store.read(lambda connection: encode_waiting(letters.waiting(connection, now_ms=now_ms)))
