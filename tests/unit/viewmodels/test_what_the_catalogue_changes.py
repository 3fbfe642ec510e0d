"""Each field of a catalogue entry means something: change it, and a named screen, proposal or plan is another one."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import NamedTuple, cast

import pytest

from inspector.app.resources import resource
from inspector.casework.drafts import SignalDraft
from inspector.domain.acts.assessing import Judgement
from inspector.domain.catalogue.catalogue import Catalogue, CatalogueError, parse_catalogue
from inspector.domain.catalogue.sanctions import Found, first_term, propose
from inspector.domain.ids import ConditionId
from inspector.domain.values import Outcome, Regime, Sector, Severity
from inspector.viewmodels.checklist.checklist_rows import RowMaker, sealed_rows
from inspector.viewmodels.review.review_rows import ReviewInputs, ReviewRead, derive_review_props
from inspector.viewmodels.signals.signals import SignalsInputs, derive_signals_props
from inspector.viewmodels.visit.persons import derive_persons_props
from inspector.viewmodels.visit.visit_props import VisitHeadInputs, derive_visit_props
from inspector.wire.scopes import Agency
from tests.unit.domain.examples import ALARM as ALARM_BUTTON
from tests.unit.viewmodels.given import at_work, judged, known

Item = dict[str, object]
Screen = Callable[[Catalogue], object]


@cache
def document() -> Item:
    path = resource("catalogues", "uniforme-voorwaarden-2026.1.json")
    return cast("Item", json.loads(path.read_text(encoding="utf-8")))


def the_checklist(catalogue: Catalogue) -> object:
    """Every row, with its warning, its explanation and what may be photographed or written."""
    business = known(at_work()).visit.started
    assert business is not None
    asked = catalogue.checklist(business.business.sector, business.regime)
    inputs = replace(known(at_work()), catalogue=catalogue, checklist=tuple(c.id for c in asked))
    return RowMaker().rows(inputs)


def the_sealed_part(catalogue: Catalogue) -> object:
    """What has no answer and opens the sealed form."""
    sealed = catalogue.sealed_for(Sector.PRIVATE_HOUSE, Regime.WRP_REGISTER)
    return sealed_rows(replace(known(at_work()), catalogue=catalogue, sealed=tuple(c.id for c in sealed)))


def the_labour_checklist(catalogue: Catalogue) -> object:
    """The same for the Labour Inspectorate."""
    inputs = known(at_work())
    assert inputs.visit.started is not None
    asked = catalogue.labour_checklist(inputs.visit.started.business.sector)
    return RowMaker().rows(replace(inputs, catalogue=catalogue, checklist=tuple(c.id for c in asked)))


def the_persons_page(catalogue: Catalogue) -> object:
    """The questions about people present, with the numbers that may be counted."""
    return derive_persons_props(replace(known(at_work()), catalogue=catalogue))


def the_door(catalogue: Catalogue) -> object:
    """Where the card is shown."""
    return derive_visit_props(VisitHeadInputs(replace(known(at_work()), catalogue=catalogue)))


def the_review(catalogue: Catalogue) -> object:
    """What the supervisor reads of an alarm that does not work, with the proposal."""
    device = at_work()
    judged(device, ALARM_BUTTON, Judgement(Outcome.VIOLATION, "Stuk.", Severity.SERIOUS, 2))
    inputs = replace(known(device), catalogue=catalogue)
    return derive_review_props(ReviewInputs(read=ReviewRead(inputs), show_all=True)).answers


def the_proposal(catalogue: Catalogue) -> object:
    """What report and review propose for a first violation of each condition and check."""
    return [propose(catalogue, Found(item.id, item.severity, item.follow_up.term_days), 1) for item in catalogue.every]


def the_follow_up(catalogue: Catalogue) -> object:
    """When somebody comes back for one violation only."""
    return [first_term(catalogue, [Found(item.id, item.severity, 5)]) for item in catalogue.every]


def the_sealed_form(catalogue: Catalogue) -> object:
    """The signs for each receiver, asked for at each condition."""
    inputs = replace(known(at_work()), catalogue=catalogue)
    return [
        derive_signals_props(SignalsInputs(inputs, SignalDraft(receiver=receiver), about=about))
        for receiver in (Agency.POLITIE, Agency.ARBEIDSINSPECTIE, Agency.BELASTINGDIENST)
        for about in ("", *(item.id for item in catalogue.every))
    ]


class Change(NamedTuple):
    """One field of one entry, another value for it, and where that is seen."""

    kind: str
    entry: str
    field: str
    value: object
    seen: Screen


def follow_up(action: str = "waarschuwing", days: int | None = 28, *, recheck: bool = True) -> Item:
    return {"action": action, "term_days": days, "recheck": recheck}


BASIS = {"source": "LCHV", "ref_nl": "richtlijn", "ref_en": "guideline", "verified": True}
"""Another basis than those of the alarm button."""
ALARM = ("conditions", "UV-V-01")
SLIPS = ("labour_checks", "AR-WML-02")
PAPERS = ("identity_checks", "ID-03")
SIGN = ("indicators", "MH-12")
SHAM = ("sham_indicators", "SZ-10")

CHANGES = (
    Change(*ALARM, "id", "UV-V-99", the_checklist),
    Change(*ALARM, "category", "gezondheid", the_checklist),
    Change(*ALARM, "title_nl", "Iets anders", the_checklist),
    Change(*ALARM, "question_nl", "Iets anders?", the_checklist),
    Change(*ALARM, "bases", [BASIS], the_checklist),
    Change(*ALARM, "sectors", ["escortbedrijf"], the_checklist),
    Change(*ALARM, "regimes", ["APV_NU"], the_checklist),
    Change(*ALARM, "severity", "licht", the_checklist),
    Change(*ALARM, "follow_up", follow_up(days=7), the_checklist),
    Change(*ALARM, "follow_up", follow_up("overdracht_GGD", 2), the_proposal),
    Change(*ALARM, "follow_up", follow_up("melding_politie", 2), the_review),
    Change(*ALARM, "follow_up", follow_up("last_onder_dwangsom", 2, recheck=False), the_follow_up),
    Change(*ALARM, "evidence_nl", "Iets anders", the_checklist),
    Change(*ALARM, "person_data", "aggregate_only", the_checklist),
    Change(*ALARM, "person_data", "observation_sealed", the_sealed_part),
    Change(*ALARM, "photo", "screenshot_no_faces", the_checklist),
    Change(*ALARM, "photo", "forbidden", the_checklist),
    Change(*ALARM, "lead_agencies", ["brandweer", "gemeente"], the_checklist),
    Change(*ALARM, "opens_indicators", ["MH-14"], the_sealed_form),
    Change(*ALARM, "note_nl", "Let op", the_checklist),
    Change(*SLIPS, "id", "AR-WML-99", the_labour_checklist),
    Change(*SLIPS, "group", "Atw", the_labour_checklist),
    Change(*SLIPS, "title_nl", "Iets anders", the_labour_checklist),
    Change(*SLIPS, "question_nl", "Iets anders?", the_labour_checklist),
    Change(*SLIPS, "basis_nl", "Wml art. 1", the_labour_checklist),
    Change(*SLIPS, "verified", value=True, seen=the_labour_checklist),
    Change(*SLIPS, "relations", ["zelfstandig"], the_labour_checklist),
    Change(*SLIPS, "sectors", ["escortbedrijf"], the_labour_checklist),
    Change(*SLIPS, "severity", "zwaar", the_labour_checklist),
    Change(*SLIPS, "follow_up", follow_up("boeterapport_NLA", None), the_proposal),
    Change(*SLIPS, "follow_up", follow_up(recheck=False), the_follow_up),
    Change(*SLIPS, "evidence_nl", "Iets anders", the_labour_checklist),
    Change(*SLIPS, "person_data", "none", the_labour_checklist),
    Change(*SLIPS, "lead_agencies", ["belastingdienst"], the_labour_checklist),
    Change(*SLIPS, "opens_indicators", ["MH-10"], the_sealed_form),
    Change(*SLIPS, "note_nl", "Let op", the_labour_checklist),
    Change(*PAPERS, "id", "ID-99", the_persons_page),
    Change(*PAPERS, "question_nl", "Iets anders?", the_persons_page),
    Change(*PAPERS, "counted_by_hand", ["geen"], the_persons_page),
    Change(*PAPERS, "regimes", ["APV_NU"], the_persons_page),
    Change(*PAPERS, "agencies", ["politie"], the_persons_page),
    Change(*PAPERS, "may_be_stored_nl", "niets", the_persons_page),
    Change(*PAPERS, "note_nl", "Let op", the_persons_page),
    Change("identity_checks", "ID-12", "note_nl", "Let op", the_persons_page),
    Change("identity_checks", "ID-01", "note_nl", "Let op", the_door),
    Change(*SIGN, "id", "MH-99", the_sealed_form),
    Change(*SIGN, "dimension", "netwerk", the_sealed_form),
    Change(*SIGN, "text_nl", "Iets anders", the_sealed_form),
    Change(*SIGN, "observed_as", ["document"], the_sealed_form),
    Change(*SIGN, "note_nl", "Let op", the_sealed_form),
    Change(*SHAM, "id", "SZ-99", the_sealed_form),
    Change(*SHAM, "text_nl", "Iets anders", the_sealed_form),
    Change(*SHAM, "direction", "contra", the_sealed_form),
    Change(*SHAM, "source_nl", "Iets anders", the_sealed_form),
    Change(*SHAM, "receivers", ["belastingdienst"], the_sealed_form),
)

REFUSED = (
    Change(*SIGN, "receiver", "arbeidsinspectie", the_sealed_form),
    Change(*PAPERS, "outcomes", ["ja", "nee"], the_persons_page),
)
"""Changes after which nothing of the catalogue is used."""

WITHOUT_A_PLACE = {
    ("indicators", "strength"): "decides whether a tap asks for a call: tests/qml/checklist/test_catalogue_words.py",
    ("sham_indicators", "viewpoint"): "the group of the court's viewpoints; a form shows for and against only",
}
"""Fields that change nothing by themselves, each with its reason."""


def changed(change: Change) -> Catalogue:
    """The catalogue with one field of one entry changed, and every other mention of a changed id along with it."""
    wrong = copy.deepcopy(document())
    (entry,) = (each for each in cast("list[Item]", wrong[change.kind]) if each["id"] == change.entry)
    entry[change.field] = change.value
    if change.field == "id":
        wrong = cast("Item", json.loads(json.dumps(wrong).replace(f'"{change.entry}"', f'"{change.value}"')))
    return parse_catalogue(wrong)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: f"{change.entry}-{change.field}-{change.seen.__name__}")
def test_a_changed_field_is_seen(change: Change) -> None:
    assert change.seen(changed(change)) != change.seen(parse_catalogue(document()))


@pytest.mark.parametrize("change", REFUSED, ids=lambda change: f"{change.entry}-{change.field}")
def test_a_catalogue_with_this_change_is_refused(change: Change) -> None:
    with pytest.raises(CatalogueError, match=rf"^{change.kind}\["):
        changed(change)


@pytest.mark.parametrize("field", ["source", "ref_nl", "verified"])
def test_each_part_of_a_basis_is_seen(field: str) -> None:
    other = {"source": "LCHV", "ref_nl": "iets anders", "verified": False}[field]
    wrong = copy.deepcopy(document())
    (alarm,) = (each for each in cast("list[Item]", wrong["conditions"]) if each["id"] == "UV-V-01")
    cast("list[Item]", alarm["bases"])[0][field] = other

    assert the_checklist(parse_catalogue(wrong)) != the_checklist(parse_catalogue(document()))


def test_every_field_of_every_kind_of_entry_is_tried_or_says_why_not() -> None:
    tried = {(change.kind, change.field) for change in (*CHANGES, *REFUSED)}
    for kind in ("conditions", "labour_checks", "identity_checks", "indicators", "sham_indicators"):
        for entry in cast("list[Item]", document()[kind]):
            for field in entry:
                if field.endswith("_en"):
                    assert f"{field.removesuffix('en')}nl" in entry
                    continue
                assert ((kind, field) in tried) != ((kind, field) in WITHOUT_A_PLACE), (kind, field)


def test_an_entry_in_english_is_not_the_dutch_one() -> None:
    item = parse_catalogue(document()).condition(ConditionId("UV-V-01"))
    assert item is not None
    assert item.note.en == item.note.nl == ""
    assert item.question.en != item.question.nl
