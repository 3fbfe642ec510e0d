"""What stands before the taps that keep businesses."""

from inspector.viewmodels.businesses.business import BusinessViewModel
from inspector.viewmodels.businesses.businesses import BusinessesViewModel
from inspector.viewmodels.businesses.joining_typed import TypedJoinViewModel
from tests.unit.viewmodels.busy_office import Office

COLUMNS = "naam;sector;adres;vergunning;houder;geldig_vanaf;geldig_tot;werkruimten;gemeente"
A_BUSINESS = "Huis Zon;prive_huis;Zonstraat 1, 1000 AA Stad;VB-9;Zon B.V.;2026-01-01;2028-01-01;2;Voorbeeldstad"


def fills_in(_office: Office, made: BusinessesViewModel) -> None:
    """A new business without a licence."""
    made.addNew()
    for name, text in (
        ("name", "Huis Zon"),
        ("address", "Zonstraat 1, 1000 AA Stad"),
        ("municipality", "Voorbeeldstad"),
    ):
        made.setField(name, text)
    made.setLicensed(has_licence=False)


def imports(office: Office, made: BusinessesViewModel) -> None:
    path = office.folder / "lijst.csv"
    path.write_text(f"{COLUMNS}\n{A_BUSINESS}\n", encoding="utf-8")
    made.importFile(str(path))


def adds_a_manager(_office: Office, made: BusinessesViewModel) -> None:
    made.addManager()


def at_the_linde(office: Office, made: BusinessViewModel) -> None:
    made.open(office.team.linde)


def types_a_code(office: Office, made: BusinessViewModel) -> None:
    made.keepCode(office.team.linde, office.typed_code)


def types_an_address(office: Office, made: TypedJoinViewModel) -> None:
    made.keep({"code": office.typed_code, "address": "Zonstraat 1"})


def says_where(office: Office, made: TypedJoinViewModel) -> None:
    """The code of a colleague's visit, and the house before which both stand."""
    made.join({"code": office.typed_code, "name": "Huis Zon", "address": "Zonstraat 1", "other": "Stad"})
