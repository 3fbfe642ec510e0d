"""Delen: this laptop listens for one colleague for a short time, or goes to a colleague's with the code."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.crypto.ids import IdSource
from inspector.sync.lan.outcomes import Ended, ShareEvent, Visited, VisitFault
from inspector.sync.lan.own_addresses import OwnAddress, own_addresses
from inspector.sync.lan.share_code import ShareCode, ShareCodeError, read_share_code, typed_share_code
from inspector.sync.lan.turns import Host
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.squares import squares_of
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.sync.beside import Beside
from inspector.viewmodels.sync.share_words import ended_notice, nowhere_notice, visited_notice
from inspector.viewmodels.sync.stick_words import StickNotice

if TYPE_CHECKING:
    # Bring sockets, TLS and HTTP with them: loaded when somebody shares.
    from inspector.sync.lan.sharing import Sharing
    from inspector.sync.lan.visiting import Visiting

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ShareInputs:
    """What the sheet is derived from."""

    is_open: bool = False
    addresses: tuple[OwnAddress, ...] = ()
    address: str = ""
    code: ShareCode | None = None
    """While this device listens."""
    colleague: str = ""
    """Who came by just now."""
    is_visiting: bool = False
    typed_error: str = ""
    notice: StickNotice = field(default_factory=StickNotice)


@dataclass(frozen=True, slots=True)
class ShareProps:
    """The sheet as shown."""

    is_open: bool = False
    sharing: bool = False
    busy: bool = False
    squares: tuple[str, ...] = ()
    address: str = ""
    code: str = ""
    step: str = ""
    addresses: tuple[dict[str, str], ...] = ()
    """To choose from, when there is more than one."""
    chosen: str = ""
    typed_error: str = ""
    notice: str = ""
    tone: str = "neutral"


def derive_share_props(inputs: ShareInputs) -> ShareProps:
    """Turn what is known into what is shown."""
    code = inputs.code
    choices = tuple(
        {"key": each.address, "label": " · ".join(filter(None, (each.name, each.address)))} for each in inputs.addresses
    )
    return ShareProps(
        is_open=inputs.is_open,
        sharing=code is not None,
        busy=inputs.is_visiting or bool(inputs.colleague),
        squares=() if code is None else squares_of(code.text().encode()),
        address="" if code is None else code.address,
        code="" if code is None else code.code,
        step=_step(inputs),
        addresses=choices if len(choices) > 1 else (),
        chosen=inputs.address,
        typed_error=inputs.typed_error,
        notice=inputs.notice.text,
        tone=inputs.notice.tone,
    )


def _step(inputs: ShareInputs) -> str:
    if inputs.is_visiting:
        return _translate("Share", "Bezig met uitwisselen. Laat beide schermen open.")
    if inputs.colleague:
        return _translate("Share", "%1 is er. Laat beide schermen open.").replace("%1", inputs.colleague)
    if inputs.code is not None:
        return _translate(
            "Share",
            "Laat uw collega deze code scannen of typen. Alleen een collega die aan hetzelfde bezoek meedoet, krijgt"
            " daarvan iets. Het delen stopt na tien minuten, als u dit sluit of als u vergrendelt.",
        )
    return _translate(
        "Share",
        "Een van u beiden toont een code, de ander scant of typt die. Beide apparaten hangen aan een kabel of netwerk.",
    )


@for_qml
class ShareViewModel(ViewModel[ShareInputs, ShareProps]):
    """What the sheet Delen binds to."""

    _told = Signal(object)
    _brought = Signal(object)

    def __init__(
        self,
        session: Session,
        ids: IdSource,
        addresses: Callable[[], tuple[OwnAddress, ...]] = own_addresses,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(session, derive_share_props, ShareInputs(), parent)
        self._ids = ids
        self._addresses = addresses
        self._lock = Lock()
        self._wanted: object = None
        self._sharing: Sharing | None = None
        self._visiting: Visiting | None = None
        self._side = Beside(session, "share", self)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._brought.connect(session.publish, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def openSheet(self) -> None:
        """Delen: nothing listens yet."""
        self.show(ShareInputs(is_open=True))

    @Slot()
    def leave(self) -> None:
        """Stop whatever goes on, and put the sheet away."""
        self.stop()
        self.show(ShareInputs())

    @Slot()
    def share(self) -> None:
        """Code tonen: listen on the first address there is."""
        found = self._addresses()
        if not found:
            self.change(notice=nowhere_notice())
            return
        self.change(addresses=found)
        self.chooseAddress(found[0].address)

    @Slot(str)
    def chooseAddress(self, address: str) -> None:
        """Listen on this address, and on no other."""
        self.stop()
        self.change(address=address, notice=StickNotice(), colleague="")
        wanted = self._wanted = object()
        self.session.read(self._host, lambda host: self._listen(host, address, wanted))

    @Slot()
    def stop(self) -> None:
        """Stoppen: nobody can come by any more, and what goes on breaks off."""
        with self._lock:
            self._wanted = None
            sharing, self._sharing = self._sharing, None
        if sharing is not None:
            sharing.end(Ended.STOPPED)
        visiting, self._visiting = self._visiting, None
        if visiting is not None:
            visiting.cancel()
        self.change(code=None, colleague="", is_visiting=False)

    @Slot(str, str)
    def visit(self, address: str, code: str) -> None:
        """Verbinden, with what was typed."""
        try:
            self._visit(typed_share_code(address, code))
        except ShareCodeError:
            self.change(typed_error=_translate("Share", "Dit adres of deze code klopt niet. Kijk ze na."))

    def scanned(self, code: bytes) -> str:
        """A code was seen: go there, or say in one sentence that it is none of ours."""
        try:
            self._visit(read_share_code(code.decode(errors="replace")))
        except ShareCodeError as error:
            if error.is_newer:
                return visited_notice(Visited(fault=VisitFault.OUTDATED)).text
            return _translate("Share", "Dit is geen code van Delen. Richt op de code op het scherm van uw collega.")
        return ""

    def concerns(self, changes: Changes) -> bool:  # noqa: ARG002 - the signature of every view model
        """Nothing: it shows what goes on between two devices."""
        return False

    def reload(self) -> None:
        """Nothing is read for it."""

    def end(self) -> None:
        """The vault closes: nothing is shared any more."""
        self.stop()

    def _listen(self, host: Host, address: str, wanted: object) -> None:
        if self.is_deleted or self._wanted is not wanted:
            return
        self._side.start(
            lambda: self._kept(_listening(host, address, self._ids, self._tell), wanted),
            lambda sharing: self._listens(sharing, wanted),
        )

    def _kept(self, sharing: "Sharing | None", wanted: object) -> "Sharing | None":
        """What was stopped or locked before it listened ends at once, though nobody is left to hear of it."""
        with self._lock:
            is_wanted = self._wanted is wanted
            if is_wanted:
                self._sharing = sharing
        if sharing is not None and not is_wanted:
            sharing.end(Ended.STOPPED)
        return sharing

    def _listens(self, sharing: "Sharing | None", wanted: object) -> None:
        if self.is_deleted or self._wanted is not wanted:
            return
        if sharing is None:
            self.change(notice=nowhere_notice())
        elif sharing is self._sharing:
            self.change(code=sharing.code)

    def _visit(self, code: ShareCode) -> None:
        self.stop()
        self.change(is_open=True, is_visiting=True, typed_error="", notice=StickNotice())
        self.session.read(self._host, lambda host: self._go(host, code))

    def _go(self, host: Host, code: ShareCode) -> None:
        if self.is_deleted or not self._inputs.is_visiting:
            return
        from inspector.sync.lan.visiting import Visiting  # noqa: PLC0415 - see above

        visiting = self._visiting = Visiting(host, code, self._ids)

        def came(visited: Visited) -> None:
            if self._visiting is visiting:
                self._visiting = None
                self.change(is_visiting=False, notice=visited_notice(visited))

        self._side.start(visiting.go, came)

    def _tell(self, sharing: "Sharing", event: ShareEvent) -> None:
        with suppress(RuntimeError):
            self._told.emit((sharing, event))

    @Slot(object)
    def _on_told(self, told: "tuple[Sharing, ShareEvent]") -> None:
        sharing, event = told
        if self.is_deleted or sharing is not self._sharing:
            return
        if event.ended is None:
            self.change(colleague=event.colleague)
            return
        self._sharing = None
        self.change(code=None, colleague="", notice=ended_notice(event))

    def _host(self, desk: Desk) -> Host:
        return Host(
            desk.vault,
            self._side.on_vault,
            lambda: settling.settle(desk),
            desk.now_ms,
            self._bring,
        )

    def _bring(self, changes: Changes) -> None:
        with suppress(RuntimeError):
            self._brought.emit(changes)


def _listening(
    host: Host, address: str, ids: IdSource, tell: "Callable[[Sharing, ShareEvent], None]"
) -> "Sharing | None":
    """Nothing when the address is gone meanwhile."""
    from inspector.sync.lan.sharing import Sharing  # noqa: PLC0415 - see above

    try:
        return Sharing(host, address, ids, tell)
    except OSError:
        return None
