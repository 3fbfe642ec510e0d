"""Which visit an officer comes to who begins one: a new one of his own, or the one that a plan carries."""

from dataclasses import dataclass

from inspector.casework.desk import Desk
from inspector.crypto.joincode import join_secret, starter_proof, visit_stream_key
from inspector.crypto.plan_keys import PlannedBeginning, planned_nonce, planned_secret
from inspector.domain.ids import VisitId
from inspector.domain.office_events import VisitPlanned
from inspector.domain.refusals import PlanForOthers
from inspector.domain.values import PlannedBy
from inspector.wire.stream_id import visit_stream_id


@dataclass(frozen=True, slots=True)
class Beginning:
    """The secret that a visit follows from, what proves that this officer may begin it, and its plan's own words."""

    secret: bytes
    nonce: bytes
    planned: PlannedBy | None = None

    @property
    def key(self) -> bytes:
        """The key of the visit's shared part."""
        return visit_stream_key(self.secret)

    @property
    def visit(self) -> VisitId:
        """The visit."""
        return VisitId(visit_stream_id(self.key).hex())

    @property
    def proof(self) -> bytes:
        """What the beginning says for those who hold the key."""
        return starter_proof(self.nonce, self.key)


def unplanned(desk: Desk) -> Beginning:
    """A visit that nobody else can begin."""
    nonce = desk.ids.id16()
    return Beginning(join_secret(bytes.fromhex(desk.vault.me.installation), nonce), nonce)


def from_plan(desk: Desk, plan: VisitPlanned) -> Beginning | PlanForOthers:
    """The visit that this plan carries, the same one on every device."""
    key, sealed = desk.vault.plan_key(plan.plan), plan.key
    if key is None or sealed is None or desk.vault.me.installation not in sealed.starters:
        return PlanForOthers()
    return _beginning(plan, PlannedBy(sealed.planner, sealed.starters, 0), key)


def _beginning(plan: VisitPlanned, planned: PlannedBy, key: bytes) -> Beginning:
    bound = PlannedBeginning(
        bytes.fromhex(planned.planner),
        bytes.fromhex(plan.plan),
        bytes.fromhex(plan.business),
        plan.kind.value,
        [bytes.fromhex(starter) for starter in planned.starters],
        planned.turn,
    )
    return Beginning(planned_secret(key, bound), planned_nonce(key, planned.turn), planned)
