"""Plays the steps at the office: opening signals, sending back, amending, releasing, making the documents."""

from pathlib import Path
from typing import assert_never

from inspector.demo.playing.company import Acting, Written, look_up, refusal_in
from inspector.demo.playing.deciding import decided
from inspector.demo.playing.erasing_apart import confirm_erasing
from inspector.demo.script import steps
from inspector.demo.script.decision_steps import DecisionStep
from inspector.demo.script.hat_steps import ConfirmErasing
from inspector.demo.script.place_steps import EntryReport
from inspector.domain.actions import Action, may
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.vault.model.changes import Changes
from inspector.vault.model.signals import Signal
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab


def play_review(actor: Acting, step: steps.ReviewStep) -> Refusal | None:
    """Do what the step says; gives the refusal when the program will not."""
    if isinstance(step, steps.OpenSignal | steps.TakeOver):
        return refusal_in(_at_the_inbox(actor, step))
    if isinstance(step, steps.ExitSheet):
        visit = actor.visit(step.visit, Tab.CLOSING)
        if isinstance(visit, Refusal):
            return visit
        path = str(actor.company.setting.out / step.file)
        return refusal_in(actor.device.ask(visit.closing.saveSheet, path, step.language))
    if isinstance(step, EntryReport | steps.VisitCode):
        return _paper_of_a_tab(actor, step)
    if isinstance(step, steps.Amend | steps.Resubmit):
        visit = actor.visit(step.visit, Tab.CHECKLIST if isinstance(step, steps.Amend) else Tab.CLOSING)
        return visit if isinstance(visit, Refusal) else refusal_in(_handed_in(actor, visit, step))
    if isinstance(step, steps.MakeReport) and step.kind != "findings":
        return _labour_paper(actor, step)
    known = actor.company.visits.get(step.visit)
    if known is None:
        return UnknownThing("visit", step.visit)
    if may(actor.workplace.session.me, Action.REVIEW):
        actor.device.app.showReview(known)
        actor.device.rest()
    if isinstance(step, DecisionStep):
        return refusal_in(decided(actor, known, step))
    return refusal_in(_reviewed(actor, known, step))


def _paper_of_a_tab(actor: Acting, step: EntryReport | steps.VisitCode) -> Refusal | None:
    visit = actor.visit(step.visit, Tab.DOOR if isinstance(step, EntryReport) else Tab.PERSONS)
    if isinstance(visit, Refusal):
        return visit
    path = str(actor.company.setting.out / step.file)
    if isinstance(step, steps.VisitCode):
        return refusal_in(actor.device.ask(visit.persons_tab.saveCode, path))
    return refusal_in(actor.device.ask(visit.places_tab.saveReport, path, step.name))


def _labour_paper(actor: Acting, step: steps.MakeReport) -> Refusal | None:
    """The draft of an eis or of a fining report, or the list of documents, from the tab where its work is done."""
    visit = actor.visit(step.visit, Tab.DOCUMENTS if step.kind == "documents" else Tab.SAID)
    if isinstance(visit, Refusal):
        return visit
    path = str(actor.company.setting.out / step.file)
    if step.kind == "documents":
        return refusal_in(actor.device.ask(visit.listing_tab.savePaper, path))
    return refusal_in(actor.device.ask(visit.saying_tab.savePaper, path, step.kind))


def _reviewed(
    actor: Acting,
    visit: VisitId,
    step: steps.ReturnAnswer | steps.ReleaseVisit | steps.MakeReport | steps.MakeBundle | ConfirmErasing,
) -> Written | Path:
    review, out = actor.workplace.review, actor.company.setting.out
    match step:
        case ConfirmErasing():
            return confirm_erasing(actor, visit)
        case steps.ReturnAnswer():
            return actor.tap(review.returnAnswer, visit, step.condition, step.comment)
        case steps.ReleaseVisit():
            return actor.tap(review.release, visit, step.missing_signature)
        case steps.MakeReport():
            return actor.device.ask(review.saveReport, visit, str(out / step.file), step.language, step.reader.value)
        case steps.MakeBundle():
            return actor.device.ask(review.saveBundle, visit, str(out / step.file))
        case _:
            assert_never(step)


def _at_the_inbox(actor: Acting, step: steps.OpenSignal | steps.TakeOver) -> Signal | Changes | Refusal:
    """The script's number is nobody's: the inbox has its own, the writer another."""
    wanted = actor.company.signals.get(step.signal)
    inbox = actor.look(lambda desk: desk.vault.signals())
    found = (each.ordinal for each in inbox if (each.author.installation, each.number) == wanted)
    ordinal = next(found, 0)  # inboxes count from 1
    if may(actor.workplace.session.me, Action.OPEN_SIGNAL):
        actor.device.app.showInbox()
        actor.device.rest()
    if isinstance(step, steps.TakeOver):
        return actor.tap(actor.workplace.inbox.takeOver, ordinal)
    opened: Signal | Refusal = actor.device.ask(actor.workplace.inbox.open, ordinal)
    actor.device.rest()
    return opened


def _handed_in(actor: Acting, visit: VisitViewModel, step: steps.Amend | steps.Resubmit) -> Written:
    checklist = visit.checklist
    if isinstance(step, steps.Resubmit):
        return actor.tap(checklist.resubmit)
    new = _amended(actor, actor.company.visits[step.visit], step)
    days = -1 if new.term_days is None else new.term_days
    look_up(checklist, step.condition)
    said = step.condition, new.outcome or "", new.facts, new.severity or "", days, step.reason
    return actor.tap(checklist.amendAnswer, *said)


def _amended(actor: Acting, known: VisitId, step: steps.Amend) -> Judgement:
    """The answer as it stands, with what the step names changed."""
    visit = actor.look(lambda desk: desk.vault.visit(known))
    standing = None if visit is None else visit.answer(step.condition)
    if standing is None:
        return Judgement(step.outcome, step.facts or "", step.severity, step.term_days)
    return Judgement(
        step.outcome or standing.outcome,
        step.facts or standing.facts,
        step.severity or standing.severity,
        standing.term_days if step.term_days is None else step.term_days,
        standing.method,
        standing.measured,
    )
