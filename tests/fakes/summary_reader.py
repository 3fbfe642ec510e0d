"""Reads a `summary.json` strictly, and makes its JSON schema from the types that write it.

`python -m tests.fakes.summary_reader > resources/demo/summary.schema.json` writes the schema anew.
"""

import json
import sys

import msgspec

from inspector.demo.summary import Summary
from inspector.domain.catalogue.located_json import LocatedJson, MalformedJsonError


class SummaryError(ValueError):
    """The content is not a summary; the message ends with the path of the wrong field."""


def decode_summary(content: bytes) -> Summary:
    """The summary that these bytes hold.

    Raises:
        SummaryError: a field is missing, unknown, of the wrong kind or there twice.
    """
    try:
        summary = msgspec.json.decode(content, type=Summary)
        LocatedJson(content.decode())  # of a field that is there twice msgspec takes the last
    except (msgspec.DecodeError, UnicodeDecodeError, MalformedJsonError) as error:
        raise SummaryError(str(error)) from error
    return summary


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


if __name__ == "__main__":
    sys.stdout.write(schema_text())
