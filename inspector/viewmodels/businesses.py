"""The businesses a supervisor keeps: the list, the form and the import."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot

from inspector.casework import businesses
from inspector.casework.business_import import (
    MAX_FILE_BYTES,
    BadLine,
    FileRefused,
    ImportReport,
    import_businesses,
)
from inspector.casework.desk import Desk
from inspector.domain.business import BusinessFile
from inspector.domain.catalogue import Catalogue
from inspector.domain.refusals import Refusal
from inspector.domain.values import Business, Regime, Sector
from inspector.vault.model import Changes
from inspector.viewmodels.business_form import BusinessForm, business_of, form_from, form_of
from inspector.viewmodels.rows import Rows
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, constant, prop
from inspector.viewmodels.words import sector_word, short_day
from inspector.wire.scopes import Role

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BusinessRow:
    """One business in the list."""

    business: str
    name: str
    address: str
    sector: str
    licence: str
    valid_until: str
    tone: str
    open_count: int


@dataclass(frozen=True, slots=True)
class BadLineRow:
    """One line of a file that did not go in."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class BusinessesInputs:
    """What the page is derived from."""

    today: date
    files: tuple[BusinessFile, ...] = ()
    catalogue: Catalogue | None = None
    search: str = ""
    may_edit: bool = False
    form: BusinessForm | None = None
    problem: str = ""
    added: int = -1
    bad: tuple[BadLine, ...] = ()


@dataclass(frozen=True, slots=True)
class BusinessesProps:
    """The page as shown."""

    count: int = 0
    shown: int = 0
    search: str = ""
    may_edit: bool = False
    editing: bool = False
    is_new: bool = False
    form: dict[str, object] | None = None
    problem: str = ""
    imported: bool = False
    added: int = 0
    bad: int = 0
    sectors: tuple[dict[str, str], ...] = ()
    regimes: tuple[dict[str, str], ...] = ()
    rows: tuple[BusinessRow, ...] = ()
    bad_rows: tuple[BadLineRow, ...] = ()


def derive_businesses_props(inputs: BusinessesInputs) -> BusinessesProps:
    """Turn what is known into what is shown."""
    rows = tuple(
        _row(file, inputs)
        for file in sorted(inputs.files, key=lambda file: file.business.name.casefold())
        if _matches(file, inputs.search)
    )
    form = inputs.form
    return BusinessesProps(
        count=len(inputs.files),
        shown=len(rows),
        search=inputs.search,
        may_edit=inputs.may_edit,
        editing=form is not None,
        is_new=form is not None and not form.business,
        form=None if form is None else {name: getattr(form, name) for name in BusinessForm.__slots__},
        problem=inputs.problem,
        imported=inputs.added >= 0,
        added=max(inputs.added, 0),
        bad=len(inputs.bad),
        sectors=tuple({"key": s.value, "label": sector_word(inputs.catalogue, s)} for s in Sector),
        regimes=tuple({"key": r.value, "label": _regime_word(r)} for r in Regime),
        rows=rows,
        bad_rows=tuple(BadLineRow(bad.line, bad_line_text(bad)) for bad in inputs.bad),
    )


