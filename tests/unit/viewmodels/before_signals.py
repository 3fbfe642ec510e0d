"""What precedes the writes around signals: who looks after drafts, an inbox, a signal that lies open."""

from inspector.casework.drafts import SignalDraft, keep_signal
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.signals.inbox import InboxViewModel
from inspector.viewmodels.signals.signal_keeper import SignalKeeper
from tests.unit.viewmodels.busy_office import Office


def keeper(office: Office, session: Session) -> SignalKeeper:
    return SignalKeeper(session, office.team.world.clock)


def inbox(_office: Office, session: Session) -> InboxViewModel:
    return InboxViewModel(session)


def keeps_a_signal(office: Office, _made: SignalKeeper) -> None:
    """A signal that lay open too long."""
    desk = office.team.desk("t1")
    office.work.run(lambda: keep_signal(desk, office.visits["going_on"], SignalDraft("Paspoort in de kluis.")))
    office.team.world.clock.passes(minutes=20)
