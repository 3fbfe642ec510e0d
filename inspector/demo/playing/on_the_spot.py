"""Plays the steps during a visit: the card, the rooms, the answers, the people counted, the signal, the closing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import assert_never

from inspector.casework.visiting.photos import PersonOnPhoto, Photo, prepare_photo
from inspector.demo.playing.checking import ask_register, check_pass
from inspector.demo.playing.closing import close_visit, cosign_visit
from inspector.demo.playing.company import Acting, Written, look_up, refusal_in
from inspector.demo.playing.correcting import correct, hand_over_visit
from inspector.demo.playing.erasing_apart import propose_erasing
from inspector.demo.playing.places import enter, leave
from inspector.demo.playing.police import report_to_authority
from inspector.demo.playing.refused import PHOTO_UNREADABLE
from inspector.demo.playing.saying import say
from inspector.demo.script import (
    hat_steps,
    hygiene_steps,
    labour_steps,
    place_steps,
    police_steps,
    register_steps,
    said_steps,
    steps,
)
from inspector.demo.script.photo_files import PhotoFileError, read_photo
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.saying import read_in_role
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import Refusal
from inspector.domain.values import FactSource, SignalFact
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab

_TABS: Mapping[type[steps.SpotStep], Tab] = {
    steps.ShowCard: Tab.DOOR,
    place_steps.Enter: Tab.DOOR,
    place_steps.Leave: Tab.DOOR,
    place_steps.PauseRoom: Tab.DOOR,
    steps.Correct: Tab.DOOR,
    steps.AbandonVisit: Tab.DOOR,
    hat_steps.SwitchHat: Tab.DOOR,
    hat_steps.ProposeErasing: Tab.DOOR,
    steps.HandOverVisit: Tab.DOOR,
    steps.Assess: Tab.CHECKLIST,
    steps.ClearAnswer: Tab.CHECKLIST,
    steps.Resolve: Tab.CHECKLIST,
    steps.AddPhoto: Tab.PHOTOS,
    steps.WriteNote: Tab.NOTES,
    said_steps.TakeStatement: Tab.SAID,
    said_steps.MakeDemand: Tab.SAID,
    said_steps.GiveReceipt: Tab.SAID,
    said_steps.MakeAgreement: Tab.SAID,
    said_steps.PassOn: Tab.SAID,
    police_steps.DraftAdministrative: Tab.RAPPORTAGE,
    police_steps.IssueAdministrative: Tab.RAPPORTAGE,
    labour_steps.SetRelations: Tab.SAID,
    labour_steps.CountHeads: Tab.SAID,
    labour_steps.NoteIndependenceFact: Tab.SAID,
    labour_steps.MakeEis: Tab.SAID,
    labour_steps.ListDocument: Tab.DOCUMENTS,
    hygiene_steps.SampleWater: Tab.SAID,
    hygiene_steps.RecordWaterResult: Tab.SAID,
    steps.CountPersons: Tab.PERSONS,
    register_steps.CheckPass: Tab.PERSONS,
    register_steps.AskRegister: Tab.PERSONS,
    steps.SendSignal: Tab.SIGNALS,
    steps.CloseVisit: Tab.CLOSING,
    steps.Cosign: Tab.CLOSING,
}


def play_on_the_spot(actor: Acting, step: steps.SpotStep) -> Refusal | None:
    """Do what the step says; gives the refusal when the program will not."""
    tab = Tab.PERSONS if isinstance(step, steps.Correct) and step.what == "count" else _TABS[type(step)]
    visit = actor.visit(step.visit, tab)
    return visit if isinstance(visit, Refusal) else refusal_in(_written(actor, visit, step))


def _written(actor: Acting, visit: VisitViewModel, step: steps.SpotStep) -> Written:  # noqa: C901, PLR0912 - a case for each kind
    match step:
        case steps.ShowCard():
            return actor.tap(visit.showCard, step.to)
        case place_steps.Enter():
            return enter(actor, visit, step)
        case place_steps.Leave():
            return leave(actor, visit, step)
        case place_steps.PauseRoom():
            return actor.tap(visit.later.leave, step.name)
        case steps.Correct():
            return correct(actor, visit, step)
        case steps.HandOverVisit():
            return hand_over_visit(actor, visit, step)
        case steps.AbandonVisit():
            return actor.tap(visit.abandon, step.reason)
        case hat_steps.SwitchHat():
            return actor.tap(visit.investigating_tab.switchHat, step.reason)
        case hat_steps.ProposeErasing():
            return propose_erasing(actor, visit, step)
        case steps.Assess():
            return _assess(actor, visit, step)
        case steps.ClearAnswer():
            return _judge(actor, visit, step.condition, Judgement(None))
        case steps.AddPhoto():
            photo = _read(actor, step.file)
            if isinstance(photo, Refusal):
                return photo
            return _photograph(actor, visit, photo, step)
        case steps.WriteNote() if visit.investigating_tab.props.investigates:
            return actor.tap(visit.investigating_tab.note, step.text)
        case steps.WriteNote():
            return actor.tap(visit.notes_tab.write_note, step.text, None)
        case (
            said_steps.TakeStatement()
            | said_steps.MakeDemand()
            | said_steps.GiveReceipt()
            | said_steps.MakeAgreement()
            | said_steps.PassOn()
            | labour_steps.SetRelations()
            | labour_steps.CountHeads()
            | labour_steps.NoteIndependenceFact()
            | labour_steps.MakeEis()
            | labour_steps.ListDocument()
            | hygiene_steps.SampleWater()
            | hygiene_steps.RecordWaterResult()
        ):
            return say(actor, visit, step)
        case police_steps.DraftAdministrative() | police_steps.IssueAdministrative():
            return report_to_authority(actor, visit, step)
        case steps.CountPersons():
            return actor.tap(visit.persons_tab.count, step.check, step.outcome, step.persons)
        case register_steps.CheckPass():
            return check_pass(actor, visit, step)
        case register_steps.AskRegister():
            return ask_register(actor, visit, step)
        case steps.SendSignal():
            return _signal(actor, visit, step)
        case steps.Resolve():
            look_up(visit.checklist, step.condition)
            return actor.tap(visit.checklist.resolve_with, step.condition, _answer(step), step.reason)
        case steps.CloseVisit():
            return close_visit(actor, visit, step)
        case steps.Cosign():
            return cosign_visit(actor, visit)
        case _:
            assert_never(step)


def _judge(
    actor: Acting, visit: VisitViewModel, condition: ConditionId, judgement: Judgement, *photos: NewEvent
) -> Written:
    def save(then: Callable[[Written], None]) -> None:
        visit.checklist.judge(condition, judgement, *photos, then=then)

    look_up(visit.checklist, condition)
    return actor.tap(save)


def _assess(actor: Acting, visit: VisitViewModel, step: steps.Assess) -> Written:
    """The answer, its facts and its photos in one go, as the checklist saves them."""
    photos: list[NewEvent] = []
    for file in step.photos:
        photo = _read(actor, file)
        prepared = photo if isinstance(photo, Refusal) else _prepared(actor, photo, step)
        if isinstance(prepared, Refusal):
            return prepared
        photos.append(prepared)
    return _judge(actor, visit, step.condition, _answer(step), *photos)


def _answer(step: steps.Assess | steps.Resolve) -> Judgement:
    answer = Judgement(step.outcome, step.facts, step.severity, step.term_days)
    if isinstance(step, steps.Resolve):
        return answer
    measured = None if step.measured is None else step.measured.measured
    return replace(answer, method=step.method, measured=measured, reason=step.reason)


def _prepared(actor: Acting, photo: Photo, step: steps.Assess) -> NewEvent | Refusal:
    known = actor.company.visits[step.visit]
    return actor.look(lambda desk: prepare_photo(desk, known, photo, step.condition))


def _read(actor: Acting, file: PurePosixPath) -> Photo | Refusal:
    """The photo, with the answer that nobody is on it: the script's pictures show objects."""
    try:
        content = read_photo(actor.company.setting.script.folder, file)
    except PhotoFileError as error:
        return PHOTO_UNREADABLE.because(error)
    return Photo(file.name, content, PersonOnPhoto.NO)


