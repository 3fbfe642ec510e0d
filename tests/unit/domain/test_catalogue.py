import copy
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.catalogue.catalogue import Catalogue, CatalogueError, catalogue_on, parse_catalogue
from inspector.domain.catalogue.items import PersonData, PhotoRule
from inspector.domain.ids import ConditionId
from inspector.domain.refusals import NoCatalogueInForce
from inspector.domain.values import Outcome, Regime, Sector, Severity

FILE = Path(__file__).resolve().parents[3] / "resources" / "catalogues" / "uniforme-voorwaarden-2026.1.json"

Item = dict[str, object]


@cache
def document() -> Item:
    return cast("Item", json.loads(FILE.read_text(encoding="utf-8")))


@cache
def the_catalogue() -> Catalogue:
    return parse_catalogue(document())


def ids(items: tuple[object, ...]) -> set[str]:
    return {str(getattr(item, "id", "")) for item in items}


def test_the_shipped_catalogue_is_complete() -> None:
    catalogue = the_catalogue()

    assert (catalogue.version, catalogue.in_force_from, catalogue.in_force_until) == ("2026.1", date(2010, 1, 1), None)
    assert len(catalogue.conditions) == 70
    assert len(catalogue.labour_checks) == 27
    assert len(catalogue.identity_checks) == 13
    assert len(catalogue.indicators) == 34
    assert len(catalogue.sham_indicators) == 18
    assert len(catalogue.glossary) == 131
    assert sum(not language.optional for language in catalogue.languages) == 14
    assert {rules.sector for rules in catalogue.sectors} == set(Sector)
    assert {rules.regime for rules in catalogue.regimes} == set(Regime)
    assert [rules.severity for rules in sorted(catalogue.severities, key=lambda rules: rules.rank)] == list(Severity)
    assert {answer.outcome for answer in catalogue.answers} == set(Outcome)


@pytest.mark.parametrize(
    ("sector", "number"),
    [("seksclub", 64), ("privehuis", 65), ("massagesalon", 63), ("sauna_parenclub", 60), ("escortbedrijf", 41),
     ("raamprostitutie", 63), ("thuiswerk", 5)],
)  # fmt: skip
def test_a_checklist_holds_the_conditions_of_its_sector(sector: str, number: int) -> None:
    checklist = the_catalogue().checklist(Sector(sector), Regime.WRP_REGISTER)

    assert len(checklist) == number
    assert list(checklist) == [c for c in the_catalogue().conditions if c in checklist]
    assert ids(the_catalogue().sealed_for(Sector(sector), Regime.WRP_REGISTER)) == {"UV-Z-18"}
    assert not any(condition.is_sealed for condition in checklist)


def test_a_regime_without_registration_shows_no_trace_of_it() -> None:
    catalogue = the_catalogue()

    for regime in (Regime.LOCAL_ORDINANCE, Regime.WRS_DRAFT):
        checks = catalogue.identity_checks_for(regime)
        conditions = {c for sector in Sector for c in catalogue.checklist(sector, regime)}
        assert ids(checks).isdisjoint({"ID-05", "ID-07", "ID-08", "ID-09"})
        assert len(checks) == 9
        assert "UV-B-07" not in ids(tuple(conditions))
        for text in (*(c.question for c in conditions), *(c.title for c in conditions), *(c.question for c in checks)):
            assert not any(word in text.nl for word in ("egistr", "BSN", "21"))
    assert len(catalogue.identity_checks_for(Regime.WRP_REGISTER)) == 13
    rules = {rules.regime: rules for rules in catalogue.regimes}
    assert all(rules[regime].registration is (regime is Regime.WRP_REGISTER) for regime in Regime)


def test_no_question_asks_about_a_persons_health_or_origin() -> None:
    catalogue = the_catalogue()
    questions = [*(c.question for c in catalogue.conditions), *(c.question for c in catalogue.identity_checks)]
    for question in questions:
        for word in ("nationaliteit", "geboortedatum", "ziekte", "zwanger"):
            assert word not in question.nl.lower()


def test_what_opens_a_signal_and_what_may_be_photographed_is_said() -> None:
    catalogue = the_catalogue()
    papers = catalogue.condition(ConditionId("UV-Z-06"))
    third_parties = next(c for c in catalogue.conditions if c.id == "UV-Z-18")

    assert papers is not None
    assert papers.opens_indicators == ("MH-12",)
    assert third_parties.person_data is PersonData.SEALED_OBSERVATION
    assert third_parties.photo is PhotoRule.FORBIDDEN


def test_a_basis_that_nobody_saw_makes_the_whole_condition_unverified() -> None:
    catalogue = the_catalogue()
    verified = {str(item.id): item.is_verified for item in catalogue.every}

    assert (verified["UV-G-02"], verified["UV-G-03"], verified["UV-G-05"]) == (True, False, False)
    assert (verified["AR-WAV-04"], verified["AR-WAV-01"]) == (True, False)


