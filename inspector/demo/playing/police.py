"""Plays how the police make an administrative report."""

from pathlib import Path
from typing import assert_never

from inspector.demo.playing.company import Acting, Written
from inspector.demo.script.police_steps import DraftAdministrative, IssueAdministrative, PoliceStep
from inspector.domain.refusals import Refusal
from inspector.viewmodels.visit.visit import VisitViewModel


def report_to_authority(actor: Acting, visit: VisitViewModel, step: PoliceStep) -> Written:
    """Draft it, or issue it and make the document."""
    match step:
        case DraftAdministrative():
            return actor.tap(visit.rapportage.draft, step.text)
        case IssueAdministrative():
            said = {"receiver": step.receiver, "necessity": step.necessity, "agreement": step.agreement}
            issued: Written = actor.tap(visit.rapportage.issue_on, step.article, said)
            if isinstance(issued, Refusal):
                return issued
            path: Path | Refusal = actor.device.ask(visit.rapportage.save, str(actor.company.setting.out / step.file))
            return path if isinstance(path, Refusal) else issued
        case _:
            assert_never(step)
