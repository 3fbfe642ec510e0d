"""What this installation writes with, besides its database."""

from dataclasses import dataclass

from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey
from inspector.vault.events.moments import Moments
from inspector.vault.files.blobs import Blobs
from inspector.vault.files.mirror import Mirror


@dataclass(frozen=True, slots=True)
class Device:
    """Its key, its clocks, its chance, and the files beside the database."""

    key: SigningKey
    ids: IdSource
    moments: Moments
    mirror: Mirror
    blobs: Blobs
    directory: bytes | None
    """The stream of the agency's directory, as enrolment named it."""
