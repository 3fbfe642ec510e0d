"""What became void with a revoked tablet and was dealt with costs a sync nothing: counted after few and many grants."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from inspector.casework import keys, settling
from inspector.casework.desk import Desk
from inspector.casework.judging import hand_ins
from inspector.casework.visiting import notes
from inspector.domain.ids import VisitId
from inspector.vault.model.batch import Batch, GrantStreamKey
from inspector.vault.model.colleagues import Recipient
from inspector.vault.model.revoked_devices import LateLog
from inspector.wire.scopes import StreamKind
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.due_grants import reader_of
from tests.fakes.more_hand_ins import hand_in_more
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.stories.officers import Team, a_team, done

FEW, SOME, MANY = 100, 1_000, 10_000


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "t3", "c1", "c2")
    yield team
    team.world.closes()


def grants_once_revoked(team: Team, number: str, colleague: str = "t1") -> tuple[VisitId, LateLog]:
    """A tablet is revoked in a visit as the hub last saw it; what it wrote then counts, what it granted is void."""
    visit = team.starts(colleague, partner=number)
    team.joins(number, colleague, visit)
    done(notes.write_note(team.desk(number), visit, "Alleen binnen."))
    team.meets(number, colleague, "c1")
    vault = team.desk(number).vault
    stands = {head.log: head.seq for head in vault.heads()}
    findings = vault.stream_of(visit, StreamKind.FINDINGS)
    assert findings is not None
    stranger = reader_of(vault, team.desk("c2").vault.me.installation)
    vault.append(Batch(grants=(GrantStreamKey(findings, (stranger,)),)))
    done(notes.write_note(team.desk(number), visit, "Daarna."))
    team.world.revokes(team.world.people[number], at=stands)
    team.hears("c1", number)
    (waiting,) = hand_ins.waiting(team.desk("c1"))
    (log,) = waiting.logs
    done(hand_ins.accept(team.desk("c1"), waiting))
    return visit, log


@pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_a_sync_costs_the_same_however_many_grants_became_void_and_were_dealt_with(team: Team, many: int) -> None:
    desk, (_, log) = team.desk("c1"), grants_once_revoked(team, "t2")
    few = settled(desk, log, FEW, 0)
    more = settled(desk, log, many - FEW, FEW)

    assert more.is_as_flat_as(few)
    assert len(desk.vault.void_streams(b"others read")) > many


def settled(desk: Desk, log: LateLog, copies: int, known: int) -> Cost:
    """What a sync settles once so many void grants more were dealt with."""
    store = desk.vault._store
    hand_in_more(desk.vault, log, copies, known)
    with desk.vault._saving():
        for stream in store.void_streams.every():
            store.void_streams.note(stream.no)
    settling.settle(desk)
    assert store.void_streams.due() == ()
    store.memory.ask_again()
    return Counter(cast("Watched", desk.vault._connection)).cost(partial(settling.settle, desk))


def test_whoever_comes_into_a_visit_later_is_granted_what_the_revoked_tablet_wrote(team: Team) -> None:
    desk, (visit, _) = team.desk("c1"), grants_once_revoked(team, "t2")
    settling.settle(desk)
    assert desk.vault.void_streams(keys._readers_in_use(desk)) == ()
    steps: list[Callable[[], object]] = [
        lambda: team.joins("t3", "t1", visit),
        lambda: team.hears("c1", "t1", "t3"),
        lambda: grants_once_revoked(team, "t3", "t1"),
        lambda: team.world.enrols("c3", desk.vault.me.agency, desk.vault.me.role),
        lambda: team.meets("c1", "c2", "t1"),
        lambda: team.world.revokes(team.world.people["c2"]),
        lambda: team.world.reopens(team.world.officer("c1")),
    ]
    for step in steps:
        step()
        team.world.spreads_directories()
        settling.settle(team.desk("c1"))

        assert still_to_grant(team.desk("c1")) == [], step
    assert_rebuild_equal(team.desk("c1").vault)


def still_to_grant(desk: Desk) -> list[tuple[Recipient, ...]]:
    """Whom a look at every stream with void grants finds that was granted nothing."""
    streams = ((stream, keys._InsteadOf(desk, stream).readers()) for stream in desk.vault.void_streams(b"others read"))
    due = (keys._not_yet(stream, key_id, wanted) for stream, wanted in streams for key_id in stream.key_ids)
    return [each for each in due if each]
