"""The businesses a supervisor keeps, each a stream of its own that every officer reads."""

from collections.abc import Iterable
from dataclasses import replace

from inspector.casework.desk import Desk, check_role, write
from inspector.casework.drafts import Form, form_key
from inspector.casework.readers import own_reader, purpose_readers
from inspector.crypto.ids import IdSource
from inspector.domain.actions import Action
from inspector.domain.address import neat_address
from inspector.domain.business_checks import check_place, check_register
from inspector.domain.ids import BusinessId, StreamId
from inspector.domain.office_events import BusinessRecorded, ConditionHistoryRecorded
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.domain.texts import check_text
from inspector.domain.values import Business
from inspector.vault.model.batch import Batch, GrantStreamKey, NewStream
from inspector.vault.model.changes import Changes
from inspector.vault.model.colleagues import Recipient
from inspector.wire.scopes import Agency, Purpose, StreamKind
from inspector.wire.stream_id import stream_id

READING = tuple((agency, Purpose.COMMON) for agency in (Agency.GEMEENTE, Agency.POLITIE, Agency.ARBEIDSINSPECTIE))
"""The shared keys of the agencies that inspect: each of their officers reads every business."""


def record_businesses(
    desk: Desk, businesses: Iterable[Business], drop_drafts: tuple[str, ...] = ()
) -> Changes | Refusal:
    """Add businesses, all of them or none; the id of each is the one it will keep."""
    businesses = tuple(businesses)
    refusal = check_role(desk, Action.KEEP_BUSINESSES) or next(
        (r for b in businesses if (r := check_business(b)) is not None), None
    )
    if refusal is not None:
        return refusal
    readers = business_readers(desk)
    streams = tuple(NewStream(business_stream(business.id), desk.ids.key32()) for business in businesses)
    return write(
        desk,
        Batch(
            new_streams=streams,
            appends=tuple(
                NewEvent(stream.id, BusinessRecorded(business))
                for stream, business in zip(streams, businesses, strict=True)
            ),
            grants=tuple(GrantStreamKey(stream.id, readers) for stream in streams),
            drop_drafts=drop_drafts,
        ),
    )


def record_business(desk: Desk, business: Business) -> Changes | Refusal:
    """Add the business that was typed in the empty form, under an id of its own."""
    refusal, business = check_place(business), replace(business, address=neat_address(business.address))
    return refusal or record_businesses(desk, (with_id(desk, business),), (form_key(Form.BUSINESS, ""),))


def new_business_id(ids: IdSource) -> BusinessId:
    """An id nothing else has."""
    return BusinessId(stream_id(StreamKind.BUSINESS, Agency.GEMEENTE, ids.id16()).hex())


def with_id(desk: Desk, business: Business) -> Business:
    """The business under the id it will keep."""
    return business if business.id else replace(business, id=new_business_id(desk.ids))


def edit_business(desk: Desk, business: Business) -> Changes | Refusal:
    """Record the business as it is from now on; visits keep the snapshot of their day."""
    refusal = check_role(desk, Action.KEEP_BUSINESSES) or check_business(business)
    if refusal is not None:
        return refusal
    known = desk.vault.business(business.id)
    if known is None:
        return UnknownThing("business", business.id)
    if business.address != known.business.address:
        misplaced = check_place(business)
        if misplaced is not None:
            return misplaced
        business = replace(business, address=neat_address(business.address))
    typed = (form_key(Form.BUSINESS, business.id),)
    if known.business == business:
        return write(desk, Batch(drop_drafts=typed))
    seen = desk.vault.business_records(business.id)
    recorded = NewEvent(business_stream(business.id), BusinessRecorded(business), seen)
    return write(desk, Batch(appends=(recorded,), drop_drafts=typed))


def history_appends(
    desk: Desk, business: BusinessId, history: Iterable[ConditionHistoryRecorded]
) -> tuple[NewEvent, ...]:
    """What a released visit adds to the business, when the business is on this device."""
    stream = business_stream(business)
    return () if desk.vault.stream(stream) is None else tuple(NewEvent(stream, record) for record in history)


def business_stream(business: BusinessId) -> StreamId:
    """The stream of a business carries the same id."""
    return StreamId(business)


def business_readers(desk: Desk) -> tuple[Recipient, ...]:
    """Every officer of the agencies that inspect."""
    shared = (reader for keeper in READING for reader in purpose_readers(desk.vault.directory, *keeper))
    return tuple({reader.id: reader for reader in (*own_reader(desk), *shared)}.values())


def check_business(business: Business) -> Refusal | None:
    """Why this business cannot go into the log, or nothing when it can."""
    licence = business.licence
    optional = () if licence is None else (licence.number, licence.holder)
    refused = (check_text(text) for text in (business.municipality, *optional))
    return (
        check_text(business.name, required=True)
        or check_text(business.address, required=True)
        or next((refusal for refusal in refused if refusal is not None), None)
        or check_register(business)
    )
