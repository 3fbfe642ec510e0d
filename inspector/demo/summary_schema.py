"""The JSON schema of `summary.json`, made from its types so that the two cannot say different things."""

import json

import msgspec

from inspector.demo.summary import Summary


def summary_schema() -> dict[str, object]:
    """The schema in draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://inspector.invalid/schemas/summary-1.json",
        "title": "Summary of a played day",
    } | {name: part for name, part in msgspec.json.schema(Summary).items() if name != "title"}


def schema_text() -> str:
    """The text of `resources/demo/summary.schema.json`."""
    return json.dumps(summary_schema(), indent=1, ensure_ascii=False) + "\n"
