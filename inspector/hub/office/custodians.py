"""The administrator names who may open vaults whose passphrase is lost."""

from sqlalchemy import Connection

from inspector.crypto.readerkeys import is_reader_public
from inspector.crypto.signatures import SigningKey
from inspector.hub.errors import HubError
from inspector.hub.register.directories import declarations
from inspector.hub.relay import Relay
from inspector.hub.rows import installations
from inspector.wire.custodian import LAST_NUMBER, Custodian, are_three, custodians_message
from inspector.wire.directory import AgencyCustodians, RecoveryCustodians
from inspector.wire.scopes import Agency, Purpose, holders


def name_custodians(relay: Relay, agency: Agency, custodians: tuple[Custodian, ...]) -> None:
    """Let these three, two by two, open the agency's vaults from each vault's next unlocking on; nobody else any more.

    Raises:
        HubError: they are not three with names and keys of their own, the hub does not serve that agency, or its clock
            is past the year 2199.
    """
    now_ms = relay.clock()
    if not are_three(custodians) or not all(is_reader_public(each.public_key) for each in custodians):
        raise HubError("name three custodians with three different names and three different keys")

    def work(connection: Connection) -> None:
        entry = installations.served(connection, agency)
        # A hub that was put back does not know the last number; its clock is past it.
        named = declarations(connection, entry, RecoveryCustodians)
        number = max(now_ms, 1 + max((said.number for said in named), default=0))
        if number > LAST_NUMBER:
            raise HubError("the hub's clock, or a number given before, is past the year 2199")
        relay.registrar.declare(connection, agency, RecoveryCustodians(custodians, number), now_ms=now_ms)
        names = ", ".join(each.name for each in custodians)
        relay.note(connection, "custodians named", agency=agency.value, names=names)

    relay.store.write(work).result()


def name_keepers(
    relay: Relay, agency: Agency, purpose: Purpose, custodians: tuple[Custodian, ...], root: SigningKey
) -> None:
    """Carry into the directory whom the offline root names to give a purpose's key to a successor.

    Raises:
        HubError: they are not three, the agency has no such key, or the key is not its root.
    """
    now_ms = relay.clock()
    if not are_three(custodians) or not all(is_reader_public(each.public_key) for each in custodians):
        raise HubError("name three custodians with three different names and three different keys")
    if not holders(agency, purpose):
        raise HubError(f"{agency.value} has no key of {purpose.value}")

    def work(connection: Connection) -> None:
        if installations.served(connection, agency).root_public != root.public:
            raise HubError(f"this is not the root key of {agency.value}")
        signature = root.sign(custodians_message(agency, purpose, custodians, now_ms))
        said = AgencyCustodians(purpose, custodians, now_ms, signature)
        relay.registrar.declare(connection, agency, said, now_ms=now_ms)
        names = ", ".join(each.name for each in custodians)
        relay.note(connection, "keepers named", agency=agency.value, purpose=purpose.value, names=names)

    relay.store.write(work).result()
