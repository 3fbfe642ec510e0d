"""A new installation turns its one-time code into an identity.

The keys are made here and only their public halves leave; a lost reply is asked for again with the same keys, for the
hub gives a used code's statement to nobody else.
"""

from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import authenticate_statement
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.http_carrier import HubAddress, judged
from inspector.sync.http_messages import Ask
from inspector.sync.invitation import Invitation
from inspector.vault.directory.identity import Identity, IdentityError, check_identity
from inspector.vault.model.clock import Clock
from inspector.wire import routes
from inspector.wire.enrolment import EnrolReply, EnrolRequest, decode_enrol_reply, derive_code_keys
from inspector.wire.errors import WireError
from inspector.wire.http_signature import CONTENT_TYPE
from inspector.wire.limits import LIMITS


@dataclass(frozen=True, slots=True)
class NewKeys:
    """The seeds of an installation that is not enrolled yet; kept until it is, then they go into the vault."""

    signing_seed: bytes
    reader_seed: bytes

    def __repr__(self) -> str:
        return "NewKeys(...)"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What the hub gave: who this installation is, and what time it was there."""

    identity: Identity
    hub_ms: int


def make_keys(ids: IdSource) -> NewKeys:
    """Make the keys of a new installation."""
    return NewKeys(ids.key32(), ids.key32())


def enrol(
    invitation: Invitation, keys: NewKeys, *, clock: Clock, ids: IdSource, pin: Path | None = None
) -> Enrolled | Failure:
    """Ask the hub of the invitation for a statement about these keys, and believe only what code and root vouch for.

    `REFUSED` means that the code is wrong, over, or used by another device; the hub does not say which.

    Raises:
        UnsafeHubError: the address is not to be used.
    """
    HubAddress(invitation.hub_url, b"", pin).check()
    code = derive_code_keys(invitation.secret)
    signing = SigningKey(keys.signing_seed)
    nonce = ids.id16()
    request = EnrolRequest(code.enrolment, signing.public, ReaderKey(keys.reader_seed).public, nonce)
    answer = _post(invitation.hub_url, request.encode(code.request_key, signing), clock, pin)
    if isinstance(answer, Failure):
        return answer
    try:
        reply = decode_enrol_reply(answer, code.reply_key, nonce)
        return Enrolled(_believed(reply, invitation, keys), reply.hub_ms)
    except (WireError, IdentityError):
        return Failure(FailureKind.NOT_TRUSTED)


def reach(hub_url: str, *, clock: Clock, pin: Path | None = None) -> Failure | None:
    """See whether a hub answers at this address, before a passphrase is chosen and a code is used.

    Raises:
        UnsafeHubError: the address is not to be used.
    """
    from inspector.sync.http_line import HttpLine  # noqa: PLC0415 - see HttpCarrier

    HubAddress(hub_url, b"", pin).check()
    ask = Ask("GET", hub_url.rstrip("/") + routes.LIVE, {})
    answer = judged(ask, HttpLine(clock, hub_url, pin).send(ask))
    return answer if isinstance(answer, Failure) else None


def _believed(reply: EnrolReply, invitation: Invitation, keys: NewKeys) -> Identity:
    if not invitation.names_root(reply.agency_root):
        raise IdentityError("another root than the invitation names")
    identity = Identity(
        signing_seed=keys.signing_seed,
        reader_seed=keys.reader_seed,
        statement=reply.credentials.statement,
        chain=reply.credentials.chain,
        agency_root=reply.agency_root,
        hub_url=invitation.hub_url,
        hub_public=reply.hub_public,
        directory=reply.directory,
    )
    root = check_identity(identity).root
    statement = authenticate_statement(identity.statement, identity.chain, root)
    if statement.reader_public != ReaderKey(keys.reader_seed).public:
        raise IdentityError("a statement about another reader key")
    return identity


def _post(hub_url: str, body: bytes, clock: Clock, pin: Path | None) -> bytes | Failure:
    from inspector.sync.http_line import HttpLine  # noqa: PLC0415 - see HttpCarrier

    ask = Ask(
        "POST",
        hub_url.rstrip("/") + routes.ENROL,
        {CONTENT_TYPE: routes.CBOR},
        body,
        success=(HTTPStatus.OK,),
        most_bytes=LIMITS.request_bytes,
    )
    answer = judged(ask, HttpLine(clock, hub_url, pin).send(ask))
    return answer if isinstance(answer, Failure) else answer.body
