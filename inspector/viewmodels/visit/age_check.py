"""How old somebody is by the document that he shows: computed here, said for 20 seconds, counted, forgotten.

The day of birth is typed into a buffer that is overwritten before the answer is shown.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.visiting import persons
from inspector.crypto.wiping import wipe
from inspector.domain.actions import Action
from inspector.domain.age import BORN_SIZE, may_be_and_is
from inspector.domain.catalogue.national import ADULT
from inspector.domain.ids import ConditionId, VisitId
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, for_qml
from inspector.viewmodels.visit.short_sheet import ANSWER_SECONDS, ShortSheet, add_figure

_translate = QCoreApplication.translate

TYPING_SECONDS = 180
"""So long a day of birth may stand half typed."""
_OLD_ENOUGH = ConditionId("ID-05")


@dataclass(frozen=True, slots=True)
class AgeInputs:
    """What the sheet is derived from."""

    visit: VisitInputs
    page: str = ""
    filled: int = 0
    problem: str = ""
    outcome: str = ""
    """As the catalogue calls it."""
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class AgeProps:
    """The sheet as shown."""

    offered: bool = False
    """Whether the law of the visit has an age above 18, and this officer counts it now."""
    page: str = ""
    """`born` or `answer`; nothing while it is closed."""
    filled: int = 0
    problem: str = ""
    title: str = ""
    seconds: int = 0


def derive_age_props(inputs: AgeInputs) -> AgeProps:
    """Turn what is known into what is shown."""
    offered = is_offered(inputs.visit)
    if not offered or not inputs.page:
        return AgeProps(offered=offered)
    title = _title(inputs.outcome, inputs.visit.catalogue.minimum_age) if inputs.page == "answer" else ""
    return AgeProps(
        offered=True,
        page=inputs.page,
        filled=inputs.filled,
        problem=inputs.problem,
        title=title,
        seconds=inputs.seconds,
    )


def is_offered(known: VisitInputs) -> bool:
    """Whether there is an age to look for, and this officer counts who has it now."""
    asked = known.catalogue.identity_check(_OLD_ENOUGH)
    return asked is not None and known.me.agency in asked.agencies and known.may(Action.COUNT)


@for_qml
class AgeCheckViewModel(ShortSheet[AgeInputs, AgeProps]):
    """What the sheet for an age binds to."""

    minorDoubted = Signal()

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_age_props, AgeInputs(inputs), parent)
        self._born = Secret()

    @Slot()
    def open(self) -> None:
        """Somebody shows a document."""
        self.leave()
        if self.props.offered:
            self.change(page="born", seconds=TYPING_SECONDS)
            self._tick.start()

    @Slot(str)
    def typed(self, sign: str) -> None:
        """One more figure of the day of birth."""
        if self._inputs.page == "born" and add_figure(self._born, sign, BORN_SIZE):
            self.change(filled=self._born.length, problem="")

    @Slot()
    def erased(self) -> None:
        """The last sign was wrong."""
        self._born.erase()
        self.change(filled=self._born.length)

    @Slot()
    def emptied(self) -> None:
        """All of it was wrong."""
        self._born.clear()
        self.change(filled=0)

    @Slot()
    def accepted(self) -> None:
        """The day of birth is typed: from here on it is nowhere."""
        if self._inputs.page != "born":
            return
        known, born = self._inputs.visit, self._born.take()
        enough, adult = (may_be_and_is(born, years, known.today) for years in (known.catalogue.minimum_age, ADULT))
        wipe(born)
        if enough is None or adult is None:
            self.change(filled=0, problem=_translate("AgeCheck", "Dat is geen geboortedatum. Typ acht cijfers."))
        elif not adult[1]:
            self.leave()
            self.minorDoubted.emit()
        else:
            outcome = {(True, True): "ja", (False, False): "nee"}.get(enough, "niet_vast_te_stellen")
            self.change(page="answer", outcome=outcome, filled=0, problem="", seconds=ANSWER_SECONDS)

    @Slot()
    def finish(self, then: Then | None = None) -> None:
        """The answer was seen, or its time is over: it is counted and gone."""
        outcome = self._inputs.outcome
        self.leave()
        if outcome:
            self.write(lambda desk: persons.count_persons(desk, self._visit, _OLD_ENOUGH, outcome, 1), then)

    @Slot()
    def leave(self) -> None:
        """Close without an answer."""
        self._tick.stop()
        self._born.clear()
        self.show(AgeInputs(self._inputs.visit))


def _title(outcome: str, years: int) -> str:
    said = {
        "ja": _translate("AgeCheck", "%1 jaar of ouder"),
        "nee": _translate("AgeCheck", "Jonger dan %1 jaar"),
    }.get(outcome, _translate("AgeCheck", "Niet vast te stellen"))
    return said.replace("%1", str(years))
