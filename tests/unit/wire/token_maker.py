"""A register, a hub and a device that pays with tokens, without a process or a network."""

import functools
import itertools
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from inspector.crypto.blind_signatures import blind, modulus_of, new_key, sign_blinded, unblind
from inspector.crypto.ids import IdSource, SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.wire.asking.questions import last_hour_of, seal_question
from inspector.wire.asking.tokens import TOKEN_SIZE, Token, TokenKey, token_day
from inspector.wire.scopes import Agency

NOW_MS = 1_796_126_400_000
"""1 December 2026, noon UTC."""
BSN = b"999993653"


_KEYS = 8
"""So many are made in a run: a third of a second each is what most of these tests cost."""
_count = itertools.count()


def another_key() -> RSAPrivateKey:
    """Not one of the seven that were given before it."""
    return _key(next(_count) % _KEYS)


@functools.cache
def _key(_number: int) -> RSAPrivateKey:
    return new_key()


@dataclass
class TokenMaker:
    """An agency's issuer and the key of a register."""

    ids: IdSource = field(default_factory=SystemIds)
    hub: SigningKey = field(default_factory=lambda: SigningKey(b"h" * 32))
    register: ReaderKey = field(default_factory=lambda: ReaderKey(b"r" * 32))
    agency: Agency = Agency.GEMEENTE
    day: int = token_day(NOW_MS)
    key: RSAPrivateKey = field(default_factory=another_key)

    @property
    def token_key(self) -> TokenKey:
        """What is said of the day's key."""
        return TokenKey(self.agency, self.day, modulus_of(self.key))

    def token(self) -> Token:
        """One more token."""
        number, modulus = self.ids.token(TOKEN_SIZE), modulus_of(self.key)
        hidden = blind(modulus, number, self.ids)
        signed = sign_blinded(self.key, hidden.message, self.ids)
        return Token(number, unblind(modulus, number, signed, hidden.unblinding), self.token_key.signed(self.hub))

    def question(
        self,
        bsn: bytes = BSN,
        *,
        now_ms: int = NOW_MS,
        reply_key: bytes = b"k" * 32,
        token: Token | None = None,
    ) -> bytes:
        """One more question, paid with a token of its own unless one is given."""
        return seal_question(
            self.register.public, bytearray(bsn), last_hour_of(now_ms), reply_key, token or self.token()
        )
