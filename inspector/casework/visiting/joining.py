"""Taking part in a colleague's visit without a network: the join code is all that passes between the two devices."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from inspector.casework.businesses.businesses import check_business
from inspector.casework.businesses.follow_ups import still_open
from inspector.casework.desk import Desk, known_visit, write
from inspector.casework.drafts import Draft, Form, form_key, key_of
from inspector.casework.visiting.coming_in import coming_in, in_short, joined
from inspector.casework.visiting.visit_codes import proof_of
from inspector.casework.visiting.visits import Started
from inspector.crypto import cbor, joincode
from inspector.crypto.ids import ID_SIZE
from inspector.crypto.shapes import a_list, a_text, some_bytes
from inspector.crypto.typed_code import TypedCodeError, decode_typed, encode_typed
from inspector.domain.actions import Action, may
from inspector.domain.acts.hats import check_hat_at_the_door
from inspector.domain.codec import decode_event, encode_fields
from inspector.domain.events import CompartmentOpened, VisitStarted
from inspector.domain.ids import BusinessId, ConditionId, InstallationId, VisitId
from inspector.domain.refusals import (
    CodeElsewhere,
    Mistyped,
    NotAllowed,
    NotInTraining,
    OtherCapacity,
    Refusal,
    UnknownThing,
)
from inspector.domain.texts import check_text
from inspector.domain.values import Business, Capacity, VisitKind, VisitState
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import VisitRow
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import UNIQUE_BYTES, stream_id, visit_stream_id

DESCRIBED = ""
"""What the form of a typed code is about where no business is on the device."""
LATELY = timedelta(days=1)
"""A visit that runs over midnight began the day before."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a join code tells: the secret, and from a QR code also the visit as the starter knows it."""

    secret: bytes
    starter: InstallationId | None = None
    given: VisitStarted | None = None
    open_conditions: tuple[ConditionId, ...] = ()

    @property
    def visit(self) -> VisitId:
        """The visit this code leads to."""
        return VisitId(visit_stream_id(self.key).hex())

    @property
    def key(self) -> bytes:
        """The key of its shared part."""
        return joincode.visit_stream_key(self.secret)


def invite(desk: Desk, visit: VisitId) -> Invitation | Refusal:
    """The code by which a colleague joins this visit."""
    found = NotInTraining() if desk.vault.is_training else known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    secret = desk.vault.join_secret(visit)
    if secret is None:
        return UnknownThing("invitation", visit)
    starter = found.start.author.installation if found.start is not None else desk.vault.me.installation
    # whoever scans the code can read it: open points of the municipality stand with the business, which every agency
    # reads; what labour found before may not be in it
    shared = desk.compartment is StreamKind.FINDINGS
    given = None if found.started is None else replace(in_short(found.started), proof=proof_of(desk, visit))
    return Invitation(secret, starter, given, found.open_conditions if shared else ())


def as_typed(invitation: Invitation) -> str:
    """The 30 characters for a person to read out and type."""
    return encode_typed(invitation.secret)


def as_qr(invitation: Invitation) -> bytes:
    """The bytes of the QR code."""
    given = None if invitation.given is None else encode_fields(invitation.given)
    starter = None if invitation.starter is None else bytes.fromhex(invitation.starter)
    return joincode.pack_scanned(cbor.encode([invitation.secret, starter, given, list(invitation.open_conditions)]))


def read_typed(text: str) -> Invitation:
    """The invitation behind 30 typed characters.

    Raises:
        TypedCodeError: the text is not a join code.
    """
    return Invitation(decode_typed(text))


def read_qr(data: bytes) -> Invitation:
    """The invitation behind a QR code.

    Raises:
        JoinCodeError: the code was not made by this program or a version it knows.
    """
    try:
        said = cbor.decode(joincode.unpack_scanned(data), limit=joincode.QR_LIMIT)
        secret, starter, given, conditions = a_list(said, length=4)
        invitation = Invitation(
            some_bytes(secret, joincode.JOIN_SECRET_SIZE),
            None if starter is None else InstallationId(some_bytes(starter, ID_SIZE).hex()),
            None if given is None else _given(given),
            tuple(ConditionId(a_text(condition)) for condition in a_list(conditions)),
        )
    except (cbor.CborError, ValueError) as error:
        raise joincode.JoinCodeError("not a join code") from error
    if invitation.given is not None and invitation.given.visit != invitation.visit:
        raise joincode.JoinCodeError("the code tells of another visit than it leads to")
    return invitation


