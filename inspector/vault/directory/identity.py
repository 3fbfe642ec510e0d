"""Who this vault belongs to: the officer's keys, the statement about them, and where agency and hub are trusted."""

from dataclasses import dataclass, replace
from datetime import datetime

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.shapes import a_list, a_map, a_text, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import Root, StatementError, authenticate_statement
from inspector.domain.values import Officer
from inspector.vault.directory.claims import Credential
from inspector.vault.directory.office import officer_in
from inspector.vault.directory.trust import own_root
from inspector.vault.model.errors import Damage, VaultDamagedError, VaultError
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency

TRAINING = "training:"
"""Where the hub of a vault is that is for training: at no address that a program could call."""
_LIMIT = 64 * 1024


class IdentityError(VaultError):
    """The statement does not speak of these keys under this root."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What enrolment gives an installation."""

    signing_seed: bytes
    reader_seed: bytes
    statement: bytes
    chain: tuple[bytes, ...]
    agency_root: bytes
    hub_url: str
    hub_public: bytes
    directory: bytes | None = None
    """The stream of the agency's directory; learned from the first one received when it is not given."""

    def __repr__(self) -> str:
        return "Identity(...)"  # the seeds are in it

    @property
    def is_training(self) -> bool:
        """Whether everything in this vault is made up."""
        return self.hub_url == TRAINING

    @property
    def credential(self) -> Credential:
        """The statement with its chain."""
        return Credential(self.statement, self.chain)

    def renewed(self, credential: Credential) -> "Identity":
        """The same installation under a newer statement."""
        return replace(self, statement=credential.statement, chain=credential.chain)

    def encode(self) -> bytes:
        """As the vault keeps it."""
        return encode(
            {
                0: self.signing_seed,
                1: self.reader_seed,
                2: self.statement,
                3: list(self.chain),
                4: self.agency_root,
                5: self.hub_url,
                6: self.hub_public,
                7: self.directory,
            }
        )


@dataclass(frozen=True, slots=True)
class Holder:
    """The officer behind an identity whose statement was checked."""

    officer: Officer
    root: Root
    expires: datetime


def decode_identity(data: bytes) -> Identity:
    """Read what `encode` gave.

    Raises:
        VaultDamagedError: it is something else.
    """
    try:
        fields = a_map(decode(data, limit=_LIMIT), *range(8))
        return Identity(
            some_bytes(fields[0], 32),
            some_bytes(fields[1], 32),
            some_bytes(fields[2], most=LIMITS.statement_bytes),
            tuple(some_bytes(link, most=LIMITS.statement_bytes) for link in a_list(fields[3])),
            some_bytes(fields[4], 32),
            a_text(fields[5]),
            some_bytes(fields[6], 32),
            None if fields[7] is None else some_bytes(fields[7], 16),
        )
    except CborError as error:
        raise VaultDamagedError(Damage(("the identity cannot be read",))) from error


def check_identity(identity: Identity) -> Holder:
    """Who the identity belongs to; an expired statement is still the officer's.

    Raises:
        IdentityError: the root does not vouch for these keys.
    """
    public = SigningKey(identity.signing_seed).public
    for agency in Agency:
        root = own_root(agency, identity.agency_root)
        try:
            statement = authenticate_statement(identity.statement, identity.chain, root)
        except StatementError:
            continue
        if statement.signing_public != public:
            break
        return Holder(officer_in(statement), root, statement.validity.expires)
    raise IdentityError("the statement does not speak of these keys")
