"""What was said, asked, taken, agreed and counted in a visit: short forms, and a list of what is in the file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.documents.labour_papers import Paper, write_labour_paper
from inspector.casework.visiting import saying
from inspector.domain.actions import Action
from inspector.domain.acts.saying import ACTIONS, action_of, kinds_of, receivers_for
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.events import DomainEvent
from inspector.domain.hygiene_events import WaterResult, WaterTest, WaterVerdict
from inspector.domain.ids import EventId, VisitId, parse_event_id
from inspector.domain.labour_events import DocumentListed, HeadCountAt, WorkFunction
from inspector.domain.refusals import Refusal
from inspector.domain.said_events import ReceiptGiven, Said, StatementTaken
from inspector.domain.values import DemandAnswer, Method, Relation, SiteRole
from inspector.domain.visits.hygiene import samples_of
from inspector.domain.visits.labour import eisen_of
from inspector.vault.model.changes import Changes
from inspector.viewmodels.checklist.checklist_rows import term_word
from inspector.viewmodels.hats.caution_texts import caution_choices
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.hygiene_words import water_test_word, water_verdict_word
from inspector.viewmodels.screen.labour_words import direction_word, function_word, head_count_word, relation_word
from inspector.viewmodels.screen.place_words import stop_text
from inspector.viewmodels.screen.plain_words import moment_text
from inspector.viewmodels.screen.said_words import (
    SAID_ICONS,
    demand_answer_word,
    in_words,
    method_word,
    minutes_text,
    receiver_word,
    said_title,
    said_word,
    said_words,
    site_role_word,
)
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, WithdrawingTab, constant, for_qml
from inspector.viewmodels.screen.withdrawn import WithdrawnRow, rows_of_withdrawn
from inspector.viewmodels.screen.words import in_language
from inspector.viewmodels.visit.said_forms import said_of, words_of
from inspector.viewmodels.visit.water_rows import (
    SampleRow,
    label_choices,
    sample_rows,
    water_times,
    water_titles,
    water_warnings,
)
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

_EIS_TERMS = (0, 7, 14, 28, 56, 84)
"""Days to choose from for an eis."""
_TERMS = (15, 60, 24 * 60, 7 * 24 * 60, 14 * 24 * 60)
"""Minutes to choose from; what a script or a colleague's device says beside these stays as it is."""


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One thing that was said, asked, taken or agreed."""

    key: str
    icon: str
    title: str
    text: str
    officer: str
    at: str
    mine: bool
    mendable: bool


@dataclass(frozen=True, slots=True)
class SayingProps:
    """The list, and the form that is open."""

    editable: bool = True
    kinds: tuple[dict[str, str], ...] = ()
    form: str = ""
    """The kind that is being written; empty while no form is open."""
    form_title: str = ""
    draft: str = ""
    """What the draft of the open form is about."""
    correcting: bool = False
    given: dict[str, str] = field(default_factory=dict)
    """What the form says at first: what is corrected."""
    error: str = ""
    stop: str = ""
    """Why what the form is about may not go into the file now, unless it says that something was given back."""
    roles: tuple[dict[str, str], ...] = ()
    answers: tuple[dict[str, str], ...] = ()
    terms: tuple[dict[str, str], ...] = ()
    authorities: tuple[dict[str, str], ...] = ()
    cautions: tuple[dict[str, str], ...] = ()
    relations: tuple[dict[str, str], ...] = ()
    functions: tuple[dict[str, str], ...] = ()
    moments: tuple[dict[str, str], ...] = ()
    indicators: tuple[dict[str, str], ...] = ()
    demandable: tuple[dict[str, str], ...] = ()
    """The violations on which an eis can be made."""
    days: tuple[dict[str, str], ...] = ()
    tests: tuple[dict[str, str], ...] = ()
    verdicts: tuple[dict[str, str], ...] = ()
    labels: tuple[dict[str, str], ...] = ()
    """The samples of which a result can be recorded."""
    is_read_along: bool = False
    """Whether the municipality's inspectors in the visit read it too."""
    sample_rows: tuple[SampleRow, ...] = ()
    """For who reads the part of the health service and is not of it."""
    has_eis: bool = False
    has_violations: bool = False
    methods: tuple[dict[str, str], ...] = ()
    rows: tuple[SaidRow, ...] = ()
    withdrawn_rows: tuple[WithdrawnRow, ...] = ()


