"""A one-time code makes one device an officer's, once, and only through the hub that made the code."""

from datetime import UTC, datetime

import pytest
import requests

from inspector.crypto.statements import Root, authenticate_hub, authenticate_statement
from inspector.hub.answering import problems
from inspector.wire import frames, routes
from inspector.wire.directory import HubDeclared, InstallationEnrolled, PartnerRoot, decode_declaration
from inspector.wire.enrolment import EnrolRequest, decode_enrol_reply, derive_code_keys, parse_code
from inspector.wire.errors import UnprovenError
from inspector.wire.messages import SyncReply, SyncRequest
from inspector.wire.scopes import Agency, EventClass, Role
from tests.fakes.device import Device
from tests.fakes.hub_process import RealHub

OK, REFUSED = requests.codes.ok, requests.codes.unauthorized
ROLES = frozenset(role.value for role in Role)


def declarations(reply: SyncReply) -> list[object]:
    events = [event for packed in reply.frames for event in frames.parse(packed).events]
    return [
        decode_declaration(event.body)
        for event in events
        if event.header.event_class is EventClass.DIRECTORY and event.body is not None
    ]


def test_a_device_gets_a_statement_that_its_agencys_root_vouches_for(hub: RealHub) -> None:
    device = Device(hub.url, hub.ids)

    reply = device.enrol(hub.code(Agency.POLITIE, Role.POLICE))

    root = Root("politie", reply.agency_root, ROLES)
    now = datetime.fromtimestamp(reply.hub_ms / 1000, UTC)
    statement = authenticate_statement(reply.credentials.statement, reply.credentials.chain, root)
    assert statement.validity.holds_at(now)
    assert (statement.agency, statement.role) == ("politie", "police")
    assert (statement.signing_public, statement.reader_public) == (device.key.public, device.reader.public)


def test_everybody_learns_of_a_new_device_and_of_partner_roots(hub: RealHub) -> None:
    colleague = hub.device(Agency.GEMEENTE, Role.SUPERVISOR)
    newcomer = hub.device(Agency.POLITIE, Role.POLICE)
    assert newcomer.enrolled is not None

    said = declarations(colleague.asks(SyncRequest(0)))

    credentials = newcomer.enrolled.credentials
    assert InstallationEnrolled(credentials.statement, credentials.chain) in said
    roots = {each.public_key for each in said if isinstance(each, PartnerRoot) and each.agency is Agency.POLITIE}
    assert roots == {newcomer.enrolled.agency_root}


def test_everybody_learns_from_the_own_agency_whose_receipts_count(hub: RealHub) -> None:
    device = hub.device(Agency.POLITIE, Role.POLICE)
    assert device.enrolled is not None
    root = Root("politie", device.enrolled.agency_root, ROLES)

    declared = [each for each in declarations(device.asks(SyncRequest(0))) if isinstance(each, HubDeclared)]

    assert len(declared) == 3
    own = [each for each in declared if each.chain == device.enrolled.credentials.chain]
    assert [authenticate_hub(each.statement, each.chain, root).public for each in own] == [device.hub_public]


def test_a_code_counts_once(hub: RealHub) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    Device(hub.url, hub.ids).enrol(code)

    second, _, _ = Device(hub.url, hub.ids).try_enrol(code)

    assert (second.status_code, second.content) == (REFUSED, problems.body(REFUSED))


def test_a_device_whose_reply_was_lost_may_ask_again(hub: RealHub) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    device = Device(hub.url, hub.ids)
    device.try_enrol(code)
    before = hub.status().position

    again = device.enrol(code)

    assert again.credentials.statement
    assert hub.status().position == before


def test_a_code_that_was_never_given_out_is_refused_like_a_used_one(hub: RealHub) -> None:
    response, _, _ = Device(hub.url, hub.ids).try_enrol("01234-56789-ABCDE-FGHJK-MNPQR-RDR7Y")

    assert (response.status_code, response.content) == (REFUSED, problems.body(REFUSED))


