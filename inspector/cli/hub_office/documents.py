"""`inspector hub publish` and `national`: signed documents for every device, and whose signature counts."""

import argparse
import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from inspector.app.catalogues import SIGNATURE_ENDING, CatalogueRefusedError, read_limited, sound_document
from inspector.app.signed_data import SCOPES, refuse_shipped_again
from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.hub_office.acting import who
from inspector.cli.hub_office.laws import laws_in
from inspector.cli.keys import hex_key
from inspector.cli.register import LIST_ENDING
from inspector.cli.saying import say
from inspector.crypto.errors import CryptoError
from inspector.crypto.ids import SystemIds
from inspector.crypto.signed_document import DocumentScope
from inspector.domain.catalogue.municipal import MunicipalLaw
from inspector.hub.clock import system_ms
from inspector.hub.office.publishing import documents_of, name_national_root, publish_document
from inspector.hub.relay import Relay, opened
from inspector.hub.rows import installations
from inspector.hub.rows.home import read_key
from inspector.passes.published import OPENERS, PublishedError, name_of, read_published
from inspector.passes.question_key import read_question_key
from inspector.wire.messages import Standing
from inspector.wire.scopes import Agency


def publish(arguments: argparse.Namespace) -> None:
    """Run `publish`."""
    agency: Agency = arguments.agency
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        for file in arguments.files:
            if file.suffix == LIST_ENDING:
                _publish_of_register(relay, agency, file)
                continue
            try:
                document, signature = read_limited(file), read_limited(file.with_suffix(SIGNATURE_ENDING))
                read = sound_document(document, file.name)
                refuse_shipped_again(document, read, file.name)
            except CatalogueRefusedError as error:
                raise DoesNotHoldError(str(error)) from error
            publish_document(relay, agency, file.name, document, signature, purpose=SCOPES[type(read)])
            say(f"{file.name}: every device has it after its next sync.")


def _publish_of_register(relay: Relay, agency: Agency, file: Path) -> None:
    """The list of the day, or a card key, of a register."""
    document, signature = read_limited(file), read_limited(file.with_suffix(SIGNATURE_ENDING))
    try:
        name = _name_of(document)
    except CryptoError as error:
        raise DoesNotHoldError(f"{file.name} is no document of a register") from error
    if not _has_register(relay):
        raise DoesNotHoldError("no decision in the directory has a register today or later: publish that first")
    publish_document(relay, agency, name, document, signature, purpose=DocumentScope.REGISTER)
    say(f"{file.name}: every device has it after its next sync.")


def _has_register(relay: Relay) -> bool:
    """Whether a municipality of this hub decided on a register; where none is here, another hub has its decision."""
    today = datetime.fromtimestamp(relay.clock() // 1000, UTC).date()
    published = documents_of(relay, Agency.GEMEENTE)
    if published is None:
        return True
    decided = (each for law in laws_in(published) if isinstance(law, MunicipalLaw) for each in law.regimes)
    return any(each.registration and (each.last is None or each.last >= today) for each in decided)


def _name_of(document: bytes) -> str:
    with suppress(PublishedError):
        return name_of(read_published(document))
    return read_question_key(document).name


def readers(arguments: argparse.Namespace) -> None:
    """Run `readers`."""
    agency: Agency = arguments.agency
    role = OPENERS.get(agency)
    if role is None:
        raise WrongUseError(f"nobody of {agency.value} opens passes")
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        now_ms = relay.clock()
        every = relay.store.read(installations.every)
    found = [
        {"statement": each.credentials.statement.hex(), "chain": [one.hex() for one in each.credentials.chain]}
        for each in every
        if (each.agency, each.role) == (agency, role) and each.standing(now_ms) is Standing.CURRENT
    ]
    arguments.out.write_text(json.dumps({"agency": agency.value, "officers": found}, indent=1), encoding="utf-8")
    say(f"{len(found)} devices stand in {arguments.out}. Next, where the register is: `inspector register cards`.")


def national(arguments: argparse.Namespace) -> None:
    """Run `national`."""
    agency: Agency = arguments.agency
    public, root = hex_key(arguments.public), read_key(arguments.root)
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        name_national_root(relay, agency, public, root)
    say(f"{agency}: what this key signs for the whole country counts. Put the root key back in the safe.")
