"""Keeps the slots of custodians in step with those whom the agency names; done whenever the vault key is at hand."""

import logging
from pathlib import Path

from inspector.crypto.errors import CryptoError
from inspector.crypto.ids import IdSource
from inspector.crypto.recovery_slots import holds_recovery_for, replace_recovery
from inspector.vault.mirror import replace_file
from inspector.wire.custodian import Custodian

LOG = logging.getLogger(__name__)


def keep_recovery(
    slots: Path, vault_key: bytearray, named: tuple[Custodian, ...], ids: IdSource, *, read_only: bool
) -> tuple[Custodian, ...]:
    """Give those who can open the vault two by two from now on; what cannot be written stands in nobody's way."""
    publics = tuple(each.public_key for each in named)
    try:
        data = slots.read_bytes()
        if not holds_recovery_for(data, publics):
            if read_only:
                return ()
            replace_file(slots, replace_recovery(data, vault_key, publics, ids))
    except (OSError, CryptoError) as error:
        LOG.warning("the slots of custodians were not written: %s", type(error).__name__)
        return ()
    return named