@for_qml
class BusinessesViewModel(ViewModel[BusinessesProps]):
    """What the businesses page binds to."""

    propsChanged = Signal()
    saved = Signal()

    count = prop(int, "count", propsChanged)
    shown = prop(int, "shown", propsChanged)
    search = prop(str, "search", propsChanged)
    mayEdit = prop(bool, "may_edit", propsChanged)
    editing = prop(bool, "editing", propsChanged)
    isNew = prop(bool, "is_new", propsChanged)
    form = prop("QVariantMap", "form", propsChanged)
    problem = prop(str, "problem", propsChanged)
    imported = prop(bool, "imported", propsChanged)
    added = prop(int, "added", propsChanged)
    bad = prop(int, "bad", propsChanged)
    sectors = prop("QVariantList", "sectors", propsChanged)
    regimes = prop("QVariantList", "regimes", propsChanged)
    rows = constant(QObject, "row_model")
    badRows = constant(QObject, "bad_model")

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, BusinessesProps(), parent)
        self._read: BusinessesInputs | None = None
        self._search = ""
        self._form: BusinessForm | None = None
        self._problem = ""
        self._report: ImportReport | None = None
        self.row_model = Rows(BusinessRow, self)
        self.bad_model = Rows(BadLineRow, self)
        session.changed.connect(self._on_changes)
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the list again."""
        self.session.read(_read, self._taken)

    @Slot(str)
    def setSearch(self, text: str) -> None:
        """Show only businesses whose name, address or licence holds this; persons cannot be searched."""
        self._search = text
        self._derive()

    @Slot()
    def addNew(self) -> None:
        """Open an empty form."""
        self._form, self._problem = BusinessForm(), ""
        self._derive()

    @Slot(str)
    def edit(self, business: str) -> None:
        """Open the form of one business."""
        files = () if self._read is None else self._read.files
        found = next((file.business for file in files if file.business.id == business), None)
        if found is not None:
            self._form, self._problem = form_of(found), ""
            self._derive()

    @Slot()
    def cancel(self) -> None:
        """Close the form; nothing was written."""
        self._form, self._problem = None, ""
        self._derive()

    @Slot("QVariantMap")
    def save(self, fields: dict[str, object]) -> None:
        """Bewaren: add or change the business of the form."""
        form = form_from(fields)
        business = business_of(form)
        if isinstance(business, str):
            self._form, self._problem = form, business
            self._derive()
            return
        if form.business:
            self.edit_business(business)
        else:
            self.register((business,))

    @Slot(str)
    def importFile(self, url: str) -> None:
        """Read a CSV file: good lines go in, bad ones are listed."""
        path = Path(QUrl(url).toLocalFile() or url)
        self.session.act(lambda desk: _import(desk, path), self.telling(self._imported))

    @Slot()
    def closeReport(self) -> None:
        """Put the report of the import away."""
        self._report = None
        self._derive()

    def register(self, new: tuple[Business, ...], then: Callable[[Changes | Refusal], None] | None = None) -> None:
        """Add businesses; one without an id gets one. For callers in Python too."""

        def action(desk: Desk) -> Changes | Refusal:
            return businesses.record_businesses(desk, [businesses.with_id(desk, business) for business in new])

        self.session.act(action, self.telling(then, self._saved))

    def edit_business(self, business: Business, then: Callable[[Changes | Refusal], None] | None = None) -> None:
        """Record a business as it is from now on; for callers in Python too."""
        self.session.act(lambda desk: businesses.edit_business(desk, business), self.telling(then, self._saved))

    def _saved(self) -> None:
        self.cancel()
        self.saved.emit()

    def _imported(self, result: ImportReport | Refusal) -> None:
        if isinstance(result, ImportReport):
            self._report = result
            self._derive()

    def _on_changes(self, changes: Changes) -> None:
        if changes.businesses:
            self.reload()

    def _taken(self, inputs: BusinessesInputs) -> None:
        self._read = inputs
        self._derive()

    def _derive(self) -> None:
        known, report = self._read, self._report
        if known is None:
            return
        props = derive_businesses_props(
            BusinessesInputs(
                known.today,
                known.files,
                known.catalogue,
                self._search,
                known.may_edit,
                self._form,
                self._problem,
                -1 if report is None else report.added,
                () if report is None else report.bad,
            )
        )
        self.row_model.replace(props.rows)
        self.bad_model.replace(props.bad_rows)
        self.show(props)


def bad_line_text(bad: BadLine) -> str:
    """Why one line of a file did not go in."""
    texts = {
        "missing": _translate("Businesses", "kolom %1 ontbreekt"),
        "bad_text": _translate("Businesses", "%1 is te lang of bevat een burgerservicenummer"),
        "empty": _translate("Businesses", "%1 is leeg"),
        "not_a_date": _translate("Businesses", "%1 is geen datum"),
        "not_a_number": _translate("Businesses", "%1 is geen aantal"),
        "before_start": _translate("Businesses", "%1 ligt voor het begin"),
        "known_already": _translate("Businesses", "%1 staat er al"),
    }
    text = texts.get(bad.reason, _translate("Businesses", "%1 heeft een onbekende waarde"))
    return _translate("Businesses", "Regel %1: ").replace("%1", str(bad.line)) + text.replace("%1", bad.column)


def _read(desk: Desk) -> BusinessesInputs:
    today = desk.today()
    return BusinessesInputs(
        today,
        desk.vault.businesses(),
        next((c for c in reversed(desk.catalogues) if c.is_in_force(today)), None),
        may_edit=desk.vault.me.role is Role.SUPERVISOR,
    )


def _import(desk: Desk, path: Path) -> ImportReport | Refusal:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            return FileRefused("too_big")
        return import_businesses(desk, path.read_bytes())
    except OSError:
        return FileRefused("not_csv")


def _row(file: BusinessFile, inputs: BusinessesInputs) -> BusinessRow:
    business, licence = file.business, file.business.licence
    return BusinessRow(
        business=business.id,
        name=business.name,
        address=business.address,
        sector=sector_word(inputs.catalogue, business.sector),
        licence="" if licence is None else licence.number,
        valid_until="" if licence is None else short_day(licence.valid_until),
        tone="ok" if licence is not None and licence.holds_on(inputs.today) else "bad",
        open_count=len(file.open_conditions()),
    )


def _matches(file: BusinessFile, search: str) -> bool:
    business = file.business
    licence = "" if business.licence is None else business.licence.number
    return search.casefold() in f"{business.name} {business.address} {licence}".casefold()


def _regime_word(regime: Regime) -> str:
    return {
        Regime.WRP_REGISTER: _translate("Businesses", "Wrp met register"),
        Regime.LOCAL_ORDINANCE: _translate("Businesses", "Verordening (APV)"),
        Regime.WRS_DRAFT: _translate("Businesses", "Wrs (ontwerp)"),
    }[regime]