@dataclass(frozen=True, slots=True)
class SayingInputs:
    """What the tab is derived from."""

    visit: VisitInputs
    form: type[Said] | None = None
    corrected: EventId | None = None
    error: str = ""


def derive_saying_props(inputs: SayingInputs) -> SayingProps:
    """Turn what is known into what is shown."""
    known, form = inputs.visit, inputs.form
    editable = known.may(Action.ADD)
    corrected = next((each.event for each in known.visit.said if each.id == inputs.corrected), None)
    open_kinds = _open_kinds(known)
    given = {} if corrected is None else words_of(corrected)
    samples = samples_of(known.visit)
    titles, times, warnings = water_titles(samples), water_times(samples, known.visit), water_warnings(samples)
    return SayingProps(
        editable=editable,
        kinds=tuple(
            {"key": k.KIND, "label": said_word(k), "icon": SAID_ICONS[k], "stopped": _why_not_begun(known, k)}
            for k in open_kinds
        ),
        form="" if form is None or form not in open_kinds else form.KIND,
        form_title="" if form is None else said_word(form),
        draft="" if form is None else saying.draft_of(form, inputs.corrected),
        correcting=inputs.corrected is not None,
        given=given,
        error=inputs.error,
        stop="" if form is None else stop_text(known, ACTIONS[form]),
        roles=tuple({"key": role.value, "label": site_role_word(role)} for role in SiteRole),
        answers=tuple({"key": answer.value, "label": demand_answer_word(answer)} for answer in DemandAnswer),
        terms=_terms(given.get("minutes", "")),
        authorities=tuple({"key": r.value, "label": receiver_word(r)} for r in receivers_for(known.me.agency)),
        cautions=caution_choices(),
        relations=tuple({"key": each.value, "label": relation_word(each)} for each in Relation),
        functions=tuple({"key": each.value, "label": function_word(each)} for each in WorkFunction),
        moments=tuple({"key": each.value, "label": head_count_word(each)} for each in HeadCountAt),
        indicators=_indicators(known.catalogue),
        demandable=tuple(
            {"key": check.id, "label": f"{check.id} {in_language(check.title)}"}
            for check in known.catalogue.labour_checks
            if check.may_be_demanded and check.id in known.visit.violations
        ),
        days=tuple({"key": str(days), "label": term_word(days)} for days in _days(given.get("days", ""))),
        tests=tuple({"key": each.value, "label": water_test_word(each)} for each in WaterTest),
        verdicts=tuple({"key": each.value, "label": water_verdict_word(each)} for each in WaterVerdict),
        labels=label_choices(samples, known.visit),
        is_read_along=known.me.agency is Agency.GGD,
        sample_rows=() if known.me.agency is Agency.GGD else sample_rows(samples, known.visit),
        has_eis=bool(eisen_of(known.visit)),
        has_violations=bool(known.visit.violations) and known.me.agency is Agency.ARBEIDSINSPECTIE,
        methods=tuple({"key": m.value, "label": method_word(m)} for m in Method if m is not Method.MEASURED),
        rows=tuple(
            SaidRow(
                str(each.id),
                SAID_ICONS[type(each.event)],
                titles.get(str(each.id), said_title(each.event)),
                "\n".join(filter(None, (said_words(each.event, known.catalogue), warnings.get(str(each.id))))),
                each.author.name,
                times.get(str(each.id), said_text(each, known.visit)),
                each.author.installation == known.me.installation,
                each.author.person == known.me.person
                and known.visit.state.is_unsigned
                and known.stop(action_of(each.event)) is None,
            )
            for each in known.visit.said
            if not isinstance(each.event, DocumentListed)
        ),
        withdrawn_rows=tuple(
            row
            for kind in get_args(Said)
            if kind is not DocumentListed
            for row in rows_of_withdrawn(known, kind, _withdrawn)
        ),
    )


