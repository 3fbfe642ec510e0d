"""A hold keeps what was or will be decided to be erased, visibly and until it is lifted; two roles may say it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.judging import erasing
from inspector.domain.actions import Action
from inspector.domain.acts.erasing import HoldGround
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NotAllowed, OnHold, TextFault, TextRefused, UnknownThing
from inspector.vault.model.batch import Batch
from inspector.wire.directory import ErasureConfirmed
from inspector.wire.erasures import body_hash_of
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.stories.officers import Team, a_team, done
from tests.stories.test_erasure import NOTE, a_visit, confirmed, proposed, texts, the_note


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "f1")
    yield team
    team.ends()


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(a_visit)


@pytest.mark.parametrize(
    ("ground", "why"), [("Zaak van 111222333", "citizen_number"), ("Rechtbank " * 7, "reason_too_long"), (" ", "empty")]
)
def test_a_ground_that_everybody_will_read_is_short_and_names_nobody(
    team: Team, visit: VisitId, ground: str, why: TextFault
) -> None:
    assert erasing.hold(team.desk("c1"), visit, ground) == TextRefused(why)

    assert erasing.holds_on(team.desk("c1"), visit) == ()
    done(erasing.hold(team.desk("c1"), visit, "x" * 60))
    assert [hold.ground for hold in erasing.holds_on(team.desk("c1"), visit)] == ["x" * 60] * len(
        team.desk("c1").vault.streams_of(visit)
    )


def test_a_hold_blocks_it_visibly_and_lifting_lets_it_go_on(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)
    done(erasing.hold(team.desk("c1"), visit, "Rechtbank, zaak loopt"))
    proposed(team, visit, note)
    (state,) = erasing.erasures(team.desk("f1"))

    refused = erasing.confirm(team.desk("f1"), state.said.id)

    assert refused == OnHold("Rechtbank, zaak loopt")
    assert state.hold is not None
    # A rebuilt program confirms nevertheless: nobody obeys while the hold is there.
    confirmation = ErasureConfirmed(state.said.id, body_hash_of(state.said.erasure))
    team.desk("f1").vault.append(Batch(declarations=(confirmation,)))
    team.world.spreads_directories()
    assert NOTE in texts(team, "t1", visit)
    assert team.desk("t1").vault.erasures_to_sign() == ()
    assert_rebuild_equal(team.desk("t1").vault)

    done(erasing.lift(team.desk("c1"), [each.id for each in erasing.holds_on(team.desk("c1"), visit)]))
    team.world.spreads_directories()

    assert texts(team, "t1", visit) == ["Blijft staan."]
    assert_rebuild_equal(team.desk("t1").vault)


def test_a_privacy_officer_holds_what_a_proposal_is_about_without_knowing_the_visit(team: Team, visit: VisitId) -> None:
    """f2 has heard directories only, as a hub hands them out."""
    team.world.officer("f2")
    proposed(team, visit, the_note(team, visit))
    (state,) = erasing.erasures(team.desk("f2"))
    unknown = erasing.hold(team.desk("f2"), visit, "zaak loopt")
    by_an_inspector = erasing.hold_named(team.desk("t1"), state.said.id, "zaak loopt")

    done(erasing.hold_named(team.desk("f2"), state.said.id, HoldGround.PROCEEDINGS))
    team.world.spreads_directories()
    refused = erasing.confirm(team.desk("f1"), state.said.id)
    (seen,) = erasing.holds_on(team.desk("c1"), visit)
    done(erasing.lift(team.desk("c1"), [seen.id]))
    team.world.spreads_directories()

    assert unknown == UnknownThing("visit", visit)
    assert by_an_inspector == NotAllowed(Action.HOLD)
    assert refused == OnHold(HoldGround.PROCEEDINGS)
    assert (seen.by.number, seen.ground, seen.stream) == ("f2", HoldGround.PROCEEDINGS, state.said.erasure.stream)
    assert erasing.lift(team.desk("f2"), [seen.id]) == UnknownThing("hold", "")
    confirmed(team)
    assert texts(team, "t1", visit) == ["Blijft staan."]


@pytest.mark.parametrize("ground", HoldGround)
def test_every_ground_of_a_hold_can_be_said(team: Team, visit: VisitId, ground: HoldGround) -> None:
    done(erasing.hold(team.desk("c1"), visit, ground))

    assert {hold.ground for hold in erasing.holds_on(team.desk("c1"), visit)} == {ground}
