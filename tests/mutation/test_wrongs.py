"""What counts as a wrong, and that the list of those that nobody can notice is about the code of today."""

import ast

from tests.mutation.__main__ import drawn
from tests.mutation.operators import mutants
from tests.mutation.targets import MOST_EQUIVALENT, TARGETS

EXAMPLE = '''
"""A docstring is no code."""
LABEL = b"v1"


def takes(items: list[int], most: int = 3) -> int:
    """One that looks first."""
    check(items)
    for item in items:
        if item < most and item != 2:
            break
    else:
        raise ValueError
    return item + 1
'''
"""Wrongs that fit: label, default, `check`, `<`, `and`, `!=`, 2, the condition, `break`, `raise`, `+`, 1."""


def test_each_place_is_made_wrong_once_and_alone() -> None:
    found = [(mutant.operator, mutant.text) for mutant in mutants(EXAMPLE)]

    assert len(found) == len({ast.unparse(mutant.tree()) for mutant in mutants(EXAMPLE)}) == 12
    assert ("removal", "check(items)") in found
    assert ("removal", "raise ValueError") in found
    assert ("loop", "break") in found
    assert not any("docstring" in text or "One that" in text for _, text in found)


def test_what_is_called_unnoticeable_is_a_wrong_of_today_and_has_a_reason() -> None:
    for name, target in TARGETS.items():
        possible = {mutant.name for path in target.modules for mutant in mutants(path.read_text())}
        assert target.equivalents.keys() <= possible, name
        assert len(target.equivalents) <= MOST_EQUIVALENT * len(possible), name
        assert all(target.equivalents.values()), name


def test_a_sample_is_the_same_for_the_same_seed_and_in_the_order_of_the_module() -> None:
    wrongs = list(range(1_639))

    sample = drawn(wrongs, 250, seed=9)

    assert sample == drawn(wrongs, 250, seed=9) == sorted(set(sample))
    assert len(sample) == 250
    assert sample != drawn(wrongs, 250, seed=10)
    assert drawn(wrongs, None, seed=9) == drawn(wrongs, 2_000, seed=9) == wrongs
