"""Which installations of the own agency were revoked, and what becomes of this one when it was."""

from inspector.vault.directory.authority import Authority
from inspector.vault.directory.wipes import Wipe
from inspector.vault.model.clock import moment_at
from inspector.vault.model.revoked_devices import LateWriter, OwnWipe, RevokedDevice, WipeOrder
from inspector.vault.taking.wiping import is_all_sent
from inspector.wire.receipt_lines import claimed_by

DAY_MS = 24 * 3600 * 1000


def revoked_devices(authority: Authority) -> tuple[RevokedDevice, ...]:
    """Every revoked installation of the own agency, by officer."""
    trust = authority.trust
    found = []
    for installation, revocation in trust.revoked.items():
        officer = trust.officer(installation)
        if officer is not None and officer.agency is authority.me.agency:
            wipe = trust.wipes.get(installation, Wipe())
            found.append(
                RevokedDevice(
                    LateWriter(officer, moment_at(revocation.at_ms)),
                    tuple(WipeOrder(each.event, each.by) for each in wipe.orders),
                    wipe.is_in_force,
                    None if wipe.wiped_ms is None else moment_at(wipe.wiped_ms),
                )
            )
    return tuple(sorted(found, key=lambda each: (each.writer.officer.number, each.writer.officer.installation)))


def own_wipe(authority: Authority) -> OwnWipe | None:
    """What comes of an order to wipe this installation; nothing without one that both gave."""
    wipe = authority.trust.wipes.get(bytes.fromhex(authority.me.installation))
    if wipe is None or not wipe.is_in_force:
        return None
    since, checkpoint = authority.store.meta.number("wipe_from"), authority.store.meta.get("checkpoint")
    if not since or checkpoint is None:
        return OwnWipe(None, is_due=False, is_said=False)
    is_over = claimed_by(checkpoint).hub_ms >= since + DAY_MS
    return OwnWipe(
        moment_at(since + DAY_MS), is_due=is_over and is_all_sent(authority), is_said=wipe.wiped_ms is not None
    )
