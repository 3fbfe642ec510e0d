"""Hearing a colleague's device now, before signing or to sign together: codes from screen to screen, or a file."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Slot

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.visiting import hearing
from inspector.casework.visiting.hearing import Heard
from inspector.crypto.statements import installation_id
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.refusals import NotSaved, Refusal, UnknownThing
from inspector.sync import meeting
from inspector.sync.by_stick.file_bundle import FileBundleError, read_bundle, write_bundle
from inspector.sync.by_stick.file_carrier import frames_for, lines_for, take_in
from inspector.sync.meeting import Greeting, MeetingError, Parts
from inspector.vault.model.changes import Changes
from inspector.vault.model.clock import moment_at
from inspector.vault.model.errors import NotSavedError
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.squares import squares_of
from inspector.viewmodels.screen.visit_tab import Session, VisitInputs, VisitTab, constant, for_qml
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

ENDING = ".uitwisseling"


@dataclass(frozen=True, slots=True)
class HearingInputs:
    """What the sheet is derived from."""

    visit: VisitInputs
    installation: InstallationId | None = None
    """Whose device is heard now."""
    heard: Greeting | None = None
    """What that device showed last."""
    parts: Parts = field(default_factory=Parts)
    codes: tuple[bytes, ...] = ()
    place: int = 0
    has_more: bool = False
    lacks: bool = True
    notice: str = ""


@dataclass(frozen=True, slots=True)
class HearingProps:
    """The sheet as shown."""

    is_open: bool = False
    name: str = ""
    squares: tuple[str, ...] = ()
    count: int = 0
    step: str = ""
    needs_file: bool = False
    is_heard: bool = False
    notice: str = ""
    file_stem: str = ""


@dataclass(frozen=True, slots=True)
class _Met:
    """What is shown next, what was heard, and whether anything of the colleague's is still lacking."""

    codes: tuple[bytes, ...]
    has_more: bool
    heard: Greeting | None
    lacks: bool
    changes: Changes = field(default_factory=Changes)


def derive_hearing_props(inputs: HearingInputs) -> HearingProps:
    """Turn what is known into what is shown."""
    colleague = next((each for each in inputs.visit.heard if each.installation == inputs.installation), None)
    if colleague is None:
        return HearingProps(notice=inputs.notice)
    heard, started = inputs.heard, inputs.visit.visit.started
    return HearingProps(
        is_open=True,
        name=colleague.name,
        squares=squares_of(inputs.codes[inputs.place]) if inputs.codes else (),
        count=len(inputs.codes),
        step=_step(colleague.name, inputs),
        needs_file=inputs.has_more or (heard is not None and heard.has_more),
        is_heard=heard is not None and not inputs.lacks,
        notice=inputs.notice,
        file_stem="" if started is None else started.business.name,
    )


def _step(name: str, inputs: HearingInputs) -> str:
    if inputs.heard is None:
        text = _translate("Hearing", "Scan elkaars code, om de beurt, tot beide schermen zeggen dat alles er is.")
    elif inputs.lacks:
        text = _translate("Hearing", "Laat %1 nu uw code scannen. Scan daarna de nieuwe code van %1.")
    else:
        text = _translate("Hearing", "Alles van %1 is hier. Laat %1 uw code scannen, dan is dat andersom ook zo.")
    return text.replace("%1", name)


