"""The cards and protocols that came with the program: what still has the bytes it came with is shown, and nothing else.

No key vouches for them where nobody enrolled yet; they are a part of the program, as its code is.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from inspector.app.catalogues import CatalogueRefusedError, read_limited, sound_document
from inspector.app.resources import resource
from inspector.domain.catalogue.cards import CardSet
from inspector.domain.catalogue.protocols import PROTOCOLS_FORMAT, ProtocolSet

FOLDER = resource("cards")
SUMS = "SHA256SUMS"
_SAYS_PROTOCOLS = f'"format": "{PROTOCOLS_FORMAT}"'.encode()


def shipped_cards(folder: Path = FOLDER) -> tuple[CardSet, ...]:
    """Each set that is as it came."""
    read = (_read_once(each) for each in _as_they_came(folder) if isinstance(each, bytes))
    return tuple(each for each in read if isinstance(each, CardSet))


def shipped_protocols(folder: Path = FOLDER) -> tuple[ProtocolSet, ...]:
    """What an officer does who doubts, where it is as it came."""
    # the cards beside them are read when somebody wants them, not at each unlocking
    texts = (each for each in _as_they_came(folder) if isinstance(each, bytes) and _SAYS_PROTOCOLS in each)
    read = (_read_once(each) for each in texts)
    return tuple(replace(each, shipped=True) for each in read if isinstance(each, ProtocolSet))


def changed_cards(folder: Path = FOLDER) -> tuple[CatalogueRefusedError, ...]:
    """Why others are not shown."""
    return tuple(each for each in _as_they_came(folder) if isinstance(each, CatalogueRefusedError))


def _as_they_came(folder: Path) -> Iterator[bytes | CatalogueRefusedError]:
    """What each file of the list holds, or why it is not used."""
    try:
        listed = [line.split() for line in read_limited(folder / SUMS).decode("ascii").splitlines()]
    except (CatalogueRefusedError, UnicodeDecodeError):
        listed = []
    if not listed:
        yield CatalogueRefusedError(f"{SUMS}: cannot be read")
    for digest, name in (each for each in listed if len(each) == len(("digest", "name"))):
        try:
            data = read_limited(folder / name)
        except CatalogueRefusedError as refused:
            yield refused
            continue
        changed = CatalogueRefusedError(f"{name}: is not what came with the program")
        yield data if hashlib.sha256(data).hexdigest() == digest else changed


@lru_cache(maxsize=64)
def _read_once(document: bytes) -> object:
    return sound_document(document, SUMS)
