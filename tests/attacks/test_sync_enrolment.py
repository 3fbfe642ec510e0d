"""Enrolment with somebody else in the hub's place, or with a code in the wrong hands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from inspector.app.clock import SystemClock
from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import (
    STATEMENT_LIFE,
    EnrolmentStatement,
    Statement,
    issue_key,
    issue_statement,
)
from inspector.crypto.validity import Validity
from inspector.hub.rows.home import Home
from inspector.sync.enrolling import Enrolled, NewKeys, enrol, make_keys
from inspector.sync.errors import UnsafeHubError
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.invitation import Invitation, fingerprint_of_root, typed_invitation
from inspector.vault.directory.identity import Identity
from inspector.wire.enrolment import EnrolReply, decode_enrol_request, derive_code_keys
from inspector.wire.messages import Credentials
from inspector.wire.scopes import Agency, Role, roles_of
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.rogue_server import a_rogue, reply

SECRET = bytes(range(16))
ROOT, ENROLMENT, HUB = (SigningKey(bytes([number] * 32)) for number in (1, 2, 3))
UNTRUSTED = Failure(FailureKind.NOT_TRUSTED)


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


def asked(invitation: Invitation, keys: NewKeys | None = None) -> Identity | Failure:
    ids = SystemIds()
    answer = enrol(invitation, keys or make_keys(ids), clock=SystemClock(), ids=ids)
    return answer.identity if isinstance(answer, Enrolled) else answer


def test_a_code_gives_an_identity_that_code_and_root_vouch_for(hub: RealHub) -> None:
    code = hub.code(Agency.POLITIE, Role.POLICE)
    root = fingerprint_of_root(root_of(hub, Agency.POLITIE))

    identity = asked(replace(typed_invitation(hub.url, code), root_fingerprint=root))

    assert isinstance(identity, Identity)
    assert identity.hub_public == Home(hub.home).hub_key().public
    assert identity.directory is not None


def test_a_lost_reply_is_asked_again_with_the_same_keys_and_by_nobody_else(hub: RealHub) -> None:
    invitation = typed_invitation(hub.url, hub.code(Agency.GEMEENTE, Role.INSPECTOR))
    keys = make_keys(SystemIds())
    first = asked(invitation, keys)

    assert asked(invitation, keys) == first
    assert asked(invitation) == Failure(FailureKind.REFUSED)


def test_a_wrong_code_is_refused(hub: RealHub) -> None:
    assert asked(Invitation(hub.url, SECRET)) == Failure(FailureKind.REFUSED)


def test_the_right_hub_of_another_root_than_the_invitation_names_is_not_trusted(hub: RealHub) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    police = fingerprint_of_root(root_of(hub, Agency.POLITIE))

    assert asked(replace(typed_invitation(hub.url, code), root_fingerprint=police)) == UNTRUSTED


def test_a_hub_that_is_not_there_is_unreachable_and_the_code_is_not_used_up(hub: RealHub) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)

    assert asked(typed_invitation("http://127.0.0.1:9", code)) == Failure(FailureKind.UNREACHABLE)
    assert isinstance(asked(typed_invitation(hub.url, code)), Identity)


def test_a_code_is_never_sent_in_clear_to_another_machine() -> None:
    with pytest.raises(UnsafeHubError):
        asked(Invitation("http://hub.example", SECRET))


def test_neither_the_code_nor_a_private_key_travels() -> None:
    keys = make_keys(SystemIds())
    with a_rogue(lambda _request: reply(b"", "401 Unauthorized")) as rogue:
        asked(Invitation(rogue.url, SECRET), keys)

    assert all(secret not in rogue.requests[0] for secret in (SECRET, keys.signing_seed, keys.reader_seed))


def root_of(hub: RealHub, agency: Agency) -> bytes:
    return SigningKey(bytes.fromhex((Home(hub.home).offline_roots / f"{agency.value}.key").read_text())).public


class Impostor:
    """Answers like a hub that knows the code; each test makes one thing about it false."""

    def __init__(self, **changes: object) -> None:
        self._changes = changes

    def __call__(self, request: bytes) -> Iterator[bytes]:
        proven = decode_enrol_request(request.partition(b"\r\n\r\n")[2]).request
        signing = self._bytes("signing", proven.signing_public)
        reader = self._bytes("reader", proven.reader_public)
        answer = EnrolReply(self._credentials(signing, reader), ROOT.public, HUB.public, bytes(16), bytes(16), 0)
        key = self._bytes("reply_key", derive_code_keys(SECRET).reply_key)
        return reply(answer.encode(key, self._bytes("nonce", proven.nonce)))

    def _credentials(self, signing: bytes, reader: bytes) -> Credentials:
        now = datetime.now(UTC).replace(microsecond=0)  # noqa: TID251 - statements are judged by real time
        validity = Validity.starting(now, STATEMENT_LIFE)
        role = str(self._changes.get("role", "inspector"))
        statement = Statement("gemeente", "1", "Jan", role, signing, reader, validity)
        stated = EnrolmentStatement("gemeente", ENROLMENT.public, validity, roles_of(Agency.GEMEENTE))
        enrolment = issue_key(stated, ROOT)
        return Credentials(issue_statement(statement, ENROLMENT), (enrolment,))

    def _bytes(self, name: str, true: bytes) -> bytes:
        changed = self._changes.get(name, true)
        assert isinstance(changed, bytes)
        return changed


def test_an_impostor_who_knew_the_code_would_be_believed_so_the_code_is_the_lock() -> None:
    with a_rogue(Impostor()) as rogue:
        assert isinstance(asked(Invitation(rogue.url, SECRET)), Identity)


@pytest.mark.parametrize(
    "changes",
    [
        {"reply_key": bytes(32)},
        {"nonce": bytes(16)},
        {"signing": SigningKey(bytes([9] * 32)).public},
        {"reader": ReaderKey(bytes([9] * 32)).public},
        {"role": "burgemeester"},
    ],
)
def test_an_answer_with_one_false_word_is_not_trusted(changes: dict[str, object]) -> None:
    with a_rogue(Impostor(**changes)) as rogue:
        assert asked(Invitation(rogue.url, SECRET)) == UNTRUSTED


def test_an_answer_under_another_root_than_the_invitation_names_is_not_trusted() -> None:
    with a_rogue(Impostor()) as rogue:
        assert asked(Invitation(rogue.url, SECRET, fingerprint_of_root(bytes(32)))) == UNTRUSTED


@pytest.mark.parametrize("body", [b"", b"<html>", b"\x80"])
def test_an_answer_that_is_none_is_not_trusted(body: bytes) -> None:
    with a_rogue(lambda _request: reply(body)) as rogue:
        assert asked(Invitation(rogue.url, SECRET)) == UNTRUSTED


def test_a_path_in_the_address_is_kept() -> None:
    with a_rogue(lambda _request: reply(b"", "401 Unauthorized")) as rogue:
        asked(Invitation(rogue.url + "/toezicht/", SECRET))

    assert rogue.requests[0].startswith(b"POST /toezicht/v1/enrol ")