def join_visit(
    desk: Desk, invitation: Invitation, capacity: Capacity | None = None, *, form: str | None = None
) -> Started | Refusal:
    """Take part: the shared part and this agency's own compartment, nothing of anybody else's. Once is enough.

    Without a capacity the officer wears the hat that colleagues of the agency wear there, or else supervises. The form
    in which the code was typed is kept until it led there.
    """
    me = desk.vault.me
    if desk.compartment is None or not may(me, Action.JOIN_VISIT):
        return NotAllowed(Action.JOIN_VISIT)
    if desk.vault.is_training:
        return NotInTraining()
    visit, known = invitation.visit, desk.vault.visit(invitation.visit)
    ended = () if form is None else (form_key(Form.JOIN, form),)
    if known is not None and any(officer.installation == me.installation for officer in known.officers):
        return _already_in(desk, visit, ended)
    given = invitation.given or (None if known is None else known.started)
    if given is None:
        return UnknownThing("visit", visit)
    if given.catalogue not in {catalogue.version for catalogue in desk.catalogues}:
        return UnknownThing("catalogue", given.catalogue)
    unsound = check_business(given.business)  # a code is typed or scanned from anywhere, and this officer signs it
    if unsound is not None:
        return unsound
    worn = _capacities_here(desk, invitation)
    capacity = capacity or min(worn, default=Capacity.SUPERVISION)
    refusal = check_hat_at_the_door(me, capacity, desk.today()) or desk.check_trained(given.business.municipality)
    if refusal is not None:
        return refusal
    others = worn - {capacity}
    if others:
        return OtherCapacity(min(others))
    said = joined(given, capacity), _opening(desk, invitation)
    starter = () if invitation.starter is None else (invitation.starter,)
    batch = replace(coming_in(desk, invitation.secret, said, starter), drop_drafts=ended)
    if given.proof:
        batch = replace(batch, keep_drafts=((key_of(Draft.CODE, visit), given.proof),))
    changes = write(desk, batch)
    return Started(visit, changes) if isinstance(changes, Changes) else changes


def _already_in(desk: Desk, visit: VisitId, ended: tuple[str, ...]) -> Started | Refusal:
    changes = write(desk, Batch(drop_drafts=ended)) if ended else Changes()
    return Started(visit, changes) if isinstance(changes, Changes) else changes


def running(desk: Desk, rows: Iterable[VisitRow]) -> frozenset[VisitId]:
    """Those of these visits that colleagues began lately and did not leave, and in which this officer can take part."""
    if not may(desk.vault.me, Action.JOIN_VISIT):
        return frozenset()
    since = desk.today() - LATELY
    lately = (row for row in rows if row.state is VisitState.OPEN and row.day >= since)
    me = desk.vault.me.installation
    return frozenset(row.id for row in lately if me not in row.officers and _runs(desk, row.id))


def join_running(desk: Desk, visit: VisitId, capacity: Capacity | None = None) -> Started | Refusal:
    """Take part in a visit that this device knows already."""
    invitation = invite(desk, visit)
    return invitation if isinstance(invitation, Refusal) else join_visit(desk, invitation, capacity)


def _runs(desk: Desk, visit: VisitId) -> bool:
    known = desk.vault.visit(visit)
    return known is not None and known.closed is None and desk.vault.join_secret(visit) is not None


