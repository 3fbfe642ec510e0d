"""What revoked tablets handed in: who, when and how much lies aside, until who judges it lets it count."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Slot

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.drafts import Form
from inspector.casework.judging import hand_ins, wiping
from inspector.casework.judging.hand_ins import SET_ASIDE_SHOWN
from inspector.casework.visiting import handing_over
from inspector.domain.actions import Action, may
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.ids import InstallationId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Officer
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import VisitRow
from inspector.vault.model.revoked_devices import HandIn, LateEvent, LateLog, RevokedDevice
from inspector.viewmodels.screen.plain_words import changes_text, moment_text, role_word, short_day
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.screen.words import handed_in_text, kind_word
from inspector.viewmodels.sync.late_event_words import LateEventRow, late_event_rows
from inspector.wire.scopes import COMPARTMENTS, Role, StreamKind

_translate = QCoreApplication.translate

Then = Callable[[Changes | Refusal], None]


@dataclass(frozen=True, slots=True)
class HandInRow:
    """One revoked installation with what lies aside of it."""

    installation: str
    title: str
    officer: str
    revoked: str
    undecided: int
    """In how many parts nothing was decided yet."""
    wipe: str
    may_order: bool
    may_cancel: bool
    parts: tuple[dict[str, str], ...]
    stuck: tuple[dict[str, str], ...]
    """The visits that go on and in which nobody goes on in this device's place."""


@dataclass(frozen=True, slots=True)
class HandInInputs:
    """What the page is derived from."""

    waiting: tuple[HandIn, ...] = ()
    devices: tuple[RevokedDevice, ...] = ()
    """Every revoked one that this officer looks after, also of which nothing lies aside."""
    stuck: Mapping[InstallationId, tuple[VisitRow, ...]] = field(default_factory=dict)
    """For each of them the visits that nobody finishes unless somebody goes on in its place."""
    supervises: bool = True
    """Otherwise he judges as an investigator: nothing of it comes into a report, and he has nothing wiped."""
    names: Mapping[bytes, str] = field(default_factory=dict)
    """For each log the business it is about."""
    catalogues: tuple[Catalogue, ...] = ()
    looked_at: str = ""
    """The log that is open to be read."""
    events: tuple[LateEvent, ...] = ()
    most: int = SET_ASIDE_SHOWN
    """So many logs are listed that were set aside."""
    has_more: bool = False
    reasons: Mapping[str, str] | None = None
    """Why something is to be set aside, where that was typed and not done; by log, or by installation for all of it."""


@dataclass(frozen=True, slots=True)
class HandInProps:
    """The page as shown."""

    count: int = 0
    any_stuck: bool = False
    """Somebody is to go on in place of one of the devices."""
    about: str = ""
    rows: tuple[HandInRow, ...] = ()
    has_more: bool = False
    """More was set aside than is listed."""
    looked_at: str = ""
    events: tuple[LateEventRow, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)


def derive_hand_in_props(inputs: HandInInputs) -> HandInProps:
    """Turn what is known into what is shown."""
    return HandInProps(
        sum(bool(each.undecided.logs) for each in inputs.waiting),
        any(inputs.stuck.values()),
        _about_all(inputs),
        tuple(_row(each, inputs) for each in sorted(inputs.devices, key=lambda each: not _of(each, inputs).logs)),
        inputs.has_more,
        inputs.looked_at,
        late_event_rows(inputs.events, inputs.catalogues),
        inputs.reasons or {},
    )


