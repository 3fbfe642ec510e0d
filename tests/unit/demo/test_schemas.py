import json
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from inspector.demo.script.day import parse_day_script
from inspector.demo.script.reading import sayable
from inspector.demo.script.steps import STEP_KINDS
from inspector.demo.summary import encode_summary
from inspector.domain.values import Outcome
from inspector.wire.scopes import Agency, Role
from tests.fakes.summary_reader import SummaryError, decode_summary, schema_text
from tests.unit.demo.given import (
    CATALOGUE,
    DAY,
    DEMO,
    EXAMPLE,
    HERE,
    ROOT,
    YEAR_DAY,
    Document,
    document_of,
    the_catalogue,
)
from tests.unit.demo.test_script import START, script
from tests.unit.demo.test_wrong_scripts import BROKEN_JSON, WRONG_STEPS

DAY_SCHEMA = document_of(DEMO / "day-script.schema.json")
CATALOGUE_SCHEMA = document_of(CATALOGUE.parent / "catalogue.schema.json")
SUMMARY_SCHEMA = DEMO / "summary.schema.json"


def errors(schema: Document, document: object) -> list[str]:
    return [error.message for error in Draft202012Validator(schema).iter_errors(document)]


@pytest.mark.parametrize(
    "schema", [DEMO / "day-script.schema.json", SUMMARY_SCHEMA, CATALOGUE.parent / "catalogue.schema.json"]
)
def test_every_schema_is_a_schema(schema: Path) -> None:
    Draft202012Validator.check_schema(document_of(schema))


@pytest.mark.parametrize("day", [EXAMPLE, DAY, YEAR_DAY])
def test_sound_days_satisfy_the_schema(day: Path) -> None:
    assert errors(DAY_SCHEMA, document_of(day)) == []


def test_null_says_as_little_as_a_field_that_is_not_there() -> None:
    plain = script(START)
    empty = plain.replace(b'"kind"', b'"at": null, "expect": null, "plan": null, "partner": null, "kind"')
    empty = empty.replace(b'"WRP_REGISTER"', b'"WRP_REGISTER", "language": null')
    empty = empty.replace(b'"role": "inspector"}', b'"role": "inspector", "passphrase": null}')

    assert empty != plain
    assert parse_day_script(empty, HERE, the_catalogue()) == parse_day_script(plain, HERE, the_catalogue())
    assert errors(DAY_SCHEMA, json.loads(empty)) == []


def test_the_schema_and_the_program_know_the_same_steps_and_fields() -> None:
    definitions = cast("dict[str, Document]", DAY_SCHEMA["$defs"])
    in_schema = {
        name.removeprefix("step_"): set(cast("Document", definition["properties"]))
        for name, definition in definitions.items()
        if name.startswith("step_")
    }

    assert in_schema == {word: {"do", *sayable(kind)} for word, kind in STEP_KINDS.items()}


@pytest.mark.parametrize(
    ("schema", "place", "words"),
    [
        (DAY_SCHEMA, ("$defs", "role"), Role),
        (DAY_SCHEMA, ("$defs", "agency"), Agency),
        (DAY_SCHEMA, ("$defs", "outcome"), Outcome),
        (CATALOGUE_SCHEMA, ("properties", "answers", "items", "properties", "code"), Outcome),
    ],
)
def test_the_schemas_and_the_program_know_the_same_words(
    schema: Document, place: tuple[str, ...], words: Iterable[str]
) -> None:
    for name in place:
        schema = cast("Document", schema[name])

    assert set(cast("list[str]", schema["enum"])) == set(words)


PROGRAM_ONLY = (
    "no ", "was started", "own partner", "another business", "is missing: a hercontrole", "only a hercontrole",
    "is no answer at", "twice", "calendar", "surrogate", "control char", "lies before", "nothing to change",
    "unknown 'onbekend' for", "must lie in", "must not be empty", "needs facts", "at most 3660", "02-30",
    "of the player itself", "on Windows", "has facts; a reason",
)  # fmt: skip
"""Reasons about references, the calendar or the program's rules, which a schema cannot state."""


@pytest.mark.parametrize(
    ("step", "message"), [row for row in WRONG_STEPS if not any(w in row[1] for w in PROGRAM_ONLY)]
)
def test_the_schema_refuses_what_the_program_refuses_for_its_shape(step: str, message: str) -> None:
    assert errors(DAY_SCHEMA, json.loads(script(START, step))), message


def test_the_summary_schema_is_the_one_made_from_its_types() -> None:
    assert SUMMARY_SCHEMA.read_text(encoding="utf-8") == schema_text()


def test_the_page_of_the_summary_names_every_field() -> None:
    page = (ROOT / "docs" / "formats" / "summary.md").read_text(encoding="utf-8")
    definitions = cast("dict[str, Document]", document_of(SUMMARY_SCHEMA)["$defs"]).values()
    fields = {name for each in definitions for name in cast("Document", each.get("properties", {}))}

    assert [name for name in sorted(fields) if f"`{name}`" not in page] == []


def a_summary() -> bytes:
    text = (HERE / "summary-example.json").read_text(encoding="utf-8")
    text = text.replace('"sha256": "…original…"', f'"sha256": "{"0" * 64}"')
    return text.replace('"shared_sha256": "…"', f'"shared_sha256": "{"1" * 64}"').encode()


def test_the_published_summary_is_read_and_written_again_without_loss() -> None:
    summary = decode_summary(a_summary())
    written = encode_summary(summary)

    assert decode_summary(written) == summary
    assert errors(document_of(SUMMARY_SCHEMA), json.loads(written)) == []
    assert summary.officers["c1"].visits["v1"].conditions["UV-V-07"].values[0].photos[0].name == "uitgang.jpg"
    assert summary.refusals[0].actor == "c1"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b'"state": "released"', b'"state": "lost"'),
        (b'"outbox": 0, ', b""),
        (b'"outbox": 0', b'"outbox": -1'),
        (b'"inspector-summary/1"', b'"inspector-summary/2"'),
        (b'"streams": 9', b'"streams": 9, "more": 1'),
        (b"0" * 64, b"0" * 63),
    ],
)
def test_a_wrong_summary_is_refused_by_types_and_schema_alike(right: bytes, wrong: bytes) -> None:
    content = a_summary().replace(right, wrong, 1)

    with pytest.raises(SummaryError):
        decode_summary(content)
    assert errors(document_of(SUMMARY_SCHEMA), json.loads(content))


def test_a_field_that_is_there_twice_is_refused() -> None:
    content = a_summary().replace(b'"outbox": 0', b'"outbox": 0, "outbox": 0', 1)

    with pytest.raises(SummaryError, match="outbox' stands here twice"):
        decode_summary(content)


@pytest.mark.parametrize("content", [row[0] for row in BROKEN_JSON[:-1]])
def test_bytes_that_are_no_summary_raise_the_one_error(content: bytes) -> None:
    with pytest.raises(SummaryError):
        decode_summary(content)
