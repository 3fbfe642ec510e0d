"""A question to the register: typed on keys that keep nothing, sealed at once, answered for 20 seconds, counted.

The number exists in one buffer only, which is overwritten as soon as it was sealed. What the register says is opened
here, shown as numbers, and forgotten; only the counts go on.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework.desk import Desk
from inspector.casework.visiting import asking
from inspector.casework.visiting.asking import AskingState
from inspector.crypto.wiping import wipe
from inspector.domain.citizen_number import digits_pass
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.vault.files.asked import Waiting
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, for_qml
from inspector.viewmodels.visit.question_keys import question_key_of
from inspector.viewmodels.visit.short_sheet import ANSWER_SECONDS, ShortSheet
from inspector.wire.asking.questions import BSN_SIZE, RegisterAnswer, open_answer
from inspector.wire.errors import WireError

_translate = QCoreApplication.translate

TYPING_SECONDS = 120
"""So long a number may stand half typed."""

_OUTCOMES = {RegisterAnswer.REGISTERED: "ja", RegisterAnswer.NOT_REGISTERED: "nee"}
_UNKNOWN = "niet_vast_te_stellen"


@dataclass(frozen=True, slots=True)
class Said:
    """What one question came to: an answer of the register, or nothing that counts as one."""

    answer: RegisterAnswer | None
    is_over: bool = False
    """Nobody answered in time."""

    @property
    def outcome(self) -> str:
        """What is counted for it."""
        return _UNKNOWN if self.answer is None else _OUTCOMES.get(self.answer, _UNKNOWN)


@dataclass(frozen=True, slots=True)
class AskingInputs:
    """What the sheet is derived from."""

    visit: VisitInputs
    page: str = ""
    filled: int = 0
    is_present: bool = False
    problem: str = ""
    busy: bool = False
    said: tuple[Said, ...] = ()
    is_late: bool = False
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class AskingProps:
    """The sheet as shown."""

    offered: bool = False
    """Whether this officer can ask here now."""
    page: str = ""
    """`number`, `sealed` or `answer`; nothing while it is closed."""
    filled: int = 0
    present: bool = False
    problem: str = ""
    busy: bool = False
    tokens: int = 0
    waiting: str = ""
    ready: int = 0
    """How many answers can be looked at."""
    lines: tuple[str, ...] = ()
    """What the register said, in numbers."""
    late: str = ""
    seconds: int = 0


def derive_asking_props(inputs: AskingInputs) -> AskingProps:
    """Turn what is known into what is shown."""
    state = inputs.visit.asking
    props = AskingProps(
        offered=state.offered and not inputs.visit.needs_newer,
        tokens=state.tokens,
        waiting=_waiting_text(state),
        ready=state.answered,
    )
    if not inputs.page:
        return props
    return replace(
        props,
        page=inputs.page,
        filled=inputs.filled,
        present=inputs.is_present,
        problem=inputs.problem,
        busy=inputs.busy,
        lines=tuple(_lines(inputs.said)),
        late=_translate("Asking", "Later gekomen: het verandert niets aan wat al ondertekend is.")
        if inputs.is_late
        else "",
        seconds=inputs.seconds,
    )


@for_qml
class AskingViewModel(ShortSheet[AskingInputs, AskingProps]):
    """What the sheet for questions binds to."""

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_asking_props, AskingInputs(inputs), parent)
        self._number = Secret()
        self._turn = 0
        """Of which opening of the sheet something is waited for: what comes for an earlier one is shown nowhere."""
        self._is_owed = False
        """Whether a pass left this person to a question that was not sealed yet."""

    @property
    def said(self) -> tuple[Said, ...]:
        """What stands there as answers, in no order."""
        return self._inputs.said

    @Slot()
    def open(self) -> None:
        """Somebody is present whom the officer asks about."""
        self._forget()
        if self.props.offered:
            self.change(page="number", seconds=TYPING_SECONDS)
            self._tick.start()

    @Slot()
    def openInstead(self) -> None:
        """The same after a pass that left open whether this person is registered: unasked, that is what is counted."""
        self.open()
        self._is_owed = self.props.page == "number"

    @Slot(bool)
    def sayPresent(self, present: bool) -> None:
        """The person sits here and was told what is asked."""
        self.change(is_present=present, problem="")

    @Slot(str)
    def typed(self, figure: str) -> None:
        """One more figure of the number."""
        if self._inputs.page == "number" and self._number.length < BSN_SIZE and self._number.add(figure):
            self.change(filled=self._number.length, problem="")
            if self._number.length == BSN_SIZE:
                self._look_at_the_number()

    @Slot()
    def erased(self) -> None:
        """The last figure was wrong."""
        self._number.erase()
        self.change(filled=self._number.length, problem="")

    @Slot()
    def emptied(self) -> None:
        """All of it was wrong."""
        self._number.clear()
        self.change(filled=0, problem="")

    @Slot()
    def ask(self, then: Then | None = None) -> None:
        """Seal the question; the number is gone when this returns its answer, whatever that is."""
        if self._inputs.busy:
            return
        digits, present = self._number.take(), self._inputs.is_present
        self.change(busy=True, filled=0)

        def sealed(desk: Desk) -> Changes | Refusal:
            try:
                return asking.ask(desk, self._visit, digits, question_key_of(desk), is_present=present)
            finally:
                wipe(digits)

        turn, is_owed, self._is_owed = self._turn, self._is_owed, False
        self.write(
            sealed,
            then,
            done=lambda: self._on_sealed(turn),
            failed=lambda why: self._on_refused(turn, why, is_owed=is_owed),
        )

    @Slot()
    def look(self) -> None:
        """See what the register said: once, for 20 seconds. A second tap meanwhile takes nothing away."""
        if self._inputs.busy:
            return
        self._forget()
        self.change(busy=True)
        turn = self._turn
        self.session.act(lambda desk: _looked_at(desk, self._visit), lambda found: self._on_said(turn, found))

    @Slot()
    def leave(self) -> None:
        """Close the sheet; whatever stood there is gone."""
        is_owed, self._is_owed = self._is_owed, False
        self._forget()
        if is_owed:
            self._count_unasked()

    def _look_at_the_number(self) -> None:
        digits = self._number.take()
        is_good = digits_pass(digits)
        for each in digits:
            self._number.add(chr(each))
        wipe(digits)
        if not is_good:
            problem = _translate("Asking", "Er is een cijfer verkeerd getypt: de elfproef klopt niet.")
            self.change(problem=problem)

    def _on_sealed(self, turn: int) -> None:
        if turn == self._turn:
            self.change(page="sealed", busy=False, is_present=False, problem="", seconds=ANSWER_SECONDS)

    def _on_refused(self, turn: int, why: str, *, is_owed: bool) -> None:
        if turn == self._turn:
            self._is_owed = is_owed
            self.change(busy=False, problem=why)
        elif is_owed:
            self._count_unasked()

    def _count_unasked(self) -> None:
        self.write(lambda desk: asking.count_answers(desk, self._visit, [_UNKNOWN]))

    def _on_said(self, turn: int, found: "_Looked | Refusal") -> None:
        if self.is_deleted or turn != self._turn:
            return
        self.change(busy=False)
        if not isinstance(found, _Looked):
            self.change(page="sealed", problem=refusal_text(found), seconds=ANSWER_SECONDS)
        elif found.said:
            self.change(
                page="answer", said=found.said, is_late=found.is_late, problem=found.problem, seconds=ANSWER_SECONDS
            )
        self._tick.start()

    def _forget(self) -> None:
        self._tick.stop()
        self._turn += 1
        self._number.clear()
        self.show(AskingInputs(self._inputs.visit))


@dataclass(frozen=True, slots=True)
class _Looked:
    """What the register said, and what became of counting it."""

    said: tuple[Said, ...]
    is_late: bool = False
    problem: str = ""
    changes: Changes = Changes()  # noqa: RUF009 - it is frozen


def _looked_at(desk: Desk, visit: VisitId) -> "_Looked | Refusal":
    taken = asking.take_answers(desk, visit)
    if isinstance(taken, Refusal):
        return taken
    said = tuple(map(_said, taken))
    known = desk.vault.visit(visit)
    is_late = known is not None and known.signed is not None
    counted = asking.count_answers(desk, visit, [each.outcome for each in said]) if said else Changes()
    if isinstance(counted, Refusal):
        asking.put_back(desk, taken)
        return _Looked(said, is_late, refusal_text(counted), Changes(visits=frozenset({visit})))
    return _Looked(said, is_late, "", counted | Changes(visits=frozenset({visit})))


def _said(waiting: Waiting) -> Said:
    if not waiting.sealed:
        return Said(None, is_over=True)
    try:
        return Said(open_answer(waiting.reply_key, waiting.sealed, waiting.answer))
    except WireError:
        return Said(None)


def _lines(said: Iterable[Said]) -> Iterable[str]:
    every = tuple(said)
    answers = {
        RegisterAnswer.REGISTERED: _translate("Asking", "Geregistreerd"),
        RegisterAnswer.NOT_REGISTERED: _translate("Asking", "Niet geregistreerd"),
        RegisterAnswer.TOKEN_USED: _translate("Asking", "Niet vast te stellen: deze vraag was al gebruikt"),
        RegisterAnswer.BUDGET_SPENT: _translate(
            "Asking", "Niet vast te stellen: uw organisatie kan vandaag niets meer vragen"
        ),
        RegisterAnswer.TOO_LATE: _translate("Asking", "Niet vast te stellen: de vraag kwam te laat aan"),
        RegisterAnswer.NOT_ACCEPTED: _translate(
            "Asking", "Niet vast te stellen: het register neemt deze vraag niet aan"
        ),
    }
    for answer, text in answers.items():
        number = sum(1 for each in every if each.answer is answer)
        if number:
            yield _numbered(text, number, len(every))
    over = sum(1 for each in every if each.is_over)
    if over:
        yield _numbered(
            _translate("Asking", "Niet vast te stellen: niemand antwoordde binnen 12 uur"), over, len(every)
        )
    unread = sum(1 for each in every if each.answer is None and not each.is_over)
    if unread:
        text = _translate("Asking", "Niet vast te stellen: het antwoord komt niet van het register dat u vroeg")
        yield _numbered(text, unread, len(every))


def _numbered(text: str, number: int, all_of_them: int) -> str:
    if all_of_them == 1:
        return text
    return _translate("Asking", "%1 keer: %2").replace("%1", str(number)).replace("%2", text)


def _waiting_text(state: AskingState) -> str:
    if not state.waiting:
        return ""
    if state.waiting == 1:
        return _translate("Asking", "Eén vraag wacht op antwoord van het register, hoogstens 12 uur.")
    text = _translate("Asking", "%1 vragen wachten op antwoord van het register, hoogstens 12 uur.")
    return text.replace("%1", str(state.waiting))
