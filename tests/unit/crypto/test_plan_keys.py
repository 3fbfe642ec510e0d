import hashlib

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.grant_bodies import Wrap
from inspector.crypto.joincode import join_secret
from inspector.crypto.plan_keys import (
    PlannedBeginning,
    open_plan_key,
    plan_key,
    plan_key_name,
    planned_nonce,
    planned_secret,
    seal_plan_key,
)
from inspector.crypto.readerkeys import ReaderKey
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.independent import hpke_open
from tests.unit.crypto.tampering import cut_or_grown

IDS = SeededIds("plan keys")
OFFICER, STRANGER = ReaderKey(IDS.key32()), ReaderKey(IDS.key32())
SEED, PLAN, OTHER_PLAN = IDS.key32(), IDS.id16(), IDS.id16()
KEY = plan_key(SEED, PLAN)
BEGINNING = PlannedBeginning(IDS.id16(), PLAN, IDS.id16(), "regulier", (IDS.id16(), IDS.id16()), 0)


def info(plan: bytes, name: bytes) -> bytes:
    return encode(["inspector/plan-key/1", plan, name, OFFICER.id])


def test_a_plan_s_key_follows_from_the_planner_s_key_and_the_plan() -> None:
    by_hand = HKDF(SHA256(), 32, None, b"inspector/plan-key/1" + PLAN).derive(SEED)

    assert by_hand == KEY
    assert len({KEY, plan_key(SEED, OTHER_PLAN), plan_key(bytes(32), PLAN)}) == 3


def test_a_visit_follows_from_the_plan_s_key_and_all_that_the_plan_binds() -> None:
    said: list[Cbor] = [BEGINNING.planner, PLAN, BEGINNING.business, "regulier", list(BEGINNING.starters), 0]
    origin = hashlib.sha256(b"inspector/planned-visit/1" + encode(said)).digest()
    nonce = HKDF(SHA256(), 16, None, b"inspector/planned-nonce/1" + encode(0)).derive(KEY)

    assert planned_nonce(KEY, 0) == nonce
    assert planned_secret(KEY, BEGINNING) == join_secret(origin, nonce)


def test_what_differs_in_anything_is_another_visit() -> None:
    first, second = BEGINNING.starters
    others = (
        BEGINNING,
        PlannedBeginning(bytes(16), PLAN, BEGINNING.business, "regulier", BEGINNING.starters, 0),
        PlannedBeginning(BEGINNING.planner, OTHER_PLAN, BEGINNING.business, "regulier", BEGINNING.starters, 0),
        PlannedBeginning(BEGINNING.planner, PLAN, bytes(16), "regulier", BEGINNING.starters, 0),
        PlannedBeginning(BEGINNING.planner, PLAN, BEGINNING.business, "melding", BEGINNING.starters, 0),
        PlannedBeginning(BEGINNING.planner, PLAN, BEGINNING.business, "regulier", (first,), 0),
        PlannedBeginning(BEGINNING.planner, PLAN, BEGINNING.business, "regulier", (second, first), 0),
        PlannedBeginning(BEGINNING.planner, PLAN, BEGINNING.business, "regulier", BEGINNING.starters, 1),
    )

    assert len({planned_secret(KEY, each) for each in others} | {planned_secret(bytes(32), BEGINNING)}) == 9


def test_each_reader_opens_the_same_key_and_nobody_else_does() -> None:
    second = ReaderKey(IDS.key32())
    name = plan_key_name(KEY)
    sealed = seal_plan_key(KEY, PLAN, [OFFICER, second])

    assert [open_plan_key(each, own, PLAN, name) for each, own in zip(sealed, (OFFICER, second), strict=True)] == [
        KEY,
        KEY,
    ]
    assert open_plan_key(sealed[0], STRANGER, PLAN, name) is None


def test_a_wrap_opens_with_a_second_implementation() -> None:
    (sealed,) = seal_plan_key(KEY, PLAN, [OFFICER])
    name = hashlib.sha256(b"inspector/plan-key-name/1" + KEY).digest()[:16]

    assert hpke_open(OFFICER.seed, sealed.sealed, info(PLAN, name)) == KEY


def test_a_wrap_moved_to_another_plan_or_name_does_not_open() -> None:
    (sealed,) = seal_plan_key(KEY, PLAN, [OFFICER])

    assert open_plan_key(sealed, OFFICER, OTHER_PLAN, plan_key_name(KEY)) is None
    assert open_plan_key(sealed, OFFICER, PLAN, plan_key_name(bytes(32))) is None


def test_a_damaged_wrap_gives_nothing() -> None:
    (sealed,) = seal_plan_key(KEY, PLAN, [OFFICER])

    for data in cut_or_grown(sealed.sealed):
        assert open_plan_key(Wrap(OFFICER.id, data), OFFICER, PLAN, plan_key_name(KEY)) is None
