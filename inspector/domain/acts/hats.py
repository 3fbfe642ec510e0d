"""Supervision or investigation: who may wear which hat, and when somebody may change it (twee petten)."""

from datetime import date

from inspector.domain.acts.saying import check_interpreter
from inspector.domain.hats.events import Investigated, InvestigationBegun, InvestigationNoted, SuspectHeard
from inspector.domain.hats.refusals import BeginsAsSupervision, CautionFirst, NotDesignated
from inspector.domain.refusals import Refusal
from inspector.domain.texts import check_text
from inspector.domain.values import Capacity, Officer
from inspector.wire.scopes import Agency


def hats_at_the_door(officer: Officer) -> tuple[Capacity, ...]:
    """In which capacity an officer can come into a visit: police investigate by law, others begin as supervisors."""
    return tuple(Capacity) if officer.agency is Agency.POLITIE else (Capacity.SUPERVISION,)


def check_designated(officer: Officer, day: date) -> NotDesignated | None:
    """Why an officer may not investigate on that day."""
    if officer.is_designated_on(day):
        return None
    return NotDesignated(max((each.until for each in officer.designations), default=None))


def check_investigated(said: Investigated) -> Refusal | None:
    """Why an investigator cannot write this as it stands: a suspect is told first that he need not answer."""
    match said:
        case SuspectHeard(interpreter=number, cautioned_ms=cautioned):
            unsound = check_text(said.text, required=True) or check_interpreter(number)
            return unsound or (None if cautioned > 0 else CautionFirst())
        case InvestigationNoted(text=text) | InvestigationBegun(reason=text):
            return check_text(text, required=True)


def check_hat_at_the_door(officer: Officer, hat: Capacity, day: date) -> NotDesignated | BeginsAsSupervision | None:
    """Why an officer may not come into a visit under this hat."""
    if hat in hats_at_the_door(officer):
        return None
    return check_designated(officer, day) or BeginsAsSupervision()