def test_one_condition_has_no_answer_and_goes_sealed_to_the_police() -> None:
    catalogue = the_catalogue()

    assert [c.id for c in catalogue.every if c.is_sealed] == ["UV-Z-18"]


def test_what_another_body_does_is_told_from_what_the_agency_does_itself() -> None:
    catalogue = the_catalogue()
    handed = {str(item.id): catalogue.action(item).handed_to for item in catalogue.every}

    assert [handed[each] for each in ("UV-Z-06", "UV-G-16", "AR-VWP-01")] == [
        "politie",
        "ggd",
        "belastingdienst",
    ]
    assert handed["UV-V-07"] is None
    assert catalogue.body("ggd").en == "municipal health service"


def test_only_what_an_officer_can_see_for_himself_is_counted_by_hand() -> None:
    by_hand = {str(check.id): check.counted_by_hand for check in the_catalogue().identity_checks}

    assert by_hand["ID-08"] == ("niet_vast_te_stellen",)
    assert by_hand["ID-03"] == the_catalogue().identity_checks[2].outcomes
    assert [check for check, outcomes in by_hand.items() if not outcomes] == ["ID-01", "ID-07", "ID-09", "ID-12"]


def test_everything_is_found_by_its_id_and_nothing_by_another() -> None:
    catalogue = the_catalogue()

    for condition in catalogue.conditions:
        assert catalogue.condition(condition.id) is condition
    for labour in catalogue.labour_checks:
        assert catalogue.condition(labour.id) is labour
    for check in catalogue.identity_checks:
        assert catalogue.identity_check(check.id) is check
    for sign in catalogue.indicators:
        assert catalogue.indicator(sign.id) is sign
    for sham in catalogue.sham_indicators:
        assert catalogue.indicator(sham.id) is sham
    nothing = ConditionId("UV-X-01")
    assert (catalogue.condition(nothing), catalogue.identity_check(nothing), catalogue.indicator("X")) == (None,) * 3


def test_labour_checks_are_never_on_a_municipal_checklist() -> None:
    labour = ids(the_catalogue().labour_checklist(Sector.SEX_CLUB))

    assert len(labour) == 27
    assert labour.isdisjoint(ids(the_catalogue().checklist(Sector.SEX_CLUB, Regime.WRP_REGISTER)))


def test_every_text_is_there_in_both_languages() -> None:
    for condition in the_catalogue().conditions:
        assert condition.title.in_language("nl") == condition.title.nl
        assert condition.title.in_language("en") != condition.title.nl
        assert condition.question.nl.endswith("?")
        assert condition.question.en.endswith("?")
        assert bool(condition.note.nl) == bool(condition.note.en)


def test_a_version_holds_on_its_first_and_last_day_and_not_beside_them() -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    version = replace(the_catalogue(), in_force_from=first, in_force_until=last)

    assert catalogue_on([version], first) is version
    assert catalogue_on([version], last) is version
    assert catalogue_on([version], first - timedelta(days=1)) == NoCatalogueInForce(date(2025, 12, 31))
    assert catalogue_on([version], last + timedelta(days=1)) == NoCatalogueInForce(date(2027, 1, 1))
    assert catalogue_on([], first) == NoCatalogueInForce(first)


def test_of_two_versions_in_force_the_later_one_counts_in_any_order() -> None:
    old = the_catalogue()
    new = replace(old, version="2027.1", in_force_from=date(2027, 1, 1))

    assert catalogue_on([new, old], date(2027, 3, 1)) is new
    assert catalogue_on([old, new], date(2027, 3, 1)) is new
    assert catalogue_on([old, new], date(2026, 3, 1)) is old


def changed(change: Callable[[Item], None]) -> Item:
    wrong = copy.deepcopy(document())
    change(wrong)
    return wrong


def entry(wrong: Item, kind: str, place: int = 0) -> Item:
    return cast("list[Item]", wrong[kind])[place]


