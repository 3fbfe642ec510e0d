"""One business before the door: the licence, what was found before, and starting or joining a visit."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.drafts import Form
from inspector.casework.visiting import joining, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Capacity, VisitKind, VisitState
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import Which
from inspector.viewmodels.businesses.business_props import (
    BusinessInputs,
    BusinessProps,
    VisitChoice,
    derive_business_props,
)
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml

Begun = Callable[[Started | Refusal], None]


@for_qml
class BusinessViewModel(ViewModel[BusinessInputs | None, BusinessProps]):
    """What the business page binds to."""

    visitStarted = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_business_props, None, parent)
        self._business: BusinessId | None = None
        self._choice, self._code_error = VisitChoice(), ""
        self._code: str | None = None
        session.changed.connect(self._on_changes)

    @Slot(str)
    def open(self, business: str) -> None:
        """Show another business."""
        self._business, self._choice = BusinessId(business), VisitChoice()
        self._code, self._code_error = None, ""
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the business again."""
        business = self._business
        if business is not None:
            self.session.read(lambda desk: _read_business(desk, business), self._show_read)

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """Why the officers come."""
        self._choose(kind=VisitKind(kind))
        self._keep_choice()

    @Slot(str)
    def chooseCapacity(self, capacity: str) -> None:
        """The hat."""
        self._choose(capacity=Capacity(capacity))
        self._keep_choice()

    @Slot(str)
    def choosePartner(self, installation: str) -> None:
        """Name the second officer; the same again takes the choice back."""
        self._choose(partner="" if installation == self.props.partner else installation)

    @Slot()
    def begin(self, order: VisitOrder | None = None, then: Begun | None = None) -> None:
        """Bezoek beginnen, as it stands on the screen if nothing else is ordered."""
        wanted = order or self._ordered()
        if wanted is not None:
            self.session.act(lambda desk: visits.start_visit(desk, wanted), self._begun(then))

    @Slot(str, str)
    def keepCode(self, business: str, code: str) -> None:
        """Keep a join code as far as it was typed, with what was chosen beside it, until it led into a visit."""
        choice = VisitChoice()
        if business == self._business:
            self._code, choice = code, self._choice
            self._again()
        self._keep(BusinessId(business), code, choice)

    @Slot(str, str)
    def join(self, code: str, kind: str, then: Begun | None = None) -> None:
        """Join a colleague's visit at this business by the 30 typed characters."""
        business = self._business

        def finished(result: Started | Refusal) -> None:
            self._blame(refusal_text(result) if isinstance(result, Refusal) else "")
            if isinstance(result, Started):
                self._code = ""
                self.visitStarted.emit(result.visit)
            if then is not None:
                then(result)

        if business is not None:
            capacity = self._choice.capacity or Capacity.SUPERVISION
            self.session.act(
                lambda desk: joining.join_by_hand(desk, code, business, VisitKind(kind), capacity), finished
            )

    @Slot(str)
    def joinRunning(self, visit: str) -> None:
        """Doe mee: take part in a visit that runs here, as this device knows."""
        self.session.act(lambda desk: joining.join_running(desk, VisitId(visit)), self._begun(None))

    def join_visit(
        self,
        invitation: joining.Invitation,
        then: Begun | None = None,
        *,
        capacity: Capacity | None = None,
    ) -> None:
        """Join by a QR code."""
        self.session.act(lambda desk: joining.join_visit(desk, invitation, capacity), self._begun(then))

    def _ordered(self) -> VisitOrder | None:
        shown = self.props
        if self._business is None:
            return None
        return VisitOrder(
            self._business,
            VisitKind(shown.kind),
            Capacity(shown.capacity),
            PlanId(shown.plan) if shown.plan else None,
            InstallationId(shown.partner) if shown.partner else None,
            VisitId(shown.follows) if shown.follows else None,
        )

    def _begun(self, then: Begun | None) -> Begun:
        def finished(result: Started | Refusal) -> None:
            if isinstance(result, Started):
                self.visitStarted.emit(result.visit)
            if then is not None:
                then(result)

        return self.telling(finished)

    def _choose(self, **choices: object) -> None:
        self._choice = replace(self._choice, **choices)  # type: ignore[arg-type]  # the fields of the choice
        self._again()

    def _keep_choice(self) -> None:
        if self._business is not None and self._code:
            self._keep(self._business, self._code, self._choice)

    def _keep(self, business: BusinessId, code: str, choice: VisitChoice) -> None:
        words = {"code": code, "kind": choice.kind or "", "capacity": choice.capacity or ""} if code else {}
        self.session.act(lambda desk: drafts.keep_form(desk, Form.JOIN, business, words), self.telling(None))

    def _blame(self, why: str) -> None:
        self._code_error = why
        self._again()

    def concerns(self, changes: Changes) -> bool:
        """This business, its visits, what is planned, and who can come along."""
        return self._business in changes.businesses or bool(changes.directory or changes.plans or changes.visits)

    def _show_read(self, inputs: BusinessInputs) -> None:
        if self._code is None:
            self._choice = inputs.choice if inputs.code else self._choice
        self._code = code = inputs.code if self._code is None else self._code
        self.show(replace(inputs, choice=self._choice, code=code, code_error=self._code_error))

    def _again(self) -> None:
        if self._inputs is not None:
            self._show_read(self._inputs)


def _read_business(desk: Desk, business: BusinessId) -> BusinessInputs:
    me, today = desk.vault.me, desk.today()
    colleagues = (
        c.officer
        for c in desk.vault.directory.colleagues.values()
        if not c.revoked
        and (c.officer.agency, c.officer.role) == (me.agency, me.role)
        and c.officer.installation != me.installation
    )
    visits = desk.vault.visits(Which(business=business, states=frozenset({VisitState.OPEN, VisitState.RETURNED})))
    file = desk.vault.business(business)
    typed = drafts.forms_of(desk, Form.JOIN).get(business, {})
    return BusinessInputs(
        me,
        today,
        file,
        None if file is None else desk.catalogue_in(file.business.municipality),
        tuple(sorted(colleagues, key=lambda officer: officer.name)),
        desk.vault.waiting_plans(business),
        visits,
        joining.running(desk, visits),
        {installation: known.officer.name for installation, known in desk.vault.directory.colleagues.items()},
        read_only=desk.vault.read_only,
        law=None if file is None else desk.law_in(file.business.municipality),
        now=desk.now(),
        code=typed.get("code", ""),
        choice=_chosen(typed),
    )


def _chosen(typed: Mapping[str, str]) -> VisitChoice:
    """What was chosen beside a code that was typed."""
    kind, capacity = typed.get("kind"), typed.get("capacity")
    return VisitChoice(VisitKind(kind) if kind else None, Capacity(capacity) if capacity else None)
