"""A world for training: made-up people and businesses under roots that were made a moment ago and that nobody keeps.

Whatever is done in it stays in its folder, and the folder goes when the training ends, or when the program starts next.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from inspector.app.demo_catalogues import demo_aid, demo_catalogues, demo_national
from inspector.app.opening import VaultPlace, desk_before
from inspector.app.training.ending import end_training, mark_training
from inspector.casework.businesses.businesses import new_business_id, record_businesses
from inspector.casework.desk import Desk
from inspector.casework.settling import settle
from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import (
    STATEMENT_LIFE,
    EnrolmentStatement,
    HubStatement,
    Statement,
    issue_key,
    issue_statement,
)
from inspector.crypto.stretching import FLOOR
from inspector.crypto.validity import Validity
from inspector.domain.catalogue.versions import Document
from inspector.domain.refusals import Refusal
from inspector.domain.values import Business, Licence, Sector
from inspector.vault.directory.identity import Identity
from inspector.vault.making.keeping import create_vault
from inspector.vault.model.batch import Batch
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import NotSavedError, VaultInUseError
from inspector.vault.sides.vault import Vault
from inspector.wire.directory import HubDeclared, InstallationEnrolled
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.stream_id import stream_id

_OFFICER = "officer"
_MUNICIPALITY = "Oefenstad"
_ROUNDS = 3
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Cast:
    folder: str
    number: str
    name: str
    role: Role


_CAST = (
    _Cast("administrator", "oefen-beheer", "Oefenbeheer", Role.ADMINISTRATOR),
    _Cast("coordinator", "oefen-coordinator", "Coördinator Oefening", Role.SUPERVISOR),
    _Cast(_OFFICER, "oefen-1", "Toezichthouder Oefening", Role.INSPECTOR),
)


def training_place(folder: Path, clock: Clock, ids: IdSource) -> VaultPlace:
    """What surrounds the vault that an officer trains in."""
    return VaultPlace(
        folder / _OFFICER, clock, ids, lambda _vault: _documents(clock), argon2=FLOOR, automatic_sync=False
    )


def begin_training(folder: Path, clock: Clock, ids: IdSource) -> Desk:
    """Make everything anew in this folder and give the desk to train at; nothing leaves its vault or comes in.

    Raises:
        VaultError: the disk refused, or a training goes on in another window.
    """
    end_training(folder)
    try:
        mark_training(folder)
    except FileExistsError as error:
        raise VaultInUseError("a training goes on in another window") from error
    except OSError as error:
        raise NotSavedError("the disk took no training") from error
    with _colleagues(folder, clock, ids) as desks:
        trainee = desks[-1]
        _let_know(desks, trainee.today())
        trainee.vault.close_for_training()
    for each in _CAST[:-1]:
        shutil.rmtree(folder / each.folder, ignore_errors=True)
    return trainee


@contextmanager
def _colleagues(folder: Path, clock: Clock, ids: IdSource) -> Iterator[Sequence[Desk]]:
    """Everybody at an own desk; all but the last one are gone afterwards."""
    root, enrolment, hub = (SigningKey(ids.key32()) for _ in range(3))
    began = clock.now() - _DAY
    key = EnrolmentStatement(
        Agency.GEMEENTE.value, enrolment.public, Validity.starting(began, 2 * _DAY), frozenset(Role)
    )
    chain = (issue_key(key, root),)
    directory = stream_id(StreamKind.DIRECTORY, Agency.GEMEENTE, ids.id16())
    with ExitStack() as vaults:
        desks = []
        for each in _CAST:
            signing, reader = ids.key32(), ids.key32()
            statement = Statement(
                Agency.GEMEENTE.value,
                each.number,
                each.name,
                each.role.value,
                SigningKey(signing).public,
                ReaderKey(reader).public,
                Validity.starting(clock.now(), STATEMENT_LIFE),
            )
            stated = issue_statement(statement, enrolment)
            identity = Identity(
                signing, reader, stated, chain, root.public, "https://hub.invalid", hub.public, directory
            )
            passphrase = bytearray(ids.key32().hex().encode())
            place = training_place(folder, clock, ids)
            vault = create_vault(folder / each.folder, passphrase, identity, clock=clock, ids=ids, argon2=FLOOR)
            if each is not _CAST[-1]:
                vaults.callback(vault.close)
            desks.append(desk_before(place, vault))
        declared = HubStatement(Agency.GEMEENTE.value, hub.public, Validity.starting(began, 2 * _DAY))
        said = [HubDeclared(issue_key(declared, enrolment), chain)]
        enrolled = [InstallationEnrolled(desk.vault.identity.statement, chain) for desk in desks]
        desks[0].vault.append(Batch(declarations=(*said, *enrolled)))
        yield desks


def _let_know(desks: Sequence[Desk], today: date) -> None:
    """Everybody knows everybody and may read, and the businesses stand in the files."""
    _meet(desks)
    recorded = record_businesses(desks[1], tuple(_businesses(desks[1], today)))
    if isinstance(recorded, Refusal):
        raise TypeError(recorded)
    _meet(desks)


def _meet(desks: Sequence[Desk]) -> None:
    for _ in range(_ROUNDS):
        for taker in desks:
            for giver in desks:
                _deliver(giver.vault, taker.vault)
            settle(taker)


def _deliver(giver: Vault, taker: Vault) -> None:
    have = {head.log: head.seq for head in taker.heads()}
    frames = giver.frames_beyond(have)
    if giver is not taker and frames:
        taker.ingest(frames)


def _businesses(desk: Desk, today: date) -> Iterator[Business]:
    for name, sector, address in (
        ("Oefenhuis De Kade", Sector.PRIVATE_HOUSE, "Oefenkade 1, Oefenstad"),
        ("Oefenclub Noord", Sector.SEX_CLUB, "Oefenplein 2, Oefenstad"),
        ("Oefenwoning Zuid", Sector.HOME, "Oefenlaan 3, Oefenstad"),
    ):
        licence = Licence(f"OEFEN-{sector.value}", "Oefening B.V.", today - 300 * _DAY, today + 300 * _DAY, 6)
        yield Business(new_business_id(desk.ids), name, sector, address, licence, _MUNICIPALITY)


def _documents(clock: Clock) -> tuple[Document, ...]:
    now = clock.now()
    return (*demo_catalogues(at=now), *demo_national(at=now), *demo_aid(at=now))
