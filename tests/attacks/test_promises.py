"""The promises of privacy, each as a sentence that must stay true."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from inspector.casework.businesses import businesses
from inspector.casework.signals import signals
from inspector.casework.visiting import persons, visits
from inspector.casework.visiting.visits import VisitOrder
from inspector.domain.all_events import ALL_EVENTS
from inspector.domain.citizen_number import find_citizen_numbers
from inspector.domain.codec import encode_fields
from inspector.domain.events import PersonsCounted
from inspector.domain.office_events import SignalSent
from inspector.domain.refusals import NotCounted
from inspector.domain.values import Regime, VisitKind
from inspector.hub.rows import tables
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.persons import derive_persons_props
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.facts import seen
from tests.stories.officers import CATALOGUES, LINDE, Team, a_team, done

ROOT = Path(__file__).parents[2]
EVERYBODY = ("c1", "t1", "t2", "a1", "b1", "p1", "q1", "f1")

READERS = {
    StreamKind.VISIT: {"t1", "t2", "c1", "a1", "b1"},
    StreamKind.FINDINGS: {"t1", "t2", "c1"},
    StreamKind.LABOUR: {"a1", "b1"},
}
"""Who reads a joint visit of t1 and t2 with a1: those who took part and their reviewers."""

FORBIDDEN_FIELDS = re.compile(
    r"nationalit|birth|geboorte|gender|geslacht|ethnic|religi|bsn|citizen|score|risk|passport|surname|worker_name"
    r"|person_id|person_key|phone"
)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def field_names(kind: type) -> set[str]:
    return {field.name for field in fields(kind)} if is_dataclass(kind) else set()


def test_no_event_has_a_field_that_describes_or_names_a_checked_person() -> None:
    names = {f"{kind.KIND}.{name}" for kind in ALL_EVENTS for name in field_names(kind)}

    assert len(names) > 50
    assert not [name for name in names if FORBIDDEN_FIELDS.search(name)]


def test_people_are_totals_without_a_time_a_row_or_a_key() -> None:
    assert field_names(PersonsCounted) == {"totals", "reason"}
    assert encode_fields(PersonsCounted({"ID-08": {"ja": 2}})) == {"totals": {"ID-08": {"ja": 2}}}


def test_a_signal_names_no_visit_so_that_nothing_joins_two_visits_by_what_it_tells() -> None:
    assert "visit" not in field_names(SignalSent)


def test_no_table_of_vault_or_hub_is_about_people_who_were_checked(team: Team) -> None:
    vault = team.desk("t1").vault
    rows = vault._connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    schema = " ".join(row[0] for row in rows) + " ".join(
        f"{table.name} {' '.join(column.name for column in table.columns)}" for table in tables.metadata.sorted_tables
    )

    assert len(rows) > 15
    assert not FORBIDDEN_FIELDS.search(schema.lower())
    assert not re.search(r"\bregister\w*\b|hash_list|\bperson\b", schema.lower())


def test_nobody_outside_the_table_reads_a_compartment_even_with_every_frame_in_hand(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.joins("a1", "t1", visit)
    team.is_at_the_door("t1", visit)

    team.meets(*EVERYBODY)

    for kind, readers in READERS.items():
        reading = {
            number
            for number in EVERYBODY
            if (found := team.desk(number).vault.visit(visit)) is not None and kind in found.compartments
        }
        assert reading == readers, kind.name


def test_only_the_police_inbox_opens_a_signal_and_colleagues_do_not_learn_of_it(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    before = team.desk("t2").vault.visit(visit)
    facts = "Zij mag de deur niet uit."
    done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, ("MH-12",), seen(facts)))

    team.meets(*EVERYBODY)

    assert [signal.text for signal in team.desk("p1").vault.signals()] == [facts]
    for number in set(EVERYBODY) - {"p1"}:
        assert team.desk(number).vault.signals() == (), number
    after = team.desk("t2").vault.visit(visit)
    assert before is not None
    assert after is not None
    recorded = {"visit_started", "officer_joined", "part_named", "compartment_opened"}
    assert {r.event.KIND for r in after.known.values()} == recorded


def test_a_regime_without_a_register_leaves_no_trace_of_one(team: Team) -> None:
    desk = team.desk("c1")
    elsewhere = businesses.with_id(desk, replace(LINDE, name="Salon Elders", municipality="Elders"))
    done(businesses.record_businesses(desk, [elsewhere]))
    team.meets("c1", "t1")
    started = visits.start_visit(team.desk("t1"), VisitOrder(elsewhere.id, VisitKind.ROUTINE))
    assert isinstance(started, visits.Started)

    inputs = read_visit(team.desk("t1"), started.visit)

    assert inputs is not None
    props = derive_persons_props(inputs)
    assert not {row.check for row in props.rows} & {"ID-05", "ID-07", "ID-08", "ID-09"}
    refused = persons.count_persons(team.desk("t1"), started.visit, "ID-08", "ja", 1)
    assert refused == NotCounted("ID-08")
    (catalogue,) = CATALOGUES
    for item in (inputs.catalogue.condition(condition) for condition in inputs.checklist):
        assert item is not None
        assert Regime.LOCAL_ORDINANCE in getattr(item, "regimes", ())
    assert "UV-B-07" not in {c.id for c in catalogue.checklist(LINDE.sector, Regime.LOCAL_ORDINANCE)}


def test_no_citizen_service_number_is_anywhere_in_what_the_program_ships() -> None:
    shipped = [
        path
        for pattern in ("resources/**/*.json", "resources/**/*.typ", "resources/**/*.ts", "inspector/**/*.qml")
        for path in ROOT.glob(pattern)
    ]

    assert len(shipped) > 50
    found = {
        str(path.relative_to(ROOT)): text[start:end]
        for path in shipped
        for text in [path.read_text(encoding="utf-8")]
        for start, end in find_citizen_numbers(text)
        # the demo day tries to write a number of the fictitious range and is refused
        if not text[start:end].startswith("99999")
    }
    assert not found


def test_nothing_marks_a_person_with_a_colour_a_sound_or_a_sum() -> None:
    pages = {path.name: path.read_text(encoding="utf-8") for path in ROOT.glob("inspector/views/**/Persons*.qml")}
    code = (ROOT / "inspector" / "viewmodels" / "visit" / "persons.py").read_text(encoding="utf-8")

    assert not re.search(r"tone|colou?r|score|SoundEffect", code)
    for name, text in pages.items():
        assert not re.search(r"Theme\.(bad|ok|warn)\b|tone: *\"(bad|ok|warn)\"|SoundEffect", text), name