WRONG: list[tuple[Callable[[Item], object], str]] = [
    (lambda d: d.pop("version"), "version: is missing"),
    (lambda d: d.update(format="inspector-catalogue/2"), "format: must be inspector-catalogue/1"),
    (lambda d: d.update(more=1), "more: unknown field; allowed:"),
    (lambda d: d.update(in_force_from="1 januari"), "in_force_from: must be a day such as"),
    (lambda d: d.update(in_force_from="2026-02-30"), "in_force_from: 2026-02-30 is not a day of the calendar"),
    (lambda d: d.update(in_force_until="2009-12-31"), "in_force_until: lies before in_force_from"),
    (lambda d: d.update(conditions=[]), "conditions: must have at least 1"),
    (lambda d: d.update(conditions={}), "conditions: must be a list"),
    (lambda d: entry(d, "conditions", 3).pop("severity"), "conditions[3].severity: is missing"),
    (lambda d: entry(d, "conditions", 3).update(severity="erg"), "[3].severity: unknown 'erg'; allowed: licht"),
    (lambda d: entry(d, "conditions").update(id="AR-G-01"), "conditions[0].id: must start with UV-"),
    (lambda d: entry(d, "conditions").update(id="UV-é"), "conditions[0].id: must start with UV-"),
    (lambda d: entry(d, "conditions").update(sectors=[]), "conditions[0].sectors: must have at least 1"),
    (lambda d: entry(d, "conditions").update(sectors=["winkel"]), "conditions[0].sectors[0]: unknown 'winkel'"),
    (lambda d: entry(d, "conditions").update(sectors=["escortbedrijf"] * 2), "[0].sectors[1]: 'escortbedrijf'"),
    (lambda d: entry(d, "conditions").update(question_nl=""), "conditions[0].question_nl: must not be empty"),
    (lambda d: entry(d, "conditions").update(question_nl="x" * 401), "has 401 characters; at most 400 are allowed"),
    (lambda d: entry(d, "conditions").update(question_nl="a\nb"), "holds the control character U+000A"),
    (lambda d: entry(d, "conditions").update(question_nl=3), "conditions[0].question_nl: must be text"),
    (lambda d: entry(d, "conditions", 1).update(id="UV-G-01"), "conditions[1]: UV-G-01 stands here twice"),
    (lambda d: entry(d, "conditions").update(opens_indicators=["MH-99"]), "MH-99 stands nowhere in this catalogue"),
    (
        lambda d: entry(d, "conditions").update(follow_up={"action": "lof", "term_days": 1, "recheck": True}),
        "conditions[0].follow_up.action: lof stands nowhere in this catalogue",
    ),
    (
        lambda d: entry(d, "conditions").update(follow_up={"action": "sluiting", "term_days": True, "recheck": True}),
        "conditions[0].follow_up.term_days: must be a whole number",
    ),
    (
        lambda d: entry(d, "conditions").update(follow_up={"action": "sluiting", "term_days": 1, "recheck": "ja"}),
        "conditions[0].follow_up.recheck: must be true or false",
    ),
    (lambda d: entry(d, "conditions").update(lead_agencies=["kustwacht"]), "lead_agencies: kustwacht stands nowhere"),
    (lambda d: entry(d, "actions").update(handed_to="kustwacht"), "actions[0].handed_to: kustwacht stands nowhere"),
    (lambda d: entry(d, "identity_checks").update(counted_by_hand=["geen"]), "counted_by_hand: geen stands nowhere"),
    (
        lambda d: entry(d, "identity_checks").update(outcomes=["ja", "nee", "misschien"]),
        "identity_checks[0].outcomes: missch",
    ),
    (lambda d: entry(d, "answers").update(visit="follow_up"), "answers[0].visit: voldoet does not belong to a visit"),
    (lambda d: entry(d, "answers").update(visit="third"), "answers[0].visit: voldoet does not belong to a visit"),
    (lambda d: entry(d, "languages").update(direction="up"), "languages[0].direction: must be ltr or rtl"),
    (lambda d: entry(d, "severities").update(term_days={"min": 9, "max": 8}), "severities[0].term_days.max: must be"),
    (lambda d: d.update(glossary=[1]), "glossary[0]: must be an object"),
    (lambda d: d.update(languages=[entry(d, "languages")] * 41), "languages: has 41 entries; at most 40 are allowed"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "message"), WRONG)
def test_a_wrong_catalogue_is_refused_by_the_path_of_its_first_wrong_field(
    change: Callable[[Item], None], message: str
) -> None:
    with pytest.raises(CatalogueError) as raised:
        parse_catalogue(changed(change))

    assert message in str(raised.value)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(st.data())
def test_any_value_in_any_place_is_refused_by_name_or_read(data: st.DataObject) -> None:
    wrong = dict(document())
    kind = data.draw(st.sampled_from(sorted(wrong)))
    value = wrong[kind]
    if isinstance(value, list) and data.draw(st.booleans()):
        items = list(value)
        place = data.draw(st.integers(0, len(items) - 1))
        item = dict(items[place])
        item[data.draw(st.sampled_from(sorted(item)))] = data.draw(JSON_VALUES)
        items[place] = item
        wrong[kind] = items
    else:
        wrong[kind] = data.draw(JSON_VALUES)

    try:
        read = parse_catalogue(wrong)
    except CatalogueError:
        return
    assert isinstance(read, Catalogue)
