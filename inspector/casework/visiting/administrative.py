"""The administrative report of the police: an officer drafts it, a supervisor of the police issues it."""

from inspector.casework.desk import Desk, changeable_visit, own_visit, write_to_visit
from inspector.casework.drafts import dialog_key
from inspector.domain.actions import Action
from inspector.domain.acts import administrative
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.said_events import AdministrativeReportIssued
from inspector.vault.model.changes import Changes

DRAFT, ISSUE = "administrative", "administrative/issue"
"""What the two forms are about, while they are being typed."""


def draft(desk: Desk, visit: VisitId, text: str) -> Changes | Refusal:
    """Write down what the police would tell an authority, or write it anew; its form ends with it."""
    found = changeable_visit(desk, visit, Action.DRAFT_ADMINISTRATIVE)
    event = found if isinstance(found, Refusal) else administrative.draft(found, text)
    if isinstance(event, Refusal):
        return event
    return write_to_visit(desk, visit, event, drop_drafts=(dialog_key(visit, DRAFT),))


def issue(desk: Desk, visit: VisitId, report: AdministrativeReportIssued) -> Changes | Refusal:
    """Let a draft go to its receiver."""
    found = own_visit(desk, visit, Action.ISSUE_ADMINISTRATIVE)
    event = found if isinstance(found, Refusal) else administrative.issue(found, report)
    if isinstance(event, Refusal):
        return event
    return write_to_visit(desk, visit, event, drop_drafts=(dialog_key(visit, ISSUE),))
