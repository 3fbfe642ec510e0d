"""One agency with its keys, and one officer, for the tests of statements."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import EnrolmentStatement, Root, Statement, issue_key, issue_statement
from inspector.crypto.validity import Validity
from tests.fakes.seeded_ids import SeededIds

_IDS = SeededIds("people")
ROOT_KEY, ENROLMENT_KEY, OFFICER_KEY, OTHER_KEY = (SigningKey(_IDS.key32()) for _ in range(4))
READER = ReaderKey(_IDS.key32())

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)

ROLES = frozenset({"inspector", "supervisor"})
ROOT = Root("gemeente", ROOT_KEY.public, ROLES)
ENROLMENT = EnrolmentStatement("gemeente", ENROLMENT_KEY.public, Validity.starting(NOW - 30 * DAY, 365 * DAY), ROLES)
OFFICER = Statement(
    agency="gemeente",
    number="4711",
    name="Toezichthouder 1",
    role="inspector",
    signing_public=OFFICER_KEY.public,
    reader_public=READER.public,
    validity=Validity.starting(NOW, 35 * DAY),
)

CHAIN = (issue_key(ENROLMENT, ROOT_KEY),)
STATEMENT = issue_statement(OFFICER, ENROLMENT_KEY)


def enrolment(agency: str = ENROLMENT.agency, validity: Validity = ENROLMENT.validity) -> tuple[bytes]:
    """A chain that differs in one thing."""
    return (issue_key(replace(ENROLMENT, agency=agency, validity=validity), ROOT_KEY),)
