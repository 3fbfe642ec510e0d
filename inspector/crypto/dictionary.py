"""The preset DEFLATE dictionary of event payloads: a versioned resource, the same bytes in every program for ever."""

import hashlib
import hmac
import sys
from functools import cache
from pathlib import Path

from inspector.crypto.errors import CryptoError

# PyInstaller unpacks resources/ beside the program and says where; from a checkout it stands beside the package.
_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2]))
DICTIONARY_FILE = _ROOT / "resources" / "wire" / "payload-dictionary-1.bin"
DICTIONARY_SHA256 = "7f1b2e2dd3f1be77202744979925fb5eeab6f52e87b357a267156f629fd80333"


class DictionaryError(CryptoError):
    """The dictionary is missing or is not version 1; no event could be opened, so the program cannot work."""


@cache
def payload_dictionary() -> bytes:
    """The dictionary of event format 1.

    Raises:
        DictionaryError: the installation is incomplete or altered.
    """
    try:
        dictionary = DICTIONARY_FILE.read_bytes()
    except OSError as error:
        raise DictionaryError(f"cannot read {DICTIONARY_FILE.name}") from error
    if not hmac.compare_digest(hashlib.sha256(dictionary).hexdigest(), DICTIONARY_SHA256):
        raise DictionaryError(f"{DICTIONARY_FILE.name} is not version 1")
    return dictionary
