"""The vector files say what the formats are; this program must agree with each case."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.x509 import load_der_x509_certificate

from inspector.crypto import letters, visit_code
from inspector.crypto.blobs import decrypt_blob
from inspector.crypto.cbor import CborError, decode
from inspector.crypto.errors import CryptoError
from inspector.crypto.farewells import check_farewell
from inspector.crypto.grant_bodies import Wrap, decode_grant
from inspector.crypto.grants import open_grant
from inspector.crypto.joincode import join_secret, unpack_scanned, visit_stream_key
from inspector.crypto.plan_keys import PlannedBeginning, open_plan_key, plan_key, planned_nonce, planned_secret
from inspector.crypto.proposals import open_nonce
from inspector.crypto.readerkeys import ReaderKey, is_reader_public
from inspector.crypto.recovery_slots import NoSlotIsTheirsError, recover
from inspector.crypto.sealing import event_keys, event_secret, open_body, open_with_event_secret
from inspector.crypto.sign_code import open_sign
from inspector.crypto.signatures import SignatureError, verify
from inspector.crypto.signed_document import DocumentScope, UnsignedDocumentError, verify_document
from inspector.crypto.slots import NoSlotOpensError, SlotsDamagedError, unlock
from inspector.crypto.statements import (
    HubSuccessorStatement,
    Root,
    StatementError,
    authenticate_hub,
    authenticate_hub_address,
    authenticate_hub_successor,
    authenticate_statement,
)
from inspector.crypto.timestamps import TimestampError, query, read_token, token_in
from inspector.crypto.typed_code import TypedCodeError, decode_typed, encode_typed
from tests.unit.crypto.cbor_vectors import diagnostic
from tests.unit.crypto.timestamp_vectors import NONCE

VECTORS = Path(__file__).parents[2] / "vectors"


class Case:
    """One case of a vector file."""

    def __init__(self, parts: dict[str, object]) -> None:
        self._parts = parts

    def __str__(self) -> str:
        return self.text("name")

    def text(self, part: str) -> str:
        value = self._parts[part]
        assert isinstance(value, str)
        return value

    def data(self, part: str) -> bytes:
        return bytes.fromhex(self.text(part))

    def number(self, part: str) -> int:
        value = self._parts[part]
        assert isinstance(value, int)
        return value

    def texts(self, part: str) -> list[str]:
        value = self._parts[part]
        assert isinstance(value, list)
        return value

    def numbers(self, part: str) -> list[int]:
        value = self._parts[part]
        assert isinstance(value, list)
        return value

    def has(self, part: str) -> bool:
        return self._parts.get(part) is not None


def cases(name: str) -> list[Case]:
    file = json.loads((VECTORS / f"crypto-{name}.json").read_text(encoding="utf-8"))
    assert file["format"] == f"inspector-{name}/1"
    return [Case(each) for each in file["cases"]]


def agrees(case: Case, result: str, open_it: Callable[[], bytes]) -> None:
    """Give the result the case names, or refuse when it names none."""
    if case.has(result):
        assert open_it() == case.data(result)
        return
    with pytest.raises(CryptoError):
        open_it()


@pytest.mark.parametrize("case", cases("event"), ids=str)
def test_events(case: Case) -> None:
    agrees(case, "payload", lambda: open_body(case.data("stream_key"), case.data("header"), case.data("body")))


def test_a_disclosed_event() -> None:
    case = cases("event")[0]
    header, salt = case.data("header"), case.data("body")[:16]
    keys = event_keys(case.data("stream_key"), salt, header[20:36], int.from_bytes(header[36:44]))

    assert event_secret(case.data("stream_key"), salt) == case.data("event_secret")
    assert keys == (case.data("key"), case.data("commitment"))
    assert open_with_event_secret(case.data("event_secret"), header, case.data("body")) == case.data("payload")


@pytest.mark.parametrize("case", cases("grant"), ids=str)
def test_grants(case: Case) -> None:
    agrees(
        case,
        "secret",
        lambda: open_grant(
            decode_grant(case.data("body")),
            ReaderKey(case.data("reader_seed")),
            stream=case.data("stream"),
            granter_log=case.data("granter_log"),
            label=case.data("label"),
        ),
    )


@pytest.mark.parametrize("case", cases("proposal"), ids=str)
def test_proposals(case: Case) -> None:
    reader = ReaderKey(case.data("reader_seed"), case.data("label"))
    sealed = Wrap(reader.id, case.data("sealed"))

    opened = open_nonce(sealed, reader, case.data("stream"), case.data("proposal"))

    assert opened == (case.data("nonce") if case.has("nonce") else None)


@pytest.mark.parametrize("case", cases("plan"), ids=str)
def test_plan_keys(case: Case) -> None:
    reader, plan = ReaderKey(case.data("reader_seed")), case.data("plan")
    sealed = Wrap(reader.id, case.data("sealed"))

    opened = open_plan_key(sealed, reader, plan, case.data("key_name"))

    if not case.has("key"):
        assert opened is None
        return
    assert opened == plan_key(case.data("signing_seed"), plan) == case.data("key")
    starters = [bytes.fromhex(each) for each in case.text("starters").split()]
    beginning = PlannedBeginning(
        case.data("planner"), plan, case.data("business"), case.text("kind"), starters, case.number("turn")
    )
    assert planned_nonce(opened, beginning.turn) == case.data("nonce")
    assert planned_secret(opened, beginning) == case.data("secret")


@pytest.mark.parametrize("case", cases("statement"), ids=str)
def test_statements(case: Case) -> None:
    root = Root(case.text("root_agency"), case.data("root_public"), frozenset(case.texts("root_roles")))
    chain = [bytes.fromhex(each) for each in case.texts("chain")]
    at = datetime.fromtimestamp(case.number("at"), UTC)

    if case.has("number") or case.text("reason") in {"EXPIRED", "NOT_YET_VALID"}:
        found = authenticate_statement(case.data("statement"), chain, root)
        assert found.validity.holds_at(at) is case.has("number")
        assert not case.has("number") or found.number == case.text("number")
        return
    with pytest.raises(StatementError) as refused:
        authenticate_statement(case.data("statement"), chain, root)
    assert refused.value.reason.name == case.text("reason")


@pytest.mark.parametrize("case", cases("blob"), ids=str)
def test_blobs(case: Case) -> None:
    agrees(
        case,
        "plaintext",
        lambda: decrypt_blob(
            case.data("key"), case.data("stream"), case.data("blob"), BytesIO(case.data("ciphertext"))
        ),
    )


@pytest.mark.parametrize("case", cases("slots"), ids=str)
def test_slots(case: Case) -> None:
    errors = {each.__name__: each for each in (NoSlotOpensError, SlotsDamagedError)}
    passphrase = bytearray(case.data("passphrase"))

    if case.has("vault_key"):
        assert unlock(case.data("file"), passphrase) == case.data("vault_key")
        return
    with pytest.raises(errors[case.text("error")]):
        unlock(case.data("file"), passphrase)


@pytest.mark.parametrize("case", cases("recovery"), ids=str)
def test_recovery_slots(case: Case) -> None:
    errors = {each.__name__: each for each in (NoSlotIsTheirsError, SlotsDamagedError)}
    first, second = ReaderKey(case.data("first_seed")), ReaderKey(case.data("second_seed"))

    if case.has("vault_key"):
        assert recover(case.data("file"), first, second) == case.data("vault_key")
        return
    with pytest.raises(errors[case.text("error")]):
        recover(case.data("file"), first, second)


@pytest.mark.parametrize("case", cases("sign-code"), ids=str)
def test_sign_codes(case: Case) -> None:
    agrees(case, "said", lambda: open_sign(case.data("key"), case.data("code")))


@pytest.mark.parametrize("case", cases("letter"), ids=str)
def test_letters(case: Case) -> None:
    private = ReaderKey(case.data("seed")).private
    said = letters.open_letter(private, case.data("mark"), case.data("letter"))
    assert said == (case.data("said") if case.has("said") else None)


@pytest.mark.parametrize("case", cases("visit-code"), ids=str)
def test_visit_codes(case: Case) -> None:
    if not case.has("code"):
        try:
            typed = visit_code.read_typed(case.text("typed"))
        except TypedCodeError:
            return
        assert visit_code.visit_code(case.data("proof"), case.data("key")) != typed
    else:
        assert visit_code.visit_code(case.data("proof"), case.data("key")) == case.data("code")
        assert visit_code.read_typed(case.text("typed")) == case.data("code")


@pytest.mark.parametrize("case", cases("scanned"), ids=str)
def test_scanned_codes(case: Case) -> None:
    agrees(case, "said", lambda: unpack_scanned(case.data("code")))


@pytest.mark.parametrize("case", cases("joincode"), ids=str)
def test_join_codes(case: Case) -> None:
    if not case.has("secret"):
        with pytest.raises(TypedCodeError) as refused:
            decode_typed(case.text("typed"))
        assert (refused.value.slip.value, list(refused.value.places)) == (case.text("slip"), case.numbers("places"))
    else:
        assert decode_typed(case.text("typed")) == case.data("secret")
    if case.has("secret"):
        secret = case.data("secret")
        assert encode_typed(secret) == case.text("code")
        assert visit_stream_key(secret) == case.data("visit_key")
    if case.has("starter"):
        assert join_secret(case.data("starter"), case.data("nonce")) == case.data("secret")


@pytest.mark.parametrize("case", cases("cbor"), ids=str)
def test_cbor(case: Case) -> None:
    data = case.data("bytes")

    if case.has("value"):
        assert diagnostic(decode(data, limit=len(data))) == case.text("value")
        return
    with pytest.raises(CborError):
        decode(data, limit=100)


@pytest.mark.parametrize("case", cases("signature"), ids=str)
def test_signatures(case: Case) -> None:
    parts = case.data("public"), case.data("signature"), case.data("message")

    if case.number("holds"):
        verify(*parts)
        return
    with pytest.raises(SignatureError):
        verify(*parts)


@pytest.mark.parametrize("case", cases("reader-key"), ids=str)
def test_reader_keys(case: Case) -> None:
    if case.has("id"):
        key = ReaderKey(case.data("seed"), case.data("label"))
        assert (key.public, key.id) == (case.data("public"), case.data("id"))
    assert is_reader_public(case.data("public")) is case.has("id")


@pytest.mark.parametrize("case", cases("hub-address"), ids=str)
def test_hub_addresses(case: Case) -> None:
    root = Root(case.text("root_agency"), case.data("root_public"), frozenset())
    chain = tuple(bytes.fromhex(each) for each in case.texts("chain"))

    if case.has("hub_public"):
        found = authenticate_hub_address(case.data("statement"), chain, root)
        assert (found.public, found.address) == (case.data("hub_public"), case.text("address"))
        return
    with pytest.raises(StatementError) as refused:
        authenticate_hub_address(case.data("statement"), chain, root)
    assert refused.value.reason.name == case.text("reason")


@pytest.mark.parametrize("case", cases("hub-successor"), ids=str)
def test_hub_successors(case: Case) -> None:
    root = Root(case.text("root_agency"), case.data("root_public"), frozenset())
    statement, farewell = case.data("statement"), case.data("farewell")

    def read() -> HubSuccessorStatement:
        found = authenticate_hub_successor(statement, root)
        if farewell:
            check_farewell(farewell, statement, found.old)
        return found

    if case.has("old"):
        found = read()
        assert (found.old, found.public) == (case.data("old"), case.data("new"))
        assert int(found.validity.not_before.timestamp() * 1000) == case.number("since_ms")
        return
    with pytest.raises(StatementError) as refused:
        read()
    assert refused.value.reason.name == case.text("reason")


@pytest.mark.parametrize("case", cases("hub"), ids=str)
def test_hubs(case: Case) -> None:
    root = Root(case.text("root_agency"), case.data("root_public"), frozenset())
    chain = tuple(bytes.fromhex(each) for each in case.texts("chain"))

    if case.has("hub_public"):
        assert authenticate_hub(case.data("statement"), chain, root).public == case.data("hub_public")
        return
    with pytest.raises(StatementError) as refused:
        authenticate_hub(case.data("statement"), chain, root)
    assert refused.value.reason.name == case.text("reason")


@pytest.mark.parametrize("case", cases("document"), ids=str)
def test_documents(case: Case) -> None:
    signed = case.data("document"), case.data("signature"), case.data("root_public"), DocumentScope(case.text("scope"))
    at = datetime.fromtimestamp(case.number("at"), UTC)

    if case.has("issuer"):
        assert verify_document(*signed, at=at).issuer == case.text("issuer")
        return
    with pytest.raises(UnsignedDocumentError):
        verify_document(*signed, at=at)


@pytest.mark.parametrize("case", cases("timestamp"), ids=str)
def test_time_stamps(case: Case) -> None:
    assert query(case.data("message"), NONCE) == case.data("query")
    authority = [load_der_x509_certificate(case.data("authority"))]

    if case.has("at"):
        assert token_in(case.data("reply")) == case.data("token")
        said = read_token(case.data("token"))
        said.verify(authority)
        assert said.covers(case.data("message"))
        assert said.at.isoformat() == case.text("at")
        return
    with pytest.raises(TimestampError):
        read_token(case.data("token")).verify(authority)