@for_qml
class HandInsViewModel(ViewModel[HandInInputs, HandInProps]):
    """What the page of late hand-ins binds to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_hand_in_props, HandInInputs(), parent)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read again what lies aside."""
        looked_at, most = self._inputs.looked_at, self._inputs.most
        self.session.read(lambda desk: read_hand_ins(desk, looked_at, most), self._show_read)

    @Slot()
    def showMore(self) -> None:
        """Eerder terzijde gelegd: so much more of that."""
        self.change(most=self._inputs.most + SET_ASIDE_SHOWN)
        self.reload()

    @Slot(str)
    def look(self, log: str) -> None:
        """Open one part to be read, or none."""
        self.change(looked_at=log, events=())
        self.reload()

    @Slot(str, str)
    def accept(self, installation: str, log: str, then: Then | None = None) -> None:
        """Let count what is shown of a part, or of all that nobody decided about, and nothing that came since."""
        seen = self._seen(installation, log)
        if seen is not None:
            self.session.act(lambda desk: hand_ins.accept(desk, seen), self.telling(then, self.reload))

    @Slot(str, str, str)
    def setAside(self, installation: str, log: str, reason: str, then: Then | None = None) -> None:
        """Let lie what this page shows of a part, or of all that nobody decided about."""
        seen = self._seen(installation, log)
        about = log or installation
        if seen is not None:
            self.session.act(
                lambda desk: hand_ins.set_aside(desk, seen, reason, about),
                self.telling(then, lambda: self._set_aside(about)),
            )

    @Slot(str, str)
    def keepReason(self, about: str, reason: str) -> None:
        """Keep why a part, or all of a device, is to be set aside, until it is."""
        self.change(reasons={**(self._inputs.reasons or {}), about: reason})
        words = {"reason": reason} if reason else {}
        self.session.act(lambda desk: drafts.keep_form(desk, Form.SET_ASIDE, about, words), self.telling(None))

    @Slot(str)
    def orderWipe(self, installation: str, then: Then | None = None) -> None:
        """Let one device be wiped, as far as it is this officer's to say."""
        about = InstallationId(installation)
        self.session.act(lambda desk: wiping.order(desk, about), self.telling(then, self.reload))

    @Slot(str)
    def cancelWipe(self, installation: str) -> None:
        """Take back whatever was said about wiping it."""
        about = InstallationId(installation)
        self.session.act(lambda desk: wiping.cancel(desk, about), self.telling(done=self.reload))

    def _set_aside(self, about: str) -> None:
        """The draft went with what it became."""
        self.change(reasons={other: why for other, why in (self._inputs.reasons or {}).items() if other != about})
        self.reload()

    def _show_read(self, read: HandInInputs) -> None:
        """What is typed here is newer than any draft that is read later, and so is how much was asked for."""
        typed, read = self._inputs.reasons, replace(read, most=self._inputs.most)
        self.show(read if typed is None else replace(read, reasons=typed))

    def _seen(self, installation: str, log: str) -> HandIn | None:
        shown = next((e for e in self._inputs.waiting if e.writer.officer.installation == installation), None)
        if shown is None:
            return None
        seen = hand_ins.only(shown, bytes.fromhex(log)) if log else shown.undecided
        return seen if seen.logs else None

    def concerns(self, changes: Changes) -> bool:
        """Who was revoked, and what came of them."""
        return bool(changes.directory or changes.visits or changes.sync)


def read_hand_ins(desk: Desk, looked_at: str = "", most: int = SET_ASIDE_SHOWN) -> HandInInputs:
    """What lies aside, with the names of the businesses it is about, and what stands in the part that is open."""
    waiting = hand_ins.waiting(desk, most)
    events = hand_ins.look(desk, bytes.fromhex(looked_at)) if looked_at else ()
    supervises = may(desk.vault.me, Action.ACCEPT_HAND_IN)
    typed = {about: words["reason"] for about, words in drafts.forms_of(desk, Form.SET_ASIDE).items()}
    return HandInInputs(
        waiting,
        hand_ins.devices(desk, most),
        handing_over.stuck(desk),
        supervises,
        hand_ins.names(desk, waiting),
        desk.catalogues,
        looked_at,
        events,
        most,
        desk.vault.set_aside_count(most + 1) > most,
        typed,
    )


def _of(device: RevokedDevice, inputs: HandInInputs) -> HandIn:
    """What lies aside of a device; without logs where nothing does."""
    found = (each for each in inputs.waiting if each.writer.officer.installation == device.writer.officer.installation)
    return next(found, HandIn(device.writer, ()))


