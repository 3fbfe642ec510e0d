"""crypto-plan.json: a plan's key for its readers, the secrets of its visits, and everything that does not open."""

from dataclasses import replace

from inspector.crypto.plan_keys import plan_key_name, planned_nonce, planned_secret, seal_plan_key
from tests.unit.crypto.join_vectors import Case
from tests.unit.crypto.test_plan_keys import BEGINNING, KEY, OFFICER, OTHER_PLAN, PLAN, SEED, STRANGER


def plan_cases() -> list[Case]:
    """HPKE draws its own chance: new at each making."""
    (sealed,) = seal_plan_key(KEY, PLAN, [OFFICER])
    bad = sealed.sealed[:-1] + bytes([sealed.sealed[-1] ^ 1])

    def case(
        title: str,
        data: bytes = sealed.sealed,
        plan: bytes = PLAN,
        name: bytes = plan_key_name(KEY),
        *,
        seed: bytes = OFFICER.seed,
        turn: int | None = None,
    ) -> Case:
        beginning = None if turn is None else replace(BEGINNING, turn=turn)
        return {
            "name": title,
            "reader_seed": seed.hex(),
            "signing_seed": SEED.hex(),
            "plan": plan.hex(),
            "planner": BEGINNING.planner.hex(),
            "business": BEGINNING.business.hex(),
            "kind": BEGINNING.kind,
            "starters": " ".join(starter.hex() for starter in BEGINNING.starters),
            "turn": turn,
            "key_name": name.hex(),
            "sealed": data.hex(),
            "key": None if beginning is None else KEY.hex(),
            "nonce": None if beginning is None else planned_nonce(KEY, beginning.turn).hex(),
            "secret": None if beginning is None else planned_secret(KEY, beginning).hex(),
        }

    return [
        case("the first visit of a plan", turn=0),
        case("the next one", turn=1),
        case("another plan", plan=OTHER_PLAN),
        case("another name", name=bytes(16)),
        case("another reader", seed=STRANGER.seed),
        case("last byte changed", bad),
    ]
