from inspector.sync.http_carrier import HttpCarrier
from inspector.sync.ports import Carrier, VaultPort
from inspector.vault.sides.vault import Vault


def a_vault_is_a_port(vault: Vault) -> VaultPort:
    return vault


def the_hub_by_http_is_a_carrier(carrier: HttpCarrier) -> Carrier:
    return carrier


def test_the_real_parts_fit_their_ports() -> None:
    """Checked by mypy: the functions above would not type otherwise."""
    assert all(callable(each) for each in (a_vault_is_a_port, the_hub_by_http_is_a_carrier))
