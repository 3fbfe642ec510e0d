"""`asked.sealed` beside the vault: tokens and sealed questions to the register, which are in no row, log or copy.

One file of one size, sealed under the vault's key and written anew as a whole, so that it says neither how many
questions wait nor whether one was answered. There is none before the first token, and none any
more after the law's last day with a register. `docs/formats/device-files.md` describes it.
"""

import hmac
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20

from inspector.crypto import cbor
from inspector.crypto.blind_signatures import MODULUS_SIZE
from inspector.crypto.cbor import CborError
from inspector.crypto.shapes import a_list, a_map, a_text, an_int, some_bytes
from inspector.crypto.wiping import wipe, wipe_given
from inspector.vault.files.replacing import part_of, replace_file
from inspector.vault.model.errors import NotSavedError
from inspector.wire.asking.questions import ANSWER_SIZE, QUESTION_SIZE, REPLY_KEY_SIZE
from inspector.wire.asking.tokens import KEY_STATEMENT_LIMIT, TOKEN_SIZE, TOKENS_A_SHEET

FILE = "asked.sealed"
MOST_WAITING = TOKENS_A_SHEET
FILE_SIZE = 160 * 1024

_VERSION = 1
_NONCE_SIZE, _TAG_SIZE, _LENGTH_SIZE, _MASK_NONCE_SIZE = 12, 16, 4, 16
_PLAIN_SIZE = FILE_SIZE - _NONCE_SIZE - _TAG_SIZE


class Hidden(NamedTuple):
    """A token as the hub is asked to sign it."""

    seed: bytes
    message: bytes
    unblinding: bytes
    """Masked."""


class Waiting(NamedTuple):
    """A question on its way: it does not say about whom."""

    visit: str
    sealed: bytes
    """The question; empty once nobody can answer it any more."""
    reply_key: bytes
    until_hour: int
    answer: bytes
    """Sealed as it came; empty before."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the file holds."""

    statement: bytes = b""
    """What the hub says of the key of the tokens."""
    day: int = 0
    tokens: tuple[tuple[bytes, bytes], ...] = ()
    """Seed and masked signature of those that are left."""
    hidden: tuple[Hidden, ...] = ()
    """A sheet that was sent to be signed, until its reply came."""
    waiting: tuple[Waiting, ...] = ()
    asked_ms: int = 0
    """When the last question was sealed."""
    refused_day: int = 0
    """On which day the hub had issued the officer's sheet elsewhere."""


