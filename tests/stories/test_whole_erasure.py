"""A whole visit is erased as one, nothing of it stays out of sight, and what was added meanwhile can be erased too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import PlanOrder
from inspector.casework.drafts import Draft, key_of
from inspector.casework.judging import erasing
from inspector.casework.visiting import notes, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.ids import EventId, VisitId
from inspector.domain.refusals import AlreadyErased, AlreadyProposed, NothingToErase, OnHold
from inspector.domain.values import VisitKind
from inspector.vault.model.batch import Batch
from inspector.vault.model.listed import Which
from inspector.wire.directory import ErasureConfirmed
from inspector.wire.erasures import body_hash_of
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import scope_of
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.vault_pages import all_plaintext
from tests.fakes.world import PASSPHRASE
from tests.stories.officers import EXIT, Team, a_team, done
from tests.stories.test_erasure import a_visit, bodies, confirmed, erased, proposed, texts, the_note, the_photo

SENT_ON = key_of(Draft.SENT_ON, "")
"""When envelopes left last; of no visit."""
LATE = "Mevrouw Jansen kwam later binnen."


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "f1", "p1")
    yield team
    team.ends()


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(a_visit)


def whole_is_proposed(team: Team, visit: VisitId) -> None:
    done(erasing.propose_whole(team.desk("c1"), visit, Ground.COURT))
    team.world.spreads_directories()


def everybody_hears(team: Team) -> None:
    for _ in range(2):
        for number in ("c1", "t1", "t2"):
            settling.settle(team.desk(number))
        team.world.spreads_directories()


def only_part_confirmed(team: Team, kind: StreamKind) -> None:
    """As another program could: the app confirms all parts of a proposal together."""
    for state in erasing.erasures(team.desk("f1")):
        if scope_of(state.said.erasure.stream).kind is kind:
            said = ErasureConfirmed(state.said.id, body_hash_of(state.said.erasure))
            team.desk("f1").vault.append(Batch(declarations=(said,)))
    team.world.spreads_directories()


def test_the_parts_of_a_whole_visit_are_one_proposal_and_one_confirmation(team: Team, visit: VisitId) -> None:
    whole_is_proposed(team, visit)
    (proposal,) = erasing.proposals(team.desk("f1"))

    done(erasing.confirm(team.desk("f1"), proposal.parts[1].said.id))
    team.world.spreads_directories()

    assert {scope_of(stream).kind for stream in proposal.streams} == {StreamKind.VISIT, StreamKind.FINDINGS}
    assert all(state.said.confirmed_by is not None for state in erasing.erasures(team.desk("c1")))
    for number in ("c1", "t1", "t2"):
        assert team.desk(number).vault.leftovers(visit) == ()
        assert erasing.is_erased(team.desk(number), visit)


def test_proposals_one_after_the_other_stay_apart(team: Team, visit: VisitId) -> None:
    proposed(team, visit, the_note(team, visit))
    proposed(team, visit, the_photo(team, visit))
    whole_is_proposed(team, visit)

    assert [len(each.parts) for each in erasing.proposals(team.desk("f1"))] == [1, 1, 2]


def test_a_hold_on_one_part_keeps_the_whole_proposal_from_being_confirmed(team: Team, visit: VisitId) -> None:
    whole_is_proposed(team, visit)
    (proposal,) = erasing.proposals(team.desk("f1"))
    findings = next(s for s in proposal.streams if scope_of(s).kind is StreamKind.FINDINGS)
    done(erasing.hold(team.desk("c1"), visit, HoldGround.DUTY))
    shared = [hold.id for hold in erasing.holds_on(team.desk("c1"), visit) if hold.stream != findings]
    done(erasing.lift(team.desk("c1"), shared))
    team.world.spreads_directories()

    refused = [erasing.confirm(team.desk("f1"), part.said.id) for part in proposal.parts]

    assert refused == [OnHold(HoldGround.DUTY)] * 2


def test_what_was_recorded_after_the_proposal_is_still_there_and_can_be_proposed(team: Team, visit: VisitId) -> None:
    whole_is_proposed(team, visit)
    done(notes.write_note(team.desk("t1"), visit, LATE))
    late = the_late_note(team, visit)
    team.meets("c1", "t1", "t2")
    team.desk("t1").vault.put_draft(f"facts/{visit}/UV-V-01", b"Jansen")
    confirmed(team)
    everybody_hears(team)
    desk = team.desk("c1")
    gone_too_soon = erasing.is_erased(desk, visit)
    left = desk.vault.leftovers(visit)
    typed = set(team.desk("t1").vault.drafts())

    done(erasing.propose_whole(desk, visit, Ground.COURT))
    again = erasing.propose_whole(desk, visit, Ground.COURT)
    team.world.spreads_directories()
    confirmed(team)
    everybody_hears(team)

    assert desk.vault.visit(visit) is None
    assert not gone_too_soon
    assert [(each.event, each.kind) for each in left] == [(late, StreamKind.FINDINGS)]
    assert typed
    assert again == AlreadyProposed()
    for number in ("c1", "t1", "t2"):
        vault = team.desk(number).vault
        assert bodies(vault, late) == [None]
        assert erasing.is_erased(team.desk(number), visit)
        assert LATE.encode() not in all_plaintext(vault.folder, PASSPHRASE)
        assert_rebuild_equal(vault)
    assert team.desk("t1").vault.drafts().keys() == {SENT_ON}
    assert erasing.propose_whole(desk, visit, Ground.COURT) == NothingToErase()


def the_late_note(team: Team, visit: VisitId) -> EventId:
    return next(note.id for note in team.visit("t1", visit).notes if note.event.text == LATE)


def test_a_photo_that_came_after_the_proposal_goes_with_its_file(team: Team, visit: VisitId) -> None:
    shared = team.visit("c1", visit).photos[0].event.shared
    photo = the_photo(team, visit)
    rest = [event for event in team.visit("c1", visit).known if event != photo]
    erased(team, visit, *rest)
    before = team.desk("t1").vault.blob_file(shared.blob)

    done(erasing.propose_whole(team.desk("c1"), visit, Ground.COURT))
    team.world.spreads_directories()
    confirmed(team)

    assert before is not None
    assert not before.exists()
    assert bodies(team.desk("t1").vault, photo) == [None]


def test_a_part_that_was_confirmed_alone_is_not_all_that_is_gone(team: Team, visit: VisitId) -> None:
    whole_is_proposed(team, visit)
    only_part_confirmed(team, StreamKind.VISIT)
    everybody_hears(team)

    held = not erasing.is_erased(team.desk("c1"), visit)
    (proposal,) = erasing.proposals(team.desk("f1"))
    done(erasing.confirm(team.desk("f1"), proposal.id))
    team.world.spreads_directories()

    assert held
    assert len(proposal.open_parts) == 1
    assert erasing.is_erased(team.desk("c1"), visit)


def test_what_the_own_agency_typed_in_a_joint_visit_goes_with_its_part(team: Team, visit: VisitId) -> None:
    team.joins("p1", "t1", visit)
    team.meets("c1", "t1", "p1")
    team.desk("t1").vault.put_draft(f"facts/{visit}/UV-V-01", b"Jansen zei")
    team.desk("p1").vault.put_draft(f"note/{visit}/", b"Van de politie")

    whole_is_proposed(team, visit)
    confirmed(team)
    team.meets("c1", "t1", "p1")
    everybody_hears(team)

    assert team.desk("t1").vault.drafts().keys() == {SENT_ON}
    # The part of the police stands, and with it the code by which somebody who was there can ask them for it.
    assert set(team.desk("p1").vault.drafts()) == {f"note/{visit}/", f"code/{visit}", SENT_ON}
    assert erasing.is_erased(team.desk("t1"), visit)


def test_a_visit_that_is_erased_does_not_come_back_as_a_plan(team: Team) -> None:
    officer = team.desk("t1").vault.me.installation
    order = PlanOrder(team.linde, (officer,), VisitKind.ROUTINE, team.desk("c1").today())
    done(plans.plan_visit(team.desk("c1"), order))
    team.meets("c1", "t1", "f1")
    (plan,) = team.desk("t1").vault.plans()
    started = visits.start_visit(team.desk("t1"), VisitOrder(team.linde, VisitKind.ROUTINE, plan=plan.plan))
    assert isinstance(started, Started)
    team.meets("c1", "t1", "f1")

    whole_is_proposed(team, started.visit)
    team.meets("c1", "t1")
    confirmed(team)

    for number in ("c1", "t1"):
        assert started.visit not in {row.id for row in team.desk(number).vault.visits()}
        assert team.desk(number).vault.plans() == ()


def test_what_is_proposed_or_erased_already_is_refused_in_words(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)
    proposed(team, visit, note)
    twice = erasing.propose(team.desk("c1"), visit, [note], Ground.COURT)
    whole_is_proposed(team, visit)
    single, whole = erasing.proposals(team.desk("f1"))
    done(erasing.confirm(team.desk("f1"), whole.id))

    too_late = erasing.confirm(team.desk("f1"), single.id)

    assert twice == AlreadyProposed()
    assert too_late == AlreadyErased()


def test_a_note_stays_withdrawn_when_the_reason_is_erased(team: Team, visit: VisitId) -> None:
    done(notes.withdraw(team.desk("t1"), visit, the_note(team, visit), "Mevrouw De Vries hoort hier niet."))
    team.meets("c1", "t1", "t2")
    (withdrawal,) = team.visit("c1", visit).withdrawals

    erased(team, visit, withdrawal.id)

    for number in ("c1", "t1", "t2"):
        assert texts(team, number, visit) == ["Blijft staan."]
        assert team.visit(number, visit).withdrawals == ()
        assert_rebuild_equal(team.desk(number).vault)


def test_lifting_ends_the_holds_that_were_named_and_no_others(team: Team, visit: VisitId) -> None:
    proposed(team, visit, the_note(team, visit))
    (proposal,) = erasing.proposals(team.desk("f1"))
    done(erasing.hold(team.desk("c1"), visit, HoldGround.PROCEEDINGS))
    team.world.spreads_directories()
    shown = erasing.holds_named(team.desk("f1"), proposal.id)
    done(erasing.hold(team.desk("c1"), visit, HoldGround.TERM))
    team.world.spreads_directories()

    done(erasing.lift(team.desk("f1"), [each.id for each in shown]))
    team.world.spreads_directories()

    assert [each.ground for each in erasing.holds_named(team.desk("c1"), proposal.id)] == [HoldGround.TERM]
    assert len(erasing.holds_on(team.desk("c1"), visit)) == 3


def test_a_search_finds_nothing_of_what_was_erased(team: Team, visit: VisitId) -> None:
    team.is_at_the_door("t1", visit)
    team.closes("t1", visit)
    team.meets("c1", "t1")
    judged = team.visit("c1", visit).register(EXIT).values[0].id
    found_before = [team.desk(number).vault.visits(Which(found=EXIT)) for number in ("c1", "t1")]

    erased(team, visit, judged)

    assert [[row.id for row in rows] for rows in found_before] == [[visit], [visit]]
    assert [team.desk(number).vault.visits(Which(found=EXIT)) for number in ("c1", "t1")] == [(), ()]
