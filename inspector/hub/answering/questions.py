"""Issue tokens for questions to the register without seeing them, and carry questions there without keeping one.

There are routes for it only where the folder names a register, `register.url`, and `register.pem` with the certificates
it is believed by, and only while a municipality has one (`in_force.py`). A question and its answer are in memory for as
long as the exchange lasts, in no row, file or line of a log.
"""

import hashlib
import ipaddress
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import anyio
import requests
from anyio import CapacityLimiter, to_thread
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Scope
from urllib3.exceptions import HTTPError

from inspector.crypto.blind_signatures import BlindSignatureError, new_key, sign_blinded
from inspector.hub.answering.gate import Gate
from inspector.hub.answering.in_force import RegisterInForce
from inspector.hub.answering.problems import problem
from inspector.hub.answering.uploads import NotHereError
from inspector.hub.errors import DamagedError, DiskFailedError, DiskFullError, HubError, StoreDownError
from inspector.hub.relay import Relay
from inspector.hub.rows import installations, tokens
from inspector.hub.rows.installations import Installation
from inspector.hub.rows.tokens import DayKey
from inspector.wire import routes, scopes
from inspector.wire.asking.questions import ANSWER_SIZE, QUESTIONS_LIMIT, split_questions
from inspector.wire.asking.tokens import SHEET_LIMIT, decode_sheet, token_day
from inspector.wire.directory import TokenKeyNamed
from inspector.wire.errors import MalformedError
from inspector.wire.http_signature import SignedBy
from inspector.wire.messages import Standing
from inspector.wire.scopes import Agency

URL_FILE, CERTIFICATES_FILE = "register.url", "register.pem"
GATHERED_SECONDS = 1.0
"""Questions that come within it reach the register in an order of chance, as if they were one officer's."""

_WAIT_SECONDS = 20
_AT_ONCE = 16
_CHANCE_BYTES = 4


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """Where the register is asked."""

    url: str
    certificates: Path | None
    gathered_seconds: float = GATHERED_SECONDS

    def ask(self, question: bytes) -> bytes:
        """Bring a question and wait for its answer.

        Raises:
            StoreDownError: the register does not answer, or not as a register does.
        """
        try:
            with requests.Session() as session:
                session.trust_env = False
                session.verify = True if self.certificates is None else str(self.certificates)
                headers = {"Content-Type": routes.OCTETS, "Accept-Encoding": "identity"}
                with session.post(
                    self.url + routes.QUESTIONS,
                    data=question,
                    headers=headers,
                    timeout=_WAIT_SECONDS,
                    allow_redirects=False,
                    stream=True,
                ) as reply:
                    answer = reply.raw.read(ANSWER_SIZE + 1, decode_content=False)
                    is_good = reply.status_code == requests.codes.ok and len(answer) == ANSWER_SIZE
        except (requests.RequestException, HTTPError, OSError) as error:
            raise StoreDownError("the register does not answer") from error
        if not is_good:
            raise StoreDownError("the register does not answer")
        return bytes(answer)


def register_of(folder: Path) -> RegisterLine | None:
    """Which register the folder of a hub names, if any.

    Raises:
        HubError: the file names none, or one that others could stand in for.
    """
    named, certificates = folder / URL_FILE, folder / CERTIFICATES_FILE
    if not named.exists():
        return None
    try:
        url = named.read_text(encoding="ascii").strip()
        parts = urlsplit(url)
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and _is_this_machine(parts.hostname or ""))
    except (OSError, ValueError) as error:
        raise HubError(f"{URL_FILE} names no register: {error}") from error
    if not is_safe or parts.path.strip("/") or parts.query or not parts.hostname:
        raise HubError(f"{URL_FILE} must name a register by https://, or by http:// on this machine")
    return RegisterLine(url.rstrip("/"), certificates if certificates.exists() else None)


class _WhileInForce(Route):
    """A path that is as unknown as any other while no municipality has a register."""

    in_force: RegisterInForce

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        found, more = super().matches(scope)
        return (found, more) if found is Match.NONE or self.in_force.is_on else (Match.NONE, {})


