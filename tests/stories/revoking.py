"""Tablets that hold shared keys are revoked; who knows of it and which keys are live then."""

from inspector.casework import settling
from inspector.domain.ids import VisitId
from inspector.vault.model.batch import Batch
from inspector.vault.model.colleagues import PurposeKey
from inspector.vault.sides.vault import Vault
from inspector.wire.directory import InstallationRevoked
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Agency, Purpose, StreamKind
from tests.fakes.cast import CAST
from tests.stories.officers import Team

FINDINGS = (Agency.GEMEENTE, Purpose.FINDINGS)
COMMON = (Agency.GEMEENTE, Purpose.COMMON)
INBOX = (Agency.POLITIE, Purpose.INBOX)


def is_revoked(team: Team, number: str, *, stands: bool = True) -> None:
    """The administrator says so; who has not heard of it does not know."""
    person = team.world.people[number]
    heads = tuple(LogPlace(head.log, head.seq) for head in person.vault.heads()) if stands else ()
    at_ms = round(team.world.clock.now().timestamp() * 1000)
    said = InstallationRevoked(bytes.fromhex(person.me.installation), at_ms, heads)
    team.world.administrator(person.me.agency).vault.append(Batch(declarations=(said,)))


def office(agency: Agency = Agency.GEMEENTE) -> str:
    return f"admin-{agency.value}"


def keys_of(vault: Vault, shared: tuple[Agency, Purpose]) -> tuple[PurposeKey, ...]:
    return vault.directory.every(*shared)


def live(vault: Vault, shared: tuple[Agency, Purpose]) -> set[bytes]:
    return {key.reader.id for key in keys_of(vault, shared) if key.is_live}


def granted(team: Team, number: str, visit: VisitId, kind: StreamKind = StreamKind.FINDINGS) -> set[bytes]:
    """The reader keys that some key of this part of the visit was wrapped to."""
    vault = team.desk(number).vault
    stream = vault.stream_of(visit, kind)
    info = None if stream is None else vault.stream(stream)
    assert info is not None
    return {reader for readers in info.granted.values() for reader in readers}


def reach(vault: Vault) -> dict[bytes, int]:
    return {head.log: head.seq for head in vault.heads()}


def settles(team: Team, number: str) -> None:
    settling.settle(team.desk(number))


def newcomer(team: Team, number: str) -> None:
    """Somebody is enrolled; colleagues hear of it when they sync."""
    agency, role = CAST[number[0]]
    team.world.enrols(number, agency, role)
