"""Joining by a code without a network. Of a scanned one it is shown where it leads, and only a yes takes part."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.visiting import joining
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started
from inspector.crypto.joincode import JoinCodeError
from inspector.domain.refusals import Refusal
from inspector.viewmodels.businesses.joining_typed import TypedJoinViewModel
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, constant, for_qml
from inspector.viewmodels.screen.words import kind_word

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class JoiningProps:
    """The visit that waits for a yes."""

    proposed: bool = False
    business: str = ""
    address: str = ""
    kind: str = ""


@for_qml
class JoiningViewModel(ViewModel[Invitation | None, JoiningProps]):
    """What the question after scanning binds to, and the sheet for who types."""

    visitStarted = Signal(str)

    typed = constant(TypedJoinViewModel, "typed_code")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_joining_props, None, parent)
        self.typed_code = TypedJoinViewModel(session, self)
        self.typed_code.visitStarted.connect(self.visitStarted)

    def retranslate(self) -> None:
        """The question and the sheet, in what is the language now."""
        super().retranslate()
        self.typed_code.retranslate()

    def scanned(self, code: bytes) -> str:
        """A code was seen: ask whether to join, or say in one sentence that it is none of ours."""
        try:
            invitation = joining.read_qr(code)
        except JoinCodeError:
            return _translate("Camera", "Dit is geen deelnamecode. Richt op de code op het scherm van uw collega.")
        self.show(invitation)
        return ""

    @Slot()
    def join(self) -> None:
        """Meedoen."""
        invitation = self._inputs
        if invitation is not None:
            self.show(None)
            self.session.act(lambda desk: joining.join_visit(desk, invitation), self._joined)

    @Slot()
    def decline(self) -> None:
        """Not this visit."""
        self.show(None)

    def _joined(self, result: Started | Refusal) -> None:
        if not self.is_deleted and self.tell(result) and isinstance(result, Started):
            self.visitStarted.emit(result.visit)


def derive_joining_props(invitation: Invitation | None) -> JoiningProps:
    """Turn what a code told into what is asked."""
    given = None if invitation is None else invitation.given
    if given is None:
        return JoiningProps(proposed=invitation is not None)
    return JoiningProps(
        proposed=True, business=given.business.name, address=given.business.address, kind=kind_word(given.kind)
    )
