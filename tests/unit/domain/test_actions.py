from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product

import pytest

from inspector.domain import actions
from inspector.domain.actions import PERMISSIONS, Action, Stage, may
from inspector.domain.acts.assessing import Judgement, amend, resubmit
from inspector.domain.acts.closing import Closing, close
from inspector.domain.acts.reviewing import release, return_answer
from inspector.domain.event_rules import By
from inspector.domain.events import CardShown, NoteWritten, VisitAbandoned
from inspector.domain.hats.events import HatSwitched
from inspector.domain.place_events import Consent, PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.values import OperatorResponse, Outcome, PlaceKind, SiteRole, VisitState
from inspector.domain.visits.parts import PARTS, REPORTED
from inspector.domain.visits.places import check_going_on
from inspector.domain.visits.stages import has_part_in, is_time_for, may_now
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import INBOXES, Agency, Purpose, Role, StreamKind, exists, holders, may_read, may_write
from tests.unit.domain.examples import ALARM, C1, CHECKLIST, EXIT, RULES, T1, T2, Device, judge, officer, started

G, P, A, B, D, _ = Agency
INS, POL, LAB, HYG, TAX = (G, Role.INSPECTOR), (P, Role.POLICE), (A, Role.LABOUR), (D, Role.HYGIENE), (B, Role.TAX)
SUP, POL_SUP, LAB_SUP = (G, Role.SUPERVISOR), (P, Role.SUPERVISOR), (A, Role.SUPERVISOR)
PRIVACY = {(agency, Role.PRIVACY_OFFICER) for agency in (G, P, A)}
WITH_A_LIST = {INS, LAB, HYG}
IN_VISITS, SUPERVISORS = {INS, POL, LAB, HYG}, {SUP, POL_SUP, LAB_SUP}
EVERY_PERSON = [(agency, role) for agency, role in product(Agency, Role) if exists(agency, role)]

# Written from the tasks of each role: who, and where the own part of a visit may stand.
UNSIGNED = frozenset({"open", "abandoned"})
ANY = UNSIGNED | frozenset(("closed", "returned", "resubmitted", "released", "released and more"))
HANDED_IN = ANY - UNSIGNED - {"released"}
EXPECTED: dict[Action, tuple[set[tuple[Agency, Role]], frozenset[str]]] = {
    Action.START_VISIT: ({INS, POL, LAB}, ANY),
    Action.JOIN_VISIT: (IN_VISITS, ANY),
    Action.RECORD: (IN_VISITS, UNSIGNED | {"returned"}),
    Action.LEAVE: (IN_VISITS, UNSIGNED | {"returned"}),
    Action.COUNT: (IN_VISITS, UNSIGNED),
    Action.ASSESS: (WITH_A_LIST, UNSIGNED),
    Action.RESOLVE: (WITH_A_LIST, ANY),
    Action.ADD: (IN_VISITS, UNSIGNED | {"returned"}),
    Action.TAKE: (IN_VISITS, UNSIGNED | {"returned"}),
    Action.ADD_LATER: ({LAB, HYG}, ANY),
    Action.ABANDON: (IN_VISITS, UNSIGNED),
    Action.HAND_OVER: (IN_VISITS, UNSIGNED | {"returned"}),
    Action.REPLACE: (SUPERVISORS, UNSIGNED | {"returned"}),
    Action.TAKE_OVER: (IN_VISITS, ANY),
    Action.CORRECT: (IN_VISITS, UNSIGNED | {"returned"}),
    Action.WITHDRAW: (IN_VISITS, UNSIGNED | {"returned"}),
    Action.BRING_BACK: (IN_VISITS, UNSIGNED | {"returned"}),
    Action.CLOSE_VISIT: (IN_VISITS, UNSIGNED),
    Action.COSIGN: (IN_VISITS, ANY - UNSIGNED),
    Action.SHOW_OPERATOR: ({INS, LAB}, ANY - UNSIGNED),
    Action.AMEND: (WITH_A_LIST, frozenset({"returned"})),
    Action.RESUBMIT: (IN_VISITS, frozenset({"returned"})),
    Action.REVIEW: ({SUP, LAB_SUP}, HANDED_IN),
    Action.RELEASE: ({SUP, LAB_SUP}, HANDED_IN - {"returned"}),
    Action.DECIDE: ({SUP, LAB_SUP}, ANY - UNSIGNED),
    Action.MAKE_REPORT: ({INS, LAB, SUP, LAB_SUP}, ANY),
    Action.SEE_CASES: (IN_VISITS | SUPERVISORS | {TAX}, ANY),
    Action.CLOSE_ROW: ({TAX}, ANY),
    Action.PLAN: (SUPERVISORS, ANY),
    Action.KEEP_BUSINESSES: ({SUP}, ANY),
    Action.SEND_SIGNAL: ({INS, POL, LAB} | SUPERVISORS, ANY),
    Action.DRAFT_ADMINISTRATIVE: ({POL}, ANY),
    Action.ISSUE_ADMINISTRATIVE: ({POL_SUP}, ANY),
    Action.PAUSE_ROOM: ({POL}, UNSIGNED),
    Action.SWITCH_HAT: ({INS, LAB}, UNSIGNED | {"returned"}),
    Action.INVESTIGATE: ({INS, LAB}, ANY),
    Action.OPEN_SIGNAL: ({POL, LAB, TAX}, ANY),
    Action.ACCEPT_HAND_IN: (SUPERVISORS, ANY),
    Action.JUDGE_INVESTIGATION: ({INS, LAB}, ANY),
    Action.WIPE_DEVICE: (SUPERVISORS, ANY),
    Action.NAME_CUSTODIANS: (SUPERVISORS, ANY),
    Action.PROPOSE_ERASURE: (SUPERVISORS, ANY),
    Action.CONFIRM_ERASURE: (PRIVACY, ANY),
    Action.HOLD: (SUPERVISORS | PRIVACY, ANY),
    Action.ERASE_INVESTIGATION: ({INS, LAB}, ANY),
    Action.ASK_OF_VISIT: (PRIVACY, ANY),
    Action.LOOK_FOR_PERSON: (SUPERVISORS, ANY),
}
IN_A_VISIT = {action for action, (who, _) in EXPECTED.items() if who == IN_VISITS} - {
    Action.JOIN_VISIT,
    Action.TAKE_OVER,
}
THERE = IN_A_VISIT | {
    Action.SHOW_OPERATOR,
    Action.ADD_LATER,
    Action.ASSESS,
    Action.RESOLVE,
    Action.AMEND,
    Action.PAUSE_ROOM,
    Action.DRAFT_ADMINISTRATIVE,
    Action.SWITCH_HAT,
    Action.INVESTIGATE,
}


