"""The administrative report of the police: the officer's draft, and what the supervisor issues of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.documents.administrative_reports import write_administrative_report
from inspector.casework.visiting import administrative
from inspector.domain.actions import Action
from inspector.domain.acts.administrative import article_of, issued_reports, one_draft, standing_drafts
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.domain.said_events import AdministrativeReportIssued
from inspector.domain.values import WpgArticle
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.times import dated_text, said_text
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, VisitTab, constant, for_qml

_translate = QCoreApplication.translate

Document = Callable[[Path | Refusal], None]


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft that stands."""

    key: str
    text: str
    byline: str


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """What was issued."""

    key: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class RapportageInputs:
    """What the tab is derived from."""

    visit: VisitInputs
    article: WpgArticle = WpgArticle.AUTHORITY
    error: str = ""


@dataclass(frozen=True, slots=True)
class RapportageProps:
    """The tab as shown."""

    may_draft: bool = False
    may_issue: bool = False
    """There is one draft, and this officer may issue it."""
    issues: bool = False
    """This officer issues and does not draft."""
    two_drafts: bool = False
    draft_text: str = ""
    """What the form begins with: the draft that stands."""
    article: str = ""
    articles: tuple[dict[str, str], ...] = ()
    asks_agreement: bool = False
    error: str = ""
    drafts: tuple[DraftRow, ...] = ()
    issued: tuple[IssuedRow, ...] = ()
    is_issued: bool = False
    file_stem: str = ""


def derive_rapportage_props(inputs: RapportageInputs) -> RapportageProps:
    """Turn what is known into what is shown."""
    known, visit = inputs.visit, inputs.visit.visit
    drafts, issued, started = standing_drafts(visit), issued_reports(visit), inputs.visit.visit.started
    may_issue = known.may(Action.ISSUE_ADMINISTRATIVE)
    return RapportageProps(
        may_draft=known.may(Action.DRAFT_ADMINISTRATIVE),
        may_issue=may_issue and one_draft(visit) is not None,
        issues=may_issue,
        two_drafts=len(drafts) > 1,
        draft_text=drafts[-1].event.text if drafts else "",
        article=inputs.article,
        articles=tuple({"key": each.value, "label": _article_text(each)} for each in WpgArticle),
        asks_agreement=inputs.article.asks_agreement,
        error=inputs.error,
        drafts=tuple(
            DraftRow(str(each.id), each.event.text, f"{each.author.name} · {said_text(each, visit)}") for each in drafts
        ),
        issued=tuple(
            IssuedRow(
                str(report.id),
                _translate("Rapportage", "Aan %1").replace("%1", report.event.receiver),
                f"{_article_text(report.event.article)} · {dated_text(report)} · {report.author.name}",
            )
            for _, report in issued
        ),
        is_issued=bool(issued),
        file_stem="" if started is None else started.business.name,
    )


@for_qml
class RapportageViewModel(VisitTab[RapportageInputs, RapportageProps]):
    """What the tab binds to."""

    drafted = Signal()
    issuedNow = Signal()
    written = Signal()

    folder = constant(FileChoiceViewModel, "choice")

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_rapportage_props, RapportageInputs(inputs), parent)
        self.choice = FileChoiceViewModel(session.work, (), self)

    @Slot(str)
    def draft(self, text: str, then: Then | None = None) -> None:
        """Concept bewaren."""
        self.write(
            lambda desk: administrative.draft(desk, self._visit, text), then, done=self._drafted, failed=self._blame
        )

    @Slot(str)
    def chooseArticle(self, article: str) -> None:
        """On which article it goes."""
        self.change(article=article_of(article) or WpgArticle.AUTHORITY, error="")

    @Slot("QVariantMap")
    def issue(self, words: Mapping[str, object]) -> None:
        """Uitbrengen: the draft goes to the receiver, on the article that is chosen."""
        said = {name: str(text).strip() for name, text in words.items()}
        self.issue_on(self._inputs.article, said)

    def issue_on(self, article: WpgArticle, said: Mapping[str, str], then: Then | None = None) -> None:
        """The same on any article."""
        target = one_draft(self._inputs.visit.visit)
        words = said.get("receiver", ""), said.get("necessity", ""), said.get("agreement", "")

        def write(desk: Desk) -> Changes | Refusal:
            if target is None:
                return UnknownThing("note", "")
            return administrative.issue(desk, self._visit, AdministrativeReportIssued(target, article, *words))

        self.write(write, then, done=self._issued, failed=self._blame)

    @Slot(str)
    def save(self, path: str, then: Document | None = None) -> None:
        """Write what was issued last to a file."""
        target = Path(QUrl(path).toLocalFile() or path)
        self.session.read(
            lambda desk: write_administrative_report(desk, self._visit, target), self.telling(then, self.written.emit)
        )

    def _drafted(self) -> None:
        self.change(error="")
        self.drafted.emit()

    def _issued(self) -> None:
        self.change(error="", article=WpgArticle.AUTHORITY)
        self.issuedNow.emit()

    def _blame(self, why: str) -> None:
        self.change(error=why)


def _article_text(article: WpgArticle) -> str:
    said = {
        WpgArticle.AUTHORITY: _translate("Rapportage", "Wpg 16: aan wie gezag heeft, zoals de burgemeester"),
        WpgArticle.STRUCTURAL: _translate("Rapportage", "Wpg 18: vast, aan een derde"),
        WpgArticle.INCIDENTAL: _translate("Rapportage", "Wpg 19: in één geval, aan een derde"),
        WpgArticle.PARTNERSHIP: _translate("Rapportage", "Wpg 20: aan een samenwerkingsverband"),
    }
    return said[article]
