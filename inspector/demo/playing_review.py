"""Plays the steps at the office: opening signals, sending back, amending, releasing, making the documents."""

from pathlib import Path
from typing import assert_never

from inspector.demo.answer import Answer
from inspector.demo.company import Acting, refusal_in
from inspector.demo.looking import look_up
from inspector.demo.steps import ReviewStep
from inspector.demo.steps_review import (
    Amend,
    MakeBundle,
    MakeReport,
    OpenSignal,
    ReleaseVisit,
    Resubmit,
    ReturnAnswer,
)
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.vault.model import Changes, Signal
from inspector.viewmodels.visit.visit_props import Tab

_Result = Changes | Refusal

NO_SUCH_ORDINAL = 0
"""Signals are counted from 1; this one is never in an inbox."""


def play_review(actor: Acting, step: ReviewStep) -> Refusal | None:
    """Do what the step says; gives the refusal when the program will not."""
    match step:
        case OpenSignal():
            return _open_signal(actor, step)
        case Amend():
            return _amend(actor, step)
        case Resubmit():
            return _resubmit(actor, step)
        case ReturnAnswer() | ReleaseVisit() | MakeReport() | MakeBundle():
            visit = actor.company.visits.get(step.visit)
            if visit is None:
                return UnknownThing("visit", step.visit)
            if actor.device.app.props.access.reviews:
                actor.device.app.showReview(visit)
                actor.device.rest()
            return _reviewed(actor, visit, step)
        case _:
            assert_never(step)


def _reviewed(
    actor: Acting, visit: VisitId, step: ReturnAnswer | ReleaseVisit | MakeReport | MakeBundle
) -> Refusal | None:
    review, out = actor.workplace.review, actor.company.out
    written, document = Answer[_Result](), Answer[Path | Refusal]()
    match step:
        case ReturnAnswer():
            review.return_answer(visit, step.condition, step.comment, written)
        case ReleaseVisit():
            review.release_visit(visit, written)
        case MakeReport():
            review.save_report(visit, out / step.file, document)
            return refusal_in(actor.device.wait_for(document))
        case MakeBundle():
            review.save_bundle(visit, out / step.file, document)
            return refusal_in(actor.device.wait_for(document))
        case _:
            assert_never(step)
    return refusal_in(actor.tapped(written))


def _open_signal(actor: Acting, step: OpenSignal) -> Refusal | None:
    """The script's number is nobody's: the inbox has its own, the writer another."""
    wanted = actor.company.signals.get(step.signal)
    inbox = actor.look(lambda desk: desk.vault.signals())
    ordinal = next(
        (each.ordinal for each in inbox if (each.author.installation, each.number) == wanted), NO_SUCH_ORDINAL
    )
    if actor.device.app.props.access.inbox:
        actor.device.app.showInbox()
    answer = Answer[Signal | Refusal]()
    actor.workplace.inbox.open_signal(ordinal, answer)
    return refusal_in(actor.device.wait_for(answer))


def _amend(actor: Acting, step: Amend) -> Refusal | None:
    visit = actor.visit(step.visit, Tab.CHECKLIST)
    if isinstance(visit, Refusal):
        return visit
    judgement = _amended(actor, actor.company.visits[step.visit], step)
    look_up(visit.checklist, step.condition)
    answer = Answer[_Result]()
    visit.checklist.amend(step.condition, judgement, step.reason, answer)
    return refusal_in(actor.tapped(answer))


def _amended(actor: Acting, known: VisitId, step: Amend) -> Judgement:
    """The answer as it stands, with what the step names changed."""
    visit = actor.look(lambda desk: desk.vault.visit(known))
    standing = None if visit is None else visit.answer(step.condition)
    if standing is None:
        return Judgement(step.outcome, step.facts or "", step.severity, step.term_days)
    return Judgement(
        step.outcome or standing.outcome,
        standing.facts if step.facts is None else step.facts,
        step.severity or standing.severity,
        standing.term_days if step.term_days is None else step.term_days,
    )


def _resubmit(actor: Acting, step: Resubmit) -> Refusal | None:
    visit = actor.visit(step.visit, Tab.CLOSING)
    if isinstance(visit, Refusal):
        return visit
    answer = Answer[_Result]()
    visit.checklist.resubmit(answer)
    return refusal_in(actor.tapped(answer))