def test_a_code_dies_after_five_wrong_proofs(hub: RealHub) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    device = Device(hub.url, hub.ids)
    keys = derive_code_keys(parse_code(code))
    request = EnrolRequest(keys.enrolment, device.key.public, device.reader.public, bytes(16))

    for _ in range(5):
        guess = requests.post(hub.url + routes.ENROL, data=request.encode(bytes(32), device.key), timeout=20)
        assert guess.status_code == REFUSED
    right, _, _ = device.try_enrol(code)

    assert right.status_code == REFUSED


def test_four_wrong_proofs_do_not_kill_a_code(hub: RealHub) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    device = Device(hub.url, hub.ids)
    keys = derive_code_keys(parse_code(code))
    request = EnrolRequest(keys.enrolment, device.key.public, device.reader.public, bytes(16))
    for _ in range(4):
        requests.post(hub.url + routes.ENROL, data=request.encode(bytes(32), device.key), timeout=20)

    right, _, _ = device.try_enrol(code)

    assert right.status_code == OK


def test_the_code_does_not_let_anybody_enrol_a_key_it_does_not_hold(hub: RealHub) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    victim, thief = Device(hub.url, hub.ids), Device(hub.url, hub.ids)
    keys = derive_code_keys(parse_code(code))
    request = EnrolRequest(keys.enrolment, victim.key.public, thief.reader.public, bytes(16))

    response = requests.post(hub.url + routes.ENROL, data=request.encode(keys.request_key, thief.key), timeout=20)

    assert response.status_code == REFUSED


def test_an_enrolled_key_cannot_be_enrolled_as_somebody_else(hub: RealHub) -> None:
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)

    response, _, _ = device.try_enrol(hub.code(Agency.GEMEENTE, Role.SUPERVISOR))

    assert response.status_code == REFUSED


@pytest.mark.parametrize("is_revoked", [False, True], ids=["enrolled", "revoked"])
def test_a_device_cannot_be_enrolled_with_the_reader_key_of_another(hub: RealHub, *, is_revoked: bool) -> None:
    known = hub.device(Agency.GEMEENTE, Role.SUPERVISOR)
    if is_revoked:
        hub.revoke(known)
    device = Device(hub.url, hub.ids)
    device.reader = known.reader

    response, _, _ = device.try_enrol(hub.code(Agency.POLITIE, Role.POLICE))

    assert (response.status_code, response.content) == (REFUSED, problems.body(REFUSED))


def test_a_reader_key_that_is_none_is_refused(hub: RealHub) -> None:
    code = hub.code(Agency.GEMEENTE, Role.INSPECTOR)
    device = Device(hub.url, hub.ids)
    keys = derive_code_keys(parse_code(code))
    request = EnrolRequest(keys.enrolment, device.key.public, b"\xff" * 1216, bytes(16))

    response = requests.post(hub.url + routes.ENROL, data=request.encode(keys.request_key, device.key), timeout=20)

    assert response.status_code == REFUSED


def test_a_device_notices_a_hub_that_did_not_make_its_code(hub: RealHub) -> None:
    response, nonce, _ = Device(hub.url, hub.ids).try_enrol(hub.code(Agency.GEMEENTE, Role.INSPECTOR))
    other_key = derive_code_keys(bytes(16)).reply_key

    with pytest.raises(UnprovenError):
        decode_enrol_reply(response.content, other_key, nonce)


@pytest.mark.parametrize("body", [b"", b"\xa0", b"nonsense", bytes(9000)])
def test_nonsense_is_refused_like_a_wrong_code_or_as_too_large(hub: RealHub, body: bytes) -> None:
    response = requests.post(hub.url + routes.ENROL, data=body, timeout=20)

    assert response.status_code in {REFUSED, requests.codes.request_entity_too_large}
    assert response.content == problems.body(response.status_code)
