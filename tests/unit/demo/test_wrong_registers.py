"""What of a script is wrong about the register, each with its place and its reason."""

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from inspector.demo.script.day import DayScript, DayScriptError, parse_day_script
from inspector.demo.script.register_steps import CheckPass
from tests.unit.demo.given import DEMO, HERE, document_of, the_catalogue

ANNA = {"key": "anna", "bsn": "999993847", "document": "SPECI2014", "birth": "1990-03-10"}
ISSUE = {"as": "register", "do": "issue_pass", "person": "anna"}
START = {"as": "t1", "do": "start_visit", "visit": "v1", "business": "linde", "kind": "regulier"}
CHECK = {"as": "t1", "do": "check_pass", "visit": "v1"}
SCHEMA = Draft202012Validator(document_of(DEMO / "day-script.schema.json"))

Fields = dict[str, object]


def document(*steps: object, people: object = (ANNA,), **changes: object) -> Fields:
    linde = {"key": "linde", "name": "De Linde", "sector": "privehuis", "address": "Voorbeeldgracht 12"}
    return {
        "format": "inspector-day/1",
        "municipality": {"name": "Voorbeeldstad", "regime": "WRP_REGISTER"},
        "register": {"people": people},
        "officers": [{"key": "t1", "name": "T", "agency": "gemeente", "role": "inspector"}],
        "businesses": [linde],
        "steps": [START, *steps],
        **changes,
    }


def read(said: Fields) -> DayScript:
    return parse_day_script(json.dumps(said).encode(), HERE, the_catalogue())


def test_a_day_with_a_register_is_read_and_satisfies_the_schema() -> None:
    whole = document(
        ISSUE,
        CHECK | {"person": "anna", "document": "X1", "birth": "1990-03-10"},
        CHECK | {"file": "foto/uitgang.jpg"},
        {"as": "t1", "do": "ask_register", "visit": "v1", "person": "anna"},
        {"as": "t1", "do": "fetch_status_list"},
        ISSUE | {"do": "revoke_pass"},
    )

    script = read(whole)

    assert script.register is not None
    assert [person.key for person in script.register.people] == ["anna"]
    assert isinstance(script.steps[2], CheckPass)
    assert SCHEMA.is_valid(json.loads(json.dumps(whole)))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"people": [ANNA | {"bsn": "111222333"}]}, r"register.people\[0\].bsn: only numbers of the proof set"),
        ({"people": [ANNA | {"bsn": "999993848"}]}, r"register.people\[0\].bsn: only numbers of the proof set"),
        ({"people": [ANNA | {"document": "speci 1"}]}, r"document: must be the number of a document"),
        ({"people": [ANNA | {"birth": "10-03-1990"}]}, r"birth: must be a day such as"),
        ({"people": [ANNA, ANNA]}, r"register.people\[1\].key: 'anna' stands here twice"),
        ({"register": {}}, "register.people: is missing"),
        (
            {"municipality": {"name": "V", "regime": "APV_NU"}},
            "register.people: the municipality's law has no register",
        ),
    ],
)
def test_a_wrong_register_is_refused_before_anybody_is_enrolled(changes: Fields, message: str) -> None:
    with pytest.raises(DayScriptError, match=message):
        read(document(**changes))


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (ISSUE | {"person": "bea"}, "no person of the register 'bea'"),
        (ISSUE | {"as": "t1"}, "as .step 2.: no keeper of a register 't1'"),
        ({"as": "register", "do": "sync"}, "as .step 2.: no officer 'register'"),
        (CHECK, "person .step 2.: says whose pass is shown"),
        (CHECK | {"person": "anna", "file": "foto/uitgang.jpg"}, "person .step 2.: says whose pass is shown"),
        (CHECK | {"file": "foto/weg.png"}, "file .step 2.: photo"),
        ({"as": "t1", "do": "ask_register", "visit": "v1"}, "person .step 2.: is missing"),
    ],
)
def test_a_wrong_step_about_a_register_is_refused(step: Fields, message: str) -> None:
    with pytest.raises(DayScriptError, match=message):
        read(document(step))


@pytest.mark.parametrize("step", [ISSUE, {"as": "t1", "do": "fetch_status_list"}, CHECK | {"person": "anna"}])
def test_without_a_register_nobody_keeps_one_or_is_in_it(step: Fields) -> None:
    with pytest.raises(DayScriptError, match=r"no keeper of a register|no register|no person of the register"):
        read(document(step, register=None))
