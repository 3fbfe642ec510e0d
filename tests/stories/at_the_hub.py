"""What officers at a real hub do in more than one story."""

from inspector.casework.businesses import businesses
from inspector.casework.desk import Desk
from inspector.casework.drafts import Draft
from inspector.casework.signals import covers
from inspector.casework.visiting import visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.values import VisitKind
from inspector.sync.outcomes import Outcome as SyncOutcome
from inspector.vault.model.batch import Batch
from tests.fakes.laws import LAWS
from tests.fakes.sync_officer import SyncOfficer
from tests.stories.officers import CATALOGUES, LINDE, done


def desk_of(officer: SyncOfficer) -> Desk:
    """Where the officer works."""
    return Desk(officer.vault, officer.clock, officer.ids, CATALOGUES, laws=LAWS)


def meet(*officers: SyncOfficer) -> None:
    """Everybody syncs until nobody has news."""
    for _ in range(3):
        for officer in officers:
            assert officer.syncs().outcome is SyncOutcome.OK


def makes_sending(officer: SyncOfficer) -> None:
    """The fixed sending of another day is made here; it leaves once there is a line."""
    officer.vault.append(Batch(keep_drafts=((f"{Draft.SENT_ON}/", b"2026-01-01"),)))
    covers.send_what_is_due(desk_of(officer))


def registers_linde(supervisor: SyncOfficer) -> BusinessId:
    """Huis De Linde becomes known."""
    linde = businesses.with_id(desk_of(supervisor), LINDE)
    done(businesses.record_businesses(desk_of(supervisor), [linde]))
    return linde.id


def starts(officer: SyncOfficer, business: BusinessId, partner: SyncOfficer | None = None) -> VisitId:
    """A visit begins, alone or with somebody."""
    order = VisitOrder(business, VisitKind.ROUTINE, partner=None if partner is None else partner.vault.me.installation)
    started = visits.start_visit(desk_of(officer), order)
    assert isinstance(started, Started), started
    return started.visit
