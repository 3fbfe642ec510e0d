"""What must hold of a vault after whatever a test did to it."""

from inspector.vault.model.errors import Damage
from inspector.vault.sides.vault import Vault
from inspector.vault.store.pages import digest_projections


def assert_rebuild_equal(vault: Vault) -> None:
    """The projections are what the log says: made again from it they come out the same, and so does what is read."""
    before, read = digest_projections(vault._connection), _everything_read(vault)

    vault.rebuild()

    assert digest_projections(vault._connection) == before
    assert _everything_read(vault) == read


def assert_sound(vault: Vault) -> None:
    """Pages, chains, signatures and projections hold."""
    assert vault.check() == Damage()


def _everything_read(vault: Vault) -> list[object]:
    rows = sorted(vault.visits(), key=lambda row: row.id)
    visits = [vault.visit(row.id) for row in rows]
    return [rows, visits, vault.businesses(), sorted(vault.plans(), key=repr), vault.signals(), vault.sent_signals()]
