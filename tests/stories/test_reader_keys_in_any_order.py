"""Whoever hears what first: reader keys that rotate come to rest."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories.officers import a_team
from tests.stories.revoking import COMMON, FINDINGS, is_revoked, keys_of, live, office, reach, settles

HEARD = st.tuples(st.sampled_from(("c1", "c2", "c3", "admin")), st.sampled_from(("c1", "c2", "c3", "admin")))
STEP = st.one_of(HEARD, st.sampled_from(("revoke c2", "revoke c3", "settle c1", "settle c2", "settle c3")))


@settings(max_examples=15)
@given(steps=st.lists(STEP, max_size=25), stands=st.booleans())
def test_whatever_the_order_of_news_the_keys_published_are_bounded_and_everybody_comes_to_rest(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str | tuple[str, str]], *, stands: bool
) -> None:
    team = a_team(tmp_path_factory.mktemp("team"), "c1", "c2", "c3")
    everybody = ("c1", "c2", "c3", office())
    revoked = set[str]()
    for step in steps:
        match step:
            case (listener, speaker):
                names = [office() if name == "admin" else name for name in (listener, speaker)]
                team.hears(*names)
            case _:
                verb, number = step.split()
                if verb == "settle":
                    settles(team, number)
                elif number not in revoked:
                    revoked.add(number)
                    is_revoked(team, number, stands=stands)

    for _ in range(3):
        team.meets(*everybody)
    at_rest = {number: reach(team.desk(number).vault) for number in everybody}
    team.meets(*everybody)

    assert {number: reach(team.desk(number).vault) for number in everybody} == at_rest
    vaults = [team.desk(number).vault for number in everybody if number not in revoked]
    for shared in (FINDINGS, COMMON):
        assert len({frozenset(key.reader.id for key in keys_of(vault, shared)) for vault in vaults}) == 1
        # One to begin with; each officer answers each revocation at most once.
        assert len(keys_of(vaults[0], shared)) <= 1 + 3 * len(revoked)
        assert live(vaults[0], shared)
    team.ends()
