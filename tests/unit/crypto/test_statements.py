from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.crypto.cose import read1, sign1
from inspector.crypto.designations import Designation
from inspector.crypto.readerkeys import reader_key_id
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import (
    ENROLMENT_LIFE,
    STATEMENT_LIFE,
    STATEMENT_LIMIT,
    Root,
    StatementError,
    StatementFault,
    authenticate_statement,
    installation_id,
    issue_key,
    issue_statement,
    verify_enrolment,
)
from inspector.crypto.validity import Validity
from tests.unit.crypto.people import (
    CHAIN,
    DAY,
    ENROLMENT,
    ENROLMENT_KEY,
    NOW,
    OFFICER,
    OFFICER_KEY,
    OTHER_KEY,
    ROOT,
    ROOT_KEY,
    STATEMENT,
    enrolment,
)
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed


def refusal(statement: bytes, chain: Sequence[bytes] = CHAIN, root: Root = ROOT) -> StatementFault:
    """Why this is refused; fails when it is not."""
    with pytest.raises(StatementError) as refused:
        authenticate_statement(statement, chain, root)
    assert str(refused.value) == "statement refused"
    return refused.value.reason


def test_a_chain_to_the_root_says_who_the_officer_is() -> None:
    found = authenticate_statement(STATEMENT, CHAIN, ROOT)

    assert found == OFFICER
    assert found.installation == installation_id(OFFICER.agency, OFFICER_KEY.public)
    assert found.reader_id == reader_key_id(OFFICER.reader_public)


def test_a_statement_says_what_the_officer_may_investigate_and_until_when() -> None:
    designations = (
        Designation("Akte 1", "domein I", "APV", date(2027, 11, 30)),
        Designation("Akte 1", "domein II", "Wet milieubeheer", date(2027, 11, 30)),
    )
    designated = issue_statement(replace(OFFICER, designations=designations[::-1]), ENROLMENT_KEY)

    assert authenticate_statement(designated, CHAIN, ROOT).designations == designations


@pytest.mark.parametrize(
    "designations",
    [
        (Designation("", "domein I", "APV", date(2027, 11, 30)),),
        (Designation("Akte 1", "domein I", "APV" * 67, date(2027, 11, 30)),),
        (Designation("Akte 1", "domein I", "APV", date(2027, 11, 30)),) * 2,
    ],
)
def test_a_designation_that_nobody_would_believe_is_not_signed(designations: tuple[Designation, ...]) -> None:
    with pytest.raises(StatementError):
        issue_statement(replace(OFFICER, designations=designations), ENROLMENT_KEY)


def test_a_statement_says_until_when_a_training_in_talks_counts_or_nothing_of_it() -> None:
    until = date(2027, 11, 30)
    trained = issue_statement(replace(OFFICER, trained_until=until), ENROLMENT_KEY)

    assert authenticate_statement(trained, CHAIN, ROOT).trained_until == until
    assert authenticate_statement(STATEMENT, CHAIN, ROOT).trained_until is None


def test_a_statement_is_about_a_kilobyte_and_a_half() -> None:
    assert len(STATEMENT) < 1600 < STATEMENT_LIMIT


@pytest.mark.parametrize("at", [NOW - timedelta(seconds=1), NOW + 35 * DAY, NOW + 400 * DAY])
def test_a_statement_holds_in_its_time_only(at: datetime) -> None:
    assert not authenticate_statement(STATEMENT, CHAIN, ROOT).validity.holds_at(at)


def test_the_last_second_of_a_statement_holds_in_any_time_zone() -> None:
    last = NOW + 35 * DAY - timedelta(seconds=1)

    validity = authenticate_statement(STATEMENT, CHAIN, ROOT).validity

    assert validity.holds_at(last)
    assert validity.holds_at(last.astimezone(timezone(timedelta(hours=1))))


def test_a_statement_outlives_the_enrolment_key_that_made_it_in_time() -> None:
    chain = enrolment(validity=Validity.starting(NOW - DAY, 2 * DAY))

    assert authenticate_statement(STATEMENT, chain, ROOT).validity.holds_at(NOW + 30 * DAY)


def test_nobody_vouches_for_what_their_own_key_did_not_sign() -> None:
    assert refusal(STATEMENT, root=replace(ROOT, public=OTHER_KEY.public)) is StatementFault.NOT_SIGNED
    assert refusal(issue_statement(OFFICER, OTHER_KEY)) is StatementFault.NOT_SIGNED
    assert refusal(issue_statement(OFFICER, ROOT_KEY)) is StatementFault.NOT_SIGNED
    assert refusal(STATEMENT, [issue_key(ENROLMENT, OTHER_KEY)]) is StatementFault.NOT_SIGNED


def test_a_statement_is_not_taken_for_an_enrolment_nor_the_other_way_round() -> None:
    assert refusal(CHAIN[0]) is StatementFault.NOT_SIGNED
    assert refusal(STATEMENT, [STATEMENT]) is StatementFault.NOT_SIGNED
    officer_as_enroller = sign1(read1(CHAIN[0], limit=STATEMENT_LIMIT).payload, ROOT_KEY, "other")
    assert refusal(STATEMENT, [officer_as_enroller]) is StatementFault.NOT_SIGNED