@for_qml
class SayingViewModel(WithdrawingTab[SayingInputs, SayingProps]):
    """What the tab of statements and agreements binds to."""

    recorded = Signal()
    cautioned = Signal(str, str)
    """When the caution was given: in milliseconds since 1970, and as day and time."""
    paperWritten = Signal()

    folder = constant(FileChoiceViewModel, "choice")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_saying_props, SayingInputs(inputs), parent)
        self.choice = FileChoiceViewModel(session.work, (), self)

    @Slot(str)
    def open(self, kind: str) -> None:
        """Begin one of the forms, or go on with its draft."""
        self.change(form=_kind(kind), corrected=None, error="")

    @Slot(str)
    def mend(self, key: str) -> None:
        """Write anew what this officer wrote."""
        target = parse_event_id(key)
        found = next((each for each in self._inputs.visit.visit.said if each.id == target), None)
        if found is not None:
            self.change(form=type(found.event), corrected=target, error="")

    @Slot()
    def caution(self) -> None:
        """The caution was given now."""
        self.session.read(lambda desk: desk.now_ms(), self._on_cautioned)

    @Slot()
    def leave(self) -> None:
        """Close the form; what was typed stays its draft."""
        self.change(form=None, corrected=None, error="")

    @Slot("QVariantMap")
    def finish(self, words: Mapping[str, object], then: Then | None = None) -> None:
        """The open form goes into the file."""
        form = self._inputs.form
        if form is not None:
            texts = {name: str(text) for name, text in words.items()}
            self.write(
                partial(self._record, form, texts, self._inputs.corrected), then, done=self._done, failed=self._blame
            )

    @Slot(str, str)
    def savePaper(self, path: str, paper: str, then: Callable[[Path | Refusal], None] | None = None) -> None:
        """Write the draft of the eis or of the fining report to a file."""
        target, kind = Path(QUrl(path).toLocalFile() or path), cast("Paper", paper)
        self.session.read(
            lambda desk: write_labour_paper(desk, self._visit, target, kind),
            self.telling(then, self.paperWritten.emit),
        )

    def _record(
        self, form: type[Said], words: Mapping[str, str], corrected: EventId | None, desk: Desk
    ) -> Changes | Refusal:
        words = {"handed_over": desk.today().isoformat(), **words}
        said = said_of(form.KIND, words, desk.vault.me.agency)
        return said if isinstance(said, Refusal) else saying.record(desk, self._visit, said, corrected)

    def _done(self) -> None:
        self.leave()
        self.recorded.emit()

    def _on_cautioned(self, at_ms: int) -> None:
        if not self.is_deleted:
            self.cautioned.emit(str(at_ms), moment_text(datetime.fromtimestamp(at_ms / 1000, UTC)))

    def _blame(self, why: str) -> None:
        self.change(error=why)


def _open_kinds(known: VisitInputs) -> tuple[type[Said], ...]:
    """What can be written down now; of a signed part a result alone. Documents have a page of their own."""
    kinds = tuple(kind for kind in kinds_of(known.me.agency) if kind is not DocumentListed)
    if known.may(Action.ADD):
        return kinds
    is_awaited = known.may(Action.ADD_LATER) and bool(samples_of(known.visit))
    return tuple(kind for kind in kinds if kind is WaterResult and is_awaited)


def _why_not_begun(known: VisitInputs, kind: type[Said]) -> str:
    """Why nobody begins such a form now; that records were given back is said in the form of a receipt, at any time."""
    return "" if kind is ReceiptGiven else stop_text(known, ACTIONS[kind])


def _terms(chosen: str) -> tuple[dict[str, str], ...]:
    minutes = sorted({*_TERMS, *([int(chosen)] if chosen else [])})
    none = {"key": "", "label": _translate("Said", "Geen termijn genoemd")}
    return (none, *({"key": str(each), "label": minutes_text(each)} for each in minutes))


def _days(chosen: str) -> list[int]:
    return sorted({*_EIS_TERMS, *([int(chosen)] if chosen else [])})


def _indicators(catalogue: Catalogue) -> tuple[dict[str, str], ...]:
    """The facts that point to employment and those that point to self-employment, each with the way it points."""
    return tuple(
        {"key": sign.id, "label": in_language(sign.text), "detail": direction_word(sign.direction)}
        for sign in catalogue.sham_indicators
    )


def _kind(name: str) -> type[Said]:
    kinds: tuple[type[Said], ...] = get_args(Said)
    return next((kind for kind in kinds if name == kind.KIND), StatementTaken)


def _withdrawn(event: DomainEvent) -> str:
    return in_words(event) if isinstance(event, Said) else ""
