"""As whom this device is enrolled: what the agency signed of the officer, with what he is designated to investigate."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework.desk import Desk
from inspector.domain.actions import Action, may
from inspector.domain.values import Designation, Oath, Officer
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.plain_words import agency_word, role_word
from inspector.viewmodels.screen.training_words import training_row
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.wire.scopes import may_be_designated

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Who the officer is, and today."""

    officer: Officer | None = None
    today: date = date.min
    certain_day: date = date.min
    """The latest day that has certainly come."""


@dataclass(frozen=True, slots=True)
class EnrolmentProps:
    """The section as shown."""

    who: str = ""
    office: str = ""
    designations: tuple[dict[str, str], ...] = ()
    none: str = ""
    """What it means that there is no designation; empty where there is one."""
    training: dict[str, str] = field(default_factory=dict)
    """Until when the training in talks counts; empty for who takes part in no visit."""


def derive_enrolment_props(known: Enrolled) -> EnrolmentProps:
    """Say it in the words of the deed."""
    officer = known.officer
    if officer is None:
        return EnrolmentProps()
    oath = {
        Oath.SWORN: _translate("Enrolment", "ambtseed"),
        Oath.PROMISED: _translate("Enrolment", "ambtsbelofte"),
        Oath.NEITHER: "",
    }[officer.oath]
    office = (agency_word(officer.agency), role_word(officer.role), oath)
    rows = tuple(_row(each, known.today) for each in officer.designations)
    return EnrolmentProps(
        who=f"{officer.name} · {officer.number}",
        office=" · ".join(filter(None, office)),
        designations=rows,
        none="" if rows else _none(officer),
        training=training_row(officer, known.certain_day) if may(officer, Action.JOIN_VISIT) else {},
    )


def _row(each: Designation, today: date) -> dict[str, str]:
    holds = today <= each.until
    until = _translate("Enrolment", "Geldig tot en met %1") if holds else _translate("Enrolment", "Verlopen na %1")
    detail = "\n".join((each.domain, each.offences, until.replace("%1", f"{each.until:%d-%m-%Y}")))
    return {"title": each.deed, "detail": detail, "tone": "ok" if holds else "warn"}


def _none(officer: Officer) -> str:
    if not may_be_designated(officer.agency, officer.role):
        return ""
    return _translate(
        "Enrolment",
        "U bent niet aangewezen als opsporingsambtenaar: in deze app houdt u alleen toezicht. Klopt dat niet? Vraag de"
        " functioneel beheerder u opnieuw in te schrijven met uw akte.",
    )


@for_qml
class EnrolmentViewModel(ViewModel[Enrolled, EnrolmentProps]):
    """What the settings page shows of it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_enrolment_props, Enrolled(), parent)
        self.follow()

    def concerns(self, changes: Changes) -> bool:
        """A renewed statement."""
        return bool(changes.directory)

    @Slot()
    def reload(self) -> None:
        """Look again."""
        self.session.read(_read, self.show)


def _read(desk: Desk) -> Enrolled:
    return Enrolled(desk.vault.me, desk.today(), desk.certain_day())
