"""Persons as totals: one row a check, one number an outcome, never a person."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework import persons
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.vault.model import Changes
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.visit_inputs import VisitInputs
from inspector.viewmodels.words import in_language

COUNTED_CHECKS = frozenset({"ID-03", "ID-04", "ID-05", "ID-06", "ID-08", "ID-09", "ID-10", "ID-11", "ID-13"})
"""Checks whose outcome may be kept as a count; ID-07 is never kept, ID-01, ID-02 and ID-12 are not totals."""


@dataclass(frozen=True, slots=True)
class CountRow:
    """One outcome of one check and how often it was counted."""

    key: str
    check: str
    question: str
    outcome: str
    outcome_word: str
    number: int
    first_of_check: bool


@dataclass(frozen=True, slots=True)
class PersonsProps:
    """The totals as shown."""

    total: int = 0
    has_register: bool = False
    editable: bool = True
    rows: tuple[CountRow, ...] = ()


def derive_persons_props(known: VisitInputs) -> PersonsProps:
    """Turn what is known into what is shown: running totals while open, the closed ones after."""
    started = known.visit.started
    if started is None:
        return PersonsProps()
    words = {named.code: in_language(named.name) for named in known.catalogue.check_outcomes}
    editable = known.visit.signed is None and known.visit.closed is None
    rows = []
    for check in known.catalogue.identity_checks_for(started.business.regime):
        if check.id not in COUNTED_CHECKS:
            continue
        for place, outcome in enumerate(check.outcomes):
            closed = known.visit.totals.get(check.id, {}).get(outcome, 0)
            running = known.totals.get(check.id, {}).get(outcome, 0)
            rows.append(
                CountRow(
                    key=f"{check.id}/{outcome}",
                    check=check.id,
                    question=in_language(check.question),
                    outcome=outcome,
                    outcome_word=words.get(outcome, outcome),
                    number=running if editable else closed + running,
                    first_of_check=place == 0,
                )
            )
    return PersonsProps(
        total=sum(row.number for row in rows),
        has_register=started.business.regime.has_register,
        editable=editable,
        rows=tuple(rows),
    )


@for_qml
class PersonsViewModel(ViewModel[PersonsProps]):
    """What the persons tab binds to."""

    propsChanged = Signal()

    total = prop(int, "total", propsChanged)
    hasRegister = prop(bool, "has_register", propsChanged)
    editable = prop(bool, "editable", propsChanged)
    rows = constant(QObject, "row_model")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, PersonsProps(), parent)
        self._visit = visit
        self.row_model = Rows(CountRow, self)
        self.take(inputs)

    def take(self, inputs: VisitInputs) -> None:
        """The visit was read again."""
        props = derive_persons_props(inputs)
        self.row_model.replace(props.rows)
        self.show(props)

    @Slot(str, str, int)
    def count(self, check: str, outcome: str, number: int) -> None:
        """Add to a total, or with a negative number take from it."""
        self.count_persons(check, outcome, number)

    def count_persons(
        self, check: str, outcome: str, number: int, then: Callable[[Changes | Refusal], None] | None = None
    ) -> None:
        """The same for callers in Python."""
        self.session.act(
            lambda desk: persons.count_persons(desk, self._visit, check, outcome, number), self.telling(then)
        )
