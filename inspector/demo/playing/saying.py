"""Plays what is said, asked, taken, agreed and passed on: the form is opened, filled in and finished."""

from collections.abc import Mapping

from inspector.demo.playing.company import Acting, Written
from inspector.demo.script import hygiene_steps, labour_steps
from inspector.demo.script import said_steps as steps
from inspector.demo.script.steps import Correct
from inspector.domain.acts.saying import read_in_role
from inspector.domain.hygiene_events import WaterResult, WaterSampled
from inspector.domain.labour_events import (
    DocumentListed,
    EisMade,
    HeadsCounted,
    IndependenceFactNoted,
    RelationsStated,
)
from inspector.domain.refusals import UnknownThing
from inspector.domain.said_events import AgreementMade, DemandMade, MatterPassedOn, ReceiptGiven, Said, StatementTaken
from inspector.domain.visits.hygiene import samples_of
from inspector.viewmodels.visit.said_forms import YES
from inspector.viewmodels.visit.visit import VisitViewModel

SAID_KINDS: Mapping[str, type[Said]] = {
    "statement": StatementTaken,
    "demand": DemandMade,
    "receipt": ReceiptGiven,
    "agreement": AgreementMade,
    "hand_over": MatterPassedOn,
    "set_relations": RelationsStated,
    "head_count": HeadsCounted,
    "independence_fact": IndependenceFactNoted,
    "eis": EisMade,
    "document": DocumentListed,
    "water_sample": WaterSampled,
    "water_result": WaterResult,
}
"""What a step writes down, by its word."""


def say(actor: Acting, visit: VisitViewModel, step: steps.SaidStep) -> Written:
    """Fill in the form of the step's kind; what somebody tells an investigator is a suspect's."""
    words = _words(step)
    if isinstance(step, steps.TakeStatement) and step.caution:
        words["cautioned"] = str(actor.look(lambda desk: desk.now_ms()))
    if isinstance(step, steps.TakeStatement) and visit.investigating_tab.props.investigates:
        return actor.tap(visit.investigating_tab.hear, words)
    if isinstance(step, labour_steps.ListDocument):
        return actor.tap(visit.listing_tab.add, words)
    if isinstance(step, hygiene_steps.SampleWater | hygiene_steps.RecordWaterResult):
        return _sample(actor, visit, step, words)
    visit.saying_tab.open(SAID_KINDS[step.do].KIND)
    return actor.tap(visit.saying_tab.finish, words)


def _sample(actor: Acting, visit: VisitViewModel, step: hygiene_steps.HygieneStep, words: dict[str, object]) -> Written:
    """Fill in the form of a sample, anew or to mend one, or choose the sample that the result is of."""
    known = actor.look(lambda desk: desk.vault.visit(actor.company.visits[step.visit]))
    samples = {} if known is None else {each.stands.event.label: each for each in samples_of(known)}
    if isinstance(step, hygiene_steps.RecordWaterResult):
        words["sample"] = str(samples[step.label].taken.id) if step.label in samples else ""
    mended = samples.get(step.was or "") if isinstance(step, hygiene_steps.SampleWater) else None
    if isinstance(step, hygiene_steps.SampleWater) and step.was is not None and mended is None:
        return UnknownThing("entry", step.was)
    if mended is None:
        visit.saying_tab.open(SAID_KINDS[step.do].KIND)
    else:
        visit.saying_tab.mend(str(mended.stands.id))
    return actor.tap(visit.saying_tab.finish, words)


def withdraw_said(actor: Acting, visit: VisitViewModel, step: Correct) -> Written:
    """Let the newest that begins so no longer count."""
    known, kind = actor.company.visits[step.visit], SAID_KINDS[step.what]
    found = actor.look(lambda desk: desk.vault.visit(known))
    said = () if found is None else found.said
    fitting = [each.id for each in said if isinstance(each.event, kind) and _begins(each.event).startswith(step.name)]
    if not fitting:
        return UnknownThing("entry", step.name)
    return actor.tap(visit.saying_tab.withdraw, str(fitting[-1]), step.reason)


def _begins(said: Said) -> str:
    return said.function if isinstance(said, HeadsCounted) else said.text


def _words(step: steps.SaidStep) -> dict[str, object]:  # noqa: C901 - a case for each kind
    match step:
        case steps.TakeStatement():
            more = {"punitive": _yes(is_so=step.punitive or step.caution), "read_back": _yes(is_so=step.read_back)}
            return {**_role(step.role), "text": step.text, "interpreter": step.interpreter, **more}
        case steps.MakeDemand():
            minutes = "" if step.minutes is None else str(step.minutes)
            more = {"answer": step.answer, "minutes": minutes, "reply": step.reply, "warning": step.warning}
            return {**_role(step.role), "text": step.text, **more}
        case steps.GiveReceipt():
            return {"text": step.text, "returned": _yes(is_so=step.returned)}
        case steps.MakeAgreement():
            return {"text": step.text}
        case steps.PassOn():
            return {"text": step.text, "basis": step.basis, "receiver": step.receiver, "receipt": step.receipt}
        case labour_steps.SetRelations():
            return {"relations": ",".join(step.relations), "text": step.text}
        case labour_steps.CountHeads():
            return {"function": step.function, "heads": str(step.persons), "when": step.when}
        case labour_steps.MakeEis():
            return {"condition": step.condition, "text": step.text, "days": str(step.term_days)}
        case labour_steps.NoteIndependenceFact():
            return {"indicator": step.indicator, "text": step.text, "method": step.method}
        case labour_steps.ListDocument():
            return {"step": step.step, "condition": step.condition or "", "text": step.text, "role": step.role}
        case hygiene_steps.SampleWater():
            return {"label": step.label, "text": step.text, "test": step.test}
        case hygiene_steps.RecordWaterResult():
            return {"verdict": step.verdict, "text": step.text}


def _role(text: str) -> dict[str, object]:
    who = read_in_role(text)
    if who is None:
        raise ValueError(text)
    return {"role": who.role, "number": "" if who.number is None else str(who.number)}


def _yes(*, is_so: bool) -> str:
    return YES if is_so else ""
