"""When the law lets an officer enter a dwelling, and how long a warrant holds (Awbi 1, 2, 6 and 7).

Days and hours are those of the Dutch calendar and of clocks in the Netherlands; no day of rest makes a warrant longer.
"""

from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from inspector.domain.place_events import Companion, PlaceEntered, Warrant
from inspector.domain.place_refusals import EntryRefused
from inspector.domain.refusals import Refusal
from inspector.domain.texts import check_own_text
from inspector.domain.values import SiteRole
from inspector.wire.scopes import Agency

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")
DAYS_AFTER = 3
"""A warrant holds to and including this day after the one on which it was given (Awbi 6)."""
NIGHT_ENDS = 6
MOST_COMPANIONS = 20


def last_day(warrant: Warrant) -> date:
    """The last day on which a warrant holds."""
    return warrant.issued + timedelta(days=DAYS_AFTER)


def is_night(at: datetime) -> bool:
    """Whether it is between midnight and six in the Netherlands."""
    return at.astimezone(DUTCH_TIME).hour < NIGHT_ENDS


def why_over(entered: PlaceEntered, at: datetime) -> Literal["over", "night"] | None:
    """Why the warrant on which an officer came in lets him go on in there no more, however early he came."""
    warrant = entered.warrant
    if not entered.place.may_be_dwelling or warrant is None:
        return None
    if at.astimezone(DUTCH_TIME).date() > last_day(warrant):
        return "over"
    return "night" if is_night(at) and not warrant.night else None


def check_entry(entered: PlaceEntered, at: datetime) -> EntryRefused | None:
    """Why the law does not let an officer enter now, or nothing when it does."""
    return check_basis(entered) or _check_law(entered) or _check_moment(entered, at)


def check_basis(entered: PlaceEntered) -> EntryRefused | None:
    """What an entry lacks whatever the time: of business premises nothing is asked here."""
    if not entered.place.may_be_dwelling:
        return None
    consent, warrant = entered.consent, entered.warrant
    if sum((consent is not None, warrant is not None, bool(entered.emergency.strip()))) > 1:
        return EntryRefused("several")
    if consent is not None:
        if consent.by is not SiteRole.RESIDENT:
            return EntryRefused("not_the_resident")
        return None if consent.card_shown and consent.explained else EntryRefused("not_told")
    if warrant is not None:
        named = (warrant.number, warrant.by, warrant.capacity)
        return None if all(each.strip() for each in named) else EntryRefused("incomplete")
    return None if entered.emergency.strip() else EntryRefused("no_basis")


def check_texts(entered: PlaceEntered, by: Agency) -> Refusal | None:
    """Why what is typed to an entry cannot go into the file, or nothing when it can."""
    warrant = entered.warrant
    written = () if warrant is None else (warrant.number, warrant.by, warrant.capacity)
    along = tuple(text for each in entered.companions for text in (each.role, each.reason))
    texts = (f"{entered.ground} {entered.name}", entered.emergency, *written, *along)
    refused = next(filter(None, (check_own_text(text, by) for text in texts)), None)
    return refused or next(filter(None, map(_check_companion, entered.companions)), None)


def _check_law(entered: PlaceEntered) -> EntryRefused | None:
    """A warrant says on which law it rests; of what was recorded without it before, closing asks."""
    if not entered.place.may_be_dwelling or entered.warrant is None or entered.ground.strip():
        return None
    return EntryRefused("incomplete")


def _check_moment(entered: PlaceEntered, at: datetime) -> EntryRefused | None:
    warrant = entered.warrant
    if not entered.place.may_be_dwelling or warrant is None:
        return None
    today = at.astimezone(DUTCH_TIME).date()
    if today < warrant.issued:
        return EntryRefused("too_early", warrant.issued)
    if today > last_day(warrant):
        return EntryRefused("too_late", last_day(warrant))
    if is_night(at) and not warrant.night:
        return EntryRefused("night")
    return EntryRefused("absent") if entered.resident_absent and not warrant.absent else None


def _check_companion(companion: Companion) -> EntryRefused | None:
    return None if companion.role.strip() and companion.reason.strip() else EntryRefused("companion")