AGREED = Consent(SiteRole.RESIDENT, card_shown=True, explained=True)
STOPS = {Action.COUNT, Action.ASSESS, Action.RESOLVE, Action.TAKE}
"""What nobody does in a dwelling on nothing; everything else says what happened, or is done elsewhere."""


@dataclass(frozen=True)
class Course:
    """One visit at each of its stages, as its starter sees it."""

    at: dict[str, Visit]


@pytest.fixture(scope="module")
def course() -> Course:
    t1, c1 = Device(T1), Device(C1)
    at: dict[str, Visit] = {}
    started(t1)
    t1.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    t1.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    for condition in (ALARM, EXIT, RULES):
        t1.record(judge(t1, condition, Judgement(Outcome.COMPLIANT)))
    at["open"] = t1.visit
    abandoned = Device(T1, seen=list(t1.seen), _seq=t1._seq)
    abandoned.record(NewEvent(t1.visit.part, VisitAbandoned("Verkeerd bedrijf.", t1.heads)))
    at["abandoned"] = abandoned.visit
    signed = close(t1.visit, CHECKLIST, Closing("", OperatorResponse.SIGNED), seen=t1.sight)
    assert isinstance(signed, tuple)
    for event in signed:
        t1.record(event)
    at["closed"] = t1.visit
    c1.hears(t1)
    c1.record(return_answer(c1.visit, EXIT, "Welke deur?"))
    t1.hears(c1)
    at["returned"] = t1.visit
    t1.record(amend(t1.visit, CHECKLIST, EXIT, Judgement(Outcome.COMPLIANT, "De achterdeur."), "gevraagd"))
    t1.record(resubmit(t1.visit))
    at["resubmitted"] = t1.visit
    c1.hears(t1)
    c1.record(release(c1.visit, seen=c1.heads))
    t1.hears(c1)
    at["released"] = t1.visit
    t1.record(NewEvent(t1.visit.part, NoteWritten("Nog iets.")))
    at["released and more"] = t1.visit
    return Course(at)


def test_every_cell_of_the_table_says_who_as_the_tasks_do() -> None:
    wrong = [
        (action, agency, role)
        for action, (agency, role) in product(Action, EVERY_PERSON)
        if may(officer("x1", role, agency), action) is not ((agency, role) in EXPECTED[action][0])
    ]

    assert not wrong


def test_every_cell_of_the_table_says_when_as_the_tasks_do(course: Course) -> None:
    assert set(course.at) == ANY
    assert {visit.state for visit in course.at.values()} == set(VisitState)

    for action, (stage, visit) in product(Action, course.at.items()):
        assert is_time_for(visit, action) is (stage in EXPECTED[action][1]), (action, stage)


@pytest.fixture(scope="module")
def inside() -> dict[str, Visit]:
    """T1 came into business premises and then into a dwelling, on nothing or with the consent of who lives there."""
    found = {}
    for name, entry in {
        "on nothing": PlaceEntered(PlaceKind.DWELLING, "", "zolder", unlawful=True),
        "what may be one": PlaceEntered(PlaceKind.UNCLEAR, "", "zolder", unlawful=True),
        "with consent": PlaceEntered(PlaceKind.DWELLING, "Awbi 1", "zolder", AGREED),
    }.items():
        t1 = Device(T1)
        started(t1)
        t1.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
        t1.record(NewEvent(StreamKind.FINDINGS, entry))
        found[name] = t1.visit
    return found


