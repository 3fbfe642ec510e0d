"""Plays the steps during a visit: the card, the rooms, the answers, the people counted, the signal, the closing."""

from pathlib import PurePosixPath
from typing import assert_never

from inspector.casework.visiting.photos import PersonOnPhoto, Photo, prepare_photo
from inspector.demo.answer import Answer
from inspector.demo.company import Acting, refusal_in
from inspector.demo.looking import look_up
from inspector.demo.photo_files import PhotoFileError, read_photo
from inspector.demo.playing_closing import close_visit, cosign_visit
from inspector.demo.refused import photo_unreadable
from inspector.demo.steps import SpotStep
from inspector.demo.steps_on_the_spot import (
    AddPhoto,
    Assess,
    ClearAnswer,
    CloseVisit,
    Cosign,
    CountPersons,
    Enter,
    Resolve,
    SendSignal,
    ShowCard,
    WriteNote,
)
from inspector.domain.acts.assessing import Judgement
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import Refusal
from inspector.vault.model import Changes
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab

_Result = Changes | Refusal


def play_on_the_spot(actor: Acting, step: SpotStep) -> Refusal | None:
    """Do what the step says; gives the refusal when the program will not."""
    visit = actor.visit(step.visit, _tab_of(step))
    if isinstance(visit, Refusal):
        return visit
    return refusal_in(_played(actor, visit, step))


def _tab_of(step: SpotStep) -> Tab:
    match step:
        case ShowCard() | Enter():
            return Tab.DOOR
        case Assess() | ClearAnswer() | Resolve():
            return Tab.CHECKLIST
        case AddPhoto():
            return Tab.PHOTOS
        case WriteNote():
            return Tab.NOTES
        case CountPersons():
            return Tab.PERSONS
        case SendSignal():
            return Tab.SIGNALS
        case CloseVisit() | Cosign():
            return Tab.CLOSING
        case _:
            assert_never(step)


def _played(actor: Acting, visit: VisitViewModel, step: SpotStep) -> _Result:
    match step:
        case Assess():
            return _assess(actor, visit, step)
        case AddPhoto():
            return _photo(actor, visit, step)
        case SendSignal():
            return _signal(actor, visit, step)
        case CloseVisit():
            return close_visit(actor, visit, step)
        case Cosign():
            return cosign_visit(actor, visit)
        case _:
            return _written(actor, visit, step)


def _written(
    actor: Acting, visit: VisitViewModel, step: ShowCard | Enter | ClearAnswer | WriteNote | CountPersons | Resolve
) -> _Result:
    """The steps that are one tap."""
    answer = Answer[_Result]()
    match step:
        case ShowCard():
            visit.show_card(step.to, answer)
        case Enter():
            visit.enter_place(step.place, step.ground, step.name, answer)
        case ClearAnswer():
            look_up(visit.checklist, step.condition)
            visit.checklist.judge(step.condition, Judgement(None), then=answer)
        case WriteNote():
            visit.notes_tab.write_note(step.text, None, answer)
        case CountPersons():
            visit.persons_tab.count_persons(step.check, step.outcome, step.persons, answer)
        case Resolve():
            look_up(visit.checklist, step.condition)
            chosen = Judgement(step.outcome, step.facts, step.severity, step.term_days)
            visit.checklist.resolve_with(step.condition, chosen, step.reason, answer)
        case _:
            assert_never(step)
    return actor.tapped(answer)


def _assess(actor: Acting, visit: VisitViewModel, step: Assess) -> _Result:
    """The answer, its facts and its photos in one go, as the checklist saves them."""
    attachments: list[NewEvent] = []
    for file in step.photos:
        photo = _read(actor, file)
        prepared = photo if isinstance(photo, Refusal) else _prepared(actor, photo, step)
        if isinstance(prepared, Refusal):
            return prepared
        attachments.append(prepared)
    judgement = Judgement(step.outcome, step.facts, step.severity, step.term_days)
    look_up(visit.checklist, step.condition)
    answer = Answer[_Result]()
    visit.checklist.judge(step.condition, judgement, *attachments, then=answer)
    return actor.tapped(answer)


def _prepared(actor: Acting, photo: Photo, step: Assess) -> NewEvent | Refusal:
    known = actor.company.visits[step.visit]
    return actor.look(lambda desk: prepare_photo(desk, known, photo, step.condition))


def _photo(actor: Acting, visit: VisitViewModel, step: AddPhoto) -> _Result:
    photo = _read(actor, step.file)
    if isinstance(photo, Refusal):
        return photo
    answer = Answer[_Result]()
    visit.photos_tab.attach(photo, step.condition, answer)
    return actor.tapped(answer)


def _read(actor: Acting, file: PurePosixPath) -> Photo | Refusal:
    """The photo, with the answer that nobody is on it: the script's pictures show objects."""
    try:
        content = read_photo(actor.company.script.folder, file)
    except PhotoFileError as error:
        return photo_unreadable(str(error))
    return Photo(file.name, content, PersonOnPhoto.NO)


def _signal(actor: Acting, visit: VisitViewModel, step: SendSignal) -> _Result:
    answer = Answer[_Result]()
    visit.signals.seal_signal(step.receiver, step.indicators, step.facts, answer)
    result = actor.tapped(answer)
    if not isinstance(result, Refusal) and not step.expect_refused:
        sent = actor.look(lambda desk: desk.vault.sent_signals())
        number = max((signal.number for signal in sent), default=0)
        actor.company.signals[step.signal] = actor.device.installation, number
    return result
