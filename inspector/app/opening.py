"""Opens or makes the vault of one folder and builds what stands behind the screens.

Loads the vault, casework and sync; `entrance.py` imports this once the unlock screen stands.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from inspector.app.catalogues import CatalogueRefusedError
from inspector.app.rollback import RollbackCounter
from inspector.app.shipped_cards import shipped_protocols
from inspector.app.signed_data import RepeatedError
from inspector.app.small_files import misses_in
from inspector.casework import settling
from inspector.casework.desk import Desk, SignedData
from inspector.casework.signals import referrals
from inspector.casework.visiting import asking, register_end
from inspector.crypto.ids import IdSource
from inspector.crypto.stretching import StretchParameters
from inspector.domain.actions import Action, may
from inspector.domain.catalogue.versions import Document
from inspector.sync.courier import Courier, LetterBox
from inspector.sync.enrolling import Enrolled, NewKeys, enrol, reach
from inspector.sync.errors import DamagedCertificatesError, UnsafeHubError
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.following import Following, proven_key
from inspector.sync.http_carrier import HttpCarrier, HubAddress, prove_hub
from inspector.sync.hub_certificates import pin_in
from inspector.sync.invitation import Invitation, InvitationError, parse_invitation, typed_invitation
from inspector.sync.pending_keys import forget_keys, keys_for
from inspector.sync.ports import Carrier, OnVaultThread
from inspector.sync.register.errand import Questions
from inspector.vault.files.blobs import DOWNLOADS
from inspector.vault.files.damaged import is_to_be_salvaged
from inspector.vault.making.keeping import create_vault, open_vault, salvage_vault
from inspector.vault.model.changes import Changes
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import NotSavedError, VaultError
from inspector.vault.sides.vault import Vault
from inspector.vault.store.database import DatabaseError
from inspector.viewmodels.door.enrolment_wizard import EnrolmentFailedError, Problem
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.sync.sync_driver import SyncDriver
from inspector.viewmodels.today.today import read_day
from inspector.viewmodels.visit.question_keys import question_key_of
from inspector.viewmodels.window.workplace import Workplace
from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency

_ROOM = 1 << 20
"""What a new vault takes at least."""

_PROBLEMS = {
    FailureKind.REFUSED: Problem.REFUSED,
    FailureKind.NOT_TRUSTED: Problem.NOT_TRUSTED,
    FailureKind.OUTDATED: Problem.OUTDATED,
    FailureKind.HUB_OUTDATED: Problem.HUB_OUTDATED,
}


@dataclass(frozen=True, slots=True)
class VaultPlace:
    """Where one officer's vault lies and what surrounds it."""

    folder: Path
    clock: Clock
    ids: IdSource
    catalogues: Callable[[Vault], tuple[Document | CatalogueRefusedError, ...]]
    """The signed documents, and why others are not used."""
    carrier: Callable[[Vault], Carrier] | None = None
    """Another way to the hub than HTTP."""
    automatic_sync: bool = True
    counter: RollbackCounter = field(default_factory=lambda: RollbackCounter(None))
    """What counts in the device's chip, where it has one."""
    elsewhere: Path | None = None
    """Where wrong passphrases are counted a second time, away from the vault."""
    argon2: StretchParameters | None = None
    """The cost of a new vault's passphrase, where it is not the usual one."""


def open_desk(place: VaultPlace, passphrase: bytearray) -> Desk:
    """Open the vault; on the thread that keeps it. A damaged one is opened for reading, if it can be read at all.

    One that the officer asked to be salvaged is, first.

    Raises:
        VaultError: it stays shut.
    """
    if is_to_be_salvaged(place.folder):
        salvage_vault(place.folder, passphrase, clock=place.clock, ids=place.ids)
    desk = _desk_that_reads(place, passphrase)
    place.counter.opened(desk.vault)
    forget_keys(place.folder)
    register_end.let_register_go(desk)
    return desk


def _desk_that_reads(place: VaultPlace, passphrase: bytearray) -> Desk:
    """Before a vault that gives the first page, if it can be read at all: the officer types the passphrase once."""
    desk = desk_before(place, _open(place, passphrase))
    if may(desk.vault.me, Action.SEE_CASES) and not _can_be_read(desk) and desk.vault.has_damaged_pages():
        desk.vault.close()
        desk = desk_before(place, _open(place, passphrase))  # which looks at every page now
    return desk


