"""The two files of a custodian: the public half that is named, and the key that a passphrase opens."""

from pathlib import Path

from inspector.cli.asking import ask_passphrase
from inspector.cli.failures import WrongUseError
from inspector.crypto.errors import CryptoError
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.slots import NoSlotOpensError, unlock
from inspector.crypto.wiping import wipe
from inspector.wire.custodian import Custodian, decode_custodian
from inspector.wire.errors import MalformedError


def custodian_public(path: Path) -> Custodian:
    """Whose `custodian.pub` this is.

    Raises:
        WrongUseError: it is none.
    """
    try:
        return decode_custodian(path.read_bytes())
    except (OSError, MalformedError) as error:
        raise WrongUseError(f"{path}: no custodian's public key") from error


def custodian_key(path: Path) -> ReaderKey:
    """The key in a `custodian.key`, with the passphrase that its custodian types.

    Raises:
        WrongUseError: it is none, or the passphrase opens nothing.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise WrongUseError(f"{path}: cannot be read") from error
    passphrase = ask_passphrase(f"Passphrase of {path}")
    try:
        seed = unlock(data, passphrase)
    except NoSlotOpensError as error:
        raise WrongUseError(f"{path}: the passphrase opens nothing") from error
    except CryptoError as error:
        raise WrongUseError(f"{path}: damaged, or no custodian's key") from error
    finally:
        wipe(passphrase)
    try:
        return ReaderKey(bytes(seed))
    finally:
        wipe(seed)
