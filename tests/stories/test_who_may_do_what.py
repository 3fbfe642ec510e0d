"""Every guard obeys the table of actions: it refuses a role what the table does not give it, and nothing else."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from inspector.casework.businesses import businesses, plans
from inspector.casework.businesses.plans import PlanOrder
from inspector.casework.desk import Desk
from inspector.casework.documents import documents
from inspector.casework.judging import (
    deciding,
    erasing,
    erasing_apart,
    hand_ins,
    reviews,
    succession,
    visit_questions,
    wiping,
)
from inspector.casework.signals import signals
from inspector.casework.visiting import (
    abandoning,
    administrative,
    checklists,
    closings,
    corrections,
    hats,
    joining,
    notes,
    persons,
    places,
    saying,
    visits,
)
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import VisitOrder
from inspector.crypto.readerkeys import ReaderKey
from inspector.domain.actions import Action, may
from inspector.domain.acts.erasing import Ground
from inspector.domain.hats.events import InvestigationNoted
from inspector.domain.hygiene_events import WaterResult, WaterVerdict
from inspector.domain.ids import BusinessId, EventId, InstallationId, LogId, PlanId, StreamId, VisitId
from inspector.domain.office_events import Looked
from inspector.domain.refusals import NotAllowed, UnknownThing
from inspector.domain.said_events import AdministrativeReportIssued, ReceiptGiven
from inspector.domain.values import VisitKind, WpgArticle
from inspector.vault.model.revoked_devices import HandIn, LateLog, LateWriter
from inspector.wire.custodian import Custodian
from inspector.wire.event import LogHead, LogPlace
from inspector.wire.scopes import Agency, Purpose, StreamKind
from tests.fakes.facts import seen
from tests.stories.officers import EXIT, LINDE, LOCKED, SIGNED, Team, a_team

NOBODY = BusinessId("0301" + "00" * 14)
NOTHING = EventId(LogId("cd" * 16), 2, b"mark-002")
TO_THE_MAYOR = AdministrativeReportIssued(NOTHING, WpgArticle.AUTHORITY, "de burgemeester", "Voor de vergunning.")
NO_ERASURE = LogPlace(b"l" * 16, 2)
CAST = ("t1", "c1", "p1", "q1", "a1", "b1", "g1", "w1", "f1")
CUSTODIANS = tuple(Custodian(f"Bewaarder {n}", ReaderKey(bytes([n]) * 32).public) for n in range(3))
JOINED = ("p1", "a1", "g1")

CALLS: dict[Action, Callable[[Desk, VisitId, Invitation], object]] = {
    Action.START_VISIT: lambda desk, _visit, _code: visits.start_visit(desk, VisitOrder(NOBODY, VisitKind.ROUTINE)),
    Action.JOIN_VISIT: lambda desk, _visit, code: joining.join_visit(desk, code),
    Action.RECORD: lambda desk, visit, _code: visits.show_card(desk, visit, "beheerder"),
    Action.LEAVE: lambda desk, visit, _code: places.leave(desk, visit, NOTHING),
    Action.COUNT: lambda desk, visit, _code: persons.count_persons(desk, visit, "ID-00", "ja", 1),
    Action.ASSESS: lambda desk, visit, _code: checklists.assess(desk, visit, EXIT, LOCKED),
    Action.RESOLVE: lambda desk, visit, _code: checklists.resolve(desk, visit, EXIT, LOCKED, "gezien"),
    Action.ADD: lambda desk, visit, _code: notes.write_note(desk, visit, "Een mededeling."),
    Action.TAKE: lambda desk, visit, _code: saying.record(desk, visit, ReceiptGiven("Map met roosters.")),
    Action.ADD_LATER: lambda desk, visit, _code: saying.record(
        desk, visit, WaterResult(NOTHING, WaterVerdict.WITHIN, "20 kve/l")
    ),
    Action.ABANDON: lambda desk, visit, _code: abandoning.abandon_visit(desk, visit, ""),
    Action.SWITCH_HAT: lambda desk, visit, _code: hats.switch_hat(desk, visit, ""),
    Action.INVESTIGATE: lambda desk, visit, _code: hats.investigate(desk, visit, InvestigationNoted("Iets.")),
    Action.CORRECT: lambda desk, visit, _code: corrections.take_back(desk, visit, NOTHING, "vergissing"),
    Action.SHOW_OPERATOR: lambda desk, visit, _code: closings.show_operator(desk, visit, SIGNED),
    Action.WITHDRAW: lambda desk, visit, _code: notes.withdraw(desk, visit, NOTHING, "dubbel"),
    Action.BRING_BACK: lambda desk, visit, _code: notes.bring_back(desk, visit, NOTHING),
    Action.COSIGN: lambda desk, visit, _code: closings.cosign(desk, visit),
    Action.AMEND: lambda desk, visit, _code: checklists.amend(desk, visit, EXIT, LOCKED, "gevraagd"),
    Action.RESUBMIT: lambda desk, visit, _code: checklists.resubmit(desk, visit),
    Action.REVIEW: lambda desk, visit, _code: reviews.return_answer(desk, visit, EXIT, "Welke deur?"),
    Action.RELEASE: lambda desk, visit, _code: reviews.release_visit(desk, visit),
    Action.DECIDE: lambda desk, visit, _code: deciding.take_back(desk, visit, NOTHING, "vergissing"),
    Action.MAKE_REPORT: lambda desk, visit, _code: documents.finding_report(desk, visit),
    Action.CLOSE_ROW: lambda desk, _visit, _code: plans.close_row(desk, PlanId("00" * 16)),
    Action.PLAN: lambda desk, _visit, _code: plans.plan_visit(desk, PlanOrder(NOBODY, (), VisitKind.ROUTINE)),
    Action.KEEP_BUSINESSES: lambda desk, _visit, _code: businesses.edit_business(desk, LINDE),
    Action.DRAFT_ADMINISTRATIVE: lambda desk, visit, _code: administrative.draft(desk, visit, "Een huisregel ontbrak."),
    Action.ISSUE_ADMINISTRATIVE: lambda desk, visit, _code: administrative.issue(desk, visit, TO_THE_MAYOR),
    Action.SEND_SIGNAL: lambda desk, visit, _code: signals.why_not(desk, visit, Agency.POLITIE, (), seen("Iets.")),
    Action.ASK_OF_VISIT: lambda desk, _visit, _code: visit_questions.ask(desk, ""),
    Action.LOOK_FOR_PERSON: lambda desk, _visit, _code: visit_questions.answer(desk, b"", Looked.NOTHING),
    Action.OPEN_SIGNAL: lambda desk, _visit, _code: signals.open_signal(desk, 99),
    Action.ACCEPT_HAND_IN: lambda desk, _visit, _code: hand_ins.accept(desk, a_hand_in(desk)),
    Action.JUDGE_INVESTIGATION: lambda desk, _visit, _code: hand_ins.accept(desk, a_hand_in(desk, apart=True)),
    Action.NAME_CUSTODIANS: lambda desk, _visit, _code: succession.name(desk, Purpose.COMMON, CUSTODIANS, 1),
    Action.WIPE_DEVICE: lambda desk, _visit, _code: wiping.order(desk, InstallationId("00" * 16)),
    Action.PROPOSE_ERASURE: lambda desk, visit, _code: erasing.propose_whole(
        desk, visit, Ground.RETENTION_OVER, date(2100, 1, 1)
    ),
    Action.CONFIRM_ERASURE: lambda desk, _visit, _code: erasing.confirm(desk, NO_ERASURE),
    Action.HOLD: lambda desk, _visit, _code: erasing.lift(desk, ()),
    Action.ERASE_INVESTIGATION: lambda desk, _visit, _code: erasing_apart.lift(desk, ()),
    Action.CLOSE_VISIT: lambda desk, visit, _code: closings.close_visit(desk, visit, SIGNED),
}
"""One way to each action; whether it is done does not matter here, only whether it is refused for the role."""


ONCE_HANDED_OVER = {Action.HAND_OVER, Action.REPLACE, Action.TAKE_OVER}
"""A role alone gives none of these: `test_handing_over.py` walks them."""


FOR_ONESELF = {Action.PAUSE_ROOM}
"""Who may not ask colleagues does the same for himself alone: `test_left_for_later.py` walks it."""


def a_hand_in(desk: Desk, *, apart: bool = False) -> HandIn:
    colleague = next(iter(desk.vault.directory.colleagues.values()))
    log = LateLog(LogHead(bytes(16), 1, bytes(32)), StreamId(""), StreamKind.INVESTIGATION, None, 1, None, None)
    return HandIn(LateWriter(colleague.officer, desk.clock.now()), (log,) if apart else ())


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    folder: Path = tmp_path_factory.mktemp("roles")
    team = a_team(folder, *CAST)
    yield team
    team.ends()


def test_what_is_refused_for_a_role_is_what_the_table_does_not_give_it(team: Team) -> None:
    visit = team.starts("t1")
    for number in JOINED:
        team.joins(number, "t1", visit)
    team.meets(*CAST)
    code = joining.invite(team.desk("t1"), visit)
    assert isinstance(code, Invitation)

    for action, call in CALLS.items():
        for number in CAST:
            desk = team.desk(number)
            is_refused = call(desk, visit, code) in (NotAllowed(action), UnknownThing("visit", visit))
            assert is_refused is not may(desk.vault.me, action), (action, number)


def test_every_action_that_somebody_can_try_is_walked() -> None:
    assert set(CALLS) == set(Action) - {Action.SEE_CASES} - ONCE_HANDED_OVER - FOR_ONESELF
