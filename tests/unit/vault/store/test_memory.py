"""What is remembered of the file: caches may be empty at any time, values change in step with it."""

from inspector.vault.store.memory import Memory


def test_what_was_not_saved_was_never_there() -> None:
    memory = Memory()
    seq = memory.value(1)
    seq.now = 2

    memory.rollback()

    assert seq.now == 1


def test_what_was_saved_stays_when_what_follows_is_not() -> None:
    memory = Memory()
    seq = memory.value(1)
    seq.now = 2
    memory.commit()
    seq.now = 3

    memory.rollback()

    assert seq.now == 2


def test_a_cache_knows_nothing_of_what_was_not_saved() -> None:
    memory = Memory()
    cache: dict[str, int] = memory.cache()
    cache["seq"] = 1
    memory.commit()
    cache["seq"] = 2

    memory.rollback()

    assert cache.get("seq") is None


def test_a_cache_that_is_emptied_leaves_the_values_as_they_are() -> None:
    memory = Memory()
    cache: dict[str, int] = memory.cache()
    seq = memory.value(1)
    cache["seq"], seq.now = 2, 2

    memory.ask_again()

    assert (dict(cache), seq.now) == ({}, 2)


def test_a_full_cache_lets_go_of_the_oldest() -> None:
    cache: dict[int, int] = Memory().cache(2)
    cache[0] = 0
    cache[1] = 1
    cache[2] = 2

    assert [cache.get(number) for number in range(3)] == [None, 1, 2]
