"""The businesses a supervisor keeps: the list, the form and the import."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from inspector.casework import drafts
from inspector.casework.businesses import businesses
from inspector.casework.businesses.business_import import (
    COLUMNS,
    MAX_FILE_BYTES,
    FileRefused,
    ImportReport,
    import_businesses,
)
from inspector.casework.desk import Desk
from inspector.casework.drafts import Form
from inspector.domain.actions import Action, may
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.refusals import Refusal
from inspector.domain.values import Business
from inspector.vault.model.changes import Changes
from inspector.vault.model.listed import WhichBusinesses
from inspector.viewmodels.businesses.business_form import (
    BusinessForm,
    ManagerRow,
    business_of,
    form_from,
    form_of,
    manager_rows,
    with_managers,
    words_of,
)
from inspector.viewmodels.businesses.businesses_props import (
    EXPIRES_SOON,
    BusinessesInputs,
    BusinessesProps,
    Show,
    derive_businesses_props,
    known_address,
)
from inspector.viewmodels.screen.file_choice import FileChoiceViewModel
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, constant, for_qml

_TEXT_FIELDS = frozenset(BusinessForm.__slots__) - {"business", "has_licence", "workrooms", "managers"}

PAGE = 100
"""How many businesses are read at first, and more at a time."""


@for_qml
class BusinessesViewModel(ViewModel[BusinessesInputs, BusinessesProps]):
    """What the businesses page binds to."""

    saved = Signal(str, arguments=["name"])
    """The business of this name stands in the log as the form said."""

    file = constant(FileChoiceViewModel, "file_choice")
    columns = constant(str, "column_names")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_businesses_props, BusinessesInputs(date.min), parent)
        self.file_choice = FileChoiceViewModel(session.work, (".csv", ".txt"), self)
        self.column_names = "; ".join(COLUMNS)
        self._most = PAGE
        self.rows_of("rows").moreWanted.connect(self._read_more)
        self.follow()

    @Slot()
    def reload(self) -> None:
        """Read the list again."""
        asked, most = self._inputs, self._most
        self.session.read(lambda desk: _read_businesses(desk, asked, most), self._show_read)

    @Slot(str)
    def setSearch(self, text: str) -> None:
        """Show only businesses whose name, address or licence holds this; persons cannot be searched."""
        self._ask(search=text)

    @Slot(str)
    def setFilter(self, show: str) -> None:
        """Every business, or those with open points or a licence to look at."""
        self._ask(show=Show(show))

    # --- the form

    @Slot()
    def addNew(self) -> None:
        """Open an empty form."""
        self._open(BusinessForm(municipality=self._inputs.municipality))

    @Slot(str)
    def edit(self, business: str) -> None:
        """Open the form of one business."""
        found = next((file.business for file in self._inputs.files if file.business.id == business), None)
        if found is not None:
            self._open(form_of(found))

    @Slot(str, str)
    def setField(self, name: str, text: str) -> None:
        """Something was typed or chosen in the form."""
        form = self._inputs.form
        if form is not None and name in _TEXT_FIELDS:
            self._fill(replace(form, **{name: text}))  # type: ignore[arg-type]  # only fields of text

    @Slot(bool)
    def setLicensed(self, has_licence: bool) -> None:
        """There is a licence, or there is none."""
        if self._inputs.form is not None:
            self._fill(replace(self._inputs.form, has_licence=has_licence))

    @Slot()
    def addManager(self) -> None:
        """One more line for a manager."""
        form = self._inputs.form
        if form is not None:
            self._fill(with_managers(form, (*manager_rows(form), ManagerRow())))

    @Slot(int, str, str)
    def setManager(self, index: int, name: str, text: str) -> None:
        """Something was typed in the line of a manager: in `name`, `since` or `until`."""
        form = self._inputs.form
        rows = [] if form is None else list(manager_rows(form))
        if form is not None and index < len(rows) and name in ManagerRow.__slots__:
            rows[index] = replace(rows[index], **{name: text})
            self._fill(with_managers(form, rows))

    @Slot(int)
    def removeManager(self, index: int) -> None:
        """The line of a manager goes; who was saved before stays in the history."""
        form = self._inputs.form
        if form is not None:
            self._fill(with_managers(form, (row for at, row in enumerate(manager_rows(form)) if at != index)))

    @Slot(int)
    def setWorkrooms(self, workrooms: int) -> None:
        """How many rooms the licence allows."""
        if self._inputs.form is not None:
            self._fill(replace(self._inputs.form, workrooms=workrooms))

    @Slot()
    def close(self) -> None:
        """Leave the form; what was typed stands in it again when it is opened."""
        self.change(form=None, checked=False)

    @Slot()
    def cancel(self) -> None:
        """Close the form; nothing was written, and what was typed is gone."""
        if self._inputs.form is not None:
            self._keep(self._inputs.form.business, None)
        self.close()

    @Slot()
    def save(self) -> None:
        """Bewaren: add or change the business of the form."""
        form = self._inputs.form
        if form is None:
            return
        business = business_of(form, known_address(self._inputs))
        if not isinstance(business, Business):
            self.change(checked=True)
        else:
            self.keep(business)

    # --- the import

    @Slot(str)
    def importFile(self, url: str) -> None:
        """Read a CSV file: good lines go in, bad ones are listed."""
        path = Path(QUrl(url).toLocalFile() or url)
        self.change(importing=True)
        self.session.act(lambda desk: _import(desk, path), self.telling(self._imported))

    @Slot()
    def closeReport(self) -> None:
        """Put the report of the import away."""
        self.change(report=None)

    def keep(self, business: Business, then: Callable[[Changes | Refusal], None] | None = None) -> None:
        """Record a business as it is from now on; one without an id is new and gets one."""

        def action(desk: Desk) -> Changes | Refusal:
            if business.id:
                return businesses.edit_business(desk, business)
            return businesses.record_business(desk, business)

        self.session.act(action, self.telling(then, lambda: self._saved(business)))

    # --- inside

    def _ask(self, **changes: object) -> None:
        """List others; what is here of them is shown at once."""
        self._most = PAGE
        self.change(**changes)
        self.reload()

    @Slot()
    def _read_more(self) -> None:
        self._most += PAGE
        self.reload()

    def _open(self, form: BusinessForm) -> None:
        """With what was typed in it before and never saved, if anything was."""
        kept = (self._inputs.kept or {}).get(form.business)
        self.change(form=kept or form, is_restored=kept is not None, checked=False)

    def _fill(self, form: BusinessForm) -> None:
        self.change(form=form)
        self._keep(form.business, form)

    def _keep(self, business: str, form: BusinessForm | None) -> None:
        """What is typed is on the disk until it is saved or taken back, however the program ends."""
        others = self._forget(business)
        self.change(kept=others if form is None else {**others, business: form})
        words = {} if form is None else words_of(form)
        self.session.act(lambda desk: drafts.keep_form(desk, Form.BUSINESS, business, words), self.telling(None))

    def _saved(self, business: Business) -> None:
        """The draft went with what it became."""
        self._forget(business.id)
        self.close()
        self.saved.emit(business.name)

    def _forget(self, business: str) -> dict[str, BusinessForm]:
        others = {about: each for about, each in (self._inputs.kept or {}).items() if about != business}
        self.change(kept=others)
        return others

    def _imported(self, result: ImportReport | Refusal) -> None:
        self.change(importing=False, report=result if isinstance(result, ImportReport) else None)

    def concerns(self, changes: Changes) -> bool:
        """Businesses, and who may keep them."""
        return bool(changes.businesses or changes.directory)

    def _show_read(self, read: BusinessesInputs) -> None:
        kept = self._inputs.kept
        self.change(
            today=read.today,
            files=read.files,
            total=read.total,
            municipality=read.municipality,
            catalogue=read.catalogue,
            may_edit=read.may_edit,
            may_join=read.may_join,
            kept=read.kept if kept is None else kept,
        )
        self.rows_of("rows").has_more = read.has_more


def _read_businesses(desk: Desk, asked: BusinessesInputs, most: int) -> BusinessesInputs:
    """As many as are asked for of those that match."""
    today, me, catalogue = desk.today(), desk.vault.me, desk.catalogue_today()
    which = WhichBusinesses(
        asked.search,
        has_open_points=asked.show is Show.OPEN_POINTS,
        unless_valid=(today, today + EXPIRES_SOON) if asked.show is Show.LICENCE else None,
        most=most,
    )
    files, first = desk.vault.businesses(which), desk.vault.businesses(WhichBusinesses(most=1))
    return BusinessesInputs(
        today,
        files,
        catalogue if isinstance(catalogue, Catalogue) else None,
        may_edit=may(me, Action.KEEP_BUSINESSES),
        may_join=may(me, Action.JOIN_VISIT) and not desk.vault.read_only,
        search=asked.search,
        show=asked.show,
        total=desk.vault.business_count(),
        has_more=len(files) >= most,
        municipality=first[0].business.municipality if first else "",
        kept={about: form_from(words) for about, words in drafts.forms_of(desk, Form.BUSINESS).items()},
    )


def _import(desk: Desk, path: Path) -> ImportReport | Refusal:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            return FileRefused("too_big")
        return import_businesses(desk, path.read_bytes())
    except OSError:
        return FileRefused("not_readable")
