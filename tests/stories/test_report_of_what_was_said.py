"""A report shows what the own officers wrote of what was said, asked, taken, agreed and passed on, as it stands now."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.visiting import notes, saying
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import VisitId
from inspector.domain.said_events import AgreementMade, DemandMade, MatterPassedOn, ReceiptGiven, StatementTaken
from inspector.domain.values import DemandAnswer, InRole, Measured, Method, Outcome, Receiver, SiteRole
from tests.stories.officers import EXIT, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

OPERATOR = InRole(SiteRole.OPERATOR)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "c1", "a1", "b1")
    yield team
    team.ends()


def report_of(team: Team, number: str, visit: VisitId) -> str:
    document = documents.finding_report(team.desk(number), visit)
    assert isinstance(document, bytes), document
    return " ".join(pages_of(document))


def test_each_of_the_five_stands_in_the_own_report_as_it_was_corrected_last(team: Team) -> None:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.joins("a1", "t1", visit)
    desk = team.desk("t1")
    worker = InRole(SiteRole.WORKER, 2)
    done(saying.record(desk, visit, StatementTaken(worker, "Ik bepaal zelf mijn tijden.", "Wbtv-1234", read_back=True)))
    done(saying.record(desk, visit, DemandMade(OPERATOR, "Het rooster tonen.", DemandAnswer.PENDING, 30)))
    (demand,) = (each for each in team.visit("t1", visit).said if isinstance(each.event, DemandMade))
    refused = DemandMade(OPERATOR, "Het rooster tonen.", DemandAnswer.REFUSED, 30, "Nee.", "Dat is strafbaar.")
    done(saying.record(desk, visit, refused, demand.id))
    done(saying.record(desk, visit, ReceiptGiven("Kasboek 2025")))
    done(saying.record(desk, visit, AgreementMade("Het slot gaat er vandaag af.")))
    done(saying.record(desk, visit, AgreementMade("Niets meer te doen.")))
    mistake = team.visit("t1", visit).said[-1]
    done(notes.withdraw(desk, visit, mistake.id, "Verkeerd bezoek."))
    passed_on = MatterPassedOn("Blusmiddelen zonder keuring.", "Wet veiligheidsregio's", Receiver.FIRE, "BW-17")
    done(saying.record(desk, visit, passed_on))
    done(saying.record(team.desk("a1"), visit, ReceiptGiven("Loonstroken")))
    team.meets("t1", "a1", "c1", "b1")

    municipal, labour = report_of(team, "c1", visit), report_of(team, "b1", visit)

    for shown in (
        "Verklaring van sekswerker 2", "Ik bepaal zelf mijn tijden.", "tolk Wbtv-1234", "voorgelezen aan wie",
        "exploitant Het rooster tonen. binnen 30 minuten Geweigerd Nee.", "Dat is strafbaar.", "Kasboek 2025",
        "Het slot gaat er vandaag af.", "Brandweer Blusmiddelen zonder keuring. Wet veiligheidsregio's BW-17",
    ):  # fmt: skip
        assert shown in municipal, (shown, municipal)
        assert shown not in labour
    for absent in ("Nog niet voldaan", "Niets meer te doen.", "Loonstroken"):
        assert absent not in municipal
    assert "Loonstroken meegenomen tegen ontvangstbewijs" in labour


def test_how_a_finding_is_known_and_what_was_measured_stand_with_it(team: Team) -> None:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    measured = Measured("62", "dB", "geluidsmeter G-4")
    judged = Judgement(Outcome.COMPLIANT, "Gemeten in kamer 3.", method=Method.MEASURED, measured=measured)
    team.judges("t1", visit, EXIT, judged)

    assert "Gemeten in kamer 3. gemeten 62 dB (geluidsmeter G-4)" in report_of(team, "t1", visit)
