"""Everything a vault answers and remembers, to be compared: with itself before, or with the same folder opened anew."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

from inspector.vault.directory.trust import Trust
from inspector.vault.making.keeping import open_vault
from inspector.vault.sides.vault import Vault
from inspector.vault.store.pages import digest_projections
from inspector.wire.scopes import StreamKind
from tests.fakes.officer import OfficerAtWork
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.world import PASSPHRASE

State = dict[str, object]


def state(vault: Vault) -> State:
    """What the vault says to whoever asks, and the values it would write with next."""
    visits = vault.visits()
    return {
        "me": vault.me,
        "identity": vault.identity.encode(),
        "visits": visits,
        "folded": [vault.visit(row.id) for row in visits],
        "businesses": vault.businesses(),
        "plans": vault.plans(),
        "signals": (vault.signals(), vault.sent_signals()),
        "streams": [vault.streams(kind) for kind in StreamKind],
        "heads": vault.heads(),
        "outbox": vault.outbox(1 << 24),
        "sync": (vault.sync_state(), vault.cursor, vault.incarnation, vault.backfill()),
        "aside": (vault.quarantined(), vault.forks(), vault.hand_ins()),
        "erasures": (vault.erasures(), vault.erasures_to_sign()),
        "blobs": (vault.missing_blobs(), vault.pending_uploads()),
        "drafts": vault.drafts(),
        "directory": (dict(vault.directory.colleagues), vault.directory.purpose_keys),
        "trust": [whole(getattr(vault._authority.trust, each.name)) for each in fields(Trust)],
        "clock": (vault._device.moments._last.now, vault._device.moments._anchor.now),
        "rows": digest_projections(vault._connection),
    }


def whole(known: object) -> object:
    """All that is read when somebody asks for it, read."""
    return dict(known) if isinstance(known, Mapping) else known


@contextmanager
def opened_anew(officer: OfficerAtWork, folder: Path, into: Path) -> Iterator[Vault]:
    """The vault as the next opening finds it, should the program be killed now."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(folder / officer.number, into)
    vault = open_vault(into, bytearray(PASSPHRASE), clock=officer.clock, ids=SeededIds("anew"))
    try:
        yield vault
    finally:
        vault.close()
