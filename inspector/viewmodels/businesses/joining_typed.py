"""Joining by a typed code where the business is not on the device: the officer says what both see before them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.drafts import Form
from inspector.casework.visiting import joining
from inspector.casework.visiting.visits import Started
from inspector.domain.acts.hats import hats_at_the_door
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.municipal import same_name
from inspector.domain.ids import BusinessId
from inspector.domain.refusals import Mistyped, Refusal
from inspector.domain.values import Business, Capacity, Officer, Sector, VisitKind
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.screen.words import capacity_word, kind_word, sector_word

_translate = QCoreApplication.translate

CHOSEN, TYPED = ("municipality", "sector", "kind", "capacity"), ("code", "name", "address", "other")
"""What is chosen in the sheet, and what is typed in it."""
OTHER = "other"
"""Of the municipalities, one that no decision on this device is of."""


@dataclass(frozen=True, slots=True)
class TypedInputs:
    """What the sheet is derived from."""

    me: Officer | None = None
    catalogue: Catalogue | None = None
    municipalities: tuple[str, ...] = ()
    """Those of which a decision is on this device."""
    usual: str = ""
    """The only one there is."""
    chosen: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    """As kept until the officer takes part."""
    refusal: Refusal | None = None
    lacking: bool = False
    """Somebody wanted to take part before everything was said."""


@dataclass(frozen=True, slots=True)
class TypedProps:
    """The sheet as shown."""

    municipalities: tuple[dict[str, str], ...] = ()
    municipality: str = ""
    sectors: tuple[dict[str, str], ...] = ()
    sector: str = ""
    kinds: tuple[dict[str, str], ...] = ()
    kind: str = VisitKind.ROUTINE
    capacities: tuple[dict[str, str], ...] = ()
    capacity: str = Capacity.SUPERVISION
    code: str = ""
    name: str = ""
    address: str = ""
    other: str = ""
    """As far as it was typed."""
    problem: str = ""
    """Why the officer is not in the visit, beside a wrong code."""
    code_problem: str = ""


def derive_typed_props(inputs: TypedInputs) -> TypedProps:
    """Turn what is known and chosen into what is shown."""
    chosen, refusal = inputs.chosen, inputs.refusal
    here = tuple({"key": name, "label": name} for name in inputs.municipalities)
    other = {"key": OTHER, "label": _translate("Business", "Een andere gemeente")}
    hats = () if inputs.me is None else hats_at_the_door(inputs.me)
    lacking = _translate("Business", "Vul alles in wat u bij uw collega ziet, en kies gemeente en soort bedrijf.")
    said = "" if refusal is None or isinstance(refusal, Mistyped) else refusal_text(refusal)
    return TypedProps(
        municipalities=(*here, other) if here else (),
        municipality=chosen.get("municipality", inputs.usual if here else OTHER),
        sectors=tuple({"key": each.value, "label": sector_word(inputs.catalogue, each)} for each in Sector),
        sector=chosen.get("sector", ""),
        kinds=tuple({"key": each.value, "label": kind_word(each)} for each in VisitKind),
        kind=chosen.get("kind", VisitKind.ROUTINE),
        capacities=tuple({"key": each.value, "label": capacity_word(each)} for each in hats),
        capacity=chosen.get("capacity", Capacity.SUPERVISION),
        code=inputs.typed.get("code", ""),
        name=inputs.typed.get("name", ""),
        address=inputs.typed.get("address", ""),
        other=inputs.typed.get("other", ""),
        problem=lacking if inputs.lacking else said,
        code_problem=refusal_text(refusal) if isinstance(refusal, Mistyped) else "",
    )


@for_qml
class TypedJoinViewModel(ViewModel[TypedInputs, TypedProps]):
    """What the sheet of a typed code binds to."""

    visitStarted = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_typed_props, TypedInputs(), parent)

    @Slot()
    def begin(self) -> None:
        """Code typen: as it was left, or an empty form with what is usual."""
        self.session.read(_read, self.show)

    @Slot(str, str)
    def choose(self, name: str, key: str) -> None:
        """One of a list: `municipality`, `sector`, `kind` or `capacity`."""
        self.change(chosen={**self._inputs.chosen, name: key}, lacking=False, refusal=None)
        self._keep()

    @Slot("QVariantMap")
    def keep(self, words: Mapping[str, str]) -> None:
        """Keep what stands in the fields, and what was chosen beside them, until the officer takes part."""
        self.change(typed={name: text for name, text in words.items() if text})
        self._keep()

    @Slot("QVariantMap")
    def join(self, words: Mapping[str, str], then: Callable[[Started | Refusal], None] | None = None) -> None:
        """Meedoen, by what was typed: `code`, `name`, `address` and, where no list has its municipality, `other`."""
        shown, code = self.props, words.get("code", "")
        business = _business_of(words, shown)
        self.change(lacking=business is None or not code.strip(), refusal=None)

        def finished(result: Started | Refusal) -> None:
            self.change(refusal=result if isinstance(result, Refusal) else None)
            if isinstance(result, Started):
                self.show(TypedInputs())
                self.visitStarted.emit(result.visit)
            if then is not None:
                then(result)

        if business is not None and code.strip():
            kind, capacity = VisitKind(shown.kind), Capacity(shown.capacity)
            self.session.act(lambda desk: joining.join_described(desk, code, business, kind, capacity), finished)

    def _keep(self) -> None:
        words = {**self._inputs.chosen, **self._inputs.typed}
        self.session.act(lambda desk: drafts.keep_form(desk, Form.JOIN, joining.DESCRIBED, words), self.telling(None))


def _business_of(words: Mapping[str, str], shown: TypedProps) -> Business | None:
    name, address = (words.get(field_, "").strip() for field_ in ("name", "address"))
    chosen = words.get("other", "") if shown.municipality == OTHER else shown.municipality
    if not (name and address and chosen.strip() and shown.sector):
        return None
    return Business(BusinessId(""), name, Sector(shown.sector), address, None, chosen.strip())


def _read(desk: Desk) -> TypedInputs:
    catalogue = desk.catalogue_today()
    every = {same_name(each.municipality): each.municipality for each in desk.laws.municipal}
    names = tuple(sorted(every.values(), key=str.casefold))
    kept = drafts.forms_of(desk, Form.JOIN).get(joining.DESCRIBED, {})
    return TypedInputs(
        desk.vault.me,
        catalogue if isinstance(catalogue, Catalogue) else None,
        names,
        names[0] if len(names) == 1 else "",
        chosen={name: kept[name] for name in CHOSEN if name in kept},
        typed={name: kept[name] for name in TYPED if name in kept},
    )
