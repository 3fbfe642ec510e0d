"""Persons as totals: one question a check, one number an outcome, never a person."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.documents.visit_papers import RIGHTS, grouped, write_visit_paper
from inspector.casework.visiting import corrections, persons
from inspector.casework.visiting.visit_codes import code_of
from inspector.domain.actions import Action
from inspector.domain.catalogue.items import DOCUMENT_CHECK, GENUINE, MINOR_CHECK, NO_MINOR, IdentityCheck
from inspector.domain.catalogue.laws import OF_REGISTRATION
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import VisitState
from inspector.domain.visits.corrections import added_up
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.squares import squares_of
from inspector.viewmodels.screen.viewmodel import constant
from inspector.viewmodels.screen.visit_tab import ForPython, Session, Then, VisitInputs, VisitTab, for_qml
from inspector.viewmodels.screen.words import in_language
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

SHOWN_AT_THE_DOOR = "ID-01"
"""That the officer showed his card is recorded where he comes in."""

REGISTRATION_PROOF = "ID-09"
"""Counted by looking at a pass, which the catalogues of 2026 and 2027 did not know of yet."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One question about the people present and its outcomes; the numbers stand apart, so no row is made anew."""

    check: str
    question: str
    note: str
    stored: str
    """What of the answer may be kept."""
    outcomes: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class CountRow:
    """One outcome of one check and how often it was counted."""

    key: str
    check: str
    outcome: str
    outcome_word: str
    number: int


@dataclass(frozen=True, slots=True)
class PersonsProps:
    """The totals as shown."""

    total: int = 0
    editable: bool = True
    correcting: bool = False
    """The visit came back: what this officer counted can be corrected with a reason."""
    changed: bool = False
    """A correction was begun and not recorded yet."""
    registration: bool = False
    """Whether this municipality has a register on the day of the visit."""
    minimum_age: str = ""
    """How old somebody must be to work here."""
    checks: tuple[CheckRow, ...] = ()
    uncounted: tuple[CheckRow, ...] = ()
    """What this officer may ask and not count, with the reason."""
    numbers: dict[str, int] = field(default_factory=dict)
    """How often each outcome was counted, by its key."""
    visit_code: str = ""
    """What everybody who is present may take along; only while it is shown."""
    visit_squares: tuple[str, ...] = ()
    rights: tuple[dict[str, str], ...] = ()
    rows: ForPython[tuple[CountRow, ...]] = ()


@dataclass(frozen=True, slots=True)
class PersonsInputs:
    """What the tab is derived from; `wanted` are the numbers of a correction that is not recorded yet."""

    visit: VisitInputs
    wanted: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    code: str = ""


def derive_persons_props(known: VisitInputs, wanted: Mapping[str, Mapping[str, int]] | None = None) -> PersonsProps:
    """Turn what is known into what is shown: running totals while open, the closed ones after.

    Once the visit came back, what this officer counted, with what is wanted instead.
    """
    started = known.visit.started
    if started is None:
        return PersonsProps()
    words = {named.code: in_language(named.name) for named in known.catalogue.check_outcomes}
    editable = known.may(Action.COUNT)
    asked = known.catalogue.identity_checks_for(started.regime)
    checks = [check for check in asked if _counts(known, check)]
    rows = []
    own = corrections.own_counts(known.visit, known.me.number) if known.may(Action.CORRECT) else ()
    correcting = bool(own) and known.visit.state is VisitState.RETURNED
    closed = {} if editable else known.visit.totals
    if correcting:
        closed = added_up(own)
    for check in checks:
        for outcome in check.outcomes:
            by_hand = outcome in check.counted_by_hand
            number = closed.get(check.id, {}).get(outcome, 0) + known.totals.get(check.id, {}).get(outcome, 0)
            if correcting and wanted:
                number = wanted.get(check.id, {}).get(outcome, number)
            if by_hand or number:
                rows.append(CountRow(f"{check.id}/{outcome}", check.id, outcome, words.get(outcome, outcome), number))
    return PersonsProps(
        total=most_counted(rows),
        editable=editable or correcting,
        correcting=correcting,
        changed=correcting and bool(wanted),
        registration=any(check.id in OF_REGISTRATION for check in known.catalogue.identity_checks),
        minimum_age=_age_text(known.catalogue.minimum_age),
        checks=tuple(
            _check(
                check,
                tuple(
                    {
                        "key": row.key,
                        "outcome": row.outcome,
                        "word": row.outcome_word,
                        "by": "hand" if row.outcome in check.counted_by_hand else "machine",
                    }
                    for row in _of(check, rows)
                ),
            )
            for check in checks
        ),
        uncounted=tuple(_check(check, ()) for check in asked if check not in checks and check.id != SHOWN_AT_THE_DOOR),
        numbers={row.key: row.number for row in rows},
        rows=tuple(rows),
    )


