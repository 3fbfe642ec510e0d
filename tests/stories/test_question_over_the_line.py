"""A question goes from a device through a real hub to a real register and back; each of them keeps what it may."""

from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.crypto.blind_signatures import blind, unblind
from inspector.crypto.ids import SystemIds
from inspector.hub.answering.questions import URL_FILE
from inspector.hub.rows.home import Home
from inspector.passes.binding import DocumentKind
from inspector.register.passes import issue
from inspector.register.questions import accept
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.sync.register.errand import BringsQuestions
from inspector.wire.asking.questions import (
    QUESTION_SIZE,
    RegisterAnswer,
    last_hour_of,
    open_answer,
    seal_question,
)
from inspector.wire.asking.tokens import TOKEN_SIZE, TOKENS_A_SHEET, Sheet, Token, decode_signed, open_token_key
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import REGISTER_TOWN
from tests.fakes.process_memory import found_in_memory
from tests.fakes.publishing import publishes
from tests.fakes.register_process import served
from tests.unit.register.registers import ANNA, BEA, Day, a_register

IDS = SystemIds()


def carrier_of(hub: RealHub) -> tuple[HttpCarrier, bytes]:
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    address = HubAddress(hub.url, device.hub_public)
    return HttpCarrier(address, device.key, clock=SystemClock(), ids=IDS), device.hub_public


def tokens_by(carrier: HttpCarrier, hub_public: bytes) -> list[Token]:
    statement = carrier.token_key()
    assert isinstance(statement, bytes)
    modulus = open_token_key(statement, hub_public).modulus
    numbers = [IDS.token(TOKEN_SIZE) for _ in range(TOKENS_A_SHEET)]
    hidden = [blind(modulus, each, IDS) for each in numbers]
    signed = carrier.signed_tokens(Sheet(sha256(statement).digest(), tuple(each.message for each in hidden)).encode())
    assert isinstance(signed, bytes)
    pairs = zip(numbers, decode_signed(signed), hidden, strict=True)
    return [Token(number, unblind(modulus, number, each, hid.unblinding), statement) for number, each, hid in pairs]


def test_a_question_is_answered_over_the_line_and_neither_hub_nor_register_keeps_it(tmp_path: Path) -> None:
    now = datetime.now(UTC)  # noqa: TID251 - hub and register take the machine's clock
    with a_register(tmp_path / "register", Day(now)) as register, contextmanager(a_real_hub)(tmp_path) as hub:
        issue(register, ANNA, DocumentKind.PASSPORT, "SPECI2014", "10031990")
        with served(tmp_path / "register") as url:
            publishes(Home(hub.home), REGISTER_TOWN)
            (hub.home / URL_FILE).write_text(url)
            hub.restart()
            carrier, hub_public = carrier_of(hub)
            assert isinstance(carrier, BringsQuestions)
            accept(register, hub_public, Agency.GEMEENTE, 3)
            tokens = tokens_by(carrier, hub_public)
            secrets = [ANNA.encode(), BEA.encode(), *(each.number for each in tokens)]

            def asks(bsn: str, token: Token) -> RegisterAnswer:
                reply_key, until = IDS.key32(), last_hour_of(int(now.timestamp() * 1000))
                question = seal_question(register.question_key.public, bytearray(bsn.encode()), until, reply_key, token)
                secrets.extend((reply_key, question[:32]))
                answer = carrier.bring([question])
                assert isinstance(answer, bytes)
                secrets.append(answer[:32])
                return open_answer(reply_key, question, answer)

            assert asks(ANNA, tokens[0]) is RegisterAnswer.REGISTERED
            assert asks(BEA, tokens[1]) is RegisterAnswer.NOT_REGISTERED
            assert asks(BEA, tokens[0]) is RegisterAnswer.TOKEN_USED
        down = carrier.bring([bytes(QUESTION_SIZE)])
        assert isinstance(down, Failure)
        assert down.kind is FailureKind.BUSY
        for path in (*hub.home.rglob("*"), *(tmp_path / "register").rglob("*")):
            if path.is_file():
                kept = path.read_bytes()
                assert not [each for each in secrets if each in kept], path
        assert not found_in_memory(hub.process.process.pid, secrets[: 2 + TOKENS_A_SHEET])
        carrier.cancel()
