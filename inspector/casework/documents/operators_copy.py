"""The copy of a report that goes to the operator: what he must put right, and nothing that somebody could pay for.

It is built up from what he may read, so that a field that is new to the report does not reach him by itself.
"""

from dataclasses import replace

from inspector.domain.values import Method, Outcome, PlaceKind, SiteRole
from inspector.domain.visits.origins import ChangeKind
from inspector.reports.model import FindingReport, OfficerSignature, OperatorReaction, Reader, ReportFinding
from inspector.reports.said import ReportRole

_VIOLATIONS = frozenset(outcome.value for outcome in Outcome if outcome.needs_facts)
_HIS_SIDE = frozenset({SiteRole.OPERATOR.value, SiteRole.MANAGER.value})


def copy_for_operator(report: FindingReport) -> FindingReport:
    """The same report for the operator.

    The violations that are not kept from him, the officers by number, what was demanded of him or his manager and taken
    from them, the documents that they were asked for, every eis on these, his own words, and which rooms of the
    business were entered, when and on which ground. Nothing of the rest, no counts, nothing that anybody else said,
    asked, showed or refused, and not who came along into a room, or why, nor that an officer went over to
    investigation.
    """
    found = tuple(_finding(f) for f in report.findings if f.answer in _VIOLATIONS and not f.kept_from_operator)
    told = {finding.condition for finding in found}
    return FindingReport(
        number=report.number,
        version=report.version,
        state=report.state,
        made_at=report.made_at,
        language=report.language,
        training=report.training,
        reader=Reader.OPERATOR,
        authority=report.authority,
        subject=report.subject,
        officers=tuple(replace(officer, name="", went_over=None) for officer in report.officers),
        business=report.business,
        kind=report.kind,
        regime=report.regime,
        catalogue=report.catalogue,
        rules=report.rules,
        day=report.day,
        arrived=report.arrived,
        departed=report.departed,
        cards=(),
        places=tuple(replace(place, details=()) for place in report.places if place.kind == PlaceKind.BUSINESS),
        findings=found,
        demands=tuple(demand for demand in report.demands if _is_his(demand.to)),
        documents=tuple(document for document in report.documents if document.of_the_business),
        receipts=report.receipts,
        eisen=tuple(eis for eis in report.eisen if eis.condition in told),
        reaction=None if report.reaction is None else _reaction(report.reaction, told),
        shown_later=tuple(_reaction(reaction, told) for reaction in report.shown_later),
        signatures=tuple(_signature(signature, told) for signature in report.signatures),
        missing_signatures=tuple(replace(missing, name="") for missing in report.missing_signatures),
        sanctions=tuple(proposal for proposal in report.sanctions if proposal.condition in told),
        sanction_basis=report.sanction_basis,
        decisions=tuple(decision for decision in report.decisions if decision.condition in told),
        heads=(),
    )


def _finding(finding: ReportFinding) -> ReportFinding:
    """The violation; of one that somebody told of he reads that it was found, not what was said.

    Under its photos stands what they are of, not what an officer wrote there.

    When its words were changed after he was shown others, he reads when, and never why.
    """
    facts = "" if finding.method == Method.HEARD else finding.facts
    changes = tuple(change for change in finding.changes if change.how == ChangeKind.AMENDED)
    photos = tuple(replace(photo, words="") for photo in finding.photos)
    return replace(finding, facts=facts, method="", reason="", changes=changes, disputed=False, photos=photos)


def _signature(signature: OfficerSignature, told: set[str]) -> OfficerSignature:
    """Who signed and for what not, of what the operator may read; no name and no drawing."""
    not_seen = tuple(condition for condition in signature.not_seen if condition in told)
    return OfficerSignature(
        signature.number, "", signature.capacity, signature.at, not_seen=not_seen, oath=signature.oath
    )


def _is_his(role: ReportRole) -> bool:
    return role.role in _HIS_SIDE


def _reaction(reaction: OperatorReaction, told: set[str]) -> OperatorReaction:
    return replace(reaction, shown=tuple(condition for condition in reaction.shown if condition in told))
