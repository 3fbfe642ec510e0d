"""Parts of a proposal belong together by their nonce: neither their places, times and grounds nor a copy decides it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.judging import erasing
from inspector.crypto.proposals import proposal_id, seal_nonce
from inspector.crypto.wrapping import wrap
from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.ids import VisitId
from inspector.domain.refusals import UnknownThing
from inspector.vault.model.batch import Batch
from inspector.vault.model.colleagues import Recipient
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Agency, Purpose, Role
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.stories.officers import Team, a_team, done

NONCE, OTHER = b"1" * 32, b"2" * 32


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "c2", "t1", "f1")
    yield team
    team.ends()


def readers(team: Team) -> tuple[Recipient, ...]:
    directory = team.desk("c1").vault.directory
    return tuple(key.reader for key in directory.purpose(Agency.GEMEENTE, Purpose.ERASING))


def a_part(team: Team, number: int, nonce: bytes, ground: str = Ground.COURT) -> Erasure:
    """A part of a proposal in a stream that nobody here knows."""
    stream = bytes([number]) * 16
    target = ErasedTarget(LogPlace(stream, 2))
    wraps = seal_nonce(nonce, stream, readers(team))
    return Erasure(stream, (target,), (), ground, "", proposal_id(nonce, stream), wraps)


def say(team: Team, *parts: Erasure, by: str = "c1") -> None:
    team.desk(by).vault.append(Batch(erasures=parts))
    team.world.spreads_directories()


def seen(team: Team, number: str = "f1") -> list[list[int]]:
    """The streams of each proposal as somebody sees them."""
    return [[stream[0] for stream in each.streams] for each in erasing.proposals(team.desk(number))]


def a_visit(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.meets("c1", "t1", "f1")
    return visit


def test_proposals_of_one_moment_and_ground_are_told_apart_in_whatever_order_they_stand(team: Team) -> None:
    say(team, *(a_part(team, number, nonce) for number, nonce in ((1, NONCE), (2, OTHER), (3, NONCE), (4, OTHER))))

    assert seen(team, "f1") == seen(team, "c1") == seen(team, "c2") == [[1, 3], [2, 4]]


def test_two_visits_proposed_in_the_same_moment_are_two_proposals(team: Team) -> None:
    visits = [a_visit(team), a_visit(team)]
    for visit in visits:
        done(erasing.propose_whole(team.desk("c1"), visit, Ground.COURT))
    team.world.spreads_directories()

    proposals = erasing.proposals(team.desk("f1"))

    streams = [{bytes.fromhex(each.id) for each in team.desk("c1").vault.remains_of(visit)} for visit in visits]
    assert [set(each.streams) for each in proposals] == streams
    assert {each.shows_all for each in proposals} == {True}


def test_parts_of_one_nonce_belong_together_however_long_after_each_other(team: Team) -> None:
    say(team, a_part(team, 1, NONCE))
    say(team, a_part(team, 9, OTHER))
    team.world.clock.passes(hours=1)
    say(team, a_part(team, 2, NONCE))

    assert seen(team) == [[1, 2], [9]]


def test_a_stream_of_which_there_is_much_has_several_parts_of_one_proposal(team: Team) -> None:
    say(team, a_part(team, 1, NONCE), a_part(team, 1, NONCE), a_part(team, 2, NONCE))

    (proposal,) = erasing.proposals(team.desk("f1"))

    assert ([stream[0] for stream in proposal.streams], len(proposal.parts)) == ([1, 2], 3)


def test_a_part_that_came_after_the_list_was_shown_is_not_confirmed_with_it(team: Team) -> None:
    say(team, a_part(team, 1, NONCE), a_part(team, 2, NONCE))
    (shown,) = erasing.proposals(team.desk("f1"))
    say(team, a_part(team, 3, NONCE))

    done(erasing.confirm(team.desk("f1"), shown.id, shown.names))

    (proposal,) = erasing.proposals(team.desk("f1"))
    assert [part.said.erasure.stream[0] for part in proposal.open_parts] == [3]


def test_parts_that_came_since_are_not_said_to_be_confirmed_when_a_colleague_took_the_shown_ones(team: Team) -> None:
    team.world.enrols("f2", Agency.GEMEENTE, Role.PRIVACY_OFFICER)
    team.world.spreads_directories()
    say(team, a_part(team, 1, NONCE))
    (shown,) = erasing.proposals(team.desk("f1"))
    done(erasing.confirm(team.desk("f2"), shown.id))
    say(team, a_part(team, 2, NONCE))

    too_late = erasing.confirm(team.desk("f1"), shown.id, shown.names)

    assert isinstance(too_late, UnknownThing)


def test_whoever_copies_a_nonce_does_not_get_into_another_s_proposal(team: Team) -> None:
    say(team, a_part(team, 1, NONCE))
    say(team, a_part(team, 2, NONCE), by="c2")

    assert sorted(seen(team)) == [[1], [2]]


def test_another_ground_is_another_proposal(team: Team) -> None:
    say(team, a_part(team, 1, NONCE), a_part(team, 2, NONCE, Ground.UNLAWFUL))

    assert seen(team) == [[1], [2]]


def test_a_name_or_a_nonce_that_is_not_the_proposal_s_belongs_nowhere(team: Team) -> None:
    good, forged = a_part(team, 1, NONCE), replace(a_part(team, 2, NONCE), proposal=bytes(16))
    other_nonce = replace(a_part(team, 3, NONCE), wraps=a_part(team, 3, OTHER).wraps)
    moved = replace(a_part(team, 4, NONCE), wraps=good.wraps)
    (reader,) = readers(team)
    noise = replace(
        good, stream=bytes([5]) * 16, wraps=(good.wraps[0]._replace(sealed=wrap(reader.public, NONCE, b"")),)
    )
    nobody = replace(a_part(team, 6, NONCE), wraps=())

    say(team, good, forged, other_nonce, moved, noise, nobody)

    assert seen(team) == [[1], [2], [3], [4], [5], [6]]
    assert [each.shows_all for each in erasing.proposals(team.desk("f1"))] == [True, *[False] * 5]


def test_inspectors_and_administrators_do_not_learn_what_belongs_together(team: Team) -> None:
    say(team, a_part(team, 1, NONCE), a_part(team, 2, NONCE))
    administrator = team.world.administrator(Agency.GEMEENTE)

    assert seen(team, "t1") == [[1], [2]]
    assert {state.nonce for state in administrator.vault.erasures()} == {None}


def test_a_later_privacy_officer_sees_part_by_part_until_a_colleague_passed_the_key_on(team: Team) -> None:
    visit = a_visit(team)
    done(erasing.propose_whole(team.desk("c1"), visit, Ground.COURT))
    team.world.enrols("f2", Agency.GEMEENTE, Role.PRIVACY_OFFICER)
    team.world.spreads_directories()
    alone = erasing.proposals(team.desk("f2"))
    settling.settle(team.desk("c1"))
    team.world.spreads_directories()

    (whole,) = erasing.proposals(team.desk("f2"))

    assert [(len(each.parts), each.shows_all) for each in alone] == [(1, False)] * 2
    assert (len(whole.parts), whole.shows_all) == (2, True)
    done(erasing.confirm(team.desk("f2"), whole.id))
    assert all(state.said.confirmed_by is not None for state in erasing.erasures(team.desk("f2")))


def test_who_cannot_put_parts_together_acts_on_one_and_the_others_still_see_the_whole(team: Team) -> None:
    visit = a_visit(team)
    done(erasing.propose_whole(team.desk("c1"), visit, Ground.COURT))
    team.world.enrols("f2", Agency.GEMEENTE, Role.PRIVACY_OFFICER)
    team.world.spreads_directories()
    first, second = erasing.proposals(team.desk("f2"))

    done(erasing.confirm(team.desk("f2"), first.id))
    done(erasing.hold_named(team.desk("f2"), second.id, HoldGround.DUTY))
    team.world.spreads_directories()

    (whole,) = erasing.proposals(team.desk("f1"))
    assert [each.said.id for each in whole.open_parts] == [second.id]
    assert whole.hold is not None
    assert whole.hold.stream == second.streams[0]


def test_a_proposal_under_a_key_that_was_replaced_stays_one(team: Team) -> None:
    say(team, a_part(team, 1, NONCE), a_part(team, 2, NONCE))
    team.world.revokes(team.world.people["c2"])
    for _ in range(2):
        for number in ("c1", "f1"):
            settling.settle(team.desk(number))
        team.world.spreads_directories()
    before = seen(team)
    say(team, a_part(team, 3, OTHER), a_part(team, 4, OTHER))

    keys = team.desk("c1").vault.directory.every(Agency.GEMEENTE, Purpose.ERASING)
    assert len(keys) > 1
    assert before == [[1, 2]]
    assert seen(team) == [[1, 2], [3, 4]]
    assert_rebuild_equal(team.desk("f1").vault)
