from collections.abc import Sequence
from datetime import timedelta

import pytest

from inspector.crypto.cose import sign1
from inspector.crypto.farewells import bid_farewell, check_farewell
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import (
    ENROLMENT_LIFE,
    HubAddressStatement,
    HubStatement,
    HubSuccessorStatement,
    Root,
    StatementError,
    StatementFault,
    authenticate_hub,
    authenticate_hub_address,
    authenticate_hub_successor,
    issue_key,
)
from inspector.crypto.validity import Validity
from tests.unit.crypto.people import (
    CHAIN,
    ENROLMENT,
    ENROLMENT_KEY,
    NOW,
    OFFICER_KEY,
    OTHER_KEY,
    ROOT,
    ROOT_KEY,
    STATEMENT,
)
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed

HUB = HubStatement(ROOT.agency, SigningKey(bytes(range(32))).public, Validity.starting(NOW, timedelta(days=100)))
SIGNED = issue_key(HUB, ENROLMENT_KEY)
ADDRESS = HubAddressStatement(ROOT.agency, HUB.public, HUB.validity, "https://hub.example:8443")
SIGNED_ADDRESS = issue_key(ADDRESS, ENROLMENT_KEY)

SUCCESSOR = HubSuccessorStatement(ROOT.agency, SigningKey(bytes(range(1, 33))).public, HUB.validity, HUB.public)
SIGNED_SUCCESSOR = issue_key(SUCCESSOR, ROOT_KEY)
FAREWELL = bid_farewell(SIGNED_SUCCESSOR, SigningKey(bytes(range(32))))


def refusal(statement: bytes, chain: Sequence[bytes] = CHAIN, root: Root = ROOT) -> StatementFault:
    """Why this is refused; fails when it is not."""
    with pytest.raises(StatementError) as refused:
        authenticate_hub(statement, chain, root)
    return refused.value.reason


def test_a_chain_to_the_root_says_which_hub_it_is() -> None:
    assert authenticate_hub(SIGNED, CHAIN, ROOT) == HUB


def test_the_enrolment_key_says_where_a_hub_is_and_nothing_else_says_it() -> None:
    assert authenticate_hub_address(SIGNED_ADDRESS, CHAIN, ROOT) == ADDRESS
    for false in (SIGNED, issue_key(ADDRESS, OFFICER_KEY)):
        with pytest.raises(StatementError):
            authenticate_hub_address(false, CHAIN, ROOT)
    assert refusal(SIGNED_ADDRESS) is StatementFault.NOT_SIGNED


def test_the_root_says_which_key_a_hub_has_next_and_the_enrolment_key_beside_it_does_not() -> None:
    assert authenticate_hub_successor(SIGNED_SUCCESSOR, ROOT) == SUCCESSOR
    same = HubSuccessorStatement(ROOT.agency, HUB.public, HUB.validity, HUB.public)
    other = HubSuccessorStatement("politie", SUCCESSOR.public, HUB.validity, HUB.public)
    for false in (
        issue_key(SUCCESSOR, ENROLMENT_KEY),
        issue_key(HUB, ROOT_KEY),
        issue_key(same, ROOT_KEY),
        issue_key(other, ROOT_KEY),
    ):
        with pytest.raises(StatementError):
            authenticate_hub_successor(false, ROOT)


def test_what_the_old_key_said_is_of_this_statement_and_by_that_key() -> None:
    check_farewell(FAREWELL, SIGNED_SUCCESSOR, HUB.public)
    for farewell, statement, old in (
        (FAREWELL, SIGNED, HUB.public),
        (FAREWELL, SIGNED_SUCCESSOR, SUCCESSOR.public),
        (bid_farewell(SIGNED_SUCCESSOR, OTHER_KEY), SIGNED_SUCCESSOR, HUB.public),
        (next(one_byte_changed(FAREWELL)), SIGNED_SUCCESSOR, HUB.public),
    ):
        with pytest.raises(StatementError):
            check_farewell(farewell, statement, old)


def test_nobody_but_the_enrolment_key_vouches_for_a_hub() -> None:
    assert refusal(issue_key(HUB, OFFICER_KEY)) is StatementFault.NOT_SIGNED
    assert refusal(SIGNED, ()) is StatementFault.MALFORMED
    assert refusal(SIGNED, (*CHAIN, *CHAIN)) is StatementFault.MALFORMED
    assert refusal(SIGNED, CHAIN, Root(ROOT.agency, OTHER_KEY.public, ROOT.roles)) is StatementFault.NOT_SIGNED


def test_an_officers_statement_is_not_taken_for_a_hubs() -> None:
    assert refusal(STATEMENT) is StatementFault.NOT_SIGNED


def test_a_hub_of_another_agency_is_refused() -> None:
    other = HubStatement("politie", HUB.public, HUB.validity)

    assert refusal(issue_key(other, ENROLMENT_KEY)) is StatementFault.OTHER_AGENCY


def test_a_hub_is_vouched_for_no_longer_than_a_key_lives_and_only_while_it_lives() -> None:
    with pytest.raises(StatementError):
        issue_key(
            HubStatement(ROOT.agency, HUB.public, Validity.starting(NOW, ENROLMENT_LIFE + timedelta(days=1))),
            ENROLMENT_KEY,
        )
    after = Validity.starting(ENROLMENT.validity.expires, timedelta(days=1))
    assert (
        refusal(issue_key(HubStatement(ROOT.agency, HUB.public, after), ENROLMENT_KEY)) is StatementFault.ISSUED_OUTSIDE
    )


def test_a_statement_that_says_something_else_is_refused() -> None:
    assert refusal(sign1(b"\xa0", ENROLMENT_KEY, "application/vnd.inspector.hub.v1")) is StatementFault.MALFORMED


def test_no_changed_byte_is_taken() -> None:
    for changed in (*one_byte_changed(SIGNED), *cut_or_grown(SIGNED)):
        with pytest.raises(StatementError):
            authenticate_hub(changed, CHAIN, ROOT)
