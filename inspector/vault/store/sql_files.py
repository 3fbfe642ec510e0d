"""Statements that are too long to stand in the code, by name: `sql/<name>.sql`."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files


@cache
def sql(name: str) -> str:
    """The text of one statement."""
    return files("inspector.vault.store").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


def statements(name: str) -> Iterator[str]:
    """The statements of a script, one by one, so that each runs in the caller's transaction."""
    statement = ""
    for part in sql(name).split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            if statement.strip(" \n;"):
                yield statement
            statement = ""
