"""What two who are designated erase in an investigation is gone everywhere; nobody else erases there, nor keeps it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inspector.casework.judging import erasing, erasing_apart
from inspector.casework.visiting import hats
from inspector.domain.actions import Action
from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.hats.events import Investigated, InvestigationNoted
from inspector.domain.hats.refusals import NotDesignated
from inspector.domain.ids import EventId, VisitId
from inspector.domain.refusals import NotAllowed, NothingToErase, OnHold, OwnProposal, TermMissing
from inspector.domain.visits.hats import investigated, photos_apart
from inspector.vault.model.batch import Batch
from inspector.wire.directory import ErasureConfirmed, HoldPlaced
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.erasures import body_hash_of
from inspector.wire.event import LogPlace
from tests.stories.officers import Team, a_team, done
from tests.stories.test_a_switch_of_hats import NOTE, REASON, a_photo, joined, words

EVERYBODY = ("o1", "o2", "t1", "c1", "f1", "a1")
WRONG = "MARKER-over een ander"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def investigating(team: Team) -> VisitId:
    """o1 went over, wrote twice and photographed; o2 and t1 were there."""
    visit = team.starts("o1")
    for number in ("o2", "t1", "a1"):
        joined(team, number, "o1", visit)
    desk = team.desk("o1")
    done(hats.switch_hat(desk, visit, REASON))
    for text in (NOTE, WRONG):
        done(hats.investigate(desk, visit, InvestigationNoted(text)))
    done(hats.photograph(desk, visit, a_photo()))
    team.meets(*EVERYBODY)
    return visit


def named(team: Team, visit: VisitId, text: str) -> EventId:
    """The event in which this was written."""
    found = investigated(team.visit("o1", visit))
    return next(e.id for e in found if isinstance(e.event, InvestigationNoted) and e.event.text == text)


def test_two_designated_colleagues_erase_what_should_not_stand_there_and_every_device_signs(team: Team) -> None:
    visit = investigating(team)
    wrong = named(team, visit, WRONG)
    done(hats.take_back(team.desk("o1"), visit, wrong, "MARKER-vergissing"))
    team.meets(*EVERYBODY)

    done(erasing_apart.propose(team.desk("o1"), visit, (wrong,), Ground.UNLAWFUL))
    team.meets(*EVERYBODY)
    (proposal,) = erasing_apart.proposals(team.desk("o2"), visit)
    assert words(team, "o2", visit) == [REASON, NOTE, WRONG], "one alone erases nothing"
    assert erasing_apart.confirm(team.desk("o1"), proposal.id) == OwnProposal()
    done(erasing_apart.confirm(team.desk("o2"), proposal.id))
    team.meets(*EVERYBODY)

    for number in ("o1", "o2"):
        left = investigated(team.visit(number, visit))
        assert words(team, number, visit) == [REASON, NOTE]
        assert "MARKER-vergissing" not in repr([each.event for each in left]), "why it was taken back tells of it"
    (state,) = erasing_apart.proposals(team.desk("o1"), visit)[0].parts
    me = {team.desk(number).vault.me.installation for number in ("o1", "o2")}
    assert me <= state.applied_by
    for number in ("c1", "f1", "t1"):
        assert erasing.proposals(team.desk(number)) == (), "nobody else is shown that something goes"


def test_whoever_else_proposes_confirms_or_holds_is_believed_by_nobody(team: Team) -> None:
    visit = investigating(team)
    wrong, apart = named(team, visit, WRONG), team.desk("o1").vault.investigation_of(visit)
    assert apart is not None
    stream = bytes.fromhex(apart)
    refused = {
        "t1": NotDesignated(),
        "c1": NotAllowed(Action.ERASE_INVESTIGATION),
        "f1": NotAllowed(Action.ERASE_INVESTIGATION),
    }
    for number, refusal in refused.items():
        desk = team.desk(number)
        assert erasing_apart.propose(desk, visit, (wrong,), Ground.UNLAWFUL) == refusal
        assert erasing_apart.hold(desk, (stream,), HoldGround.DUTY) == refusal
        assert erasing_apart.lift(desk, ()) == refusal
    whole = erasing.propose_whole(team.desk("c1"), visit, Ground.UNLAWFUL)
    done(whole)
    assert stream not in {each for proposal in erasing.proposals(team.desk("c1")) for each in proposal.streams}

    # Rebuilt programs say it nevertheless.
    target = ErasedTarget(LogPlace(bytes.fromhex(wrong.log), wrong.seq))
    forged = Erasure(stream, (target,), (), Ground.COURT.value, "", bytes(16))
    team.desk("c1").vault.append(Batch(erasures=(forged,), declarations=(HoldPlaced(stream, "zaak loopt"),)))
    done(erasing_apart.propose(team.desk("o1"), visit, (wrong,), Ground.UNLAWFUL))
    team.meets(*EVERYBODY)
    (proposal,) = erasing_apart.proposals(team.desk("o2"), visit)
    confirmed = ErasureConfirmed(proposal.id, body_hash_of(proposal.first.said.erasure))
    for number in ("f1", "c1", "t1", "a1"):
        team.desk(number).vault.append(Batch(declarations=(confirmed,)))
    team.meets(*EVERYBODY)

    assert words(team, "o2", visit) == [REASON, NOTE, WRONG]
    assert erasing_apart.holds(team.desk("o2"), visit) == ()
    assert erasing_apart.proposals(team.desk("o2"), visit)[0].confirmed is None


def test_a_hold_of_the_designated_keeps_it_and_a_term_must_be_over(team: Team) -> None:
    visit = investigating(team)
    every = [e.id for e in investigated(team.visit("o1", visit)) if isinstance(e.event, Investigated)]
    desk, other = team.desk("o1"), team.desk("o2")
    assert erasing_apart.propose(desk, visit, every, Ground.RETENTION_OVER) == TermMissing()
    assert erasing_apart.propose(desk, visit, every, Ground.REQUEST) == NothingToErase(), "the AVG is not about it"
    done(erasing_apart.propose(desk, visit, every, Ground.RETENTION_OVER, date(2020, 1, 1)))
    (proposed,) = erasing_apart.proposals(desk, visit)
    done(erasing_apart.hold(other, proposed.streams, HoldGround.PROCEEDINGS))
    team.meets(*EVERYBODY)
    (proposal,) = erasing_apart.proposals(other, visit)

    assert erasing_apart.confirm(other, proposal.id) == OnHold(HoldGround.PROCEEDINGS.value)
    done(erasing_apart.lift(desk, (each.id for each in erasing_apart.holds(desk, visit))))
    team.meets(*EVERYBODY)
    done(erasing_apart.confirm(other, proposal.id))
    team.meets(*EVERYBODY)

    assert words(team, "o1", visit) == []
    assert len(photos_apart(team.visit("o1", visit))) == 1, "what was not named stays"
