"""The steps that brought the vault's tables to their present shape. A step is never edited once released."""

from typing import cast

from inspector.vault.store.database import Connection, Migrations, Schema, schema_of, statements
from inspector.vault.store.directory_rows import DirectoryRows
from inspector.vault.store.memory import Memory
from inspector.vault.store.statements import Statements

_steps = Migrations("vault")


@_steps()
def m0001_first_tables(db: Schema) -> None:
    """Everything of format 1."""
    for statement in statements("schema_0001"):
        db.execute(statement)


@_steps()
def m0002_what_came_after_a_release(db: Schema) -> None:
    """A visit's line says how much waits for another release."""
    for statement in statements("schema_0002"):
        db.execute(statement)


@_steps()
def m0003_streams_to_settle(db: Schema) -> None:
    """Who may read is looked at again only where something changed."""
    for statement in statements("schema_0003"):
        db.execute(statement)


@_steps()
def m0004_from_device_to_device(db: Schema) -> None:
    """What came without a hub is handed on, and who has a copy of the own work is known."""
    for statement in statements("schema_0004"):
        db.execute(statement)


@_steps()
def m0005_the_same_work_after_years(db: Schema) -> None:
    """What is asked all day is looked up by an index; missing blobs stand in a table of their own."""
    for statement in statements("schema_0005"):
        db.execute(statement)


@_steps()
def m0006_what_is_asked_of_a_logbook(db: Schema) -> None:
    """What a screen asks of the logbook is found without reading the rest of it."""
    for statement in statements("schema_0006"):
        db.execute(statement)


@_steps()
def m0007_the_newest_own_logs(db: Schema) -> None:
    """Opening asks for the newest own logs and not for all."""
    for statement in statements("schema_0007"):
        db.execute(statement)


@_steps()
def m0008_what_visits_found(db: Schema) -> None:
    """A search for a finding looks up the visits that found it."""
    for statement in statements("schema_0008"):
        db.execute(statement)


@_steps()
def m0009_what_is_shown_before_what_was_taken(db: Schema) -> None:
    """Copies that are shown go over a line before originals."""
    for statement in statements("schema_0009"):
        db.execute(statement)


@_steps()
def m0010_what_was_found_at_a_business(db: Schema) -> None:
    """A business is known without all that was ever said of it, and a visit by the code on its papers."""
    for statement in statements("schema_0010"):
        db.execute(statement)


@_steps()
def m0011_photos_from_device_to_device(db: Schema) -> None:
    """A colleague's photo that came without a hub is handed on to it."""
    for statement in statements("schema_0011"):
        db.execute(statement)


@_steps()
def m0012_what_waits_for_a_supervisor(db: Schema) -> None:
    """What waits to be judged, and the inbox, are read page by page."""
    for statement in statements("schema_0012"):
        db.execute(statement)


@_steps()
def m0013_whose_decisions_were_heard(db: Schema) -> None:
    """What is decided at a business follows from what was heard of, not from who wrote last."""
    for statement in statements("schema_0013"):
        db.execute(statement)


@_steps()
def m0014_what_a_directory_says_now(db: Schema) -> None:
    """Opening reads the newest statement of each installation, and no enrolment of a directory."""
    for statement in statements("schema_0014"):
        db.execute(statement)


@_steps()
def m0015_what_is_said_about_what(db: Schema) -> None:
    """Opening reads nothing of what was ever erased, and a list of erasures what it shows."""
    for statement in statements("schema_0015"):
        db.execute(statement)
    DirectoryRows(cast("Connection", db.conn), Memory()).read_again()


@_steps()
def m0016_where_an_officer_is_done(db: Schema) -> None:
    """What was closed of plans is not read again for each list of them."""
    for statement in statements("schema_0016"):
        db.execute(statement)


@_steps()
def m0017_businesses_in_the_order_of_their_lists(db: Schema) -> None:
    """A page of businesses reads what it shows."""
    for statement in statements("schema_0017"):
        db.execute(statement)


@_steps()
def m0018_where_to_grant_instead(db: Schema) -> None:
    """What became void with a revoked tablet and was dealt with is not looked at by each sync."""
    for statement in statements("schema_0018"):
        db.execute(statement)


@_steps()
def m0019_parts_of_what_a_search_looks_in(db: Schema) -> None:
    """A search for a business looks up the few that have the text, and a list of licences those that do not hold."""
    for statement in statements("schema_0019"):
        db.execute(statement)


@_steps()
def m0020_who_reads_with_which_key(db: Schema) -> None:
    """Opening reads the statements of whom somebody asks for."""
    for statement in statements("schema_0020"):
        db.execute(statement)
    Statements(cast("Connection", db.conn), Memory()).note_readers_again()


def migrate(connection: Connection) -> None:
    """Take the steps this file has not taken yet; all of them or none is the caller's affair."""
    _steps.apply(schema_of(connection))


def is_current(connection: Connection) -> bool:
    """Whether there is no step to take."""
    return not _steps.pending(schema_of(connection))


def is_of_newer_program(connection: Connection) -> bool:
    """Whether a step was taken that this program does not know."""
    known = {step.name for step in _steps.pending(Schema(memory=True))}
    return any(step.name not in known for step in _steps.applied(schema_of(connection)))
