"""What can go wrong with a vault; the text for people is chosen in the view model."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Damage:
    """What does not hold in a vault, one sentence per finding, without content or names."""

    findings: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.findings)


class VaultError(Exception):
    """Root of this package's errors."""


class NotSavedError(VaultError):
    """The disk refused the write. Nothing changed, in the file or in memory; it may be tried again."""


class WrongPassphraseError(VaultError):
    """No key slot opens with this passphrase."""


class NotTheirVaultError(VaultError):
    """The vault cannot be opened with these two custodians' keys."""


class VaultInUseError(VaultError):
    """Another process has this vault open."""


class NewerVaultError(VaultError):
    """A newer version of this program wrote the vault, and reads it. Nothing of it was changed."""


class NoVaultError(VaultError):
    """The folder holds no vault, or for a new one holds one already."""


class NotReadableAgainError(NotSavedError):
    """What was to be written would not be read again; nothing changed."""


class ReadOnlyError(NotSavedError):
    """Nothing is written any more: the vault is damaged, or a COMMIT failed. Trying again will not help."""


class NotPermittedError(VaultError):
    """The caller asked for a write or a grant that this officer's role does not include."""


class NewerProgramNeededError(VaultError):
    """The visit, business or plan holds an event that whoever does not know it must not write beside."""


class UnknownStreamError(VaultError):
    """The stream is not known here and not among the new ones."""


class EventTooLargeError(VaultError):
    """What was to be written does not fit in one event; nothing was saved."""


class BlobDamagedError(VaultError):
    """The file of a blob is not what its name says."""


class VaultDamagedError(VaultError):
    """The vault cannot be trusted as it is; `damage` says what does not hold. Nothing was repaired."""

    def __init__(self, damage: Damage) -> None:
        super().__init__("; ".join(damage.findings))
        self.damage = damage