def test_every_cell_of_the_table_says_what_stops_in_a_dwelling_as_the_tasks_do(
    course: Course, inside: dict[str, Visit]
) -> None:
    at = datetime(2026, 11, 24, 12, tzinfo=UTC)
    for action in Action:
        stops = {name: check_going_on(visit, T1, action, at) is not None for name, visit in inside.items()}
        expected = action in STOPS
        assert stops == {"on nothing": expected, "what may be one": expected, "with consent": False}, action
        assert not any(check_going_on(visit, T2, action, at) for visit in inside.values()), action
        assert not any(check_going_on(visit, T1, action, at) for visit in course.at.values()), action


def test_only_who_takes_part_changes_a_visit(course: Course) -> None:
    for action, visit in product(Action, course.at.values()):
        there, elsewhere = has_part_in(visit, T1, action), has_part_in(visit, T2, action)
        assert there is (INS in EXPECTED[action][0] and action is not Action.INVESTIGATE), action
        assert elsewhere is (there and action not in THERE), action


def test_who_went_over_to_investigation_does_nothing_there_as_a_supervisor(course: Course) -> None:
    t1 = Device(T1)
    started(t1)
    t1.record(NewEvent(StreamKind.FINDINGS, HatSwitched()))

    allowed = {action for action in THERE if has_part_in(t1.visit, T1, action)}

    assert allowed == {Action.HAND_OVER, Action.SWITCH_HAT, Action.INVESTIGATE, Action.LEAVE}
    assert has_part_in(course.at["open"], T1, Action.ASSESS)


def test_now_is_for_who_may_when_it_is_time(course: Course) -> None:
    for action, visit in product(Action, course.at.values()):
        assert may_now(visit, T1, action) is (has_part_in(visit, T1, action) and is_time_for(visit, action))


def test_an_action_is_given_to_nobody_who_could_not_write_what_it_writes() -> None:
    def writes(action: Action, kind: StreamKind | None) -> set[tuple[Agency, Role]]:
        people = PERMISSIONS[action].who
        return {(agency, role) for agency, role in people if may_write(agency, role, kind or PARTS[agency], agency)}

    for action in (Action.JOIN_VISIT, *THERE, Action.REVIEW, Action.RELEASE):
        assert writes(action, None) == PERMISSIONS[action].who
        assert writes(action, StreamKind.VISIT) == PERMISSIONS[action].who
    assert writes(Action.PLAN, StreamKind.PLAN) == PERMISSIONS[Action.PLAN].who
    assert writes(Action.KEEP_BUSINESSES, StreamKind.BUSINESS) == PERMISSIONS[Action.KEEP_BUSINESSES].who


def test_a_visit_is_started_by_those_of_its_officers_who_can_read_where_they_go() -> None:
    starts = {
        (agency, role)
        for agency, role in PERMISSIONS[Action.JOIN_VISIT].who
        if may_read(agency, role, StreamKind.BUSINESS, Agency.GEMEENTE)
    }

    assert starts == PERMISSIONS[Action.START_VISIT].who


def test_who_sends_signals_can_write_to_every_inbox() -> None:
    for inbox in INBOXES:
        writers = {
            (agency, role) for agency, role in EVERY_PERSON if may_write(agency, role, StreamKind.ENVELOPE, inbox)
        }
        assert writers == PERMISSIONS[Action.SEND_SIGNAL].who


def test_the_table_and_the_rules_of_events_know_the_same_people() -> None:
    assert {role for _, role in PERMISSIONS[Action.JOIN_VISIT].who} == By.OFFICERS
    assert {role for _, role in PERMISSIONS[Action.SEND_SIGNAL].who} == By.SENDERS
    assert {role for _, role in PERMISSIONS[Action.OPEN_SIGNAL].who} == By.INBOX_READERS
    assert {role for _, role in PERMISSIONS[Action.PLAN].who} == By.SUPERVISORS


def test_what_is_reviewed_is_reported_and_an_inbox_is_opened_by_who_holds_its_key() -> None:
    assert {PARTS[agency] for agency, _ in PERMISSIONS[Action.REVIEW].who} == REPORTED
    assert {PARTS[agency] for agency, _ in PERMISSIONS[Action.MAKE_REPORT].who} == REPORTED
    assert PERMISSIONS[Action.OPEN_SIGNAL].who == {
        (agency, role) for agency in Agency for role in holders(agency, Purpose.INBOX)
    }


@pytest.mark.parametrize(
    "line",
    [
        "dance           | inspector | | |",
        "plan            | dancer | | |",
        "plan            | supervisor:schouwburg | | |",
        "plan            | supervisor | | dancing |",
        "plan            | supervisor | | | dancing",
        "plan            | supervisor | |",
        "plan            | supervisor |",
    ],
)
def test_a_line_that_names_nothing_known_does_not_import(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each says its own word
        actions.read_line(line)


def test_every_stage_matters_to_an_action() -> None:
    assert {stage for each in PERMISSIONS.values() for stage in each.stages} == set(Stage)
