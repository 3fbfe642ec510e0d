"""Plays the steps about a registration: a pass before the camera, a question to the register, and what came of it.

What an officer was shown goes into a count of the visit and nowhere else.
"""

from datetime import date
from functools import partial

from PySide6.QtGui import QImage

from inspector.app.devices.codes import codes_in
from inspector.casework.desk import Desk
from inspector.casework.visiting.asking import asking_state
from inspector.demo.playing.company import Acting, Written
from inspector.demo.playing.refused import NO_CODE, NOT_OFFERED, NOTHING_TO_COMPARE
from inspector.demo.script.register_steps import AskRegister, CheckPass
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.viewmodels.visit.asking import Said
from inspector.viewmodels.visit.pass_check import PassCheckViewModel
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab


def check_pass(actor: Acting, visit: VisitViewModel, step: CheckPass) -> Written:
    """Hold a pass before the camera, type from the document what is asked for, and read the answer."""
    sheet = visit.pass_check
    sheet.open()
    if not sheet.props.offered:
        return NOT_OFFERED
    codes = _codes(actor, step)
    if codes is None:
        sheet.leave()
        return NO_CODE
    if codes:
        sheet.scanned(codes[0])
    else:
        sheet.notShown()
    actor.device.rest()
    shown = _shown(actor, step)
    if sheet.props.page != "answer" and (shown is None or not _typed(actor, sheet, *shown)):
        sheet.leave()
        return NOTHING_TO_COMPARE
    verdict = sheet.verdict
    written: Written = actor.tap(sheet.finish)
    if verdict is not None and not isinstance(written, Refusal):
        actor.company.checks[step.visit][verdict.value] += 1
    return written


def ask_register(actor: Acting, visit: VisitViewModel, step: AskRegister) -> Written:
    """Type the number on the keys of the sheet and seal the question; where nothing is offered the program says why."""
    sheet = visit.asking_sheet
    sheet.open()
    sheet.sayPresent(True)  # noqa: FBT003 - as the window calls it
    for figure in actor.company.person(step.person).bsn:
        sheet.typed(figure)
    asked: Written = actor.tap(sheet.ask)
    actor.device.rest()
    sheet.leave()
    return asked


def look_at_answers(actor: Acting) -> None:
    """What came of this officer's questions is looked at in each visit in which none waits any more."""
    for visit, key in actor.company.first_keys.items():
        if actor.look(partial(_ready, visit)):
            page = actor.visit(key, Tab.PERSONS)
            if isinstance(page, VisitViewModel):
                page.asking_sheet.look()
                actor.device.rest()
                actor.company.checks[key].update(map(_answer, page.asking_sheet.said))
                page.asking_sheet.leave()


def _ready(visit: VisitId, desk: Desk) -> int:
    known = desk.vault.visit(visit)
    return 0 if known is None else asking_state(desk, known).answered


def _codes(actor: Acting, step: CheckPass) -> tuple[bytes, ...] | None:
    """What the camera sees: nothing where somebody shows no pass; None where a picture has no code."""
    if step.file is not None:
        picture = QImage(str(actor.company.setting.script.folder / step.file))
        return (() if picture.isNull() else codes_in(picture)) or None
    register = actor.company.register
    code = "" if register is None else register.code_of(step.person or "")
    return (code.encode(),) if code else ()


def _shown(actor: Acting, step: CheckPass) -> tuple[str, date] | None:
    """Number and day of birth of the document that is shown; None where none is."""
    own = None if step.person is None else actor.company.person(step.person)
    number = step.document or (None if own is None else own.document)
    born = step.birth or (None if own is None else own.birth)
    return None if number is None or born is None else (number, born)


def _typed(actor: Acting, sheet: PassCheckViewModel, number: str, born: date) -> bool:
    """Type both; whether an answer stands there."""
    for text in (number, born.strftime("%d%m%Y")):
        for sign in text:
            sheet.typed(sign)
        sheet.accepted()
        actor.device.rest()
    return sheet.props.page == "answer"


def _answer(said: Said) -> str:
    if said.is_over:
        return "nobody_answered"
    return "unreadable" if said.answer is None else said.answer.name.lower()
