"""Coming after the last holder of a shared key: who is named to help, and the ceremony of two of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from inspector.casework import keys
from inspector.casework.desk import Desk, check_role, write
from inspector.crypto.errors import CryptoError
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.recovery_slots import recover
from inspector.crypto.wiping import wipe
from inspector.domain.actions import Action
from inspector.domain.refusals import Refusal
from inspector.vault.model.batch import Batch, SucceedKey
from inspector.vault.model.changes import Changes
from inspector.vault.model.colleagues import Colleague, PurposeKey
from inspector.vault.model.errors import NotPermittedError
from inspector.wire.custodian import Custodian, key_fingerprint
from inspector.wire.directory import AgencyCustodians
from inspector.wire.scopes import Purpose


class NotGiven(Enum):
    """Why a ceremony gave nothing to anybody."""

    NOTHING_LAID_DOWN = auto()
    ANOTHERS_VAULT = auto()
    NOT_FOR_THIS_OFFICER = auto()
    NOT_THESE_CUSTODIANS = auto()


@dataclass(frozen=True, slots=True)
class Given:
    """How many keys a device came to hold, and what changed on it."""

    keys: int
    changes: Changes


def name(desk: Desk, purpose: Purpose, custodians: tuple[Custodian, ...], number: int) -> Changes | Refusal:
    """Say who may give a purpose's key to a successor; it counts once another supervisor says the same."""
    refusal = check_role(desk, Action.NAME_CUSTODIANS)
    if refusal is not None:
        return refusal
    return write(desk, Batch(declarations=(AgencyCustodians(purpose, custodians, number),)))


def candidates(desk: Desk) -> tuple[Colleague, ...]:
    """Everybody of the own agency who works and may hold any shared key: whom a fingerprint can be compared for."""
    everybody = desk.vault.directory.colleagues.values()
    return tuple(
        each
        for each in everybody
        if each.officer.agency is desk.vault.me.agency and not each.revoked and each.officer.purposes
    )


def fingerprint_of(colleague: Colleague) -> str:
    """What tells the reader key of a successor apart from every other."""
    return key_fingerprint(colleague.reader.id)


def own_fingerprint(desk: Desk) -> str:
    """What a successor has on paper of the own reader key."""
    return fingerprint_of(desk.vault.directory.colleagues[desk.vault.me.installation])


def missing(desk: Desk, purpose: Purpose) -> tuple[PurposeKey, ...]:
    """The agency's keys for a purpose that this officer does not hold and that were laid down for custodians."""
    every = desk.vault.directory.every(desk.vault.me.agency, purpose)
    return tuple(key for key in every if not key.held_here and key.reader.id in desk.vault.entrusted)


def hold_ceremony(
    desk: Desk, purpose: Purpose, custodians: tuple[ReaderKey, ReaderKey], fingerprint: str
) -> Given | NotGiven:
    """Let two custodians give a purpose's keys to the successor whose fingerprint they have; to nobody else."""
    if not missing(desk, purpose):
        return NotGiven.NOTHING_LAID_DOWN
    if _plain(fingerprint) != _plain(own_fingerprint(desk)):
        return NotGiven.ANOTHERS_VAULT
    try:
        given = succeed(desk, purpose, *custodians)
    except NotPermittedError:
        return NotGiven.NOT_FOR_THIS_OFFICER
    return given if given.keys else NotGiven.NOT_THESE_CUSTODIANS


def succeed(desk: Desk, purpose: Purpose, first: ReaderKey, second: ReaderKey) -> Given:
    """Let this device hold what the two lay together, and use a new key from here on.

    Nothing is given out: each key is wrapped to the reader key of this very officer, and the directory says so.
    """
    pair = (first.id, second.id) if first.id < second.id else (second.id, first.id)
    given, changes = 0, Changes()
    for key in missing(desk, purpose):
        seed = _laid_together(desk.vault.entrusted[key.reader.id], first, second)
        if seed is None:
            continue
        try:
            changes |= desk.vault.append(Batch(succeed=(SucceedKey(key.reader.id, bytes(seed), pair, desk.now_ms()),)))
        finally:
            wipe(seed)
        given += 1
    if given:
        changes |= keys.settle(desk)
    return Given(given, changes)


def _plain(fingerprint: str) -> str:
    return "".join(fingerprint.split()).lower()


def _laid_together(laid_down: Sequence[bytes], first: ReaderKey, second: ReaderKey) -> bytearray | None:
    for slots in laid_down:
        try:
            return recover(slots, first, second)
        except CryptoError:
            continue
    return None