@for_qml
class HearingViewModel(VisitTab[HearingInputs, HearingProps]):
    """What the sheet binds to."""

    file = constant(FileChoiceViewModel, "file_choice")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_hearing_props, HearingInputs(inputs), parent)
        self.file_choice = FileChoiceViewModel(session.work, (ENDING,), self)

    @Slot(str)
    def hear(self, installation: str) -> None:
        """Nu horen: show the first code for this colleague."""
        self.show(HearingInputs(self._inputs.visit, InstallationId(installation)))
        whose = self._whose
        if whose is not None:
            self.session.read(lambda desk: _meet(desk, self._visit, whose, None), self._met)

    @Slot()
    def leave(self) -> None:
        """Put the codes away."""
        self.show(HearingInputs(self._inputs.visit))

    @Slot()
    def nextCode(self) -> None:
        """A greeting of several codes shows one after the other."""
        if len(self._inputs.codes) > 1:
            self.change(place=(self._inputs.place + 1) % len(self._inputs.codes))

    def scanned(self, code: bytes) -> str:
        """A code was seen: what is wrong with it or still to be scanned, in a sentence; nothing after the last."""
        try:
            parts = self._inputs.parts.with_part(code)
            whole = parts.whole
            greeting = None if whole is None else meeting.open_greeting(whole)
        except MeetingError:
            return _translate("Hearing", "Dit is geen code van dit scherm. Richt op de code van uw collega.")
        self.change(parts=parts if greeting is None else Parts())
        if greeting is None:
            text = _translate("Hearing", "Deel %1 van %2 gelezen. Blijf richten.")
            return text.replace("%1", str(len(parts.got))).replace("%2", str(parts.count))
        whose = self._whose
        if whose is None or not greeting.is_by(whose.agency, whose.installation) or greeting.visit != self._visit:
            return _translate("Hearing", "Dit is een code van een ander apparaat of van een ander bezoek.")
        self.session.act(lambda desk: _hear(desk, self._visit, whose, greeting), self._met)
        return ""

    @Slot(str)
    def saveFile(self, url: str) -> None:
        """Everything of this visit that the colleague may read, for a stick."""
        path, whose = Path(QUrl(url).toLocalFile() or url), self._whose
        agency = self._inputs.visit.me.agency if whose is None else whose.agency
        self.session.read(lambda desk: _write(desk, self._visit, agency, path), self._noticed)

    @Slot(str)
    def readFile(self, url: str) -> None:
        """Take in a colleague's file."""
        path = Path(QUrl(url).toLocalFile() or url)
        self.session.act(lambda desk: _read(desk, self._visit, path), self._taken)

    @property
    def _whose(self) -> Heard | None:
        """Whose device is heard now."""
        return next((each for each in self._inputs.visit.heard if each.installation == self._inputs.installation), None)

    def _met(self, met: _Met | Refusal) -> None:
        if self.is_deleted or not self.tell(met) or isinstance(met, Refusal) or self._inputs.installation is None:
            return
        self.change(codes=met.codes, place=0, has_more=met.has_more, heard=met.heard, lacks=met.lacks)

    def _taken(self, result: Changes | Refusal | str) -> None:
        if self.is_deleted:
            return
        if isinstance(result, str):
            self.change(notice=result)
        elif self.tell(result):
            self.leave()

    def _noticed(self, problem: str) -> None:
        if not self.is_deleted:
            self.change(notice=problem)


def _meet(desk: Desk, visit: VisitId, whose: Heard, heard: Greeting | None, changes: Changes | None = None) -> _Met:
    vault = desk.vault
    greeting = meeting.greet(vault, visit, whose.agency, now_ms=desk.now_ms(), heard=heard)
    lacks = heard is None or heard.lacking(meeting.heads_of(vault, visit, whose.agency))
    return _Met(meeting.codes_of(greeting, vault.signing_key), greeting.has_more, heard, lacks, changes or Changes())


def _hear(desk: Desk, visit: VisitId, whose: Heard, greeting: Greeting) -> _Met | Refusal:
    if not _counts(desk, whose.installation):
        return UnknownThing("officer", whose.installation)
    try:
        changes = meeting.hear(desk.vault, greeting, lambda: settling.settle(desk))
    except NotSavedError:
        return NotSaved()
    met = _meet(desk, visit, whose, greeting, changes)
    if met.lacks:
        return met
    noted = _note(desk, visit, whose.installation, greeting.at_ms)
    return noted if isinstance(noted, Refusal) else replace(met, changes=changes | noted)


def _write(desk: Desk, visit: VisitId, agency: Agency, path: Path) -> str:
    vault = desk.vault
    frames, lines = frames_for(vault, (visit,), agency), lines_for(vault, (visit,), agency)
    try:
        write_bundle(path, frames, lines, key=vault.signing_key, now_ms=desk.now_ms())
    except FileBundleError:
        return _translate("Hearing", "Het bestand kon niet worden opgeslagen.")
    return _translate("Hearing", "Opgeslagen. Laat uw collega dit bestand inlezen.")


def _read(desk: Desk, visit: VisitId, path: Path) -> Changes | Refusal | str:
    try:
        bundle = read_bundle(path)
        changes = take_in(desk.vault, bundle, lambda: settling.settle(desk)).changes
    except FileBundleError:
        return _translate("Hearing", "Dit bestand is niet te lezen.")
    except NotSavedError:
        return NotSaved()
    names = () if bundle.writer is None else (installation_id(agency, bundle.writer) for agency in Agency)
    writer = next((name for each in names if _counts(desk, name := InstallationId(each.hex()))), None)
    if writer is None:
        return changes  # torn, or from somebody else: what is whole of it was taken, and says nothing of a device
    noted = _note(desk, visit, writer, bundle.created_ms)
    return noted if isinstance(noted, Refusal) else changes | noted


def _counts(desk: Desk, installation: InstallationId) -> bool:
    known = desk.vault.directory.colleagues.get(installation)
    return known is not None and not known.revoked


def _note(desk: Desk, visit: VisitId, installation: InstallationId, at_ms: int) -> Changes | NotSaved:
    """A colleague's clock that is ahead says no more than now."""
    at = min(moment_at(at_ms), desk.now())
    return hearing.note_heard(desk, visit, installation, at)
