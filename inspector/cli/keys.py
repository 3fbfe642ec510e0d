"""Keys as files of 64 hex digits."""

from pathlib import Path

from inspector.cli.failures import WrongUseError
from inspector.crypto.signatures import PUBLIC_SIZE


def hex_key(path: Path) -> bytes:
    """The key in a file: a public one, or the seed of a secret one.

    Raises:
        WrongUseError: it holds none.
    """
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise WrongUseError(f"{path} holds no key") from error
    if len(key) != PUBLIC_SIZE:
        raise WrongUseError(f"{path} holds no key of {PUBLIC_SIZE} bytes")
    return key
