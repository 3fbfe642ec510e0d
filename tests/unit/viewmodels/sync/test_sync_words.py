from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.values import Sector, VisitKind, VisitState
from inspector.sync.failures import FailureKind
from inspector.sync.outcomes import Outcome, SyncResult, Tally
from inspector.sync.witness import HubFault
from inspector.vault.model.listed import VisitRow
from inspector.vault.model.streams import SyncState
from inspector.viewmodels.sync.sync_driver import Synced, SyncStatus
from inspector.viewmodels.sync.sync_words import SyncInputs, derive_sync_props, result_text

AT = datetime(2026, 11, 24, 8, 45, tzinfo=UTC)
ALL_SENT = SyncState(0, 0, 0, 0, AT, AT, 0)
SOME_WAIT = SyncState(3, 2, 1, 0, AT, AT, 0, outbox_shown=3, outbox_photos=1)
NEVER = SyncState(0, 0, 0, 0, None, None, 0)
VISIT = VisitRow(
    VisitId("aa" * 16),
    BusinessId("bb" * 16),
    "Huis De Linde",
    "Gracht 1",
    Sector.PRIVATE_HOUSE,
    VisitKind.ROUTINE,
    VisitState.OPEN,
    AT.date(),
    AT,
    (),
    12,
    2,
    0,
    3,
    on_hub=False,
)


def after(outcome: Outcome, **tally: int) -> SyncStatus:
    return SyncStatus(past=(Synced(AT, SyncResult.of(outcome, Tally(**tally))),))


@pytest.mark.parametrize(
    ("fault", "named"),
    [
        (HubFault.FORKED, "De server toont een andere reeks ontvangstbewijzen dan eerder"),
        (HubFault.WENT_BACK, "De server is teruggezet naar een oudere stand en zegt dat niet"),
        (HubFault.DROPPED, "De server heeft niet meer alles waarvan hij de ontvangst bevestigde"),
        (HubFault.SINGLED_OUT, "De server noemt dit apparaat een andere sleutel van de dag dan collega's"),
    ],
)
def test_what_no_honest_hub_does_is_named_to_the_officer(fault: HubFault, named: str) -> None:
    result = SyncResult.of(Outcome.NOT_TRUSTED, Tally(), hub=fault)

    props = derive_sync_props(SyncInputs(SOME_WAIT, SyncStatus(past=(Synced(AT, result),))))

    assert result_text(result) == named
    assert props.phase == "distrusted"
    assert props.advice.startswith(f"{named}. Bel de functioneel beheerder.")


@pytest.mark.parametrize(
    ("inputs", "phase", "detail"),
    [
        (SyncInputs(ALL_SENT, after(Outcome.OK), today=AT.date()), "synced", "om 09:45"),
        (SyncInputs(SOME_WAIT, after(Outcome.OK)), "waiting", "nog 4 te gaan"),
        (SyncInputs(ALL_SENT, today=AT.date()), "synced", "om 09:45"),
        (SyncInputs(ALL_SENT, today=AT.date() + timedelta(days=1)), "synced", "om 24-11-2026 09:45"),
        (SyncInputs(SOME_WAIT), "waiting", "nog 4 te gaan"),
        (SyncInputs(NEVER), "offline", "Er wacht niets"),
        (SyncInputs(SOME_WAIT, after(Outcome.OFFLINE)), "offline", "4 wachten op verzending"),
        (SyncInputs(SOME_WAIT, after(Outcome.BUSY)), "offline", "4 wachten op verzending"),
        (SyncInputs(ALL_SENT, SyncStatus(online=False)), "offline", "Er wacht niets"),
        (SyncInputs(SOME_WAIT, SyncStatus(running=True)), "syncing", "nog 4 te gaan"),
        (SyncInputs(SOME_WAIT, after(Outcome.REFUSED)), "refused", "4 wachten op verzending"),
        (SyncInputs(SOME_WAIT, after(Outcome.REVOKED)), "refused", "4 wachten op verzending"),
        (SyncInputs(ALL_SENT, after(Outcome.OK), revoked=True), "refused", "Er wacht niets"),
        (SyncInputs(SOME_WAIT, after(Outcome.NOT_TRUSTED)), "distrusted", "Niets gewijzigd"),
        (SyncInputs(ALL_SENT, after(Outcome.OK), (replace(VISIT, conflicts=1),)), "conflict", "1 keuze nodig"),
    ],
)
def test_the_pill_says_how_the_device_stands(inputs: SyncInputs, phase: str, detail: str) -> None:
    props = derive_sync_props(inputs)

    assert (props.phase, props.detail) == (phase, detail)


