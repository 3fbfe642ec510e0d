"""Keeps the slots of custodians in step with those whom the agency names; done whenever the vault key is at hand."""

import logging
from dataclasses import dataclass
from pathlib import Path

from inspector.crypto.errors import CryptoError
from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import reader_key_id
from inspector.crypto.recovery_slots import holds_recovery_for, recovery_holders, replace_recovery
from inspector.vault.files.slots_file import write_slots_twice
from inspector.wire.custodian import Custodian

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recovery:
    """Any two of whom can open the vault without the passphrase, as the last unlocking left the file."""

    known: tuple[Custodian, ...] = ()
    """Those whom the agency named at that moment."""
    earlier: tuple[bytes, ...] = ()
    """The ids of the reader keys of others, whom it names no more."""
    changed: bool = False
    """They are others than before that unlocking."""
    refused: bool = False
    """The disk did not take the slots of those who are named."""


def keep_recovery(
    slots: Path, vault_key: bytearray, named: tuple[Custodian, ...], ids: IdSource, *, read_only: bool
) -> Recovery:
    """Let those who are named open the vault two by two; what cannot be written stands in nobody's way."""
    publics = tuple(each.public_key for each in named)
    changed = refused = False
    try:
        data = slots.read_bytes()
        if not read_only and not holds_recovery_for(data, publics):
            write_slots_twice(slots, replace_recovery(data, vault_key, publics, ids))
            changed = True
    except (OSError, CryptoError) as error:
        LOG.warning("the slots of custodians were not written: %s", type(error).__name__)
        refused = True
    holders = _holders(slots)
    known = tuple(each for each in named if reader_key_id(each.public_key) in holders)
    earlier = holders - {reader_key_id(each.public_key) for each in known}
    return Recovery(known, tuple(sorted(earlier)), changed, refused)


def _holders(slots: Path) -> frozenset[bytes]:
    try:
        return recovery_holders(slots.read_bytes())
    except (OSError, CryptoError) as error:
        LOG.warning("the slots of custodians cannot be read: %s", type(error).__name__)
        return frozenset()