def most_counted(rows: Iterable[CountRow]) -> int:
    """How many people were counted at least: the same person comes back in every check."""
    sums: dict[str, int] = {}
    for row in rows:
        sums[row.check] = sums.get(row.check, 0) + row.number
    return max(sums.values(), default=0)


@for_qml
class PersonsViewModel(VisitTab[PersonsInputs, PersonsProps]):
    """What the persons tab binds to."""

    corrected = Signal()
    minorDoubted = Signal()
    documentDoubted = Signal()
    """Somebody else than the police doubts a document."""
    codeWritten = Signal(str, arguments=["path"])
    """The visit code stands on the disk."""

    place = constant(FileChoiceViewModel, "place_choice")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, _derive, PersonsInputs(inputs), parent)
        self.place_choice = FileChoiceViewModel(session.work, (), self)

    @Slot()
    def showCode(self) -> None:
        """The code of the visit, for whoever is present."""

        def finished(found: str | Refusal) -> None:
            if not self.is_deleted and self.tell(found):
                self.change(code=found)

        self.session.read(lambda desk: code_of(desk, self._visit), finished)

    @Slot()
    def hideCode(self) -> None:
        """Take it off the screen."""
        self.change(code="")

    @Slot(str)
    def saveCode(self, path: str, then: Callable[[Path | Refusal], None] | None = None) -> None:
        """Write the code and the rights to a file, to be printed."""
        target = Path(QUrl(path).toLocalFile() or path)
        written = self.telling(then, lambda: self.codeWritten.emit(str(target)))
        self.session.read(lambda desk: write_visit_paper(desk, self._visit, target), written)

    @Slot(str, str, int)
    def setCount(self, check: str, outcome: str, number: int) -> None:
        """A stepper stands at this number now; quick taps come one after the other."""
        if number and check == MINOR_CHECK and outcome != NO_MINOR:
            self.minorDoubted.emit()
        if self.props.correcting:
            wanted = self._inputs.wanted
            self.change(wanted={**wanted, check: {**wanted.get(check, {}), outcome: number}})
            return
        is_more = number > self.props.numbers.get(f"{check}/{outcome}", 0)
        if is_more and check == DOCUMENT_CHECK and outcome != GENUINE and not self._is_police:
            self.documentDoubted.emit()

        def action(desk: Desk) -> Changes | Refusal:
            counted = drafts.totals_of(desk, self._visit).get(check, {}).get(outcome, 0)
            return persons.count_persons(desk, self._visit, check, outcome, number - counted)

        self.write(action)

    @property
    def _is_police(self) -> bool:
        return self._inputs.visit.me.agency is Agency.POLITIE

    @Slot(str)
    def correct(self, reason: str, then: Then | None = None) -> None:
        """Record the numbers that stand on the screen instead of those that were signed."""
        wanted = self._inputs.wanted
        self.write(
            lambda desk: corrections.correct_count(desk, self._visit, wanted, reason), then, done=self._on_corrected
        )

    @Slot()
    def forget(self) -> None:
        """Leave the numbers as they were."""
        self.change(wanted={})

    def _on_corrected(self) -> None:
        self.change(wanted={})
        self.corrected.emit()

    @Slot(str, str, int)
    def count(self, check: str, outcome: str, number: int, then: Then | None = None) -> None:
        """Add to a total, or with a negative number take from it."""
        self.write(lambda desk: persons.count_persons(desk, self._visit, check, outcome, number), then)


def _derive(known: PersonsInputs) -> PersonsProps:
    props = derive_persons_props(known.visit, known.wanted)
    if not known.code:
        return props
    rights = tuple({"title": in_language(head), "words": in_language(text)} for head, text in RIGHTS)
    return replace(props, visit_code=grouped(known.code), visit_squares=squares_of(known.code.encode()), rights=rights)


def _counts(known: VisitInputs, check: IdentityCheck) -> bool:
    return bool(check.counted_by_hand or check.id == REGISTRATION_PROOF) and known.me.agency in check.agencies


def _check(check: IdentityCheck, outcomes: tuple[dict[str, str], ...]) -> CheckRow:
    note, stored = in_language(check.note), in_language(check.may_be_stored)
    if check.id == REGISTRATION_PROOF:
        note = _translate("Persons", "Telt vanzelf mee als u een registratiebewijs nagaat. Min haalt er een weg.")
        stored = _translate("Persons", "aantal per controle")
    return CheckRow(check.id, in_language(check.question), note, _sentence(stored), outcomes)


def _age_text(years: int) -> str:
    text = _translate("Persons", "Wie hier werkt, moet minstens %1 jaar zijn.")
    return text.replace("%1", str(years)) if years else ""


def _sentence(stored: str) -> str:
    return _translate("Persons", "Bewaard blijft: %1.").replace("%1", stored)


def _of(check: IdentityCheck, rows: Iterable[CountRow]) -> Iterable[CountRow]:
    return (row for row in rows if row.check == check.id)
