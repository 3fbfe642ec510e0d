"""The rules of the administrative report: one draft stands, and only what a supervisor issues is one."""

from typing import cast

from inspector.domain.ids import EventId
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.domain.said_events import AdministrativeReportDrafted, AdministrativeReportIssued
from inspector.domain.texts import check_open_text
from inspector.domain.values import WpgArticle
from inspector.domain.visits.visit import Visit
from inspector.wire.scopes import StreamKind

Draft = Recorded[AdministrativeReportDrafted]
Issued = Recorded[AdministrativeReportIssued]


class AgreementMissing(Refusal):
    """The article asks that somebody agreed, and nobody is named who did."""


class NotIssued(Refusal):
    """No supervisor issued it: there is a draft, and no report."""


def standing_drafts(visit: Visit) -> tuple[Draft, ...]:
    """What was drafted and not written anew; two officers who did not hear of each other leave two."""
    drafts = cast("tuple[Draft, ...]", visit.all_of(AdministrativeReportDrafted))
    replaced = {seen for each in drafts for seen in each.replaces}
    return tuple(each for each in drafts if each.id not in replaced)


def issued_reports(visit: Visit) -> tuple[tuple[Draft, Issued], ...]:
    """What was issued, each with the draft as it was issued, oldest first."""
    drafts = {each.id: each for each in cast("tuple[Draft, ...]", visit.all_of(AdministrativeReportDrafted))}
    issued = cast("tuple[Issued, ...]", visit.all_of(AdministrativeReportIssued))
    return tuple((drafts[each.event.target], each) for each in issued if each.event.target in drafts)


def draft(visit: Visit, text: str) -> NewEvent | Refusal:
    """Write the draft, or write it anew. No sign is named by its code: nothing tells of a signal."""
    refusal = check_open_text(text, required=True)
    if refusal is not None:
        return refusal
    before = tuple(each.id for each in standing_drafts(visit))
    return NewEvent(StreamKind.POLICE, AdministrativeReportDrafted(text.strip()), before)


def issue(visit: Visit, report: AdministrativeReportIssued) -> NewEvent | Refusal:
    """Let a draft that stands go to its receiver."""
    if report.target not in {each.id for each in standing_drafts(visit)}:
        return UnknownThing("note", str(report.target))
    required = (report.receiver, report.necessity)
    refusal = next(filter(None, (check_open_text(text, required=True) for text in required)), None)
    if refusal is None and report.article.asks_agreement and not report.agreement.strip():
        refusal = AgreementMissing()
    refusal = refusal or check_open_text(report.agreement)
    return refusal or NewEvent(StreamKind.POLICE, report)


def article_of(text: str) -> WpgArticle | None:
    """The article of this number, or nothing."""
    return next((each for each in WpgArticle if each == text), None)


def one_draft(visit: Visit) -> EventId | None:
    """The draft that a supervisor can issue: where two stand, an officer writes one of both first."""
    standing = standing_drafts(visit)
    return standing[0].id if len(standing) == 1 else None