@dataclass
class AskedFile:
    """The file of one vault; read once, and from then on known."""

    folder: Path
    key: bytearray
    token_key: bytearray
    """Without it a seed is no token: no token is in memory but while it is used (ADR 0163)."""
    nonce: Callable[[], bytes]
    _known: Asked | None = field(default=None, repr=False)
    _is_closed: bool = field(default=False, repr=False)

    @classmethod
    def of(cls, folder: Path, vault_key: bytearray, nonce: Callable[[], bytes]) -> "AskedFile":
        """The file beside a vault."""
        given = [hmac.digest(vault_key, name, "sha256") for name in (b"inspector/asked/1", b"inspector/asked-tokens/1")]
        key, token_key = map(bytearray, given)
        wipe_given(*given)
        return cls(folder, key, token_key, nonce)

    def close(self) -> None:
        """Let go of the keys; nothing can be read or written from then on."""
        self._is_closed = True
        self.forget()
        wipe(self.key)
        wipe(self.token_key)

    def token_of(self, seed: bytes) -> bytes:
        """The number of a token, which the caller wipes."""
        return hmac.digest(self.token_key, seed, "sha256")

    def masked_signature(self, seed: bytes, signature: bytes) -> bytes:
        """A token's signature as it is kept; once more gives what it was, which the caller wipes."""
        return self._masked(seed[:_MASK_NONCE_SIZE], signature)

    def masked_unblinding(self, seed: bytes, unblinding: bytes) -> bytes:
        """The same of what unblinds it."""
        return self._masked(seed[_MASK_NONCE_SIZE:], unblinding)

    def _masked(self, nonce: bytes, secret: bytes) -> bytes:
        return Cipher(ChaCha20(self.token_key, nonce), None).encryptor().update(secret)

    def read(self) -> Asked:
        """What it holds; nothing where there is none, or where it does not hold: then its questions died."""
        if self._known is None:
            self._known = self._read()
        return self._known

    def forget(self) -> None:
        """Read the file again when it is next asked for."""
        self._known = None

    def write(self, asked: Asked) -> None:
        """Put this in its place.

        Raises:
            NotSavedError: the disk refused, or it was closed; what was there is still there.
        """
        if self._is_closed:
            raise NotSavedError("the vault was closed")
        plain = _encoded(asked)
        nonce = self.nonce()
        sealed = nonce + ChaCha20Poly1305(self.key).encrypt(nonce, plain, FILE.encode())
        try:
            replace_file(self.folder / FILE, sealed)
        except OSError as error:
            with suppress(OSError):
                part_of(self.folder / FILE).unlink(missing_ok=True)
            raise NotSavedError("the disk did not take a question") from error
        self._known = asked

    def remove(self) -> None:
        """Have no such file, as before the first token; a disk that refuses is asked again another time."""
        for file in self._files():
            with suppress(OSError):
                file.unlink(missing_ok=True)
        self._known = None

    @property
    def is_there(self) -> bool:
        """Whether there is a file, or what a kill left of one."""
        return any(file.exists() for file in self._files())

    def _files(self) -> tuple[Path, Path]:
        return self.folder / FILE, part_of(self.folder / FILE)

    def _read(self) -> Asked:
        try:
            data = (self.folder / FILE).read_bytes()
        except OSError:
            return Asked()
        if len(data) != FILE_SIZE:
            return Asked()
        try:
            plain = ChaCha20Poly1305(self.key).decrypt(data[:_NONCE_SIZE], data[_NONCE_SIZE:], FILE.encode())
            return _decoded(plain)
        except (InvalidTag, CborError, ValueError):
            return Asked()


def _encoded(asked: Asked) -> bytes:
    said: dict[int, cbor.Cbor] = {
        0: _VERSION,
        1: asked.statement,
        2: asked.day,
        3: [list(each) for each in asked.tokens],
        4: [list(each) for each in asked.hidden],
        5: [list(each) for each in asked.waiting],
        6: asked.asked_ms,
        7: asked.refused_day,
    }
    data = cbor.encode(said)
    return (len(data).to_bytes(_LENGTH_SIZE) + data).ljust(_PLAIN_SIZE, b"\0")


def _decoded(plain: bytes) -> Asked:
    size = int.from_bytes(plain[:_LENGTH_SIZE])
    said = a_map(cbor.decode(plain[_LENGTH_SIZE : _LENGTH_SIZE + size], limit=_PLAIN_SIZE), *range(8))
    an_int(said[0], least=_VERSION, most=_VERSION)
    return Asked(
        some_bytes(said[1], most=KEY_STATEMENT_LIMIT),
        an_int(said[2]),
        tuple(map(_token, a_list(said[3], most=TOKENS_A_SHEET))),
        tuple(map(_hidden, a_list(said[4], most=TOKENS_A_SHEET))),
        tuple(map(_waiting, a_list(said[5], most=MOST_WAITING))),
        an_int(said[6]),
        an_int(said[7]),
    )


def _token(value: object) -> tuple[bytes, bytes]:
    seed, signature = a_list(value, length=2)
    return some_bytes(seed, TOKEN_SIZE), some_bytes(signature, MODULUS_SIZE)


def _hidden(value: object) -> Hidden:
    seed, message, unblinding = a_list(value, length=3)
    return Hidden(some_bytes(seed, TOKEN_SIZE), some_bytes(message, MODULUS_SIZE), some_bytes(unblinding, MODULUS_SIZE))


def _waiting(value: object) -> Waiting:
    visit, sealed, reply_key, until_hour, answer = a_list(value, length=5)
    return Waiting(
        a_text(visit, most=32),
        some_bytes(sealed, most=QUESTION_SIZE),
        some_bytes(reply_key, most=REPLY_KEY_SIZE),
        an_int(until_hour),
        some_bytes(answer, most=ANSWER_SIZE),
    )
