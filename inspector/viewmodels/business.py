"""One business before the door: the licence, what was found before, and starting or joining a visit."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework import joining, visits
from inspector.casework.desk import Desk
from inspector.casework.visits import Started, VisitOrder
from inspector.domain.business import BusinessFile
from inspector.domain.catalogue import Catalogue
from inspector.domain.events import ConditionHistoryRecorded
from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Capacity, Officer, VisitKind
from inspector.vault.model import Changes
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.words import (
    OUTCOME_TONES,
    in_language,
    kind_word,
    outcome_word,
    sector_word,
    severity_word,
    short_day,
)

_translate = QCoreApplication.translate

EXPIRES_SOON_DAYS = 60


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """What an earlier visit found about one condition."""

    key: str
    condition: str
    title: str
    outcome: str
    tone: str
    severity: str
    day: str
    still_open: bool


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """A colleague who can be the second officer."""

    installation: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class BusinessInputs:
    """What the page is derived from."""

    me: Officer
    today: date
    file: BusinessFile | None = None
    catalogue: Catalogue | None = None
    colleagues: tuple[Officer, ...] = ()
    partner: str = ""


@dataclass(frozen=True, slots=True)
class BusinessProps:
    """The page as shown."""

    business: str = ""
    name: str = ""
    address: str = ""
    sector: str = ""
    municipality: str = ""
    licence_number: str = ""
    licence_holder: str = ""
    licence_term: str = ""
    licence_state: str = ""
    licence_tone: str = "neutral"
    workrooms: int = 0
    open_count: int = 0
    condition_count: int = 0
    may_follow_up: bool = False
    partner: str = ""
    history: tuple[HistoryRow, ...] = ()
    colleagues: tuple[ColleagueRow, ...] = ()
    kinds: tuple[dict[str, str], ...] = ()


def derive_business_props(inputs: BusinessInputs) -> BusinessProps:
    """Turn what is known into what is shown."""
    file = inputs.file
    if file is None:
        return BusinessProps()
    business, licence, catalogue = file.business, file.business.licence, inputs.catalogue
    state, tone = _licence_state(file, inputs.today)
    still_open = file.open_conditions()
    return BusinessProps(
        business=business.id,
        name=business.name,
        address=business.address,
        sector=sector_word(catalogue, business.sector),
        municipality=business.municipality,
        licence_number="" if licence is None else licence.number,
        licence_holder="" if licence is None else licence.holder,
        licence_term="" if licence is None else f"{short_day(licence.valid_from)} - {short_day(licence.valid_until)}",
        licence_state=state,
        licence_tone=tone,
        workrooms=0 if licence is None else licence.workrooms,
        open_count=len(still_open),
        condition_count=0 if catalogue is None else len(catalogue.checklist(business.sector, business.regime)),
        may_follow_up=bool(still_open),
        partner=inputs.partner,
        history=tuple(
            _history(record, catalogue, record.condition in still_open)
            for record in sorted(file.history, key=lambda r: (r.day, r.visit), reverse=True)
            if record.outcome.needs_facts or record.condition in still_open
        ),
        colleagues=tuple(
            ColleagueRow(c.installation, c.name, c.installation == inputs.partner) for c in inputs.colleagues
        ),
        kinds=tuple(
            {"key": kind.value, "label": kind_word(kind)}
            for kind in VisitKind
            if kind is not VisitKind.FOLLOW_UP or still_open
        ),
    )


@for_qml
class BusinessViewModel(ViewModel[BusinessProps]):
    """What the business page binds to."""

    propsChanged = Signal()
    visitStarted = Signal(str)

    business = prop(str, "business", propsChanged)
    name = prop(str, "name", propsChanged)
    address = prop(str, "address", propsChanged)
    sector = prop(str, "sector", propsChanged)
    municipality = prop(str, "municipality", propsChanged)
    licenceNumber = prop(str, "licence_number", propsChanged)
    licenceHolder = prop(str, "licence_holder", propsChanged)
    licenceTerm = prop(str, "licence_term", propsChanged)
    licenceState = prop(str, "licence_state", propsChanged)
    licenceTone = prop(str, "licence_tone", propsChanged)
    workrooms = prop(int, "workrooms", propsChanged)
    openCount = prop(int, "open_count", propsChanged)
    conditionCount = prop(int, "condition_count", propsChanged)
    mayFollowUp = prop(bool, "may_follow_up", propsChanged)
    partner = prop(str, "partner", propsChanged)
    kinds = prop("QVariantList", "kinds", propsChanged)
    history = constant(QObject, "history_model")
    colleagues = constant(QObject, "colleague_model")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, BusinessProps(), parent)
        self._business: BusinessId | None = None
        self._inputs: BusinessInputs | None = None
        self._partner = ""
        self.history_model = Rows(HistoryRow, self)
        self.colleague_model = Rows(ColleagueRow, self)
        session.changed.connect(self._on_changes)

    @Slot(str)
    def open(self, business: str) -> None:
        """Show another business."""
        self._business, self._partner = BusinessId(business), ""
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the business again."""
        business = self._business
        if business is not None:
            self.session.read(lambda desk: _read(desk, business), self._taken)

    @Slot(str)
    def choosePartner(self, installation: str) -> None:
        """Name the second officer; the same again takes the choice back."""
        self._partner = "" if installation == self._partner else installation
        self._derive()

    @Slot(str, str, str, str)
    def start(self, kind: str, capacity: str, plan: str, follows: str) -> None:
        """Bezoek beginnen."""
        if self._business is None:
            return
        self.start_visit(
            VisitOrder(
                self._business,
                VisitKind(kind),
                Capacity(capacity or Capacity.SUPERVISION),
                PlanId(plan) if plan else None,
                InstallationId(self._partner) if self._partner else None,
                VisitId(follows) if follows else None,
            )
        )

    @Slot(str, str)
    def join(self, code: str, kind: str) -> None:
        """Join a colleague's visit at this business by the 26 typed characters."""
        if self._business is not None:
            self.join_typed(code, self._business, VisitKind(kind))

    def start_visit(self, order: VisitOrder, then: Callable[[Started | Refusal], None] | None = None) -> None:
        """The same for callers in Python."""
        self.session.act(lambda desk: visits.start_visit(desk, order), self._begun(then))

    def join_typed(
        self,
        code: str,
        business: BusinessId,
        kind: VisitKind,
        then: Callable[[Started | Refusal], None] | None = None,
    ) -> None:
        """Join by typed characters: the business and the kind are what both officers know."""
        self.session.act(lambda desk: joining.join_by_hand(desk, code, business, kind), self._begun(then))

    def join_visit(
        self, invitation: joining.Invitation, then: Callable[[Started | Refusal], None] | None = None
    ) -> None:
        """Join by a QR code."""
        self.session.act(lambda desk: joining.join_visit(desk, invitation), self._begun(then))

    def _begun(self, then: Callable[[Started | Refusal], None] | None) -> Callable[[Started | Refusal], None]:
        def finished(result: Started | Refusal) -> None:
            if isinstance(result, Started):
                self.visitStarted.emit(result.visit)
            if then is not None:
                then(result)

        return self.telling(finished)

    def _on_changes(self, changes: Changes) -> None:
        if self._business in changes.businesses or changes.directory:
            self.reload()

    def _taken(self, inputs: BusinessInputs) -> None:
        self._inputs = inputs
        self._derive()

    def _derive(self) -> None:
        if self._inputs is None:
            return
        i = self._inputs
        props = derive_business_props(BusinessInputs(i.me, i.today, i.file, i.catalogue, i.colleagues, self._partner))
        self.history_model.replace(props.history)
        self.colleague_model.replace(props.colleagues)
        self.show(props)


