"""The law of a day is what country and municipality say together: off unless both say so, and read strictly."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from inspector.domain.catalogue.catalogue import Catalogue, parse_catalogue
from inspector.domain.catalogue.items import LabourCheck
from inspector.domain.catalogue.laws import NO_LAWS, Law, Laws, under
from inspector.domain.catalogue.municipal import MunicipalLaw, parse_municipal
from inspector.domain.catalogue.national import NationalLaw, ParameterCode, parse_national
from inspector.domain.catalogue.strict_document import DocumentError
from inspector.domain.ids import ConditionId
from inspector.domain.values import Pins, Regime, Sector
from inspector.wire.scopes import Agency
from tests.fakes.laws import SHIPPED_LAW, shipped_law
from tests.stories.officers import CATALOGUES

Item = dict[str, object]
DAY = date(2026, 11, 24)
TOWN = "Voorbeeldstad"
(CATALOGUE,) = CATALOGUES
REGISTER_ITEMS = {"ID-07", "ID-08", "ID-09", "UV-B-07"}
WAGE = ParameterCode.MINIMUM_WAGE
PAY = ConditionId("AR-WML-01")


def a_period(begins: str = "2026-01-01", until: str | None = None, **said: object) -> Item:
    known = {"regime": "WRP_REGISTER", "registration": True, "minimum_age": 21, "repetition_months": 24}
    return {"from": begins, "until": until} | known | said


def a_condition(**changes: object) -> Item:
    document = json.loads(CATALOGUE_FILE)
    return cast("Item", document["conditions"][0]) | {"id": "LO-01", "title_nl": "Sluitingstijd", **changes}


CATALOGUE_FILE = (SHIPPED_LAW.parent / "uniforme-voorwaarden-2026.1.json").read_bytes()


def town(
    *periods: Item,
    version: str = "1",
    conditions: tuple[Item, ...] = (),
    name: str = TOWN,
    licence_terms: tuple[Item, ...] = (),
) -> MunicipalLaw:
    document: Item = {
        "format": "inspector-municipality/1",
        "municipality": name,
        "version": version,
        "name_nl": "Besluit",
        "name_en": "Decision",
        "regimes": list(periods or (a_period(),)),
        "conditions": list(conditions),
        **({"licence_terms": list(licence_terms)} if licence_terms else {}),
    }
    return parse_municipal(document, json.dumps(document).encode())


def a_term(**changes: object) -> Item:
    return {"condition": "UV-V-07", "number": "4.2", "article": "", "text": "Vrij."} | changes


def country(change: Callable[[Item], object] = lambda _: None) -> NationalLaw:
    document = json.loads(SHIPPED_LAW.read_bytes())
    change(document)
    return parse_national(document, json.dumps(document).encode())


def shipped(version: str) -> Catalogue:
    """A catalogue that comes with the program."""
    data = (SHIPPED_LAW.parent / f"uniforme-voorwaarden-{version}.json").read_bytes()
    return parse_catalogue(json.loads(data), data)


def asked(law: Law) -> set[str]:
    """Every question of a visit under this law."""
    cut = under(CATALOGUE, law)
    conditions = {c.id for sector in Sector for c in cut.checklist(sector, law.regime)}
    return conditions | {c.id for c in cut.identity_checks_for(law.regime)}


def on(laws: Laws, day: date = DAY, municipality: str = TOWN) -> Law:
    return laws.on(municipality, day)


def test_where_both_say_so_registration_and_twenty_one_are_on() -> None:
    law = on(Laws((country(),), (town(),)))

    assert (law.regime, law.registration, law.minimum_age) == (Regime.WRP_REGISTER, True, 21)
    assert asked(law) >= REGISTER_ITEMS | {"ID-05"}
    assert under(CATALOGUE, law).minimum_age == 21


def no_registration(document: Item) -> None:
    cast("list[Item]", document["regimes"])[0]["registration"] = False


def no_twenty_one(document: Item) -> None:
    cast("list[Item]", document["regimes"])[0]["minimum_ages"] = [18]


def no_such_regime(document: Item) -> None:
    del cast("list[Item]", document["regimes"])[0]


def ended_regime(document: Item) -> None:
    cast("list[Item]", document["regimes"])[0]["until"] = "2026-11-23"


@pytest.mark.parametrize(
    "laws",
    [
        Laws((country(no_registration),), (town(),)),
        Laws((country(),), (town(a_period(registration=False)),)),
        Laws((country(no_such_regime),), (town(),)),
        Laws((country(ended_regime),), (town(),)),
        Laws((), (town(),)),
        Laws((country(),), ()),
        Laws((country(),), (town(name="Elders"),)),
        Laws((country(),), (town(a_period("2026-11-25")),)),
        Laws((country(),), (town(a_period(until="2026-11-23")),)),
        NO_LAWS,
    ],
)
def test_where_one_of_them_does_not_say_so_registration_leaves_nothing(laws: Laws) -> None:
    law = on(laws)

    assert not law.registration
    assert not asked(law) & REGISTER_ITEMS


@pytest.mark.parametrize(
    "laws",
    [
        Laws((country(no_twenty_one),), (town(),)),
        Laws((country(),), (town(a_period(minimum_age=18)),)),
        Laws((), (town(),)),
        Laws((country(),), ()),
    ],
)
def test_where_one_of_them_does_not_say_so_nobody_asks_for_twenty_one(laws: Laws) -> None:
    law = on(laws)

    assert law.minimum_age == 18
    assert "ID-05" not in asked(law)


def test_the_regime_changes_on_its_day_and_the_newer_of_two_documents_counts() -> None:
    first = town(a_period(until="2026-11-23"), a_period("2026-11-24", regime="APV_NU"))
    newer = town(a_period("2026-12-01", regime="WRS_ONTWERP", minimum_age=18), version="2")
    for laws in (Laws((country(),), (first, newer)), Laws((country(),), (newer, first))):
        regimes = [on(laws, day).regime for day in (date(2026, 11, 23), DAY, date(2026, 11, 30), date(2026, 12, 1))]

        assert regimes == [Regime.WRP_REGISTER, Regime.LOCAL_ORDINANCE, Regime.LOCAL_ORDINANCE, Regime.WRS_DRAFT]


def test_a_municipality_is_found_however_people_write_it() -> None:
    assert on(Laws((country(),), (town(),)), municipality="  voorbeeldSTAD ").registration


def test_what_a_visit_pinned_gives_its_law_again_whatever_came_later() -> None:
    laws = Laws((country(),), (town(),))
    law = on(laws)
    pins = law.pinned(CATALOGUE.data_hash)
    newer = town(a_period("2026-06-01", regime="APV_NU"), version="2")

    assert pins.catalogue == CATALOGUE.data_hash
    assert Laws(laws.national, (newer, *laws.municipal)).pinned(pins) == law
    assert Laws(laws.national, (newer,)).pinned(pins, laws.municipal) == law
    assert Laws(laws.national, (newer,)).pinned(pins) is None
    assert Laws((), laws.municipal).pinned(pins) is None
    assert NO_LAWS.pinned(Pins()) is None
    assert NO_LAWS.pinned(Pins(DAY)) == Law(DAY)


def test_a_municipality_s_own_condition_says_that_it_is_local_and_stands_in_its_town_only() -> None:
    laws = Laws((country(),), (town(conditions=(a_condition(),)),))

    here, elsewhere = under(CATALOGUE, on(laws)), under(CATALOGUE, on(laws, municipality="Elders"))

    item = here.condition(ConditionId("LO-01"))
    assert item is not None
    assert item.title.nl == "Sluitingstijd (lokaal)"
    assert item in here.checklist(Sector.SEX_CLUB, Regime.WRP_REGISTER)
    assert elsewhere.condition(ConditionId("LO-01")) is None
    assert CATALOGUE.condition(ConditionId("LO-01")) is None


def test_the_window_of_repetition_is_the_municipality_s() -> None:
    assert on(Laws((country(),), (town(a_period(repetition_months=36)),))).repetition_months == 36
    assert on(NO_LAWS).repetition_months == 24


def test_an_amount_is_that_of_the_day_and_none_where_nobody_said_it() -> None:
    laws = Laws((country(),), ())
    cents = {}
    for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), DAY):
        found = on(laws, day).amount(WAGE)
        cents[day] = None if found is None else found[1].cents

    assert list(cents.values()) == [1440, 1471, 1471, None]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2025, 12, 31), "Wml art. 7; € 14,40 per uur (21+) vanaf 1-7-2025"),
        (date(2026, 1, 1), "Wml art. 7; € 14,71 per uur (21+) vanaf 1-1-2026"),
        (date(2026, 6, 30), "Wml art. 7; € 14,71 per uur (21+) vanaf 1-1-2026"),
        (DAY, "Wml art. 7; voor deze dag is geen bedrag bekend"),
        (date(2027, 1, 1), "Wml art. 7; voor deze dag is geen bedrag bekend"),
    ],
)
@pytest.mark.parametrize("version", ["2026.1", "2027.1"])
def test_the_minimum_wage_is_that_of_the_visit_s_day_in_each_catalogue(version: str, day: date, said: str) -> None:
    check = under(shipped(version), on(Laws((country(),), ()), day)).condition(PAY)

    assert isinstance(check, LabourCheck)
    assert check.basis.nl == said


def test_without_the_rules_of_the_country_a_basis_stays_as_it_was_signed() -> None:
    check = under(CATALOGUE, on(NO_LAWS)).condition(PAY)

    assert check == CATALOGUE.condition(PAY)


def test_under_an_ordinance_that_asks_for_21_the_question_stands_from_the_second_catalogue_on() -> None:
    laws = Laws((country(),), (town(a_period(regime="APV_NU", registration=False)),))
    law = on(laws, date(2027, 1, 1))

    assert law.minimum_age == 21
    for version, expected in (("2026.1", False), ("2027.1", True)):
        checks = under(shipped(version), law).identity_checks_for(law.regime)
        assert ("ID-05" in {check.id for check in checks}) is expected
        assert not {check.id for check in checks} & REGISTER_ITEMS


WRONG_TOWN: list[tuple[tuple[Item, ...], str]] = [
    ((a_period(until="2026-06-30"), a_period("2026-06-30")), "regimes[1].from: begins before the one before it"),
    ((a_period(until="2026-06-30"), a_period("2026-07-02")), "regimes[1].from: leaves days after"),
    ((a_period(), a_period("2027-01-01")), "regimes[1].from: begins before the one before it"),
    ((a_period(until="2025-12-31"),), "regimes[0].until: lies before from"),
    ((a_period(regime="WRP"),), "regimes[0].regime: unknown 'WRP'"),
    ((a_period(minimum_age=16),), "regimes[0].minimum_age: must be 18 or 21"),
    ((a_period(minimum_age=True),), "regimes[0].minimum_age: must be 18 or 21"),
    ((a_period(repetition_months=0),), "regimes[0].repetition_months: must be from 1 to 120"),
    ((a_period(extra=1),), "regimes[0].extra: unknown field"),
]


@pytest.mark.parametrize(("periods", "reason"), WRONG_TOWN, ids=[reason for _, reason in WRONG_TOWN])
def test_a_wrong_decision_is_refused_by_the_path_of_its_first_wrong_field(
    periods: tuple[Item, ...], reason: str
) -> None:
    with pytest.raises(DocumentError) as refused:
        town(*periods)
    assert str(refused.value).startswith(reason)


@pytest.mark.parametrize(
    ("conditions", "reason"),
    [
        ((a_condition(id="UV-G-01"),), "conditions[0].id: must start with LO-"),
        ((a_condition(person_data="observation_sealed"),), "conditions[0].person_data: only a national"),
        ((a_condition(), a_condition()), "conditions[1].id: 'LO-01' stands here twice"),
    ],
)
def test_a_condition_that_is_none_of_a_municipality_is_refused(conditions: tuple[Item, ...], reason: str) -> None:
    with pytest.raises(DocumentError) as refused:
        town(conditions=conditions)
    assert str(refused.value).startswith(reason)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"follow_up": {"action": "boete", "term_days": None, "recheck": False}}, "follow_up"),
        ({"lead_agencies": ["brandwacht"]}, "lead_agencies"),
        ({"opens_indicators": ["MH-99"]}, "opens_indicators"),
    ],
)
def test_a_condition_that_names_what_no_catalogue_knows_is_refused(change: Item, field: str) -> None:
    town(conditions=(a_condition(),)).check_against(CATALOGUE)
    with pytest.raises(DocumentError) as refused:
        town(conditions=(a_condition(**change),)).check_against(CATALOGUE)
    assert str(refused.value).startswith(f"conditions[0].{field}: unknown")


@pytest.mark.parametrize(
    ("terms", "reason"),
    [
        ((a_term(condition="LO-09"),), "licence_terms[0].condition: 'LO-09' is no condition of this document"),
        ((a_term(), a_term(number="2")), "licence_terms[1].condition: 'UV-V-07' stands here twice"),
        ((a_term(condition="ID-01"),), "licence_terms[0].condition: must start with UV- or LO-"),
        ((a_term(number=""),), "licence_terms[0].number"),
        ((a_term(text=""),), "licence_terms[0].text"),
    ],
)
def test_a_licence_that_speaks_of_nothing_or_twice_is_refused(terms: tuple[Item, ...], reason: str) -> None:
    with pytest.raises(DocumentError) as refused:
        town(licence_terms=terms)
    assert str(refused.value).startswith(reason)


def test_a_licence_of_another_generation_speaks_of_what_one_catalogue_asks_and_the_other_does_not() -> None:
    asked_later = replace(CATALOGUE.conditions[0], id=ConditionId("UV-V-98"))
    later = replace(CATALOGUE, version="2028.1", conditions=(*CATALOGUE.conditions, asked_later))
    decision = town(licence_terms=(a_term(), a_term(condition="UV-V-98", number="7.1")))
    law = on(Laws((country(),), (decision,)))

    decision.check_against(CATALOGUE, later)

    numbers = [
        {c.id: c.licence.number for c in under(catalogue, law).conditions if c.licence is not None}
        for catalogue in (CATALOGUE, later)
    ]
    assert numbers == [{"UV-V-07": "4.2"}, {"UV-V-07": "4.2", "UV-V-98": "7.1"}]
    with pytest.raises(DocumentError) as refused:
        decision.check_against(CATALOGUE)
    assert str(refused.value) == "licence_terms[1].condition: unknown 'UV-V-98' in catalogue 2026.1"


def test_a_licence_that_speaks_of_a_condition_no_catalogue_knows_is_refused() -> None:
    with pytest.raises(DocumentError) as refused:
        town(licence_terms=(a_term(condition="UV-V-99"),)).check_against(CATALOGUE)
    assert str(refused.value).startswith("licence_terms[0].condition: unknown 'UV-V-99'")


def overlapping(document: Item) -> None:
    regimes = cast("list[Item]", document["regimes"])
    regimes.append(regimes[0] | {"from": "2030-01-01"})


def gapped_amount(document: Item) -> None:
    (wage,) = cast("list[Item]", document["parameters"])
    cast("list[Item]", wage["amounts"])[1]["from"] = "2024-07-02"


def twice(document: Item) -> None:
    document["parameters"] = cast("list[Item]", document["parameters"]) * 2


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (overlapping, "regimes[3].from: begins before the one before it has ended"),
        (gapped_amount, "parameters[0].amounts[1].from: leaves days"),
        (twice, "parameters: names an amount twice"),
        (lambda document: document.update(in_force_until="2009-12-31"), "in_force_until: lies before"),
        (lambda document: document["regimes"][0].update(minimum_ages=[]), "regimes[0].minimum_ages: must list"),
        (lambda document: document["regimes"][0].update(minimum_ages=[21, 21]), "regimes[0].minimum_ages: names an"),
        (lambda document: document["parameters"][0]["amounts"][0].update(cents=0), "parameters[0].amounts[0].cents"),
        (lambda document: document.update(format="x"), "format: must be inspector-regimes/1"),
    ],
)
def test_wrong_national_rules_are_refused_by_the_path_of_their_first_wrong_field(
    change: Callable[[Item], object], reason: str
) -> None:
    with pytest.raises(DocumentError) as refused:
        country(change)
    assert str(refused.value).startswith(reason)


def test_the_shipped_national_rules_say_of_no_amount_that_it_was_looked_up() -> None:
    law = shipped_law()

    assert not any(parameter.verified for parameter in law.parameters)
    assert law == replace(law, data_hash=b"")


@pytest.mark.parametrize("asked", [["gemeente", "gemeente"], ["brandweer"], "gemeente", [1]], ids=str)
def test_a_training_in_talks_is_asked_of_agencies_there_are_and_of_each_once(asked: object) -> None:
    with pytest.raises(DocumentError, match="trained_in_talks"):
        town(a_period(trained_in_talks=asked))


def test_a_time_that_says_nothing_of_a_training_asks_none() -> None:
    laws = Laws(
        (shipped_law(),), (town(a_period(until="2026-11-30"), a_period("2026-12-01", trained_in_talks=["ggd"])),)
    )

    assert laws.on(TOWN, date(2026, 11, 30)).trained_in_talks == ()
    assert laws.on(TOWN, date(2026, 12, 1)).trained_in_talks == (Agency.GGD,)
