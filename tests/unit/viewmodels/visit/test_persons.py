"""Persons as totals."""

from dataclasses import replace

from inspector.domain.events import AnswerReturned, PersonsCounted, VisitStarted
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Regime
from inspector.domain.visits.visit import fold
from inspector.viewmodels.visit.persons import derive_persons_props
from inspector.wire.scopes import Agency, StreamKind
from tests.unit.domain.examples import C1, EXIT, T2, VISIT, Device
from tests.unit.viewmodels.given import at_work, known, signed


def test_a_running_total_stands_under_its_outcome() -> None:
    inputs = replace(known(at_work()), totals={"ID-10": {"nee_geweigerd": 2}})

    props = derive_persons_props(inputs)

    assert props.numbers["ID-10/nee_geweigerd"] == 2
    assert props.numbers["ID-10/ja"] == 0
    assert props.editable


def test_until_a_pass_or_register_answers_registration_has_one_answer() -> None:
    (registered,) = (row for row in derive_persons_props(known(at_work())).checks if row.check == "ID-08")

    assert [outcome["outcome"] for outcome in registered.outcomes] == ["niet_vast_te_stellen"]
    assert registered.note.startswith("Zolang geen bewijs of register antwoord geeft")


def test_what_a_pass_gave_stands_as_a_number_that_can_only_be_taken_away() -> None:
    totals = {"ID-08": {"ja": 2, "niet_vast_te_stellen": 1}, "ID-09": {"geldig": 2}}

    checks = {row.check: row for row in derive_persons_props(replace(known(at_work()), totals=totals)).checks}

    shown = {each["outcome"]: each["by"] for check in ("ID-08", "ID-09") for each in checks[check].outcomes}
    assert shown == {"ja": "machine", "niet_vast_te_stellen": "hand", "geldig": "machine"}
    assert checks["ID-09"].note.startswith("Telt vanzelf mee")
    assert checks["ID-09"].stored == "Bewaard blijft: aantal per controle."


def test_each_check_says_what_stays_of_its_answer() -> None:
    (seen,) = (row for row in derive_persons_props(known(at_work())).checks if row.check == "ID-03")

    assert seen.stored == "Bewaard blijft: aantal per soort document; geen nummer, naam of beeld."
    assert seen.note == "Een rijbewijs bewijst geen recht op arbeid."


def test_the_same_people_come_back_in_every_check_and_are_not_added_up() -> None:
    totals = {"ID-10": {"ja": 3, "nee_geweigerd": 1}, "ID-03": {"paspoort": 4}, "ID-04": {"ja": 2}}

    assert derive_persons_props(replace(known(at_work()), totals=totals)).total == 4


def test_checks_that_are_never_kept_or_belong_to_another_agency_are_not_offered() -> None:
    props = derive_persons_props(known(at_work()))

    checks = {row.check for row in props.checks}
    assert {"ID-02", "ID-08"} <= checks
    assert not checks & {"ID-01", "ID-06", "ID-07", "ID-12"}
    assert next(row.outcomes for row in props.checks if row.check == "ID-09") == (), "only a pass gives it"


def test_what_is_not_counted_here_says_why() -> None:
    rows = {row.check: row for row in derive_persons_props(known(at_work())).uncounted}

    assert list(rows) == ["ID-06", "ID-07", "ID-12"]
    assert rows["ID-07"].stored == "Bewaard blijft: niets; alleen op het scherm."
    assert "Sr 273f" in rows["ID-06"].note
    assert all(not row.outcomes for row in rows.values())


def test_the_police_count_doubt_about_age() -> None:
    inputs = known(at_work())
    police = replace(inputs, me=replace(inputs.me, agency=Agency.POLITIE))

    assert "ID-06" in {row.check for row in derive_persons_props(police).checks}


def test_a_municipality_without_a_register_shows_no_trace_of_it() -> None:
    device = at_work()
    start = device.seen[0]
    assert isinstance(start.event, VisitStarted)
    elsewhere = [replace(start, event=replace(start.event, regime=Regime.LOCAL_ORDINANCE)), *device.seen[1:]]
    inputs = replace(known(device), visit=fold(VISIT, elsewhere))

    props = derive_persons_props(inputs)

    assert not {row.check for row in (*props.checks, *props.uncounted)} & {"ID-05", "ID-07", "ID-08", "ID-09"}


def test_a_closed_visit_shows_the_totals_of_the_file() -> None:
    device = at_work()
    device.record(NewEvent(StreamKind.FINDINGS, PersonsCounted({"ID-10": {"ja": 2}})))
    signed(device)

    props = derive_persons_props(known(device))

    assert props.numbers["ID-10/ja"] == 2
    assert not props.editable


def test_once_the_visit_came_back_the_own_numbers_can_be_corrected_and_nothing_else() -> None:
    device = at_work()
    device.record(NewEvent(StreamKind.FINDINGS, PersonsCounted({"ID-10": {"ja": 2, "nee_geweigerd": 1}})))
    signed(device)
    supervisor = Device(C1)
    supervisor.hears(device)
    supervisor.record(NewEvent(StreamKind.FINDINGS, AnswerReturned(EXIT, "Welke deur?"), device.visit.review_heads))
    device.hears(supervisor)

    before = derive_persons_props(known(device))
    after = derive_persons_props(known(device), {"ID-10": {"ja": 5}})
    colleague = derive_persons_props(replace(known(device), me=T2))

    assert (before.editable, before.correcting, before.changed) == (True, True, False)
    assert (after.numbers["ID-10/ja"], after.numbers["ID-10/nee_geweigerd"], after.changed) == (5, 1, True)
    assert not colleague.correcting
