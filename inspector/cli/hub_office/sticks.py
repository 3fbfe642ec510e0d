"""`inspector hub stick` and `move`: what devices get from a hub by another way than the line that they know."""

import argparse

from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.hub_office.acting import who
from inspector.cli.saying import say, warn
from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.office.address import announce_address
from inspector.hub.office.sticks import take_stick
from inspector.hub.register.successors import told_of_keys
from inspector.hub.relay import opened
from inspector.sync.by_stick.file_bundle import FileBundleError, Proofs, read_bundle, receipt_path, write_bundle
from inspector.sync.errors import UnsafeHubError
from inspector.sync.http_carrier import HubAddress
from inspector.wire.of_hub.hub_keys import encode_said


def move(arguments: argparse.Namespace) -> None:
    """Run `move`."""
    try:
        HubAddress(arguments.address, b"").check()
    except UnsafeHubError as error:
        raise WrongUseError(f"devices cannot ask a hub there safely: {error}") from error
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        agencies = announce_address(relay, arguments.address.rstrip("/"))
    say(f"Devices of {', '.join(agencies)} hear it at their next sync. Each officer is asked, and goes there only when")
    say("this hub's key answers. Let the old address answer until everybody went.")


def stick(arguments: argparse.Namespace) -> None:
    """Run `stick`."""
    try:
        bundle = read_bundle(arguments.file)
    except FileBundleError as error:
        raise WrongUseError(str(error)) from error
    with opened(arguments.folder, clock=system_ms, ids=SystemIds(), who=who(arguments)) as relay:
        taken = take_stick(relay, bundle.writer, bundle.frames, bundle.for_hub)
        key, said = relay.hub_key, relay.store.read(told_of_keys)
    say(f"{taken.new} frames are new, {taken.known} were here, {taken.refused} were refused.")
    if bundle.writer is None:
        warn("The file is torn or altered: only what was whole of it was taken in.")
    if taken.unopened:
        warn(f"{taken.unopened} parts are for another hub or were altered; nothing of them was taken in.")
    if not taken.receipts:
        return
    proofs = Proofs(receipts=taken.receipts, hub_keys=(encode_said(said),) if said else ())
    back = receipt_path(arguments.file, "server")
    try:
        write_bundle(back, (), key=key, now_ms=system_ms(), proofs=proofs)
    except FileBundleError as error:
        raise DoesNotHoldError(f"the frames are in, but the receipts could not be written: {error}") from error
    say(f"Receipts are in {back}: the officer reads that file on the page Verzenden.")