def _read(desk: Desk, business: BusinessId) -> BusinessInputs:
    me, today = desk.vault.me, desk.today()
    colleagues = (
        c.officer
        for c in desk.vault.directory.colleagues.values()
        if not c.revoked
        and (c.officer.agency, c.officer.role) == (me.agency, me.role)
        and c.officer.installation != me.installation
    )
    return BusinessInputs(
        me,
        today,
        desk.vault.business(business),
        next((c for c in reversed(desk.catalogues) if c.is_in_force(today)), None),
        tuple(sorted(colleagues, key=lambda officer: officer.name)),
    )


def _licence_state(file: BusinessFile, today: date) -> tuple[str, str]:
    licence = file.business.licence
    if licence is None:
        return _translate("Business", "Geen vergunning bekend"), "bad"
    if not licence.holds_on(today):
        return _translate("Business", "Vergunning niet van kracht"), "bad"
    if (licence.valid_until - today).days < EXPIRES_SOON_DAYS:
        return _translate("Business", "Loopt binnenkort af"), "warn"
    return _translate("Business", "Van kracht"), "ok"


def _history(record: ConditionHistoryRecorded, catalogue: Catalogue | None, still_open: bool) -> HistoryRow:
    item = None if catalogue is None else catalogue.condition(record.condition)
    return HistoryRow(
        key=f"{record.visit}/{record.condition}",
        condition=record.condition,
        title="" if item is None else in_language(item.title),
        outcome=outcome_word(record.outcome),
        tone=OUTCOME_TONES[record.outcome],
        severity="" if record.severity is None else severity_word(record.severity),
        day=short_day(record.day),
        still_open=still_open,
    )