def _photograph(actor: Acting, visit: VisitViewModel, photo: Photo, step: steps.AddPhoto) -> Written:
    attached: Written = actor.tap(visit.photos_tab.attach, photo, step.condition)
    if isinstance(attached, Refusal) or step.caption is None:
        return attached
    return actor.tap(visit.photos_tab.caption, str(attached.events[-1]), step.caption)


def _told(step: steps.SendSignal, now_ms: int) -> tuple[SignalFact, ...]:
    if isinstance(step.facts, str):
        return (SignalFact(step.facts, FactSource.SEEN, now_ms),)
    return tuple(
        SignalFact(
            fact.text,
            fact.source,
            now_ms if fact.at is None else round(fact.at.timestamp() * 1000),
            None if fact.role is None else read_in_role(fact.role),
        )
        for fact in step.facts
    )


def _signal(actor: Acting, visit: VisitViewModel, step: steps.SendSignal) -> Written:
    result: Written = actor.tap(visit.signals.seal_told, step.receiver, step.indicators, partial(_told, step))
    if not isinstance(result, Refusal) and not step.expect_refused:
        sent = actor.look(lambda desk: desk.vault.sent_signals())
        number = max((signal.number for signal in sent), default=0)
        actor.company.signals[step.signal] = actor.device.installation, number
    return result