def _row(device: RevokedDevice, inputs: HandInInputs) -> HandInRow:
    officer, hand_in = device.writer.officer, _of(device, inputs)
    revoked = _translate("HandIns", "Apparaat ingetrokken op %1").replace("%1", moment_text(device.writer.revoked_at))
    shown = hand_in.undecided if hand_in.undecided.logs else hand_in
    is_ordered = any(each.by.role is Role.SUPERVISOR for each in device.orders)
    return HandInRow(
        officer.installation,
        handed_in_text(shown.events, officer.name) if shown.logs else _nothing_aside(officer),
        f"{officer.number} · {role_word(officer.role)}",
        revoked,
        len(hand_in.undecided.logs),
        _wipe(device) if inputs.supervises else "",
        inputs.supervises and not is_ordered and device.wiped_at is None,
        inputs.supervises and bool(device.orders) and device.wiped_at is None,
        tuple(_part(log, inputs) for log in hand_in.logs),
        tuple(
            {"visit": row.id, "name": row.business_name, "detail": f"{short_day(row.day)} · {kind_word(row.kind)}"}
            for row in inputs.stuck.get(officer.installation, ())
        ),
    )


def _about_all(inputs: HandInInputs) -> str:
    said = _translate("HandIns", "Deze wijzigingen zijn ondertekend met een apparaat dat is ingetrokken.")
    if inputs.supervises:
        more = _translate(
            "HandIns",
            "Ze staan in geen bezoek en geen rapport tot u ze aanvaardt. Ga eerst na wie het apparaat had, en bekijk"
            " elk deel. Het rapport vermeldt uw besluit.",
        )
    else:
        more = _translate(
            "HandIns",
            "Ze horen bij een opsporing en tellen daar pas mee als u ze aanvaardt. Ga eerst na wie het apparaat had, en"
            " bekijk elk deel. Uw coördinator leest dit niet en besluit hier niet over.",
        )
    return f"{said} {more}"


def _nothing_aside(officer: Officer) -> str:
    return _translate("HandIns", "%1: er ligt niets terzijde").replace("%1", officer.name)


def _wipe(device: RevokedDevice) -> str:
    people = ", ".join(f"{each.by.name} ({role_word(each.by.role)})" for each in device.orders)
    if device.wiped_at is not None:
        text = _translate("HandIns", "Gewist: het apparaat meldde op %1 dat het alles had ingeleverd.")
        return text.replace("%1", moment_text(device.wiped_at))
    if device.is_wipe_in_force:
        text = _translate(
            "HandIns",
            "Wordt gewist, op verzoek van %1: als alles is ingeleverd en daarna een dag voorbij is. Een apparaat dat"
            " geen verbinding meer maakt, wordt niet gewist.",
        )
        return text.replace("%1", people)
    if not device.orders:
        return ""
    text = _translate(
        "HandIns",
        "Gevraagd om te wissen door %1. Het gebeurt pas als een coördinator en de functioneel beheerder dat allebei"
        " zeggen.",
    )
    return text.replace("%1", people)


def _part(log: LateLog, inputs: HandInInputs) -> dict[str, str]:
    return {
        "key": log.head.log.hex(),
        "name": inputs.names.get(log.head.log) or _translate("HandIns", "Hier nog niet bekend"),
        "what": _kind_word(log.kind),
        "count": changes_text(log.events),
        "when": _when(log.first_at, log.last_at),
        "aside": _aside(log),
    }


def _aside(log: LateLog) -> str:
    if log.set_aside is None:
        return ""
    by = "" if log.set_aside.by is None else log.set_aside.by.name
    text = _translate("HandIns", "Terzijde gelegd door %1 op %2: %3")
    return text.replace("%1", by).replace("%2", moment_text(log.set_aside.at)).replace("%3", log.set_aside.reason)


def _when(first: datetime | None, last: datetime | None) -> str:
    if first is None or last is None:
        return ""
    begin, end = moment_text(first), moment_text(last)
    if begin == end:
        return begin
    return _translate("HandIns", "%1 tot %2").replace("%1", begin).replace("%2", end)


def _kind_word(kind: StreamKind) -> str:
    match kind:
        case StreamKind.VISIT:
            return _translate("HandIns", "Gedeeld deel van een bezoek")
        case _ if kind in COMPARTMENTS:
            return _translate("HandIns", "Bevindingen")
        case StreamKind.INVESTIGATION:
            return _translate("HandIns", "Opsporing")
        case StreamKind.BUSINESS:
            return _translate("HandIns", "Bedrijf")
        case StreamKind.PLAN:
            return _translate("HandIns", "Planning")
        case _:
            return _translate("HandIns", "Overig")