def _open(place: VaultPlace, passphrase: bytearray) -> Vault:
    return open_vault(place.folder, passphrase, clock=place.clock, ids=place.ids, read_only_when_damaged=True)


def _can_be_read(desk: Desk) -> bool:
    """Whether the storage gives what the first page shows; that page reads it again, from memory."""
    try:
        read_day(desk)
    except DatabaseError:
        return False
    except Exception:  # noqa: BLE001 - a mistake of the program is told where the page is made, and locks nobody out
        return True
    return True


def hub_of(place: VaultPlace, text: str, hub: str, code: str) -> str:
    """The address an invitation names, once a hub answered there and the folder takes a file.

    Raises:
        EnrolmentFailedError: it is none, nobody answers, or nothing can be kept here.
    """
    invitation = _invitation(text, hub, code)
    try:
        answer = reach(invitation.hub_url, clock=place.clock, pin=pin_in(place.folder))
    except DamagedCertificatesError as error:
        raise EnrolmentFailedError(Problem.DAMAGED_CERTIFICATES) from error
    except UnsafeHubError as error:
        raise EnrolmentFailedError(Problem.UNSAFE_ADDRESS) from error
    if answer is not None:
        is_false = answer.kind is FailureKind.NOT_TRUSTED
        raise EnrolmentFailedError(Problem.NOT_TRUSTED if is_false else Problem.UNREACHABLE)
    _takes_a_file(place.folder)
    return invitation.hub_url


def _takes_a_file(folder: Path) -> None:
    """A disk that refuses is told before the code is used: it works for one device only."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(_ROOM))
            file.flush()
    except OSError as error:
        raise EnrolmentFailedError(Problem.NOT_SAVED) from error


class Enrolment:
    """Turns a code into a vault; it can be tried again with the same code after whatever broke it off."""

    def __init__(self, place: VaultPlace) -> None:
        self._place = place

    def desk(self, text: str, hub: str, code: str, passphrase: bytearray) -> Desk:
        """Enrol at the hub and make the vault.

        Raises:
            EnrolmentFailedError: it did not work.
        """
        place, invitation = self._place, _invitation(text, hub, code)
        _takes_a_file(place.folder)
        try:
            keys = keys_for(place.folder, invitation.secret, place.ids)
        except OSError as error:
            raise EnrolmentFailedError(Problem.NOT_SAVED) from error
        enrolled = self._enrolled(invitation, keys)
        try:
            vault = create_vault(
                place.folder, passphrase, enrolled.identity, clock=place.clock, ids=place.ids, argon2=place.argon2
            )
            vault.note_hub_time(enrolled.hub_ms)
            place.counter.opened(vault)
        except NotSavedError as error:
            raise EnrolmentFailedError(Problem.NOT_SAVED) from error
        except VaultError as error:
            raise EnrolmentFailedError(Problem.NOT_TRUSTED) from error
        forget_keys(place.folder)
        return desk_before(place, vault)

    def _enrolled(self, invitation: Invitation, keys: NewKeys) -> Enrolled:
        place = self._place
        try:
            answer = enrol(invitation, keys, clock=place.clock, ids=place.ids, pin=pin_in(place.folder))
        except DamagedCertificatesError as error:
            raise EnrolmentFailedError(Problem.DAMAGED_CERTIFICATES) from error
        except UnsafeHubError as error:
            raise EnrolmentFailedError(Problem.UNSAFE_ADDRESS) from error
        if isinstance(answer, Failure):
            raise EnrolmentFailedError(_PROBLEMS.get(answer.kind, Problem.UNREACHABLE))
        return answer


def furnish(place: VaultPlace, desk: Desk, work: Work) -> Workplace:
    """Build the workplace; on the GUI thread."""
    driver = SyncDriver(clock=place.clock, draw=lambda: place.ids.token(1)[0] / 256, automatic=place.automatic_sync)
    workplace = Workplace(desk, work, driver, misses_in(place.folder, place.elsewhere), place.counter)
    if desk.vault.is_training:
        return workplace
    workplace.proves_hub = lambda address: _hub_proven(place, desk, work.run, address)
    workplace.proves_key = lambda public: _key_proven(place, desk, work.run, public)
    workplace.hubMoved.connect(lambda: _drive(place, desk, work, driver))
    _drive(place, desk, work, driver)
    return workplace


def _drive(place: VaultPlace, desk: Desk, work: Work, driver: SyncDriver) -> None:
    driver.drive(courier_of(place, desk, run=work.run, on_changes=driver.bring))


def _hub_proven(place: VaultPlace, desk: Desk, run: OnVaultThread, address: str) -> Failure | None:
    """Why whoever answers at another address is not believed to be this vault's hub; on the sync thread."""
    vault = desk.vault
    identity, asked = run(lambda: (vault.identity, SyncRequest(vault.cursor, vault.incarnation, room=0)))
    hub = HubAddress(address, identity.hub_public, pin_in(place.folder))
    try:
        carrier = HttpCarrier(hub, vault.signing_key, clock=place.clock, ids=place.ids)
        return prove_hub(carrier, identity.hub_public, asked)
    except UnsafeHubError:
        return Failure(FailureKind.NOT_TRUSTED)