def test_a_stranger_who_answers_is_never_shown_as_offline() -> None:
    strangers = SyncStatus(online=False, past=after(Outcome.NOT_TRUSTED).past)

    props = derive_sync_props(SyncInputs(SOME_WAIT, strangers, (replace(VISIT, conflicts=1),)))

    assert props.phase == "distrusted"


def test_a_device_that_is_refused_as_such_is_not_said_to_have_something_left() -> None:
    one_record = SyncResult.of(Outcome.REFUSED, Tally(refused=1))

    assert result_text(SyncResult.of(Outcome.REFUSED, Tally())) == "De server weigerde dit apparaat"
    assert result_text(one_record) == "De server nam niet alles aan"


def test_a_revoked_device_is_not_said_to_be_refused_or_to_have_access_until_a_day() -> None:
    for outcome in (Outcome.REVOKED, Outcome.OK, Outcome.REFUSED):
        known = SyncInputs(ALL_SENT, after(outcome), expires=AT, revoked=True)
        props = derive_sync_props(known)

        assert (props.title, props.statement) == ("Ingetrokken", "Beëindigd")
        assert props.advice.startswith("Dit apparaat is ingetrokken. Het levert in wat erop staat")
        assert derive_sync_props(replace(known, revoked=False)).statement == "geldig tot 24-11-2026 09:45"
    assert result_text(SyncResult.of(Outcome.REVOKED, Tally())).startswith("Dit apparaat is ingetrokken: het mag inlev")


def test_every_outcome_has_words() -> None:
    for outcome in Outcome:
        assert result_text(SyncResult.of(outcome, Tally()))


def test_only_visits_that_are_not_wholly_at_the_hub_wait() -> None:
    sent = replace(VISIT, id=VisitId("cc" * 16), on_hub=True)

    rows = derive_sync_props(SyncInputs(SOME_WAIT, visits=(VISIT, sent))).rows

    assert [(row.name, row.progress) for row in rows] == [
        ("Huis De Linde", "12 antwoorden · 3 foto's · begonnen 24-11-2026 09:45")
    ]


def test_what_a_sync_moved_is_said_in_words() -> None:
    status = after(Outcome.OK, receipts=2, events_in=5, blobs_up=1, blobs_down=2)

    (row,) = derive_sync_props(SyncInputs(ALL_SENT, status, today=AT.date())).past

    assert row["title"] == "Gelukt"
    assert row["detail"] == "09:45 · 2 ontvangstbewijzen · 5 nieuw ontvangen · 3 foto's"


def test_choices_are_counted_and_the_visits_to_make_them_in_are_named() -> None:
    two = replace(VISIT, conflicts=2)

    props = derive_sync_props(SyncInputs(ALL_SENT, visits=(VISIT, two)))

    assert (props.title, props.detail, props.differing) == ("Verschil", "2 keuzes nodig", (two.id,))


def test_nobody_is_told_to_work_on_in_a_damaged_vault() -> None:
    for status in (SyncStatus(), SyncStatus(online=False), SyncStatus(running=True)):
        assert "doorwerken" not in derive_sync_props(SyncInputs(SOME_WAIT, status, read_only=True)).advice


def test_what_came_of_going_to_an_address_is_not_said_of_the_key_and_the_other_way() -> None:
    inputs = SyncInputs(SOME_WAIT, moves_to="https://hub.example", new_key="ab" * 32)
    asked = derive_sync_props(inputs)

    moved = derive_sync_props(replace(inputs, move_failed=FailureKind.NOT_TRUSTED))
    followed = derive_sync_props(replace(inputs, key_failed=FailureKind.UNREACHABLE))

    assert (moved.move_text != asked.move_text, moved.key_text) == (True, asked.key_text)
    assert (followed.key_text != asked.key_text, followed.move_text) == (True, asked.move_text)


def test_a_hub_that_still_answers_by_a_key_that_was_replaced_is_told_and_nothing_is_asked() -> None:
    props = derive_sync_props(SyncInputs(ALL_SENT, answers_by_old_key=True))

    assert props.key_text == (
        "Uw organisatie heeft ondertekend dat de server een andere sleutel heeft, maar wie nu antwoordt, heeft de oude"
        " nog. Uw werk blijft versleuteld. Bel de functioneel beheerder."
    )
    assert props.key_begins == ""
