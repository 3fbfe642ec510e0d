"""Which visit an officer comes to who begins one: a new one of his own, or the one that a plan carries."""

from dataclasses import dataclass
from itertools import count

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
    """The visit that this plan carries, the same one on every device; after it was abandoned, the next one."""
    key, sealed = desk.vault.plan_key(plan.plan), plan.key
    if key is None or sealed is None or desk.vault.me.installation not in sealed.starters:
        return PlanForOthers()
    turns = (_beginning(plan, PlannedBy(sealed.planner, sealed.starters, turn), key) for turn in count())
    return next(begun for begun in turns if not _was_abandoned(desk, begun.visit))


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


def _was_abandoned(desk: Desk, visit: VisitId) -> bool:
    """A plan whose visit was abandoned gives a new visit; as far as is known here, in the own part."""
    known = desk.vault.visit(visit)
    return known is not None and known.abandoned is not None
