"""Wiping a revoked device: administrator and supervisor say so, and the device does it when all is handed in."""

from inspector.casework.desk import Desk, check_role, write
from inspector.casework.signals import signal_drafts
from inspector.domain.actions import Action
from inspector.domain.ids import InstallationId
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.vault.making.keeping import wipe_vault
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.revoked_devices import RevokedDevice
from inspector.wire.directory import InstallationWiped, WipeCancelled, WipeOrdered


def order(desk: Desk, installation: InstallationId) -> Changes | Refusal:
    """Let one revoked device be wiped, as far as it is this officer's to say; the administrator says it too."""
    found = _revoked(desk, installation)
    if isinstance(found, Refusal):
        return found
    said = WipeOrdered(bytes.fromhex(installation), desk.now_ms())
    return write(desk, Batch(declarations=(said,)))


def cancel(desk: Desk, installation: InstallationId) -> Changes | Refusal:
    """Take back whatever was said about wiping one device, by whomever; in time only until it was done."""
    found = _revoked(desk, installation)
    if isinstance(found, Refusal):
        return found
    return write(desk, Batch(declarations=tuple(WipeCancelled(each.event) for each in found.orders)))


def sign(desk: Desk) -> Changes:
    """Say that this device is wiped now, once that is due; run after every sync. What lies open is sealed before."""
    wipe = desk.vault.own_wipe()
    if wipe is None or wipe.is_said or not wipe.is_due:
        return Changes()
    signal_drafts.seal_open(desk, only_idle=False)
    wipe = desk.vault.own_wipe()
    if wipe is None or not wipe.is_due:
        return Changes()
    return desk.vault.append(Batch(declarations=(InstallationWiped(desk.now_ms()),)))


def is_to_be_done(desk: Desk) -> bool:
    """Whether the hub has signed for all there is, the last word of this device with it."""
    wipe = desk.vault.own_wipe()
    return wipe is not None and wipe.is_due and wipe.is_said


def wipe(desk: Desk) -> bool:
    """Take away all that is on this device; nothing while anything was written since."""
    is_due = is_to_be_done(desk)
    if is_due:
        wipe_vault(desk.vault)
    return is_due


def _revoked(desk: Desk, installation: InstallationId) -> RevokedDevice | Refusal:
    refusal = check_role(desk, Action.WIPE_DEVICE)
    if refusal is not None:
        return refusal
    everybody = desk.vault.revoked_devices()
    found = next((each for each in everybody if each.writer.officer.installation == installation), None)
    return UnknownThing("hand_in", installation) if found is None else found
