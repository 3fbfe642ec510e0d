"""The list of documents of a labour inspector: what was asked for, and with a tap what was done with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.documents.labour_papers import write_labour_paper
from inspector.casework.visiting import saying
from inspector.domain.actions import Action
from inspector.domain.acts.saying import action_of
from inspector.domain.events import DomainEvent
from inspector.domain.ids import VisitId
from inspector.domain.labour_events import DocumentListed, DocumentStep
from inspector.domain.refusals import Refusal
from inspector.domain.values import SiteRole
from inspector.domain.visits.listed import Listed, documents_of, has_documents
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.labour_words import document_step_word
from inspector.viewmodels.screen.place_words import stop_text
from inspector.viewmodels.screen.said_words import document_text, in_words, site_role_word
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, WithdrawingTab, constant, for_qml
from inspector.viewmodels.screen.withdrawn import WithdrawnRow, rows_of_withdrawn
from inspector.viewmodels.screen.words import in_language
from inspector.viewmodels.visit.said_forms import said_of
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate

_ICONS = {
    DocumentStep.ASKED: "question",
    DocumentStep.SEEN: "eye",
    DocumentStep.COPIED: "copy",
    DocumentStep.TAKEN: "tray-arrow-down",
    DocumentStep.RETURNED: "arrow-u-up-left",
}


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document: what it is, what was done with it, and what can be done next."""

    key: str
    name: str
    holder: str
    out: bool
    """It was taken and not given back."""
    steps: tuple[dict[str, object], ...]
    next: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class ListingProps:
    """The list, and the form of a new document."""

    available: bool = False
    """Whether the own agency keeps such a list."""
    editable: bool = True
    draft: str = ""
    error: str = ""
    stop: str = ""
    """Why no document comes on the list now."""
    checks: tuple[dict[str, str], ...] = ()
    holders: tuple[dict[str, str], ...] = ()
    has_paper: bool = False
    rows: tuple[DocumentRow, ...] = ()
    withdrawn_rows: tuple[WithdrawnRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ListingInputs:
    """What the list is derived from."""

    visit: VisitInputs
    error: str = ""


def derive_listing_props(inputs: ListingInputs) -> ListingProps:
    """Turn what is known into what is shown."""
    known = inputs.visit
    if known.me.agency is not Agency.ARBEIDSINSPECTIE:
        return ListingProps()
    documents = documents_of(known.visit)
    return ListingProps(
        available=True,
        editable=known.may(Action.ADD),
        draft=saying.draft_of(DocumentListed),
        error=inputs.error,
        stop=stop_text(known, Action.TAKE),
        checks=({"key": "", "label": _translate("Listing", "Geen controlepunt")}, *_checks(known)),
        holders=tuple({"key": role.value, "label": site_role_word(role)} for role in SiteRole),
        has_paper=any(each.is_of_the_business for each in documents),
        rows=tuple(_row(key, each, known) for key, each in enumerate(documents)),
        withdrawn_rows=rows_of_withdrawn(known, DocumentListed, _withdrawn),
    )


@for_qml
class ListingViewModel(WithdrawingTab[ListingInputs, ListingProps]):
    """What the list of documents binds to."""

    listed = Signal()
    paperWritten = Signal()

    folder = constant(FileChoiceViewModel, "choice")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_listing_props, ListingInputs(inputs), parent)
        self.choice = FileChoiceViewModel(session.work, (), self)

    @Slot("QVariantMap")
    def add(self, words: Mapping[str, object], then: Then | None = None) -> None:
        """A document comes on the list, with the first thing that was done with it."""
        texts = {name: str(text) for name, text in words.items()}
        self.write(partial(self._record, texts), then, done=self._done, failed=self._blame)

    @Slot(str, str)
    def goOn(self, key: str, step: str) -> None:
        """Something more was done with a document of the list."""
        documents = documents_of(self._inputs.visit.visit)
        if not key.isdigit() or int(key) >= len(documents):
            return
        document = documents[int(key)]
        said = document.with_step(DocumentStep(step))
        self.write(lambda desk: saying.record(desk, self._visit, said))

    @Slot(str)
    def savePaper(self, path: str, then: Callable[[Path | Refusal], None] | None = None) -> None:
        """Write the list of what is of the business to a file: the receipt for the operator."""
        target = Path(QUrl(path).toLocalFile() or path)
        self.session.read(
            lambda desk: write_labour_paper(desk, self._visit, target, "documents"),
            self.telling(then, self.paperWritten.emit),
        )

    def _record(self, words: Mapping[str, str], desk: Desk) -> Changes | Refusal:
        said = said_of(DocumentListed.KIND, words, desk.vault.me.agency)
        return said if isinstance(said, Refusal) else saying.record(desk, self._visit, said)

    def _done(self) -> None:
        self.change(error="")
        self.listed.emit()

    def _blame(self, why: str) -> None:
        self.change(error=why)


def _checks(known: VisitInputs) -> tuple[dict[str, str], ...]:
    """What the catalogue asks here, as far as there are documents of it."""
    return tuple(
        {"key": check.id, "label": f"{check.id} {in_language(check.title)}", "detail": in_language(check.evidence)}
        for check in known.catalogue.labour_checks
        if check.id in known.checklist and has_documents(check)
    )


def _row(key: int, document: Listed, known: VisitInputs) -> DocumentRow:
    return DocumentRow(
        str(key),
        document_text(document.condition, document.text, known.catalogue),
        site_role_word(document.holder),
        document.is_still_out,
        tuple(
            {
                "key": str(each.id),
                "label": document_step_word(each.event.step),
                "at": f"{said_text(each, known.visit)}, {each.author.name}",
                "icon": _ICONS[each.event.step],
                "mine": each.author.installation == known.me.installation,
            }
            for each in document.steps
        ),
        tuple(
            {
                "step": step.value,
                "label": document_step_word(step),
                "icon": _ICONS[step],
                "stop": stop_text(known, does),
            }
            for step, does in ((each, action_of(document.with_step(each))) for each in document.open_steps)
            if known.may(does)
            if step is not DocumentStep.ASKED
        ),
    )


def _withdrawn(event: DomainEvent) -> str:
    return in_words(event) if isinstance(event, DocumentListed) else ""