class Questions:
    """Answers the routes about tokens and questions."""

    def __init__(self, relay: Relay, gate: Gate, register: RegisterLine, in_force: RegisterInForce) -> None:
        self._relay = relay
        self._gate = gate
        self._register = register
        self._in_force = in_force
        self._asking = CapacityLimiter(_AT_ONCE)
        self._named = -1
        """Of which day the keys stand in the directories."""

    def routes(self) -> Iterator[Route]:
        """What can be asked, while it can."""
        tokens_at = _WhileInForce(routes.TOKENS, self.tokens, methods=["GET", "POST"])
        questions_at = _WhileInForce(routes.QUESTIONS, self.question, methods=["POST"])
        for each in (tokens_at, questions_at):
            each.in_force = self._in_force
            yield each

    @property
    def are_asked(self) -> bool:
        """Whether anything of this is here now."""
        return self._in_force.is_on

    async def tokens(self, request: Request) -> Response:
        """Say with which key today's tokens are signed, or sign an officer's sheet of them."""
        async with self._gate.admitted(request) as signed_by:
            if request.method != "POST":
                caller = await self._caller(signed_by)
                key = await self._gate.in_thread(lambda: self._key(caller.agency, self._today()))
                return Response(key.statement, media_type=routes.CBOR)
            body = await self._gate.body(request, SHEET_LIMIT)
            signed_by.check_body(body)
            caller = await self._caller(signed_by)
            async with self._gate.turn(signed_by):
                signed = await self._gate.in_thread(lambda: self._sign(caller, body))
            return Response(signed, media_type=routes.OCTETS)

    async def question(self, request: Request) -> Response:
        """Bring what an officer asks to the register, each question by itself, with those that come about now."""
        async with self._gate.admitted(request) as signed_by:
            body = await self._gate.body(request, QUESTIONS_LIMIT)
            signed_by.check_body(body)
            questions = split_questions(body)
            await self._caller(signed_by)
            answers: list[bytes] = [b""] * len(questions)
            async with anyio.create_task_group() as together:
                for place, question in enumerate(questions):
                    together.start_soon(self._bring, question, place, answers)
            if not all(answers):
                return problem(503, {"retry-after": "60"})
            return Response(b"".join(answers), media_type=routes.OCTETS)

    async def _bring(self, question: bytes, place: int, answers: list[bytes]) -> None:
        """Put the answer in its place, unless the register does not answer."""
        await self._gather()
        with suppress(StoreDownError):
            answers[place] = await to_thread.run_sync(lambda: self._register.ask(question), limiter=self._asking)

    async def _gather(self) -> None:
        """Wait for the end of this stretch of time, and then for a part of it that chance decides."""
        length = self._register.gathered_seconds
        chance = int.from_bytes(self._relay.ids.token(_CHANCE_BYTES)) / (1 << (8 * _CHANCE_BYTES))
        await anyio.sleep(length - anyio.current_time() % length + chance * length)

    async def _caller(self, signed_by: SignedBy) -> Installation:
        """Who asks, when the register is a matter of his.

        Raises:
            NotHereError: it is not.
        """
        await self._gate.in_thread(self._in_force.look)
        caller = await self._gate.in_thread(lambda: self._gate.spend(signed_by))
        is_current = caller.standing(self._relay.clock()) is Standing.CURRENT
        if not is_current or not scopes.may_ask_register(caller.agency, caller.role):
            raise NotHereError
        return caller

    def _today(self) -> int:
        return token_day(self._relay.clock())

    def name_keys(self) -> None:
        """Have the key of the day of each agency that asks in its directory, before the news of a sync is gathered."""
        self._in_force.look()
        day = self._today()
        if self._named == day or not self._in_force.is_on:
            return
        for entry in self._relay.store.read(installations.agencies):
            if any(scopes.may_ask_register(entry.agency, role) for role in scopes.Role):
                try:
                    self._key(entry.agency, day)
                except (DamagedError, DiskFailedError, DiskFullError, StoreDownError):
                    raise
                except HubError:  # an enrolment statement that ended, say: no tokens for this agency, and syncs go on
                    continue
        self._named = day

    def _key(self, agency: Agency, day: int) -> DayKey:
        store = self._relay.store
        found = store.read(lambda connection: tokens.find_key(connection, agency, day))
        if found is not None:
            return found
        made = new_key()

        def keep(connection: Connection) -> DayKey:
            kept = tokens.find_key(connection, agency, day)
            if kept is None:  # no other process of the hub made one meanwhile
                kept = tokens.keep_key(connection, agency, day, made, self._relay.hub_key)
                named = TokenKeyNamed(day, hashlib.sha256(kept.statement).digest())
                self._relay.registrar.declare(connection, agency, named, now_ms=self._relay.clock())
            return kept

        return store.write(keep).result()

    def _sign(self, caller: Installation, body: bytes) -> bytes:
        day = self._today()  # once: a sheet of the old day is never counted as the one of the new
        sheet, key = decode_sheet(body), self._key(caller.agency, day)
        if hashlib.sha256(key.statement).digest() != sheet.key_hash:
            raise MalformedError  # hidden for another day's key: the device asks for today's
        may = self._relay.store.write(lambda connection: tokens.issue(connection, caller, day, body)).result()
        if not may:
            raise NotHereError  # the officer has another sheet of this day
        try:
            return b"".join(sign_blinded(key.private, each, self._relay.ids) for each in sheet.blinded)
        except BlindSignatureError as error:
            raise MalformedError from error


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
