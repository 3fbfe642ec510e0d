"""The first run: a one-time invitation and a passphrase become a vault for one officer on this device."""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.crypto.passphrase import PassphraseProblem
from inspector.crypto.wiping import wipe
from inspector.viewmodels.screen.passphrases import choose_help, different_text, problem_of, problem_text, repeat_help
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.shown import Shown, for_qml
from inspector.viewmodels.screen.work import Work

_translate = QCoreApplication.translate


class EnrolStep(StrEnum):
    """Where the wizard is."""

    CODE = "code"
    CHOOSE = "choose"
    REPEAT = "repeat"
    BUSY = "busy"


class Problem(Enum):
    """Why it did not go on."""

    NO_INVITATION = auto()
    UNSAFE_ADDRESS = auto()
    UNREACHABLE = auto()
    REFUSED = auto()
    NOT_TRUSTED = auto()
    DAMAGED_CERTIFICATES = auto()
    NOT_SAVED = auto()
    OUTDATED = auto()
    HUB_OUTDATED = auto()
    DIFFERENT = auto()


class EnrolmentFailedError(Exception):
    """This device is not enrolled; the code can be used again unless it was refused."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.name)
        self.problem = problem


class Enroller(Protocol):
    """What turns an invitation into a vault. All of it runs on the worker thread."""

    def check_invitation(self, text: str, hub: str, code: str) -> str:
        """Give the hub's address that an invitation names, or that was typed beside a code.

        Raises:
            EnrolmentFailedError: it cannot be one.
        """
        ...

    def enrol(self, text: str, hub: str, code: str, passphrase: bytearray) -> object:
        """Enrol at the hub, make the vault and keep it open.

        Raises:
            EnrolmentFailedError: it did not work.
        """
        ...


@dataclass(frozen=True, slots=True)
class EnrolInputs:
    """What the wizard is derived from. The one-time code is no secret of the vault."""

    step: EnrolStep = EnrolStep.CODE
    text: str = ""
    hub: str = ""
    code: str = ""
    address: str = ""
    filled: int = 0
    problem: Problem | PassphraseProblem | None = None
    was_wiped: bool = False


@dataclass(frozen=True, slots=True)
class EnrolProps:
    """The wizard as shown."""

    step: str = EnrolStep.CODE
    step_number: int = 1
    text: str = ""
    hub: str = ""
    code: str = ""
    address: str = ""
    filled: int = 0
    help: str = ""
    error: str = ""
    error_at: str = ""
    """The field that the error is about: `invitation`, `hub`, `code` or `passphrase`; none when it is no field's."""
    was_wiped: bool = False
    may_continue: bool = False


def derive_enrol_props(inputs: EnrolInputs) -> EnrolProps:
    """Turn what is known into what is shown."""
    help_text = repeat_help() if inputs.step is EnrolStep.REPEAT else choose_help(inputs.filled)
    return EnrolProps(
        step=inputs.step,
        step_number={EnrolStep.CODE: 1, EnrolStep.CHOOSE: 2, EnrolStep.REPEAT: 3, EnrolStep.BUSY: 3}[inputs.step],
        text=inputs.text,
        hub=inputs.hub,
        code=inputs.code,
        address=inputs.address,
        filled=inputs.filled,
        help=help_text,
        error="" if inputs.problem is None else _problem_text(inputs.problem),
        error_at="" if inputs.problem is None else _field_of(inputs.problem, is_typed=not inputs.text.strip()),
        was_wiped=inputs.was_wiped,
        may_continue=bool(inputs.text.strip() or (inputs.hub.strip() and inputs.code.strip())),
    )


