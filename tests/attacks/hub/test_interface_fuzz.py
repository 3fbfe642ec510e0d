"""Chance reads the document of the interface and asks a real hub what that allows, and what it does not.

Whatever comes, the answer is one that the document names, with its headers and its body, and never trouble of the hub.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from requests.auth import AuthBase
from schemathesis.checks import load_all_checks
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from inspector.hub.answering.operations import OF_A_REGISTER, OPERATIONS, Operation
from inspector.hub.answering.questions import URL_FILE
from inspector.hub.rows.home import Home
from inspector.wire import routes
from inspector.wire.asking.questions import QUESTION_SIZE
from inspector.wire.event import ID_BYTES
from inspector.wire.limits import LIMITS
from inspector.wire.messages import Backfill, SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Device
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.laws import REGISTER_TOWN
from tests.fakes.publishing import publishes
from tests.fakes.small_register import SmallRegister

IDS = st.binary(min_size=ID_BYTES, max_size=ID_BYTES)
REQUESTS = st.builds(
    SyncRequest,
    cursor=st.integers(0, 2**63 - 1),
    incarnation=st.none() | IDS,
    backfill=st.lists(st.builds(Backfill, IDS, st.integers(0, 2**63 - 1)), max_size=3).map(tuple),
    logs=st.lists(IDS, max_size=3).map(tuple),
    frames=st.lists(st.binary(max_size=200), max_size=3).map(tuple),
).map(SyncRequest.encode)
BODIES = REQUESTS | st.builds(lambda body, at: body[:at], REQUESTS, st.integers(0, 40)) | st.binary(max_size=300)
OCTETS = st.binary() | st.integers(0, 40).map(lambda size: bytes(QUESTION_SIZE if size == 40 else 54 * size))
"""Few of the size of a question: those wait for others before they leave the hub."""
EVERY = (*OPERATIONS, *OF_A_REGISTER)
NAMES = [f"{each.method} {each.path}" for each in EVERY]


class Signed(AuthBase):
    """Signs what is sent, as one device after the other: none asks more often than it may."""

    def __init__(self, hub: RealHub) -> None:
        self._hub = hub
        self._count = count()
        self._device = Device(hub.url, hub.ids)
        self._stream = ""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if next(self._count) % (LIMITS.request_burst // 2) == 0:
            self._device = self._hub.device(Agency.GEMEENTE, Role.INSPECTOR)
            log = self._device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
            self._device.syncs(log.frame())
            self._stream = log.stream.hex()
        body = request.body or b""
        headers = {name.lower(): _text(value) for name, value in request.headers.items()}
        kept = {name: value for name, value in headers.items() if name not in {"signature", "signature-input"}}
        if routes.STREAM in kept:
            kept[routes.STREAM] = self._stream
        signed = self._device.signed(
            request.method or "", request.url or "", body if isinstance(body, bytes) else body.encode(), headers=kept
        )
        request.headers.update(signed)
        return request


def _text(value: str | bytes) -> str:
    return value if isinstance(value, str) else value.decode("latin-1")


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    """A hub of a municipality with a register, which can read no question that chance makes."""
    register = SmallRegister()
    register.start()
    with contextmanager(a_real_hub)(tmp_path_factory.mktemp("hub")) as hub:
        publishes(Home(hub.home), REGISTER_TOWN)
        (hub.home / URL_FILE).write_text(register.url)
        hub.restart()
        yield hub
    register.stop()


@pytest.fixture(scope="module")
def interface(hub: RealHub) -> "schemathesis.BaseSchema":
    load_all_checks()
    schemathesis.openapi.media_type(routes.CBOR, BODIES)
    schemathesis.openapi.media_type(routes.OCTETS, OCTETS)
    found = schemathesis.openapi.from_url(f"{hub.url}{routes.OPENAPI}")
    found.validate()
    return found


def ask(hub: RealHub, interface: "schemathesis.BaseSchema", operation: Operation, examples: int) -> None:
    described = interface[operation.path.removeprefix("/v1")][operation.method]
    cases = st.one_of([described.as_strategy(generation_mode=mode) for mode in schemathesis.GenerationMode])
    signer = Signed(hub)

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
    @given(case=cases, is_signed=st.booleans())
    def each(case: "schemathesis.Case[Any]", *, is_signed: bool) -> None:
        excluded: list[schemathesis.CheckFunction] = []
        if operation.takes:  # no schema can tell that a body is what docs/formats/sync.md says of it
            excluded.append(positive_data_acceptance)
        if is_signed:  # a signature that was wrong is right then
            excluded.append(negative_data_rejection)
        case.call_and_validate(auth=signer if is_signed else None, excluded_checks=excluded, timeout=20)

    each()


@pytest.mark.parametrize("operation", EVERY, ids=NAMES)
def test_whatever_is_asked_the_answer_is_one_of_the_document(
    hub: RealHub, interface: "schemathesis.BaseSchema", operation: Operation
) -> None:
    ask(hub, interface, operation, 40)


@pytest.mark.long
@pytest.mark.parametrize("operation", EVERY, ids=NAMES)
def test_whatever_is_asked_two_thousand_times_the_answer_is_one_of_the_document(
    hub: RealHub, interface: "schemathesis.BaseSchema", operation: Operation
) -> None:
    ask(hub, interface, operation, 2_000)
