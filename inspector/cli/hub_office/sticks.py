"""`inspector hub stick` and `move`: what devices get from a hub by another way than the line that they know."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from inspector.cli.failures import DoesNotHoldError, WrongUseError
from inspector.cli.hub_office.acting import who
from inspector.cli.saying import say, warn
from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.errors import DiskFullError
from inspector.hub.office.address import announce_address
from inspector.hub.office.stick_photos import PhotoRefusedError, take_photo
from inspector.hub.office.sticks import take_stick
from inspector.hub.register.successors import told_of_keys
from inspector.hub.relay import Relay, opened
from inspector.sync.by_stick.file_bundle import FileBundleError, Proofs, read_bundle, receipt_path, write_bundle
from inspector.sync.by_stick.photo_files import SourceError, open_photo, photo_folder, photos_in
from inspector.sync.errors import UnsafeHubError
from inspector.sync.http_carrier import HubAddress
from inspector.wire.of_hub.hub_keys import encode_said


@dataclass(slots=True)
class _Photos:
    """What the photos beside a file came to."""

    receipts: tuple[bytes, ...] = ()
    new: int = 0
    refused: int = 0
    is_full: bool = False

    @property
    def known(self) -> int:
        return len(self.receipts) - self.new


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
        photos = _take_photos(relay, photo_folder(arguments.file))
        key, said = relay.hub_key, relay.store.read(told_of_keys)
    say(f"{taken.new} frames are new, {taken.known} were here, {taken.refused} were refused.")
    if bundle.writer is None:
        warn("The file is torn or altered: only what was whole of it was taken in.")
    if taken.unopened:
        warn(f"{taken.unopened} parts are for another hub or were altered; nothing of them was taken in.")
    if photos.receipts or photos.refused or photos.is_full:
        say(f"{photos.new} photos are new, {photos.known} were here, {photos.refused} were refused.")
    if photos.is_full:
        warn("No more photos are taken: no room, or their device brought all it may in a day.")
    if not taken.receipts and not photos.receipts:
        return
    proofs = Proofs(
        receipts=taken.receipts, hub_keys=(encode_said(said),) if said else (), blob_receipts=photos.receipts
    )
    back = receipt_path(arguments.file, "server")
    try:
        write_bundle(back, (), key=key, now_ms=system_ms(), proofs=proofs)
    except FileBundleError as error:
        raise DoesNotHoldError(f"the frames are in, but the receipts could not be written: {error}") from error
    say(f"Receipts are in {back}: the officer reads that file on the page Verzenden.")


def _take_photos(relay: Relay, folder: Path) -> _Photos:
    photos = _Photos()
    for blob in photos_in(folder):
        try:
            with open_photo(folder, blob) as photo:
                taken = take_photo(relay, photo)
        except (PhotoRefusedError, SourceError, FileNotFoundError):
            photos.refused += 1
        except DiskFullError:
            photos.is_full = True
            break
        else:
            photos.receipts += (taken.receipt,)
            photos.new += taken.is_new
    return photos