@for_qml
class EnrolViewModel(Shown[EnrolInputs, EnrolProps]):
    """What the enrolment page binds to."""

    enrolled = Signal(object)
    """Carries what the enroller gave."""

    def __init__(self, enroller: Enroller, work: Work, parent: QObject | None = None) -> None:
        super().__init__(derive_enrol_props, EnrolInputs(), parent)
        self._enroller = enroller
        self._work = work
        self._typed = Secret()
        self._first = Secret()

    def tell_of_wiping(self) -> None:
        """Say why nothing is here any more, to whoever finds the device like this."""
        self.change(was_wiped=True)

    @Slot(str)
    def setText(self, text: str) -> None:
        """The invitation as scanned or pasted."""
        self.change(text=text, problem=None)

    @Slot(str)
    def setHub(self, hub: str) -> None:
        """The address of the hub, typed."""
        self.change(hub=hub, problem=None)

    @Slot(str)
    def setCode(self, code: str) -> None:
        """The one-time code, typed."""
        self.change(code=code, problem=None)

    @Slot()
    def proceed(self) -> None:
        """From the invitation to the passphrase."""
        i = self._inputs
        if i.step is EnrolStep.CODE and self.props.may_continue:
            self._work.submit(
                lambda: self._enroller.check_invitation(i.text, i.hub, i.code),
                lambda address: self.change(step=EnrolStep.CHOOSE, address=address, problem=None),
                self._failed,
            )

    @Slot()
    def goBack(self) -> None:
        """One step back."""
        if self._inputs.step in {EnrolStep.CHOOSE, EnrolStep.REPEAT}:
            before = EnrolStep.CODE if self._inputs.step is EnrolStep.CHOOSE else EnrolStep.CHOOSE
            self._start_typing(before)

    @Slot(str)
    def typed(self, sign: str) -> None:
        """One more sign of the passphrase."""
        if self._inputs.step is not EnrolStep.BUSY:
            self._typed.add(sign)
            self.change(filled=self._typed.length, problem=None)

    @Slot()
    def erased(self) -> None:
        """The last sign away."""
        self._typed.erase()
        self.change(filled=self._typed.length, problem=None)

    @Slot()
    def emptied(self) -> None:
        """All of it away."""
        self._typed.clear()
        self.change(filled=0, problem=None)

    @Slot()
    def accepted(self) -> None:
        """The passphrase is complete: repeat it, then enrol."""
        match self._inputs.step:
            case EnrolStep.CHOOSE:
                self._judge()
            case EnrolStep.REPEAT if not self._typed.same_as(self._first):
                self._start_typing(EnrolStep.CHOOSE, Problem.DIFFERENT)
            case EnrolStep.REPEAT:
                self._enrol()
            case EnrolStep.CODE | EnrolStep.BUSY:
                pass

    def _judge(self) -> None:
        problem = problem_of(self._typed)
        if problem is not None:
            self.change(problem=problem)
            return
        self._first.put(self._typed)
        self._start_typing(EnrolStep.REPEAT)

    def _enrol(self) -> None:
        i, passphrase = self._inputs, self._typed.take()
        self._first.clear()
        self.change(step=EnrolStep.BUSY, filled=0, problem=None)

        def enrol() -> object:
            try:
                return self._enroller.enrol(i.text, i.hub, i.code, passphrase)
            finally:
                wipe(passphrase)

        self._work.submit(enrol, self.enrolled.emit, self._failed)

    def _start_typing(self, step: EnrolStep, problem: Problem | None = None) -> None:
        self._typed.clear()
        self.change(step=step, filled=0, problem=problem)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, EnrolmentFailedError):
            raise error
        self._start_typing(EnrolStep.CODE, error.problem)


def _field_of(problem: Problem | PassphraseProblem, *, is_typed: bool) -> str:
    """Who scanned or pasted can only take another invitation; who typed looks at the address or at the code."""
    match problem:
        case PassphraseProblem() | Problem.DIFFERENT:
            return "passphrase"
        case Problem.NO_INVITATION | Problem.REFUSED:
            return "code" if is_typed else "invitation"
        case Problem.UNSAFE_ADDRESS:
            return "hub" if is_typed else "invitation"
        case Problem.UNREACHABLE | Problem.NOT_TRUSTED:
            return "hub" if is_typed else ""
        case Problem.NOT_SAVED | Problem.DAMAGED_CERTIFICATES | Problem.OUTDATED | Problem.HUB_OUTDATED:
            return ""


def _problem_text(problem: Problem | PassphraseProblem) -> str:
    if isinstance(problem, PassphraseProblem):
        return problem_text(problem)
    return {
        Problem.NO_INVITATION: _translate(
            "Enrol", "Dit is geen uitnodiging. Vraag de functioneel beheerder om de hele tekst of code."
        ),
        Problem.UNSAFE_ADDRESS: _translate("Enrol", "Dit adres is niet veilig. Het moet met https:// beginnen."),
        Problem.UNREACHABLE: _translate("Enrol", "De server is niet bereikbaar. Aanmelden kan alleen met verbinding."),
        Problem.REFUSED: _translate("Enrol", "De code klopt niet, is verlopen of al gebruikt. Vraag een nieuwe."),
        Problem.NOT_TRUSTED: _translate(
            "Enrol", "Wie antwoordde, kan niet bewijzen dat hij de server is. Bel de functioneel beheerder."
        ),
        Problem.DAMAGED_CERTIFICATES: _translate(
            "Enrol",
            "Het bestand waaraan dit apparaat de server herkent, is weg of beschadigd. Vraag de functioneel beheerder"
            " om het opnieuw neer te zetten.",
        ),
        Problem.NOT_SAVED: _translate("Enrol", "De schijf weigert. Maak ruimte vrij en probeer opnieuw."),
        Problem.OUTDATED: _translate(
            "Enrol", "Deze app is ouder dan de server. Laat een nieuwe versie installeren; de code blijft geldig."
        ),
        Problem.HUB_OUTDATED: _translate(
            "Enrol",
            "De server is ouder dan deze app. Vraag de functioneel beheerder om hem bij te werken;"
            " de code blijft geldig.",
        ),
        Problem.DIFFERENT: different_text(),
    }[problem]
