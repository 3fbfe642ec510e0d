"""A registration pass that somebody shows: read, compared with the document, answered for 20 seconds, forgotten.

What is kept is one more in a count, once for each time the sheet comes to an answer. Number and day of birth are typed
into buffers that are overwritten as soon as they were compared.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework.desk import Desk
from inspector.casework.visiting import persons
from inspector.domain.actions import Action
from inspector.domain.age import BORN_SIZE
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.national import TWENTY_ONE
from inspector.domain.ids import ConditionId, VisitId
from inspector.passes.binding import BindingError
from inspector.passes.code import Pass
from inspector.passes.judging import AHEAD, NO_PASSES, Verdict, compare, counted, look_at
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, constant, for_qml
from inspector.viewmodels.screen.words import no_pictures_in_a_training
from inspector.viewmodels.visit.pass_file import ENDINGS, PassPicture
from inspector.viewmodels.visit.pass_list import known_to
from inspector.viewmodels.visit.pass_words import detail_of, file_problem, no_pass, number_of, title_of
from inspector.viewmodels.visit.short_sheet import ANSWER_SECONDS, ShortSheet, add_figure

_translate = QCoreApplication.translate

TYPING_SECONDS = 180
"""So long a pass waits for the document that it is tied to."""

_REGISTERED, _PASS = ConditionId("ID-08"), ConditionId("ID-09")


@dataclass(frozen=True, slots=True)
class PassInputs:
    """What the sheet is derived from."""

    visit: VisitInputs
    page: str = ""
    asked: str = ""
    filled: int = 0
    problem: str = ""
    busy: bool = False
    verdict: Verdict | None = None
    listed: datetime | None = None
    over_21: bool = False
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class PassProps:
    """The sheet as shown."""

    offered: bool = False
    """Whether this officer checks passes here at all."""
    page: str = ""
    """`code`, `file`, `number`, `born` or `answer`; nothing while it is closed."""
    asked: str = ""
    """What is to be typed from the document."""
    filled: int = 0
    """How many signs of it were typed."""
    problem: str = ""
    busy: bool = False
    title: str = ""
    detail: str = ""
    age: str = ""
    again: bool = False
    """Whether trying once more can help."""
    asks: bool = False
    """Whether a question to the register says more."""
    seconds: int = 0
    """Until the answer is gone."""


def derive_pass_props(inputs: PassInputs) -> PassProps:
    """Turn what is known into what is shown."""
    offered = is_offered(inputs.visit)
    if not offered or not inputs.page:
        return PassProps(offered=offered)
    verdict = inputs.verdict
    is_asked = inputs.visit.catalogue.minimum_age >= TWENTY_ONE
    shows_age = verdict is Verdict.REGISTERED and inputs.over_21 and is_asked
    return PassProps(
        offered=True,
        page=inputs.page,
        asked=inputs.asked,
        filled=inputs.filled,
        problem=inputs.problem,
        busy=inputs.busy,
        title="" if verdict is None else title_of(verdict),
        detail="" if verdict is None else detail_of(verdict, inputs.listed),
        age=_translate("PassCheck", "De pas zegt: 21 jaar of ouder.") if shows_age else "",
        asks=verdict in {Verdict.NO_LIST, Verdict.EXPIRED},
        again=verdict
        in {
            Verdict.CUT_SHORT,
            Verdict.NOT_OPENED,
            Verdict.NOT_PROVEN,
            Verdict.OTHER_DOCUMENT,
        },
        seconds=inputs.seconds,
    )


def is_offered(known: VisitInputs) -> bool:
    """Whether the law of the visit has a register, and this officer counts who is in it now."""
    if not known.may(Action.COUNT):
        return False
    checks = (_asked(known.catalogue, check) for check in (_REGISTERED, _PASS))
    return all(known.me.agency in agencies for agencies in checks)


def _asked(catalogue: Catalogue, check: ConditionId) -> tuple[str, ...]:
    found = catalogue.identity_check(check)
    return () if found is None else found.agencies


@for_qml
class PassCheckViewModel(ShortSheet[PassInputs, PassProps]):
    """What the sheet for passes binds to."""

    file = constant(FileChoiceViewModel, "file_choice")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_pass_props, PassInputs(inputs), parent)
        self._pass: Pass | None = None
        self._turn = 0
        """Of which code an answer is waited for: one that comes for an earlier code is nobody's."""
        self._picture: PassPicture | None = None
        self._number, self._born = Secret(), Secret()
        self.file_choice = FileChoiceViewModel(session.work, ENDINGS, self)

    @property
    def verdict(self) -> Verdict | None:
        """What stands there as an answer; nothing before one and after it."""
        return self._inputs.verdict

    @Slot()
    def open(self) -> None:
        """Somebody is going to show a pass."""
        self._forget()
        if self.props.offered:
            self.change(page="code")

    @Slot(str)
    def given(self, code: str) -> None:
        """A code was typed, or pasted."""
        if not self.props.offered or self._inputs.busy:
            return
        self._forget()
        self.change(page="code", busy=True)
        turn = self._turn
        self.session.read(lambda desk: _looked_at(desk, code), lambda found: self._on_looked_at(turn, found))

    @Slot()
    def chooseFile(self) -> None:
        """Somebody has a picture of the pass."""
        self._forget()
        if self.props.offered and self.session.is_training:
            self.change(page="code", problem=no_pictures_in_a_training())
        elif self.props.offered:
            self.change(page="file")
            self.file_choice.openToRead()

    @Slot(str)
    def chosen(self, path: str) -> None:
        """Read the pass on this picture."""
        if self._inputs.page != "file" or self._inputs.busy:
            return
        self.change(busy=True)
        turn, picture = self._turn, PassPicture(Path(path))
        self._picture = picture
        self.session.beside(picture.codes, lambda found: self._on_read(turn, found))

    def scanned(self, code: bytes) -> str:
        """A code was seen: nothing to say, for the answer says it."""
        self.given(code.decode("ascii", "replace"))
        return ""

    @Slot()
    def notShown(self) -> None:
        """Nobody has to carry a pass."""
        self._forget()
        if self.props.offered:
            self._answer(Verdict.NOT_SHOWN, None)

    @Slot(str)
    def typed(self, sign: str) -> None:
        """One more sign of the document."""
        secret = self._secret()
        if secret is None:
            return
        if add_figure(secret, sign, BORN_SIZE) if secret is self._born else secret.add(sign):
            self.change(filled=secret.length, problem="")

    @Slot()
    def erased(self) -> None:
        """The last sign was wrong."""
        secret = self._secret()
        if secret is not None:
            secret.erase()
            self.change(filled=secret.length)

    @Slot()
    def emptied(self) -> None:
        """All of it was wrong."""
        secret = self._secret()
        if secret is not None:
            secret.clear()
            self.change(filled=0)

    @Slot()
    def accepted(self) -> None:
        """What was asked for is typed."""
        said = self._pass
        if said is None or self._inputs.busy:
            return
        if self._inputs.page == "number":
            self.change(page="born", asked=_translate("PassCheck", "Geboortedatum: ddmmjjjj"), filled=0, problem="")
            return
        number, born = self._number.take(), self._born.take()
        self.change(busy=True, filled=0)

        def compared(_desk: Desk) -> Verdict | None:
            try:
                return compare(said, number, born)
            except BindingError:
                return None

        turn = self._turn
        self.session.read(compared, lambda verdict: self._on_compared(turn, verdict))

    @Slot()
    def tryAgain(self) -> None:
        """Another look, which takes the place of this one: it is not counted."""
        self.open()

    @Slot()
    def finish(self, then: Then | None = None) -> None:
        """The answer was seen, or its time is over: it is counted and gone."""
        verdict = self._inputs.verdict
        self.leave()
        if verdict is not None:
            self.write(lambda desk: persons.count_checked(desk, self._visit, counted(verdict)), then)

    @Slot()
    def askInstead(self, then: Then | None = None) -> None:
        """The register is asked about this person: whether he is registered is counted by its answer, and not here."""
        verdict = self._inputs.verdict
        found = {} if verdict is None else counted(verdict)
        rest = {check: outcome for check, outcome in found.items() if check != _REGISTERED}
        self.leave()
        if rest:
            self.write(lambda desk: persons.count_checked(desk, self._visit, rest), then)

    @Slot()
    def leave(self) -> None:
        """Close without an answer."""
        self._forget()

    def _secret(self) -> Secret | None:
        return {"number": self._number, "born": self._born}.get(self._inputs.page)

    def _on_read(self, turn: int, found: tuple[str, ...]) -> None:
        if self.is_deleted or turn != self._turn:
            return
        self._picture = None
        if len(found) == 1:
            self.change(busy=False)
            self.given(found[0])
        else:
            self.change(page="code", busy=False, problem=file_problem(is_empty=not found))

    def _on_looked_at(self, turn: int, found: "_Looked") -> None:
        if self.is_deleted or turn != self._turn:
            return
        if isinstance(found.result, Verdict):
            if found.result in NO_PASSES:
                self.change(page="code", busy=False, problem=no_pass(found.result))
            else:
                self._answer(found.result, found.listed)
            return
        self._pass = found.result
        asked = number_of(found.result.document)
        self.change(page="number", asked=asked, filled=0, busy=False, listed=found.listed, seconds=TYPING_SECONDS)
        self._tick.start()

    def _on_compared(self, turn: int, verdict: Verdict | None) -> None:
        said = self._pass
        if self.is_deleted or said is None or turn != self._turn:
            return
        if verdict is None:
            problem = _translate("PassCheck", "Dat is geen nummer met een geboortedatum. Typ beide opnieuw.")
            self.change(page="number", asked=number_of(said.document), busy=False, problem=problem)
            return
        self._answer(verdict, self._inputs.listed, over_21=said.over_21)

    def _answer(self, verdict: Verdict, listed: datetime | None, *, over_21: bool = False) -> None:
        self._pass = None
        self.change(
            page="answer",
            verdict=verdict,
            listed=listed,
            over_21=over_21,
            busy=False,
            seconds=ANSWER_SECONDS,
            problem="",
        )
        self._tick.start()

    def _forget(self) -> None:
        self._tick.stop()
        self._turn += 1
        self._pass = None
        picture, self._picture = self._picture, None
        if picture is not None:
            picture.let_go()
        self._number.clear()
        self._born.clear()
        self.show(PassInputs(self._inputs.visit))


@dataclass(frozen=True, slots=True)
class _Looked:
    """What came of a code, and of when the list was."""

    result: Pass | Verdict
    listed: datetime | None


def _looked_at(desk: Desk, code: str) -> _Looked:
    known, now = known_to(desk), desk.now()
    listed = None if known.newest is None else known.newest.issued
    result = look_at(code, known, now)
    if result not in NO_PASSES and desk.vault.clock.certain - now > AHEAD:
        return _Looked(Verdict.WRONG_CLOCK, listed)
    return _Looked(result, listed)
