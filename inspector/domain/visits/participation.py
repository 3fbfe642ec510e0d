"""Who takes part in a visit. In a compartment only they and the supervisors of its agency are heard."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector.domain.authority import is_authorised
from inspector.domain.events import DomainEvent, OfficerJoined, VisitStarted
from inspector.domain.ids import InstallationId
from inspector.domain.recorded import Recorded
from inspector.domain.values import Officer
from inspector.wire.scopes import Agency, Role, StreamKind

_BY_WHICH_ONE_COMES = frozenset({VisitStarted, OfficerJoined})


@dataclass(frozen=True, slots=True)
class Present:
    """Who started, who the starter named as partner, and who joined: an officer with every device of his."""

    people: frozenset[tuple[Agency, str]] = frozenset()
    named: frozenset[InstallationId] = frozenset()
    """Partners, of whom a start tells the device alone."""

    def with_events(self, events: Iterable[Recorded[DomainEvent]]) -> "Present":
        """Whoever these events add; the same object when that is nobody."""
        come = [each for each in events if type(each.event) in _BY_WHICH_ONE_COMES and is_authorised(each)]
        if not come:
            return self
        people = frozenset(recorded.author.person for recorded in come)
        partners = (recorded.event.partner for recorded in come if isinstance(recorded.event, VisitStarted))
        return Present(self.people | people, self.named.union(filter(None, partners)))

    def includes(self, officer: Officer) -> bool:
        """Whether an officer takes part; reading a colleague's findings is not enough."""
        return officer.person in self.people or officer.installation in self.named

    def hears(self, officer: Officer) -> bool:
        """Whether an officer is heard in a compartment; a colleague who was not in the visit is not."""
        return officer.role is Role.SUPERVISOR or self.includes(officer)

    def hears_event(self, recorded: Recorded[DomainEvent]) -> bool:
        """Whether an event counts where it stands."""
        return recorded.stream is StreamKind.VISIT or self.hears(recorded.author)
