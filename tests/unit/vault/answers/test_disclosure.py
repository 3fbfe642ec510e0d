"""What a bundle is made of: each disclosed event opens alone, and the chain holds."""

from itertools import pairwise

import pytest

from inspector.crypto.sealing import SealingError, open_with_event_secret
from inspector.domain.values import Outcome
from inspector.vault.answers.disclosure import DisclosedLog
from inspector.wire.event import FIRST_HEAD, leaf, next_head
from inspector.wire.scopes import StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import World

MUNICIPAL = frozenset({StreamKind.VISIT, StreamKind.FINDINGS})


def joint_visit(world: World) -> tuple[OfficerAtWork, list[DisclosedLog]]:
    t1, a1, c1 = world.officer("t1"), world.officer("a1"), world.officer("c1")
    visit = t1.starts_visit(with_=(a1,))
    a1.joins(visit, t1)
    a1.assesses(visit, "WAV-01", Outcome.VIOLATION)
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION, "geen alarmknop")
    deliver(a1.vault, c1.vault)
    deliver(t1.vault, c1.vault)
    return c1, c1.vault.disclosure(visit, MUNICIPAL)


def test_a_bundle_of_the_gemeente_names_no_other_compartment(world: World) -> None:
    _, logs = joint_visit(world)

    assert sorted(log.kind.name for log in logs) == ["FINDINGS", "VISIT", "VISIT"]
    assert {log.author.number for log in logs} == {"t1", "a1"}


def test_every_disclosed_event_opens_with_its_own_secret_and_with_no_other(world: World) -> None:
    _, logs = joint_visit(world)
    sealed = [(event, event.secret) for log in logs for event in log.events if event.secret is not None]

    opened = [open_with_event_secret(secret, event.header, event.body or b"") for event, secret in sealed]

    assert any(b"geen alarmknop" in payload for payload in opened)
    for (event, _), (_, other) in pairwise(sealed):
        with pytest.raises(SealingError):
            open_with_event_secret(other, event.header, event.body or b"")


def test_the_chain_of_every_disclosed_log_ends_at_its_signed_head(world: World) -> None:
    _, logs = joint_visit(world)

    for log in logs:
        head = FIRST_HEAD
        for event in log.events:
            head = next_head(head, leaf(event.header, event.body_hash))
        assert (log.head.seq, log.head.head) == (len(log.events), head)
