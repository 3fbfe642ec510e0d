"""A register of some two hundred lines that keeps the contract: in memory, on the web server of the standard library.

It stands for a ministry's own: it shares the formats (`inspector.passes`, `inspector.wire`) with the reference register
and nothing else.
"""

import secrets
import threading
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from inspector.crypto.cbor import encode
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import (
    DOCUMENT_KEY_LIFE,
    DocumentKeyStatement,
    DocumentScope,
    issue_document_key,
    sign_document,
)
from inspector.crypto.validity import Validity
from inspector.passes.published import PublishedList
from inspector.passes.status_list import INDICES, LIST_BYTES, make_list
from inspector.wire.asking.questions import (
    ANSWER_SIZE,
    LIFE_HOURS,
    QUESTION_SIZE,
    Question,
    RegisterAnswer,
    open_question,
    seal_answer,
)
from inspector.wire.asking.tokens import HOUR_MS, claimed_key, last_hour_of_day, open_token_key
from inspector.wire.errors import WireError
from inspector.wire.scopes import Agency

FLIPS = 64
ANSWER_SECONDS = 0.05


class _Server(ThreadingHTTPServer):
    request_queue_size = 128


class SmallRegister:
    """Who is in it, the list of the day, and what of today's tokens was used."""

    def __init__(self) -> None:
        root = SigningKey(secrets.token_bytes(32))
        self._signing, self._questions = SigningKey(secrets.token_bytes(32)), ReaderKey(secrets.token_bytes(32))
        self.root, self.question_public = root.public, self._questions.public
        self._days = 0
        validity = Validity.starting(self.now().replace(hour=0, minute=0, second=0, microsecond=0), DOCUMENT_KEY_LIFE)
        said = DocumentKeyStatement("Klein register", self._signing.public, DocumentScope.REGISTER, validity)
        self._statement = issue_document_key(said, root)
        self._people: dict[bytes, set[int]] = {}
        self._budgets: dict[tuple[bytes, str], int] = {}
        self._keys: dict[tuple[bytes, str, int], bytes] = {}
        self._used: dict[bytes, bytes] = {}
        self._spent: Counter[tuple[bytes, str, int]] = Counter()
        places = list(range(INDICES))
        secrets.SystemRandom().shuffle(places)
        self._zeros, self._ones = places[::2], places[1::2]
        self._gone: list[int] = []
        self._list = self._published()
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> None:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(days=self._days)  # noqa: TID251 - a program of its own has a clock

    def put_in(self, number: str) -> None:
        """A pass takes a place that is flipped only when the pass is taken back."""
        self._people.setdefault(number.encode(), set()).add(self._zeros.pop())

    def take_out(self, number: str) -> None:
        self._gone += self._people.pop(number.encode())

    def accept(self, hub_public: bytes, agency: Agency, budget: int) -> None:
        self._budgets[hub_public, agency.value] = budget

    def tomorrow(self) -> None:
        """As many places are set as are cleared, and as many each day."""
        self._days += 1
        kept = {place for places in self._people.values() for place in places}
        fresh = [*self._gone, *self._zeros[: FLIPS - len(self._gone)]]
        self._zeros = self._zeros[FLIPS - len(self._gone) :] + self._ones[:FLIPS]
        self._ones = self._ones[FLIPS:] + fresh
        self._gone = []
        assert not kept & set(self._ones)
        self._list = self._published()

    def answer(self, sealed: bytes) -> bytes:
        """The answer, after as long a time whatever it says."""
        leaves = time.monotonic() + ANSWER_SECONDS
        with self._lock:
            said = self._said(sealed)
        time.sleep(max(0.0, leaves - time.monotonic()))
        return said

    def _said(self, sealed: bytes) -> bytes:
        try:
            question = open_question(self._questions, sealed)
        except WireError:
            return secrets.token_bytes(ANSWER_SIZE)
        return seal_answer(question, sealed, self._judged(question, sealed), secrets.token_bytes(12))

    def _judged(self, question: Question, sealed: bytes) -> RegisterAnswer:
        found = RegisterAnswer.REGISTERED if question.bsn in self._people else RegisterAnswer.NOT_REGISTERED
        try:
            name, claimed = claimed_key(question.token.statement)
            named = (hub for hub, agency in self._budgets if agency == claimed.agency)
            hub = next(each for each in named if sha256(each).digest()[: len(name)] == name)
            key = open_token_key(question.token.statement, hub)
            question.check_token(key)
        except (WireError, StopIteration):
            return RegisterAnswer.NOT_ACCEPTED
        hour, issuer = int(self.now().timestamp() * 1000) // HOUR_MS, (hub, key.agency.value, key.day)
        sealed_in, last = question.until_hour - LIFE_HOURS + 1, last_hour_of_day(key.day)
        if not (hour <= question.until_hour and sealed_in <= hour and last - 24 < sealed_in <= last):
            return RegisterAnswer.TOO_LATE
        if self._keys.setdefault(issuer, key.modulus) != key.modulus:
            return RegisterAnswer.NOT_ACCEPTED
        if question.token.number in self._used:
            return found if self._used[question.token.number] == sealed else RegisterAnswer.TOKEN_USED
        if self._spent[issuer] >= self._budgets[hub, key.agency.value]:
            return RegisterAnswer.BUDGET_SPENT
        self._spent[issuer] += 1
        self._used[question.token.number] = sealed
        return found

    def _published(self) -> bytes:
        bits = bytearray(LIST_BYTES)
        for place in self._ones:
            bits[place >> 3] |= 1 << (place & 7)
        now = self.now().replace(microsecond=0)
        document = PublishedList(make_list(bytes(bits), now, self._signing), (self._signing.public,)).encode()
        signature = sign_document(document, self._signing, self._statement, DocumentScope.REGISTER, at=now)
        return encode([document, signature])

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        register = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._reply(register._list if self.path == "/v1/status-list" else None)

            def do_POST(self) -> None:
                body = self.rfile.read(min(int(self.headers.get("content-length", 0)), QUESTION_SIZE + 1))
                self._reply(register.answer(body) if self.path == "/v1/questions" else None)

            def _reply(self, said: bytes | None) -> None:
                self.send_response(404 if said is None else 200)
                self.send_header("content-length", str(len(said or b"")))
                self.end_headers()
                self.wfile.write(said or b"")

            def log_message(self, *_args: object) -> None:
                """Keep still."""

        return Handler
