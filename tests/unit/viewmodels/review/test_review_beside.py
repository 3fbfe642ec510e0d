"""What stands beside the answers of a visit, and what came in after its release."""

from dataclasses import replace
from datetime import timedelta

from inspector.domain.acts import reviewing
from inspector.domain.events import PersonsCounted, VisitReleased
from inspector.domain.ids import InstallationId, LogId, LogReach
from inspector.domain.recorded import NewEvent
from inspector.domain.values import VisitState
from inspector.vault.model.streams import LogState
from inspector.viewmodels.review.review_rows import ReviewInputs, derive_review_props
from inspector.wire.scopes import Role, StreamKind
from tests.unit.domain.examples import C1, EXIT, T1, T2, Device, officer
from tests.unit.viewmodels.given import at_work, noted, signed
from tests.unit.viewmodels.review.reviewed import (
    HEAD,
    a_row,
    a_signed_visit,
    amended,
    log_of,
    returned,
    shown,
    two_who_differ,
)


def test_a_chain_that_holds_is_said_with_the_head_that_was_signed() -> None:
    device = a_signed_visit()
    other = LogState("aa" * 16, StreamKind.VISIT, T1, 3, "0" * 64, verified=True)
    mine = LogState(device.me.installation, StreamKind.FINDINGS, T1, 12, HEAD, verified=True)

    props = shown(device, logs=(other, mine))

    assert props.chain_holds
    assert props.chain_text == "15 vastleggingen in 2 delen nagerekend; elke handtekening is geldig."
    assert props.chain_head == "9f3a 77c1 2b04 aa55"
    assert [log["title"] for log in props.chain_logs] == ["T1 · gedeelde deel", "T1 · bevindingen"]


def test_a_chain_that_does_not_hold_names_whose_log_it_is() -> None:
    device = a_signed_visit()

    props = shown(device, logs=(log_of(device), log_of(Device(T2), verified=False)))

    assert not props.chain_holds
    assert props.chain_title == "Er klopt iets niet"
    assert "T2 (bevindingen)" in props.chain_text


def test_the_newest_step_stands_on_top() -> None:
    device = a_signed_visit()
    returned(device)
    amended(device)

    titles = [step["title"] for step in shown(device).timeline]

    assert titles[:4] == ["Opnieuw ingediend", f"Aangevuld: {EXIT}", f"Teruggestuurd: {EXIT}", "Ondertekend"]
    assert titles[-1] == "Bezoek gestart"


def test_persons_are_plain_figures() -> None:
    device = at_work()
    device.record(NewEvent(StreamKind.FINDINGS, PersonsCounted({"ID-08": {"ja": 1, "niet_vast_te_stellen": 2}})))
    signed(device)

    (total,) = shown(device).totals

    assert set(total) == {"question", "numbers"}
    assert str(total["numbers"]).split(" · ")[0].endswith(" 1")


def test_how_it_was_closed_is_told_in_one_card() -> None:
    device = a_signed_visit()
    noted(device, "Meterkast staat open.")

    props = shown(device)

    assert props.operator == "Tekent niet: Wil overleggen."
    assert props.reaction == "Wij maken het in orde."
    assert props.signatures == "T1"
    assert [note["text"] for note in props.notes] == ["Meterkast staat open."]


def test_a_released_visit_says_by_whom_and_what_is_left() -> None:
    device = a_signed_visit()
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    supervisor.record(reviewing.release(supervisor.visit, seen=supervisor.heads))

    props = shown(supervisor)

    assert (props.is_released, props.may_return, props.may_release) == (True, False, False)
    assert props.next_step == "Vrijgegeven op 24-11-2026 14:00 door C1. Het rapport is definitief."
    assert props.follow_up == "2 punten staan open. Kom meteen terug: het gevaar moet direct weg zijn."


def test_a_visit_without_its_findings_cannot_be_judged() -> None:
    device = at_work()
    device.seen = [recorded for recorded in device.seen if recorded.stream is StreamKind.VISIT]

    props = shown(device)

    assert (props.has_documents, props.may_return, props.may_release) == (False, False, False)
    assert "Maak eerst verbinding" in props.next_step


def test_an_unknown_officer_is_shown_by_the_first_signs_of_the_device() -> None:
    row = a_row()

    (shown_row,) = derive_review_props(ReviewInputs(rows=(row,), names={InstallationId("00"): "Iemand"})).queue

    assert shown_row.officers == T1.installation[:8]


def test_nothing_is_released_while_a_question_stands_unsent() -> None:
    device = a_signed_visit()

    with_words = shown(device, drafts={EXIT: "Welke deur?"})
    with_space = shown(device, drafts={EXIT: " "})

    assert shown(device).may_release
    assert not with_words.may_release
    assert with_words.next_step == "U typte iets bij UV-V-07 dat nog niet verstuurd is. Verstuur het of wis het."
    assert with_space.may_release


def test_what_was_amended_wears_one_mark_everywhere() -> None:
    (row,) = derive_review_props(ReviewInputs(rows=(a_row(VisitState.RESUBMITTED),))).queue

    assert (row.state_icon, row.state_tone) == ("pencil-simple", "primary")


def test_what_came_after_a_release_waits_in_the_queue_and_says_what_can_be_done() -> None:
    device, late = a_signed_visit(), Device(T2)
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    late.hears(device)
    supervisor.record(reviewing.release(supervisor.visit, seen=supervisor.heads))
    assert (shown(supervisor).may_return, shown(supervisor).may_release) == (False, False)

    noted(late, "Nog gezien.", EXIT)
    supervisor.hears(late)
    props = shown(supervisor)
    assert (props.is_released, props.may_return, props.may_release) == (True, True, True)
    assert props.next_step.endswith(
        "Daarna kwam nog iets binnen bij: UV-V-07. U geeft opnieuw vrij of stuurt een antwoord terug."
    )

    row = replace(a_row(VisitState.RELEASED), unreleased=1)
    queue = derive_review_props(ReviewInputs(rows=(row, a_row(VisitState.RELEASED, 2))))
    assert [each.state_word for each in queue.queue] == ["Kwam later"]


def test_a_return_made_beside_a_release_is_told() -> None:
    seen = a_signed_visit().seen
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(seen))
    other = Device(officer("c2", Role.SUPERVISOR), skew=timedelta(hours=2), seen=list(seen))
    supervisor.record(reviewing.release(supervisor.visit, seen=supervisor.heads))
    other.record(reviewing.return_answer(other.visit, EXIT, "Welke deur?"))
    supervisor.hears(other)

    assert (shown(supervisor).is_released, shown(supervisor).may_return) == (True, True)
    assert "bij: UV-V-07. Een collega stuurde iets terug zonder de vrijgave te kennen" in shown(supervisor).next_step


def test_what_differs_after_a_release_is_settled_before_another() -> None:
    device = two_who_differ()
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    elsewhere = LogReach(LogId("a log"), 1, bytes(32))
    supervisor.record(NewEvent(StreamKind.FINDINGS, VisitReleased((elsewhere,)), supervisor.visit.review_heads))

    props = shown(supervisor)

    assert not props.may_release
    assert "Vrijgeven kan pas als de ambtenaren het eens zijn over: UV-V-07." in props.next_step