def test_a_root_speaks_for_its_own_agency_and_roles() -> None:
    assert refusal(issue_statement(replace(OFFICER, agency="politie"), ENROLMENT_KEY)) is StatementFault.OTHER_AGENCY
    assert refusal(STATEMENT, enrolment(agency="politie")) is StatementFault.OTHER_AGENCY
    assert refusal(STATEMENT, root=replace(ROOT, agency="politie")) is StatementFault.OTHER_AGENCY
    assert refusal(issue_statement(replace(OFFICER, role="police"), ENROLMENT_KEY)) is StatementFault.ROLE_NOT_ALLOWED
    assert refusal(STATEMENT, root=replace(ROOT, roles=frozenset())) is StatementFault.ROLE_NOT_ALLOWED


def test_a_chain_has_exactly_one_link() -> None:
    assert refusal(STATEMENT, []) is StatementFault.MALFORMED
    assert refusal(STATEMENT, [*CHAIN, *CHAIN]) is StatementFault.MALFORMED


@pytest.mark.parametrize(
    "validity",
    [
        Validity.starting(NOW, STATEMENT_LIFE + timedelta(seconds=1)),
        Validity(NOW - 2 * DAY, NOW, NOW + 34 * DAY),
        Validity(NOW, NOW, NOW),
        Validity(NOW, NOW + DAY, NOW),
    ],
)
def test_a_life_that_is_too_long_is_neither_given_nor_believed(validity: Validity) -> None:
    with pytest.raises(StatementError):
        issue_statement(replace(OFFICER, validity=validity), ENROLMENT_KEY)
    claims = claims_of(STATEMENT) | validity.claims()
    assert refusal(signed(claims)) is StatementFault.LIVES_TOO_LONG


def test_an_enrolment_key_lives_400_days_at_most() -> None:
    validity = Validity.starting(NOW, ENROLMENT_LIFE + timedelta(seconds=1))
    claims = claims_of(CHAIN[0]) | validity.claims()

    with pytest.raises(StatementError):
        issue_key(replace(ENROLMENT, validity=validity), ROOT_KEY)
    chain = [sign1(encode(claims), ROOT_KEY, read1(CHAIN[0], limit=STATEMENT_LIMIT).content_type)]
    assert refusal(STATEMENT, chain) is StatementFault.LIVES_TOO_LONG


@pytest.mark.parametrize("start", [NOW + timedelta(seconds=1), NOW - 400 * DAY])
def test_a_key_vouches_only_for_what_it_signed_while_it_was_valid(start: datetime) -> None:
    assert refusal(STATEMENT, enrolment(validity=Validity.starting(start, 300 * DAY))) is StatementFault.ISSUED_OUTSIDE


def test_an_installation_is_named_by_its_own_agency_and_key() -> None:
    for other in (installation_id(OFFICER.agency, OTHER_KEY.public), installation_id("ggd", OFFICER_KEY.public)):
        claims = claims_of(STATEMENT) | {-70103: other}

        assert refusal(signed(claims)) is StatementFault.OTHER_INSTALLATION


@pytest.mark.parametrize("claim", [1, 2, 4, 5, 6, -70101, -70102, -70103, -70104, -70105, -70107])
def test_every_claim_must_be_there_with_its_type(claim: int) -> None:
    claims = claims_of(STATEMENT)
    without = {key: value for key, value in claims.items() if key != claim}

    assert refusal(signed(without)) is StatementFault.MALFORMED
    assert refusal(signed(claims | {claim: None})) is StatementFault.MALFORMED
    assert refusal(signed(claims | {claim: b"short"})) is StatementFault.MALFORMED
    assert refusal(signed(claims | {claim: 1 << 60})) is StatementFault.MALFORMED
    assert refusal(signed(claims | {99: 0})) is StatementFault.MALFORMED


@pytest.mark.parametrize("claim", [1, 4, 5, 6, -70110])
def test_every_claim_of_an_enrolment_must_be_there_with_its_type(claim: int) -> None:
    claims = claims_of(CHAIN[0])
    content_type = read1(CHAIN[0], limit=STATEMENT_LIMIT).content_type

    for wrong in (claims | {claim: None}, claims | {99: 0}, {k: v for k, v in claims.items() if k != claim}):
        assert refusal(STATEMENT, [sign1(encode(wrong), ROOT_KEY, content_type)]) is StatementFault.MALFORMED


def test_no_byte_of_a_statement_or_its_chain_can_be_changed() -> None:
    for changed in [*one_byte_changed(STATEMENT), *cut_or_grown(STATEMENT)]:
        assert refusal(changed) is StatementFault.NOT_SIGNED
    for changed in [*one_byte_changed(CHAIN[0]), *cut_or_grown(CHAIN[0])]:
        assert refusal(STATEMENT, [changed]) is StatementFault.NOT_SIGNED


def test_an_enrolment_statement_can_be_read_alone() -> None:
    assert verify_enrolment(CHAIN[0], ROOT) == ENROLMENT
    assert ENROLMENT.validity.holds_at(NOW)


def test_times_are_whole_seconds_in_utc() -> None:
    validity = Validity.starting(NOW.astimezone(timezone(timedelta(hours=2))) + timedelta(microseconds=7), DAY)

    assert validity == Validity.starting(NOW, DAY)
    assert validity.issued_at.tzinfo is UTC


def claims_of(message: bytes) -> dict[int, Cbor]:
    """The claims of a message, to change one."""
    claims = decode(read1(message, limit=STATEMENT_LIMIT).payload, limit=STATEMENT_LIMIT)
    assert isinstance(claims, dict)
    return claims


def signed(claims: dict[int, Cbor], key: SigningKey = ENROLMENT_KEY) -> bytes:
    """A statement with a good signature over any claims."""
    return sign1(encode(claims), key, read1(STATEMENT, limit=STATEMENT_LIMIT).content_type)