def _key_proven(place: VaultPlace, desk: Desk, run: OnVaultThread, public: bytes) -> Failure | None:
    """Why whoever answers is not believed to have the key that the officer said yes to; on the sync thread."""
    try:
        return proven_key(desk.vault, _http_carrier(place, desk.vault), public, run)
    except UnsafeHubError:
        return Failure(FailureKind.NOT_TRUSTED)


def courier_of(place: VaultPlace, desk: Desk, *, run: OnVaultThread, on_changes: Callable[[Changes], None]) -> Courier:
    """What carries the vault's outbox to its hub and the hub's news back."""
    vault = desk.vault
    carrier = place.carrier(vault) if place.carrier is not None else _http_carrier(place, vault)
    letters = None
    following = None
    if isinstance(carrier, HttpCarrier):
        following = Following(vault, carrier, run, on_changes).follow
        letters = LetterBox(carrier, run, lambda: referrals.leaving(desk), lambda names: referrals.left(desk, names))
    return Courier(
        vault,
        carrier,
        hub_public=vault.identity.hub_public,
        downloads=vault.folder / DOWNLOADS,
        run=run,
        settle=lambda: settling.settle(desk),
        on_changes=on_changes,
        questions=Questions(
            is_singled_out=lambda statement: asking.is_singled_out(desk, statement),
            wants_tokens=lambda: asking.wants_tokens(desk) and question_key_of(desk) is not None,
            sheet_for=lambda statement: asking.sheet_for(desk, statement),
            take_signed=lambda signed: asking.take_signed(desk, signed),
            take_refusal=lambda: asking.take_refusal(desk),
            unanswered=lambda: asking.unanswered(desk),
            keep_answers=lambda answers: asking.keep_answers(desk, answers),
        ),
        letters=letters,
        following=following,
    )


def desk_before(place: VaultPlace, vault: Vault) -> Desk:
    """The desk before an open vault, with the signed documents of this place."""
    return Desk(vault, place.clock, place.ids, (), read_again=_SignedDocuments(place, vault)).renewed()


class _SignedDocuments:
    """Reads the signed documents, again only where directories carry others or something was refused."""

    def __init__(self, place: VaultPlace, vault: Vault) -> None:
        self._place, self._vault = place, vault
        self._carried: object = None
        self._data: SignedData | None = None

    def __call__(self) -> SignedData:
        vault = self._vault
        carried = vault.published_documents, vault.national_root, vault.roots_of(Agency.GEMEENTE)
        if self._data is None or self._data.refused or carried != self._carried:
            self._carried, self._data = carried, self._read()
        return self._data

    def _read(self) -> SignedData:
        found = self._place.catalogues(self._vault)
        refused = tuple(str(each) for each in found if isinstance(each, CatalogueRefusedError))
        kept = tuple(each.document for each in found if isinstance(each, RepeatedError))
        counting = [each for each in found if not isinstance(each, CatalogueRefusedError)]
        return SignedData.of((*counting, *shipped_protocols()), refused, kept)


def _http_carrier(place: VaultPlace, vault: Vault) -> HttpCarrier:
    identity = vault.identity
    address = HubAddress(identity.hub_url, identity.hub_public, pin_in(place.folder))
    return HttpCarrier(address, vault.signing_key, clock=place.clock, ids=place.ids)


def _invitation(text: str, hub: str, code: str) -> Invitation:
    try:
        return parse_invitation(text.strip()) if text.strip() else typed_invitation(hub, code)
    except InvitationError as error:
        raise EnrolmentFailedError(Problem.NO_INVITATION) from error
