"""What of a script is wrong about the cards and about help, each with its place and its reason."""

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from inspector.demo.script.day import DayScriptError, parse_day_script
from inspector.demo.script.help_steps import Refer
from tests.unit.demo.given import DEMO, HERE, document_of, the_catalogue

SCHEMA = Draft202012Validator(document_of(DEMO / "day-script.schema.json"))
OPEN: dict[str, object] = {"as": "t1", "do": "open_cards", "language": "ro", "card": "K-7"}
ASKS: dict[str, object] = {"as": "t1", "do": "refer", "choice": "B", "organisation": "h1", "text": "Bel mij."}
TAKES_BACK: dict[str, object] = {"as": "t1", "do": "withdraw_referral", "code": 1}


def document(*steps: object) -> bytes:
    people = (("t1", "gemeente", "inspector"), ("h1", "hulp", "aid"))
    said = {
        "format": "inspector-day/1",
        "municipality": {"name": "Voorbeeldstad", "regime": "WRP_REGISTER"},
        "officers": [{"key": key, "name": key, "agency": agency, "role": role} for key, agency, role in people],
        "businesses": [],
        "steps": steps,
    }
    return json.dumps(said).encode()


def test_steps_about_help_are_read_and_satisfy_the_schema() -> None:
    others = ({"as": "t1", "do": "refer", "choice": choice} for choice in "ACD")
    whole = document(OPEN, ASKS, *others, TAKES_BACK, {"as": "t1", "do": "close_cards"})

    script = parse_day_script(whole, HERE, the_catalogue())

    assert [each.choice.value for each in script.steps if isinstance(each, Refer)] == ["B", "A", "C", "D"]
    assert SCHEMA.is_valid(json.loads(whole))


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (OPEN | {"language": "Roemeens"}, "language .step 2.: has 8 characters"),
        (OPEN | {"language": "N1"}, "language .step 2.: must be two letters"),
        (OPEN | {"card": ""}, "card .step 2.: "),
        (ASKS | {"choice": "E"}, "choice .step 2.: unknown 'E'"),
        (ASKS | {"organisation": None}, "organisation .step 2.: is missing"),
        (ASKS | {"organisation": "h9"}, "organisation .step 2.: no officer 'h9'"),
        (ASKS | {"text": None}, "text .step 2.: is missing"),
        (ASKS | {"text": "x" * 281}, "text .step 2.: has 281 characters"),
        (ASKS | {"choice": "D"}, "organisation .step 2.: is for choice B only"),
        (TAKES_BACK, "code .step 2.: no request 1: 0 were sealed before this step"),
        (OPEN | {"name": "Roos"}, "name .step 2.: "),
    ],
)
def test_a_wrong_step_about_help_is_refused(step: dict[str, object], message: str) -> None:
    with pytest.raises(DayScriptError, match=message):
        parse_day_script(document(OPEN, step), HERE, the_catalogue())


def test_a_request_that_must_be_refused_has_no_number() -> None:
    with pytest.raises(DayScriptError, match="no request 1"):
        parse_day_script(document(OPEN, ASKS | {"expect": "refused"}, TAKES_BACK), HERE, the_catalogue())
