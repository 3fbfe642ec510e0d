"""The slots of businesses: what is known of one, and coming into a visit there."""

from inspector.domain.values import Capacity, VisitKind
from inspector.viewmodels.businesses.business import BusinessViewModel
from inspector.viewmodels.businesses.businesses import BusinessesViewModel
from inspector.viewmodels.businesses.joining import JoiningViewModel
from inspector.viewmodels.businesses.joining_typed import TypedJoinViewModel
from tests.unit.viewmodels.before_businesses import (
    adds_a_manager,
    at_the_linde,
    fills_in,
    imports,
    says_where,
    types_a_code,
    types_an_address,
)
from tests.unit.viewmodels.write import Write, page

businesses = page(BusinessesViewModel)

BUSINESSES = (
    Write(
        "BusinessViewModel.begin",
        "t1",
        page(BusinessViewModel),
        lambda _, m: m.begin(),
        (at_the_linde,),
    ),
    Write(
        "BusinessViewModel.join",
        "t1",
        page(BusinessViewModel),
        lambda office, m: m.join(office.typed_code, VisitKind.ROUTINE),
        (at_the_linde, types_a_code),
    ),
    Write("BusinessViewModel.keepCode", "t1", page(BusinessViewModel), types_a_code, (at_the_linde,)),
    Write(
        "BusinessViewModel.chooseKind",
        "t1",
        page(BusinessViewModel),
        lambda _, m: m.chooseKind(VisitKind.COMPLAINT),
        (at_the_linde, types_a_code),
    ),
    Write(
        "BusinessViewModel.chooseCapacity",
        "t1",
        page(BusinessViewModel),
        lambda _, m: m.chooseCapacity(Capacity.SUPERVISION),
        (at_the_linde, types_a_code),
    ),
    Write(
        "BusinessViewModel.joinRunning",
        "t1",
        page(BusinessViewModel),
        lambda office, m: m.joinRunning(office.visits["named"]),
        (at_the_linde,),
    ),
    Write(
        "JoiningViewModel.join",
        "t1",
        page(JoiningViewModel),
        lambda _, m: m.join(),
        (lambda office, m: m.scanned(office.scanned),),
    ),
    Write(
        "TypedJoinViewModel.join",
        "t1",
        page(TypedJoinViewModel),
        says_where,
        (lambda _, m: m.choose("sector", "thuiswerk"), types_an_address),
    ),
    Write("TypedJoinViewModel.keep", "t1", page(TypedJoinViewModel), types_an_address),
    Write("TypedJoinViewModel.choose", "t1", page(TypedJoinViewModel), lambda _, m: m.choose("kind", "hercontrole")),
    Write("BusinessesViewModel.save", "c1", businesses, lambda _, m: m.save(), (fills_in,)),
    Write("BusinessesViewModel.setField", "c1", businesses, lambda _, m: m.setField("name", "Huis Maan"), (fills_in,)),
    Write("BusinessesViewModel.setLicensed", "c1", businesses, lambda _, m: m.setLicensed(False), (fills_in,)),
    Write("BusinessesViewModel.setWorkrooms", "c1", businesses, lambda _, m: m.setWorkrooms(3), (fills_in,)),
    Write("BusinessesViewModel.addManager", "c1", businesses, lambda _, m: m.addManager(), (fills_in,)),
    Write(
        "BusinessesViewModel.setManager",
        "c1",
        businesses,
        lambda _, m: m.setManager(0, "name", "M. de Vries"),
        (fills_in, adds_a_manager),
    ),
    Write(
        "BusinessesViewModel.removeManager",
        "c1",
        businesses,
        lambda _, m: m.removeManager(0),
        (fills_in, adds_a_manager),
    ),
    Write("BusinessesViewModel.cancel", "c1", businesses, lambda _, m: m.cancel(), (fills_in,)),
    Write("BusinessesViewModel.importFile", "c1", businesses, imports),
)