def join_by_hand(
    desk: Desk, code: str, business: BusinessId, kind: VisitKind, capacity: Capacity = Capacity.SUPERVISION
) -> Started | Refusal:
    """Take part by the typed characters; business and kind are what both officers see before them."""
    invitation = _typed(code)
    if isinstance(invitation, Mistyped):
        return invitation
    file = desk.vault.business(business)
    if file is None:
        return UnknownThing("business", business)
    begun = _begun(desk, invitation.visit)
    if begun is not None and begun.business.id != business:
        return CodeElsewhere(begun.business.name)
    return _join_as(desk, invitation, file.business, kind, capacity)


def join_described(
    desk: Desk, code: str, described: Business, kind: VisitKind, capacity: Capacity = Capacity.SUPERVISION
) -> Started | Refusal:
    """Take part by the typed characters where no business is on the device: it is what the officer sees before him.

    What the device knows of the visit already counts before what was typed, and so does what comes later.
    """
    invitation = _typed(code)
    if isinstance(invitation, Mistyped):
        return invitation
    if _begun(desk, invitation.visit) is not None:
        return join_visit(desk, invitation, capacity, form=DESCRIBED)
    unsound = check_text(described.municipality, required=True)
    return unsound or _join_as(desk, invitation, _named(described, invitation.visit), kind, capacity)


def _typed(code: str) -> Invitation | Mistyped:
    try:
        return read_typed(code)
    except TypedCodeError as error:
        return Mistyped(error.slip.value, error.places)


def _begun(desk: Desk, visit: VisitId) -> VisitStarted | None:
    known = desk.vault.visit(visit)
    return None if known is None else known.started


def _named(described: Business, visit: VisitId) -> Business:
    """With an id that is the same for whoever types this visit, and no business's own (`VisitStarted.is_described`)."""
    unique = bytes.fromhex(visit)[ID_SIZE - UNIQUE_BYTES :]
    return replace(described, id=BusinessId(stream_id(StreamKind.BUSINESS, Agency.GEMEENTE, unique).hex()))


def _join_as(
    desk: Desk, invitation: Invitation, business: Business, kind: VisitKind, capacity: Capacity
) -> Started | Refusal:
    """Take part as if the code had said where and why; the law is the one that holds there now."""
    found = desk.begun_with(business.municipality)
    if isinstance(found, Refusal):
        return found
    given = VisitStarted(
        *(invitation.visit, business, kind, capacity, found.catalogue.version, desk.today()),
        regime=found.law.regime,
        pins=found.pins,
    )
    form = DESCRIBED if given.is_described else business.id
    return join_visit(desk, replace(invitation, given=given), capacity, form=form)


def _opening(desk: Desk, invitation: Invitation) -> CompartmentOpened:
    """What this agency looks at again: what a colleague's code says, else what it knows of the business itself."""
    given = invitation.given
    if given is None or given.kind is not VisitKind.FOLLOW_UP:
        return CompartmentOpened(invitation.visit)
    starter = None if invitation.starter is None else desk.vault.directory.colleagues.get(invitation.starter)
    is_colleague = starter is not None and starter.officer.agency is desk.vault.me.agency
    told = invitation.open_conditions if is_colleague else ()
    conditions = told or still_open(desk, given.business.id)
    is_partner = not may(desk.vault.me, Action.START_VISIT) if starter is None else not is_colleague
    first_look = is_partner and not conditions
    return CompartmentOpened(invitation.visit, None, conditions, first_look)


def _capacities_here(desk: Desk, invitation: Invitation) -> frozenset[Capacity]:
    """The hats of the own agency in this visit, as far as device and code tell. A partner wears his own."""
    known, me = desk.vault.visit(invitation.visit), desk.vault.me
    worn = frozenset() if known is None else known.capacities_of(me.agency)
    starter = None if invitation.starter is None else desk.vault.directory.colleagues.get(invitation.starter)
    if invitation.given is not None and starter is not None and starter.officer.agency is me.agency:
        worn |= {invitation.given.capacity}
    return worn


def _given(value: object) -> VisitStarted:
    if not isinstance(value, dict):
        raise joincode.JoinCodeError("not a join code")
    event = decode_event(VisitStarted.KIND, VisitStarted.SCHEMA, value)
    assert isinstance(event, VisitStarted)  # noqa: S101 - every program knows its own kind and schema
    return event
