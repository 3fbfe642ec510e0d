"""Today's hub answers a device of an earlier version to its satisfaction, and today's device hears a hub of one."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import requests

from inspector.sync.outcomes import Outcome
from inspector.wire.event import LogHead
from inspector.wire.messages import SyncReply, decode_sync_reply
from inspector.wire.receipts import open_receipt
from inspector.wire.routes import SYNC
from tests.vaults.golden import LINE, OFFICERS, Golden, told_by, versions
from tests.vaults.line import Exchange, Replayed, a_hub_of_the_day, a_line, syncs_with, unpacked

PATIENCE = 60
SAID_ANEW: dict[str, Any] = {"hub_ms": 0, "receipt": None, "grown": ()}
"""What a hub says again with each answer: the time, its signature, and how its tree grew by it."""


@pytest.fixture(params=versions(), ids=lambda version: version.name)
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Golden:
    return Golden.lay_out(request.param, tmp_path / "golden")


@pytest.fixture
def line(golden: Golden) -> tuple[str, list[Exchange]]:
    return unpacked((golden.folder / LINE).read_bytes())


def test_both_officers_said_something_on_the_line(line: tuple[str, list[Exchange]]) -> None:
    assert {each.officer for each in line[1] if each.path == SYNC} == set(OFFICERS)


def test_a_device_of_an_earlier_version_is_answered_as_its_hub_did(
    golden: Golden, line: tuple[str, list[Exchange]]
) -> None:
    origin, said = line
    with golden.desk("c1") as desk:
        hub_public = desk.vault.identity.hub_public
    with a_hub_of_the_day(golden.folder / "hub", golden.made_at, origin) as hub:
        for each in said:
            answer = requests.request(
                each.method, hub.url + each.path, headers=each.headers, data=each.body, timeout=PATIENCE
            )
            assert answer.status_code == each.status
            then, now = decode_sync_reply(each.answer), decode_sync_reply(answer.content)
            assert replace(now, **SAID_ANEW) == replace(then, **SAID_ANEW)
            assert receipted(now, hub_public) == receipted(then, hub_public)


def receipted(reply: SyncReply, hub_public: bytes) -> set[LogHead]:
    """How far the hub signs to have each log."""
    return {line.head for line in open_receipt(reply.receipt or b"", hub_public).lines}


@pytest.mark.parametrize("officer", OFFICERS)
def test_a_hub_of_an_earlier_version_is_heard_and_believed(
    golden: Golden, line: tuple[str, list[Exchange]], officer: str
) -> None:
    replayed = Replayed([each for each in line[1] if each.officer == officer])
    with golden.desk(officer) as desk:
        before = told_by(desk)
        with a_line(replayed) as url:
            result = syncs_with(desk, url, golden.folder)

        assert (result.outcome, result.refused, result.distrusted) == (Outcome.OK, 0, 0)
        assert replayed.left == []
        assert desk.vault.sync_state().outbox_events == 0
        assert told_by(desk) != before
