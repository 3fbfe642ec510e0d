"""The register of a day: who may be in it, and the steps that are about it."""

from datetime import date
from pathlib import PurePosixPath
from typing import Annotated

from msgspec import Meta, Struct, field

from inspector.demo.script.step_fields import MAX_KEY, InVisit, NewKey, StepHead

MAX_PEOPLE = 200
_DOCUMENT = {"must": "be the number of a document: 1 to 24 letters and digits"}

PersonKey = Annotated[str, Meta(max_length=MAX_KEY, extra={"known": "person of the register"})]
RegisterKey = Annotated[str, Meta(max_length=MAX_KEY, extra={"known": "keeper of a register"})]
DocumentNumber = Annotated[str, Meta(max_length=24, pattern=r"\A[A-Z0-9]{1,24}\Z", extra=_DOCUMENT)]


class ScriptPerson(Struct, frozen=True):
    """Somebody invented who shows a document, and is registered once a pass is issued."""

    key: NewKey
    bsn: Annotated[str, Meta(max_length=9)]
    document: DocumentNumber
    birth: date


class ScriptRegister(Struct, frozen=True):
    """A register beside the hub."""

    people: Annotated[tuple[ScriptPerson, ...], Meta(max_length=MAX_PEOPLE)]


class IssuePass(StepHead, frozen=True, kw_only=True, tag="issue_pass"):
    """The register's keeper registers somebody, and makes a pass for the document that he shows."""

    actor: RegisterKey = field(name="as")
    person: PersonKey


class RevokePass(StepHead, frozen=True, kw_only=True, tag="revoke_pass"):
    """The register's keeper takes somebody out, with all passes."""

    actor: RegisterKey = field(name="as")
    person: PersonKey


class CheckPass(InVisit, frozen=True, tag="check_pass"):
    """The officer holds the newest pass of somebody, or what is in a picture, before the camera."""

    person: PersonKey | None = None
    file: PurePosixPath | None = None
    document: DocumentNumber | None = None
    """Of the document that is shown; unsaid, the person's own."""
    birth: date | None = None


class AskRegister(InVisit, frozen=True, tag="ask_register"):
    """The officer seals the question whether somebody who is present is registered."""

    person: PersonKey


class FetchStatusList(StepHead, frozen=True, tag="fetch_status_list"):
    """The officer's device fetches the list of the day."""


RegisterStep = IssuePass | RevokePass
"""The only steps that are played at the register, and on nobody's device."""
