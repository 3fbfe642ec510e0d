"""A municipality that publishes its law at a hub."""

from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.demo.day_hub import publish_law
from inspector.demo.script.cast import Municipality
from inspector.hub.clock import Clock, system_ms
from inspector.hub.relay import opened
from inspector.hub.rows.home import Home, read_key
from inspector.wire.scopes import Agency


def publishes(home: Home, town: Municipality, clock: Clock = system_ms) -> None:
    """The municipality of a hub puts what it decided into its directory, whether the hub serves or not."""
    ids = SystemIds()
    with opened(home.path, clock=clock, ids=ids) as relay:
        root = read_key(home.offline_roots / f"{Agency.GEMEENTE.value}.key")
        publish_law(relay, town.law_document(), root, SigningKey(ids.key32()))
