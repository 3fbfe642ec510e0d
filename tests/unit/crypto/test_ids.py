from inspector.crypto.ids import IdSource, SystemIds
from tests.fakes.seeded_ids import SeededIds


def test_the_system_never_gives_the_same_bytes_twice() -> None:
    ids: IdSource = SystemIds()

    assert len({ids.id16() for _ in range(100)} | {ids.key32() for _ in range(100)} | {ids.token(7)}) == 201
    assert (len(ids.id16()), len(ids.key32()), len(ids.token(7))) == (16, 32, 7)


def test_a_seed_gives_the_same_bytes_in_each_run() -> None:
    def draw(ids: IdSource) -> list[bytes]:
        return [ids.id16(), ids.key32(), ids.token(5), ids.id16()]

    assert draw(SeededIds("visit")) == draw(SeededIds("visit"))
    assert len(set(draw(SeededIds("visit")) + draw(SeededIds("other")))) == 8


def test_seeded_bytes_stay_the_same_over_the_years_because_vectors_are_made_of_them() -> None:
    assert SeededIds(1).id16().hex() == "aea283f40ab3dbbaffae90df220c30f0"
