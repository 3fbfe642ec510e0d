"""`inspector hub key`: another key for the same hub."""

import argparse

from inspector.cli.hub_office.acting import who
from inspector.cli.saying import say, warn
from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import key_id
from inspector.hub.clock import system_ms
from inspector.hub.office.hub_key import give_new_key
from inspector.hub.rows.home import read_key
from inspector.hub.running.alone import working_alone


def key(arguments: argparse.Namespace) -> None:
    """Run `key`."""
    roots = [read_key(path) for path in arguments.root]
    with working_alone(arguments.folder):
        done = give_new_key(
            arguments.folder, roots, clock=system_ms, ids=SystemIds(), who=who(arguments), is_lost=arguments.lost
        )
    say(f"The hub had the key {key_id(done.old).hex()} and has the key {key_id(done.new).hex()} now.")
    if done.is_proven:
        say("Devices follow at their next sync: the roots say so, and the old key says so too.")
    else:
        say("The old key could not say so itself, so each officer is asked, and sees how the new one begins:")
        say("tell them those first eight digits by another way.")
    say("Put the root keys back in the safe, and make a backup now: an older one holds the old key.")
    say("Other hubs of a cluster need a copy of this folder, and a register must accept the new key.")
    if done.is_proven:
        warn("Who may have taken the old key from this folder may have its enrolment keys too.")
