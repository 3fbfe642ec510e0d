"""A register of the tests, what it signs with, and what its officers' devices hold."""

from datetime import date

from inspector.crypto.signatures import SigningKey
from inspector.passes.binding import DocumentKind, binding
from inspector.passes.code import Pass, card_public, make_code
from tests.fakes.seeded_ids import SeededIds

IDS = SeededIds("passes")
REGISTER = SigningKey(IDS.key32())
STRANGER = SigningKey(IDS.key32())
CARD_KEY = IDS.key32()
SALT = IDS.id16()
TODAY = date(2026, 12, 1)
NUMBER, BORN = "SPECI2014", "10031990"
A_PASS = Pass(
    TODAY,
    date(2027, 1, 4),
    4711,
    over_21=True,
    document=DocumentKind.PASSPORT,
    salt=SALT,
    binding=binding(bytearray(NUMBER, "ascii"), bytearray(BORN, "ascii"), SALT),
)


def a_code(said: Pass = A_PASS, register: SigningKey = REGISTER, card_key: bytes = CARD_KEY) -> str:
    return make_code(said, register, card_public(card_key))
