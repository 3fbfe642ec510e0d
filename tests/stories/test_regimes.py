"""A municipality goes from one law to another: each visit stays under that of its day, and off leaves nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.casework.desk import Desk
from inspector.casework.documents.finding_reports import ReportCollector
from inspector.casework.visiting import checklists, joining, persons, visits
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.reading_back import told
from inspector.domain.catalogue.laws import NO_LAWS, Laws
from inspector.domain.catalogue.municipal import MunicipalLaw
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import NotCounted
from inspector.domain.values import Outcome, Regime, Severity, VisitKind
from inspector.reports.model import ReportBasis
from inspector.viewmodels.checklist.condition_words import explained
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.persons import derive_persons_props
from tests.fakes.laws import decided_by_day, shipped_law
from tests.stories.officers import Team, a_team, done
from tests.unit.domain.law.test_laws import a_condition, a_period, shipped, town

OF_THE_REGISTER = {"ID-05", "ID-07", "ID-08", "ID-09", "UV-B-07"}
CLOSING_TIME = ConditionId("LO-01")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2")
    yield team
    team.ends()


def changing(team: Team) -> MunicipalLaw:
    """Today is the last day of the register in Voorbeeldstad."""
    today = team.desk("t1").today()
    tomorrow = today + timedelta(days=1)
    return decided_by_day(
        "Voorbeeldstad", (Regime.WRP_REGISTER, date(2026, 1, 1), today), (Regime.LOCAL_ORDINANCE, tomorrow, None)
    )


def under(team: Team, number: str, *documents: MunicipalLaw) -> Desk:
    return replace(team.desk(number), laws=Laws((shipped_law(),), documents))


def begins(team: Team, desk: Desk) -> VisitId:
    started = visits.start_visit(desk, VisitOrder(team.linde, VisitKind.ROUTINE))
    assert isinstance(started, Started), started
    return started.visit


def shown(desk: Desk, visit: VisitId) -> set[str]:
    """Every question that stands on a screen of this visit."""
    inputs = read_visit(desk, visit)
    assert inputs is not None
    page = derive_persons_props(inputs)
    return {*inputs.checklist, *inputs.sealed, *(row.check for row in (*page.checks, *page.uncounted))}


def test_a_visit_on_each_side_of_the_change_is_under_the_law_of_its_day(team: Team) -> None:
    desk = under(team, "t1", changing(team))
    before = begins(team, desk)
    team.world.clock.passes(days=1)
    after = begins(team, desk)

    assert shown(desk, before) >= OF_THE_REGISTER
    assert not shown(desk, after) & OF_THE_REGISTER
    assert persons.count_persons(desk, after, "ID-05", "ja", 1) == NotCounted("ID-05", "not_asked")
    started = [team.visit("t1", visit).started for visit in (before, after)]
    assert [each.regime for each in started if each is not None] == [Regime.WRP_REGISTER, Regime.LOCAL_ORDINANCE]


def test_a_visit_stays_what_it_was_begun_under_whatever_is_decided_later(team: Team) -> None:
    law = changing(team)
    visit = begins(team, under(team, "t1", law))
    since = team.desk("t1").today() - timedelta(days=9)
    newer = town(a_period(since.isoformat(), regime="APV_NU", registration=False, minimum_age=18), version="2")

    desk = under(team, "t1", law, newer)
    after = begins(team, desk)

    assert shown(desk, visit) >= OF_THE_REGISTER
    assert not shown(desk, after) & OF_THE_REGISTER
    refused = replace(under(team, "t1", newer), kept=(law,))
    assert shown(refused, visit) >= OF_THE_REGISTER
    gone = under(team, "t1", newer)
    assert not shown(gone, visit) & OF_THE_REGISTER


def test_where_no_document_is_known_the_work_goes_on_with_all_of_it_off(team: Team) -> None:
    desk = replace(team.desk("t1"), laws=NO_LAWS)
    visit = begins(team, desk)

    done(checklists.assess(desk, visit, ConditionId("UV-V-07"), Judgement(Outcome.COMPLIANT)))

    assert not shown(desk, visit) & OF_THE_REGISTER
    started = team.visit("t1", visit).started
    assert started is not None
    assert (started.regime, started.pins.national, started.pins.municipal) == (Regime.LOCAL_ORDINANCE, b"", b"")


def test_who_joins_by_code_or_by_hand_is_under_the_law_of_the_visit(team: Team) -> None:
    law = changing(team)
    starter, colleague = under(team, "t1", law), under(team, "t2", law)
    visit = begins(team, starter)
    invitation = joining.invite(starter, visit)
    assert isinstance(invitation, Invitation)
    scanned = joining.read_qr(joining.as_qr(invitation))
    team.world.clock.passes(days=1)

    done(joining.join_visit(colleague, scanned))

    assert shown(colleague, visit) >= OF_THE_REGISTER
    other = begins(team, starter)
    code = joining.invite(starter, other)
    assert isinstance(code, Invitation)
    done(joining.join_by_hand(colleague, joining.as_typed(code), team.linde, VisitKind.ROUTINE))
    assert not shown(colleague, other) & OF_THE_REGISTER


def test_a_condition_of_the_municipality_is_asked_answered_and_reported_as_local(team: Team) -> None:
    desk = under(team, "t1", town(conditions=(a_condition(),)))
    visit = begins(team, desk)
    assert CLOSING_TIME in desk.checklist(team.visit("t1", visit))

    done(checklists.assess(desk, visit, CLOSING_TIME, Judgement(Outcome.COMPLIANT)))

    found, catalogue = team.visit("t1", visit), desk.catalogue_of(team.visit("t1", visit))
    assert catalogue is not None
    report = ReportCollector(desk, found, catalogue, (), "nl").report()
    (finding,) = [each for each in report.findings if each.condition == CLOSING_TIME]
    assert finding.title == "Sluitingstijd (lokaal)"


def test_number_article_and_text_of_the_licence_stand_in_explanation_sheet_and_report(team: Team) -> None:
    terms: tuple[dict[str, object], ...] = (
        {"condition": "UV-V-07", "number": "4.2", "article": "APV art. 3:8", "text": "Nooduitgangen zijn vrij."},
        {"condition": "LO-01", "number": "9", "article": "", "text": "Na 02.00 uur is het bedrijf gesloten."},
    )
    desk = under(team, "t1", town(conditions=(a_condition(),), licence_terms=terms))
    visit = begins(team, desk)
    for condition in (ConditionId("UV-V-07"), CLOSING_TIME):
        done(checklists.assess(desk, visit, condition, Judgement(Outcome.VIOLATION, "Gezien.", Severity.SERIOUS, 7)))

    found, catalogue = team.visit("t1", visit), desk.catalogue_of(team.visit("t1", visit))
    assert catalogue is not None
    item = catalogue.condition(ConditionId("UV-V-07"))
    assert item is not None
    explanation = {line["label"]: line["value"] for line in explained(catalogue, item)}
    sheet = "\n".join(line.text for line in told(found, catalogue, desk.checklist(found)))
    report = ReportCollector(desk, found, catalogue, (), "en").report()
    first = {each.condition: each.bases[0] for each in report.findings}

    assert explanation["In de vergunning"] == "Vergunningvoorschrift 4.2 (APV art. 3:8)\nNooduitgangen zijn vrij."
    assert "Vergunningvoorschrift 4.2 (APV art. 3:8): Nooduitgangen zijn vrij.\nGezien." in sheet
    assert "Vergunningvoorschrift 9: Na 02.00 uur is het bedrijf gesloten.\nGezien." in sheet
    assert first["UV-V-07"] == ReportBasis(
        "Licence condition 4.2 (APV art. 3:8)", "Nooduitgangen zijn vrij.", verified=True
    )
    assert first["LO-01"].words == "Na 02.00 uur is het bedrijf gesloten."


def test_the_report_says_which_documents_it_was_made_under(team: Team) -> None:
    law = changing(team)
    desk = under(team, "t1", law)
    visit = team.visit("t1", begins(team, desk))
    catalogue = desk.catalogue_of(visit)
    assert catalogue is not None

    report = ReportCollector(desk, visit, catalogue, (), "nl").report()

    assert report.regime == "Wet regulering prostitutie met registratie"
    assert [rule.name for rule in report.rules] == [
        "Uniforme vergunningvoorwaarden seksbedrijven 2026.1",
        "Landelijke regels voor seksbedrijven 2026.1",
        "Besluit van Voorbeeldstad demonstratie",
    ]
    hashes = [catalogue.data_hash, shipped_law().data_hash, law.data_hash]
    assert [rule.digest for rule in report.rules] == [each.hex()[:16] for each in hashes]


def test_a_visit_on_each_side_of_the_new_year_has_the_catalogue_of_its_day(team: Team) -> None:
    both = tuple(shipped(version) for version in ("2026.1", "2027.1"))
    new_year = both[1].in_force_from
    ordinance = town(a_period(regime="APV_NU", registration=False))
    desk = replace(under(team, "t1", ordinance), catalogues=both)
    before = begins(team, desk)
    team.world.clock.passes(days=(new_year - desk.today()).days)
    after = begins(team, desk)

    started = [team.visit("t1", visit).started for visit in (before, after)]
    assert [each.catalogue for each in started if each is not None] == ["2026.1", "2027.1"]
    assert [each.pins.catalogue for each in started if each is not None] == [each.data_hash for each in both]
    assert "ID-05" not in shown(desk, before)
    assert "ID-05" in shown(desk, after)


def test_a_catalogue_with_other_bytes_is_not_that_of_the_visit(team: Team) -> None:
    desk = under(team, "t1", changing(team))
    visit = begins(team, desk)
    other = replace(desk, catalogues=tuple(replace(each, data_hash=b"o" * 32) for each in desk.catalogues))

    assert other.catalogue_of(team.visit("t1", visit)) is None
    kept = replace(other, kept=desk.catalogues)
    assert kept.catalogue_of(team.visit("t1", visit)) == desk.catalogue_of(team.visit("t1", visit))
